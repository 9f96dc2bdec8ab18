"""Papers as BibTeX entries, in UTF-8 as biber and BibTeX's successors read it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.exports.citation import MOST_AUTHORS, Citation, cite, has_many_authors, remark
from generator.exports.format import Format
from generator.facts import kinds
from generator.facts.bibtex import SORTS, THESES
from generator.facts.languages import LANGIDS
from generator.facts.months import MONTHS
from generator.model import Author, Paper
from generator.text import names
from generator.text.escaping import escape_tex
from generator.words.book import Book


def entry(paper: Paper, book: Book) -> str:
    """Return the paper's entry. Its key is the paper's id; a fact that is not in the list has no field."""
    citation = cite(paper)
    said = remark(paper, book)
    fields = {
        "title": f"{{{paper.title.tex}}}",
        "author": " and ".join(_names(paper.authors, are_all=paper.authors_complete)),
        "editor": " and ".join(_names(paper.editors)),
        kinds.VENUES[citation.type]["bibtex"]: citation.venue and escape_tex(citation.venue),
        "type": SORTS.get(citation.type),
        **dict(_details(citation)),
        "pages": citation.pages and escape_tex(citation.pages.replace("-", "--")),
        "year": str(citation.issued.year),
        "month": None if citation.issued.month is None else MONTHS[citation.issued.month - 1][:3],
        "eprint": paper.links.arxiv,
        "archiveprefix": "arXiv" if paper.links.arxiv else None,
        "eprinttype": "arxiv" if paper.links.arxiv else None,  # what BibLaTeX and Zotero read
        "doi": paper.links.doi and _verbatim(paper.links.doi),
        "url": _verbatim(paper.links.paper_url),
        "langid": paper.language and _langid(paper.language),
        "note": said and escape_tex(said),
    }
    lines = [f"  {name} = {_quoted(name, value)},\n" for name, value in fields.items() if value]
    return f"@{_type(citation)}{{{paper.id},\n{''.join(lines)}}}\n"


def _type(citation: Citation) -> str:
    type_ = kinds.TYPES[citation.type]["bibtex"]
    return THESES.get(dict(citation.details).get("type", ""), type_) if citation.type == "thesis" else type_


def _details(citation: Citation) -> Iterable[tuple[str, str]]:
    """Yield fields; an older type of thesis calls the university a school, and says itself what thesis it is."""
    is_older = _type(citation) in THESES.values()
    for name, value in citation.details:
        if name == "institution" and is_older:
            yield "school", escape_tex(value)
        elif name != "type" or not is_older:
            yield kinds.NAMES[name]["bibtex"], escape_tex(value)


def _quoted(name: str, value: str) -> str:
    # BibTeX knows the months as unquoted abbreviations.
    return value if name == "month" else f"{{{value}}}"


def _names(people: Iterable[Author], *, are_all: bool = True) -> Iterator[str]:
    yield from (_name(person.name) for person in people)
    if not are_all:
        yield "others"


def _name(name: str) -> str:
    # A group's name stays one name inside braces, also where it holds the separator itself.
    is_one = " " in name and not names.split(name).is_split
    return f"{{{escape_tex(name)}}}" if is_one else escape_tex(name)


def _langid(tag: str) -> str:
    return LANGIDS.get(tag, LANGIDS.get(tag.partition("-")[0], tag))


def _verbatim(text: str) -> str:
    # An address is no TeX: programs take it as it stands, and a backslash in it leads nowhere.
    return text.replace("{", "%7B").replace("}", "%7D")


def citation(paper: Paper, book: Book) -> str:
    """Return the entry as a page shows it: of very many authors, the first ones "and others"."""
    is_cut = has_many_authors(paper)
    return entry(
        replace(paper, authors=paper.authors[:MOST_AUTHORS], authors_complete=False) if is_cut else paper, book
    )


FORMAT = Format("bibtex", entry, citation=citation, media_type="application/x-bibtex", ending="bib", between="\n")
