"""Ask how long to focus, until when to be away; the same keys end both."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from textual.app import App

from boundaries.facts import Busy
from boundaries.words import clock, moment
from daybreak.intents import Away, Back, Focus
from daybreak.live import LiveDay
from daybreak.snapshot import Meeting, Snapshot
from tui.ask_time import ask_time
from tui.screens.dialog import title
from tui.screens.pick import Choice, Pick
from tui.triage import Triage

_LENGTHS = (("2", "25m", "25 minutes"), ("5", "50m", "50 minutes"), ("9", "90m", "90 minutes"))
_MEETING, _OTHER = "meeting", "other"


async def focus(app: App[None], live: LiveDay, triage: Triage) -> None:
    """Begin a stretch without interruption, or end the one that runs."""
    day = live.snapshot
    if day.focus_until is not None:
        await triage.do(Back())
        return
    heading = title("Focus for how long?", "urgent ones come through")
    words = await app.push_screen_wait(Pick[str](heading, _choices(day)))
    if words == _OTHER:
        until = await ask_time(app, live, title("Focus for how long?"), "40m · 2h · 11:30")
    elif words == _MEETING:
        until = None
    elif words:
        until = await live.when(words)
    else:
        return
    if until is not None or words == _MEETING:
        await triage.do(Focus(until))


async def away(live: LiveDay, triage: Triage) -> None:
    """Be away until a time, or be back."""
    if live.snapshot.away_until is not None:
        await triage.do(Back())
        return
    until = await triage.ask_when("Away until", ("opening", "tomorrow"))
    if until is not None:
        await triage.do(Away(until))


def _choices(day: Snapshot) -> list[Choice[str]]:
    zone = ZoneInfo(day.zone)
    close = _close(day)

    def ends(at: datetime, told: str = "") -> str:
        if close is not None and at > close:
            return f"until {moment(close, day.at, zone)}, when your hours end"
        return told or f"until {moment(at, day.at, zone)}"

    found = [
        Choice(key, label, words, ends(day.at + timedelta(minutes=int(words[:-1])))) for key, words, label in _LENGTHS
    ]
    meeting = next_meeting(day)
    if meeting is not None:
        detail = ends(meeting.start, f"{clock(meeting.start, zone)}  {meeting.title}")
        found.append(Choice("m", "until the next meeting", _MEETING, detail))
    return [*found, Choice("o", "another length or time …", _OTHER)]


def _close(day: Snapshot) -> datetime | None:
    """Give when the hours that run end: focus ends with them; None while they do not run."""
    return next((end for start, end in day.windows if start <= day.at < end), None)


def next_meeting(day: Snapshot) -> Meeting | None:
    """Give the next meeting of today that is sure; it may lie after the hours."""
    sure = (each for each in day.meetings if not each.all_day and each.busy is not Busy.TENTATIVE)
    return next((each for each in sure if each.start > day.at), None)
