"""What Zotero reads in pages."""

from urllib.parse import parse_qsl

from generator.exports.coins import context_object
from generator.exports.meta_tags import meta_tags
from generator.model import Links, PartialDate
from tests.lists import paper

CONFERENCE = paper(
    "a",
    "Weihao Zeng",
    "Guido de Croon",
    title="On $x_1$ & more",
    venue="ICLR 2025",
    published=PartialDate(2024, 12, 23),
    tags=("bounds",),
    links=Links(arxiv="2412.17256", doi="10.1000/xyz"),
    abstract="A first\nline.",
)
PREPRINT = paper("b", "Gemini Team", published=PartialDate(2024, 12))


def test_meta_tags_of_a_conference_paper() -> None:
    assert meta_tags(CONFERENCE) == (
        ("citation_title", "On x₁ & more"),
        ("citation_author", "Zeng, Weihao"),
        ("citation_author", "de Croon, Guido"),
        ("citation_publication_date", "2025"),
        ("citation_conference_title", "ICLR 2025"),
        ("citation_doi", "10.1000/xyz"),
        ("citation_arxiv_id", "2412.17256"),
        ("citation_pdf_url", "https://arxiv.org/pdf/2412.17256"),
        ("citation_keywords", "bounds"),
        ("citation_abstract", "A first line."),
    )


def test_a_preprint_says_that_it_is_one() -> None:
    tags = dict(meta_tags(PREPRINT))
    assert (tags["DC.type"], tags["citation_publisher"]) == ("preprint", "arXiv")
    assert tags["citation_publication_date"] == "2024/12"
    assert tags["citation_author"] == "Gemini Team"


def test_coins_of_a_conference_paper() -> None:
    assert parse_qsl(context_object(CONFERENCE)) == [
        ("ctx_ver", "Z39.88-2004"),
        ("rft_val_fmt", "info:ofi/fmt:kev:mtx:book"),
        ("rft.genre", "proceeding"),
        ("rft.atitle", "On x₁ & more"),
        ("rft.btitle", "ICLR 2025"),
        ("rft.date", "2025"),
        ("rft.au", "Weihao Zeng"),
        ("rft.au", "Guido de Croon"),
        ("rft_id", "info:doi/10.1000/xyz"),
        ("rft_id", "https://arxiv.org/abs/2412.17256"),
    ]


def test_coins_of_a_preprint() -> None:
    fields = dict(parse_qsl(context_object(PREPRINT)))
    assert (fields["rft.type"], fields["rft.title"], fields["rft.creator"]) == ("preprint", "Paper b", "Gemini Team")
