"""What is too long or too much, and that many faults of one sort are said in few lines."""

from pathlib import Path

import pytest

from generator.content.reader import read_content
from generator.facts import limits

ENTRY = {
    "title": "Something new",
    "authors": "[Dora Example]",
    "published": "2024-05-06",
    "themes": "[first]",
    "links": "{doi: 10.1000/new}",
}


def _check(content: Path, **more: str) -> list[str]:
    """Return what is said of an entry, each with the number of its line."""
    text = "".join(f"{key}: {value}\n" for key, value in {**ENTRY, **more}.items())
    (content / "papers" / "new.yml").write_text(text, "utf-8")
    return [f"{problem.position.line}: {problem.message}" for problem in read_content(content).problems]


def _listed(word: str, count: int) -> str:
    return f"[{', '.join(f'{word}-{number}' for number in range(count))}]"


@pytest.mark.parametrize(
    ("key", "most"),
    [
        ("title", limits.TITLE_LENGTH),
        ("short", limits.TEXT_LENGTH),
        ("abstract", limits.PROSE_LENGTH),
        ("note", limits.PROSE_LENGTH),
    ],
)
def test_a_text_is_as_long_as_its_limit(key: str, most: int, toy_content: Path) -> None:
    assert _check(toy_content, **{key: "a" * most}) == []
    (said,) = _check(toy_content, **{key: "a" * (most + 1)})
    line = [*ENTRY, key].index(key) + 1
    assert said == f"{line}: the text has {most + 1:,} characters, and at most {most:,} are read; shorten it"


@pytest.mark.parametrize(
    ("key", "most", "advice"),
    [
        ("tags", limits.FEW_ITEMS, "keep those that matter"),
        ("aliases", limits.FEW_ITEMS, "keep those that matter"),
        ("authors", limits.AUTHORS, "name the first ones, and say authors_complete: false"),
    ],
)
def test_a_list_is_as_long_as_its_limit(key: str, most: int, advice: str, toy_content: Path) -> None:
    assert _check(toy_content, **{key: _listed("x", most)}) == []
    (said,) = _check(toy_content, **{key: _listed("x", most + 1)})
    assert f"here are {most + 1:,} " in said
    assert f", and at most {most:,} are read; {advice}" in said


def test_the_longest_list_of_authors_in_the_world_is_read(toy_content: Path) -> None:
    names = ", ".join(f"Given Family{number}" for number in range(5154))
    assert _check(toy_content, authors=f"[{names}]") == []


def test_thousands_of_unknown_keys_are_a_few_lines(toy_content: Path) -> None:
    said = _check(toy_content, **{f"unknown{number}": "x" for number in range(15_000)})
    assert len(said) == limits.SAID_ALIKE + 1
    assert said[-1] == "16: 14,990 more from here to line 15,005: these keys are not known here; remove them"


def test_thousands_of_repeated_items_are_a_few_lines(toy_content: Path) -> None:
    said = _check(toy_content, authors=f"[{', '.join(['Dora Example'] * 5000)}]")
    assert len(said) == limits.SAID_ALIKE + 1
    assert said[-1] == "2: 4,989 more from here to line 2: these stand here twice; remove them"


def test_thousands_of_links_that_lead_astray_are_a_few_lines(toy_content: Path) -> None:
    said = _check(toy_content, note=f'"{"[a](b) " * 150}"')
    assert len(said) == limits.SAID_ALIKE + 1


def test_c_and_its_kin_are_three_titles_and_three_tags(toy_content: Path) -> None:
    for title, tag in (("C", "c"), ("C++", "c-plus-plus"), ('"C#"', "c-sharp")):
        facts = {**ENTRY, "title": title, "tags": f"[{tag}]", "links": f"{{doi: 10.1000/{tag}}}"}
        text = "".join(f"{key}: {value}\n" for key, value in facts.items())
        (toy_content / "papers" / f"{tag}.yml").write_text(text, "utf-8")
    assert read_content(toy_content).problems == []
