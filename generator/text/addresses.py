"""Addresses on the web, and of mail."""

import re
from urllib.parse import urlsplit

from generator.facts import hosts

_MARKS = r'\x00-\x20\x7f-\xa0"<>\\^`{|}'
_LABEL = r"[A-Za-z0-9\u00a1-\uffff_-]{1,63}"  # RFC 1035, section 2.3.4
_PORT = "(?:[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])"  # RFC 9293, 3.1
URL = rf"[Hh][Tt][Tt][Pp][Ss]?://(?:localhost|(?:{_LABEL}\.)+{_LABEL})(?::{_PORT})?(?:[/?#][^{_MARKS}]*)?"
"""The pattern of an address, read alike by Python and by ECMAScript."""

READER = "{address}"
"""Stands, in an address where readers leave, for the reader's own."""
LEAVING = rf"https://(?:{_LABEL}\.)+{_LABEL}(?::{_PORT})?(?:[/?#](?:[^{_MARKS}]|\{{address\}})*)?"
"""The pattern of such an address."""
# As HTML has it for input elements (HTML Standard, "valid e-mail address").
MAIL = (
    r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}"
    r"@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*"
)
"""The pattern of an address of mail."""
MAILTO = rf"[Mm][Aa][Ii][Ll][Tt][Oo]:{MAIL}(?:\?[^{_MARKS}]*)?"
"""The pattern of an address of mail as links have it (RFC 6068)."""

_NO_URI = re.compile(r"[\[\]]|%(?![0-9A-Fa-f]{2})|#")


def as_uri(url: str) -> str:
    """Return an address with the marks encoded that RFC 3986 has no place for, as browsers read it all the same."""
    before, mark, fragment = url.partition("#")
    return mark.join((_encoded(before), _encoded(fragment))) if mark else _encoded(before)


def _encoded(part: str) -> str:
    return _NO_URI.sub(lambda found: f"%{ord(found[0]):02X}", part)


def secure(url: str) -> str:
    """Return an address with https for http, where the host is known to answer to it; any other text as it is."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    host = (parts.hostname or "").removeprefix("www.")
    known = host in hosts.SECURE or host.endswith(tuple(hosts.SECURE_BELOW))
    return f"https{url[4:]}" if parts.scheme == "http" and known and ":" not in parts.netloc else url
