"""Entries broken by chance: whatever is typed, the check answers with problems, and --fix with a text."""

import random
from pathlib import Path

import pytest

from generator.content import schema
from generator.content.parsing import parse
from generator.content.reader import read_content
from generator.contribute.fix import fix_text
from generator.contribute.format import FormatError, format_text
from tests.conftest import SAMPLE

pytestmark = pytest.mark.slow

ENTRIES = sorted((SAMPLE / "papers").glob("*.yml"))[::2]
# fmt: off
PIECES = [
    "\t", ":", ": ", "- ", "-", "[", "]", "{", "}", '"', "'", "#", " #", "&a ", "*a", "!!x ", "|", ">", "%", "@", "`",
    "\n", "\n\n", "---\n", "...\n", "\r\n", "\x00", "\x07", "\u00a0", "\u2028", "\x85", "\ufeff", "🙂", "\\", "$",
    "$\\frac{", "? ", "<<: x\n", "title: x\n", "  ", "null", "~", ",",
]
# fmt: on


def _mutated(text: str, chance: random.Random) -> str:
    for _ in range(chance.randint(1, 3)):
        place = chance.randrange(min(len(text), 400))
        cut = chance.choice((0, 0, 1, 2, 10, 60))
        text = text[:place] + chance.choice(PIECES) * chance.randint(0, 2) + text[place + cut :]
    return text if chance.random() < 0.9 else text[: chance.randrange(len(text))]


@pytest.mark.parametrize("seed", range(40))
def test_no_entry_is_too_broken(seed: int, toy_content: Path) -> None:
    chance = random.Random(seed)  # noqa: S311 - seeded, not secret
    path = toy_content / "papers" / "new.yml"
    for entry in ENTRIES:
        text = _mutated(entry.read_text("utf-8"), chance)
        path.write_text(text, "utf-8", newline="")
        assert all(problem.message and problem.position.line >= 1 for problem in read_content(toy_content).problems)
        fixed, done = fix_text(text, schema.PAPER, "new.yml")
        assert fix_text(fixed, schema.PAPER, "new.yml") == (fixed, [])
        assert bool(done) == (fixed != text)
        root, _ = parse(fixed.encode(), "new.yml")
        if root is not None:
            _is_stable(fixed)


def _is_stable(text: str) -> None:
    try:
        once = format_text(text, schema.PAPER)
    except FormatError:
        return
    assert format_text(once, schema.PAPER) == once
