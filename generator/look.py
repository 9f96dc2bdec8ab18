"""How a list's website looks, and what it shows around its pages, as far as the list says so. Frozen values."""

from dataclasses import dataclass
from enum import Enum


class Feature(Enum):
    """What a website can do without."""

    MARKS = "marks"
    COMPARE = "compare"
    TIMELINE = "timeline"
    MAP = "map"
    CONTRIBUTE = "contribute"
    OFFLINE = "offline"
    RECORD = "record"


class NavPart(Enum):
    """A part of the navigation."""

    LIST = "list"
    THEMES = "themes"
    PATHS = "paths"
    FIND_BY = "find_by"


@dataclass(frozen=True, slots=True)
class Licence:
    """What may be done with what the list says."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Palette:
    """The list's own colours of one scheme, as in "#7a2e2e"; what is None is ours."""

    background: str | None = None
    surface: str | None = None
    text: str | None = None
    muted: str | None = None
    line: str | None = None
    accent: str | None = None
    highlight: str | None = None


@dataclass(frozen=True, slots=True)
class Colours:
    """The list's own colours, by scheme."""

    light: Palette = Palette()
    dark: Palette = Palette()


@dataclass(frozen=True, slots=True)
class Font:
    """A face: the reader's system has it, or its files, of content/assets/, are given."""

    family: str
    regular: str | None = None
    bold: str | None = None
    italic: str | None = None


@dataclass(frozen=True, slots=True)
class Fonts:
    """The list's own faces; what is None is ours."""

    text: Font | None = None
    interface: Font | None = None
    code: Font | None = None


@dataclass(frozen=True, slots=True)
class FootLine:
    """A line at the foot of every page."""

    text: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """All of it."""

    licence: Licence | None = None
    """Of what the list says."""
    logo: str | None = None
    """A file of content/assets/."""
    colours: Colours = Colours()
    fonts: Fonts = Fonts()
    footer: tuple[FootLine, ...] = ()
    navigation: tuple[NavPart, ...] = tuple(NavPart)
    """In their order; all of them."""
    without: frozenset[Feature] = frozenset()
    archive: bool = False
    """Whether the website offers itself as one file, to be unpacked and opened from disk."""

    def has(self, feature: Feature) -> bool:
        """Say whether the website has a feature."""
        return feature not in self.without
