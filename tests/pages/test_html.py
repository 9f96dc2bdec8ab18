"""The HTML of a page's text: links lead to pages, headings have ids, and dead links are faults."""

import pytest

from generator.pages.html import html_renderer
from generator.pages.page import Address

FILES = {"index.md", "papers/a.md", "papers/b.md", "papers.bib"}
PAGE = Address("papers/a.md")


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
