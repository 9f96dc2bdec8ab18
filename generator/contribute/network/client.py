"""Asks sources on the network, with patience but not without end."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from types import TracebackType
from typing import Self

import httpx

from generator import __version__
from generator.problems import FetchError

MIRROR = "PAPERSHELF_MIRROR"
"""An address to ask instead of the sources' own hosts: `https://arxiv.org/x` becomes `$PAPERSHELF_MIRROR/arxiv.org/x`.

For closed networks, and for tests.
"""

_TIMEOUT = httpx.Timeout(15, connect=10)
_LONGEST_ANSWER = 60.0  # seconds for the whole of it: a source that drips never runs into the time-out above
_LARGEST_ANSWER = 4 * 1024 * 1024
_ATTEMPTS = 3
_FIRST_PAUSE = 3.0  # arXiv asks for three seconds between requests
_LONGEST_PAUSE = 60.0
_MOST_REDIRECTS = 5
_TRY_AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})
_NOT_THERE = frozenset({404, 410})


class NotThereError(FetchError):
    """The source has answered that there is no such thing."""


class _PassingError(FetchError):
    """It may work at the next attempt."""

    def __init__(self, message: str, pause: float = 0) -> None:
        super().__init__(message)
        self.pause = pause


class Fetcher:
    """A connection to the sources."""

    def __init__(self, say: Callable[[str], None]) -> None:
        """`say` tells whoever waits why they wait."""
        self._say = say
        self._client = httpx.Client(timeout=_TIMEOUT, headers={"User-Agent": f"papershelf/{__version__}"})

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._client.close()

    def get(self, address: str, accept: str = "*/*") -> str:
        """Return what stands at an address. Raises NotThereError or FetchError."""
        host = httpx.URL(address).host
        for attempt in range(_ATTEMPTS):
            try:
                return self._get_once(address, accept)
            except _PassingError as error:
                pause = max(error.pause, _FIRST_PAUSE * 2**attempt)
                if attempt == _ATTEMPTS - 1 or pause > _LONGEST_PAUSE:
                    raise FetchError(f"{host} {error}; try again later") from error
                self._say(f"{host} {error}; trying again in {pause:.0f} s")
                time.sleep(pause)
            except NotThereError:
                raise
            except FetchError as error:
                raise FetchError(f"{host} {error}") from error
        raise AssertionError("the last attempt returns or raises")

    def _get_once(self, address: str, accept: str) -> str:
        url = httpx.URL(address)
        for _ in range(_MOST_REDIRECTS + 1):
            with self._answer(reach(url), accept) as answer:
                if not answer.has_redirect_location:
                    _refuse_failure(answer)
                    return _read(answer)
                url = _follow(url, answer.headers["location"])
        raise FetchError("sends the question round in circles")

    @contextmanager
    def _answer(self, url: httpx.URL, accept: str) -> Iterator[httpx.Response]:
        try:
            with self._client.stream("GET", url, headers={"Accept": accept}) as answer:
                yield answer
        except httpx.InvalidURL as error:  # httpx reads the redirect's target, even if it is not to follow it
            raise FetchError("sends us to an address that is none") from error
        except httpx.TimeoutException as error:
            raise _PassingError("does not answer in time") from error
        except httpx.RequestError as error:
            raise _PassingError(f"cannot be reached ({_reason(error)})") from error


def reach(url: httpx.URL) -> httpx.URL:
    """Return where to ask for `url`: at the mirror, if there is one."""
    mirror = os.environ.get(MIRROR)
    if not mirror:
        return url
    return httpx.URL(f"{mirror.rstrip('/')}/{url.netloc.decode('ascii')}{url.raw_path.decode('ascii')}")


def _follow(url: httpx.URL, location: str) -> httpx.URL:
    try:
        target = url.join(location)
    except (httpx.InvalidURL, ValueError) as error:
        raise FetchError("sends us to an address that is none") from error
    if target.scheme not in ("http", "https") or (url.scheme, target.scheme) == ("https", "http") or not target.host:
        raise FetchError(f"sends us to {target.scheme}://, where we do not go")
    return target


def _refuse_failure(answer: httpx.Response) -> None:
    status = f"{answer.status_code} {answer.reason_phrase}".strip()
    if answer.status_code in _NOT_THERE:
        raise NotThereError(status)
    if answer.status_code in _TRY_AGAIN:
        raise _PassingError(f"is not able to answer now ({status})", _retry_after(answer))
    if not answer.is_success:
        raise FetchError(f"refuses to answer ({status})")


def _retry_after(answer: httpx.Response) -> float:
    """Return how many seconds the source asks us to wait; it may write them or a point in time (RFC 9110, 10.2.3)."""
    value = answer.headers.get("retry-after", "").strip()
    if value.isascii() and value.isdigit():
        return float(value[:9])
    try:
        return max(0.0, (parsedate_to_datetime(value) - datetime.now(UTC)).total_seconds())
    except (ValueError, TypeError):
        return 0.0


def _read(answer: httpx.Response) -> str:
    deadline = time.monotonic() + _LONGEST_ANSWER
    body = bytearray()
    for part in answer.iter_bytes():
        body += part
        if len(body) > _LARGEST_ANSWER:
            raise FetchError(f"answers with more than {_LARGEST_ANSWER // 1024 // 1024} MB")
        if time.monotonic() > deadline:
            raise _PassingError("does not come to the end of its answer")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise FetchError("answers with something that is not text in UTF-8") from error


def _reason(error: httpx.RequestError) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__
