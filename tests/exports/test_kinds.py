"""Which type reference managers make of a work of each kind, from every format.

How Zotero decides is told here once more, by its own rules (the translators "Embedded Metadata", "RDF", "RIS", "BibTeX"
and its schema's types of CSL), so that the test does not rest on the tables that are tested.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs

import pytest

from generator.exports import bibtex, csl_json, ris
from generator.exports.coins import context_object
from generator.exports.meta_tags import meta_tags
from generator.facts.kinds import FIELDS, NAMES, TYPES, VENUES
from generator.model import Author, Links, Paper, PaperKind
from generator.text import venues
from tests.conftest import ROOT
from tests.lists import BOOK, paper

ITEM_TYPES = {
    "journalArticle", "conferencePaper", "preprint", "document", "book", "bookSection", "thesis", "report", "dataset",
    "computerProgram", "presentation", "blogPost", "webpage", "manuscript",
}  # fmt: skip
HIGHWIRE = {
    "citation_journal_title": "journalArticle",
    "citation_technical_report_institution": "report",
    "citation_conference_title": "conferencePaper",
    "citation_inbook_title": "bookSection",
    "citation_dissertation_institution": "thesis",
}
RIS_TYPES = {
    "JOUR": "journalArticle", "CONF": "conferencePaper", "MANSCPT": "manuscript", "ELEC": "webpage", "BOOK": "book",
    "CHAP": "bookSection", "THES": "thesis", "RPRT": "report", "DATA": "dataset", "COMP": "computerProgram",
    "SLIDE": "presentation", "BLOG": "blogPost",
}  # fmt: skip
BIBTEX_TYPES = {
    "article": "journalArticle", "inproceedings": "conferencePaper", "book": "book", "incollection": "bookSection",
    "thesis": "thesis", "phdthesis": "thesis", "mastersthesis": "thesis", "techreport": "report", "dataset": "dataset",
    "software": "computerProgram", "online": "webpage", "unpublished": "manuscript", "misc": "document",
}  # fmt: skip
CSL_TYPES = {
    "article-journal": "journalArticle", "paper-conference": "conferencePaper", "article": "preprint",
    "document": "document", "book": "book", "chapter": "bookSection", "thesis": "thesis", "report": "report",
    "dataset": "dataset", "software": "computerProgram", "speech": "presentation", "post-weblog": "blogPost",
}  # fmt: skip


def of_page(work: Paper) -> str:
    """Return the item type that the page's meta tags make: by a venue's or institution's tag, else by DC.type."""
    tags = dict(meta_tags(work))
    named = [type_ for tag, type_ in HIGHWIRE.items() if tag in tags]
    assert len(named) <= 1
    dublin_core = tags.get("DC.type", "")
    guess = "book" if "citation_isbn" in tags else "journalArticle"
    return named[0] if named else dublin_core if dublin_core in ITEM_TYPES else guess


def of_span(work: Paper) -> str:
    """Return the item type that a COinS makes."""
    said = {name: values[0] for name, values in parse_qs(context_object(work)).items()}
    match said["rft_val_fmt"].rpartition(":")[2], said.get("rft.genre", ""):
        case "journal", _:
            return "journalArticle"
        case "dissertation", _:
            return "thesis"
        case "book", genre:
            return {"proceeding": "conferencePaper", "bookitem": "bookSection", "report": "report"}.get(genre, "book")
    return said["rft.type"]


def of_ris(work: Paper) -> str:
    """Return the item type of the record in RIS."""
    return RIS_TYPES[ris.entry(work, BOOK).partition("TY  - ")[2].split()[0]]


def of_csl(work: Paper) -> str:
    """Return the item type of the record in CSL-JSON."""
    return CSL_TYPES[csl_json.entry(work, BOOK)["type"]]


def of_bibtex(work: Paper) -> str:
    """Return the item type of the entry in BibTeX."""
    return BIBTEX_TYPES[bibtex.entry(work, BOOK).partition("{")[0].removeprefix("@")]


DOI_ALONE = Links(doi="10.1145/3503161.3547905")
WORKS: Mapping[str, tuple[Paper, tuple[str, str, str, str, str]]] = {
    # Each work, and what pages, spans, RIS, CSL-JSON and BibTeX must make of it.
    "journal": (paper("a", venue="TMLR"), ("journalArticle",) * 5),
    "a journal that no table has": (
        paper("a", venue=venues.read("Toys", kind=venues.VenueKind.JOURNAL)),
        ("journalArticle",) * 5,
    ),
    "conference": (paper("a", venue="ICLR 2025"), ("conferencePaper",) * 5),
    "findings": (paper("a", venue="Findings of ACL 2026"), ("conferencePaper",) * 5),
    "workshop": (paper("a", venue="SEA Workshop @ NeurIPS 2025 (oral)"), ("conferencePaper",) * 5),
    "preprint": (paper("a"), ("preprint", "preprint", "manuscript", "preprint", "document")),
    "published": (paper("a", links=DOI_ALONE), (*("journalArticle",) * 4, "document")),
    "other": (paper("a", venue="Where nobody knows"), ("document", "document", "webpage", "document", "document")),
    "book": (paper("a", kind=PaperKind.BOOK, isbn="080442957X"), ("book",) * 5),
    "chapter": (paper("a", kind=PaperKind.CHAPTER, venue="The Book"), ("bookSection",) * 5),
    "chapter of no book": (paper("a", kind=PaperKind.CHAPTER), ("bookSection",) * 5),
    "thesis": (paper("a", kind=PaperKind.THESIS, institution="ETH", type="PhD thesis"), ("thesis",) * 5),
    "thesis of no university": (paper("a", kind=PaperKind.THESIS, isbn="080442957X"), ("thesis",) * 5),
    "report": (paper("a", kind=PaperKind.REPORT, institution="ETH", number="7"), ("report",) * 5),
    "report of nobody": (paper("a", kind=PaperKind.REPORT), ("report",) * 5),
    "dataset": (paper("a", kind=PaperKind.DATASET, publisher="Zenodo"), ("dataset",) * 5),
    "software": (paper("a", kind=PaperKind.SOFTWARE, version="2"), ("computerProgram",) * 5),
    "talk": (paper("a", kind=PaperKind.TALK, venue="ICLR 2025"), (*("presentation",) * 4, "manuscript")),
    "post": (paper("a", kind=PaperKind.POST, venue="A blog"), (*("blogPost",) * 4, "webpage")),
}


@pytest.mark.parametrize("name", WORKS)
def test_a_work_is_of_its_type_in_every_format(name: str) -> None:
    work, expected = WORKS[name]
    assert tuple(read(work) for read in (of_page, of_span, of_ris, of_csl, of_bibtex)) == expected


@pytest.mark.parametrize("name", TYPES)
def test_every_type_is_tried(name: str) -> None:
    assert WORKS[name][1][0] == TYPES[name]["zotero"]


def test_the_tables_speak_of_the_same_works() -> None:
    kinds = {kind.value for kind in PaperKind}
    assert set(FIELDS) == kinds
    assert set(VENUES) == set(TYPES) > kinds - {"paper"}
    assert {field for fields in FIELDS.values() for field in fields} - {"editors"} < set(NAMES)


def _rows(heading: str) -> list[list[str]]:
    """Return the rows of the table in the documentation under a heading, without marks of code."""
    text = (ROOT / "docs" / "kinds.md").read_text("utf-8")
    table = text.partition(heading)[2].partition("\n\n")[0]
    return [[cell.strip(" `") for cell in line.strip("|").split("|")] for line in table.splitlines()[2:]]


def test_the_documentation_says_what_the_tables_say() -> None:
    (paper_row, *others) = _rows("| `kind` |")
    for kind, keys, _, *names in others:
        assert keys == ", ".join(FIELDS[kind])
        assert names == [TYPES[kind][form] for form in ("bibtex", "csl", "ris", "zotero")]
    assert paper_row[:2] == ["paper", ", ".join(FIELDS["paper"])]
    assert [kind for kind, *_ in (paper_row, *others)] == list(FIELDS)
    told = ("journal", "conference", "published", "preprint", "other")
    named = [[TYPES[type_][form] for form in ("bibtex", "csl", "ris", "zotero")] for type_ in told]
    assert [names for _, *names in _rows("| a paper |")] == named


FULL = {
    "editors": (Author("Ed Itor"),), "publisher": "MIT Press", "institution": "ETH Zurich", "isbn": "978-0-262-04630-5",
    "edition": "2nd", "version": "1.10", "number": "TR-7", "type": "Diplomarbeit",
}  # fmt: skip


@pytest.mark.parametrize("kind", PaperKind)
def test_nothing_that_an_entry_states_is_left_out(kind: PaperKind) -> None:
    facts: dict[str, Any] = {key: FULL[key] for key in FIELDS[kind.value]}
    venue = venues.read("Toys and More", volume="9", issue=None if kind is PaperKind.REPORT else "7", pages="13-80")
    work = replace(paper("a", kind=kind, venue=venue), **facts)
    stated = {"Itor" if key == "editors" else facts[key] for key in facts} | {"Toys and More", "9", "13", "80"}
    for text in (bibtex.entry(work, BOOK), ris.entry(work, BOOK), json.dumps(csl_json.entry(work, BOOK))):
        assert {said for said in stated if not re.search(rf"(?<!\w){re.escape(said)}(?!\w)", text)} == set()
