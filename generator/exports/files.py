"""Which files the list can be taken away in, for all papers and for each theme."""

from collections.abc import Iterable, Iterator, Mapping
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


class Record(Mapping[str, str]):
    """What each file format holds of a paper, in UTF-8: as texts, all records of a long list would weigh twice that."""

    __slots__ = ("_texts",)

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = {name: text.encode(errors="surrogatepass") for name, text in texts.items()}

    def __getitem__(self, name: str) -> str:
        return self._texts[name].decode(errors="surrogatepass")

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)


Records: TypeAlias = Mapping[str, Record]
"""By the paper's id what each file format holds of it, by the format's id; under "json" for papers.json, under "jsonl"
for papers.jsonl."""


def make_records(library: Library, book: Book, cache: Cache | None = None) -> Records:
    """Return all that any file holds of the papers, made once for all of them."""
    cache = cache or Cache()
    words = cache.key(book)
    keys = {paper.id: cache.key("records", words, cache.digest(paper)) for paper in library.papers}
    return cache.each(keys, lambda paper: _record(library.papers_by_id[paper], book))


def export_files(library: Library, records: Records, book: Book) -> Iterator[tuple[str, str]]:
    """Yield the address of every file with its content."""
    papers = [paper.id for paper in library.papers]
    yield f"{WHOLE}.json", papers_json.document(library, (records[paper]["json"] for paper in papers))
    yield f"{WHOLE}.jsonl", "".join(records[paper]["jsonl"] for paper in papers)
    yield papers_schema.FILE_NAME, papers_schema.schema_text()
    said = _said_licence(library, book)
    for name, selection in _selections(library).items():
        chosen = [records[paper.id] for paper in selection]
        for form in FILE_FORMATS:
            text = form.write(record[form.id] for record in chosen)
            yield f"{name}.{form.ending}", said + text if form is bibtex.FORMAT else text


def _said_licence(library: Library, book: Book) -> str:
    """Return the list's licence as a comment of BibTeX. RIS and CSL-JSON have no place for that of a whole file."""
    licence = library.site.look.licence
    return f"% {book.say('frame.licence', licence=f'{licence.name}, {licence.url}')}\n\n" if licence else ""


def _record(paper: Paper, book: Book) -> Record:
    lines = {"json": papers_json.record(paper), "jsonl": papers_json.line(paper)}
    return Record({**lines, **{form.id: form.record(paper, book) for form in FILE_FORMATS}})


def _selections(library: Library) -> Mapping[str, Iterable[Paper]]:
    themes = {theme_name(theme.id): _papers_of(theme.id, library) for theme in library.themes}
    return {WHOLE: library.papers, **themes}


def _papers_of(theme: str, library: Library) -> list[Paper]:
    """Return all papers that touch the theme or one that belongs to it."""
    return sorted((paper for paper in library.papers if theme in library.touched[paper.id]), key=shelf_order)
