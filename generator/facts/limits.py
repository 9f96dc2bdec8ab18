"""Limits that more than one program keeps to."""

ID_LENGTH = 80
"""Longest id in characters; it is part of file names and addresses."""

ID_WORDS = 3
"""Words of a title that make an id, if that is not taken."""

SHORT_NAME_LENGTH = 24
"""Longest name before a colon, in characters, that is an id by itself: "B-STaR"."""

SHORT_NAME_WORDS = 2
"""The same in words."""

PROSE_WIDTH = 80
"""Longest line of folded prose in an entry, with its indentation."""

COMPOUND_LENGTH = 30
"""Letters of the longest compound that search knows in one; longer ones are known by their parts alone."""

ROWS_IN_FILE = 25
"""Papers whose rows browsers read together: as many as the list of all papers draws at once."""

NAMED_AUTHORS = 6
"""Longest list of authors that a line names in full."""

UNFOLDED_AUTHORS = 12
"""Longest list of authors that is not folded: of a longer one, the first, the last and a count stand for all."""

FEWEST_COMPARED, MOST_COMPARED = 2, 6
"""How many papers can be seen side by side."""
