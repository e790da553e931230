"""Accounts of the running day: what leaves by them, what fails beside them, how they come and go."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

import pytest
from small_day import ME, NOON, World, health, message, source

from boundaries.facts import ChannelKind
from connectors.base import Body, Outgoing, Sent
from connectors.errors import NeedsUser, TryLater
from connectors.memory import MemoryAccount
from daybreak import coordinator
from daybreak.accounts import AccountEntry, add_account, remove_account
from daybreak.home import Home
from daybreak.intents import Acknowledge
from daybreak.store.durable import DurableStore
from daybreak.store.protocol import Change


@pytest.mark.alone
async def test_a_reply_leaves_when_its_hold_ends(tmp_path: Path) -> None:
    account = source()
    world = World(tmp_path, account)
    async with world.running() as engine:
        await world.until(lambda snapshot: health(snapshot) == ["ok"])
        began = time.monotonic()
        await engine.do(Acknowledge(("t",)))
        await world.until(lambda _: bool(account.sent))
        assert 0.3 <= time.monotonic() - began < 0.8


async def test_an_account_that_was_mended_by_another_process_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(coordinator, "PATIENCE", 1)
    folder, account = Home.at(tmp_path).data, source(1)
    account.failure = NeedsUser("work", "The password was refused.", "Connect again.")
    world = World(tmp_path, account, store=DurableStore(folder))
    async with world.running():
        await world.until(lambda snapshot: health(snapshot) == ["failing"])
        account.failure = None
        await asyncio.sleep(0.5)
        assert health(world.engine.snapshot) == ["failing"]
        other = DurableStore(folder)
        other.commit("connect", [Change("accounts", "work", {"kind": "memory"})], at=NOON)
        other.close()
        await world.until(lambda snapshot: snapshot.owed == 1)


async def test_an_error_of_a_connector_is_beside_its_account_and_others_go_on(tmp_path: Path) -> None:
    class Odd(MemoryAccount):
        async def fetch(self, cursor: str | None) -> None:  # type: ignore[override]
            raise ZeroDivisionError(cursor)

    world = World(tmp_path, Odd("odd", ChannelKind.EMAIL, ME), source(1))
    async with world.running():
        await world.until(lambda snapshot: snapshot.owed == 1)
        await world.until(lambda snapshot: sorted(health(snapshot)) == ["failing", "ok"])


async def test_whole_texts_come_from_the_source_and_a_failure_is_no_error(tmp_path: Path) -> None:
    account = source()
    account.deliver(message(1), Body(text="the whole text"))
    world = World(tmp_path, account)
    async with world.running() as engine:
        await world.until(lambda snapshot: snapshot.owed == 1)
        assert (await engine.view("t")).row.subject == "preview"
        account.failure = TryLater("work", "No network.", "Wait.")
        assert (await engine.view("t", whole=True)).row.subject == "preview"
        account.failure = None
        assert (await engine.view("t", whole=True)).row.subject == "the whole text"


async def test_a_send_under_way_may_end_before_the_day_stops(tmp_path: Path) -> None:
    class Slow(MemoryAccount):
        async def send(self, outgoing: Outgoing) -> Sent:
            await asyncio.sleep(0.3)
            return await super().send(outgoing)

    account = Slow("work", ChannelKind.EMAIL, ME)
    world = World(tmp_path, account)
    world.day.reply(hold=0)
    await world.engine.start()
    await world.until(lambda _: world.store.items("outbox")["e1"].get("state") == "sending")
    await world.engine.stop()
    assert world.store.items("outbox")["e1"]["state"] == "sent"


async def test_accounts_of_the_file_come_and_go_while_it_runs(tmp_path: Path) -> None:
    world = World(tmp_path, from_file=True)
    add_account(world.home.accounts, AccountEntry(name="one", kind="memory"))
    async with world.running():
        await world.until(lambda snapshot: [str(a.name) for a in snapshot.accounts] == ["one"])
        add_account(world.home.accounts, AccountEntry(name="two", kind="memory"))
        add_account(world.home.accounts, AccountEntry(name="bad", kind="memroy"))
        await world.until(lambda snapshot: sorted(health(snapshot)) == ["failing", "ok", "ok"], 6)
        assert remove_account(world.home.accounts, "bad")
        world.home.accounts.write_text(world.home.accounts.read_text() + "\n[[")
        await world.until(lambda snapshot: "not valid TOML" in "".join(snapshot.notices), 6)


async def test_an_answer_of_an_account_that_is_gone_is_failed_with_a_sentence(tmp_path: Path) -> None:
    world = World(tmp_path, from_file=True)
    world.day.reply(hold=0)
    async with world.running():
        await world.until(lambda _: world.store.items("outbox")["e1"].get("state") == "failed")
    assert "work is gone" in world.store.items("outbox")["e1"]["error"]
