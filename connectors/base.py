"""The contract between the running day and the outside world: settings declared once, capabilities, values.

A connector of somebody else's imports this module, registers a `ConnectorKind` under the entry point group
`daybreak.connectors`, and runs the contract suite in `connectors.contract`.

Everything that an `Account` does is a coroutine; what blocks inside it runs in a thread of its own.
Errors are those of `connectors.errors`, and no others.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from typing import Literal, Protocol, runtime_checkable

from msgspec import Struct

from boundaries.absence import AutoReplyPlan
from boundaries.facts import Address, CalendarEvent, ChannelKind, Message
from connectors.secret import Secret


class Capability(StrEnum):
    """What an account can do; what it does not declare is not offered on screen."""

    FETCH = "fetch"
    WATCH = "watch"
    REPLY = "reply"
    SCHEDULE = "schedule"
    STATUS = "status"
    AUTO_REPLY = "auto-reply"
    BUSY = "busy"
    MARK = "mark"


class Setting(Struct, frozen=True, kw_only=True):
    """One setting of a connector: the command line, the form, the docs and the check are made from it."""

    name: str
    help: str
    type: Literal["text", "number", "flag", "path", "choice", "command", "address"] = "text"
    default: str | None = None
    """None: it must be given."""
    choices: tuple[str, ...] = ()


Settings = Mapping[str, str]
"""Values by setting name, as written in `accounts.toml`; already checked against the declaration."""


class Changes(Struct, frozen=True, kw_only=True):
    """One step of a fetch: store it and its cursor in one durable write, then ask for the next."""

    messages: tuple[Message, ...] = ()
    """New ones and ones whose flags changed; the same id replaces."""
    gone: tuple[str, ...] = ()
    """Ids of messages that are no longer at the source."""
    cursor: str
    """Opaque; comes back in the next `fetch`."""
    more: bool = False
    renumbered: bool = False
    """The source numbers its messages anew (UIDVALIDITY): what is known stays, matched by Message-ID."""


class Body(Struct, frozen=True, kw_only=True):
    """The whole readable text of a message, raw; attachments by name only."""

    text: str
    attachments: tuple[str, ...] = ()
    truncated: bool = False
    note: str = ""
    """What could not be read, in our words."""


class Outgoing(Struct, frozen=True, kw_only=True):
    """An answer, final: made once when the outbox takes it, the same for every try."""

    id: str
    to: tuple[Address, ...]
    cc: tuple[Address, ...] = ()
    sender: Address
    subject: str
    text: str
    message_id: str
    """Without brackets."""
    refs: tuple[str, ...] = ()
    """References, oldest first; the last is In-Reply-To."""
    automatic: bool = False
    """Nobody wrote it: what it answers is not marked answered; mail says `Auto-Submitted: auto-replied` and has no
    return path (RFC 3834); where a chat gives it back as a message, that has `automatic="Auto-Submitted"`."""
    in_reply_to: str = ""
    """The `native` name of the message that is answered, for the source's own mark."""
    created_at: datetime


class Sent(Struct, frozen=True, kw_only=True):
    """Proof that an answer left: the server's word, and what could not be done besides."""

    proof: str
    notes: tuple[str, ...] = ()
    """E.g. that the copy in Sent failed: the answer itself has left all the same."""


class Account(Protocol):
    """One configured connector. Constructing one touches neither network nor vault."""

    name: str
    kind: str
    channel: ChannelKind

    @property
    def capabilities(self) -> frozenset[Capability]:
        """What it can do, after `probe` as narrowed by the server."""

    @property
    def me(self) -> Address:
        """Whom the account writes as."""

    async def probe(self) -> None:
        """Try it: log in, look at the folders; raise what stands in the way."""

    async def close(self) -> None:
        """Let go of connections; the account can be used again afterwards."""


@runtime_checkable
class Fetches(Protocol):
    """Can say what is new, and give a message's whole text."""

    async def fetch(self, cursor: str | None) -> Changes:
        """Give the next step after `cursor` (None: from the beginning, the newest first, bounded)."""

    async def body(self, message: Message) -> Body:
        """Fetch the text of one message, bounded at 1 MiB; marks nothing."""


@runtime_checkable
class Watches(Protocol):
    """Hears of news by itself."""

    def watch(self) -> AsyncIterator[None]:
        """Yield when something may have changed; ends or raises when the line breaks."""


@runtime_checkable
class Replies(Protocol):
    """Can carry an answer."""

    async def send(self, outgoing: Outgoing) -> Sent:
        """Send once; `SendUnknown` where it cannot be known, `Refused` or `TryLater` where nothing left."""

    async def find_sent(self, outgoing: Outgoing) -> Sent | None:
        """Look whether an earlier try left (by Message-ID in Sent); None when nothing speaks for it."""


@runtime_checkable
class Marks(Protocol):
    """Can mark at the source what was handled here."""

    async def mark(
        self,
        natives: Sequence[str],
        *,
        read: bool | None = None,
        answered: bool | None = None,
        flagged: bool | None = None,
        handled: bool | None = None,
    ) -> None:
        """Set or clear the marks that are not None; a mark that the source cannot keep is passed over."""


@runtime_checkable
class KnowsBusy(Protocol):
    """Knows when the user is busy: a calendar."""

    async def events(self, start: datetime, end: datetime) -> tuple[CalendarEvent, ...]:
        """Give what touches a stretch of time, in order of start, recurrences unrolled, whole at each call.

        What is free, cancelled or declined is left out. The zone of `start` is the user's own: dates and times
        without a zone are read there. An account keeps what it needs (an ETag, a sync token) to ask its source
        only for what changed.
        """


@runtime_checkable
class Remarks(Protocol):
    """Can say what its last answer lacks, though it did not fail."""

    @property
    def remark(self) -> str:
        """Give a sentence for the user ("2 of 31 entries cannot be read."); empty where nothing is lacking."""


NO_END = datetime.max.replace(tzinfo=UTC)
"""The `until` of a status that the user set by hand and that never ends by itself; ours never has it."""


class Status(Struct, frozen=True, kw_only=True):
    """What others see beside the user's name."""

    text: str
    emoji: str = ""
    """A name without colons, as chats write it ("palm_tree"); empty for none."""
    quiet: bool = False
    """Do not disturb."""
    until: datetime
    """Its own end: every status carries one."""


@runtime_checkable
class ShowsStatus(Protocol):
    """Can show others whether the user is there."""

    async def show_status(self, status: Status | None) -> None:
        """Show it until its own end; None takes ours back and leaves what the user set by hand.

        A status with the end `NO_END` is the user's own and stands again as it stood before ours. `Refused` where the
        source does not let us.
        """

    async def shown_status(self) -> Status | None:
        """Read back what is shown now, ours or not; None where nothing is, or its end has come.

        What was shown comes back equal, as far as the source keeps it: whole seconds at least of its end.
        """


@runtime_checkable
class AutoReplies(Protocol):
    """Can answer by itself while the user is off, from the server, with the dashboard closed."""

    @property
    def one_absence(self) -> bool:
        """Whether it knows only one stretch at a time: then it is handed the one that runs or comes next."""

    async def set_auto_reply(self, plan: AutoReplyPlan | None) -> None:
        """Carry the plan from now on; None takes ours back. `Refused` where another one is active."""

    async def auto_reply(self) -> str | None:
        """Read back the fingerprint of the plan in force; None for none of ours, or one that was tampered with."""


@runtime_checkable
class CarriesPart(Protocol):
    """Answers by itself, and may have no room for a long plan."""

    @property
    def carried_until(self) -> datetime | None:
        """Until when the plan that was set last is carried; None where it is carried whole."""


@runtime_checkable
class Schedules(Protocol):
    """Can keep an answer at the server until its time, so that it leaves with the dashboard closed."""

    async def schedule(self, outgoing: Outgoing, at: datetime) -> Sent:
        """Hand it over once; errors as `Replies.send`."""

    async def unschedule(self, outgoing: Outgoing) -> bool:
        """Take it back; False when it has left."""


class SecretSource(Protocol):
    """Where an account gets its secret: asked at each connect, so that nothing keeps it."""

    async def __call__(self) -> Secret:
        """Give the secret; `NeedsUser` when there is none or the keyring cannot be read."""


class ConnectorKind(Protocol):
    """What an entry point names: how an account of this kind is declared and made."""

    kind: str
    title: str
    settings: tuple[Setting, ...]
    needs_secret: bool

    def open(self, name: str, settings: Settings, secret: SecretSource) -> Account:
        """Make an account; `NeedsUser` with its `field` for a setting that cannot be."""


@runtime_checkable
class NamesSecret(Protocol):
    """A kind whose secret is no password, or is not always needed."""

    asks_for: str
    """What is asked for: "The calendar's secret address"."""
    spared_by: str
    """The setting beside which no secret is needed."""


def wants_secret(kind: ConnectorKind, settings: Mapping[str, str]) -> bool:
    """Say whether an account with these settings has a secret."""
    spared = kind.spared_by if isinstance(kind, NamesSecret) else ""
    return kind.needs_secret and not (spared and settings.get(spared))


COMMON_SETTINGS: tuple[Setting, ...] = (
    Setting(name="channel", help="What it is to you", type="choice", default="", choices=tuple(ChannelKind)),
    Setting(
        name="secret_command",
        help="Where there is no keyring: a program and its arguments that print the secret on their first line",
        type="command",
        default="",
    ),
)
"""Every account takes these."""
