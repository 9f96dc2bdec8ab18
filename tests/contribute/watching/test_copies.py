"""Copies in an archive of what has gone: which are asked for, and which are taken."""

import json
from pathlib import Path

import pytest

from generator.cli import run
from generator.contribute.sources import wayback
from tests.contribute.conftest import Server
from tests.contribute.watching.world import CODE, PROJECT, Made, answer, copy, found, place, write

pytestmark = pytest.mark.usefixtures("pauses")


def test_a_copy_is_asked_for_where_there_is_none(
    server: Server, empty_list: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    papers = [Made(1, has_doi=False, links={"code": CODE, "project": PROJECT})]
    write(empty_list, papers)
    answer(server, papers)
    copy(server, CODE, "")
    copy(server, PROJECT, "http://web.archive.org/web/20240101000000/https://project.example/y")
    server.say(place(wayback.saving(CODE)))
    assert run(["watch", "--archive"]) == 0
    assert f"asked for a copy: {CODE}\n" in capsys.readouterr().out
    assert [asked for asked in server.asked if asked.startswith("web.archive.org/save/")] == [
        f"web.archive.org/save/{CODE}"
    ]


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "https://evil.example/web/20240101000000/x",
        "http://web.archive.org/web/2024/a b",
        "ftp://x",
    ],
)
def test_only_the_archives_own_copies_are_taken(server: Server, empty_list: Path, url: str) -> None:
    papers = [Made(1, has_doi=False, links={"code": CODE}, statuses={CODE: 404})]
    write(empty_list, papers)
    answer(server, papers)
    copy(server, CODE, url)
    assert run(["watch"]) == 0
    kept = json.loads((empty_list / "watch.json").read_text("utf-8"))["papers"]
    assert kept["paper-001"]["gone"] == {CODE: ""}


def test_a_copy_that_the_curator_names_is_enough(
    server: Server, empty_list: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    archive = "https://web.archive.org/web/2024/https://code.example/x"
    papers = [Made(1, has_doi=False, links={"code": CODE, "archive": archive}, statuses={CODE: 404})]
    write(empty_list, papers)
    answer(server, papers)
    copy(server, CODE, "")
    assert found(capsys) == []
