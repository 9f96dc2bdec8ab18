"""What the sources of citations make of answers, in the shapes that their documentation shows and in odd ones."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from generator.contribute.candidate import UnreadableError
from generator.contribute.network.client import Client
from generator.contribute.network.exchange import NotThereError
from generator.contribute.sources import openalex, opencitations, semantic_scholar
from generator.contribute.sources.citing import CitedWork, Names, Neighbours, doi_of
from generator.model import Links, PartialDate
from tests.contribute.conftest import Server

NAMES = Names(arxiv="2401.00001", doi="10.1000/one")
OPENALEX = "api.openalex.org/works"
FACTS = "id,doi,title,publication_date,type,primary_location,referenced_works_count,cited_by_count"
SCHOLAR = "api.semanticscholar.org/graph/v1/paper/ARXIV:2401.00001"
INDEX, META = "api.opencitations.net/index/v2", "api.opencitations.net/meta/v1/metadata"

pytestmark = pytest.mark.usefixtures("pauses")


@pytest.fixture
def client(server: Server) -> Iterator[Client]:  # noqa: ARG001 - it is asked in place of the sources
    with Client(lambda _: None, private_hosts=True) as client:
        yield client


def _say(server: Server, place: str, answer: Any) -> None:
    server.say(place, json.dumps(answer))


def _work(doi: str) -> str:
    return f"{OPENALEX}/doi:{doi}?select=id,doi,referenced_works"


def _page(chosen: str, number: int = 1) -> str:
    return f"{OPENALEX}?filter={chosen}&select={FACTS}&per_page=100&page={number}"


def test_openalex_knows_a_paper_by_its_dois_and_tells_who_cites_it(server: Server, client: Client) -> None:
    _say(server, _work("10.48550/arXiv.2401.00001"), {
        "id": "https://openalex.org/W1",
        "doi": "https://doi.org/10.48550/arxiv.2401.00001",
        "referenced_works": ["https://openalex.org/W2", "https://openalex.org/A3", None],
    })  # fmt: skip
    _say(server, _page("cites:W1"), {
        "meta": {"count": 3},
        "results": [
            {"id": "https://openalex.org/W4", "doi": "https://doi.org/10.1000/FOUR", "title": "Four",
             "publication_date": "2024-05-06", "referenced_works_count": 7, "cited_by_count": 8},
            {"id": "https://openalex.org/W5", "doi": None, "title": None, "cited_by_count": "many"},
            {"id": None, "title": "Nobody knows it"},
        ],
    })  # fmt: skip
    found = openalex.neighbours(NAMES, client)
    assert found.names == {"OpenAlex W1", "arXiv 2401.00001"}
    assert (found.cites, found.is_whole) == ((CitedWork(frozenset({"OpenAlex W2"})),), True)
    four, five = found.cited_by
    assert four.names == {"OpenAlex W4", "DOI 10.1000/four"}
    assert (four.references, four.citations) == (7, 8)
    assert four.paper
    assert (four.paper.title, four.paper.published) == ("Four", PartialDate(2024, 5, 6))
    assert five == CitedWork(frozenset({"OpenAlex W5"}))
    assert server.asked[0].startswith(_work("10.1000/one").partition("?")[0])


def test_openalex_is_asked_page_by_page_but_not_without_end(server: Server, client: Client) -> None:
    _say(server, _work("10.1000/one"), {"id": "https://openalex.org/W1", "referenced_works": []})
    for number in range(1, 11):
        works = [{"id": f"https://openalex.org/W{number + 10}", "title": "T"}]
        _say(server, _page("cites:W1", number), {"meta": {"count": 5000}, "results": works})
    found = openalex.neighbours(NAMES, client)
    assert (len(found.cited_by), found.is_whole, len(server.asked)) == (10, False, 11)


@pytest.mark.parametrize("answer", [{}, [], {"id": "https://openalex.org/A1"}, {"id": 7}])
def test_what_is_no_work_of_openalex_is_said(answer: Any, server: Server, client: Client) -> None:
    _say(server, _work("10.1000/one"), answer)
    with pytest.raises(UnreadableError, match="no work"):
        openalex.neighbours(NAMES, client)


@pytest.mark.parametrize("answer", [{}, {"meta": {"count": 1}}, {"meta": {}, "results": []}, {"results": 7}])
def test_what_is_no_list_of_openalex_is_said(answer: Any, server: Server, client: Client) -> None:
    _say(server, _page("openalex:W2"), answer)
    with pytest.raises(UnreadableError, match="no list"):
        list(openalex.describe(["DOI 10.1000/x", "OpenAlex W2"], client))


def test_a_paper_that_a_source_does_not_know_is_not_there(client: Client) -> None:
    for source in (openalex, semantic_scholar, opencitations):
        with pytest.raises(NotThereError):
            source.neighbours(NAMES, client)


def test_semantic_scholar_may_keep_references_to_itself(server: Server, client: Client) -> None:
    fields = "fields=externalIds,title,year,publicationDate,authors,venue,url,citationCount,referenceCount&limit=1000"
    _say(server, f"{SCHOLAR}/references?{fields}", {"data": None})
    paper = {
        "paperId": "ab",
        "externalIds": {"ArXiv": "2402.00002", "DOI": "10.48550/arXiv.2402.00002"},
        "title": "T",
        "year": 2024,
        "authors": [{"name": "Ada Example"}],
        "citationCount": 1,
        "referenceCount": 2,
    }
    _say(server, f"{SCHOLAR}/citations?{fields}", {"offset": 0, "next": 1000, "data": [{"citingPaper": paper}]})
    found = semantic_scholar.neighbours(NAMES, client)
    (work,) = found.cited_by
    assert (found.cites, found.is_whole) == ((), False)
    assert work.names == {"Semantic Scholar ab", "arXiv 2402.00002"}
    assert work.paper
    assert (work.paper.authors, work.paper.links, work.references) == (("Ada Example",), Links(arxiv="2402.00002"), 2)


def test_opencitations_tells_names_first_and_what_they_are_when_asked(server: Server, client: Client) -> None:
    _say(
        server, f"{INDEX}/references/doi:10.1000/one", [{"cited": "omid:br/1 doi:10.1000/TWO pmid:7"}, {"cited": ""}, 3]
    )
    _say(server, f"{INDEX}/citations/doi:10.1000/one", [])
    assert opencitations.neighbours(NAMES, client) == Neighbours(
        cites=(CitedWork(frozenset({"OMID br/1", "DOI 10.1000/two", "PMID 7"})),)
    )
    told = {
        "id": "doi:10.1000/two omid:br/1",
        "title": "Two  of\nthem",
        "author": "Example, Ada [orcid:0 omid:ra/1]; Big Team",
        "pub_date": "2024-05",
    }
    place = f"{META}/doi:10.1000/two__doi:10.48550/arxiv.2403.00003"
    _say(server, place, [told, {"id": "omid:br/2", "title": ""}])
    _say(server, f"{INDEX}/reference-count/doi:10.1000/two", [{"count": "12"}])
    _say(server, f"{INDEX}/citation-count/doi:10.1000/two", [{"count": "-1"}])
    two, other = opencitations.describe(["DOI 10.1000/two", "arXiv 2403.00003", "PMID 9"], client)
    assert (two.references, two.citations) == (12, None)
    assert two.paper
    assert (two.paper.title, two.paper.published) == ("Two of them", PartialDate(2024, 5))
    assert two.paper.authors == ("Ada Example", "Big Team")
    assert other == CitedWork(frozenset({"OMID br/2"}))


def test_what_is_no_list_of_opencitations_is_said(server: Server, client: Client) -> None:
    _say(server, f"{INDEX}/references/doi:10.1000/one", {"error": "Too many"})
    with pytest.raises(UnreadableError, match="no list"):
        opencitations.neighbours(NAMES, client)


@pytest.mark.parametrize(
    ("names", "doi"),
    [(["arXiv 1", "DOI 10.1/a"], "10.1/a"), (["arXiv 1"], "10.48550/arXiv.1"), (["PMID 1"], ""), ([], "")],
)
def test_a_work_is_asked_for_by_its_publishers_doi_or_arxivs(names: list[str], doi: str) -> None:
    assert doi_of(names) == doi
