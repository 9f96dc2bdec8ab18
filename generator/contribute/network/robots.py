"""What hosts say in robots.txt of where programs may go, and how often (RFC 9309).

Interfaces for programs have terms of their own, which the pace knows; this is about pages.
"""

from collections.abc import Callable
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from generator.contribute.network.exchange import PassingError
from generator.contribute.network.hosts import PrivateHostError
from generator.problems import FetchError

_NAME = "papershelf"


class Robots:
    """The rules of hosts, each asked for once."""

    def __init__(self, ask: Callable[[str], str]) -> None:
        """`ask` returns the text at an address, and raises FetchError."""
        self._ask = ask
        self._rules: dict[str, RobotFileParser | FetchError] = {}

    def delay(self, address: str) -> float:
        """Return how many seconds the host of a page wants between two questions; 0 where it says nothing.

        Raises FetchError where it wants no programs there, or does not tell just now.
        """
        parts = urlsplit(address)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in self._rules:
            self._rules[origin] = self._read(origin)
        rules = self._rules[origin]
        if isinstance(rules, FetchError):
            raise rules
        if not rules.can_fetch(_NAME, address):
            raise FetchError("wants no programs there (robots.txt)")
        return float(rules.crawl_delay(_NAME) or 0)

    def _read(self, origin: str) -> RobotFileParser | FetchError:
        rules = RobotFileParser()
        try:
            rules.parse(self._ask(f"{origin}/robots.txt").splitlines())
        except (PassingError, PrivateHostError) as error:
            return error
        except FetchError:  # section 2.3.1.3: what is not there or not given forbids nothing
            rules.parse([])
        return rules
