"""When the disk refuses, when the text is hostile, and any actions at all taken back to the beginning."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from a_day import at
from a_home import POLICY, AtHome, at_home
from hypothesis import given, settings
from hypothesis import strategies as st

from boundaries.facts import Address
from boundaries.text import block, line
from daybreak.day import Day
from daybreak.intents import (
    Acknowledge,
    Assign,
    CancelOutgoing,
    ChooseStop,
    CloseDay,
    CountRevision,
    DecideViolation,
    Done,
    EndBreak,
    Intent,
    KeepDraft,
    LogViolation,
    MarkUrgent,
    NoAnswer,
    Peek,
    PromiseBy,
    PutOff,
    Redirect,
    Reply,
    Snooze,
    TakeBreak,
    Tick,
    WaitFor,
)
from daybreak.live import DayError
from daybreak.store.memory import MemoryStore
from daybreak.store.protocol import Change, Record, StoreError

HOSTILE = "\x1b]0;pwned\x07\x1b[2J\r\n\u202egnp.exe\u2066[bold]x[/] {by}\x00\ud800"


class FullDisk(MemoryStore):
    """A store whose disk can be full."""

    full = False

    def commit(
        self, action: str, changes: Sequence[Change], *, at: datetime, label: str = "", undoable: bool = False
    ) -> Record:
        if self.full:
            raise StoreError(Path("journal"), "the disk is full.", "Make room and do it again.")
        return super().commit(action, changes, at=at, label=label, undoable=undoable)

    def undo(self, *, at: datetime) -> tuple[Record, Record] | None:
        if self.full:
            raise StoreError(Path("journal"), "the disk is full.", "Make room and do it again.")
        return super().undo(at=at)


def all_intents(thread: str, entry: str, violation: str) -> list[Intent]:
    return [
        Reply(thread=thread, text="Yes."),
        KeepDraft(thread, "Half"),
        Acknowledge((thread,)),
        Snooze((thread,), at(26, "09:00")),
        Done((thread,)),
        Assign((thread,), "Globex"),
        CountRevision((thread,)),
        MarkUrgent((thread,), urgent=True),
        NoAnswer((thread,), no_answer=True),
        WaitFor((thread,), at(27, "09:00")),
        PromiseBy((thread,), at(26, "15:00")),
        CancelOutgoing(entry),
        LogViolation(client="Acme", kind="other", severity=1),
        DecideViolation(violation=violation, state="settled"),
        TakeBreak("move"),
        Tick(1, done=True),
        PutOff(),
        ChooseStop(at(23, "16:00")),
        CloseDay(),
    ]


def test_on_a_full_disk_every_action_says_so_and_nothing_has_changed(tmp_path: Path) -> None:
    noor = at_home(tmp_path)
    store = FullDisk()
    for name, document in noor.store.items("accounts").items():
        store.commit("sync", [Change("accounts", name, document)], at=noor.now)
    noor.store, noor.day = store, Day(noor.home, store, noor.clock)
    thread = noor.mail()
    noor.do(Reply(thread=noor.mail("Other"), text="Yes."))
    noor.do(LogViolation(client="Acme", kind="other", severity=1))
    before, policy = noor.snapshot, noor.home.policy.read_text()
    store.full = True
    for intent in all_intents(thread, noor.outbox()[0].id, noor.log()[0].id):
        with pytest.raises(DayError, match=r"the disk is full\. Make room"):
            noor.do(intent)
        assert noor.snapshot == before
    with pytest.raises(DayError, match="disk is full"):
        noor.day.undo()
    noor.day.examine()
    assert noor.home.policy.read_text() == policy
    assert noor.snapshot == before
    store.full = False
    noor.do(Done((thread,)))
    assert noor.queue() == []


def words(noor: AtHome, intent: Intent) -> str:
    """Give what is said of an intent, done or refused."""
    try:
        return noor.do(intent).label
    except DayError as refused:
        return str(refused)


def clean(text: str) -> bool:
    return text == line(text) or text == block(text)


def test_hostile_text_in_every_field_is_harmless_in_every_word(tmp_path: Path) -> None:
    policy = POLICY.replace('name = "Globex"', 'name = "Glo\\u001b[31mbex\\u202e"').replace(
        'name = "Noor"', 'name = "No\\u0007or"'
    )
    noor = at_home(tmp_path, policy=policy)
    sender = Address(f"gil{HOSTILE}@globex.example", HOSTILE)
    thread = noor.mail(
        HOSTILE,
        sender=sender,
        preview=HOSTILE,
        message_id=HOSTILE,
        refs=(HOSTILE,),
        native=HOSTILE,
        reply_to=(sender,),
        automatic="",
        received_at=noor.now - timedelta(minutes=1),
    )
    said = [words(noor, intent) for intent in all_intents(thread, "", "")]
    said.append(noor.do(CancelOutgoing(noor.outbox()[0].id)).label)
    said.append(words(noor, LogViolation(client=HOSTILE, kind="other", severity=1)))
    said.append(noor.do(LogViolation(client="Acme", kind="other", severity=1, note=HOSTILE, thread=thread)).label)
    said.append(noor.do(Tick(2, done=True, answer=HOSTILE, skipped=HOSTILE)).label)
    undone = noor.day.undo()
    said.append(undone.label if undone else "")
    hostile: tuple[Intent, ...] = (
        Done((HOSTILE,)),
        Assign((thread,), HOSTILE),
        CountRevision((thread,), HOSTILE),
        LogViolation(client="", kind=HOSTILE, severity=1),
        DecideViolation(violation=HOSTILE, state=HOSTILE),
        TakeBreak(HOSTILE),
        CancelOutgoing(HOSTILE),
    )
    said += [words(noor, intent) for intent in hostile]
    view = noor.day.view(thread)
    draft = noor.day.draft(thread, "blank")
    said += [draft.to, draft.subject, draft.text, *view.reasons, *view.ignored, *view.facts]
    said += [text for message in view.messages for text in (message.sender, message.address, message.text)]
    snapshot = noor.snapshot
    said += [*snapshot.clients, snapshot.name, *snapshot.notices, snapshot.undo or ""]
    said += [text for one in snapshot.violations for text in (one.client, one.note, one.quote)]
    said += [text for one in noor.day.queue(hidden=True) for text in (one.client, one.sender, one.address, one.subject)]
    assert [text for text in said if not clean(text)] == []
    assert view.messages[0].hidden_removed


def test_surrogates_reach_the_disk(tmp_path: Path) -> None:
    noor = at_home(tmp_path, durable=True)
    thread = noor.mail("\ud800 half", preview="\udfff")
    noor.do(Reply(thread=thread, text="Yes \ud800."))
    noor.do(LogViolation(client="Acme", kind="other", severity=1, note="\ud800"))
    noor.reopen()
    assert (len(noor.outbox()), len(noor.log())) == (1, 1)
    noor.store.close()


_WHEN = st.integers(1, 200).map(lambda hours: at(23, "10:00") + timedelta(hours=hours))


def intents(threads: list[str]) -> st.SearchStrategy[Intent]:
    one = st.sampled_from(threads)
    some = st.lists(one, min_size=1, max_size=3, unique=True).map(tuple)
    return st.one_of(
        st.builds(Reply, thread=one, text=st.just("Yes."), now=st.booleans()),
        st.builds(Acknowledge, some),
        st.builds(Redirect, some),
        st.builds(Snooze, some, _WHEN),
        st.builds(Done, some),
        st.builds(Assign, some, st.sampled_from(["Acme", "Globex", None]), ignore=st.booleans()),
        st.builds(CountRevision, some),
        st.builds(MarkUrgent, some, urgent=st.booleans()),
        st.builds(NoAnswer, some, no_answer=st.booleans()),
        st.builds(WaitFor, some, _WHEN),
        st.builds(PromiseBy, some, st.none() | _WHEN),
        st.builds(LogViolation, client=st.just("Acme"), kind=st.just("other"), severity=st.integers(1, 4)),
        st.builds(TakeBreak, st.just("move")),
        st.builds(EndBreak),
        st.builds(Tick, st.integers(0, 2), done=st.booleans()),
        st.builds(PutOff),
        st.builds(ChooseStop, st.none() | _WHEN),
        st.builds(CloseDay),
        st.builds(Peek),
    )


def play(noor: AtHome, data: st.DataObject) -> None:
    """Do what comes, with a little time between."""
    senders = ["mara@acme.example", "gil@globex.example", "sam@stranger.example", "eve@stranger.example"]
    threads = [noor.mail(str(n), sender=Address(each), account="phone" if n == 3 else "work")
               for n, each in enumerate(senders)]  # fmt: skip
    before, policy = noor.day.queue(hidden=True), noor.home.policy.read_text()
    start = noor.now
    for intent in data.draw(st.lists(intents(threads), max_size=12)):
        with contextlib.suppress(DayError):
            noor.do(intent)
        noor.go(noor.now + timedelta(minutes=data.draw(st.sampled_from([0, 1, 300]))))
    assert Day(noor.home, noor.store, noor.clock).snapshot() == noor.snapshot
    noor.go(start)
    while noor.day.undo() is not None:
        pass
    assert noor.day.queue(hidden=True) == before
    assert noor.home.policy.read_text() == policy
    assert [entry.state for entry in noor.outbox() if entry.state != "cancelled"] == []
    assert noor.kept() == []
    assert [slip for slip in noor.log() if slip.kind not in ("slip-peek", "slip-break")] == []


@settings(max_examples=60)
@given(data=st.data())
def test_whatever_was_done_is_taken_back_to_the_same_queue(data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        play(at_home(Path(folder)), data)
