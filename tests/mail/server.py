"""A real mail server on this machine, over TLS, that takes, refuses and hangs up as a test tells it."""

import asyncio
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session

PASSWORD = "open sesame"  # noqa: S105 - of a server that tests make


class Box:
    """What a server does with messages: it keeps them, unless it is told otherwise."""

    def __init__(self) -> None:
        self.kept: list[EmailMessage] = []
        self.raw: list[bytes] = []
        self.readers: list[str] = []
        self.at_recipient: dict[str, str] = {}
        self.at_end: dict[str, str] = {}
        self.hangs_up_on: dict[str, str] = {}
        """By reader: "before" or "after" it has taken the message."""

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        if address in self.at_recipient:
            return self.at_recipient[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802 - as above
        (reader,) = envelope.rcpt_tos
        fate = self.hangs_up_on.pop(reader, "")
        if reader in self.at_end:
            return self.at_end[reader]
        if fate != "before":
            assert isinstance(envelope.content, bytes)
            found = message_from_bytes(envelope.content, policy=policy.default)
            assert isinstance(found, EmailMessage)
            self.kept.append(found)
            self.raw.append(envelope.content)
            self.readers.append(reader)
        if fate:
            assert isinstance(server.transport, asyncio.WriteTransport)
            server.transport.abort()
        return "250 OK"


def _authenticate(_server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, data: object) -> AuthResult:
    return AuthResult(success=getattr(data, "password", b"") == PASSWORD.encode(), handled=False)


@contextmanager
def serving(box: Box, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., str]]:
    """Give what starts a server for the box, whose certificate is trusted here, and returns its address."""
    authority = trustme.CA()
    trusted = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(trusted)
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
    started: list[Controller] = []

    def start(scheme: str = "smtp", *, name: str = "localhost", has_tls: bool = True, asks: bool = True) -> str:
        with socket.create_server(("localhost", 0)) as free:
            port = free.getsockname()[1]
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        authority.issue_cert(name).configure_cert(context)
        asked: dict[str, Any] = (
            {"auth_required": True, "authenticator": _authenticate, "auth_require_tls": scheme == "smtp"}
            if asks
            else {}
        )
        tls: dict[str, Any] = {"tls_context": context, "require_starttls": True} if has_tls and scheme == "smtp" else {}
        controller = Controller(
            box, hostname="localhost", port=port, ssl_context=context if scheme == "smtps" else None, **asked, **tls
        )
        controller.start()
        started.append(controller)
        return f"{scheme}://localhost:{port}"

    yield start
    for controller in started:
        controller.stop()
