"""The files of a list, each described by one table: which keys, of which kind, and what for."""

from dataclasses import replace
from functools import partial
from typing import Any

from generator.content.fields import Choice, Field, ListOf, Record, YesOrNo
from generator.content.words import (
    ARXIV,
    DATE,
    DOI,
    ID,
    LANGUAGE,
    LONG_PROSE,
    LONG_TEXT,
    NOTE,
    PAPER_ID,
    PARTIAL_DATE,
    PROSE,
    TAG,
    TEXT,
    THEME_ID,
    URL,
)
from generator.model import Author, EngineName, Level, Links, Paper, Person, ReadingPath, Site, Status, Step, Theme

LINKS = Record(
    "a table of links",
    (
        Field("arxiv", ARXIV, "the arXiv identifier", "2412.17256", also_called=("arxiv_id", "eprint"),
              label="arXiv"),
        Field("doi", DOI, "the DOI", "10.1145/3503161.3547905", label="DOI"),
        Field("pdf", URL, "the address of the PDF", "https://example.org/paper.pdf",
              also_called=("paper", "fulltext"), label="PDF"),
        Field("code", URL, "the address of the code", "https://github.com/someone/project",
              also_called=("github", "repo", "repository", "source")),
        Field("project", URL, "the address of the project's page", "https://example.org/project",
              also_called=("website", "homepage", "page", "url"), label="Project page"),
    ),
    Links,
)  # fmt: skip


def _paper(authors: tuple[str, ...], **values: Any) -> partial[Paper]:
    return partial(Paper, authors=tuple(map(Author, authors)), **values)


PAPER = Record(
    "a paper",
    (
        Field("title", PROSE, "the title as printed", "Learning from Mistakes", required=True, also_called=("name",)),
        Field("authors", ListOf(TEXT, "authors", one_a_line=True), "all authors in order, one a line", "[Ada Lovelace]",
              required=True, also_called=("by", "creators")),
        Field("authors_complete", YesOrNo(), "false where the paper has more authors than are named here", "false",
              is_asked=False),
        Field("published", PARTIAL_DATE, "the day of the first public version, as far as known", "2024-12-23",
              required=True, also_called=("date", "year", "day"),
              hint="the first public version: 2024-12-23, 2024-12 or 2024"),
        Field("venue", TEXT, "where it was published", "ICLR 2025",
              also_called=("journal", "conference", "booktitle", "publisher"), is_shown=True),
        Field("themes", ListOf(THEME_ID, "theme ids"), "ids from themes.yml; the first is its shelf",
              "[an-id-of-themes-yml]", required=True, also_called=("topics", "categories", "shelf"),
              hint="the first that you choose is its shelf"),
        Field("tags", ListOf(TAG, "tags"), "a few words that cut across themes", "[exploration]",
              also_called=("keywords", "labels"), hint="a few that cut across themes, parted by commas"),
        Field("links", LINKS, "at least one of arxiv, doi, pdf, code, project", "{arxiv: 2412.17256}", required=True,
              also_called=("urls", "url", "link", "addresses")),
        Field("language", LANGUAGE, "the language of title and abstract, if it is not that of the list", "ar",
              also_called=("lang", "langid", "locale"), is_asked=False),
        Field("abstract", LONG_PROSE, "the abstract, without Markdown", "Text.", also_called=("summary",)),
        Field("note", NOTE, "why it is on this list, in your own words", "Text.",
              also_called=("comment", "why", "remark", "description")),
        Field("level", Choice(Level), "how much it asks of its reader", "introductory", also_called=("difficulty",),
              is_shown=True),
        Field("after", ListOf(PAPER_ID, "paper ids"), "papers of this list to read first", "[an-id]",
              also_called=("prerequisites", "read_first", "requires"), is_asked=False),
        Field("added", DATE, "the day it entered the list", "2024-12-23", is_asked=False),
        Field("added_by", TEXT, "who added it", "Ada Lovelace", also_called=("contributor",), is_asked=False),
        Field("aliases", ListOf(ID, "former ids"), "former ids; their addresses lead here",
              "[an-old-id]", is_asked=False),
        Field("status", Choice(Status), "what became of it", "retracted", is_asked=False),
        Field("status_note", TEXT, "what the reader should know about its status", "Retracted by its authors.",
              is_asked=False),
    ),
    _paper,
)  # fmt: skip
"""Builds a `partial[Paper]` that still lacks the id, which is the file's name."""

THEME = Record(
    "a theme",
    (
        Field("id", ID, "the name in addresses and entries", "self-improvement", required=True),
        Field("title", TEXT, "the name that readers see", "Self-improvement", required=True, also_called=("name",)),
        Field("description", LONG_PROSE, "what binds its papers", "Text.", required=True),
    ),
    Theme,
)

THEMES = ListOf(THEME, "themes", one_a_line=True)

STEP = Record(
    "a step",
    (
        Field("paper", PAPER_ID, "the paper's id", "an-id", required=True, also_called=("id",)),
        Field("why", LONG_PROSE, "why it comes next", "Text.", required=True, also_called=("note", "reason")),
    ),
    Step,
)

PATH = Record(
    "a reading path",
    (
        Field("title", TEXT, "the name that readers see", "Where to begin", required=True, also_called=("name",)),
        Field("description", LONG_PROSE, "where it leads", "Text.", required=True),
        Field("steps", ListOf(STEP, "steps", one_a_line=True), "papers in reading order, each with its why",
              "[{paper: an-id, why: Text.}]", required=True, also_called=("papers",)),
    ),
    partial(partial, ReadingPath),
)  # fmt: skip
"""Builds a `partial[ReadingPath]` that still lacks the id, which is the file's name."""

PERSON = Record(
    "a person",
    (
        Field("name", TEXT, "the spelling that the list prefers", "Ada Lovelace", required=True),
        Field("also", ListOf(TEXT, "spellings"), "other spellings that papers print", "[A. Lovelace]",
              also_called=("aliases", "variants")),
    ),
    Person,
)  # fmt: skip

PEOPLE = ListOf(PERSON, "people", one_a_line=True)

DIFFERENT = Record(
    "a pair of papers",
    (
        Field("papers", ListOf(PAPER_ID, "paper ids"), "the papers that look alike but are not one", "[one, two]",
              required=True),
        Field("why", TEXT, "how one tells them apart", "The second part has a title of its own.", required=True),
    ),
    dict,
)  # fmt: skip

ALL_DIFFERENT = ListOf(DIFFERENT, "pairs of papers", one_a_line=True)


def _site(url: str | None = None, **values: Any) -> Site:
    return replace(Site(**values), url=url if url is None or url.endswith("/") else url + "/")


SITE = Record(
    "the list",
    (
        Field("name", TEXT, "what the list is called", "Papers worth reading", required=True, also_called=("title",)),
        Field("description", LONG_TEXT, "what it is about, in a sentence or two", "Text.", required=True),
        Field("url", URL, "the address of the hosted site", "https://example.org/list/", also_called=("site_url",)),
        Field("repository", URL, "the address of the repository with its content", "https://github.com/someone/list",
              also_called=("repo", "repo_url")),
        Field("branch", TEXT, "the branch that edits go to; main if absent", "main"),
        Field("curators", ListOf(TEXT, "curators"), "who keeps the list", "[Ada Lovelace]"),
        Field("engine", Choice(EngineName), "what lays out the pages; mkdocs if absent", "mkdocs",
              also_called=("generator", "builder")),
        Field("language", LANGUAGE, "the language in which the website speaks; en if absent", "en",
              also_called=("lang", "locale")),
        Field("papers_language", LANGUAGE, "the language of the papers that do not say their own; the site's if absent",
              "en"),
    ),
    _site,
)  # fmt: skip
