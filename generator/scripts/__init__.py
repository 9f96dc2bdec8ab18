"""What runs in the reader's browser: the list as data for scripts, and the programs that read it."""
