"""Addresses of web pages, and the hosts that they name."""

import httpx

from generator.problems import FetchError

SCHEMES = frozenset({"http", "https"})


class NoAddressError(FetchError):
    """What should be asked for is no address of a web page."""


def read_url(address: str) -> httpx.URL:
    """Return an address of a web page. Raises NoAddressError."""
    try:
        url = httpx.URL(address)
    except (httpx.InvalidURL, ValueError) as error:
        raise NoAddressError("is no address") from error
    if url.scheme not in SCHEMES or not url.raw_host:
        raise NoAddressError("is no address of a web page")
    return url


def host_of(url: httpx.URL) -> str:
    """Return the host as it is asked for; httpx's own form of it fails for names that are not well coded."""
    return url.raw_host.decode("ascii")


def host_in(address: str) -> str:
    """Return the host that an address names. Raises NoAddressError."""
    return host_of(read_url(address))
