"""What several subcommands take."""

from pathlib import Path

import click

from generator.engines import engine
from generator.model import EngineName
from generator.site.project import Project, find_project

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
    callback=lambda _, __, name: engine(name and EngineName(name)),
    help="What lays out the pages; it overrules the engine that the list's site.yml names.",
)

FILE = click.Path(exists=True, dir_okay=False, readable=True, path_type=Path)


def project_of(content: Path) -> Project:
    """Return the list in `content` with its own templates and settings, which stand beside that folder."""
    return find_project(content, content.parent)
