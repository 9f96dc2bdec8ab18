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
        paper(
            f"{subject}-{number}",
            f"Person {number}",
            title=f"A study of {subject}",
            abstract=_SUBJECTS[subject],
            tags=(subject,),
        )
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
    assert (relation.paper.id, relation.shared) == ("b", ("Ada Lovelace", "tree search", "LLM"))


def _shared(*papers: Paper) -> tuple[str, ...]:
    """Return what the first two of papers are said to share, among some that have to do with neither."""
    others = [
        paper(f"other-{number}", f"Other {number}", title=title, abstract=abstract)
        for number, (title, abstract) in enumerate(
            (("Cooking", "Soup and games."), ("Gardening", "Beds of flowers."), ("Sailing", "Wind and ropes."))
        )
    ]
    near = relate([*papers, *others])[papers[0].id]
    return near[0].shared if near else ()


def test_tags_are_said_before_phrases_and_as_they_are_written() -> None:
    one = paper("a", "Person a", title="Reward models that judge", tags=("tree-search",), abstract="Nothing.")
    two = paper("b", "Person b", title="Some reward models", tags=("tree-search",), abstract="Nothing.")
    assert _shared(one, two) == ("tree-search", "reward models")


def test_loose_words_are_no_reason() -> None:
    """As "ground", "truth" and "notably" once were."""
    one = paper(
        "a", "Person a", title="Erasing", abstract="Notably, the ground truth of violins and trumpets is hidden."
    )
    two = paper("b", "Person b", title="Seeing", abstract="The violins and trumpets hide the ground truth, notably.")
    assert _shared(one, two) == ()


def test_a_proper_name_is_its_own_term() -> None:
    named = paper("a", "Person a", title="Correction with SCoRe", abstract="SCoRe trains a model.", tags=("training",))
    scored = paper(
        "b", "Person b", title="A judge", abstract="Its score is high, and each score counts.", tags=("training",)
    )
    both = paper("c", "Person c", title="After SCoRe", abstract="SCoRe again.", tags=("training",))
    assert "SCoRe" not in _shared(named, scored)
    assert "SCoRe" in _shared(named, both)


def test_two_forms_of_one_stem_are_one_reason() -> None:
    one = paper("a", "Person a", title="Self-training", tags=("self-training",), abstract="Self-trained models.")
    two = paper("b", "Person b", title="Self-trained models", tags=("self-training",), abstract="A self-training loop.")
    assert _shared(one, two)[0] == "self-training"
    assert "self trained" not in _shared(one, two)


def test_a_phrase_is_whole() -> None:
    texts = [("a", "Training language models to sing"), ("b", "Training language models to dance")]
    one, two = (paper(name, f"Person {name}", title=title, abstract="Song.", tags=("song",)) for name, title in texts)
    more = paper("c", "Person c", title="Language models", abstract="Songs.")
    assert "training language" not in _shared(one, two, more)


def test_an_author_named_twice_is_shared_once() -> None:
    twins = [paper(name, "Ada Lovelace", "Ada Lovelace", title="Tree search") for name in "ab"]
    relations = relate([*twins, paper("c", title="Soup"), paper("d", title="Stew")])
    assert relations["a"][0].shared[:2] == ("Ada Lovelace", "tree search")


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
