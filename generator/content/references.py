"""Whether the entries of a list fit together: every id that is named exists, none is claimed twice, none goes round."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import pairwise

from generator.content.entries import Entry
from generator.content.kinds import few_of, nearest, shown, suggestion
from generator.content.nodes import Listing, Node, Scalar, Table
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
    yield from _rings(entries, ids.keys())


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


def steps(root: Node | None) -> list[Scalar]:
    """Return the ids that a reading path names, in its order."""
    return list(_inner(root.find("steps") if isinstance(root, Table) else None, "paper"))


def check_one_shelf(entries: Iterable[Entry], themes_file: str) -> Iterator[Problem]:
    """Yield that a list without a file of themes has papers that name some."""
    nodes = [node for entry in entries for node in entry.scalars("themes") if node.text != ONLY_SHELF.id]
    if nodes:
        message = f'this file is missing, and papers name themes, as "{shown(nodes[0].text)}" in {nodes[0].position}'
        advice = 'write it, or remove "themes" from all papers, which then stand on one shelf'
        yield Problem(Position(themes_file), f"{message}; {advice}", others=tuple(node.position for node in nodes))


def check_themes(root: Node | None) -> Iterator[Problem]:
    """Yield the themes whose id another theme has taken, and the parents that no theme can have."""
    yield from repeated(_inner(root, "id"), "is already the id of a theme")
    ids = {node.text: "" for node in _inner(root, "id")}
    yield from unknown(_inner(root, "parent"), ids, "theme", "add it to themes.yml")
    named = [(table.find("id"), table.find("parent")) for table in _tables(root)]
    parents = {one.text: other for one, other in named if isinstance(one, Scalar) and isinstance(other, Scalar)}
    for theme, node in parents.items():
        above = parents.get(node.text)
        if node.text == theme:
            yield Problem(node.position, "a theme cannot belong to itself; remove this line")
        elif above:
            message = f'"{shown(node.text)}" belongs to "{shown(above.text)}" itself, and themes have two levels'
            yield Problem(node.position, f"{message}; name a theme that has no parent")


def check_parts(root: Node | None, entries: Iterable[Entry], listed: Iterable[str]) -> Iterator[Problem]:
    """Yield the papers that a part of a theme names, and that are not the theme's or already stand in a part of it."""
    known, by_id = dict.fromkeys(listed, ""), {entry.id: entry for entry in entries}
    for table in _tables(root):
        theme, nodes = table.find("id"), list(_inner(table.find("parts"), "papers"))
        yield from unknown(nodes, known, "paper", "it is not in papers/")
        yield from repeated(nodes, "already stands in a part of this theme")
        for node in nodes:
            entry = by_id.get(node.text)
            if entry and isinstance(theme, Scalar):
                yield from _not_of(theme.text, node, entry)


def check_courses(root: Node | None, entries: Iterable[Entry], listed: Mapping[str, str]) -> Iterator[Problem]:
    """Yield the papers that a theme says to start with, or speaks of, and that are not on the list or not the theme's.

    `listed` is as in `check_entries`.
    """
    by_id = {entry.id: entry for entry in entries}
    ids = {**listed, **{name: entry.title for name, entry in by_id.items()}}
    yield from unknown(_inner(root, "start"), ids, "paper", "it is not in papers/")
    yield from unknown_links(_inner(root, "state"), ids)
    for table in _tables(root):
        theme, start = table.find("id"), table.find("start")
        if isinstance(theme, Scalar) and isinstance(start, Scalar) and start.text in by_id:
            yield from _not_of(theme.text, start, by_id[start.text])


def _not_of(theme: str, node: Scalar, entry: Entry) -> Iterator[Problem]:
    """Yield that a theme names a paper which does not name it."""
    if theme not in (one.text for one in entry.scalars("themes")):
        message = f'"{node.text}" does not name the theme "{theme}"; add it to its themes or remove it here'
        yield Problem(node.position, message, others=(entry.position,))


def check_different(root: Node | None, listed: Iterable[str]) -> Iterator[Problem]:
    """Yield the papers in different.yml that are not on the list."""
    yield from unknown(_inner(root, "papers"), dict.fromkeys(listed, ""), "paper", "it is not in papers/")


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


def _inner(root: Node | None, key: str) -> Iterator[Scalar]:
    """Yield the texts under one key of every record of a list."""
    for table in _tables(root):
        value = table.find(key)
        for node in value.items if isinstance(value, Listing) else (value,):
            if isinstance(node, Scalar):
                yield node


def _tables(root: Node | None) -> Iterator[Table]:
    """Yield the records of a list."""
    return (item for item in (root.items if isinstance(root, Listing) else ()) if isinstance(item, Table))


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


def _rings(entries: Sequence[Entry], ids: Set[str]) -> Iterator[Problem]:
    """Yield each ring of papers that all come after each other, where its first paper names the next."""
    before: dict[str, dict[str, Scalar]] = defaultdict(dict)
    for entry in entries:
        for node in entry.scalars("after"):
            if node.text in ids and node.text != entry.id:
                before[entry.id][node.text] = node

    came_from: dict[str, str] = {}

    def goes_round(closing: tuple[str, str]) -> Problem:
        ring = _ring(*closing, came_from)
        first, *others = [before[paper][earlier].position for paper, earlier in pairwise(ring)]
        named = ring if len(ring) <= _FEW else (*ring[: _FEW - 2], f"{len(ring) - _FEW + 1:,} more", ring[-1])
        message = f'"after" leads round in a ring: {" → ".join(named)}; remove one of these steps'
        return Problem(first, message, others=tuple(others))

    yield from few_of(list(_closing_steps(before, came_from)), goes_round, "these papers come after themselves too")


def _closing_steps(before: Mapping[str, Mapping[str, Scalar]], came_from: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Walk once along all steps; yield those that lead back to the way here, without which there is no ring.

    `came_from` is told from which paper each other one was come to.
    """
    done: set[str] = set()
    for start in sorted(before):
        trail = {} if start in done else {start: iter(sorted(before[start]))}
        while trail:
            here = next(reversed(trail))
            earlier = next(trail[here], None)
            if earlier is None:
                del trail[here]
                done.add(here)
            elif earlier in trail:
                yield here, earlier
            elif earlier not in done:
                came_from[earlier] = here
                trail[earlier] = iter(sorted(before.get(earlier, ())))


def _ring(last: str, first: str, came_from: Mapping[str, str]) -> Sequence[str]:
    """Return the ids along a ring, each before the one it comes after, beginning and ending with the least."""
    ring = [last]
    while ring[-1] != first:
        ring.append(came_from[ring[-1]])
    ring.reverse()
    least = ring.index(min(ring))
    return (*ring[least:], *ring[:least], ring[least])
