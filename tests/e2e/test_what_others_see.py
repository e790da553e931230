"""What others see on a real mail server: told from here by SMTP, told by the server over ManageSieve, taken back."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from dovecot import Dovecot
from mail_account import Place
from sieve_place import SievePlace

from connectors.base import Account
from daybreak.clock import SystemClock
from daybreak.day import Day
from daybreak.documents import to_document
from daybreak.engine import Engine
from daybreak.entries import AccountRecord
from daybreak.home import Home
from daybreak.intents import MendShown, SetAutoReply
from daybreak.snapshot import Snapshot
from daybreak.store.durable import DurableStore
from daybreak.store.protocol import Change

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LATER = DAYS[(datetime.now(UTC).weekday() + 3) % 7]
POLICY = f"""\
[me]
name = "Noor"
timezone = "UTC"
[hours]
{LATER} = ["10:00-11:00"]
[auto_reply]
mode = "on"
[[client]]
name = "Acme"
domains = ["acme.example"]
timezone = "America/New_York"
"""


@asynccontextmanager
async def running(folder: Path, *accounts: Account) -> AsyncIterator[Engine]:
    home, clock = Home.at(folder), SystemClock()
    home.prepare()
    home.policy.write_text(POLICY)
    store = DurableStore(home.data)
    known = [Change("accounts", each.name, to_document(AccountRecord(kind=each.kind, me=each.me))) for each in accounts]
    store.commit("account", known, at=clock.now())
    engine = Engine(home, clock, store, Day(home, store, clock), accounts=accounts)
    await engine.start()
    try:
        yield engine
    finally:
        await engine.stop()


async def until(engine: Engine, true: Callable[[Snapshot], bool]) -> None:
    async with asyncio.timeout(15):
        while not true(engine.snapshot):  # noqa: ASYNC110 the condition is the test's
            await asyncio.sleep(0.02)


def standing(snapshot: Snapshot, account: str) -> str:
    return next((each.standing for each in snapshot.showing.lines if each.account == account), "")


async def synced(engine: Engine) -> None:
    await until(engine, lambda day: [each.health for each in day.accounts if each.name == "mail"] == ["ok"])


async def test_mail_is_answered_from_here_once_with_a_null_return_path_and_the_promise_stays(
    tmp_path: Path, dovecot: Dovecot
) -> None:
    place = Place(dovecot)

    def mail(number: int, sender: str, more: str = "") -> bytes:
        return (
            f"From: {sender}\r\nTo: {place.user}\r\nSubject: Copy\r\nMessage-ID: <{number}.{place.user}>\r\n"
            f"{more}\r\nReady?\r\n"
        ).encode()

    def answers(number: int) -> list[object]:
        return list(dovecot.sink.having(f"In-Reply-To: <{number}.{place.user}>".encode()))

    async with running(tmp_path, place.account()) as engine:
        await synced(engine)
        await until(engine, lambda day: standing(day, "mail") == "here")
        await place.deliver(mail(1, "Mara <mara@acme.example>"))
        await place.deliver(mail(2, "Mara <mara@acme.example>"))
        await place.deliver(mail(3, "Shop <hello@shop.example>", "List-Unsubscribe: <https://x.example>\r\n"))
        await place.deliver(mail(4, "Cal <cal@x.example>", "X-Auto-Response-Suppress: OOF\r\n"))
        await place.deliver(mail(5, "Spam <win@x.example>", "X-Spam-Flag: YES\r\n"))
        await place.deliver(mail(6, "Zoe <zoe@zoe.example>"))
        last = await asyncio.to_thread(dovecot.sink.wait_for, f"In-Reply-To: <6.{place.user}>".encode(), 10)
        assert last.to == ["zoe@zoe.example"]
        assert last.sender in ("<>", "")
        assert b"Auto-Submitted: auto-replied" in last.data
        await until(engine, lambda day: day.outbox == ())
        await engine.sync()
        await asyncio.sleep(1)
        assert engine.snapshot.held == 6
        assert len(answers(1)) + len(answers(2)) == 1
        assert [answers(number) for number in (3, 4, 5)] == [[], [], []]
        assert not engine.snapshot.notices
        with dovecot.client(place.user) as client:
            _, found = client.uid("SEARCH", "ANSWERED")
            assert found == [b""]


async def test_the_server_answers_in_its_place_drifts_is_mended_and_taken_back(
    tmp_path: Path, dovecot: Dovecot
) -> None:
    sieve = SievePlace(dovecot)
    place = Place(dovecot)
    place.user = sieve.user
    async with running(tmp_path, place.account(), sieve.account()) as engine:
        await synced(engine)
        await until(engine, lambda day: standing(day, "mailbox") == "shown")
        assert not [each for each in engine.snapshot.showing.lines if each.standing == "here"]
        assert await sieve.answered(datetime.now(UTC))
    script = (await sieve.scripts())["*daybreak"]
    await sieve.put("daybreak", script.replace(b"Away until", b"Gone until"))
    async with running(tmp_path, place.account(), sieve.account()) as engine:
        await until(engine, lambda day: standing(day, "mailbox") == "drift")
        await engine.do(MendShown())
        await until(engine, lambda day: standing(day, "mailbox") == "shown")
        await engine.do(SetAutoReply("off"))
        await until(engine, lambda day: not day.showing.lines)
        assert "*daybreak" not in await sieve.scripts()
