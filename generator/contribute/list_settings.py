"""What a list says of itself, as far as writing entries rests on it: its themes, address and language."""

import os
import re
from collections.abc import Sequence
from pathlib import Path

from generator.content import schema
from generator.content.disk import read_nodes, read_site
from generator.content.kinds import nearest, shown, suggestion
from generator.content.nodes import Scalar, Table
from generator.model import ONLY_SHELF, Site, Theme
from generator.problems import ContentError, UsageError
from generator.text import addresses
from generator.words.language import Language


def read_themes(content: Path) -> tuple[Theme, ...]:
    """Return the list's themes: without themes.yml the one on which all papers stand. Raises ContentError."""
    path = content / "themes.yml"
    if not os.path.lexists(path):
        return (ONLY_SHELF,)
    root, problems = read_nodes(path)
    themes: tuple[Theme | None, ...] = (schema.THEMES.read(root, problems) if root else None) or ()
    if any(problem.is_error for problem in problems):
        raise ContentError(problems)
    return tuple(theme for theme in themes if theme)


def require_themes(wanted: Sequence[str], themes: Sequence[Theme]) -> None:
    """Raise UsageError for a theme that the list does not have."""
    ids = [theme.id for theme in themes]
    for theme in wanted:
        if theme not in ids:
            hint = suggestion(nearest(theme, ids)) or f"; there are {named(themes)}"
            raise UsageError(f'unknown theme "{shown(theme)}"{hint}')


def themes_or_only(wanted: Sequence[str], themes: Sequence[Theme]) -> tuple[str, ...]:
    """Return the themes that somebody names for a paper, or where none are named, the only one that there is."""
    return tuple(wanted) or ((ONLY_SHELF.id,) if tuple(themes) == (ONLY_SHELF,) else ())


def named(themes: Sequence[Theme]) -> str:
    """Return the ids of themes as a message lists them."""
    return ", ".join(theme.id for theme in themes)


def read_home(content: Path) -> str | None:
    """Return the address at which the list, or else its repository, is found; None where site.yml names none."""
    root = read_site(content)
    found = [root.find(key) for key in ("url", "repository")] if isinstance(root, Table) else []
    texts = (node.text for node in found if isinstance(node, Scalar))
    return next((text for text in texts if re.fullmatch(addresses.URL, text)), None)


def read_language(content: Path) -> Language:
    """Return the language of the list's papers, as far as its site.yml tells: what is wrong there is for `check`."""
    root = read_site(content)
    site: Site | None = schema.SITE.read(root, []) if root else None
    return Language((site and (site.papers_language or site.language)) or "en")
