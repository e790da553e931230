"""An SMTP server in a thread that keeps what it gets: the other end of every answer, with faults by recipient."""

from __future__ import annotations

import contextlib
import secrets
import socket
import ssl
import threading
from types import TracebackType
from typing import Self

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session


def free_port() -> int:
    """Give a loopback port that nobody listens on just now.

    It lies below those that the system gives to outgoing connections: another test's client could take one of them
    before our server does.
    """
    while True:
        port = 12_000 + secrets.randbelow(20_000)
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


class Caught:
    """One mail that arrived."""

    def __init__(self, envelope: Envelope, *, user: str, tls: bool) -> None:
        self.sender = str(envelope.mail_from)
        self.to = [str(address) for address in envelope.rcpt_tos]
        content = envelope.content or b""
        self.data = content.encode() if isinstance(content, str) else content
        self.user = user
        self.tls = tls


class _Handler:
    def __init__(self, sink: Sink) -> None:
        self.sink = sink

    async def handle_MAIL(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        _ = server, session
        if self.sink.named_senders_only and address in ("", "<>"):
            return "553 5.7.1 sender is not yours"
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 OK"

    async def handle_RCPT(  # noqa: N802 — the names of aiosmtpd's hooks
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        _ = server, session, options
        if address.startswith("later@"):
            return "451 4.7.1 try again later"
        if address.startswith("nobody@"):
            return "550 5.1.1 no such user"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        _ = server
        if any(address.startswith("full@") for address in envelope.rcpt_tos):
            return "452 4.2.2 mailbox full"
        if any(address.startswith("policy@") for address in envelope.rcpt_tos):
            return "554 5.7.1 rejected by policy"
        user = getattr(session.auth_data, "login", b"") if session.authenticated else b""
        self.sink.add(Caught(envelope, user=user.decode(), tls=session.ssl is not None))
        return "250 2.0.0 queued as 4711"


class Sink:
    """A server on a free loopback port. With `tls` (certificate, key) it wants STARTTLS and AUTH first."""

    def __init__(self, tls: ssl.SSLContext | None = None, *, password: str = "", implicit: bool = False) -> None:
        self.caught: list[Caught] = []
        self.named_senders_only = False
        """Take no null return path."""
        self._news = threading.Condition()

        def check(server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: object) -> AuthResult:
            _ = server, session, envelope, mechanism
            good = isinstance(data, LoginPassword) and data.password.decode() == password
            return AuthResult(success=good, handled=False, auth_data=data)

        self.port = free_port()
        self._controller = Controller(
            _Handler(self),
            hostname="127.0.0.1",
            port=self.port,
            ssl_context=tls if implicit else None,
            tls_context=None if implicit else tls,
            authenticator=check if password else None,
            auth_required=bool(password) and tls is not None and not implicit,
            auth_require_tls=not password or (tls is not None and not implicit),
            enable_SMTPUTF8=True,
        )

    def add(self, mail: Caught) -> None:
        """Keep a mail and wake who waits for it."""
        with self._news:
            self.caught.append(mail)
            self._news.notify_all()

    def wait_for(self, text: bytes, timeout: float = 5) -> Caught:
        """Give the first mail that holds `text`; wait for it."""
        with self._news:
            self._news.wait_for(lambda: self.having(text), timeout)
            found = self.having(text)
        assert found, f"no mail with {text!r} among {len(self.caught)}"
        return found[0]

    def having(self, text: bytes) -> list[Caught]:
        """Give the mails that hold `text`."""
        return [mail for mail in self.caught if text in mail.data]

    def __enter__(self) -> Self:
        self._controller.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._controller.stop()
