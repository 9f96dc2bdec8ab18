"""A built site, served under a sub-path and opened from disk, in a real browser without a network."""

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route

from generator.model import Library
from tests.browser.chromium import open_chromium
from tests.conftest import SAMPLE
from tests.lists import records_of

PAPERS = len(list((SAMPLE / "papers").iterdir()))
"""How many papers the site has."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium; its absence is a failure."""
    with open_chromium() as chromium:
        yield chromium


class _UnderSubPath(http.server.SimpleHTTPRequestHandler):
    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix("/deep/list")) if path.startswith("/deep/list/") else "/none"

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the standard library's name
        pass


def address_of(way: str, folder: Path) -> str:
    """Return the address of a site in a folder: "file", or "http" on a web server's sub-path.

    The server stays until the tests have ended: a page that is still loading would complain of its end.
    """
    return folder.as_uri() + "/" if way == "file" else _served(folder)


@functools.cache
def _served(folder: Path) -> str:
    handler = functools.partial(_UnderSubPath, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/deep/list/"


@pytest.fixture(scope="session", params=["http", "file"])
def root(request: pytest.FixtureRequest, site: Path) -> str:
    """The address of the site's root: on a web server's sub-path, and in a folder."""
    return address_of(request.param, site)


def record_copies(page: Page) -> None:
    """Let `window.copied` be what the page copies."""
    page.evaluate(
        """Object.defineProperty(navigator, "clipboard", {
             value: { writeText: async (text) => { window.copied = text; } } })"""
    )


def note_complaints(page: Page, complaints: list[str], *kinds: str) -> None:
    """Note what of some kinds a page's console says, and every error of its programs."""
    page.on("console", lambda said: complaints.append(said.text) if said.type in kinds else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))


@dataclass
class Watched:
    """A tab, and everything in it that must not happen: to begin with, what its console complains of."""

    page: Page
    root: str
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        note_complaints(self.page, self.complaints, "error", "warning")

    def open(self, address: str) -> None:
        """Open a page of the site."""
        self.page.goto(self.root + address, wait_until="load")


@contextmanager
def quiet_tab(browser: Browser, **options: Any) -> Iterator[Page]:
    """Give a tab, in a browser that remembers nothing, in which an error is a failure."""
    context, errors = browser.new_context(**options), list[str]()
    page = context.new_page()
    note_complaints(page, errors, "error")
    yield page
    context.close()
    assert errors == []


@pytest.fixture(params=["light", "dark"])
def tab(request: pytest.FixtureRequest, browser: Browser, root: str) -> Iterator[Watched]:
    """A tab in one scheme that reports console errors, failed and foreign requests."""
    context = browser.new_context(color_scheme=request.param)
    watched = Watched(context.new_page(), root)
    page, complain = watched.page, watched.complaints.append
    # A page that is left while its icon is still coming has not failed.
    page.on(
        "requestfailed",
        lambda failed: complain(f"failed: {failed.url}") if failed.failure != "net::ERR_ABORTED" else None,
    )
    page.on("request", lambda sent: None if sent.url.startswith((root, "data:")) else complain(f"foreign: {sent.url}"))
    yield watched
    context.close()


def give_papers(tab: Watched, listed: Library) -> None:
    """Have the browse page show the papers of another list than the site's."""
    files = records_of(listed)

    def answer(route: Route) -> None:
        name = route.request.url.partition("assets/data/")[2].partition("?")[0]
        route.fulfill(body=files[f"assets/data/{name}"], content_type="text/javascript")

    tab.page.route("**/assets/data/*.js*", answer)
