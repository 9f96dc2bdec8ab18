"""The engine is the list's, unless the command names one; its package is asked for only then."""

import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli import run
from generator.model import EngineName
from tests.conftest import ROOT


@pytest.fixture
def lacking(monkeypatch: pytest.MonkeyPatch) -> None:
    """An environment in which no engine is installed."""
    monkeypatch.setattr("generator.engines.find_spec", lambda _: None)


@pytest.mark.usefixtures("lacking")
@pytest.mark.parametrize("name", ["properdocs", "zensical"])
def test_a_missing_package_names_its_extra(
    name: str, toy_content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["build", "--engine", name, "--content", str(toy_content), "--site", str(tmp_path / "site")]) == 2
    message = f"papershelf: {name} is not installed; install it with: pip install 'papershelf[{name}]'\n"
    assert capsys.readouterr().err == message
    assert not (tmp_path / "site").exists()


@pytest.mark.usefixtures("lacking")
@pytest.mark.parametrize(("option", "named"), [([], "zensical"), (["--engine", "properdocs"], "properdocs")])
def test_the_option_overrules_the_list(
    option: list[str], named: str, toy_content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (toy_content / "site.yml").open("a", encoding="utf-8") as file:
        file.write("engine: zensical\n")
    assert run(["build", *option, "--content", str(toy_content), "--site", str(tmp_path / "site")]) == 2
    assert capsys.readouterr().err.startswith(f"papershelf: {named} is not installed")


def test_settings_of_the_lists_own_are_for_mkdocs(
    toy_content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert toy_content == tmp_path / "content"
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mkdocs.yml").write_text("site_name: Mine\nplugins: []\n", "utf-8")
    assert run(["build"]) == 2
    assert capsys.readouterr().err == 'papershelf: mkdocs.yml: the list of plugins must hold "papershelf"\n'
    (tmp_path / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
    monkeypatch.setattr("generator.engines.mkdocs.lay_out", None)
    assert run(["build"]) == 0


def test_every_engine_is_offered_and_no_other(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["build", "--engine", "zensicle"]) == 2
    said = capsys.readouterr().err
    assert [name for name in EngineName if name.value not in said] == []


def test_no_engine_is_loaded_before_it_is_used() -> None:
    program = "import sys, generator.cli; print({'mkdocs', 'properdocs', 'zensical'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603 - our own words
    assert done.stdout == "set()\n"
