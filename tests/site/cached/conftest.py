"""What these tests build: the toy list, with templates and settings of its own, from a cache of its own."""

import shutil
from pathlib import Path

import pytest

from generator.site.project import Project, find_project
from tests.conftest import ROOT


@pytest.fixture
def project(toy_content: Path, tmp_path: Path) -> Project:
    """The toy list with templates and settings of its own, which a test may change."""
    shutil.copytree(ROOT / "site_templates", tmp_path / "site_templates")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return find_project(toy_content, tmp_path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a cache."""
    return tmp_path / "cache"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The folder of the site that is built from the cache."""
    return tmp_path / "warm"
