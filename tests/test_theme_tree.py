"""Themes that belong to a theme, and themes in parts: what follows them, beside the pages."""

import json
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

from generator.cache import Cache
from generator.content.again import read_again
from generator.exports.signposts import llms_txt
from generator.model import Library, Theme, ThemePart, families_together
from generator.problems import ContentError
from generator.scripts.facets import columns, facet
from generator.scripts.orders import in_order
from tests.exports.test_feeds import feeds_of
from tests.lists import BOOK, documents_of, library, paper, records_of, theme

WHOLE, INNER, OTHER = (
    theme("whole", "Whole", "All."),
    theme("inner", "Inner", "Some."),
    theme("other", "Other", "Else."),
)
INNER = replace(INNER, parent="whole")


@pytest.fixture
def tree() -> Library:
    """A list of three themes, of which one belongs to another."""
    papers = (
        paper("a", themes=("whole",)),
        paper("b", themes=("inner",)),
        paper("c", themes=("other", "inner")),
        paper("d", themes=("other",)),
    )
    return library(*papers, themes=(WHOLE, INNER, OTHER))


def test_themes_follow_the_one_that_they_belong_to() -> None:
    late = replace(theme("late", "Late", "Late."), parent="whole")
    assert families_together([INNER, OTHER, WHOLE, late]) == (OTHER, WHOLE, INNER, late)


def test_who_takes_or_follows_a_theme_has_what_belongs_to_it(tree: Library) -> None:
    files = records_of(tree)
    assert [one["id"] for one in json.loads(files["themes/whole.csl.json"])] == ["a", "b", "c"]
    assert [one["id"] for one in json.loads(files["themes/inner.csl.json"])] == ["b", "c"]
    feed = fromstring(feeds_of(tree)["themes/whole.xml"])
    assert len(feed.findall("{http://www.w3.org/2005/Atom}entry")) == 3
    assert json.loads(files["papers.json"])["themes"][1] == {"id": "inner", "title": "Inner", "parent": "whole"}
    assert "\n## Whole: Inner\n" in llms_txt(tree, BOOK)


def test_who_filters_or_searches_by_a_theme_finds_what_belongs_to_it(tree: Library) -> None:
    themes = facet(columns(tree, BOOK)["theme"])
    assert [[themes.keys[number] for number in numbers] for numbers in themes.of] == [
        ["whole"],
        ["inner", "whole"],
        ["other", "inner", "whole"],
        ["other"],
    ]
    labels = {document.row[0]: document.labels for document in documents_of(tree)}
    assert [("theme", "Whole") in labels[one] for one in "abcd"] == [True, True, True, False]


def test_a_shelf_ends_with_its_parts_in_the_curators_order() -> None:
    parts = (ThemePart("One", ("d", "guest")), ThemePart("Two", ("b",)))
    in_parts = Theme("shelf", "The shelf", WHOLE.description, parts=parts)
    papers = (*map(paper, "abcd"), paper("guest", themes=("other", "shelf")))
    listed = library(*papers, themes=(in_parts, OTHER))
    assert [one.id for one in listed.shelves["shelf"]] == ["a", "c", "d", "b"]
    assert [one.id for one in in_order(listed)] == ["a", "c", "d", "b", "guest"]
    assert [document.row[0] for document in documents_of(listed)] == ["a", "c", "d", "b", "guest"]


def test_a_list_that_is_read_again_misses_what_has_left_a_theme(toy_content: Path, tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    themes, plain = toy_content / "themes.yml", toy_content / "papers" / "plain.yml"
    parts = "  parts: [{title: One, papers: [plain]}]\n"
    themes.write_text(themes.read_text("utf-8").replace("- id: second", f"{parts}- id: second"), "utf-8")
    assert [one.id for one in read_again(toy_content, cache).shelves["first"]] == ["full", "plain"]
    plain.write_text(plain.read_text("utf-8").replace("[first]", "[second]"), "utf-8")
    with pytest.raises(ContentError, match='"plain" does not name the theme "first"'):
        read_again(toy_content, cache)
