from __future__ import annotations

from datetime import datetime

import pytest
from a_day import BERLIN, at

from boundaries.facts import CalendarEvent
from boundaries.journal import Ended, Planned, changed, ended, planned

CLOSE = at(23, "17:30")


@pytest.mark.parametrize(
    ("closes", "closed", "now", "how"),
    [
        (CLOSE, at(23, "16:00"), at(24, "09:00"), Ended.ON_TIME),
        (CLOSE, at(23, "17:45"), at(24, "09:00"), Ended.ON_TIME),
        (CLOSE, at(23, "17:46"), at(24, "09:00"), Ended.LATE),
        (CLOSE, None, at(23, "17:00"), Ended.RUNNING),
        (CLOSE, None, at(23, "18:00"), Ended.NOT_CLOSED),
        (None, at(22, "12:00"), at(24, "09:00"), Ended.ON_TIME),
        (None, None, at(24, "09:00"), Ended.NOT_CLOSED),
    ],
)
def test_how_a_day_ended(closes: datetime | None, closed: datetime | None, now: datetime, how: Ended) -> None:
    assert ended(closes, closed, now, 15 * 60) is how


def entry(name: str, start: str, end: str, title: str = "") -> Planned:
    return Planned(id=name, start=at(24, start), end=at(24, end), title=title or name)


def test_the_night_says_what_is_new_moved_and_gone_in_order() -> None:
    before = (entry("call", "10:00", "11:00"), entry("lunch", "12:00", "13:00"), entry("same", "15:00", "16:00"))
    after = (entry("call", "11:00", "12:00"), entry("same", "15:00", "16:30"), entry("new", "09:30", "09:45", "  "))
    assert list(changed(before, after, BERLIN)) == [
        "new: an entry without a title 09:30",
        "moved: call from 10:00 to 11:00",
        "gone: lunch 12:00",
        "changed: same 15:00 now ends 16:30",
    ]
    assert not list(changed(after, after, BERLIN))


def test_what_is_kept_of_an_entry_is_what_a_morning_compares() -> None:
    event = CalendarEvent(id="e", account="work", start=at(24, "10:00"), end=at(24, "11:00"), title="Call")
    assert planned([event]) == (Planned(id="e", start=event.start, end=event.end, title="Call"),)
