"""What a reader loads to see a paper's page for the first time, compressed."""

import gzip
import re
from pathlib import Path

import pytest

PAGE = "papers/c-loom.html"


def _weight(site: Path, pattern: str) -> int:
    page = site / PAGE
    found = re.findall(pattern, page.read_text("utf-8"))
    assert found, f"{PAGE} names nothing like {pattern}"
    files = [page, *(page.parent / address for address in found)]
    return sum(len(gzip.compress(path.read_bytes(), 9)) for path in files)


SHEETS = r'<link rel="stylesheet" href="([^"]+)"'
SHEETS_AND_SCRIPTS = r'<(?:link rel="stylesheet" href|script[^>]* src)="([^"]+)"'


@pytest.mark.parametrize(
    ("pattern", "most"), [(SHEETS, 15_000), (SHEETS_AND_SCRIPTS, 35_000)], ids=["without script", "with script"]
)
def test_a_papers_page_is_light(site: Path, pattern: str, most: int) -> None:
    assert _weight(site, pattern) <= most
