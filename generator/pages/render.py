"""Renders pages to Markdown: the only owner of Jinja."""

import json
from collections.abc import Callable
from html import escape as escape_html
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from generator.pages.page import Page
from generator.text.escaping import escape, printable

Renderer = Callable[[Page], str]


def renderer(templates: Path) -> Renderer:
    """Return the function that renders a page with the templates in a folder.

    Raises jinja2.TemplateError, when called, for a template that is missing or asks for what its view lacks.
    """
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates),
        autoescape=True,
        finalize=_finalize,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    # Filters return what Jinja takes for safe after escaping it for HTML alone: a template must not reach them.
    environment.filters = {}

    def render(page: Page) -> str:
        body = environment.get_template(page.template).render(page=page.view)
        return _front_matter(page) + body if page.uri.endswith(".md") else body

    return render


def _finalize(value: Any) -> Any:
    """Escape whatever a template prints, unless it is safe already. No template can forget it."""
    return value if isinstance(value, Markup | jinja2.Undefined) else escape(str(value))


def _front_matter(page: Page) -> str:
    """Return the page's metadata as YAML. MkDocs and its themes print these values unescaped, so they are HTML.

    The values are JSON strings, which YAML reads alike as long as they hold real UTF-8 and no escaped surrogates.
    """
    kind = page.template.partition(".")[0]
    metadata = {"title": page.title, "description": page.description, "kind": kind, "section": page.section or page.uri}
    lines = [f"{key}: {_json(_attribute(value))}\n" for key, value in metadata.items()]
    if page.meta_tags:
        lines.append(f"meta_tags: {_json([[name, _attribute(content)] for name, content in page.meta_tags])}\n")
    return f"---\n{''.join(lines)}---\n\n"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _attribute(value: str) -> str:
    return escape_html(printable(value).strip())
