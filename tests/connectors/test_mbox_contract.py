"""An mbox on a real disk: the contract, appended and rewritten files, quoting, and lies in headers."""

# ruff: noqa: ASYNC240 - small files of a test
from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from boundaries.facts import Address, ChannelKind, Message
from connectors.contract import AccountContract, Mailbox, letter
from connectors.errors import Broken, NeedsUser
from connectors.mbox import CONNECTOR
from connectors.mbox import file as mbox_file
from connectors.mbox.account import MboxAccount
from connectors.secret import Secret
from servers import corpora

ME = Address("me@example.org")
LINE = b"From ada@example.com Mon Oct  5 09:00:00 2026\n"


def entry(raw: bytes) -> bytes:
    """Quote and frame one mail as mboxrd does."""
    text = raw.replace(b"\r\n", b"\n")
    return LINE + re.sub(rb"(?m)^(>*From )", rb">\1", text).rstrip(b"\n") + b"\n\n"


def opened(path: Path) -> MboxAccount:
    return MboxAccount("spool", ChannelKind.EMAIL, ME, path, pause=0.02)


async def everything(path: Path, cursor: str | None = None) -> Mailbox:
    box = Mailbox(opened(path), cursor)
    await box.update()
    return box


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mail"


class TestMboxContract(AccountContract):
    @pytest.fixture(autouse=True)
    def _source(self, tmp_path: Path) -> None:
        self.path = tmp_path / "mail"
        self.path.touch()
        self.mails: list[bytes] = []

    def make(self) -> MboxAccount:
        return opened(self.path)

    def hostile(self) -> tuple[bytes, ...]:
        return tuple(raw for raw in super().hostile() if raw.startswith(b"From:"))

    async def deliver(self, raw: bytes) -> None:
        self.mails.append(entry(raw))
        with self.path.open("ab") as file:
            file.write(self.mails[-1])

    def _rewrite(self) -> None:
        new = self.path.with_name("new")
        new.write_bytes(b"".join(self.mails))
        new.replace(self.path)

    async def remove(self, message: Message) -> None:
        self.mails = [mail for mail in self.mails if message.message_id.encode() not in mail]
        self._rewrite()

    async def flag(self, message: Message) -> None:
        self.mails = [
            mail.replace(LINE, LINE + b"Status: RO\n") if message.message_id.encode() in mail else mail
            for mail in self.mails
        ]
        self._rewrite()


async def test_what_is_appended_is_read_from_there_on(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.write_bytes(b"".join(entry(letter(number)) for number in range(50)))
    box = await everything(path)
    with path.open("ab") as file:
        file.write(entry(letter(50)))
    starts: list[int] = []
    real = mbox_file.scan

    def counted(file: object, account: str, start: int = 0, twins: dict[str, int] | None = None) -> object:
        starts.append(start)
        return real(file, account, start, twins)  # type: ignore[arg-type]

    monkeypatch.setattr("connectors.mbox.account.scan", counted)
    again = await everything(path, box.cursor)
    await box.update()
    assert [again.messages[id_].message_id for id_ in again.given] == ["letter-50@example.com"]
    assert box.given == again.given
    assert 0 not in starts
    assert len(starts) == 2
    body = await opened(path).body(again.named(50))
    assert "How are you?" in body.text


async def test_a_file_that_did_not_change_is_not_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.write_bytes(entry(letter(1)))
    box = await everything(path)
    monkeypatch.setattr("connectors.mbox.account.scan", lambda *_: pytest.fail("scanned"))
    again = await everything(path, box.cursor)
    assert not again.given


async def test_a_mail_seen_half_comes_again_whole(path: Path) -> None:
    whole = entry(letter(1)) + entry(letter(2, "All of it. " * 20 + "The end."))
    path.write_bytes(whole[:-100])
    box = await everything(path)
    half = box.named(2)
    assert "The end." not in half.preview
    path.write_bytes(whole)
    await box.update()
    assert box.given == [half.id]
    assert box.named(2).preview.endswith("The end.")
    assert not box.gone


@pytest.mark.parametrize("anew", [False, True])
async def test_a_rewritten_file_is_read_anew(path: Path, anew: bool) -> None:
    path.write_bytes(b"".join(entry(letter(number)) for number in range(6)))
    box = await everything(path)
    lost = box.named(0)
    path.write_bytes(b"".join(entry(letter(number)) for number in range(1, 9)))
    again = await everything(path, box.cursor) if anew else box
    if not anew:
        await box.update()
    assert again.gone == [lost.id]
    assert {again.messages[id_].message_id for id_ in again.given} == {
        f"letter-{number}@example.com" for number in (6, 7, 8)
    }


async def test_a_line_in_a_text_begins_no_message(path: Path) -> None:
    text = (
        "First\n\nFrom the desk of Ada\nSubject: a trick\n\nFrom here on\n\nFrom x@y Mon Oct  5 09:00:00 2026\nno field"
    )
    path.write_bytes(LINE + letter(1, text).replace(b"\r\n", b"\n") + b"\n\n" + entry(letter(2, "From me\n>From you")))
    box = await everything(path)
    assert len(box.messages) == 2
    body = await box.account.body(box.named(1))  # type: ignore[attr-defined]
    assert "no field" in body.text
    body = await box.account.body(box.named(2))  # type: ignore[attr-defined]
    assert body.text.strip() == "From me\n>From you"


async def test_a_content_length_swallows_no_neighbour(path: Path) -> None:
    greedy = LINE + b"Content-Length: 100000\n" + letter(1).replace(b"\r\n", b"\n") + b"\n"
    path.write_bytes(greedy + entry(letter(2)) + LINE + b"Content-Length: 0\n" + entry(letter(3))[len(LINE) :])
    assert len((await everything(path)).messages) == 3


async def test_twins_are_both_there_and_a_false_twin_hides_nothing(path: Path) -> None:
    false = letter(1).replace(b"client1@", b"mallory@")
    path.write_bytes(entry(letter(1)) + entry(false) + entry(letter(1)))
    box = await everything(path)
    assert len(box.messages) == 3
    with path.open("ab") as file:
        file.write(entry(letter(1)))
    await box.update()
    fresh = await everything(path)
    assert set(box.messages) == set(fresh.messages)
    assert len(fresh.messages) == 4


async def test_messages_over_the_edges_of_chunks_are_found(path: Path) -> None:
    mails = [letter(number, "x" * 997 + "\n" + "y" * (number * 37 % 4_000)) for number in range(900)]
    path.write_bytes(b"".join(map(entry, mails)))
    assert path.stat().st_size > 2 << 20
    box = await everything(path)
    assert len(box.messages) == 900


async def test_a_mail_of_100_mb_costs_no_memory(path: Path) -> None:
    path.write_bytes(entry(letter(1)))
    with path.open("r+b") as file:
        file.truncate(100 << 20)
        file.seek(0, os.SEEK_END)
        file.write(b"\n\n" + entry(letter(2)))
    box = await everything(path)
    assert len(box.messages) == 2
    assert box.named(1).size > 99 << 20


async def test_flags_are_read_from_the_three_usual_headers(path: Path) -> None:
    heads = (b"Status: RO\nX-Status: AF\n", b"X-Mozilla-Status: 0003\n", b"Status: O\nX-Mozilla-Status: zz\n")
    path.write_bytes(b"".join(LINE + head + entry(letter(at))[len(LINE) :] for at, head in enumerate(heads)))
    box = await everything(path)
    flags = [(one.read, one.answered, one.flagged) for one in (box.named(0), box.named(1), box.named(2))]
    assert flags == [(True, True, True), (True, True, False), (False, False, False)]


@pytest.mark.parametrize(("name", "count"), [("mbox_issue1189.mbox.txt", 4), ("mbox_simple.mbox.txt", 3)])
async def test_foreign_files_come_through(name: str, count: int) -> None:
    box = await everything(corpora() / "email" / "mimekit-mbox" / name)
    assert len(box.messages) == count
    assert all(message.subject and message.sender.address for message in box.messages.values())


async def test_an_empty_file_is_an_empty_mbox(path: Path) -> None:
    path.touch()
    await opened(path).probe()
    assert not (await everything(path)).messages


async def test_a_wrong_path_says_what_to_do(path: Path, tmp_path: Path) -> None:
    (tmp_path / "text").write_text("Just words.")
    with pytest.raises(NeedsUser, match="does not begin"):
        await opened(tmp_path / "text").probe()
    assert not (await everything(tmp_path / "text")).messages
    os.mkfifo(tmp_path / "pipe")
    for wrong in (path, tmp_path, tmp_path / "pipe", tmp_path / "text" / "x"):
        with pytest.raises(NeedsUser, match="is no mbox file") as told:
            await opened(wrong).fetch(None)
        assert told.value.field == "path"


async def test_what_is_lost_is_told(path: Path) -> None:
    path.write_bytes(entry(letter(1)) + entry(letter(2)))
    box = await everything(path)
    path.write_bytes(entry(letter(2)))
    with pytest.raises(Broken, match="no longer"):
        await opened(path).body(box.named(1))
    with pytest.raises(Broken, match="unreadable"):
        await opened(path).fetch("not a cursor")


async def test_the_kind_makes_an_account(path: Path) -> None:
    async def no_secret() -> Secret:
        raise AssertionError

    path.write_bytes(entry(letter(1)))
    account = CONNECTOR.open("spool", {"path": str(path), "address": "client1@example.com"}, no_secret)
    box = Mailbox(account)
    await box.update()
    assert box.named(1).from_me
