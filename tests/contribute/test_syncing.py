"""A list and the reference library it comes from, meeting again and again while both go on."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.cli import run
from generator.content import schema
from generator.content.entries import Entry
from generator.content.nodes import Table
from generator.content.parsing import parse
from generator.contribute.edit import with_values
from generator.contribute.merging import merge
from generator.contribute.told import Fact

ALPHA = """@article{a, title={Alpha Learning from Many Mistakes}, author={Doe, Jane and Roe, Rick}, year={2021},
  journal={Journal of Examples}, doi={10.1000/a}, abstract={Alpha.}}
"""
BETA = """@article{b, title={Beta Without Identifiers at All}, author={Poe, Edgar and others}, year={2020},
  url={https://example.org/b}}
"""


def _library(text: str) -> str:
    Path("library.bib").write_text(text, "utf-8")
    return "library.bib"


def _sync(text: str, *more: str) -> int:
    return run(["sync", _library(text), "--theme", "first", *more])


def _entry(content: Path, name: str) -> Path:
    (path,) = content.glob(f"*/{name}*.yml")
    return path


def _all(content: Path) -> dict[str, bytes]:
    return {path.as_posix(): path.read_bytes() for path in sorted(content.rglob("*")) if path.is_file()}


@pytest.mark.usefixtures("empty_list")
def test_new_items_become_entries_or_drafts(capsys: pytest.CaptureFixture[str]) -> None:
    assert _sync(ALPHA + BETA) == 0
    assert capsys.readouterr().out == (
        'content/papers/alpha-learning-many.yml: new in the library: "Alpha Learning from Many Mistakes"\n'
        'content/drafts/beta-identifiers.yml: new in the library: "Beta Without Identifiers at All"; it lacks authors\n'
        "library.bib: 2 new, 0 changed, 0 kept, 0 removed, 0 left.\n"
    )
    assert run(["check"]) == 0
    assert run(["format", "--check"]) == 0


def test_a_second_meeting_changes_nothing(empty_list: Path) -> None:
    _sync(ALPHA + BETA)
    before = _all(empty_list)
    assert _sync(ALPHA + BETA) == 0
    assert _all(empty_list) == before


def test_a_dry_run_writes_nothing(empty_list: Path) -> None:
    before = _all(empty_list)
    assert _sync(ALPHA, "--dry-run", "--summary", "summary.md") == 0
    assert _all(empty_list) == before
    assert not Path("summary.md").exists()


def test_what_the_library_changes_the_list_takes_over(empty_list: Path) -> None:
    _sync(ALPHA + BETA)
    changed = (
        ALPHA.replace("2021", "2022")
        .replace("Alpha.}", "Alpha, revised.}")
        .replace(" and Roe", " and New, Ann and Roe")
    )
    assert _sync(changed + BETA.replace(" and others", " and Other, Ann"), "--summary", "summary.md") == 0
    text = _entry(empty_list, "alpha").read_text("utf-8")
    assert "  - Jane Doe\n  - Ann New\n  - Rick Roe\npublished: 2022\n" in text
    assert "abstract: >-\n  Alpha, revised.\n" in text
    assert "overrides" not in text
    draft = _entry(empty_list, "beta").read_text("utf-8")
    assert "  - Edgar Poe\n  - Ann Other\npublished: 2020\n" in draft
    assert "authors_complete" not in draft
    summary = Path("summary.md").read_text("utf-8")
    assert "## Changed in the library: 4\n" in summary
    assert 'published was "2021" and is "2022"' in summary


def test_what_the_curator_writes_survives_every_refresh(empty_list: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _sync(ALPHA)
    path = _entry(empty_list, "alpha")
    text = path.read_text("utf-8").replace("venue: Journal of Examples", "venue: JEX 2021")
    text = text.replace("themes: [first]", "themes: [second]\ntags: [mine]").replace(
        "added:", "note: >-\n  Mine.\nadded:"
    )
    path.write_text(text, "utf-8")
    for library, said in ((ALPHA, "1 kept"), (ALPHA, "0 kept"), (ALPHA.replace("Journal of", "J. of"), "1 kept")):
        assert _sync(library) == 0
        assert said in capsys.readouterr().out
        after = path.read_text("utf-8")
        assert "venue: JEX 2021\nthemes: [second]\ntags: [mine]\n" in after
        assert "note: >-\n  Mine.\n" in after
        assert run(["check"]) == 0
    assert after.endswith("overrides:\n  venue: J. of Examples\n")
    # Once the library agrees, there is nothing to mark.
    assert _sync(ALPHA.replace("Journal of Examples", "JEX 2021")) == 0
    assert "overrides" not in path.read_text("utf-8")


def test_what_the_curator_takes_out_does_not_come_back(empty_list: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _sync(ALPHA + BETA)
    _entry(empty_list, "beta").unlink()
    path = _entry(empty_list, "alpha")
    path.write_text(path.read_text("utf-8").replace("abstract: >-\n  Alpha.\n", ""), "utf-8")
    for _ in range(2):
        capsys.readouterr()
        assert _sync(ALPHA + BETA) == 0
        said = capsys.readouterr().out
        assert "left out: beta-identifiers was taken off the list; it does not come back\n" in said
        assert "0 new, 0 changed" in said
    assert "abstract" not in path.read_text("utf-8")


def test_what_has_left_the_library_is_named_once_and_stays(
    empty_list: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _sync(ALPHA + BETA)
    capsys.readouterr()
    assert _sync(ALPHA) == 0
    assert "content/drafts/beta-identifiers.yml: no longer in the library: it stays" in capsys.readouterr().out
    assert _sync(ALPHA) == 0
    assert ", 0 removed" in capsys.readouterr().out
    assert _entry(empty_list, "beta").exists()


def test_a_new_title_is_known_by_its_authors(empty_list: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _sync(ALPHA + BETA)
    capsys.readouterr()
    assert _sync(ALPHA + BETA.replace("Identifiers at All", "Any Identifiers at All")) == 0
    assert 'title was "Beta Without Identifiers at All" and is "Beta Without Any' in capsys.readouterr().out
    assert len(list(empty_list.glob("*/*.yml"))) == 2


def test_a_renamed_entry_is_the_same_paper(empty_list: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _sync(ALPHA)
    path = _entry(empty_list, "alpha").rename(empty_list / "papers" / "alpha.yml")
    path.write_text(path.read_text("utf-8") + "aliases: [alpha-learning-many]\n", "utf-8")
    capsys.readouterr()
    assert _sync(ALPHA.replace("2021", "2022")) == 0
    assert capsys.readouterr().out.endswith("0 new, 1 changed, 0 kept, 0 removed, 0 left.\n")
    assert "published: 2022\n" in path.read_text("utf-8")


def test_a_list_that_was_there_before_keeps_its_own(toy_list: Path) -> None:
    before = (toy_list / "papers" / "full.yml").read_text("utf-8")
    library = "@article{x, title={Another Title: a Full One}, author={Someone Else}, year={1999}, doi={10.1000/XYZ_1}}"
    assert _sync(library) == 0
    after = (toy_list / "papers" / "full.yml").read_text("utf-8")
    assert "  authors: Someone Else\n" in after
    assert 'published: "1999"' in after
    for line in before.splitlines():
        assert line.strip() in {found.strip() for found in after.splitlines()} or ":" not in line


def test_zotero_and_its_attachments(empty_list: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paper = {
        "itemType": "journalArticle", "title": "A Made-up Paper of Zotero", "date": "2020-05-01", "DOI": "10.1000/z",
        "creators": [{"creatorType": "author", "firstName": "Ada", "lastName": "Example"}], "tags": [],
    }  # fmt: skip
    items = [{"key": "A", "version": 7, "data": paper}]
    items += [{"key": f"B{number}", "data": {"itemType": "attachment", "title": "PDF"}} for number in range(3)]
    Path("zotero.json").write_text(json.dumps(items), "utf-8")
    assert run(["sync", "zotero.json", "--theme", "first"]) == 0
    said = capsys.readouterr().out
    assert "zotero.json: left out: it is no paper but of the kind attachment (3 records)\n" in said
    assert "1 new, " in said
    assert "published: 2020-05-01\n" in _entry(empty_list, "made-up-paper".replace("-up", "")).read_text("utf-8")


@pytest.mark.parametrize(
    ("library", "code", "said"),
    [
        ("@article{a, title={T}, author={A B}, year=2020\n", 1, "library.bib:1:1: "),
        ("", 2, "no paper was found in library.bib"),
        ("@proceedings{p, title={Volume}, year=2020}", 2, "no paper was found in library.bib"),
    ],
)
def test_a_broken_library_is_no_reason_to_call_anything_removed(
    empty_list: Path, capsys: pytest.CaptureFixture[str], library: str, code: int, said: str
) -> None:
    _sync(ALPHA)
    before = _all(empty_list)
    assert _sync(library) == code
    assert said in capsys.readouterr().err
    assert _all(empty_list) == before


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"library.bib": []}', '{"library.bib": {"a": {"title": 7}}}', '{"x": {"a": {}}}']
)
def test_an_edited_record_of_the_last_meeting_is_said(
    empty_list: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    (empty_list / "synced.json").write_text(text, "utf-8")
    assert _sync(ALPHA) == 1
    assert "content/synced.json:1:1: this file has been edited or cut off" in capsys.readouterr().err
    assert list((empty_list / "papers").iterdir()) == []


def test_two_libraries_do_not_take_each_others_papers_for_removed(
    empty_list: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _sync(ALPHA)
    Path("other.bib").write_text(BETA, "utf-8")
    assert run(["sync", "other.bib"]) == 0
    assert ", 0 removed" in capsys.readouterr().out
    assert set(json.loads((empty_list / "synced.json").read_text("utf-8"))) == {"library.bib", "other.bib"}


BOOK = """@book{c, title={A Made-up Book of Examples}, author={Doe, Jane}, year={2021}, publisher={A Press},
  series={LNEX}, volume={7}, isbn={978-0-262-03561-3}, url={https://example.org/c}}
"""


def test_what_works_of_a_kind_have_is_kept_in_step_too(empty_list: Path) -> None:
    assert _sync(BOOK) == 0
    path = _entry(empty_list, "made-book")
    assert "venue:\n  name: LNEX\n  volume: 7\npublisher: A Press\n" in path.read_text("utf-8").replace('"7"', "7")
    assert _sync(BOOK.replace("A Press", "Another Press").replace("LNEX", "Lecture Notes in Examples")) == 0
    text = path.read_text("utf-8").replace('"7"', "7")
    assert "venue:\n  name: Lecture Notes in Examples\n  volume: 7\npublisher: Another Press\n" in text
    path.write_text(text.replace("Another Press", "Press of Ours").replace("volume: 7", 'volume: "7"'), "utf-8")
    assert _sync(BOOK.replace("A Press", "Another Press").replace("LNEX", "Lecture Notes in Examples")) == 0
    assert path.read_text("utf-8").endswith("overrides:\n  publisher: Another Press\n")
    assert run(["check"]) == 0


def test_volume_pages_and_kind_are_kept_in_step_and_a_venue_in_one_line_stays(empty_list: Path) -> None:
    numbered = ALPHA.replace("abstract=", "volume={7}, number={2}, pages={11--19}, abstract=")
    assert _sync(numbered + BOOK) == 0
    paper, book = _entry(empty_list, "alpha"), _entry(empty_list, "made-book")
    assert _sync(numbered.replace("{7}", "{8}").replace("11--19", "21--29") + BOOK.replace("@book", "@inbook")) == 0
    text = paper.read_text("utf-8").replace('"', "")
    assert "  volume: 8\n  issue: 2\n  pages: 21-29\n" in text.replace("\u2013", "-")
    assert "kind: chapter\n" in book.read_text("utf-8")
    table = text[text.index("venue:") : text.index("themes:")]
    paper.write_text(text.replace(table, "venue: Examples 8\n"), "utf-8")
    assert _sync(numbered.replace("{7}", "{9}")) == 0
    assert "volume" not in paper.read_text("utf-8").partition("overrides")[0]
    assert run(["check"]) == 0


def test_a_record_that_stands_twice_is_named(empty_list: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _sync(ALPHA)
    capsys.readouterr()
    assert _sync(ALPHA + ALPHA.replace("{a,", "{again,")) == 0
    said = capsys.readouterr().out
    assert "library.bib:3:1: left out: a second record of content/papers/alpha-learning-many.yml\n" in said
    assert len(list((empty_list / "papers").iterdir())) == 1


def test_a_blank_is_filled_when_list_and_library_first_meet(empty_list: Path) -> None:
    draft = empty_list / "drafts" / "alpha.yml"
    draft.parent.mkdir()
    draft.write_text("title: Alpha Learning from Many Mistakes\nauthors:\n  -\npublished:\nlinks:\n  arxiv:\n", "utf-8")
    assert _sync(ALPHA) == 0
    text = draft.read_text("utf-8")
    assert "  - Jane Doe\n  - Rick Roe\npublished: 2021\nvenue: Journal of Examples\n" in text
    assert "  doi: 10.1000/a\n" in text
    assert "overrides" not in text


def test_an_entry_that_cannot_be_changed_is_named_and_tried_again(
    empty_list: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _sync(ALPHA)
    path = _entry(empty_list, "alpha")
    kept = (empty_list / "synced.json").read_bytes()
    path.write_text('{title: Alpha Learning from Many Mistakes, published: "2021", links: {doi: 10.1000/a}}\n', "utf-8")
    before = path.read_bytes()
    assert _sync(ALPHA.replace("2021", "2022")) == 0
    said = "left out: left as it is, since it is not written as keys with values, one a line\n"
    assert said in capsys.readouterr().out
    assert path.read_bytes() == before
    assert (empty_list / "synced.json").read_bytes() == kept


def test_a_record_too_large_for_an_entry_is_named(empty_list: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _sync(ALPHA.replace("Alpha.}", "Alpha. " * 50_000 + "}")) == 1
    assert "library.bib:1:1: " in capsys.readouterr().err
    assert list((empty_list / "papers").iterdir()) == []


KEYS = ("title", "venue", "abstract", "published", "links.doi")
FACTS = st.dictionaries(st.sampled_from(KEYS), st.sampled_from(["2019", "2020", "2021"]))


@given(start=FACTS, curated=FACTS, library=st.lists(FACTS, min_size=1, max_size=4))
def test_whatever_happens_the_curators_word_stands(
    start: dict[str, str], curated: dict[str, str], library: list[dict[str, str]]
) -> None:
    """A fact that the curator has written otherwise than the library told stands until the two agree."""
    start = {**dict.fromkeys(KEYS, "2018"), **start}
    text = with_values("note: Ours.\n", schema.PAPER, {**start, **curated})
    before: dict[str, Fact] = dict(start)
    expected: dict[str, Fact] = {**start, **curated}
    own = {key for key in KEYS if expected[key] != start[key]}
    for told in library:
        facts: dict[str, Fact] = {**before, **told}
        root, _ = parse(text.encode(), "")
        assert isinstance(root, Table)
        text = with_values(text, schema.PAPER, merge(Entry("x", root), facts, before).values)
        own -= {key for key in own if facts[key] == expected[key]}
        expected |= {key: value for key, value in facts.items() if key not in own}
        before = facts
    root, _ = parse(text.encode(), "")
    assert isinstance(root, Table)
    entry = Entry("x", root)
    for key in KEYS:
        node = entry.scalar(*key.split("."))
        assert node is not None
        assert node.text == expected[key]
    note = entry.scalar("note")
    assert note is not None
    assert note.text == "Ours."
