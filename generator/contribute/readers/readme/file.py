"""From the blocks of a README to its papers, each under the headings above it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from generator.contribute.candidate import Candidate, NoPaperError, Record, UnreadableError
from generator.contribute.readers import bibtex
from generator.contribute.readers.markdown import Block, read_blocks
from generator.contribute.readers.readme.forms import text_of
from generator.contribute.readers.readme.item import Item
from generator.contribute.readers.readme.labels import names_authors
from generator.contribute.readers.readme.links import has_paper, is_outside
from generator.contribute.readers.readme.titles import title_link, title_of
from generator.text import tex

_LONGEST_QUOTATION = 60
_MARKS = " .,;:|()[]*"


def read_file(text: str) -> Iterator[Record]:
    """Yield every paper of a README, and what looks like one but cannot be taken over.

    Items without a link are named under headings that have papers; elsewhere they are what a page says of itself.
    """
    records = list(_records(list(read_blocks(text))))
    with_papers = {record.heading for record in records if isinstance(record.outcome, Candidate)}
    return (record for record in records if record.heading in with_papers or not _is_without_link(record))


def _records(blocks: Sequence[Block]) -> Iterator[Record]:
    heading, is_below_paper = "", False
    for place, block in enumerate(blocks):
        if block.kind == "heading":
            below = list(takewhile(lambda one: one.kind != "heading", blocks[place + 1 :]))
            is_below_paper = _is_paper(block, below)
            if is_below_paper:
                yield _record(replace(block, details=tuple(one.pieces for one in below)), heading)
            else:
                heading = text_of(block.pieces).strip()
        elif block.kind == "code":
            yield from _bibtex(block, heading)
        elif block.kind != "paragraph":
            yield from _items(block, heading)
        elif has_paper(block.pieces) and not is_below_paper:
            yield _record(block, heading) if _begins_with_title(block) else _left_out(block, heading, _PROSE)


def _is_paper(heading: Block, below: Sequence[Block]) -> bool:
    """Say whether a heading is a paper's title: it is linked, or nothing but links to the paper stands below it."""
    first = next(iter(below), None)
    is_title = first is not None and first.kind == "paragraph" and has_paper(first.pieces)
    return has_paper(heading.pieces) or (is_title and first is not None and not title_of(first.pieces))


def _items(block: Block, heading: str) -> Iterator[Record]:
    """Yield what an item or a row is; an item without a link is a heading of those below it."""
    is_paper = has_paper(block.pieces) or any(map(names_authors, block.details))
    if not is_paper and any(map(_is_paper_below, block.inner)):
        for one in block.inner:
            yield from _items(one, text_of(block.pieces).strip(_MARKS) or heading)
    elif any(is_outside(piece.url) for piece in block.pieces) or any(map(has_paper, block.details)):
        yield _record(block, heading)
    elif not any(piece.url for piece in block.pieces):
        yield _left_out(block, heading, _NO_LINK)


def _is_paper_below(block: Block) -> bool:
    """Say whether an item, or one below it, is a paper of its own, and no detail of the item above."""
    is_paper = has_paper(block.pieces) and title_link(block.pieces) != ""
    return is_paper or any(map(_is_paper_below, block.inner))


def _bibtex(block: Block, heading: str) -> Iterator[Record]:
    if block.text.lstrip().startswith("@"):
        for record in bibtex.read_file(block.text):
            yield replace(record, line=block.line + record.line, heading=heading)


def _record(block: Block, heading: str) -> Record:
    if not any(has_paper(pieces) or names_authors(pieces) for pieces in (block.pieces, *block.details)):
        return _left_out(block, heading, _NO_PAPER)
    try:
        return Record(block.line, Item(block).candidate(), heading)
    except UnreadableError as error:
        return Record(block.line, error, heading)


_NO_LINK, _NO_PAPER, _PROSE = "no link", "no link to a paper", "running text with a link to a paper"


def _left_out(block: Block, heading: str, what: str) -> Record:
    line = tex.one_line(text_of(block.pieces))
    shown = line if len(line) <= _LONGEST_QUOTATION else f"{line[: _LONGEST_QUOTATION - 1]}…"
    return Record(block.line, NoPaperError(f'{what} stands in "{shown}"'), heading)


def _is_without_link(record: Record) -> bool:
    return isinstance(record.outcome, NoPaperError) and str(record.outcome).startswith(f"{_NO_LINK} stands")


def _begins_with_title(block: Block) -> bool:
    title = title_of(block.pieces)
    return bool(title) and "".join(piece.text for piece in block.pieces).strip(_MARKS).find(title) < len(title)
