"""With a book in a made-up language, the website says nothing in English."""

import re
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.words.made_up import read_texts, unmarked, without_marked

_KIND = re.compile(r'class="ps-page ps-(\w+)')


def _pages(site: Path) -> dict[str, str]:
    return {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in sorted(site.rglob("*.html"))}


def test_no_page_says_a_word_that_is_in_no_book(made_up_site: Path) -> None:
    found = ((name, unmarked(text)) for name, html in _pages(made_up_site).items() for text in read_texts(html))
    assert [(name, words) for name, words in found if words] == []


def test_every_kind_of_page_is_read(made_up_site: Path) -> None:
    templates = {path.name.partition(".")[0] for path in (ROOT / "site_templates" / "pages").glob("*.md.j2")}
    assert {kind for html in _pages(made_up_site).values() for kind in _KIND.findall(html)} == {*templates, "lost"}


def test_pages_tell_their_language(made_up_site: Path) -> None:
    assert [name for name, html in _pages(made_up_site).items() if '<html lang="pl" dir="ltr">' not in html] == []


@pytest.mark.parametrize(
    "name",
    ["feed.xml", "feed.json", "llms.txt", "opensearch.xml", "papers.bib", "papers.ris", "papers.csl.json"],
)
def test_files_to_follow_and_to_take_away_speak_the_language(name: str, made_up_site: Path) -> None:
    text = (made_up_site / name).read_text("utf-8")
    assert "⟦" in text
    assert re.findall(r"retracted|withdrawn|All papers|Search ", without_marked(text)) == []
