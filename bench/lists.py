"""Lists of any size as folders of entries: real-looking, made by rule from a seed, and the same each time."""

import random
from pathlib import Path

from bench.search_lists import make_library
from generator.model import Library, Paper
from generator.text.quoting import quote

_TAGS = "agents diffusion games language memory planning reflection reward robots safety search vision".split()  # noqa: SIM905


def write_list(folder: Path, papers: int, seed: int = 1) -> None:
    """Write a content folder with this many papers."""
    library, chance = make_library(papers, seed), random.Random(seed)  # noqa: S311 - a seeded list, not a secret
    (folder / "papers").mkdir(parents=True)
    (folder / "site.yml").write_text(
        "name: A generated list\ndescription: Made for measuring.\nurl: https://lists.example.org/\n", "utf-8"
    )
    themes = (f"- id: {one.id}\n  title: {quote(one.title)}\n  description: Papers.\n" for one in library.themes)
    (folder / "themes.yml").write_text("".join(themes), "utf-8")
    for paper in library.papers:
        (folder / "papers" / f"{paper.id}.yml").write_text(_entry(paper, library, chance), "utf-8")


def _entry(paper: Paper, library: Library, chance: random.Random) -> str:
    assert paper.abstract, "every paper of a generated list has one"
    guest = chance.choice(library.themes).id
    themes = dict.fromkeys([paper.shelf, guest] if chance.random() < 0.3 else [paper.shelf])  # noqa: PLR2004 - every third
    formula = r" $\mathcal{O}(\sqrt{T})$" if chance.random() < 0.1 else ""  # noqa: PLR2004 - every tenth
    words = [word for word in paper.abstract.source.replace(".", "").split() if word.isalpha()]
    return (
        f"title: {quote(paper.title.source)}\nauthors:\n"
        + "".join(f"  - {name}\n" for name in dict.fromkeys(author.name for author in paper.authors))
        + f"published: {paper.published.iso}\n"
        + (f"venue: {paper.venue.text}\n" if paper.venue else "")
        + f"themes: [{', '.join(themes)}]\ntags: [{', '.join(sorted(chance.sample(_TAGS, chance.randint(1, 3))))}]\n"
        f"links:\n  arxiv: {paper.links.arxiv}\n  doi: {paper.links.doi}\n"
        f"abstract: >-\n  {paper.abstract.source}{formula}\n"
        f"note: >-\n  {' '.join(chance.sample(words, min(18, len(words)))).capitalize()}.\n"
        f"added: 2026-{chance.randint(1, 9):02}-{chance.randint(1, 28):02}\n"
    )
