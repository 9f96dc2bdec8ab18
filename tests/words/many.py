"""The list in Greek, with more papers, enough for every facet to have more labels than it shows; and with a history."""

import datetime
import shutil
from itertools import permutations
from pathlib import Path

from tests.history import NOON, commit, git
from tests.words.made_up import GREEK

_THEME = """
- id: "{number}"
  title: Ράφι {word}
  description: Λίγα.
"""
_PAPER = """
title: Ένα βήμα {word}{word} {word} {word}
authors: [Γιος {word}]
published: 1{number}
venue: Τόπος {word}
themes: ["{number}"]
tags: ["{number}"]
abstract: Learned.
note: Λίγα.
added: 2026-01-10
added_by: Γιος {word}
links:
  pdf: https://example.org/{number}.pdf
"""

LATER = NOON + datetime.timedelta(days=1)
"""When one of the papers changed."""


def write_many(folder: Path) -> Path:
    """Write the list into a folder, and return where it stands."""
    content = Path(shutil.copytree(GREEK, folder / "content"))
    with (content / "themes.yml").open("a", encoding="utf-8") as themes:
        for number, word in enumerate(map("".join, permutations("αβγδ")), 100):
            themes.write(_THEME.format(number=number, word=word))
            (content / "papers" / f"{number}.yml").write_text(_PAPER.format(number=number, word=word), "utf-8")
    git(folder, "init")
    commit(folder)
    changed = content / "papers" / "100.yml"
    changed.write_text(changed.read_text("utf-8").replace("note: Λίγα.", "note: Άλλα."), "utf-8")
    commit(folder, LATER)
    return content
