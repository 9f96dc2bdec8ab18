"""Renders pages to Markdown: the only owner of Jinja."""

import re
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import jinja2
from jinja2.compiler import CodeGenerator

from generator.cache import Cache
from generator.content.disk import shown_path
from generator.facts.policy import IN_PAGES
from generator.layers import Layers, files_below
from generator.pages.autoescape import Places, Printer
from generator.pages.compiled import CompiledTemplates
from generator.pages.page import Page
from generator.problems import ContentError, Position, Problem
from generator.words.book import Book

Renderer = Callable[[Page], str]

# What the branches of a template leave behind.
_BLANK_LINES = re.compile("\n\n\n+")  # so written it is found faster


class PlainContext(jinja2.runtime.Context):
    """Calls what a template calls, and no more: no function of ours asks to be told where it is called."""

    def call(self, function: Callable[..., Any], /, *values: Any, **named: Any) -> Any:
        """Call a function or macro. What Jinja adds of loops and blocks is for such as ask for the context."""
        named.pop("_loop_vars", None)
        named.pop("_block_vars", None)
        return function(*values, **named)


class _Code(CodeGenerator):
    """Prints what the filter of its place has escaped as it is: Jinja's own escapes it once more, to no effect."""

    def _output_child_pre(self, *_: object) -> None:
        self.write("(")


class _Pages(jinja2.Environment):
    """What the templates of pages run in."""

    context_class = PlainContext
    code_generator_class = _Code

    # A view has all that a template asks it for as attributes; Jinja's own looks for keys too, and asks twice.
    getattr: Callable[..., Any] = staticmethod(getattr)


def renderer(templates: Layers, book: Book, cache: Cache | None = None) -> Renderer:
    """Return the function that renders a page with templates and the words of a book.

    What the cache has of the templates is not compiled again.

    The function raises ContentError for a fault in a template of the list's own, and the error itself for ours.
    """
    environment = _Pages(
        loader=jinja2.FileSystemLoader(templates.folders),
        autoescape=True,
        auto_reload=False,
        optimized=False,  # hardly anything is the same each time, and to look for it takes a tenth of the time
        extensions=[Places],
        undefined=jinja2.StrictUndefined,
        bytecode_cache=CompiledTemplates(cache or Cache()),
        cache_size=-1,  # all of them: to see which was used last takes longer than to find one
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    printer = Printer(book)
    environment.filters = {"text": printer.text, "attribute": printer.attribute, "destination": printer.destination}
    environment.globals = {
        "say": printer.say,
        "listed": printer.listed,
        "once": printer.once,
        "language": book.language,
        "policy": IN_PAGES,
    }

    def render(page: Page) -> str:
        printer.origin = page.address
        with own_faults_said(templates):
            body = environment.get_template(page.template).render(page=page.view)
        return _BLANK_LINES.sub("\n\n", body) if page.is_markdown else body

    return render


@contextmanager
def own_faults_said(templates: Layers) -> Iterator[None]:
    """Turn an error of the block into a problem of the list, a ContentError, if its own template has led to it."""
    try:
        yield
    except Exception as error:
        own = [path for folder in templates.folders[:-1] for _, path in files_below(folder)]
        if not own:
            raise
        raise ContentError([_own_fault(error, own)]) from error


def _own_fault(error: Exception, own: Sequence[Path]) -> Problem:
    """Return what is wrong with a list's own templates, in the one that led to an error or else beside ours."""
    what = f"there is no template {error}" if isinstance(error, jinja2.TemplateNotFound) else str(error)
    shown = {str(path): shown_path(path) for path in own}
    inside = [Position(shown[name], line) for name, line in _places(error) if name in shown]
    if inside:
        return Problem(inside[-1], f"this template cannot be used: {what}")
    return Problem(Position(shown_path(own[0])), f"what comes with Papershelf misses something of this file: {what}")


def _places(error: Exception) -> Iterator[tuple[str, int]]:
    """Yield the files and lines that led to an error; Jinja puts those of templates among those of programs."""
    yield from ((frame.filename, frame.lineno or 1) for frame in traceback.extract_tb(error.__traceback__))
    if isinstance(error, jinja2.TemplateSyntaxError) and error.filename:
        yield error.filename, error.lineno
