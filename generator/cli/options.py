"""What several subcommands take."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.model import EngineName

if TYPE_CHECKING:
    from generator.site.engine import Engine
    from generator.site.project import Project


def _engine(_context: click.Context, _parameter: click.Parameter, name: str | None) -> Engine:
    from generator.engines import engine

    return engine(EngineName(name) if name else None)


CONTENT = click.option(
    "--content",
    type=click.Path(path_type=Path),
    default="content",
    show_default=True,
    metavar="DIR",
    help="The folder of the list.",
)

ENGINE = click.option(
    "--engine",
    "lay_out",
    type=click.Choice([name.value for name in EngineName]),
    callback=_engine,
    help="What lays out the pages; it overrules the engine that the list's site.yml names.",
)

FILE = click.Path(exists=True, dir_okay=False, readable=True, path_type=Path)


def project_of(content: Path) -> Project:
    """Return the list in `content` with its own templates and settings, which stand beside that folder."""
    from generator.site.project import find_project

    return find_project(content, content.parent)
