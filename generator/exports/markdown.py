"""The list as one page of Markdown, as a list's README on a forge has it: what `import` reads comes back.

Headings are themes, and items are papers; what the paper is known by stands below its title under the labels that the
reader of READMEs knows (`facts.readme`).
"""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from generator.model import Library, Paper, Theme, ThemePart
from generator.text.escaping import escape, escape_destination
from generator.text.paper_links import leading_in_markdown
from generator.words.book import Book

"""The end of a link to a paper, which no text can hold."""

_SEPARATORS = (",", ";", "&", " and ")
"""What a reader may take for the end of a name."""


def readme(library: Library, book: Book) -> str:
    """Return the list: its name, what is on it, and the papers of each theme in the order of its shelf."""
    return "\n".join(_lines(library, book)) + "\n"


def _lines(library: Library, book: Book) -> Iterator[str]:
    site = library.site
    yield f"# {escape(site.name)}\n"
    yield f"{escape(site.description)}\n"
    if site.url:
        yield f"{_link(escape(site.url), site.url)}\n"
    shown = [theme for theme in library.themes if _has_papers(theme, library)]
    if len(shown) > 1:
        yield f"## {escape(book.say('frame.contents'))}\n"
        yield from (f"{_indent(theme)}- [{escape(theme.title)}](#{theme.id})" for theme in shown)
        yield ""
    for theme in shown:
        yield from _theme(theme, library, book)
    licence = site.look.licence
    if licence:
        yield "---\n"
        yield "".join(
            _link(escape(licence.name), licence.url) if piece is licence else escape(str(piece))
            for piece in book.pieces("frame.licence", licence=licence)
        )


def _has_papers(theme: Theme, library: Library) -> bool:
    return any(library.shelves[one.id] for one in (theme, *library.inner_themes[theme.id]))


def _indent(theme: Theme) -> str:
    return "  " if theme.parent else ""


def _theme(theme: Theme, library: Library, book: Book) -> Iterator[str]:
    # Forges make anchors of headings by rules of their own; this one is the same on all of them.
    yield f'{"###" if theme.parent else "##"} <a id="{theme.id}"></a>{escape(theme.title)}\n'
    if theme.description.source:
        yield f"{theme.description.readme}\n"
    yield from _course(theme, library, book)
    parts = {paper: part for part in theme.parts for paper in part.papers}
    last = None
    for paper in library.shelves[theme.id]:
        part = parts.get(paper.id)
        if part is not last:
            yield from _part(part)
            last = part
        yield from _paper(paper, library, book)
    if library.shelves[theme.id]:
        yield ""


def _course(theme: Theme, library: Library, book: Book) -> Iterator[str]:
    """Yield what a theme asks, how far that is answered, and what to read first.

    Papers that these name are linked where they stand in the file: an address of theirs would be read as one more.
    """
    if theme.question:
        yield f"**{theme.question.readme}**\n"
    if theme.state:
        yield leading_in_markdown(theme.state.readme, lambda paper: f"#{library.papers_by_id[paper].shelf}") + "\n"
    if theme.start:
        pieces = book.pieces("theme.start", paper=library.papers_by_id[theme.start].title.readme)
        yield "".join(piece if isinstance(piece, Markup) else escape(str(piece)) for piece in pieces) + "\n"


def _part(part: ThemePart | None) -> Iterator[str]:
    """Yield the heading of a part of a shelf. It is no heading of Markdown, which would be a theme."""
    if part:
        yield f"\n**{escape(part.title)}**\n"
        if part.description:
            yield f"{part.description.readme}\n"


def _paper(paper: Paper, library: Library, book: Book) -> Iterator[str]:
    status = f" ({escape(book.say(f'choices.{paper.status.value}'))})" if paper.status else ""
    links = "".join(f" [{escape(label)}]({escape_destination(url)})" for label, url in _other_links(paper, book))
    yield f"- {_link(paper.title.readme, paper.links.paper_url)}{status}{links}"
    for label, text in _facts(paper, library, book):
        yield f"  - {escape(label)}: {text}"


def _facts(paper: Paper, library: Library, book: Book) -> Iterator[tuple[str, Markup]]:
    yield book.say("labels.authors"), escape(_authors([author.name for author in paper.authors], paper))
    if paper.venue:
        yield book.say("labels.venue"), escape(paper.venue.name)
    yield book.say("labels.published"), escape(paper.published.iso)
    if paper.note:
        yield book.say("labels.note"), _resolved(paper.note.readme, library)


def _resolved(text: Markup, library: Library) -> Markup:
    """Return a text in which links to papers of the list lead to the papers themselves, as the file has no pages."""
    return leading_in_markdown(text, lambda paper: library.papers_by_id[paper].links.paper_url)


def _authors(names: Sequence[str], paper: Paper) -> str:
    """Return the names with marks between them that no name holds, behind one alone as well where it holds another."""
    if not paper.authors_complete:
        names = (*names, "et al.")
    needs_end = len(names) == 1 and (names[0].endswith(".") or any(mark in names[0] for mark in _SEPARATORS))
    return "; ".join(names) + (";" if needs_end else "")


def _other_links(paper: Paper, book: Book) -> Iterator[tuple[str, str]]:
    """Yield what the link of the title does not say; arXiv's own PDF goes without saying."""
    links = paper.links
    named = {"doi": links.doi_url, "pdf": links.pdf, "code": links.code, "project": links.project}
    for name, url in named.items():
        if url and (url != links.paper_url or name in ("code", "project")):
            yield book.say(f"sources.{name}"), url


def _link(words: Markup, url: str) -> Markup:
    return Markup(f"[{words}]({escape_destination(url)})")  # noqa: S704 - both parts are escaped
