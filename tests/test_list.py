"""The list in content/, whatever list it is: the check passes it, editors do, and it becomes a website."""

from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from generator.cli import run
from generator.content.json_schema import library_schema
from generator.content.reader import read_library
from generator.engines import engine
from generator.model import EngineName
from generator.site.build import build
from generator.site.project import find_project
from tests.conftest import ROOT
from tests.content.test_json_schema import Editor
from tests.engines.sites import differences
from tests.pages.test_readers import assert_plain, markdown_pages

CONTENT = ROOT / "content"
pytestmark = pytest.mark.no_cover


@pytest.fixture(autouse=True)
def _in_the_repository(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def test_the_check_passes_it(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["check"]) == 0, capfd.readouterr().err


def test_an_editor_finds_no_fault() -> None:
    validator = Draft202012Validator(library_schema(read_library(CONTENT)))
    for path in sorted((CONTENT / "papers").glob("*.yml")):
        entry = yaml.load(path.read_text("utf-8"), Loader=Editor)  # noqa: S506 - a SafeLoader
        assert [error.message for error in validator.iter_errors(entry)] == [], path


def test_its_pages_are_plain() -> None:
    library = read_library(CONTENT)
    assert_plain(markdown_pages(library), library)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its website, by the default engine. A paper that the search does not find fails the build."""
    site = tmp_path_factory.mktemp("list") / "site"
    build(find_project(CONTENT, ROOT), site, engine(EngineName.MKDOCS), lambda *_: None, strict=True)
    return site


@pytest.mark.slow
def test_it_becomes_a_website_whose_search_finds_every_paper(built: Path) -> None:
    papers = {f"{paper.id}.html" for paper in read_library(CONTENT).papers}
    assert papers <= {path.name for path in (built / "papers").iterdir()}


@pytest.mark.engine
@pytest.mark.parametrize("name", [name for name in EngineName if name is not EngineName.MKDOCS])
def test_every_engine_makes_the_same_site_of_it(name: EngineName, built: Path, tmp_path: Path) -> None:
    build(find_project(CONTENT, ROOT), tmp_path / "site", engine(name), lambda *_: None)
    assert differences(tmp_path / "site", built) == []
