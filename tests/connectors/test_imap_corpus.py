from __future__ import annotations

import asyncio
import re
import tracemalloc
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from dovecot import Dovecot
from mail_account import Place

from boundaries.facts import Message
from connectors.contract import Mailbox
from servers import corpora


@pytest.fixture
async def place(dovecot: Dovecot) -> AsyncIterator[Place]:
    place = Place(dovecot)
    yield place
    await place.close()


def fill(place: Place, mails: list[bytes]) -> list[bytes]:
    """Append mails; gives those that the server took, in the order of their UIDs."""
    taken: list[bytes] = []
    with place.server.client(place.user) as client:
        for mail in mails:
            answer, _ = client.append("INBOX", "", "", re.sub(rb"\r\n|\r|\n", b"\r\n", mail))
            if answer == "OK":
                taken.append(mail)
    return taken


async def read(place: Place) -> dict[int, Message]:
    box = Mailbox(place.account())
    await box.update()
    assert len(box.given) == len(set(box.given))
    return {int(message.native.rpartition(";")[2]): message for message in box.messages.values()}


async def test_every_mail_of_the_corpus_is_listed_once(place: Place) -> None:
    files = sorted(path for path in (corpora() / "email").rglob("*") if path.is_file())
    mails = [path.read_bytes() for path in files]
    taken = await asyncio.to_thread(fill, place, [mail for mail in mails if mail.strip()])
    messages = await read(place)
    assert len(taken) > 200
    assert sorted(messages) == list(range(1, len(taken) + 1))
    subjects = 0
    for uid, mail in enumerate(taken, start=1):
        message = messages[uid]
        assert len(message.preview) <= 2_000
        (message.subject + message.preview + message.sender.name).encode()
        if re.match(rb"(?i)^(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?subject:[ \t]*\w", mail.replace(b"\r\n", b"\n")):
            assert message.subject
            subjects += 1
    assert subjects > 80
    account = place.account()
    for uid in range(1, len(taken) + 1, 7):
        body = await account.body(messages[uid])
        assert len(body.text.encode()) <= 1 << 20


NESTED = b"From: a@b.test\r\nSubject: deep\r\n" + b"".join(
    b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (depth, depth) for depth in range(200)
)

ODD = {
    "deep": NESTED + b"Content-Type: text/plain\r\n\r\nat the bottom\r\n",
    "wide": b"Subject: wide\r\nX-Wide: " + (b"y" * 900 + b"\r\n ") * 1_200 + b"\r\nFrom: a@b.test\r\n\r\nx\r\n",
    "charset": b"Subject: charset\r\nContent-Type: text/plain; charset=x-klingon\r\n\r\ngr\xfc\xdfe\r\n",
    "1901": b"Subject: 1901\r\nDate: Tue, 1 Jan 1901 00:00:00 +0000\r\n\r\nold\r\n",
    "headless": b"\r\nno header at all\r\n",
    "html": b"Subject: html\r\nContent-Type: text/html\r\n\r\n<style>x{}</style><p>Only <b>this</b></p>\r\n",
}


async def test_odd_mails_come_with_what_they_have(place: Place) -> None:
    taken = await asyncio.to_thread(fill, place, list(ODD.values()))
    messages = await read(place)
    assert len(messages) == len(taken) == len(ODD)
    found = dict(zip(ODD, (messages[uid] for uid in sorted(messages)), strict=True))
    assert all(found[name].subject == name for name in ODD if name != "headless")
    assert found["wide"].size > 1_000_000
    assert found["wide"].sender.address == "a@b.test"
    assert found["1901"].received_at.year > 2001
    assert found["headless"].preview == "no header at all"
    assert found["html"].preview == "Only this"
    assert found["charset"].preview.startswith("gr")
    account = place.account()
    for message in found.values():
        await account.body(message)


def write_long(folder: Path) -> None:
    """Put a mail with 30 MB of text into a Maildir."""
    with (folder / "new" / "1700000001.long.test").open("wb") as mail:
        mail.write(b"From: a@b.test\r\nSubject: long\r\n\r\n")
        for _ in range(30):
            mail.write((b"A line of text. " * 4 + b"\r\n") * 15_000)


def write_large(folder: Path) -> None:
    """Put a mail of 100 MB into a Maildir: an attachment first, the text behind it."""
    with (folder / "new" / "1700000000.large.test").open("wb") as mail:
        mail.write(b"From: a@b.test\r\nSubject: large\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n")
        mail.write(b"Content-Type: application/zip; name=all.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n")
        block = (b"A" * 76 + b"\r\n") * 10_000
        for _ in range(128):
            mail.write(block)
        mail.write(b"--x\r\nContent-Type: text/plain\r\n\r\nSee the attachment.\r\n--x--\r\n")


async def test_a_mail_of_a_hundred_megabytes_is_not_fetched(place: Place) -> None:
    await place.letters(1)
    for write in (write_large, write_long):
        await asyncio.to_thread(write, place.server.dir / "home" / place.user / "Maildir")
    account = place.account()
    tracemalloc.start()
    try:
        box = Mailbox(account)
        await box.update()
        large = next(message for message in box.messages.values() if message.subject == "large")
        body = await account.body(large)
        long = next(message for message in box.messages.values() if message.subject == "long")
        whole = await account.body(long)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert large.size > 99_000_000
    assert large.preview == "See the attachment."
    assert body.text.strip() == "See the attachment."
    assert body.attachments == ("all.zip",)
    assert len(long.preview) == 2_000
    assert whole.truncated
    assert 1 << 19 < len(whole.text.encode()) <= 1 << 20
    assert peak < 8 << 20
