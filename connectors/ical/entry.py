"""One occurrence, as the library gives it, into a `CalendarEvent`; or nothing, where it takes nothing of the user."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import TYPE_CHECKING, Any, Final
from zoneinfo import ZoneInfo

from msgspec import Struct

from boundaries.facts import Address, Busy, CalendarEvent
from boundaries.ids import short_id
from connectors.ical.links import call_link

if TYPE_CHECKING:
    from icalendar import Event

_TEXT: Final = 1_000
_PEOPLE: Final = 50
_MAIL: Final = "mailto:"
_FREE: Final = frozenset(("FREE", "WORKINGELSEWHERE"))
_OUTLOOK: Final = {"TENTATIVE": Busy.TENTATIVE, "OOF": Busy.OUT_OF_OFFICE, "BUSY": Busy.BUSY}
_SURE: Final = (
    "X-GOOGLE-CONFERENCE",
    "CONFERENCE",
    "X-MICROSOFT-SKYPETEAMSMEETINGURL",
    "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK",
)
_FREE_TEXT: Final = ("LOCATION", "URL", "DESCRIPTION")
_NO_PEOPLE: Final = frozenset(("ROOM", "RESOURCE"))


class Reader(Struct, frozen=True, kw_only=True):
    """For whom a calendar is read, and where a time without a zone hangs."""

    account: str
    me: frozenset[str]
    """The user's own addresses, in lower case."""
    zone: ZoneInfo
    stamped: bool
    """DTSTAMP tells of the entry; in a published file it is often the time of the export."""


def entry(event: Event, reader: Reader, zone: tzinfo, *, series: bool) -> CalendarEvent | None:
    """Make an entry; None where it is free, cancelled, declined or lasts no time.

    `zone` is the calendar's own for times without one; of a `series` each occurrence has an id.
    Raises what the library raises for values that cannot be.
    """
    busy = _busy(event, reader)
    if busy is None:
        return None
    first, last = moment_of(event, "DTSTART"), moment_of(event, "DTEND")
    all_day = not isinstance(first, datetime)
    if all_day and last <= first:
        last = first + timedelta(days=1)
    start, end = _instant(first, reader, zone), _instant(last, reader, zone)
    if end <= start:
        return None
    return CalendarEvent(
        id=_identity(event, reader, start, series=series),
        account=reader.account,
        start=start,
        end=end,
        all_day=all_day,
        title=_text(event, "SUMMARY"),
        location=_text(event, "LOCATION"),
        link=_link(event),
        busy=busy,
        organizer=next(_people(event, "ORGANIZER"), Address("")),
        attendees=_others(event, reader),
        created_at=_moment(event, reader),
    )


def moment_of(event: Event, name: str) -> datetime | date:
    """Give a property's date or time. Raises `ValueError` where it has none."""
    value = getattr(event.get(name), "dt", None)
    if not isinstance(value, date):
        raise ValueError(f"no {name}")  # noqa: TRY004 - the text is wrong, not the program
    return value


def _busy(event: Event, reader: Reader) -> Busy | None:
    if _word(event, "STATUS") == "CANCELLED":
        return None
    mine = [each for each in _all(event, "ATTENDEE") if _address(each) in reader.me]
    answers = {str(each.params.get("PARTSTAT", "")).upper() for each in mine}
    if "DECLINED" in answers:
        return None
    outlook = _word(event, "X-MICROSOFT-CDO-BUSYSTATUS")
    if outlook in _FREE or (outlook not in _OUTLOOK and _word(event, "TRANSP") == "TRANSPARENT"):
        return None
    if outlook in _OUTLOOK and outlook != "BUSY":
        return _OUTLOOK[outlook]
    unsure = _word(event, "STATUS") == "TENTATIVE" or answers & {"TENTATIVE", "NEEDS-ACTION"}
    return Busy.TENTATIVE if unsure else Busy.BUSY


def _instant(at: datetime | date, reader: Reader, zone: tzinfo) -> datetime:
    """Give an instant: a date is the user's own midnight, a time without a zone hangs in the calendar's."""
    if not isinstance(at, datetime):
        return datetime.combine(at, time(), reader.zone).astimezone(UTC)
    return (at if at.tzinfo is not None else at.replace(tzinfo=zone)).astimezone(UTC)


def _identity(event: Event, reader: Reader, start: datetime, *, series: bool) -> str:
    uid = str(event.get("UID", ""))
    if not uid:
        return short_id(reader.account, _text(event, "SUMMARY"), start.isoformat())
    if not series or event.get("RECURRENCE-ID") is None:
        return short_id(reader.account, uid)
    at = moment_of(event, "RECURRENCE-ID")
    if isinstance(at, datetime) and at.tzinfo is not None:
        at = at.astimezone(UTC)
    return short_id(reader.account, uid, at.isoformat())


def _link(event: Event) -> str:
    sure, free = ([str(each) for name in names for each in _all(event, name)] for names in (_SURE, _FREE_TEXT))
    return call_link(sure, free)


def _others(event: Event, reader: Reader) -> tuple[Address, ...]:
    people = (each for each in _people(event, "ATTENDEE") if each.address.lower() not in reader.me)
    return tuple(person for person, _ in zip(people, range(_PEOPLE), strict=False))


def _people(event: Event, name: str) -> Iterator[Address]:
    for each in _all(event, name):
        address = _address(each)
        if "@" in address and str(each.params.get("CUTYPE", "")).upper() not in _NO_PEOPLE:
            yield Address(address, str(each.params.get("CN", ""))[:_TEXT].strip())


def _address(value: Any) -> str:
    text = str(value).strip()
    return (text[len(_MAIL) :] if text.lower().startswith(_MAIL) else text)[:320].lower()


def _moment(event: Event, reader: Reader) -> datetime | None:
    for name in ("LAST-MODIFIED", "CREATED", *(("DTSTAMP",) if reader.stamped else ())):
        at = getattr(event.get(name), "dt", None)
        if isinstance(at, datetime):
            return (at if at.tzinfo is not None else at.replace(tzinfo=UTC)).astimezone(UTC)
    return None


def _all(event: Event, name: str) -> list[Any]:
    value = event.get(name)
    return [] if value is None else value if isinstance(value, list) else [value]


def _word(event: Event, name: str) -> str:
    return str(event.get(name, "")).strip().upper()


def _text(event: Event, name: str) -> str:
    return str(event.get(name, ""))[:_TEXT].strip()
