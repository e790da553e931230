"""What an IMAP server's refusals mean for the user (response codes of RFC 5530 and 9051 section 7.1)."""

from __future__ import annotations

import imaplib
import re
from typing import Final

from connectors.errors import Broken, ConnectorError, NeedsUser, Refused, TryLater
from connectors.network import Server, line_error
from connectors.secret import Secret

_CODE: Final = re.compile(r"\[([A-Z][A-Z0-9-]*)")
_PASSING: Final = frozenset({"UNAVAILABLE", "INUSE", "LIMIT", "SERVERBUG", "THROTTLED"})
_SIGN_IN: Final = frozenset(
    {"AUTHENTICATIONFAILED", "AUTHORIZATIONFAILED", "EXPIRED", "PRIVACYREQUIRED", "CONTACTADMIN"}
)
_BUSY_WORDS: Final = ("temporar", "try again", "too many", "unavailable", "internal error", "timeout")
_SIGN_IN_ANEW: Final = (
    "Check user and password; Gmail, iCloud, Yahoo and Fastmail want an app password, made in their settings. "
    "Then sign in anew: daybreak connect imap {0}."
)


def imap_error(error: Exception, server: Server, secret: Secret | None = None) -> ConnectorError:
    """Map what IMAPClient, imaplib or the socket raised; the secret is struck from any text that is kept."""
    from imapclient.exceptions import CapabilityError, LoginError, ProtocolError

    if isinstance(error, ConnectorError):
        return error
    if isinstance(error, LoginError) and isinstance(error.__context__, imaplib.IMAP4.abort):
        # The library makes a refused login of a line that broke while logging in.
        error = error.__context__
    if isinstance(error, (imaplib.IMAP4.abort, OSError)):
        return line_error(error if isinstance(error, OSError) else ConnectionResetError(), server)
    said = _said(error, secret)
    if isinstance(error, LoginError):
        return _login_error(said, server)
    if isinstance(error, CapabilityError):
        return Refused(server.account, f"{server.host} cannot do that: {said}.", "Another account may.")
    if isinstance(error, ProtocolError) or not isinstance(error, imaplib.IMAP4.error):
        return Broken(
            server.account,
            f"{server.host} answered what cannot be read ({type(error).__name__}).",
            "Try again; if it stays so, tell its administrator.",
        )
    return _refusal(said, server)


def _said(error: Exception, secret: Secret | None) -> str:
    words = str(error.args[0]) if error.args else type(error).__name__
    if words.startswith(("b'", 'b"')):
        words = words[2:-1]
    for hidden in filter(None, (secret.reveal(),) if secret else ()):
        words = words.replace(hidden, "•••")
    return words[:300].rstrip(" .")


def _code(said: str) -> str:
    found = _CODE.search(said)
    return found[1] if found else ""


def _login_error(said: str, server: Server) -> ConnectorError:
    code = _code(said)
    busy = not code and any(word in said.lower() for word in _BUSY_WORDS)
    if code in _PASSING or busy:
        return TryLater(
            server.account, f"{server.host} does not let anybody in now: {said}.", "It is tried again by itself."
        )
    return NeedsUser(
        server.account,
        f"{server.host} does not accept the user name or the password: {said}.",
        _SIGN_IN_ANEW.format(server.account),
        field="secret",
    )


def _refusal(said: str, server: Server) -> ConnectorError:
    code = _code(said)
    if said.startswith("* BYE"):
        return TryLater(server.account, f"{server.host} hangs up: {said[5:].strip()}.", "It is tried again by itself.")
    if code in _PASSING:
        return TryLater(server.account, f"{server.host} is busy: {said}.", "It is tried again by itself.")
    if code in _SIGN_IN:
        return _login_error(said, server)
    if code == "OVERQUOTA":
        return Refused(server.account, f"The mailbox is full: {said}.", "Make room there.")
    return Refused(server.account, f"{server.host} said no: {said}.", "Nothing was changed there.")
