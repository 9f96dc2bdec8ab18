"""The list as it is read from its beginning to its end, in HTML that is well-formed XML too.

Files that stand alone are made of it: a book, and a page that holds everything. The website's pages have templates.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.exports.citation import MOST_AUTHORS, has_many_authors
from generator.model import Library, Paper, ReadingPath, Theme, ThemePart
from generator.text.addresses import as_uri
from generator.text.direction import direction
from generator.text.escaping import escape
from generator.text.markup import element
from generator.text.paper_links import leading_in_html
from generator.words.book import Book
from generator.words.paper import facts_of, relation_of, sources_of
from generator.words.tongue import tongue_of


@dataclass(frozen=True)
class Reading:
    """The parts of a list, as a file of a sort shows them."""

    library: Library
    book: Book
    address: Callable[[str], str]
    """Returns where a part stands: `paper_part`, `theme_part`, `path_part` or `page_part` of its id."""
    image: Callable[[str], str]
    """Returns the address of a file of the list's assets, by its name."""
    is_folded: bool = False
    """Whether an abstract is shown to those alone who open it."""

    @property
    def themes(self) -> Sequence[Theme]:
        """The themes that have something to read."""
        shelves, inner = self.library.shelves, self.library.inner_themes
        return [one for one in self.library.themes if any(shelves[each.id] for each in (one, *inner[one.id]))]

    def theme(self, theme: Theme, level: int) -> Markup:
        """Return a theme with the papers on its shelf; its heading is of a level of HTML's."""
        return element("section", {"class": "theme", "id": theme_part(theme.id)}, [
            element(f"h{level}", {}, [self.apart(theme.title)]),
            *_paragraphs([theme.description.html], "lede"),
            *self._above(theme),
            *self._course(theme),
            *self._shelf(theme, level + 1),
            *self._guests(theme, level + 1),
        ])  # fmt: skip

    def paper(self, paper: Paper, level: int) -> Markup:
        """Return all that is said of a paper."""
        return element("article", {"class": "paper", "id": paper_part(paper.id)}, [
            element(f"h{level}", {}, [self.title(paper)]),
            element("p", {"class": "byline"}, [self._authors(paper)]),
            element("p", {"class": "imprint"}, [self._imprint(paper)]),
            *self._status(paper),
            element("p", {"class": "links"}, _joined(" ", self._sources(paper))),
            *self._note(paper),
            *self._abstract(paper),
            *self._relations(paper),
            *self._places(paper),
        ])  # fmt: skip

    def path(self, path: ReadingPath, level: int) -> Markup:
        """Return a reading path: its papers in order, each with the reason why it comes next."""
        papers = self.library.papers_by_id
        steps = (
            element("li", {}, [self._link_to(papers[step.paper]), *_paragraphs([step.why.html], "what")])
            for step in path.steps
        )
        return element("section", {"class": "path", "id": path_part(path.id)}, [
            element(f"h{level}", {}, [self.apart(path.title)]),
            *_paragraphs([path.description.html], "lede"),
            element("ol", {}, steps),
        ])  # fmt: skip

    def title(self, paper: Paper) -> Markup:
        """Return a paper's title, with its language where that is not the file's."""
        return self._in_tongue("span", paper, [paper.title.html])

    def apart(self, text: str) -> Markup:
        """Return a name, which keeps its own order where it runs against the lines of the file."""
        runs = direction(text)
        return escape(text) if runs in ("", self.book.language.direction) else element("bdi", {}, [escape(text)])

    def say(self, name: str, **values: Markup) -> Markup:
        """Return a word or sentence with its values."""
        return Markup().join(
            piece if isinstance(piece, Markup) else escape(str(piece)) for piece in self.book.pieces(name, **values)
        )

    def _above(self, theme: Theme) -> Iterator[Markup]:
        if theme.parent:
            title = self.library.themes_by_id[theme.parent].title
            said = self.say("theme.parent", theme=self._link(theme_part(theme.parent), title))
            yield element("p", {"class": "facts"}, [said])

    def _course(self, theme: Theme) -> Iterator[Markup]:
        """Yield what a theme asks, how far that is answered, and what to read first."""
        if theme.question:
            yield element("p", {"class": "question"}, [element("strong", {}, [theme.question.html])])
        yield from _paragraphs(map(self._resolved, theme.state.html_paragraphs if theme.state else ()))
        if theme.start:
            first = self._link_to(self.library.papers_by_id[theme.start])
            yield element("p", {"class": "facts"}, [self.say("theme.start", paper=first)])

    def _shelf(self, theme: Theme, level: int) -> Iterator[Markup]:
        parts = {paper: part for part in theme.parts for paper in part.papers}
        last = None
        for paper in self.library.shelves[theme.id]:
            part = parts.get(paper.id)
            if part is not last:
                yield from self._part(part, level)
                last = part
            yield self.paper(paper, level)

    def _part(self, part: ThemePart | None, level: int) -> Iterator[Markup]:
        if part:
            yield element(f"h{level}", {"class": "part"}, [self.apart(part.title)])
            yield from _paragraphs([part.description.html] if part.description else (), "lede")

    def _guests(self, theme: Theme, level: int) -> Iterator[Markup]:
        guests = [paper for paper in self.library.papers if theme.id in paper.themes[1:]]
        if guests:
            yield element(f"h{level}", {"class": "part"}, [escape(self.book.say("theme.guests"))])
            yield element("ul", {}, (element("li", {}, [self._link_to(paper)]) for paper in guests))

    def _authors(self, paper: Paper) -> Markup:
        is_cut = has_many_authors(paper)
        people = paper.authors[: MOST_AUTHORS - 1] if is_cut else paper.authors
        names = self._listed(self.apart(author.name) for author in people)
        return self.say("paper.byline_cut", authors=names) if is_cut or not paper.authors_complete else names

    def _imprint(self, paper: Paper) -> Markup:
        when = element("time", {"datetime": paper.published.iso}, [escape(self.book.date(paper.published))])
        return Markup().join(_joined(" · ", (when, *map(self.apart, facts_of(paper, self.book)))))

    def _status(self, paper: Paper) -> Iterator[Markup]:
        if paper.status:
            remark = element("strong", {}, [escape(self.book.say(f"remarks.{paper.status.value}"))])
            note = [Markup(" "), self.apart(paper.status_note)] if paper.status_note else []
            yield element("p", {"class": "status"}, [remark, *note])

    def _sources(self, paper: Paper) -> Iterator[Markup]:
        for label, url in sources_of(paper, self.book):
            yield element("a", {"href": as_uri(url)}, [escape(label)])

    def _resolved(self, paragraph: Markup) -> Markup:
        """Return a paragraph in which links to papers lead to their parts."""
        return leading_in_html(paragraph, lambda paper: self.address(paper_part(paper)))

    def _note(self, paper: Paper) -> Iterator[Markup]:
        if paper.note:
            runs = direction(paper.note.plain)
            against = {"dir": runs} if runs not in ("", self.book.language.direction) else {}
            yield element(
                "div", {"class": "note", **against}, _paragraphs(map(self._resolved, paper.note.html_paragraphs))
            )

    def _abstract(self, paper: Paper) -> Iterator[Markup]:
        if not paper.abstract:
            return
        name = escape(self.book.say("paper.abstract"))
        text = self._in_tongue("div", paper, _paragraphs(paper.abstract.html_paragraphs))
        if self.is_folded:
            yield element("details", {"class": "abstract"}, [element("summary", {}, [name]), text])
        else:
            yield element("div", {"class": "abstract"}, [element("p", {"class": "label"}, [name]), text])

    def _relations(self, paper: Paper) -> Iterator[Markup]:
        """Yield how a paper stands to others, as either of them states it."""
        for tie in self.library.ties[paper.id]:
            other = self._link_to(self.library.papers_by_id[tie.paper])
            said = self.say("paper.detail", label=escape(relation_of(tie, self.book)), text=other)
            yield element("p", {"class": "places"}, [said])
            yield from _paragraphs([tie.why.html], "why")

    def _places(self, paper: Paper) -> Iterator[Markup]:
        papers, say = self.library.papers_by_id, self.book.say
        paths = self.library.paths_through[paper.id]
        found = {
            say("paper.after"): [self._link_to(papers[other]) for other in paper.after],
            say("paper.before"): [self._link_to(papers[other]) for other in self.library.leads_on_to[paper.id]],
            say("places.path", count=len(paths)): [self._link(path_part(path.id), path.title) for path in paths],
            say("places.tag", count=len(paper.tags)): [self.apart(tag) for tag in paper.tags],
        }
        for label, pieces in found.items():
            if pieces:
                said = self.say("paper.detail", label=escape(label), text=self._listed(pieces))
                yield element("p", {"class": "places"}, [said])

    def _link_to(self, paper: Paper) -> Markup:
        return element("a", {"href": self.address(paper_part(paper.id))}, [self.title(paper)])

    def _link(self, part: str, title: str) -> Markup:
        return element("a", {"href": self.address(part)}, [self.apart(title)])

    def _in_tongue(self, name: str, paper: Paper, children: Iterable[Markup]) -> Markup:
        tongue = tongue_of(paper, self.book.language)
        return element(name, tongue._asdict(), children) if tongue else Markup().join(children)

    def _listed(self, pieces: Iterable[Markup]) -> Markup:
        return Markup().join(_joined(self.book.say("shared.between"), pieces))


def paper_part(paper: str) -> str:
    """Return the id of a paper's part. Papers, themes and paths may be called alike, and begin with a digit."""
    return f"paper-{paper}"


def theme_part(theme: str) -> str:
    """Return the id of a theme's part."""
    return f"theme-{theme}"


def path_part(path: str) -> str:
    """Return the id of a reading path's part."""
    return f"path-{path}"


def page_part(page: str) -> str:
    """Return the id of the part of one of the list's own pages."""
    return f"page-{page}"


def _paragraphs(texts: Iterable[Markup], of: str = "") -> Iterator[Markup]:
    return (element("p", {"class": of} if of else {}, [text]) for text in texts if text)


def _joined(between: str, pieces: Iterable[Markup]) -> Iterator[Markup]:
    for number, piece in enumerate(pieces):
        if number:
            yield escape(between) if between.strip() else Markup(" ")
        yield piece
