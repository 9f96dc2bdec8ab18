"""Tells the workflow that runs a command what has come of it, by the files that GitHub Actions reads afterwards."""

import os
import secrets
from pathlib import Path

from generator.contribute.add import Added, how_to_finish
from generator.text.escaping import escape
from generator.text.prose import Prose

SUMMARY, OUTPUT = "GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT"


def report(added: Added) -> None:
    """Append to the job's summary and to the step's outputs; do nothing where no workflow asks for them."""
    summary = [f"Adds **{escape(Prose(added.title).plain)}** as `{added.path.as_posix()}`."]
    if added.missing:
        summary.append(escape(how_to_finish(added.missing)))
    summary += [escape(warning) for warning in added.warnings]
    _append(SUMMARY, "\n\n".join(summary) + "\n")
    outputs = {"id": added.id, "path": added.path.as_posix(), "title": Prose(added.title).plain}
    _append(OUTPUT, "".join(_output(name, value) for name, value in outputs.items()))


def _append(variable: str, text: str) -> None:
    name = os.environ.get(variable)
    if name:
        with Path(name).open("a", encoding="utf-8", newline="\n") as file:
            file.write(text)


def _output(name: str, value: str) -> str:
    # With a delimiter that nobody can foresee, no value can end itself and begin another output.
    end = f"end-{secrets.token_hex(16)}"
    return f"{name}<<{end}\n{value}\n{end}\n"
