"""A page of the tree as Markdown, and what others are told about it in front matter."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape, unescape
from typing import Any


@dataclass(frozen=True, slots=True)
class Document:
    """A page's text, and the facts about it that the theme prints. The facts are plain text, escaped nowhere."""

    metadata: Mapping[str, Any]
    markdown: str

    @property
    def source(self) -> str:
        """The page as a file that stands alone, with a title and a description that any theme may print."""
        told = {key: as_printed(self.metadata[key]) for key in ("title", "description")}
        return front_matter(told) + self.markdown


def as_printed(text: str) -> str:
    """Return a text for themes that print it as if it were HTML, between double quotes too.

    The usual themes of MkDocs and Zensical do that with titles and descriptions. Most texts mean the same as HTML, and
    stay as they are; only where one does not, it is escaped. To leave it out is no way: Zensical then takes the page's
    heading for its title, undoes the escaping, and prints that.
    """
    return text if unescape(text) == text and not set('<>"') & set(text) else escape(text, quote=True)


def front_matter(facts: Mapping[str, Any]) -> str:
    """Return facts as YAML between its two lines.

    The values are JSON, which YAML reads alike as long as it holds real UTF-8 and no escaped surrogates.
    """
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in facts.items()]
    return f"---\n{''.join(lines)}---\n\n"
