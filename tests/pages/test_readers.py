"""The tree is plain: every reader of Markdown sees the same pages in it, and a person can read it."""

import datetime
import re
from collections.abc import Mapping

import pytest

from generator.model import Library
from generator.pages.plan import plan_pages
from generator.pages.render import renderer
from tests.conftest import ROOT
from tests.readers import READERS, Reader, shown

_NOT_READ = re.compile(r"<pre.*?</pre>|<[^>]*>", re.DOTALL)
_REFERENCE = re.compile(r"&#?\w+;")


@pytest.fixture(scope="module")
def pages(real: Library) -> dict[str, str]:
    """The Markdown of every page of the list."""
    render = renderer(ROOT / "site_templates" / "pages")
    planned = plan_pages(real, datetime.date(2026, 11, 28)).pages
    return {page.address: render(page) for page in planned if page.is_markdown}


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
    for paper in real.papers:
        if paper.title.source.replace("*", "") == paper.title.plain:
            assert paper.title.plain in pages[f"papers/{paper.id}.md"]
