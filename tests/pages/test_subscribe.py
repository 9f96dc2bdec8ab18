from pathlib import Path

from generator.content.reader import read_library
from generator.pages.plan import plan_pages
from generator.pages.render import renderer
from tests.conftest import TEMPLATES
from tests.lists import BOOK
from tests.pages.test_cases import TODAY


def _page(content: Path, settings: str) -> str:
    (content / "site.yml").write_text(f"name: A toy list\ndescription: Three papers.\n{settings}", "utf-8")
    (page,) = (page for page in plan_pages(read_library(content), BOOK, TODAY).pages if page.address == "subscribe.md")
    return renderer(TEMPLATES / "pages", BOOK)(page)


def test_without_an_address_the_page_says_the_way_to_each_feed_and_nothing_of_mail(toy_content: Path) -> None:
    text = _page(toy_content, "")
    assert '<a href="feed.xml" class="feed">feed&#46;xml</a>' in text
    assert '<a href="themes/first.xml" class="feed">themes/first&#46;xml</a>' in text
    assert "By mail" not in text


def test_a_form_of_another_host_is_linked(toy_content: Path) -> None:
    text = _page(toy_content, 'mail: {subscribe: "https://example.org/join?a=1&b=2"}\n')
    assert "](https://example.org/join?a=1&amp;b=2)" in text
