"""What RIS calls things."""

from collections.abc import Mapping

TYPES: Mapping[str, str] = {"conference": "CONF", "journal": "JOUR", "preprint": "MANSCPT", "other": "ELEC"}
"""What each kind of paper is called. Zotero makes articles of a journal of the types that it does not know, among
them UNPB and GEN; there is none for preprints."""
