"""How the website looks."""

from typing import Any

from generator.content.fields import Field, Record
from generator.content.lists import ListOf
from generator.content.values import Choice, YesOrNo
from generator.content.words import COLOUR, FONT_FAMILY, FONT_FILE, IMAGE, LICENCE, TEXT, URL
from generator.look import Colours, Feature, Font, Fonts, FootLine, Licence, Look, NavPart, Palette


def _palette() -> Record:
    names = {
        "background": "the ground of every page",
        "surface": "the ground of what stands out from it",
        "text": "what is read",
        "muted": "what is read second",
        "line": "lines",
        "accent": "links",
        "highlight": "the ground of what is found",
    }
    return Record("colours", tuple(Field(name, COLOUR, use, '"#7a2e2e"') for name, use in names.items()), Palette)


FONT = Record(
    "a font",
    (
        Field("family", FONT_FAMILY, "what it is called", "Source Serif 4", required=True, also_called=("name",)),
        Field("regular", FONT_FILE, "its file, unless the reader's system has it", "serif.woff2",
              also_called=("file",)),
        Field("bold", FONT_FILE, "the file of its bold letters", "serif-bold.woff2"),
        Field("italic", FONT_FILE, "the file of its italics", "serif-italic.woff2"),
    ),
    Font,
)  # fmt: skip


FONTS = Record(
    "a table of fonts",
    (
        Field("text", FONT, "what is read", "{family: Source Serif 4}"),
        Field("interface", FONT, "what surrounds it", "{family: Source Sans 3}"),
        Field("code", FONT, "what programs read", "{family: Source Code Pro}"),
    ),
    Fonts,
)


COLOURS = Record(
    "a table of colours",
    (
        Field("light", _palette(), "by day", '{accent: "#7a2e2e"}'),
        Field("dark", _palette(), "by night", '{accent: "#e8a598"}'),
    ),
    Colours,
)


FOOT_LINE = Record(
    "a line at the foot",
    (
        Field("text", TEXT, "what it says", "Imprint", required=True),
        Field("url", URL, "where it leads", "https://example.org/imprint", also_called=("link",)),
    ),
    FootLine,
)


def _navigation(first: tuple[NavPart, ...]) -> tuple[NavPart, ...]:
    return (*first, *(part for part in NavPart if part not in first))


def _look(
    license: Licence | None = None,  # noqa: A002 - the key
    navigation: tuple[NavPart, ...] = (),
    without: tuple[Feature, ...] = (),
    **values: Any,
) -> Look:
    return Look(license, navigation=_navigation(navigation), without=frozenset(without), **values)


LOOK = (
    Field("license", LICENCE, "what may be done with what the list says", "CC-BY-4.0", also_called=("licence",)),
    Field("logo", IMAGE, "the picture beside its name: a file of content/assets/", "logo.svg"),
    Field("colours", COLOURS, "its own colours", '{light: {accent: "#7a2e2e"}}',
          also_called=("colors", "palette", "theme")),
    Field("fonts", FONTS, "its own fonts", "{text: {family: Georgia}}", also_called=("font",)),
    Field("footer", ListOf(FOOT_LINE, "lines", one_a_line=True), "lines at the foot of every page",
          "[{text: Imprint}]"),
    Field("navigation", ListOf(Choice(NavPart), "parts"), "what of the navigation comes first",
          "[themes, list]", also_called=("nav",)),
    Field("without", ListOf(Choice(Feature), "features"), "what the website does without", "[timeline, compare]",
          also_called=("features", "disable")),
    Field("archive", YesOrNo(), "true where the website offers itself as one file, to be read without a network",
          "true", also_called=("zip", "download")),
)  # fmt: skip


def take_look(values: dict[str, Any]) -> Look:
    """Take the values of `LOOK` out of those of site.yml, by their keys, and return what they make."""
    return _look(**{field.name: values.pop(field.name) for field in LOOK if field.name in values})
