"""Which files the list can be taken away in, for all papers and for each theme."""

from collections.abc import Iterable, Mapping

from generator.exports import bibtex, csl_json, papers_json, plain, ris
from generator.model import Library, Paper, shelf_order
from generator.words.book import Book

WHOLE = "papers"
"""Under this name, without its ending, all papers can be had."""


FORMATS = (bibtex.FORMAT, ris.FORMAT, csl_json.FORMAT, plain.FORMAT)
"""In the order in which pages offer them."""

FILE_FORMATS = tuple(form for form in FORMATS if form.ending)


def theme_name(theme_id: str) -> str:
    """Return the name, without its ending, under which a theme's papers can be had."""
    return f"themes/{theme_id}"


def export_files(library: Library, book: Book) -> Mapping[str, str]:
    """Return the contents of every file under its address."""
    files = {f"{WHOLE}.json": papers_json.document(library)}
    for name, papers in _selections(library).items():
        files |= {f"{name}.{form.ending}": form.write(papers, book) for form in FILE_FORMATS}
    said = _said_licence(library, book)
    return {name: said + text if name.endswith(".bib") else text for name, text in files.items()}


def _said_licence(library: Library, book: Book) -> str:
    """Return the list's licence as a comment of BibTeX. RIS and CSL-JSON have no place for that of a whole file."""
    licence = library.site.look.licence
    return f"% {book.say('frame.licence', licence=f'{licence.name}, {licence.url}')}\n\n" if licence else ""


def _selections(library: Library) -> Mapping[str, Iterable[Paper]]:
    themes = {theme_name(theme.id): _papers_of(theme.id, library) for theme in library.themes}
    return {WHOLE: library.papers, **themes}


def _papers_of(theme: str, library: Library) -> list[Paper]:
    """Return all papers that touch the theme or one that belongs to it."""
    return sorted((paper for paper in library.papers if theme in library.touched(paper)), key=shelf_order)
