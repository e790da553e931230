"""The journal as Markdown and as JSON: what was written, and how each day ended; nothing is counted up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any
from zoneinfo import ZoneInfo

from boundaries.words import clock, dated
from daybreak.journalview import JournalDay
from daybreak.log.export import escaped


def markdown(days: Iterable[JournalDay], zone: ZoneInfo) -> str:
    """Give days as a document, a heading each."""
    rows = ["# Journal", ""]
    for day in days:
        rows += [*_day(day, zone), ""]
    return "\n".join(rows)


def documents(days: Iterable[JournalDay], zone: ZoneInfo) -> list[dict[str, Any]]:
    """Give days as JSON objects; instants as RFC 3339 in `zone`."""

    def local(at: Any) -> str | None:
        return None if at is None else str(at.astimezone(zone).isoformat(timespec="seconds"))

    return [
        {
            "date": day.day.isoformat(),
            "ended": day.ended.value.replace(" ", "-"),
            "closes_at": local(day.closes_at),
            "closed_at": local(day.closed_at),
            "first_three": list(day.first_three),
            "good": day.good,
            "tonight": day.tonight,
            "energy": day.energy,
            "professional": day.professional,
            "done": list(day.done),
            "skipped": [{"text": text, "reason": why} for text, why in day.skipped],
            "left": list(day.left),
        }
        for day in days
    ]


def _day(day: JournalDay, zone: ZoneInfo) -> Iterator[str]:
    yield f"## {dated(day.day, year=True)}"
    yield ""
    at = f"closed {clock(day.closed_at, zone)}, " if day.closed_at is not None else ""
    yield f"- {at}{day.ended.value}"
    if day.good is not None:
        yield f"- went well: {escaped(day.good)}"
    for number, first in enumerate(day.first_three, 1):
        yield f"- first {number} for the next day: {escaped(first)}"
    if day.tonight is not None:
        yield f"- the evening was for: {escaped(day.tonight)}"
    if day.energy is not None:
        yield f"- energy {day.energy} of 5"
    if day.professional is not None:
        yield f"- professional: {'yes' if day.professional else 'no'}"
    for text, why in day.skipped:
        yield f"- skipped: {escaped(text)}: {escaped(why)}"
    for text in day.left:
        yield f"- left open: {escaped(text)}"
