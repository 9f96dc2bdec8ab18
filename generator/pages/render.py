"""Renders pages to Markdown: the only owner of Jinja."""

import json
import re
from collections.abc import Callable
from html import escape as escape_html
from pathlib import Path
from typing import Any

import jinja2

from generator.pages.autoescape import Places, Printer
from generator.pages.page import Page
from generator.text.escaping import printable

Renderer = Callable[[Page], str]

# What the branches of a template leave behind.
_BLANK_LINES = re.compile(r"\n{3,}")


def renderer(templates: Path) -> Renderer:
    """Return the function that renders a page with the templates in a folder.

    Raises jinja2.TemplateError, when called, for a template that is missing or asks for what its view lacks.
    """
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates),
        autoescape=True,
        extensions=[Places],
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    printer = Printer()
    environment.filters = {"text": printer.text, "attribute": printer.attribute, "destination": printer.destination}

    def render(page: Page) -> str:
        printer.origin = page.address
        body = environment.get_template(page.template).render(page=page.view)
        return _front_matter(page) + _BLANK_LINES.sub("\n\n", body) if page.address.endswith(".md") else body

    return render


def _front_matter(page: Page) -> str:
    """Return the page's metadata as YAML. MkDocs and its themes print these values unescaped, so they are HTML.

    The values are JSON strings, which YAML reads alike as long as they hold real UTF-8 and no escaped surrogates.
    """
    kind = page.template.partition(".")[0]
    metadata = {
        "title": page.title,
        "description": page.description,
        "kind": kind,
        "section": page.section or page.address,
    }
    lines = [f"{key}: {_json(_attribute(value))}\n" for key, value in metadata.items()]
    if page.meta_tags:
        lines.append(f"meta_tags: {_json([[name, _attribute(content)] for name, content in page.meta_tags])}\n")
    return f"---\n{''.join(lines)}---\n\n"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _attribute(value: str) -> str:
    return escape_html(printable(value).strip())
