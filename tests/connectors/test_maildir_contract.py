"""A Maildir on a real disk: the contract, and what disks do to it."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from boundaries.facts import Address, ChannelKind, Message
from connectors.base import Changes
from connectors.contract import HOSTILE, AccountContract, Mailbox, letter
from connectors.errors import Broken, NeedsUser
from connectors.maildir import CONNECTOR, account
from connectors.maildir.account import MaildirAccount
from connectors.maildir.folder import read_file
from connectors.secret import Secret
from connectors.steps import TRACKED, Listed, Tracker

ME = Address("me@example.org")


def make_maildir(root: Path) -> Path:
    for name in ("cur", "new", "tmp"):
        (root / name).mkdir(parents=True)
    return root


def put(root: Path, name: str, raw: bytes) -> Path:
    """Deliver as programs do: written in tmp, then renamed."""
    folder = "cur" if ":2," in name else "new"
    (root / "tmp" / name).write_bytes(raw)
    return (root / "tmp" / name).rename(root / folder / name)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_maildir(tmp_path / "Mail")


def opened(root: Path) -> MaildirAccount:
    return MaildirAccount("home", ChannelKind.EMAIL, ME, root, pause=0.02)


async def everything(root: Path) -> Mailbox:
    box = Mailbox(opened(root))
    await box.update()
    return box


class TestMaildirContract(AccountContract):
    @pytest.fixture(autouse=True)
    def _source(self, tmp_path: Path) -> None:
        self.root = make_maildir(tmp_path / "Mail")
        self.count = 0

    def make(self) -> MaildirAccount:
        return opened(self.root)

    def hostile(self) -> tuple[bytes, ...]:
        return (*HOSTILE, b"", b"\n", b"\0" * 5_000, b"Subject: x", bytes(range(256)) * 20)

    async def deliver(self, raw: bytes) -> None:
        self.count += 1
        put(self.root, f"17{self.count:08}.M{self.count}.host", raw)

    def _file(self, message: Message) -> Path:
        return next(path for path in self.root.glob("*/*") if path.name.startswith(message.native))

    async def remove(self, message: Message) -> None:
        self._file(message).unlink()

    async def flag(self, message: Message) -> None:
        self._file(message).rename(self.root / "cur" / f"{message.native}:2,S")


async def test_flags_are_those_of_the_name(root: Path) -> None:
    put(root, "1700000001.a:2,FRS", letter(1))
    put(root, "1700000002.b:2,", letter(2))
    put(root, "1700000003.c:2,ST", letter(3))
    put(root, "1700000004.d:2,D", letter(4))
    put(root, "1700000005.e:1,odd", letter(5))
    box = await everything(root)
    assert len(box.messages) == 3
    one, two = box.named(1), box.named(2)
    assert (one.read, one.answered, one.flagged) == (True, True, True)
    assert (two.read, two.answered, two.flagged) == (False, False, False)


async def test_what_another_program_trashes_is_gone(root: Path) -> None:
    path = put(root, "1700000001.a", letter(1))
    box = await everything(root)
    path.rename(root / "cur/1700000001.a:2,ST")
    await box.update()
    assert len(box.gone) == 1


async def test_received_is_the_topmost_line_else_the_files_time(root: Path) -> None:
    received = (
        b"Received: from a by b; Tue, 6 Oct 2026 09:30:00 +0200\r\n"
        b"Received: from x by a; Mon, 5 Oct 2026 01:00:00 +0000\r\n"
    )
    put(root, "1700000001.a", received + letter(1))
    for number, head in (
        (2, b""),
        (3, b"Received: from a by b; no date\r\n"),
        (4, b"Received: x; 1 Jan 1901 00:00 +0000\r\n"),
    ):
        path = put(root, f"170000000{number}.a", head + letter(number))
        os.utime(path, (1_800_000_000, 1_800_000_000))
    box = await everything(root)
    assert box.named(1).received_at == datetime(2026, 10, 6, 7, 30, tzinfo=UTC)
    for number in (2, 3, 4):
        assert box.named(number).received_at == datetime.fromtimestamp(1_800_000_000, UTC)


async def test_a_file_of_1901_comes_through(root: Path) -> None:
    path = put(root, "odd-name", letter(1))
    os.utime(path, (-2_177_452_800, -2_177_452_800))
    assert (await everything(root)).named(1).received_at.year == 1901


async def test_marks_are_letters_in_order_and_handled_is_passed_over(root: Path) -> None:
    put(root, "1700000001.a", letter(1))
    box = await everything(root)
    account = opened(root)
    await account.mark(["1700000001.a"], flagged=True, handled=True)
    await account.mark(["1700000001.a"], read=True, answered=True)
    assert [path.name for path in (root / "cur").iterdir()] == ["1700000001.a:2,FRS"]
    await account.mark(["1700000001.a"], handled=True)
    await account.mark(["../../escape", "1700000001.a"], flagged=False)
    assert [path.name for path in (root / "cur").iterdir()] == ["1700000001.a:2,RS"]
    await box.update()
    assert box.named(1).answered


async def test_reading_a_text_changes_no_file(root: Path) -> None:
    path = put(root, "1700000001.a", letter(1, "The text."))
    box = await everything(root)
    before = path.stat()
    body = await opened(root).body(box.named(1))
    assert body.text == "The text."
    assert path.stat() == before or path.stat().st_mtime_ns == before.st_mtime_ns


async def test_a_thousand_files_come_in_steps_newest_first(root: Path) -> None:
    for number in range(450):
        (root / "new" / f"{1_700_000_000 + number}.x").write_bytes(letter(number))
    account = opened(root)
    first = await account.fetch(None)
    assert first.more
    assert len(first.messages) == 200
    assert first.messages[0].message_id == "letter-449@example.com"
    put(root, "1700009999.y", letter(9_999))
    again = opened(root)
    box = Mailbox(again, first.cursor)
    await box.update()
    assert len(box.given) == len(set(box.given)) == 251
    assert not {message.id for message in first.messages} & set(box.given)


async def test_nothing_is_listed_while_nothing_changes(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(root, "1700000001.a", letter(1))
    box = await everything(root)
    await box.update()
    await box.update()
    monkeypatch.setattr(os, "scandir", lambda _path: pytest.fail("listed"))
    await box.update()
    monkeypatch.undo()
    put(root, "1700000002.a", letter(2))
    await box.update()
    assert len(box.given) == 1


async def test_a_large_mail_costs_no_memory(root: Path) -> None:
    path = put(root, "1700000001.a", letter(1))
    with path.open("r+b") as file:
        file.truncate(100 << 20)
    box = await everything(root)
    assert box.named(1).size == 100 << 20
    body = await opened(root).body(box.named(1))
    assert body.truncated
    assert "105 MB large: only its beginning was read" in body.note
    assert len(body.text) <= 1 << 20


async def test_what_is_no_file_is_left_out(root: Path, tmp_path: Path) -> None:
    put(root, "1700000001.a", letter(1))
    (root / "cur" / "1700000002.directory").mkdir()
    os.mkfifo(root / "cur" / "1700000003.pipe")
    (root / "new" / ".hidden").write_bytes(letter(4))
    secret = tmp_path / "secret"
    secret.write_bytes(letter(5))
    (root / "new" / "1700000005.link").symlink_to(secret)
    (root / "new" / "1700000006.nowhere").symlink_to(tmp_path / "nothing")
    (root / "new" / "1700000007.loop").symlink_to(root / "new" / "1700000007.loop")
    (root / "new" / "1700000008.inside").symlink_to(root / "new" / "1700000001.a")
    box = await everything(root)
    assert {message.native for message in box.messages.values()} == {"1700000001.a", "1700000008.inside"}


async def test_an_unreadable_file_is_seen_and_stops_none(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(root, "1700000001.a", letter(1))
    put(root, "1700000002.b", letter(2))
    put(root, "1700000003.c", letter(3))

    def refuses(path: str, limit: int) -> tuple[bytes, int, float]:
        if path.endswith("b"):
            raise PermissionError(13, "Permission denied", path)
        if path.endswith("c"):
            raise FileNotFoundError(2, "vanished while the folder was read", path)
        return read_file(path, limit)

    monkeypatch.setattr(account, "read_file", refuses)
    box = await everything(root)
    assert box.named(1).subject
    blocked = next(one for one in box.messages.values() if one.native == "1700000002.b")
    assert "Permission denied" in blocked.preview
    assert len(box.messages) == 2
    with pytest.raises(NeedsUser, match="may not be read"):
        await box.account.body(blocked)  # type: ignore[attr-defined]


async def test_a_wrong_path_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for path in (tmp_path / "nothing", tmp_path / "file", tmp_path):
        broken = opened(path)
        for call in (broken.probe(), broken.fetch(None)):
            with pytest.raises(NeedsUser, match=r"home: .*is no Maildir") as told:
                await call
            assert told.value.field == "path"


async def test_a_text_that_moved_away_is_told(root: Path) -> None:
    path = put(root, "1700000001.a", letter(1))
    box = await everything(root)
    path.unlink()
    with pytest.raises(Broken, match="no longer"):
        await opened(root).body(box.named(1))
    with pytest.raises(Broken, match="unreadable"):
        await opened(root).fetch("not a cursor")


async def no_secret() -> Secret:
    raise AssertionError


async def test_a_folder_inside_and_the_channel_come_from_the_settings(root: Path) -> None:
    put(make_maildir(root / ".Work.Clients"), "1700000001.a", letter(1))
    settings = {"path": str(root), "folder": "Work/Clients", "channel": "sms", "address": "Client1@Example.com"}
    made = CONNECTOR.open("sms", settings, no_secret)
    box = Mailbox(made)
    await box.update()
    assert box.named(1).from_me
    assert made.channel is ChannelKind.SMS
    for folder in ("..", "a/../b", "/etc"):
        with pytest.raises(NeedsUser) as told:
            CONNECTOR.open("x", {"path": str(root), "folder": folder}, no_secret)
        assert told.value.field == "folder"


def numbered(count: int, flags: int = 0) -> dict[str, Listed]:
    return {f"{n:016x}": Listed(f"{n:016x}", flags, (n, f"{n:016x}")) for n in range(count)}


def blank(id_: str) -> Message:
    return Message(id=id_, account="x", native=id_, received_at=datetime(2026, 1, 1, tzinfo=UTC))


def drained(listed: dict[str, Listed], cursor: str | None, *, anew: bool) -> tuple[list[str], list[str], str]:
    """Step to the end, with a new tracker at each step where `anew`."""
    tracker = Tracker()
    given: list[str] = []
    gone: list[str] = []
    while True:
        if anew:
            tracker = Tracker()
        changes: Changes = tracker.step(cursor, listed, blank)
        given += [message.id for message in changes.messages]
        gone += changes.gone
        cursor = changes.cursor
        if not changes.more:
            return given, gone, cursor


@pytest.mark.parametrize("anew", [False, True])
def test_the_cursor_stays_bounded_and_nothing_comes_twice(anew: bool) -> None:
    count = TRACKED + 1_500
    listed = numbered(count)
    given, gone, cursor = drained(listed, None, anew=anew)
    assert len(given) == len(set(given)) == count
    assert not gone
    assert len(cursor) < 13 * TRACKED
    newest = f"{count - 1:016x}"
    del listed[newest]
    listed[f"{count:016x}"] = Listed(f"{count:016x}", 0, (count, f"{count:016x}"))
    assert drained(listed, cursor, anew=anew)[:2] == ([f"{count:016x}"], [newest])
