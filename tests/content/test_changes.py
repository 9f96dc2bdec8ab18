"""What became of papers: what a list states comes first, and its history adds what it can tell."""

import datetime
import shutil
from collections.abc import Callable, Collection, Mapping
from pathlib import Path

import pytest

from generator.cache import Cache
from generator.content import changes
from generator.content.changes import changes_of
from generator.content.git import blobs
from generator.content.history import read_history
from generator.model import Change, ChangeKind, Changes, Digest, News, Paper, Status, Turn
from tests.history import NOON, commit, git
from tests.lists import paper

needs_git = pytest.mark.skipif(not shutil.which("git"), reason="there is no git")
DAY = NOON.date()
NOTE = "note: >-\n  Puts gauges on the loop: how diverse answers still are,\n  and how well the reward judges them.\n"
OTHER = "note: >-\n  For those who build one themselves. The evidence is one small model.\n"


def _of(papers: list[Paper], *digests: Digest) -> Changes:
    return changes_of(papers, digests, (), Path(), Cache())


def test_what_an_issue_tells_is_dated_by_the_first_one_that_does() -> None:
    news = (News("a", Turn.PUBLISHED),)
    told = _of([paper("a", venue="ICLR 2025")], Digest("2026-12-01", news=news), Digest("2026-11-01", news=news))
    assert told.all == (Change("a", ChangeKind.PUBLISHED, datetime.date(2026, 11, 1)),)
    assert not told.has_history


def test_what_did_not_last_is_not_told() -> None:
    issue = Digest(
        "2026-11-01", news=(News("a", Turn.PUBLISHED), News("b", Turn.RETRACTED), News("gone", Turn.RETRACTED))
    )
    assert _of([paper("a", venue="arXiv"), paper("b")], issue).all == ()


def test_a_status_of_which_nothing_tells_the_day_has_none() -> None:
    papers = [paper("a", status=Status.RETRACTED), paper("b", status=Status.CORRECTED)]
    told = _of(papers, Digest("2026-11-01", news=(News("a", Turn.RETRACTED),)))
    assert told.all == (
        Change("a", ChangeKind.RETRACTED, datetime.date(2026, 11, 1)),
        Change("b", ChangeKind.CORRECTED, None),
    )


@pytest.fixture
def committed(tmp_path: Path) -> Callable[[str, int], Path]:
    """Commits what an entry says some days after the first one, and gives the list's folder."""
    folder = tmp_path / "list"
    entry = folder / "content" / "papers" / "a.yml"

    def write(text: str, days: int) -> Path:
        entry.parent.mkdir(parents=True, exist_ok=True)
        entry.write_text(text, "utf-8")
        git(folder, "init")
        commit(folder, NOON + datetime.timedelta(days))
        return folder / "content"

    return write


def _told(content: Path, one: Paper, *digests: Digest, cache: Cache | None = None) -> Changes:
    return changes_of([one], digests, read_history(content), content, cache or Cache())


@needs_git
def test_history_tells_what_was_published_retracted_and_rewritten(committed: Callable[[str, int], Path]) -> None:
    committed(f"title: A\nvenue: arXiv\n{NOTE}", 0)
    committed(f"title: A\nvenue: ICLR 2025\n{NOTE}", 1)
    committed(f"title: A\nvenue: {{name: ICLR, year: 2025}}\n{NOTE.replace('gauges', 'a gauge')}", 2)
    committed(f"title: A\nvenue: ICLR 2025\nstatus: retracted\n{NOTE}", 3)
    content = committed(f"title: A\nvenue: ICLR 2025\nstatus: retracted\n{OTHER}", 40)
    one = paper("a", venue="ICLR 2025", status=Status.RETRACTED, note=OTHER)
    assert [(change.what.value, (change.on - DAY).days) for change in _told(content, one).all if change.on] == [
        ("rewritten", 40), ("retracted", 3), ("published", 1),
    ]  # fmt: skip


@needs_git
def test_a_note_is_rewritten_once_a_month_and_not_on_the_day_of_its_paper(
    committed: Callable[[str, int], Path],
) -> None:
    for days, note in enumerate((NOTE, OTHER, NOTE, OTHER)):
        content = committed(f"title: A\n{note}", days)
    told = _told(content, paper("a", note=OTHER, added=DAY))
    assert [change.on for change in told.all] == [DAY + datetime.timedelta(3)]
    assert _told(content, paper("a", note=OTHER, added=DAY + datetime.timedelta(3))).all == ()


@needs_git
def test_an_issue_comes_before_history_and_a_former_id_is_the_same_paper(
    committed: Callable[[str, int], Path],
) -> None:
    committed("title: A\n", 0)
    content = committed("title: A\nvenue: ICLR 2025\n", 1)
    one = paper("now", aliases=("a",), venue="ICLR 2025")
    issue = Digest("2026-12-24", news=(News("now", Turn.PUBLISHED),))
    assert [change.on for change in _told(content, one).all] == [DAY + datetime.timedelta(1)]
    assert [change.on for change in _told(content, one, issue).all] == [issue.day]


@needs_git
def test_a_status_that_was_there_from_the_beginning_is_no_change(committed: Callable[[str, int], Path]) -> None:
    content = committed("title: A\nstatus: retracted\n", 0)
    assert _told(content, paper("a", status=Status.RETRACTED)).all == ()


@needs_git
def test_a_history_that_was_cut_off_says_so_and_invents_nothing(
    committed: Callable[[str, int], Path], tmp_path: Path
) -> None:
    committed(f"title: A\n{NOTE}", 0)
    content = committed(f"title: A\nstatus: corrected\n{OTHER}", 5)
    shallow = tmp_path / "shallow"
    git(tmp_path, "clone", "--depth=1", content.parent.as_uri(), str(shallow))
    one = paper("a", status=Status.CORRECTED, note=OTHER)
    told = _told(shallow / "content", one)
    assert told == Changes((Change("a", ChangeKind.CORRECTED, None),), DAY + datetime.timedelta(5), has_history=True)


@needs_git
def test_what_was_read_of_the_history_is_not_read_again(
    committed: Callable[[str, int], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    def counting(folder: Path, names: Collection[str]) -> Mapping[str, bytes]:
        asked.append(len(names))
        return blobs(folder, names)

    monkeypatch.setattr(changes, "blobs", counting)
    one, cache = paper("a", venue="ICLR 2025", note=OTHER), Cache(tmp_path / "cache")
    committed(f"title: A\nvenue: arXiv\n{NOTE}", 0)
    content = committed(f"title: A\nvenue: ICLR 2025\n{NOTE}", 1)
    assert _told(content, one, cache=cache) == _told(content, one, cache=cache) == _told(content, one)
    committed(f"title: A\nvenue: ICLR 2025\n{OTHER}", 2)
    told = _told(content, one, cache=cache)
    assert [change.what.value for change in told.all] == ["rewritten", "published"]
    assert told == _told(content, one)
    assert asked == [2, 0, 2, 2, 3]
