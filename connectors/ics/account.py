"""A published calendar as an account: its text is kept as long as the program runs, and read again when it changed."""

from __future__ import annotations

import asyncio
import zlib
from datetime import datetime
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from boundaries.facts import Address, CalendarEvent, ChannelKind
from connectors.base import Capability, SecretSource
from connectors.errors import Broken
from connectors.ical.entry import Reader
from connectors.ical.read import Entries, read
from connectors.ics.source import AddressSource, FileSource

if TYPE_CHECKING:
    from connectors.http import Transport

_CAPABILITIES: Final = frozenset({Capability.BUSY})


class IcsAccount:
    """Knows when its user is busy, by one calendar."""

    kind = "ics"
    channel = ChannelKind.EMAIL

    def __init__(
        self, name: str, file: str, addresses: str, secret: SecretSource, transport: Transport | None = None
    ) -> None:
        """Read `file`, or the address that is the secret. `transport` is for tests."""
        self.name = name
        self._file = file
        self._mine = own_addresses(addresses)
        self._source = FileSource(name, file) if file else AddressSource(name, secret, transport)
        self._text: bytes | None = None
        self._read: tuple[datetime, datetime, ZoneInfo] | None = None
        self._entries = Entries(())

    @property
    def capabilities(self) -> frozenset[Capability]:
        """Busy times alone."""
        return _CAPABILITIES

    @property
    def me(self) -> Address:
        """Whose calendar it is, as far as the settings say."""
        return Address(self._mine[0] if self._mine else "")

    @property
    def remark(self) -> str:
        """Say what of the calendar cannot be read."""
        return self._entries.remark

    async def probe(self) -> None:
        """Fetch it, and see that it is a calendar."""
        self._source.forget()
        await self._refresh()

    async def close(self) -> None:
        """Let go of nothing: no line stays open."""
        await self._source.close()

    async def events(self, start: datetime, end: datetime) -> tuple[CalendarEvent, ...]:
        """Give what touches the stretch; asks the source only for what is newer."""
        await self._refresh()
        zone = user_zone(start)
        wanted = (start, end, zone)
        if self._read != wanted and self._text is not None:
            reader = Reader(account=self.name, me=frozenset(self._mine), zone=zone, stamped=False)
            text = self._text
            self._entries = await asyncio.to_thread(lambda: read((zlib.decompress(text),), start, end, reader))
            self._read = wanted
        return self._entries.events

    async def _refresh(self) -> None:
        fresh = await self._source.fresh()
        if fresh is None:
            return
        self._must_be_calendar(fresh)
        self._text = await asyncio.to_thread(zlib.compress, fresh, 1)
        self._read = None

    def _must_be_calendar(self, text: bytes) -> None:
        head = text[:4096].lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n").replace(b"\0", b"").upper()
        if head.startswith(b"BEGIN:"):
            return
        self._source.forget()
        what = "a web page" if head.startswith(b"<") else "no calendar"
        field = "file" if self._file else "secret"
        where = self._file or "The address"
        todo = "Give the address that your calendar names for subscribing (it often ends in .ics), not the page's own."
        raise Broken(self.name, f"{where} gives {what}.", "Name a calendar file." if self._file else todo, field=field)


def own_addresses(text: str) -> tuple[str, ...]:
    """Give the addresses of a setting, in lower case."""
    return tuple(part.strip().lower() for part in text.split(",") if part.strip())


def user_zone(start: datetime) -> ZoneInfo:
    """Give the user's zone, which is that of the stretch's beginning; UTC where it has none by name."""
    return start.tzinfo if isinstance(start.tzinfo, ZoneInfo) else ZoneInfo("UTC")
