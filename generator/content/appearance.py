"""Whether a list's own colours can be read, and whether the files that its website shows are there."""

from collections.abc import Container, Iterable, Iterator, Mapping
from pathlib import Path

from generator.content.disk import is_plain, read_file, shown_path
from generator.content.files import ASSETS, folder_files
from generator.content.nodes import Node, Scalar, Table
from generator.content.words import FONT_FILE, IMAGE
from generator.facts.colours import LEAST_CONTRAST, OURS, READ_ON
from generator.problems import Position, Problem
from generator.text.contrast import contrast, nearest_readable

_FILES = ("regular", "bold", "italic")

LARGEST_ASSET = 4 * 1024 * 1024


def check_colours(site: Node | None) -> Iterator[Problem]:
    """Yield the list's own colours of site.yml that cannot be read on each other, with the nearest that can."""
    colours = _inner(site, "colours")
    for scheme, ours in OURS.items():
        own = _texts(_inner(colours, scheme))
        if own:
            yield from _check_scheme(scheme, own, {**ours, **{name: node.text for name, node in own.items()}})


def check_archive(site: Node | None) -> Iterator[Problem]:
    """Yield that a list offers its website as one file, and does not say where it is found.

    A copy on somebody's disk cannot hold itself: its link leads to where the newest one is.
    """
    asked = _texts(site, "archive").get("archive")
    if asked and asked.text == "true" and not _texts(site, "url"):
        message = "the website offers itself as one file, which needs its address; say it"
        yield Problem(asked.position, message, correction="url: https://example.org/list/")


def _check_scheme(scheme: str, own: Mapping[str, Scalar], colours: Mapping[str, str]) -> Iterator[Problem]:
    for name, node in own.items():
        others = READ_ON.get(name) or _read_only_on(name, own)
        ratios = {other: contrast(node.text, colours[other]) for other in others}
        worst = min(ratios, key=ratios.__getitem__, default=None)
        if worst is None or ratios[worst] >= LEAST_CONTRAST:
            continue
        better = nearest_readable(node.text, [colours[other] for other in others], LEAST_CONTRAST)
        message = (
            f"{name} {node.text} and {worst} {colours[worst]} have a contrast of {ratios[worst]:.1f} in {scheme} "
            f"colours; WCAG AA asks for {LEAST_CONTRAST}"
        )
        advice = f": the nearest that passes is {better}" if better else "; change the other colours too"
        yield Problem(node.position, message + advice, correction=node.line_with(better or ""))


def _read_only_on(ground: str, own: Container[str]) -> tuple[str, ...]:
    """Return those of our colours that stand on a ground; the list's own are looked at for themselves."""
    return tuple(text for text, grounds in READ_ON.items() if ground in grounds and text not in own)


def read_assets(
    site: Node | None, images: Iterable[tuple[str, Position]], content: Path, problems: list[Problem]
) -> Mapping[str, bytes]:
    """Return the files of content/assets/ that site.yml names, and the images that pages show, by their names.

    One that is missing or too large, and one that is there but not named, is added to the problems.
    """
    if site is None:
        return {}
    named = dict(images) | {
        node.text: node.position for node in _named_files(site) if IMAGE.read(node, []) or FONT_FILE.read(node, [])
    }
    for path in folder_files(content / ASSETS):
        if path.name not in named:
            message = (
                "nothing shows this file; name it in site.yml as the logo or in a font, show it on a page, or remove it"
            )
            problems.append(Problem(Position(shown_path(path)), message))
    found = {}
    for name, place in named.items():
        path = content / ASSETS / name
        if not is_plain(path):
            problems.append(Problem(place, f"there is no file {shown_path(path)}"))
        elif path.stat().st_size > LARGEST_ASSET:
            message = f"{shown_path(path)} has {path.stat().st_size:,} bytes; at most {LARGEST_ASSET:,} are taken"
            problems.append(Problem(place, message))
        else:
            found[name] = read_file(path, LARGEST_ASSET)
    return found


def _named_files(site: Node | None) -> Iterator[Scalar]:
    yield from _texts(site, "logo").values()
    fonts = _inner(site, "fonts")
    for _, font in fonts.entries if fonts else ():
        yield from _texts(font, *_FILES).values()


def _inner(node: Node | None, key: str) -> Table | None:
    value = node.find(key) if isinstance(node, Table) else None
    return value if isinstance(value, Table) else None


def _texts(node: Node | None, *keys: str) -> Mapping[str, Scalar]:
    """Return the texts of a table under some keys, or under all, by their keys."""
    entries = node.entries if isinstance(node, Table) else ()
    return {key.text: value for key, value in entries if isinstance(value, Scalar) and (not keys or key.text in keys)}
