"""Addresses on the web, and of mail."""

import re
from urllib.parse import urlsplit

from generator.facts import hosts
from generator.facts.limits import ADDRESS_LENGTH
from generator.text.faults import Faults

_MARKS = r'\x00-\x20\x7f-\xa0"<>\\^`{|}'
_LABEL = r"[A-Za-z0-9\u00a1-\uffff_-]{1,63}"  # RFC 1035, section 2.3.4
_PORT = "(?:[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])"  # RFC 9293, 3.1
_HOST = rf"(?![^/?#:]{{254}})(?:localhost|(?:{_LABEL}\.)+{_LABEL})"
_BEHIND = rf"(?:[/?#][^{_MARKS}]{{0,{ADDRESS_LENGTH}}})?"
URL = rf"[Hh][Tt][Tt][Pp][Ss]?://{_HOST}(?::{_PORT})?{_BEHIND}"
"""The pattern of an address, read alike by Python and by ECMAScript."""

_TO_HOST = "^[A-Za-z]+://[^/?#]*"
FAULTS: Faults = (
    (r"^(?![Hh][Tt][Tt][Pp][Ss]?:)[A-Za-z][A-Za-z0-9+.-]*:(?![0-9])", "readers can follow only https:// and http://"),
    ("^(?![Hh][Tt][Tt][Pp][Ss]?://)", "it must begin with https:// or http://"),
    ("^[A-Za-z]+://(?:[:/?#]|$)", "it names no host"),
    (f"{_TO_HOST}@", 'everybody can read the name or password in it; leave out what stands before the "@"'),
    (r"[\x00-\x20\x7f-\xa0]", "it holds a blank; write one that belongs to it as %20"),
    (r'["<>\\^`{|}]', r'write the marks " < > \ ^ ` { | } in it by their numbers: %22 %3C %3E %5C %5E %60 %7B %7C %7D'),
    (rf"{_TO_HOST}[\[\]]", "its host is a number in brackets; write the host's name"),
    (rf"{_TO_HOST}:(?!{_PORT}(?:[/?#]|$))", "a port is a number from 1 to 65535"),
    (f"{_TO_HOST}[^/?#:.]{{64}}", "no part of a host's name has more than 63 characters (RFC 1035)"),
    ("^[A-Za-z]+://[^/?#:]{254}", "no host's name has more than 253 characters (RFC 1035)"),
    (r"^[A-Za-z]+://(?:\.|[^/?#:]*\.(?:\.|[:/?#]|$))", "its host begins or ends with a point, or has two in a row"),
    (
        "^[A-Za-z]+://[^/?#:.]+(?:[:/?#]|$)",
        "its host's name has no point in it, so that it is known on one network alone",
    ),
    (f"^.{{{ADDRESS_LENGTH}}}", f"it has more than {ADDRESS_LENGTH:,} characters behind its host; find a shorter one"),
    (rf"{_TO_HOST}[^/?#A-Za-z0-9\u00a1-\uffff_.:-]", "its host's name holds a sign that no name has"),
)
"""Why a text is no such address: see `generator.text.faults`."""

FAULTS_ON_THE_WEB: Faults = tuple((rf"^(?=[Hh][Tt][Tt][Pp])[\s\S]*?(?:{pattern})", why) for pattern, why in FAULTS)
"""The same where something else than an address may stand too."""

READER = "{address}"
"""Stands, in an address where readers leave, for the reader's own."""
LEAVING = rf"https://{_HOST}(?::{_PORT})?(?:[/?#](?:[^{_MARKS}]|\{{address\}}){{0,{ADDRESS_LENGTH}}})?"
"""The pattern of such an address."""
# As HTML has it for input elements (HTML Standard, "valid e-mail address").
MAIL = (
    r"(?!.{255})[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}"
    r"@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*"
)
"""The pattern of an address of mail."""
MAILTO = rf"[Mm][Aa][Ii][Ll][Tt][Oo]:(?!//){MAIL}(?:\?[^{_MARKS}]*)?"
"""The pattern of an address of mail as links have it (RFC 6068)."""
MAIL_FAULTS: Faults = (
    (
        "[<>,;(]|^[Mm][Aa][Ii][Ll][Tt][Oo]:|[?]",
        "it holds more than an address; write that alone, as in papers@example.org",
    ),
    (r"\s", "it holds a blank"),
    ("^[^@]*$", 'it has no "@"'),
    ("@.*@", 'it has more than one "@"'),
    ("^@|@$", 'nothing stands before or behind its "@"'),
    ("[^\x00-\x7f]", "it holds letters that mail does not take everywhere; write its host in Punycode, as xn--…"),
    ("^[^@]{65}|^.{255}", 'it is too long: 64 characters may stand before its "@", and 254 in all (RFC 5321)'),
    ('^"|@\\[', "write it without quotation marks and brackets"),
    ("@", "its host begins or ends with a point or a hyphen, or has two points in a row"),
)
"""Why a text is no address of mail, beside how one is written."""

MAIL_SERVER = rf"smtps?://(?![^/?#:]{{254}})(?:{_LABEL}\.)*{_LABEL}(?::{_PORT})?"
"""The pattern of the address of a server that takes mail."""
MAIL_SERVER_FAULTS: Faults = (
    (f"{_TO_HOST}@", 'everybody can read the name or password in it; write the name under "user"'),
    ("^smtps?://(?:[:/]|$)", "it names no host"),
    (rf"^smtps?://[^/:\[]*:(?!{_PORT}$)", "a port is a number from 1 to 65535"),
    ("^smtps?://[^/]*/", "nothing stands behind its host and port"),
    ("^smtps?://[^/:]*[^/:.]{64}", "no part of a host's name has more than 63 characters (RFC 1035)"),
    (r"^smtps?://(?:\.|[^/:]*\.(?:\.|:|$))", "its host begins or ends with a point, or has two in a row"),
)
"""Why a text is none, beside how one is written."""

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
