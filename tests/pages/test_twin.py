"""The twin of a page says what the page says, without HTML, and no text of an entry is markup in it."""

import datetime
import re

import pytest

from generator.model import Library, Status
from generator.pages.plan import plan_pages
from generator.pages.twin import twin
from generator.text.prose import Note, Prose
from tests.lists import BOOK, library, paper, theme
from tests.pages.test_readers import PLAIN, RENDER, markdown_pages
from tests.readers import HOSTILE, READERS, Reader, Shown, shown

_FENCED = re.compile(r"^(`{3,}).*?^\1$", re.DOTALL | re.MULTILINE)
_CODE = re.compile(rf"{_FENCED.pattern}|`[^`\n]*`", _FENCED.flags)


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ('<div class="lede" markdown>\n\nText.\n\n</div>\n\n\n## A\n', "Text.\n\n## A\n"),
        ('<h2 id="a">A <em>b</em></h2>', "## A *b*\n"),
        ("- [A](a.md) <small>3 papers</small><br>\n    <small>why</small>", "- [A](a.md) (3 papers)  \n    why\n"),
        ('[A](a.md) <span class="Z3988" title="ctx_ver=1"></span>\nb', "[A](a.md)\nb\n"),
        ('<a class="source" href="../papers/a.html#x">a</a> <a href="https://a.org/b.html">b</a>',
         "[a](../papers/a.md#x) [b](https://a.org/b.html)\n"),
        ("<details>\n<summary>BibTeX</summary>\n\n"
         '<pre class="citation" data-format="bibtex"><code>@a{&lt;b&gt;}</code></pre>\n\n</details>',
         "**BibTeX**\n\n```bibtex\n@a{<b>}\n```\n"),
        ('<table>\n<tr><th scope="row">A</th><td>b | c</td></tr>\n</table>',
         "|  |  |\n| --- | --- |\n| A | b \\| c |\n"),
        ("<noscript><p>x</p></noscript><figure><svg><text>x</text></svg></figure>", "\n"),
        (Prose(r"On $H_{\infty}$ & R_2 < $5").markdown, "On $`H_{\\infty}`$ & R\\_2 < \\$5\n"),
        (Note("`a_b` is `<b>`, *not* [[c|C]] at example.org/x").markdown,
         "`a_b` is `<b>`, *not* [C](paper:c) at example.org/x\n"),
        (Prose("2024. A year").markdown, "2024\\. A year\n"),
    ],
)  # fmt: skip
def test_html_goes_and_what_it_says_stays(page: str, expected: str) -> None:
    assert twin(page) == expected


def test_the_twins_of_the_sample_hold_no_html(sample: Library) -> None:
    for name, page in markdown_pages(sample).items():
        found = twin(page)
        assert not re.search(r"<[a-z/!]|&(?!amp;|lt;)#?\w+;|\n{3}", _CODE.sub("x", found)), name
        assert found.startswith("# ")


@pytest.mark.parametrize("read", READERS.values(), ids=READERS)
def test_a_hostile_entry_is_text(read: Reader) -> None:
    expected = {name: _elements(shown(read(page))) for name, page in _twins(PLAIN).items()}
    for text in HOSTILE:
        if "$" not in text and "\n" not in text:
            found = {name: _elements(shown(read(page))) for name, page in _twins(text).items()}
            assert found == expected, text


def test_a_hostile_entry_is_the_same_text() -> None:
    for text in HOSTILE:
        if "$" not in text and "\n" not in text:
            for name, page in _twins(text).items():
                found = shown(READERS["CommonMark"](page)).text
                assert " ".join(text.split()) in found, name


def _elements(page: Shown) -> list[str]:
    """Return the elements but links, which some readers make of addresses."""
    return [tag for tag, _ in page.elements if tag != "a"]


def _twins(text: str) -> dict[str, str]:
    """Return the twins of the pages of a paper and of its theme, of which a text says everything."""
    one = paper("one", text, title=text, venue=text, status=Status.RETRACTED, status_note=text, abstract=text)
    planned = plan_pages(library(one, themes=(theme("shelf", text, text),)), BOOK, datetime.date(2026, 11, 28)).pages
    kinds = ("papers/", "themes/")
    pages = {
        page.address: twin(RENDER(page)) for page in planned if page.is_markdown and page.address.startswith(kinds)
    }
    # The references, which say things in ways of their own, stand in code.
    return {name: _FENCED.sub("", page) for name, page in pages.items()}
