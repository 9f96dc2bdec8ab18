"""One question and its answer, redirects included: bounded in time, size and where it may lead."""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.request import getproxies, proxy_bypass

import httpcore
import httpx

from generator.contribute.network.hosts import refuse_private
from generator.contribute.network.keys import key_header, with_key
from generator.contribute.network.streams import Streams
from generator.contribute.network.urls import SCHEMES, NoAddressError, host_in, host_of, read_url
from generator.problems import FetchError, UsageError

MIRROR = "PAPERSHELF_MIRROR"
"""An address to ask instead of the sources' own hosts: `https://arxiv.org/x` becomes `$PAPERSHELF_MIRROR/arxiv.org/x`.

For closed networks, and for tests.
"""
_TIMEOUT = httpx.Timeout(15, connect=10)
_LONGEST_EXCHANGE = 60.0  # seconds for the whole of it: a source that drips never runs into the time-out above
_LARGEST_ANSWER = 4 * 1024 * 1024
_MOST_REDIRECTS = 5
_TRY_AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})
_NOT_THERE = frozenset({404, 410})
_FOR_GOOD = frozenset({301, 308})
Wait = Callable[[str], float]
"""Waits until a host may be asked, and returns how many seconds that took."""


class NotThereError(FetchError):
    """The source has answered that there is no such thing."""


class PassingError(FetchError):
    """It may work at the next attempt."""

    def __init__(self, message: str, pause: float = 0) -> None:
        """`pause` is how many seconds the source asks us to wait."""
        super().__init__(message)
        self.pause = pause


@dataclass(frozen=True, slots=True)
class Reply:
    """What a source has answered with success."""

    status: str
    """Such as "200 OK"."""
    text: str
    moved_to: str = ""
    """Where the host says it stands for good by now, if that is another place."""


class Exchange:
    """Asks one question at a time. It keeps connections, but no cookies and no passwords."""

    def __init__(self, agent: str, *, private_hosts: bool = False) -> None:
        """`agent` says who asks. With `private_hosts`, hosts of the network around are asked too.

        Raises UsageError where the environment names a mirror or proxy that has no address.
        """
        self._headers = {"User-Agent": agent, "Accept-Encoding": "gzip, deflate"}
        self._private_hosts = private_hosts
        self._proxies = {scheme: proxy for scheme, proxy in getproxies().items() if scheme in ("http", "https", "all")}
        detours = filter(None, (os.environ.get(MIRROR), *self._proxies.values()))
        self._streams = Streams(map(_host_of_detour, detours), private_hosts=private_hosts)
        self._transports: dict[str, _Transport] = {}

    def close(self) -> None:
        """Let all connections go."""
        for transport in self._transports.values():
            transport.close()

    def ask(self, address: str, accept: str, wait: Wait, *, with_body: bool = True) -> Reply:
        """Return the answer. `wait` is called before each further host. Raises FetchError."""
        url = read_url(address)
        self._streams.begin(_LONGEST_EXCHANGE)
        place = url
        for _ in range(_MOST_REDIRECTS + 1):
            if not self._private_hosts:
                refuse_private(host_of(url))
            with self._answer(url, {**self._headers, **key_header(url), "Accept": accept}) as answer:
                if not answer.has_redirect_location:
                    moved_to = "" if place == read_url(address) else str(place)
                    return replace(_reply(answer, with_body=with_body), moved_to=moved_to)
                target = _follow(url, answer.headers["location"])
            if target.raw_host != url.raw_host:
                self._streams.extend(wait(host_of(target)))
            # What lies behind a detour of today is not where the thing stands for good.
            if place == url and answer.status_code in _FOR_GOOD:
                place = target
            url = target
        raise FetchError("sends the question round in circles")

    @contextmanager
    def _answer(self, url: httpx.URL, headers: Mapping[str, str]) -> Iterator[httpx.Response]:
        place = _at_mirror(with_key(url))
        request = httpx.Request("GET", place, headers=headers, extensions={"timeout": _TIMEOUT.as_dict()})
        try:
            answer = self._transport(place).handle_request(request)
            try:
                yield answer
            finally:
                answer.close()
        except httpx.TimeoutException as error:
            raise PassingError("does not answer in time") from error
        except (httpx.RequestError, httpx.StreamError) as error:
            raise PassingError(f"cannot be reached ({_reason(error)})") from error

    def _transport(self, url: httpx.URL) -> "_Transport":
        is_direct = proxy_bypass(host_of(url))
        proxy = "" if is_direct else self._proxies.get(url.scheme) or self._proxies.get("all") or ""
        if proxy not in self._transports:
            self._transports[proxy] = _Transport(self._streams, proxy)
        return self._transports[proxy]


class _Transport(httpx.HTTPTransport):
    """httpx's own transport over streams that keep the bounds."""

    def __init__(self, streams: Streams, proxy: str) -> None:
        tls = httpx.create_ssl_context()
        if proxy:
            there = httpx.Proxy(proxy)
            self._pool = httpcore.HTTPProxy(
                str(there.url), proxy_auth=there.raw_auth, ssl_context=tls, network_backend=streams
            )
        else:
            self._pool = httpcore.ConnectionPool(ssl_context=tls, network_backend=streams)


def _host_of_detour(address: str) -> str:
    """Return the host of a mirror or a proxy, which the environment names. Raises UsageError."""
    try:
        return host_in(address)
    except NoAddressError as error:
        raise UsageError(f'"{address}", the mirror or proxy that the environment names, {error}') from error


def _at_mirror(url: httpx.URL) -> httpx.URL:
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
    if target.scheme not in SCHEMES or (url.scheme, target.scheme) == ("https", "http") or not target.raw_host:
        raise FetchError(f"sends us to {target.scheme}://, where we do not go")
    return target


def _reply(answer: httpx.Response, *, with_body: bool) -> Reply:
    status = f"{answer.status_code} {answer.reason_phrase}".strip()
    if answer.status_code in _NOT_THERE:
        raise NotThereError(status)
    if answer.status_code in _TRY_AGAIN:
        raise PassingError(f"is not able to answer now ({status})", _retry_after(answer))
    if not answer.is_success:
        raise FetchError(f"refuses to answer ({status})")
    return Reply(status, _text(_read(answer), answer.charset_encoding) if with_body else "")


def _retry_after(answer: httpx.Response) -> float:
    """Return how many seconds the source asks us to wait; it may write them or a point in time (RFC 9110, 10.2.3)."""
    value = answer.headers.get("retry-after", "").strip()
    if value.isascii() and value.isdigit():
        return float(value[:9])
    try:
        return max(0.0, (parsedate_to_datetime(value) - datetime.now(UTC)).total_seconds())
    except (ValueError, TypeError):
        return 0.0


def _read(answer: httpx.Response) -> bytes:
    body = bytearray()
    for part in answer.iter_bytes():
        body += part
        if len(body) > _LARGEST_ANSWER:
            raise FetchError(f"answers with more than {_LARGEST_ANSWER // 1024 // 1024} MB")
    return bytes(body)


def _text(body: bytes, charset: str | None) -> str:
    """Return a text in the encoding that the source names, where it is one, else in UTF-8."""
    for encoding in (charset, "utf-8"):
        try:
            return body.decode(encoding or "utf-8")
        except (LookupError, ValueError):
            continue
    raise FetchError("answers with something that is not text in UTF-8")


def _reason(error: Exception) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__
