"""Authors as bibliographies write them, made into names as they are spoken."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.facts.names import GROUP_WORDS, SUFFIXES
from generator.text import tex

_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_AMPERSAND = re.compile(r"\s+\\?&\s+")
_OTHERS = re.compile(r"(?:and\s+)?(?:others|et\.? al\.?)", re.IGNORECASE)
_ENDS_IN_OTHERS = re.compile(r",?\s+et\.? al\.?$", re.IGNORECASE)
_SUFFIX = re.compile(rf"(?:{'|'.join(SUFFIXES)}|ph\.?\s?d|m\.?d)\.?", re.IGNORECASE)
_HOMONYM = re.compile(r"(?<=\w)\s+\d{4}(?=,|$)")
"""dblp tells people of one name apart by a number behind it."""
_SORTING_KEY = re.compile(r"\{\\(?:noopsort|SortNoop)\s*\{[^{}]*\}\s*\}|\\(?:noopsort|SortNoop)\s*\{[^{}]*\}")
_EXTENDED = re.compile(r"\s*(?:family|given|prefix|suffix|useprefix|id)(?:-i)?\s*=")
_TIE = re.compile(r"(?<!\\)~")
_INITIALS_LAST = re.compile(r"(\S*[a-z]\S*(?: \S+)*) ([A-Z]{1,3})")
_GROUP = re.compile(rf"\b(?:{'|'.join(word for word in GROUP_WORDS if word != 'and')})\b", re.IGNORECASE)
_LOOSE_AND = re.compile(r"^and\s+|\s+and$", re.IGNORECASE)
_ONE_PERSON = 2
"""Parts between the commas of one name: "Family, Given"."""


@dataclass(frozen=True, slots=True)
class People:
    """The authors that a source names."""

    names: tuple[str, ...] = ()
    are_all: bool = True
    """False where the source says that there are others."""
    remarks: tuple[str, ...] = ()
    """What a person should know of how the names were read."""


def read_people(source: str) -> People:
    """Return the people whom a field of BibTeX names."""
    written = _SORTING_KEY.sub("", _LOOSE_AND.sub("", _TIE.sub(" ", " ".join(source.split()))))
    remarks: list[str] = []
    names = [tex.read(name) for person in _persons(written) for name in _spoken_names(person, remarks)]
    return gather(_with_initials_first(names), remarks)


def gather(names: Iterable[str], remarks: Iterable[str] = ()) -> People:
    """Return the people of these names, each once; "et al." and "others" are nobody."""
    found: dict[str, int] = {}
    are_all = True
    for name in map(tex.one_line, names):
        person = "" if _OTHERS.fullmatch(name) else _ENDS_IN_OTHERS.sub("", name)
        are_all = are_all and person == name
        if person:
            spoken = _HOMONYM.sub("", person)
            found[spoken] = found.get(spoken, 0) + 1
    twice = (
        f'"{name}" stands {number} times among the authors; it was written once'
        for name, number in found.items()
        if number > 1
    )
    return People(tuple(found), are_all, (*remarks, *twice))


def in_order(name: str) -> str:
    """Return a name as it is spoken: "van der Berg, Jan, Jr" as "Jan van der Berg Jr". Braces keep commas."""
    parts = [part.strip() for part in _split(name, re.compile(","))]
    match [part for part in parts if part]:
        case [whole, suffix] if _is_suffix(suffix):
            return f"{whole} {suffix}"
        case [family, given]:
            return f"{given} {family}"
        case [family, suffix, given] if _is_suffix(suffix) or not _is_suffix(given):
            return f"{given} {family} {suffix}"
        case [family, given, suffix]:
            return f"{given} {family} {suffix}"
        case others:
            return ", ".join(others)


def _persons(written: str) -> Iterator[str]:
    """Yield the parts of a field that one word or mark keeps apart."""
    inner = written[1:-1].strip()
    if _is_group(written) and not _GROUP.search(inner) and all("," in one for one in _AND.split(inner)):
        written = inner  # people that braces stand around, not a group's name
    for part in _split(written, _AND):
        for one in _split(part, re.compile(";")):
            sides = [side for side in _split(one, _AMPERSAND) if side.strip()]
            are_people = all("," in side or " " in side.strip() for side in sides)
            yield from sides if are_people else [one]


def _spoken_names(person: str, remarks: list[str]) -> Iterator[str]:
    person = person.strip()
    if _EXTENDED.match(person):
        yield _extended(person)
        return
    parts = [part for written in _split(person, re.compile(",")) if (part := written.strip())]
    is_list = person.endswith(",") or len(parts) > _ONE_PERSON
    if not is_list or any(map(_is_suffix, parts)):
        yield in_order(person)
    elif len(parts) > 1 and all(" " in part for part in parts):
        yield from parts
    elif len(parts) % 2 == 0:
        yield from (f"{given} {family}" for family, given in zip(parts[::2], parts[1::2], strict=True))
    else:
        if len(parts) > 1:
            shown = tex.one_line(tex.read(person))
            remarks.append(f'the name "{shown}" has too many commas; write "and" between people')
        yield in_order(person)


def _with_initials_first(names: Sequence[str]) -> Iterator[str]:
    """Yield "J Smith" for "Smith J" where a whole list is written so; "Wei XU" alone may be a name in capitals."""
    found = [_INITIALS_LAST.fullmatch(name) for name in names]
    if all(found) and any(len(one[2]) == 1 for one in found if one):
        yield from (f"{one[2]} {one[1]}" for one in found if one)
    else:
        yield from names


def _extended(person: str) -> str:
    """Return the name in BibLaTeX's extended form: `family=Hassel, given=Hado P., prefix=van`."""
    pairs = (part.partition("=") for part in _split(person, re.compile(",")))
    parts = {key.strip().lower(): value.strip() for key, _, value in pairs}
    return " ".join(parts[key] for key in ("given", "prefix", "family", "suffix") if parts.get(key))


def _is_suffix(part: str) -> bool:
    return _SUFFIX.fullmatch(part.strip("{}")) is not None


def _is_group(text: str) -> bool:
    """Say whether one pair of braces stands around a whole text."""
    depth = 0
    for place, mark in enumerate(text):
        depth += (mark == "{") - (mark == "}")
        if depth == 0:
            return place == len(text) - 1
    return False


def _split(text: str, separator: re.Pattern[str]) -> Sequence[str]:
    """Split a text where a separator stands outside of braces."""
    parts = []
    start = depth = place = 0
    while place < len(text):
        found = separator.match(text, place) if depth == 0 else None
        if (found and place > start) or (found and separator.pattern == ","):
            parts.append(text[start:place])
            start = place = found.end()
            continue
        depth += (text[place] == "{") - (text[place] == "}")
        place += 1
    return [*parts, text[start:]]
