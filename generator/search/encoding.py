"""Numbers and sorted words as short strings that need no escaping in JSON and compress well."""

import struct
from collections.abc import Iterable, Sequence

# Printable ASCII without what JSON or HTML would escape. The last few digits say that the number goes on.
_DIGITS = "".join(chr(code) for code in range(35, 127) if chr(code) not in "&'<\\")
_CONTINUING = 24
BASE = len(_DIGITS) - _CONTINUING
_VALUES = {digit: value for value, digit in enumerate(_DIGITS)}
LONGEST_SHARED = BASE - 1
LIST_SEPARATOR = "!"
"""Stands between lists of numbers; it is no digit."""


def encode_number(number: int) -> str:
    """Numbers below `BASE` take one character; above, the digits that go on come first, least significant first."""
    written = ""
    while number >= BASE:
        number, digit = divmod(number - BASE, _CONTINUING)
        written += _DIGITS[BASE + digit]
    return written + _DIGITS[number]


_ENCODED = [encode_number(number) for number in range(BASE * _CONTINUING)]


def encode_numbers(numbers: Iterable[int]) -> str:
    """Numbers one after another; each says itself where it ends."""
    return "".join([_ENCODED[number] if number < len(_ENCODED) else encode_number(number) for number in numbers])


def decode_numbers(written: str) -> list[int]:
    """Return the numbers that `encode_numbers` has written."""
    numbers = []
    number, place = 0, 1
    for digit in map(_VALUES.__getitem__, written):
        number += place * digit
        place *= _CONTINUING
        if digit < BASE:
            numbers.append(number)
            number, place = 0, 1
    return numbers


def gaps(ascending: Sequence[int]) -> list[int]:
    """Each number less the one before: small where numbers stand close together."""
    return [number - before for before, number in zip((0, *ascending), ascending, strict=False)]


def encode_words(words: Iterable[str]) -> str:
    """Words without spaces, front-coded: how many letters each shares with the one before, then the rest."""
    written: list[str] = []
    before = ""
    for word in words:
        shared = min(_shared_letters(before, word), LONGEST_SHARED)
        written.append(_DIGITS[shared] + word[shared:])
        before = word
    return " ".join(written)


def utf16(word: str) -> str:
    """Sorts words as JavaScript compares strings: by the units of UTF-16, of which a letter beyond U+FFFF has two."""
    if word.isascii():
        return word
    units = word.encode("utf-16-be", "surrogatepass")
    return "".join(chr(unit) for unit in struct.unpack(f">{len(units) // 2}H", units))


def _shared_letters(first: str, second: str) -> int:
    shared = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        shared += 1
    return shared
