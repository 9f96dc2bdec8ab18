"""Whatever text comes in is shown as text: by trial, in every reader of Markdown that the pages are made for."""

import string
from itertools import product
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.text.escaping import escape, escape_attribute, escape_destination, escape_lines, escape_tex, printable
from tests.readers import HOSTILE, PLACES, READERS, Reader, shown

TEXTS = st.text(st.sampled_from(string.punctuation + "ab1 \n") | st.characters(), max_size=30)


def assert_shown_as_written(read: Reader, place: str, text: str) -> None:
    """The text stands in the place as a harmless word would, and brings no elements."""
    expected, found = shown(read(place.replace("{}", "word"))), shown(read(place.replace("{}", escape(text))))
    assert found.text == " ".join(expected.text.replace("word", printable(text)).split()), (place, escape(text))
    assert found.elements == expected.elements, (place, escape(text))


EVERY_READER = pytest.mark.parametrize("read", READERS.values(), ids=READERS)


@EVERY_READER
@pytest.mark.parametrize("place", PLACES)
def test_hostile_text_is_shown_as_written(read: Reader, place: str) -> None:
    for text in HOSTILE:
        assert_shown_as_written(read, place, text)


@pytest.mark.no_cover
@EVERY_READER
def test_every_mark_and_pair_of_marks_is_shown_as_written_wherever_it_stands(read: Reader) -> None:
    for mark in (*string.punctuation, *map("".join, product(string.punctuation, repeat=2))):
        texts = [f"{mark} b", f"{mark}b", f"a {mark} b", f"a{mark}b", f"a{mark}", f"a {mark}"]
        # On one page, since a reader takes a page as fast as a word.
        page = "".join(f"{escape(text)}\n\n# {escape(text)}\n\nA line,\n{escape(text)}\n\n" for text in texts)
        assert shown(read(page)).text == " ".join(f"{text} {text} A line, {text}" for text in texts)


@EVERY_READER
@given(place=st.sampled_from(PLACES), text=TEXTS)
@settings(max_examples=100)
def test_any_text_is_shown_as_written(read: Reader, place: str, text: str) -> None:
    if printable(text).strip():
        assert_shown_as_written(read, place, text)


@EVERY_READER
@given(text=TEXTS | st.sampled_from(HOSTILE))
@settings(max_examples=100)
def test_text_in_an_attribute_is_its_value(read: Reader, text: str) -> None:
    page = shown(read(f'x <span title="{escape_attribute(text)}" class="y">y</span>\n'))
    assert page.elements == [("p", {}), ("span", {"title": printable(text), "class": "y"})]


@EVERY_READER
@given(text=TEXTS | st.sampled_from(HOSTILE))
@settings(max_examples=100)
def test_an_address_is_the_destination_of_its_link(read: Reader, text: str) -> None:
    address = f"https://example.org/{''.join(printable(text).split())}"
    page = shown(read(f"x [y]({escape_destination(address)}) z\n"))
    assert [name for name, _ in page.elements] == ["p", "a"]
    assert unquote(page.elements[1][1]["href"] or "") == unquote(address)


@EVERY_READER
@given(text=TEXTS | st.sampled_from(HOSTILE))
@settings(max_examples=100)
def test_lines_are_kept_where_they_count(read: Reader, text: str) -> None:
    page = shown(read(f"<pre><code>{escape_lines(text)}</code></pre>\n\nz\n"))
    assert page.elements == [("pre", {}), ("code", {}), ("p", {})]
    lines = text.splitlines()
    assert [line.split() for line in page.raw.split("\n")[: len(lines)]] == [printable(line).split() for line in lines]


def test_marks_that_begin_nothing_stay_themselves() -> None:
    plain = 'Agent-R: a (self-)taught "GPT-4.5", 10% + 5 = 15; what\'s more? 50 > 49 / 3 @ 1 | 2. No. 3!'
    assert escape(plain) == plain


def test_controls_and_bidirectional_marks_go() -> None:
    assert escape("a\x00b\x02c\x9fd\u202ee\u2066f\ufeffg") == "abcdef\ufeffg"


def test_white_space_becomes_one_space() -> None:
    assert escape("a\n\n    b\u2028c\td") == "a b c d"


def test_text_is_tex() -> None:
    assert escape_tex("R_2 & {a}") == r"R\_2 \& \textbraceleft{}a\textbraceright{}"
