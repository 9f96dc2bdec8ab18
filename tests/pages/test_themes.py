"""Themes as other pages see them: how many papers they have, and in which order these are read."""

import datetime
from dataclasses import replace

from generator.model import Library, PartialDate, reading_order
from generator.pages.catalogue import make_catalogue
from generator.scripts.facets import columns, facet
from tests.lists import BOOK, THEME, library, paper, theme


def _tree() -> Library:
    """A theme with one that belongs to it, and one beside them into which a paper of each looks."""
    inner, side = replace(theme("inner", "Inner", "Within."), parent="shelf"), theme("side", "Side", "Beside.")
    papers = (
        paper("a"),
        paper("b", themes=("inner", "side")),
        paper("c", themes=("side", "shelf")),
        paper("d", themes=("inner", "shelf")),
    )
    return library(*papers, themes=(THEME, inner, side))


def test_every_page_says_alike_how_many_papers_a_theme_has() -> None:
    """On its shelf and, beside them, from others: together they are what its filter finds."""
    listed = _tree()
    catalogue = make_catalogue(listed, BOOK, datetime.date(2026, 11, 23))
    said = {one.id: catalogue.entrance(one) for one in listed.themes}
    assert {name: (one.count, one.guests) for name, one in said.items()} == {
        "shelf": (3, 1), "inner": (2, 0), "side": (1, 1),
    }  # fmt: skip
    themes = facet(columns(listed, BOOK)["theme"])
    found = {key: sum(number in of for of in themes.of) for number, key in enumerate(themes.keys)}
    assert found == {name: one.count + one.guests for name, one in said.items()}


def test_what_a_paper_needs_is_read_before_it() -> None:
    papers = [
        paper("late", published=PartialDate(2026)),
        paper("needs-both", published=PartialDate(2020), after=("late", "needs-one", "of-another-shelf")),
        paper("needs-one", published=PartialDate(2021), after=("late",)),
        paper("alone", published=PartialDate(2019)),
    ]
    assert [one.id for one in reading_order(papers)] == ["late", "needs-one", "needs-both", "alone"]
    shelf = library(*papers, themes=(replace(THEME, start="late"),)).shelves["shelf"]
    assert [one.id for one in shelf] == ["late", "alone", "needs-one", "needs-both"]
