"""Fingerprints of values."""

from generator.cache import fingerprint
from generator.pages.page import Address, Link
from generator.text.prose import Note, Prose


def test_equal_values_have_one_fingerprint_and_others_another() -> None:
    one = "".join(["a", "b"])
    assert fingerprint((one, one)) == fingerprint(("ab", "".join(["a", "b"])))
    assert len({fingerprint(value) for value in ("a", ("a",), "b", 1, "1", None, b"a")}) == 7


def test_a_fingerprint_takes_what_a_value_is_and_not_what_it_has_worked_out() -> None:
    prose = Prose("It costs $x$.")
    before = fingerprint(prose)
    assert prose.plain
    assert fingerprint(prose) == before
    others = (Prose("It costs $y$."), Note("It costs $x$."), Link("a", Address("b")), Link("b", Address("b")))
    assert len({before, *map(fingerprint, others)}) == 5
    assert fingerprint(Link("a", Address("b"))) == fingerprint(others[2])
