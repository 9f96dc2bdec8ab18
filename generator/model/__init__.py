"""The nouns of a reading list as frozen values. Facts that follow from others are properties, never stored."""

from generator.model.changes import Change, ChangeKind, Changes
from generator.model.considered import Considered, Criterion, Decision
from generator.model.dates import PartialDate
from generator.model.digest import Digest, News, Reread, Turn
from generator.model.library import Library
from generator.model.own import Column, OwnField, OwnKind, OwnValue, Shown
from generator.model.paper import (
    Author,
    Checked,
    Level,
    Links,
    Paper,
    PaperKind,
    Relation,
    RelationKind,
    Status,
    Tie,
    newest_first,
    reading_order,
    shelf_order,
)
from generator.model.reading_path import ReadingPath, Step
from generator.model.site import EngineName, Mail, OwnPage, Person, Site
from generator.model.theme import ONLY_SHELF, Theme, ThemePart, families_together

__all__ = [
    "ONLY_SHELF",
    "Author",
    "Change",
    "ChangeKind",
    "Changes",
    "Checked",
    "Column",
    "Considered",
    "Criterion",
    "Decision",
    "Digest",
    "EngineName",
    "Level",
    "Library",
    "Links",
    "Mail",
    "News",
    "OwnField",
    "OwnKind",
    "OwnPage",
    "OwnValue",
    "Paper",
    "PaperKind",
    "PartialDate",
    "Person",
    "ReadingPath",
    "Relation",
    "RelationKind",
    "Reread",
    "Shown",
    "Site",
    "Status",
    "Step",
    "Theme",
    "ThemePart",
    "Tie",
    "Turn",
    "families_together",
    "newest_first",
    "reading_order",
    "shelf_order",
]
