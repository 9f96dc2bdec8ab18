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
from tests.conftest import ROOT
from tests.lists import library, paper, theme
from tests.readers import HOSTILE, READERS, Reader, Shown, shown

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_NOT_READ = re.compile(r"<pre.*?</pre>|<[^>]*>", re.DOTALL)
_PRE = re.compile(r"<pre.*?</pre>", re.DOTALL)
_REFERENCE = re.compile(r"&#?\w+;")


@pytest.fixture(scope="module")
def pages(real: Library) -> dict[str, str]:
    """The Markdown of every page of the list, without front matter."""
    render = renderer(ROOT / "site_templates" / "pages")
    planned = plan_pages(real, datetime.date(2026, 11, 28)).pages
    return {page.address: _FRONT_MATTER.sub("", render(page)) for page in planned if page.address.endswith(".md")}


@pytest.mark.parametrize("read", list(READERS.values())[1:], ids=list(READERS)[1:])
def test_every_reader_sees_the_same_elements_and_the_same_text(pages: Mapping[str, str], read: Reader) -> None:
    for name, text in pages.items():
        expected, found = shown(READERS["Python-Markdown"](text)), shown(read(text))
        assert found.elements == expected.elements, name
        assert found.text == expected.text, name
        assert "{:" not in found.text, name


def test_few_marks_are_written_as_references(pages: Mapping[str, str]) -> None:
    text = "".join(_NOT_READ.sub("", page) for page in pages.values())
    assert sum(map(len, _REFERENCE.findall(text))) < 0.005 * len(text)


def test_a_title_is_found_as_it_is_written(pages: Mapping[str, str], real: Library) -> None:
    for one in real.papers:
        if one.title.source.replace("*", "") == one.title.plain:
            assert one.title.plain in pages[f"papers/{one.id}.md"]


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
            assert not [names for _, names in added if not {*names} <= {"class", "display", "href"}], text


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
    render = renderer(ROOT / "site_templates" / "pages")
    planned = plan_pages(library(one, themes=(shelf,)), datetime.date(2026, 11, 28)).pages
    kinds = ("papers/", "themes/")
    # The references, which say things in ways of their own, stand in <pre>.
    return {page.address: _PRE.sub("", render(page)) for page in planned if page.address.startswith(kinds)}
