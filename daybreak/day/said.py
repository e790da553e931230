"""What the user said of a stretch of time: focus, or away."""

from __future__ import annotations

from datetime import datetime, timedelta

from boundaries.worktime import Span
from daybreak.day.desk import Desk

FOCUS, AWAY = "focus", "away"
"""The keys in `settings` of what the user said: `since` and `until`. One whose end has passed counts no more."""
_SET_BACK = timedelta(days=1)
"""A clock that is further behind is not set but wrong, and nobody is away for years because of it."""


def said(desk: Desk, key: str) -> Span | None:
    """Give the stretch that the user named, focus or away; it may have passed."""
    document = desk.store.get("settings", key)
    if document is None:
        return None
    since, until = (datetime.fromisoformat(document[end]) for end in ("since", "until"))
    return Span(since, until)


def begun(stretch: Span | None, now: datetime) -> Span | None:
    """Give a stretch that was named now or before, as every one was: one ahead began before the clock was set back."""
    if stretch is None or not timedelta(0) < stretch.start - now < _SET_BACK:
        return stretch
    return Span(now, stretch.end)


def running_until(desk: Desk, key: str, now: datetime) -> datetime | None:
    """Give the end of the stretch that runs, focus or away; None where none does."""
    found = begun(said(desk, key), now)
    return found.end if found is not None and found.start <= now < found.end else None
