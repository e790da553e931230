"""What the running day itself keeps beside the facts: an account's state, an answer on its way, a mark to be set.

They live in the store as documents: `accounts` by account name, `outbox` by entry id, marks in `settings` under
`mark:<message id>`.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final, Literal

from msgspec import Struct

from boundaries.facts import Address, ChannelKind
from connectors.base import Outgoing

Health = Literal["ok", "degraded", "failing", "never-synced"]
"""ok · degraded: it failed and tries again by itself · failing: it waits for its user · never-synced."""

MARK: Final = "mark:"
"""Before a message's id, the key in `settings` of what is to be marked at its source."""

OutboxState = Literal[
    "draft", "held", "queued", "sending", "scheduled", "recalled", "sent", "failed", "unknown", "cancelled"
]


class AccountRecord(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What is known of one account: all that the day needs without opening it."""

    kind: str = ""
    channel: ChannelKind = ChannelKind.EMAIL
    me: Address = Address("")
    capabilities: tuple[str, ...] = ()
    """Words of `connectors.base.Capability`, as of the last successful sync."""
    cursor: str | None = None
    renumbering: bool = False
    """The source numbers its messages anew, and the fetch that began with it has not come to its end."""
    last_sync: datetime | None = None
    health: Health = "never-synced"
    error: str = ""
    """Raw: it may quote a server. What happened and what to do, as one text."""
    failing_since: datetime | None = None
    remark: str = ""
    """Raw: what the last answer lacked, though it was one (entries of a calendar that cannot be read)."""


class OutboxEntry(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One answer on its way, final from the first moment: every try sends the same."""

    id: str
    account: str
    thread: str
    outgoing: Outgoing
    state: OutboxState = "held"
    leaves_at: datetime
    """The end of the hold, or the opening that it was scheduled for; later the instant of the next try."""
    scheduled: bool = False
    """It waits for an instant that the user chose, not only for the hold."""
    to_server_at: datetime | None = None
    """When the account's server is asked to keep it until `leaves_at`; None: it waits here."""
    answers: tuple[str, ...] = ()
    """Ids of the messages that it answers: marked answered at the source once it has left."""
    what: Literal["reply", "acknowledge", "redirect", "automatic", "announce"] = "reply"
    until: datetime | None = None
    """From then on it does not leave any more; None: it always may."""
    client: str = ""
    """Whom an announcement is for."""
    tries: int = 0
    tried_at: datetime | None = None
    sent_at: datetime | None = None
    proof: str = ""
    notes: tuple[str, ...] = ()
    error: str = ""
    """Raw: it may quote a server."""


class MarkToDo(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Marks that the source does not carry yet; None leaves a mark alone."""

    account: str
    native: str
    since: datetime
    read: bool | None = None
    answered: bool | None = None
    flagged: bool | None = None
    handled: bool | None = None
