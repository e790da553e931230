"""What the world told us and what the user decided: the facts that everything else is computed from.

All instants are aware and in UTC. All text is raw, as it came: it becomes a `SafeText` only through
`boundaries.text`, after the last decoding.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from msgspec import Struct


class ChannelKind(StrEnum):
    """What a channel is to the user, whatever protocol carries it."""

    EMAIL = "email"
    CHAT = "chat"
    SMS = "sms"
    SOCIAL = "social"
    TRACKER = "tracker"


class Address(Struct, frozen=True):
    """Who wrote, or to whom: a mail address or a handle, and the name that came with it."""

    address: str
    name: str = ""


# Of messages, threads and their places there are tens of thousands, and none can refer back to itself: without the
# collector's header each takes 16 bytes less, and no collection looks at them.
class Message(Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """One thing somebody sent. Untrusted from its first byte; bodies are kept elsewhere."""

    id: str
    """Ours, and stable: the same message fetched twice has the same one."""
    account: str
    native: str
    """The source's own name for it (IMAP: `folder;uidvalidity;uid`)."""
    message_id: str = ""
    """RFC 5322 section 3.6.4, without the angle brackets; empty where the source has none."""
    refs: tuple[str, ...] = ()
    """In-Reply-To and References, oldest first, without brackets; for chat the id of the thread's root."""
    sender: Address = Address("")
    to: tuple[Address, ...] = ()
    """In chat all others who read it: the user alone means one to one."""
    cc: tuple[Address, ...] = ()
    reply_to: tuple[Address, ...] = ()
    subject: str = ""
    received_at: datetime
    """When the server took it, never the sender's own Date."""
    preview: str = ""
    """At most 2,000 characters of its text."""
    size: int = 0
    """Bytes at the source."""
    automatic: str = ""
    """What says so: a header (`List-Id`, `Auto-Submitted`, `Precedence`), in chat `bot`; empty for people's."""
    hushed: str = ""
    """The header that forbids an automatic answer though a person may have written it (`X-Auto-Response-Suppress`,
    `Return-Path`, `X-Spam-Flag`); what `automatic` names is never answered by itself either."""
    deferred: str = ""
    """The header by which the sender's tool says that it sent it at a time set before (`Deferred-Delivery`)."""
    from_me: bool = False
    read: bool = False
    answered: bool = False
    flagged: bool = False
    handled: bool = False
    """Marked done at the source (IMAP keyword `$Handled`)."""
    gone: bool = False
    """No longer at the source: deleted or moved there."""
    attached: bool = False
    """Something is attached to it."""

    @property
    def by_itself(self) -> bool:
        """Say whether it is an automatic answer of the user's own side: it answers nothing, and nobody wrote it."""
        return self.from_me and self.automatic == "Auto-Submitted"


class Wait(Struct, frozen=True):
    """The thread waits for the client: its clock stands until then, and it comes back if they stay silent."""

    since: datetime
    until: datetime


class ThreadState(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What the user decided about one thread. Without a decision a thread has the state of its defaults."""

    done_at: datetime | None = None
    """Messages up to this instant need nothing any more; a later one brings the thread back."""
    snoozed_until: datetime | None = None
    acknowledged_at: datetime | None = None
    told_by: datetime | None = None
    """By when the acknowledgement said that the answer comes: a change of hours or policy does not move it."""
    acknowledgements: tuple[str, ...] = ()
    """Message-IDs of the acknowledgements that went out: their copies in Sent are no answers."""
    replies: tuple[str, ...] = ()
    """Message-IDs of the answers written here: `replied_at` says what they answer, not their copies in Sent."""
    promised_at: datetime | None = None
    """An explicit promise ("Thursday 15:00"): it replaces the computed one."""
    waiting: Wait | None = None
    urgent: bool = False
    """Marked urgent by the user."""
    no_answer: bool | None = None
    """Set by the user; None leaves it to the headers."""
    client: str | None = None
    """Assigned by the user against the addresses' own word; empty string: no client; None: by address."""
    redirected_at: datetime | None = None
    replied_at: datetime | None = None
    """When the outbox took the user's answer; messages up to then are answered."""
    project: str = ""
    not_urgent_at: datetime | None = None
    """Messages up to this instant came over the urgent channel and, by the user's word, were not urgent."""
    delivered: tuple[datetime, ...] = ()
    """When work was delivered here, oldest first: change requests after the first are rounds of revision."""
    defects: tuple[str, ...] = ()
    """Ids of messages that report a defect of what was delivered: no revision."""


class Thread(Struct, frozen=True, kw_only=True, gc=False):
    """The messages of one conversation, oldest first, with what the user decided about it."""

    id: str
    account: str
    channel: ChannelKind
    messages: tuple[Message, ...]
    state: ThreadState = ThreadState()


class Kept(Struct, frozen=True, kw_only=True):
    """A closed promise with the version of the policy that it was made under."""

    thread: str
    client: str
    channel: ChannelKind
    received_at: datetime
    due_at: datetime | None
    closed_at: datetime
    policy: str
    how: str
    """reply, done, redirect, elsewhere"""


class ViolationState(StrEnum):
    """Where an entry of the log stands; only the user moves it past `suspected`."""

    SUSPECTED = "suspected"
    CONFIRMED = "confirmed"
    ABSORBED = "absorbed"
    DISMISSED = "dismissed"
    ADDRESSED = "addressed"
    SETTLED = "settled"


class Evidence(Struct, frozen=True):
    """One act, quoted: at most 200 characters of raw text."""

    message_id: str
    at: datetime
    quote: str


class Violation(Struct, frozen=True, kw_only=True):
    """An act against the agreement, suspected by a rule or logged by hand; also a slip of the user's own."""

    id: str
    at: datetime
    client: str
    """Empty for a slip that touches no client."""
    kind: str
    severity: int
    state: ViolationState = ViolationState.SUSPECTED
    policy: str = ""
    """The line of policy that was crossed."""
    evidence: tuple[Evidence, ...] = ()
    note: str = ""
    thread: str = ""
    by_hand: bool = False
    step: str = ""
    """The step of the ladder with which it was answered; empty while it was not."""
    addressed_at: datetime | None = None
    """When that answer was given."""


class Busy(StrEnum):
    """How much of the user a calendar entry takes; what is free, cancelled or declined is no entry at all."""

    BUSY = "busy"
    TENTATIVE = "tentative"
    OUT_OF_OFFICE = "out-of-office"


class CalendarEvent(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One occurrence in a calendar, recurrences unrolled. Untrusted like a message."""

    id: str
    """Ours, and stable: account, UID and occurrence (RFC 5545 section 3.8.4.4) give the same one each time."""
    account: str
    start: datetime
    end: datetime
    """After `start`; of an all-day entry the user's own midnights."""
    all_day: bool = False
    title: str = ""
    location: str = ""
    link: str = ""
    """Where the call is: an `https` address found in the entry; empty where there is none."""
    busy: Busy = Busy.BUSY
    organizer: Address = Address("")
    attendees: tuple[Address, ...] = ()
    """Others only, at most 50."""
    created_at: datetime | None = None
    """When it came to be or was last moved, as the calendar says (DTSTAMP, LAST-MODIFIED, CREATED)."""
