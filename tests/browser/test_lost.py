"""The page for lost addresses, of a list that does not say where it lives, on a server that shows it anywhere."""

import functools
import re
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from generator.engines import engine
from generator.site.build import build
from generator.site.project import find_project
from tests.conftest import ROOT


class _Host(SimpleHTTPRequestHandler):
    """A static host, as nginx with "error_page 404 /deep/list/404.html"."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:  # noqa: ARG002 - its signature
        page = Path(self.directory, "deep/list/404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page)

    def list_directory(self, path: object) -> None:  # noqa: ARG002 - as most hosts, it lists none
        self.send_error(404)

    def log_message(self, *_: object) -> None: ...


@pytest.fixture
def host(toy_content: Path, tmp_path: Path) -> Iterator[str]:
    about = toy_content / "site.yml"
    about.write_text(re.sub(r"^url: .*\n", "", about.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
    folder = tmp_path / "www" / "deep" / "list"
    folder.parent.mkdir(parents=True)
    build(find_project(toy_content, ROOT), folder, engine(), lambda *_: None, proves=False)
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Host, directory=str(tmp_path / "www")))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/deep/list/"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without"])
@pytest.mark.parametrize(("address", "ways"), [("x.html", 1), ("papers/x.html", 1), ("themes/x", 1), ("a/b/x.html", 3)])
def test_it_finds_home_from_any_address(browser: Browser, host: str, address: str, ways: int, script: bool) -> None:
    context = browser.new_context(java_script_enabled=script)
    page = context.new_page()
    page.goto(host + address)
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_have_text("There is no page at this address")
    if ways == 1:
        assert heading.evaluate("heading => getComputedStyle(heading).fontFamily").endswith("serif")
    links = page.get_by_role("main").get_by_role("link")
    expect(links).to_have_count(2)
    links.first.click()
    for _ in range(ways - 1):
        links.last.click()
    page.wait_for_url(re.compile(re.escape(host) + r"(?:index\.html|browse\.html)?$"))
    expect(heading).not_to_have_text("There is no page at this address")
    context.close()
