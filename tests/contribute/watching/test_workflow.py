"""The command of the weekly workflow, run as it stands there, in a folder that holds content and nothing else."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator.contribute.network.exchange import MIRROR
from tests.conftest import ROOT
from tests.contribute.conftest import Server
from tests.contribute.watching.answers import update
from tests.contribute.watching.world import Made, answer, write

pytestmark = pytest.mark.slow

WORKFLOW = ROOT / "site_templates" / "list" / "github" / ".github" / "workflows" / "watch.yml"


def _script(step: str) -> str:
    found = re.search(rf"- name: {step}\n(?:.*\n)*?        run: \|\n((?: {{10}}.*\n?)*)", WORKFLOW.read_text("utf-8"))
    assert found
    return re.sub("(?m)^ {10}", "", found[1])


def _run(script: str, folder: Path) -> subprocess.CompletedProcess[str]:
    tools = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {"PATH": tools, "RUNNER_TEMP": str(folder), "GITHUB_STEP_SUMMARY": str(folder / "summary.md"),
                   MIRROR: os.environ[MIRROR]}  # fmt: skip
    command = ["bash", "-e", "-o", "pipefail", "-c", script]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)  # noqa: S603 - our own


@pytest.mark.skipif(sys.platform == "win32", reason="the workflow runs on Linux")
def test_it_reports_and_writes_facts_and_goes_on_without_an_answer(server: Server, empty_list: Path) -> None:
    runner = empty_list.parent / "runner"
    runner.mkdir()
    papers = [
        Made(1, has_arxiv=False, at_crossref={"updated-by": [update("10.1000/notice")]}),
        Made(2, has_arxiv=False),
    ]
    write(empty_list, papers)
    answer(server, papers[:1])
    for place in ("api.crossref.org/works/10.1000%2Fmade.002", "api.datacite.org/dois/10.1000%2Fmade.002"):
        server.say(place, "<html>Bad gateway</html>")
    assert sorted(path.name for path in empty_list.parent.iterdir()) == ["content", "runner"]
    done = _run(_script("Ask"), runner)
    assert done.returncode == 0, done.stderr
    report = (runner / "report.md").read_text("utf-8")
    assert (runner / "summary.md").read_text("utf-8") == report
    assert [line for line in report.splitlines() if line.startswith("## ")] == [
        "## Retracted or withdrawn",
        "## No answer",
    ]
    assert (runner / "facts.md").read_text("utf-8").startswith("Take over what Crossref told of papers: 1\n\n")
    assert "status: retracted\n" in (empty_list / "papers" / "paper-001.yml").read_text("utf-8")


@pytest.mark.usefixtures("server")
def test_a_fault_ends_the_step(empty_list: Path) -> None:
    (empty_list / "watch.json").write_text("{", "utf-8")
    done = _run(_script("Ask"), empty_list.parent)
    assert done.returncode != 0
