# ruff: noqa: RUF001 - signs that look like others are what is tried
"""What goes out comes back: a paper that is written in a format and read again is the same, as far as it is carried."""

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.contribute import bibtex as read_bibtex
from generator.contribute import csl_json as read_csl
from generator.contribute import tagged
from generator.contribute.candidate import Candidate, Record
from generator.exports import bibtex, csl_json, ris
from generator.exports.citation import cite
from generator.exports.format import Format
from generator.model import Links, Paper, PartialDate
from generator.text import tex
from generator.text.prose import Prose
from tests.lists import BOOK, paper

# A "<" may begin a tag and an "&" an entity: no reader can tell them from those that a publisher has left in a text.
PLAIN = "abcXYZ 019 éßøñőŁ強 -–—.,:;!?'\"“”‘’()[]{}%#_^=+*/@ "
TEX = PLAIN + "\\~`$"
"""What TeX means something else by. The other formats hold TeX only where a source has left it in, and it is mended."""
FORMULAS = ("$x^2$", r"$\alpha$", r"$\mathcal{O}(n)$")
NAMES = (
    "Ada Lovelace", "Jan van der Berg", "Martin Luther King Jr.", "Bjørn Ødegård", "José Muñoz", "OpenAI", "J. R. Doe",
    "The ATLAS Collaboration", "Barnes and Noble Team", "Jean-Pierre D'Arc", "張三", "Łukasz Kaiser", "Erdős Pál",
)  # fmt: skip
VENUES = (None, "ICLR 2024", "JMLR", "ICML 2024 Workshop on Toys & More", "100% Journal_X #1")
LINKS = st.builds(
    Links,
    arxiv=st.sampled_from([None, "2401.00010", "hep-th/9901001"]),
    doi=st.sampled_from(
        [None, "10.1000/x_y", "10.1002/(SICI)1096(19960129)365:1<113::AID-CNE9>3.0.CO;2-6", "10.1000/a%b#c"]
    ),
    pdf=st.sampled_from(["https://example.org/~ann/a_b%20c.pdf", "https://example.org/p.pdf?a=1&b=%7B2%7D"]),
)
DATES = st.sampled_from([PartialDate(2024), PartialDate(2024, 2), PartialDate(2024, 2, 29)])


def papers(letters: str) -> st.SearchStrategy[Paper]:
    """Return papers such as a list may hold: their texts are as `import` itself would write them."""
    words = st.one_of(st.text(letters, min_size=1, max_size=30), st.sampled_from([*FORMULAS, "& more", "p < 0.05"]))
    text = st.lists(words, min_size=1, max_size=6).map(
        lambda parts: tex.drawable(tex.one_line(f"A {' '.join(parts)} z"))
    )
    return st.builds(
        lambda names, **facts: paper("a", *names, **facts),
        st.lists(st.sampled_from(NAMES), min_size=1, max_size=4, unique=True),
        title=text,
        abstract=text,
        published=DATES,
        venue=st.sampled_from(VENUES),
        links=LINKS,
    )


def _read(records: Iterator[Record]) -> Candidate:
    (record,) = records
    assert isinstance(record.outcome, Candidate)
    return record.outcome


WAYS: dict[str, tuple[Format, Callable[[str], Iterator[Record]]]] = {
    "BibTeX": (bibtex.FORMAT, read_bibtex.read_file),
    "RIS": (ris.FORMAT, tagged.read_ris),
    "CSL-JSON": (csl_json.FORMAT, read_csl.read_items),
}


@pytest.mark.parametrize("way", WAYS)
@given(data=st.data())
def test_a_paper_comes_back_as_it_went_out(way: str, data: st.DataObject) -> None:
    form, read = WAYS[way]
    original = data.draw(papers(TEX if way == "BibTeX" else PLAIN))
    found = _read(read(form.write([form.record(original, BOOK)])))
    assert _plain(found.title) == _as_carried(original.title, way)
    assert found.authors == tuple(author.name for author in original.authors)
    assert found.venue == original.venue
    issued = cite(original).issued
    assert found.published == (PartialDate(issued.year, issued.month) if way == "BibTeX" else issued)
    assert (found.links.arxiv, found.links.doi) == (original.links.arxiv, original.links.doi)
    if not original.links.arxiv and not original.links.doi:
        assert found.links.pdf == original.links.pdf
    if way != "BibTeX":
        assert _plain(found.abstract or "") == _as_carried(original.abstract, way)


def _as_carried(text: Prose | None, way: str) -> str:
    """Return a text as a format carries it: BibTeX with its formulas in TeX, the others with them spelled out."""
    assert text is not None
    return _plain(text.source if way == "BibTeX" else text.plain)


def _plain(text: str) -> str:
    """Return a text with its dollar signs as they print: whether one must be escaped depends on its neighbours."""
    return " ".join(text.replace(r"\$", "$").split())
