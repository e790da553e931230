from __future__ import annotations

from datetime import UTC, datetime, timedelta
from time import perf_counter
from typing import Any

import pytest
from a_day import ACME, DAY, LONG, POLICY, at, mail, mine, thread
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from boundaries.context import Context
from boundaries.facts import ChannelKind, Thread, ThreadState, Wait
from boundaries.queue import Band, in_order, place

HOUR = timedelta(hours=1)


def band(of: Thread, now: datetime, context: Context = DAY) -> Band:
    return place(of, context, now).band


def test_a_mail_of_monday_morning_is_placed_with_its_promise() -> None:
    placed = place(thread(mail(at(23, "09:12"))), DAY, at(23, "10:00"))
    assert placed.client == "Acme"
    assert placed.importance == "key"
    assert placed.due_at == at(23, "14:12")
    assert placed.left == 3 * 3600 + 12 * 60
    assert placed.band == Band.TODAY
    assert placed.open
    assert placed.order == (3, 0, at(23, "14:12").timestamp(), at(23, "09:12").timestamp(), "t")


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (at(23, "09:12"), Band.TODAY),
        (at(23, "12:11"), Band.TODAY),
        (at(23, "12:12"), Band.AT_RISK),
        (at(23, "14:12"), Band.AT_RISK),
        (at(23, "14:12") + timedelta(seconds=1), Band.OVERDUE),
        (at(24, "03:00"), Band.OVERDUE),
    ],
)
def test_the_band_moves_with_the_time(now: datetime, expected: Band) -> None:
    assert band(thread(mail(at(23, "09:12"))), now) == expected


def test_a_quarter_or_an_hour_whichever_is_more() -> None:
    globex = thread(mail(at(23, "09:00"), "tom@globex.example"))
    assert place(globex, DAY, at(23, "15:59")).due_at == at(24, "09:30")
    assert band(globex, at(23, "15:59")) == Band.LATER
    assert band(globex, at(23, "16:00")) == Band.AT_RISK
    chat = thread(mail(at(23, "09:00"), "tom@globex.example"), channel=ChannelKind.CHAT)
    assert band(chat, at(23, "09:59")) == Band.TODAY
    assert band(chat, at(23, "10:00")) == Band.AT_RISK


def test_due_exactly_at_close_is_today_and_on_a_closed_day_nothing_is() -> None:
    two_days = thread(mail(at(19, "11:00")), channel=ChannelKind.TRACKER)
    assert place(two_days, DAY, at(20, "09:00")).due_at == at(23, "17:30")
    assert band(two_days, at(22, "12:00")) == Band.LATER
    assert band(two_days, at(23, "09:00")) == Band.TODAY


def test_overdue_outside_hours_has_nothing_left() -> None:
    placed = place(thread(mail(at(20, "10:00"))), DAY, at(21, "12:00"))
    assert (placed.band, placed.due_at, placed.left) == (Band.OVERDUE, at(20, "14:00"), 0)


@pytest.mark.parametrize(
    "state",
    [
        ThreadState(replied_at=at(23, "09:30")),
        ThreadState(done_at=at(23, "09:12")),
        ThreadState(redirected_at=at(23, "09:30")),
    ],
)
def test_answered_here_it_leaves_and_a_later_message_brings_it_back(state: ThreadState) -> None:
    first, later = mail(at(23, "09:12")), mail(at(23, "11:00"))
    assert not place(thread(first, state=state), DAY, at(23, "10:00")).open
    back = place(thread(first, later, state=state), DAY, at(23, "11:30"))
    assert back.open
    assert (back.received_at, back.unanswered) == (at(23, "11:00"), 1)


@pytest.mark.parametrize("flag", ["answered", "handled", "gone"])
def test_answered_elsewhere_it_leaves(flag: str) -> None:
    flags: dict[str, Any] = {flag: True}
    assert not place(thread(mail(at(23, "09:12"), **flags)), DAY, at(23, "10:00")).open


def test_an_answer_of_mine_covers_what_came_before_it_in_any_order() -> None:
    placed = place(thread(mine(at(23, "10:00")), mail(at(23, "09:12"))), DAY, at(23, "10:30"))
    assert not placed.open
    assert placed.received_at == at(23, "10:00")
    flagged = thread(mail(at(23, "09:00")), mail(at(23, "09:30"), answered=True), mail(at(23, "10:00")))
    assert place(flagged, DAY, at(23, "10:30")).received_at == at(23, "10:00")


def test_an_acknowledgement_keeps_the_promise() -> None:
    state = ThreadState(acknowledged_at=at(23, "09:20"), acknowledgements=("ack@x",))
    asked = mail(at(23, "09:12"), answered=True)
    acknowledged = thread(asked, mine(at(23, "09:21"), message_id="ack@x"), state=state)
    placed = place(acknowledged, DAY, at(23, "10:00"))
    assert (placed.open, placed.due_at) == (True, at(23, "14:12"))
    answered = thread(*acknowledged.messages, mine(at(23, "11:00"), message_id="real@x"), state=state)
    assert not place(answered, DAY, at(23, "11:30")).open


def test_automatic_mail_needs_no_answer_unless_a_person_is_among_it() -> None:
    robot = mail(at(23, "09:00"), automatic="List-Id")
    placed = place(thread(robot), DAY, at(23, "10:00"))
    assert (placed.band, placed.due_at, placed.left, placed.open) == (Band.NO_ANSWER, None, None, True)
    both = place(thread(robot, mail(at(23, "09:40"))), DAY, at(23, "10:00"))
    assert (both.band, both.received_at) == (Band.TODAY, at(23, "09:40"))


def test_the_users_word_goes_before_the_headers() -> None:
    robot, person = mail(at(23, "09:00"), automatic="List-Id"), mail(at(23, "09:00"))
    assert band(thread(robot, state=ThreadState(no_answer=False)), at(23, "10:00")) == Band.TODAY
    assert band(thread(person, state=ThreadState(no_answer=True)), at(23, "10:00")) == Band.NO_ANSWER
    assert band(thread(robot, state=ThreadState(urgent=True)), at(23, "10:00")) == Band.URGENT
    both = ThreadState(no_answer=True, urgent=True)
    assert band(thread(person, state=both), at(23, "10:00")) == Band.NO_ANSWER


def test_an_ignored_sender_needs_no_answer() -> None:
    context = Context(POLICY, ignored=["Spam@X.example"])
    spam = mail(at(23, "09:00"), "spam@x.example")
    assert band(thread(spam), at(23, "10:00"), context) == Band.NO_ANSWER
    assert band(thread(spam, mail(at(23, "09:00"))), at(23, "10:00"), context) != Band.NO_ANSWER


def test_urgent_is_the_agreed_channel_by_kind_or_account_or_the_users_mark() -> None:
    now = at(23, "10:00")
    assert band(thread(mail(at(23, "09:00")), channel=ChannelKind.SMS), now) == Band.URGENT
    stranger = mail(at(23, "09:00"), "who@x.example")
    assert band(thread(stranger, channel=ChannelKind.SMS), now) != Band.URGENT
    pager = Context(replace(POLICY, clients=(replace(ACME, urgent=("pager",)),)))
    named = thread(mail(at(23, "09:00")), account="pager")
    assert band(named, now, pager) == Band.URGENT
    assert band(thread(mail(at(23, "09:00")), channel=ChannelKind.SMS), now, pager) != Band.URGENT
    robot = mail(at(23, "09:00"), automatic="Auto-Submitted")
    assert band(thread(robot, channel=ChannelKind.SMS), now) == Band.NO_ANSWER
    assert band(thread(stranger, state=ThreadState(urgent=True)), now) == Band.URGENT


def test_an_explicit_promise_replaces_the_computed_one_until_it_is_stale() -> None:
    state = ThreadState(promised_at=at(26, "15:00"))
    placed = place(thread(mail(at(23, "09:12")), state=state), DAY, at(23, "15:00"))
    assert (placed.due_at, placed.band) == (at(26, "15:00"), Band.LATER)
    after = place(thread(mail(at(27, "09:00")), state=state), DAY, at(27, "09:30"))
    assert after.due_at == at(27, "13:00")


def test_snoozed_it_is_marked_and_the_promise_counts() -> None:
    state = ThreadState(snoozed_until=at(23, "14:30"))
    placed = place(thread(mail(at(23, "09:12")), state=state), DAY, at(23, "14:20"))
    assert (placed.snoozed_until, placed.band, placed.open) == (at(23, "14:30"), Band.OVERDUE, True)
    assert place(thread(mail(at(23, "09:12")), state=state), DAY, at(23, "14:30")).snoozed_until is None


def test_waiting_it_is_out_until_they_write_or_the_date_comes() -> None:
    state = ThreadState(waiting=Wait(at(23, "10:00"), at(25, "09:00")))
    asked = mail(at(23, "09:12"))
    assert not place(thread(asked, state=state), DAY, at(24, "12:00")).open
    silent = place(thread(asked, state=state), DAY, at(25, "09:00"))
    assert (silent.open, silent.due_at, silent.received_at) == (True, at(25, "14:00"), at(23, "09:12"))
    spoke = place(thread(asked, mail(at(24, "11:00")), state=state), DAY, at(24, "12:00"))
    assert (spoke.open, spoke.received_at, spoke.unanswered) == (True, at(24, "11:00"), 1)
    robot = thread(asked, mail(at(24, "11:00"), automatic="Auto-Submitted"), state=state)
    assert not place(robot, DAY, at(24, "12:00")).open


def test_a_thread_of_mine_can_wait_and_come_back() -> None:
    state = ThreadState(waiting=Wait(at(23, "10:00"), at(25, "09:00")))
    sent = mine(at(23, "10:00") + timedelta(seconds=12))
    assert not place(thread(sent, state=state), DAY, at(24, "09:00")).open
    assert place(thread(sent, state=state), DAY, at(25, "09:30")).open
    assert not place(thread(sent), DAY, at(25, "09:30")).open
    done = replace(state, done_at=at(25, "10:00"))
    assert not place(thread(sent, state=done), DAY, at(25, "11:00")).open
    never = replace(state, no_answer=True)
    assert not place(thread(sent, state=never), DAY, at(25, "11:00")).open


def test_a_client_with_hours_of_their_own_has_their_own_clock() -> None:
    friday = Context(replace(POLICY, clients=(replace(ACME, hours={"fri": LONG}),)))
    asked = thread(mail(at(27, "13:00")))
    assert place(asked, DAY, at(27, "13:00")).due_at == at(30, "12:00")
    assert place(asked, friday, at(27, "13:00")).due_at == at(27, "17:30")
    assert band(asked, at(27, "13:45"), friday) == Band.TODAY


def test_a_policy_that_never_opens_promises_nothing() -> None:
    never = Context(replace(POLICY, hours={}))
    placed = place(thread(mail(at(23, "09:00"))), never, at(23, "10:00"))
    assert (placed.band, placed.due_at, placed.held_until, placed.open) == (Band.LATER, None, None, True)


def test_order_is_band_importance_due_received_id() -> None:
    now = at(23, "10:00")
    threads = [
        thread(mail(at(23, "09:00"), automatic="List-Id"), name="g"),
        thread(mail(at(23, "09:00"), "a@hooli.example"), name="f"),
        thread(mail(at(23, "09:00"), "b@globex.example"), name="e"),
        thread(mail(at(23, "09:00"), "b@globex.example"), name="d"),
        thread(mail(at(23, "08:30"), "b@globex.example"), name="c"),
        thread(mail(at(23, "09:30")), name="b"),
        thread(mail(at(20, "09:00")), name="a2"),
        thread(mail(at(23, "09:50"), "x@y.example"), name="a1", state=ThreadState(urgent=True)),
        thread(mine(at(23, "09:00")), name="gone"),
    ]
    assert [each.id for each, _ in in_order(threads, DAY, now)] == ["a1", "a2", "b", "c", "d", "e", "f", "g"]


instants = st.integers(0, 21 * 24 * 60).map(lambda minute: at(9) + timedelta(minutes=minute))
maybe = st.none() | instants
senders = st.sampled_from(["mara@acme.example", "tom@globex.example", "g@hooli.example", "who@x.example"])
messages = st.lists(
    st.builds(
        lambda when, who, me, auto: mine(when) if me else mail(when, who, automatic="List-Id" if auto else ""),
        instants,
        senders,
        st.booleans(),
        st.booleans(),
    ),
    min_size=1,
    max_size=4,
)
states = st.builds(
    ThreadState, done_at=maybe, snoozed_until=maybe, promised_at=maybe, urgent=st.booleans(), replied_at=maybe
)
channels = st.sampled_from([ChannelKind.EMAIL, ChannelKind.CHAT, ChannelKind.SMS, ChannelKind.TRACKER])
threads = st.builds(lambda some, state, kind: thread(*some, state=state, channel=kind), messages, states, channels)


@settings(max_examples=150)
@given(threads, instants, instants)
def test_time_only_moves_a_thread_up(of: Thread, one: datetime, two: datetime) -> None:
    first, later = sorted((one, two))
    before, after = place(of, DAY, first), place(of, DAY, later)
    assert after.order <= before.order
    assert after.due_at == before.due_at
    if before.left is not None and after.left is not None:
        assert after.left <= before.left


@settings(max_examples=100)
@given(threads, st.randoms(use_true_random=False), instants)
def test_the_order_of_messages_does_not_matter(of: Thread, random: Any, now: datetime) -> None:
    shuffled = list(of.messages)
    random.shuffle(shuffled)
    one, other = place(of, DAY, now), place(replace(of, messages=tuple(shuffled)), DAY, now)
    assert (one.received_at, one.unanswered, one.open, one.snoozed_until) == (
        other.received_at,
        other.unanswered,
        other.open,
        other.snoozed_until,
    )
    if one.client == other.client:
        assert one == other


@settings(max_examples=100)
@given(threads, instants)
def test_owed_and_due_go_together(of: Thread, now: datetime) -> None:
    placed = place(of, DAY, now)
    assert (placed.due_at is None) == (placed.left is None) == (placed.band is Band.NO_ANSWER)
    if placed.band is Band.OVERDUE:
        assert placed.left is not None
        assert placed.left <= 0
    if not placed.open:
        assert placed.unanswered == 0
    assert placed.order[0] == list(Band).index(placed.band)


def test_ten_thousand_are_placed_in_well_under_a_second() -> None:
    start = datetime(2026, 11, 2, tzinfo=UTC)
    many = [thread(mail(start + timedelta(minutes=3 * n), f"p{n}@globex.example"), name=str(n)) for n in range(10_000)]
    now = at(23, "10:00")
    place(many[0], DAY, now)
    began = perf_counter()
    assert len(in_order(many, DAY, now)) == 10_000
    assert perf_counter() - began < 2


def test_an_automatic_answer_of_ones_own_answers_nothing() -> None:
    asked = mail(at(23, "09:12"))
    told = mine(at(23, "09:13"), automatic="Auto-Submitted")
    assert band(thread(asked, told), at(23, "10:00")) is Band.TODAY
    to_a_list = mine(at(23, "09:13"), automatic="List-Id")
    assert place(thread(asked, to_a_list), DAY, at(23, "10:00")).due_at is None
    assert place(thread(asked, told), DAY, at(23, "10:00")).due_at == at(23, "14:12")
