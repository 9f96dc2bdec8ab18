"""The site behind nginx, with the very settings that docs/hosting.md shows."""

import gzip
import os
import re
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from generator.facts.policy import BY_HOSTS
from tests.browser import reader
from tests.conftest import ROOT

NGINX = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
SETTINGS = """\
daemon off; master_process off; pid {folder}/nginx.pid; error_log stderr;
events {{}}
http {{
    include /etc/nginx/mime.types;
    access_log off;
    client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
    server {{
        listen 127.0.0.1:{port};
        root {folder}/www;
        {location}
    }}
}}
"""

pytestmark = [pytest.mark.server, pytest.mark.no_cover]


@pytest.fixture(scope="module")
def address(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where nginx serves the sample, in a folder of a server."""
    if not NGINX:
        pytest.skip("nginx is not installed: apt-get install nginx-light")
    folder = tmp_path_factory.mktemp("nginx")
    shutil.copytree(site, folder / "www" / "walking")
    (location,) = re.findall(r"```nginx\n(.*?)```", (ROOT / "docs" / "hosting.md").read_text("utf-8"), re.DOTALL)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (folder / "nginx.conf").write_text(SETTINGS.format(folder=folder, port=port, location=location), "utf-8")
    command = [NGINX, "-e", "stderr", "-p", str(folder), "-c", "nginx.conf"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as nginx:  # noqa: S603 - our own words
        try:
            _wait(port, nginx)
            yield f"http://127.0.0.1:{port}/walking/"
        finally:
            nginx.terminate()


def _wait(port: int, nginx: subprocess.Popen[str]) -> None:
    for _ in range(200):
        if nginx.poll() is not None:
            pytest.fail(f"nginx does not start: {nginx.stderr.read() if nginx.stderr else nginx.returncode}")
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except ConnectionRefusedError:
            time.sleep(0.05)
        else:
            return
    pytest.fail("nginx does not answer")


def _ask(url: str, headers: Mapping[str, str]) -> tuple[int, Mapping[str, str], bytes]:
    try:
        with urllib.request.urlopen(urllib.request.Request(url, headers=dict(headers))) as answer:  # noqa: S310 - our server
            return answer.status, dict(answer.headers), answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, dict(error.headers), error.read()


def test_pages_come_under_the_policy_and_may_be_kept_for_minutes(address: str) -> None:
    for name in ("", "papers/rein.html", "no/such/page.html"):
        _, headers, _ = _ask(address + name, {})
        assert headers["Content-Security-Policy"] == BY_HOSTS
        assert headers["Cache-Control"] == "public, max-age=300"
        assert headers["Content-Type"] == "text/html; charset=utf-8"
    _, headers, _ = _ask(address, {})
    assert _ask(address, {"If-None-Match": headers["ETag"]})[0] == 304


def test_the_markdown_of_a_page_is_shown_and_not_saved(address: str, site: Path) -> None:
    status, headers, content = _ask(f"{address}papers/rein.md", {})
    assert (status, headers["Content-Type"]) == (200, "text/markdown; charset=utf-8")
    assert headers["Content-Security-Policy"] == BY_HOSTS
    assert content == (site / "papers" / "rein.md").read_bytes()


@pytest.mark.parametrize(
    "name",
    [
        "index.html",
        "assets/programs/search.js",
        "assets/search/index.js",
        "assets/styles/site.css",
        "papers.json",
        "feed.xml",
        "feed.json",
        "llms.txt",
    ],
)
def test_what_is_text_comes_compressed(address: str, site: Path, name: str) -> None:
    _, headers, content = _ask(address + name, {"Accept-Encoding": "gzip"})
    assert headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(content) == (site / name).read_bytes()


def test_an_address_without_a_page_leads_home(address: str, site: Path) -> None:
    status, _, content = _ask(f"{address}papers/no-such-paper.html", {})
    assert (status, content) == (404, (site / "404.html").read_bytes())


def test_a_reader_searches_and_nothing_is_forbidden(browser: Browser, address: str) -> None:
    page = browser.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.goto(address)
    reader.search_box(page).fill("exploraton")
    expect(reader.proposed(page).first).to_contain_text("corrected")
    reader.search_box(page).press("Enter")
    expect(reader.rows(page).first).to_contain_text("corrected")
    page.goto(f"{address}papers/rein.html")
    expect(reader.own_mark(page)).to_be_visible()
    page.close()
    assert complaints == []
