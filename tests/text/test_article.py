"""Pages that a person writes: what becomes of their Markdown, and where they lead."""

import re

import pytest

from generator.text.article import Article

TITLES = {"b-star": "B-STaR <1>"}


def _html(text: str) -> str:
    return Article(f"# Title\n\n{text}").html(TITLES, "papers", "assets/list")


@pytest.mark.parametrize(
    ("source", "title"), [("# A title #\n\nText", "A title"), ("# A", "A"), ("Text\n\n# A", ""), ("#A", ""), ("", "")]
)
def test_the_title_stands_in_the_first_line(source: str, title: str) -> None:
    assert Article(source).title == title


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("[[b-star]]", '<p><a href="papers/b-star.html">B-STaR &lt;1&gt;</a></p>'),
        ("[[b-star|*these* words]]", '<p><a href="papers/b-star.html">*these* words</a></p>'),
        ("`[[b-star]]`", "<p><code>[[b-star]]</code></p>"),
        ("[x](other.md#y)", '<p><a href="other.html#y">x</a></p>'),
        ("[x](#y)", '<p><a href="#y">x</a></p>'),
        ("![x](../assets/a.svg)", '<p><img alt="x" src="assets/list/a.svg"></p>'),
        ("## A *b*", '<h2 id="a-b">A <em>b</em></h2>'),
        ("|a|\n|-:|\n|1|", '<table> <thead> <tr> <th class="to-right">a</th> </tr> </thead> <tbody> <tr> '
                           '<td class="to-right">1</td> </tr> </tbody> </table>'),
        ("```\na\n\n<b>\n```", "<pre><code>a&#10;&#10;&lt;b&gt;&#10;</code></pre>"),
        ("1. a\n    - b", "<ol> <li>a<ul> <li>b</li> </ul> </li> </ol>"),
        ("{{ x }}", "<p>&#123;&#123; x }}</p>"),
    ],
)  # fmt: skip
def test_markdown_becomes_html_on_one_line(text: str, html: str) -> None:
    assert _html(text) == html


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))",
        "[x](data:text/html,x)",
        "![x](https://elsewhere.example/x.png)", "![x](javascript:alert(1))", "<![>", "<!-- -->", "[x](//elsewhere)",
        "# Another <svg onload=alert(1)>", '[x](https://a.example/"onclick="alert(1))', "[[x\" onclick=\"y]]",
    ],
)  # fmt: skip
def test_nothing_that_a_page_holds_is_run_or_fetched(text: str) -> None:
    html = "".join(re.findall(r"<[^>]*>", _html(text).lower()))
    for bad in ("<script", "<svg", "<!", "javascript:", "data:", 'src="h', 'href="//', ' onerror="', ' onclick="'):
        assert bad not in html


def test_it_says_where_it_leads_and_where_that_stands() -> None:
    article = Article("# A\n\n[[b-star|b]] [a](b.md) ![](../assets/c.png)\n[d](javascript:e) <f@g.example> [h](i/j)")
    assert [(target.kind, target.text) for target in article.targets] == [
        ("paper", "b-star"), ("page", "b.md"), ("image", "../assets/c.png"), ("unknown", "javascript:e"),
        ("elsewhere", "mailto:f@g.example"), ("unknown", "i/j"),
    ]  # fmt: skip
    places = [article.source[target.offset :] for target in article.targets if not target.text.startswith("mailto")]
    assert all(place.startswith(("b-star", "b.md", "../assets", "javascript", "i/j")) for place in places)


def test_its_text_is_had_without_marks() -> None:
    assert Article("# A\n\nB *c*, [[d|e]].\n\n- f `g` & h").plain({}) == "B c, e. f g & h"
