"""What the outbox forgets after ninety days, and what it never forgets."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from a_day import at
from a_home import AtHome, at_home
from msgspec.structs import replace

from daybreak.documents import to_document
from daybreak.entries import OutboxEntry
from daybreak.faded import KEPT, faded
from daybreak.intents import CancelOutgoing, Done, Reply
from daybreak.outbox import TOO_LATE
from daybreak.store.protocol import Change

LATER = KEPT + timedelta(hours=1)


def answered(noor: AtHome, subject: str) -> OutboxEntry:
    thread = noor.mail(subject)
    noor.do(Reply(thread=thread, text=f"About {subject}."))
    return noor.outbox()[-1]


def put(noor: AtHome, entry: OutboxEntry) -> None:
    noor.store.commit("test", [Change("outbox", entry.id, to_document(entry))], at=noor.clock.now())


def texts(noor: AtHome) -> dict[str, str]:
    return {entry.id: entry.outgoing.text for entry in noor.outbox()}


def forget_undo(noor: AtHome) -> None:
    """Do so much that no level of undo reaches back."""
    other = noor.mail("Other")
    for _ in range(100):
        noor.do(Done((other,)))


def test_the_words_of_an_old_answer_are_forgotten_and_it_still_answers(tmp_path: Path) -> None:
    noor = at_home(tmp_path, now=at(23, "10:00"))
    sent, waiting, odd, alone, back = (answered(noor, name) for name in ("Sent", "Waiting", "Odd", "Alone", "Back"))
    put(noor, replace(sent, state="sent", sent_at=noor.clock.now()))
    put(noor, replace(waiting, state="failed"))
    put(noor, replace(odd, state="sent", sent_at=noor.clock.now(), notes=(TOO_LATE,)))
    put(noor, replace(alone, state="sent", sent_at=noor.clock.now(), notes=("No copy in the sent mail.",)))
    noor.do(CancelOutgoing(back.id))
    put(noor, replace(sent, id="auto-1", what="automatic", state="sent", sent_at=noor.clock.now()))
    now = noor.clock.now()
    assert faded(noor.store, now + LATER)[0].key == "auto-1", "undo reaches the others"
    forget_undo(noor)
    assert faded(noor.store, now + KEPT) == []
    noor.go(now + LATER)
    noor.day.examine()
    kept = texts(noor)
    assert kept[sent.id] == ""
    assert {back.id, "auto-1"} & kept.keys() == set()
    assert kept[waiting.id] == "About Waiting."
    assert kept[odd.id] == "About Odd."
    assert kept[alone.id] == "About Alone.", "nobody else has these words"
    assert noor.state(sent.thread).replied_at is not None
    assert faded(noor.store, noor.clock.now()) == []
