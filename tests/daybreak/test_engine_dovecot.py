"""The running day on a real mail server: within a second by IDLE, answered with right threading, through a restart."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from always import always_open
from dovecot import Dovecot, running_dovecot
from mail_account import Place

from daybreak.clock import SystemClock
from daybreak.day import Day
from daybreak.engine import Engine
from daybreak.home import Home
from daybreak.intents import Open, Reply
from daybreak.snapshot import Snapshot
from daybreak.store.durable import DurableStore

POLICY = always_open("Noor") + '[outbox]\nhold = "1s"\n'


@pytest.fixture(scope="module")
def server() -> Iterator[Dovecot]:
    with running_dovecot() as running:
        yield running


def mail(number: int) -> bytes:
    return (
        f"From: Mara <mara@acme.example>\r\nTo: noor@x.example\r\nSubject: Copy {number}\r\n"
        f"Message-ID: <q{number}@acme.example>\r\n\r\nReady?\r\n"
    ).encode()


def open_engine(folder: Path, place: Place) -> Engine:
    home, clock = Home.at(folder), SystemClock()
    home.prepare()
    home.policy.write_text(POLICY)
    store = DurableStore(home.data)
    return Engine(home, clock, store, Day(home, store, clock), accounts=[place.account()])


async def until(engine: Engine, true: Callable[[Snapshot], bool], seconds: float = 10) -> float:
    began = time.monotonic()
    async with asyncio.timeout(seconds):
        while not true(engine.snapshot):  # noqa: ASYNC110 the condition is the test's
            await asyncio.sleep(0.01)
    return time.monotonic() - began


def subjects(snapshot: Snapshot) -> list[str]:
    return sorted(str(row.subject) for row in snapshot.queue)


def health(snapshot: Snapshot) -> list[str]:
    return [account.health for account in snapshot.accounts]


async def flags(place: Place, folder: str, uid: int = 1) -> tuple[bytes, bytes]:
    """Give the flags and the header of a message as another program sees them."""

    def work() -> tuple[bytes, bytes]:
        with place.server.client(place.user, folder) as client:
            _, found = client.uid("FETCH", str(uid), "(FLAGS BODY.PEEK[HEADER])")
        rows = [part for row in found for part in (row if isinstance(row, tuple) else (row,)) if part]
        return rows[0], rows[1]

    return await asyncio.to_thread(work)


async def marked(place: Place, *wanted: bytes) -> None:
    """Wait until another program sees the first message with these flags."""
    for _ in range(50):
        found, _header = await flags(place, "INBOX")
        if all(flag in found for flag in wanted):
            return
        await asyncio.sleep(0.1)
    raise AssertionError(found)


async def test_a_mail_is_there_within_a_second_and_its_answer_is_threaded_and_marked(
    tmp_path: Path, server: Dovecot
) -> None:
    place = Place(server)
    engine = open_engine(tmp_path, place)
    await engine.start()
    try:
        await until(engine, lambda snapshot: health(snapshot) == ["ok"])
        await asyncio.sleep(2.5)
        await place.deliver(mail(1))
        assert await until(engine, lambda snapshot: subjects(snapshot) == ["Copy 1"]) < 1
        thread = engine.snapshot.queue[0].thread
        assert (await engine.view(thread, whole=True)).messages[0].text.strip() == "Ready?"
        assert b"\\Seen" not in (await flags(place, "INBOX"))[0]
        await engine.do(Open(thread))
        await engine.do(Reply(thread=thread, text="Tomorrow at ten."))
        assert subjects(engine.snapshot) == []
        caught = await asyncio.to_thread(server.sink.wait_for, b"Tomorrow at ten.", 10)
        assert caught.to == ["mara@acme.example"]
        assert b"In-Reply-To: <q1@acme.example>" in caught.data
        assert b"References: <q1@acme.example>" in caught.data
        await until(engine, lambda snapshot: snapshot.outbox == ())
        assert b"In-Reply-To: <q1@acme.example>" in (await flags(place, "Sent"))[1]
        await marked(place, b"\\Seen", b"\\Answered")
        assert len(server.sink.having(b"Tomorrow at ten.")) == 1
    finally:
        await engine.stop()


async def test_answered_elsewhere_leaves_and_a_restart_of_the_server_costs_a_note(
    tmp_path: Path, server: Dovecot
) -> None:
    place = Place(server)
    await place.deliver(mail(1))
    await place.deliver(mail(2))
    engine = open_engine(tmp_path, place)
    await engine.start()
    try:
        await until(engine, lambda snapshot: subjects(snapshot) == ["Copy 1", "Copy 2"])
        await asyncio.sleep(2.5)
        await place.elsewhere(1, "+FLAGS", "\\Answered")
        await until(engine, lambda snapshot: subjects(snapshot) == ["Copy 2"])
        await asyncio.to_thread(server.stop)
        await until(engine, lambda snapshot: health(snapshot) == ["degraded"])
        assert subjects(engine.snapshot) == ["Copy 2"]
        await asyncio.to_thread(server.start)
        await place.deliver(mail(3))
        await until(engine, lambda snapshot: subjects(snapshot) == ["Copy 2", "Copy 3"], 20)
        assert health(engine.snapshot) == ["ok"]
        text = (tmp_path / "log" / "events.log").read_text()
        assert text.count("account fails") == text.count("account recovered") == 1
        assert "crash" not in text
    finally:
        began = time.monotonic()
        await engine.stop()
        assert time.monotonic() - began < 2
