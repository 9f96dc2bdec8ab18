"""The one place where untrusted text becomes safe to stand in Markdown and in HTML.

Every ASCII punctuation character is written as a character reference. No syntax of Markdown, HTML, attribute lists,
snippets or Jinja can begin without one, so nothing in the text can be taken for markup, while a browser shows it as
it was written. (CommonMark 0.31, section 2.5: references "cannot be used in place of symbols indicating structure".)
"""

import re
import string

from markupsafe import Markup

_REFERENCES = {ord(mark): f"&#{ord(mark)};" for mark in string.punctuation}

# C0 and C1 controls are errors in HTML and separators inside Python-Markdown; bidirectional controls leak into the
# text around them; surrogates and noncharacters cannot be written as UTF-8 or HTML.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)


_SPACE = re.compile(r"\s+")


def printable(text: str) -> str:
    """Return `text` on one line: white space runs become one space, control characters go."""
    return _SPACE.sub(" ", _UNPRINTABLE.sub("", text))


def escape(text: str) -> Markup:
    """Return `text` as one line of Markdown that means exactly this text, also inside an HTML attribute."""
    return Markup(printable(text).translate(_REFERENCES))  # noqa: S704 - this is the function that makes text safe


def escape_lines(text: str) -> Markup:
    """Like `escape` for text whose line breaks and indentation count, such as code inside `<pre>`.

    Line breaks become references too, since a blank line would end the block in Markdown.
    """
    lines = (_UNPRINTABLE.sub("", line).translate(_REFERENCES) for line in text.splitlines())
    return Markup("&#10;".join(lines))  # noqa: S704 - as above
