from __future__ import annotations

import itertools
from datetime import UTC, date, datetime, timedelta

import pytest
from a_day import ACME, BERLIN, DAY, GLOBEX, POLICY, at
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from boundaries.absence import Stretch
from boundaries.away_notes import absences, filled, notice, plan
from boundaries.context import Context
from boundaries.policy.model import AutoReply, Client, DayException, Policy, Rules, Window
from boundaries.worktime import WorkTime

MORNING = (Window(600, 720),)


def world(**fields: object) -> Context:
    return Context(replace(POLICY, **fields))


def absence_at(work: WorkTime, at: datetime) -> Stretch | None:
    found = next(absences(work, at, at + timedelta(microseconds=1)), None)
    return found if found is not None and found.start <= at < found.end else None


def test_a_week_has_an_absence_a_night_and_none_over_lunch() -> None:
    found = list(absences(DAY.mine, at(23, "12:45"), at(28, "00:00")))
    assert found == [
        Stretch(at(23, "17:30"), at(24, "09:00")),
        Stretch(at(24, "17:30"), at(25, "09:00")),
        Stretch(at(25, "17:30"), at(26, "09:00")),
        Stretch(at(26, "17:30"), at(27, "09:00")),
        Stretch(at(27, "14:00"), at(30, "09:00")),
    ]


def test_a_gap_of_three_hours_is_an_absence_and_one_of_less_is_not() -> None:
    week = {"mon": (Window(480, 600), Window(780, 900))}
    assert absence_at(world(hours=week).mine, at(23, "11:00")) == Stretch(at(23, "10:00"), at(23, "13:00"))
    shorter = {"mon": (Window(480, 600), Window(779, 900))}
    assert absence_at(world(hours=shorter).mine, at(23, "11:00")) is None


def test_a_short_night_between_two_days_is_an_absence() -> None:
    week = {"mon": (Window(1320, 1560),), "tue": (Window(180, 300),)}
    assert absence_at(world(hours=week).mine, at(24, "02:30")) == Stretch(at(24, "02:00"), at(24, "03:00"))


def test_the_running_absence_begins_at_its_close_whenever_it_is_asked() -> None:
    for moment in (at(27, "14:00"), at(28, "12:00"), at(30, "08:59")):
        assert absence_at(DAY.mine, moment) == Stretch(at(27, "14:00"), at(30, "09:00"))
    assert absence_at(DAY.mine, at(30, "09:00")) is None


def test_holidays_and_exceptions_make_one_long_absence() -> None:
    leave = DayException(first=date(2026, 12, 24), last=date(2027, 1, 1), hours=())
    work = WorkTime(replace(POLICY, exceptions=(leave,)), None, lambda _year: {date(2026, 12, 23): "A feast"})
    found = absence_at(work, at(26, "12:00", 12))
    assert found == Stretch(at(22, "17:30", 12), datetime(2027, 1, 4, 9, tzinfo=BERLIN).astimezone(UTC))


def test_hours_that_never_open_or_never_close_have_no_absence() -> None:
    assert plan(world(hours={}), at(23, "12:00")).absences == ()
    always = {day: (Window(0, 1440),) for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")}
    assert plan(world(hours=always), at(23, "12:00")).absences == ()
    assert plan(world(hours={}), at(23, "12:00")).ends_at is None


def test_the_last_opening_of_all_still_ends_an_absence_and_nothing_follows() -> None:
    policy = {"hours": {}, "exceptions": (DayException(first=date(2026, 11, 25), last=date(2026, 11, 25), hours=LAST),)}
    found = plan(world(**policy), at(23, "12:00")).absences
    assert [each.end for each in found] == [at(25, "10:00")]


LAST = MORNING


def test_everybody_reads_the_opening_with_its_zone_and_no_empty_parenthesis() -> None:
    told = plan(DAY, at(23, "18:00")).absences[0].notice
    assert told.subject == "Away until Tuesday 24 November, 09:00 Berlin time"
    assert told.text == (
        "Thank you for your message. I am back Tuesday 24 November, 09:00 Berlin time "
        "and answer within 8 working hours after that."
    )


def test_a_client_reads_their_own_clock_promise_and_urgent_way() -> None:
    (acme,) = (each for each in plan(DAY, at(23, "18:00")).readers if each.addresses == ("mara@acme.example",))
    assert acme.notices[0].text == (
        "Thank you for your message. I am back Tuesday 24 November, 09:00 Berlin time (03:00 with you) "
        "and answer within 4 working hours after that. If the shop is down, please write by text message."
    )
    assert acme.silent == ()


def test_another_date_with_the_reader_is_named() -> None:
    far = replace(ACME, timezone="Pacific/Honolulu")
    told = notice(world(clients=(far,)), far, at(24, "09:00"), "email", "")
    assert "(Monday 23 November, 22:00 with you)" in told.text


@pytest.mark.parametrize("zone", ["", "Europe/Paris"])
def test_the_same_clock_is_not_said_twice(zone: str) -> None:
    near = replace(ACME, timezone=zone)
    told = notice(world(clients=(near,)), near, at(24, "09:00"), "email", "")
    assert "with you" not in told.text
    assert "()" not in told.text


def test_the_urgent_way_is_named_only_where_it_is_agreed() -> None:
    for client in (replace(ACME, emergency=""), replace(ACME, urgent=()), GLOBEX, None):
        assert "urgent" not in notice(DAY, client, at(24, "09:00"), "email", "").text.lower()
        assert "text message" not in notice(DAY, client, at(24, "09:00"), "email", "").text


def test_clients_whose_words_are_everybodys_are_left_out() -> None:
    names = [(each.addresses, each.domains) for each in plan(DAY, at(23, "18:00")).readers]
    assert names == [(("mara@acme.example",), ())]


def test_an_address_that_the_user_gave_to_a_client_reads_their_words() -> None:
    known = Context(POLICY, screened={"new@elsewhere.example": "Acme"})
    assert "new@elsewhere.example" in plan(known, at(23, "18:00")).readers[0].addresses


def test_a_client_with_hours_of_their_own_is_left_alone_in_them() -> None:
    later = replace(GLOBEX, hours={"fri": (Window(540, 960),), "sat": (Window(600, 660),), "mon": (Window(600, 1050),)})
    found = plan(world(clients=(later,)), at(27, "14:30"), 1)
    (theirs,) = found.readers
    assert found.absences[0].start == at(27, "14:00")
    assert theirs.silent[:2] == (Stretch(at(27, "14:00"), at(27, "16:00")), Stretch(at(28, "10:00"), at(28, "11:00")))
    assert "Monday 30 November, 10:00 Berlin time" in theirs.notices[0].text


def test_no_reason_is_ever_given() -> None:
    leave = DayException(first=date(2026, 11, 24), last=date(2026, 11, 25), hours=(), note="Dentist")
    found = plan(world(exceptions=(leave,)), at(23, "18:00"))
    texts = [each.notice.text + each.notice.subject for each in found.absences]
    assert not any("Dentist" in text for text in texts)


def test_a_day_closed_early_is_off_from_then_on() -> None:
    early = Stretch(at(23, "11:00"), at(24, "09:00"))
    found = plan(DAY, at(23, "11:00"), away=(early,)).absences
    assert (found[0].start, found[0].end) == (early.start, early.end)
    assert (found[1].start, found[1].end) == (at(24, "17:30"), at(25, "09:00"))
    assert plan(DAY, at(24, "10:00"), away=(early,)) == plan(DAY, at(24, "10:00"))


def test_stretches_of_the_users_own_last_to_an_opening_and_are_long_enough() -> None:
    inside = Stretch(at(24, "09:30"), at(24, "13:00"))
    short = Stretch(at(25, "10:00"), at(25, "11:00"))
    evening = Stretch(at(26, "16:00"), at(26, "20:00"))
    found = plan(DAY, at(23, "18:00"), away=(evening, inside, short)).absences
    assert [(each.start, each.end) for each in found][:5] == [
        (at(23, "17:30"), at(24, "09:00")),
        (at(24, "09:30"), at(24, "13:30")),
        (at(24, "17:30"), at(25, "09:00")),
        (at(25, "17:30"), at(26, "09:00")),
        (at(26, "16:00"), at(27, "09:00")),
    ]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("de", "Dienstag, 24. November, 09:00 Uhr Ortszeit Berlin"),
        ("es", "martes 24 de noviembre, 9:00 hora de Berlin"),
        ("fr", "mardi 24 novembre, 9h00 heure de Berlin"),
    ],
)
def test_times_are_said_in_the_users_first_language(language: str, said: str) -> None:
    told = plan(world(rules=Rules(languages=(language, "en"))), at(23, "18:00"))
    assert said in told.absences[0].notice.text
    assert len({each.text for each in told.readers[0].notices}) == len(told.absences)


def test_a_text_of_the_users_own_is_filled_as_it_stands() -> None:
    own = AutoReply(subject="Off", text="Back {next_opening} [for you {their_next_opening}]. {{braces}} stay.{urgent}")
    assert notice(world(auto_reply=own), None, at(24, "09:00"), "email", "").text == (
        "Back Tuesday 24 November, 09:00 Berlin time. {braces} stay."
    )
    bare = "It is {their_next_opening} for you."
    assert filled(bare, {"next_opening": "noon"}) == "It is noon for you."


def test_the_hours_are_named_by_the_readers_own_clock() -> None:
    own = world(auto_reply=AutoReply(subject="Hours: {hours}", text="{hours}"))

    def hours(context: Context, client: Client | None, month: int = 11) -> str:
        return notice(context, client, at(24, "09:00", month), "email", "").text

    week = "Monday to Thursday 09:00–12:30, 13:30–17:30; Friday 09:00–14:00"
    assert hours(own, None) == hours(own, GLOBEX) == f"{week} (Berlin time)"
    assert hours(own, ACME) == ("Monday to Thursday 03:00–06:30, 07:30–11:30; Friday 03:00–08:00 (New York time)")
    far = replace(GLOBEX, timezone="Pacific/Auckland", hours={"fri": (Window(780, 900),)})
    assert hours(own, far).endswith("; Saturday 01:00–03:00 (Auckland time)")
    german = world(auto_reply=own.policy.auto_reply, rules=Rules(languages=("de", "en")))
    assert hours(german, None).startswith("Montag bis Donnerstag 09:00–12:30")
    assert not hours(world(auto_reply=own.policy.auto_reply, hours={}), None)


def test_one_absence_has_the_same_words_whenever_it_is_planned() -> None:
    early, late = plan(DAY, at(2, "10:00")), plan(DAY, at(26, "19:00"))
    shared = {each.start: each for each in early.absences}
    assert [each for each in late.absences if each.start in shared] == [
        shared[each.start] for each in late.absences if each.start in shared
    ]


HOURS = st.dictionaries(
    st.sampled_from(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]),
    st.lists(st.integers(0, 47), min_size=2, max_size=4, unique=True).map(
        lambda halves: tuple(
            Window(start * 30, end * 30) for start, end in zip(sorted(halves)[::2], sorted(halves)[1::2], strict=False)
        )
    ),
    min_size=1,
)
WHEN = st.integers(0, 370 * 48).map(lambda halves: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=30 * halves))


@settings(max_examples=60)
@given(HOURS, WHEN, st.sampled_from(["Europe/Berlin", "America/New_York", "Asia/Kolkata", "UTC"]))
def test_a_plan_is_silent_in_hours_ends_and_leaves_out_only_pauses(
    hours: dict[str, tuple[Window, ...]], now: datetime, zone: str
) -> None:
    policy: Policy = replace(POLICY, hours=hours, me=replace(POLICY.me, timezone=zone), clients=())
    context = Context(policy)
    found = plan(context, now, 2).absences
    assert found
    for one, after in itertools.pairwise(found):
        assert one.end < after.start
    for absence in found:
        assert absence.start < absence.end
        assert absence.end > now
        assert context.mine.is_open(absence.end)
        assert not context.mine.is_open(absence.start)
        assert context.mine.next_opening(absence.start) == absence.end
    at_once = now
    while at_once < now + timedelta(weeks=2):
        inside = any(each.start <= at_once < each.end for each in found)
        if context.mine.is_open(at_once):
            assert not inside
        elif not inside:
            assert context.mine.next_opening(at_once) - at_once < timedelta(hours=3)
        at_once += timedelta(minutes=97)
