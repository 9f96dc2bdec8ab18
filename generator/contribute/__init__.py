"""Writes entries: from an identifier, a bibliography file, an issue form. The only room that uses the network."""
