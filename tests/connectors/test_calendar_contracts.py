from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from ical_text import calendar, simple

from boundaries.facts import Address, CalendarEvent
from connectors.base import Account
from connectors.calendar_contract import CalendarContract
from connectors.ics.account import IcsAccount
from connectors.memory import MemoryCalendar
from connectors.secret import Secret


async def no_secret() -> Secret:
    raise AssertionError


async def an_address() -> Secret:
    return Secret("webcal://calendar.example/private-abc/basic.ics")


class TestMemory(CalendarContract):
    @pytest.fixture(autouse=True)
    def _source(self) -> None:
        self.account = MemoryCalendar("cal", Address("noor@x.example"))

    def make(self) -> Account:
        return self.account

    async def put(self, uid: str, start: datetime, end: datetime, title: str) -> None:
        event = CalendarEvent(id=uid, account="cal", start=start.astimezone(UTC), end=end.astimezone(UTC), title=title)
        self.account.put(event)

    async def take(self, uid: str) -> None:
        self.account.take(uid)


class TestFile(CalendarContract):
    @pytest.fixture(autouse=True)
    def _source(self, tmp_path: Path) -> None:
        self.file = tmp_path / "mine.ics"
        self.events: dict[str, str] = {}

    def make(self) -> Account:
        return IcsAccount("cal", str(self.file), "noor@x.example", no_secret)

    async def put(self, uid: str, start: datetime, end: datetime, title: str) -> None:
        self.events[uid] = simple(uid, start, end, title)
        self.file.write_bytes(calendar(*self.events.values()))

    async def take(self, uid: str) -> None:
        del self.events[uid]
        self.file.write_bytes(calendar(*self.events.values()))


class TestPublished(CalendarContract):
    """A server that answers conditionally, by ETag."""

    @pytest.fixture(autouse=True)
    def _source(self) -> None:
        self.events: dict[str, str] = {}
        self.version = 0

    def make(self) -> Account:
        return IcsAccount("cal", "", "", an_address, httpx.MockTransport(self.answer))

    def answer(self, request: httpx.Request) -> httpx.Response:
        assert str(request.url) == "https://calendar.example/private-abc/basic.ics"
        tag = f'"{self.version}"'
        if request.headers.get("if-none-match") == tag:
            return httpx.Response(304)
        return httpx.Response(200, headers={"etag": tag}, content=calendar(*self.events.values()))

    async def put(self, uid: str, start: datetime, end: datetime, title: str) -> None:
        self.events[uid] = simple(uid, start, end, title)
        self.version += 1

    async def take(self, uid: str) -> None:
        del self.events[uid]
        self.version += 1
