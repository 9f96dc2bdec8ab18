"""The JSON Schema of an entry, for editors and forms: made from the tables that the check reads by."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.content import one_shelf, schema
from generator.content.disk import shown_path
from generator.content.kinds import JsonSchema, Vocabulary
from generator.content.own_fields import paper_record
from generator.model import ONLY_SHELF, Library, OwnField, Paper, Theme
from generator.problems import Position, Problem, Severity

FILE_NAME = "paper.schema.json"
"""How the schema is called, in the repository beside content/ and on the site."""


MODELINE = f"# yaml-language-server: $schema=../../{FILE_NAME}"
"""The first line of an entry, by which any editor that speaks to a YAML language server finds the schema."""


def paper_schema(known: Vocabulary, fields: tuple[OwnField, ...] = ()) -> JsonSchema:
    """Return the schema of a file in papers/, with the ids in `known` as enumerations and a list's own fields."""
    entry = one_shelf.PAPER if set(known.get("theme", ())) == {ONLY_SHELF.id} else schema.PAPER
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A paper on the list",
        "description": "One file of content/papers/, named <id>.yml",
        **paper_record(fields, entry).json_schema(known),
    }


def candidate_schema(library: Library) -> JsonSchema:
    """Return the schema of a file in candidates/, with the list's own rules."""
    rules = {"rule": {criterion.id: criterion.sentence.source for criterion in library.criteria}}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A paper that does not stand on the list",
        "description": "One file of content/candidates/, named <id>.yml",
        **schema.CANDIDATE.json_schema(rules),
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
    return paper_schema(vocabulary(library.themes, library.papers), library.site.fields)


def schema_text(library: Library) -> str:
    """Return the schema for a list as the text of a file."""
    return as_text(library_schema(library))


def as_text(found: JsonSchema) -> str:
    """Return a schema as the text of a file."""
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def check_copy(path: Path, themes: Sequence[Theme], fields: tuple[OwnField, ...] = ()) -> Iterator[Problem]:
    """Yield a warning where the copy of the schema that editors read, if there is one, has not today's keys or themes.

    Papers and tags may lag: whoever adds one in a browser cannot write the copy anew.
    """
    if path.is_file() and _known_to(path) != _known_to_text(json.dumps(paper_schema(vocabulary(themes, ()), fields))):
        message = f'editors still see the keys and themes of before; "papershelf schema > {FILE_NAME}" writes it anew'
        yield Problem(Position(shown_path(path)), message, Severity.WARNING)


def _known_to(path: Path) -> object:
    try:
        return _known_to_text(path.read_text("utf-8"))
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _known_to_text(text: str) -> object:
    """Return the keys that a schema knows, and its themes."""
    properties = json.loads(text)["properties"]
    return list(properties), properties["themes"]["items"].get("enum")


def _times(uses: int) -> str:
    return f"on {uses} paper{'' if uses == 1 else 's'}"
