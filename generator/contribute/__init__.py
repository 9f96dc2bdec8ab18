"""Writes entries: from an identifier, a bibliography file, an issue form. Asks sources on the network."""
