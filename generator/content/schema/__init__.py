"""The files of a list, each described by one table: which keys, of which kind, and what for."""

from generator.content.schema.considered import CANDIDATE, CRITERIA
from generator.content.schema.digest import DIGEST
from generator.content.schema.identity import ALL_DIFFERENT, PEOPLE, VENUES
from generator.content.schema.paper import LINKS, PAPER, VENUE
from generator.content.schema.shelves import PATH, THEMES
from generator.content.schema.site import OWN_FIELD, SITE

__all__ = [
    "ALL_DIFFERENT",
    "CANDIDATE",
    "CRITERIA",
    "DIGEST",
    "LINKS",
    "OWN_FIELD",
    "PAPER",
    "PATH",
    "PEOPLE",
    "SITE",
    "THEMES",
    "VENUE",
    "VENUES",
]
