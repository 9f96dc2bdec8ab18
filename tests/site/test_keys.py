"""The keys of pages: whatever changes what a page says changes its key."""

import datetime
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest

from generator.cache import Cache
from generator.model import (
    Author,
    Checked,
    Level,
    Library,
    Links,
    Paper,
    PaperKind,
    PartialDate,
    Relation,
    RelationKind,
    Status,
)
from generator.site.keys import page_keys
from generator.site.project import Project, find_project
from generator.site.tree import plan_tree
from generator.text.prose import Note, Prose
from generator.text.venues import Venue
from tests.conftest import ROOT
from tests.lists import BOOK

TODAY = datetime.date(2026, 11, 29)
EDITED = "full"

OF_A_PAPER: Mapping[str, Any] = {
    "title": Prose("Another title"),
    "authors": (Author("Ada Example"), Author("Carla Example")),
    "published": PartialDate(2022, 3),
    "themes": ("second", "first"),
    "links": Links(pdf="https://example.org/another.pdf"),
    "authors_complete": False,
    "kind": PaperKind.BOOK,
    "venue": Venue("ICML", "ICML", 2024),
    "editors": (Author("Edith Example"),),
    "publisher": "A press",
    "institution": "A university",
    "isbn": "9780306406157",
    "edition": "2nd",
    "version": "1.2",
    "number": "TR-7",
    "type": "Thesis",
    "tags": ("bounds",),
    "abstract": Prose("Another abstract."),
    "note": Note("Another note."),
    "level": Level.INTRODUCTORY,
    "after": ("gone", "plain"),
    "relations": (Relation("plain", RelationKind.EXTENDS, Prose("It goes on.")),),
    "short": "FULL",
    "added": datetime.date(2026, 11, 2),
    "added_by": "bob",
    "status": Status.CORRECTED,
    "status_note": "A table was wrong.",
    "status_source": "https://example.org/notice",
    "language": "de",
    "checked": Checked(datetime.date(2026, 11, 20)),
}
OF_NO_PAGE = {"own", "aliases"}
"""The list has no fields of its own (cached/edits.py has one that has), and no engine lays out former addresses."""


def _with(library: Library, **facts: Any) -> Library:
    papers = (replace(paper, **facts) if paper.id == EDITED else paper for paper in library.papers)
    return replace(library, papers=tuple(papers))


def _step_reworded(library: Library) -> Library:
    (path,) = library.paths
    steps = (replace(path.steps[0], why=Prose("For another reason.")), *path.steps[1:])
    return replace(library, paths=(replace(path, steps=steps),))


OF_THE_LIST: Mapping[str, Callable[[Library], Library]] = {
    "name": lambda one: replace(one, site=replace(one.site, name="Another list")),
    "repository": lambda one: replace(one, site=replace(one.site, repository="https://github.com/example/other")),
    "contact": lambda one: replace(one, site=replace(one.site, repository=None, contact="ada@example.org")),
    "theme": lambda one: replace(one, themes=(replace(one.themes[0], title="Other"), *one.themes[1:])),
    "start": lambda one: replace(one, themes=(replace(one.themes[0], start=EDITED), *one.themes[1:])),
    "step": _step_reworded,
    "path": lambda one: replace(one, paths=(replace(one.paths[0], title="Another tour"),)),
    "citations": lambda one: replace(one, citations={EDITED: ("gone", "plain")}),
    "changed": lambda one: replace(one, changed={EDITED: datetime.datetime(2026, 11, 3, tzinfo=datetime.UTC)}),
}


def _changes() -> Iterator[Any]:
    for name, value in OF_A_PAPER.items():
        yield pytest.param(lambda library, name=name, value=value: _with(library, **{name: value}), id=name)
    yield from (pytest.param(change, id=f"list-{name}") for name, change in OF_THE_LIST.items())


class _Said:
    """What the pages of a list say, and their keys."""

    def __init__(self, library: Library, project: Project, cache: Cache) -> None:
        tree = plan_tree(library, BOOK, project.templates, TODAY, cache)
        self.keys = page_keys(tree, project, cache)
        self.texts = {str(address): (tree.document(address), tree.metadata(address)) for address in tree.pages}


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Cache:
    return Cache(tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="module")
def project() -> Project:
    return find_project(ROOT / "tests" / "toy", Path("nowhere"))


@pytest.fixture(scope="module")
def listed(toy: Library) -> Library:
    """A list on which something became of the paper that changes."""
    return _with(toy, status=Status.CONCERN, status_note="Something is wrong.")


@pytest.fixture(scope="module")
def before(listed: Library, project: Project, cache: Cache) -> _Said:
    return _Said(listed, project, cache)


def test_each_fact_of_a_paper_is_changed_once() -> None:
    assert {field.name for field in fields(Paper)} == {*OF_A_PAPER, *OF_NO_PAGE, "id"}


@pytest.mark.parametrize("change", list(_changes()))
def test_a_page_that_says_something_else_has_another_key(
    change: Callable[[Library], Library], listed: Library, before: _Said, project: Project, cache: Cache
) -> None:
    after = _Said(change(listed), project, cache)
    changed = {name for name, text in after.texts.items() if text != before.texts.get(name)}
    assert changed
    assert {name for name in changed if after.keys[name] == before.keys.get(name)} == set()


def test_pages_that_a_change_does_not_touch_keep_their_keys(
    listed: Library, before: _Said, project: Project, cache: Cache
) -> None:
    assert _Said(listed, project, cache).keys == before.keys
    after = _Said(_with(listed, note=Note("Another note.")), project, cache)
    assert after.keys["papers/gone.md"] == before.keys["papers/gone.md"]
