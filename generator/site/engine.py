"""The door to the engines, which lay out a generated tree as a website."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import Any
from urllib.parse import urlsplit

from generator.facts.addresses import LIST_FILES
from generator.facts.policy import IN_PAGES
from generator.pages.page import Address
from generator.site.project import Project
from generator.site.tree import Tree

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how many are done, and how many there are."""

Engine = Callable[[Tree, Sequence[Address], Project], Mapping[str, bytes]]
"""Lays out pages of a tree. Takes the tree, which of its pages, and where the theme and the settings stand; returns the
files that it makes: a page of the theme around the HTML of each of the pages, and the theme's page for lost addresses.

Raises UsageError for a fault in the settings; anything else that is raised is our bug."""

LOST_PAGE = "404.html"
"""What the page for lost addresses is called, by which static hosts find it."""


def theme_facts(tree: Tree, url: str | None) -> dict[str, Any]:
    """Return what the theme finds as `config.extra.papershelf`, for a site whose address is `url`."""
    look = tree.site.look
    return {
        "policy": IN_PAGES,
        "language": tree.book.language.tag,
        "direction": tree.book.language.direction,
        "words": tree.book.words,
        # Pages stand one folder deep at most, and know the way; the page for lost addresses is shown at any, and knows
        # none where the list does not say its own.
        "root": urlsplit(url).path or "/" if url else "",
        "logo": f"{LIST_FILES}/{look.logo}" if look.logo else None,
        "licence": asdict(look.licence) if look.licence else None,
        "footer": [asdict(line) for line in look.footer],
        "without": sorted(feature.value for feature in look.without),
        "nav": [
            {
                "title": section.title,
                "pages": [
                    {"title": page.title, "url": page.address.built, "is_inner": page.is_inner}
                    for page in section.pages
                ],
            }
            for section in tree.nav
        ],
    }
