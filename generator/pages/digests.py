"""One page per issue of the digest, and their index, the last issue first."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.exports.letter import issue_title, turn_said
from generator.model import Digest
from generator.pages.catalogue import Catalogue, Date, PaperView, day, passages
from generator.pages.feeds import link_to_feed
from generator.pages.page import DIGESTS, Link, Page, Passage, digest_address, path_address
from generator.pages.parts import NAMES, Position, in_parts
from generator.text.prose import Prose


@dataclass(frozen=True, slots=True)
class NewsView:
    """What has become of a paper."""

    paper: PaperView
    said: str


@dataclass(frozen=True, slots=True)
class RereadView:
    """A paper to read again, and the reading path that it is on."""

    paper: PaperView
    path: Link
    why: Prose | None


@dataclass(frozen=True, slots=True)
class DigestView:
    """What the template of an issue sees."""

    title: str
    since: Date | None
    count: int
    """How many papers are new."""
    words: tuple[Passage, ...]
    added: tuple[PaperView, ...]
    news: tuple[NewsView, ...]
    reread: RereadView | None


@dataclass(frozen=True, slots=True)
class IssueEntry:
    """An issue in the index."""

    link: Link
    count: int


@dataclass(frozen=True, slots=True)
class DigestsView:
    """What the template of the index sees."""

    list: str
    issues: tuple[IssueEntry, ...]
    part: Position | None
    downloads: tuple[Link, ...]
    """The feed of the issues."""


def digest_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Yield the index and the issues' pages; nothing where there is no issue."""
    library, book = catalogue.library, catalogue.book
    title, description = book.say("digests.title"), book.say("digests.description", list=library.site.name)
    entries = [
        IssueEntry(Link(issue_title(library, digest, book), digest_address(digest.id)), len(digest.added))
        for digest in library.digests
    ]
    for part in in_parts(DIGESTS, entries, NAMES) if entries else ():
        view = DigestsView(library.site.name, part.items, part.position, (link_to_feed(DIGESTS, book),))
        yield Page(part.address, "digests.md.j2", part.title(title, book), description, view, section=part.section)
    for digest in library.digests:
        yield _issue_page(catalogue, digest)


def _issue_page(catalogue: Catalogue, digest: Digest) -> Page:
    library, book, papers = catalogue.library, catalogue.book, catalogue.papers
    words = digest.words and digest.words.naming({paper.id: paper.title.plain for paper in library.papers})
    view = DigestView(
        title=issue_title(library, digest, book),
        since=day(digest.since, book) if digest.since else None,
        count=len(digest.added),
        words=passages(words, book) if words else (),
        # A paper that was new then is told as new by nothing else on this page.
        added=tuple(replace(papers[paper], is_new=False) for paper in digest.added),
        news=tuple(
            NewsView(papers[one.paper], turn_said(library.papers_by_id[one.paper], one, book)) for one in digest.news
        ),
        reread=_reread(catalogue, digest),
    )
    told = words.plain if words else ", ".join(paper.paper.title.plain for paper in view.added)
    return Page(digest_address(digest.id), "digest.md.j2", view.title, told or view.title, view, section=DIGESTS)


def _reread(catalogue: Catalogue, digest: Digest) -> RereadView | None:
    if digest.reread is None:
        return None
    path = next(path for path in catalogue.library.paths if path.id == digest.reread.path)
    why = next((step.why for step in path.steps if step.paper == digest.reread.paper), None)
    return RereadView(catalogue.papers[digest.reread.paper], Link(path.title, path_address(path.id)), why)
