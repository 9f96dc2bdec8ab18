"""DataCite, where repositories register their DOIs: arXiv, Zenodo, institutes (REST API, in JSON:API's form)."""

from collections.abc import Iterator
from urllib.parse import quote

from generator.contribute.candidate import Candidate, UnreadableError, make_links
from generator.contribute.readers.dates import read_date
from generator.contribute.readers.people import gather, in_order
from generator.contribute.sources import answer
from generator.model import PartialDate
from generator.text import identifiers, jats, tex

_DATES = ("Issued", "Available", "Submitted")
"""Types of dates that tell when a work became public, the best first (DataCite Metadata Schema, appendix 1)."""


def of_doi(doi: str) -> str:
    """Return where the work with a DOI is told about."""
    return f"https://api.datacite.org/dois/{quote(doi, safe='')}"


def read(text: str) -> Iterator[Candidate]:
    """Yield the work in an answer. Raises UnreadableError."""
    work = answer.inner(answer.parse(text), "data", "attributes")
    if not isinstance(work, dict):
        raise UnreadableError("it holds no work")
    title = next((answer.text(one, "title") for one in answer.items(work, "titles") if not one.get("titleType")), "")
    abstract = next(
        (answer.text(one, "description") for one in answer.items(work, "descriptions")
         if one.get("descriptionType") == "Abstract"), ""
    )  # fmt: skip
    people = gather(map(_name, answer.items(work, "creators")))
    yield Candidate(
        title=tex.one_line(jats.read(tex.mend(title))),
        authors=people.names,
        has_all_authors=people.are_all,
        published=_published(work),
        abstract=tex.paragraphs(jats.read(tex.mend(abstract))) or None,
        links=make_links((), doi=answer.text(work, "doi")),
        remarks=people.remarks,
    )


def read_published_as(text: str) -> Iterator[str]:
    """Yield the DOIs of the works of which the one in an answer is a version. Raises UnreadableError.

    For a preprint on arXiv that is the published paper. For archives of files it is the sum of all versions.
    """
    work = answer.inner(answer.parse(text), "data", "attributes")
    for related in answer.items(work, "relatedIdentifiers"):
        is_doi = answer.text(related, "relatedIdentifierType") == "DOI"
        if is_doi and answer.text(related, "relationType") == "IsVersionOf":
            doi = identifiers.doi(answer.text(related, "relatedIdentifier"))
            yield from (doi,) if doi else ()


def _name(creator: answer.Item) -> str:
    given, family, name = (answer.text(creator, key) for key in ("givenName", "familyName", "name"))
    if given and family:
        return f"{given} {family}"
    return name if creator.get("nameType") == "Organizational" else in_order(name)


def _published(work: answer.Item) -> PartialDate | None:
    dates = {answer.text(one, "dateType"): answer.text(one, "date") for one in answer.items(work, "dates")}
    texts = (*(dates.get(kind, "") for kind in _DATES), str(work.get("publicationYear") or ""))
    return next((date for text in texts if text and (date := read_date(text))), None)
