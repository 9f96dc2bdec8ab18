"""Lists of any size, made by rule from a seed: real-looking, and the same each time."""

import random
from pathlib import Path

_TOPICS = "agents planning reward memory reflection search diffusion robots games safety language vision".split()  # noqa: SIM905
_FORMS = ["Learning {a} with {b}", "{a}-Guided {b}", "On the {a} of {b}", "Towards {a} {b} for {c}", "{a}: {b} and {c}"]
_GIVEN = "Ada Bjørn Chen Dilek Elena Farid Grace Hiro Inès José Kim Lars Mei Nikos Olga Paul".split()  # noqa: SIM905
_FAMILY = "Ødegård Müller Wang García Smith Okafor Ivanova Tanaka Rossi Novák Dubois Silva Khan Lee".split()  # noqa: SIM905


def write_list(folder: Path, papers: int, seed: int = 1) -> None:
    """Write a content folder with this many papers."""
    chance = random.Random(seed)  # noqa: S311 - a seeded list, not a secret
    (folder / "papers").mkdir(parents=True)
    (folder / "site.yml").write_text("name: A generated list\ndescription: Made for measuring.\n", "utf-8")
    themes = "".join(f"- id: {topic}\n  title: {topic.title()}\n  description: About {topic}.\n" for topic in _TOPICS)
    (folder / "themes.yml").write_text(themes, "utf-8")
    for number in range(papers):
        (folder / "papers" / f"paper-{number:05}.yml").write_text(_entry(number, chance), "utf-8")


def _entry(number: int, chance: random.Random) -> str:
    words = {key: chance.choice(_TOPICS).title() for key in "abc"}
    title = f"{chance.choice(_FORMS).format(**words)} {number}"
    authors = sorted({f"{chance.choice(_GIVEN)} {chance.choice(_FAMILY)}" for _ in range(chance.randint(2, 8))})
    abstract = " ".join(_sentence(chance) for _ in range(9))
    return (
        f'title: "{title}"\nauthors:\n'
        + "".join(f"  - {author}\n" for author in authors)
        + f"published: {chance.randint(2015, 2026)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}\n"
        f"venue: ICLR {chance.randint(2016, 2026)}\nthemes: [{chance.choice(_TOPICS)}]\n"
        f"tags: [{chance.choice(_TOPICS)}]\nlinks:\n  arxiv: {chance.randint(1501, 2612)}.{number:05}\n"
        f"abstract: >-\n  {abstract}\nnote: >-\n  {_sentence(chance)} {_sentence(chance)}\nadded: 2026-11-23\n"
    )


def _sentence(chance: random.Random) -> str:
    words = [chance.choice(_TOPICS) for _ in range(chance.randint(10, 20))]
    formula = [r"$\mathcal{O}(\sqrt{T})$"] if chance.random() < 0.1 else []  # noqa: PLR2004 - every tenth
    return f"{' '.join([words[0].title(), *words[1:], *formula])}."
