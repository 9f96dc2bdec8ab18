"""Twelve things that readers come for, each in as many steps as it may take, and none with a dead end.

A step is a press, or a text that is typed. After each the reader stands on a page with a heading and a way on.
"""

import io
import re
import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from generator.engines import engine
from generator.site.archive import archive_of
from generator.site.build import build
from generator.site.project import find_project
from tests.browser import reader
from tests.browser.conftest import address_of, note_complaints, record_copies
from tests.conftest import ROOT, SAMPLE

ADDED = {
    "papers/own-praise.yml": """\
title: Praise from Within
authors: [Jonna Lindqvist]
published: 2025-03-01
themes: [reward-design]
links: {arxiv: "2503.90001"}
abstract: Agents are asked to write down the reward by which they are then trained.
note: Lets the agents write their own reward, and looks at what they leave out.
relations:
  - {to: delayed-praise, kind: answers, why: Nobody has to be there to praise.}
added: 2026-11-01
""",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The website of the sample with a shelf that says where to start, and a paper that answers another one."""
    folder = tmp_path_factory.mktemp("tasks")
    content = Path(shutil.copytree(SAMPLE, folder / "content"))
    for name, text in ADDED.items():
        (content / name).write_text(text, "utf-8")
    themes = content / "themes.yml"
    shelf = "- id: self-improvement\n"
    themes.write_text(themes.read_text("utf-8").replace(shelf, f"{shelf}  start: c-loom\n"), "utf-8")
    settings = content / "site.yml"
    settings.write_text(f"{settings.read_text('utf-8')}mail: {{subscribe: 'mailto:join@lists.example.org'}}\n", "utf-8")
    build(find_project(content, ROOT), folder / "site", engine(), lambda *_: None)
    return folder / "site"


@dataclass
class Visit:
    """A reader at the website, whose steps are counted."""

    context: BrowserContext
    root: str
    steps: int = 0
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page = self.context.new_page()
        note_complaints(self.page, self.complaints, "error")
        self.page.goto(f"{self.root}index.html")

    def press(self, what: Locator) -> None:
        """Press a link or a button, and look whether there is a way on."""
        what.click()
        self._arrive()

    def seek(self, text: str) -> None:
        """Type into the search box."""
        reader.search_box(self.page).fill(text)
        self._arrive()

    def key(self, name: str) -> None:
        """Press a key."""
        self.page.keyboard.press(name)
        self._arrive()

    def go(self, name: str) -> None:
        """Follow the link of a name in the contents."""
        self.press(self.page.get_by_role("navigation", name="Contents").get_by_role("link", name=name, exact=True))

    def come_again(self) -> "Visit":
        """Come back another day, with the same browser."""
        self.page.close()
        return Visit(self.context, self.root)

    def _arrive(self) -> None:
        self.steps += 1
        expect(self.page.get_by_role("heading", level=1)).to_be_visible()
        expect(self.page.get_by_role("main").get_by_role("link").first, "a dead end").to_be_visible()
        assert self.complaints == []


@pytest.fixture(params=["http", "file"])
def visit(request: pytest.FixtureRequest, browser: Browser, built: Path) -> Iterator[Visit]:
    root = address_of(request.param, built)
    context = browser.new_context(viewport={"width": 1300, "height": 900})
    yield Visit(context, root)
    context.close()


def _title(page: Page) -> Locator:
    return page.get_by_role("heading", level=1)


def test_what_to_read_first_in_a_theme(visit: Visit) -> None:
    visit.go("Learning from one's own answers")
    visit.press(visit.page.locator(".course").get_by_role("link", name="C-LooM"))
    expect(_title(visit.page)).to_contain_text("C-LooM")
    assert visit.steps == 2


def test_an_authors_papers_since_2024(visit: Visit) -> None:
    visit.seek("author:lindqvist since:2024")
    visit.key("Enter")
    visit.page.wait_for_url("**/browse.html?q=*")
    expect(reader.titles(visit.page)).to_have_count(2)
    assert all("Lindqvist" in text for text in reader.rows(visit.page).all_text_contents())
    assert all(int(text) >= 2024 for text in reader.dates(visit.page).all_text_contents())
    assert visit.steps == 2


def test_papers_with_code(visit: Visit) -> None:
    visit.go("All papers")
    visit.press(reader.facet_name(visit.page, "Code"))
    promised = reader.count_of(reader.label(visit.page, "Has code"))
    visit.press(reader.label(visit.page, "Has code"))
    expect(reader.rows(visit.page)).to_have_count(promised)
    expect(reader.rows(visit.page).get_by_role("link", name="Code: ")).to_have_count(promised)
    assert visit.steps == 3


def test_five_papers_as_bibtex(visit: Visit, tmp_path: Path) -> None:
    visit.go("All papers")
    for number in range(5):
        visit.press(reader.rows(visit.page).nth(number).get_by_role("checkbox"))
    with visit.page.expect_download() as download:
        visit.press(reader.taking(visit.page).get_by_role("button", name="BibTeX"))
    download.value.save_as(tmp_path / "five.bib")
    assert len(re.findall(r"^@\w+\{", (tmp_path / "five.bib").read_text("utf-8"), re.MULTILINE)) == 5
    assert visit.steps == 7


def test_a_path_is_continued_the_next_day(visit: Visit) -> None:
    visit.go("Whose goals does it follow?")
    visit.press(visit.page.locator("main ol").get_by_role("link", name="Delayed Praise"))
    kept = visit.page.locator(".on-path:visible")
    expect(kept.first).to_contain_text("step 1 of 5")
    expect(kept.first).to_contain_text("Begin with people who praise, but late.")
    visit.press(kept.first.get_by_role("link", name="REIN"))
    expect(kept.first).to_contain_text("step 2 of 5")
    expect(kept.last).to_contain_text("Next the reward is learned from what readers do.")
    assert visit.steps == 3
    again = visit.come_again()
    again.press(again.page.get_by_role("link", name="Continue “Whose goals does it follow?”: step 2 of 5"))
    expect(_title(again.page)).to_contain_text("REIN")
    expect(again.page.locator(".on-path:visible").first.get_by_role("link", name="QUILL")).to_be_visible()
    assert again.steps == 1


def test_a_path_is_kept_without_script(browser: Browser, built: Path) -> None:
    root = address_of("file", built)
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{root}paths/whose-goals.html")
    page.locator("main ol").get_by_role("link", name="REIN").click()
    expect(page.locator(".on-path .why").first).to_have_text(re.compile("stepping in says it all.* about 60 minutes"))
    assert page.evaluate("scrollY") == 0, "the paper's title is in sight"
    page.locator(".on-path").first.get_by_role("link", name="Delayed Praise").click()
    expect(_title(page)).to_contain_text("Delayed Praise")
    context.close()


def test_a_view_is_shared(visit: Visit, browser: Browser) -> None:
    visit.go("All papers")
    record_copies(visit.page)
    visit.press(reader.label(visit.page, "Robots that learn by doing"))
    visit.press(visit.page.get_by_role("button", name="Copy link"))
    said = reader.status(visit.page).inner_text()
    shared = visit.page.evaluate("window.copied")
    hosted = "https://lists.example.org/sample/"
    assert shared.startswith(visit.root if visit.root.startswith("http") else hosted)
    other = browser.new_page()
    other.goto(shared.replace(hosted, visit.root))
    expect(reader.status(other)).to_have_text(said)
    other.close()
    assert visit.steps == 3


def test_what_is_new(visit: Visit) -> None:
    visit.page.evaluate(
        """() => { const key = Object.keys(localStorage).find((each) => each.startsWith("papershelf-visit"));
                   const { seen } = JSON.parse(localStorage.getItem(key));
                   seen.ids = seen.ids.filter((id) => id !== "c-loom");
                   seen.at = "2026-11-21T10:00:00.000Z";
                   localStorage.setItem(key, JSON.stringify({ seen })); }"""
    )
    again = visit.come_again()
    again.press(reader.news(again.page))
    expect(reader.titles(again.page)).to_have_text([re.compile("C-LooM")])
    again.go("What changed")
    changed = again.page.get_by_role("main").get_by_role("listitem").filter(has_text="C-LooM")
    expect(changed.get_by_text("new", exact=True)).to_be_visible()
    expect(changed).to_contain_text("added 20 November 2026 by ada")
    assert again.steps == 2


def test_offline_from_a_zip(browser: Browser, built: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(archive_of(built, "The sample"))) as packed:
        packed.extractall(tmp_path)
    context = browser.new_context(offline=True)
    visit = Visit(context, (tmp_path / "the-sample").as_uri() + "/")
    visit.seek("plans of its own")
    visit.press(reader.proposed(visit.page).first)
    visit.press(visit.page.locator(".eyebrow").get_by_role("link"))
    expect(_title(visit.page)).to_be_visible()
    assert visit.steps == 3
    context.close()


def test_the_list_is_followed_by_feed_or_mail(visit: Visit) -> None:
    visit.go("Subscribe")
    record_copies(visit.page)
    mail = visit.page.get_by_role("link", name="join@lists.example.org")
    expect(mail).to_have_attribute("href", "mailto:join@lists.example.org")
    visit.press(visit.page.get_by_role("button", name="Copy the address").first)
    assert visit.page.evaluate("window.copied") == "https://lists.example.org/sample/feed.xml"
    assert visit.steps == 2


def test_a_paper_of_which_one_knows_what_it_did(visit: Visit) -> None:
    visit.seek("made agents write their own reward")
    visit.press(reader.proposed(visit.page).first)
    expect(_title(visit.page)).to_have_text("Praise from Within")
    assert visit.steps == 2


def test_how_two_papers_relate(visit: Visit) -> None:
    visit.seek("praise from within")
    visit.press(reader.proposed(visit.page).first)
    related = visit.page.get_by_role("main").get_by_role("listitem").filter(has_text="Delayed Praise")
    expect(related.first).to_contain_text("Answers")
    expect(related.first).to_contain_text("Nobody has to be there to praise.")
    visit.press(related.first.get_by_role("link").first)
    back = visit.page.get_by_role("main").get_by_role("listitem").filter(has_text="Praise from Within")
    expect(back.first).to_contain_text("Answered by")
    assert visit.steps == 3


def test_a_mistake_is_reported(visit: Visit) -> None:
    visit.seek("praise from within")
    visit.press(reader.proposed(visit.page).first)
    address = urlsplit(str(visit.page.get_by_role("link", name="Report a mistake").get_attribute("href")))
    assert address.hostname == "github.com"
    asked = parse_qs(address.query)
    assert "Praise from Within" in asked["title"][0]
    assert "content/papers/own-praise.yml" in asked["body"][0]
    assert visit.steps == 2
