"""Odd mail says what is odd about it in a sentence of its own, whichever account it came through."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
from mail_account import Place

from boundaries.facts import Address, ChannelKind
from connectors.contract import Mailbox
from connectors.imap.account import ImapAccount
from connectors.maildir.account import MaildirAccount
from connectors.mbox.account import MboxAccount
from connectors.mime.body import readable
from connectors.mime.remarks import header_remarks, size_remark

ME = Address("me@example.org")
LONG = b"Subject: s\r\nX-Wide: " + b"y" * (1 << 20) + b"\r\nFrom: a@b.test\r\n\r\nhere\r\n"
OLD = b"From: a@b.test\r\nDate: Tue, 1 Jan 1901 00:00:00 +0000\r\n\r\nhere\r\n"
BARE = b"Received: by mx.test; Mon, 5 Oct 2026 09:00:00 +0000\r\n\r\nhere\r\n"
STRANGE = b"From: a@b.test\r\nSubject: s\r\nContent-Type: text/plain; charset=x-klingon\r\n\r\nhere\r\n"
DEEP = (
    b"From: a@b.test\r\nSubject: s\r\n"
    + b"".join(b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(200))
    + b"Content-Type: text/plain\r\n\r\nat the bottom\r\n"
)
LARGE = (
    b"From: a@b.test\r\nSubject: s\r\nDate: Tue, 1 Jan 1901 00:00:00 +0000\r\n"
    b"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nhere\r\n"
    b"--x\r\nContent-Type: application/zip; name=a.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    + (b"A" * 76 + b"\r\n") * 240_000
    + b"--x--\r\n"
)
SAID = {
    "a header of 1 MB": (LONG, "header of this mail is 1 MB long and only its beginning was read", "mail program"),
    "a date in 1901": (OLD, "date says 1901, which cannot be", "the time shown is that of its arrival"),
    "no header": (BARE, "This mail has no header", "mark it done"),
    "a character set": (STRANGE, "character set 'x-klingon' is unknown", "mail program"),
    "200 nested parts": (DEEP, "deeper than 30 are not shown", "open it in your mail program"),
    "19 MB": (LARGE, "19 MB large: only its beginning was read", "mail program to see the rest"),
}
AnyAccount = ImapAccount | MaildirAccount | MboxAccount
Opened = Callable[[bytes], Awaitable[AnyAccount]]


@pytest.fixture(params=["imap", "maildir", "mbox"])
async def opened(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Opened]:
    """Put one mail into an account, and open that."""
    if request.param == "imap":
        place = Place(request.getfixturevalue("dovecot"))

    async def put(mail: bytes) -> AnyAccount:
        if request.param == "imap":
            account = place.account()
            await account.probe()
            new = place.server.dir / "home" / place.user / "Maildir" / "new"
            (new / "1700000001.a.test").write_bytes(mail)
            return account
        if request.param == "mbox":
            (tmp_path / "mbox").write_bytes(b"From a@b.test Mon Oct  5 09:00:00 2026\n" + mail)
            return MboxAccount("spool", ChannelKind.EMAIL, ME, tmp_path / "mbox")
        for name in ("new", "cur", "tmp"):
            (tmp_path / "mail" / name).mkdir(parents=True)
        (tmp_path / "mail" / "new" / "1700000001.a").write_bytes(mail)
        return MaildirAccount("local", ChannelKind.EMAIL, ME, tmp_path / "mail")

    yield put
    if request.param == "imap":
        await place.close()


@pytest.mark.parametrize("what", SAID)
async def test_what_is_odd_is_said_with_what_to_do(opened: Opened, what: str) -> None:
    mail, happened, todo = SAID[what]
    account = await opened(mail)
    box = Mailbox(account)
    await box.update()
    (message,) = box.messages.values()
    note = (await account.body(message)).note
    assert happened in note
    assert todo in note
    assert message.received_at.year >= 2023


def test_an_ordinary_mail_says_nothing() -> None:
    plain = b"From: a@b.test\r\nSubject: s\r\nDate: Mon, 05 Oct 2026 09:00:00 +0200\r\n\r\nhere\r\n"
    assert readable(plain).note == ""
    for date in (b"", b"Date: yesterday\r\n", b"Date: Fri, 13 Aug 1982 00:00:00 +0000\r\n"):
        assert list(header_remarks(b"From: a@b.test\r\n" + date)) == []


@pytest.mark.parametrize("raw", [b"just text", b"just text\r\n", b"just text\n\nand more\n"])
def test_what_has_no_header_is_text_from_its_first_line_on(raw: bytes) -> None:
    body = readable(raw)
    assert body.text.strip() == raw.decode().strip()
    assert "This mail has no header" in body.note


def test_a_text_that_goes_on_says_so() -> None:
    assert "The text goes on: this is its first 1 MB" in readable(b"From: a@b.test\r\n\r\n" + b"x" * (2 << 20)).note
    assert "104 MB large" in size_remark(104_000_000)
