"""Renders pages to Markdown: the only owner of Jinja."""

import re
from collections.abc import Callable
from pathlib import Path

import jinja2

from generator.pages.autoescape import Places, Printer
from generator.pages.page import Page
from generator.words.book import Book

Renderer = Callable[[Page], str]

# What the branches of a template leave behind.
_BLANK_LINES = re.compile(r"\n{3,}")


def renderer(templates: Path, book: Book) -> Renderer:
    """Return the function that renders a page with the templates in a folder and the words of a book.

    The function raises jinja2.TemplateError for a template that is missing or asks for what its view lacks.
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
    printer = Printer(book)
    environment.filters = {"text": printer.text, "attribute": printer.attribute, "destination": printer.destination}
    environment.globals = {"say": printer.say, "listed": printer.listed, "language": book.language}

    def render(page: Page) -> str:
        printer.origin = page.address
        body = environment.get_template(page.template).render(page=page.view)
        return _BLANK_LINES.sub("\n\n", body) if page.is_markdown else body

    return render
