"""Sources that know a paper by a kind of name: PMIDs, ISBNs, pages."""

from pathlib import Path

import pytest

from generator.cli import run
from generator.contribute.candidate import Candidate, UnreadableError
from generator.contribute.sources import open_library, page, pubmed
from generator.contribute.sources.lookup import recognise
from generator.model import Links, PaperKind, PartialDate
from generator.problems import UsageError
from generator.text import venues
from tests.contribute.conftest import ANSWERS, Server


def _given(name: str) -> str:
    return (ANSWERS / name).read_text("utf-8")


@pytest.mark.parametrize(
    ("pasted", "source", "name"),
    [
        ("30000001", "PubMed", "30000001"),
        ("PMID: 30000001", "PubMed", "30000001"),
        ("pmid30000001", "PubMed", "30000001"),
        ("https://pubmed.ncbi.nlm.nih.gov/30000001/", "PubMed", "30000001"),
        ("https://www.ncbi.nlm.nih.gov/pubmed/30000001?dopt=Abstract", "PubMed", "30000001"),
        ("978-0-262-03561-3", "the Open Library", "9780262035613"),
        ("ISBN 9780262035613", "the Open Library", "9780262035613"),
        ("urn:isbn:0262035618", "the Open Library", "0262035618"),
        ("0-8044-2957-X", "the Open Library", "080442957X"),
        ("https://example.org/paper?id=7", "the page", "https://example.org/paper?id=7"),
        ("https://example.org/10.1000/xyz", "doi.org", "10.1000/xyz"),
        ("2412.17256", "arXiv", "2412.17256"),
    ],
)
def test_who_is_asked(pasted: str, source: str, name: str) -> None:
    paper = recognise(f" {pasted}\n")
    assert (paper.source.title, paper.name) == (source, name)


@pytest.mark.parametrize("pasted", ["2024", "978-0-262-03561-4", "0262035619", "PMID: x", "example.org", "isbn"])
def test_what_is_mistyped_names_no_paper(pasted: str) -> None:
    with pytest.raises(UsageError, match="names no paper that can be looked up"):
        recognise(pasted)


def test_a_record_of_pubmed() -> None:
    assert pubmed.read_record(_given("pubmed-30000001.nbib"), "30000001") == Candidate(
        title="A made-up study of examples in the wild: results & limits",
        authors=("Ada Q Example", "Bjørn Ødegård", "The Example Consortium"),
        published=PartialDate(2019, 7, 3),
        venue=venues.read("Nature", volume="571", pages="1-9"),
        abstract="BACKGROUND: Examples are rare. METHODS: We made some up. RESULTS: p < 0.05.",
        links=Links(doi="10.1000/s41586-019-0001"),
        language="en",
    )


def test_a_record_without_a_doi_has_its_page() -> None:
    text = "\n".join(line for line in _given("pubmed-30000001.nbib").splitlines() if "doi" not in line)
    found = pubmed.read_record(text, "30000001")
    assert found is not None
    assert found.links == Links(project="https://pubmed.ncbi.nlm.nih.gov/30000001/")


@pytest.mark.parametrize("text", ["", "\n", "id: 30000001 Error occurred: no such PMID: 30000001"])
def test_a_pmid_that_nobody_has(text: str) -> None:
    assert pubmed.read_record(text, "30000001") is None


@pytest.mark.parametrize("text", ["<html>", "PMID- 7\nTI  - Another paper\n", "PMID- 30000001\nAU  - X\n"])
def test_an_answer_about_something_else_is_refused(text: str) -> None:
    with pytest.raises(UnreadableError):
        pubmed.read_record(text, "30000001")


def test_a_book() -> None:
    assert open_library.read_book(_given("open-library-9780262035613.json"), "9780262035613") == Candidate(
        title="Made-up learning: an introduction",
        authors=("Ada Example", "Bjørn Ødegård"),
        published=PartialDate(2016, 11, 18),
        kind=PaperKind.BOOK,
        details={"publisher": "A Press", "isbn": "9780262035613"},
        links=Links(project="https://openlibrary.org/isbn/9780262035613"),
    )
    assert open_library.read_book("{}", "9780262035613") is None


def test_a_page_that_tells_about_its_paper() -> None:
    assert page.read_page(_given("page.html"), "https://example.org/abs/7") == Candidate(
        title="Learning & Forgetting in $k$ Steps: A Study",
        authors=("Ada Example", "Bjørn Ødegård"),
        published=PartialDate(2023, 5, 1),
        venue=venues.read("Proceedings of the Somewhere Conference"),
        abstract="We learn, and then we forget at once.",
        links=Links(doi="10.1000/Page.7", pdf="https://example.org/papers/7.pdf"),
    )


@pytest.mark.parametrize("text", ["", "<html><title>x</title>", "<meta name=citation_author content=x>", "%PDF-1.7"])
def test_a_page_that_tells_nothing_is_refused(text: str) -> None:
    with pytest.raises(UnreadableError, match="citation_title"):
        page.read_page(text, "https://example.org/")


def test_a_page_without_other_links_is_linked_itself() -> None:
    text = '<meta name="citation_title" content="T"><meta property="citation_authors" content="A B; C D">'
    assert page.read_page(text, "https://example.org/x") == Candidate(
        "T", ("A B", "C D"), links=Links(project="https://example.org/x")
    )


def test_a_page_becomes_an_entry(server: Server, empty_list: Path) -> None:
    server.give("example.org/abs/7", "page.html")
    assert run(["add", "https://example.org/abs/7", "--theme", "first"]) == 0
    assert run(["check"]) == 0
    assert run(["format", "--check"]) == 0
    assert "  doi: 10.1000/Page.7\n" in (empty_list / "papers" / "learning-forgetting-k.yml").read_text("utf-8")


def test_a_record_of_pubmed_becomes_an_entry(server: Server, empty_list: Path) -> None:
    server.give(pubmed.address("30000001").removeprefix("https://"), "pubmed-30000001.nbib")
    assert run(["add", "PMID 30000001", "--theme", "first"]) == 0
    assert run(["check"]) == 0
    assert len(list((empty_list / "papers").iterdir())) == 1


def test_a_book_becomes_an_entry(server: Server, empty_list: Path) -> None:
    server.give(open_library.address("9780262035613").removeprefix("https://"), "open-library-9780262035613.json")
    assert run(["add", "978-0-262-03561-3", "--theme", "first"]) == 0
    assert run(["check"]) == 0
    (path,) = (empty_list / "papers").iterdir()
    text = path.read_text("utf-8")
    assert "kind: book\n" in text
    assert "publisher: A Press\n" in text
    assert "9780262035613" in text


def test_a_page_that_is_not_there_leaves_nothing(
    server: Server, empty_list: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["add", "https://example.org/paper", "--theme", "first"]) == 1
    assert server.asked == ["example.org/paper"]
    assert "nothing was written" in capsys.readouterr().err
    assert not list((empty_list / "papers").iterdir())
