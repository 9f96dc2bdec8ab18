"""mcp: the list for language models."""

from importlib.util import find_spec
from pathlib import Path

import click

from generator.cli.options import CONTENT


@click.command(short_help="Let a language model ask the list.")
@CONTENT
def mcp(content: Path) -> None:
    """Serve the list to a language model that speaks the Model Context Protocol, over standard input and output.

    The model can search the list and get papers, themes, related papers and reading paths. It cannot change anything.
    """
    from generator.content.reader import read_library
    from generator.problems import UsageError

    if not find_spec("mcp"):
        raise UsageError("that takes the package mcp; to get it: pip install 'papershelf[mcp]'")
    from generator.site.mcp_server import make_server

    make_server(read_library(content)).run("stdio")
