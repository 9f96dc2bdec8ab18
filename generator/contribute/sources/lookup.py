"""The sources that can be asked for a paper, and which of them a text names."""

from collections.abc import Callable
from dataclasses import dataclass

from generator.contribute.candidate import Candidate, UnreadableError, bare_arxiv_id
from generator.contribute.network.client import Client
from generator.contribute.network.exchange import NotThereError
from generator.contribute.sources import acl_anthology, arxiv, doi, open_library, openreview, page, pubmed
from generator.model import Links
from generator.problems import FetchError, UsageError


@dataclass(frozen=True, slots=True)
class Source:
    """Someone who knows papers by a kind of name."""

    title: str
    recognise: Callable[[str], str | None]
    """Returns the name in what a person has pasted, None if it is something else."""
    links: Callable[[str], Links]
    """Returns the links that follow from the name alone."""
    addresses: Callable[[str], tuple[str, ...]]
    """Returns where to ask, the second place only if the first does not know the paper."""
    read: Callable[[str, str], Candidate | None]
    """Takes an answer and the name; returns None for a paper that is not known."""
    media_type: str = "*/*"


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper as one source names it."""

    source: Source
    name: str

    @property
    def links(self) -> Links:
        """The links that are known before anyone is asked."""
        return self.source.links(self.name)


SOURCES = (
    Source(
        "arXiv",
        bare_arxiv_id,
        lambda name: Links(arxiv=name),
        lambda name: (arxiv.address(name),),
        arxiv.read_feed,
    ),
    Source(
        "OpenReview",
        openreview.recognise,
        openreview.links,
        openreview.addresses,
        openreview.read_notes,
    ),
    Source(
        "the ACL Anthology",
        acl_anthology.recognise,
        acl_anthology.links,
        lambda name: (acl_anthology.address(name),),
        acl_anthology.read_entry,
    ),
    Source(
        "PubMed",
        pubmed.recognise,
        pubmed.page,
        lambda name: (pubmed.address(name),),
        pubmed.read_record,
    ),
    Source(
        "the Open Library",
        open_library.recognise,
        open_library.page,
        lambda name: (open_library.address(name),),
        open_library.read_book,
    ),
    Source(
        "doi.org",
        doi.recognise,
        lambda name: Links(doi=name),
        lambda name: (doi.address(name),),
        doi.read_answer,
        doi.MEDIA_TYPE,
    ),
    Source(
        "the page",
        page.recognise,
        page.page,
        lambda name: (name,),
        page.read_page,
        "text/html, application/xhtml+xml;q=0.9, */*;q=0.1",
    ),
)
"""In the order in which they are tried: doi.org finds a DOI anywhere in an address, and any address is a page."""


def recognise(text: str) -> Paper:
    """Return the paper that a text names. Raises UsageError."""
    text = text.strip()
    for source in SOURCES:
        name = source.recognise(text)
        if name:
            return Paper(source, name)
    shown = " ".join(text.split())
    raise UsageError(
        f'"{shown[:80]}" names no paper that can be looked up; give an arXiv identifier (2412.17256), a DOI '
        f"(10.1145/3503161.3547905), a PMID, an ISBN or the address of a paper's page; "
        f'for any other paper, "papershelf new TITLE" writes a blank entry'
    )


def ask(paper: Paper, client: Client) -> Candidate:
    """Return what the paper's source tells about it. Raises FetchError."""
    source = paper.source
    for address in source.addresses(paper.name):
        try:
            found = source.read(client.get(address, source.media_type), paper.name)
        except NotThereError:
            continue
        except UnreadableError as error:
            raise FetchError(f"the answer of {source.title} cannot be used: {error}") from error
        if found:
            return found
    raise FetchError(f'{source.title} knows no paper "{paper.name}"')
