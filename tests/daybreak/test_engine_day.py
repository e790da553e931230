"""The engine with the real day over the real store: mail in, an answer out, nothing in between."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from always import always_open

from boundaries.facts import Address, ChannelKind, Message
from connectors.base import Body
from connectors.memory import MemoryAccount
from daybreak.clock import SystemClock
from daybreak.day import Day
from daybreak.engine import Engine
from daybreak.home import Home
from daybreak.intents import Done, Open, Reply
from daybreak.opening import open_engine
from daybreak.snapshot import Snapshot
from daybreak.store.durable import DurableStore

ME = Address("noor@x.example")
_AGREED = """
[outbox]
hold = "1s"
[[client]]
name = "Acme"
domains = ["acme.example"]
"""
POLICY = always_open("Noor") + _AGREED


def mail(number: int) -> Message:
    return Message(
        id=f"work-{number}",
        account="work",
        native=f"INBOX;1;{number}",
        message_id=f"{number}@acme.example",
        sender=Address("mara@acme.example", "Mara"),
        to=(ME,),
        subject=f"Copy {number}",
        received_at=SystemClock().now() - timedelta(minutes=5),
        preview="Is it ready?",
    )


def open_home(folder: Path, account: MemoryAccount) -> Engine:
    home, clock = Home.at(folder), SystemClock()
    home.prepare()
    home.policy.write_text(POLICY)
    store = DurableStore(home.data)
    return Engine(home, clock, store, Day(home, store, clock), accounts=[account])


async def until(engine: Engine, true: Callable[[Snapshot], bool], seconds: float = 6) -> None:
    async with asyncio.timeout(seconds):
        while not true(engine.snapshot):  # noqa: ASYNC110 the condition is the test's
            await asyncio.sleep(0.01)


@pytest.mark.alone
async def test_a_mail_is_answered_once_and_marked_at_its_source(tmp_path: Path) -> None:
    account = MemoryAccount("work", ChannelKind.EMAIL, ME)
    engine = open_home(tmp_path, account)
    await engine.start()
    await until(engine, lambda snapshot: [str(one.health) for one in snapshot.accounts] == ["ok"])
    began = time.monotonic()
    account.deliver(mail(1), Body(text="Is it ready? The whole text."))
    await until(engine, lambda snapshot: len(snapshot.queue) == 1)
    assert time.monotonic() - began < 1
    thread = engine.snapshot.queue[0].thread
    view = await engine.view(thread, whole=True)
    assert view.messages[0].text == "Is it ready? The whole text."
    assert view.messages[0].whole
    await engine.do(Open(thread))
    await engine.do(Reply(thread=thread, text="Tomorrow."))
    assert engine.snapshot.queue == ()
    assert [str(one.state) for one in engine.snapshot.outbox] == ["held"]
    await until(engine, lambda _: bool(account.sent))
    [sent] = account.sent
    assert (sent.to[0].address, sent.in_reply_to) == ("mara@acme.example", "INBOX;1;1")
    await until(engine, lambda snapshot: snapshot.outbox == ())
    await until(engine, lambda _: bool((found := account.find("work-1")) and found.read and found.answered))
    await engine.stop()


async def test_an_undone_reply_never_leaves(tmp_path: Path) -> None:
    account = MemoryAccount("work", ChannelKind.EMAIL, ME, [mail(1)])
    engine = open_home(tmp_path, account)
    await engine.start()
    await until(engine, lambda snapshot: len(snapshot.queue) == 1)
    await engine.do(Reply(thread=engine.snapshot.queue[0].thread, text="Tomorrow."))
    assert await engine.undo() is not None
    assert len(engine.snapshot.queue) == 1
    await asyncio.sleep(1.5)
    assert account.sent == []
    await engine.stop()


async def test_done_here_is_handled_there_and_undo_takes_it_back(tmp_path: Path) -> None:
    account = MemoryAccount("work", ChannelKind.EMAIL, ME, [mail(1)])
    engine = open_home(tmp_path, account)
    await engine.start()
    await until(engine, lambda snapshot: len(snapshot.queue) == 1)
    await engine.do(Done((engine.snapshot.queue[0].thread,)))
    await until(engine, lambda _: bool((found := account.find("work-1")) and found.handled))
    await asyncio.sleep(0.3)
    await engine.undo()
    await until(engine, lambda _: not ((found := account.find("work-1")) and found.handled))
    await asyncio.sleep(0.3)
    assert len(engine.snapshot.queue) == 1
    await engine.stop()


async def test_answered_elsewhere_leaves_the_queue(tmp_path: Path) -> None:
    account = MemoryAccount("work", ChannelKind.EMAIL, ME, [mail(1), mail(2)])
    engine = open_home(tmp_path, account)
    await engine.start()
    await until(engine, lambda snapshot: len(snapshot.queue) == 2)
    await account.mark(["INBOX;1;1"], answered=True)
    await until(engine, lambda snapshot: [str(row.subject) for row in snapshot.queue] == ["Copy 2"])
    account.remove("work-2")
    await until(engine, lambda snapshot: snapshot.queue == ())
    await engine.stop()


async def test_what_happens_unexpectedly_inside_is_said_until_a_snapshot_succeeds(tmp_path: Path) -> None:
    account = MemoryAccount("work", ChannelKind.EMAIL, ME)
    engine = open_home(tmp_path, account)
    await engine.start()
    await until(engine, lambda snapshot: [str(one.health) for one in snapshot.accounts] == ["ok"])
    day = engine._day
    told, broken = day.snapshot, [True]

    def snapshot() -> Snapshot:
        if broken[0]:
            raise RuntimeError("by the test")
        return told()

    day.snapshot = snapshot  # type: ignore[method-assign]
    account.deliver(mail(1), Body(text="Is it ready?"))
    await until(engine, lambda found: any("RuntimeError" in notice for notice in found.notices))
    assert "by the test" not in str(engine.snapshot.notices)
    broken[0] = False
    await engine.tick()
    assert not any("RuntimeError" in notice for notice in engine.snapshot.notices)
    await engine.stop()


async def test_a_home_is_opened_and_let_go_of(tmp_path: Path) -> None:
    hooks = sys.excepthook
    with open_engine(Home.at(tmp_path), SystemClock()) as engine:
        await engine.start()
        await until(engine, lambda snapshot: snapshot.queue == ())
        await engine.stop()
    sys.excepthook = hooks


@pytest.mark.parametrize("module", ["connectors.registry", "httpx", "keyring", "imapclient", "tomlkit", "filelock"])
def test_nothing_heavy_is_loaded_before_the_first_frame(tmp_path: Path, module: str) -> None:
    code = (
        "import sys; from pathlib import Path; from daybreak.clock import SystemClock\n"
        "from daybreak.opening import open_engine; from daybreak.home import Home\n"
        f"with open_engine(Home.at(Path({str(tmp_path)!r})), SystemClock()): print({module!r} in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env={**os.environ})
    assert done.stdout == "False\n"


async def test_an_answer_for_later_is_handed_to_a_server_that_keeps_it_and_taken_back_there(tmp_path: Path) -> None:
    account = MemoryAccount("work", ChannelKind.EMAIL, ME, [mail(1)], schedules=True)
    engine = open_home(tmp_path, account)
    await engine.start()
    await until(engine, lambda snapshot: len(snapshot.queue) == 1)
    later = SystemClock().now() + timedelta(days=2)
    receipt = await engine.do(Reply(thread=engine.snapshot.queue[0].thread, text="Tomorrow.", send_at=later))
    assert receipt.label.endswith("its server keeps it until then")
    await until(engine, lambda _: bool(account.scheduled))
    await until(engine, lambda snapshot: [str(one.state) for one in snapshot.outbox] == ["scheduled"])
    assert await engine.undo() is not None
    await until(engine, lambda snapshot: not account.scheduled and snapshot.outbox == ())
    assert (account.sent, len(engine.snapshot.queue)) == ([], 1)
    await engine.stop()
