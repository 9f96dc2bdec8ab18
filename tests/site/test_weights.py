"""What a reader loads to see a paper's page for the first time, compressed."""

import gzip
import re
from pathlib import Path

import pytest

PAGE = "papers/c-loom.html"


def _compressed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 9))


def _weight(site: Path, pattern: str, address: str = PAGE) -> int:
    page = site / address
    named = re.findall(pattern, page.read_text("utf-8"))
    assert named, f"{address} names nothing like {pattern}"
    files = [page, *(page.parent / name for name in named)]
    return sum(map(_compressed, files))


SHEETS = r'<link rel="stylesheet" href="([^"]+)"'
SHEETS_AND_SCRIPTS = r'<(?:link rel="stylesheet" href|script[^>]* src)="([^"]+)"'


@pytest.mark.parametrize(
    ("pattern", "most"), [(SHEETS, 15_000), (SHEETS_AND_SCRIPTS, 35_000)], ids=["without script", "with script"]
)
def test_a_papers_page_is_light(site: Path, pattern: str, most: int) -> None:
    assert _weight(site, pattern) <= most


def test_the_search_is_light(site: Path) -> None:
    assert _compressed(site / "assets" / "programs" / "search.js") <= 11_800


def test_the_contribute_page_is_light_with_all_that_it_loads(site: Path) -> None:
    loaded_later = ("guesses", "operators", "readers", "search")
    later = sum(_compressed(site / "assets" / "programs" / f"{name}.js") for name in loaded_later)
    assert _weight(site, SHEETS_AND_SCRIPTS, "contribute.html") + later <= 150_000
