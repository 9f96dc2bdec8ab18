"""What an issue of the digest says to its readers, part by part: the one fact that mail, text and Markdown show."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from generator.exports.citation import names_on_a_line, remark
from generator.model import Digest, Library, News, Paper, PartialDate, Reread, Turn
from generator.text.escaping import printable
from generator.text.markup import addresses_in
from generator.text.paper_links import leading_in_html, leading_in_markdown
from generator.text.prose import Prose
from generator.words.book import Book


@dataclass(frozen=True, slots=True)
class Text:
    """A text that may lead to papers and elsewhere, in each form in which it is needed."""

    plain: str
    html: tuple[Markup, ...]
    """Its paragraphs, without MathML."""
    markdown: Markup
    urls: tuple[str, ...]
    """Where its links lead, each once."""


@dataclass(frozen=True, slots=True)
class Item:
    """A paper as a letter tells of it."""

    title: str
    url: str
    """Of its page, or of the paper itself where the list has no address."""
    byline: str
    imprint: str
    """When and where it was published."""
    remark: str | None = None
    """What has become of it, in a sentence."""
    text: Text | None = None
    """Why it is on the list."""


@dataclass(frozen=True, slots=True)
class Part:
    """Papers under a heading."""

    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line at the end."""

    text: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """All of it. The texts are plain, on one line each."""

    list: str
    """What the list is called."""
    title: str
    """Of the issue: the theme, if it is of one, and its day."""
    subject: str
    gist: str
    """What mail readers show beside the subject."""
    words: Text | None
    """What the curator says first."""
    parts: tuple[Part, ...]
    lines: tuple[Line, ...]


def write_letter(library: Library, digest: Digest, book: Book, leave: str | None = None) -> Letter:
    """Return what an issue says. Its papers are on the list; `leave` is where its reader can unsubscribe."""
    papers = library.papers_by_id
    new = tuple(_item(library, papers[paper], book) for paper in digest.added)
    news = tuple(
        _item(library, papers[one.paper], book, turn_said(papers[one.paper], one, book)) for one in digest.news
    )
    parts = (
        Part(book.say("home.newest"), new),
        Part(book.say("digests.news"), news),
        *_reread(library, digest.reread, book),
    )
    told = [item.title for part in parts for item in part.items]
    words = digest.words and digest.words.naming({paper.id: paper.title.plain for paper in library.papers})
    return Letter(
        list=printable(library.site.name),
        title=issue_title(library, digest, book),
        subject=_subject(library, digest, book),
        gist=printable(book.listed(told[:_IN_GIST])),
        words=_text(library, words) if words else None,
        parts=tuple(part for part in parts if part.items),
        lines=tuple(_lines(library, digest, book, leave)),
    )


_IN_GIST = 3
"""Titles that mail readers have room for beside the subject."""


def issue_title(library: Library, digest: Digest, book: Book) -> str:
    """Return what an issue is called: its day, and its theme."""
    day = _day(digest, book)
    if digest.theme is None:
        return printable(book.say("digests.issue", day=day))
    return printable(book.say("digests.issue_of_theme", theme=library.themes_by_id[digest.theme].title, day=day))


def turn_said(paper: Paper, news: News, book: Book) -> str:
    """Return what has become of a paper, in a sentence."""
    if news.what is Turn.PUBLISHED:
        venue = paper.venue.text if paper.venue else ""
        return book.say("digests.published", venue=venue) if venue else book.say("digests.published_somewhere")
    return remark(paper, book) or book.say(f"remarks.{news.what.value}")


def _subject(library: Library, digest: Digest, book: Book) -> str:
    name, day = library.site.name, _day(digest, book)
    if digest.theme:
        name = book.say("feeds.part", list=name, part=library.themes_by_id[digest.theme].title)
    if not digest.added:
        return printable(book.say("digests.subject_of_news", list=name, day=day))
    return printable(book.say("digests.subject", count=len(digest.added), list=name, day=day))


def _day(digest: Digest, book: Book) -> str:
    return book.date(PartialDate(digest.day.year, digest.day.month, digest.day.day))


def _byline(paper: Paper, book: Book) -> str:
    names = names_on_a_line(paper)
    listed = printable(book.listed(names))
    has_all = paper.authors_complete and len(names) == len(paper.authors)
    return listed if has_all else book.say("paper.byline_cut", authors=listed)


def _item(library: Library, paper: Paper, book: Book, said: str | None = None) -> Item:
    where = (paper.venue and paper.venue.text, paper.status and book.say(f"choices.{paper.status.value}"))
    return Item(
        title=paper.title.plain,
        url=_url(library, paper.id),
        byline=_byline(paper, book),
        imprint=printable(" · ".join(part for part in (book.date(paper.published), *where) if part)),
        remark=said and printable(said),
        text=_text(library, paper.note) if paper.note else None,
    )


def _url(library: Library, paper: str) -> str:
    """Return where a paper is read: on its page, or itself where the list has no address."""
    site = library.site
    return f"{site.url}papers/{paper}.html" if site.url else library.papers_by_id[paper].links.paper_url


def _text(library: Library, text: Prose) -> Text:
    def address(paper: str) -> str:
        return _url(library, paper)

    html = tuple(leading_in_html(part, address) for part in text.simple_html)
    markdown = leading_in_markdown(text.readme, address)
    urls = dict.fromkeys(url for part in html for _, url in addresses_in(part))
    return Text(text.plain, html, markdown, tuple(urls))


def _reread(library: Library, reread: Reread | None, book: Book) -> Iterator[Part]:
    if reread is None:
        return
    path = next(path for path in library.paths if path.id == reread.path)
    why = next((step.why for step in path.steps if step.paper == reread.paper), None)
    item = _item(library, library.papers_by_id[reread.paper], book, book.say("digests.on_path", path=path.title))
    yield Part(book.say("digests.reread"), (replace(item, text=_text(library, why)) if why else item,))


def _lines(library: Library, digest: Digest, book: Book, leave: str | None) -> Iterator[Line]:
    site = library.site
    if site.url:
        yield Line(book.say("digests.on_web"), f"{site.url}digests/{digest.id}.html")
        yield Line(book.say("digests.all"), f"{site.url}digests/index.html")
    yield Line(book.say("digests.why_you", list=printable(site.name)))
    if leave:
        yield Line(book.say("digests.leave"), leave)
    if site.look.licence:
        yield Line(book.say("frame.licence", licence=site.look.licence.name), site.look.licence.url)
