from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing
from typing import Any, Final

import pytest
from dovecot import Dovecot
from fault_proxy import FaultProxy
from hypothesis import given
from hypothesis import strategies as st
from mail_account import Ear, Place, listening_to, password, uid_of
from scripted_imap import ScriptedImap

from connectors.contract import Mailbox
from connectors.imap.account import ImapAccount
from connectors.imap.cursor import Cursor, FolderMark, write_cursor
from connectors.imap.native import Native, message_key
from connectors.imap.settings import read_settings
from connectors.imap.vanished import Vanished

INBOX: Final = ("INBOX", 7)
ALIVE: Final = re.compile(rb"UID SEARCH UID [\d,:]+\r\n")
"""The question which of the known are left."""


@pytest.fixture
async def place(dovecot: Dovecot) -> AsyncIterator[Place]:
    place = Place(dovecot)
    yield place
    await place.close()


@pytest.fixture
async def proxy(place: Place) -> AsyncIterator[FaultProxy]:
    async with FaultProxy(place.server.imap, fault="cut") as proxy:
        proxy.armed = False
        yield proxy


async def take_away(place: Place, *uids: int) -> None:
    """Move messages out of the folder: unlike a mark and an expunge, that is one word to a listener."""

    def work() -> None:
        with place.server.client(place.user) as client:
            client.create("Archive")
            client.uid("MOVE", ",".join(map(str, uids)), "Archive")

    await asyncio.to_thread(work)


async def until_gone(box: Mailbox, ear: Ear, *ids: str) -> None:
    """Fetch at each word of the watcher until just these were told to be gone."""
    gone: set[str] = set()
    async with asyncio.timeout(5):
        while not gone >= set(ids):
            await ear.hears()
            await box.update()
            gone.update(box.gone)
    assert gone == set(ids)


async def test_what_another_program_expunges_while_we_listen_is_gone_without_a_search(
    place: Place, proxy: FaultProxy
) -> None:
    account = place.account(host="127.0.0.1", port=str(proxy.port), security="plain")
    await place.letters(*range(1, 10))
    box = Mailbox(account)
    await box.update()
    ids = {uid_of(message): message.id for message in box.messages.values()}
    async with listening_to(account) as ear:
        assert b"ENABLE QRESYNC" in proxy.asked
        await take_away(place, 2, 3, 4, 7)
        await until_gone(box, ear, *(ids[uid] for uid in (2, 3, 4, 7)))
        await take_away(place, 9)
        await place.letters(10)
        await until_gone(box, ear, ids[9])
        assert not ALIVE.search(proxy.asked)
    await take_away(place, 1)
    await box.update()
    assert box.gone == [ids[1]]
    box.named(10)
    assert len(ALIVE.findall(proxy.asked)) == 1


async def test_what_is_told_when_idle_ends_counts_too(place: Place, proxy: FaultProxy) -> None:
    account = place.account(host="127.0.0.1", port=str(proxy.port), security="plain", renew=0.05)
    await place.letters(1, 2, 3)
    box = Mailbox(account)
    await box.update()
    lost = [message.id for message in box.messages.values() if uid_of(message) == 2]
    async with listening_to(account) as ear:
        await take_away(place, 2)
        await ear.hears_all()
        await box.update()
    assert box.gone == lost
    assert not ALIVE.search(proxy.asked)


async def test_what_went_before_we_listened_is_found_by_one_search(place: Place, proxy: FaultProxy) -> None:
    account = place.account(host="127.0.0.1", port=str(proxy.port), security="plain")
    await place.letters(1, 2, 3, 4)
    box = Mailbox(account)
    await box.update()
    ids = {uid_of(message): message.id for message in box.messages.values()}
    await take_away(place, 2)
    async with listening_to(account) as ear:
        await take_away(place, 3)
        await until_gone(box, ear, ids[2], ids[3])
        assert len(ALIVE.findall(proxy.asked)) == 1
        await take_away(place, 4)
        await until_gone(box, ear, ids[4])
    assert len(ALIVE.findall(proxy.asked)) == 1
    assert [message.id for message in box.messages.values()] == [ids[1]]


def before() -> str:
    """Write the cursor of a folder of three that are all known."""
    return write_cursor(Cursor(folders={"INBOX": FolderMark(validity=7, uidnext=8, exists=3, known="5:7")}))


def selected(exists: int, validity: int = 7) -> bytes:
    return b"* %d EXISTS\r\n* OK [UIDVALIDITY %d] ok\r\n* OK [UIDNEXT 8] ok\r\n" % (exists, validity)


def saying(told: bytes, *exists: int, left: bytes, enable: bytes = b"* ENABLED QRESYNC\r\n") -> ScriptedImap:
    """Make a server that tells something at its first NOOP, and at each look another count."""
    script: dict[str, bytes | list[bytes]] = {
        "ENABLE": [b"* ENABLED CONDSTORE\r\n", enable, b"* ENABLED CONDSTORE\r\n"],
        "EXAMINE": [selected(3), *map(selected, exists)],
        "NOOP": [told, b""],
        "SEARCH": b"* SEARCH " + left + b"\r\n",
    }
    return ScriptedImap(script, capability=b"IMAP4rev1 AUTH=PLAIN SASL-IR ENABLE QRESYNC")


def account_over(server: ScriptedImap) -> ImapAccount:
    settings = {"address": "mia@example.test", "host": "127.0.0.1", "port": str(server.port), "security": "plain"}
    return ImapAccount(read_settings("mail", settings), password, poll=0.01)


async def heard(account: ImapAccount) -> None:
    """Listen until the first NOOP was answered."""
    async with asyncio.timeout(5), aclosing(account.watch()) as news:
        await anext(news)
        await anext(news)


async def gone_at(account: ImapAccount, cursor: str) -> tuple[set[int], str]:
    changes = await account.fetch(cursor)
    keys = {uid: message_key("mail", Native(*INBOX, uid)) for uid in (5, 6, 7)}
    return {uid for uid, key in keys.items() if key in changes.gone}, changes.cursor


@pytest.mark.parametrize(
    ("told", "exists", "gone"),
    [
        (b"VANISHED 6", 2, {6}),
        (b"VANISHED 7:6", 1, {6, 7}),
        (b"VANISHED 5,7", 1, {5, 7}),
        (b"VANISHED 1:4294967295", 0, {5, 6, 7}),
        (b"VANISHED 6,6,6:6,99", 2, {6}),
    ],
)
async def test_what_agrees_with_the_count_is_believed(told: bytes, exists: int, gone: set[int]) -> None:
    async with saying(b"* " + told + b"\r\n", exists, left=b"5 6 7") as server:
        account = account_over(server)
        await heard(account)
        assert (await gone_at(account, before()))[0] == gone
        await account.close()
        assert not [line for line in server.commands if b"SEARCH" in line]


@pytest.mark.parametrize(
    ("told", "exists", "left", "gone"),
    [
        (b"VANISHED 6", 3, b"5 6 7", set()),
        (b"VANISHED 6", 1, b"5", {6, 7}),
        (b"VANISHED 6", 9, b"5 6 7", set()),
        (b"VANISHED 1:4294967295", 2, b"5 7", {6}),
        (b"VANISHED 1:4294967295", 3, b"5 6 7", set()),
        (b"VANISHED (EARLIER) 6", 2, b"5 6", {7}),
        (b"VANISHED 6:x", 2, b"5 6", {7}),
        (b"VANISHED 6:*", 2, b"5 6", {7}),
        (b"VANISHED 6,,7", 2, b"5 6", {7}),
        (b"VANISHED 06:06:06", 2, b"5 6", {7}),
        (b"VANISHED -6", 2, b"5 6", {7}),
        (b"VANISHED 99999999999", 2, b"5 6", {7}),
        (b'VANISHED ""', 2, b"5 6", {7}),
        (b"VANISHED NIL", 2, b"5 6", {7}),
        (b"VANISHED", 2, b"5 6", {7}),
        (b"VANISHED 6 6", 2, b"5 6", {7}),
        (b"2 EXPUNGE", 2, b"5 6", {7}),
    ],
)
async def test_what_does_not_is_asked_for_and_the_answer_counts(
    told: bytes, exists: int, left: bytes, gone: set[int]
) -> None:
    async with saying(b"* " + told + b"\r\n", exists, left=left) as server:
        account = account_over(server)
        await heard(account)
        assert (await gone_at(account, before()))[0] == gone
        await account.close()
        assert len([line for line in server.commands if b"SEARCH UID 5:7" in line]) == 1


async def test_what_was_found_untrue_is_not_believed_later() -> None:
    async with saying(b"* VANISHED 6\r\n", 3, 2, left=b"5 6 7") as server:
        account = account_over(server)
        await heard(account)
        none, cursor = await gone_at(account, before())
        server.script["SEARCH"] = b"* SEARCH 5 6\r\n"
        late, _ = await gone_at(account, cursor)
        await account.close()
    assert (none, late) == (set(), {7})


async def test_what_was_told_of_another_numbering_is_not_believed() -> None:
    async with saying(b"* VANISHED 6\r\n", 2, left=b"5 7") as server:
        server.script["EXAMINE"] = [selected(3, validity=6), selected(2)]
        account = account_over(server)
        await heard(account)
        assert (await gone_at(account, before()))[0] == {6}
        await account.close()
        assert len([line for line in server.commands if b"SEARCH UID 5:7" in line]) == 1


@pytest.mark.parametrize("enable", [b"BAD what", b"NO never", b"", b"* ENABLED\r\n"])
async def test_a_server_that_offers_it_and_refuses_is_listened_to_all_the_same(enable: bytes) -> None:
    async with saying(b"* 2 EXPUNGE\r\n", 2, left=b"5 7", enable=enable) as server:
        account = account_over(server)
        await heard(account)
        assert (await gone_at(account, before()))[0] == {6}
        await account.close()


@pytest.mark.parametrize("enable", [b"BAD what", b"NO never"])
async def test_a_server_that_refuses_condstore_too_is_read_without_it(enable: bytes) -> None:
    async with saying(b"", 2, left=b"5 7") as server:
        server.script["ENABLE"] = enable
        account = account_over(server)
        await heard(account)
        assert (await gone_at(account, before()))[0] == {6}
        await account.close()
        assert not [line for line in server.commands if b"MODSEQ" in line]


RANGES = st.tuples(st.integers(0, 2**32 - 1) | st.integers(1, 90), st.integers(0, 2**32 - 1) | st.integers(1, 90))


@given(st.lists(st.lists(RANGES, min_size=1)), st.sets(st.integers(1, 100)))
def test_of_any_ranges_the_known_in_them_are_given(told: list[list[tuple[int, int]]], known: set[int]) -> None:
    vanished = Vanished()
    for ranges in told:
        said = ",".join(f"{low}:{high}" for low, high in ranges).encode()
        vanished.note(INBOX, [(b"OK", b"Still here"), (b"VANISHED", said)])
    every = [sorted(ends) for ranges in told for ends in ranges]
    assert vanished.take(INBOX, known) == {uid for uid in known if any(low <= uid <= high for low, high in every)}
    assert vanished.take(INBOX, known) == set()


@given(st.lists(st.recursive(st.none() | st.integers() | st.binary(), lambda inner: st.tuples(inner, inner))))
def test_nothing_that_a_server_says_breaks_it(said: list[Any]) -> None:
    vanished = Vanished()
    vanished.note(INBOX, [(b"VANISHED", each) for each in said] + [(each, each) for each in said])
    vanished.note(INBOX, [(b"VANISHED",), (), (b"VANISHED", (b"EARLIER",), b"1:9")])
    assert vanished.take(INBOX, range(1, 9)) <= set(range(1, 9))


def test_a_server_that_never_stops_telling_costs_little_and_then_a_search() -> None:
    vanished = Vanished()
    one_line = b",".join(b"%d" % uid for uid in range(1, 2_000_000, 20))
    vanished.note(INBOX, [(b"VANISHED", one_line)])
    assert vanished.take(INBOX, [1, 1_999_981]) == {1}
    for uid in range(1, 30_000, 2):
        vanished.note(INBOX, [(b"VANISHED", uid)])
    assert vanished.take(INBOX, [1, 29_999]) == {29_999}


def test_two_threads_lose_nothing_and_take_nothing_twice() -> None:
    vanished, known = Vanished(), range(1, 2_001)

    def tell() -> None:
        for uid in known:
            vanished.note(INBOX, [(b"VANISHED", uid)])

    with ThreadPoolExecutor(1) as pool:
        noting = pool.submit(tell)
        taken: list[int] = []
        while not noting.done():
            taken += vanished.take(INBOX, known)
    taken += vanished.take(INBOX, known)
    assert sorted(taken) == list(known)
