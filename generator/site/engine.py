"""The door to the engines, which lay out a generated tree as a website."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from generator.site.generate import Tree

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how many are done, and how many there are."""


class Engine(Protocol):
    """Builds a website from a tree into the empty folder `site`."""

    def __call__(self, tree: Tree, config: Path, site: Path, progress: Progress) -> None:
        """Raise UsageError for a fault in the engine's settings, `config`; anything else raised is our bug."""
