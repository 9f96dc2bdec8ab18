"""Themes and reading paths."""

from functools import partial

from generator.content.fields import Field, Record
from generator.content.lists import ListOf
from generator.content.words import ID, LONG_PROSE, NOTE, PAPER_ID, PLACE, PROSE, TEXT, THEME_ID
from generator.model import ReadingPath, Step, Theme, ThemePart

THEME_PART = Record(
    "a part of a theme",
    (
        Field("title", TEXT, "its heading", "First steps", required=True, also_called=("name", "heading")),
        Field("description", LONG_PROSE, "a few words below the heading", "Text."),
        Field("papers", ListOf(PAPER_ID, "paper ids"), "its papers, in the order to be shown", "[an-id]",
              required=True, also_called=("ids",)),
    ),
    ThemePart,
)  # fmt: skip


THEME = Record(
    "a theme",
    (
        Field("id", ID, "the name in addresses and entries", "self-improvement", required=True),
        Field("title", TEXT, "the name that readers see", "Self-improvement", required=True, also_called=("name",)),
        Field("description", LONG_PROSE, "what binds its papers", "Text.", required=True),
        Field("parent", THEME_ID, "the id of the theme that it belongs to", "self-improvement",
              also_called=("part_of", "under", "within")),
        Field("parts", ListOf(THEME_PART, "parts", one_a_line=True),
              "runs of its papers under headings; what none names stands before them",
              "[{title: First steps, papers: [an-id]}]", also_called=("series", "sections", "groups")),
        Field("question", PROSE, "what its papers ask, in a sentence", "What makes the loop gain?"),
        Field("start", PAPER_ID, "the id of the paper to read first", "an-id", also_called=("begin", "first")),
        Field("state", NOTE,
              "how far the question is answered: what is claimed, what speaks against it, what is open; "
              "[[an-id|words]] leads to a paper", "Text.", also_called=("answer",)),
    ),
    Theme,
)  # fmt: skip


THEMES = ListOf(THEME, "themes", one_a_line=True)


STEP = Record(
    "a step",
    (
        Field("paper", PAPER_ID, "the paper's id", "an-id", required=True, also_called=("id",)),
        Field("why", LONG_PROSE, "why it comes next", "Text.", required=True, also_called=("note", "reason")),
    ),
    Step,
)


PATH = Record(
    "a reading path",
    (
        Field("title", TEXT, "the name that readers see", "Where to begin", required=True, also_called=("name",)),
        Field("description", LONG_PROSE, "where it leads", "Text.", required=True),
        Field("steps", ListOf(STEP, "steps", one_a_line=True), "papers in reading order, each with its why",
              "[{paper: an-id, why: Text.}]", required=True, also_called=("papers",)),
        Field("order", PLACE, "its place among the paths; those without one come last, by title", "1",
              also_called=("weight", "place", "position", "rank", "number")),
    ),
    partial(partial, ReadingPath),
)  # fmt: skip
"""Builds a `partial[ReadingPath]` that still lacks the id, which is the file's name."""
