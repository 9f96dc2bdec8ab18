from collections.abc import Sequence

from generator.model import Paper
from generator.relate import MOST, relate
from tests.lists import paper

_SUBJECTS = {
    "search": "Monte Carlo tree search explores a tree of states, and the tree guides the search",
    "music": "Violins and trumpets play melodies, and a melody has harmony and rhythm",
    "cells": "Proteins fold in cells, and enzymes bind to a protein in the cell",
}


def _papers(*subjects: str) -> list[Paper]:
    return [
        paper(f"{subject}-{number}", f"Person {number}", title=f"A study of {subject}", abstract=_SUBJECTS[subject])
        for subject in subjects
        for number in range(3)
    ]


def _near(papers: Sequence[Paper]) -> dict[str, list[str]]:
    return {name: [relation.paper.id for relation in found] for name, found in relate(papers).items()}


def test_papers_on_one_subject_are_related_and_others_are_not() -> None:
    near = _near(_papers("search", "music", "cells"))
    assert near["music-1"] == ["music-0", "music-2"]
    assert near["cells-0"] == ["cells-1", "cells-2"]


def test_they_say_what_they_share() -> None:
    papers = [
        paper("a", "Ada Lovelace", "Bob Ray", title="Tree search with LLMs", tags=("tree-search",)),
        paper("b", "Ada Lovelace", title="More tree search by an LLM", abstract="About games."),
        paper("c", title="Cooking", abstract="Soup and games."),
        paper("d", title="Gardening", abstract="Beds of flowers."),
    ]
    relation = relate(papers)["a"][0]
    assert (relation.paper.id, relation.authors, relation.terms) == ("b", ("Ada Lovelace",), ("tree search", "LLM"))


def test_an_author_named_twice_is_shared_once() -> None:
    twins = [paper(name, "Ada Lovelace", "Ada Lovelace", title="Tree search") for name in "ab"]
    relations = relate([*twins, paper("c", title="Soup"), paper("d", title="Stew")])
    assert relations["a"][0].authors == ("Ada Lovelace",)


def test_no_paper_is_related_to_itself_and_five_are_the_most() -> None:
    papers = [paper(f"p{number}", title="Tree search", abstract=_SUBJECTS["search"]) for number in range(9)]
    near = _near([*papers, *_papers("music")])
    assert all(name not in found and len(found) == MOST for name, found in near.items() if name.startswith("p"))


def test_equals_are_in_the_order_of_the_list() -> None:
    papers = [*_papers("search"), *_papers("music")]
    assert _near(papers)["search-2"] == ["search-0", "search-1"]
    assert relate(papers) == relate(papers)


def test_a_list_too_small_for_terms_has_no_relations() -> None:
    assert _near([]) == {}
    assert _near([paper("a")]) == {"a": []}
    assert _near([paper("a", title="…"), paper("b", title="…")]) == {"a": [], "b": []}
