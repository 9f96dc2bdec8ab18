"""Whether the list's addresses are alive, asked of a real server."""

from pathlib import Path

import pytest

from generator.cli import run
from tests.contribute.conftest import Server

ALIVE = (
    "arxiv.org/abs/2412.00001v2", "doi.org/10.1000/xyz_1", "example.org/full.pdf", "example.org/code",
    "example.org/project", "doi.org/10.1000/gone", "arxiv.org/abs/2401.00010",
)  # fmt: skip


def test_living_addresses_are_no_problem(
    server: Server, pauses: list[float], toy_list: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for place in ALIVE:
        server.say(place, "x" * 100_000)
    assert run(["links", "--content", str(toy_list)]) == 0
    assert capsys.readouterr().out == "Of 7 addresses 7 are alive, 0 broken, 0 not known.\n"
    assert sorted(server.asked) == sorted(ALIVE)
    # The seven are of three hosts: each further question to one waits.
    assert len(pauses) == 4
    assert all(0 < pause <= 1 for pause in pauses)


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
    assert capsys.readouterr().out == "Of 7 addresses 0 are alive, 0 broken, 7 not known.\n"
