"""The files of a list, each described by one table: which keys, of which kind, and what for."""

from dataclasses import replace
from functools import partial
from typing import Any

from generator.content.fields import (
    ARXIV,
    DATE,
    DOI,
    PARTIAL_DATE,
    PROSE,
    SLUG,
    TEXT,
    URL,
    Choice,
    Field,
    ListOf,
    Record,
)
from generator.model import Author, Level, Links, Paper, ReadingPath, Site, Status, Step, Theme

LINKS = Record(
    "links",
    (
        Field("arxiv", ARXIV, "the arXiv identifier, such as 2412.17256"),
        Field("doi", DOI, "the DOI, such as 10.1145/3503161.3547905"),
        Field("pdf", URL, "the address of the PDF"),
        Field("code", URL, "the address of the code"),
        Field("project", URL, "the address of the project's page"),
    ),
    Links,
)


def _paper(authors: tuple[str, ...], **values: Any) -> partial[Paper]:
    return partial(Paper, authors=tuple(map(Author, authors)), **values)


PAPER = Record(
    "a paper",
    (
        Field("title", PROSE, "the title as printed", required=True),
        Field("authors", ListOf(TEXT, "authors"), "all authors in order, one a line", required=True),
        Field("published", PARTIAL_DATE, "the day of the first public version, as far as known", required=True),
        Field("venue", TEXT, "where it was published, such as ICLR 2025"),
        Field("themes", ListOf(SLUG, "theme ids"), "ids from themes.yml; the first is its shelf", required=True),
        Field("tags", ListOf(SLUG, "tags"), "a few words that cut across themes"),
        Field("links", LINKS, "at least one of arxiv, doi, pdf, code, project", required=True),
        Field("abstract", PROSE, "the abstract, without Markdown"),
        Field("note", PROSE, "why it is on this list, in your own words"),
        Field("level", Choice(Level), "how much it asks of its reader"),
        Field("after", ListOf(SLUG, "paper ids"), "papers of this list to read first"),
        Field("added", DATE, "the day it entered the list"),
        Field("added_by", TEXT, "who added it"),
        Field("aliases", ListOf(SLUG, "former ids"), "former ids; their addresses lead here"),
        Field("status", Choice(Status), "what became of it"),
        Field("status_note", TEXT, "what the reader should know about its status"),
    ),
    _paper,
)
"""Builds a `partial[Paper]` that still lacks the id, which is the file's name."""

THEME = Record(
    "a theme",
    (
        Field("id", SLUG, "the name in addresses and entries", required=True),
        Field("title", TEXT, "the name that readers see", required=True),
        Field("description", PROSE, "what binds its papers", required=True),
    ),
    Theme,
)

THEMES = ListOf(THEME, "themes")

STEP = Record(
    "a step",
    (
        Field("paper", SLUG, "the paper's id", required=True),
        Field("why", PROSE, "why it comes next", required=True),
    ),
    Step,
)

PATH = Record(
    "a reading path",
    (
        Field("title", TEXT, "the name that readers see", required=True),
        Field("description", PROSE, "where it leads", required=True),
        Field("steps", ListOf(STEP, "steps"), "papers in reading order, each with its why", required=True),
    ),
    partial(partial, ReadingPath),
)
"""Builds a `partial[ReadingPath]` that still lacks the id, which is the file's name."""


def _site(url: str | None = None, **values: Any) -> Site:
    return replace(Site(**values), url=url if url is None or url.endswith("/") else url + "/")


SITE = Record(
    "the list",
    (
        Field("name", TEXT, "what the list is called", required=True),
        Field("description", TEXT, "what it is about, in a sentence or two", required=True),
        Field("url", URL, "the address of the hosted site"),
        Field("repository", URL, "the address of the repository with its content"),
        Field("branch", TEXT, "the branch that edits go to; main if absent"),
        Field("curators", ListOf(TEXT, "curators"), "who keeps the list"),
    ),
    _site,
)
