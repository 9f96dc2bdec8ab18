"""Identifiers and addresses in a text about a paper: the paper's own, not those of other works that the text names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.text import identifiers

_PREPRINT_SERVER = re.compile(r"\W*(?:arxiv|corr|preprint)\b", re.IGNORECASE)
_ARXIV_IS_MEANT = re.compile(r"\b(?:arxiv|corr)\b|\babs/", re.IGNORECASE)
_ARXIV = re.compile(rf"(?<![\w.])({identifiers.ARXIV_ID})(?![\w]|\.\d)")
_DOI = re.compile(identifiers.DOI_ID)
_ADDRESS = re.compile(r"(?:https?://|(?<![\w./@])www\.)[^\s{}\"<>|\\^`]+", re.IGNORECASE)
_AFTER_ADDRESS = re.compile(r"[.,;:!?'*]+$")
_PLAIN_WORDS = (
    "accepted|also|and|appear|are|arxiv|arxiv\\.org|as|at|available|citation key|code|corr|data|dataset|demo|doi|"
    "eprint|eprints|e-print|e-prints|extended|from|full|html|http|https|implementation|in|is|link|long|media type|"
    "number|on|online|open access|page|paper|pdf|preliminary|preprint|pre-print|preprints|project|publisher|report|"
    "repository|software|source|submitted|technical|text|the|to|under|url|version|via|website"
)
"""What may stand before an identifier of the paper itself: "Preprint available at". Not "extends", "see", "cites"."""
_OF_ITSELF = re.compile(rf"(?:\W|_|\b(?:{_PLAIN_WORDS})\b)*", re.IGNORECASE)
_OPENING_OF_CLOSING = {")": "(", "]": "[", "}": "{"}


@dataclass(frozen=True, slots=True)
class Mentions:
    """What a text says about where a paper is."""

    arxiv: str = ""
    doi: str = ""
    addresses: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.arxiv or self.doi or self.addresses)


def is_preprint_server(venue: str) -> bool:
    """Say whether a venue is arXiv, which is none."""
    return _PREPRINT_SERVER.match(venue) is not None


def mentions(text: str) -> Mentions:
    """Return what a text names that speaks of one paper alone, such as the field of an address."""
    addresses = tuple(_trimmed(found[0]) for found in _ADDRESS.finditer(text))
    words = _ADDRESS.sub(" ", text)
    arxiv = _ARXIV.search(words) if _ARXIV_IS_MEANT.search(words) else None
    doi = _DOI.search(words)
    return Mentions(arxiv[1] if arxiv else "", _trimmed(doi[0]) if doi else "", addresses)


def own_mentions(remark: str) -> Mentions:
    """Return what a remark names of the paper itself; a remark may be about other works."""
    found = [mentions(line) for line in _own_lines(remark)]
    addresses = tuple(address for one in found for address in one.addresses)
    arxiv = next((one.arxiv for one in found if one.arxiv), "")
    return Mentions(arxiv, next((one.doi for one in found if one.doi), ""), addresses)


def _own_lines(remark: str) -> Iterator[str]:
    for line in remark.splitlines():
        first = min((found.start() for form in (_ARXIV, _DOI, _ADDRESS) if (found := form.search(line))), default=None)
        if first is not None and _OF_ITSELF.fullmatch(line, 0, first):
            yield line


def _trimmed(text: str) -> str:
    """Return an identifier or address without the marks of the sentence that it stands in."""
    while True:
        plain = _AFTER_ADDRESS.sub("", text)
        opening = _OPENING_OF_CLOSING.get(plain[-1:])
        if opening and plain.count(opening) < plain.count(plain[-1]):
            plain = plain[:-1]
        if plain == text:
            return text
        text = plain
