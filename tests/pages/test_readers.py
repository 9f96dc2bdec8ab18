"""The tree is plain: every reader of Markdown sees the same pages in it, and a person can read it."""

import datetime
import re
from collections import Counter
from collections.abc import Mapping
from functools import cache

import pytest

from generator.model import Library, Status
from generator.pages.plan import plan_pages
from generator.pages.render import renderer
from generator.text.escaping import escape
from tests.conftest import TEMPLATES
from tests.lists import BOOK, library, paper, theme
from tests.readers import HOSTILE, READERS, Reader, Shown, shown

pytestmark = pytest.mark.no_cover

_PRE = re.compile(r"<pre.*?</pre>", re.DOTALL)
_NOT_READ = re.compile(rf"{_PRE.pattern}|<[^>]*>", re.DOTALL)
_REFERENCE = re.compile(r"&#?\w+;")


RENDER = renderer(TEMPLATES / "pages", BOOK)


def markdown_pages(papers: Library) -> dict[str, str]:
    """Return the Markdown of every page of a list."""
    planned = plan_pages(papers, BOOK, datetime.date(2026, 11, 28)).pages
    return {page.address: RENDER(page) for page in planned if page.is_markdown}


def assert_plain(pages: Mapping[str, str], papers: Library) -> None:
    """Every reader sees the same elements and text in the pages; people see words, and find every title."""
    for name, text in pages.items():
        expected = shown(READERS["Python-Markdown"](text))
        for reader in ("CommonMark", "GitHub's"):
            found = shown(READERS[reader](text))
            assert found.elements == expected.elements, (name, reader)
            assert found.text == expected.text, (name, reader)
            assert "{:" not in found.text, (name, reader)
    read = "".join(_NOT_READ.sub("", page) for page in pages.values())
    assert sum(map(len, _REFERENCE.findall(read))) < 0.005 * len(read)
    for one in papers.papers:
        if escape(one.title.source) == one.title.plain:
            assert one.title.plain in pages[f"papers/{one.id}.md"]


def test_the_pages_of_the_sample_are_plain(sample: Library) -> None:
    assert_plain(markdown_pages(sample), sample)


PLAIN = "zyx"
FIELDS = ("title", "author", "venue", "status_note", "abstract", "theme", "tag", "description")


@pytest.mark.slow
@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("read", READERS.values(), ids=READERS)
def test_a_hostile_field_is_text_on_every_page(field: str, read: Reader) -> None:
    expected = {name: shown(read(text)) for name, text in _pages_with(field, PLAIN).items()}
    for text in HOSTILE:
        if "$" in text or "\n" in text:
            continue  # formulas and paragraphs are for all who write an entry
        for (name, harmless), page in zip(expected.items(), _pages_with(field, text).values(), strict=True):
            found = shown(read(page))
            assert _names(found) == _names(harmless), (name, text)
            assert found.text == harmless.text.replace(PLAIN, " ".join(text.split())), (name, text)


@pytest.mark.parametrize("read", READERS.values(), ids=READERS)
def test_a_hostile_note_has_no_markup_but_what_notes_may_have(read: Reader) -> None:
    for text in HOSTILE:
        for name, page in _pages_with("note", text).items():
            expected = _names(shown(read(_pages_with("note", PLAIN)[name])))
            added = Counter(_names(shown(read(page)))) - Counter(expected)
            assert {tag for tag, _ in added} <= {"a", "code", "em", "math", "mi", "mrow", "p", "span", "strong"}, text
            assert not [names for _, names in added if not {*names} <= {"alttext", "class", "display", "href"}], text


def _names(page: Shown) -> list[tuple[str, tuple[str, ...]]]:
    """Return the names of the elements and of their attributes, whose values are made of the entry's texts."""
    return [(tag, tuple(sorted(attributes))) for tag, attributes in page.elements]


@cache
def _pages_with(field: str, text: str) -> dict[str, str]:
    """Return the pages on which a field of a paper is shown when it holds a text."""
    facts = {"venue": "V", "status": Status.RETRACTED, "status_note": "S", "abstract": "A", "note": "N", "tags": ("t",)}
    facts |= {field: text} if field in (*facts, "title") else {"tags": (text,)} if field == "tag" else {}
    shelf = theme("shelf", text if field == "theme" else "T", text if field == "description" else "D")
    one = paper("one", text if field == "author" else "A B", **facts)
    planned = plan_pages(library(one, themes=(shelf,)), BOOK, datetime.date(2026, 11, 28)).pages
    kinds = ("papers/", "themes/")
    # The references, which say things in ways of their own, stand in <pre>.
    return {page.address: _PRE.sub("", RENDER(page)) for page in planned if page.address.startswith(kinds)}
