"""Teaches Python-Markdown the links to papers of the list: see `paper_links`."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from generator.text.paper_links import SCHEME, WRITTEN


def add_paper_links(engine: Markdown) -> None:
    """Teach an engine of Python-Markdown to make `<a href="paper:id">words</a>`, without words where none stand."""
    # Above links (160) and below code (190) and formulas (185).
    engine.inlinePatterns.register(_PaperPattern(WRITTEN, engine), "paper", 165)


class _PaperPattern(InlineProcessor):
    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: ARG002, N802 - Python-Markdown's signature
        link = Element("a", {"href": f"{SCHEME}{m[1]}"})
        link.text = AtomicString(m[2] or "")
        return link, m.start(0), m.end(0)
