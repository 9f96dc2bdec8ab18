"""A list that is read again is the list that is read anew, with the same faults."""

from pathlib import Path

import pytest

from generator.cache import Cache
from generator.content import again
from generator.content.again import read_again
from generator.content.reader import read_library
from generator.problems import ContentError


@pytest.fixture
def cache(toy_content: Path, tmp_path: Path) -> Cache:
    """A cache that knows the toy list."""
    known = Cache(tmp_path / "cache")
    read_again(toy_content, known)
    return known


def _refuse(_: Path) -> None:
    raise AssertionError("all is read")


def test_only_what_has_changed_is_read(toy_content: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = toy_content / "papers" / "plain.yml"
    plain.write_text(plain.read_text("utf-8").replace("A plain paper", "In new words"), "utf-8")
    (toy_content / "papers" / "added.yml").write_text(
        plain.read_text("utf-8").replace("In new words", "Of other things").replace("2401.00010", "2401.00011"), "utf-8"
    )
    anew = read_library(toy_content)
    monkeypatch.setattr(again, "read_library", _refuse)
    for _ in range(2):
        assert read_again(toy_content, cache) == anew


def test_what_is_removed_or_stands_elsewhere_is_read_anew(toy_content: Path, cache: Cache) -> None:
    (toy_content / "papers" / "gone.yml").unlink()
    assert read_again(toy_content, cache) == read_library(toy_content)
    themes = toy_content / "themes.yml"
    themes.write_text(themes.read_text("utf-8").replace("Second", "Third"), "utf-8")
    assert read_again(toy_content, cache) == read_library(toy_content)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("plain.yml", "title: ["),
        ("plain.yml", "title: x\nvenu: y\n"),
        ("Not a name.yml", "title: x\n"),
        ("notes.txt", "what is this?"),
        (
            "twin.yml",
            "title: A plain paper\nauthors: [Ada Example]\npublished: 2024\nthemes: [first]\n"
            "links: {pdf: 'https://example.org/twin.pdf'}\n",
        ),
        (
            "claims.yml",
            "title: Of other matters\nauthors: [Bo Other]\npublished: 2024\nthemes: [first]\naliases: [plain]\n"
            "links: {pdf: 'https://example.org/other.pdf'}\n",
        ),
    ],
)
def test_faults_are_said_as_if_all_were_read(name: str, text: str, toy_content: Path, cache: Cache) -> None:
    (toy_content / "papers" / name).write_text(text, "utf-8")
    with pytest.raises(ContentError) as anew:
        read_library(toy_content)
    for _ in range(2):
        with pytest.raises(ContentError) as found:
            read_again(toy_content, cache)
        assert found.value.problems == anew.value.problems
