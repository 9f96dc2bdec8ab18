"""The README of a list of papers: its headings are themes, its items, rows and headings with a link are papers."""

from generator.contribute.readers.readme.file import read_file

__all__ = ["read_file"]
