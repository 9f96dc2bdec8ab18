"""Zensical: lays out the pages. It runs no plugins and reads from disk, so it gets a folder and settings of its own."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from generator.engines import passing
from generator.layers import files_below
from generator.pages.document import front_matter
from generator.pages.page import Address
from generator.problems import UsageError
from generator.site.engine import LOST_PAGE, theme_facts
from generator.site.project import Project
from generator.site.tree import Tree
from generator.site.write import write_tree


def lay_out(tree: Tree, pages: Sequence[Address], project: Project) -> Mapping[str, bytes]:
    """Lay out pages with Zensical in a folder of its own, and take from it only these."""
    with tempfile.TemporaryDirectory(prefix="papershelf-") as folder:
        room = Path(folder)
        sources = {
            f"docs/{address}": f"{front_matter(tree.metadata(address))}{tree.html(address)}".encode()
            for address in pages
        }
        layers = project.templates / "theme"
        theme = {f"theme/{name}": path.read_bytes() for name, path in layers.files().items()}
        settings = json.dumps(_settings(tree), ensure_ascii=False).encode()
        write_tree({"mkdocs.yml": settings, **theme, **sources}, room)
        _run(room, [name for folder in layers.folders[:-1] for name, _ in files_below(folder)])
        return {name: (room / "site" / name).read_bytes() for name in (*(one.built for one in pages), LOST_PAGE)}


def _settings(tree: Tree) -> dict[str, Any]:
    return {
        "site_name": tree.site.name,
        "site_url": tree.site.url,
        "use_directory_urls": False,
        "theme": {"name": None, "custom_dir": "theme"},
        "markdown_extensions": [passing.__name__],
        "validation": {"invalid_links": False, "invalid_link_anchors": False},  # it would look for them in Markdown
        "extra": {"papershelf": theme_facts(tree, tree.site.url)},
    }


def _run(folder: Path, own: Sequence[str]) -> None:
    """Have Zensical build a folder. Its warnings end the build: our bugs, unless the list has files of its `own`."""
    # A process of its own, since Zensical writes to the terminal past Python, and keeps its settings for good.
    command = [sys.executable, "-m", "zensical", "build", "--strict"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603 - our own words
    if done.returncode:
        said = f"{done.stdout}{done.stderr}"
        if own:
            raise UsageError(f"Zensical refused the pages with the list's own {', '.join(own)}:\n{said}")
        raise RuntimeError(f"Zensical refused the generated pages:\n{said}")
