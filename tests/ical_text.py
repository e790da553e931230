"""Calendar text for tests."""

from __future__ import annotations

from datetime import UTC, datetime


def stamp(at: datetime) -> str:
    """Write an instant as calendars do, in UTC."""
    return at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def vevent(*lines: str, uid: str = "one") -> str:
    """Make an event of lines."""
    return "\r\n".join(("BEGIN:VEVENT", f"UID:{uid}", *lines, "END:VEVENT", ""))


def calendar(*events: str, head: tuple[str, ...] = ()) -> bytes:
    """Make a calendar of events."""
    first = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//tests//EN", *head, "")
    return ("\r\n".join(first) + "".join(events) + "END:VCALENDAR\r\n").encode()


def simple(uid: str, start: datetime, end: datetime, title: str) -> str:
    """Make a plain event."""
    return vevent(f"DTSTART:{stamp(start)}", f"DTEND:{stamp(end)}", "SUMMARY:" + title.replace(",", "\\,"), uid=uid)
