"""Which papers of the list are near each other: TF-IDF cosine over title, abstract and tags.

Those whose relation is stated in an entry need not be found: see `Library.ties`. Of the others, a paper is called
related only where what both share can be said so that a reader knows it again: an author, a tag, a phrase of a title, a
proper name. A word alone says nothing: "ground" and "truth" are in many papers.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.cache import Cache
from generator.model import Paper, Tie
from generator.relate.kept import found_again
from generator.relate.related import MOST
from generator.relate.stems import is_name
from generator.relate.terms import basis_of

__all__ = ["MOST", "Near", "beside_ties", "is_name", "relate"]


@dataclass(frozen=True, slots=True)
class Near:
    """A paper that is near another one, and what they share."""

    paper: Paper
    shared: tuple[str, ...]
    """Authors, then tags, then phrases and names; at least one."""


def relate(papers: Sequence[Paper], cache: Cache | None = None) -> Mapping[str, tuple[Near, ...]]:
    """Return the related papers of each paper, the nearest first."""
    bases = {paper.id: basis_of(paper) for paper in papers}
    cache = cache or Cache()
    version = cache.key("related", bases)
    found = cache.each({"related": version}, lambda _: found_again(bases, cache, version))["related"]
    by_id = {paper.id: paper for paper in papers}
    return {paper: tuple(Near(by_id[near], shared) for near, shared in found[paper]) for paper in by_id}


def beside_ties(ties: Sequence[Tie], near: Sequence[Near]) -> Sequence[Near]:
    """Return the papers near one that are to be named behind those to which a relation is stated, its ties."""
    told = {tie.paper for tie in ties}
    return [one for one in near if one.paper.id not in told][: max(0, MOST - len(ties))]
