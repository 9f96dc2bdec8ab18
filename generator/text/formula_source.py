r"""What the source of a formula shows to be wrong with it, before anybody draws it.

The browser follows the same rules, so that the form for new entries says what `check` would say. All of it is found in
one walk from the last piece to the first, where each command meets what should follow it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.facts import formulas as facts

TOO_DEEP = "it is nested too deeply"


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a formula cannot be drawn."""

    culprit: str
    """The command or sign to blame, as it is written."""
    reason: str


def find_fault(tex: str) -> Fault | None:
    """Return what is wrong with the TeX between two dollar signs, as far as its words show it."""
    pieces = _PIECE.findall(tex)
    odd = next(filter(None, (*map(_unknown, pieces), *_odd_signs(tex))), None)
    return odd or _incomplete(pieces)


# A command, the beginning or the end of an environment, or one mark.
_PIECE = re.compile(r"\\(?:begin|end)\{[^{}]*\}|\\[A-Za-z]+|\\.|\S", re.DOTALL)
_ENVIRONMENT = re.compile(r"\\(?:begin|end)\{(.*)\}", re.DOTALL)
_COMMANDS = frozenset(f"\\{name}" for name in (*facts.COMMANDS.split(), *facts.SIGNS))
_ENVIRONMENTS = frozenset(facts.ENVIRONMENTS.split())
_ARGUMENTS = {
    **{f"\\{name}": 1 for name in facts.WITH_ONE_ARGUMENT.split()},
    **{f"\\{name}": 2 for name in facts.WITH_TWO_ARGUMENTS.split()},
    **dict.fromkeys(("_", "^", r"\left", r"\right"), 1),
}
_ENDS = {
    "{": "}",
    r"\left": r"\right",
    **{rf"\begin{{{name}}}": rf"\end{{{name}}}" for name in facts.ENVIRONMENTS.split()},
}
"""What ends a group, by what begins it."""
_ODD_SIGNS = (
    (re.compile(r"(?<!\\)(?:\\\\)*(%)"), r"% begins a comment; a percent sign is written \%"),
    (
        re.compile(r"(?<!\\)([_^])\s*(?:\\[A-Za-z]+|\{[^{}]*\}|[^\s{}\\])\s*\1"),
        "_ or ^ stands twice; enclose one of the two in braces",
    ),
    (re.compile(r"(\\(?:no)?limits)(?![A-Za-z])(?!\s*[_^])"), r"\limits stands before _ or ^, and here is neither"),
)


def _unknown(piece: str) -> Fault | None:
    if environment := _ENVIRONMENT.fullmatch(piece):
        is_known = environment[1] in _ENVIRONMENTS
        return None if is_known else Fault(piece, f'unknown TeX environment "{environment[1]}"')
    is_known = not piece.startswith("\\") or piece in _COMMANDS
    return None if is_known else Fault(piece, f'unknown TeX command "{piece}"')


def _odd_signs(tex: str) -> Iterator[Fault]:
    for pattern, reason in _ODD_SIGNS:
        if found := pattern.search(tex):
            yield Fault(found[1], reason)


@dataclass(slots=True)
class _Group:
    end: str
    """The piece that ends it."""
    items: int = 0
    """How many things in it follow the place of the walk."""


def _incomplete(pieces: Sequence[str]) -> Fault | None:
    """Return the last piece that lacks its partner or what should follow it."""
    groups = [_Group("")]
    for piece in reversed(pieces):
        group, needed = groups[-1], _ARGUMENTS.get(piece, 0)
        if group.items < needed:
            return Fault(piece, f"{piece} lacks what should follow it")
        if piece in _ENDS.values():
            group.items -= needed
            groups.append(_Group(piece))
        elif piece in _ENDS:
            if group.end != _ENDS[piece]:
                return _alone(piece)
            groups.pop()
            groups[-1].items += 1
        elif piece in ("&", r"\\"):
            group.items = 0
        else:
            group.items += (piece not in "_^") - needed
        if len(groups) > facts.DEEPEST:
            return Fault(piece, TOO_DEEP)
    return _alone(groups[-1].end) if len(groups) > 1 else None


def _alone(piece: str) -> Fault:
    return Fault(piece, "a brace is not closed or not opened" if piece in "{}" else f"{piece} lacks its partner")
