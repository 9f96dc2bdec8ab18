"""Small lists made in a line, for tests that need a library and no files."""

from typing import Any

from generator.model import Author, Library, Links, Paper, PartialDate, Site, Theme

THEME = Theme("shelf", "The shelf", "All there is.")


def paper(id: str, *authors: str, **facts: Any) -> Paper:  # noqa: A002 - as the model calls it
    """Return a paper of 2024 by these authors, or by Ada Lovelace."""
    people = tuple(Author(name) for name in authors or ("Ada Lovelace",))
    known = {"title": f"Paper {id}", "published": PartialDate(2024), "themes": ("shelf",), "links": Links("2401.00001")}
    return Paper(id=id, authors=people, **{**known, **facts})


def library(*papers: Paper, **facts: Any) -> Library:
    """Return a list of these papers on one shelf."""
    known = {"site": Site("A list", "Papers."), "themes": (THEME,)}
    return Library(papers=tuple(sorted(papers, key=lambda paper: paper.id)), **{**known, **facts})
