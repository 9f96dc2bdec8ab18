"""A letter as Markdown: for the draft of a release, a forum, a page of another site."""

from collections.abc import Iterator

from generator.exports.letter import Item, Letter
from generator.text.escaping import escape, escape_destination


def as_markdown(letter: Letter) -> str:
    """Return the letter; whatever it holds is text, but for the markup of notes."""
    return "\n\n".join(_blocks(letter)) + "\n"


def _blocks(letter: Letter) -> Iterator[str]:
    yield f"# {escape(letter.list)}: {escape(letter.title)}"
    if letter.words:
        yield letter.words.markdown
    for part in letter.parts:
        yield f"## {escape(part.title)}"
        yield from map(_item, part.items)
    yield "---"
    yield from (_linked(line.text, line.url) if line.url else escape(line.text) for line in letter.lines)


def _item(item: Item) -> str:
    facts = " · ".join(escape(text) for text in (item.byline, item.imprint) if text)
    about = (item.remark and f"**{escape(item.remark)}**", item.text and item.text.markdown)
    blocks = (f"**{_linked(item.title, item.url)}**<br>{facts}", *filter(None, about))
    return "\n\n".join(f"{'  ' if number else '- '}{block}" for number, block in enumerate(blocks))


def _linked(text: str, url: str) -> str:
    return f"[{escape(text)}]({escape_destination(url)})"
