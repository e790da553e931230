"""What a submission server's refusals mean for the user (RFC 5321 section 4.2, RFC 4954, RFC 3463)."""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING, Final

from connectors.errors import ConnectorError, NeedsUser, Refused, TryLater
from connectors.network import Server, line_error
from connectors.secret import Secret

if TYPE_CHECKING:
    from aiosmtplib import SMTPRecipientRefused

_SIGN_IN: Final = frozenset({530, 534, 535, 538})
_TOO_LARGE: Final = frozenset({552, 523})
_AGAIN: Final = "It is tried again by itself."


def smtp_error(error: Exception, server: Server, secret: Secret) -> ConnectorError:
    """Map what aiosmtplib or the socket raised before the final dot: nothing has left."""
    from aiosmtplib import SMTPAuthenticationError, SMTPException, SMTPResponseException

    if isinstance(error, SMTPAuthenticationError):
        return _login_error(error.code, error.message, server, secret)
    if isinstance(error, SMTPResponseException):
        return response_error(error.code, error.message, server, secret)
    root = _root(error) or (error if isinstance(error, OSError) else None)
    if root is not None:
        return line_error(root, server)
    if isinstance(error, SMTPException):
        return _not_offered(error, server, secret)
    return unwritable(server)


def unwritable(server: Server) -> ConnectorError:
    """Say that something would not fit into a command of the protocol."""
    return Refused(server.account, "An address or a password cannot be written in SMTP.", "Correct it and send again.")


def _not_offered(error: Exception, server: Server, secret: Secret) -> ConnectorError:
    if "STARTTLS" in str(error):
        return NeedsUser(
            server.account,
            f"{server.place} does not offer STARTTLS, so neither password nor mail was sent.",
            f'Set {server.field("security")} to "tls" and {server.field("port")} to 465; if it was offered before, '
            "the network is at fault.",
            field=server.field("security"),
        )
    return NeedsUser(
        server.account,
        f"{server.place} takes no password on this line: {_clean(str(error), secret)}",
        f"Check {server.field('security')} and {server.field('port')}.",
        field=server.field("security"),
    )


def _root(error: BaseException) -> OSError | None:
    """Find the system's own error under the library's: that is what tells a name from a certificate."""
    cause = error.__cause__ or error.__context__
    while cause is not None:
        if isinstance(cause, (ssl.SSLError, OSError)) and not type(cause).__module__.startswith("aiosmtplib"):
            return cause
        cause = cause.__cause__ or cause.__context__
    return None


def recipient_error(error: SMTPRecipientRefused, server: Server, secret: Secret) -> ConnectorError:
    """Name the recipient that was refused; nobody else got the mail either."""
    said = _clean(error.message, secret)
    if 400 <= error.code < 500:
        return TryLater(server.account, f"{error.recipient} cannot be reached now: {error.code} {said}.", _AGAIN)
    return Refused(
        server.account,
        f"{error.recipient} was refused: {error.code} {said}.",
        "Correct the address and send again.",
        field="to",
    )


def response_error(code: int, message: str, server: Server, secret: Secret) -> ConnectorError:
    """Map a reply that is no acceptance; the mail was not taken."""
    said = f"{code} {_clean(message, secret)}"
    if code in _SIGN_IN:
        return _login_error(code, message, server, secret)
    if 400 <= code < 500:
        return TryLater(server.account, f"{server.host} does not take mail now: {said}.", _AGAIN)
    if code in _TOO_LARGE:
        return Refused(server.account, f"The answer is too large for {server.host}: {said}.", "Shorten it.")
    if 500 <= code < 600:
        return Refused(server.account, f"{server.host} refused the answer: {said}.", "Nothing was sent.")
    return TryLater(server.account, f"{server.host} gave an answer that SMTP does not know: {said}.", _AGAIN)


def _login_error(code: int, message: str, server: Server, secret: Secret) -> ConnectorError:
    said = f"{code} {_clean(message, secret)}"
    if 400 <= code < 500:
        return TryLater(server.account, f"{server.host} lets nobody in now: {said}.", _AGAIN)
    return NeedsUser(
        server.account,
        f"{server.host} does not accept the user name or the password: {said}.",
        "Check user, smtp_user and the password; many providers want an app password. "
        f"Then sign in anew: daybreak connect imap {server.account}.",
        field="secret",
    )


def _clean(text: str, secret: Secret) -> str:
    hidden = secret.reveal()
    return (text.replace(hidden, "•••") if hidden else text)[:300]
