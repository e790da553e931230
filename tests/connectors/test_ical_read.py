from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ical_text import calendar, vevent

from boundaries.facts import Address, Busy, CalendarEvent
from connectors.ical import read as reading
from connectors.ical.entry import Reader
from connectors.ical.read import Entries, read
from servers import corpora

BERLIN = ZoneInfo("Europe/Berlin")
START, END = datetime(2026, 11, 22, tzinfo=BERLIN), datetime(2026, 12, 29, tzinfo=BERLIN)
READER = Reader(account="cal", me=frozenset({"noor@x.example"}), zone=BERLIN, stamped=False)
NINE = ("DTSTART:20261123T080000Z", "DTEND:20261123T090000Z")


def entries(*texts: bytes, start: datetime = START, end: datetime = END) -> Entries:
    return read(texts, start, end, READER)


def one(*lines: str, head: tuple[str, ...] = ()) -> CalendarEvent:
    found = entries(calendar(vevent(*lines), head=head))
    assert (len(found.events), found.unread, found.late) == (1, 0, 0)
    return found.events[0]


def starts(*events: str, head: tuple[str, ...] = ()) -> list[str]:
    found = entries(calendar(*events, head=head))
    assert not found.unread
    return [each.start.astimezone(BERLIN).strftime("%d.%m. %H:%M") for each in found.events]


def test_an_entry_has_what_the_day_needs() -> None:
    found = one(
        *NINE,
        "SUMMARY:Launch\\, the plan",
        "LOCATION:Room 2",
        "DESCRIPTION:Join https://acme.zoom.us/j/1?pwd=x",
        "ORGANIZER;CN=Mara:mailto:Mara@acme.example",
        "ATTENDEE;PARTSTAT=ACCEPTED:mailto:noor@x.example",
        "ATTENDEE;CN=Tom:MAILTO:tom@acme.example",
        "ATTENDEE;CUTYPE=ROOM:mailto:room2@acme.example",
        "CREATED:20261101T080000Z",
        "LAST-MODIFIED:20261120T080000Z",
        "DTSTAMP:20261123T000000Z",
    )
    assert found == CalendarEvent(
        id=found.id,
        account="cal",
        start=datetime(2026, 11, 23, 8, tzinfo=UTC),
        end=datetime(2026, 11, 23, 9, tzinfo=UTC),
        title="Launch, the plan",
        location="Room 2",
        link="https://acme.zoom.us/j/1?pwd=x",
        organizer=Address("mara@acme.example", "Mara"),
        attendees=(Address("tom@acme.example", "Tom"),),
        created_at=datetime(2026, 11, 20, 8, tzinfo=UTC),
    )


@pytest.mark.parametrize(
    ("lines", "busy"),
    [
        ((), Busy.BUSY),
        (("STATUS:CONFIRMED",), Busy.BUSY),
        (("STATUS:TENTATIVE",), Busy.TENTATIVE),
        (("STATUS:CANCELLED",), None),
        (("TRANSP:TRANSPARENT",), None),
        (("TRANSP:TRANSPARENT", "X-MICROSOFT-CDO-BUSYSTATUS:OOF"), Busy.OUT_OF_OFFICE),
        (("TRANSP:OPAQUE", "X-MICROSOFT-CDO-BUSYSTATUS:FREE"), None),
        (("X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE",), None),
        (("X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE",), Busy.TENTATIVE),
        (("X-MICROSOFT-CDO-BUSYSTATUS:BUSY", "STATUS:TENTATIVE"), Busy.TENTATIVE),
        (("STATUS:CANCELLED", "X-MICROSOFT-CDO-BUSYSTATUS:BUSY"), None),
        (("ATTENDEE;PARTSTAT=DECLINED:mailto:NOOR@x.example",), None),
        (("ATTENDEE;PARTSTAT=DECLINED:mailto:tom@acme.example",), Busy.BUSY),
        (("ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:noor@x.example",), Busy.TENTATIVE),
        (("ATTENDEE;PARTSTAT=TENTATIVE:mailto:noor@x.example",), Busy.TENTATIVE),
    ],
)
def test_what_takes_the_user_and_how_much(lines: tuple[str, ...], busy: Busy | None) -> None:
    found = entries(calendar(vevent(*NINE, *lines))).events
    assert [each.busy for each in found] == ([] if busy is None else [busy])


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("DTSTART;VALUE=DATE:20261124", "DTEND;VALUE=DATE:20261126", "24.11. 00:00-26.11. 00:00"),
        ("DTSTART;VALUE=DATE:20261124", "", "24.11. 00:00-25.11. 00:00"),
        ("DTSTART:20261124T090000", "DTEND:20261124T100000", "24.11. 09:00-24.11. 10:00"),
        ("DTSTART;TZID=America/New_York:20261124T090000", "DURATION:PT45M", "24.11. 15:00-24.11. 15:45"),
        ("DTSTART;TZID=W. Europe Standard Time:20261124T090000", "DURATION:PT1H", "24.11. 09:00-24.11. 10:00"),
        ("DTSTART;TZID=Of Nobody:20261124T090000", "DURATION:PT1H", "24.11. 09:00-24.11. 10:00"),
    ],
)  # fmt: skip
def test_times_as_calendars_write_them(start: str, end: str, expected: str) -> None:
    found = one(start, *([end] if end else []))
    shown = (at.astimezone(BERLIN).strftime("%d.%m. %H:%M") for at in (found.start, found.end))
    assert "-".join(shown) == expected
    assert found.all_day is ("VALUE=DATE" in start)


def test_a_zone_with_its_maker_s_name_before_it_is_the_zone() -> None:
    found = one("DTSTART;TZID=/citadel.org/20210210_1/America/New_York:20261124T090000", "DURATION:PT1H")
    assert found.start == datetime(2026, 11, 24, 14, tzinfo=UTC)


def test_a_zone_of_the_calendar_s_own_counts_and_is_not_taken_for_another_calendar_s() -> None:
    def zoned(offset: str) -> bytes:
        zone = (
            "BEGIN:VTIMEZONE\r\nTZID:Customized Time Zone\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\n"
            f"TZOFFSETFROM:{offset}\r\nTZOFFSETTO:{offset}\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
        )
        event = vevent("DTSTART;TZID=Customized Time Zone:20261124T090000", "DURATION:PT1H")
        return calendar(zone, event)

    (first,) = entries(zoned("+0530")).events
    (second,) = entries(zoned("-0300")).events
    assert (first.start.hour, first.start.minute, second.start.hour) == (3, 30, 12)


def test_times_without_a_zone_are_read_in_the_calendar_s_zone_where_it_names_one() -> None:
    lines = ("DTSTART:20261124T090000", "DTEND:20261124T100000")
    assert starts(vevent(*lines), head=("X-WR-TIMEZONE:America/New_York",)) == ["24.11. 15:00"]
    assert starts(vevent(*lines), head=("X-WR-TIMEZONE:Nowhere/At All",)) == ["24.11. 09:00"]


def test_a_series_keeps_its_wall_clock_and_has_exceptions() -> None:
    series = vevent(
        "DTSTART;TZID=Europe/Berlin:20261005T093000",
        "DURATION:PT15M",
        "RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20261214T235959Z",
        "EXDATE;TZID=Europe/Berlin:20261130T093000",
    )
    moved = vevent(
        "DTSTART;TZID=Europe/Berlin:20261208T140000",
        "DURATION:PT15M",
        "RECURRENCE-ID;TZID=Europe/Berlin:20261207T093000",
    )
    assert starts(series, moved) == ["23.11. 09:30", "08.12. 14:00", "14.12. 09:30"]
    found = entries(calendar(series, moved)).events
    assert len({each.id for each in found}) == 3
    unmoved = entries(calendar(series)).events
    assert [each.id for each in unmoved] == [each.id for each in found]


def test_an_occurrence_can_be_declined_alone() -> None:
    series = vevent(*NINE, "RRULE:FREQ=DAILY;COUNT=3", "ATTENDEE;PARTSTAT=ACCEPTED:mailto:noor@x.example")
    gone = vevent(
        "DTSTART:20261124T080000Z",
        "DTEND:20261124T090000Z",
        "RECURRENCE-ID:20261124T080000Z",
        "ATTENDEE;PARTSTAT=DECLINED:mailto:noor@x.example",
    )
    assert starts(series, gone) == ["23.11. 09:00", "25.11. 09:00"]


def test_an_endless_series_ends_with_the_stretch() -> None:
    found = entries(calendar(vevent(*NINE, "RRULE:FREQ=DAILY"))).events
    assert len(found) == 36
    assert found[-1].end <= END


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=MINUTELY;COUNT=100000000",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=40",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=99999999999999999999",
        "FREQ=DAILY;BYHOUR=" + ",".join(map(str, range(24))) + ";BYMINUTE=" + ",".join(map(str, range(60))),
        "FREQ=FUN",
        "BYDAY=MO",
    ],
)
def test_a_rule_without_sense_is_left_out_counted_and_stops_no_other(rule: str) -> None:
    good = vevent(*NINE, uid="good")
    started = time.process_time()
    found = entries(calendar(vevent(*NINE, f"RRULE:{rule}", uid="bad"), good))
    assert time.process_time() - started < 3
    assert (len(found.events), found.unread) == (1, 1)
    assert found.remark == "1 of its entries cannot be read and is left out."


def test_a_rule_that_fires_since_long_ago_is_bounded() -> None:
    old = ("DTSTART:19700101T080000Z", "DTEND:19700101T090000Z")
    assert entries(calendar(vevent(*old, "RRULE:FREQ=HOURLY"))).unread == 1
    assert len(entries(calendar(vevent(*old, "RRULE:FREQ=DAILY"))).events) == 37
    pile = vevent("DTSTART:19700101T080000Z", "DURATION:P20000D", "RRULE:FREQ=DAILY")
    assert entries(calendar(pile)).unread == 1


@pytest.mark.parametrize(
    "broken",
    [
        vevent("DTEND:20261123T090000Z", uid="x"),
        vevent("DTSTART:whenever", uid="x"),
        vevent("DTSTART:20261123T080000Z", "DURATION:P99999999999999D", uid="x"),
        vevent(*NINE, "RRULE:FREQ=DAILY;UNTIL=garbage", uid="x"),
        "BEGIN:VEVENT\r\nUID:x\r\nDTSTART:20261123T080000Z\r\n",
    ],
)
def test_one_broken_event_never_takes_the_others_along(broken: str) -> None:
    found = entries(calendar(vevent(*NINE, uid="a"), broken, vevent(*NINE, uid="b")))
    assert (len(found.events), found.unread) == (2, 1)


def test_alarms_to_dos_and_lines_of_nobody_s_are_passed_over() -> None:
    alarm = "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT15M\r\nDESCRIPTION:not this\r\nEND:VALARM"
    todo = "BEGIN:VTODO\r\nUID:t\r\nDUE:20261123T080000Z\r\nEND:VTODO\r\n"
    found = entries(calendar(todo, vevent(*NINE, alarm, "what is this line", "X-ODD;=;:\x00", "SUMMARY:Call")))
    assert [each.title for each in found.events] == ["Call"]
    assert not found.unread


def test_text_is_decoded_as_it_was_written() -> None:
    text = calendar(vevent(*NINE, "SUMMARY:Grüße an alle"))
    folded = text.replace("ü".encode(), b"\xc3\r\n \xbc")
    for raw in (folded, text.decode().encode("cp1252"), text.decode().encode("utf-16"), b"\xef\xbb\xbf" + text):
        assert [each.title for each in entries(raw).events] == ["Grüße an alle"]
    assert [each.title for each in entries(text.replace(b"\r\n", b"\n")).events] == ["Grüße an alle"]


def test_time_and_room_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    flood = calendar(*(vevent(*NINE, uid=f"u{number}") for number in range(50)))
    monkeypatch.setattr(reading, "MOST", 10)
    found = entries(flood)
    assert (len(found.events), found.late) == (11, 39)
    assert found.remark == "39 of its entries are left out: the calendar is too large."
    monkeypatch.setattr(reading, "SECONDS", -1.0)
    assert entries(flood).late == 50


def test_a_cancelled_invitation_takes_nothing() -> None:
    assert not entries(calendar(vevent(*NINE), head=("METHOD:CANCEL",))).events


def test_every_calendar_of_the_corpora_comes_through_in_time() -> None:
    files = [path for path in sorted((corpora() / "ics").rglob("*")) if path.is_file()]
    assert len(files) > 250
    whole = (datetime(2004, 1, 1, tzinfo=BERLIN), datetime(2012, 1, 1, tzinfo=BERLIN))
    full = 0
    for path in files:
        raw = path.read_bytes()
        started = time.process_time()
        found = entries(raw)
        assert time.process_time() - started < 2, path.name
        assert all(each.end > START and each.start < END for each in found.events)
        if len(raw) < 8_000:
            everything = entries(raw, start=whole[0], end=whole[1])
            full += bool(everything.events)
            assert all(each.start < each.end and each.start.tzinfo is UTC for each in everything.events)
            assert everything.calendars or not everything.events
    assert full > 30


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            [
                "BEGIN:VCALENDAR", "END:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "BEGIN:VALARM", "END:VALARM",
                "BEGIN:VTIMEZONE", "END:VTIMEZONE", "TZID:Bad", "DTSTART:20261123T080000Z", "DTEND:20261123T070000Z",
                "DTSTART;VALUE=DATE:20261123", "DTSTART;TZID=Bad:20261123T080000", "DURATION:-PT1H", "UID:a", "UID:b",
                "RRULE:FREQ=DAILY;COUNT=3", "RECURRENCE-ID:20261124T080000Z", "EXDATE:", "RDATE;VALUE=PERIOD:x",
                "SUMMARY;LANGUAGE=:x", 'ATTENDEE;CN=":mailto:', "STATUS:CANCELLED", " folded", ":", "\x00",
                "X-WR-TIMEZONE:UTC", "RRULE:FREQ=YEARLY;BYDAY=-1FR",
            ]
        ),
        max_size=40,
    )
)  # fmt: skip
def test_no_text_at_all_breaks_the_reading(lines: list[str]) -> None:
    found = entries("\r\n".join(lines).encode())
    assert all(each.start < each.end for each in found.events)


def test_ids_are_stable_and_of_the_account() -> None:
    text = calendar(vevent(*NINE))
    (mine,) = entries(text).events
    (again,) = entries(text.replace(b"20261123T08", b"20261123T07")).events
    (other,) = read((text,), START, END, Reader(account="b", me=frozenset(), zone=BERLIN, stamped=False)).events
    assert mine.id == again.id != other.id


def test_the_stamp_tells_of_the_entry_only_where_it_is_stored() -> None:
    text = calendar(vevent(*NINE, "DTSTAMP:20261101T080000Z"))
    stamped = Reader(account="cal", me=frozenset(), zone=BERLIN, stamped=True)
    assert [each.created_at for each in entries(text).events] == [None]
    (found,) = read((text,), START, END, stamped).events
    assert found.created_at == datetime(2026, 11, 1, 8, tzinfo=UTC)
    assert found.end - found.start == timedelta(hours=1)
