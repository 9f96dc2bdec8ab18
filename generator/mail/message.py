"""A letter as a message of mail (RFC 5322): plain text and HTML of one content, with the headers of mailing lists."""

import datetime
import re
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import blake2b
from urllib.parse import quote

from generator.exports.letter import Letter, write_letter
from generator.mail.html import as_html
from generator.mail.text import as_text
from generator.model import Digest, Library, Site
from generator.text.addresses import READER
from generator.text.escaping import printable
from generator.words.book import Book

_SPECIALS = re.compile(r'[()<>\[\]:;@\\,."]')
"""What may stand in the name of a sender between quotation marks alone (RFC 5322, section 3.2.3)."""

_LINE = 78
"""Characters of a line (section 2.1.1)."""

_NOBODY = "reader@example.invalid"
"""Whom a letter is from and to where nothing is said of that (RFC 2606): it can be looked at, not sent."""


def write_message(
    library: Library, digest: Digest, book: Book, reader: str | None = None, moment: datetime.datetime | None = None
) -> EmailMessage:
    """Return an issue as a message to a reader's address, or to the list's own.

    It is the same to the byte whenever it is written, but for its date: the moment, or the issue's day.
    """
    site = library.site
    to = reader or site.mail.list or site.mail.sender or _NOBODY
    ways = ways_to_leave(site, to)
    letter = write_letter(library, digest, book, next(iter(sorted(ways, reverse=True)), None))
    message = EmailMessage(SMTP)
    message["From"] = _sender(_header(site.name), site.mail.sender or _NOBODY)
    message["To"] = Address(addr_spec=to)
    message["Subject"] = _header(letter.subject)
    message["Date"] = format_datetime(moment or _day(digest))
    message["Message-ID"] = f"<{digest.id}.{_stamp(digest.id, to)}@{_domain(site)}>"
    message["List-Id"] = f"<{(site.mail.list or site.mail.sender or _NOBODY).replace('@', '.')}>"  # RFC 2919
    if ways:
        message["List-Unsubscribe"] = ", ".join(f"<{way}>" for way in ways)  # RFC 2369
        if any(way.startswith("https:") for way in one_click(site)):
            message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"  # RFC 8058
    if site.url:
        message["List-Archive"] = f"<{site.url}digests/index.html>"
    message["Precedence"] = "list"
    message["Auto-Submitted"] = "auto-generated"  # RFC 3834: so that no machine answers
    _fill(message, letter, book, site)
    return message


def ways_to_leave(site: Site, reader: str) -> tuple[str, ...]:
    """Return where a reader can unsubscribe, each address made theirs."""
    return tuple(way.replace(READER, quote(reader, safe="")) for way in site.mail.unsubscribe)


def one_click(site: Site) -> tuple[str, ...]:
    """Return the addresses that know by themselves whom they are about, as RFC 8058 (section 3.1) asks of them."""
    return tuple(way for way in site.mail.unsubscribe if READER in way)


def _fill(message: EmailMessage, letter: Letter, book: Book, site: Site) -> None:
    # Quoted-printable breaks long lines itself; a boundary that begins "=_" can stand in none of it (RFC 2045, 6.7).
    message.set_content(as_text(letter), cte="quoted-printable")
    message.add_alternative(as_html(letter, book.language, site.look), "html", cte="quoted-printable")
    message.set_boundary(f"=_{_stamp(message['Message-ID'], 'parts')}")
    for part in message.iter_parts():
        del part["MIME-Version"]
    message["Content-Language"] = book.language.tag


def _header(text: str) -> str:
    """Return a text for a header, in which no part can be taken for an encoded word (RFC 2047, section 2)."""
    return printable(text).strip().replace("=?", "= ?")


def _sender(name: str, address: str) -> Address:
    """Return who a message is from, under a name that is one name wherever its header is broken into lines.

    Where Python's standard library breaks a name in quotation marks, it leaves them out, and a comma in it begins
    another sender. So a name that needs them and a second line stands there without the marks that need them.
    """
    sender = Address(name, addr_spec=address)
    is_short = name.isascii() and len(f"From: {sender}") <= _LINE
    return sender if is_short else Address(" ".join(_SPECIALS.sub(" ", name).split()), addr_spec=address)


def _day(digest: Digest) -> datetime.datetime:
    return datetime.datetime.combine(digest.day, datetime.time(), datetime.UTC)


def _domain(site: Site) -> str:
    return (site.mail.sender or _NOBODY).rpartition("@")[2]


def _stamp(*parts: str) -> str:
    return blake2b("\n".join(parts).encode(), digest_size=10).hexdigest()
