"""One issue of the digest."""

from functools import partial

from generator.content.fields import Field, Record
from generator.content.lists import ListOf
from generator.content.values import Choice
from generator.content.words import DATE, NOTE, PAPER_ID, PATH_ID, THEME_ID
from generator.model import Digest, News, Reread, Turn

NEWS = Record(
    "what has become of a paper",
    (
        Field("paper", PAPER_ID, "the paper's id", "an-id", required=True, also_called=("id",)),
        Field("what", Choice(Turn), "what has become of it", "published", required=True, also_called=("status",)),
    ),
    News,
)


REREAD = Record(
    "a paper to read again",
    (
        Field("paper", PAPER_ID, "the paper's id", "an-id", required=True, also_called=("id",)),
        Field("path", PATH_ID, "the id of the reading path on which it is a step", "an-id-of-paths", required=True),
    ),
    Reread,
)


DIGEST = Record(
    "an issue of the digest",
    (
        Field("since", DATE, "the day from which on it tells what is new", "2026-11-21", required=True,
              also_called=("from",)),
        Field("theme", THEME_ID, "the id of the theme that it keeps to; of none if absent", "an-id-of-themes-yml"),
        Field("words", NOTE, "what you say to its readers first", "Text.",
              also_called=("note", "intro", "opening", "description")),
        Field("added", ListOf(PAPER_ID, "paper ids", one_a_line=True), "the papers that are new, in their order",
              "[an-id]", also_called=("papers", "new")),
        Field("news", ListOf(NEWS, "news", one_a_line=True), "what has become of papers that were listed before",
              "[{paper: an-id, what: published}]", also_called=("changed",)),
        Field("reread", REREAD, "a paper of a reading path to bring back to mind",
              "{paper: an-id, path: an-id-of-paths}"),
    ),
    partial(partial, Digest),
)  # fmt: skip
"""Builds a `partial[Digest]` that still lacks the id, which is the file's name."""
