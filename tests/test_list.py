"""The real list is a test: it is clean, whole, and holds what was promised."""

import pytest

from generator.cli import run
from generator.content.reader import read_library
from tests.conftest import ROOT

CONTENT = ROOT / "content"


def test_check_is_silent(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert run(["check"]) == 0
    assert capfd.readouterr() == ("", "")


def test_every_shelf_has_three_papers_and_every_paper_its_tags() -> None:
    library = read_library(CONTENT)
    assert len(library.papers) >= 58
    assert all(len(shelf) >= 3 for shelf in library.shelves.values())
    assert 8 <= len(library.themes) <= 11
    assert all(2 <= len(paper.tags) <= 5 and paper.note for paper in library.papers)


def test_the_tags_are_a_shared_vocabulary() -> None:
    uses: dict[str, int] = {}
    for paper in read_library(CONTENT).papers:
        for tag in paper.tags:
            uses[tag] = uses.get(tag, 0) + 1
    assert min(uses.values()) >= 2
    assert len(uses) <= 30


def test_reading_paths_have_four_to_eight_steps() -> None:
    paths = read_library(CONTENT).paths
    assert len(paths) >= 3
    assert all(4 <= len(path.steps) <= 8 for path in paths)
