"""The one place where untrusted text becomes safe to stand in Markdown and in HTML.

A mark that can begin syntax where it stands is written as a character reference, every other mark stays itself, so that
the Markdown can be read as it is. References mean the same to Python-Markdown, to CommonMark (0.31, section 2.5: they
"cannot be used in place of symbols indicating structure") and inside HTML, which backslashes do not: Python-Markdown
knows only some of them, and HTML none. That nothing slips through is shown by trial, in `tests/text/test_escaping.py`.
"""

import re

from markupsafe import Markup

# C0 and C1 controls are errors in HTML and separators inside Python-Markdown; bidirectional controls leak into the
# text around them; surrogates and noncharacters cannot be written as UTF-8 or HTML.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_SPACE = re.compile(r"\s+")

_IN_TEXT = re.compile(
    r"""
    [*_`\[\]<&\\~${\-+=>:|\#\d@/.]             # any mark that may be one; the rest of a text is passed over at once
    (?:
      (?<=[*_`\[\]<&\\~${])                    # emphasis, code, links, elements, references, formulas of forges
    | (?:(?<=[-+=>:|\#])|(?<=\d)(?=\d*[.)]))(?:(?<=^.)|(?<=^\s.))
                                               # what begins a line: lists, quotations, headings, tables
    | (?<=\#)$                                 # the end of a heading
    | (?<=:)(?=[\w+-]+:)|(?<=@)(?<!\w@)(?=\w)  # emoji and mentions of forges
    | (?<=mailto:)|(?<=/)(?=/)|(?<=\w@)(?=[\w-]+\.)  # addresses, which some readers make links of
    | (?<=\w\.)(?=[^\W\d_]{2})|(?<=www\.)      # names of hosts, as above
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_IN_ATTRIBUTE = re.compile(r'[&<>"`\[\]\\{]')
_IN_DESTINATION = re.compile(r"[&<>\"'`\[\]{()*]|\s")
_IN_LINES = re.compile("[&<>]")
# Between these, TeX would join two marks to a dash or a quotation mark.
_LIGATURE = re.compile(r"(?<=-)(?=-)|(?<=')(?=')")
_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "`": r"\textasciigrave{}",
        **{mark: f"\\{mark}" for mark in "#$%&_"},
    }
)


def printable(text: str) -> str:
    """Return `text` on one line: white space runs become one space, control characters go."""
    if text.isprintable() and "  " not in text:  # most texts by far, and many times faster
        return text
    return _SPACE.sub(" ", _UNPRINTABLE.sub("", text))


def escape(text: str) -> Markup:
    """Return `text` as one line of Markdown that means exactly this text, also between the tags of HTML."""
    return _with_references(_IN_TEXT, printable(text))


def with_backslashes(markdown: str) -> str:
    """Return Markdown in which references that `escape` wrote are marks with a backslash, as people write them.

    What is only kept from being an address or a mention, which some readers make links of, is the mark alone. "<" and
    "&" stay references but before white space, since Python-Markdown knows no backslash before them.
    """
    return str(_REFERENCE.sub(_mark, markdown)) if "&" in markdown else str(markdown)


def escape_attribute(text: str) -> Markup:
    """Return `text` for the double quotes of an attribute of HTML, alone or inside Markdown."""
    return _with_references(_IN_ATTRIBUTE, printable(text))


def escape_destination(url: str) -> Markup:
    """Return an address for the round brackets of a link in Markdown."""
    # cmark takes a backslash for an escape even where a reference wrote it.
    return _with_references(_IN_DESTINATION, printable(url).strip().replace("\\", "%5C"))


def escape_lines(text: str) -> Markup:
    """Return text whose line breaks and indentation count, for `<pre>` in a block of HTML."""
    lines = (_UNPRINTABLE.sub("", line) for line in text.splitlines())
    return _with_references(_IN_LINES, "\n".join(lines))


def escape_tex(text: str) -> str:
    """Return `text` as TeX on one line. Braces are spelled out, since BibTeX counts even escaped ones."""
    return _LIGATURE.sub("{}", printable(text).translate(_TEX))


# A digit cannot be escaped: what makes a list of it is the mark behind it.
_REFERENCE = re.compile(r"&(?:(?P<mark>lt|amp);(?=\s)|(?P<name>gt|quot);|#(?P<code>\d+);(?P<rest>\d*[.)])?)")


def _mark(found: re.Match[str]) -> str:
    if found["code"]:
        mark, rest = chr(int(found["code"])), found["rest"] or ""
        if mark.isdigit() and rest:
            return f"{mark}{rest[:-1]}\\{rest[-1]}"
        return f"{mark}{rest}" if mark in "./@" else f"\\{mark}{rest}"
    return {"lt": "<", "amp": "&", "gt": "\\>", "quot": '"'}[found["mark"] or found["name"]]


_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}


def _with_references(active: re.Pattern[str], text: str) -> Markup:
    written = active.sub(lambda mark: _NAMED.get(mark[0]) or f"&#{ord(mark[0])};", text)
    return Markup(written)  # noqa: S704 - this is the place that makes text safe
