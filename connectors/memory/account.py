"""The contract in its plainest form: a list of messages, a counter, an event."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable, Sequence
from datetime import datetime
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from boundaries.facts import Address, ChannelKind, Message
from connectors.base import Body, Capability, Changes, Outgoing, Sent
from connectors.errors import Broken, ConnectorError, Refused

_STEP: Final = 200
_CAPABILITIES: Final = frozenset({Capability.FETCH, Capability.WATCH, Capability.REPLY, Capability.MARK})


class _Entry(Struct):
    """A message with the numbers of its arrival and of its latest change."""

    message: Message
    arrived: int
    changed: int


class MemoryAccount:
    """Holds its messages itself; `deliver`, `remove` and `flag` play the outside world."""

    kind = "memory"

    def __init__(
        self,
        name: str,
        channel: ChannelKind,
        me: Address,
        messages: Iterable[Message] = (),
        *,
        schedules: bool = False,
    ) -> None:
        """Start with messages in the order in which they came; `schedules` also keeps answers until their time."""
        self.name = name
        self.channel = channel
        self._me = me
        self._entries: dict[str, _Entry] = {}
        self._gone: dict[str, int] = {}
        self._bodies: dict[str, Body] = {}
        self._count = 0
        self._news = asyncio.Event()
        self.sent: list[Outgoing] = []
        """The answers that left, in order."""
        self.schedules = schedules
        self.scheduled: dict[str, tuple[Outgoing, datetime]] = {}
        """What waits here for its time, by Message-ID; `pass_time` lets it leave."""
        self.failure: ConnectorError | None = None
        """Raised by every call while it is set: an account that is down."""
        for message in messages:
            self.deliver(message)

    @property
    def capabilities(self) -> frozenset[Capability]:
        """Fetch, watch, reply and mark; schedule where it is to."""
        return _CAPABILITIES | {Capability.SCHEDULE} if self.schedules else _CAPABILITIES

    @property
    def me(self) -> Address:
        """Whom the account writes as."""
        return self._me

    def deliver(self, message: Message, body: Body | None = None) -> None:
        """Let a message arrive, or replace the one of the same id; `body` is its whole text, else its preview."""
        self._count += 1
        known = self._entries.get(message.id)
        arrived = known.arrived if known else self._count
        self._entries[message.id] = _Entry(message, arrived, self._count)
        self._gone.pop(message.id, None)
        if body is not None:
            self._bodies[message.id] = body
        self._news.set()

    def remove(self, id_: str) -> None:
        """Let a message vanish, as if deleted elsewhere."""
        if self._entries.pop(id_, None) is not None:
            self._count += 1
            self._gone[id_] = self._count
            self._news.set()

    def find(self, id_: str) -> Message | None:
        """Give a message as the source has it now."""
        entry = self._entries.get(id_)
        return entry.message if entry else None

    async def probe(self) -> None:
        """Raise the failure that is set, if any."""
        self._fail()

    async def close(self) -> None:
        """Let nothing go: there is nothing."""

    async def fetch(self, cursor: str | None) -> Changes:
        """Give the next step: first everything, newest first, then what changed since.

        The cursor is the number of the last change seen; behind a dot the arrival below which the first fetch goes on.
        """
        self._fail()
        since, below = self._position(cursor)
        if below is not None:
            backlog = sorted(
                (entry for entry in self._entries.values() if entry.arrived < below),
                key=lambda entry: entry.arrived,
                reverse=True,
            )
            step = backlog[:_STEP]
            more = len(backlog) > _STEP
            return Changes(
                messages=tuple(entry.message for entry in step),
                cursor=f"{since}.{step[-1].arrived}" if more else f"{since}",
                more=more,
            )
        changed = sorted(
            (entry for entry in self._entries.values() if entry.changed > since),
            key=lambda entry: entry.changed,
        )
        more = len(changed) > _STEP
        upto = changed[_STEP - 1].changed if more else self._count
        return Changes(
            messages=tuple(entry.message for entry in changed[:_STEP]),
            gone=tuple(id_ for id_, at in self._gone.items() if since < at <= upto),
            cursor=f"{upto}",
            more=more,
        )

    async def body(self, message: Message) -> Body:
        """Give the text that came with the message, or its preview."""
        self._fail()
        return self._bodies.get(message.id) or Body(text=message.preview)

    async def watch(self) -> AsyncIterator[None]:
        """Yield after each change."""
        while True:
            await self._news.wait()
            self._news.clear()
            self._fail()
            yield

    async def send(self, outgoing: Outgoing) -> Sent:
        """Keep the answer in `sent`; the same Message-ID twice is kept once."""
        self._fail()
        if not outgoing.to:
            raise Refused(self.name, "The answer has no recipient.", "Name one.", field="to")
        if await self.find_sent(outgoing) is None:
            self.sent.append(outgoing)
            await self.mark([] if outgoing.automatic else [outgoing.in_reply_to], answered=True)
        return Sent(proof=f"kept as {outgoing.message_id}")

    async def schedule(self, outgoing: Outgoing, at: datetime) -> Sent:
        """Keep an answer until its time; the same Message-ID twice is kept once."""
        self._fail()
        self.scheduled.setdefault(outgoing.message_id, (outgoing, at))
        return Sent(proof=f"kept until {at.isoformat()}")

    async def unschedule(self, outgoing: Outgoing) -> bool:
        """Let an answer go that has not left; False when it has."""
        self._fail()
        return self.scheduled.pop(outgoing.message_id, None) is not None

    def pass_time(self, now: datetime) -> None:
        """Let leave what is due, as a server does by itself."""
        for name, (outgoing, at) in tuple(self.scheduled.items()):
            if at <= now:
                del self.scheduled[name]
                self.sent.append(outgoing)

    async def find_sent(self, outgoing: Outgoing) -> Sent | None:
        """Look for the Message-ID among what left."""
        if any(sent.message_id == outgoing.message_id for sent in self.sent):
            return Sent(proof=f"found {outgoing.message_id}")
        return None

    async def mark(
        self,
        natives: Sequence[str],
        *,
        read: bool | None = None,
        answered: bool | None = None,
        flagged: bool | None = None,
        handled: bool | None = None,
    ) -> None:
        """Set the marks of the named messages; names that are unknown are passed over."""
        self._fail()
        wanted = {"read": read, "answered": answered, "flagged": flagged, "handled": handled}
        changes = {name: value for name, value in wanted.items() if value is not None}
        for entry in tuple(self._entries.values()):
            if entry.message.native in natives:
                marked = replace(entry.message, **changes)
                if marked != entry.message:
                    self.deliver(marked)

    def _position(self, cursor: str | None) -> tuple[int, int | None]:
        if cursor is None:
            return self._count, self._count + 1
        since, dot, below = cursor.partition(".")
        if not since.isdecimal() or (dot and not below.isdecimal()):
            raise Broken(self.name, "Its place in the messages is unreadable.", "Fetch everything again.")
        return int(since), int(below) if dot else None

    def _fail(self) -> None:
        if self.failure is not None:
            raise self.failure
