"""PubMed gives a record in its own format for every PMID (NCBI, "The E-utilities In-Depth", EFetch)."""

import re
from dataclasses import replace

from generator.contribute.candidate import Candidate, UnreadableError
from generator.contribute.readers import tagged
from generator.model import Links

_PMID = re.compile(
    r"(?:pmid:?\s*|https?://(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov/pubmed)/)?"
    r"([1-9]\d{4,7})/?(?:[?#].*)?",
    re.IGNORECASE | re.ASCII,
)


def recognise(text: str) -> str | None:
    """Return the PMID in `text`: bare, with its name before it, or in an address of PubMed."""
    found = _PMID.fullmatch(text)
    return found[1] if found else None


def address(pmid: str) -> str:
    """Return where the record stands."""
    return f"https://eutils.ncbi.nlm.nih.gov/entrez/eutils/efetch.fcgi?db=pubmed&id={pmid}&rettype=medline&retmode=text"


def page(pmid: str) -> Links:
    """Return the links that follow from a PMID alone: its page."""
    return Links(project=f"https://pubmed.ncbi.nlm.nih.gov/{pmid}/")


def read_record(text: str, pmid: str) -> Candidate | None:
    """Return the paper in an answer, or None where PubMed does not know it. Raises UnreadableError."""
    if "Error occurred" in text or not text.strip():
        return None
    record = next(tagged.read_pubmed(text), None)
    if record is None or not re.search(rf"^PMID *- *{pmid}\s*$", text, re.MULTILINE):
        raise UnreadableError("it holds no record of this PMID")
    if isinstance(record.outcome, UnreadableError):
        raise record.outcome
    found = record.outcome
    return found if found.links != Links() else replace(found, links=page(pmid))
