"""HTML written as Markdown (CommonMark 0.31, with tables as GitHub has them), for who reads a text as it is.

It knows the elements of the list's own pages and those that our templates write; of others it keeps the text.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from textwrap import indent
from xml.etree.ElementTree import Element

from generator.text.escaping import escape, escape_destination, printable, with_backslashes
from generator.text.html_tree import read_html

Address = Callable[[str], str]
"""Returns where the Markdown leads for a link of the HTML."""

MARKS = {"em": "*", "strong": "**"}
"""Of Markdown, by the elements that they stand for."""

_HEADINGS = {f"h{level}": "#" * level for level in range(1, 7)}


def as_markdown(html: str, address: Address) -> str:
    """Return a piece of HTML as Markdown."""
    return "\n\n".join(_Writer(address).blocks(read_html(html)))


def fenced(code: str, language: str = "") -> str:
    """Return lines of code, in a language, between as many backticks as they need."""
    code = code.strip("\n")
    fence = _fence(code, 3)
    return f"{fence}{language}\n{code}\n{fence}"


class _Writer:
    def __init__(self, address: Address) -> None:
        self._address = address
        self._blocks: dict[str, Callable[[Element], Iterator[str]]] = {
            **dict.fromkeys(_HEADINGS, self._heading),
            **dict.fromkeys(("ul", "ol"), self._list),
            **dict.fromkeys(("div", "p"), self.blocks),
            "blockquote": self._quotation,
            "pre": self._code,
            "table": self._table,
            "hr": lambda _: iter(["---"]),
        }
        self._pieces: dict[str, Callable[[Element], str]] = {
            **dict.fromkeys(MARKS, lambda node: f"{MARKS[node.tag]}{self.line(node)}{MARKS[node.tag]}"),
            "a": lambda node: f"[{self.line(node)}]({self._to(node, 'href')})",
            "br": lambda _: "  \n",
            "code": lambda node: _code_span(_text(node)),
            "img": lambda node: f"![{_words(node.get('alt', ''))}]({self._to(node, 'src')})",
            "math": lambda node: _formula(node.get("alttext", "")),
        }

    def blocks(self, node: Element) -> Iterator[str]:
        """Yield what is in an element, block by block; what stands on its lines between two blocks is one."""
        line = _words(node.text)
        for child in node:
            if child.tag in self._blocks:
                yield from filter(None, [line.strip()])
                yield from self._blocks[child.tag](child)
                line = ""
            else:
                line += self._piece(child)
            line += _words(child.tail)
        yield from filter(None, [line.strip()])

    def line(self, node: Element) -> str:
        """Return what is in an element that stands on a line."""
        return _words(node.text) + "".join(self._piece(child) + _words(child.tail) for child in node)

    def _piece(self, node: Element) -> str:
        return self._pieces.get(node.tag, self.line)(node)

    def _to(self, node: Element, attribute: str) -> str:
        return escape_destination(self._address(node.get(attribute, "")))

    def _heading(self, node: Element) -> Iterator[str]:
        yield f"{_HEADINGS[node.tag]} {self.line(node).strip()}"

    def _list(self, node: Element) -> Iterator[str]:
        first = int(node.get("start", "1"))
        items = [child for child in node if child.tag == "li"]
        marks = ["- " if node.tag == "ul" else f"{first + place}. " for place in range(len(items))]
        held = ["\n\n".join(self.blocks(item)) for item in items]
        yield "\n".join(mark + indent(text, " " * len(mark)).lstrip() for mark, text in zip(marks, held, strict=True))

    def _quotation(self, node: Element) -> Iterator[str]:
        yield indent("\n\n".join(self.blocks(node)), "> ", lambda _: True)

    def _code(self, node: Element) -> Iterator[str]:
        yield fenced(_text(node))

    def _table(self, node: Element) -> Iterator[str]:
        rows = [[self.line(cell).strip() for cell in row if cell.tag in ("th", "td")] for row in node.iter("tr")]
        has_head = node.find("thead") is not None
        yield _table(rows if has_head or not rows else [[""] * len(rows[0]), *rows])


def _table(rows: Sequence[Sequence[str]]) -> str:
    lines = [f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |" for row in rows]
    return "\n".join([*lines[:1], f"|{' --- |' * len(rows[0])}" if rows else "", *lines[1:]])


def _words(text: str | None) -> str:
    return with_backslashes(escape(text or ""))


def _text(node: Element) -> str:
    return "".join(node.itertext())


def _code_span(code: str) -> str:
    code = printable(code).strip()
    fence, space = _fence(code, 1), " " if "`" in code else ""
    return f"{fence}{space}{code}{space}{fence}"


def _formula(tex: str) -> str:
    """Return TeX as code between dollar signs: see `pieces.Formula.readme`."""
    return _code_span(tex) if "`" in tex else f"$`{tex}`$"


def _fence(code: str, least: int) -> str:
    """Return more backticks than there are side by side in code."""
    return "`" * max(least, 1 + max(map(len, re.findall("`+", code)), default=0))
