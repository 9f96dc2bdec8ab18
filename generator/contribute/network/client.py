"""Asks sources on the network: with patience but not without end, at each host's pace, and nothing twice."""

from collections.abc import Callable
from types import TracebackType
from typing import Self

from generator import __version__
from generator.contribute.network.answers import Answers, Kept
from generator.contribute.network.exchange import Exchange, NotThereError, PassingError, Reply
from generator.contribute.network.pace import Pace
from generator.contribute.network.robots import Robots
from generator.contribute.network.urls import host_in
from generator.problems import FetchError

_ATTEMPTS = 3
_FIRST_PAUSE = 3.0
"""Seconds, which double with each attempt."""

Say = Callable[[str], None]
"""Tells whoever waits why they wait."""


class Client:
    """The one way to the network."""

    def __init__(
        self, say: Say, *, home: str | None = None, answers: Answers | None = None, private_hosts: bool = False
    ) -> None:
        """`home` is the list's address, by which those who are asked can find who asks.

        `answers` keeps what was answered; without it, everything is asked anew. With `private_hosts`, hosts of the
        network around are asked too.
        """
        self._say = say
        self._answers = answers
        self._pace = Pace()
        self._given_up: dict[str, str] = {}
        self._exchange = Exchange(_agent(home), private_hosts=private_hosts)
        self._robots = Robots(self._ask_for_rules)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._exchange.close()
        if self._answers:
            self._answers.prune()

    def get(self, address: str, accept: str = "*/*") -> str:
        """Return the text that stands at an address, as UTF-8. Raises NotThereError or another FetchError."""
        kept = self._answers.find(address, accept) if self._answers else None
        if kept is None:
            kept = self._ask_patiently(address, accept)
            if self._answers:
                self._answers.keep(address, accept, kept)
        if kept.text is None:
            raise NotThereError(f"{host_in(address)} has nothing there")
        return kept.text

    def look(self, address: str) -> Reply:
        """Return how an address answers, such as "200 OK", and whether it has moved, without reading what stands there.

        Where the host asks for a short pause, it is asked once more; robots.txt is heeded. Raises NotThereError,
        NoAddressError or another FetchError, which do not name the host.
        """
        host = host_in(address)
        if not self._pace.is_agreed(host):
            self._pace.slow_down(host, self._robots.delay(address))
        try:
            return self._look_once(address, host)
        except PassingError as error:
            if not error.pause or not self._pace.rest(host, error.pause):
                raise
            self._say(f"{host} {error}; trying again in {error.pause:.0f} s")
            return self._look_once(address, host)

    def _look_once(self, address: str, host: str) -> Reply:
        self._pace.wait(host)
        return self._exchange.ask(address, "*/*", self._pace.wait, with_body=False)

    def _ask_for_rules(self, address: str) -> str:
        self._pace.wait(host_in(address))
        return self._exchange.ask(address, "text/plain, */*;q=0.1", self._pace.wait).text

    def _ask_patiently(self, address: str, accept: str) -> Kept:
        host = host_in(address)
        if host in self._given_up:
            raise FetchError(self._given_up[host])
        for attempt in range(_ATTEMPTS):
            try:
                self._pace.wait(host)
                return Kept(self._exchange.ask(address, accept, self._pace.wait).text)
            except PassingError as error:
                pause = max(error.pause, _FIRST_PAUSE * 2**attempt)
                if not self._pace.rest(host, pause) or attempt == _ATTEMPTS - 1:
                    self._given_up[host] = f"{host} {error}; try again later"
                    raise FetchError(self._given_up[host]) from error
                self._say(f"{host} {error}; trying again in {pause:.0f} s")
            except NotThereError:
                return Kept(None)
            except FetchError as error:
                raise FetchError(f"{host} {error}") from error
        raise AssertionError("the last attempt returns or raises")


def _agent(home: str | None) -> str:
    return f"papershelf/{__version__}" + (f" (+{home.encode('ascii', 'backslashreplace').decode()})" if home else "")
