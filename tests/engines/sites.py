"""What the tests of engines share: other programs, and what they have made."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT


def files_of(site: Path) -> dict[str, bytes]:
    """Return the contents of a site's files under their addresses."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def differences(one: Path, other: Path) -> list[str]:
    """Return the addresses at which two sites hold not the same."""
    ours, theirs = files_of(one), files_of(other)
    return sorted(name for name in ours.keys() | theirs.keys() if ours.get(name) != theirs.get(name))


def own_folder(folder: Path, content: Path) -> Path:
    """Put a list and the settings into a folder, as in the repository of a list, and return it."""
    shutil.copytree(content, folder / "content", dirs_exist_ok=True)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def run(folder: Path, *command: str, path: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run a program's module in a folder; the packages in `path` come before those of the environment."""
    environment = {**os.environ, "NO_COLOR": "1", **({"PYTHONPATH": str(path)} if path else {})}
    return subprocess.run(  # noqa: S603 - our own words
        [sys.executable, "-m", *command], cwd=folder, capture_output=True, text=True, check=False, env=environment
    )
