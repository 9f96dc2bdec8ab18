"""The HTML of a page's text: what a stock engine makes of its Markdown; dead links are faults."""

import datetime
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from generator.model import Library
from generator.pages.catalogue import make_catalogue
from generator.pages.feeds import find_feeds
from generator.pages.html import EXTENSIONS, html_renderer
from generator.pages.page import HOME, Address
from generator.text.escaping import escape
from tests.lists import BOOK
from tests.pages.test_readers import markdown_pages
from tests.readers import HOSTILE, PLACES, shown

FILES = {"index.md", "papers/a.md", "papers/b.md", "papers.bib"}
PAGE = Address("papers/a.md")
_ENGINE = Markdown(extensions=EXTENSIONS)
_ID = re.compile(r'<h[1-6] id="([^"]*)"')


def test_the_pages_of_a_list_are_what_python_markdown_makes_of_them(sample: Library) -> None:
    pages = markdown_pages(sample)
    exports = {f"{name}.{ending}" for name in _downloads(sample) for ending in ("bib", "ris", "csl.json", "xml")}
    render = html_renderer({*pages, *exports})
    for address, text in pages.items():
        stock = re.sub(r'(href="[^":]*)\.md(?=["#])', r"\1.html", _ENGINE.reset().convert(text))
        ours = render(Address(address), text)
        assert shown(ours).elements == shown(stock).elements, address
        assert shown(ours).text == shown(stock).text, address
        assert _ID.findall(ours) == _ID.findall(stock), address


def _downloads(papers: Library) -> list[str]:
    feeds = find_feeds(make_catalogue(papers, BOOK, datetime.date(2026, 11, 28))).values()
    return ["papers", *(f"themes/{theme.id}" for theme in papers.themes), *(feed.name for feed in feeds)]


@given(text=st.text(max_size=40) | st.sampled_from(HOSTILE), place=st.sampled_from(PLACES))
@settings(max_examples=200)
def test_any_text_makes_the_same_page(text: str, place: str) -> None:
    page = place.replace("{}", escape(text) or "x")
    ours, stock = html_renderer({"x.md"})(HOME, page), _ENGINE.reset().convert(page)
    assert shown(ours).text == shown(stock).text
    assert _ID.findall(ours) == _ID.findall(stock)


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("b.md", "b.html"),
        ("../index.md#abstract", "../index.html#abstract"),
        ("b.md?x=1.md", "b.html?x=1.md"),
        ("../papers.bib", "../papers.bib"),
        ("#here", "#here"),
        ("https://example.org/papers/a.md", "https://example.org/papers/a.md"),
        ("//example.org/a.md", "//example.org/a.md"),
        ("mailto:ada@example.org", "mailto:ada@example.org"),
    ],
)
def test_a_link_to_a_markdown_file_becomes_one_to_its_page(link: str, address: str) -> None:
    assert html_renderer(FILES)(PAGE, f"[x]({link})") == f'<p><a href="{address}">x</a></p>'


@pytest.mark.parametrize("link", ["c.md", "papers/b.md", "../papers.ris", "../../index.md"])
def test_a_dead_link_is_a_fault(link: str) -> None:
    with pytest.raises(ValueError, match=r'papers/a\.md links to ".*", which is no file'):
        html_renderer(FILES)(PAGE, f"[x]({link})")


def test_pages_know_nothing_of_each_other() -> None:
    render = html_renderer(FILES)
    first = render(PAGE, "# Title\n\n## Part\n\n[x][y]\n\n[y]: b.md")
    assert first.startswith('<h1 id="title">Title</h1>\n<h2 id="part">Part</h2>')
    assert render(PAGE, "# Title\n\n## Part") == '<h1 id="title">Title</h1>\n<h2 id="part">Part</h2>'
    assert "<a" not in render(PAGE, "[x][y]")


def test_markdown_in_html_is_markdown() -> None:
    html = html_renderer(FILES)(PAGE, '<div class="lede" markdown>\n\n*Text*\n\n</div>')
    assert html == '<div class="lede">\n<p><em>Text</em></p>\n</div>'


def test_a_word_of_a_picture_is_no_attribute() -> None:
    picture = "<figure><svg><title>In markdown> we trust</title></svg></figure>"
    assert html_renderer(FILES)(PAGE, picture) == picture
