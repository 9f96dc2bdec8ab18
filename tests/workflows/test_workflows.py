"""The forge's files: sound by their schemas, by actionlint and by zizmor, and in step with the list."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator.contribute import from_issue
from tests.audit.node import find_node, install_programs
from tests.conftest import ROOT

pytestmark = pytest.mark.slow

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
FORM = ROOT / ".github" / "ISSUE_TEMPLATE" / "add-paper.yml"
FOLDER = Path(__file__).parent


def _run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own words


def _tool(name: str) -> Path:
    return Path(sys.executable).parent / name


@pytest.fixture(scope="session")
def actionlint() -> list[str]:
    """The command that runs actionlint, which comes as WebAssembly."""
    assert install_programs(FOLDER) == 0
    return [str(find_node()), str(FOLDER / "actionlint.cjs")]


def test_the_four_workflows_are_there() -> None:
    assert [path.stem for path in WORKFLOWS] == ["add-paper", "check", "links", "pages"]


@pytest.mark.parametrize(
    ("schema", "paths"),
    [("vendor.github-workflows", WORKFLOWS), ("vendor.github-issue-forms", [FORM])],
    ids=["workflows", "issue form"],
)
def test_they_keep_to_their_schemas(schema: str, paths: list[Path]) -> None:
    done = _run(_tool("check-jsonschema"), "--builtin-schema", schema, *paths)
    assert done.returncode == 0, done.stdout + done.stderr


def test_actionlint_has_nothing_to_say(actionlint: list[str]) -> None:
    done = _run(*actionlint, *WORKFLOWS)
    assert done.stdout + done.stderr == ""
    assert done.returncode == 0


def test_actionlint_speaks_up(actionlint: list[str], tmp_path: Path) -> None:
    broken = tmp_path / "broken.yml"
    broken.write_text(WORKFLOWS[0].read_text("utf-8").replace("github.event.label", "github.evnt.label"), "utf-8")
    done = _run(*actionlint, broken)
    assert done.returncode == 1
    assert 'property "evnt" is not defined' in done.stdout


def test_zizmor_has_nothing_to_say_however_pedantic() -> None:
    done = _run(
        _tool("zizmor"), "--offline", "--no-progress", "--persona", "pedantic", "--strict-collection", ROOT / ".github"
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "No findings to report" in done.stdout


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_actions_are_pinned_to_commits(path: Path) -> None:
    uses = re.findall(r"uses: (.+)", path.read_text("utf-8"))
    assert uses
    for action in uses:
        assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action), action


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_no_script_holds_an_expression(path: Path) -> None:
    """What a stranger has written comes as a variable or in a file, never as a part of a script."""
    scripts = re.findall(r"^ +run: (.*(?:\n {10}.*)*)", path.read_text("utf-8"), re.MULTILINE)
    assert scripts
    assert not [script for script in scripts if "${{" in script]


def test_a_fork_gets_neither_secrets_nor_rights() -> None:
    text = next(path for path in WORKFLOWS if path.stem == "check").read_text("utf-8")
    assert "pull_request_target" not in text
    assert "secrets." not in text
    assert re.findall(r"^ +(\S+): (?:write|read)", text, re.MULTILINE) == ["contents"]


def test_the_labels_of_the_form_are_what_is_read() -> None:
    text = FORM.read_text("utf-8")
    labels = re.findall(r"^ {6}label: (.*)$", text, re.MULTILINE)
    assert labels == [from_issue.LINK, from_issue.THEME, from_issue.WHY]
