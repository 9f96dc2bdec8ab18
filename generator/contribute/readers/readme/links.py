"""Where the links of a README lead."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from generator.contribute.readers.markdown import Piece
from generator.contribute.readers.readme.labels import plain_label
from generator.facts import hosts, readme


def has_paper(pieces: Sequence[Piece]) -> bool:
    """Say whether a line holds a link to a paper."""
    return any(piece.type == "link" and _is_paper(piece) for piece in pieces)


def _is_paper(piece: Piece) -> bool:
    try:
        parts = urlsplit(piece.url)
    except ValueError:
        return False
    if not is_outside(piece.url):
        return False
    host = (parts.hostname or "").removeprefix("www.")
    is_host = host in hosts.PAPERS or host.endswith(tuple(f".{one}" for one in hosts.PAPERS))
    is_named = plain_label(piece.text) in readme.PAPER_LABELS and host not in hosts.CODE
    is_mirror = host == "huggingface.co" and parts.path.startswith("/papers/")
    return is_host or is_named or is_mirror or parts.path.lower().endswith(".pdf")


def is_outside(url: str) -> bool:
    """Say whether an address leads out of the page and its repository."""
    return url.lower().startswith(("http://", "https://"))
