"""Carries a list that an earlier Papershelf has kept over to today's format: see `content.list_format`."""
