"""The tutorial's commands, one after the other, and what they print."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

_BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)
BLOCKS = _BLOCK.findall((ROOT / "docs" / "tutorial.md").read_text("utf-8"))


def _steps(block: str) -> list[tuple[str, str]]:
    """Return the commands of a block, each with what it prints; one that is fed text ends where its text does."""
    steps, lines = [], block.splitlines(keepends=True)
    while lines:
        command = lines.pop(0).removeprefix("$ ")
        if "<<'END'" in command:
            while not command.endswith("\nEND\n"):
                command += lines.pop(0)
        printed = ""
        while lines and not lines[0].startswith("$ "):
            printed += lines.pop(0)
        steps.append((command, printed))
    return steps


@pytest.mark.slow
def test_every_command_does_what_the_tutorial_says(tmp_path: Path) -> None:
    tools = tmp_path / "bin"
    tools.mkdir()
    (tools / "papershelf").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m generator "$@"\n', "utf-8")
    (tools / "papershelf").chmod(0o755)
    path, bash = f"{tools}:{os.environ['PATH']}", shutil.which("bash")
    folder = tmp_path
    assert bash
    for command, printed in (step for block in BLOCKS for step in _steps(block)):
        if command.startswith("cd "):
            folder /= command.removeprefix("cd ").strip()
            continue
        done = subprocess.run(  # noqa: S603 - our own document
            [bash, "-c", command],
            cwd=folder,
            env={**os.environ, "PATH": path},
            capture_output=True,
            text=True,
            check=False,
        )
        if printed or command.startswith("papershelf check"):
            assert done.stdout + done.stderr == printed, command
        else:
            assert done.returncode == 0, done.stderr
    assert (folder / "site" / "papers" / "walking-on-sand.html").is_file()
