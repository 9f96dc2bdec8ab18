"""A list in which every text is an attempt to be more than text."""

from generator.look import FootLine, Licence, Look
from generator.model import (
    Author,
    Library,
    Links,
    OwnField,
    OwnPage,
    OwnValue,
    Paper,
    PartialDate,
    ReadingPath,
    Relation,
    RelationKind,
    Shown,
    Site,
    Status,
    Step,
    Theme,
    ThemePart,
)
from generator.text import venues
from generator.text.article import Article
from generator.text.prose import Note, Prose

HOSTILE = """<img src=x onerror=alert(1)> </script></style> <!-- ]]> &amp; "a" 'b' {{ c }} ![i](http://e/) # x"""
"""As pages show it."""
_NOTE = f"{HOSTILE} [x](javascript:alert(1)) <a href='data:,x'>y</a>"
_FIELD = OwnField("own", HOSTILE, HOSTILE, shown=(Shown.CARD,))


def hostile_library() -> Library:
    """Return the list. Only ids and addresses, which the check has seen, are what they should be."""
    one = Paper(
        id="a",
        title=Prose(HOSTILE),
        authors=(Author(HOSTILE), Author("Ada")),
        published=PartialDate(2024),
        themes=("shelf",),
        links=Links(pdf="https://example.org/?a=%22&b='x'&c=[é]%zz"),
        venue=venues.read(HOSTILE),
        tags=(HOSTILE,),
        abstract=Prose(f"{HOSTILE}\n{HOSTILE}"),
        note=Note(_NOTE),
        status=Status.RETRACTED,
        status_note=HOSTILE,
        language="de",
        own=(OwnValue(_FIELD, (HOSTILE,)),),
        relations=(Relation("b", RelationKind.EXTENDS, Prose(HOSTILE)),),
    )
    other = Paper("b", Prose(HOSTILE), (Author(HOSTILE),), PartialDate(2024), ("shelf",), Links(pdf="https://e.org/b"))
    shelf = Theme(
        "shelf",
        HOSTILE,
        Prose(HOSTILE),
        parts=(ThemePart(HOSTILE, ("a",), Prose(HOSTILE)),),
        question=Prose(HOSTILE),
        start="a",
        state=Note(_NOTE),
    )
    return Library(
        site=Site(HOSTILE, HOSTILE, curators=(HOSTILE,), look=Look(
            licence=Licence(HOSTILE, "https://example.org/"), footer=(FootLine(HOSTILE),))),
        themes=(shelf,),
        papers=(one, other),
        paths=(ReadingPath("way", HOSTILE, Prose(HOSTILE), (Step("a", Prose(HOSTILE)),)),),
        pages=(OwnPage("own", Article(f"# {HOSTILE}\n\n{_NOTE}\n\n`{HOSTILE}` *{HOSTILE}*\n")),),
    )  # fmt: skip
