"""Programs for those who develop Papershelf. What they make is kept in the repository, so that no user needs them."""
