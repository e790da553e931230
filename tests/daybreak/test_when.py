"""Times as people write them, read against a week with a lunch gap and a short Friday."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from boundaries.policy.model import Me, Policy, Window
from boundaries.worktime import WorkTime
from daybreak.when import UnclearTimeError, when

BERLIN = ZoneInfo("Europe/Berlin")
DAY = (Window(540, 750), Window(810, 1050))
WORK = WorkTime(
    Policy(
        me=Me(name="Noor", timezone="Europe/Berlin"),
        hours={"mon": DAY, "tue": DAY, "wed": DAY, "thu": DAY, "fri": (Window(540, 840),)},
    ),
)
NOW = datetime(2026, 11, 23, 10, 42, tzinfo=BERLIN).astimezone(UTC)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("opening", "2026-11-23T13:30"),
        ("tomorrow", "2026-11-24T09:00"),
        ("Monday", "2026-11-30T09:00"),
        ("mon", "2026-11-30T09:00"),
        ("saturday", "2026-11-30T09:00"),
        ("15:00", "2026-11-23T15:00"),
        ("9:30", "2026-11-24T09:30"),
        ("thu 15:00", "2026-11-26T15:00"),
        ("today 18:00", "2026-11-23T18:00"),
        ("2026-12-01", "2026-12-01T09:00"),
        ("2026-12-01 16:15", "2026-12-01T16:15"),
        ("2h", "2026-11-23T12:42"),
        ("30 min", "2026-11-23T11:12"),
        ("2026-11-23T17:00:00+01:00", "2026-11-23T17:00"),
    ],
)
def test_words_name_an_instant(words: str, expected: str) -> None:
    assert when(words, NOW, WORK).astimezone(BERLIN).strftime("%Y-%m-%dT%H:%M") == expected


@pytest.mark.parametrize("words", ["", "soon", "25:00", "2026-13-01", "to", "monx", "99999999h", "mon 1500"])
def test_words_that_name_none_are_answered_with_the_forms(words: str) -> None:
    with pytest.raises(UnclearTimeError, match="Write one of: opening, tomorrow"):
        when(words, NOW, WORK)


@pytest.mark.parametrize("words", ["2026-11-23T09:00:00+01:00", "today 09:00", "2025-01-01 10:00"])
def test_a_time_that_has_passed_is_refused(words: str) -> None:
    with pytest.raises(UnclearTimeError, match="has passed"):
        when(words, NOW, WORK)
