"""The website that speaks the made-up language, built once."""

from pathlib import Path

import pytest

from tests.words.made_up import build_made_up


@pytest.fixture(scope="session")
def made_up_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_made_up(tmp_path_factory.mktemp("made-up"))
