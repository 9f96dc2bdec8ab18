"""Limits that more than one program keeps to, each beside the longest that is known to exist."""

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

TEXT_LENGTH = 1_000
"""Characters of a short text, such as a name. The longest that a person has borne has 747 (Guinness World Records)."""

TITLE_LENGTH = 2_000
"""Characters of a title.

Titles in journals seldom pass 300. That of one book has 26,021, made for a record (Guinness World Records): an entry
gives its beginning.
"""

PROSE_LENGTH = 20_000
"""Characters of an abstract, a note or a description. arXiv takes 1,920 of an abstract."""

MARKUP_SIGNS, MARKUP_SIGN_COUNT = "[`", 200
"""Signs of Markdown from each of which a reader may look to the end of its text, and how many of each a note may hold.

A hundred links to papers of the list, written [[id]], have 200.
"""

ADDRESS_LENGTH = 2_000
"""Characters behind the host of an address, and of a DOI's suffix. Sitemaps take addresses below 2,048."""

AUTHORS = 6_000
"""Most authors that one entry names.

"Combined Measurement of the Higgs Boson Mass" (Physical Review Letters 114, 191803) has 5,154; one paper has 15,025
(COVIDSurg and GlobalSurg, 2021), of whom an entry names the first ones, with `authors_complete: false`.
"""

FEW_ITEMS, ITEMS = 50, 10_000
"""Most items of a list whose items cost a page or a look at other papers each, such as tags, and of any other one."""

SAID_ALIKE = 10
"""Faults of one sort in one file that are said one by one; more are counted."""

YEARS_AHEAD = 3
"""By how many years the year of a venue's volume or edition may lie ahead: programmes are announced so early."""
