"""Single values of an entry set anew: the rest stays, comments included."""

import pytest

from generator.content import schema
from generator.contribute.edit import Value, with_values
from generator.contribute.format import FormatError, format_text

DRAFT = """\
# Seen at the reading group.
title: A paper   # as printed
authors:
  -
# Whoever knows the day may write it.
published:
themes: [first]
links:
  # the preprint
  arxiv: 2401.00010
  code: https://example.org/code  # theirs

# Ours.
note: >-
  # this is no comment
added: 2024-12-23
"""


@pytest.mark.parametrize(
    ("values", "old", "new"),
    [
        ({"published": "2024-01"}, "published:\n", "published: 2024-01\n"),
        ({"authors": ("Ada Lovelace", "on")}, "authors:\n  -\n", 'authors:\n  - Ada Lovelace\n  - "on"\n'),
        ({"links.doi": "10.1000/x"}, "2401.00010\n", "2401.00010\n  doi: 10.1000/x\n"),
        ({"links.doi": None}, "", ""),
        ({"links.code": None}, "  code: https://example.org/code  # theirs\n", "  # theirs\n"),
        ({"links.arxiv": "2401.00011"}, "2401.00010", "2401.00011"),
        ({"abstract": "One. Two: # three"}, "\n# Ours.", "abstract: >-\n  One. Two: # three\n\n# Ours."),
        ({"added": None}, "added: 2024-12-23\n", ""),
        ({"title": "B: c"}, "title: A paper   # as printed\n", '# as printed\ntitle: "B: c"\n'),
    ],
)
def test_one_value_is_set(values: dict[str, Value], old: str, new: str) -> None:
    expected = DRAFT.replace(old, new) if old else DRAFT
    assert with_values(DRAFT, schema.PAPER, values) == format_text(expected, schema.PAPER)


def test_setting_nothing_changes_nothing_but_the_layout() -> None:
    once = with_values(DRAFT, schema.PAPER, {})
    assert with_values(once, schema.PAPER, {}) == once


@pytest.mark.parametrize(
    "text",
    ["{title: A, links: {}}\n", "- a\n", "title: [\n", "title: A\nlinks: {pdf: [a, b]}\n", "title: A\ntitle: B\n"],
)
def test_what_would_lose_something_is_refused(text: str) -> None:
    with pytest.raises(FormatError):
        with_values(text, schema.PAPER, {"links.doi": "10.1000/x"})


def test_a_value_over_several_lines_is_replaced_whole() -> None:
    text = "title: A\nlinks: {arxiv: 2401.00010,\n  pdf: https://example.org/x,\n  }\nthemes: [a,\n  b\n  ]\n"
    assert with_values(text, schema.PAPER, {"links.doi": "10.1000/x", "themes": ("c",)}) == (
        'title: A\nthemes: [c]\nlinks:\n  arxiv: "2401.00010"\n  doi: 10.1000/x\n  pdf: https://example.org/x\n'
    )
