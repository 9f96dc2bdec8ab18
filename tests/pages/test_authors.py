"""A paper of many authors: its pages stay short and light, and its files name everybody."""

import datetime
import gzip
import json
import re
from html.parser import HTMLParser

import pytest

from generator.exports.coins import context_object
from generator.exports.meta_tags import meta_tags
from generator.model import Paper
from generator.pages.document import Document
from generator.pages.head import metadata
from generator.pages.html import html_renderer
from generator.pages.page import Address
from generator.pages.plan import plan_pages
from generator.pages.render import renderer
from generator.scripts.rows import rows, told
from tests.conftest import TEMPLATES
from tests.lists import BOOK, SITE, library, paper, records_of
from tests.programs import in_v8

DAY = datetime.date(2026, 11, 23)
NAMES = [f"{chr(65 + n % 26)}da N. Lovelace{n}" for n in range(3000)]
HUGE = paper("huge", *NAMES, note="All of them.")


def _pages(*papers: Paper) -> dict[str, str]:
    plan = plan_pages(library(*papers), BOOK, DAY)
    render = renderer(TEMPLATES / "pages", BOOK)
    return {page.address: Document(metadata(page, SITE, BOOK), render(page)).source for page in plan.pages}


def _html(pages: dict[str, str], address: str) -> str:
    return html_renderer(pages.keys())(Address(address), pages[address].split("---\n\n", 1)[1])


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """The pages of a list of one paper by three thousand."""
    return _pages(HUGE)


class _Unfolded(HTMLParser):
    """Gathers what is read where nothing folded is opened."""

    def __init__(self) -> None:
        super().__init__()
        self.text, self._depth, self._in_summary = "", 0, False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._depth += tag == "details" and (self._depth > 0 or ("open", "") not in attrs)
        self._in_summary |= tag == "summary"

    def handle_endtag(self, tag: str) -> None:
        self._depth -= tag == "details" and self._depth > 0
        self._in_summary &= tag != "summary"

    def handle_data(self, data: str) -> None:
        if not self._depth or self._in_summary:
            self.text += data


def test_the_page_shows_the_first_and_the_last_and_opens_to_all(pages: dict[str, str]) -> None:
    html = _html(pages, "papers/huge.md")
    shown = _Unfolded()
    shown.feed(html)
    assert "Ada N. Lovelace0 … Jda N. Lovelace2999\n3,000 authors\n" in re.sub(r"\n\s*", "\n", shown.text)
    assert len(shown.text) < 7000, "what is read without opening anything: one screen or two"
    folded = re.search(r'<details class="authors".*?</details>', html, re.DOTALL)
    assert folded
    assert all(name in folded[0] for name in NAMES)


def test_every_page_is_light(pages: dict[str, str]) -> None:
    heaviest = {address: len(gzip.compress(text.encode())) for address, text in pages.items()}
    assert max(heaviest.values()) < 30_000
    assert len(pages["papers/huge.md"]) < 100_000
    assert {address: text for address, text in pages.items() if len(text) > 25_000}.keys() <= {
        "papers/huge.md",
        *(address for address in pages if address.startswith("authors/")),
    }


def test_twelve_authors_are_named_and_thirteen_are_folded() -> None:
    pages = _pages(paper("twelve", *NAMES[:12]), paper("thirteen", *NAMES[:13]))
    assert '<details class="authors"' not in pages["papers/twelve.md"]
    assert "<summary>13 authors</summary>" in pages["papers/thirteen.md"]


def test_a_card_shows_the_first_the_last_and_a_count_that_leads_to_all() -> None:
    pages = _pages(paper("twelve", *NAMES[:12]), paper("many", *NAMES[:13]))
    for address in ("browse.md", "themes/shelf.md"):
        lines = [line.strip() for line in pages[address].splitlines() if 'class="byline"' in line]
        assert any(f"{NAMES[4]}, et al." in line for line in lines)
        assert any(f"{NAMES[0]} … {NAMES[12]} · [13 authors](" in line and "many.md#authors)" in line for line in lines)
    assert '<div id="authors"' in pages["papers/many.md"]


def test_rows_carry_the_ends_and_the_count() -> None:
    many, cut = paper("many", *NAMES[:13]), paper("cut", *NAMES[:2], authors_complete=False)
    shown = {row["id"]: row for row in rows(told(library(many, cut), DAY), BOOK)}
    assert (shown["many"]["authors"], shown["many"]["folded"]) == ([NAMES[0], NAMES[12]], 13)
    assert (shown["cut"]["authors"], shown["cut"]["isCut"]) == (NAMES[:2], True)


def test_browsers_name_them_likewise() -> None:
    many, twelve, two = ({"authors": NAMES[:count]} for count in (13, 12, 2))
    with in_v8("list/byline.js") as context:

        def said(expression: str) -> str:
            return str(context.eval(expression))

        assert said(f"byline(folding({json.dumps(many['authors'])}))") == f"{NAMES[0]} … {NAMES[12]} · 13 authors"
        assert said(f"byline({json.dumps(twelve)})").endswith(f"{NAMES[4]}, et al.")
        assert said(f"byline({json.dumps(two | {'isCut': True})})") == f"{NAMES[0]}, {NAMES[1]}, et al."
        assert said(f"byline({json.dumps(two)})") == f"{NAMES[0]}, {NAMES[1]}"


def test_of_an_incomplete_list_no_last_author_is_shown() -> None:
    page = _pages(paper("many", *NAMES[:40], authors_complete=False))["papers/many.md"]
    before, _, folded = page.partition('<details class="authors"')
    assert "Ada N. Lovelace0, et al." in before
    assert "Nda N. Lovelace39, et al." in folded


def test_programs_are_told_of_a_hundred_with_the_last() -> None:
    names = [content for name, content in meta_tags(HUGE) if name == "citation_author"]
    assert (len(names), names[0], names[-1]) == (100, "Lovelace0, Ada N.", "Lovelace2999, Jda N.")
    assert context_object(HUGE).count("rft.") < 110
    hundred = paper("hundred", *NAMES[:100])
    assert sum(name == "citation_author" for name, _ in meta_tags(hundred)) == 100


def test_references_on_the_page_say_that_there_are_others(pages: dict[str, str]) -> None:
    page = pages["papers/huge.md"]
    assert "Lovelace99 and others" in page
    assert "Lovelace101 and" not in page
    assert 'data-format="ris"' not in page
    assert 'data-format="ris"' in _pages(paper("hundred", *NAMES[:100]))["papers/hundred.md"]


def test_files_name_everybody() -> None:
    listed = library(HUGE)
    files = records_of(listed)
    for name in ("papers.bib", "papers.ris", "papers.csl.json", "papers.json"):
        assert files[name].count("Lovelace") == 3000, name
