"""One text as one YAML scalar on one line."""

import re

# YAML 1.2.2, section 7.3.3: what a plain scalar may not begin with, end with or hold.
_NOT_PLAIN = re.compile(
    r"""^[\s,\[\]{}#&*!|>'"%@`]|^[-?:](?=\s|$)|:(?=\s|$)|\s\#|\s$|[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]""", re.VERBOSE
)
_NOT_PLAIN_IN_FLOW = re.compile(r"[,\[\]{}]|^[-?:]|:(?=[,\[\]{}\s]|$)")
# YAML 1.1, which many programs still speak, takes these for something other than text.
_NOT_TEXT_ELSEWHERE = re.compile(
    r"0[xo][\da-f]+|[-+]?\.inf|\.nan|y|n|yes|no|on|off|true|false|null|~|[-+.\d][\d_.,:eExX+-]*|\d{4}-\d\d?-\d\d?.*",
    re.IGNORECASE,
)
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
_ESCAPED = re.compile(r'["\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]')


def is_plain(text: str, *, in_flow: bool = False) -> bool:
    """Say whether `text` can stand without quotes; `in_flow` is between the brackets of [a, b]."""
    return bool(text) and not _NOT_PLAIN.search(text) and not (in_flow and _NOT_PLAIN_IN_FLOW.search(text))


def is_text_everywhere(text: str) -> bool:
    """Say whether every reader of YAML takes `text` without quotes for text: not so "on", "2024" and "1e3"."""
    return _NOT_TEXT_ELSEWHERE.fullmatch(text) is None


def quote(text: str, *, in_flow: bool = False) -> str:
    """Return `text` as YAML: plain where it can be, else in double quotes."""
    return text if is_plain(text, in_flow=in_flow) else quoted(text)


def quoted(text: str) -> str:
    """Return `text` as YAML in double quotes."""
    return f'"{_ESCAPED.sub(_escape, text)}"'


def _escape(found: re.Match[str]) -> str:
    return _ESCAPES.get(found[0], f"\\u{ord(found[0]):04x}")
