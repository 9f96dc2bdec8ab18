"""OpenCitations: its Index says who cites whom, its Meta what these works are (OpenCitations, "REST API", v2 and v1).

It answers without a token; OPENCITATIONS_ACCESS_TOKEN may hold one. Its lists hold no counts: how many works one cites
and is cited by takes two questions more.
"""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import quote

from generator.contribute.candidate import Candidate, UnreadableError, make_links
from generator.contribute.network.client import Client
from generator.contribute.readers.dates import read_date
from generator.contribute.readers.people import gather, in_order
from generator.contribute.sources import answer
from generator.contribute.sources.citing import MOST_CITING, CitedWork, Names, Neighbours, doi_name, doi_of
from generator.text import jats, tex

_HOST = "https://api.opencitations.net"
_MOST_AT_ONCE = 10
"""Works that Meta tells of in one answer."""
_IN_BRACKETS = re.compile(r"\s*\[[^\]]*\]")


def neighbours(names: Names, client: Client) -> Neighbours:
    """Return the works around a paper; it does not tell one that nobody cites from one that it does not know.

    Raises FetchError and UnreadableError.
    """
    doi = next(names.dois)
    cites = tuple(_works(client.get(_index("references", doi)), "cited"))
    cited_by = tuple(_works(client.get(_index("citations", doi)), "citing"))
    return Neighbours(cites=cites, cited_by=cited_by[:MOST_CITING], is_whole=len(cited_by) <= MOST_CITING)


def describe(names: Sequence[str], client: Client) -> Iterator[CitedWork]:
    """Yield the works that have DOIs by some names. Raises as `neighbours` does."""
    dois = [doi.lower() for name in names if (doi := doi_of([name]))]
    for start in range(0, len(dois), _MOST_AT_ONCE):
        asked = "__".join(f"doi:{quote(doi, safe='/')}" for doi in dois[start : start + _MOST_AT_ONCE])
        for record in _records(client.get(f"{_HOST}/meta/v1/metadata/{asked}")):
            yield _described(record, client)


def _index(what: str, doi: str) -> str:
    return f"{_HOST}/index/v2/{what}/doi:{quote(doi.lower(), safe='/')}"


def _records(text: str) -> Iterator[answer.Item]:
    found = answer.parse(text)
    if not isinstance(found, list):
        raise UnreadableError("it holds no list")
    return answer.items({"found": found}, "found")


def _works(text: str, key: str) -> Iterator[CitedWork]:
    for record in _records(text):
        names = _names(answer.text(record, key))
        if names:
            yield CitedWork(names)


def _names(identifiers: str) -> frozenset[str]:
    """Return the names in a list such as "omid:br/0612 doi:10.1000/1 pmid:33817056"."""
    parts = (one.partition(":") for one in identifiers.split())
    named = (doi_name(value) if scheme == "doi" else f"{scheme.upper()} {value}" for scheme, _, value in parts if value)
    return frozenset(filter(None, named))


def _described(record: answer.Item, client: Client) -> CitedWork:
    names = _names(answer.text(record, "id"))
    doi = doi_of(names)
    if not doi:
        return CitedWork(names, _paper(record, doi))
    references, citations = (_count(client.get(_index(what, doi))) for what in ("reference-count", "citation-count"))
    return CitedWork(names, _paper(record, doi), references, citations)


def _count(text: str) -> int | None:
    number = next((answer.text(record, "count") for record in _records(text)), "")
    return int(number) if re.fullmatch(r"[0-9]{1,9}", number) else None


def _paper(record: answer.Item, doi: str) -> Candidate | None:
    title = tex.one_line(jats.read(tex.mend(answer.text(record, "title"))))
    written = _IN_BRACKETS.sub("", answer.text(record, "author")).split(";")
    people = gather(in_order(tex.one_line(name)) for name in written if name.strip())
    if not title:
        return None
    published = read_date(answer.text(record, "pub_date"))
    return Candidate(title, people.names, people.are_all, published, links=make_links((), doi=doi))
