"""What papers.json and papers.jsonl hold, as a JSON Schema (draft 2020-12): a promise to scripts that read them."""

import json
from collections.abc import Mapping
from typing import Any

from generator.exports.papers_json import VERSION
from generator.model import Level, PaperKind, RelationKind, Status
from generator.text.venues import VenueKind

FILE_NAME = "papers.schema.json"

_TEXT: Mapping[str, Any] = {"type": "string"}
_TEXTS: Mapping[str, Any] = {"type": "array", "items": _TEXT}
_URL: Mapping[str, Any] = {"type": "string", "format": "uri"}
_DAY: Mapping[str, Any] = {"type": "string", "format": "date"}


def schema_text() -> str:
    """Return the schema as the text of a file. One line of papers.jsonl is `$defs/paper`."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A reading list as Papershelf writes it",
        **_object(
            {
                "version": {"const": VERSION, "description": "of this format; new keys may come without a new version"},
                "name": _TEXT,
                "description": _TEXT,
                "url": _URL,
                "license": _object({"name": _TEXT, "url": _URL}, "name", "url"),
                "themes": _list(_object(_texts("id", "title", "parent", "question", "start", "state"), "id", "title")),
                "papers": _list({"$ref": "#/$defs/paper"}),
            },
            "version",
            "name",
            "description",
        ),
        "$defs": {"paper": _paper()},
    }
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _paper() -> Mapping[str, Any]:
    required = ("id", "page", "title", "authors", "published", "kind", "themes", "links")
    return _object({**_of_the_work(), **_of_the_list()}, *required)


def _of_the_work() -> Mapping[str, Any]:
    """Return what a paper is, wherever it is listed."""
    return {
        "id": {**_TEXT, "description": "its permanent address: papers/<id>.html"},
        "page": {**_TEXT, "description": "from the root of the site"},
        "title": {**_TEXT, "description": "in Unicode; where that is not all, tex has it as written"},
        "authors": _TEXTS,
        "authors_complete": {"const": False, "description": "there where more authors are not named"},
        "published": {
            "type": "string",
            "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
            "description": "the first public version, as far as it is known",
        },
        "kind": _one_of(PaperKind),
        **_texts("venue", "publisher", "institution", "type", "number", "edition", "version", "isbn", "language"),
        "publication": _object(
            {
                "kind": _one_of(VenueKind),
                "year": {"type": "integer"},
                **_texts("series", "full_name", "volume", "issue", "pages"),
            }
        ),
        "editors": _TEXTS,
        "links": {
            **_object({**_texts("arxiv", "doi"), **dict.fromkeys(("pdf", "code", "project", "archive"), _URL)}),
            "minProperties": 1,
        },
        "abstract": _TEXT,
    }


def _of_the_list() -> Mapping[str, Any]:
    """Return what a list says of a paper."""
    return {
        "themes": {**_TEXTS, "description": "the first is the shelf on which it stands"},
        "tags": _TEXTS,
        "note": {**_TEXT, "description": "why it is on the list"},
        "level": _one_of(Level),
        "after": {**_TEXTS, "description": "papers to read first, by id"},
        "relations": _list(_object({"to": _TEXT, "kind": _one_of(RelationKind), "why": _TEXT}, "to", "kind", "why")),
        "short": {**_TEXT, "description": "what it is called where there is little room"},
        "added": _DAY,
        "added_by": _TEXT,
        "aliases": {**_TEXTS, "description": "former ids"},
        "status": _one_of(Status),
        "status_note": _TEXT,
        "status_source": {**_URL, "description": "the notice"},
        "checked": {**_DAY, "description": "when its facts were last checked"},
        "gone": {
            "type": "object",
            "additionalProperties": _TEXT,
            "description": "addresses that lead nowhere any more, each with that of a copy, empty if there is none",
        },
        "own": {"type": "object", "description": "the list's own fields"},
        "tex": {**_object(_texts("title", "abstract", "note")), "description": "texts as written"},
    }


def _texts(*names: str) -> Mapping[str, Any]:
    return dict.fromkeys(names, _TEXT)


def _object(properties: Mapping[str, Any], *required: str) -> Mapping[str, Any]:
    return {"type": "object", "properties": properties, **({"required": list(required)} if required else {})}


def _list(items: Mapping[str, Any]) -> Mapping[str, Any]:
    return {"type": "array", "items": items}


def _one_of(choices: Any) -> Mapping[str, Any]:
    return {"enum": [choice.value for choice in choices]}
