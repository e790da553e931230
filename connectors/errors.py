"""What can go wrong outside, as one small tree; every library's own errors are mapped to it at the edge.

Each says which account, what happened and what to do. The parts may hold foreign text (a server's answer):
whoever shows them cleans them through `boundaries.text` first.
"""

# ruff: noqa: N818 - each is named for what it asks of its reader, and reads so where it is caught

from __future__ import annotations


class ConnectorError(Exception):
    """Something an account could not do; the root of the tree."""

    def __init__(
        self, account: str, happened: str, todo: str, *, field: str = "", retry_after: float | None = None
    ) -> None:
        """Keep the parts: `field` names the setting at fault, `retry_after` is in seconds."""
        super().__init__(f"{account}: {happened} {todo}")
        self.account = account
        self.happened = happened
        self.todo = todo
        self.field = field
        self.retry_after = retry_after


class NeedsUser(ConnectorError):
    """Only the user can mend it: a wrong password, a locked keyring, a certificate that is not trusted."""


class TryLater(ConnectorError):
    """It mends itself: no network, a busy server, a rate limit."""


class Refused(ConnectorError):
    """The other side said no for good: a recipient that does not exist, a message too large."""


class Broken(ConnectorError):
    """The other side, or a file, does not keep to its format."""


class SendUnknown(ConnectorError):
    """The message may or may not have gone out: never sent again unasked (RFC 1047)."""
