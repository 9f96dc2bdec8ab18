"""The style sheet that every page loads: small sources by what they are for, shipped as one file."""

import re
from collections.abc import Mapping

STYLE_SHEET = "assets/styles/site.css"

SOURCES = (
    "assets/styles/colours.css",
    "assets/styles/text.css",
    "assets/styles/frame.css",
    "assets/styles/papers.css",
    "assets/styles/home.css",
    "assets/styles/finding.css",
    "assets/styles/controls.css",
    "assets/styles/marks.css",
    "assets/search/search.css",
    "assets/styles/pictures.css",
    "assets/styles/print.css",
)
"""In the order in which they overrule each other. Sheets of single kinds of page are shipped as they are."""

_COMMENTS_AND_INDENTATION = re.compile(r"/\*.*?\*/\s*|^[ \t]+", re.DOTALL | re.MULTILINE)


def with_style_sheet(assets: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the assets with the one sheet in the place of its sources."""
    joined = "".join(_COMMENTS_AND_INDENTATION.sub("", assets[name].decode()) for name in SOURCES)
    kept = {name: content for name, content in assets.items() if name not in SOURCES}
    return {**kept, STYLE_SHEET: joined.encode()}
