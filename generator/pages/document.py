"""A page of the tree as Markdown, and what others are told about it in front matter."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any

from generator.pages.page import Page
from generator.text.escaping import printable


@dataclass(frozen=True, slots=True)
class Document:
    """A page's text, and the facts about it that the theme prints. The facts are plain text, escaped nowhere."""

    metadata: Mapping[str, Any]
    markdown: str

    @property
    def source(self) -> str:
        """The page as a file that stands alone.

        The usual themes of MkDocs and Zensical print a title and a description as if they were HTML, in text and
        between double quotes. So a value stands here only if it means the same as HTML. Where one is missing, those
        programs take the page's heading for its title, which is escaped like all of the page.
        """
        told = {key: self.metadata[key] for key in ("title", "description")}
        return front_matter({key: text for key, text in told.items() if is_plain_in_html(text)}) + self.markdown


def metadata(page: Page) -> dict[str, Any]:
    """Return what our theme is told about a page."""
    facts: dict[str, Any] = {
        "title": printable(page.title).strip(),
        "description": printable(page.description).strip(),
        "kind": page.template.partition(".")[0],
        "url": page.address.built,
        "section": (page.section or page.address).built,
    }
    if page.meta_tags:
        facts["meta_tags"] = [[name, printable(content).strip()] for name, content in page.meta_tags]
    return facts


def is_plain_in_html(text: str) -> bool:
    """Say whether a text can be put into HTML, in double quotes too, as it is."""
    return unescape(text) == text and not set('<>"') & set(text)


def front_matter(facts: Mapping[str, Any]) -> str:
    """Return facts as YAML between its two lines, or nothing for none.

    The values are JSON, which YAML reads alike as long as it holds real UTF-8 and no escaped surrogates.
    """
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in facts.items()]
    return f"---\n{''.join(lines)}---\n\n" if lines else ""
