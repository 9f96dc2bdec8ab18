"""A list that is read again is the list that is read anew, with the same faults."""

import datetime
from pathlib import Path

import pytest

from generator.cache import Cache
from generator.content import again, shares
from generator.content.again import read_again
from generator.content.reader import read_library
from generator.model import Checked
from generator.problems import ContentError

_OTHER = (
    "title: Of other matters\nauthors: [Bo Other]\npublished: 2024\nthemes: [first]\n"
    "links: {pdf: 'https://example.org/other.pdf'}\n"
)


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
    monkeypatch.setattr(again, "read_content", _refuse)
    for _ in range(2):
        assert read_again(toy_content, cache) == anew


def test_digests_that_are_kept_are_those_of_the_papers(toy_content: Path, cache: Cache) -> None:
    def are_true() -> bool:
        papers = read_again(toy_content, cache).papers
        return all(cache.digest(paper) == cache.key(paper) for paper in papers)

    assert are_true()
    assert are_true()
    plain = toy_content / "papers" / "plain.yml"
    plain.write_text(plain.read_text("utf-8").replace("A plain paper", "In new words"), "utf-8")
    assert are_true()


def test_what_is_removed_or_stands_elsewhere_is_read_anew(toy_content: Path, cache: Cache) -> None:
    (toy_content / "papers" / "gone.yml").unlink()
    assert read_again(toy_content, cache) == read_library(toy_content)
    themes = toy_content / "themes.yml"
    themes.write_text(themes.read_text("utf-8").replace("Second", "Third"), "utf-8")
    assert read_again(toy_content, cache) == read_library(toy_content)


def test_titles_in_texts_are_never_stale(toy_content: Path, cache: Cache) -> None:
    plain, other, themes = (toy_content / name for name in ("papers/plain.yml", "papers/other.yml", "themes.yml"))
    other.write_text(_OTHER + "note: See [[plain]].\n", "utf-8")
    first = themes.read_text("utf-8").replace(
        "- id: first\n", "- id: first\n  state: What [[plain]] says of it, holds.\n"
    )
    themes.write_text(first, "utf-8")
    assert read_again(toy_content, cache) == read_library(toy_content)
    plain.write_text(plain.read_text("utf-8").replace("A plain paper", "In new words"), "utf-8")
    told = read_again(toy_content, cache)
    assert told == read_library(toy_content)
    texts = (told.papers_by_id["other"].note, told.themes[0].state)
    assert [text.titles for text in texts if text] == [(("plain", "In new words"),)] * 2
    other.write_text(_OTHER + "note: See too [[plain]].\n", "utf-8")
    assert read_again(toy_content, cache) == read_library(toy_content)


def test_files_are_compared_to_their_ends(toy_content: Path, cache: Cache) -> None:
    watched = toy_content / "watch.json"
    for day in ("2024-01-01", "2024-01-02"):
        blanks = " " * 5_000_000
        watched.write_text(f'{{"papers": {blanks} {{"plain": {{"checked": "{day}"}}}}}}', "utf-8")
        assert read_again(toy_content, cache).papers_by_id["plain"].checked == Checked(datetime.date.fromisoformat(day))


def test_what_is_hidden_is_passed_over(toy_content: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    swap = toy_content / "papers" / ".plain.yml.swp"
    swap.write_text("what an editor keeps", "utf-8")
    (toy_content / ".git").mkdir()
    (toy_content / ".git" / "index").write_text("what git keeps", "utf-8")
    anew = read_library(toy_content)
    monkeypatch.setattr(again, "read_content", _refuse)
    assert read_again(toy_content, cache) == anew
    swap.unlink()
    assert read_again(toy_content, cache) == anew


def test_what_is_lost_of_the_cache_is_read(toy_content: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shares.Shares, "values", {})
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
        ("claims.yml", _OTHER + "aliases: [plain]\n"),
        ("folder/of-entries.yml", _OTHER),
    ],
)
def test_faults_are_said_as_if_all_were_read(name: str, text: str, toy_content: Path, cache: Cache) -> None:
    place = toy_content / "papers" / name
    place.parent.mkdir(exist_ok=True)
    place.write_text(text, "utf-8")
    with pytest.raises(ContentError) as anew:
        read_library(toy_content)
    for _ in range(2):
        with pytest.raises(ContentError) as found:
            read_again(toy_content, cache)
        assert found.value.problems == anew.value.problems
