"""An entry, as what sources tell is held against it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.content.entries import Entry
from generator.content.works import Work, is_one_work
from generator.contribute.candidate import Candidate, bare_arxiv_id, named_by
from generator.contribute.listed import as_entry
from generator.model import Links, Paper, PaperKind
from generator.problems import Position
from generator.text import identifiers
from generator.text.venues import is_published


@dataclass(frozen=True)
class Told:
    """What a source tells of a paper, and where."""

    source: str
    address: str
    """At which a person can see it."""
    paper: Candidate


@dataclass(frozen=True)
class Subject:
    """A paper of the list."""

    entry: Entry
    paper: Paper

    @cached_property
    def work(self) -> Work:
        """What it says about which paper it is."""
        return Work(self.entry)

    @property
    def links(self) -> Links:
        """Its links."""
        return self.paper.links

    @cached_property
    def arxiv(self) -> str:
        """Its arXiv identifier without the version; empty if it has none."""
        doi = self.links.doi or ""
        return bare_arxiv_id(self.links.arxiv or "") or (named_by("arXiv", doi) if doi else "") or ""

    @cached_property
    def forum(self) -> str:
        """Its forum on OpenReview; empty if it has none."""
        names = (named_by("OpenReview", url) for url in (self.links.pdf, self.links.project) if url)
        return next(filter(None, names), "")

    @property
    def published_doi(self) -> str:
        """Its DOI, if a publisher gave it; else empty."""
        return (identifiers.doi(self.links.doi or "") or "") if self.work.publications else ""

    @property
    def is_published(self) -> bool:
        """Whether the entry says where it was published."""
        return is_published(self.paper.venue)

    @property
    def needs_venue(self) -> bool:
        """Whether it may be published by now without the entry saying so."""
        return not self.is_published and self.paper.kind is PaperKind.PAPER

    def place(self, *keys: str) -> Position:
        """Return where the entry says something, else where it begins."""
        node = self.entry.scalar(*keys)
        return node.position if node else self.entry.position

    def is_told_by(self, candidate: Candidate) -> bool:
        """Say whether a source that was asked by an identifier speaks of this paper."""
        return is_one_work(self.work, Work(as_entry(candidate)))

    def pages(self) -> Iterator[str]:
        """Yield the pages on which the paper is told about, beside its PDF."""
        yield from filter(None, (self.links.arxiv_url, self.links.doi_url))
        if self.forum:
            yield f"https://openreview.net/forum?id={self.forum}"
