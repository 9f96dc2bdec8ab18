"""What is around a picture of papers: its size, and a name for the links in it."""

from collections.abc import Iterable

from markupsafe import Markup

from generator.text.markup import Attributes, element


def framed(kind: str, size: tuple[int, int], said: str, children: Iterable[Markup], margin: int = 0) -> Markup:
    """Return a picture of a width and a height in pixels, with a margin around them; `said` is what is read aloud."""
    width, height = (length + 2 * margin for length in size)
    attributes: Attributes = {
        "class": kind,
        "viewBox": f"{-margin} {-margin} {width} {height}",
        "width": width,
        "height": height,
        "role": "group",
        "aria-label": said,
    }
    return element("svg", attributes, children)
