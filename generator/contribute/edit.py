"""Sets single values of an entry, and leaves the rest as it is: its other values, its comments."""

from collections.abc import Iterable, Mapping, Sequence

from generator.content.kinds import Kind
from generator.content.nodes import Node, Scalar, Source, Table
from generator.content.parsing import parse
from generator.contribute.comments import Comments, find_comments, scalars_of
from generator.contribute.format import FormatError, format_text
from generator.text.quoting import quoted

Value = str | Sequence[str] | Mapping[str, str] | None
"""A text, a list or a table of texts; None takes the key away."""


def with_values(text: str, kind: Kind, values: Mapping[str, Value]) -> str:
    """Return a file's text, in house style, with some values set anew.

    A key such as "links.doi" names one within a table. Raises FormatError where that cannot be done without losing
    something.
    """
    comments = _comments(text)
    for key, value in values.items():
        text = _with_value(text, key, value)
    text = format_text(text, kind)
    if _comments(text) != comments:
        raise FormatError("a comment would be lost")
    return text


def written(key: str, value: Value) -> str:
    """Return the lines that say a value in a file; a key such as "links.doi" stands within its table."""
    outer, _, inner = key.partition(".")
    return "\n".join(_written(outer, {inner: value} if inner and isinstance(value, str) else value))


def _with_value(text: str, key: str, value: Value) -> str:
    root = _read(text)
    lines = text.removesuffix("\n").split("\n")
    outer, _, inner = key.partition(".")
    table, name, stop = root, outer, len(lines)
    found = root.find(outer)
    if inner and isinstance(found, Table) and found.entries and not found.entries[0][0].in_flow:
        table, name, stop = found, inner, _lines_of(root, outer, lines, stop)[1]
    elif inner:
        value = _with_inner(found, inner, value)
    start, end = _lines_of(table, name, lines, stop)
    indent = " " * (table.entries[0][0].position.column - 1)
    kept = _comments_within(table, name, find_comments(root, Source("", text.encode())))
    written = (indent + line for line in (*kept, *_written(name, value)))
    return "\n".join((*lines[:start], *written, *lines[end:])) + "\n"


def _read(text: str) -> Table:
    root, problems = parse(text.encode(), "")
    if not isinstance(root, Table) or not root.entries or any(name.in_flow for name, _ in root.entries):
        raise FormatError(problems[0].message if problems else "it is not written as keys with values, one a line")
    return root


def _comments(text: str) -> list[str]:
    return find_comments(_read(text), Source("", text.encode())).texts


def _lines_of(table: Table, key: str, lines: Sequence[str], stop: int) -> tuple[int, int]:
    """Return the first line of a key and the one behind its value, from 0; for a new one, where the table stops."""
    ends = [*(name.position.line - 1 for name, _ in table.entries[1:]), stop]
    for (name, value), next_key in zip(table.entries, ends, strict=True):
        if name.text == key:
            end = next_key
            last = max((_last_line(scalar) for scalar in scalars_of(value)), default=0)
            # What stands above the next key speaks of that.
            while end > max(last, name.position.line) and lines[end - 1].lstrip()[:1] in ("", "#"):
                end -= 1
            return name.position.line - 1, end
    return stop, stop


def _last_line(scalar: Scalar) -> int:
    shown = scalar.source.text[scalar.start : scalar.end].rstrip()
    return scalar.source.position(scalar.start + max(0, len(shown) - 1)).line if shown else 0


def _comments_within(table: Table, key: str, comments: Comments) -> Iterable[str]:
    """Yield the comments that stand on the lines of a key, which its new value would not keep."""
    for name, value in table.entries:
        if name.text == key:
            inside = [scalar.start for scalar in scalars_of(value)]
            yield from filter(None, (comments.beside.get(name.start, ""),))
            for start in inside:
                yield from filter(None, (*comments.above.get(start, ()), comments.beside.get(start, "")))


def _with_inner(table: Node | None, key: str, value: Value) -> dict[str, str]:
    """Return the texts of a table with one of them set anew or taken away."""
    texts = {}
    for name, node in table.entries if isinstance(table, Table) else ():
        if not isinstance(node, Scalar):
            raise FormatError(f'"{name.text}" holds more than one text')
        texts[name.text] = node.text
    texts[key] = value if isinstance(value, str) else ""
    return {name: text for name, text in texts.items() if text}


def _written(key: str, value: Value) -> Iterable[str]:
    if value is None:
        return ()
    if isinstance(value, str):
        return (f"{key}: {quoted(value)}",)
    if isinstance(value, Mapping):
        return (f"{key}:", *(f"  {name}: {quoted(text)}" for name, text in value.items()))
    return (f"{key}:", *(f"  - {quoted(text)}" for text in value))
