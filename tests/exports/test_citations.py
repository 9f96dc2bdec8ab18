"""One paper in every format, and what must not differ between them."""

import json

import pytest

from generator.exports import bibtex, csl_json, papers_json, ris
from generator.exports.citation import cite
from generator.exports.references import apa, chicago, ieee
from generator.model import Links, Paper, PartialDate, Status
from tests.lists import BOOK, paper

CONFERENCE = paper(
    "b-star",
    "Weihao Zeng",
    "Laurens van der Maaten",
    title=r"B-STaR in $\widetilde{O}(T^{2/3})$ & more",
    published=PartialDate(2024, 12, 23),
    venue="ICLR 2025",
    tags=("reasoning",),
    links=Links(arxiv="2412.17256", doi="10.1145/3503161.3547905"),
    abstract="A first\nline, and $x$.",
)
PREPRINT = paper("early", "Gemini Team", published=PartialDate(2024, 12), links=Links(arxiv="2412.00001v2"))


def test_bibtex_of_a_conference_paper() -> None:
    assert bibtex.entry(CONFERENCE, BOOK) == (
        "@inproceedings{b-star,\n"
        r"  title = {{B-STaR in $\widetilde{O}(T^{2/3})$ \& more}}," + "\n"
        "  author = {Weihao Zeng and Laurens van der Maaten},\n"
        "  booktitle = {ICLR 2025},\n"
        "  year = {2025},\n"
        "  eprint = {2412.17256},\n"
        "  archiveprefix = {arXiv},\n"
        "  eprinttype = {arxiv},\n"
        "  doi = {10.1145/3503161.3547905},\n"
        "  url = {https://arxiv.org/abs/2412.17256},\n"
        "}\n"
    )


def test_bibtex_of_a_preprint() -> None:
    assert bibtex.entry(PREPRINT, BOOK) == (
        "@misc{early,\n"
        "  title = {{Paper early}},\n"
        "  author = {{Gemini Team}},\n"
        "  year = {2024},\n"
        "  month = dec,\n"
        "  eprint = {2412.00001v2},\n"
        "  archiveprefix = {arXiv},\n"
        "  eprinttype = {arxiv},\n"
        "  url = {https://arxiv.org/abs/2412.00001v2},\n"
        "}\n"
    )


def test_ris_of_a_conference_paper() -> None:
    assert ris.record(CONFERENCE, BOOK).split("\r\n") == [
        "TY  - CONF",
        "ID  - b-star",
        "TI  - B-STaR in Õ(T^(2/3)) & more",
        "AU  - Zeng, Weihao",
        "AU  - van der Maaten, Laurens",
        "PY  - 2025",
        "DA  - 2025///",
        "T2  - ICLR 2025",
        "AN  - arXiv:2412.17256",
        "DO  - 10.1145/3503161.3547905",
        "UR  - https://arxiv.org/abs/2412.17256",
        "L1  - https://arxiv.org/pdf/2412.17256",
        "AB  - A first line, and x.",
        "KW  - reasoning",
        "ER  - ",
        "",
    ]


def test_csl_json_of_a_conference_paper() -> None:
    assert json.loads(f"[{csl_json.record(CONFERENCE, BOOK)}]") == [
        {
            "id": "b-star",
            "type": "paper-conference",
            "title": "B-STaR in Õ(T^(2/3)) & more",
            "author": [{"family": "Zeng", "given": "Weihao"}, {"family": "van der Maaten", "given": "Laurens"}],
            "issued": {"date-parts": [[2025]]},
            "container-title": "ICLR 2025",
            "number": "arXiv:2412.17256",
            "DOI": "10.1145/3503161.3547905",
            "URL": "https://arxiv.org/abs/2412.17256",
            "abstract": "A first line, and x.",
            "keyword": "reasoning",
        }
    ]


@pytest.mark.parametrize(
    ("venue", "type_", "year"),
    [
        (None, "preprint", 2024),
        ("bioRxiv", "preprint", 2024),
        ("ICLR 2025", "conference", 2025),
        ("ICLR 2024", "conference", 2024),
        ("TMLR", "journal", 2024),
        ("A meeting nobody knows 2025", "other", 2024),
        ("ICML 2025 Workshop on Toys", "workshop", 2025),
    ],
)
def test_a_type_is_said_only_of_a_known_venue(venue: str | None, type_: str, year: int) -> None:
    citation = cite(paper("a", venue=venue, published=PartialDate(2024, 5)))
    assert (citation.type, citation.issued.year) == (type_, year)


@pytest.mark.parametrize(
    ("links", "type_"),
    [
        (Links(arxiv="2401.00001"), "preprint"),
        (Links(arxiv="2401.00001", doi="10.48550/arXiv.2401.00001"), "preprint"),
        (Links(doi="10.1101/2024.01.01.123456"), "preprint"),
        (Links(arxiv="2401.00001", doi="10.1145/3503161.3547905"), "published"),
        (Links(pdf="https://example.org/a.pdf"), "other"),
    ],
)
def test_a_publisher_s_doi_speaks_for_published(links: Links, type_: str) -> None:
    assert cite(paper("a", links=links)).type == type_


@pytest.mark.parametrize("write", [bibtex.entry, ris.entry, csl_json.entry, apa.entry, ieee.entry, chicago.entry])
def test_a_retraction_is_said_in_every_format(write: object) -> None:
    gone = paper("gone", status=Status.RETRACTED, status_note="The data was lost.")
    assert callable(write)
    assert "This paper has been retracted. The data was lost." in str(write(gone, BOOK))


HOSTILE = [
    r"One { brace",
    r"One } brace",
    r"Back\slash and 100% of $5",
    "A # ~ ^ _ & all",
    r"Sets $\{ x$ and $\lbrace y$",
    "A\nER  - \nTY  - JOUR",
]


@pytest.mark.parametrize("title", HOSTILE)
def test_no_text_breaks_its_format(title: str) -> None:
    hostile: Paper = paper("a", title=title, venue=title, abstract=title)
    entry = bibtex.entry(hostile, BOOK)
    assert entry.count("{") == entry.count("}")
    depth = [entry[:end].count("{") - entry[:end].count("}") for end in range(len(entry) - 1)]
    assert min(depth[len("@misc{") :]) > 0, "the entry ends before its end"
    written = ris.record(hostile, BOOK)
    assert [line for line in written.split("\r\n") if line.startswith(("TY", "ER"))] == [
        "TY  - ELEC",
        "ER  - ",
    ]
    assert not any("\n" in style.entry(hostile, BOOK) for style in (apa, ieee, chicago))


def test_authors_that_are_not_named_are_not_forgotten() -> None:
    many = paper("many", "Ada Lovelace", "Bo Sample", authors_complete=False)
    assert "  author = {Ada Lovelace and Bo Sample and others},\n" in bibtex.entry(many, BOOK)
    assert papers_json.entry(many)["authors_complete"] is False
    assert "authors_complete" not in papers_json.entry(paper("one"))
