"""Writes a blank entry, for someone to fill in."""

import datetime
from pathlib import Path

from generator.contribute.candidate import Candidate, UnreadableError
from generator.contribute.entry import Entry, entry_text
from generator.contribute.listed import read_listed
from generator.contribute.naming import make_id
from generator.contribute.shelving import write_new
from generator.problems import ContentError, UsageError
from generator.text import tex


def write_blank(title: str, content: Path, today: datetime.date) -> Path:
    """Write an entry that has its title and, without values, every other key that an entry must have.

    It stands among the papers, so that `check` names each blank with its line until it is filled.
    """
    title = tex.one_line(title)
    if not title:
        raise UsageError("a paper needs a title")
    facts = Candidate(tex.drawable(title))
    listed = read_listed(content, facts.title)
    try:
        text = entry_text(Entry(facts, added=today))
    except UnreadableError as error:
        raise UsageError(str(error)) from error
    sighting = listed.find(facts)
    if sighting:
        raise ContentError([sighting.problem])
    return write_new(content / "papers" / f"{make_id(title, listed.ids)}.yml", text)
