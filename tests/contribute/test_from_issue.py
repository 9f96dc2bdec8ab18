"""From an issue form to an entry: what strangers write becomes values and nothing else."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generator.cli import run
from generator.content.reader import read_library
from generator.contribute.from_issue import read_event, read_form
from generator.problems import UsageError
from tests.conftest import ROOT
from tests.contribute.conftest import ARXIV, Server

DAMAGE = "damage-has-been-done"
HOSTILE = {
    "shell": f"$(touch {DAMAGE}) `touch {DAMAGE}` ; touch {DAMAGE} && touch {DAMAGE} | tee {DAMAGE} \\",
    "yaml": '"\nvenue: Hacked\nstatus: retracted\n---\n- !!python/object/apply:os.system [touch damage]',
    "yaml-block": "fine\nthemes: [second]\n  - x\n# comment\n%TAG ! !\n...\n*alias &anchor",
    "html": "<img src=x onerror=alert(1)> <!-- --> </details><script>alert(1)</script>",
    "workflow": "\n::error file=x::y\n::set-output name=path::/etc/passwd\npath=/etc/passwd\nid<<end\nx\nend\n",
    "jinja": "{{ 7*7 }} {% include '/etc/passwd' %} ${{ secrets.GITHUB_TOKEN }} --8<-- \"mkdocs.yml\"",
    "unseen": "a\u202eb\x00c\x07d\u200be\ud800f\ufefff",
    "formula": r"it costs $5 and $\unknown{x}$ or $\href{javascript:alert(1)}{x}$",
    "headings": "yes\n\n### Theme\n\nsecond: Second\n\n### Link\n\nhttps://arxiv.org/abs/1511.11111",
    "long": "words and more " * 100,
    "dashes": "--dry-run --content /tmp",
}


def event(
    link: str = "2412.17256", theme: str = "first: First & foremost", why: str = "_No response_"
) -> dict[str, Any]:
    """Return an event as GitHub sends it when the form's label is put on an issue; line ends are CR LF."""
    body = f"### Link\n\n{link}\n\n### Theme\n\n{theme}\n\n### Why\n\n{why}".replace("\n", "\r\n")
    return {
        "action": "labeled",
        "issue": {
            "url": "https://api.github.com/repos/example/list/issues/7",
            "number": 7,
            "title": f"Add a paper: `touch {DAMAGE}`",
            "user": {"login": "Ada-Example", "id": 1, "type": "User"},
            "labels": [{"id": 1, "name": "add-paper", "color": "ededed"}],
            "state": "open",
            "body": body,
        },
        "label": {"id": 1, "name": "add-paper"},
        "repository": {"full_name": "example/list"},
        "sender": {"login": "Ada-Example"},
    }


def save(content: object) -> str:
    """Write an event's file; return its name."""
    Path("event.json").write_text(json.dumps(content), "utf-8")
    return "event.json"


@pytest.fixture
def _arxiv(server: Server) -> None:
    server.give(ARXIV, "arxiv-2412.17256.xml")


@pytest.mark.usefixtures("_arxiv")
def test_an_issue_becomes_an_entry(empty_list: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary.md")
    monkeypatch.setenv("GITHUB_OUTPUT", "output.txt")
    assert run(["add", "--from-issue", save(event(why="It is *good*.\n\nReally."))]) == 0
    text = (empty_list / "papers" / "b-star.yml").read_text("utf-8")
    assert "themes: [first]\n" in text
    assert "note: >-\n  It is *good*.\n\n  Really.\n" in text
    assert "added_by: Ada-Example\n" in text
    assert run(["check"]) == 0
    assert run(["format", "--check"]) == 0
    assert outputs() == {
        "id": "b-star",
        "path": "content/papers/b-star.yml",
        "title": "B-STaR: Monitoring and Balancing Exploration and Exploitation in Self-Taught Reasoners",
    }
    assert Path("summary.md").read_text("utf-8") == (
        "Adds **B-STaR: Monitoring and Balancing Exploration and Exploitation in Self-Taught Reasoners** "
        "as `content/papers/b-star.yml`.\n\n"
        "the TeX command &#92;undefinedmacro is not known; it stands as written\n"
    )


def outputs() -> dict[str, str]:
    """Read the step's outputs as the runner does."""
    found = re.findall(r"(\w+)<<(end-\w+)\n(.*?)\n\2\n", Path("output.txt").read_text("utf-8"), re.DOTALL)
    return {name: value for name, _, value in found}


@pytest.mark.parametrize("why", HOSTILE.values(), ids=HOSTILE.keys())
@pytest.mark.usefixtures("_arxiv")
def test_a_hostile_note_is_a_note(empty_list: Path, monkeypatch: pytest.MonkeyPatch, why: str) -> None:
    monkeypatch.setenv("GITHUB_OUTPUT", "output.txt")
    code = run(["add", "--from-issue", save(event(why=why))])
    assert code == 0
    assert outputs()["path"] == "content/papers/b-star.yml"
    assert run(["check"]) == 0
    assert run(["format", "--check"]) == 0
    paper = read_library(empty_list).papers_by_id["b-star"]
    assert (paper.themes, paper.status) == (("first",), None)
    assert paper.venue
    assert paper.venue.text == "Transactions on Examples 7 (2025)"
    assert paper.note
    assert set(re.findall(r"[a-z]{3,}", why)) <= set(re.findall(r"[a-z]{3,}", paper.note.source))
    assert not list(Path().rglob("damage*"))


@pytest.mark.parametrize("link", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_link_names_no_paper(server: Server, empty_list: Path, link: str) -> None:
    assert run(["add", "--from-issue", save(event(link=link))]) == 2
    assert server.asked == []
    assert not list((empty_list / "papers").iterdir())


@pytest.mark.parametrize(
    "theme", ["../../../etc/passwd", "first]\nvenue: x", "_No response_", "", "[first]", "/etc/passwd: First"]
)
def test_a_hostile_theme_is_no_theme(server: Server, empty_list: Path, theme: str) -> None:
    assert run(["add", "--from-issue", save(event(theme=theme))]) == 2
    assert server.asked == []
    assert not list((empty_list / "papers").iterdir())


@pytest.mark.parametrize(
    "title",
    [
        '"\nvenue: Hacked\n"',
        f"$(touch {DAMAGE}) `touch {DAMAGE}`",
        "A title: with # a comment, [a list] and {a map}",
        "- a dash",
        "? a question",
        "!!tag &anchor *alias",
        "'single' and \"double\"",
        "@at `tick` %percent",
        "| > block",
        "true",
        "2024",
        "../../etc/passwd",
        "a" * 1000,
        "end\\",
        "🙂 é \u202e reversed",
    ],
)
def test_a_hostile_title_from_a_source_is_a_title(
    server: Server, empty_list: Path, monkeypatch: pytest.MonkeyPatch, title: str
) -> None:
    monkeypatch.setenv("GITHUB_OUTPUT", "output.txt")
    item = {"title": title, "author": [{"literal": title}], "issued": {"date-parts": [[2024]]}, "abstract": title}
    server.say("doi.org/10.1000/x", json.dumps(item | {"container-title": title}))
    assert run(["add", "--from-issue", save(event(link="10.1000/x"))]) == 0
    assert run(["check"]) == 0
    assert run(["format", "--check"]) == 0
    (paper,) = read_library(empty_list).papers
    seen = " ".join(title.replace("\u202e", "").split())
    assert paper.venue
    assert (paper.title.source, paper.authors[0].name, paper.venue.name) == (seen, seen, seen)
    assert outputs()["id"] == paper.id
    assert not list(Path().rglob("damage*"))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ([], "the event holds no issue with a text"),
        ({}, "the event holds no issue with a text"),
        ({"issue": None}, "the event holds no issue with a text"),
        ({"issue": {"body": None}}, "the event holds no issue with a text"),
        ({"issue": {"body": 7}}, "the event holds no issue with a text"),
        ({"issue": {"body": ""}}, 'the issue has no answer under "Link"; use the form "Add a paper"'),
        ({"issue": {"body": "### Link\n\n2412.17256"}}, 'the issue has no answer under "Theme"'),
        ({"issue": {"body": "### Link\n\n_No response_\n\n### Theme\n\nfirst"}}, 'no answer under "Link"'),
        (event(link="x" * 501), 'the answer under "Link" has 501 characters; at most 500 are taken'),
        (event(why="x" * 65_000), 'the answer under "Why" has 65,000 characters; at most 2,000 are taken'),
    ],
)
@pytest.mark.usefixtures("empty_list")
def test_an_event_without_what_is_needed(content: object, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["add", "--from-issue", save(content)]) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("source", [b"", b"{", b"\xff", b"[" * 100_000])
def test_an_event_that_is_no_json(source: bytes) -> None:
    with pytest.raises(UsageError, match="the event is not JSON"):
        read_event(source)


@pytest.mark.usefixtures("empty_list")
def test_a_huge_event_is_not_read(capsys: pytest.CaptureFixture[str]) -> None:
    Path("event.json").write_bytes(b" " * 5_000_000)
    assert run(["add", "--from-issue", "event.json"]) == 2
    assert "larger than any event" in capsys.readouterr().err


@pytest.mark.parametrize("login", ["a b", "x\ny: z", "", "-x", None, 7, "x" * 40])
def test_a_name_that_no_forge_gives_is_left_out(login: object) -> None:
    made = event()
    made["issue"]["user"]["login"] = login
    assert read_event(json.dumps(made).encode()).added_by is None


def test_the_first_answer_counts() -> None:
    assert read_form("### Link\n\na\n\n### Theme\n\nb\n\n### Why\n\nc\n\n### Link\n\nd") == {
        "Link": "a",
        "Theme": "b",
        "Why": "c\n\n### Link\n\nd",
    }


@pytest.fixture
def forge(empty_list: Path, tmp_path: Path, server: Server) -> dict[str, str]:
    """A clone of a repository and the variables of a runner, with `gh` writing down what it is called with."""
    server.give(ARXIV, "arxiv-2412.17256.xml")
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "gh").write_text(
        '#!/bin/sh\n[ "$1 $2" = "pr view" ] && exit 1\nprintf "%s\\n" "$@" >> "$RUNNER_TEMP/gh.txt"\n', "utf-8"
    )
    (tools / "gh").chmod(0o755)
    command = tools / "papershelf"
    command.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m generator "$@"\n', "utf-8")
    command.chmod(0o755)
    quiet = {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1"}
    author = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
    for words in (
        ["init", "--quiet", "--initial-branch", "main"],
        ["add", empty_list.name],
        [*author, "commit", "--quiet", "--message", "The list"],
        ["init", "--quiet", "--bare", "origin.git"],
        ["remote", "add", "origin", str(tmp_path / "origin.git")],
    ):
        subprocess.run(["git", *words], check=True, env=os.environ | quiet)  # noqa: S603, S607 - our own words
    return {
        **os.environ,
        **quiet,
        "PATH": f"{tools}:{os.environ['PATH']}",
        "RUNNER_TEMP": str(tmp_path),
        "GITHUB_EVENT_PATH": str(tmp_path / "event.json"),
        "GITHUB_STEP_SUMMARY": str(tmp_path / "step.md"),
        "GITHUB_OUTPUT": str(tmp_path / "output.txt"),
        "ISSUE": "7",
    }


def script(name: str) -> str:
    """Return the script of a step of the workflow."""
    text = (ROOT / ".github" / "workflows" / "add-paper.yml").read_text("utf-8")
    found = re.search(rf"- name: {name}\n(?:(?!      - ).*\n)*?        run: \|\n((?:          .*\n)+)", text)
    assert found
    return re.sub(r"^ {10}", "", found[1], flags=re.MULTILINE)


def perform(name: str, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Run a step's script as the runner does."""
    return subprocess.run(  # noqa: S603 - our own words
        ["/bin/bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script(name)],
        env=env, capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.parametrize("why", [HOSTILE["shell"], HOSTILE["workflow"], "_No response_"])
def test_the_workflow_opens_a_pull_request(forge: dict[str, str], why: str) -> None:
    save(event(why=why))
    assert perform("Write the entry", forge).returncode == 0
    said = {"ENTRY": outputs()["path"], "TITLE": outputs()["title"]}
    done = perform("Open a pull request", {**forge, **said})
    assert done.returncode == 0, done.stderr
    log = subprocess.run(
        ["git", "--git-dir", "origin.git", "log", "--format=%s%n%an", "--name-only", "-1", "add-paper/7"],  # noqa: S607
        capture_output=True, text=True, check=True,
    ).stdout.split("\n")  # fmt: skip
    assert log[:2] == [f"Add {said['TITLE']}", "github-actions[bot]"]
    assert log[3:] == ["content/papers/b-star.yml", ""]
    assert Path("gh.txt").read_text("utf-8").splitlines()[2:6] == ["pr", "create", "--head", "add-paper/7"]
    assert Path("summary.md").read_text("utf-8").endswith("\n\nCloses #7.\n")
    assert not list(Path().rglob("damage*"))


def test_the_workflow_says_why_there_is_no_entry(forge: dict[str, str]) -> None:
    save(event(link=f"$(touch {DAMAGE}) @everyone\n```"))
    assert perform("Write the entry", forge).returncode == 2
    assert perform("Say why there is no entry", forge).returncode == 0
    comment = Path("comment.md").read_text("utf-8")
    assert f'\n    papershelf: "$(touch {DAMAGE}) @everyone ```" names no paper' in comment
    assert Path("gh.txt").read_text("utf-8").splitlines()[:3] == ["issue", "comment", "7"]
    assert not list(Path().rglob("damage*"))
