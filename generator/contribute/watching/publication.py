"""Whether a paper that was listed as a preprint has been published, and what it is called by now."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.contribute.candidate import Candidate
from generator.contribute.edit import Value
from generator.contribute.entry import venue_value
from generator.contribute.sources.arxiv import Standing
from generator.contribute.watching.finding import Finding, Weight
from generator.contribute.watching.subject import Subject, Told
from generator.facts.venues import PREPRINT_DOIS
from generator.model import Links
from generator.text import identifiers
from generator.text.likeness import person_key, same_title_key
from generator.text.venues import Venue, VenueKind

_NOT_YET = re.compile(
    r"\b(?:submitted|submission|under review|to appear|in preparation|in press|preprint)\b", re.IGNORECASE
)
_MARK = re.compile(
    r"^\W*(?:retracted|withdrawn|removed|retraction|expression of concern)(?:\s+article)?\s*[:\])]+\s*", re.I
)
"""What publishers write before the titles of such papers."""


def is_publishers(doi: str) -> bool:
    """Say whether a DOI is that of a published paper."""
    return bool(doi) and not doi.lower().startswith(tuple(PREPRINT_DOIS))


def published(subject: Subject, told: Told) -> Iterator[Finding]:
    """Yield that the paper was published, where the entry does not say so and `told` is its published version."""
    paper, venue = told.paper, _real(told.paper)
    if not subject.needs_venue or not venue:
        return
    doi = identifiers.doi(paper.links.doi or "") or ""
    has_new_doi = is_publishers(doi) and not subject.published_doi
    changes: dict[str, Value] = {"venue": venue_value(venue)}
    if has_new_doi and not subject.links.doi:
        changes["links.doi"] = doi
    told_as = f", DOI {doi}" if has_new_doi else ""
    yield Finding(
        subject.place("venue"),
        Weight.PUBLISHED,
        f"it was published in {venue.text}{told_as}",
        told.source,
        told.address,
        paper.published.iso if paper.published else "",
        changes=changes,
        is_fact=True,
    )


def with_doi_alone(subject: Subject, doi: str, told: Told) -> Iterator[Finding]:
    """Yield that a source names the DOI of a published version of which nothing more is known."""
    if not subject.needs_venue or subject.links.doi:
        return
    claim = f"it was published under the DOI {doi}"
    address = f"{Links(doi=doi).doi_url}"
    yield Finding(
        subject.place("links"), Weight.PUBLISHED, claim, told.source, address,
        changes={"links.doi": doi}, is_fact=True,
    )  # fmt: skip


def renamed(subject: Subject, all_told: Sequence[Told]) -> Iterator[Finding]:
    """Yield that title or authors are others by now: where none of those who know the paper tells the entry's own.

    Publishers often leave a subtitle out, which changes no title.
    """
    titles = [_without_mark(told.paper.title) for told in all_told]
    if titles and not any(map(subject.work.letters.startswith, map(same_title_key, titles))):
        yield _changed(subject, all_told[0], "title", f'its title is now "{titles[0]}"', titles[0])
    complete = [told for told in all_told if told.paper.authors and told.paper.has_all_authors]
    if complete and not any(_has_authors(subject, told.paper.authors) for told in complete):
        names = complete[0].paper.authors
        yield _changed(subject, complete[0], "authors", f"its authors are now {', '.join(names)}", names)


def marked(subject: Subject, told: Told) -> Iterator[Finding]:
    """Yield that a publisher's title says that the paper is gone, which is no notice yet."""
    if _MARK.match(told.paper.title) and not _MARK.match(subject.entry.title) and subject.paper.status is None:
        claim = "its title is marked as that of a retracted paper, though no notice is known"
        yield Finding(
            subject.place("title"), Weight.SUSPECT, claim, told.source, told.address, quotation=told.paper.title
        )


def withdrawn_submission(subject: Subject, told: Told) -> Iterator[Finding]:
    """Yield that the only submission of a paper was withdrawn; the paper itself may be elsewhere by now."""
    if subject.paper.status is None:
        claim = "its submission was withdrawn, and the entry names no other place"
        yield Finding(subject.place("links"), Weight.SUSPECT, claim, told.source, told.address)


def is_another(subject: Subject, told: Told, key: str) -> Finding:
    """Return that the identifier under a key is another paper's."""
    claim = f'its identifier is that of "{told.paper.title}"; look which is right'
    return Finding(subject.place("links", key), Weight.RENAMED, claim, told.source, told.address)


def newer(subject: Subject, standing: Standing, known: int | None) -> Iterator[Finding]:
    """Yield that arXiv has a later version than that which is `known`.

    An entry may name a version itself, which counts before that. Where none is known, a version is news that came
    after the entry was added.
    """
    named = re.search(r"v(\d+)$", subject.links.arxiv or "")
    day = standing.updated.iso if standing.updated else ""
    known = int(named[1]) if named else known
    added = subject.paper.added.isoformat() if subject.paper.added else ""
    is_news = standing.version > known if known else standing.version > 1 and bool(added) and day > added
    if is_news and not standing.withdrawal:
        identifier = f"{standing.identifier}v{standing.version}"
        yield Finding(
            subject.place("links", "arxiv"),
            Weight.VERSION,
            f"version {standing.version} is there",
            "arXiv",
            f"https://arxiv.org/abs/{identifier}",
            day,
            changes={"links.arxiv": identifier} if named else {},
        )


def _real(paper: Candidate) -> Venue | None:
    """Return where a paper was published, with the year of that.

    "Submitted to Nature" is no venue, and neither is a preprint server.
    """
    venue = paper.venue
    if venue is None or venue.kind is VenueKind.PREPRINT or _NOT_YET.search(venue.name):
        return None
    year = venue.year or (paper.published.year if paper.published else None)
    is_edition = venue.kind in (VenueKind.CONFERENCE, VenueKind.WORKSHOP) and year and str(year) not in venue.name
    return replace(venue, name=f"{venue.name} {year}" if is_edition else venue.name, year=year)


def _without_mark(title: str) -> str:
    return _MARK.sub("", title) or title


def _has_authors(subject: Subject, names: Sequence[str]) -> bool:
    """Say whether the entry names these people, in whatever spelling; one that names only some, some of them."""
    told = {person_key(name) for name in names}
    written = subject.work.people
    if not subject.paper.authors_complete:
        return written <= told
    # The initial is that of a short form, as with Bill for William.
    return written == told or sorted(map(_family, written)) == sorted(map(_family, told))


def _family(key: str) -> str:
    return key.partition(" ")[0]


def _changed(subject: Subject, told: Told, key: str, claim: str, value: Value) -> Finding:
    return Finding(subject.place(key), Weight.RENAMED, claim, told.source, told.address, changes={key: value})
