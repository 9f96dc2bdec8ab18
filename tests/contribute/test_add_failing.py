"""A source that fails, or answers something else, leaves no half entry."""

from pathlib import Path

import pytest

from generator.cli import run
from tests.contribute.conftest import ANSWERS, ARXIV, Server


def test_a_paper_that_makes_too_large_an_entry_is_said(
    server: Server, empty_list: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = (ANSWERS / "arxiv-2412.17256.xml").read_text("utf-8")
    server.say(ARXIV, answer.replace("<summary>", f"<summary>{'word ' * 60_000}"))
    assert run(["add", "2412.17256", "--theme", "second", "--note", ""]) == 1
    assert "makes no entry: it has 30" in capsys.readouterr().err
    assert not list(empty_list.glob("papers/*"))


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("", "the answer of arXiv cannot be used: it is no Atom feed"),
        ("<html><body>Bad gateway</body></html>", "the answer of arXiv cannot be used: it is no Atom feed"),
        ("<feed", "the answer of arXiv cannot be used: it is no Atom feed"),
        ('<!DOCTYPE x [<!ENTITY a "b">]><feed>&a;</feed>', "the answer of arXiv cannot be used: it is no Atom feed"),
        ("\x00", "the answer of arXiv cannot be used: it is no Atom feed"),
    ],
)
def test_a_malformed_answer_leaves_no_halfundated(
    server: Server, empty_list: Path, capsys: pytest.CaptureFixture[str], answer: str, said: str
) -> None:
    server.say(ARXIV, answer)
    assert run(["add", "2412.17256", "--theme", "first"]) == 1
    error = capsys.readouterr().err
    assert error.startswith(f"papershelf: {said}")
    assert error.endswith("; nothing was written\n")
    assert not list((empty_list / "papers").iterdir())
    assert not (empty_list / "drafts").exists()


@pytest.mark.parametrize(
    "answer",
    ["[]", "null", "7", '"text"', "{}", '{"title": {}}', '{"title": [], "author": 3}', "[" * 100_000, '{"title": " "}'],
)
@pytest.mark.parametrize(
    ("place", "pasted"),
    [
        ("doi.org/10.1000/x", "10.1000/x"),
        ("api2.openreview.net/notes?id=aB3dE5fG7h", "https://openreview.net/forum?id=aB3dE5fG7h"),
        ("aclanthology.org/P19-1001.bib", "https://aclanthology.org/P19-1001"),
    ],
)
def test_an_answer_that_is_something_else_is_said(
    server: Server, empty_list: Path, place: str, pasted: str, answer: str
) -> None:
    server.say(place, answer)
    assert run(["add", pasted, "--theme", "first"]) == 1
    assert server.asked == [place]
    assert not list((empty_list / "papers").iterdir())


@pytest.mark.parametrize(
    "notes", ['[{"content": 3}]', '[{"content": {"title": {"value": 7}}}]', "[[]]", '[{"content": {"title": null}}]']
)
@pytest.mark.usefixtures("empty_list")
def test_a_note_that_is_no_paper_is_said(server: Server, capsys: pytest.CaptureFixture[str], notes: str) -> None:
    server.say("api2.openreview.net/notes?id=aB3dE5fG7h", f'{{"notes": {notes}}}')
    assert run(["add", "https://openreview.net/forum?id=aB3dE5fG7h", "--theme", "first"]) == 1
    assert "the answer of OpenReview cannot be used" in capsys.readouterr().err


@pytest.mark.parametrize("answer", ["arxiv-error.xml", "arxiv-nothing.xml"])
@pytest.mark.usefixtures("empty_list")
def test_a_paper_that_arxiv_does_not_know(server: Server, capsys: pytest.CaptureFixture[str], answer: str) -> None:
    server.give(ARXIV, answer)
    assert run(["add", "2412.17256", "--theme", "first"]) == 1
    assert capsys.readouterr().err == 'papershelf: arXiv knows no paper "2412.17256"; nothing was written\n'


@pytest.mark.usefixtures("empty_list")
def test_a_doi_that_nobody_knows(server: Server, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["add", "10.1000/unknown", "--theme", "first"]) == 1
    assert capsys.readouterr().err == 'papershelf: doi.org knows no paper "10.1000/unknown"; nothing was written\n'
    assert server.asked == ["doi.org/10.1000/unknown"]


def test_a_source_that_stays_away_leaves_no_halfundated(
    server: Server, pauses: list[float], empty_list: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    server.say(ARXIV, status=503)
    assert run(["add", "2412.17256", "--theme", "first"]) == 1
    assert capsys.readouterr().err.splitlines(keepends=True)[-1] == (
        "papershelf: export.arxiv.org is not able to answer now (503 Service Unavailable); try again later; "
        "nothing was written\n"
    )
    assert [round(pause) for pause in pauses] == [3, 6]
    assert not list((empty_list / "papers").iterdir())


def test_a_disk_that_fills_up_leaves_no_halfundated(
    server: Server, empty_list: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device", "b-star.yml")

    server.give(ARXIV, "arxiv-2412.17256.xml")
    monkeypatch.setattr(Path, "replace", refuse)
    assert run(["add", "2412.17256", "--theme", "first"]) == 2
    assert (
        capsys.readouterr().err
        == "papershelf: the disk has no room left for b-star.yml; make room, then run it again\n"
    )
    assert not list((empty_list / "papers").iterdir())
