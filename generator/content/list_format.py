"""The version of the format in which a list is kept. Its site.yml says it; a list that says none is in the first.

The first format is that of Papershelf 0.1.0. In the second, a list's templates are laid over ours instead of standing
for them, mkdocs.yml names no folder of ours, and a venue may say volume, issue and pages apart.
"""

from collections.abc import Iterator
from pathlib import Path

from generator import __version__
from generator.content.disk import read_site
from generator.content.nodes import Node, Scalar, Table
from generator.problems import ContentError, Problem

FORMAT = 2
"""The version that this program keeps lists in. It reads all earlier ones."""


def format_of(site_root: Node | None) -> int:
    """Return the version that a list's site.yml says, as far as it says one."""
    node = _said(site_root)
    return int(node.text) if node and node.text.isascii() and node.text.isdecimal() else 1


def check_format(site_root: Node | None) -> Iterator[Problem]:
    """Yield that a list is kept in a format that only a later program reads."""
    node = _said(site_root)
    if node and format_of(site_root) > FORMAT:
        message = f"this list is in format {node.text}, and Papershelf {__version__} reads formats up to {FORMAT}"
        advice = 'install a later one: "pip install --upgrade papershelf", or the version that requirements.txt names'
        yield Problem(node.position, f"{message}; {advice}")


def refuse_later(content: Path) -> None:
    """Raise ContentError for a list in a later format: a program that does not know it must not write into it."""
    problems = list(check_format(read_site(content)))
    if problems:
        raise ContentError(problems)


def _said(site_root: Node | None) -> Scalar | None:
    node = site_root.find("format") if isinstance(site_root, Table) else None
    return node if isinstance(node, Scalar) else None
