"""What the contribute page must know: the list's own words, and where a new entry goes."""

from collections.abc import Mapping
from typing import Any

from generator.content import json_schema
from generator.content.own_fields import paper_record
from generator.content.schema import LINKS, PAPER
from generator.content.words import KINDS
from generator.facts import letters
from generator.model import Library, Site
from generator.scripts import form
from generator.text import forges, identifiers
from generator.words.book import Book

PAPERS = "content/papers"
"""Where entries stand in a list's repository."""


def contributing(library: Library, book: Book) -> Mapping[str, Any]:
    """Return the choices that a list offers, its forge, and how entries are asked, read and written."""
    entry = paper_record(library.site.fields)
    return {
        "themes": {theme.id: theme.title for theme in library.themes},
        "tags": sorted({tag for paper in library.papers for tag in paper.tags}),
        "fields": form.asked(book, entry),
        "layout": form.layout(entry),
        "forge": _forge(library.site),
        "identifiers": {"arxiv": identifiers.ARXIV_ID, "doi": identifiers.DOI_ID},
        "letters": letters.SPECIAL_LETTERS,
        "symbols": letters.SPOKEN_SYMBOLS,
    }


def entry_schema(library: Library, book: Book) -> Mapping[str, Any]:
    """Return the JSON Schema of an entry of this list, which says in the words of a book what is for what.

    It does not enumerate the papers: the form asks for none, and they would be most of what its page weighs.
    """
    known = {**json_schema.vocabulary(library.themes, library.papers), "paper": {}}
    said = {
        **{field.help: book.say(f"entry.{field.name}") for field in (*PAPER.fields, *LINKS.fields)},
        **{kind.fault: book.say(f"kinds.{name}") for name, kind in KINDS.items()},
    }
    schema: Mapping[str, Any] = _said(json_schema.paper_schema(known, library.site.fields), said)
    return schema


def _said(part: Any, said: Mapping[str, str]) -> Any:
    """Return a part of a schema in which its English texts are as they are said."""
    if isinstance(part, list):
        return [_said(value, said) for value in part]
    if not isinstance(part, dict):
        return part
    texts = {key: said[part[key]] for key in ("description", "patternErrorMessage") if part.get(key) in said}
    return {key: _said(value, said) for key, value in part.items()} | texts


def _forge(site: Site) -> Mapping[str, str] | None:
    if not site.repository:
        return None
    name, address = forges.forge_name(site.repository), forges.new_file_url(site.repository, site.branch, PAPERS)
    return {"name": name, "newFile": address}
