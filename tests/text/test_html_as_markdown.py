"""HTML that was written as Markdown is the same when a reader makes HTML of it."""

import pytest

from generator.text.article import Article
from generator.text.html_as_markdown import as_markdown
from tests.conftest import SAMPLE
from tests.readers import READERS, shown

PIECES = [
    "<p>One <em>a</em> <strong>b</strong> <code>c`d</code>.</p><p>Two<br>lines.</p>",
    "<h2>A</h2><ul><li>b</li><li><p>c</p><p>d</p><ul><li>e</li></ul></li></ul><hr><p>f</p>",
    '<ol start="7"><li>a</li><li>b<blockquote><p>c</p><p>d</p></blockquote></li></ol>',
    "<pre><code>for x in y:\n\n    ```\n    &lt;b&gt;\n</code></pre>",
    '<p><a href="a.html">A</a> <img src="x.svg" alt="[a]"></p>',
    "<p>*a* _b_ &lt;script&gt; `c` # d &amp;lt; \\ ~ | [e](f) 1. g</p>",
    "<p># a</p><p>- b</p><p>1. c</p><p>&gt; d</p>",
]


@pytest.mark.parametrize("html", PIECES)
@pytest.mark.parametrize("reader", ["cmark", "CommonMark"])
def test_a_reader_shows_the_same(html: str, reader: str) -> None:
    expected, found = shown(html), shown(READERS[reader](as_markdown(html, str)))
    assert "".join(found.text.split()) == "".join(expected.text.split())
    tight = {"p"}  # what stands in an item alone may be a paragraph
    assert [one for one in found.elements if one[0] not in tight] == [
        one for one in expected.elements if one[0] not in tight
    ]


def test_a_page_of_a_lists_own_is_shown_the_same() -> None:
    article = Article((SAMPLE / "pages" / "about.md").read_text("utf-8"))
    html = str(article.html({"brisk": "BRISK"}, "papers", "assets/list"))
    written = as_markdown(html, lambda url: url.replace(".html", ".md"))
    found = shown(READERS["GitHub's"](written))
    assert "".join(found.text.split()) == "".join(shown(html).text.split())
    assert ("a", {"href": "papers/brisk.md"}) in found.elements
    assert "| Rule | Papers |\n| --- | --- |\n| care | 12 |" in written
    assert "```\nfor paper in list:\n\n    read(paper)   # <slowly>\n```" in written
