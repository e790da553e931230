"""Focus, away and the next call from the keyboard."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

import pytest
from fake_day import FakeDay, at, snapshot
from msgspec.structs import replace
from screen_day import opened, settle, shows, text

from boundaries.facts import Busy
from boundaries.text import address, line
from daybreak.intents import Away, Back, Focus
from daybreak.snapshot import Meeting
from tui import calls

LINK = "https://meet.example.org/globex?pwd=1"


def meeting(start: str, end: str, link: str = LINK, title: str = "Globex call", busy: Busy = Busy.BUSY) -> Meeting:
    return Meeting(
        id=title + start,
        start=at(start),
        end=at(end),
        all_day=False,
        title=line(title),
        location=line(""),
        link=address(link),
        busy=busy,
        account=line("cal"),
    )


def day_with(*meetings: Meeting, now: datetime | None = None, **changes: object) -> FakeDay:
    return FakeDay(replace(snapshot(), meetings=meetings, **({"at": now} if now else {}), **changes))


async def test_f_asks_for_a_length_and_says_until_when() -> None:
    async with opened(day_with(meeting("14:00", "14:45"))) as (app, pilot, day):
        await pilot.press("f")
        await settle(pilot)
        shown = text(app)
        for words in ("50 minutes", "until 11:32", "until the next meeting   until 12:30, when your hours end"):
            assert words in shown
        await pilot.press("5")
        await settle(pilot)
        assert day.asked == [Focus(at("09:00").replace(day=24))]
        await pilot.press("f")
        await settle(pilot)
        await pilot.press("m")
        await settle(pilot)
        assert day.asked[-1] == Focus(None)


async def test_a_length_of_ones_own_that_is_none_is_said() -> None:
    async with opened() as (app, pilot, day):
        await pilot.press("f")
        await settle(pilot)
        await pilot.press("o")
        await settle(pilot)
        await pilot.press(*"never", "enter")
        await settle(pilot)
        assert "That is no time." in text(app)
        assert day.asked == []


@pytest.mark.parametrize(("key", "field"), [("f", "focus_until"), ("A", "away_until")])
async def test_the_same_key_ends_it(key: str, field: str) -> None:
    async with opened(FakeDay(replace(snapshot(), **{field: at("11:30")}))) as (_, pilot, day):
        await pilot.press(key)
        await settle(pilot)
        assert day.asked == [Back()]


async def test_away_asks_until_when() -> None:
    async with opened() as (_, pilot, day):
        await pilot.press("A")
        await settle(pilot)
        await pilot.press("t")
        await settle(pilot)
        assert day.asked == [Away(at("09:00").replace(day=24))]


async def test_in_focus_the_queue_gives_a_number() -> None:
    quiet = replace(snapshot(()), quiet=7, quiet_until=at("11:30"), quiet_why=line("focus"), held=0, owed=7)
    async with opened(FakeDay(quiet)) as (app, _, _):
        assert "7 quiet until 11:30, focus — they can wait, and so can you" in text(app)


@pytest.mark.parametrize(
    ("now", "title"),
    [
        ("10:42", "Globex call"),
        ("14:10", "Globex call"),
        ("14:56", "Acme"),
        ("14:30", "Globex call"),
        ("15:00", "Acme"),
    ],
)
def test_the_call_to_join(now: str, title: str) -> None:
    meetings = (meeting("09:00", "09:30", title="Past"), meeting("13:00", "13:30", "", "No link"))
    day = day_with(*meetings, meeting("14:00", "15:00"), meeting("15:00", "15:30", title="Acme"), now=at(now))
    assert day.snapshot.call is not None
    assert day.snapshot.call.title == title


def test_without_a_link_there_is_no_call() -> None:
    assert day_with(meeting("14:00", "15:00", "http://meet.example.org/")).snapshot.call is None
    assert day_with(meeting("14:00", "15:00", "https://meet.example.org/a b")).snapshot.call is None
    assert day_with(meeting("09:00", "10:00")).snapshot.call is None


async def test_without_a_browser_the_link_is_shown_and_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BROWSER", raising=False)
    monkeypatch.setenv("SSH_CONNECTION", "192.0.2.1 1 192.0.2.2 22")
    async with opened(day_with(meeting("14:00", "14:45"))) as (app, pilot, _):
        await pilot.press("C")
        await settle(pilot)
        assert LINK in text(app)
        assert app.clipboard == LINK
    async with opened() as (app, pilot, _):
        await pilot.press("C")
        await settle(pilot)
        assert "No call is left today" in text(app)


@pytest.mark.skipif(sys.platform == "win32", reason="a script stands in for the browser")
async def test_with_a_browser_it_opens_there_and_prints_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    browser, heard = tmp_path / "browser", tmp_path / "heard"
    browser.write_text(f'#!/bin/sh\necho noise; echo noise >&2; printf %s "$1" > {heard}\n')
    browser.chmod(0o700)
    monkeypatch.setenv("BROWSER", f"{browser} %s")
    async with opened(day_with(meeting("14:00", "14:45"))) as (_, pilot, _):
        await pilot.press("C")
        await shows(pilot, "Opening Globex call, 14:00: meet.example.org")
    assert heard.read_text() == LINK


@pytest.mark.parametrize(
    ("world", "expected"),
    [
        ({}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"DISPLAY": "localhost:10.0", "SSH_TTY": "/dev/pts/1"}, False),
        ({"SSH_TTY": "/dev/pts/1", "BROWSER": "/opt/remote.sh"}, True),
    ],
)
def test_where_a_browser_can_be_opened(
    monkeypatch: pytest.MonkeyPatch, world: dict[str, str], *, expected: bool
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("BROWSER", "SSH_CONNECTION", "SSH_TTY", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    for name, value in world.items():
        monkeypatch.setenv(name, value)
    assert calls.has_browser() is expected
