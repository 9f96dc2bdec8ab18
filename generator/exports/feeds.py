"""What was added last, with all that the list says of it, and the issues of its digest, as feeds.

Addresses are whole where the list knows its own, and else relative to the feed. An entry is written once for all feeds
that hold it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from markupsafe import Markup

from generator.exports import letter
from generator.exports.drafts import Draft
from generator.exports.feed_documents import Entry, Head, Item, base_of, feed_documents, write_entry
from generator.exports.identity import paper_uuid, part_uuid
from generator.exports.moments import NEVER, added, apart, updated
from generator.model import Digest, Library, Paper
from generator.text.escaping import escape
from generator.text.markup import element
from generator.text.paper_links import leading_in_html
from generator.words.book import Book
from generator.words.paper import sources_of
from generator.words.tongue import tongue_of

MOST = 50
"""How many papers or issues a feed holds."""

_BREAK = Markup("<br/>")


@dataclass(frozen=True, slots=True)
class Feed:
    """A selection of papers, or the issues of the digest, that can be followed."""

    name: str
    """The address without its ending, from the root of the site: "feed" or "themes/dpo"."""
    title: str
    page: str
    """The page that shows the same, from the root of the site."""
    papers: Sequence[Paper] = ()
    """The last added first."""
    issues: Sequence[Digest] = ()
    """The last first."""


def feed_files(library: Library, feeds: Iterable[Feed], book: Book) -> Iterator[Draft]:
    """Yield each feed in each format."""
    entries: _Entries = {}
    for feed in feeds:
        changed = {paper.id: library.changed[paper.id] for paper in feed.papers if paper.id in library.changed}
        # A letter may speak of anything that is on the list; an entry speaks of its paper.
        told = library if feed.issues else Library(library.site, (), (), changed=changed)
        of = (part_uuid(library, feed.name).urn, feed, told, book)
        yield Draft(f"{feed.name}.xml", partial(_documents, entries), of)


_Entries: TypeAlias = dict[tuple[str, str], tuple[Entry, str]]
"""What was written already: entries, and when they were updated, by the base of addresses and the paper's id."""


def _documents(
    entries: _Entries, identity: str, feed: Feed, told: Library, book: Book
) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield the address and the text of a feed in each format. Entries are the same wherever they stand."""
    base = base_of(feed.name, told.site)
    items = (_issue_item(told, issue, base, book) for issue in feed.issues)
    held = [(write_entry(item), item.updated) for item in items]
    for paper in feed.papers:
        if (base, paper.id) not in entries:
            item = _item(told, paper, base, book)
            entries[base, paper.id] = write_entry(item), item.updated
        held.append(entries[base, paper.id])
    head = Head(feed.name, identity, feed.title, feed.page, max((moment for _, moment in held), default=NEVER))
    documents = feed_documents(head, [entry for entry, _ in held], told.site, book)
    return ((name, (text,)) for name, text in documents.items())


def _item(library: Library, paper: Paper, base: str, book: Book) -> Item:
    content = leading_in_html(Markup().join(_content(paper, book)), lambda name: f"{base}papers/{name}.html")
    return Item(
        id=paper_uuid(library, paper).urn,
        title=_title(paper, book),
        page=f"{base}papers/{paper.id}.html",
        content=str(content),
        summary=paper.gist.plain,
        published=added(paper),
        updated=updated(library, paper),
        authors=[author.name for author in paper.authors],
        source=paper.links.paper_url,
        tags=paper.tags,
        language=paper.language,
    )


def _issue_item(library: Library, issue: Digest, base: str, book: Book) -> Item:
    identity, written = part_uuid(library, f"digests/{issue.id}"), letter.write_letter(library, issue, book)
    moment = f"{issue.day}T00:00:00Z"
    return Item(
        id=identity.urn,
        title=written.title,
        page=f"{base}digests/{issue.id}.html",
        content=str(Markup().join(_letter(written))),
        summary=written.words.plain if written.words else written.gist,
        published=moment,
        updated=apart(moment, identity),
        authors=library.site.curators or (library.site.name,),
    )


def _letter(written: letter.Letter) -> Iterator[Markup]:
    """Yield an issue of the digest as HTML."""
    yield from map(_paragraph, written.words.html if written.words else ())
    for part in written.parts:
        yield element("h2", {}, [escape(part.title)])
        for one in part.items:
            title = element("strong", {}, [element("a", {"href": one.url}, [escape(one.title)])])
            yield _paragraph(_BREAK.join((title, escape(one.byline), escape(one.imprint))))
            yield from map(_paragraph, [escape(one.remark)] if one.remark else ())
            yield from map(_paragraph, one.text.html if one.text else ())


def _content(paper: Paper, book: Book) -> Iterator[Markup]:
    """Yield what the list says of a paper as HTML: what became of it, its note, its abstract, and where it is."""
    if paper.status:
        said = " ".join(filter(None, (book.say(f"remarks.{paper.status.value}"), paper.status_note)))
        notice = (
            element("a", {"href": url}, [escape(book.say("paper.notice"))]) for url in (paper.status_source,) if url
        )
        yield _paragraph(Markup(" ").join((element("strong", {}, [escape(said)]), *notice)))
    yield from map(_paragraph, paper.note.simple_html if paper.note else ())
    if paper.abstract:
        tongue = tongue_of(paper, book.language)
        paragraphs = map(_paragraph, paper.abstract.simple_html)
        yield element("div", tongue._asdict(), paragraphs) if tongue else Markup().join(paragraphs)
    links = (element("a", {"href": url}, [escape(label)]) for label, url in sources_of(paper, book))
    yield _paragraph(Markup(" · ").join(links))


def _paragraph(text: Markup) -> Markup:
    return element("p", {}, [text])


def _title(paper: Paper, book: Book) -> str:
    if not paper.status:
        return paper.title.plain
    return book.say("feeds.title_gone", title=paper.title.plain, status=book.say(f"choices.{paper.status.value}"))
