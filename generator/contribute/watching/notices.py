"""What notices say of a paper: that it was retracted, withdrawn or corrected.

A paper is never called so without a notice that can be shown: a mark on a title, a flag in a catalogue or the title
"Retracted: …" is none.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from generator.contribute.sources.arxiv import Standing
from generator.contribute.sources.crossref import Notice
from generator.contribute.watching.finding import Finding, Weight
from generator.contribute.watching.subject import Subject
from generator.model import Links, Status

_KINDS: Mapping[str, tuple[Status, str]] = {
    "retraction": (Status.RETRACTED, "it was retracted"),
    "withdrawal": (Status.WITHDRAWN, "it was withdrawn"),
    "removal": (Status.WITHDRAWN, "it was removed"),
    "expression_of_concern": (Status.CONCERN, "there is an expression of concern about it"),
    "partial_retraction": (Status.CORRECTED, "a part of it was retracted"),
    "correction": (Status.CORRECTED, "it was corrected"),
    "corrigendum": (Status.CORRECTED, "it was corrected"),
    "erratum": (Status.CORRECTED, "it was corrected"),
}
"""What of Crossref's kinds of update says that a paper does not stand as it was read (Crossref, "Version control,
corrections, and retractions"). Addenda, clarifications and new editions take nothing back."""
_TAKES_BACK = "reinstatement"
_GRAVITY = (Status.CORRECTED, Status.CONCERN, Status.WITHDRAWN, Status.RETRACTED)


def by_notices(subject: Subject, notices: Iterable[Notice]) -> Iterator[Finding]:
    """Yield what the gravest of some notices says, if the entry does not say so, or something graver."""
    standing = [notice for notice in _standing(tuple(notices)) if notice.kind in _KINDS]
    gravest = max(standing, key=_gravity, default=None)
    if gravest and _is_graver(_KINDS[gravest.kind][0], subject.paper.status):
        status, claim = _KINDS[gravest.kind]
        address = f"{Links(doi=gravest.doi).doi_url}"
        yield Finding(
            subject.place("status"),
            Weight.GONE if status.is_gone else Weight.CONCERN,
            claim,
            f"Crossref, from {gravest.recorder}" if gravest.recorder else "Crossref",
            address,
            gravest.on.iso if gravest.on else "",
            changes=_changes(subject, status, address),
            is_fact=True,
        )


def by_arxiv(subject: Subject, standing: Standing) -> Iterator[Finding]:
    """Yield that arXiv says that the paper has been withdrawn, if the entry does not say that it is gone."""
    if standing.withdrawal and _is_graver(Status.WITHDRAWN, subject.paper.status):
        address = f"https://arxiv.org/abs/{standing.identifier}v{standing.version}"
        yield Finding(
            subject.place("status"),
            Weight.GONE,
            "it was withdrawn",
            "arXiv",
            address,
            standing.updated.iso if standing.updated else "",
            standing.withdrawal,
            _changes(subject, Status.WITHDRAWN, address, standing.withdrawal),
            is_fact=True,
        )


def with_one_status(findings: Sequence[Finding]) -> list[Finding]:
    """Return findings of which only the gravest says what the entry's status should be; an entry has one."""
    ranks = [
        _GRAVITY.index(Status(finding.changes["status"])) if "status" in finding.changes else -1 for finding in findings
    ]
    first = ranks.index(max(ranks)) if ranks else -1
    return [
        replace(finding, changes={}, is_fact=False) if rank >= 0 and place != first else finding
        for place, (finding, rank) in enumerate(zip(findings, ranks, strict=True))
    ]


def _standing(notices: Sequence[Notice]) -> Iterator[Notice]:
    """Yield the notices that none has taken back."""
    restored = max((notice.on.sort_key for notice in notices if notice.kind == _TAKES_BACK and notice.on), default=None)
    for notice in notices:
        if restored is None or (notice.on and notice.on.sort_key > restored):
            yield notice


def _gravity(notice: Notice) -> tuple[int, tuple[int, int, int], str]:
    """Order notices by what they say, then by their day; the last is the one to be shown."""
    return _GRAVITY.index(_KINDS[notice.kind][0]), notice.on.sort_key if notice.on else (0, 0, 0), notice.doi


def _is_graver(status: Status, said: Status | None) -> bool:
    if said is None:
        return True
    return not said.is_gone and _GRAVITY.index(status) > _GRAVITY.index(said)


def _changes(subject: Subject, status: Status, address: str, words: str = "") -> dict[str, str]:
    """Return what the entry should say; a note that stands there is the curator's and stays."""
    note = {"status_note": words} if words and not subject.paper.status_note else {}
    return {"status": status.value, **note, "status_source": address}
