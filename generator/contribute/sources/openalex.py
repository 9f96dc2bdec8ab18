"""OpenAlex, an open catalogue of works (OpenAlex, "Authentication & Pricing": DOIs are free, all else needs a key)."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from urllib.parse import quote, urlencode

from generator.contribute.candidate import UnreadableError
from generator.contribute.network.client import Client
from generator.contribute.network.exchange import NotThereError
from generator.contribute.network.keys import has_key
from generator.contribute.readers import csl_json
from generator.contribute.sources import answer
from generator.contribute.sources.citing import MOST_CITING, CitedWork, Names, Neighbours, count, doi_name

_HOST = "api.openalex.org"
_WORKS = f"https://{_HOST}/works"
_MOST_AT_ONCE = 100
"""Works in one answer, and values of one filter."""
_WANTED = "id,doi,title,publication_date,type,primary_location,referenced_works_count,cited_by_count"
"""Whole records hold every author's institutions: a hundred of them may be more than any answer."""


def of_doi(doi: str) -> str:
    """Return where the work with a DOI is told about."""
    return f"{_WORKS}/doi:{quote(doi, safe='/')}"


def of_title(title: str, _: str) -> str:
    """Return where works with a title are looked for; nowhere without a key. A comma or a bar would end the filter."""
    if not has_key(_HOST):
        return ""
    plain = " ".join(title.replace(",", " ").replace("|", " ").split())
    return f"{_WORKS}?{urlencode({'filter': f'title.search:{plain}', 'per_page': '5'})}"


def neighbours(names: Names, client: Client) -> Neighbours:
    """Return the works around a paper: those that it cites by their names alone. Raises FetchError, UnreadableError."""
    item = answer.parse(_first([f"{of_doi(doi)}?select=id,doi,referenced_works" for doi in names.dois], client))
    own = _name(answer.text(item, "id"))
    if not own:
        raise UnreadableError("it holds no work")
    cited_by, is_whole = _citing(own.removeprefix("OpenAlex "), client)
    known = frozenset(filter(None, (own, doi_name(answer.inner(item, "doi")))))
    return Neighbours(known, tuple(_cited(item)), cited_by, is_whole)


def _first(addresses: Sequence[str], client: Client) -> str:
    """Return what stands at the first of some addresses at which anything does. Raises NotThereError."""
    for address in addresses[:-1]:
        with suppress(NotThereError):
            return client.get(address)
    return client.get(addresses[-1])


def describe(names: Sequence[str], client: Client) -> Iterator[CitedWork]:
    """Yield the works that have names of OpenAlex's own. Raises as `neighbours` does."""
    ids = [name.removeprefix("OpenAlex ") for name in names if name.startswith("OpenAlex ")]
    for start in range(0, len(ids), _MOST_AT_ONCE):
        yield from _page(f"openalex:{'|'.join(ids[start : start + _MOST_AT_ONCE])}", 1, client)[0]


def _citing(work: str, client: Client) -> tuple[tuple[CitedWork, ...], bool]:
    """Return the works that cite one, and whether they are all."""
    found: list[CitedWork] = []
    total = 1
    for page in range(1, MOST_CITING // _MOST_AT_ONCE + 1):
        if (page - 1) * _MOST_AT_ONCE >= total:
            break
        works, total = _page(f"cites:{work}", page, client)
        found += works
    return tuple(found), total <= MOST_CITING


def _page(chosen: str, page: int, client: Client) -> tuple[list[CitedWork], int]:
    """Return the works on one page of those that a filter chooses, and how many it chooses in all."""
    asked = {"filter": chosen, "select": _WANTED, "per_page": str(_MOST_AT_ONCE), "page": str(page)}
    found = answer.parse(client.get(f"{_WORKS}?{urlencode(asked, safe=':,|')}"))
    total = count(answer.inner(found, "meta", "count"))
    if total is None or not isinstance(answer.inner(found, "results"), list):
        raise UnreadableError("it holds no list of works")
    return [work for item in answer.items(found, "results") if (work := _work(item))], total


def _cited(item: object) -> Iterator[CitedWork]:
    works = answer.inner(item, "referenced_works")
    for work in works if isinstance(works, list) else ():
        if name := _name(work):
            yield CitedWork(frozenset({name}))


def _work(item: answer.Item) -> CitedWork | None:
    names = frozenset(filter(None, (_name(item.get("id")), doi_name(item.get("doi")))))
    if not names:
        return None
    try:
        paper = csl_json.read_item({"authorships": [], **item})
    except UnreadableError:
        paper = None
    return CitedWork(names, paper, count(item.get("referenced_works_count")), count(item.get("cited_by_count")))


def _name(address: object) -> str:
    """Return the name of a work by its address in OpenAlex; empty for anything else."""
    number = address.rpartition("/")[2] if isinstance(address, str) else ""
    return f"OpenAlex {number}" if number[:1] == "W" and number[1:].isascii() and number[1:].isdigit() else ""
