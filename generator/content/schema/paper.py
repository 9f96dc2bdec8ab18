"""An entry: one paper."""

from functools import partial
from typing import Any

from generator.content.fields import Field, NamedRecord, Record
from generator.content.lists import ListOf
from generator.content.values import Choice, YesOrNo
from generator.content.words import (
    ARXIV,
    DATE,
    DOI,
    ID,
    ISBN,
    LANGUAGE,
    LONG_PROSE,
    LONG_TEXT,
    NAME,
    NOTE,
    NUMERAL,
    PAGES,
    PAPER_ID,
    PARTIAL_DATE,
    PROSE,
    TAG,
    TEXT,
    THEME_ID,
    URL,
    YEAR,
)
from generator.facts import limits
from generator.model import Author, Level, Links, Paper, PaperKind, Relation, RelationKind, Status
from generator.text import venues

LINKS = Record(
    "a table of links",
    (
        Field("arxiv", ARXIV, "the arXiv identifier, in quotation marks, since some programs take it for a number",
              '"2412.17256"', also_called=("arxiv_id", "eprint"), label="arXiv", hint="the arXiv identifier"),
        Field("doi", DOI, "the DOI", "10.1145/3503161.3547905", label="DOI"),
        Field("pdf", URL, "the address of the PDF", "https://example.org/paper.pdf",
              also_called=("paper", "fulltext"), label="PDF"),
        Field("code", URL, "the address of the code", "https://github.com/someone/project",
              also_called=("github", "repo", "repository", "source")),
        Field("project", URL, "the address of the project's page", "https://example.org/project",
              also_called=("website", "homepage", "page", "url"), label="Project page"),
        Field("archive", URL, "the address of a copy that an archive keeps, for when another is gone",
              "https://web.archive.org/web/2024/https://example.org/project", also_called=("copy", "archived"),
              label="Archived copy"),
    ),
    Links,
)  # fmt: skip


VENUE = NamedRecord(
    "a venue",
    (
        Field("name", TEXT, "what it is called", "Nature Human Behaviour", required=True),
        Field("kind", Choice(venues.VenueKind), "how it publishes, where its name does not tell", "journal"),
        Field("year", YEAR, "the year of the edition or volume", "2025"),
        Field("volume", NUMERAL, "the volume", "9", also_called=("vol",)),
        Field("issue", NUMERAL, "the issue of the volume", "7", also_called=("number", "no")),
        Field("pages", PAGES, "the pages, or the number that stands for them", "1380-1390",
              also_called=("page",)),
    ),
    venues.read,
)  # fmt: skip


OVERRIDES = Record(
    "a table of what the library says",
    (
        Field("title", TEXT, "its title", "Learning from mistakes"),
        Field("authors", TEXT, "its authors, parted by semicolons", "Ada Lovelace; Charles Babbage"),
        Field("published", TEXT, "its date", "2024"),
        Field("venue", TEXT, "its venue", "International Conference on Learning Representations"),
        Field("volume", TEXT, "its volume", "12"),
        Field("issue", TEXT, "its issue", "3"),
        Field("pages", TEXT, "its pages", "12-34"),
        Field("kind", TEXT, "its kind", "book"),
        Field("editors", TEXT, "its editors, parted by semicolons", "Ada Lovelace; Charles Babbage"),
        Field("publisher", TEXT, "its publisher", "MIT Press"),
        Field("institution", TEXT, "its institution", "ETH Zurich"),
        Field("type", TEXT, "its type of thesis or report", "PhD thesis"),
        Field("number", TEXT, "its number", "TR-2024-7"),
        Field("edition", TEXT, "its edition", "2nd"),
        Field("version", TEXT, "its version", "1.2.0"),
        Field("isbn", TEXT, "its ISBN", "978-0-262-04630-5"),
        Field("abstract", LONG_TEXT, "its abstract", "Text."),
        Field("arxiv", TEXT, "its arXiv identifier", "2412.17256"),
        Field("doi", TEXT, "its DOI", "10.1145/3503161.3547905"),
        Field("pdf", TEXT, "its PDF", "https://example.org/paper.pdf"),
    ),
    dict,
)  # fmt: skip
"""What is not the list's own word and not shown: it tells a sync that the curator has decided."""


RELATION = Record(
    "a relation",
    (
        Field("to", PAPER_ID, "the other paper's id", "an-id", required=True, also_called=("paper", "id")),
        Field("kind", Choice(RelationKind), "what this paper does to the other one", "extends", required=True,
              also_called=("type", "is")),
        Field("why", LONG_PROSE, "what of the two it rests on, in a sentence that both papers show", "Text.",
              required=True,
              also_called=("note", "reason")),
    ),
    Relation,
)  # fmt: skip


def _named(what: str) -> ListOf:
    instead = "name the first ones, and say authors_complete: false"
    return ListOf(NAME, what, one_a_line=True, most=limits.AUTHORS, instead=instead)


_few = partial(ListOf, most=limits.FEW_ITEMS)


def _paper(authors: tuple[str, ...], editors: tuple[str, ...] = (), **values: Any) -> partial[Paper]:
    values.pop("overrides", None)
    return partial(Paper, authors=tuple(map(Author, authors)), editors=tuple(map(Author, editors)), **values)


PAPER = Record(
    "a paper",
    (
        Field("title", PROSE, "the title as printed", "Learning from Mistakes", required=True, also_called=("name",)),
        Field("authors", _named("authors"), "all authors in order, one a line", "[Ada Lovelace]",
              required=True, also_called=("by", "creators")),
        Field("authors_complete", YesOrNo(), "false where the paper has more authors than are named here", "false",
              is_asked=False),
        Field("published", PARTIAL_DATE, "the day of the first public version, as far as known", "2024-12-23",
              required=True, also_called=("date", "year", "day"),
              hint="the first public version: 2024-12-23, 2024-12 or 2024"),
        Field("kind", Choice(PaperKind), "what sort of work it is; a paper if absent", "book", is_shown=True),
        Field("venue", VENUE,
              "where it was published: the book of a chapter, the series of a book, the event of a talk", "ICLR 2025",
              also_called=("journal", "conference", "booktitle", "event", "series"), is_shown=True,
              hint="a conference with its year, or a journal"),
        Field("editors", _named("editors"), "who edited the book that it is or stands in",
              "[Ada Lovelace]", also_called=("editor",)),
        Field("publisher", TEXT, "who published it", "MIT Press"),
        Field("institution", TEXT, "the university of a thesis, or who gave out a report", "ETH Zurich",
              also_called=("school", "university")),
        Field("type", TEXT, "what sort of thesis or report it is", "PhD thesis", also_called=("degree",)),
        Field("number", TEXT, "the number of a report", "TR-2024-7"),
        Field("edition", TEXT, "which edition of a book it is, without the word", "2nd"),
        Field("version", TEXT, "which version of a program or of data it is", "1.2.0"),
        Field("isbn", ISBN, "the ISBN of the book that it is or stands in", "978-0-262-04630-5", label="ISBN"),
        Field("themes", _few(THEME_ID, "theme ids"), "ids from themes.yml; the first is its shelf",
              "[an-id-of-themes-yml]", required=True, also_called=("topics", "categories", "shelf"),
              hint="the first that you choose is its shelf"),
        Field("tags", _few(TAG, "tags"), "a few words that cut across themes", "[exploration]",
              also_called=("keywords", "labels"), hint="a few that cut across themes, parted by commas"),
        Field("links", LINKS, "at least one of arxiv, doi, pdf, code, project",
              '{arxiv: "2412.17256"}', required=True,
              also_called=("urls", "url", "link", "addresses")),
        Field("language", LANGUAGE, "the language of title and abstract, if it is not that of the list", "ar",
              also_called=("lang", "langid", "locale"), is_asked=False),
        Field("abstract", LONG_PROSE, "the abstract, without Markdown", "Text.", also_called=("summary",)),
        Field("note", NOTE, "why it is on this list, in your own words", "Text.",
              also_called=("comment", "why", "remark", "description")),
        Field("level", Choice(Level), "how much it asks of its reader", "introductory", also_called=("difficulty",),
              is_shown=True),
        Field("after", _few(PAPER_ID, "paper ids"), "papers of this list to read first", "[an-id]",
              also_called=("prerequisites", "read_first", "requires"), is_asked=False),
        Field("relations", _few(RELATION, "relations", one_a_line=True),
              "how it stands to other papers of this list, as you read them; said once, in either entry",
              "[{to: an-id, kind: extends, why: Text.}]", also_called=("related", "relates_to"), is_asked=False),
        Field("short", TEXT, "the name under which it is known, where its title does not begin with it", "SCoRe",
              also_called=("short_name", "acronym", "nickname"), is_asked=False),
        Field("added", DATE, "the day it entered the list", "2024-12-23", is_asked=False),
        Field("added_by", TEXT, "who added it", "Ada Lovelace", also_called=("contributor",), is_asked=False),
        Field("aliases", _few(ID, "former ids"), "former ids; their addresses lead here",
              "[an-old-id]", is_asked=False),
        Field("status", Choice(Status), "what became of it", "retracted", is_asked=False),
        Field("status_note", TEXT, "what the reader should know about its status", "Retracted by its authors.",
              is_asked=False),
        Field("status_source", URL, "the address of the notice that says so", "https://doi.org/10.1000/notice",
              also_called=("notice", "status_url"), is_asked=False),
        Field("overrides", OVERRIDES, "what the library says instead, where this entry differs from it on purpose",
              "{venue: International Conference on Learning Representations}", is_asked=False),
    ),
    _paper,
)  # fmt: skip
"""Builds a `partial[Paper]` that still lacks the id, which is the file's name."""
