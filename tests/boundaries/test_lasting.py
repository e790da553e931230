"""A thread stays where it is until `next_move` says, by every instant in between."""

from __future__ import annotations

from datetime import datetime, timedelta

from a_day import ACME, DAY, GLOBEX, LONG, POLICY, at, mail, thread
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from boundaries.context import Context
from boundaries.facts import Thread, ThreadState, Wait
from boundaries.lasting import Openings, next_move
from boundaries.policy.model import Length, Window
from boundaries.queue import Band, Placement, place

OWN_HOURS = Context(
    replace(
        POLICY,
        clients=(
            replace(ACME, hours={"mon": (Window(420, 600),), "tue": LONG, "sat": (Window(600, 700),)}),
            replace(GLOBEX, promise={"email": Length(working_days=1)}),
        ),
    )
)
MOVED = frozenset({Band.AT_RISK, Band.OVERDUE, Band.URGENT, Band.NO_ANSWER})
minutes = st.integers(-3 * 1440, 3 * 1440)


def where(placed: Placement) -> tuple[object, ...]:
    band = placed.band if placed.band in MOVED else None
    return placed.open, placed.held_until is None, placed.snoozed_until is None, band


@st.composite
def threads(draw: st.DrawFn) -> Thread:
    def when() -> datetime:
        return at(23, "10:00") + timedelta(minutes=draw(minutes), seconds=draw(st.integers(0, 59)))

    sender = draw(st.sampled_from(["mara@acme.example", "x@globex.example", "who@else.example"]))
    messages = [mail(when(), sender, name=str(number)) for number in range(draw(st.integers(1, 3)))]
    state = ThreadState(
        snoozed_until=draw(st.none() | st.just(when())),
        waiting=Wait(when(), when()) if draw(st.integers(0, 3)) == 0 else None,
        promised_at=when() if draw(st.integers(0, 3)) == 0 else None,
        done_at=when() if draw(st.integers(0, 5)) == 0 else None,
    )
    return thread(*sorted(messages, key=lambda each: each.received_at), state=state)


@settings(max_examples=120)
@given(threads(), minutes, st.integers(0, 59), st.sampled_from([DAY, OWN_HOURS]), st.floats(0, 1), st.integers(1, 6000))
@example(thread(mail(at(23, "09:00"), "x@globex.example")), 1440 - 180, 0, DAY, 0.999, 1)
def test_nothing_moves_before(
    found: Thread, minute: int, second: int, context: Context, part: float, beyond: int
) -> None:
    now = at(23, "10:00") + timedelta(minutes=minute, seconds=second)
    placed = place(found, context, now)
    openings = Openings(now)
    client = context.clients.of_thread(found)
    moves = next_move(found, placed, now, lambda: openings.of(context.work(client)))
    assert moves is None or moves >= now
    until = now + timedelta(minutes=beyond) if moves is None else moves
    for then in (now + (until - now) * part, until - timedelta(microseconds=1)):
        if now <= then < until:
            assert where(place(found, context, then)) == where(placed)


def test_it_says_when_a_promise_becomes_a_risk() -> None:
    found = thread(mail(at(23, "09:00"), "x@globex.example"))
    now = at(23, "09:30")
    placed = place(found, DAY, now)
    moves = next_move(found, placed, now, lambda: now)
    assert (placed.band, placed.due_at) == (Band.LATER, at(24, "09:30"))
    assert moves == at(23, "14:59").replace(second=59)
