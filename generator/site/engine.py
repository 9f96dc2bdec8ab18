"""The door to the engines, which lay out a generated tree as a website."""

from collections.abc import Callable
from pathlib import Path

from generator.site.generate import Tree

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how many are done, and how many there are."""

Engine = Callable[[Tree, Path, Path, Progress], None]
"""Builds a website from a tree. Takes the tree, the engine's own settings file, the empty folder to build in, and whom
to report progress to. Raises UsageError for a fault in the settings; anything else that is raised is our bug."""
