"""Names of authors: spellings of one name that differ by accents, blanks, case or punctuation.

Which spelling is right, only a person can say, so what is found is a warning. A choice is recorded once, in people.yml:

    - name: Dilek Hakkani-Tür
      also: [Dilek Hakkani-Tur]
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from generator.content.entries import Entry
from generator.content.nodes import Listing, Node, Scalar, scalars_in, tables_in
from generator.facts.names import SUFFIXES
from generator.problems import Position, Problem, Severity
from generator.text import blanks
from generator.text.likeness import same_name_key


def check_people(root: Node | None) -> Iterator[Problem]:
    """Yield the spellings in people.yml that stand there more than once."""
    seen: dict[str, Position] = {}
    for node in _spellings(root):
        first = seen.setdefault(node.text, node.position)
        if first != node.position:
            yield Problem(node.position, f'"{node.text}" is already on line {first.line}; remove one of the two')


def check_names(entries: Sequence[Entry], people: Node | None) -> Iterator[Problem]:
    """Yield the names that are spelled otherwise elsewhere in the list; `people` is the root of people.yml."""
    uses: dict[str, list[Scalar]] = defaultdict(list)
    for entry in entries:
        for node in _authors(entry):
            uses[same_name_key(node.text)].append(node)
            yield from _not_one_name(node)
            yield from _without_marks(node)
    recorded = {node.text for node in _spellings(people)}
    preferred = {same_name_key(node.text): node for node in reversed(list(_spellings(people, "name")))}
    for key, nodes in uses.items():
        yield from _variants(nodes, recorded, preferred.get(key))


def _authors(entry: Entry) -> Iterator[Scalar]:
    """Yield the names, if they are a list: in a single text nobody knows where one ends."""
    return entry.scalars("authors") if isinstance(entry.root.find("authors"), Listing) else iter(())


def _variants(nodes: Sequence[Scalar], recorded: Iterable[str], preferred: Scalar | None) -> Iterator[Problem]:
    texts = {node.text: node for node in reversed(nodes) if node.text not in recorded}
    if len(texts) + (preferred is not None) <= 1:
        return
    model = preferred or texts[_likeliest(Counter(node.text for node in nodes if node.text in texts))]
    advice = (
        'write it so, or add this spelling there under "also"'
        if preferred
        else "write one of the two in both places, or record both in people.yml"
    )
    for node in nodes:
        if node.text in texts and node.text != model.text:
            message = (
                f'author "{_visible(node.text)}" is written "{_visible(model.text)}" in {model.position}; {advice}'
            )
            yield Problem(node.position, message, Severity.WARNING, node.line_with(model.text), (model.position,))


def _likeliest(counts: Mapping[str, int]) -> str:
    """Return the spelling with plain blanks and the given name first that is used most.

    Among equals it is the one with most accents, then the one with most capitals behind hyphens ("Gilad-Bachrach"):
    they get lost on the way, but nobody adds one.
    """

    def merit(text: str) -> tuple[bool, bool, int, int, int, str]:
        accents = sum(letter.isalpha() and not letter.isascii() for letter in text)
        capitals = sum(before == "-" and letter.isupper() for before, letter in pairwise(text))
        return (text == blanks.tidy(text), "," not in text, counts[text], accents, capitals, text)

    return max(counts, key=merit)


def _visible(name: str) -> str:
    return blanks.ODD_BLANK.sub(lambda found: f"[U+{ord(found[0]):04X}]", name)


def _not_one_name(node: Scalar) -> Iterator[Problem]:
    family, comma, rest = node.text.partition(",")
    given = rest.strip()
    if comma and given.strip(".").lower() not in SUFFIXES:
        correction = node.line_with(f"{given} {family.strip()}") if "," not in given and " " not in family else ""
        message = f'"{node.text}" holds a comma; write one author a line, given name first'
        yield Problem(node.position, message, Severity.WARNING, correction)


def _without_marks(node: Scalar) -> Iterator[Problem]:
    """Yield that a name stands in quotation marks of prose, which YAML takes for part of it."""
    found = _IN_MARKS.fullmatch(node.text)
    if found:
        message = "the quotation marks are taken for part of the name; write it without them"
        yield Problem(node.position, message, Severity.WARNING, node.line_with(found[1]))


_IN_MARKS = re.compile('["“”„«»‘’‚]([^"“”„«»]*)["“”«»‘’]')  # noqa: RUF001 - as telephones and word processors write


def _spellings(people: Node | None, *keys: str) -> Iterator[Scalar]:
    for person in tables_in(people):
        for key in keys or ("name", "also"):
            yield from scalars_in(person.find(key))
