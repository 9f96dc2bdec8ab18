"""The list as data for the programs that run in a reader's browser."""
