"""What helps the person who wrote a line that is not YAML."""

import re

from generator.facts.letters import ODD_BLANKS
from generator.text.quoting import quote

_QUOTES = "put it in quotation marks"

TOO_DEEP = "nested too deeply for an entry; check the brackets and the indentation"

NO_KEY_HERE = "mapping values are not allowed in this context"

ADVICE = {
    "exceeded maximum nesting depth": TOO_DEEP,
    NO_KEY_HERE: (
        'put the value in quotes if it holds ": ", as in title: "A: B"; otherwise the line above lacks its colon'
    ),
    "found character that cannot start any token": f"a value that begins with a special character: {_QUOTES}",
    "found unexpected end of stream": "a quotation mark is opened here but not closed",
    "could not find expected ':'": (
        'here a key should stand, followed by ": "; put a space behind the colon, or indent the line if it continues '
        "the text above"
    ),
    "did not find expected key": "the line does not fit what stands above: check quotation marks and indentation",
    "did not find expected ',' or ']'": 'the list opened here needs commas between its items and a "]" at its end',
    "did not find expected ',' or '}'": 'the mapping opened here needs commas between its items and a "}" at its end',
    "did not find expected '-' indicator": 'this line of a list lacks its "- " or is indented unlike the others',
    "did not find expected node content": "a value is missing here; check the brackets and commas above",
    "did not find expected alphabetic or numeric character": f'a value that begins with "*" or "&": {_QUOTES}',
    "did not find expected <document start>": "the entry has ended above; remove what stands here",
    "did not find expected comment or line break": 'the text begins on the line below the ">-", indented by two spaces',
    "block sequence entries are not allowed in this context": (
        'the first item of a list stands on the line below its key, as in "authors:", then "  - Ada Lovelace"'
    ),
    "found unknown escape character": "in double quotation marks a backslash is written twice",
    "found incompatible YAML document": 'remove the line that begins with "%"',
    "control characters are not allowed": "a control character stands here; remove it",
}
"""By what libyaml says."""

OPENED = frozenset(problem for problem, advice in ADVICE.items() if "opened" in advice) | {
    "could not find expected ':'"
}
"""What libyaml notices late: the place to point to is where it began."""

_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7})(?: .*)?$", re.MULTILINE)
_FENCE = re.compile(r"^(?:```|~~~).*$", re.MULTILINE)
_BIBTEX = re.compile(r"\A\s*@\w+\s*[{(]")
_ODD_BLANK = re.compile(rf"^ *[{ODD_BLANKS}]|[:-][{ODD_BLANKS}]", re.MULTILINE)


def foreign_line(text: str) -> tuple[int, str] | None:
    """Return the index of what does not belong into any entry, with what to do about it; None if there is nothing.

    Only for texts that cannot be read: inside a block of prose all of this is sound.
    """
    for pattern, advice in (
        (
            _CONFLICT,
            'a merge conflict is left here; keep one of its sides and remove the lines "<<<<", "====" and ">>>>"',
        ),
        (_BIBTEX, 'this is BibTeX, of which "papershelf import" and the form on the website make an entry'),
        (_FENCE, "a fence of Markdown does not belong here; remove this line and the closing one"),
        (_ODD_BLANK, "an odd blank (U+{code:04X}) stands here; write a plain space in its place"),
    ):
        found = pattern.search(text)
        if found:
            return found.end() - 1, advice.format(code=ord(text[found.end() - 1]))
    return None


_KEY = re.compile(r"(?P<indentation> *)[\w-]+:(?: +(?P<value>[^>|\s].*))?")
TOO_FAR = "this key is indented below one that has its value already; begin it where that one begins, or remove it"


def is_too_far(line: str, above: str) -> bool:
    """Say whether a line is a key that is indented below another one with a value of its own."""
    here, there = _KEY.match(line[:_LONGEST]), _KEY.match(above[:_LONGEST])
    return bool(here and there and there["value"] and len(here["indentation"]) > len(there["indentation"]))


_VALUE = re.compile(
    r"(?P<before>\s*(?:- +)?[\w-]+: +|\s*- +)(?P<value>[^\s\x00-\x1f\x7f-\x9f][^\x00-\x1f\x7f-\x9f]*?)\s*"
)
_NO_SPACE = re.compile(r"(?P<before>\s*(?:- +)?[a-z_]+:|\s*-)(?P<value>[\w\[\"'].*)")


_LONGEST = 2000
"""Characters of the longest line that is bettered; nobody reads a longer one in a message."""


def better_line(line: str) -> str:
    """Return a line with its value in quotation marks, or with the space that is missing before it; else nothing.

    Marks that stand there already are taken for the author's attempt if they stand at the beginning alone or around the
    whole, and for part of the text otherwise.
    """
    if len(line) > _LONGEST:
        return ""
    crowded = _NO_SPACE.fullmatch(line)
    if crowded:
        return f"{crowded['before'].strip()} {crowded['value'].strip()}"
    found = _VALUE.fullmatch(line)
    value = _MARK.sub("", found["value"]) if found else ""
    if not found or value[0] in ">|":
        return ""
    if value[0] in "[{":
        written = quote(value) if _TEXT_BEHIND.match(value) else value if value != found["value"] else ""
        return (found["before"] + written).strip() if written else ""
    return (found["before"] + quote(_within_marks(value))).strip()


def quoted_line(line: str, before: int) -> str:
    """Return a line with what stands behind so many characters in quotation marks, if that is its whole value."""
    found = _VALUE.fullmatch(line[:_LONGEST])
    is_whole = found and found.start("value") == before
    return (found["before"] + quote(found["value"])).strip() if found and is_whole else ""


_MARK = re.compile(r"(?:&\S+ +(?=[\[{])|!![\w:]+ +(?=\S))")
"""What other programs read of YAML: the name of a list or mapping, the kind of a value."""

_TEXT_BEHIND = re.compile(r"(?:\[[^][]*\]|\{[^{}]*\})\s+[^\W_]")


def _within_marks(value: str) -> str:
    mark = value[0]
    if mark not in "\"'":
        return value
    if len(value) > 1 and value[-1] == mark and not _SEVERAL.fullmatch(value):
        return value[1:-1]
    return value[1:] if mark == '"' and value.count(mark) == 1 else value


_SEVERAL = re.compile(r""""[^"]*"\W[^"]*"[^"]*"|'[^']*'\W[^']*'[^']*'""")
"""Two quotations or more, as in 'one' and 'two'."""
