"""House style: how the values of a file are written, line by line, with its comments in their places."""

import re
from collections.abc import Iterable, Iterator, Mapping

from generator.content.fields import NamedRecord, Record
from generator.content.kinds import Kind
from generator.content.lists import ListOf
from generator.content.nodes import Listing, Node, Scalar, Table
from generator.content.prose import Prose
from generator.content.values import Word
from generator.contribute.comments import Comments
from generator.facts.limits import PROSE_WIDTH
from generator.text.quoting import is_plain, is_text_everywhere, quoted

_STEP = 2
_NOT_IN_BLOCK = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]")


class Layout:
    """Writes the lines of one file."""

    def __init__(self, comments: Comments, mended: Mapping[int, str]) -> None:
        """Take the file's comments, and the texts to write instead of those of scalars, by where these start."""
        self._comments = comments
        self._mended = mended

    def document(self, root: Node, kind: Kind) -> Iterator[str]:
        """Yield the lines of a file. What stands above its first value speaks of the whole, and stays on top."""
        first = min(self._comments.above, default=None)
        head = self._comments.above.get(first, []) if first is not None else []
        yield from head
        head.clear()
        if isinstance(root, Table) and root.entries:
            yield from self._table(root, kind, 0)
        elif isinstance(root, Listing) and root.items:
            yield from self._items(root, kind, 0)
        else:
            yield self._inline(root, kind)
        yield from self._comments.below

    def _table(self, table: Table, kind: Kind | None, column: int) -> Iterator[str]:
        for key, value in in_order(table, kind):
            inner = _kind_of(key.text, kind)
            spelled = self._spell(key, None)
            yield from self._above(key, column)
            yield from self._entry(f"{' ' * column}{spelled}:", key, value, inner)

    def _entry(self, start: str, key: Scalar, value: Node, kind: Kind | None) -> Iterator[str]:
        column = len(start) - len(start.lstrip())
        if isinstance(kind, NamedRecord) and not isinstance(value, Table):
            kind = kind.fields[0].kind
        if isinstance(value, Table) and value.entries:
            yield start + self._beside(key)
            yield from self._table(value, kind, column + _STEP)
        elif isinstance(value, Listing) and value.items and self._is_one_a_line(value, kind):
            self._move_beside(value, key)
            yield start + self._beside(key)
            yield from self._items(value, kind, column + _STEP)
        else:
            yield from self._one_line(start, key, value, kind, column)

    def _one_line(self, start: str, key: Scalar, value: Node, kind: Kind | None, column: int) -> Iterator[str]:
        """Yield a value that begins on its key's line, with the comments between the two above both."""
        moved = self._beside(key).strip()
        yield from [" " * column + moved] * bool(moved)
        if isinstance(value, Scalar):
            yield from self._above(value, column)
            text = self._text(value).strip()
            if isinstance(kind, Prose) and kind.folded and text and not _NOT_IN_BLOCK.search(text):
                yield from self._block(start, value, text, column + _STEP)
                return
        written = self._inline(value, kind)
        yield f"{start} {written}".rstrip() + self._beside_all(value)

    def _block(self, start: str, scalar: Scalar, text: str, column: int) -> Iterator[str]:
        """Yield prose below its key: folded, or as it is where a line begins with blanks and folding would show."""
        indent = " " * column
        is_foldable = "\n " not in text
        yield f"{start} {'>-' if is_foldable else '|-'}{self._beside(scalar)}"
        lines = fold(text, PROSE_WIDTH - column) if is_foldable else text.split("\n")
        yield from ((indent + line).rstrip() for line in lines)

    def _items(self, items: Listing, kind: Kind | None, column: int) -> Iterator[str]:
        inner = kind.item if isinstance(kind, ListOf) else None
        for item in items.items:
            if isinstance(item, Table) and item.entries:
                yield from self._item(list(self._table(item, inner, column + _STEP)), column)
            else:
                if isinstance(item, Scalar):
                    yield from self._above(item, column)
                yield f"{' ' * column}- {self._inline(item, inner)}".rstrip() + self._beside_all(item)

    def _item(self, lines: list[str], column: int) -> Iterator[str]:
        """Yield the lines of a table as those of an item: the dash before its first key, comments above the dash."""
        first = next(number for number, line in enumerate(lines) if line and not line.lstrip().startswith("#"))
        yield from (line and " " * column + line.lstrip() for line in lines[:first])
        yield f"{' ' * column}- {lines[first].lstrip()}"
        yield from lines[first + 1 :]

    def _inline(self, node: Node, kind: Kind | None, *, in_flow: bool = False) -> str:
        if isinstance(node, Scalar):
            return self._spell(node, kind, in_flow=in_flow)
        if isinstance(node, Listing):
            inner = kind.item if isinstance(kind, ListOf) else None
            return f"[{', '.join(self._inline(item, inner, in_flow=True) for item in node.items)}]"
        pairs = (f"{self._spell(key, None, in_flow=True)}: {self._inline(value, None, in_flow=True)}"
                 for key, value in node.entries)  # fmt: skip
        return f"{{{', '.join(pairs)}}}"

    def _spell(self, scalar: Scalar, kind: Kind | None, *, in_flow: bool = False) -> str:
        text = self._text(scalar)
        if not text and not in_flow:
            return ""
        return text if _may_stand_bare(text, kind) and is_plain(text, in_flow=in_flow) else quoted(text)

    def _text(self, scalar: Scalar) -> str:
        return self._mended.get(scalar.start, scalar.text)

    def _is_one_a_line(self, items: Listing, kind: Kind | None) -> bool:
        """Say whether items get lines of their own: by their kind, or because they hold tables or comments."""
        if any(isinstance(item, Table) for item in items.items):
            return True
        inner = [item for item in items.items if isinstance(item, Scalar)]
        commented = any(any(self._comments.above[item.start]) for item in inner)
        commented = commented or any(item.start in self._comments.beside for item in inner[:-1])
        return commented or (isinstance(kind, ListOf) and kind.one_a_line)

    def _above(self, scalar: Scalar, column: int) -> Iterator[str]:
        yield from (line and " " * column + line for line in self._comments.above.get(scalar.start, []))

    def _beside(self, scalar: Scalar) -> str:
        comment = self._comments.beside.get(scalar.start)
        return f" {comment}" if comment else ""

    def _move_beside(self, items: Listing, key: Scalar) -> None:
        """Give a comment behind the bracket of a list to its key, which keeps the line when the items leave it."""
        last = items.items[-1]
        if isinstance(last, Scalar) and last.in_flow and key.start not in self._comments.beside:
            comment = self._comments.beside.pop(last.start, None)
            self._comments.beside |= {key.start: comment} if comment else {}

    def _beside_all(self, node: Node) -> str:
        last: Node = node
        while isinstance(last, Listing) and last.items:
            last = last.items[-1]
        return self._beside(last) if isinstance(last, Scalar) else ""


def in_order(table: Table, kind: Kind | None) -> list[tuple[Scalar, Node]]:
    """Return the entries of a table in the order of its record, unknown keys last."""
    names = [entry.name for entry in kind.fields] if isinstance(kind, Record) else []
    return sorted(table.entries, key=lambda entry: names.index(entry[0].text) if entry[0].text in names else len(names))


def fold(text: str, room: int) -> Iterable[str]:
    """Return the lines of a folded text, of at most `room` characters; a break in the text becomes an empty line.

    A line ends only at a single space between two words, since YAML makes one space of its break.
    """
    lines: list[str] = []
    for number, paragraph in enumerate(text.split("\n")):
        if number and paragraph:
            lines.append("")
        line = ""
        for word in re.split(r"(?<=\S) (?=\S)", paragraph.rstrip()):
            if line and len(line) + 1 + len(word) > room:
                lines.append(line)
                line = ""
            line = f"{line} {word}" if line else word
        lines.append(line)
    return lines


def _may_stand_bare(text: str, kind: Kind | None) -> bool:
    """Say whether no reader of YAML that matters takes the text for anything else."""
    if isinstance(kind, Word):
        return not kind.is_text or is_text_everywhere(text)
    return not isinstance(kind, Prose) or is_text_everywhere(text) or (kind.counts and _is_count(text))


def _is_count(text: str) -> bool:
    """Say whether a text is a whole number as every program writes it back, or a range of two such numbers."""
    return re.fullmatch("[1-9][0-9]{0,8}(?:-[1-9][0-9]{0,8})?", text) is not None


def _kind_of(key: str, kind: Kind | None) -> Kind | None:
    fields = kind.fields if isinstance(kind, Record) else ()
    return next((entry.kind for entry in fields if entry.name == key), None)
