"""The data for scripts: what the search counts by, what nobody can break out of, and what cannot drift."""

import datetime
import json
import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from generator.exports.drafts import Desk
from generator.exports.files import FILE_FORMATS, WHOLE, records
from generator.look import Feature, Look
from generator.model import (
    Change,
    ChangeKind,
    Changes,
    Checked,
    Considered,
    Decision,
    Level,
    Library,
    Links,
    PartialDate,
    Site,
    Status,
)
from generator.scripts import citations
from generator.scripts.facets import columns, facet
from generator.scripts.files import SHORT_LIST
from generator.scripts.known import firsts, known, named
from generator.scripts.orders import in_order, newest, orders, placed
from generator.scripts.rows import rows, told
from generator.text.prose import Prose
from tests.lists import BOOK, THEME, documents_of, library, paper, records_of, theme

DAY = datetime.date(2026, 11, 23)
HOSTILE = "</script><script>alert(1)</script> \u2028 \u2029 \ud83d \\ ' \" `${x}` <!--"


def _registered(script: str) -> dict[str, Any]:
    """Return the parts that a file brings, by their names."""
    found = re.findall(r'\(globalThis\.papershelf\?\?=\{\}\)\["([\w./-]+)"\]=(.*);\n', script)
    assert script == "".join(f'(globalThis.papershelf??={{}})["{name}"]={content};\n' for name, content in found)
    return {name: json.loads(content) for name, content in found}


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
        numbered = [document.row[0] for document in documents_of(listed)][: len(listed.papers)]
        assert [row["id"] for row in rows(told(listed, DAY), BOOK)] == numbered


def test_what_papers_share_is_named_once() -> None:
    found = {name: facet(column).as_json() for name, column in columns(_shelves(), BOOK).items()}
    assert found["theme"] == {"keys": ("one", "two"), "labels": ("Shelf one", "Shelf two"), "of": ((0,), (0,), (1, 0))}
    assert found["tag"] == {"keys": ("x", "y"), "of": ((0, 1), (1,), ())}
    assert found["year"] == {"keys": ("2024", "2020"), "of": ((0,), (0,), (1,))}
    assert found["venue"] == {"keys": ("ICLR",), "of": ((), (0,), ())}
    assert found["author"] == {"keys": ("Ada Lovelace",), "of": ((0,), (0,), (0,))}
    assert found["code"] == {"keys": ("yes",), "labels": ("Has code",), "of": ((), (), ())}


def test_a_label_named_twice_by_a_paper_counts_once() -> None:
    assert facet(columns(library(paper("a", "Ada", "Bo", "Ada")), BOOK)["author"]).of == ((0, 1),)


def test_a_row_has_every_fact_of_a_paper_and_nothing_that_it_lacks() -> None:
    facts = {
        "status": Status.RETRACTED,
        "venue": "ICLR 2025",
        "tags": ("t",),
        "links": Links(code="https://example.org"),
        "note": "One sentence. And more.",
        "added_by": "ada",
    }
    many = [f"Author {number}" for number in range(12)]
    listed = library(paper("full", *many, added=DAY, level=Level.ADVANCED, **facts), paper("plain", "Ada"))
    full, plain = rows(told(listed, DAY), BOOK)
    assert full == {
        "id": "full", "title": "Paper full", "authors": many[:7], "published": "2024", "venue": "ICLR 2025",
        "tags": ("t",), "level": "advanced", "paper": "https://example.org", "code": "https://example.org",
        "status": "retracted", "themes": ["The shelf"], "isNew": True,
        "added": "2026-11-23", "addedBy": "ada", "sentences": ["One sentence.", "And more."],
    }  # fmt: skip
    assert plain == {
        "id": "plain", "title": "Paper plain", "authors": ["Ada"], "published": "2024", "themes": ["The shelf"],
        "pdf": "https://arxiv.org/pdf/2401.00001",
    }  # fmt: skip


def test_a_row_leads_to_the_copy_of_what_is_gone_and_cuts_a_long_note() -> None:
    links = Links(pdf="https://a.org/1.pdf", code="https://a.org/code")
    checked = Checked(DAY, (("https://a.org/1.pdf", "https://copy.org/1.pdf"), ("https://a.org/code", "")))
    note = "Word " * 300
    (row,) = rows(told(library(paper("a", links=links, checked=checked, note=note)), DAY), BOOK)
    assert row["pdf"] == "https://copy.org/1.pdf"
    assert "code" not in row
    (shown,) = row["sentences"]
    assert shown == f"{note[:599]} …"


def test_formulas_are_spelled_in_unicode() -> None:
    (row,) = rows(told(library(paper("a", title=r"Bounds of $H_{\infty}$")), DAY), BOOK)
    assert row["title"] == "Bounds of H_∞"


def test_orders_hold_every_paper_and_equal_ones_as_they_stand() -> None:
    days = {"a": PartialDate(2024), "b": PartialDate(2020, 5), "c": PartialDate(2024), "d": PartialDate(2020, 4)}
    titles = {"a": "Part 10", "b": "part 9", "c": "Äpfel", "d": "“Zoo”"}
    listed = library(
        *(
            paper(name, title=titles[name], published=day, added=DAY if name == "d" else None)
            for name, day in days.items()
        )
    )
    ids = [one.id for one in in_order(listed)]
    found = {name: "".join(ids[number] for number in order) for name, order in orders(placed(listed)).items()}
    assert found == {"newest": "acbd", "oldest": "dbac", "title": "cbad", "added": "dbac"}


def test_papers_are_known_by_ids_identifiers_addresses_and_titles() -> None:
    links = Links("2401.00001", doi="10.1000/X", pdf="http://example.org/a.pdf", project="https://example.org/")
    listed = library(paper("a", title="A: Title!", links=links, aliases=("old",)), paper("b", title="a title"))
    (found,) = known(named(listed))
    assert found == {
        "id a": 0, "id old": 0, "id b": 1, "title atitle": 0, "arXiv 2401.00001": 0, "DOI 10.1000/x": 0,
        "http://example.org/a.pdf": 0, "https://example.org": 0,
    }  # fmt: skip


def test_what_is_not_on_the_list_is_known_by_what_was_decided() -> None:
    out = Considered("c", Prose("Left, out"), Links("2401.00002"), Decision.OUT, DAY, Prose("Because."))
    watched = Considered("a", Prose("A: Title!"), Links(doi="10.1000/y"), Decision.WATCH, DAY, Prose("Because."))
    listed = library(paper("a", title="A: Title!"), considered=(out, watched))
    (found,) = known(named(listed))
    assert found == {
        "id a": 0, "title atitle": 0, "arXiv 2401.00001": 0,
        "arXiv 2401.00002": "out", "title leftout": "out", "DOI 10.1000/y": "watch",
    }  # fmt: skip
    quiet = Site("A list", "Papers.", look=Look(without=frozenset({Feature.RECORD})))
    (found,) = known(named(replace(listed, site=quiet)))
    assert set(found.values()) == {0}


def test_each_key_is_in_the_file_in_which_a_browser_looks(sample: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.scripts.known.KEYS_IN_FILE", 7)
    odd = (
        paper(f"odd-{number}", title=title)
        for number, title in enumerate(("\U0001f642 smile", "强化学习", "\uffee", "é"))
    )
    files = known(named(library(*sample.papers, *odd, site=sample.site, themes=(*sample.themes, THEME))))
    begin = [first.encode("utf-16-be") for first in firsts(files)]
    assert len(files) > 5
    for number, file in enumerate(files):
        for key in file:
            assert bisect_right(begin, key.encode("utf-16-be")) - 1 == number


def _data_files(listed: Library) -> Mapping[str, str]:
    return {name: text for name, text in records_of(listed, DAY).items() if name.startswith("assets/")}


def test_hostile_text_stays_text() -> None:
    listed = library(paper("a", HOSTILE, title=HOSTILE, tags=(HOSTILE,), venue=HOSTILE, abstract=HOSTILE))
    for script in _data_files(listed).values():
        script.encode()
        assert "<" not in script
        assert not {"\u2028", "\u2029"} & set(script)
        assert _registered(script)


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
    said = records(form, sample, BOOK, Desk())
    taken = citations.collection(form, (said[paper.id] for paper in papers), BOOK)
    entries = [entry.text for file in taken.files for entry in file]
    assert len(entries) == len(papers)
    by_id = dict(zip((paper.id for paper in papers), entries, strict=True))
    written = form.between.join(by_id[paper.id] for paper in sample.papers)
    assert records_of(sample)[f"{WHOLE}.{form.ending}"].endswith(form.opening + written + form.closing)
    assert taken.as_json()["sizes"] == [len(file) for file in taken.files]


def test_every_part_has_a_file_of_its_name(sample: Library) -> None:
    files = _data_files(sample)
    brought = {name: parts for script in files.values() for name, parts in _registered(script).items()}
    for address, script in files.items():
        assert _registered(script)[address.removeprefix("assets/").removesuffix(".js")]
    assert {f"assets/{name}.js" for name in brought} == files.keys()
    assert {"assets/data/papers.js", "assets/data/newest.js", "assets/data/bib-0.js"} <= files.keys()


def test_one_file_brings_what_is_shown_first_and_all_of_a_short_list() -> None:
    short = library(*(paper(f"p{number:03}") for number in range(SHORT_LIST)))
    files = _data_files(short)
    for name in ("rows", "facet", "order"):
        alone = {address[7:-3] for address in files if address.startswith(f"assets/data/{name}-")}
        assert alone <= _registered(files["assets/data/papers.js"]).keys()
    long = library(*short.papers, paper("one-more"))
    first = _registered(_data_files(long)["assets/data/papers.js"])
    assert first.keys() == {"data/papers", "data/facet-theme", "data/facet-year", "data/rows-0"}
    assert first["data/papers"]["count"] == SHORT_LIST + 1


def test_the_newest_papers_come_latest_first_and_say_whether_the_day_is_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    days = {"a": DAY, "b": DAY - datetime.timedelta(1), "c": DAY}
    listed = library(*(paper(name, added=day) for name, day in days.items()), paper("undated"))
    found = {
        "numbers": [0, 2, 1],
        "ids": ["a", "c", "b"],
        "days": ["2026-11-23"] * 2 + ["2026-11-22"],
        "isWhole": True,
    }
    assert newest(listed)["added"] == found
    monkeypatch.setattr("generator.scripts.orders._NEWEST", 1)
    assert newest(listed)["added"] == {"numbers": [0], "ids": ["a"], "days": ["2026-11-23"], "isWhole": False}


def test_the_papers_that_changed_last_come_with_the_last_day_of_each() -> None:
    days = (("b", DAY), ("a", DAY - datetime.timedelta(1)), ("b", DAY - datetime.timedelta(2)), ("c", None))
    changes = Changes(tuple(Change(name, ChangeKind.REWRITTEN, day) for name, day in days))
    listed = library(*(paper(name) for name in "abc"), changes=changes)
    assert newest(listed)["changed"] == {
        "numbers": [1, 0], "ids": ["b", "a"], "days": ["2026-11-23", "2026-11-22"], "isWhole": True,
    }  # fmt: skip
