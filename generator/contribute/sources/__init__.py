"""Who knows what of a paper: one module for each source."""
