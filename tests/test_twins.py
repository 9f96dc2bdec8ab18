"""The rules that stand in two languages, as Python follows them."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from typing import Any

import pytest

from generator.content import schema
from generator.contribute import bibtex, csl_json
from generator.contribute.candidate import Candidate, Record
from generator.contribute.dates import read_date
from generator.contribute.format import format_text
from generator.contribute.people import read_people
from generator.model import Links
from generator.text import tex
from generator.text.folding import fold_text
from generator.text.quoting import is_plain, is_text_everywhere, quoted
from tests.twins import RULES, Twin, read_twins


def _facts(records: Iterator[Record]) -> Mapping[str, Any]:
    found = next(records).outcome
    assert isinstance(found, Candidate)
    links = {field.name: value for field in fields(Links) if (value := getattr(found.links, field.name))}
    told = {
        "title": found.title,
        "authors": list(found.authors),
        "published": found.published.iso if found.published else "",
        "venue": found.venue,
        "abstract": found.abstract,
        "links": links,
    }
    return {key: value for key, value in told.items() if value}


def _date(text: str) -> str:
    date = read_date(text)
    return date.iso if date else ""


PYTHON: Mapping[str, Callable[[Any], Any]] = {
    "bibtex": lambda text: _facts(bibtex.read_file(text)),
    "csl-json": lambda text: _facts(csl_json.read_items(text)),
    "dates": _date,
    "entry-layout": lambda entry: format_text(json.dumps(entry, ensure_ascii=False), schema.PAPER),
    "folding": lambda text: [form.text for form in fold_text(text).forms],
    "names": lambda text: list(read_people(text).names),
    "quoting": lambda text: text if is_plain(text) and is_text_everywhere(text) else quoted(text),
    "tex": lambda source: tex.one_line(tex.read(source)),
}


@pytest.mark.parametrize(
    ("rule", "twin"),
    [pytest.param(rule, twin, id=f"{rule} {twin.about}") for rule in RULES for twin in read_twins(rule)],
)
def test_python_follows_the_rule(rule: str, twin: Twin) -> None:
    assert PYTHON[rule](twin.input) == twin.expected


def test_every_rule_has_cases() -> None:
    assert set(RULES) == set(PYTHON)
    assert all(len(list(read_twins(rule))) > 1 for rule in RULES)
