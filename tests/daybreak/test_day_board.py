"""The queue kept line by line is the queue made anew; and one action costs little however long the list is."""

from __future__ import annotations

import time
from datetime import timedelta
from pathlib import Path

import pytest
from a_day import at
from a_home import AtHome, at_home
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from boundaries.facts import Address, Message
from daybreak.day import Day
from daybreak.documents import to_document
from daybreak.intents import (
    Acknowledge,
    Assign,
    Done,
    Intent,
    MarkUrgent,
    NoAnswer,
    PromiseBy,
    Reply,
    Snooze,
    WaitFor,
)
from daybreak.live import DayError
from daybreak.store.protocol import Change

SENDERS = ("mara@acme.example", "jo@acme.example", "a@globex.example", "who@else.example", "else@else.example")
STEPS = st.lists(st.tuples(st.integers(0, 13), st.integers(0, 11), st.integers(1, 900)), min_size=1, max_size=25)


def step(home: AtHome, action: int, number: int, minutes: int) -> None:
    """Let one thing happen: mail, an intent, an undo, time."""
    rows = home.day.desk.board.rows()
    until = home.now + timedelta(minutes=minutes)
    if action < 4 or not rows:
        links = (
            (f"{number}@acme.example",) if action == 1 else (f"{number}@x", f"{number + 1}@x") if action == 2 else ()
        )
        home.mail(f"s{number}", sender=Address(SENDERS[number % 5]), refs=links, automatic="List-Id" * (action == 3))
        return
    if action == 12:
        home.day.undo()
        return
    if action == 13:
        home.go(until)
        return
    thread = rows[number % len(rows)].thread
    intents: dict[int, Intent] = {
        4: Done((thread,)),
        5: Snooze((thread,), until),
        6: Reply(thread=thread, text="Yes."),
        7: MarkUrgent((thread,), urgent=True),
        8: NoAnswer((thread,), no_answer=number % 2 == 0),
        9: WaitFor((thread,), until),
        10: PromiseBy((thread,), until) if number % 2 else Acknowledge((thread,)),
        11: Assign((thread,), ("Acme", None)[number % 2], ignore=number % 2 == 1),
    }
    home.do(intents[action])


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_what_is_kept_up_to_date_is_what_is_made_anew(
    steps: list[tuple[int, int, int]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    home = at_home(tmp_path_factory.mktemp("home"))
    for action, number, minutes in steps:
        try:
            step(home, action, number, minutes)
        except DayError:
            continue
        kept = home.day.snapshot()
        anew = Day(home.home, home.store, home.clock).snapshot()
        assert kept == anew


def test_an_account_that_turns_out_to_be_another_channel_places_its_threads_anew(tmp_path: Path) -> None:
    home = at_home(tmp_path)
    thread = home.mail("Copy")
    document = {**(home.store.get("accounts", "work") or {}), "channel": "sms"}
    home.day.absorb([home.store.commit("account", [Change("accounts", "work", document)], at=home.now)])
    assert (home.row(thread).channel, home.row(thread).band) == ("sms", "urgent")


def many(home: AtHome, number: int) -> None:
    start = at(23, "09:00")
    changes = []
    for each in range(number):
        message = Message(
            id=f"m{each}",
            account="work",
            native=str(each),
            message_id=f"{each}@many.example",
            sender=Address(f"p{each}@else.example" if each % 5 else "mara@acme.example", "Someone"),
            subject=f"Subject {each}",
            received_at=start - timedelta(minutes=3 * each),
            preview="Could you have a look at this?",
        )
        changes.append(Change("messages", message.id, to_document(message)))
    home.store.commit("sync", changes, at=home.now)


def best(times: list[float]) -> float:
    return sorted(times)[len(times) // 4]


def test_an_action_at_ten_thousand_threads_costs_what_it_touches(tmp_path: Path) -> None:
    home = at_home(tmp_path)
    many(home, 10_000)
    home.day = Day(home.home, home.store, home.clock)
    rows = home.snapshot.queue
    assert len(rows) == 10_000
    actions: list[float] = []
    whole: list[float] = []
    for row in rows[:12]:
        began = time.perf_counter()
        home.do(Snooze((row.thread,), home.now + timedelta(days=3)))
        actions.append(time.perf_counter() - began)
        home.day.snapshot()
        whole.append(time.perf_counter() - began)
    assert best(actions) < 0.010, actions
    assert best(whole) < 0.060, whole
    assert len(home.snapshot.queue) == 10_000 - 12
