"""What browsers keep of a hosted site, so that it is read without a network, and how it is installed.

The service worker (`programs/worker.js`) stands at the root of the site, for all of which it answers, and says what it
keeps from the start: what every page needs, the search, and as many pages as fit. What does not fit is kept once it was
read.
"""

import json
import os
from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from generator.facts.colours import OURS
from generator.look import Feature
from generator.model import Site
from generator.text.javascript import providing
from generator.words.language import Language

WORKER, MANIFEST = "worker.js", "site.webmanifest"
WORKER_PROGRAM = "assets/programs/worker.js"
"""The program of the service worker as it comes with Papershelf, which the site has at its root alone."""

MOST = 8_000_000
"""Bytes that are kept from the start, before they are compressed on their way: about two million on it."""

_SHELL = ("assets/styles/", "assets/fonts/", "assets/programs/", "assets/favicon.svg", "assets/list/", MANIFEST)
_SEARCH = "assets/search/"
_PAGES = ("index.html", "browse.html", "assets/data/", "themes/", "paths/", "papers/", "")
"""In the order in which they are kept; the last one is what begins with nothing of all that."""


def manifest(site: Site) -> bytes:
    """Return what a browser is told that installs the site (W3C, "Web Application Manifest")."""
    language = Language(site.language)
    background = site.look.colours.light.background or OURS["light"]["background"]
    said = {
        "name": site.name,
        "short_name": site.name,
        "description": site.description,
        "lang": language.tag,
        "dir": language.direction,
        "start_url": "index.html",
        "scope": "./",
        "display": "minimal-ui",
        "background_color": background,
        "theme_color": background,
        "icons": [{"src": "assets/favicon.svg", "sizes": "any", "type": "image/svg+xml"}],
    }
    return (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode()


def service_worker(sizes: Mapping[str, int], read: Callable[[str], bytes], program: bytes, site: Site) -> bytes:
    """Return the service worker of a built site, which is another one whenever anything that it lists is.

    The sizes are those of all files of the site, by name and in order.

    Where the list does without, it is one that removes what an earlier build had kept.
    """
    names = list(_kept(sizes)) if site.look.has(Feature.OFFLINE) else []
    digest = sha256()
    for name in names:
        digest.update(name.encode() + b"\0" + sha256(read(name)).digest())
    version = digest.hexdigest()[:16] if names else ""
    return providing("kept", {"version": version, "files": names}).encode() + program


def sizes_in(folder: Path) -> Mapping[str, int]:
    """Return the sizes of all files in a folder, by name and in order."""
    return dict(sorted(_sized(folder, "")))


def reader_in(folder: Path) -> Callable[[str], bytes]:
    """Return what reads a file in a folder."""
    return lambda name: (folder / name).read_bytes()


def _sized(folder: Path | str, start: str) -> Iterator[tuple[str, int]]:
    """Yield every file below a folder with its size."""
    with os.scandir(folder) as found:
        for one in found:
            if one.is_dir():
                yield from _sized(one.path, f"{start}{one.name}/")
            elif one.is_file():
                yield f"{start}{one.name}", one.stat().st_size


def _kept(sizes: Mapping[str, int]) -> Iterator[str]:
    """Yield the names of the files that are kept; of the search all or nothing, since half of it finds half."""
    shell = [name for name in sizes if name.startswith(_SHELL)]
    search = [name for name in sizes if name.startswith(_SEARCH)]
    if sum(sizes[name] for name in search) > MOST // 2:
        search = []
    pages = sorted((name for name in sizes if name.endswith(".html") or name.startswith("assets/data/")), key=_rank)
    room = MOST
    for name in (*shell, *search, *pages):
        room -= sizes[name]
        if room < 0:
            return
        yield name


def _rank(name: str) -> tuple[int, str]:
    return next(number for number, start in enumerate(_PAGES) if name.startswith(start)), name
