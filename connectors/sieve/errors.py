"""What a ManageSieve server's refusals mean for the user (response codes of RFC 5804 section 1.3)."""

from __future__ import annotations

import ssl
from typing import Final

from connectors.errors import Broken, ConnectorError, NeedsUser, Refused, TryLater
from connectors.network import Server, line_error
from connectors.secret import Secret
from connectors.sieve.tokens import Reply

_AGAIN: Final = "It is tried again by itself."
_SAID: Final = 400


def network_error(error: OSError | EOFError, server: Server) -> ConnectorError:
    """Say what a broken line means."""
    if isinstance(error, EOFError):
        return line_error(ConnectionResetError(), server)
    verdict = isinstance(error, (ssl.SSLCertVerificationError, ssl.SSLEOFError, ssl.SSLZeroReturnError))
    if isinstance(error, ssl.SSLError) and not verdict:
        return NeedsUser(
            server.account,
            f"{server.place} does not speak TLS there ({error.reason or 'handshake failed'}).",
            'Set security to "starttls": that is what port 4190 is for.',
            field="security",
        )
    return line_error(error, server)


def unreadable(server: Server) -> ConnectorError:
    """Say that what answers is no ManageSieve server, or a broken one."""
    return Broken(
        server.account,
        f"{server.place} answered what is no ManageSieve.",
        "Check host and port (4190); if they are right, tell its administrator.",
    )


def no_starttls(server: Server) -> ConnectorError:
    """Say that the line cannot be made safe."""
    return NeedsUser(
        server.account,
        f"{server.place} does not offer STARTTLS, so the password was not sent.",
        'Set security to "tls" if it has such a port; if STARTTLS was offered before, the network is at fault.',
        field="security",
    )


def login_error(reply: Reply, server: Server, secret: Secret) -> ConnectorError:
    """Map a refused login."""
    said = words(reply, secret)
    if reply.code == "TRYLATER" or (reply.status == "BYE" and not reply.code):
        return TryLater(server.account, f"{server.host} lets nobody in now: {said}.", _AGAIN)
    if reply.code in ("ENCRYPT-NEEDED", "AUTH-TOO-WEAK", "TRANSITION-NEEDED"):
        todo = 'Set security to "starttls"; if it is, the server wants a way to log in that is not offered here.'
        return NeedsUser(server.account, f"{server.host} takes no password so: {said}.", todo, field="security")
    if reply.code == "REFERRAL":
        todo = "Set host to the server that your provider names for this user."
        return NeedsUser(server.account, f"{server.host} sends this user elsewhere: {said}.", todo, field="host")
    return NeedsUser(
        server.account,
        f"{server.host} does not accept the user name or the password: {said}.",
        "Check user and password; many providers want an app password. Then give it anew: "
        f"daybreak connect sieve {server.account}.",
        field="secret",
    )


def refusal(reply: Reply, server: Server, secret: Secret) -> ConnectorError:
    """Map a NO or a BYE after the login."""
    said = words(reply, secret)
    if reply.status == "BYE":
        return TryLater(server.account, f"{server.host} hangs up: {said}.", _AGAIN)
    if reply.code == "TRYLATER":
        return TryLater(server.account, f"{server.host} is busy: {said}.", _AGAIN)
    if reply.code == "QUOTA/MAXSCRIPTS":
        todo = "Delete a script that you no longer use there."
        return Refused(server.account, f"{server.host} keeps no more scripts: {said}.", todo)
    if reply.code.startswith("QUOTA"):
        return Refused(server.account, f"There is no room for the script: {said}.", "Make room on the server.")
    return Refused(server.account, f"{server.host} said no: {said}.", "Nothing of yours was changed there.")


def words(reply: Reply, secret: Secret) -> str:
    """Give what the server said, the secret struck out, on one line."""
    hidden = secret.reveal()
    said = reply.text.replace(hidden, "•••") if hidden else reply.text
    return " ".join(said.split())[:_SAID].rstrip(".") or reply.code or "without a reason"
