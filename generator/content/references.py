"""Whether the entries of a list fit together: every id that is named exists, and none is claimed twice."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.content.entries import Entry
from generator.content.kinds import nearest, shown, suggestion
from generator.content.nodes import Node, Scalar, Table, named_in
from generator.content.rings import check_rings
from generator.model import ONLY_SHELF, Theme
from generator.problems import Position, Problem, Severity
from generator.text.prose import Note

_GUESSED = 200
"""For how many ids that are unknown another is guessed: each is compared with all that there are."""


class Ids(dict[str, str]):
    """Ids that are known, with the titles by which they may have been meant too, which may be empty."""

    def __init__(self, ids: Mapping[str, str]) -> None:
        super().__init__(ids)
        self._guesses: dict[str, str | None] = {}

    @classmethod
    def of(cls, ids: Mapping[str, str]) -> "Ids":
        """Return ids as they are, if they are such, or with their guesses to come."""
        return ids if isinstance(ids, cls) else cls(ids)

    def meant_by(self, text: str) -> str | None:
        """Return the id that was probably meant by an unknown one; nothing for those after the first `_GUESSED`."""
        if text not in self._guesses and len(self._guesses) < _GUESSED:
            self._guesses[text] = nearest(text, list(self)) or self._titled(text)
        return self._guesses.get(text)

    def _titled(self, text: str) -> str | None:
        titles = {title: name for name, title in self.items() if title}
        title = nearest(text, list(titles))
        return titles[title] if title else None


def check_entries(
    entries: Sequence[Entry], themes: Sequence[Theme] | None, listed: Mapping[str, str]
) -> Iterator[Problem]:
    """Yield what is wrong between the entries and the rest of the list.

    `themes` is None when themes.yml could not be read, which is a problem of its own. `listed` holds the ids of all
    files in papers/, each with its title as far as that is known here, also of those that could not be read: a
    reference to one of them is not at fault.
    """
    ids = Ids({**listed, **{entry.id: entry.title for entry in entries}})
    known = Ids({theme.id: theme.title for theme in themes or ()})
    for entry in entries:
        if themes not in (None, (ONLY_SHELF,)):
            yield from unknown(entry.scalars("themes"), known, "theme", "add it to themes.yml")
        yield from unknown(entry.scalars("after"), ids, "paper", "it is not in papers/")
        yield from unknown_links(entry.scalars("note"), ids)
        for node in entry.scalars("after"):
            if node.text == entry.id:
                yield Problem(node.position, "a paper cannot come after itself; remove it here")
        yield from _half_said(entry)
    yield from _relations(entries, ids)
    yield from _claimed_twice(entries, ids)
    yield from check_rings(entries, ids.keys())


def _half_said(entry: Entry) -> Iterator[Problem]:
    """Yield what an entry says without what belongs to it."""
    for node in entry.scalars("authors_complete"):
        if node.text == "false":
            message = "the paper has more authors than are named; name them all, and remove this line"
            yield Problem(node.position, message, Severity.WARNING)
    for key in ("status_note", "status_source"):
        for node in entry.scalars(key):
            if not any(entry.scalars("status")):
                yield Problem(node.position, f'a {key} is shown only with a status; add "status: retracted"')


def check_path(path_id: str, root: Node | None, listed: Iterable[str]) -> Iterator[Problem]:
    """Yield the steps of a reading path that lead nowhere or to where it has been."""
    nodes = steps(root)
    yield from unknown(nodes, dict.fromkeys(listed, ""), "paper", "it is not in papers/")
    yield from repeated(nodes, f'is already a step of "{path_id}"')


def check_places(roots: Iterable[Node | None]) -> Iterator[Problem]:
    """Yield the places among the reading paths that two of them take; `roots` are those of their files."""
    taken: dict[str, Scalar] = {}
    for node in (root.find("order") for root in roots if isinstance(root, Table)):
        if isinstance(node, Scalar) and (first := taken.setdefault(node.text, node)) is not node:
            message = f"{first.position} has the place {node.text} too"
            advice = "write another number here or there, or the titles decide which of the two comes first"
            yield Problem(node.position, f"{message}; {advice}", Severity.WARNING, others=(first.position,))


def steps(root: Node | None) -> list[Scalar]:
    """Return the ids that a reading path names, in its order."""
    return list(named_in(root.find("steps") if isinstance(root, Table) else None, "paper"))


def check_different(root: Node | None, listed: Iterable[str]) -> Iterator[Problem]:
    """Yield the papers in different.yml that are not on the list."""
    yield from unknown(named_in(root, "papers"), dict.fromkeys(listed, ""), "paper", "it is not in papers/")


def unknown(nodes: Iterable[Scalar], known: Mapping[str, str], what: str, advice: str) -> Iterator[Problem]:
    """Yield the nodes whose text is not among the ids that are known, with the one that was probably meant.

    `known` has the ids with their titles, as `Ids` has.
    """
    missing = [node for node in nodes if node.text not in known]
    ids = Ids.of(known if missing else {})
    for node in missing:
        near = ids.meant_by(node.text)
        allowed = f" (allowed: {', '.join(known)})" if len(known) <= _FEW else f"; {advice}"
        message = f'unknown {what} "{shown(node.text)}"{suggestion(near) or allowed}'
        yield Problem(node.position, message, correction=node.line_with(near or ""))


_FEW = 20
"""How many ids a message lists."""


def unknown_links(nodes: Iterable[Scalar], known: Mapping[str, str]) -> Iterator[Problem]:
    """Yield the papers to which a note leads, `[[id]]`, and that are not among the ids that are known."""
    for node in nodes:
        for paper in Note(node.text).papers:
            if paper not in known:
                yield Problem(node.place_of(f"[[{paper}"), no_paper(paper, known))


def no_paper(paper: str, known: Mapping[str, str]) -> str:
    """Return the message that a link leads to a paper which is not on the list; `known` is as in `unknown`."""
    return f'there is no paper "{shown(paper)}" on this list{suggestion(Ids.of(known).meant_by(paper))}'


def _relations(entries: Sequence[Entry], ids: Mapping[str, str]) -> Iterator[Problem]:
    """Yield the relations to papers that are not there or the same, and those that are stated twice, in either entry.

    Two papers may have relations of several kinds.
    """
    stated: dict[tuple[frozenset[str], str], Scalar] = {}
    for entry in entries:
        for to, kind in entry.relations():
            yield from unknown([to], ids, "paper", "it is not in papers/")
            if to.text == entry.id:
                yield Problem(to.position, "a paper has no relation to itself; remove it here")
            elif kind:
                first = stated.setdefault((frozenset((entry.id, to.text)), kind.text), to)
                if first is not to:
                    message = (
                        f'the relation "{shown(kind.text)}" with "{shown(to.text)}" stands in {first.position} already'
                    )
                    advice = "both papers' pages show it; remove it here or there"
                    if first.text == to.text:
                        advice = "remove one of the two"
                    yield Problem(to.position, f"{message}; {advice}", others=(first.position,))


def repeated(nodes: Iterable[Scalar], complaint: str) -> Iterator[Problem]:
    """Yield the nodes of a file whose text an earlier one has."""
    seen: dict[str, Position] = {}
    for node in nodes:
        first = seen.setdefault(node.text, node.position)
        if first != node.position:
            yield Problem(node.position, f'"{node.text}" {complaint}, on line {first.line}; remove one of the two')


def _claimed_twice(entries: Sequence[Entry], ids: Iterable[str]) -> Iterator[Problem]:
    owners: dict[str, Node | None] = dict.fromkeys(ids)
    owners |= {entry.id: entry.root for entry in entries}
    for entry in entries:
        for node in entry.scalars("aliases"):
            if node.text in owners:
                taken_by = owners[node.text]
                owner = taken_by.position if taken_by else None
                where = f", in {owner}" if owner else ""
                message = f'alias "{node.text}" is already the id or alias of a paper{where}; remove it here or there'
                yield Problem(node.position, message, others=(owner,) if owner else ())
            owners.setdefault(node.text, node)
