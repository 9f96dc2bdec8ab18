"""What the documents show is what the program takes."""

import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from generator.cli import papershelf, run
from generator.content.files import FILES, FOLDERS
from generator.content.schema import SITE
from generator.facts.policy import BY_HOSTS, IN_PAGES
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


def test_every_file_of_a_list_is_named() -> None:
    named = (ROOT / "docs" / "files.md").read_text("utf-8")
    assert [name for name in (*FILES, *FOLDERS) if f"| `content/{name}" not in named] == []


def test_the_readme_is_one_screen_and_leads_to_the_documents() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert len(readme.splitlines()) <= 50
    assert {"docs/README.md", "docs/tutorial.md", "docs/reference.md"} <= set(re.findall(r"\]\((.*?)\)", readme))


@pytest.mark.slow
def test_the_documents_lead_to_each_other_and_are_laid_out(tmp_path: Path) -> None:
    """By MkDocs, which counts a dead link or anchor as an error here; no page asks another host for anything."""
    settings = ROOT / "docs.yml"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-q", "-f", str(settings), "-d", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own words
    assert done.returncode == 0, done.stderr
    named = set(re.findall(r"- ([a-z-]+\.md|README\.md)$", settings.read_text("utf-8"), re.MULTILINE))
    beginning = (ROOT / "docs" / "README.md").read_text("utf-8")
    assert named == {path.name for path in (ROOT / "docs").glob("*.md")}
    assert named - {"README.md"} == set(re.findall(r"\]\(([a-z-]+\.md)\)", beginning))
    for page in tmp_path.rglob("*.html"):
        assert not re.search(r'(?:src|<link[^>]* href)="(?:https?:)?//', page.read_text("utf-8")), page


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_the_commands_that_are_shown_exist(path: Path) -> None:
    for name, inner in _SHOWN.findall(path.read_text("utf-8")):
        command = papershelf.commands[name]
        if inner and isinstance(command, click.Group):
            assert inner in command.commands, f"{name} {inner}"


def test_every_command_stands_in_the_reference() -> None:
    reference = (ROOT / "docs" / "reference.md").read_text("utf-8")
    assert [name for name in papershelf.commands if f"`papershelf {name}" not in reference] == []


def test_hosts_are_told_the_policy_that_the_pages_have() -> None:
    shown = (ROOT / "docs" / "hosting.md").read_text("utf-8")
    assert set(re.findall(r'Content-Security-Policy "([^"]*)"', shown)) == {BY_HOSTS}
    assert IN_PAGES.replace(" file:", "") + "; frame-ancestors 'none'" == BY_HOSTS


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_no_link_within_the_documents_is_dead(path: Path) -> None:
    text = re.sub(r"```.*?```|^ {4}.*$|`[^`\n]*`", "", path.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    links = [link.partition("#")[0] for link in re.findall(r"\]\(([^)\s]+)\)", text) if "://" not in link]
    assert [link for link in links if link and not (path.parent / link).exists()] == []


def test_what_the_readme_says_of_builds_is_what_was_measured_last() -> None:
    of_a_thousand = (ROOT / "bench" / "RESULTS.md").read_text("utf-8").partition("## 1,000 papers")[2]
    builds = re.findall(r"^\| (?:papershelf|mkdocs).*", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)
    assert len(builds) == 3
    assert set(builds) <= set(of_a_thousand.partition("\n## ")[0].splitlines())
