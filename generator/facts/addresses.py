"""Addresses of the website that are taken."""

from collections.abc import Sequence

PAGES_AT_ROOT: Sequence[str] = (
    "index",
    "browse",
    "timeline",
    "map",
    "marks",
    "compare",
    "contribute",
    "record",
    "404",
    "subscribe",
    "changes",
)
"""Names of the pages that stand beside the folders; the last one is kept for what is to come."""

LIST_FILES = "assets/list"
"""The folder of the files of content/assets/."""
