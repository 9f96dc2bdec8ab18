"""A list's own colours and fonts as rules of its style sheet."""

from collections.abc import Iterator
from dataclasses import asdict

from generator.facts.colours import VARIABLES
from generator.look import Colours, Font, Fonts, Palette

_FROM_SHEET = "../list"
"""The same as seen from a style sheet."""

_FALLBACKS = {
    "text": ("--ps-serif", "serif"),
    "interface": ("--ps-sans", "system-ui, sans-serif"),
    "code": ("--ps-mono", "ui-monospace, monospace"),
}
"""By the names of the fonts: what style sheets call them, and what stands in for a face that is not there."""

_CUTS = {"regular": "", "bold": "font-weight:700;", "italic": "font-style:italic;"}


def look_rules(colours: Colours, fonts: Fonts) -> str:
    """Return the rules that overrule ours; nothing where the list has none of its own."""
    return "".join((*_colour_rules(colours), *_font_rules(fonts)))


def _colour_rules(colours: Colours) -> Iterator[str]:
    if light := _values(colours.light):
        yield f":root{{{light}}}"
    if dark := _values(colours.dark):
        yield f'@media (prefers-color-scheme: dark){{:root:not([data-scheme="light"]){{{dark}}}}}'
        yield f':root[data-scheme="dark"]{{{dark}}}'


def _values(palette: Palette) -> str:
    return "".join(f"{VARIABLES[name]}:{colour};" for name, colour in asdict(palette).items() if colour)


def _font_rules(fonts: Fonts) -> Iterator[str]:
    for name, (variable, fallback) in _FALLBACKS.items():
        font: Font | None = getattr(fonts, name)
        if font:
            yield from _faces(font)
            yield f':root{{{variable}:"{font.family}",{fallback};}}'


def _faces(font: Font) -> Iterator[str]:
    for cut, rules in _CUTS.items():
        file: str | None = getattr(font, cut)
        if file:
            source = f'src:url("{_FROM_SHEET}/{file}");'
            yield f'@font-face{{font-family:"{font.family}";font-display:swap;{rules}{source}}}'
