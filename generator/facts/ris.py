"""What RIS calls things."""

from collections.abc import Mapping

TYPES: Mapping[str, str] = {"conference": "CONF", "journal": "JOUR", "preprint": "UNPB", "other": "GEN"}
"""What each kind of paper is called. RIS has no type for preprints; Zotero writes and reads unpublished work."""
