"""The data for scripts: what the search counts by, what nobody can break out of, and what cannot drift."""

import datetime
import json
import re
from collections.abc import Mapping
from typing import Any

import pytest

from generator.exports.files import FILE_FORMATS, make_records
from generator.model import Library, Links, PartialDate, Status
from generator.scripts import citations
from generator.scripts.columns import columns, in_order, newest
from generator.scripts.files import data_files
from generator.search.documents import make_documents
from tests.lists import BOOK, library, paper, theme

DAY = datetime.date(2026, 11, 23)
HOSTILE = "</script><script>alert(1)</script> \u2028 \u2029 \ud83d \\ ' \" `${x}` <!--"


def _registered(script: str) -> tuple[str, Any]:
    found = re.fullmatch(r'\(globalThis\.papershelf\?\?=\{\}\)\["([\w./-]+)"\]=(.*);\n', script, re.DOTALL)
    assert found
    return found[1], json.loads(found[2])


def _shelves() -> Library:
    shelves = (theme("one", "Shelf one", ""), theme("two", "Shelf two", ""))
    return library(
        paper("c", themes=("two", "one"), published=PartialDate(2020)),
        paper("b", themes=("one",), published=PartialDate(2024), tags=("x", "y")),
        paper("a", themes=("one",), published=PartialDate(2024, 5), tags=("y",), venue="ICLR 2025"),
        themes=shelves,
    )


def test_papers_are_numbered_as_the_search_numbers_them(sample: Library) -> None:
    """The browse page asks the search for numbers and shows the papers of these numbers."""
    for listed in (_shelves(), sample):
        assert columns(listed, BOOK, DAY)["ids"] == [document.paper.id for document in make_documents(listed, BOOK)]


def test_what_papers_share_is_named_once() -> None:
    facets = columns(_shelves(), BOOK, DAY)["facets"]
    assert facets["theme"] == {"keys": ("one", "two"), "labels": ("Shelf one", "Shelf two"), "of": ((0,), (0,), (1, 0))}
    assert facets["tag"] == {"keys": ("x", "y"), "of": ((0, 1), (1,), ())}
    assert facets["venue"] == {"keys": ("ICLR",), "of": ((), (0,), ())}
    assert facets["author"] == {"keys": ("Ada Lovelace",), "of": ((0,), (0,), (0,))}


def test_a_label_named_twice_by_a_paper_counts_once() -> None:
    facet = columns(library(paper("a", "Ada", "Bo", "Ada")), BOOK, DAY)["facets"]["author"]
    assert facet["of"] == ((0, 1),)


def test_every_fact_of_a_paper_has_its_column() -> None:
    listed = library(
        paper("old", aliases=("older",), status=Status.RETRACTED, added=DAY, links=Links(code="https://example.org")),
        paper("plain"),
    )
    known = columns(listed, BOOK, DAY)
    assert (known["statuses"], known["code"]) == (["retracted", ""], ["https://example.org", ""])
    assert known["added"] == ["2026-11-23", ""]
    assert known["aliases"] == {"older": "old"}
    assert {len(known[name]) for name in ("ids", "titles", "published", "added", "venues", "statuses", "code")} == {2}


def test_formulas_are_spelled_in_unicode() -> None:
    assert columns(library(paper("a", title=r"Bounds of $H_{\infty}$")), BOOK, DAY)["titles"] == ["Bounds of H_∞"]


def _data_files(listed: Library) -> Mapping[str, str]:
    return data_files(listed, BOOK, DAY, make_records(listed, BOOK))


def test_hostile_text_stays_text() -> None:
    listed = library(paper("a", HOSTILE, title=HOSTILE, tags=(HOSTILE,), venue=HOSTILE, abstract=HOSTILE))
    for script in _data_files(listed).values():
        script.encode()
        assert "<" not in script
        assert not {"\u2028", "\u2029"} & set(script)
        _registered(script)


def test_the_same_list_gives_the_same_bytes(sample: Library) -> None:
    shuffled = Library(sample.site, sample.themes, tuple(reversed(sample.papers)), sample.paths)
    assert _data_files(sample) == _data_files(shuffled)


@pytest.mark.parametrize("form", FILE_FORMATS, ids=lambda form: form.ending)
@pytest.mark.parametrize("size", [1, citations.FILE_CHARACTERS])
def test_entries_put_together_are_the_file_that_the_build_writes(
    form: Any, size: int, sample: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(citations, "FILE_CHARACTERS", size)
    papers = in_order(sample)
    records = make_records(sample, BOOK)
    taken = next(one for one in citations.collections(papers, records, BOOK) if one.form is form)
    entries = [entry for file in taken.files for entry in file]
    assert len(entries) == len(papers)
    written = form.write(records[paper.id][form.id] for paper in papers)
    assert form.opening + form.between.join(entries) + form.closing == written
    assert taken.as_json()["sizes"] == [len(file) for file in taken.files]


def test_each_file_brings_its_part_under_its_name(sample: Library) -> None:
    files = _data_files(sample)
    for address, script in files.items():
        name, content = _registered(script)
        assert address == f"assets/{name}.js"
        assert content
    assert {"assets/data/papers.js", "assets/data/newest.js", "assets/data/bib-0.js"} <= set(files)


def test_the_newest_papers_come_latest_first_and_say_whether_the_day_is_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    days = {"a": DAY, "b": DAY - datetime.timedelta(1), "c": DAY}
    listed = library(*(paper(name, added=day) for name, day in days.items()), paper("undated"))
    assert newest(listed) == {"ids": ["a", "c", "b"], "added": ["2026-11-23"] * 2 + ["2026-11-22"], "isWhole": True}
    monkeypatch.setattr("generator.scripts.columns._NEWEST", 1)
    assert newest(listed) == {"ids": ["a"], "added": ["2026-11-23"], "isWhole": False}
