"""The files of the index."""

import json
import re

from generator.model import Library
from generator.search import build_index
from generator.search.encoding import encode_numbers, encode_words
from generator.search.languages import Languages
from generator.search.vocabulary import StemGroup, cut, group_by_stem
from tests.lists import BOOK
from tests.programs import in_v8
from tests.search.conftest import library_of, paper

NUMBERS = [0, 1, 63, 64, 65, 1_599, 1_600, 100_000, 2**31]
WORDS = ["plan", "planned", "planning", "plans", "z" * 100, "z" * 101]


def test_the_same_library_gives_the_same_bytes(library: Library) -> None:
    shuffled = Library(library.site, library.themes, tuple(reversed(library.papers)))
    assert build_index(library, BOOK) == build_index(library, BOOK) == build_index(shuffled, BOOK)


def test_the_browser_reads_what_the_build_writes() -> None:
    with in_v8("search/encoding.js") as context:
        numbers = context.eval(f"JSON.stringify(decodeNumbers({json.dumps(encode_numbers(NUMBERS))}))")
        words = context.eval(f"JSON.stringify(decodeWords({json.dumps(encode_words(WORDS))}))")
    assert (json.loads(str(numbers)), json.loads(str(words))) == (NUMBERS, WORDS)


def test_hostile_text_stays_text() -> None:
    hostile = paper("x", "</script><script>alert(1)</script> \u2028 __proto__ ${1} `\\`", "<img src=x>")
    for script in build_index(library_of(hostile), BOOK).values():
        assert "<" not in script
        assert not re.search("[\u2028\u2029]", script)


def test_forms_of_a_stem_stand_together() -> None:
    groups = group_by_stem(["learned", "learning:tag", "leap", "learning"], Languages(("en",)))
    assert groups == [StemGroup(("leap",)), StemGroup(("learned", "learning", "learning:tag"))]


def test_a_form_that_the_alphabet_puts_elsewhere_leaves_a_pointer() -> None:
    chunks = cut(group_by_stem(["studied", "studio", "studying"], Languages(("en",))), lambda _: 10, 10)
    assert [chunk.first for chunk in chunks] == ["studied", "studio"]
    assert [chunk.strays for chunk in chunks] == [(), (("studying", 0),)]


def test_an_empty_list_has_an_index() -> None:
    assert "index.js" in build_index(library_of(), BOOK)
