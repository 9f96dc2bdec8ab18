"""Edits made by chance: after each, a build from the cache is the build from nothing.

`make fuzz` runs this for a while, as it does the others; `SEED=1` makes the same edits again.
"""

import random
import re
from collections.abc import Callable
from pathlib import Path

from generator.cache import Cache
from generator.engines import engine
from generator.site.build import build
from generator.site.project import find_project
from tests.conftest import ROOT
from tests.engines.sites import differences

YEARS = range(2015, 2026)


def _edit(papers: Path, chance: random.Random) -> None:
    """Give an entry a title, tag, date or venue, in words of the list, which so come from one place to another."""
    words = sorted({word for path in papers.iterdir() for word in re.findall(r"[A-Za-z]{4,}", path.read_text("utf-8"))})
    key, value = chance.choice([
        ("title", " ".join(chance.sample(words, chance.randint(1, 4)))),
        ("tags", f"[{chance.choice(words).lower()}]"),
        ("published", str(chance.choice(YEARS))),
        ("venue", f"{chance.choice(words)} {chance.choice(YEARS)}"),
    ])  # fmt: skip
    path = papers / "plain.yml" if key == "title" else chance.choice(sorted(papers.iterdir()))
    rest = re.sub(rf"^{key}:.*\n(?:[ -].*\n)*", "", path.read_text("utf-8"), flags=re.MULTILINE)
    path.write_text(f"{key}: {value}\n{rest}", "utf-8")


def test_a_build_from_the_cache_is_the_one_from_nothing(
    content: Path, tmp_path: Path, chance: random.Random, is_time: Callable[[], bool]
) -> None:
    project, lives_on = find_project(content, ROOT), Cache(tmp_path / "lives on", lives_on=True)
    while is_time():
        _edit(content / "papers", chance)
        build(project, tmp_path / "cold", engine(), lambda *_: None, proves=False)
        for name, cache in (("warm", Cache(tmp_path / "cache")), ("lives", lives_on)):
            build(project, tmp_path / name, engine(), lambda *_: None, cache=cache, proves=False)
            assert differences(tmp_path / name, tmp_path / "cold") == []
