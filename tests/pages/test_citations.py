"""A paper that all others cite has a page of bounded length."""

import datetime

from generator.pages.plan import plan_pages
from generator.pages.render import renderer
from tests.conftest import TEMPLATES
from tests.lists import BOOK, library, paper

NAMES = [f"paper-{number:02}" for number in range(41)]


def test_the_oldest_are_named_and_the_others_counted() -> None:
    found = library(*map(paper, NAMES), citations=dict.fromkeys(NAMES[1:], (NAMES[0],)))
    pages = {str(page.address): page for page in plan_pages(found, BOOK, datetime.date(2026, 11, 23)).pages}
    text = renderer(TEMPLATES / "pages", BOOK)(pages[f"papers/{NAMES[0]}.md"])
    below = text.partition("## Cited on this list\n")[2].partition("\n<h2")[0].partition("\n## ")[0]
    assert below.count("\n- [Paper") == 30
    assert "And 10 more papers of this list." in below
    assert "Cited on this list" not in renderer(TEMPLATES / "pages", BOOK)(pages[f"papers/{NAMES[1]}.md"])
