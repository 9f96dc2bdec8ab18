"""What we read of BibTeX beside what pandoc reads: each difference is one that is known, with its reason.

`python -m bench.bibtex FILE` tells the differences in any other file.
"""

from collections.abc import Mapping
from pathlib import Path

import pytest

from bench.bibtex import differences
from tests.conftest import ROOT

FILES = [*sorted((ROOT / "tests" / "cases" / "import").glob("*.bib")), Path(__file__).with_name("library.bib")]

WHOLE_FILE = "pandoc gives a whole file up for one fault in it"
NO_YEAR = "pandoc reads a year only where nothing stands beside it"
KEPT = "pandoc lets the argument of an unknown command vanish; we keep it and say so"
HOMONYM = "dblp's number behind a name is no part of it"
TWICE = "a name that stands twice is one person, which we say"
VOLUME = "a volume that others stand in is no paper"
KNOWN: Mapping[tuple[str, str, str], str] = {
    ("author-commas.bib", "z3", "authors"): "people parted by commas: pandoc makes one name of two",
    ("bibtex-broken-among-sound.bib", "", "file"): WHOLE_FILE,
    ("bibtex-inheritance-and-places.bib", "", "file"): WHOLE_FILE,
    ("bibtex-kinds-and-dates.bib", "", "file"): WHOLE_FILE,
    ("crossref.bib", "parent2004", "entry"): VOLUME,
    ("dates-more.bib", "d7", "year"): NO_YEAR,
    ("dates-more.bib", "d8", "year"): NO_YEAR,
    ("dates.bib", "d1", "year"): NO_YEAR,
    ("dates.bib", "d2", "year"): NO_YEAR,
    ("dblp-homonym.bib", "x1", "authors"): HOMONYM,
    ("extended-names.bib", "y2", "authors"): "pandoc takes a suffix that stands last for the given name",
    ("mathml-in-bib.bib", "e3", "title"): "pandoc knows no MathML",
    ("two-of-one-name.bib", "x4", "authors"): TWICE,
    ("library.bib", "DBLP:conf/jex/ExampleO20", "authors"): HOMONYM,
    ("library.bib", "vol2015", "entry"): VOLUME,
    ("library.bib", "jr1980", "year"): NO_YEAR,
    ("library.bib", "thesis2001", "authors"): "pandoc does not know \\DJ",
    ("library.bib", "unknown2010", "title"): KEPT,
}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_two_readers_agree_or_it_is_known_why_not(path: Path) -> None:
    found = {(path.name, one.entry, one.field): str(one) for one in differences(path.read_text("utf-8-sig"))}
    known = {place for place in KNOWN if place[0] == path.name}
    assert {place: text for place, text in found.items() if place not in known} == {}
    assert known - found.keys() == set(), "these differ no more"
