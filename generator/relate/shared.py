"""What two papers share that a reader knows again."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

import snowballstemmer

from generator.relate.lexicon import Reason
from generator.relate.stems import stems_of, words_of
from generator.relate.terms import Basis

_SHOWN_TERMS, _SHOWN_AUTHORS = 3, 2
_STEMMER = snowballstemmer.stemmer("english")
"""For telling whether two reasons are one, no more; words of other languages mostly stay as they are."""


def shared(one: Basis, other: Basis, known: Iterable[str], reasons: Mapping[str, Reason]) -> tuple[str, ...]:
    """Return what two papers share, of which some terms are `known`, in the order of its weight within its kind.

    These are authors, then tags, then phrases and names.
    """
    authors = [author for author in other.authors if author in one.authors]
    tags = [tag for tag in one.tags if tag in other.tags]
    terms = sorted(known, key=lambda term: (*reasons[term][:2], term))
    fresh = [reasons[term][2] for term in _different(terms, tags)] if terms else []
    return (*authors[:_SHOWN_AUTHORS], *(*tags, *fresh)[:_SHOWN_TERMS])


def _different(terms: Iterable[str], tags: Sequence[str]) -> Iterator[str]:
    """Yield the terms that say something else than tags, and than those before them."""
    said = {_root(" ".join(filter(None, stems_of(words_of(tag))))) for tag in tags}
    for term in terms:
        root = _root(term)
        if not any(root <= one or one <= root for one in said):
            said.add(root)
            yield term


@lru_cache(maxsize=1 << 14)
def _root(term: str) -> frozenset[str]:
    """Return what forms of one phrase have in common: "self-training" and "self-trained" are one reason."""
    return frozenset(_STEMMER.stemWord(stem.lower()) for stem in term.split())
