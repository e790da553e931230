"""What every line to a server has in common: who may go without TLS, whom to trust, what a broken line means."""

from __future__ import annotations

import ipaddress
import socket
import ssl
from typing import Final, Literal

from msgspec import Struct

from connectors.errors import ConnectorError, NeedsUser, TryLater

Security = Literal["tls", "starttls", "plain"]

CONNECT_SECONDS: Final = 15.0
READ_SECONDS: Final = 60.0


class Server(Struct, frozen=True, kw_only=True):
    """Where a line goes, how it is kept safe, and how its settings are called in `accounts.toml`."""

    account: str
    host: str
    port: int
    security: Security
    ca_file: str = ""
    prefix: str = ""
    """Before the names of its settings: `smtp_`, or nothing."""

    def field(self, name: str) -> str:
        """Give the name of one of its settings."""
        return f"{self.prefix}{name}"

    @property
    def place(self) -> str:
        """Give host and port for a sentence."""
        return f"{self.host}:{self.port}"


def is_loopback(host: str) -> bool:
    """Tell whether a host is this machine itself (RFC 6761 section 6.3 for the name)."""
    if host.lower().rstrip(".") in ("localhost", "ip6-localhost"):
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def require_safe(server: Server) -> None:
    """Raise `NeedsUser` where a password would leave this machine unprotected."""
    if server.security == "plain" and not is_loopback(server.host):
        raise NeedsUser(
            server.account,
            f"{server.host} is not this machine, and the line to it would not be encrypted.",
            f'Set {server.field("security")} to "tls" or "starttls"; "plain" is for a loopback address only.',
            field=server.field("security"),
        )


def tls_context(server: Server) -> ssl.SSLContext:
    """Make the context of a verified line; with a CA file that file alone is trusted. Reads files."""
    return trust(server.account, server.ca_file)


def trust(account: str, ca_file: str) -> ssl.SSLContext:
    """Make a context that trusts a CA file, or the system's authorities. Reads files."""
    try:
        return ssl.create_default_context(cafile=ca_file or None)
    except (OSError, ssl.SSLError) as error:
        raise NeedsUser(
            account,
            f"The certificate file {ca_file} cannot be read ({type(error).__name__}).",
            "Correct ca_file, or leave it out to trust the system's authorities.",
            field="ca_file",
        ) from None


def line_error(error: OSError, server: Server) -> ConnectorError:
    """Say what a network error means for the user; TLS first, then names, then everything that passes."""
    if isinstance(error, ssl.SSLError):
        return _tls_error(error, server)
    if isinstance(error, socket.gaierror):
        return _name_error(error, server)
    if isinstance(error, ConnectionRefusedError):
        return TryLater(
            server.account,
            f"{server.place} refuses the connection.",
            f"It is tried again by itself; if it stays so, check {server.field('port')}.",
        )
    if isinstance(error, TimeoutError):
        return TryLater(server.account, f"{server.place} does not answer.", "It is tried again by itself.")
    words = f" ({error.strerror})" if error.strerror else ""
    return TryLater(server.account, f"The line to {server.place} broke{words}.", "It is tried again by itself.")


def _tls_error(error: ssl.SSLError, server: Server) -> ConnectorError:
    if isinstance(error, ssl.SSLCertVerificationError):
        return NeedsUser(
            server.account,
            f"The certificate of {server.place} is not trusted: {error.verify_message or 'it cannot be verified'}.",
            f"Check {server.field('host')}; if the server has an authority of its own, name its file as ca_file.",
            field="ca_file",
        )
    if isinstance(error, (ssl.SSLEOFError, ssl.SSLZeroReturnError)):
        return TryLater(server.account, f"The line to {server.place} broke.", "It is tried again by itself.")
    return NeedsUser(
        server.account,
        f"{server.place} does not speak TLS from the first byte ({error.reason or 'handshake failed'}).",
        f"Check {server.field('port')} and {server.field('security')}: 993 and 465 are tls, 143 and 587 starttls.",
        field=server.field("security"),
    )


def _name_error(error: socket.gaierror, server: Server) -> ConnectorError:
    """Without a network the resolver says the same as for a name that does not exist: so it is tried again."""
    happened = f"The host {server.host!r} is not found."
    if error.errno == socket.EAI_AGAIN:
        happened = f"The host {server.host!r} cannot be looked up just now."
    return TryLater(
        server.account,
        happened,
        f"Check {server.field('host')} and the network; it is tried again by itself.",
        field=server.field("host"),
    )


def unknown_host(error: ConnectorError, server: Server) -> ConnectorError:
    """Turn "not found" into a thing for the user: at the first try of an account the name is more likely wrong."""
    if isinstance(error, TryLater) and error.field == server.field("host"):
        return NeedsUser(error.account, error.happened, f"Check {error.field} and the network.", field=error.field)
    return error
