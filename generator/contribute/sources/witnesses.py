"""The sources that can be asked for what is not known of a paper, by its identifiers or by its title."""

from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass

from generator.contribute.blanks import FACTS
from generator.contribute.candidate import Candidate, UnreadableError
from generator.contribute.network.client import Client
from generator.contribute.network.exchange import NotThereError
from generator.contribute.readers import csl_json
from generator.contribute.sources import arxiv, crossref, datacite, dblp, openalex
from generator.problems import FetchError

OfName = Callable[[str], str]
"""Takes an identifier and returns where to ask."""
OfTitle = Callable[[str, str], str]
"""Takes a title and the first author's name, which may be empty, and returns where to ask, if anywhere."""


@dataclass(frozen=True, slots=True)
class Witness:
    """A source that tells facts of papers."""

    title: str
    tells: Set[str]
    """The keys of an entry that it can fill."""
    read: Callable[[str], Iterator[Candidate]]
    """Yields the works in an answer; raises UnreadableError."""
    of_arxiv: OfName | None = None
    of_doi: OfName | None = None
    of_title: OfTitle | None = None

    def addresses(self, arxiv_id: str, doi: str, title: str, author: str) -> Iterator[tuple[str, bool]]:
        """Yield where to ask about a paper, and whether that is by an identifier; the surest place first."""
        if arxiv_id and self.of_arxiv:
            yield self.of_arxiv(arxiv_id), True
        if doi and self.of_doi:
            yield self.of_doi(doi), True
        address = self.of_title(title, author) if self.of_title else ""
        if address:
            yield address, False

    def ask(self, address: str, client: Client) -> list[Candidate]:
        """Return the works that stand at an address, none where there is nothing. Raises FetchError."""
        try:
            return list(self.read(client.get(address, "application/json, application/atom+xml;q=0.9, */*;q=0.1")))
        except NotThereError:
            return []
        except UnreadableError as error:
            raise FetchError(f"the answer of {self.title} cannot be used: {error}") from error


def read_csl(text: str) -> Iterator[Candidate]:
    """Yield the works in an answer that is nearly CSL-JSON; one that cannot be read hides no other."""
    records = list(csl_json.read_items(text))
    found = [record.outcome for record in records if isinstance(record.outcome, Candidate)]
    unreadable = next((record.outcome for record in records if isinstance(record.outcome, UnreadableError)), None)
    if unreadable and not found:
        raise unreadable
    yield from found


_ALL = frozenset(FACTS)

WITNESSES = (
    Witness("arXiv", _ALL, arxiv.read_all, of_arxiv=arxiv.address, of_title=arxiv.of_title),
    Witness("Crossref", _ALL, read_csl, of_doi=crossref.of_doi, of_title=crossref.of_title),
    Witness("DataCite", _ALL, datacite.read, of_doi=datacite.of_doi),
    Witness("OpenAlex", _ALL, read_csl, of_doi=openalex.of_doi, of_title=openalex.of_title),
    Witness("dblp", _ALL - {"abstract"}, dblp.read, of_title=dblp.of_title),
)
"""In the order in which they are asked: arXiv knows the first public version, publishers know their papers best."""
