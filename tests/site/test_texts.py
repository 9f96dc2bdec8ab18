"""Of the files that say what is on the list, those are made again that would be others, and of their pieces no more."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from generator.cache import Cache
from generator.exports.drafts import Desk, Draft, Parts, draft
from generator.model import Library, Paper
from generator.site.stages import Stages
from generator.site.texts import write_drafts
from generator.site.write import replacing
from tests.lists import BOOK, library, paper

BEFORE = library(paper("a"), paper("b", note="A note."), paper("c"))
AFTER = library(paper("a"), paper("b", note="Łukasz noted."), paper("c"))


class Site:
    """A site that is built again and again of a file of all papers and one for each."""

    def __init__(self, folder: Path) -> None:
        self.folder, self._cache = folder / "site", Cache(folder / "cache")
        self.said: list[str] = []
        """Of which papers something was said in the last build."""
        self.made: list[str] = []
        """Which files of one paper were made in it."""

    def build(self, listed: Library) -> set[str]:
        """Build it of a list; return the parts of the faces."""
        self.said, self.made = [], []
        with replacing(self.folder, cache=self._cache) as room:
            room.write({".papershelf": b""})
            stages = Stages(room.write, self._cache, room.take_over, room.before)
            names, faces = write_drafts("texts", lambda desk: self._drafts(listed, desk), stages)
        assert {path.name for path in self.folder.glob("*.txt")} == names
        assert self._read("all") == f"All:\n{''.join(map(_line, listed.papers))}"
        assert [self._read(one.id) for one in listed.papers] == [_line(one) for one in listed.papers]
        return {*faces}

    def _read(self, name: str) -> str:
        return (self.folder / f"{name}.txt").read_text("utf-8")

    def _drafts(self, listed: Library, desk: Desk) -> Iterator[Draft]:
        said = desk.pieces("all.txt", self._say, listed.papers, BOOK)
        yield draft("all.txt", "All:\n", *said.values(), holds_all=True)
        yield from (Draft(one.id, self._make, (f"{one.id}.txt", (said[one.id],))) for one in listed.papers)

    def _say(self, one: Paper) -> str:
        self.said.append(one.id)
        return _line(one)

    def _make(self, name: str, parts: Parts) -> Iterable[tuple[str, Parts]]:
        self.made.append(name)
        return ((name, parts),)


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path)


def _line(one: Paper) -> str:
    return f"{one.id}: {one.note.plain if one.note else 'Nothing.'}\n"


def test_of_the_same_list_nothing_is_made_again(site: Site) -> None:
    site.build(BEFORE)
    assert (site.said, site.made) == (["a", "b", "c"], ["a.txt", "b.txt", "c.txt"])
    site.build(BEFORE)
    assert (site.said, site.made) == ([], [])


def test_what_was_said_of_others_is_found_in_the_last_site(site: Site) -> None:
    assert site.build(BEFORE) == {"latin"}
    assert site.build(AFTER) == {"latin", "latin-ext"}
    assert (site.said, site.made) == (["b"], ["b.txt"])
    assert site.build(BEFORE) == {"latin"}


def test_papers_come_and_go(site: Site) -> None:
    site.build(BEFORE)
    site.build(library(*BEFORE.papers[1:], paper("aa")))
    assert (site.said, site.made) == (["aa"], ["aa.txt"])


@pytest.mark.parametrize("text", ["", "All:\nsomething else", None])
def test_a_file_that_somebody_has_changed_is_not_believed(text: str | None, site: Site) -> None:
    """Its pieces are said anew."""
    site.build(BEFORE)
    (site.folder / "all.txt").unlink()
    if text is not None:
        (site.folder / "all.txt").write_text(text, "utf-8")
    site.build(AFTER)
    assert site.said == ["b", "a", "c"]


def test_without_a_cache_everything_is_made() -> None:
    files: dict[str, bytes] = {}

    def drafts(desk: Desk) -> Iterator[Draft]:
        yield draft("a.txt", *desk.pieces("a.txt", _line, AFTER.papers, BOOK).values())

    write_drafts("texts", drafts, Stages(files.update))
    assert files["a.txt"].decode() == "".join(map(_line, AFTER.papers))
