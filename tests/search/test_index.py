"""The files of the index."""

import json
import random
import re
import shutil
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.cache import Cache, Key, digest_of
from generator.model import Library, Paper, PartialDate
from generator.search import build_index, index_files
from generator.search.encoding import decode_numbers, encode_numbers, encode_words
from generator.search.languages import Languages
from generator.search.shape import SMALL_LIST
from generator.search.vocabulary import StemGroup, cut, group_by_stem, regroup, stems_of
from generator.text.prose import Note, Prose
from tests.content.real_looking import make_list
from tests.lists import BOOK
from tests.programs import in_v8
from tests.search.conftest import library_of, paper

NUMBERS = [0, 1, 63, 64, 65, 1_599, 1_600, 100_000, 2**31]
WORDS = ["plan", "planned", "planning", "plans", "z" * 100, "z" * 101]


def test_the_same_library_gives_the_same_bytes(library: Library) -> None:
    shuffled = Library(library.site, library.themes, tuple(reversed(library.papers)))
    assert build_index(library, BOOK) == build_index(library, BOOK) == build_index(shuffled, BOOK)


WAYS = (
    ("A {} of what zebras play", None),
    ("Обучение агентов игре {} и обучению", "ru"),
    ("Вывод {} без обучения агента", "ru"),
    ("Referenced {} references", "en"),
)
"""What abstracts say, and in which language."""


def _papers(count: int) -> list[Paper]:
    """Papers whose words have stems in two languages, which browsers take for one of these too."""
    entries, chance = make_list(count, seed=3), random.Random(5)  # noqa: S311 - not a secret
    return [
        paper(one.id, one.title, *one.authors, abstract=f"{one.title} again. {one.title}, as {chance.random()}")
        for one in entries
    ]


TAGS = ("walrus", "otter", "sea lion")


def _changed(papers: Sequence[Paper], chance: random.Random) -> list[Paper]:
    """The papers, of which a few have changed: places in the order, and words in titles, names and bodies."""
    changed = list(papers)
    for _ in range(chance.choice((0, 1, 1, 2))):
        place, other = chance.sample(range(len(papers)), 2)
        said, language = chance.choice(WAYS)
        facts: dict[str, Any] = {
            "title": Prose(
                f"{papers[other].title} zebra{chance.randrange(9)} " + chance.choice(("queued", "themes", *TAGS))
            ),
            "abstract": Prose(said.format(chance.choice(("self-play", "selfplay", "self play", "игр", "вывода")))),
            "authors": papers[other].authors[:1],
            "published": PartialDate(chance.choice((2024, 2024, 2024, 2023))),
            "language": language,
            "note": None,
            "tags": (chance.choice(TAGS),),
        }
        names = chance.sample(list(facts), 2)
        changed[place] = replace(papers[place], **{name: facts[name] for name in names})
    return changed


@pytest.mark.parametrize("count", [60, SMALL_LIST + 60])
@pytest.mark.parametrize("lives_on", [False, True])
def test_a_mended_index_is_the_index_that_is_written_anew(count: int, lives_on: bool, tmp_path: Path) -> None:
    """Files that the last index had are taken over from it, as long as all of them are there."""
    papers, chance = _papers(count), random.Random(7)  # noqa: S311 - not a secret
    for place in range(0, count, 3):
        papers[place] = replace(papers[place], language="ru", abstract=Prose(WAYS[1][0].format(place)))
    site: dict[str, str] = {}
    cache, taken = Cache(tmp_path, lives_on=lives_on), 0

    def take_over(digests: Mapping[str, Key]) -> bool:
        nonlocal taken
        assert all(digest_of(site[name].encode()) == digest for name, digest in digests.items())
        last = {name: site[name] for name in digests}
        if chance.random() < 0.2:
            return False
        site.clear()
        site.update(last)
        taken += len(last)
        return True

    for _ in range(16):
        listed = library_of(*papers)
        fresh = build_index(listed, BOOK)
        before = dict(site)
        made = dict(index_files(listed, BOOK, cache, None, take_over))
        site = {**({} if site == before else site), **made}
        assert site == fresh
        cache.end_build()
        cache = cache if lives_on else Cache(tmp_path)
        papers = _changed(papers, chance)
    assert (taken > 0) == (count > SMALL_LIST)


def test_a_word_of_a_label_that_comes_into_a_title_stands_where_it_stood_too(tmp_path: Path) -> None:
    """Until then, no file has the word itself."""
    papers = _papers(8)
    papers[0] = replace(papers[0], tags=("walrus",))
    build_index(library_of(*papers), BOOK, Cache(tmp_path))
    papers[1] = replace(papers[1], title=Prose("The walrus"))
    assert build_index(library_of(*papers), BOOK, Cache(tmp_path)) == build_index(library_of(*papers), BOOK)


def test_an_index_is_kept_in_pieces_alone(tmp_path: Path) -> None:
    """After an edit, those that have not changed are not written again."""
    papers, cache = _papers(SMALL_LIST + 200), Cache(tmp_path)
    build_index(library_of(*papers), BOOK, cache)
    with sqlite3.connect(tmp_path / "contents.db") as database:
        first = dict(database.execute("SELECT key, length(content) FROM contents"))
    papers[5] = replace(papers[5], note=Note("Zebras."))
    build_index(library_of(*papers), BOOK, cache)
    with sqlite3.connect(tmp_path / "contents.db") as database:
        now = dict(database.execute("SELECT key, length(content) FROM contents"))
    assert sum(now[key] for key in now.keys() - first.keys()) < sum(first.values()) / 5
    assert max(now.values()) < sum(now.values()) / 4


def test_an_index_of_which_a_piece_is_lost_is_written_anew(tmp_path: Path) -> None:
    papers = _papers(SMALL_LIST + 20)
    build_index(library_of(*papers), BOOK, Cache(tmp_path))
    with sqlite3.connect(tmp_path / "contents.db") as database:
        keys = [key for (key,) in database.execute("SELECT key FROM contents ORDER BY key")]
    papers[5] = replace(papers[5], note=Note("Zebras."))
    fresh = build_index(library_of(*papers), BOOK)
    for key in keys:
        shutil.rmtree(tmp_path / "lost", ignore_errors=True)
        shutil.copytree(tmp_path, tmp_path / "lost", ignore=shutil.ignore_patterns("lost"))
        with sqlite3.connect(tmp_path / "lost" / "contents.db") as database:
            database.execute("DELETE FROM contents WHERE key = ?", [key])
        assert build_index(library_of(*papers), BOOK, Cache(tmp_path / "lost")) == fresh


@pytest.mark.parametrize("tags", [("en",), ("ru", "en"), ("de",)])
def test_groups_that_are_mended_are_those_that_are_made_anew(tags: tuple[str, ...]) -> None:
    languages, chance = Languages(tags), random.Random(2)  # noqa: S311 - not a secret
    bases = ("plan", "plane", "queue", "reference", "them", "theme", "use", "study", "studi", "garten", "игра", "обуч")
    ends = ("", "s", "d", "ed", "es", "ing", "n", "ть", "ение", "ы", ":tag", "s:tag")
    pool = sorted({f"{base}{end}" for base in bases for end in ends} | {":2401.00010", ":papers/x"})
    forms = set(chance.sample(pool, len(pool) // 2))
    stems = stems_of(forms, languages)
    groups = group_by_stem(forms, languages, stems)
    for _ in range(200):
        some = set(chance.sample(pool, chance.choice((1, 1, 2, 5))))
        came, went = some - forms, some & forms
        forms = forms - went | came
        groups = regroup(groups, came, went, languages, stems)
        assert groups == group_by_stem(forms, languages)
        assert stems == stems_of(forms, languages)


def test_a_word_more_changes_few_files() -> None:
    """A file says nothing of others but whom it leads to, and a cut moves no other cut."""
    papers = [
        paper(one.id, one.title, *one.authors, abstract=f"{one.title} {number}zebra{number}")
        for number, one in enumerate(make_list(400, seed=3))
    ]
    before = build_index(library_of(*papers), BOOK)
    papers[7] = replace(papers[7], note=Note("Aardvarks before all."))
    after = build_index(library_of(*papers), BOOK)
    changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    assert "index.js" in changed
    assert len(changed) < len(after) / 10


def test_the_browser_reads_what_the_build_writes() -> None:
    with in_v8("search/encoding.js") as context:
        numbers = context.eval(f"JSON.stringify(decodeNumbers({json.dumps(encode_numbers(NUMBERS))}))")
        words = context.eval(f"JSON.stringify(decodeWords({json.dumps(encode_words(WORDS))}))")
    assert (json.loads(str(numbers)), json.loads(str(words))) == (NUMBERS, WORDS)
    assert decode_numbers(encode_numbers(NUMBERS)) == NUMBERS


def test_hostile_text_stays_text() -> None:
    hostile = paper("x", "</script><script>alert(1)</script> \u2028 __proto__ ${1} `\\`", "<img src=x>")
    for script in build_index(library_of(hostile), BOOK).values():
        assert "<" not in script
        assert not re.search("[\u2028\u2029]", script)


def test_forms_of_a_stem_stand_together() -> None:
    groups = group_by_stem(["learned", "learning:tag", "leap", "learning"], Languages(("en",)))
    assert groups == [StemGroup(("leap",)), StemGroup(("learned", "learning", "learning:tag"))]


def test_forms_that_the_stemmer_parts_stand_together() -> None:
    """It makes "refer" of "reference", but not of "referenced"."""
    groups = group_by_stem(["queue", "queued", "reference", "referenced", "the", "theme", "themes"], Languages(("en",)))
    assert [group.forms for group in groups] == [
        ("queue", "queued"),
        ("reference", "referenced"),
        ("the",),
        ("theme", "themes"),
    ]
    assert len(group_by_stem(["queue", "queued"], Languages(("en",)))) == 1
    assert len(group_by_stem(["queue", "queued"], Languages(("de",)))) == 2


def test_a_form_that_the_alphabet_puts_elsewhere_leaves_a_pointer() -> None:
    chunks = cut(group_by_stem(["studied", "studio", "studying"], Languages(("en",))), lambda _: 10, 10)
    assert [chunk.first for chunk in chunks] == ["studied", "studio"]
    assert [chunk.strays for chunk in chunks] == [(), (("studying", 0),)]


def test_an_empty_list_has_an_index() -> None:
    assert "index.js" in build_index(library_of(), BOOK)
