"""What the contribute page does in the browser is what the command does: both are asked the same, and must agree."""

import json
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest
from py_mini_racer import MiniRacer

from generator.content import json_schema, schema
from generator.contribute.candidate import Candidate
from generator.contribute.format import format_text
from generator.contribute.naming import make_id
from generator.contribute.readers import bibtex, csl_json
from generator.facts.letters import SPECIAL_LETTERS, SPOKEN_SYMBOLS
from generator.model import Library, Links, PaperKind
from generator.pages.contribute import example_entry
from generator.scripts import form
from generator.scripts.contributing import contributing
from generator.scripts.known import known, named
from generator.scripts.orders import in_order
from generator.text.folding import fold
from generator.text.likeness import same_title_key
from tests.content.real_looking import make_list
from tests.lists import BOOK
from tests.programs import in_v8

MADE_UP = [entry.title for entry in make_list(200, seed=1)]

ANNOTATIONS = {"$schema", "title", "description", "enumDescriptions", "patternErrorMessage"}

SOUND = {
    "title": "A title",
    "authors": ["Ada Lovelace"],
    "published": "2024-12-23",
    "themes": ["first"],
    "links": {"arxiv": "2412.17256"},
}
CHANGES: list[dict[str, Any]] = [
    {},
    {"title": None}, {"title": ""}, {"title": " \u00a0"}, {"title": 2024}, {"title": ["x"]}, {"title": "a\u200bb"},
    {"title": "a\x07b"}, {"title": "a\u2028b"}, {"title": True}, {"title": "🙂"},
    {"authors": []}, {"authors": "Ada"}, {"authors": ["Ada", "Ada"]}, {"authors": ["Ada", ""]}, {"authors": [1, "1"]},
    {"authors": [["Ada"]]}, {"authors": {"name": "Ada"}},
    {"published": "2024"}, {"published": "2024-13"}, {"published": "2023-02-29"}, {"published": "2024-02-29"},
    {"published": "23.12.2024"}, {"published": 2024}, {"published": 0}, {"published": 10000}, {"published": "0000"},
    {"themes": []}, {"themes": ["none"]}, {"themes": ["first", "first"]}, {"themes": ["first", "second"]},
    {"themes": "first"}, {"themes": [1]},
    {"tags": ["new-tag"]}, {"tags": ["bounds"]}, {"tags": ["Two Words"]}, {"tags": ["con"]}, {"tags": ["x" * 81]},
    {"tags": []}, {"tags": ["-a"]}, {"tags": [2]},
    {"links": {}}, {"links": {"arxiv": "241.1"}}, {"links": {"arxiv": "https://arxiv.org/abs/2412.17256v2"}},
    {"links": {"arxiv": 2412.17256}}, {"links": {"arxiv": 1}}, {"links": {"doi": "10.1000/x y"}},
    {"links": {"doi": "https://doi.org/10.1000/xyz"}}, {"links": {"pdf": "example.org/a.pdf"}},
    {"links": {"pdf": "javascript:alert(1)"}}, {"links": {"code": "https://exa mple.org"}},
    {"links": {"project": 'https://example.org/"'}}, {"links": {"url": "https://example.org"}}, {"links": []},
    {"links": {"project": "https://exämple.org/ü?q=1#x"}},
    {"level": "easy"}, {"level": "advanced"}, {"level": ""}, {"abstract": "Two\nlines."}, {"abstract": []},
    {"note": "\t"}, {"added": "2024"}, {"added": "2024-12-23"}, {"venu": "ICLR"}, {"constructor": "x"},
    {"after": ["plain"]}, {"after": ["none"]}, {"status": "gone"}, {"aliases": ["Old"]},
]  # fmt: skip

# fmt: off
TEXTS = [
    "plain", "A: B", "a:b", "a #b", "- a", "-a", "? a", "#a", "*a", "&a", "!a", "| a", "> a", "%a", "@a", "`a`", "[a]",
    "{a}", "a, b", "'a'", '"a"', 'a "b" c', "a\\b", "\\n", "on", "No", "null", "~", "1e3", "2024", "2401.00010", "0x1F",
    ".5", "٣", "---", "...", "a:", "</script>", "🙂 emoji", "$x: y$", "C:\\new", "true story", "=", "<<", "\x07",
]
# fmt: on

BIBTEX = [
    r"""@article{a, title={A {B}: C}, author={Lovelace, Ada and Babbage, Charles}, year={2024},
        month=dec, doi={10.1000/x\_y}}""",
    r"""@inproceedings{b, title="The {\"U}ber {\o}re and na{\"\i}ve caf\'e",
        author="M{\"u}ller, J{\"o}rg and Paul Erd{\H o}s", booktitle = {Proc. of {ACL}}, year = 2023, month = "aug"}""",
    r"""@misc{c, title={On $x^2$ \& \emph{more} -- at 5\%}, author={{The Big Team} and Jan van der Berg and others},
        eprint={2408.01234v2}, archivePrefix={arXiv}, year={2024}, url={https://arxiv.org/abs/2408.01234}}""",
    r"""@string{acl = "ACL"} @comment{no} @inproceedings{d, title={T}, author={Berg, Jr, Jan},
        booktitle = acl # " 2024", year={2024}, url={https://example.org/a.pdf}}""",
    r"""@article{e, title={T}, author={A and B}, journal={arXiv preprint arXiv:2301.00001}, year={2023}}""",
    r"""@article(f, title={T}, author={{\L}ukasz Ka\v{c}marek and {\c{C}}a{\u{g}}lar {\AA}s}, date={2024-05-06},
        journaltitle={J}, abstract={First line,
goes on.

Second   paragraph.},)""",
    r"""@misc{g, title={T}, subtitle={Sub}, author={Doe, J.}, year={2024}, url={https://github.com/a/b_c}}""",
]
CSL = [
    {"title": "A <i>B</i> &amp; C", "author": [{"family": "Lovelace", "given": "Ada"}, {"literal": "Team"}],
     "issued": {"date-parts": [[2024, 12, 23]]}, "container-title": "ICLR", "DOI": "10.1000/XYZ"},
    [{"title": "T", "author": [{"family": "Berg", "given": "Jan", "non-dropping-particle": "van der", "suffix": "Jr"}],
      "issued": {"raw": "2024-05"}, "number": "arXiv:2408.01234",
      "abstract": "<jats:p>Abstract: One.</jats:p><p>Two.</p>",
      "URL": "http://arxiv.org/abs/2408.01234"}, {"title": "Second"}],
    {"title": ["In a list"], "container-title": ["arXiv"], "issued": {"date-parts": [["2023"]]},
     "URL": "https://doi.org/10.48550/arXiv.2301.00001", "author": "nobody"},
]  # fmt: skip


@pytest.fixture(scope="module")
def browser_side() -> Iterator[MiniRacer]:
    """The modules of the form that know no page, in V8."""
    names = ("schema_check", "links", "pasted", "entry_text", "keys", "naming")
    with in_v8("search/folding.js", *(f"contribute/{name}.js" for name in names)) as context:
        words = f"createFolding({json.dumps(SPECIAL_LETTERS)}, {json.dumps(SPOKEN_SYMBOLS)})"
        context.eval(f"const {{ withoutAccents }} = {words}; undefined")
        yield context


@pytest.fixture(scope="module")
def reading(browser_side: MiniRacer, toy: Library) -> MiniRacer:
    """The same with a reader of links."""
    known = json.dumps(contributing(toy, BOOK)["identifiers"])
    browser_side.eval(f"const reader = new LinkReader({_schema(toy)}, {known}); undefined")
    return browser_side


def _schema(listing: Library) -> str:
    return json.dumps(json_schema.library_schema(listing))


def _value(context: MiniRacer, expression: str) -> Any:
    return json.loads(str(context.eval(f"JSON.stringify({expression})")))


def _facts(candidate: object) -> dict[str, Any]:
    assert isinstance(candidate, Candidate)
    links = candidate.links
    kept = {key: value for key in Links.__dataclass_fields__ if (value := getattr(links, key))}
    published = candidate.published.iso if candidate.published else ""
    return {
        "title": candidate.title, "authors": list(candidate.authors), "published": published,
        "kind": "" if candidate.kind is PaperKind.PAPER else candidate.kind.value,
        "venue": candidate.venue.name if candidate.venue else "", "abstract": candidate.abstract or "", "links": kept,
    }  # fmt: skip


def _changed(change: dict[str, Any]) -> dict[str, Any]:
    """Return the sound entry with other values; None takes a key away."""
    return {key: value for key, value in {**SOUND, **change}.items() if value is not None}


@pytest.mark.parametrize("change", CHANGES, ids=str)
def test_the_form_finds_wrong_what_the_schema_finds_wrong(
    browser_side: MiniRacer, toy: Library, change: dict[str, Any]
) -> None:
    entry, described = _changed(change), json_schema.library_schema(toy)
    judged = {tuple(error.absolute_path) for error in jsonschema.Draft202012Validator(described).iter_errors(entry)}
    found = _value(browser_side, f"faults({_schema(toy)}, {json.dumps(entry)})")
    about_a_key = ("required", "additionalProperties")
    assert {tuple(one["path"][: -1 if one["keyword"] in about_a_key else None]) for one in found} == judged
    assert all(one["message"] for one in found)


def test_some_of_these_are_sound_and_most_are_not(toy: Library) -> None:
    valid = [
        jsonschema.Draft202012Validator(json_schema.library_schema(toy)).is_valid(_changed(one)) for one in CHANGES
    ]
    assert 15 < valid.count(True) < valid.count(False)


def test_every_keyword_of_the_schema_is_judged(browser_side: MiniRacer, sample: Library) -> None:
    def keywords(described: Any) -> Iterator[str]:
        for key, value in described.items():
            yield key
            inner = value.values() if key == "properties" else value if key == "anyOf" else [value]
            for one in inner if key in ("properties", "anyOf", "items") else ():
                yield from keywords(one)

    used = set(keywords(json_schema.library_schema(sample)))
    assert used - ANNOTATIONS <= set(_value(browser_side, "JUDGED_KEYWORDS"))


@pytest.mark.parametrize("text", TEXTS)
def test_an_entry_is_written_in_house_style(browser_side: MiniRacer, text: str) -> None:
    long = (
        f"{text} and words that fill the line until it must be folded, {text} {text} with 🙂 🙂 🙂 wide signs in it. "
        * 3
    )
    entry = {
        "title": text, "authors": [text, "Ada"], "published": "2024", "venue": text, "themes": ["first", "null"],
        "tags": ["a", "2024"], "links": {"arxiv": "2401.00010", "pdf": "https://example.org/a,b#c:d"},
        "abstract": f"{text}\n{long.strip()}\nlast", "note": text, "level": "advanced", "added": "2026-11-23",
    }  # fmt: skip
    written = _value(browser_side, f"entryText({json.dumps(entry)}, {json.dumps(form.layout())})")
    as_json = json.dumps(entry, ensure_ascii=False)
    assert written == format_text(as_json, schema.PAPER)


@pytest.mark.parametrize("source", BIBTEX)
def test_bibtex_is_read_alike(reading: MiniRacer, source: str) -> None:
    record = next(iter(bibtex.read_file(source)))
    assert _value(reading, f"readPasted({json.dumps(source)}, reader)") == {
        "said": BOOK.say("pasting.bibtex"),
        "facts": _facts(record.outcome),
    }


@pytest.mark.parametrize("source", CSL, ids=lambda source: json.dumps(source)[:30])
def test_csl_json_is_read_alike(reading: MiniRacer, source: Any) -> None:
    record = next(iter(csl_json.read_items(json.dumps(source))))
    assert _value(reading, f"readPasted({json.dumps(json.dumps(source))}, reader)") == {
        "said": BOOK.say("pasting.csl_json"),
        "facts": _facts(record.outcome),
    }


@pytest.mark.parametrize(
    ("pasted", "links"),
    [
        ("2412.17256", {"arxiv": "2412.17256"}),
        ("  https://arxiv.org/pdf/2412.17256v3.pdf\n", {"arxiv": "2412.17256"}),
        ("arXiv:hep-th/9901001v2", {"arxiv": "hep-th/9901001"}),
        ("https://doi.org/10.48550/arXiv.2412.17256", {"arxiv": "2412.17256"}),
        ("10.1145/3503161.3547905", {"doi": "10.1145/3503161.3547905"}),
        ("https://doi.org/10.1145/3503161.3547905", {"doi": "10.1145/3503161.3547905"}),
        ("https://example.org/paper.PDF?x=1", {"pdf": "https://example.org/paper.PDF?x=1"}),
        ("https://github.com/a/b", {"code": "https://github.com/a/b"}),
        ("https://openreview.net/forum?id=abc", {"project": "https://openreview.net/forum?id=abc"}),
    ],
)
def test_a_link_is_recognised(reading: MiniRacer, pasted: str, links: dict[str, str]) -> None:
    found = _value(reading, f"readPasted({json.dumps(pasted)}, reader)")
    assert found == {"said": BOOK.say("pasting.link"), "facts": {"links": links}}


@pytest.mark.parametrize(
    "pasted",
    [
        "hello", "javascript:alert(1)", "@article{a, title={x", "@article{a, title={x}}}}} @", "{", "[]", "[1]", "{]",
        "@",         "@string{a = {b}}", "https://",
        "@article{a, __proto__ = {x}, constructor = {y}, title = {t}}",
        '{"title": "&constructor;", "__proto__": {"author": 1}}', "@misc{a, title = {\\constructor{x} \\toString}}",
    ],
)  # fmt: skip
def test_anything_else_is_refused_in_words_or_read_without_harm(reading: MiniRacer, pasted: str) -> None:
    tried = f"""(() => {{
      try {{ return readPasted({json.dumps(pasted)}, reader).facts; }}
      catch (error) {{ return error.constructor === Error ? error.message : null; }}
    }})()"""
    found = _value(reading, tried)
    assert (isinstance(found, str) and found.endswith(".")) or isinstance(found["title"], str)


def _titles(listed: Library) -> list[str]:
    """Return titles without formulas: those of a list, and many that are made up by chance."""
    return [title for title in (*(one.title.source for one in listed.papers), *MADE_UP) if "$" not in title]


def test_titles_meet_as_in_the_check(browser_side: MiniRacer, sample: Library) -> None:
    titles = [*_titles(sample), "Jérémy's H∞ — Straße", "强化学习", ""]
    keys = _value(browser_side, f"{json.dumps(titles)}.map((title) => titleKey(title, withoutAccents))")
    assert keys == [f"title {key}" if (key := same_title_key(title)) else "" for title in titles]


def test_a_listed_paper_is_looked_up_by_each_of_its_names(browser_side: MiniRacer, toy: Library) -> None:
    ids = [one.id for one in in_order(toy)]
    numbers = {key: number for file in known(named(toy)) for key, number in file.items() if isinstance(number, int)}
    for entry, expected in (
        ({"links": {"arxiv": "2412.00001"}}, "full"),
        ({"links": {"doi": "10.1000/XYZ_1"}}, "full"),
        ({"links": {"project": "https://example.org/project/"}}, "full"),
        ({"title": "A Plain, PAPER!"}, "plain"),
        ({"title": "Another", "links": {"arxiv": "2412.00002"}}, None),
        ({}, None),
    ):
        keys = _value(browser_side, f"keysOf({json.dumps(entry)}, withoutAccents)")
        found = [ids[numbers[one["key"]]] for one in keys if one["key"] in numbers]
        assert found == ([expected] if expected else [])


def test_ids_are_proposed_as_the_command_does(browser_side: MiniRacer, sample: Library) -> None:
    # Other scripts are spelled out by the command alone.
    titles = [title for title in _titles(sample) if fold(title).isascii()]
    propose = "proposeId(title, () => true, withoutAccents)"
    found = _value(browser_side, f"{json.dumps(titles)}.map((title) => {propose})")
    assert found == [make_id(title, ()) for title in titles]


def test_the_example_is_a_sound_entry_in_house_style(toy: Library) -> None:
    text = example_entry(toy, BOOK)
    assert format_text(text, schema.PAPER) == text
