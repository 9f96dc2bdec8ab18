"""The whole list as JSON, for scripts: every fact of every entry, under the names that entries use.

A venue is a text; what is known of it part by part stands beside it, under "publication".
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import Any

from generator.exports.drafts import Part, between
from generator.exports.laid_out import laid_out
from generator.model import Library, OwnKind, OwnValue, Paper, Theme
from generator.text.venues import Venue

VERSION = 1
"""Of the format: another one when a key goes or means something else. `papers_schema` says what it holds."""

_LINES = json.JSONEncoder(ensure_ascii=False)
_OF_SOME_KINDS = ("publisher", "institution", "type", "number", "edition", "version", "isbn")


def document(library: Library, records: Iterable[Part]) -> Iterator[Part]:
    """Yield the parts of the list as a .json file, which holds the papers' records."""
    site = library.site
    fields = {
        "version": VERSION,
        "name": site.name,
        "description": site.description,
        "url": site.url,
        "license": site.look.licence and asdict(site.look.licence),
        "themes": [_present(_theme(theme)) for theme in library.themes],
    }
    yield laid_out(_present(fields)).removesuffix("\n}")
    if library.papers:
        yield ',\n "papers": [\n'
        yield from between(",\n", records)
        yield "\n ]"
    yield "\n}\n"


def lines(_: Library, records: Iterable[Part]) -> Iterable[Part]:
    """Return the parts of the list as a .jsonl file."""
    return records


def record(paper: Paper) -> str:
    """Return one paper as it stands in the file."""
    return laid_out(entry(paper), "  ")


def line(paper: Paper) -> str:
    """Return one paper as a line of papers.jsonl (jsonlines.org)."""
    return f"{_LINES.encode(entry(paper))}\n"


def entry(paper: Paper) -> Mapping[str, Any]:
    """Return one paper. Texts are in Unicode; where that is not all, `tex` has them as written."""
    links = paper.links
    written = {"title": paper.title, "abstract": paper.abstract, "note": paper.note}
    spelled = {name: text and text.plain for name, text in written.items()}
    fields = {
        "id": paper.id,
        "page": f"papers/{paper.id}.html",
        "title": spelled["title"],
        "authors": [author.name for author in paper.authors],
        "published": paper.published.iso,
        "kind": paper.kind.value,
        "venue": paper.venue and paper.venue.text,
        "publication": _publication(paper.venue),
        "editors": [editor.name for editor in paper.editors],
        **{name: getattr(paper, name) for name in _OF_SOME_KINDS},
        "language": paper.language,
        "themes": paper.themes,
        "tags": paper.tags,
        "links": _present(
            {name: getattr(links, name) for name in ("arxiv", "doi", "pdf", "code", "project", "archive")}
        ),
        "abstract": spelled["abstract"],
        "note": spelled["note"],
        "level": paper.level and paper.level.value,
        "after": paper.after,
        "relations": [{"to": one.to, "kind": one.kind.value, "why": one.why.plain} for one in paper.relations],
        "short": paper.short,
        "added": paper.added and paper.added.isoformat(),
        "added_by": paper.added_by,
        "aliases": paper.aliases,
        "status": paper.status and paper.status.value,
        "status_note": paper.status_note,
        "status_source": paper.status_source,
        "checked": paper.checked and paper.checked.on.isoformat(),
        "gone": paper.checked and dict(paper.checked.gone),
        "own": {one.field.name: _own(one) for one in paper.own},
        "tex": {name: text.source for name, text in written.items() if text and text.source != spelled[name]},
    }
    incomplete = {} if paper.authors_complete else {"authors_complete": False}
    return {**_present(fields), **incomplete}


def _theme(theme: Theme) -> Mapping[str, Any]:
    return {
        "id": theme.id,
        "title": theme.title,
        "parent": theme.parent,
        "question": theme.question and theme.question.plain,
        "start": theme.start,
        "state": theme.state and theme.state.plain,
    }


def _own(one: OwnValue) -> Any:
    """Return what is said under a key of the list's own: a text, a list of texts, or columns by their names."""
    match one.field.kind:
        case OwnKind.LIST:
            return one.values
        case OwnKind.COLUMNS:
            names = (column.name for column in one.field.columns)
            return _present(dict(zip(names, one.values, strict=True)))
        case _:
            return one.values[0]


def _publication(venue: Venue | None) -> Mapping[str, Any] | None:
    """Return what is known of a venue, part by part."""
    if venue is None:
        return None
    names = ("series", "full_name", "year", "volume", "issue", "pages")
    said = {name: getattr(venue, name) for name in names}
    return _present({"kind": venue.kind and venue.kind.value, **said})


def _present(fields: Mapping[str, Any]) -> Mapping[str, Any]:
    return {name: value for name, value in fields.items() if value}
