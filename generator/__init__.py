"""Papershelf: a static site generator for curated paper reading lists."""

__version__ = "0.2.0"
