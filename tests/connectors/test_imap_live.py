from __future__ import annotations

import asyncio
import email
import re
import time
from collections.abc import AsyncIterator
from contextlib import aclosing
from email.policy import default
from pathlib import Path

import pytest
from dovecot import PASSWORD, Dovecot
from mail_account import Place, answer, uid_of

from connectors.contract import Mailbox, letter
from connectors.errors import Refused, TryLater
from connectors.imap.account import ImapAccount


@pytest.fixture
async def place(dovecot: Dovecot) -> AsyncIterator[Place]:
    place = Place(dovecot)
    yield place
    await place.close()


async def listen(account: ImapAccount, heard: asyncio.Queue[float]) -> None:
    async with aclosing(account.watch()) as news:
        async for _ in news:
            heard.put_nowait(time.monotonic())


async def test_a_mail_is_heard_by_idle_and_fetched_within_a_second(place: Place) -> None:
    account = place.account()
    box = Mailbox(account)
    await box.update()
    heard: asyncio.Queue[float] = asyncio.Queue()
    listening = asyncio.create_task(listen(account, heard))
    await asyncio.wait_for(heard.get(), 5)
    before = time.monotonic()
    await place.letters(1)
    await heard.get()
    await box.update()
    assert time.monotonic() - before < 1
    assert box.named(1).subject == "Letter 1 ✔"
    listening.cancel()
    with pytest.raises(asyncio.CancelledError):
        await listening


async def test_idle_is_renewed_and_a_fetch_follows_each_time(place: Place) -> None:
    account = place.account(renew=0.2)
    async with asyncio.timeout(5), aclosing(account.watch()) as news:
        for _ in range(3):
            await anext(news)


async def test_where_a_loop_cannot_watch_sockets_a_thread_does(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    def cannot(*_: object) -> None:
        raise NotImplementedError

    account = place.account()
    async with asyncio.timeout(5), aclosing(account.watch()) as news:
        await anext(news)
        monkeypatch.setattr(asyncio.get_running_loop(), "add_reader", cannot)
        following = asyncio.ensure_future(anext(news))
        await place.letters(1)
        await following
        monkeypatch.undo()


async def test_no_library_tells_the_log(place: Place, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    account = place.account()
    await account.probe()
    await account.fetch(None)
    told = [record.getMessage() for record in caplog.records if not record.name.startswith("mail.log")]
    assert not [line for line in told if "LOGIN" in line or place.user in line or PASSWORD in line]


async def test_a_mail_marked_deleted_is_gone_before_it_is_expunged(place: Place) -> None:
    for host in ("localhost", place.server.poor_host):
        await place.letters(1)
        box = Mailbox(place.account(host=host))
        await box.update()
        await place.elsewhere(uid_of(box.named(1)), "+FLAGS", "\\Deleted", expunge=False)
        await box.update()
        assert box.named(1).gone
        await place.elsewhere(uid_of(box.named(1)), "-FLAGS", "\\Deleted", expunge=False)
        await box.update()
        assert not box.named(1).gone
        await place.elsewhere(uid_of(box.named(1)), "+FLAGS", "\\Deleted")


async def test_a_folder_of_sent_mail_that_is_not_there_stops_nothing(place: Place) -> None:
    account = place.account(sent="Gesendet")
    await place.letters(1)
    box = Mailbox(account)
    await box.update()
    assert box.named(1).subject
    sent = await account.send(answer(None, place.user, "a@example.com", number=9))
    assert "no folder for sent mail" in sent.notes[0]
    assert await account.find_sent(answer(None, place.user, "a@example.com", number=9)) is None


async def test_an_answer_arrives_threaded_with_a_copy_and_a_mark(place: Place) -> None:
    account = place.account(name="Mia Müller")
    await place.deliver(letter(1).replace(b"Subject", b"References: <root@example.com>\r\nSubject"))
    box = Mailbox(account)
    await box.update()
    original = box.named(1)
    reply = answer(original, place.user, "client1@example.com")
    sent = await account.send(reply)
    assert sent.proof.startswith("250")
    assert sent.notes == ()
    caught = await asyncio.to_thread(place.server.sink.wait_for, b"answer-1@example.test")
    arrived = email.message_from_bytes(caught.data, policy=default)
    assert arrived["Message-ID"] == "<answer-1@example.test>"
    assert arrived["In-Reply-To"] == "<letter-1@example.com>"
    assert arrived["References"].split() == ["<root@example.com>", "<letter-1@example.com>"]
    assert arrived["From"] == f"Mia Müller <{place.user}>"
    assert arrived.get_content().splitlines() == ["Answer 1: yes.", ".dot"]
    await box.update()
    assert box.named(1).answered
    copies = [message for message in box.messages.values() if message.message_id == "answer-1@example.test"]
    assert [(copy.from_me, copy.read, copy.native.split(";")[0]) for copy in copies] == [(True, True, "Sent")]
    assert await account.find_sent(reply)
    assert await account.find_sent(answer(None, place.user, "x@example.com", number=2)) is None


async def test_a_copy_that_the_server_kept_itself_is_not_doubled(place: Place) -> None:
    account = place.account()
    await place.append("Sent", b"Message-ID: <answer-7@example.test>\r\n\r\nyes\r\n")
    await account.send(answer(None, place.user, "a@example.com", number=7))
    box = Mailbox(account)
    await box.update()
    assert len(box.messages) == 1


async def test_a_failed_copy_is_a_note_and_no_failed_send(place: Place) -> None:
    account = place.account(port=str(place.server.lmtp), security="plain")
    sent = await account.send(answer(None, place.user, "a@example.com", number=8))
    assert sent.proof.startswith("250")
    assert len(sent.notes) == 1
    assert "copy" in sent.notes[0]


async def test_an_answer_given_elsewhere_is_seen(place: Place) -> None:
    await place.letters(1, 2)
    account = place.account()
    box = Mailbox(account)
    await box.update()
    await place.elsewhere(uid_of(box.named(1)), "+FLAGS", "\\Answered")
    await place.append("Sent", letter(9, to="client1@example.com"), "\\Seen")
    await box.update()
    assert box.named(1).answered
    assert not box.named(2).answered
    assert box.named(9).from_me
    assert len(box.given) == 2


async def test_marks_reach_the_server_and_reading_does_not_mark(place: Place) -> None:
    await place.letters(1)
    account = place.account()
    box = Mailbox(account)
    await box.update()
    await account.body(box.named(1))
    flags, _ = await place.answers("INBOX", uid_of(box.named(1)))
    assert "\\Seen" not in flags
    await account.mark([box.named(1).native], read=True, handled=True, flagged=True)
    flags, _ = await place.answers("INBOX", uid_of(box.named(1)))
    assert all(flag in flags for flag in ("\\Seen", "\\Flagged", "$Handled"))
    await box.update()
    assert box.named(1).handled


async def test_an_expunge_between_two_sessions_is_seen(place: Place) -> None:
    await place.letters(1, 2, 3)
    box = Mailbox(place.account())
    await box.update()
    lost = box.named(2)
    await box.account.close()
    await place.elsewhere(uid_of(lost), "+FLAGS", "\\Deleted")
    await place.letters(4)
    await box.update()
    assert box.gone == [lost.id]
    assert box.named(4).subject
    with pytest.raises(Refused, match="no longer on the server"):
        await place.account().body(lost)


async def test_a_renumbered_folder_is_read_anew_and_says_so(place: Place) -> None:
    await place.letters(1, 2)
    account = place.account()
    first = await account.fetch(None)
    await account.close()
    home = place.server.dir / "home" / place.user / "Maildir"
    await asyncio.to_thread(_renumber, place.server, home)
    second = await account.fetch(first.cursor)
    assert second.renumbered
    assert {one.message_id for one in second.messages} == {one.message_id for one in first.messages}
    assert {one.received_at for one in second.messages} == {one.received_at for one in first.messages}
    assert not second.gone
    stale = first.messages[0]
    await account.mark([stale.native], flagged=True)
    third = await account.fetch(second.cursor)
    assert not third.renumbered
    assert not third.messages


def _renumber(server: Dovecot, home: Path) -> None:
    """Let the server number the folder anew, as a restore from a backup does."""
    server.crash()
    for index in home.glob("dovecot.index*"):
        index.unlink()
    numbers = home / "dovecot-uidlist"
    numbers.write_text(re.sub(r" V(\d+)", lambda found: f" V{int(found[1]) + 1_000}", numbers.read_text(), count=1))
    server.start()


async def test_the_server_goes_and_comes_again(place: Place) -> None:
    account = place.account()
    await place.letters(1)
    box = Mailbox(account)
    await box.update()
    heard: asyncio.Queue[float] = asyncio.Queue()
    listening = asyncio.create_task(listen(account, heard))
    await heard.get()
    await asyncio.to_thread(place.server.stop)
    try:
        with pytest.raises(TryLater):
            await listening
        with pytest.raises(TryLater, match="refuses the connection"):
            await box.update()
    finally:
        await asyncio.to_thread(place.server.start)
    await place.letters(2)
    await box.update()
    assert box.named(2).subject


async def test_a_line_that_the_server_closed_in_between_costs_nothing(place: Place) -> None:
    account = place.account()
    box = Mailbox(account)
    await box.update()
    await asyncio.to_thread(place.server.crash)
    await asyncio.to_thread(place.server.start)
    await place.letters(1)
    await box.update()
    assert box.named(1).subject


async def test_two_hundred_new_mails_come_in_bounded_steps(place: Place) -> None:
    account = place.account()
    box = Mailbox(account)
    await box.update()

    def fill() -> None:
        with place.server.client(place.user) as client:
            for number in range(230):
                client.append("INBOX", "", "", letter(number))

    await asyncio.to_thread(fill)
    step = await account.fetch(box.cursor)
    assert step.more
    assert len(step.messages) == 100
    assert step.messages[0].message_id == "letter-229@example.com"
    await box.update()
    assert len(box.given) == len(set(box.given)) == 230


async def test_the_first_fetch_goes_back_some_days_and_no_more(place: Place) -> None:
    def fill() -> None:
        with place.server.client(place.user) as client:
            client.append("INBOX", "", '"01-Jan-2001 10:00:00 +0000"', letter(1))
            client.append("INBOX", "", "", letter(2))

    await asyncio.to_thread(fill)
    for host in ("localhost", place.server.poor_host):
        box = Mailbox(place.account(host=host, days="7"))
        await box.update()
        assert [one.message_id for one in box.messages.values()] == ["letter-2@example.com"]
        await place.elsewhere(1, "+FLAGS", "\\Flagged")
        await box.update()
        assert not box.given
