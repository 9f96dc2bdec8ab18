"""What is told about a page: raw for our theme, and for themes that print it as HTML only what means the same there."""

from html import unescape
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.document import Document, as_printed, front_matter
from generator.pages.head import metadata
from generator.pages.page import Address, Page
from tests.lists import BOOK, SITE

FACTS: dict[str, Any] = {
    "title": 'SCoRe\'s "way": <b> &amp; 😀 # 2024',
    "description": "- [x]: {y}\u2028%",
    "meta_tags": [["citation_author", "Lovelace, Ada"]],
}


def _page(title: str) -> Page:
    return Page(Address("papers/a.md"), "paper.md.j2", title, "What it is.", None, section=Address("themes/b.md"))


def _read(source: str) -> Any:
    return yaml.safe_load(source.removeprefix("---\n").partition("\n---\n")[0])


def test_front_matter_is_read_as_it_was_written() -> None:
    assert _read(front_matter(FACTS)) == FACTS
    assert "😀" in front_matter(FACTS), "escaped, MkDocs would drop all of it"


def test_the_theme_is_told_plain_text() -> None:
    told = metadata(_page("  <b> &  c\x07 "), SITE, BOOK)
    assert {name: told[name] for name in ("title", "description", "kind", "url", "section")} == {
        "title": "<b> & c",
        "description": "What it is.",
        "kind": "paper",
        "url": "papers/a.html",
        "section": "themes/b.html",
    }


def test_a_page_that_stands_alone_tells_its_title_and_description() -> None:
    source = Document(metadata(_page("SCoRe's way & more: 2024"), SITE, BOOK), "# Text\n").source
    assert _read(source) == {"title": "SCoRe's way & more: 2024", "description": "What it is."}
    assert source.endswith("\n---\n\n# Text\n")


@pytest.mark.parametrize("text", ["A & B", "SCoRe's", "AT&T", "x; y", "100 %", "{{ 7*7 }}"])
def test_what_means_itself_in_html_stays_as_it_is(text: str) -> None:
    assert as_printed(text) == text


@given(st.text(alphabet=st.sampled_from("<>&\"'#;ltamp10 x/!")) | st.text())
def test_any_text_is_harmless_and_means_itself_in_html(text: str) -> None:
    printed = as_printed(text)
    assert unescape(printed) == text
    assert not set(printed) & set('<>"')
