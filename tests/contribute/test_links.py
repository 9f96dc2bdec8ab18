"""Whether the list's addresses are alive, asked of a real server."""

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from generator.cli import run
from generator.contribute.network.client import Client
from generator.problems import FetchError
from tests.conftest import ROOT, can_be_interrupted
from tests.contribute.conftest import Server

ALIVE = (
    "export.arxiv.org/abs/2412.00001v2", "doi.org/10.1000/xyz_1", "example.org/full.pdf", "example.org/code",
    "example.org/project", "doi.org/10.1000/gone", "export.arxiv.org/abs/2401.00010",
)  # fmt: skip


def test_living_addresses_are_no_problem(
    server: Server, pauses: list[float], toy_list: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for place in ALIVE:
        server.say(place, "x" * 100_000)
    assert run(["links", "--content", str(toy_list)]) == 0
    assert capsys.readouterr().out == "Of 7 addresses 7 are alive, 0 broken, 0 not known.\n"
    assert sorted(server.asked) == sorted((*ALIVE, "example.org/robots.txt"))
    # The eight are of three hosts: each further question to one waits, and arXiv wants three seconds.
    assert sorted(pauses) == [1, 1, 1, 1, 3]


@pytest.mark.usefixtures("pauses", "toy_list")
def test_only_what_is_gone_is_broken(server: Server, capsys: pytest.CaptureFixture[str]) -> None:
    for place in ALIVE:
        server.say(place)
    for place, status in ((ALIVE[0], 403), (ALIVE[1], 500), (ALIVE[2], 404), (ALIVE[3], 410), (ALIVE[4], 429)):
        server.answers[place].clear()
        server.say(place, status=status)
    assert run(["links", "--report", "report.md"]) == 1
    said = capsys.readouterr()
    assert said.out == "Of 7 addresses 2 are alive, 2 broken, 3 not known.\n"
    assert said.err == (
        "content/papers/full.yml:12:8: https://example.org/full.pdf is gone (404 Not Found)\n"
        "content/papers/full.yml:13:9: https://example.org/code is gone (410 Gone)\n"
        "2 problems found.\n"
    )
    report = Path("report.md").read_text("utf-8").splitlines()
    assert report[0] == "Of 7 addresses 2 are alive, 2 broken, 3 not known."
    assert [line for line in report if line.startswith("## ")] == [
        "## Broken",
        "## Not known: the host refuses programs or did not answer",
    ]
    assert len([line for line in report if line.startswith("- content")]) == 5


@pytest.mark.usefixtures("pauses", "toy_list")
def test_a_host_that_is_not_there_is_not_known(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PAPERSHELF_MIRROR", "http://127.0.0.1:9")
    assert run(["links"]) == 0
    first, *others = capsys.readouterr().out.splitlines()
    assert first == "Of 7 addresses 0 are alive, 0 broken, 7 not known."
    assert len(others) == 7
    assert others[0].startswith("content/papers/full.yml:10:10: note: https://arxiv.org/abs/2412.00001v2: ")
    assert "cannot be reached" in others[0]


@pytest.mark.usefixtures("pauses")
def test_odd_and_private_addresses_are_no_fault_of_ours(
    server: Server, toy_list: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entry = toy_list / "papers" / "full.yml"
    text = entry.read_text("utf-8")
    for old, new in (
        ("https://example.org/full.pdf", "http://xn--a.invalid/x"),
        ("https://example.org/code", "http://localhost:8000/x"),
        ("https://example.org/project", "http://169.254.169.254/latest"),
    ):
        assert old in text
        text = text.replace(old, new)
    entry.write_text(text, "utf-8")
    server.say("xn--a.invalid/x", status=302, Location="http://xn--b.invalid/x")
    assert run(["links", "--report", "report.md"]) == 1  # what the server does not know counts as gone
    report = Path("report.md").read_text("utf-8")
    assert report.count("is not on the public internet, so it is not asked") == 2
    assert "localhost" not in " ".join(server.asked)
    assert "http&#58;//xn--b.invalid/x" not in report
    assert run(["links", "--private-hosts"]) == 1
    assert "localhost:8000/x" in server.asked
    assert "169.254.169.254/latest" in server.asked
    capsys.readouterr()


def test_a_host_may_ask_for_a_short_pause(server: Server, pauses: list[float]) -> None:
    server.say("source.test/a", status=429, Retry_After="7")
    server.say("source.test/a")
    server.say("source.test/b", status=503, Retry_After="3600")
    with Client(lambda _: None) as client:
        assert client.look("https://source.test/a").status == "200 OK"
        for _ in range(2):
            with pytest.raises(FetchError, match=r"503|asks for a pause of 3,\d+ s"):
                client.look("https://source.test/b")
    assert [round(pause) for pause in pauses] == [1, 7, 1]  # the first is behind robots.txt
    assert server.asked == ["source.test/robots.txt", "source.test/a", "source.test/a", "source.test/b"]


def test_whoever_stops_it_stops_it_at_once(server: Server, toy_list: Path) -> None:
    release = threading.Event()
    for place in ALIVE:
        server.do(place, lambda _: release.wait(30))
    before = {path: path.read_bytes() for path in toy_list.rglob("*.yml")}
    with subprocess.Popen(
        [sys.executable, "-m", "generator", "links", "--report", "report.md"],
        stderr=subprocess.PIPE, env=os.environ | {"PYTHONPATH": str(ROOT)}, preexec_fn=can_be_interrupted,  # noqa: PLW1509 - it takes no lock
    ) as command:  # fmt: skip
        try:
            while not server.asked:
                time.sleep(0.01)
            started = time.monotonic()
            command.send_signal(signal.SIGINT)
            _, said = command.communicate(timeout=20)
        finally:
            release.set()
    assert (command.returncode, said.strip()) == (130, b"Stopped.")
    assert time.monotonic() - started < 5
    assert not Path("report.md").exists()
    assert {path: path.read_bytes() for path in toy_list.rglob("*.yml")} == before


def test_what_a_host_says_to_programs_is_heeded(server: Server, pauses: list[float]) -> None:
    rules = (
        "User-agent: *\nCrawl-delay: 9\nDisallow: /private\n\nUser-agent: papershelf\nCrawl-delay: 4\nDisallow: /x\n"
    )
    server.say("source.test/robots.txt", rules)
    server.say("source.test/a")
    server.say("source.test/b")
    with Client(lambda _: None) as client:
        assert client.look("https://source.test/a").status == "200 OK"
        assert client.look("https://source.test/b").status == "200 OK"
        with pytest.raises(FetchError, match=r"wants no programs there \(robots\.txt\)"):
            client.look("https://source.test/x/y")
    assert server.asked == ["source.test/robots.txt", "source.test/a", "source.test/b"]
    assert [round(pause) for pause in pauses] == [1, 4]


@pytest.mark.usefixtures("pauses")
@pytest.mark.parametrize(("status", "is_asked"), [(404, True), (403, True), (500, False), (429, False)])
def test_a_host_that_cannot_tell_its_rules_is_not_asked(server: Server, status: int, *, is_asked: bool) -> None:
    server.say("source.test/robots.txt", status=status)
    server.say("source.test/a")
    with Client(lambda _: None) as client:
        for _ in range(2):
            try:
                client.look("https://source.test/a")
            except FetchError:
                assert not is_asked
    assert server.asked == ["source.test/robots.txt", *["source.test/a"] * 2 * is_asked]


@pytest.mark.usefixtures("pauses")
def test_an_address_that_has_moved_for_good_says_where_to(server: Server) -> None:
    server.say("source.test/a", status=301, Location="/b")
    server.say("source.test/b", status=308, Location="https://other.test/c")
    server.say("other.test/c", status=302, Location="https://other.test/login")
    server.say("other.test/login")
    server.say("source.test/now", status=302, Location="/login")
    server.say("source.test/login", status=301, Location="/in")
    server.say("source.test/in")
    with Client(lambda _: None) as client:
        assert client.look("https://source.test/a").moved_to == "https://other.test/c"
        assert client.look("https://source.test/now").moved_to == ""
        assert client.look("https://source.test/in").moved_to == ""
