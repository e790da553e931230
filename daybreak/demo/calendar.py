"""The calendar of the demo day: a call after lunch with its link, and what else stands in Noor's weeks."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from boundaries.facts import Address, Busy, CalendarEvent
from connectors.memory import MemoryCalendar
from daybreak.demo.people import ACCOUNTS, ANA, GAVIN, JO, MARA, PRIYA, berlin

NAME: Final = "calendar"
_LENA = Address("lena@globex.example", "Lena Marti")
_TOM = Address("tom@globex.example", "Tom Ferro")


def demo_calendar() -> MemoryCalendar:
    """Make the account with its entries."""
    return MemoryCalendar(NAME, ACCOUNTS["mail"][1], demo_entries())


def demo_entries() -> tuple[CalendarEvent, ...]:
    """Give the entries of the weeks around the demo day."""
    return (
        _entry("globex-call", berlin(23, "14:00"), 45, "Globex call", (_LENA, _TOM), "newsletter"),
        _entry("acme-review", berlin(24, "15:00"), 60, "Acme launch review", (MARA, JO), "launch"),
        _entry("kestrel-maps", berlin(25, "10:00"), 30, "Kestrel: names on map 4", (ANA,), "map-4"),
        _entry("menu-tasting", berlin(26, "11:00"), 90, "Menu tasting at Lumen & Oak", (PRIYA,), place="Oak Lane 3"),
        _entry("hooli-check-in", berlin(30, "11:30"), 30, "Hooli check-in", (GAVIN,), "check-in", busy=Busy.TENTATIVE),
    )


def _entry(  # noqa: PLR0913, PLR0917 - an entry has that many parts
    slug: str,
    start: datetime,
    minutes: int,
    title: str,
    others: tuple[Address, ...],
    room: str = "",
    *,
    place: str = "",
    busy: Busy = Busy.BUSY,
) -> CalendarEvent:
    firm = others[0].address.partition("@")[2]
    return CalendarEvent(
        id=f"demo-{slug}",
        account=NAME,
        start=start,
        end=start + timedelta(minutes=minutes),
        title=title,
        location=place,
        link=f"https://meet.{firm}/{room}" if room else "",
        busy=busy,
        organizer=others[0],
        attendees=others,
        created_at=berlin(16, "09:05"),
    )
