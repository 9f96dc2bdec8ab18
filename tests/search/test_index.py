"""The files of the index."""

import json
import random
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.cache import Cache
from generator.model import Library, PartialDate
from generator.search import build_index
from generator.search.encoding import decode_numbers, encode_numbers, encode_words
from generator.search.languages import Languages
from generator.search.vocabulary import StemGroup, cut, group_by_stem
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


def test_a_mended_index_is_the_index_that_is_written_anew(tmp_path: Path) -> None:
    """Papers change places with their dates; words come and go, in titles, names and bodies."""
    entries, chance = make_list(60, seed=3), random.Random(5)  # noqa: S311 - not a secret
    papers = [
        paper(one.id, one.title, *one.authors, abstract=f"{one.title} again. {one.title}, as {chance.random()}")
        for one in entries
    ]
    for _ in range(12):
        place, other = chance.sample(range(len(papers)), 2)
        changed: dict[str, Any] = {
            "title": Prose(f"{papers[other].title} zebra{chance.randrange(9)}"),
            "abstract": Prose(f"A {chance.choice(('self-play', 'selfplay', 'self play'))} of {papers[other].title}"),
            "authors": papers[other].authors[:1],
            "published": PartialDate(chance.choice((2024, 2024, 2024, 2023))),
            "note": None,
        }
        names = chance.sample(list(changed), 2)
        papers[place] = replace(papers[place], **{name: changed[name] for name in names})
        listed = library_of(*papers)
        assert build_index(listed, BOOK, Cache(tmp_path)) == build_index(listed, BOOK)


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
