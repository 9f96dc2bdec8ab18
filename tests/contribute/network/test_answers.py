"""Answers that are kept: for how long, how many, and what a broken disk costs."""

import datetime
import os
import time
from pathlib import Path

import pytest

from generator.contribute.network import answers
from generator.contribute.network.answers import Answers, Kept, answers_of
from generator.contribute.network.client import Client
from generator.contribute.network.exchange import NotThereError
from tests.contribute.conftest import Server

TODAY = datetime.date.today()


def _kept(folder: Path, day: datetime.date = TODAY, days: int = 7) -> Answers:
    return Answers(folder, day, days)


def test_what_was_answered_is_not_asked_again(server: Server, tmp_path: Path) -> None:
    server.say("source.test/paper", "hello")
    for _ in range(2):
        with Client(print, answers=_kept(tmp_path / "answers")) as client:
            assert client.get("https://source.test/paper") == "hello"
            with pytest.raises(NotThereError):
                client.get("https://nothing.test/")
    assert server.asked == ["source.test/paper", "nothing.test/"]


def test_another_form_of_an_answer_is_another_question(server: Server, tmp_path: Path) -> None:
    server.say("source.test/paper", "a page")
    server.say("source.test/paper", "{}")
    with Client(print, answers=_kept(tmp_path)) as client:
        assert client.get("https://source.test/paper", "text/html") == "a page"
        assert client.get("https://source.test/paper", "application/json") == "{}"


@pytest.mark.usefixtures("pauses")
def test_a_failure_is_not_kept(server: Server, tmp_path: Path) -> None:
    server.say("source.test/paper", status=403)
    with Client(print, answers=_kept(tmp_path)) as client, pytest.raises(Exception, match="403"):
        client.get("https://source.test/paper")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("age", "is_used"), [(0, True), (6, True), (7, False), (-1, False)])
def test_an_answer_grows_old(tmp_path: Path, age: int, is_used: bool) -> None:
    _kept(tmp_path, TODAY - datetime.timedelta(days=age)).keep("a", "*/*", Kept("text"))
    assert _kept(tmp_path).find("a", "*/*") == (Kept("text") if is_used else None)


@pytest.mark.parametrize("broken", ["", "[]", "{", '{"on": 7}', '{"on": "TODAY", "text": 7}', "[" * 100_000, "\xff"])
def test_a_broken_file_is_no_answer(tmp_path: Path, broken: str) -> None:
    kept = _kept(tmp_path)
    kept.keep("a", "*/*", Kept("text"))
    (path,) = tmp_path.glob("*.json")
    path.write_text(broken.replace("TODAY", TODAY.isoformat()), "latin-1")
    assert kept.find("a", "*/*") is None


def test_old_answers_are_deleted_and_the_oldest_while_there_are_too_many(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = _kept(tmp_path)
    for number in range(5):
        kept.keep(str(number), "*/*", Kept("x" * 1000))
    paths = {number: kept._path(str(number), "*/*") for number in range(5)}  # noqa: SLF001 - which file is which
    for number, path in paths.items():
        stamp = time.time() - 60 * number - 30 * 86400 * (number == 0)
        os.utime(path, (stamp, stamp))
    kept.prune()
    assert [path.exists() for path in paths.values()] == [False, True, True, True, True]
    monkeypatch.setattr(answers, "_LARGEST_FOLDER", 2500)
    kept.prune()
    assert [path.exists() for path in paths.values()] == [False, True, True, False, False]


def test_git_leaves_them_alone_and_they_stand_beside_the_list(tmp_path: Path) -> None:
    answers_of(tmp_path / "content", TODAY, 1).keep("a", "*/*", Kept(None))
    assert (tmp_path / ".papershelf" / "answers" / ".gitignore").read_text("utf-8") == "*\n"


def test_a_disk_that_refuses_costs_only_time(tmp_path: Path) -> None:
    (tmp_path / "answers").write_text("a file", "utf-8")
    kept = _kept(tmp_path / "answers")
    kept.keep("a", "*/*", Kept("text"))
    assert kept.find("a", "*/*") is None
    kept.prune()
