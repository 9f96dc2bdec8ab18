"""The Wayback Machine of the Internet Archive, which keeps copies of pages (its "Wayback Availability JSON API")."""

import re
from urllib.parse import urlencode

from generator.contribute.sources import answer
from generator.text import addresses

_COPY = re.compile(r"https?://web\.archive\.org/web/\d{4,14}/.+")


def of_address(address: str) -> str:
    """Return where it is told whether there is a copy."""
    return f"https://archive.org/wayback/available?{urlencode({'url': address})}"


def saving(address: str) -> str:
    """Return what is asked for so that a copy is made ("Save Page Now")."""
    return f"https://web.archive.org/save/{address}"


def read_copy(text: str) -> str:
    """Return the address of the copy that an answer names, empty where there is none. Raises UnreadableError."""
    closest = answer.inner(answer.parse(text), "archived_snapshots", "closest")
    url = answer.text(closest, "url")
    is_whole = answer.text(closest, "status") == "200" and answer.inner(closest, "available") is True
    if not (is_whole and _COPY.fullmatch(url) and re.fullmatch(addresses.URL, url)):
        return ""
    return f"https{url.removeprefix('https').removeprefix('http')}"
