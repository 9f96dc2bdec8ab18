"""What stands in people's names beside given and family names."""

from collections.abc import Sequence

# fmt: off
PARTICLES: Sequence[str] = (
    "af", "al", "av", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el", "ibn",
    "la", "le", "ten", "ter", "van", "vom", "von", "zu", "zum", "zur",
)
"""What belongs to the family name behind it."""

SUFFIXES: Sequence[str] = ("jr", "sr", "ii", "iii", "iv")
"""Without the full stop that may follow."""

GROUP_WORDS: Sequence[str] = (
    "association", "authors", "center", "centre", "collaboration", "community", "company", "consortium", "corp",
    "corporation", "council", "department", "foundation", "gmbh", "group", "inc", "initiative", "institute", "lab",
    "labs", "llc", "ltd", "network", "organisation", "organization", "project", "society", "team", "university", "and",
    "et al",
)
"""What tells that a name is a group's."""
# fmt: on
