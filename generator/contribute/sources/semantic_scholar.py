"""Semantic Scholar's citations (Semantic Scholar, "Academic Graph API"): a thousand works with each answer.

It answers without a key, at a pace that all who have none share; SEMANTIC_SCHOLAR_API_KEY may hold one.
"""

from collections.abc import Iterator
from urllib.parse import quote

from generator.contribute.candidate import UnreadableError
from generator.contribute.network.client import Client
from generator.contribute.readers import csl_json
from generator.contribute.sources import answer
from generator.contribute.sources.citing import MOST_CITING, CitedWork, Names, Neighbours, count, doi_name

_PAPERS = "https://api.semanticscholar.org/graph/v1/paper"
_WANTED = "externalIds,title,year,publicationDate,authors,venue,url,citationCount,referenceCount"


def neighbours(names: Names, client: Client) -> Neighbours:
    """Return the works around a paper. Raises FetchError and UnreadableError."""
    paper = f"ARXIV:{names.arxiv}" if names.arxiv else f"DOI:{names.doi}"
    cites, _ = _works(client.get(_address(paper, "references")), "citedPaper")
    cited_by, is_whole = _works(client.get(_address(paper, "citations")), "citingPaper")
    return Neighbours(cites=cites, cited_by=cited_by, is_whole=is_whole)


def _address(paper: str, what: str) -> str:
    return f"{_PAPERS}/{quote(paper, safe=':/')}/{what}?fields={_WANTED}&limit={MOST_CITING}"


def _works(text: str, key: str) -> tuple[tuple[CitedWork, ...], bool]:
    """Return the works in an answer, and whether they are all."""
    found = answer.parse(text)
    data = answer.inner(found, "data")
    if data is None:  # what its publisher does not give away
        if not isinstance(found, dict) or "data" not in found:
            raise UnreadableError("it holds no list of works")
        return (), True
    return tuple(_read(answer.inner(item, key) for item in answer.items(found, "data"))), "next" not in found


def _read(items: Iterator[answer.Item]) -> Iterator[CitedWork]:
    for item in items:
        ids = answer.inner(item, "externalIds")
        number, own = answer.text(ids, "ArXiv"), answer.text(item, "paperId")
        own_names = (f"Semantic Scholar {own}" if own else "", f"arXiv {number}" if number else "")
        names = frozenset(filter(None, (*own_names, doi_name(answer.inner(ids, "DOI")))))
        if not names:
            continue  # a reference that was not recognised
        try:
            paper = csl_json.read_item(item)
        except UnreadableError:
            paper = None
        yield CitedWork(names, paper, count(item.get("referenceCount")), count(item.get("citationCount")))
