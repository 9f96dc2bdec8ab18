"""What a page weighs does not grow with the list: measured on three thousand papers, and on the first of them alone."""

import datetime
import gzip
import random
import re
from collections.abc import Mapping
from statistics import mean

import pytest

from generator.facts.limits import ROWS_IN_FILE
from generator.model import Library, Links, Paper, PartialDate, Site
from generator.pages.html import html_renderer
from generator.pages.page import Page
from generator.pages.plan import plan_pages
from generator.pages.render import renderer
from tests.conftest import ROOT, TEMPLATES
from tests.content.real_looking import Entry, make_list
from tests.lists import BOOK, library, paper, records_of, theme

pytestmark = pytest.mark.slow

DAY = datetime.date(2026, 11, 23)
PAGE = 56_000
"""Compressed bytes of a page's text at most: with the frame around it, which the list does not change, 60 kB."""
FIRST_SCREEN = 150_000
MARKS = 2000
SHELVES = tuple(theme(f"shelf-{number}", f"Shelf {number}", "Of a list that has grown long.") for number in range(4))


class _Everything:
    """All addresses there are: that no link is dead is shown elsewhere."""

    def __contains__(self, address: object) -> bool:
        return True


HTML = html_renderer(_Everything())
MARKDOWN = renderer(TEMPLATES / "pages", BOOK)


def _paper(entry: Entry, chance: random.Random) -> Paper:
    """Return a paper with as much to show as real ones have, in words that do not compress as a few do."""
    words = ["".join(chance.choices("abcdefghijklmnoprstuvw", k=chance.randint(3, 10))) for _ in range(60)]
    year = 2027 - int(chance.paretovariate(0.8))
    return paper(
        entry.id,
        *entry.authors,
        *(f"{chance.choice(words).title()} {chance.choice(words).title()}" for _ in range(3)),
        title=entry.title,
        published=PartialDate(max(1990, year), chance.randint(1, 12), chance.randint(1, 28)),
        venue=f"{chance.choice(('NeurIPS', 'ICLR', 'Journal of Long Lists'))} {max(1990, year)}",
        themes=tuple(dict.fromkeys(chance.choices([shelf.id for shelf in SHELVES], k=2))),
        tags=("shared", chance.choice(words)),
        links=Links(**entry.links),
        note=f"{' '.join(words[:40]).capitalize()}.",
        added=DAY,
    )


def _library(size: int) -> Library:
    chance = random.Random(1)  # noqa: S311 - a seeded list, not a secret
    entries = make_list(3000, seed=1)
    papers = [_paper(entry, chance) for entry in entries[:size]]
    return library(*papers, site=Site("A long list", "Papers."), themes=SHELVES)


@pytest.fixture(scope="module")
def long() -> Library:
    return _library(3000)


@pytest.fixture(scope="module")
def pages(long: Library) -> Mapping[str, Page]:
    return {page.address: page for page in plan_pages(long, BOOK, DAY).pages}


@pytest.fixture(scope="module")
def texts(pages: Mapping[str, Page]) -> Mapping[str, str]:
    """The text of every page that is not a paper's."""
    others = (page for page in pages.values() if not page.address.startswith("papers/"))
    return {page.address: _html(page) for page in others}


def _html(page: Page) -> str:
    return HTML(page.address, MARKDOWN(page))


def _weight(text: str) -> int:
    return len(gzip.compress(text.encode()))


def test_no_page_outgrows_its_limit(texts: Mapping[str, str]) -> None:
    weights = {address: _weight(text) for address, text in texts.items()}
    assert {address: weight for address, weight in weights.items() if weight > PAGE} == {}
    kinds = {address.partition("--")[0] for address in weights if "--" in address}
    assert {"authors/index", "map/shelf-0", "tags/index", "tags/shared", "themes/shelf-0", "timeline"} <= kinds
    assert any(kind.startswith("venues/") for kind in kinds)
    assert any(kind.startswith("years/") for kind in kinds)


def test_no_page_has_more_marks_than_a_browser_draws_at_once(texts: Mapping[str, str]) -> None:
    marks = ("<circle", "<text", "<line", "<path", "<rect")
    drawn = {address: sum(text.count(mark) for mark in marks) for address, text in texts.items()}
    assert 500 < max(drawn.values()) <= MARKS


def test_a_paper_weighs_the_same_on_a_long_list_as_on_a_short_one(pages: Mapping[str, Page]) -> None:
    alone = [page for page in plan_pages(_library(58), BOOK, DAY).pages if page.address.startswith("papers/")]
    weight = mean(_weight(_html(page)) for page in alone)
    among_many = mean(_weight(_html(pages[page.address])) for page in alone)
    assert among_many < weight * 1.15


def test_browse_shows_its_first_screen_of_little(long: Library, texts: Mapping[str, str]) -> None:
    files = records_of(long, DAY)
    assets = ROOT / "site_templates" / "assets"
    shipped = [*assets.glob("styles/*.css"), *(assets / "programs" / f"{name}.js" for name in ("browse", "scheme"))]
    loaded = [files[f"assets/data/{name}.js"] for name in ("papers", "newest")]
    loaded += [texts["browse.md"], *(path.read_text("utf-8") for path in shipped)]
    assert sum(map(_weight, loaded)) < FIRST_SCREEN


def test_no_part_that_is_read_by_need_grows_with_the_list(long: Library) -> None:
    files = records_of(long, DAY)
    parts = {name: text for name, text in files.items() if re.match(r"assets/data/(?!facet-|order-)", name)}
    assert len(parts) > len(long.papers) / ROWS_IN_FILE
    assert {name: weight for name, text in parts.items() if (weight := _weight(text)) > PAGE} == {}
