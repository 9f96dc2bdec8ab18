"""The ACL Anthology gives a BibTeX entry beside every paper's page."""

from dataclasses import replace

from generator.contribute.candidate import Candidate, UnreadableError, make_links, named_by
from generator.contribute.readers import bibtex
from generator.model import Links


def recognise(text: str) -> str | None:
    """Return the paper that an address in the Anthology names."""
    return named_by("ACL Anthology", text)


def address(paper: str) -> str:
    """Return where the paper's BibTeX entry stands."""
    return f"https://aclanthology.org/{paper}.bib"


def links(paper: str) -> Links:
    """Return the paper's links, as far as its name in the Anthology gives them."""
    return Links(pdf=f"https://aclanthology.org/{paper}.pdf")


def read_entry(text: str, paper: str) -> Candidate:
    """Return the paper in an answer. Raises UnreadableError."""
    record = next(bibtex.read_file(text), None)
    if record is None:
        raise UnreadableError("it holds no BibTeX entry")
    if isinstance(record.outcome, UnreadableError):
        raise record.outcome
    found = record.outcome
    return replace(found, links=make_links([links(paper).pdf or ""], doi=found.links.doi or ""))
