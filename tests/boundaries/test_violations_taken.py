"""Times that a message sets where the user's time was taken: calendar, focus, away; in four languages."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from a_case import LANGUAGES, NOW, TOM, suspicions, tom, under
from a_day import ACME, GLOBEX, at, mail, thread
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from boundaries.availability import Said
from boundaries.facts import Address, Busy, CalendarEvent, Message, Violation
from boundaries.policy.model import Client, Limits, Project
from boundaries.violations.rules import judged
from boundaries.worktime import Span

CALLS = (
    "Can we have a call on Thursday at 10:00?",
    "Können wir am Donnerstag um 10:00 Uhr telefonieren?",
    "¿Podemos tener una llamada el jueves a las 10:00?",
    "Peut-on faire un appel jeudi à 10:00 ?",
)
DEADLINES = (
    "Please send it by Thursday 10:30.",
    "Bitte schicken Sie es bis Donnerstag um 10:30 Uhr.",
    "Por favor, envíalo antes del jueves a las 10:30.",
    "Merci de l'envoyer avant jeudi 10:30.",
)
WHOLE_DAYS = (
    "Please send the text by Thursday.",
    "Bitte schicken Sie es bis Donnerstag.",
    "Por favor, envíalo antes del jueves.",
    "Merci de l'envoyer avant jeudi.",
)


def dentist(start: str = "10:00", end: str = "11:00", **fields: object) -> CalendarEvent:
    """An entry of the user's own on Thursday, made the Friday before."""
    whole = {
        "id": "mine",
        "account": "cal",
        "start": at(26, start),
        "end": at(26, end),
        "title": "Dentist",
        "created_at": at(20, "09:00"),
    }
    return CalendarEvent(**whole | fields)  # type: ignore[arg-type]


def found(
    message: Message | str, *events: CalendarEvent, client: Client = GLOBEX, said: Said | None = None
) -> list[str]:
    """Give the lines of policy that a message crosses by the time that it sets."""
    sent = tom(23, "10:00", message) if isinstance(message, str) else message
    entries = suspicions(client, [thread(sent)], LANGUAGES, (), NOW, (), events, said or Said())
    return [entry.policy for entry in entries if entry.kind == "off-hours-deadline"]


@pytest.mark.parametrize("text", CALLS)
def test_a_meeting_set_where_the_calendar_showed_another(text: str) -> None:
    assert found(text, dentist()) == ["calendar: taken at Thu 26 Nov 2026 10:00"]
    assert found(text) == []
    assert found(text, dentist(created_at=at(23, "10:01"))) == []
    assert found(text, dentist(created_at=None)) == []
    assert found(text, dentist("10:01")) == []
    assert found(text, dentist("09:00", "10:00")) == []


@pytest.mark.parametrize("text", DEADLINES)
def test_a_deadline_set_inside_a_meeting(text: str) -> None:
    assert found(text, dentist()) == ["calendar: taken at Thu 26 Nov 2026 10:30"]
    assert found(text) == []
    assert found(text, dentist("10:30")) == []
    assert found(text, dentist("10:00", "10:30")) == []
    assert found(text, dentist(created_at=at(24, "10:00"))) == []


WHOLE = replace(dentist(), start=at(26, "00:00"), end=at(27, "00:00"), all_day=True)


@pytest.mark.parametrize("text", WHOLE_DAYS)
def test_a_day_out_of_office_is_taken_a_busy_one_is_not(text: str) -> None:
    day = replace(WHOLE, busy=Busy.OUT_OF_OFFICE)
    assert found(text, day) == ["calendar: out of office on Thu 26 Nov 2026"]
    assert found(text, replace(day, created_at=at(23, "12:00"))) == []
    assert found(text, replace(day, busy=Busy.BUSY)) == []
    assert found(text, dentist(busy=Busy.OUT_OF_OFFICE)) == []
    assert found(text, said=Said(away=Span(at(22, "09:00"), at(27, "09:00")))) == ["away: until Fri 27 Nov 2026 09:00"]
    assert found(text, said=Said(away=Span(at(23, "11:00"), at(27, "09:00")))) == []


@pytest.mark.parametrize(
    "event",
    [
        dentist(busy=Busy.TENTATIVE),
        WHOLE,
        dentist(organizer=Address(TOM)),
        dentist(attendees=(Address("ann@globex.example"),)),
        dentist(title="Call with Globex"),
        dentist(title="Tom: kickoff"),
        dentist(title="Website review"),
        dentist(title="Call"),
    ],
    ids=[
        "tentative",
        "a whole day",
        "theirs",
        "with them",
        "names them",
        "names who wrote",
        "its project",
        "its words",
    ],
)
def test_what_takes_no_time_from_them(event: CalendarEvent) -> None:
    sent = replace(tom(23, "10:00", CALLS[0]), sender=Address(TOM, "Tom Ek"))
    client = replace(GLOBEX, projects=(Project(name="Website"),))
    assert found(sent, event, client=client) == []


def test_their_own_meeting_is_what_they_speak_of_whatever_lies_beside_it() -> None:
    assert found(CALLS[0], dentist(), dentist(id="theirs", organizer=Address(TOM), created_at=at(20, "08:00"))) == []


def test_another_clients_meeting_takes_time() -> None:
    assert found(CALLS[0], dentist(organizer=Address("mara@acme.example"), title="Acme")) != []


def test_the_evening_reading_is_closed_and_the_morning_taken() -> None:
    assert found("Can we have a call on Thursday at 10?", dentist()) == ["calendar: taken at Thu 26 Nov 2026 10:00"]
    assert found("Can we have a call on Thursday at 5?", dentist("17:00", "17:30")) == [
        "calendar: taken at Thu 26 Nov 2026 17:00"
    ]


def test_a_reading_in_the_clients_own_zone_that_is_free_is_fine() -> None:
    sent = mail(at(23, "15:00"), text="Please join the call on Thursday at 10:00 am.")
    assert found(sent, dentist(), client=ACME) == []
    assert found(sent, dentist(), dentist("16:00", "17:00", id="two"), client=ACME) != []


@pytest.mark.parametrize(
    "text",
    [
        "Can we have a call today at 11:00 am?",
        "Können wir heute um 11:00 Uhr telefonieren?",
        "¿Podemos tener una llamada hoy a las 11:00?",
        "Peut-on faire un appel aujourd'hui à 11:00 ?",
    ],
)
def test_focus_and_away_that_were_declared_before(text: str) -> None:
    sent = thread(tom(23, "10:00", text))
    context = under(limits=Limits(notice=0))

    def lines(said: Said) -> list[str]:
        entries: tuple[Violation, ...] = suspicions(GLOBEX, [sent], context, (), NOW, (), (), said)
        return [entry.policy for entry in entries]

    declared, later = Span(at(23, "09:30"), at(23, "12:00")), Span(at(23, "10:05"), at(23, "12:00"))
    assert lines(Said(focus=declared)) == ["focus: until Mon 23 Nov 2026 12:00"]
    assert lines(Said(away=declared)) == ["away: until Mon 23 Nov 2026 12:00"]
    assert lines(Said(focus=later)) == lines(Said(away=later)) == lines(Said()) == []
    assert lines(Said(focus=Span(at(23, "09:30"), at(23, "11:00")))) == []


def test_an_invitation_beside_the_message_is_one_act() -> None:
    invited = dentist(id="theirs", organizer=Address(TOM), title="Kickoff", created_at=at(23, "10:05"))
    assert len(found(CALLS[0], dentist(), invited)) <= 1


def test_named_times_are_told_for_the_next_look() -> None:
    now = at(24, "10:00")
    sent = thread(tom(23, "10:00", "Can we have a call on Thursday at 10:00 am?"), tom(23, "11:00", "Thank you."))
    assert judged(GLOBEX, [sent], LANGUAGES, (), now).named == ((at(23, "10:00"), at(26, "10:00"), at(26, "10:00")),)
    silent = under(rules=replace(LANGUAGES.policy.rules, off=("off-hours-deadline",)))
    assert judged(GLOBEX, [sent], silent, (), now).named == ()
    assert judged(GLOBEX, [sent], LANGUAGES, (), at(28, "10:00")).named == ()


@given(
    start=st.integers(-600, 600),
    minutes=st.integers(1, 600),
    shown=st.integers(-600, 600),
    busy=st.sampled_from(list(Busy)),
)
def test_only_what_was_shown_and_lies_there_is_suspected(start: int, minutes: int, shown: int, busy: Busy) -> None:
    sent, begins, named = at(23, "10:00"), at(26, "10:00") + timedelta(minutes=start), at(26, "10:00")
    ends: datetime = begins + timedelta(minutes=minutes)
    event = dentist(start="10:00", busy=busy, created_at=sent + timedelta(minutes=shown))
    event = replace(event, start=begins, end=ends)
    expected = begins <= named < ends and shown < 0 and busy is not Busy.TENTATIVE
    assert bool(found(CALLS[0], event)) is expected
