"""What the sources that are asked for missing facts make of answers, in the shapes that their documentation shows."""

import contextlib
from collections.abc import Callable

import pytest

from generator.contribute.candidate import Candidate, UnreadableError
from generator.contribute.network.client import Client
from generator.contribute.sources import arxiv, crossref, datacite, dblp, openalex
from generator.contribute.sources.witnesses import WITNESSES, Witness
from generator.model import Links, PartialDate
from generator.problems import FetchError
from generator.text import venues
from tests.contribute.conftest import ANSWERS, Server

TITLE = "A Made-up Study of Several Examples"
PEOPLE = ("Ada Example", "Bjørn Ødegård", "C. D. Third")
BY_TITLE = {witness.title: witness for witness in WITNESSES}


def _read(source: str, name: str) -> list[Candidate]:
    return list(BY_TITLE[source].read((ANSWERS / name).read_text("utf-8")))


def test_a_work_of_crossref() -> None:
    (work,) = _read("Crossref", "crossref-work.json")
    assert (work.title, work.authors, work.published) == (TITLE, PEOPLE, PartialDate(2021, 5, 4))
    assert (work.abstract, work.links) == ("We make up several examples.", Links(doi="10.1000/made.up"))


def test_works_that_crossref_has_found() -> None:
    assert [work.links.doi for work in _read("Crossref", "crossref-works.json")] == [
        "10.1000/another",
        "10.1000/made.up",
    ]


def test_a_work_of_datacite() -> None:
    assert _read("DataCite", "datacite-doi.json") == [
        Candidate(
            title=TITLE,
            authors=("Ada Example", "Bjørn Ødegård", "Example & Sons, Ltd"),
            published=PartialDate(2021, 5),
            abstract="We make up several examples.",
            links=Links(doi="10.5000/made.up"),
        )
    ]


def test_a_work_of_openalex() -> None:
    (work,) = _read("OpenAlex", "openalex-work.json")
    assert (work.title, work.authors, work.published) == (TITLE, PEOPLE, PartialDate(2021, 5, 4))
    assert (work.abstract, work.links.doi) == ("We make up several examples.", "10.1000/made.up")


def test_works_of_dblp() -> None:
    assert _read("dblp", "dblp-publ.json") == [
        Candidate(
            TITLE, PEOPLE, published=PartialDate(2021), venue=venues.read("J. Ex."), links=Links(doi="10.1000/MADE.UP")
        ),
        Candidate("Cats & Dogs", ("Ada Example",), published=PartialDate(2021), links=Links(arxiv="2104.00001")),
    ]
    assert list(dblp.read('{"result": {"hits": {"@total": "0"}}}')) == []


def test_papers_that_arxiv_has_found() -> None:
    (paper,) = _read("arXiv", "arxiv-2412.17256.xml")
    assert (paper.links.arxiv, paper.published) == ("2412.17256", PartialDate(2024, 12, 23))
    assert _read("arXiv", "arxiv-error.xml") == []


@pytest.mark.parametrize("witness", WITNESSES, ids=lambda witness: witness.title)
@pytest.mark.parametrize("answer", ["", "<html>", "[]", "null", '{"status": "failed"}', '{"message": {}}', "[" * 9999])
def test_an_answer_of_another_kind_tells_nothing(witness: Witness, answer: str) -> None:
    with contextlib.suppress(UnreadableError):
        assert list(witness.read(answer)) == []


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (lambda: crossref.of_doi("10.1000/a<b>#c"), "https://api.crossref.org/works/10.1000%2Fa%3Cb%3E%23c"),
        (lambda: datacite.of_doi("10.5000/x y"), "https://api.datacite.org/dois/10.5000%2Fx%20y"),
        (lambda: openalex.of_doi("10.1000/a#b"), "https://api.openalex.org/works/doi:10.1000/a%23b"),
        (lambda: dblp.of_title("A & b", ""), "https://dblp.org/search/publ/api?q=A+%26+b&format=json&h=5&c=0"),
        (
            lambda: arxiv.of_title('A "b": c-d?', ""),
            "https://export.arxiv.org/api/query?search_query=ti%3A%22A+b+c-d%22&max_results=5",
        ),
        (
            lambda: crossref.of_title("A", "Ø"),
            "https://api.crossref.org/works?query.bibliographic=A&query.author=%C3%98&rows=5&select=DOI%2Ctitle%2C"
            "subtitle%2Cauthor%2Cissued%2Cpublished%2Ccontainer-title%2Cabstract%2Ctype",
        ),
    ],
)
def test_where_they_are_asked(address: Callable[[], str], expected: str) -> None:
    assert address() == expected


def test_openalex_is_searched_only_with_a_key_which_nobody_sees(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("OPENALEX_API_KEY", raising=False)
    assert openalex.of_title("A, b|c", "") == ""
    monkeypatch.setenv("OPENALEX_API_KEY", "secret")
    address = openalex.of_title("A, b|c", "")
    assert address == "https://api.openalex.org/works?filter=title.search%3AA+b+c&per_page=5"
    server.say("api.openalex.org/works?filter=title.search%3AA+b+c&per_page=5&api_key=secret", status=403)
    with Client(lambda _: None) as client, pytest.raises(FetchError) as caught:
        BY_TITLE["OpenAlex"].ask(address, client)
    assert "secret" not in str(caught.value)
    assert len(server.asked) == 1
