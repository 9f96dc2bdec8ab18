"""DOIs: doi.org passes the question on to Crossref or DataCite, which answer in CSL-JSON (DOI content negotiation)."""

from dataclasses import replace

from generator.contribute.candidate import Candidate, make_links
from generator.contribute.readers import csl_json
from generator.model import Links
from generator.text import identifiers

MEDIA_TYPE = "application/vnd.citationstyles.csl+json"


def recognise(text: str) -> str | None:
    """Return the DOI in `text`: bare, at doi.org, or in the address of a publisher's page."""
    return identifiers.doi(text) or identifiers.doi_in_address(text)


def address(doi: str) -> str:
    """Return where the paper is told about."""
    return f"{Links(doi=doi).doi_url}"


def read_answer(text: str, doi: str) -> Candidate:
    """Return the paper in an answer. Raises UnreadableError."""
    found = csl_json.read_answer(text)
    # The answer's own DOI may be spelled otherwise; the one that was asked for is the one that is known to work.
    return replace(found, links=make_links([found.links.pdf or ""], arxiv=found.links.arxiv or "", doi=doi))
