"""How an entry is written: the house style of `content/papers/`.

Every value stays on the line of its key, except for authors (one a line, so that a diff shows the one that changed)
and for prose, which is folded. Quotation marks stand only where YAML would read something else without them.
"""

import datetime
import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from textwrap import wrap

from generator.content import nodes
from generator.contribute.candidate import Candidate
from generator.model import Links

_WIDTH = 80
_INDENT = "  "
# YAML 1.1, which most programs still speak, takes these for something other than text.
_NOT_TEXT_ELSEWHERE = re.compile(
    r"(?:y|n|yes|no|on|off|true|false|null|~|[-+.\d][\d_.,:eExX+-]*|\d{4}-\d\d?-\d\d?.*)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A paper with what the curator says of it. Required values that are not known are written as blanks."""

    facts: Candidate
    themes: tuple[str, ...] = ()
    note: str | None = None
    added: datetime.date | None = None
    added_by: str | None = None

    @property
    def missing(self) -> tuple[str, ...]:
        """The keys that an entry must have but whose values are not known, in the order of the file."""
        facts = self.facts
        known = {
            "authors": facts.authors,
            "published": facts.published,
            "themes": self.themes,
            "links": _link_lines(facts.links),
        }
        return tuple(key for key, value in known.items() if not value)


def entry_text(entry: Entry) -> str:
    """Return the text of an entry's file. What is missing has its key without a value, for someone to fill in."""
    facts = entry.facts
    lines = [
        _line("title", facts.title),
        *_block("authors", [f"- {_plain_or_quoted(name)}" for name in facts.authors] or ["-"]),
        f"published: {facts.published.iso}" if facts.published else "published:",
        *_optional("venue", facts.venue, _line),
        f"themes: [{', '.join(entry.themes)}]",
        *_block("links", _link_lines(facts.links) or ["arxiv:"]),
        *_optional("abstract", facts.abstract, _folded),
        *_optional("note", entry.note, _folded),
        *_optional("added", entry.added.isoformat() if entry.added else None, "{}: {}".format),
        *_optional("added_by", entry.added_by, _line),
    ]
    return "\n".join(lines) + "\n"


def _link_lines(links: Links) -> list[str]:
    named = ((field.name, getattr(links, field.name)) for field in fields(links))
    return [f"{key}: {value}" if _reads_as(value, value) else _line(key, value) for key, value in named if value]


def _optional(key: str, value: str | None, write: Callable[[str, str], str]) -> Iterator[str]:
    if value:
        yield write(key, value)


def _line(key: str, value: str) -> str:
    return f"{key}: {_plain_or_quoted(value)}"


def _block(key: str, lines: Sequence[str]) -> Iterator[str]:
    yield f"{key}:"
    yield from (_INDENT + line for line in lines)


def _folded(key: str, text: str) -> str:
    room = _WIDTH - len(_INDENT)
    paragraphs = (
        wrap(paragraph, room, break_long_words=False, break_on_hyphens=False) for paragraph in text.split("\n")
    )
    body = "\n\n".join("\n".join(_INDENT + line for line in lines) for lines in paragraphs if lines)
    return f"{key}: >-\n{body}"


def _plain_or_quoted(text: str) -> str:
    is_plain = _reads_as(text, text) and not _NOT_TEXT_ELSEWHERE.fullmatch(text)
    return text if is_plain else json.dumps(text, ensure_ascii=False)


def _reads_as(written: str, text: str) -> bool:
    """Say whether YAML reads what is written behind a key as exactly this text."""
    root, _ = nodes.parse(f"key: {written}\n".encode(errors="surrogatepass"), "")
    value = root.find("key") if isinstance(root, nodes.Table) and len(root.entries) == 1 else None
    return isinstance(value, nodes.Scalar) and value.text == text
