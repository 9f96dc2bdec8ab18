"""mcp: the list for language models."""

from importlib.util import find_spec
from pathlib import Path

import click

from generator.cli.options import CONTENT, project_of


@click.command(short_help="Let a language model ask the list.")
@CONTENT
def mcp(content: Path) -> None:
    """Serve the list to a language model that speaks the Model Context Protocol, over standard input and output.

    The model can search the list and get papers, themes, related papers and reading paths. It cannot change anything.
    """
    from generator.cache import cache_of
    from generator.problems import UsageError

    if not find_spec("mcp"):
        raise UsageError("that takes the package mcp; to get it: pip install 'papershelf[mcp]'")
    from generator.site.asking import search_of
    from generator.site.mcp_server import make_server
    from generator.site.read import read_list

    project = project_of(content)
    library, book = read_list(project)
    make_server(library, search_of(library, book, project.templates, cache_of(content))).run("stdio")
