"""What somebody may change in the toy list and around it."""

import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias

from generator.site.project import Project

Edit: TypeAlias = Callable[[Project], None]


def _root(project: Project) -> Path:
    return project.config.parent


def replacing(file: str, old: str, new: str) -> Edit:
    """Return the edit that replaces the first such text in a file."""

    def edit(project: Project) -> None:
        text = (_root(project) / file).read_text("utf-8")
        assert old in text
        (_root(project) / file).write_text(text.replace(old, new, 1), "utf-8")

    return edit


def adding(file: str, text: str) -> Edit:
    """Return the edit that adds a text to a file, which need not be there."""

    def edit(project: Project) -> None:
        (_root(project) / file).parent.mkdir(exist_ok=True)
        with (_root(project) / file).open("a", encoding="utf-8") as opened:
            opened.write(text)

    return edit


def _add_a_paper(project: Project) -> None:
    papers = project.content / "papers"
    text = re.sub("title: .*", "title: One more on other matters", (papers / "plain.yml").read_text("utf-8"))
    (papers / "added.yml").write_text(text.replace("2401.00010", "2401.00011"), "utf-8")


def _delete_a_paper(project: Project) -> None:
    (project.content / "papers" / "gone.yml").unlink()


def _rename_a_paper(project: Project) -> None:
    papers = project.content / "papers"
    (papers / "gone.yml").rename(papers / "renamed.yml")
    adding("content/papers/renamed.yml", "aliases: [gone]\n")(project)


def _touch_all_files(project: Project) -> None:
    for path in project.content.rglob("*"):
        os.utime(path, (0, 0))


FULL, PLAIN, GONE = (f"content/papers/{name}.yml" for name in ("full", "plain", "gone"))
SITE, THEMES, PATH, PAGE = (
    f"content/{name}" for name in ("site.yml", "themes.yml", "paths/tour.yml", "pages/about.md")
)

EDITS: Mapping[str, Edit] = {
    "title": replacing(PLAIN, "A plain paper", "A paper in new words"),
    "note": replacing(FULL, "note: >-\n  ", "note: >-\n  Zebras. "),
    "add": _add_a_paper,
    "delete": _delete_a_paper,
    "rename": _rename_a_paper,
    "theme": replacing(THEMES, "title: ", "title: Anew "),
    "parent": replacing(THEMES, "  title: Second\n", "  title: Second\n  parent: first\n"),
    "parts": replacing(
        THEMES,
        "  title: First & foremost\n",
        "  title: First & foremost\n  parts: [{title: The latest, papers: [full]}]\n",
    ),
    "setting": replacing(SITE, "name: ", "name: The "),
    "template": replacing(
        "site_templates/pages/paper.md.j2", "# {{ page.paper.title }}", "# {{ page.paper.title }} indeed"
    ),
    "frame": replacing("site_templates/theme/main.html", "<body>", '<body class="new">'),
    "word": replacing("site_templates/words/en.yml", "Abstract", "Summary"),
    "style": replacing("site_templates/assets/styles/print.css", "@media", "/*! new */ @media"),
    "nothing": _touch_all_files,
}
"""Of each kind one."""

OTHER_PAPERS_IN_A_PART = replacing(THEMES, "papers: [full]", "papers: [full, plain]")
"""To be done after that of the parts."""

OF_OTHER_PAPERS = (
    adding(PLAIN, "after: [gone]\nrelations:\n  - to: full\n    kind: extends\n    why: It goes on.\n"),
    replacing(PLAIN, "It goes on.", "It goes further."),
    replacing(PLAIN, "kind: extends", "kind: contrasts"),
    adding(FULL, "short: FULL\n"),
    replacing(FULL, "tags: [bounds, control]", "tags: [bounds, toys]"),
    replacing(FULL, "2024-12-23", "2022-12-23"),
    replacing(GONE, "  - Carla Example\n", "  - Bjørn Ødegård\n  - Dora Example\n"),
    replacing(GONE, "themes: [second]", "themes: [first]"),
    replacing(GONE, "status: retracted", "status: corrected"),
    replacing(PATH, "Begin here.", "Start here."),
    replacing(PATH, "paper: full", "paper: gone"),
)
"""What pages of other papers show, one after the other."""

OF_THE_LIST = (
    adding(PAGE, "# About\n\nSee [[plain]].\n"),
    replacing(PAGE, "See", "Look at"),
    adding(SITE, "fields:\n  - {name: pdb, label: PDB, help: its entry, shown: [card, facet, search]}\n"),
    adding(PLAIN, "pdb: 1ABC\n"),
    replacing(PLAIN, "1ABC", "2DEF"),
    replacing(SITE, "label: PDB", "label: Protein"),
    replacing(SITE, "[card, facet, search]", "[page]"),
)
"""Pages and fields of the list's own, one after the other."""
