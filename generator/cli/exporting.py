"""export: the list in one file, to be taken along."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.options import CONTENT, ENGINE, project_of
from generator.cli.places import writing_to
from generator.cli.terminal import show_progress, tell

if TYPE_CHECKING:
    from generator.site.engine import Engine

_FILE = click.Path(dir_okay=False, path_type=Path)


@click.group(short_help="Write the list into one file, to be taken along.")
def export() -> None:
    """Write the whole list into one file, to be taken along, sent or put elsewhere."""


@export.command(short_help="As the README of a repository.")
@CONTENT
@click.option("--out", type=_FILE, metavar="FILE", help="Where it goes; the terminal if absent.")
def markdown(content: Path, out: Path | None) -> None:
    """Write the list as a README, theme by theme, which "import" and "init --from" read again."""
    from generator.site.take_along import as_markdown

    made = as_markdown(project_of(content))
    if out:
        _write(out, made)
    else:
        tell(made.decode(), nl=False)


@export.command(short_help="As its whole website, in a ZIP file.")
@CONTENT
@ENGINE
@click.option("--out", type=_FILE, default="papers.zip", show_default=True, metavar="FILE", help="Where it goes.")
def archive(content: Path, lay_out: Engine, out: Path) -> None:
    """Write the whole website into a ZIP file. Unpacked anywhere, it opens and searches without a network."""
    from generator.cache import cache_of
    from generator.site.take_along import as_archive

    _write(out, as_archive(project_of(content), lay_out, show_progress, cache_of(content)))


@export.command("single-file", short_help="As one page that holds everything.")
@CONTENT
@click.option("--out", type=_FILE, required=True, metavar="FILE", help="Where it goes.")
def single_file(content: Path, out: Path) -> None:
    """Write the list as one page of HTML, which holds every paper, the styles and the search, and asks for nothing."""
    from generator.site.take_along import as_single_file

    _write(out, as_single_file(project_of(content)))


@export.command(short_help="As a book for readers of EPUB.")
@CONTENT
@click.option("--out", type=_FILE, default="papers.epub", show_default=True, metavar="FILE", help="Where it goes.")
def epub(content: Path, out: Path) -> None:
    """Write the list as a book, theme by theme, for telephones and electronic readers."""
    from generator.site.take_along import as_epub

    _write(out, as_epub(project_of(content)))


def _write(out: Path, made: bytes) -> None:
    with writing_to(out):
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_bytes(made)
    tell(f"Wrote {out} ({len(made) / 1000:,.0f} kB).")
