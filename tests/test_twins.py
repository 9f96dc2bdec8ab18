"""The rules that stand in two languages: each case is put to Python and, in V8, to the browser's module."""

import json
import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from py_mini_racer import JSEvalException, MiniRacer

from generator.content import json_schema, schema
from generator.contribute.candidate import Candidate, Record
from generator.contribute.format import format_text
from generator.contribute.readers import bibtex, csl_json
from generator.contribute.readers.dates import read_date
from generator.contribute.readers.people import read_people
from generator.facts.letters import SPECIAL_LETTERS, SPOKEN_SYMBOLS
from generator.model import Library, Links, PaperKind
from generator.scripts import form
from generator.scripts.contributing import contributing
from generator.text import formulas, tex
from generator.text.folding import fold_text
from generator.text.formula_source import find_fault
from generator.text.quoting import is_plain, is_text_everywhere, quoted
from tests.conftest import ROOT
from tests.lists import BOOK
from tests.programs import in_v8
from tests.twins import RULES, Twin, read_twins


def _facts(records: Iterator[Record]) -> Mapping[str, Any]:
    found = next(records).outcome
    assert isinstance(found, Candidate)
    links = {field.name: value for field in fields(Links) if (value := getattr(found.links, field.name))}
    told = {
        "title": found.title,
        "authors": list(found.authors),
        "published": found.published.iso if found.published else "",
        "kind": "" if found.kind is PaperKind.PAPER else found.kind.value,
        "venue": found.venue and found.venue.name,
        "abstract": found.abstract,
        "links": links,
    }
    return {key: value for key, value in told.items() if value}


def _culprit(tex: str) -> str:
    fault = find_fault(tex)
    if not fault:
        formulas.to_mathml(tex)  # what no walk finds wrong must be drawn
    return fault.culprit if fault else ""


def _date(text: str) -> str:
    date = read_date(text)
    return date.iso if date else ""


PYTHON: Mapping[str, Callable[[Any], Any]] = {
    "bibtex": lambda text: _facts(bibtex.read_file(text)),
    "csl-json": lambda text: _facts(csl_json.read_items(text)),
    "dates": _date,
    "entry-layout": lambda entry: format_text(json.dumps(entry, ensure_ascii=False), schema.PAPER),
    "formulas": _culprit,
    "folding": lambda text: [form.text for form in fold_text(text).forms],
    "names": lambda text: list(read_people(text).names),
    "quoting": lambda text: text if is_plain(text) and is_text_everywhere(text) else quoted(text),
    "tex": lambda source: tex.one_line(tex.read(source)),
}


EVERY_TWIN = pytest.mark.parametrize(
    ("rule", "twin"),
    [pytest.param(rule, twin, id=f"{rule} {twin.about}") for rule in RULES for twin in read_twins(rule)],
)


@EVERY_TWIN
def test_python_follows_the_rule(rule: str, twin: Twin) -> None:
    assert PYTHON[rule](twin.input) == twin.expected


@pytest.fixture(scope="module")
def browser(toy: Library) -> Iterator[MiniRacer]:
    """The browser's modules, in V8, with what a page gives them."""
    modules = ("tex", "blanks", "dates", "quoting", "entry_text", "drawing", "people", "bibtex", "csl_json", "links")
    with in_v8("search/folding.js", *(f"contribute/{name}.js" for name in modules)) as context:
        context.eval(
            f"""
            const layout = {json.dumps(form.layout())};
            const {{ foldText }} = createFolding({json.dumps(SPECIAL_LETTERS)}, {json.dumps(SPOKEN_SYMBOLS)});
            const schema = {json.dumps(json_schema.library_schema(toy))};
            const reader = new LinkReader(schema, {json.dumps(contributing(toy, BOOK)["identifiers"])});
            const told = (facts) => Object.fromEntries(Object.entries(facts).filter(([, fact]) =>
              typeof fact === "string" ? fact : Object.keys(fact).length));
            undefined
            """
        )
        yield context


BROWSER: Mapping[str, str] = {
    "bibtex": "told(readBibtex(input, reader))",
    "csl-json": "told(readCslJson(input, reader))",
    "dates": "readDate(input)",
    "entry-layout": "entryText(input, layout)",
    "formulas": "culprit(input)",
    "folding": "foldText(input).forms.map((form) => form.text)",
    "names": "readPeople(input)",
    "quoting": "quoteProse(input)",
    "tex": "oneLine(readTex(input))",
}
"""What is asked of the modules, where `input` is a case's."""


@EVERY_TWIN
def test_the_browser_follows_the_rule(rule: str, twin: Twin, browser: MiniRacer) -> None:
    said = browser.eval(f"((input) => JSON.stringify({BROWSER[rule]}))({json.dumps(twin.input)})")
    assert json.loads(str(said)) == twin.expected


IMPORTED = sorted(path for path in (ROOT / "tests" / "cases" / "import").iterdir() if path.suffix in (".bib", ".json"))
REFUSED = {
    "crossref-list.json", "csl-cut-off.json", "hugging-face.json", "openalex.json", "other-json.json",
    "semantic-scholar.json", "zotero-interface.json",
}  # fmt: skip
"""What `import` reads and the form says that it does not: JSON of other programs, and of what was cut off."""


@pytest.mark.parametrize("path", IMPORTED, ids=lambda path: path.name)
def test_the_form_reads_what_import_reads_first(path: Path, browser: MiniRacer) -> None:
    rule, text = ("bibtex" if path.suffix == ".bib" else "csl-json"), path.read_text("utf-8")
    ask = f"((input) => JSON.stringify({BROWSER[rule]}))({json.dumps(text)})"
    if path.name in REFUSED:
        said = "pasting.broken_json" if path.name == "csl-cut-off.json" else "pasting.other_json"
        with pytest.raises(JSEvalException, match=BOOK.say(said)):
            browser.eval(ask)
        return
    theirs, ours = json.loads(str(browser.eval(ask))), PYTHON[rule](text)
    assert theirs == ours


def test_both_blame_the_same_for_any_formula(browser: MiniRacer) -> None:
    chance = random.Random(1)  # noqa: S311 - no secrets here
    pieces = [*r"{}^_&x1 %", r"\frac", r"\hat", r"\left(", r"\right)", r"\foo", r"\limits", r"\begin{matrix}", "{a}"]
    pieces += [r"\end{matrix}", r"\begin{foo}", "\\\\", r"\{", "\U0001d538"]
    tried = ["".join(chance.choices(pieces, k=chance.randint(1, 9))) for _ in range(3000)]
    blamed = [fault.culprit if (fault := find_fault(tex)) else "" for tex in tried]
    assert json.loads(str(browser.eval(f"JSON.stringify({json.dumps(tried)}.map(culprit))"))) == blamed
    assert len(set(blamed)) > 10


def test_every_rule_has_cases() -> None:
    assert set(RULES) == set(PYTHON) == set(BROWSER)
    assert all(len(list(read_twins(rule))) > 1 for rule in RULES)
