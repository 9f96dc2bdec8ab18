"""The list in Greek, with more papers: enough for every facet to have more labels than it shows."""

import shutil
from itertools import permutations
from pathlib import Path

from tests.words.made_up import GREEK

_THEME = """
- id: "{number}"
  title: Ράφι {word}
  description: Λίγα.
"""
_PAPER = """
title: Ένα βήμα {word}{word} {word}
authors: [Γιος {word}]
published: 1{number}
venue: Τόπος {word}
themes: ["{number}"]
tags: ["{number}"]
abstract: Learned.
links:
  pdf: https://example.org/{number}.pdf
"""


def write_many(folder: Path) -> Path:
    """Write the list into a folder, and return where it stands."""
    content = Path(shutil.copytree(GREEK, folder / "content"))
    with (content / "themes.yml").open("a", encoding="utf-8") as themes:
        for number, word in enumerate(map("".join, permutations("αβγδ")), 100):
            themes.write(_THEME.format(number=number, word=word))
            (content / "papers" / f"{number}.yml").write_text(_PAPER.format(number=number, word=word), "utf-8")
    return content
