"""How long the fuzzing lasts, and where it happens."""

import secrets
import shutil
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import TypeAlias

import pytest
from hypothesis import seed

from tests.conftest import TOY

Again: TypeAlias = Callable[[Callable[[], None]], None]


@pytest.fixture
def again(request: pytest.FixtureRequest) -> Again:
    """Run a test of hypothesis over and over, each time with other input, while there is time; say which was last."""
    end = time.monotonic() + float(request.config.getoption("--seconds"))
    first = request.config.getoption("--seed")

    def run(test: Callable[[], None]) -> None:
        for number in count(secrets.randbelow(10**6) if first is None else int(first)):
            print(f"seed {number}")  # noqa: T201 - pytest shows it beside a failure
            seed(number)(test)()
            if time.monotonic() > end:
                break

    return run


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the toy list, seen from the folder above it."""
    monkeypatch.chdir(tmp_path)
    return Path(shutil.copytree(TOY, tmp_path / "content"))
