"""Addresses on the web."""

from urllib.parse import urlsplit

from generator.facts import hosts

_MARKS = r'\x00-\x20\x7f-\xa0"<>\\^`{|}'
_LABEL = r"[A-Za-z0-9\u00a1-\uffff_-]+"
URL = rf"[Hh][Tt][Tt][Pp][Ss]?://(?:localhost|(?:{_LABEL}\.)+{_LABEL})(?::[1-9][0-9]{{0,4}})?(?:[/?#][^{_MARKS}]*)?"
"""The pattern of an address, read alike by Python and by ECMAScript."""


def secure(url: str) -> str:
    """Return an address with https for http, where the host is known to answer to it; any other text as it is."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    host = (parts.hostname or "").removeprefix("www.")
    known = host in hosts.SECURE or host.endswith(tuple(hosts.SECURE_BELOW))
    return f"https{url[4:]}" if parts.scheme == "http" and known and ":" not in parts.netloc else url
