"""Reads what someone has filled into the issue form "add-paper.yml", from the event that a forge's workflow gets.

Everything in it is a stranger's text. It becomes values, never a path, a command or YAML.
"""

import json
import re
from pathlib import Path
from typing import Any

from generator.contribute.add import Wish
from generator.problems import UsageError
from generator.text import tex

LINK, THEME, WHY = "Link", "Theme", "Why"
"""The labels of the form's fields, which become headings in the issue's text."""

_LARGEST_EVENT = 4 * 1024 * 1024
_LONGEST_LINK = 500
_LONGEST_NOTE = 2000
_HEADING = r"^### {}[ \t]*$"
_NO_ANSWER = "_No response_"
_LOGIN = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})")


def read_event_file(path: Path) -> Wish:
    """Return the wish in an event's file. Raises UsageError."""
    with path.open("rb") as file:
        source = file.read(_LARGEST_EVENT + 1)
    if len(source) > _LARGEST_EVENT:
        raise UsageError(f"{path} is larger than any event")
    return read_event(source)


def read_event(source: bytes) -> Wish:
    """Return the wish in the JSON of an event. Raises UsageError."""
    try:
        event = json.loads(source)
    except (ValueError, RecursionError) as error:
        raise UsageError("the event is not JSON") from error
    issue = event.get("issue") if isinstance(event, dict) else None
    body = issue.get("body") if isinstance(issue, dict) else None
    if not isinstance(body, str):
        raise UsageError("the event holds no issue with a text")
    answers = read_form(body)
    return Wish(
        paper=_require(answers, LINK, _LONGEST_LINK),
        themes=(_require(answers, THEME, _LONGEST_LINK).split(":")[0].strip(),),
        note=_limited(WHY, answers.get(WHY, ""), _LONGEST_NOTE),
        added_by=_login(issue.get("user") if isinstance(issue, dict) else None),
    )


def read_form(body: str) -> dict[str, str]:
    """Return the answers under the headings of the form, which stand in its order.

    Only the last answer may be long and hold anything, headings included: each heading is looked for once.
    """
    answers: dict[str, str] = {}
    rest = body.replace("\r\n", "\n")
    for label, following in ((LINK, THEME), (THEME, WHY), (WHY, None)):
        rest = _cut(rest, label)[1]
        answer = (_cut(rest, following)[0] if following else rest).strip()
        answers[label] = "" if answer == _NO_ANSWER else answer
    return answers


def _cut(text: str, label: str) -> tuple[str, str]:
    """Return what stands before a heading and after it; without one, all is before."""
    before, *after = re.split(_HEADING.format(label), text, maxsplit=1, flags=re.MULTILINE)
    return before, after[0] if after else ""


def _require(answers: dict[str, str], label: str, longest: int) -> str:
    answer = tex.one_line(answers.get(label, ""))
    if not answer:
        raise UsageError(f'the issue has no answer under "{label}"; use the form "Add a paper"')
    return _limited(label, answer, longest)


def _limited(label: str, answer: str, longest: int) -> str:
    if len(answer) > longest:
        raise UsageError(f'the answer under "{label}" has {len(answer):,} characters; at most {longest:,} are taken')
    return answer


def _login(user: Any) -> str | None:
    login = user.get("login") if isinstance(user, dict) else None
    return login if isinstance(login, str) and _LOGIN.fullmatch(login) else None
