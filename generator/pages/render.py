"""Renders pages to Markdown: the only owner of Jinja."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from generator.pages.page import Page
from generator.text.escaping import escape

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
        return environment.get_template(page.template).render(page=page.view)

    return render


def _finalize(value: Any) -> Any:
    """Escape whatever a template prints, unless it is safe already. No template can forget it."""
    return value if isinstance(value, Markup | jinja2.Undefined) else escape(str(value))
