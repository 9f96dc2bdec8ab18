"""Which files the list can be taken away in, for all papers and for each theme."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from generator.cache import Cache
from generator.exports import bibtex, csl_json, papers_json, papers_schema, ris
from generator.exports.references import apa, chicago, ieee
from generator.model import Library, Paper, shelf_order
from generator.words.book import Book

WHOLE = "papers"
"""Under this name, without its ending, all papers can be had."""

ARCHIVE = f"{WHOLE}.zip"
"""The whole site as one file, where the list offers that."""


FORMATS = (apa.FORMAT, ieee.FORMAT, chicago.FORMAT, bibtex.FORMAT, ris.FORMAT, csl_json.FORMAT)
"""In the order in which pages offer them."""

FILE_FORMATS = tuple(form for form in FORMATS if form.ending)


def theme_name(theme_id: str) -> str:
    """Return the name, without its ending, under which a theme's papers can be had."""
    return f"themes/{theme_id}"


Records: TypeAlias = Mapping[str, Mapping[str, str]]
"""What each file format holds of each paper, by the paper's id and the format's; under "json" for papers.json, under
"jsonl" for papers.jsonl."""


def make_records(library: Library, book: Book, cache: Cache | None = None) -> Records:
    """Return all that any file holds of the papers, made once for all of them."""
    cache = cache or Cache()
    words = cache.key(book)
    keys = {paper.id: cache.key("records", words, cache.digest(paper)) for paper in library.papers}
    return cache.each(keys, lambda paper: _records(library.papers_by_id[paper], book))


def export_files(library: Library, records: Records, book: Book) -> Mapping[str, str]:
    """Return the contents of every file under its address."""
    files = {
        f"{WHOLE}.json": papers_json.document(library, (records[paper.id]["json"] for paper in library.papers)),
        f"{WHOLE}.jsonl": "".join(records[paper.id]["jsonl"] for paper in library.papers),
        papers_schema.FILE_NAME: papers_schema.schema_text(),
    }
    for name, papers in _selections(library).items():
        chosen = [records[paper.id] for paper in papers]
        files |= {f"{name}.{form.ending}": form.write(one[form.id] for one in chosen) for form in FILE_FORMATS}
    said = _said_licence(library, book)
    return {name: said + text if name.endswith(".bib") else text for name, text in files.items()}


def _said_licence(library: Library, book: Book) -> str:
    """Return the list's licence as a comment of BibTeX. RIS and CSL-JSON have no place for that of a whole file."""
    licence = library.site.look.licence
    return f"% {book.say('frame.licence', licence=f'{licence.name}, {licence.url}')}\n\n" if licence else ""


def _records(paper: Paper, book: Book) -> Mapping[str, str]:
    lines = {"json": papers_json.record(paper), "jsonl": papers_json.line(paper)}
    return {**lines, **{form.id: form.record(paper, book) for form in FILE_FORMATS}}


def _selections(library: Library) -> Mapping[str, Iterable[Paper]]:
    themes = {theme_name(theme.id): _papers_of(theme.id, library) for theme in library.themes}
    return {WHOLE: library.papers, **themes}


def _papers_of(theme: str, library: Library) -> list[Paper]:
    """Return all papers that touch the theme or one that belongs to it."""
    return sorted((paper for paper in library.papers if theme in library.touched[paper.id]), key=shelf_order)
