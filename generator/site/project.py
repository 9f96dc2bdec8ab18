"""Where the parts of a list stand on disk."""

from dataclasses import dataclass
from pathlib import Path

from generator.problems import UsageError

_PACKAGE = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Project:
    """The folders and files that a command works on."""

    content: Path
    templates: Path
    config: Path


def find_project(content: Path, root: Path) -> Project:
    """Return the parts of the list in `content`, looked for in `root`.

    The templates and mkdocs.yml that come with Papershelf serve where `root` has none of its own. Raises UsageError
    if they are nowhere.
    """
    places = (root, _PACKAGE, _PACKAGE.parent)
    return Project(content, _first(places, "site_templates"), _first(places, "mkdocs.yml"))


def _first(places: tuple[Path, ...], name: str) -> Path:
    for place in places:
        if (place / name).exists():
            return place / name
    raise UsageError(f"there is no {name} in {places[0]}; run the command in the list's own folder")
