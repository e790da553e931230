from __future__ import annotations

import asyncio
import imaplib
import random
import re
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack

import pytest
from dovecot import Dovecot
from hypothesis import given
from hypothesis import strategies as st
from mail_account import Ear, Place, listening_to

from connectors.contract import Mailbox, letter
from connectors.imap.cursor import Cursor, FolderMark, read_cursor, write_cursor
from connectors.imap.native import Native, read_native
from connectors.imap.uidset import chunks, pack, unpack

FLAGS = ("\\Seen", "\\Answered", "\\Flagged", "$Handled")


@pytest.fixture
async def place(dovecot: Dovecot) -> AsyncIterator[Place]:
    place = Place(dovecot)
    yield place
    await place.close()


def change(client: imaplib.IMAP4_SSL, dice: random.Random, number: int) -> None:
    """Do one thing that another mail program would do."""
    folder = dice.choice(("INBOX", "INBOX", "Sent"))
    client.select(folder)
    there = client.uid("SEARCH", "ALL")[1][0].split()
    kind = dice.random()
    if kind < 0.4 or not there:
        client.append(folder, dice.choice(("", "\\Seen")), "", letter(number))
    elif kind < 0.7:
        client.uid("STORE", dice.choice(there), dice.choice(("+FLAGS", "-FLAGS")), f"({dice.choice(FLAGS)})")
    elif kind < 0.9:
        client.uid("STORE", dice.choice(there), "+FLAGS", "(\\Deleted)")
        client.expunge()
    else:
        client.uid("COPY", dice.choice(there), "Sent" if folder == "INBOX" else "INBOX")


def truth(client: imaplib.IMAP4_SSL) -> dict[str, list[str]]:
    """List what is there: flags by folder and UID."""
    found: dict[str, list[str]] = {}
    for folder in ("INBOX", "Sent"):
        client.select(folder, readonly=True)
        for row in client.uid("FETCH", "1:*", "(FLAGS)")[1]:
            said = re.search(rb"UID (\d+) FLAGS \((.*?)\)", row if isinstance(row, bytes) else b"")
            if said:
                flags = {flag.lower() for flag in said[2].decode().split()}
                found[f"{folder};{said[1].decode()}"] = [flag for flag in FLAGS if flag.lower() in flags]
    return found


def known(box: Mailbox) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for message in box.messages.values():
        folder, _, uid = message.native.split(";")
        marks = (message.read, message.answered, message.flagged, message.handled)
        found[f"{folder};{uid}"] = [flag for flag, on in zip(FLAGS, marks, strict=True) if on]
    return found


@pytest.mark.parametrize(("poor", "listening"), [(False, False), (True, False), (False, True)])
async def test_whatever_other_programs_do_we_know_what_is_there(place: Place, *, poor: bool, listening: bool) -> None:
    host = place.server.poor_host if poor else "localhost"
    account = place.account(host=host, renew=0.01)
    async with AsyncExitStack() as stack:
        ear = await stack.enter_async_context(listening_to(account)) if listening else None
        await follow(place, Mailbox(account), host, ear)


async def follow(place: Place, box: Mailbox, host: str, ear: Ear | None) -> None:
    """Compare what we know with what is there, while other programs change it; sometimes with a new account."""
    dice = random.Random(7)
    with place.server.client(place.user) as client:
        for round_ in range(30):
            for step in range(dice.randrange(1, 6)):
                await asyncio.to_thread(change, client, dice, round_ * 10 + step)
            if ear is not None:
                await ear.hears_all()
            elif round_ % 5 == 4:
                box.account = place.account(host=host)
            await box.update()
            assert known(box) == await asyncio.to_thread(truth, client), f"round {round_}"
    await box.update()
    assert not box.given
    assert not box.gone


@given(st.sets(st.integers(1, 2**32 - 1) | st.integers(1, 60)))
def test_a_set_of_uids_comes_back_as_it_was(uids: set[int]) -> None:
    assert unpack(pack(uids)) == uids
    assert [uid for some in chunks(uids, 7) for uid in some] == sorted(uids, reverse=True)


def test_a_year_of_mail_makes_a_small_cursor() -> None:
    mark = FolderMark(validity=1, known=pack(uid for uid in range(1, 20_000) if uid % 50))
    cursor = Cursor(folders={"INBOX": mark})
    assert len(write_cursor(cursor)) < 6_000
    assert read_cursor(write_cursor(cursor)) == cursor


@pytest.mark.parametrize("text", [None, "", "x", "{", '{"version":9}', '{"folders":{"INBOX":{}}}', "\ud800"])
def test_a_cursor_that_cannot_be_read_is_the_beginning(text: str | None) -> None:
    assert read_cursor(text) == Cursor()


def test_a_native_name_bears_any_folder() -> None:
    for folder in ("INBOX", "a;b;1;2", "Gelöscht", "x\ny"):
        native = Native(folder, 7, 9)
        assert read_native(str(native)) == native
    for text in ("", "x", "INBOX;a;1", "INBOX;1;-2", ";1;2"):
        assert read_native(text) is None
