"""Puts the demo day's state into a store: messages as a sync would, decisions as the user's own actions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from boundaries.breaks.record import BreakEvent
from boundaries.facts import Evidence, Message, ThreadState, Violation, ViolationState, Wait
from boundaries.threads import ThreadIndex
from connectors.base import Changes
from daybreak.calendars import keep_entries
from daybreak.demo.accounts import demo_accounts
from daybreak.demo.calendar import demo_calendar, demo_entries
from daybreak.demo.evenings import evenings
from daybreak.demo.past import demo_messages
from daybreak.demo.people import berlin
from daybreak.documents import to_document
from daybreak.log.events import log_event
from daybreak.store.protocol import Change, Store
from daybreak.sync import keep_step

if TYPE_CHECKING:
    from daybreak.clock import Clock


def seed(store: Store, clock: Clock) -> None:
    """Fill an empty store with the morning of the demo day."""
    now = clock.now()
    messages = demo_messages()
    for name, account in demo_accounts().items():
        held = messages.get(name, ())
        keep_step(store, account, Changes(messages=held, cursor=str(len(held))), now)
    keep_entries(store, demo_calendar(), demo_entries(), now)
    store.commit("violation", [change for entry in _violations() for change in log_event(entry)], at=now)
    store.commit("break", [_break(event) for event in _breaks()], at=now)
    store.commit("close", evenings(), at=now)
    threads = _threads(messages)
    waiting = ThreadState(waiting=Wait(since=berlin(19, "11:45"), until=berlin(25, "09:00")))
    done = ThreadState(done_at=berlin(23, "09:30"))
    for action, label, slug, state, at in (
        ("wait", "Wait for Kestrel Maps until Wed 09:00", "trail-names", waiting, berlin(19, "11:45")),
        ("done", "Done: Legend of map 3", "map-legend", done, berlin(23, "09:30")),
        ("snooze", "Snooze until tomorrow 09:00", "spring-menu", _snoozed(), berlin(23, "09:15")),
    ):
        change = Change("threads", threads[f"demo-{slug}"], to_document(state))
        store.commit(action, [change], at=at, label=label, undoable=True)


def _snoozed() -> ThreadState:
    return ThreadState(snoozed_until=berlin(24, "09:00"))


def _threads(messages: dict[str, tuple[Message, ...]]) -> dict[str, str]:
    """Give the thread of each message by the message's id."""
    index = ThreadIndex()
    return {message.id: index.add(message)[0] for held in messages.values() for message in held}


def _violations() -> tuple[Violation, ...]:
    """Give what Noor logged herself; what the rules suspect, they find in the messages."""
    return (
        Violation(
            id="demo-v1",
            at=berlin(20, "16:02"),
            client="Acme",
            kind="revisions",
            severity=2,
            state=ViolationState.CONFIRMED,
            policy="limits.revisions = 3",
            note="revision 4 of 3",
            by_hand=True,
        ),
        Violation(
            id="demo-v2",
            at=berlin(19, "08:01"),
            client="Hooli",
            kind="wrong-channel",
            severity=1,
            state=ViolationState.ADDRESSED,
            policy="channels = email",
            note="wrong channel · reminded",
            by_hand=True,
        ),
        Violation(
            id="demo-v3",
            at=berlin(12, "19:30"),
            client="Globex",
            kind="scope",
            severity=1,
            state=ViolationState.SETTLED,
            note="a second cover, now in the estimate",
            by_hand=True,
        ),
        Violation(
            id="demo-v4",
            at=berlin(23, "07:48"),
            client="Hooli",
            kind="slip-reply",
            severity=1,
            state=ViolationState.CONFIRMED,
            policy="hours.mon opens 09:00",
            evidence=(Evidence("demo-help-articles-answer", berlin(23, "07:48"), "Got them. I read them on Tuesday."),),
            note="answered before opening",
        ),
    )


def _break(event: BreakEvent) -> Change:
    return Change("breaks", event.key, to_document(event))


def _breaks_before() -> Iterator[BreakEvent]:
    """Give the breaks of the two weeks before, as weeks are: most taken, some natural, a few skipped or held."""
    usual = (
        ("eyes", "09:20", 20),
        ("move", "09:51", 300),
        ("eyes", "10:16", 20),
        ("move", "10:47", 300),
        ("rest", "11:42", 900),
        ("eyes", "13:50", 20),
        ("move", "14:21", 300),
        ("move", "15:17", 300),
        ("rest", "16:12", 900),
        ("eyes", "16:47", 20),
    )
    for number, day in enumerate((9, 10, 11, 12, 13, 16, 17, 18, 19, 20)):
        for place, (kind, clock, seconds) in enumerate(usual[: 5 if day in (13, 20) else 10]):
            at, turn = berlin(day, clock), (number * 7 + place * 5) % 13
            held = turn == 3 and kind != "eyes"
            yield BreakEvent(
                kind=kind,
                started_at=at,
                ended_at=at if turn == 0 or held else at + timedelta(seconds=seconds),
                taken=turn != 0 and not held,
                how="missed" if held else "natural" if turn in (5, 9) and seconds > 60 else "",
                why="meeting" if held else "",
                moved="meeting" if turn == 7 else "",
                postponed=int(turn == 8),
            )


def _breaks() -> tuple[BreakEvent, ...]:
    def took(kind: str, at: datetime, seconds: int, *, taken: bool = True) -> BreakEvent:
        return BreakEvent(kind=kind, started_at=at, ended_at=at + timedelta(seconds=seconds), taken=taken)

    return (
        *_breaks_before(),
        took("eyes", berlin(23, "09:20"), 20),
        took("eyes", berlin(23, "09:41"), 3, taken=False),
        took("move", berlin(23, "10:02"), 300),
        took("eyes", berlin(23, "10:26"), 20),
    )
