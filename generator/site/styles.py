"""The style sheets that pages load: small sources by what they are for, shipped as few files."""

import re
from collections.abc import Mapping

STYLE_SHEET = "assets/styles/site.css"
MATERIAL = "assets/styles/material.css"
"""What of Material's style sheet our pages can match; made by a tool."""

LOOK = "assets/styles/look.css"
"""The list's own colours and fonts, as its site.yml has them; there need not be any."""

FACES = "assets/styles/faces.css"
"""The rules that name the files of the faces; made at build, as are those of the list's look."""

SOURCES = (
    MATERIAL,
    "assets/styles/scale.css",
    "assets/styles/colours.css",
    "assets/styles/text.css",
    "assets/styles/frame.css",
    "assets/styles/papers.css",
    "assets/styles/courses.css",
    "assets/styles/paths.css",
    "assets/styles/home.css",
    "assets/styles/finding.css",
    "assets/styles/controls.css",
    "assets/styles/marks.css",
    "assets/search/search.css",
    "assets/styles/pictures.css",
    "assets/styles/map.css",
    "assets/styles/access.css",
    "assets/styles/print.css",
)
"""In the order in which they overrule each other."""

BROWSE = "assets/styles/browse.css"
"""The sheet of the browse page. Those of other single kinds of page have one source, and are shipped as they are."""

BROWSE_SOURCES = (BROWSE, "assets/styles/facets.css", "assets/styles/rows.css", "assets/styles/browse-print.css")
"""In the order in which they overrule each other."""

SINGLE = "assets/styles/single.css"
"""The sheet of the page that holds everything, which is no page of the site."""

OF_THE_LIST = "assets/styles/list.css"
"""A sheet that a list may have, to overrule ours."""

_SPARE = re.compile(r"/\*(?!!).*?\*/\s*|(?<=[{};])\s+|\s+(?=[{}])", re.DOTALL)
"""Comments other than licences, and blanks that part nothing."""


def with_style_sheet(assets: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the assets with the joined sheets in the place of their sources, and nothing spare in any sheet."""
    sheets = {name: _SPARE.sub("", text.decode()) for name, text in assets.items() if name.endswith(".css")}
    for joined, sources in ((STYLE_SHEET, (FACES, *SOURCES, LOOK, OF_THE_LIST)), (BROWSE, BROWSE_SOURCES)):
        sheets[joined] = "".join([sheets.pop(name, "") for name in sources])
    others = {name: content for name, content in assets.items() if not name.endswith(".css")}
    return others | {name: text.encode() for name, text in sheets.items()}
