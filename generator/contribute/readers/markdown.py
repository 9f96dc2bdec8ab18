"""Markdown as blocks that may each be about one paper: items of lists, rows of tables, headings, paragraphs."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from generator.text import jats

_MARKDOWN = MarkdownIt("commonmark").enable("table")
_ABSTRACT = re.compile(r"<summary>[^<]*abstract[^<]*</summary>(.*?)(?:</details>|$)", re.IGNORECASE | re.DOTALL)
"""What a page folds away."""
_BARE_ADDRESS = re.compile(r"https?://[^\s<>|]*[^\s<>|.,;:!?)\]]")
_LISTS = ("bullet_list", "ordered_list")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text of one kind."""

    text: str
    type: str = "text"
    """text, strong, em, code_inline, link or image."""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a page."""

    line: int
    """Where it begins, 1-based."""
    kind: str
    """heading, item, row, paragraph or code."""
    pieces: tuple[Piece, ...] = ()
    details: tuple[tuple[Piece, ...], ...] = ()
    """The paragraphs and items below an item."""
    columns: tuple[str, ...] = ()
    """The heads of a row's columns."""
    cells: tuple[tuple[Piece, ...], ...] = ()
    inner: tuple["Block", ...] = field(default=(), repr=False)
    """The items of the lists below an item."""
    text: str = ""
    """Of code."""


def read_blocks(text: str) -> Iterator[Block]:
    """Yield the blocks of a page in their order."""
    yield from _blocks(SyntaxTreeNode(_MARKDOWN.parse(text)).children)


def _blocks(nodes: Sequence[SyntaxTreeNode]) -> Iterator[Block]:
    for node in nodes:
        if node.type in _READERS:
            yield from _READERS[node.type](node)


def _line(node: SyntaxTreeNode) -> int:
    return node.map[0] + 1 if node.map else 1


def _heading(node: SyntaxTreeNode) -> Iterator[Block]:
    yield Block(_line(node), "heading", _pieces(node))


def _paragraph(node: SyntaxTreeNode) -> Iterator[Block]:
    yield Block(_line(node), "paragraph", _pieces(node))


def _code(node: SyntaxTreeNode) -> Iterator[Block]:
    yield Block(_line(node), "code", text=node.content)


def _html(node: SyntaxTreeNode) -> Iterator[Block]:
    abstract = _ABSTRACT.search(node.content)
    if abstract:
        yield Block(_line(node), "paragraph", (Piece(f"Abstract: {' '.join(jats.read(abstract[1]).split())}"),))


def _list(node: SyntaxTreeNode) -> Iterator[Block]:
    return map(_item, node.children)


def _item(node: SyntaxTreeNode) -> Block:
    paragraphs = [_pieces(child) for child in node.children if child.type in ("paragraph", "heading")]
    inner = tuple(_item(item) for child in node.children if child.type in _LISTS for item in child.children)
    below = (*paragraphs[1:], *(pieces for block in inner for pieces in (block.pieces, *block.details)))
    return Block(_line(node), "item", paragraphs[0] if paragraphs else (), details=below, inner=inner)


def _rows(table: SyntaxTreeNode) -> Iterator[Block]:
    head, *bodies = table.children
    columns = tuple(
        "".join(piece.text for piece in _pieces(cell)).strip() for row in head.children for cell in row.children
    )
    for row in (row for body in bodies for row in body.children):
        cells = tuple(_pieces(cell) for cell in row.children)
        yield Block(_line(row), "row", tuple(piece for cell in cells for piece in cell), columns=columns, cells=cells)


def _pieces(node: SyntaxTreeNode) -> tuple[Piece, ...]:
    return tuple(
        piece
        for inline in node.children
        if inline.type == "inline"
        for piece in _with_formulas(list(_inline(inline.children)))
    )


def _with_formulas(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield pieces in which code between dollar signs is TeX: so forges have it (see `text.pieces.Formula.readme`)."""
    texts = ["", *(piece.text for piece in pieces), ""]
    for place, piece in enumerate(pieces):
        is_formula = piece.type == "code_inline" and texts[place].endswith("$") and texts[place + 2].startswith("$")
        yield Piece(piece.text) if is_formula else piece


def _inline(nodes: Sequence[SyntaxTreeNode], kind: str = "text") -> Iterator[Piece]:
    for node in nodes:
        if node.type == "link":
            inner = list(_inline(node.children))
            yield from (piece for piece in inner if piece.type == "image")
            text = "".join(piece.text for piece in inner if piece.type != "image")
            yield Piece(text.strip(), "link", str(node.attrs.get("href", "")))
        elif node.type == "image":
            yield Piece(
                node.content or "".join(child.content for child in node.children), "image", str(node.attrs["src"])
            )
        elif node.type in ("strong", "em"):
            yield from _inline(node.children, node.type)
        elif node.type in ("softbreak", "hardbreak"):
            yield Piece("\n")
        elif node.type == "html_inline":
            yield Piece("\n" if node.content.lower().startswith("<br") else "")
        elif node.type == "code_inline":
            yield Piece(node.content, "code_inline")
        else:
            yield from _with_bare_addresses(node.content, kind)


def _with_bare_addresses(text: str, kind: str) -> Iterator[Piece]:
    end = 0
    for found in _BARE_ADDRESS.finditer(text):
        yield Piece(text[end : found.start()], kind)
        yield Piece(found[0], "link", found[0])
        end = found.end()
    yield Piece(text[end:], kind)


_READERS: Mapping[str, Callable[[SyntaxTreeNode], Iterator[Block]]] = {
    "heading": _heading,
    "paragraph": _paragraph,
    "bullet_list": _list,
    "ordered_list": _list,
    "table": _rows,
    "fence": _code,
    "code_block": _code,
    "html_block": _html,
    "blockquote": lambda node: _blocks(node.children),
}
