"""The order of keys, changed line by line, so that a comment stays above the key that it speaks of."""

from collections.abc import Sequence
from io import StringIO

from generator.content.fields import Record
from generator.content.kinds import Kind
from generator.content.nodes import Listing, Node, Scalar, Table, parse


def in_order(text: str, kind: Kind) -> str:
    """Return the text of a file with its keys, and those of a record below them, in the order of their table.

    Unknown keys come last. What is not YAML, or has keys that share a line or stand twice, is left as it is.
    """
    text = _in_order(text, kind, ())
    for entry in kind.fields if isinstance(kind, Record) else ():
        text = _in_order(text, entry.kind, (entry.name,))
    return text


def is_in_order(table: Table, record: Record) -> bool:
    """Say whether the keys of a table stand in the order of its record."""
    ranks = [_rank(key.text, record) for key, _ in table.entries]
    return ranks == sorted(ranks)


def _in_order(text: str, kind: Kind, path: tuple[str, ...]) -> str:
    table, _ = parse(text.encode(), "") if isinstance(kind, Record) else (None, [])
    for key in path:
        table = table.find(key) if isinstance(table, Table) else None
    if isinstance(table, Table) and isinstance(kind, Record) and not is_in_order(table, kind):
        return _reorder(text, table, kind)
    return text


def _rank(key: str, record: Record) -> int:
    names = [entry.name for entry in record.fields]
    return names.index(key) if key in names else len(names)


def _reorder(text: str, table: Table, record: Record) -> str:
    lines = StringIO(text, newline="").readlines()
    keys = [key for key, _ in table.entries]
    if not _stand_alone(keys, lines):
        return text
    starts = _starts(keys, lines)
    end = _last_line(table)
    blocks = [lines[start:stop] for start, stop in zip(starts, [*starts[1:], end], strict=True)]
    if not blocks[-1][-1].endswith("\n"):
        blocks[-1][-1] += "\n"
    order = sorted(range(len(keys)), key=lambda index: _rank(keys[index].text, record))
    moved = [line for index in order for line in blocks[index]]
    return "".join([*lines[: starts[0]], *moved, *lines[end:]])


def _stand_alone(keys: Sequence[Scalar], lines: Sequence[str]) -> bool:
    """Say whether every key begins a line of its own and stands once."""
    begin = all(not lines[key.position.line - 1][: key.position.column - 1].strip() for key in keys)
    return begin and len({key.position.line for key in keys}) == len({key.text for key in keys}) == len(keys)


def _starts(keys: Sequence[Scalar], lines: Sequence[str]) -> list[int]:
    """Return for each key the index of the first line of its block: its own, or that of the comment above it.

    What stands above the first key of a file stays there: it speaks of the whole.
    """
    starts: list[int] = []
    for key in keys:
        start = key.position.line - 1
        indent = " " * (key.position.column - 1)
        highest = starts[-1] + 1 if starts else 0 if indent else start
        while start > highest and lines[start - 1].startswith(f"{indent}#"):
            start -= 1
        starts.append(start)
    return starts


def _last_line(node: Node) -> int:
    """Return the number of the last line on which something of a node stands."""
    if isinstance(node, Scalar):
        written = node.source.text[node.start : node.end].rstrip()
        return node.source.position(node.start + len(written)).line
    inner = node.items if isinstance(node, Listing) else [part for entry in node.entries for part in entry]
    return max((_last_line(part) for part in inner), default=node.position.line)
