"""The list in content/, whatever list it is: the check passes it, editors do, and it becomes a website."""

from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from generator.cli import run
from generator.content.json_schema import library_schema
from generator.content.reader import read_library
from generator.model import EngineName
from tests.conftest import ROOT
from tests.content.test_json_schema import Editor
from tests.engines.sites import differences
from tests.pages.test_readers import assert_plain, markdown_pages

CONTENT = ROOT / "content"


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


@pytest.mark.slow
def test_it_becomes_a_website_whose_search_finds_every_paper(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["build", "--strict", "--site", str(tmp_path / "site")]) == 0, capsys.readouterr().err
    papers = {f"{paper.id}.html" for paper in read_library(CONTENT).papers}
    assert papers <= {path.name for path in (tmp_path / "site" / "papers").iterdir()}


@pytest.mark.engine
def test_every_engine_makes_the_same_pages_of_it(tmp_path: Path) -> None:
    for name in EngineName:
        assert run(["build", "--engine", name.value, "--site", str(tmp_path / name.value)]) == 0
    for name in EngineName:
        assert differences(tmp_path / name.value, tmp_path / "mkdocs") == []
