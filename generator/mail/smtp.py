"""The one way to a mail server: SMTP (RFC 5321), over TLS or not at all."""

import smtplib
import ssl
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from email.message import EmailMessage
from urllib.parse import urlsplit

from generator.problems import FetchError
from generator.text.escaping import printable

_SECONDS = 60.0
_PORTS = {"smtp": 587, "smtps": 465}  # RFC 6409, section 3.1, and RFC 8314, section 7.3
_OK = 250
_FORWARDED = 251
_CLOSING = 421
_SHOWN = 300
"""Characters of an answer that are shown."""


class LostError(Exception):
    """The server was not reached, or has gone away. The text says how."""


class RefusedError(Exception):
    """The server does not take a message. The text is its answer."""


@dataclass(frozen=True, slots=True)
class Account:
    """Where mail is handed in, and as whom."""

    server: str
    """smtp://host:port for STARTTLS, smtps://host:port for TLS from the start."""
    user: str | None = None
    password: str | None = None


class Post:
    """Hands messages to a server, over one connection for as long as that holds."""

    def __init__(self, account: Account) -> None:
        self._account = account
        self._connection: smtplib.SMTP | None = None

    def hand_over(self, message: EmailMessage, sender: str, reader: str, begin: Callable[[], None]) -> None:
        """Hand a message for one reader over; `begin` is called when from then on the server may have it.

        Raises RefusedError where it was not taken for sure, LostError where the connection broke, and FetchError for
        a server that will take no message.
        """
        try:
            connection = self._connection = self._connection or self._connect()
            _address(connection, sender, reader)
            begin()
            code, answer = connection.data(message.as_bytes())
        except smtplib.SMTPDataError as error:
            raise RefusedError(_said(error.smtp_code, error.smtp_error)) from error
        except (smtplib.SMTPServerDisconnected, OSError) as error:
            self.close()
            raise LostError(f"the connection to {self._account.server} broke: {error}") from error
        except LostError:
            self.close()
            raise
        if code != _OK:
            raise RefusedError(_said(code, answer))

    def close(self) -> None:
        """Take leave of the server."""
        if self._connection:
            with suppress(smtplib.SMTPException, OSError):
                self._connection.quit()
            self._connection.close()
        self._connection = None

    def _connect(self) -> smtplib.SMTP:
        """Return a connection that nobody listens in on, to a server whose certificate is its own."""
        host = urlsplit(self._account.server).hostname or ""
        try:
            return self._logged_in(_opened(self._account.server))
        except ssl.SSLCertVerificationError as error:
            why = f"{host} cannot prove that it is {host} ({error.verify_message})"
        except smtplib.SMTPNotSupportedError as error:
            why = f"{host} offers no TLS, or no way to log in ({error}); nothing is sent in the clear"
        except smtplib.SMTPAuthenticationError as error:
            why = f"{host} does not take this user and password: {_said(error.smtp_code, error.smtp_error)}"
        except smtplib.SMTPResponseException as error:
            raise LostError(f"{host} answers: {_said(error.smtp_code, error.smtp_error)}") from error
        raise FetchError(why)

    def _logged_in(self, connection: smtplib.SMTP) -> smtplib.SMTP:
        try:
            if not isinstance(connection, smtplib.SMTP_SSL):
                connection.starttls(context=ssl.create_default_context())
            if self._account.user:
                connection.login(self._account.user, self._account.password or "")
        except BaseException:
            connection.close()
            raise
        return connection


def _address(connection: smtplib.SMTP, sender: str, reader: str) -> None:
    """Say from whom and to whom a message is."""
    for command, address in ((connection.mail, sender), (connection.rcpt, reader)):
        code, answer = command(address)
        if code == _CLOSING:
            raise LostError(_said(code, answer))
        if code not in (_OK, _FORWARDED):
            connection.rset()
            raise RefusedError(_said(code, answer))


def _opened(server: str) -> smtplib.SMTP:
    where = urlsplit(server)
    host, port = where.hostname or "", where.port or _PORTS[where.scheme]
    if where.scheme == "smtps":
        return smtplib.SMTP_SSL(host, port, timeout=_SECONDS, context=ssl.create_default_context())
    return smtplib.SMTP(host, port, timeout=_SECONDS)


def _said(code: int, answer: bytes | str) -> str:
    text = answer.decode("utf-8", "replace") if isinstance(answer, bytes) else answer
    return f"{code} {printable(text)[:_SHOWN]}"
