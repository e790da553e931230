"""A calendar without an outside: what is put into it is what it knows."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from boundaries.facts import Address, CalendarEvent, ChannelKind
from connectors.base import Capability
from connectors.errors import ConnectorError


class MemoryCalendar:
    """Holds its entries itself, recurrences unrolled; `put` and `take` play the outside world."""

    kind = "memory"
    channel = ChannelKind.EMAIL

    def __init__(self, name: str, me: Address, events: Iterable[CalendarEvent] = ()) -> None:
        self.name = name
        self._me = me
        self._events = {event.id: event for event in events}
        self.remark = ""
        self.failure: ConnectorError | None = None
        """Raised by every call while it is set: a calendar that is down."""

    @property
    def capabilities(self) -> frozenset[Capability]:
        """Busy times alone."""
        return frozenset({Capability.BUSY})

    @property
    def me(self) -> Address:
        """Whose calendar it is."""
        return self._me

    def put(self, event: CalendarEvent) -> None:
        """Let an entry come, or replace the one of the same id."""
        self._events[event.id] = event

    def take(self, id_: str) -> None:
        """Let an entry vanish."""
        self._events.pop(id_, None)

    async def probe(self) -> None:
        """Raise the failure that is set, if any."""
        if self.failure is not None:
            raise self.failure

    async def close(self) -> None:
        """Let nothing go: there is nothing."""

    async def events(self, start: datetime, end: datetime) -> tuple[CalendarEvent, ...]:
        """Give what touches a stretch, in order of start."""
        await self.probe()
        touching = (each for each in self._events.values() if each.start < end and each.end > start)
        return tuple(sorted(touching, key=lambda each: (each.start, each.end, each.id)))
