"""Fields that a list declares for its entries: what may be declared, and that everything follows."""

import json
import pickle
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from generator.content.json_schema import check_copy, library_schema, schema_text
from generator.content.own_fields import paper_record
from generator.content.reader import read_content, read_library
from generator.contribute.format import format_list
from generator.exports import papers_json
from generator.model import Library, OwnKind
from generator.pages.plan import plan_pages
from generator.pages.render import renderer
from generator.scripts import form
from generator.scripts.facets import columns, facet
from generator.scripts.rows import rows, told
from tests.conftest import TEMPLATES
from tests.lists import BOOK, documents_of
from tests.pages.test_cases import TODAY

DECLARED = """
fields:
  - {name: pdb, label: PDB <b>, help: the entry of the Protein Data Bank, shown: [card, search]}
  - {name: size, label: Size, help: how large it is, kind: choice, choices: [small, very large], shown: [facet, page]}
  - {name: dataset, label: Data set, help: the data it rests on, kind: address}
  - {name: awards, label: Awards, help: what it has won, kind: list, shown: [facet]}
  - {name: hours, label: Hours, help: how long it ran, kind: number}
  - {name: ran, label: Ran on, help: when it ran, kind: date}
  - name: claims
    label: What it claims
    help: what it says of itself
    kind: columns
    columns:
      - {name: acts, label: Who acts, help: who or what does it}
      - {name: judges, label: Who judges, help: who tells good from bad}
    shown: [theme]
"""
SAID = """
ran: 2024-05
hours: 1.5
awards: [Best paper, Other]
dataset: https://example.org/a_(b)
size: very large
pdb: 1ABC <script>
claims: {judges: "*all* <b>"}
"""


def _append(path: Path, text: str) -> None:
    path.write_text(path.read_text("utf-8").rstrip() + "\n" + text.lstrip(), "utf-8")


@pytest.fixture
def content(toy_content: Path) -> Path:
    """The toy list, with fields of its own."""
    _append(toy_content / "site.yml", DECLARED)
    return toy_content


@pytest.fixture
def library(content: Path) -> Library:
    """The same, with a paper that has all of them."""
    _append(content / "papers" / "plain.yml", SAID)
    return read_library(content)


def _messages(content: Path) -> list[str]:
    return [problem.message for problem in read_content(content).problems]


@pytest.mark.parametrize(
    ("declared", "said"),
    [
        ("{name: title, label: A, help: b}", '"title" already has a meaning in entries or on the site'),
        ("{name: doi, label: A, help: b}", '"doi" already has a meaning'),
        ("{name: author, label: A, help: b}", '"author" already has a meaning'),
        ("{name: Data set, label: A, help: b}", '"Data set" is not the name of a field; use lowercase letters'),
        ("{name: a, help: b}", 'a field of the list\'s own needs the key "label"'),
        (
            "{name: a, label: A, help: b, kind: txt}",
            '"txt" is not one of text, date, number, address, choice, list, columns',
        ),
        ("{name: a, label: A, help: b, kind: choice}", 'the choices of "a" are missing'),
        ("{name: a, label: A, help: b, choices: [c]}", "only a choice has choices"),
        ("{name: a, label: A, help: b, shown: [cards]}", '"cards" is not one of card, page, theme, facet, search'),
        ("{name: a, label: A, help: b, kind: columns}", 'the columns of "a" are missing'),
        ("{name: a, label: A, help: b, columns: [{name: c, label: C, help: d}]}", "only columns have columns"),
        (
            "{name: a, label: A, help: b, kind: columns, columns: [{name: c, label: C, help: d}], shown: [card]}",
            "columns are shown on page and theme only",
        ),
        (
            "{name: a, label: A, help: b, kind: columns, "
            "columns: [{name: c, label: C, help: d}, {name: c, label: D, help: d}]}",
            '"c" is already the name of a column',
        ),
        ("{name: a, label: A, help: b, shown: [theme]}", "only columns are shown on themes"),
        ("{name: a, label: A, help: b, shwon: [card]}", 'unknown key "shwon" (did you mean "shown"?)'),
    ],
)
def test_what_cannot_be_declared_is_said(toy_content: Path, declared: str, said: str) -> None:
    _append(toy_content / "site.yml", f"fields:\n  - {declared}\n")
    found = _messages(toy_content)
    assert len(found) == 1
    assert said in found[0]


def test_a_name_is_declared_once(toy_content: Path) -> None:
    one = "  - {name: a, label: A, help: b}\n"
    _append(toy_content / "site.yml", f"fields:\n{one}{one}")
    (message,) = _messages(toy_content)
    assert message.startswith('"a" is already declared on line ')


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("sise: small", 'unknown key "sise" (did you mean "size"?)'),
        ("size: smal", '"smal" is not one of small, very large (did you mean "small"?)'),
        ("hours: twelve", '"twelve" is not a number; write it in digits'),
        ("ran: May 2024", '"May 2024" is not a date'),
        ("dataset: example.org", '"example.org" is not an address'),
        ("awards: Best", "a list of texts is needed here"),
        ("claims: {judge: all}", 'unknown key "judge" (did you mean "judges"?)'),
        ("claims: [all]", '"claims" is needed here, in lines'),
        ("pdb:", "text is needed here, but nothing stands here"),
    ],
)
def test_entries_are_held_to_what_is_declared(content: Path, written: str, said: str) -> None:
    """By the check, and by the schema."""
    schema = library_schema(read_library(content))
    _append(content / "papers" / "plain.yml", written)
    assert said in "\n".join(_messages(content))
    key, _, value = written.partition(":")
    Draft202012Validator.check_schema(schema)
    rules = schema["properties"].get(key)
    assert rules is None or not Draft202012Validator(rules).is_valid(value.strip())


@pytest.mark.parametrize("value", [12, 1.5, -0.5, "12"])
def test_editors_take_a_number_for_a_number(library: Library, value: object) -> None:
    assert Draft202012Validator(library_schema(library)["properties"]["hours"]).is_valid(value)


def test_without_the_declaration_the_key_is_unknown(toy_content: Path) -> None:
    _append(toy_content / "papers" / "plain.yml", "pdb: 1ABC")
    (message,) = _messages(toy_content)
    assert 'unknown key "pdb"' in message


def test_values_stand_in_the_order_of_their_declaration(library: Library) -> None:
    paper = library.papers_by_id["plain"]
    said = [(one.field.name, one.values) for one in paper.own]
    assert said == [
        ("pdb", ("1ABC <script>",)),
        ("size", ("very large",)),
        ("dataset", ("https://example.org/a_(b)",)),
        ("awards", ("Best paper", "Other")),
        ("hours", ("1.5",)),
        ("ran", ("2024-05",)),
        ("claims", ("", "*all* <b>")),
    ]
    assert hash(paper) == hash(pickle.loads(pickle.dumps(paper)))  # noqa: S301 - our own


def test_format_orders_them_and_then_changes_nothing(library: Library, content: Path) -> None:
    assert not format_list(content, write=True).refused
    text = (content / "papers" / "plain.yml").read_text("utf-8")
    assert [line.partition(":")[0] for line in text.splitlines()][-8:] == [
        "pdb", "size", "dataset", "awards", "hours", "ran", "claims", "  judges",
    ]  # fmt: skip
    assert format_list(content, write=True).changed == []
    assert read_library(content) == library


def test_scripts_get_them(library: Library) -> None:
    entry = json.loads(json.dumps(papers_json.entry(library.papers_by_id["plain"])))
    assert entry["own"] == {
        "pdb": "1ABC <script>", "size": "very large", "dataset": "https://example.org/a_(b)",
        "awards": ["Best paper", "Other"], "hours": "1.5", "ran": "2024-05",
        "claims": {"judges": "*all* <b>"},
    }  # fmt: skip


def test_pages_show_them_escaped_where_they_are_wanted(library: Library) -> None:
    render = renderer(TEMPLATES / "pages", BOOK)
    pages = {str(page.address): page for page in plan_pages(library, BOOK, TODAY).pages}
    paper, theme = render(pages["papers/plain.md"]), render(pages["themes/first.md"])
    assert paper.count("1ABC &lt;script>") == theme.count("1ABC &lt;script>") == 1
    assert "PDB &lt;b>: 1ABC" in theme
    assert "](https://example.org/a_&#40;b&#41;)" in paper
    assert "Size: very large" in paper
    assert "Size" not in theme
    assert "Awards" not in paper


def test_the_rows_of_lists_have_what_cards_show(library: Library) -> None:
    shown = {row["id"]: row.get("own") for row in rows(told(library, TODAY), BOOK)}
    assert shown == {"full": None, "gone": None, "plain": ["PDB <b>: 1ABC <script>"]}


def test_the_facets_and_the_search_find_them(library: Library) -> None:
    found = {name: facet(column) for name, column in columns(library, BOOK).items()}
    assert found["size"].keys == ("very large",)
    assert found["awards"].keys == ("Best paper", "Other")
    assert "pdb" not in found
    bodies = {document.row[0]: document.body for document in documents_of(library)}
    assert bodies["plain"][-1] == "PDB <b>: 1ABC <script>"
    assert not any("very large" in text for text in bodies["plain"])


def test_the_form_asks_for_them_in_the_words_of_the_list(library: Library) -> None:
    asked = form.asked(BOOK, paper_record(library.site.fields))[-6:]
    assert [(one["path"], one["label"], one["shape"]) for one in asked] == [
        (("pdb",), "PDB <b>", "line"),
        (("size",), "Size", "choice"),
        (("dataset",), "Data set", "line"),
        (("awards",), "Awards", "words"),
        (("hours",), "Hours", "line"),
        (("ran",), "Ran on", "line"),
    ]
    assert asked[1]["choices"] == {"small": "small", "very large": "very large"}
    assert asked[0]["hint"] == "the entry of the Protein Data Bank"


def test_a_schema_from_before_a_declaration_is_behind(library: Library, toy: Library, tmp_path: Path) -> None:
    copy = tmp_path / "paper.schema.json"
    copy.write_text(schema_text(toy), "utf-8")
    assert len(list(check_copy(copy, library.themes, library.site.fields))) == 1
    copy.write_text(schema_text(library), "utf-8")
    assert list(check_copy(copy, library.themes, library.site.fields)) == []


def test_every_kind_is_tried_here(library: Library) -> None:
    assert {field.kind for field in library.site.fields} == set(OwnKind)
