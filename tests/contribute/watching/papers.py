"""Entries to ask about."""

from generator.content import schema
from generator.content.entries import Entry
from generator.content.nodes import Table
from generator.content.parsing import parse
from generator.contribute.watching.subject import Subject
from tests.contribute.watching.answers import ARXIV, AUTHORS, DOI, TITLE


def entry_text(title: str = TITLE, links: str = f"{{arxiv: {ARXIV}, doi: {DOI}}}", more: str = "") -> str:
    names = "".join(f"  - {name}\n" for name in AUTHORS)
    return f'title: "{title}"\nauthors:\n{names}published: 2024-01-05\nthemes: [first]\nlinks: {links}\n{more}'


def subject(title: str = TITLE, links: str = f"{{arxiv: {ARXIV}, doi: {DOI}}}", more: str = "") -> Subject:
    root, problems = parse(entry_text(title, links, more).encode(), "content/papers/x.yml")
    assert isinstance(root, Table)
    build = schema.PAPER.read(root, problems)
    assert problems == []
    return Subject(Entry("x", root), build(id="x"))
