"""The rules' look at everything in steps: what it finds is what one piece would find, and actions come between."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from a_home import MARA, ME, AtHome, at_home

from boundaries.facts import Address, ChannelKind, Message, Violation
from boundaries.violations import rules
from connectors.memory import MemoryAccount
from daybreak.day.judge import passed
from daybreak.documents import to_document
from daybreak.engine import Engine
from daybreak.examination import ENDED, Ended, advance
from daybreak.intents import Done, MarkUrgent
from daybreak.store.protocol import Change

GIL = Address("gil@globex.example", "Gil")
TEXTS = (
    "Is it ready?",
    "Any update?? I need it tonight.",
    "Where do you live? Add me on WhatsApp.",
    "You are an idiot.",
    "Can you also add a second page?",
)


def filled(folder: Path, count: int) -> AtHome:
    """Give a home whose store holds mail that no rule has looked at."""
    noor = at_home(folder)
    changes = []
    for number in range(count):
        message = Message(
            id=f"work-{number:05}",
            account="work",
            native=f"INBOX;1;{number}",
            message_id=f"m{number}@x.example",
            sender=(MARA, GIL)[number % 2],
            to=(ME,),
            subject=f"About {number}",
            received_at=noor.now - timedelta(minutes=29 * number % 19_000),
            preview=f"{TEXTS[number % len(TEXTS)]} Number {number}.",
        )
        changes.append(Change("messages", message.id, to_document(message)))
    noor.store.commit("sync", changes, at=noor.now)
    noor.reopen()
    return noor


def entries(noor: AtHome) -> dict[str, Violation]:
    return {entry.id: entry for entry in noor.log()}


def in_steps(noor: AtHome, between: Callable[[], object]) -> int:
    """Look at everything, with something done while each job runs; give how many jobs there were."""
    steps = noor.day.examination()
    jobs = 0
    job = advance(steps)
    while not isinstance(job, Ended):
        found = None
        if job is not None:
            jobs += 1
            found = job()
            between()
        job = advance(steps, found)
    return jobs


def test_in_steps_it_finds_what_one_piece_finds(tmp_path: Path) -> None:
    noor, other = filled(tmp_path / "a", 120), filled(tmp_path / "b", 120)
    desk = noor.day.desk
    whole = {entry.id: entry for change in passed(desk, noor.now) if (entry := _entry(change)) is not None}
    for client in desk.policy.clients:
        found = rules.judged(client, desk.board.of_client(client.name), desk.context, (), noor.now).found
        whole |= {entry.id: entry for entry in found}
    assert len(whole) > 60
    assert in_steps(noor, noor.day.snapshot) == 2
    other.day.examine()
    assert entries(noor) == entries(other) == whole
    assert in_steps(noor, lambda: None) == 0


def _entry(change: Change) -> Violation | None:
    from daybreak.documents import from_document

    document = (change.after or {}).get("data", {}).get("entry")
    return from_document(document, Violation) if document else None


def test_what_changes_meanwhile_is_looked_at_as_it_is_then(tmp_path: Path) -> None:
    noor, calm = filled(tmp_path / "a", 40), filled(tmp_path / "b", 40)
    news: list[Callable[[], object]] = [
        lambda: noor.mail("Tonight", sender=GIL, preview="You are an idiot. I need it tonight."),
        lambda: noor.do(Done(tuple(row.thread for row in noor.snapshot.queue[:3]))),
    ]
    assert in_steps(noor, lambda: news.pop()() if news else None) > 2
    calm.mail("Tonight", sender=GIL, preview="You are an idiot. I need it tonight.")
    calm.do(Done(tuple(row.thread for row in calm.snapshot.queue[:3])))
    calm.day.examine()
    assert entries(noor).keys() == entries(calm).keys()


def test_a_client_about_whom_all_changes_always_is_left_to_the_next_look(tmp_path: Path) -> None:
    noor = filled(tmp_path, 40)
    rows = noor.snapshot.queue
    names = [iter([row.thread for row in rows if row.client == name]) for name in ("Acme", "Globex")]
    asked = in_steps(noor, lambda: noor.do(MarkUrgent(tuple(map(next, names)), urgent=True)))
    assert asked == 6
    noor.day.examine()
    assert any(entry.kind == "disrespect" for entry in noor.log())


def test_without_judging_the_news_wait_for_the_next_look(tmp_path: Path) -> None:
    noor = filled(tmp_path, 0)
    message = Message(
        id="work-1", account="work", native="1", sender=GIL, received_at=noor.now, preview="You are an idiot."
    )
    record = noor.store.commit("sync", [Change("messages", "work-1", to_document(message))], at=noor.now)
    noor.day.absorb([record], judge=False)
    assert noor.log() == []
    steps = noor.day.examination(everything=False)
    job = advance(steps)
    assert not isinstance(job, Ended)
    assert job is not None
    advance(steps, job())
    advance(steps)
    assert [entry.kind for entry in noor.log()] == ["disrespect"]
    assert advance(noor.day.examination(everything=False)) is ENDED


@pytest.mark.alone
async def test_an_action_comes_between_the_steps(tmp_path: Path) -> None:
    noor = filled(tmp_path, 1_000)
    engine = Engine(
        noor.home, noor.clock, noor.store, noor.day, accounts=[MemoryAccount("work", ChannelKind.EMAIL, ME)]
    )
    threads = [row.thread for row in noor.snapshot.queue[:400]]
    await engine.start()
    waits: list[float] = []
    async with asyncio.timeout(20):
        while not any(entry.kind == "disrespect" for entry in noor.log()):
            began = time.perf_counter()
            await engine.do(Done((threads.pop(),)))
            waits.append(time.perf_counter() - began)
            await asyncio.sleep(0.02)
    assert len(waits) > 5
    assert sorted(waits)[-2] < 0.02 * 4, "a machine with others on it may be some times slower"
    await engine.stop()
