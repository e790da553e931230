"""Cuts iCalendar text into its parts, line by line, so that one part that is broken spoils no other.

Only the lines that this program reads are kept; events that lie outside a stretch of time go at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from msgspec import Struct

_FOLD: Final = re.compile(rb"\r?\n[ \t]|\r(?!\n)[ \t]")
_LINE: Final = re.compile(r"([A-Za-z0-9-]+)[;:]")
_VALUE_DATE: Final = re.compile(r":(\d{4})(\d{2})(\d{2})(?:T|\s*$)")
_GLOBAL_ZONE: Final = re.compile(r"(;TZID=)\"?/[^;:\"]*?/((?:[A-Z][A-Za-z_]+/){1,2}[A-Z][A-Za-z_-]+)\"?(?=[;:])")
_ONCE: Final = frozenset(
    (
        *("UID", "DTSTART", "DTEND", "DURATION", "RECURRENCE-ID", "SEQUENCE", "STATUS", "TRANSP"),
        *("SUMMARY", "LOCATION", "DESCRIPTION", "URL", "ORGANIZER", "LAST-MODIFIED", "CREATED", "DTSTAMP"),
        *("X-MICROSOFT-CDO-BUSYSTATUS", "X-GOOGLE-CONFERENCE"),
        *("X-MICROSOFT-SKYPETEAMSMEETINGURL", "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK"),
    )
)
_MANY: Final = frozenset(("RRULE", "RDATE", "EXDATE", "CONFERENCE", "ATTENDEE"))
_RECURS: Final = frozenset(("RRULE", "RDATE", "RECURRENCE-ID"))
_OF_ALL: Final = frozenset(("X-WR-TIMEZONE", "METHOD", "REFRESH-INTERVAL", "X-PUBLISHED-TTL"))
_VALUE_LIMIT: Final = 20_000
"""Characters of one line; what is longer is cut."""
_LINES_LIMIT: Final = 2_000
"""Lines of one event."""
_SLACK: Final = timedelta(days=2)
"""Zones move a date by a day at most."""


class Part(Struct):
    """One event, or one exception of a series, as its lines."""

    uid: str
    lines: list[str]


class Piece(Struct):
    """One VCALENDAR: what holds for all of it, its zones, its events by UID."""

    zones: list[list[str]]
    of_all: dict[str, str]
    series: dict[str, list[Part]]
    broken: int = 0
    """Events that have no end or no beginning."""
    passed: int = 0
    """Events that lie outside the stretch."""

    @property
    def timezone(self) -> str:
        """Give what X-WR-TIMEZONE names; empty for none."""
        return self.of_all.get("X-WR-TIMEZONE", "")


def unfolded(raw: bytes) -> str:
    """Decode a calendar and join its folded lines (RFC 5545 section 3.1), also where a fold cuts a character."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raw = raw.decode("utf-16", "replace").encode()
    raw = _FOLD.sub(b"", raw.removeprefix(b"\xef\xbb\xbf"))
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def pieces(raw: bytes, first: date, last: date) -> list[Piece]:
    """Cut a calendar file; events that certainly do not touch the dates from `first` to `last` are passed over."""
    found: list[Piece] = []
    lines = iter(unfolded(raw).replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    piece: Piece | None = None
    for each in lines:
        head = each[:15].upper().rstrip()
        if head == "BEGIN:VCALENDAR":
            piece = Piece(zones=[], of_all={}, series={})
            found.append(piece)
        elif head.startswith("BEGIN:"):
            if piece is None:
                piece = Piece(zones=[], of_all={}, series={})
                found.append(piece)
            _component(piece, head.removeprefix("BEGIN:"), lines, first - _SLACK, last + _SLACK)
        elif piece is not None:
            name, _, value = each.partition(":")
            key = name.partition(";")[0].upper()
            if key in _OF_ALL:
                piece.of_all.setdefault(key, value.strip()[:200])
    return found


def _component(piece: Piece, name: str, lines: Iterator[str], first: date, last: date) -> None:
    """Take one component; one that begins before the last one ended breaks that one only."""
    again: str | None = name
    while again is not None:
        if again == "VTIMEZONE":
            again = _zone(piece, lines)
        elif again == "VEVENT":
            again = _event(piece, lines, first, last)
        else:
            again = _skip(again, lines)


def _zone(piece: Piece, lines: Iterator[str]) -> str | None:
    kept = ["BEGIN:VTIMEZONE"]
    for each in lines:
        head = each[:15].upper().rstrip()
        if head == "BEGIN:VEVENT":
            return "VEVENT"
        kept.append(each[:_VALUE_LIMIT])
        if head == "END:VTIMEZONE":
            if len(kept) <= _LINES_LIMIT:
                piece.zones.append(kept)
            return None
    return None


def _skip(name: str, lines: Iterator[str]) -> str | None:
    """Pass over a component that is not read."""
    for each in lines:
        head = each[:20].upper().rstrip()
        if head == f"END:{name}":
            return None
        if head == "BEGIN:VEVENT" and name != "VALARM":
            return "VEVENT"
    return None


def _event(piece: Piece, lines: Iterator[str], first: date, last: date) -> str | None:
    kept: dict[str, list[str]] = {}
    number = 0
    inner = ""
    for each in lines:
        match = _LINE.match(each)
        if match is None:
            continue
        name = match[1].upper()
        if name in ("BEGIN", "END"):
            value = each[match.end() :].strip().upper()
            if inner:
                inner = "" if name == "END" and value in (inner, "VEVENT") else inner
                if not (name == "END" and value == "VEVENT"):
                    continue
            if name == "BEGIN":
                if value == "VEVENT":
                    piece.broken += 1
                    return "VEVENT"
                inner = value
            elif value == "VEVENT":
                _keep(piece, kept, first, last)
                return None
        elif not inner and (name in _MANY or (name in _ONCE and name not in kept)) and number < _LINES_LIMIT:
            number += 1
            kept.setdefault(name, []).append(_GLOBAL_ZONE.sub(r"\1\2", each[:_VALUE_LIMIT]))
    piece.broken += 1
    return None


def _keep(piece: Piece, kept: dict[str, list[str]], first: date, last: date) -> None:
    if "DTSTART" not in kept:
        piece.broken += 1
        return
    if not kept.keys() & _RECURS and _is_outside(kept, first, last):
        piece.passed += 1
        return
    uid = kept.get("UID", [""])[0].partition(":")[2].strip()[:500]
    lines = [each for name in kept for each in kept[name]]
    # Without a UID each stands for itself.
    piece.series.setdefault(uid or f"\n{len(piece.series)}", []).append(Part(uid, lines))


def _is_outside(kept: dict[str, list[str]], first: date, last: date) -> bool:
    start = _date(kept["DTSTART"][0])
    if start is None:
        return False
    if start > last:
        return True
    if "DURATION" in kept:
        return False
    end = _date(kept["DTEND"][0]) if "DTEND" in kept else start
    return end is not None and max(start, end) < first


def _date(text: str) -> date | None:
    match = _VALUE_DATE.search(text)
    try:
        return date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None
