"""Every act on the log can be taken back, one by one: the entry, and what the act brought with it, are as before."""

from __future__ import annotations

from pathlib import Path

import pytest
from a_day import at
from a_home import AtHome, at_home

from boundaries.facts import ViolationState
from daybreak.intents import (
    AnswerViolation,
    DecideViolation,
    EditViolation,
    Intent,
    LogViolation,
    NoteViolation,
)
from daybreak.log.events import history, log_event
from daybreak.log.verify import verdict_of

SUSPECTED, CONFIRMED, ADDRESSED = ViolationState.SUSPECTED, ViolationState.CONFIRMED, ViolationState.ADDRESSED


@pytest.fixture
def noor(tmp_path: Path) -> AtHome:
    return at_home(tmp_path, now=at(23, "10:42"))


def begun(noor: AtHome, state: ViolationState) -> str:
    """Give an entry about a real thread, in a state."""
    thread = noor.mail("Copy", preview="Any news?")
    noor.do(LogViolation(client="Acme", kind="chased", severity=2, thread=thread, note="They asked."))
    (entry,) = noor.log()
    if state is SUSPECTED:
        was = entry
        entry = type(entry)(
            id="s", at=was.at, client="Acme", kind="chased", severity=2, thread=was.thread, evidence=was.evidence
        )
        noor.store.undo(at=noor.now)
        noor.store.commit("suspect", log_event(entry), at=noor.now)
    elif state is ADDRESSED:
        noor.do(AnswerViolation(violation=entry.id, text="", step="remind"))
    (entry,) = noor.log()
    assert entry.state is state
    return entry.id


@pytest.mark.parametrize(
    ("state", "act"),
    [
        (SUSPECTED, DecideViolation(violation="", state="confirmed")),
        (SUSPECTED, DecideViolation(violation="", state="absorbed", note="a long day")),
        (SUSPECTED, DecideViolation(violation="", state="dismissed", note="agreed by phone")),
        (CONFIRMED, DecideViolation(violation="", state="absorbed")),
        (CONFIRMED, DecideViolation(violation="", state="dismissed", note="it was none")),
        (CONFIRMED, AnswerViolation(violation="", text="", step="restate")),
        (CONFIRMED, AnswerViolation(violation="", text="Within four hours, as agreed.", step="remind")),
        (ADDRESSED, DecideViolation(violation="", state="settled")),
        (CONFIRMED, EditViolation(violation="", kind="volume", severity=1, note="Twice.")),
        (CONFIRMED, EditViolation(violation="", client="Globex")),
        (CONFIRMED, NoteViolation(violation="", note="Said on the phone.")),
    ],
    ids=lambda each: str(each) if isinstance(each, str) else type(each).__name__,
)
def test_an_act_is_taken_back_whole(noor: AtHome, state: ViolationState, act: Intent) -> None:
    identity = begun(noor, state)
    (before,) = noor.log()
    outbox = noor.outbox()
    act = type(act)(**{name: getattr(act, name) for name in act.__struct_fields__} | {"violation": identity})
    assert noor.do(act).undoable
    assert noor.log() != [before]
    receipt = noor.day.undo()
    assert receipt is not None
    assert receipt.label.startswith("Taken back")
    assert list(noor.log()) == [before]
    assert [entry for entry in noor.outbox() if entry.state != "cancelled"] == outbox
    assert [event.what for event in history(noor.store, identity)][-1] == "undone"
    assert verdict_of(noor.store).findings == ()


def test_an_entry_logged_by_hand_is_taken_back_too(noor: AtHome) -> None:
    begun(noor, CONFIRMED)
    noor.day.undo()
    assert list(noor.log()) == []
    assert verdict_of(noor.store).findings == ()
