"""A hosted site is read without a network once it was visited; the next build takes the place of what was kept."""

import re
import shutil
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from generator.engines import engine
from generator.facts.policy import BY_HOSTS
from generator.site.build import build
from generator.site.project import find_project
from tests.browser import reader
from tests.browser.chromium import FLAGS, find_chromium
from tests.conftest import ROOT


class _Host(SimpleHTTPRequestHandler):
    """A static host under a strict policy, as docs/hosting.md has it."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", BY_HOSTS)
        super().end_headers()

    def log_message(self, *_: object) -> None: ...


@contextmanager
def _hosting(www: Path) -> Iterator[str]:
    """Give the address of a list on a server's sub-path. Browsers keep what comes from "localhost" as from https."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Host, directory=str(www))) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield f"http://lists.localhost:{server.server_port}/deep/list/"
        server.shutdown()


def _build(content: Path, www: Path) -> None:
    site = www / "deep" / "list"
    site.parent.mkdir(parents=True, exist_ok=True)
    build(find_project(content, ROOT), site, engine(), lambda *_: None, proves=False)


KEPT = """async () => {
  await navigator.serviceWorker.ready;
  const stores = (await caches.keys()).filter((name) => name.startsWith("papershelf "));
  return Promise.all(stores.map(async (name) => [name, (await (await caches.open(name)).keys()).length]));
}"""


def _stores(page: Page) -> list[tuple[str, int]]:
    """Return what the browser keeps: the stores' names, and how many files are in each."""
    return [(name, count) for name, count in page.evaluate(KEPT)]


def _wait(page: Page, expression: str) -> None:
    """Wait until an expression is true. Playwright's own way is what the policy forbids."""
    for _ in range(200):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"it never came true: {expression}")


def _visit(context: BrowserContext, address: str) -> tuple[Page, list[str]]:
    complaints: list[str] = []
    page = context.new_page()
    page.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
    page.goto(address)
    _wait(page, "navigator.serviceWorker.controller !== null")
    return page, complaints


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context()
    yield context
    context.close()


def test_after_one_visit_the_site_is_read_and_searched_without_a_network(
    context: BrowserContext, site: Path, tmp_path: Path
) -> None:
    shutil.copytree(site, tmp_path / "deep" / "list")
    with _hosting(tmp_path) as root:
        page, complaints = _visit(context, f"{root}themes/safety.html")
        assert complaints == []
        assert len(_stores(page)) == 1
    context.set_offline(True)  # and the server is gone
    page.goto(root)
    reader.search_box(page).or_(page.get_by_role("searchbox")).fill("c-loom")
    reader.proposed(page).first.click()
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_contain_text("C-LooM")
    page.get_by_role("link", name="All papers").first.click()
    expect(page).to_have_url(re.compile(r"browse\.html$"))
    expect(reader.rows(page).first).to_be_visible()
    page.goto(f"{root}papers/rein")  # as hosts that leave the ending out
    expect(heading).to_be_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily").endswith("serif")


def test_a_browser_finds_nothing_that_keeps_it_from_installing_the_site(
    browser: Browser, site: Path, tmp_path: Path
) -> None:
    """Asked of Chromium itself, in a profile on a disk: to what is forgotten at once it offers nothing."""
    shutil.copytree(site, tmp_path / "www" / "deep" / "list")
    profile = browser.browser_type.launch_persistent_context(
        tmp_path / "profile", executable_path=find_chromium(), args=FLAGS
    )
    with _hosting(tmp_path / "www") as root, closing(profile):
        page, complaints = _visit(profile, f"{root}papers/rein.html")
        inspector = profile.new_cdp_session(page)
        told = inspector.send("Page.getAppManifest")
        assert told["errors"] == []
        assert told["manifest"]["startUrl"] == f"{root}index.html"
        assert told["manifest"]["scope"] == root
        assert inspector.send("Page.getInstallabilityErrors")["installabilityErrors"] == []
        assert complaints == []


def test_the_next_build_takes_the_place_of_what_was_kept(
    context: BrowserContext, toy_content: Path, tmp_path: Path
) -> None:
    www = tmp_path / "www"
    _build(toy_content, www)
    with _hosting(www) as root:
        page, _ = _visit(context, root)
        before = _stores(page)
        about = toy_content / "site.yml"
        about.write_text(about.read_text("utf-8").replace("A toy list", "Another name"), "utf-8")
        _build(toy_content, www)
        page.goto(root)
        expect(page.get_by_role("heading", level=1)).to_have_text("Another name")  # the network comes first
        _wait(page, f"caches.keys().then((names) => !names.includes({before[0][0]!r}))")
        after = _stores(page)
        assert len(after) == len(before) == 1
        assert after[0][1] == before[0][1]
        context.set_offline(True)
        page.goto(f"{root}browse.html")
        expect(page).to_have_title(re.compile("Another name"))
        context.set_offline(False)
        about.write_text(about.read_text("utf-8") + "without: [offline]\n", "utf-8")
        _build(toy_content, www)
        page.evaluate("navigator.serviceWorker.getRegistration().then((one) => one.update())")
        _wait(page, "caches.keys().then((names) => names.length === 0)")


def test_a_page_that_was_not_kept_from_the_start_is_kept_once_it_was_read(
    context: BrowserContext, site: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(site, tmp_path / "deep" / "list"))
    worker = folder / "worker.js"
    worker.write_text(worker.read_text("utf-8").replace('"papers/rein.html",', ""), "utf-8")
    with _hosting(tmp_path) as root:
        page, _ = _visit(context, f"{root}index.html")
        page.goto(f"{root}papers/rein.html")
        _wait(page, "caches.match(location.href).then((found) => found !== undefined)")
    context.set_offline(True)
    page.goto(f"{root}index.html")
    page.goto(f"{root}papers/rein.html")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_a_page_from_a_disk_keeps_nothing(context: BrowserContext, site: Path) -> None:
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text))
    page.goto((site / "index.html").as_uri())
    page.wait_for_load_state("networkidle")
    assert page.locator("link[rel=manifest]").count() == 0
    assert complaints == []
