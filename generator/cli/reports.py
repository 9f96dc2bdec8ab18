"""How problems are told: to a person, to GitHub, to a program."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict

from generator.problems import Position, Problem, Severity

Report = Callable[[Sequence[Problem]], str]
"""Takes problems and returns the lines that tell them, without a break at the end."""


def as_text(problems: Sequence[Problem]) -> str:
    """Return a line for each problem and, indented below it, what to write; then how many there are."""
    lines = []
    for problem in problems:
        lines.append(str(problem).translate(_ONE_LINE))
        if problem.correction:
            lines.append(f"    write: {problem.correction}")
    if problems:
        lines.append(f"{_count(problems)} found.")
    return "\n".join(lines)


def as_github(problems: Sequence[Problem]) -> str:
    """Return workflow commands that put each problem beside its line in a pull request.

    A conflict between files is said in both: who sends one of them sees its lines alone.
    """
    return "\n".join(line for problem in problems for line in _annotations(problem))


def as_json(problems: Sequence[Problem]) -> str:
    """Return one JSON object a line for each problem."""
    return "\n".join(json.dumps(_fields(problem), ensure_ascii=False) for problem in problems)


FORMATS: Mapping[str, Report] = {"text": as_text, "github": as_github, "json": as_json}


_ONE_LINE = {ord("\n"): "\\u000a"}  # a file's name may hold a line break


def _count(problems: Sequence[Problem]) -> str:
    number = len(problems)
    worst = next(one for one in Severity if any(problem.severity is one for problem in problems))
    noun = "problem" if worst is Severity.ERROR else worst.value
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _fields(problem: Problem) -> dict[str, str | int | None]:
    return {
        **asdict(problem.position),
        "severity": problem.severity.value,
        "message": problem.message,
        "correction": problem.correction or None,
    }


# GitHub Docs, "Workflow commands"; the escapes are those of actions/toolkit (packages/core/src/command.ts).
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_ANNOTATIONS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_PROPERTY = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


def _annotations(problem: Problem) -> Iterator[str]:
    message = f"{problem.message}\nwrite: {problem.correction}" if problem.correction else problem.message
    yield _annotation(problem.severity, problem.position, message)
    for place in problem.others[:1]:
        if place.path != problem.position.path:
            yield _annotation(problem.severity, place, f"{problem.position}: {message}")


def _annotation(severity: Severity, place: Position, message: str) -> str:
    where = f"file={place.path.translate(_PROPERTY)},line={place.line},col={place.column}"
    return f"::{_ANNOTATIONS[severity]} {where}::{message.translate(_DATA)}"
