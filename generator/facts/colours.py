"""The colours of a website by their names, light and dark, and which of them are read on which.

`site_templates/assets/styles/colours.css` holds the same; a test compares them.
"""

VARIABLES = {
    "background": "--ps-bg",
    "surface": "--ps-raised",
    "text": "--ps-fg",
    "muted": "--ps-muted",
    "line": "--ps-line",
    "accent": "--ps-accent",
    "highlight": "--ps-mark",
}
"""What style sheets call each."""

OURS = {
    "light": {
        "background": "#fbf9f4",
        "surface": "#f3efe6",
        "text": "#23211d",
        "muted": "#655f55",
        "line": "#ded8cb",
        "accent": "#7a2e2e",
        "highlight": "#f7e3a1",
    },
    "dark": {
        "background": "#181715",
        "surface": "#22201d",
        "text": "#e6e1d6",
        "muted": "#a9a294",
        "line": "#3b3833",
        "accent": "#e8a598",
        "highlight": "#55461a",
    },
}
"""Those of a list that names none."""

READ_ON = {
    "text": ("background", "surface", "highlight"),
    "muted": ("background", "surface"),
    "accent": ("background", "surface"),
}
"""On which grounds each colour of text stands."""

LEAST_CONTRAST = 4.5
"""WCAG 2.2, success criterion 1.4.3, level AA."""
