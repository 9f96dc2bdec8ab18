"""Pages, or the number that stands for them, as references have them."""

from generator.text.faults import Faults

FAULTS: Faults = (
    (
        r"^(?i:pp?\.|pp\b|pages?\b|s\.|seiten?\b)",
        'references put "pp." before it themselves; write the numbers alone, as in 1380-1390',
    ),
    (
        "--|\u2010|\u2011|\u2012|\u2014|\u2015|\u2212",
        'write one "-" between the first page and the last, as in 1380-1390',
    ),
    (r"^-|-$", "its first or its last page is missing"),
    (
        r"^(?i:n/?a|none|unknown|tbd|tba|forthcoming|to appear|in press|\?+)$",
        "where the pages are not known, remove the line",
    ),
    (r"^[\W_]+$", "it holds no number"),
)
"""Why a text is hardly that: see `generator.text.faults`."""
