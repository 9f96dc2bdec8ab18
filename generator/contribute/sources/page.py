"""Pages that tell about their paper in `citation_*` tags, as Google Scholar and Zotero read them.

Google Scholar, "Inclusion Guidelines for Webmasters": one tag `citation_author` for each author, in order.
"""

import re
from html.parser import HTMLParser
from urllib.parse import urljoin

from generator.contribute.candidate import Candidate, UnreadableError, sort_links
from generator.contribute.readers.dates import read_date
from generator.contribute.readers.mentions import is_preprint_server
from generator.contribute.readers.people import gather, in_order
from generator.model import Links, PartialDate
from generator.text import addresses, jats, tex, venues

_DATES = ("publication_date", "date", "online_date", "cover_date", "year")
_VENUES = (
    "conference_title", "conference", "journal_title", "inbook_title", "dissertation_institution",
    "technical_report_institution",
)  # fmt: skip
_MOST_TAGS = 5000


def recognise(text: str) -> str | None:
    """Return the address that `text` is."""
    return text if re.fullmatch(addresses.URL, text) else None


def page(address: str) -> Links:
    """Return the links that follow from the address alone."""
    return sort_links((address,))[0]


def read_page(text: str, address: str) -> Candidate:
    """Return the paper that a page tells about. Raises UnreadableError."""
    tags = _Tags()
    tags.feed(text)
    if "title" not in tags.found:
        raise UnreadableError("the page has no tag citation_title, by which pages tell about their paper")
    written = [name for value in tags.found.get("authors", ()) for name in value.split(";")]
    people = gather(in_order(tex.one_line(name)) for name in (*tags.found.get("author", ()), *written))
    venue = next((venue for name in _VENUES if (venue := tags.line(name))), None)
    return Candidate(
        title=tags.line("title"),
        authors=people.names,
        has_all_authors=people.are_all,
        published=_published(tags),
        venue=venues.read(venue) if venue and not is_preprint_server(venue) else None,
        abstract=tex.paragraphs(jats.read(tex.mend(tags.first("abstract")))) or None,
        links=_links(tags, address),
        remarks=people.remarks,
    )


class _Tags(HTMLParser):
    """The `citation_*` tags of a page, by what follows that beginning of their names."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, list[str]] = {}
        self._seen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._seen += tag == "meta"
        if tag != "meta" or self._seen > _MOST_TAGS:
            return
        attributes = dict(attrs)
        name = (attributes.get("name") or attributes.get("property") or "").lower()
        value = (attributes.get("content") or "").strip()
        if name.startswith("citation_") and value:
            self.found.setdefault(name.removeprefix("citation_"), []).append(value)

    def first(self, name: str) -> str:
        """Return the first value of a tag; empty where there is none."""
        return next(iter(self.found.get(name, ())), "")

    def line(self, name: str) -> str:
        """Return the first value of a tag as a text on one line."""
        return tex.one_line(jats.read(tex.mend(self.first(name))))


def _published(tags: _Tags) -> PartialDate | None:
    """Return the most exact date; pages with a day often name the year as well."""
    dates = [date for name in _DATES if (date := read_date(tags.first(name)))]
    return max(dates, key=lambda date: len(date.iso), default=None)


def _links(tags: _Tags, address: str) -> Links:
    pdf = tags.first("pdf_url")
    named = {"pdf": urljoin(address, pdf)} if pdf else {}
    return sort_links((address,), arxiv=tags.first("arxiv_id"), doi=tags.first("doi"), named=named)[0]
