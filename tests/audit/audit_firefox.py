"""What a reader does works in Firefox too: over http under a sub-path, and from disk."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.audit.firefox import find_firefox
from tests.audit.node import FOLDER, find_node
from tests.browser.conftest import PAPERS, address_of


@pytest.fixture(scope="module", params=["http", "file"])
def seen(request: pytest.FixtureRequest, site: Path) -> dict[str, Any]:
    """What was seen in Firefox, by the steps of firefox.mjs, and the address of the site's root."""
    root = address_of(request.param, site)
    command = [str(find_node()), "firefox.mjs", str(find_firefox()), root]
    done = subprocess.run(command, cwd=FOLDER, capture_output=True, text=True, check=False)  # noqa: S603 - our own words
    assert done.returncode == 0, done.stderr
    return {"root": root, **json.loads(done.stdout)}


def test_a_mistyped_search_finds_the_paper(seen: dict[str, Any]) -> None:
    assert seen["found"] == f"{seen['root']}papers/slow-bandits.html"


def test_a_facet_narrows_the_list(seen: dict[str, Any]) -> None:
    promised = seen["narrowed"]["promised"]
    assert 0 < promised < PAPERS
    assert seen["narrowed"]["status"] == f"{promised} of {PAPERS} papers."


def test_a_mark_is_kept(seen: dict[str, Any]) -> None:
    assert seen["marked"] == "true"


def test_a_formula_is_drawn(seen: dict[str, Any]) -> None:
    assert seen["drawn"] > 15  # a fraction is higher than a line of text


def test_nothing_is_complained_of(seen: dict[str, Any]) -> None:
    assert seen["complaints"] == []
