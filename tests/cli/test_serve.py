"""`papershelf serve` as it is used: open it, edit, look again, stop."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from generator.cli import run
from tests.conftest import ROOT, can_be_interrupted

pytestmark = [pytest.mark.server, pytest.mark.slow]


@pytest.fixture
def address() -> str:
    """A free address on this machine."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{taken.getsockname()[1]}"


@pytest.fixture
def served(toy_content: Path, address: str) -> Iterator[subprocess.Popen[str]]:
    """The command at work beside the toy list."""
    command = [sys.executable, "-m", "generator", "serve", "--address", address]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(  # noqa: S603 - our own words
        command,
        cwd=toy_content.parent,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        preexec_fn=can_be_interrupted,  # noqa: PLW1509 - it takes no lock
    ) as server:
        yield server
        server.kill()


def _until_said(server: subprocess.Popen[str], words: str) -> str:
    """Return the line in which the server says so."""
    assert server.stdout
    return next(line for line in server.stdout if words in line)


def _text(page: str) -> str:
    try:
        return httpx.get(page).text
    except httpx.ConnectError:  # it is about to open
        return ""


def _until_shown(page: str, words: str) -> None:
    deadline = time.monotonic() + 30
    while words not in _text(page):
        assert time.monotonic() < deadline, f"{page} never says {words}"
        time.sleep(0.2)


def test_what_is_edited_is_shown_and_what_is_broken_is_said(
    served: subprocess.Popen[str], address: str, toy_content: Path
) -> None:
    page, plain = f"http://{address}/papers/plain.html", toy_content / "papers" / "plain.yml"
    sound = plain.read_text("utf-8")
    assert _until_said(served, "Serving") == f"Serving at http://{address}/ until you press Ctrl-C.\n"
    _until_shown(page, "A plain paper")
    plain.write_text(sound.replace("A plain paper", "A paper in new words"), "utf-8")
    _until_shown(page, "A paper in new words")
    plain.write_text(f"{sound}venu: x\n", "utf-8")
    assert _until_said(served, "venu").startswith('content/papers/plain.yml:8:1: unknown key "venu"')
    shown = httpx.get(page).text
    assert "A paper in new words" in shown, "the last good site stays"
    assert '<body><pre role="alert"' in shown
    assert "Content-Security-Policy" not in shown, "neither this nor the script that has pages come anew is forbidden"
    assert "unknown key &quot;venu&quot;" in shown
    assert "venu" not in httpx.get(f"http://{address}/papers.bib").text
    plain.write_text(sound.replace("A plain paper", "A paper mended"), "utf-8")
    _until_shown(page, "A paper mended")
    assert "alert" not in httpx.get(page).text
    served.send_signal(signal.SIGINT)
    assert "Traceback" not in served.communicate(timeout=30)[0]


@pytest.mark.parametrize("place", ["8000", "127.0.0.1:", "127.0.0.1:http", "127.0.0.1:99999", "203.0.113.1:8000"])
def test_a_place_where_nothing_can_be_served_is_wrong_usage(
    toy_content: Path, place: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["serve", "--content", str(toy_content), "--address", place]) == 2
    assert place in capsys.readouterr().err
