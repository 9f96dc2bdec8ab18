"""Related papers that are mended are those found from nothing, whatever has changed since."""

import random
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any

import pytest

from generator.model import Paper
from generator.relate import nearest, vectors
from generator.relate.related import Related, mend
from generator.relate.terms import basis_of
from tests.lists import paper

_WORDS = """
    agent agents Agents plan plans LLM LLMs llm GPT BERT reward rewards model models tree trees search searching chess
    proof proofs theorem logic game games robot robots memory language vision speech dialogue graph graphs kernel
    """.split()  # noqa: SIM905 - two lines as a list
_TAGS, _AUTHORS = ("tree-search", "games", "LLM", "reward model"), ("Ada Lovelace", "Bob Ray", "Li Wei")

List = dict[str, Paper]
Edit = Callable[[List, random.Random], None]


def _text(chance: random.Random, words: int) -> str:
    return " ".join(chance.choices(_WORDS, [1 / (rank + 2) for rank in range(len(_WORDS))], k=words))


def _facts(chance: random.Random) -> Mapping[str, Any]:
    return {
        "title": f"On {_text(chance, chance.randint(0, 5))}",
        "abstract": _text(chance, chance.randint(0, 12)),
        "tags": tuple(chance.sample(_TAGS, chance.randint(0, 2))),
    }


def _add(papers: List, chance: random.Random) -> None:
    name = f"p{chance.randrange(1000):03}"
    papers[name] = paper(name, *chance.sample(_AUTHORS, chance.randint(1, 2)), **_facts(chance))


def _remove(papers: List, chance: random.Random) -> None:
    del papers[chance.choice(sorted(papers))]


def _change(*fields: str) -> Edit:
    def change(papers: List, chance: random.Random) -> None:
        name = chance.choice(sorted(papers))
        known = {field: getattr(papers[name], field) for field in ("title", "abstract", "tags")}
        fresh = _facts(chance)
        authors = [author.name for author in papers[name].authors]
        papers[name] = paper(
            name,
            *(chance.sample(_AUTHORS, chance.randint(1, 3)) if "authors" in fields else authors),
            **known | {field: fresh[field] for field in fields if field in fresh},
        )

    return change


def _lengthen(papers: List, chance: random.Random) -> None:
    """Add a word to an abstract, as most edits do."""
    name = chance.choice(sorted(papers))
    old = papers[name]
    abstract = f"{old.abstract or ''} {chance.choice(_WORDS)}".strip()
    papers[name] = paper(
        name, *(author.name for author in old.authors), title=old.title, tags=old.tags, abstract=abstract
    )


EDITS: Mapping[str, Edit] = {
    "title": _change("title"),
    "abstract": _change("abstract"),
    "tags": _change("tags"),
    "authors": _change("authors"),
    "word": _lengthen,
    "added": _add,
    "removed": _remove,
    "several": _change("title", "abstract", "tags", "authors"),
}


def _state(related: Related) -> tuple[Any, ...]:
    """Return all that is kept, with the orders that count."""
    orders = {name: list(vector) for name, vector in related.vectors.items()}
    return related, orders, {name: list(one.cosines) for name, one in related.nearest.items()}


def _mend(related: Related, papers: Iterable[Paper]) -> None:
    mend(related, {one.id: basis_of(one) for one in papers})


def _assert_as_from_nothing(related: Related, papers: Collection[Paper]) -> None:
    fresh = Related()
    _mend(fresh, papers)
    _mend(related, papers)
    assert _state(related) == _state(fresh)


def make_papers(chance: random.Random, count: int) -> List:
    """Return so many papers, in words that they share."""
    papers: List = {}
    while len(papers) < count:
        _add(papers, chance)
    return papers


@pytest.fixture(params=["some", "few"])
def compared(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where few are compared, most terms count little, as in a long list, and most papers are passed over."""
    if request.param == "few":
        monkeypatch.setattr(vectors, "_TERMS", 6)
        monkeypatch.setattr(vectors, "_WEIGHTY_TERMS", 3)
        monkeypatch.setattr(nearest, "_CHAMPIONS", 6)
        monkeypatch.setattr(nearest, "_CANDIDATES", 3)


@pytest.mark.parametrize("kind", EDITS)
@pytest.mark.usefixtures("compared")
def test_after_each_edit(kind: str) -> None:
    chance = random.Random(kind)  # noqa: S311 - the same edits each time
    papers = make_papers(chance, 40)
    related = Related()
    for _ in range(25):
        _assert_as_from_nothing(related, papers.values())
        EDITS[kind](papers, chance)


@pytest.mark.usefixtures("compared")
def test_after_several_edits_at_once() -> None:
    chance = random.Random(5)  # noqa: S311 - as above
    papers = make_papers(chance, 20)
    related = Related()
    for count in (1, 2, 5, 20, 200):
        for edit in chance.choices(list(EDITS.values()), k=count):
            edit(papers, chance)
        _assert_as_from_nothing(related, papers.values())


def _written(*texts: str) -> Iterator[Paper]:
    """Yield papers with some abstracts, among some that have to do with none of them."""
    for number, text in enumerate((*texts, "Soup.", "Flowers in beds.", "Wind and ropes.", "Stars.")):
        yield paper(f"p{number}", f"Person {number}", title="On it", abstract=text)


def _titled(title: str, papers: Iterable[Paper]) -> list[Paper]:
    return [*papers, paper("titled", "Person t", title=title)]


def test_a_step_of_rarity() -> None:
    """One paper more with a word makes it weigh less in the others that have it."""
    related = Related()
    _mend(related, _written("A kernel of logic.", "The kernel.", "Logic and chess.", "Chess."))
    before = related.vectors["p0"]
    _assert_as_from_nothing(related, [*_written("A kernel of logic.", "The kernel.", "Logic and chess.", "A kernel.")])
    assert related.vectors["p0"]["kernel"] < before["kernel"]


def test_a_phrase_that_comes_and_goes() -> None:
    """What a title makes a phrase is one in all papers."""
    papers, related = list(_written("A tree search.", "The tree search again.")), Related()
    _mend(related, papers)
    for title, is_phrase in (("On tree search", True), ("On trees that search", False)):
        _assert_as_from_nothing(related, _titled(title, papers))
        assert all(("tree search" in related.terms[name].terms) == is_phrase for name in ("p0", "p1"))


def test_a_spelling_that_flips() -> None:
    """What two papers share is said as most papers have it, though neither of the two has changed."""
    papers, related = _titled("A reward model", _written("One reward model.")), Related()
    _mend(related, papers)
    assert related.found["p0"] == (("titled", ("reward model",)),)
    _assert_as_from_nothing(related, [*papers, paper("more", title="Pictures", abstract="Models, models and models.")])
    assert related.found["p0"] == (("titled", ("reward models",)),)


def test_only_what_an_edit_reaches_is_found_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    papers = {name: paper(name, title=name[:-1]) for subject in _WORDS for name in (f"{subject}{one}" for one in "abc")}
    related, found = Related(), list[str]()
    _mend(related, papers.values())
    find = nearest.Index.nearest

    def note(index: nearest.Index, name: str) -> nearest.Nearest:
        found.append(name)
        return find(index, name)

    monkeypatch.setattr(nearest.Index, "nearest", note)
    papers["chessa"] = paper("chessa", title="chess", abstract="proof")
    _mend(related, papers.values())
    assert "chessa" in found
    assert {name[:-1] for name in found} <= {"chess", "proof", "proofs"}
