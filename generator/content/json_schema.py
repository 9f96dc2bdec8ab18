"""The JSON Schema of an entry, for editors and forms: made from the tables that the check reads by."""

import json
from collections.abc import Sequence

from generator.content import schema
from generator.content.kinds import JsonSchema, Vocabulary
from generator.model import Library, Paper, Theme

FILE_NAME = "paper.schema.json"
"""How the schema is called, in the repository beside content/ and on the site."""


MODELINE = f"# yaml-language-server: $schema=../../{FILE_NAME}"
"""The first line of an entry, by which any editor that speaks to a YAML language server finds the schema."""


def paper_schema(known: Vocabulary) -> JsonSchema:
    """Return the schema of a file in papers/, with the ids in `known` as enumerations."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A paper on the list",
        "description": "One file of content/papers/, named <id>.yml",
        **schema.PAPER.json_schema(known),
    }


def vocabulary(themes: Sequence[Theme], papers: Sequence[Paper]) -> Vocabulary:
    """Return the ids that a list knows: its themes in the curator's order, its papers and tags by id."""
    tags: dict[str, int] = {}
    for paper in papers:
        for tag in paper.tags:
            tags[tag] = tags.get(tag, 0) + 1
    return {
        "theme": {theme.id: f"{theme.title}: {theme.description.source}" for theme in themes},
        "paper": {paper.id: paper.title.source for paper in sorted(papers, key=lambda paper: paper.id)},
        "tag": {tag: _times(uses) for tag, uses in sorted(tags.items())},
    }


def library_schema(library: Library) -> JsonSchema:
    """Return the schema for a list."""
    return paper_schema(vocabulary(library.themes, library.papers))


def schema_text(library: Library) -> str:
    """Return the schema for a list as the text of a file."""
    return json.dumps(library_schema(library), ensure_ascii=False, indent=2) + "\n"


def _times(uses: int) -> str:
    return f"on {uses} paper{'' if uses == 1 else 's'}"
