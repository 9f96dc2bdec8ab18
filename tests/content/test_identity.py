"""Duplicates: all that are planted in a list that looks real are found, and nothing else."""

from collections import Counter
from pathlib import Path

import pytest

from generator.content.reader import read_content
from generator.problems import Problem, Severity
from tests.content.real_looking import make_list, plant

THEMES = "- id: first\n  title: First\n  description: The only one.\n"


def _write_list(content: Path, texts: dict[str, str]) -> Path:
    (content / "papers").mkdir(parents=True)
    (content / "site.yml").write_text("name: A list\ndescription: A list.\n", "utf-8")
    (content / "themes.yml").write_text(THEMES, "utf-8")
    for name, text in texts.items():
        (content / "papers" / f"{name}.yml").write_text(text, "utf-8")
    return content


@pytest.mark.no_cover
@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_forty_duplicates_among_two_thousand(seed: int, tmp_path: Path) -> None:
    entries = make_list(1960, seed)
    planted = plant(entries, seed)
    texts = {entry.id: entry.text for entry in [*entries, *(copy for _, copy in planted)]}
    reading = read_content(_write_list(tmp_path / "content", texts))
    found = Counter(_ids(problem) for problem in reading.problems if "listed in" in problem.message)
    assert found == Counter(frozenset({original, copy.id}) for original, copy in planted)
    others = [problem for problem in reading.problems if "listed in" not in problem.message]
    assert [problem for problem in others if "is written" not in problem.message] == []  # accents of the planted names


def _ids(problem: Problem) -> frozenset[str]:
    return frozenset(Path(place.path).stem for place in (problem.position, *problem.others))


# Titles by one group, without and with an arXiv id each.
APART = [
    ("Mobile-Agent: Autonomous Multi-Modal Mobile Device Agent", "Mobile-Agent-v2: Mobile Device Operation Assistant"),
    (
        "Mobile-Agent-v2: Mobile Device Assistant with Navigation",
        "Mobile-Agent-v3: Mobile Device Assistant with Navigation",
    ),
    ("On the Emergence of Thinking in LLMs I", "On the Emergence of Thinking in LLMs II"),
    ("Learning to Walk in Minutes", "Learning to Fly in Seconds"),
    ("RAT: Adversarial Attacks on Deep Agents", "RATS: A Dataset of Rodents"),
    ("STaR: Bootstrapping Reasoning With Reasoning", "Quiet-STaR: Language Models Can Teach Themselves to Think"),
    ("A Survey of Reinforcement Learning 2023", "A Survey of Reinforcement Learning 2024"),
    ("Proximal Policy Optimization Algorithms", "Trust Region Policy Optimization"),
    ("Image Editors Are Amortized Prompts", "Image Editors Are Amortized Transformers"),
    ("Evaluating Robust Critics for Power Grids", "Evaluating Robust Skills for Power Grids"),
    ("Deep Q-Learning from Demonstrations", "Deep Reinforcement Learning from Human Preferences"),
]
TOGETHER = [
    (
        "Self-Exploring Language Models: Active Preference Elicitation for Online Alignment",
        "Self-exploring language models",
    ),
    ("Active Preference Elicitation for Online Alignment", "SELM: Active preference elicitation for online alignment"),
    ("Hiring Multiple Agents", "Hiring multiple agents."),
    ("The Off-Switch Game", "The off switch game"),
    ("Bounds of $H_{\\\\infty}$ control for locomotion", "Bounds of H∞ Control for Locomotion"),
    ("Training Language Models to Self-Correct", "Training language models to self correct"),
    ("Guided Exploration of Behavior in Robots", "Guided exploration of behaviour in robots"),
]


def _two(tmp_path: Path, one: str, other: str, links: tuple[str, str]) -> list[Problem]:
    def text(title: str, link: str) -> str:
        head = f'title: "{title}"\nauthors: [Ada Example, Bo Example]\n'
        return f"{head}published: 2024-05\nthemes: [first]\nlinks: {{{link}}}\n"

    texts = {"one": text(one, links[0]), "other": text(other, links[1])}
    return list(read_content(_write_list(tmp_path / "content", texts)).problems)


@pytest.mark.parametrize(("one", "other"), APART)
@pytest.mark.parametrize("links", [("arxiv: 2401.00001", "arxiv: 2401.00002"), ("arxiv: 2401.00001", "doi: 10.1000/1")])
def test_two_papers_of_one_group_are_two(one: str, other: str, links: tuple[str, str], tmp_path: Path) -> None:
    assert _two(tmp_path, one, other, links) == []


@pytest.mark.parametrize(("one", "other"), TOGETHER)
def test_a_preprint_and_its_published_version_are_one(one: str, other: str, tmp_path: Path) -> None:
    (problem,) = _two(tmp_path, one, other, ("arxiv: 2401.00001", "doi: 10.1000/1"))
    assert problem.severity is Severity.ERROR
    assert _ids(problem) == {"one", "other"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Training Agents to Correct Themselves by Search",
            "Efficiently Training Agents to Correct Themselves by Search",
        ),
        (
            "Monitoring and Balancing Exploration and Exploitation in Self-Taught Reasoners",
            "Measuring and Balancing Exploration and Exploitation in Self-Taught Reasoners",
        ),
    ],
)
def test_a_renamed_paper_by_the_same_authors_is_a_warning(one: str, other: str, tmp_path: Path) -> None:
    (problem,) = _two(tmp_path, one, other, ("arxiv: 2401.00001", "doi: 10.1000/1"))
    assert problem.severity is Severity.WARNING
