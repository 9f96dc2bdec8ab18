"""What the repository of a list needs around its content: a README, settings, a form, workflows, how it is cited.

What every list begins with stands in `site_templates/list/`: in `all/`, and for each forge in a folder of its name.
`@name@` stands for something of the list; `parts/` holds what only some lists say.
"""

import re
from collections.abc import Mapping
from pathlib import Path

from generator import __version__
from generator.content.citing import CITATION, ZENODO, citation_text, zenodo_text
from generator.content.issue_form import FORM, with_themes
from generator.content.json_schema import FILE_NAME, schema_text
from generator.model import Library
from generator.site.project import CONFIG, TEMPLATES, ours
from generator.text import forges
from generator.text.escaping import escape
from generator.text.forges import Forge

_PLACE = re.compile(r"@([a-z]+)@")


def forge_of(repository: str | None) -> Forge:
    """Return the forge of a repository by its host; GitHub where there is none yet."""
    known = {"GitHub": Forge.GITHUB, "GitLab": Forge.GITLAB}
    return known.get(forges.forge_name(repository), Forge.NONE) if repository else Forge.GITHUB


def beginnings() -> Path:
    """Return the folder of what a list begins with."""
    return ours(TEMPLATES) / "list"


def write_around(folder: Path, library: Library, forge: Forge) -> None:
    """Write into a list's folder what its repository needs around the content."""
    values = {
        "name": escape(library.site.name),
        "description": escape(library.site.description),
        "theme": library.themes[0].id,
        "version": __version__,
        "setup": _part(f"{forge.value}-setup.md"),
        "form": _part(f"{forge.value}-form.md"),
    }
    for part in ("all", forge.value):
        for path in sorted((beginnings() / part).rglob("*")):
            if path.is_file():
                text = filled(path.read_text("utf-8"), values)
                write_text(folder / path.relative_to(beginnings() / part), re.sub(r"\n{3,}", "\n\n", text))
    write_text(folder / CONFIG, ours(CONFIG).read_text("utf-8"))
    write_text(folder / FILE_NAME, schema_text(library))
    write_text(folder / CITATION, citation_text(library.site))
    write_text(folder / ZENODO, zenodo_text(library.site))
    form = folder / FORM
    if form.is_file():
        write_text(form, with_themes(form.read_text("utf-8"), library.themes))


def filled(text: str, values: Mapping[str, str]) -> str:
    """Return a text with values in their places, which are written "@name@"; what is no such place stays."""
    return _PLACE.sub(lambda place: values.get(place[1], place[0]), text)


def write_text(path: Path, text: str) -> None:
    """Write a file, and the folders that it stands in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")


def _part(name: str) -> str:
    """Return what is said for one forge alone; nothing where there is nothing to say."""
    path = beginnings() / "parts" / name
    return path.read_text("utf-8") if path.is_file() else ""
