"""How often a host is asked: as its operators wish, and not at all while it rests."""

import time

from generator.problems import FetchError

_LONGEST_WAIT = 60.0
"""Seconds that anybody waits for one host."""
_USUAL = 1.0
"""Seconds between two questions to a host of which nothing is known."""
_SECONDS_BETWEEN = {
    "export.arxiv.org": 3.0,  # arXiv API, "Terms of Use": no more than one request every three seconds
    "api.crossref.org": 0.25,  # Crossref REST API, "Access and authentication": five a second for all without a key
    "api.datacite.org": 0.25,  # DataCite Support, "Rate limit": 3,000 in five minutes
    "api.openalex.org": 0.1,  # OpenAlex, "Authentication & Pricing": 100 a second
    "doi.org": 1.0,  # DOI Handbook, section 3: it resolves names for people and for programs
    "api.semanticscholar.org": 1.0,  # Semantic Scholar, "API key": one a second with a key
    "dblp.org": 1.5,  # dblp, "Am I allowed to crawl the dblp website?": pause for a second or more
    "eutils.ncbi.nlm.nih.gov": 0.4,  # NCBI, "A General Introduction to the E-utilities": three a second
    "api.openreview.net": 1.0,  # OpenReview names no limit; slower than people click
    "api2.openreview.net": 1.0,
    "archive.org": 1.0,  # Internet Archive, "Wayback Machine APIs" names no limit
    "web.archive.org": 5.0,  # "Save Page Now": a dozen a minute
}


class Pace:
    """Knows when each host may be asked again."""

    def __init__(self) -> None:
        self._next: dict[str, float] = {}
        self._between: dict[str, float] = {}

    def is_agreed(self, host: str) -> bool:
        """Say whether a host's operators tell programs how to ask; robots.txt speaks to those that nobody has told."""
        return host in _SECONDS_BETWEEN

    def slow_down(self, host: str, seconds: float) -> None:
        """From now on leave so many seconds between two questions to a host, if that is more than before."""
        self._between[host] = max(seconds, self._usual(host))

    def wait(self, host: str) -> float:
        """Wait until a host may be asked, and return the seconds that took. Raises FetchError for too long a wait."""
        left = self.left(host)
        if left > _LONGEST_WAIT:
            raise FetchError(f"asks for a pause of {left:,.0f} s; try again later")
        if left > 0:
            time.sleep(left)
        self._next[host] = time.monotonic() + self._usual(host)
        return max(0.0, left)

    def left(self, host: str) -> float:
        """Return the seconds until a host may be asked."""
        return self._next.get(host, 0.0) - time.monotonic()

    def rest(self, host: str, seconds: float) -> bool:
        """Leave a host alone for a while; say whether anybody will wait for it."""
        self._next[host] = time.monotonic() + seconds
        return seconds <= _LONGEST_WAIT

    def _usual(self, host: str) -> float:
        return self._between.get(host, _SECONDS_BETWEEN.get(host, _USUAL))
