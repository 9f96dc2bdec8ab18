"""From the list to the tree of Markdown pages and assets that an engine lays out."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.content import json_schema
from generator.exports.feeds import feed_files
from generator.exports.files import export_files
from generator.exports.signposts import signposts
from generator.model import Library, Site
from generator.pages.page import NavSection
from generator.pages.plan import plan_pages
from generator.pages.render import renderer
from generator.scripts.files import data_files
from generator.search import build_index
from generator.site.styles import with_style_sheet

MARKER = ".papershelf"
"""A file at the root of everything generated, by which a folder is known to be ours to replace."""


@dataclass(frozen=True)
class Tree:
    """Everything that is generated."""

    site: Site
    nav: Sequence[NavSection]
    files: Mapping[str, bytes]
    """Contents under their paths from the root, which use "/"."""
    index: Mapping[str, bytes]
    """Those of the search's index."""
    papers: int
    """How many papers the list has."""


def generate(library: Library, templates: Path, today: datetime.date) -> Tree:
    """Return the tree of a library as of a day, rendered with the templates and assets in a folder."""
    plan = plan_pages(library, today)
    render = renderer(templates / "pages")
    files = {page.uri: render(page).encode() for page in plan.pages}
    pages = [f"{uri.removesuffix('.md')}.html" for uri in files if uri.endswith(".md")]
    texts = {
        **export_files(library),
        **feed_files(library),
        **signposts(library, pages),
        **data_files(library, today),
        json_schema.FILE_NAME: json_schema.schema_text(library),
    }
    files |= {name: text.encode() for name, text in texts.items()}
    files |= with_style_sheet(_assets(templates / "assets"))
    index = index_files(library)
    files |= index
    files[MARKER] = b"Made by Papershelf; it may replace everything in this folder.\n"
    return Tree(library.site, plan.nav, files, index, len(library.papers))


def index_files(library: Library) -> dict[str, bytes]:
    """Return the search's index under its paths in the tree."""
    return {f"assets/search/{name}": text.encode() for name, text in build_index(library).items()}


def _assets(folder: Path) -> dict[str, bytes]:
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {f"assets/{path.relative_to(folder).as_posix()}": path.read_bytes() for path in paths}
