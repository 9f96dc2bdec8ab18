"""A letter as plain text: what a mail reader shows that shows no HTML."""

from collections.abc import Iterator
from textwrap import wrap

from generator.exports.letter import Item, Letter, Text
from generator.text.escaping import printable

_COLUMNS = 72


def as_text(letter: Letter) -> str:
    """Return the letter, its paragraphs wrapped and each address on a line of its own."""
    return "\n".join(_lines(letter)) + "\n"


def _lines(letter: Letter) -> Iterator[str]:
    yield from _wrapped(letter.list)
    yield from _wrapped(letter.title)
    if letter.words:
        yield ""
        yield from _text(letter.words, "")
    for part in letter.parts:
        yield ""
        yield ""
        yield from _wrapped(part.title)
        yield "=" * min(len(part.title), _COLUMNS)
        for item in part.items:
            yield ""
            yield from _item(item)
    yield ""
    yield "-- "  # what a mail reader leaves out of an answer (RFC 3676, section 4.3)
    for line in letter.lines:
        yield from _wrapped(line.text)
        if line.url:
            yield f"<{line.url}>"


def _item(item: Item) -> Iterator[str]:
    yield from _wrapped(item.title, "* ", "  ")
    for text in (item.byline, item.imprint, item.remark):
        yield from _wrapped(text or "", "  ")
    if item.text:
        yield from _text(item.text, "  ")
    yield f"  <{item.url}>"


def _text(text: Text, indent: str) -> Iterator[str]:
    """Yield the text, and then where the links in it lead."""
    yield from _wrapped(text.plain, indent)
    yield from (f"{indent}<{printable(url)}>" for url in text.urls)


def _wrapped(text: str, first: str = "", later: str | None = None) -> list[str]:
    return wrap(
        text, _COLUMNS, initial_indent=first, subsequent_indent=first if later is None else later,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip
