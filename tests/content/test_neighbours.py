"""A file that is checked by itself is told what the check of the whole list tells of it, and the rest is not read."""

import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from generator.cache import Cache
from generator.cli.checking import _concerns
from generator.content.reader import read_around, read_content
from generator.problems import Problem
from tests.cases import read_case
from tests.content.test_cases import CASES, _lay_out


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Cache:
    """A cache that knows what other tests have read."""
    return Cache(tmp_path_factory.mktemp("cache"))


def _said(problems: Sequence[Problem], path: Path) -> list[str]:
    return sorted({str(problem) for problem in problems if _concerns(problem, (path,))})


def _compare(content: Path, kept: Cache) -> Sequence[Problem]:
    whole = read_content(content).problems
    for path in sorted((content / "papers").glob("*.yml")):
        assert _said(read_around(content, [path], kept).problems, path) == _said(whole, path)
    return whole


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_every_fault_is_told_of_the_file_alone(
    case: Path, toy_content: Path, kept: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(toy_content.parent)
    _lay_out(read_case(case), toy_content)
    _compare(toy_content, kept)


@pytest.mark.parametrize("seed", range(12))
def test_in_a_tangle_nobody_is_left_out(seed: int, toy_content: Path, kept: Cache) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secrets here
    for number in range(30):
        text = _entry(chance, number)
        (toy_content / "papers" / f"p{number}.yml").write_text(text, "utf-8")
    assert len(_compare(toy_content, kept)) > 20


def _entry(chance: random.Random, number: int) -> str:
    words = chance.sample(["Learning", "to", "Plan", "with", "Agents", "Agent", "slowly", "2"], k=4)
    title = " ".join(words) + chance.choice(["", ": A Study of Many Things", f" {chance.choice('αβγ')}", f" x{number}"])
    authors = chance.sample(["José García", "Jose Garcia", "Ada Byron", "A. Byron", "Li Wei", "LI Wei"], k=2)
    after = f"after: [p{chance.randrange(32)}]\n" if chance.random() < 0.5 else ""
    aliases = f"aliases: [p{chance.randrange(60)}]\n" if chance.random() < 0.2 else ""
    other = f"  - {{to: p{chance.randrange(32)}, kind: contrasts, why: It is so.}}\n"
    relations = f"relations:\n{other}" if chance.random() < 0.5 else ""
    note = 'note: It is unlike "Learning to Plan with Agents" of 12 people.\n' if chance.random() < 0.2 else ""
    return (
        f'title: "{title}"\nauthors: [{", ".join(authors)}]\npublished: 2024\nthemes: [first]\n'
        f"links: {{arxiv: 2405.000{chance.randrange(40):02}}}\n{after}{aliases}{note}{relations}"
    )


def test_of_a_long_list_only_the_neighbours_are_read(toy_content: Path, kept: Cache) -> None:
    for number in range(30):
        title = f"{'abcdefghijklmnopqrstuvwxyzäöüß'[number] * 30} on its own"
        text = (
            f"title: {title}\nauthors: [A B]\npublished: 2024\nthemes: [first]\nlinks: {{arxiv: 2405.000{number:02}}}\n"
        )
        (toy_content / "papers" / f"p{number}.yml").write_text(text, "utf-8")
    reading = read_around(toy_content, [toy_content / "papers" / "p7.yml"], kept)
    assert [entry.id for entry in reading.entries] == ["p7"]
