"""Our HTML of a page is what a stock engine makes of its Markdown."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from generator.model import Library
from generator.pages.html import EXTENSIONS, html_renderer
from generator.pages.page import HOME, Address
from generator.text.escaping import escape
from tests.pages.test_readers import markdown_pages
from tests.readers import HOSTILE, PLACES, shown

_ENGINE = Markdown(extensions=EXTENSIONS)
_ID = re.compile(r'<h[1-6] id="([^"]*)"')


def test_the_pages_of_a_list_are_what_python_markdown_makes_of_them(sample: Library) -> None:
    pages = markdown_pages(sample)
    exports = {f"{name}.{ending}" for name in _downloads(sample) for ending in ("bib", "ris", "csl.json", "xml")}
    render = html_renderer({*pages, *exports})
    for address, text in pages.items():
        stock = re.sub(r'(href="[^":]*)\.md(?=")', r"\1.html", _ENGINE.reset().convert(text))
        ours = render(Address(address), text)
        assert shown(ours).elements == shown(stock).elements, address
        assert shown(ours).text == shown(stock).text, address
        assert _ID.findall(ours) == _ID.findall(stock), address


def _downloads(papers: Library) -> list[str]:
    return ["papers", "feed", *(f"themes/{theme.id}" for theme in papers.themes)]


@given(text=st.text(max_size=40) | st.sampled_from(HOSTILE), place=st.sampled_from(PLACES))
@settings(max_examples=200, deadline=None)
def test_any_text_makes_the_same_page(text: str, place: str) -> None:
    page = place.replace("{}", escape(text) or "x")
    ours, stock = html_renderer({"x.md"})(HOME, page), _ENGINE.reset().convert(page)
    assert shown(ours).text == shown(stock).text
    assert _ID.findall(ours) == _ID.findall(stock)


@pytest.mark.parametrize("link", ["nowhere.md", "../x.md", "x.html#y", "papers/nowhere.html"])
def test_a_link_to_nowhere_is_our_fault(link: str) -> None:
    with pytest.raises(ValueError, match="is no file of the site"):
        html_renderer({"papers/x.md"})(HOME, f"[y]({link})")


def test_a_link_leads_to_the_page_that_is_built() -> None:
    render = html_renderer({"papers/x.md", "index.md", "papers.bib"})
    assert 'href="papers/x.html"' in render(HOME, "[x](papers/x.md)")
    assert 'href="../index.html"' in render(Address("papers/x.md"), "[x](../index.md)")
    assert 'href="papers.bib"' in render(HOME, "[x](papers.bib)")
    assert 'href="https://example.org/y.md"' in render(HOME, "[x](https://example.org/y.md)")
    assert 'href="#y"' in render(HOME, '<a href="#y">x</a>')
