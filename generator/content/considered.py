"""The editorial record: papers that do not stand on the list, what has been decided of each, and by which rule."""

from collections.abc import Iterator, Mapping, Sequence

from generator.content.entries import Entry
from generator.content.nodes import Node, Scalar, Table, tables_in
from generator.content.references import repeated, unknown
from generator.content.works import Work, is_another_paper
from generator.model import Decision
from generator.problems import Problem, Severity

Rules = Mapping[str, str]
"""The sentences of criteria.yml by the rules' ids, also where something else in that file is wrong."""


def rules_of(root: Node | None) -> Rules:
    """Return the rules in the root of criteria.yml."""
    return {node.text: _text(table, "sentence") for table, node in _ids(root)}


def check_criteria(root: Node | None) -> Iterator[Problem]:
    """Yield the rules whose id another rule has taken."""
    return repeated((node for _, node in _ids(root)), "is already the id of a rule")


def check_considered(considered: Sequence[Entry], rules: Rules, entries: Sequence[Entry]) -> Iterator[Problem]:
    """Yield what is wrong between the candidates, the rules and the entries of the list."""
    for candidate in considered:
        yield from unknown(candidate.scalars("rule"), rules, "rule", "add it to criteria.yml")
        if is_out(candidate) and not candidate.scalar("rule"):
            message = 'a paper that is left out needs the key "rule" (the id of the rule in criteria.yml that decided)'
            yield Problem(candidate.position, message)
    yield from _same_papers(considered, rules, entries)


def is_out(candidate: Entry) -> bool:
    """Say whether a candidate has been left out for good, and is not only watched."""
    decision = candidate.scalar("decision")
    return decision is not None and decision.text == Decision.OUT.value


def verdict(candidate: Entry, rules: Rules) -> str:
    """Return what has been decided of a candidate, when, why and by which rule, whose sentence is quoted.

    Such as: left out on 2026-03-01 by rule `no-surveys` (Surveys have lists of their own.): It surveys the field.
    """
    said = {key: " ".join(node.text.split()) for key in _SAID if (node := candidate.scalar(key))}
    rule = said.get("rule", "")
    sentence = f" ({rules[rule]})" if rules.get(rule) else ""
    decided = f"left out on {said.get('decided')}" if is_out(candidate) else f"watched since {said.get('decided')}"
    by_rule = f" by rule `{rule}`{sentence}" if rule else ""
    reconsider = f" To be reconsidered: {said['reconsider']}" if "reconsider" in said else ""
    return f"{decided}{by_rule}: {said.get('reason')}{reconsider}"


_SAID = ("decided", "rule", "reason", "reconsider")


def _same_papers(considered: Sequence[Entry], rules: Rules, entries: Sequence[Entry]) -> Iterator[Problem]:
    """Yield the candidates that an earlier file is about too, and the entries that are candidates as well."""
    known: dict[str, tuple[Work, Entry]] = {}
    for candidate in considered:
        work = Work(candidate)
        other = _find(work, known)
        if other:
            message = f"{other.position} is about the same paper; keep one of the two"
            yield Problem(candidate.position, message, others=(other.position,))
        for key in _keys(work):
            known.setdefault(key, (work, candidate))
    for entry in entries if known else ():
        found = _find(Work(entry), known)
        if found:
            yield _listed_too(entry, found, rules)


def _listed_too(entry: Entry, candidate: Entry, rules: Rules) -> Problem:
    """Return what to say of an entry that is a candidate as well: where that is left out, the list says two things."""
    place, said = candidate.root.position.path, verdict(candidate, rules).rstrip(".")
    if is_out(candidate):
        message = f"this paper was {said}; remove this entry, or {place} if that has changed"
        return Problem(entry.position, message, others=(candidate.position,))
    message = f"this paper is on the list now, and still {said}; remove {place}"
    return Problem(entry.position, message, Severity.WARNING, others=(candidate.position,))


def _keys(work: Work) -> Iterator[str]:
    """Yield what tells that two papers are one: their identifiers, and the letters of the title."""
    yield from filter(None, (*work.identities, work.letters))


def _find(work: Work, known: Mapping[str, tuple[Work, Entry]]) -> Entry | None:
    """Return which candidate is the same paper: by an identifier, or by its title where nothing speaks against."""
    for key in _keys(work):
        other, candidate = known.get(key, (None, None))
        if other and (key != work.letters or not is_another_paper(work, other)):
            return candidate
    return None


def _ids(root: Node | None) -> Iterator[tuple[Table, Scalar]]:
    for table in tables_in(root):
        node = table.find("id")
        if isinstance(node, Scalar):
            yield table, node


def _text(table: Table, key: str) -> str:
    node = table.find(key)
    return " ".join(node.text.split()) if isinstance(node, Scalar) else ""
