"""The breaks of a real day: kept, restored, moved by what the day knows, shared by two windows."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from a_day import at
from a_home import POLICY, AtHome, at_home

from boundaries.breaks.phase import Phase
from boundaries.breaks.state import Idle, Look, Slept
from boundaries.facts import Busy, CalendarEvent
from daybreak.clock import FixedClock
from daybreak.day import Day
from daybreak.documents import to_document
from daybreak.intents import Back, CloseDay, Done, EndBreak, Focus, PostponeBreak, SkipBreak, TakeBreak
from daybreak.live import DayError
from daybreak.store.durable import DurableStore
from daybreak.store.protocol import Change, StoreError

MOVES = POLICY + '[breaks]\neyes = { every = "", lasts = "20s" }\nrest = { every = "", lasts = "15m" }\n'


@pytest.fixture
def noor(tmp_path: Path) -> AtHome:
    noor = at_home(tmp_path, durable=True, policy=MOVES, now=at(23, "09:00"))
    noor.day.pause(Look())
    return noor


def live(noor: AtHome, until: datetime) -> None:
    """Let time pass as the timer does: to the next look, and at the minute."""
    came = noor.day.pause(Look())
    while noor.now < until:
        minute = noor.now + timedelta(seconds=60 - noor.now.timestamp() % 60)
        noor.go(min(until, minute, came.next_look or until))
        came = noor.day.pause(Look())


def meeting(noor: AtHome, start: datetime, end: datetime, busy: Busy = Busy.BUSY) -> None:
    entry = CalendarEvent(id="m", account="cal", start=start, end=end, title="Call", busy=busy)
    noor.day.absorb([noor.store.commit("sync", [Change("events", "m", to_document(entry))], at=noor.now)])


def coming(noor: AtHome) -> tuple[str | None, datetime | None, str]:
    line = noor.snapshot.breaks
    return line.kind, line.due_at, line.moved


def told(noor: AtHome) -> list[tuple[str, str, str]]:
    events = sorted(noor.store.items("breaks").values(), key=lambda each: str(each["started_at"]))
    return [(each["kind"], each.get("how") or str(each["taken"]), each.get("moved", "")) for each in events]


def test_a_morning_by_itself_and_a_restart_in_the_middle_of_a_break(noor: AtHome) -> None:
    live(noor, at(23, "09:49") + timedelta(seconds=40))
    assert noor.snapshot.breaks.phase is Phase.WARNED
    live(noor, at(23, "09:52"))
    noor.reopen()
    line = noor.snapshot.breaks
    assert (line.running_kind, line.running_since, line.running_until) == ("move", at(23, "09:50"), at(23, "09:55"))
    live(noor, at(23, "10:00"))
    assert told(noor) == [("move", "True", "")]
    assert coming(noor) == ("move", at(23, "10:45"), "")
    noor.reopen()
    assert coming(noor) == ("move", at(23, "10:45"), "")


def test_a_delay_survives_a_restart_and_a_third_is_refused(noor: AtHome) -> None:
    live(noor, at(23, "09:49"))
    assert noor.do(PostponeBreak()).label.endswith("it will be 5 min longer")
    noor.reopen()
    assert noor.do(PostponeBreak()).label.endswith("it will be 10 min longer")
    line = noor.snapshot.breaks
    assert (line.due_at, line.lasts, line.moved) == (at(23, "10:00"), 900, "postponed")
    assert (line.debt, line.postponed, line.may_postpone) == (600, 2, False)
    with pytest.raises(DayError, match="as often as your policy allows"):
        noor.do(PostponeBreak())


def test_meetings_focus_and_promises_of_the_day_move_it(noor: AtHome) -> None:
    meeting(noor, at(23, "09:55"), at(23, "10:20"))
    assert coming(noor) == ("move", at(23, "09:48"), "meeting")
    meeting(noor, at(23, "09:55"), at(23, "10:20"), Busy.TENTATIVE)
    assert coming(noor) == ("move", at(23, "09:50"), "")
    noor.do(Focus(at(23, "10:30")))
    assert coming(noor) == ("move", at(23, "10:30"), "focus")
    noor.do(Back())
    assert coming(noor) == ("move", at(23, "09:50"), "")


def test_a_promise_is_kept_free_of_a_break_until_it_is_answered(noor: AtHome) -> None:
    thread = noor.mail(received_at=at(20, "10:53"))
    due = noor.row(thread).due_at
    assert due == at(23, "09:53")
    assert coming(noor) == ("move", at(23, "09:38"), "promise")
    noor.do(Done((thread,)))
    assert coming(noor) == ("move", at(23, "09:50"), "")


def test_a_closed_day_is_silent_and_pays_every_debt(noor: AtHome) -> None:
    live(noor, at(23, "09:45"))
    noor.do(PostponeBreak())
    noor.go(at(23, "09:46"))
    noor.do(CloseDay())
    live(noor, at(23, "12:00"))
    assert (coming(noor)[0], told(noor)) == (None, [])
    live(noor, at(24, "09:30"))
    line = noor.snapshot.breaks
    assert (line.due_at, line.lasts, line.debt) == (at(24, "09:50"), 300, 0)


def test_sleep_idle_time_and_a_stopped_program_are_no_work(noor: AtHome) -> None:
    live(noor, at(23, "09:40"))
    noor.go(at(23, "09:50"))
    noor.day.pause(Slept(at(23, "09:40")))
    assert told(noor) == [("move", "natural", "")]
    live(noor, at(23, "10:00"))
    noor.go(at(23, "10:04"))
    noor.day.pause(Idle(240.0))
    assert noor.snapshot.breaks.paused
    noor.reopen()
    noor.go(at(23, "11:30"))
    noor.day.pause(Look())
    assert (told(noor), coming(noor)) == ([("move", "natural", "")], ("move", at(23, "12:20"), ""))


def test_a_zone_that_changes_under_way_makes_no_burst(noor: AtHome) -> None:
    live(noor, at(23, "09:30"))
    for zone in ("America/New_York", "Asia/Tokyo", "Europe/Berlin"):
        noor.home.policy.write_text(MOVES.replace("Europe/Berlin", zone), encoding="utf-8")
        live(noor, noor.now + timedelta(minutes=3))
    assert told(noor) == []
    live(noor, at(23, "10:40"))
    assert len(told(noor)) <= 1


def test_a_clock_set_back_under_way_makes_no_burst(noor: AtHome) -> None:
    live(noor, at(23, "09:48"))
    noor.go(at(23, "08:48"))
    live(noor, at(23, "09:40"))
    assert len(told(noor)) <= 1
    assert noor.snapshot.breaks.due_at is not None


def test_three_skipped_and_four_hours_are_slips_once(tmp_path: Path) -> None:
    noor = at_home(tmp_path, now=at(27, "09:00"))
    noor.day.pause(Look())
    for _ in range(3):
        live(noor, noor.now + timedelta(minutes=15))
        noor.do(SkipBreak("busy"))
    assert noor.snapshot.breaks.asks_why
    assert [slip.kind for slip in noor.log()] == ["slip-break"]
    while noor.now < at(27, "13:50"):
        live(noor, noor.now + timedelta(minutes=5))
        if noor.snapshot.breaks.kind == "rest" or noor.snapshot.breaks.running_kind == "rest":
            noor.do(SkipBreak())
    assert [slip.policy for slip in noor.log() if "four hours" in slip.policy] == [
        "breaks: four hours without a long one"
    ]


def test_two_windows_drive_one_rhythm(noor: AtHome) -> None:
    other_store = DurableStore(noor.home.data)
    other = Day(noor.home, other_store, noor.clock)
    for _ in range(60):
        noor.go(noor.now + timedelta(minutes=1))
        for day, store in ((noor.day, noor.store), (other, other_store)):
            day.absorb(store.refresh())
            day.pause(Look())
    noor.day.absorb(noor.store.refresh())
    assert told(noor) == [("move", "True", "")]
    other.do(TakeBreak("move"))
    noor.day.absorb(noor.store.refresh())
    assert noor.snapshot.breaks.running_kind == "move"
    with pytest.raises(DayError, match="running already"):
        noor.do(TakeBreak())
    noor.go(noor.now + timedelta(minutes=4))
    noor.do(EndBreak())
    other.absorb(other_store.refresh())
    assert other.snapshot().breaks.running_kind is None
    other_store.close()


def test_a_full_disk_stops_no_break(noor: AtHome, monkeypatch: pytest.MonkeyPatch) -> None:
    live(noor, at(23, "09:45"))

    def full(*_args: object, **_more: object) -> None:
        raise StoreError(noor.home.data, "The disk is full.", "Free some space.")

    with monkeypatch.context() as broken:
        broken.setattr(noor.store, "commit", full)
        live(noor, at(23, "09:51"))
        assert noor.snapshot.breaks.running_kind == "move"
        live(noor, at(23, "09:56"))
    assert coming(noor) == ("move", at(23, "10:45"), "")


def test_at_rest_almost_nothing_is_written(noor: AtHome) -> None:
    size = sum(each.stat().st_size for each in noor.home.data.rglob("*") if each.is_file())
    writes = 0
    for _ in range(30):
        before = dict(noor.store.items("settings"))
        noor.go(noor.now + timedelta(minutes=1))
        noor.day.pause(Look(noor.now))
        writes += before.get("breaks") is not noor.store.items("settings").get("breaks")
    assert writes <= 6
    assert sum(each.stat().st_size for each in noor.home.data.rglob("*") if each.is_file()) < size + 10_000


def test_a_record_of_an_earlier_form_is_read(tmp_path: Path) -> None:
    noor = at_home(tmp_path, policy=MOVES)
    old = {"kind": "move", "started_at": at(23, "09:30").isoformat(), "ended_at": at(23, "09:35").isoformat()}
    noor.store.commit("break", [Change("breaks", "x1", {**old, "taken": True})], at=noor.now)
    assert isinstance(noor.clock, FixedClock)
    assert (noor.snapshot.breaks.taken, coming(noor)) == (1, ("move", at(23, "10:25"), ""))
