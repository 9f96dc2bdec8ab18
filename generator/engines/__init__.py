"""Engines lay out a generated tree as a website: each is one function, behind the door in `generator.site.engine`."""
