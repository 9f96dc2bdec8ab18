"""What many tests stand on: the toy list and copies of it to break, the sample list and its website."""

import random
import secrets
import shutil
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from generator.content.reader import read_library
from generator.engines import engine
from generator.layers import Layers
from generator.model import Library
from generator.site.build import build
from generator.site.project import find_project

ROOT = Path(__file__).parent.parent
TOY = ROOT / "tests" / "toy"
SAMPLE = ROOT / "tests" / "sample"
TEMPLATES = Layers((ROOT / "site_templates",))

MARKS = {
    "browser": ("browser", "no_cover"),
    "server": ("server",),
    "site": ("slow",),
    "made_up_site": ("slow",),
}
"""What a test is marked with for a fixture that it uses, itself or through others.

Measuring which branches a test goes through doubles its time, so what shows much of the browser or of other programs,
and goes through no branch of its own, is left out: `no_cover`.
"""


# How long an example takes is the machine's business: tests run while others do.
settings.register_profile("papershelf", deadline=None)
settings.load_profile("papershelf")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-cases", action="store_true", help="write what comes out into the golden cases")
    parser.addoption("--seconds", type=float, default=60.0, help="how long a test that goes by chance goes on")
    parser.addoption("--seed", type=int, default=None, help="the number from which chance comes; any if absent")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        used = getattr(item, "fixturenames", ())
        for mark in {mark for fixture, marks in MARKS.items() if fixture in used for mark in marks}:
            item.add_marker(mark)


@pytest.fixture(scope="session", autouse=True)
def _no_history() -> Iterator[None]:
    """Keep git from taking our own history for that of the lists below this folder: a copy elsewhere has none."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GIT_CEILING_DIRECTORIES", str(ROOT / "tests"))
        yield


@pytest.fixture(scope="session", autouse=True)
def _cache_of_their_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test finds what another run has left, or leaves anything to the person who runs it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


def can_be_interrupted() -> None:
    """Have a child be stopped by Ctrl-C, also where the tests run in the background, which ignores it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.fixture
def chance(request: pytest.FixtureRequest) -> random.Random:
    """Chooses what happens, and when."""
    number = request.config.getoption("--seed")
    number = secrets.randbelow(10**6) if number is None else int(number)
    print(f"seed {number}")  # noqa: T201 - pytest shows it beside a failure
    return random.Random(number)  # noqa: S311 - no secrets here


@pytest.fixture
def is_time(request: pytest.FixtureRequest) -> Callable[[], bool]:
    """Say whether there is time for another round."""
    end = time.monotonic() + float(request.config.getoption("--seconds"))
    return lambda: time.monotonic() < end


@pytest.fixture
def toy_content(tmp_path: Path) -> Path:
    """A copy of the toy list that a test may change."""
    return Path(shutil.copytree(TOY, tmp_path / "content"))


@pytest.fixture(scope="session")
def toy() -> Library:
    """The toy list as it is."""
    return read_library(TOY)


@pytest.fixture(scope="session")
def sample() -> Library:
    """The sample: a list that is made up, and as long-winded and awkward as real ones."""
    return read_library(SAMPLE)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The website of the sample."""
    folder = tmp_path_factory.mktemp("built") / "site"
    build(find_project(SAMPLE, ROOT), folder, engine(), lambda *_: None)
    return folder
