"""The services that know what has become of papers, each asked by the name that it has for them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from generator.contribute.candidate import Candidate, UnreadableError
from generator.contribute.network.client import Client
from generator.contribute.network.exchange import NotThereError
from generator.contribute.sources import arxiv, crossref, datacite, dblp, openreview
from generator.contribute.sources.witnesses import read_csl
from generator.contribute.watching.subject import Told
from generator.model import Links
from generator.problems import FetchError

_AT_ONCE = 40
"""How many papers arXiv is asked for in one question."""
_ACCEPT = "application/json, application/atom+xml;q=0.9, */*;q=0.1"

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Registered:
    """What is told under a DOI."""

    told: Told
    notices: tuple[crossref.Notice, ...] = ()
    published_as: tuple[str, ...] = ()
    """The DOIs under which a preprint was published."""


@dataclass(frozen=True, slots=True)
class Submitted:
    """What OpenReview tells of a submission."""

    told: Told
    is_withdrawn: bool


class Services:
    """Asks them, and remembers who gave no answer."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self.failures: list[str] = []
        """Who gave no answer, each once."""
        self.are_whole = True
        """Whether all have answered since this was last set."""

    def standings(self, names: Sequence[str]) -> Iterator[tuple[Sequence[str], Sequence[arxiv.Standing] | None]]:
        """Yield arXiv identifiers, many at a time, with how these papers stand; None where arXiv does not say."""
        for start in range(0, len(names), _AT_ONCE):
            batch = names[start : start + _AT_ONCE]
            yield batch, self._ask("arXiv", arxiv.of_many(batch), lambda text: list(arxiv.read_standings(text)))

    def registered(self, doi: str) -> Registered | None:
        """Return what Crossref tells under a DOI, or else DataCite; None where neither has it or both are silent."""
        address = f"{Links(doi=doi).doi_url}"
        found = self._ask("Crossref", crossref.of_doi(doi), lambda text: _registered(text, doi, address))
        if found or not self.are_whole:
            return found
        works = self._ask("DataCite", datacite.of_doi(doi), lambda text: list(datacite.read(text)))
        return Registered(Told("DataCite", address, works[0])) if works else None

    def notices(self, doi: str) -> Sequence[crossref.Notice]:
        """Return the notices that name the work with a DOI."""
        address = crossref.of_notices(doi)
        return (
            self._ask("Crossref", address, lambda text: list(crossref.read_notices(text, doi))) or () if address else ()
        )

    def published_as(self, identifier: str) -> Sequence[str]:
        """Return the DOIs under which a paper of arXiv was published, as DataCite has them."""
        address = datacite.of_doi(f"10.48550/arXiv.{identifier}")
        return self._ask("DataCite", address, lambda text: list(datacite.read_published_as(text))) or ()

    def submitted(self, forum: str) -> Submitted | None:
        """Return what OpenReview tells of a forum; None where it does not know it."""
        page = f"https://openreview.net/forum?id={forum}"
        for address in openreview.addresses(forum):
            found = self._ask("OpenReview", address, lambda text: _submitted(text, forum, page))
            if found:
                return found
        return None

    def titled(self, title: str) -> Sequence[Candidate]:
        """Return the works that dblp finds by a title."""
        return self._ask("dblp", dblp.of_title(title, ""), lambda text: list(dblp.read(text))) or ()

    def _ask(self, who: str, address: str, read: Callable[[str], T]) -> T | None:
        """Return what stands at an address; None where there is nothing, or no answer that can be read."""
        try:
            return read(self._client.get(address, _ACCEPT))
        except NotThereError:
            return None
        except UnreadableError as error:
            self._fail(f"the answer of {who} cannot be used: {error}")
        except FetchError as error:
            self._fail(str(error))
        return None

    def _fail(self, why: str) -> None:
        self.are_whole = False
        if why not in self.failures:
            self.failures.append(why)


def _registered(text: str, doi: str, address: str) -> Registered | None:
    notices, published_as = tuple(crossref.read_own_notices(text, doi)), tuple(crossref.read_published_as(text))
    work = next(read_csl(text), None)
    return Registered(Told("Crossref", address, work), notices, published_as) if work else None


def _submitted(text: str, forum: str, page: str) -> Submitted | None:
    work = openreview.read_notes(text, forum)
    return Submitted(Told("OpenReview", page, work), openreview.is_withdrawn(text)) if work else None
