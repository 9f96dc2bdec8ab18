"""What the documents show is what the program takes."""

import re
from pathlib import Path

import click
import pytest

from generator.cli import papershelf, run
from generator.content.files import FILES, FOLDERS
from generator.content.schema import SITE
from tests.conftest import ROOT

OWN_LIST = (ROOT / "docs" / "own-list.md").read_text("utf-8")
_SHOWN = re.compile(r"(?:^ {4}|\$ |`|&& )papershelf ([a-z]+)(?: ([a-z][a-z-]*)\b(?!/))?", re.MULTILINE)
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]


def test_the_site_file_that_is_shown_has_every_key_and_is_sound(
    toy_content: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (shown,) = re.findall(r"```yaml\n(name: .*?)```", OWN_LIST, re.DOTALL)
    assert re.findall(r"^([a-z_]+):", shown, re.MULTILINE) == [field.name for field in SITE.fields]
    monkeypatch.chdir(toy_content.parent)
    (toy_content / "site.yml").write_text(shown, "utf-8")
    (toy_content / "assets").mkdir()
    for name in re.findall(r"[\w-]+\.(?:svg|woff2)", shown):
        (toy_content / "assets" / name).write_text("", "utf-8")
    assert run(["check", "--strict"]) == 0, capsys.readouterr().err


def test_the_readme_names_every_file_of_a_list() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert [name for name in (*FILES, *FOLDERS) if f"`content/{name}" not in readme] == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_the_commands_that_are_shown_exist(path: Path) -> None:
    for name, inner in _SHOWN.findall(path.read_text("utf-8")):
        command = papershelf.commands[name]
        if inner and isinstance(command, click.Group):
            assert inner in command.commands, f"{name} {inner}"


def test_every_command_stands_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert [name for name in papershelf.commands if f"    papershelf {name} " not in readme] == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_no_link_within_the_documents_is_dead(path: Path) -> None:
    text = re.sub(r"```.*?```|^ {4}.*$|`[^`\n]*`", "", path.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    links = [link.partition("#")[0] for link in re.findall(r"\]\(([^)\s]+)\)", text) if "://" not in link]
    assert [link for link in links if link and not (path.parent / link).exists()] == []
