"""The calendars of one user on a server: known here as long as the program runs, asked only for what is newer."""

from __future__ import annotations

import asyncio
from datetime import datetime
from itertools import chain
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from boundaries.facts import Address, CalendarEvent, ChannelKind
from connectors.base import Capability, SecretSource, Settings
from connectors.caldav.collection import Collection
from connectors.caldav.discovery import Calendars, discover
from connectors.caldav.server import Server
from connectors.errors import ConnectorError, NeedsUser
from connectors.http import open_client
from connectors.ical.entry import Reader
from connectors.ical.read import Entries, read
from connectors.ics.account import own_addresses, user_zone
from connectors.network import is_loopback

if TYPE_CHECKING:
    from connectors.http import Client, Transport

_CAPABILITIES: Final = frozenset({Capability.BUSY})


class CalDavAccount:
    """Knows when its user is busy, by all calendars there or by some."""

    kind = "caldav"
    channel = ChannelKind.EMAIL

    def __init__(self, name: str, settings: Settings, secret: SecretSource, transport: Transport | None = None) -> None:
        """Check the address; `transport` is for tests."""
        self.name = name
        self._url = _checked(name, settings["url"])
        self._user = settings["user"]
        self._wanted = tuple(part.strip() for part in settings.get("calendars", "").split(",") if part.strip())
        self._mine = own_addresses(settings.get("addresses", ""))
        self._secret = secret
        self._ca_file = settings.get("ca_file") or ""
        self._transport = transport
        self._calendars: Calendars | None = None
        self._collections: list[Collection] = []
        self._read: tuple[datetime, datetime, ZoneInfo] | None = None
        self._entries = Entries(())

    @property
    def capabilities(self) -> frozenset[Capability]:
        """Busy times alone."""
        return _CAPABILITIES

    @property
    def me(self) -> Address:
        """Whose calendars they are."""
        return Address(self._mine[0] if self._mine else self._user)

    @property
    def remark(self) -> str:
        """Say what of the calendars cannot be read."""
        return self._entries.remark

    async def probe(self) -> None:
        """Sign in and find the calendars."""
        async with await self._client() as client:
            await self._find(self._server(client))

    async def close(self) -> None:
        """Let go of nothing: no line stays open."""

    async def events(self, start: datetime, end: datetime) -> tuple[CalendarEvent, ...]:
        """Give what touches the stretch, of all calendars; asks the server only for what is newer."""
        async with await self._client() as client:
            server = self._server(client)
            if self._calendars is None:
                await self._find(server)
            try:
                for each in self._collections:
                    if await each.update(server, start.date()):
                        self._read = None
            except ConnectorError:
                # What was taken in so far is read anew; a calendar that is gone is looked for anew.
                self._read, self._calendars = None, None
                raise
        zone = user_zone(start)
        wanted = (start, end, zone)
        if self._read != wanted:
            texts = chain.from_iterable([each.texts for each in self._collections])
            self._entries = await asyncio.to_thread(read, texts, start, end, self._reader(zone))
            self._read = wanted
        return self._entries.events

    async def _find(self, server: Server) -> None:
        found = await discover(server, self.name, self._url, self._wanted)
        known = {each.url: each for each in self._collections}
        self._collections = [known.get(url) or Collection(self.name, url) for url in found.urls]
        self._calendars = found
        self._read = None

    async def _client(self) -> Client:
        return await open_client(self.name, self._transport, ca_file=self._ca_file)

    def _server(self, client: Client) -> Server:
        return Server(self.name, self._user, self._secret, client)

    def _reader(self, zone: ZoneInfo) -> Reader:
        theirs = self._calendars.addresses if self._calendars is not None else frozenset()
        mine = {*self._mine, *theirs, *([self._user.lower()] if "@" in self._user else [])}
        return Reader(account=self.name, me=frozenset(mine), zone=zone, stamped=True)


def _checked(account: str, url: str) -> str:
    """Give the address; `NeedsUser` for one that is none, holds a password, or would send it unprotected."""
    text = url.strip() if "://" in url else f"https://{url.strip()}"
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        host = ""
    if not host or parts.scheme not in ("https", "http") or any(c <= " " for c in text):
        raise NeedsUser(account, f"{url!r} is no address.", "Write it as https://cloud.example.org.", field="url")
    if "@" in parts.netloc:
        todo = "Set user, and let the password be asked for."
        raise NeedsUser(account, "The address holds a user name or a password.", todo, field="url")
    if parts.scheme == "http" and not is_loopback(host):
        happened = f"{host} is not this machine, and the line to it would not be encrypted."
        raise NeedsUser(account, happened, "Write it with https://.", field="url")
    return text
