"""Which files the list can be taken away in, for all papers and for each theme."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from generator.exports import bibtex, csl_json, papers_json, papers_schema, ris
from generator.exports.drafts import Desk, Draft, Pieces, draft
from generator.exports.format import Format
from generator.exports.references import apa, chicago, ieee
from generator.model import Library, Paper, shelf_order
from generator.words.book import Book

WHOLE = "papers"
"""Under this name, without its ending, all papers can be had."""

ARCHIVE = f"{WHOLE}.zip"
"""The whole site as one file, where the list offers that."""


FORMATS = (apa.FORMAT, ieee.FORMAT, chicago.FORMAT, bibtex.FORMAT, ris.FORMAT, csl_json.FORMAT)
"""In the order in which pages offer them."""

Selections: TypeAlias = Mapping[str, Sequence[Paper]]
"""Papers by the names, without their endings, of the files that hold them."""

FILE_FORMATS = tuple(form for form in FORMATS if form.ending)


def theme_name(theme_id: str) -> str:
    """Return the name, without its ending, under which a theme's papers can be had."""
    return f"themes/{theme_id}"


def json_files(library: Library, book: Book, desk: Desk) -> Iterator[Draft]:
    """Yield the files that hold every fact of all papers, and what programs may expect of them."""
    for name, say, drafted in (
        (f"{WHOLE}.json", papers_json.record, papers_json.document),
        (f"{WHOLE}.jsonl", papers_json.line, papers_json.lines),
    ):
        said = desk.pieces(name, say, library.papers, book)
        yield draft(name, *drafted(library, said.values()), holds_all=True)
    yield draft(papers_schema.FILE_NAME, papers_schema.schema_text())


def records(form: Format, library: Library, book: Book, desk: Desk) -> Pieces:
    """Return what a file format holds of each paper."""
    return desk.pieces(f"{WHOLE}.{form.ending}", lambda paper: form.record(paper, book), library.papers, book)


def reference_files(form: Format, said: Pieces, chosen: Selections, library: Library, book: Book) -> Iterator[Draft]:
    """Yield the files in a format: that of all papers, which comes first, and each theme's."""
    opening = _said_licence(library, book) if form is bibtex.FORMAT else ""
    for name, papers in chosen.items():
        parts = form.parts(said[paper.id] for paper in papers)
        yield draft(f"{name}.{form.ending}", opening, *parts, holds_all=name == WHOLE)


def _said_licence(library: Library, book: Book) -> str:
    """Return the list's licence as a comment of BibTeX. RIS and CSL-JSON have no place for that of a whole file."""
    licence = library.site.look.licence
    return f"% {book.say('frame.licence', licence=f'{licence.name}, {licence.url}')}\n\n" if licence else ""


def selections(library: Library) -> Selections:
    """Return which papers can be had under which name: all, and all that touch a theme or one that belongs to it."""
    touching: dict[str, list[Paper]] = {theme.id: [] for theme in library.themes}
    for paper in sorted(library.papers, key=shelf_order):
        for theme in library.touched[paper.id]:
            touching[theme].append(paper)
    return {WHOLE: library.papers, **{theme_name(theme): papers for theme, papers in touching.items()}}
