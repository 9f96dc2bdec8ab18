"""Names of authors: spellings of one name that differ by accents, blanks, case or punctuation.

Which spelling is right, only a person can say, so what is found is a warning. A choice is recorded once, in people.yml:

    - name: Dilek Hakkani-Tür
      also: [Dilek Hakkani-Tur]
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.content.entries import Entry
from generator.content.nodes import Listing, Node, Scalar, Table
from generator.problems import Position, Problem, Severity
from generator.text.likeness import same_name_key

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


def check_people(root: Node | None) -> Iterator[Problem]:
    """Yield the spellings in people.yml that stand there more than once."""
    seen: dict[str, Position] = {}
    for node in _spellings(root):
        first = seen.setdefault(node.text, node.position)
        if first is not node.position:
            yield Problem(node.position, f'"{node.text}" is already on line {first.line}; remove one of the two')


def check_names(entries: Sequence[Entry], people: Node | None) -> Iterator[Problem]:
    """Yield the names that are spelled otherwise elsewhere in the list; `people` is the root of people.yml."""
    uses: dict[str, list[Scalar]] = defaultdict(list)
    for entry in entries:
        for node in entry.scalars("authors"):
            uses[same_name_key(node.text)].append(node)
            yield from _not_one_name(node)
    recorded = {node.text for node in _spellings(people)}
    preferred = {same_name_key(node.text): node for node in reversed(list(_spellings(people, "name")))}
    for key, nodes in uses.items():
        yield from _variants(nodes, recorded, preferred.get(key))


def _variants(nodes: Sequence[Scalar], recorded: Iterable[str], preferred: Scalar | None) -> Iterator[Problem]:
    texts = {node.text: node for node in reversed(nodes) if node.text not in recorded}
    if len(texts) + (preferred is not None) <= 1:
        return
    model = preferred or texts[_commonest(Counter(node.text for node in nodes if node.text in texts))]
    for node in nodes:
        if node.text in texts and node.text != model.text:
            message = (
                f'author "{node.text}" is written "{model.text}" in {model.position}; '
                "write one of the two in both places, or record both in people.yml"
            )
            yield Problem(node.position, message, Severity.WARNING, node.line_with(model.text), (model.position,))


def _commonest(counts: Mapping[str, int]) -> str:
    """Return the spelling used most; among equals the one with most accents, since accents get lost, not found."""
    return max(
        counts, key=lambda text: (counts[text], sum(not mark.isascii() for mark in text.strip()), -len(text), text)
    )


def _not_one_name(node: Scalar) -> Iterator[Problem]:
    family, comma, rest = node.text.partition(",")
    given = rest.strip()
    if comma and given.strip(".").lower() not in _SUFFIXES:
        correction = node.line_with(f"{given} {family.strip()}") if "," not in given and " " not in family else ""
        message = f'"{node.text}" holds a comma; write one author a line, given name first'
        yield Problem(node.position, message, Severity.WARNING, correction)


def _spellings(people: Node | None, *keys: str) -> Iterator[Scalar]:
    for person in people.items if isinstance(people, Listing) else ():
        for key in keys or ("name", "also"):
            value = person.find(key) if isinstance(person, Table) else None
            for node in value.items if isinstance(value, Listing) else (value,):
                if isinstance(node, Scalar):
                    yield node
