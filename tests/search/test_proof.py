"""The proof passes on a good index, and says what failed on a bad one."""

import pytest

from generator.facts.limits import TITLE_LENGTH
from generator.model import Library, Links, Paper
from generator.search import Failure, build_index, prove
from generator.search.shape import SMALL_LIST
from tests.content.real_looking import Entry, make_list
from tests.lists import BOOK
from tests.search.conftest import library_of, paper


def test_every_paper_is_found(library: Library, program: dict[str, str]) -> None:
    proof = prove(library, build_index(library, BOOK), program)
    assert proof.failures == ()
    assert str(proof).endswith("for 9 papers, 0 failed")


def _listed(entry: Entry) -> Paper:
    return paper(entry.id, entry.title, *entry.authors, links=Links(**entry.links))


@pytest.mark.slow
def test_every_paper_of_a_long_list_is_found(program: dict[str, str]) -> None:
    """Its rows stand in files of their own, and so do the spellings that tell what a typo means."""
    long = library_of(*map(_listed, make_list(SMALL_LIST + 100, seed=1)))
    index = build_index(long, BOOK)
    assert {"rows-0.js", "spellings-0.js"} <= set(index)
    assert prove(long, index, program).failures == ()


def test_some_papers_can_be_looked_for_alone(library: Library, program: dict[str, str]) -> None:
    index = build_index(library, BOOK)
    proofs = [prove(library, index, program, library.papers[:3]) for _ in range(2)]
    assert proofs[0] == proofs[1]
    assert " for 3 of 9 papers" in str(proofs[0])


def test_papers_of_one_title_may_stand_for_each_other(program: dict[str, str]) -> None:
    twins = library_of(paper("one", "On Twins", "A Writer"), paper("two", "On twins", "A Writer"))
    assert prove(twins, build_index(twins, BOOK), program).failures == ()


def test_names_that_differ_in_a_sign_are_told_apart(program: dict[str, str]) -> None:
    titles = ("C", "C++", "C#", "F#", "Parsing C", "Parsing C++", "Parsing C#")
    named = library_of(*(paper(f"p{number}", title, "A Writer") for number, title in enumerate(titles)))
    assert prove(named, build_index(named, BOOK), program).failures == ()


@pytest.mark.parametrize("word", ["a", "a-", "ab-", "a ", "强化", "x$\\alpha$ "])
def test_a_title_as_long_as_one_can_be_is_found(word: str, program: dict[str, str]) -> None:
    title = (word * TITLE_LENGTH)[:TITLE_LENGTH].strip()
    long = library_of(paper("long", title, "Ada Example"), paper("other", "Another title", "Bo Other"))
    assert prove(long, build_index(long, BOOK), program).failures == ()


def test_signs_in_titles_are_asked_for_as_people_write_them(program: dict[str, str]) -> None:
    """A minus that the folding writes around a letter would exclude the letter's name."""
    signs = library_of(paper("greedy", "ε-greedy Play", "A Writer"), paper("norm", "Bounds up to ∞", "B Writer"))
    assert prove(signs, build_index(signs, BOOK), program).failures == ()


def test_a_paper_that_the_index_lacks_is_named(library: Library, program: dict[str, str]) -> None:
    rest = Library(library.site, library.themes, library.papers[1:])
    failures = prove(library, build_index(rest, BOOK), program).failures
    assert {failure.entry for failure in failures} == {"agent-r"}
    assert Failure("agent-r", "arXiv identifier", "2501.11425", None) in failures
    lines = [str(failure) for failure in failures]
    assert 'agent-r: searched for by arXiv identifier "2501.11425", nothing was found' in lines
