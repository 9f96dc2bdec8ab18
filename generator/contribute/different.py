"""Writes into different.yml which papers are two although they have one title."""

from collections.abc import Iterable
from pathlib import Path

from generator.contribute.replace import replace_text

_WHY = "They have one title, but other authors or other identifiers."


def tell_apart(pairs: Iterable[tuple[str, str]], content: Path) -> None:
    """Record pairs of papers, given by their ids, behind what different.yml holds. It knows no drafts."""
    listed = [pair for pair in pairs if all((content / "papers" / f"{name}.yml").is_file() for name in pair)]
    if not listed:
        return
    path = content / "different.yml"
    before = path.read_text("utf-8") if path.is_file() else ""
    records = (f"- papers: [{one}, {other}]\n  why: {_WHY}\n" for one, other in listed)
    replace_text(path, "\n".join((before.rstrip("\n"), *records)).lstrip("\n"))
