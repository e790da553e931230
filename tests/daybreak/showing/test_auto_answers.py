"""Automatic answers from here: once a person, marked as nobody's words, over while the promise stays."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from a_day import at
from a_home import ME, POLICY, AtHome, at_home
from msgspec.structs import replace

from boundaries.autoreply import AT_MOST
from boundaries.facts import Address, ChannelKind, Message, Thread
from connectors.base import Capability, Outgoing
from connectors.errors import Refused, TryLater
from connectors.memory import MemoryAccount, ShowingAccount
from daybreak.day.auto_answers import due, tell
from daybreak.day.board import Board
from daybreak.day.showing import HERE, from_here
from daybreak.documents import from_document
from daybreak.engine import Engine
from daybreak.entries import OutboxEntry
from daybreak.intents import CancelOutgoing, Reply
from daybreak.outbox import Outbox
from daybreak.showing.want import want

ON = POLICY.replace("[winddown]", '[auto_reply]\nmode = "on"\n\n[winddown]')
EVENING = at(23, "18:00")
MARA = Address("mara@acme.example", "Mara")


def mail(number: int, came: datetime, **fields: object) -> Message:
    known: dict[str, object] = {
        "id": f"m{number}",
        "account": "work",
        "native": f"INBOX;1;{number}",
        "message_id": f"{number}@acme.example",
        "sender": MARA,
        "to": (ME,),
        "subject": "Copy",
        "received_at": came,
        "preview": "Is it ready?",
    }
    return Message(**(known | fields))  # type: ignore[arg-type]


class Scene:
    """A running day with one account for mail, and what left of it."""

    def __init__(self, noor: AtHome, account: MemoryAccount) -> None:
        self.noor, self.work = noor, account
        self.engine = Engine(noor.home, noor.clock, noor.store, noor.day, accounts=[account])

    def entries(self) -> list[OutboxEntry]:
        return [from_document(each, OutboxEntry) for each in self.noor.store.items("outbox").values()]

    async def until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(5):
            while not condition():  # noqa: ASYNC110 the condition is the test's
                await asyncio.sleep(0.01)

    async def settled(self) -> None:
        """Let what has come be looked at."""
        await asyncio.sleep(0.25)
        await self.engine.tick()
        await asyncio.sleep(0.1)

    def ready(self) -> bool:
        return any(each.standing == "here" for each in self.engine.snapshot.showing.lines)


@asynccontextmanager
async def running(
    folder: Path, now: datetime = EVENING, policy: str = ON, account: MemoryAccount | None = None
) -> AsyncIterator[Scene]:
    noor = at_home(folder, policy=policy, now=now)
    scene = Scene(noor, account or MemoryAccount("work", ChannelKind.EMAIL, ME))
    await scene.engine.start()
    try:
        await scene.settled()
        yield scene
    finally:
        await scene.engine.stop()


async def test_a_client_is_told_once_and_the_promise_stays_open(tmp_path: Path) -> None:
    async with running(tmp_path) as scene:
        assert scene.ready()
        scene.work.deliver(mail(1, scene.noor.now))
        await scene.until(lambda: len(scene.work.sent) == 1)
        (told,) = scene.work.sent
        assert told.automatic
        assert told.to == (MARA,)
        assert told.subject == "Away until Tuesday 24 November, 09:00 Berlin time"
        assert "(03:00 with you)" in told.text
        assert told.refs == ("1@acme.example",)
        await scene.until(lambda: [each.state for each in scene.entries()] == ["sent"])
        scene.work.deliver(mail(2, scene.noor.now, refs=("1@acme.example",)))
        scene.work.deliver(mail(3, scene.noor.now, subject="Another thing"))
        await scene.settled()
        assert len(scene.work.sent) == 1
        original = scene.work.find("m1")
        assert original is not None
        assert not original.answered
        assert scene.engine.snapshot.held == 2
        assert not [entry for entry in scene.noor.log() if entry.kind.startswith("slip")]


async def test_our_own_copy_of_it_answers_nothing(tmp_path: Path) -> None:
    async with running(tmp_path) as scene:
        scene.work.deliver(mail(1, scene.noor.now))
        await scene.until(lambda: len(scene.work.sent) == 1)
        (told,) = scene.work.sent
        copy = mail(
            9,
            scene.noor.now + timedelta(seconds=5),
            sender=ME,
            to=(MARA,),
            from_me=True,
            message_id=told.message_id,
            refs=told.refs,
        )
        scene.work.deliver(copy)
        await scene.settled()
        assert scene.engine.snapshot.held == 1


async def test_in_hours_and_over_lunch_nobody_is_told(tmp_path: Path) -> None:
    for number, now in enumerate((at(23, "10:00"), at(23, "12:40"))):
        async with running(tmp_path / str(number), now) as scene:
            scene.work.deliver(mail(1, scene.noor.now))
            await scene.settled()
            assert scene.entries() == []


async def test_machines_lists_and_oneself_hear_nothing(tmp_path: Path) -> None:
    async with running(tmp_path) as scene:
        now = scene.noor.now
        scene.work.deliver(mail(1, now, automatic="List-Id"))
        scene.work.deliver(mail(2, now, sender=Address("no-reply@shop.example")))
        scene.work.deliver(mail(3, now, sender=ME, from_me=True))
        scene.work.deliver(mail(4, now, to=(Address("all@acme.example"),)))
        scene.work.deliver(mail(5, now, hushed="Return-Path"))
        await scene.settled()
        assert scene.entries() == []


async def test_a_dry_run_writes_whom_it_would_tell_and_sends_nothing(tmp_path: Path) -> None:
    async with running(tmp_path, policy=ON.replace('"on"', '"dry-run"')) as scene:
        scene.work.deliver(mail(1, scene.noor.now))
        await scene.settled()
        await scene.engine.tick()
        await scene.settled()
        assert scene.entries() == []
        said = [row for row in scene.engine.log.path.read_text().splitlines() if "tell mara@acme.example" in row]
        assert len(said) == 1


async def test_an_account_whose_server_answers_is_not_answered_from_here_too(tmp_path: Path) -> None:
    account = ShowingAccount("work", ChannelKind.EMAIL, ME, offers=frozenset({Capability.AUTO_REPLY}))
    async with running(tmp_path, account=account) as scene:
        await scene.until(lambda: bool(account.plans))
        assert not scene.ready()
        scene.work.deliver(mail(1, scene.noor.now))
        await scene.settled()
        assert scene.entries() == []


async def test_the_screen_says_that_it_works_while_the_program_runs(tmp_path: Path) -> None:
    async with running(tmp_path) as scene:
        lines = [(each.account, each.text) for each in scene.engine.snapshot.showing.lines]
        assert ("work", HERE) in lines
        assert "while Daybreak runs" in HERE


async def test_after_the_users_own_message_nobody_is_told_for_ten_minutes(tmp_path: Path) -> None:
    async with running(tmp_path) as scene:
        scene.noor.mail("Copy", received_at=at(23, "17:00"))
        thread = next(iter(scene.noor.day.desk.board)).id
        await scene.engine.do(Reply(thread=thread, text="Yes.", now=True))
        scene.work.deliver(mail(1, scene.noor.now))
        await scene.settled()
        assert [each.what for each in scene.entries()] == ["reply"]


class Down(MemoryAccount):
    """Cannot send."""

    why: Exception = TryLater("work", "The network is away.", "Wait.")

    async def send(self, outgoing: Outgoing) -> None:  # type: ignore[override]  # noqa: ARG002
        raise self.why


async def test_what_could_not_leave_by_the_opening_never_leaves(tmp_path: Path) -> None:
    async with running(tmp_path, account=Down("work", ChannelKind.EMAIL, ME)) as scene:
        scene.work.deliver(mail(1, scene.noor.now))
        await scene.until(lambda: any(each.tries for each in scene.entries()))
        scene.noor.go(at(24, "09:00"))
        await scene.engine.tick()
        scene.engine._changed()
        await scene.until(lambda: [each.state for each in scene.entries()] == ["cancelled"])


async def test_one_that_is_refused_bothers_nobody(tmp_path: Path) -> None:
    account = Down("work", ChannelKind.EMAIL, ME)
    account.why = Refused("work", "No such user.", "Correct it.")
    async with running(tmp_path, account=account) as scene:
        scene.work.deliver(mail(1, scene.noor.now))
        await scene.until(lambda: [each.state for each in scene.entries()] == ["failed"])
        await scene.engine.tick()
        assert not [each for each in scene.engine.snapshot.notices if "No such user" in each]


def test_two_processes_that_hear_of_it_at_once_tell_it_once(tmp_path: Path) -> None:
    one = at_home(tmp_path, durable=True, policy=ON, now=EVENING)
    one.mail()
    other = AtHome(one.home, type(one.store)(one.home.data), one.clock)  # type: ignore[call-arg]
    wanted = want(one.day.desk, one.now)
    both = [due(each.day.desk, each.now, wanted.plan) for each in (one, other)]
    assert [len(each) for each in both] == [1, 1]
    assert tell(one.day.desk, Outbox(one.store, one.home.data), one.now, wanted.plan) == 1
    assert tell(other.day.desk, Outbox(other.store, other.home.data), one.now, wanted.plan) == 0
    one.store.refresh()
    assert [each.what for each in one.outbox()] == ["automatic"]
    one.reopen()
    assert due(one.day.desk, one.now, wanted.plan) == ()


def test_it_can_be_taken_back_while_it_waits_and_nothing_else_changes(tmp_path: Path) -> None:
    noor = at_home(tmp_path, policy=ON, now=EVENING)
    thread = noor.mail()
    wanted = want(noor.day.desk, noor.now)
    tell(noor.day.desk, Outbox(noor.store, noor.home.data), noor.now, wanted.plan)
    (entry,) = noor.outbox()
    before = noor.state(thread)
    noor.do(CancelOutgoing(entry.id))
    assert noor.state(thread) == before
    assert due(noor.day.desk, noor.now, wanted.plan) == ()


def test_accounts_that_cannot_send_are_not_named(tmp_path: Path) -> None:
    noor = at_home(tmp_path, policy=ON, now=EVENING)
    assert set(from_here(noor.day.desk)) == {"work", "phone", "talk"}


def test_a_flood_from_one_client_is_looked_through_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    noor = at_home(tmp_path, policy=ON, now=EVENING)
    flood = [mail(number, EVENING, sender=Address(f"p{number}@acme.example")) for number in range(200)]
    noor.bring(*(replace(each, subject=f"S{each.id}") for each in flood))
    asked: list[str] = []
    of_client = Board.of_client

    def watched(self: Board, name: str) -> Iterator[Thread]:
        asked.append(name)
        return iter(tuple(of_client(self, name)))

    monkeypatch.setattr(Board, "of_client", watched)
    noor.go(EVENING + timedelta(minutes=1))
    found = due(noor.day.desk, noor.now, want(noor.day.desk, noor.now).plan)
    assert len(found) == AT_MOST
    assert asked == ["Acme"]
