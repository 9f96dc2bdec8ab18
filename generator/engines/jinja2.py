"""Jinja alone, which the theme is written for: what other engines do with it, without what else they do."""

from collections.abc import Mapping, Sequence

from generator.pages.frame import make_frame
from generator.pages.page import Address
from generator.site.engine import LOST_PAGE, theme_facts
from generator.site.project import Project
from generator.site.tree import Tree


def lay_out(tree: Tree, pages: Sequence[Address], project: Project) -> Mapping[str, bytes]:
    """Lay out pages of a tree."""
    url = tree.site.url or ""
    config = {"site_name": tree.site.name, "site_url": url, "extra": {"papershelf": theme_facts(tree, url)}}
    frame = make_frame(project.templates / "theme", config, tree.cache)
    laid_out = {
        str(address.built): frame("main.html", {"meta": tree.metadata(address), "content": tree.html(address)}).encode()
        for address in pages
    }
    return {**laid_out, LOST_PAGE: frame(LOST_PAGE).encode()}
