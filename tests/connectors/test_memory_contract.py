from __future__ import annotations

import asyncio
import types
from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from boundaries.facts import Address, ChannelKind, Message
from connectors.base import Account, Outgoing
from connectors.calendar_contract import CalendarContract
from connectors.contract import AccountContract, Mailbox
from connectors.errors import Broken, Refused, TryLater
from connectors.memory import CONNECTOR, MemoryAccount
from connectors.mime.body import preview, readable
from connectors.mime.headers import message_facts
from connectors.mime.message import AtSource, mail_message
from connectors.schedule_contract import ScheduleContract
from connectors.secret import Secret
from connectors.showing_contract import AutoRepliesContract

ME = Address("me@example.org", "Me")
AT = datetime(2026, 10, 5, 9, tzinfo=UTC)


def message(number: int) -> Message:
    return Message(id=f"m{number}", account="notes", native=f"n{number}", subject=f"S{number}", received_at=AT)


class TestMemoryContract(AccountContract):
    @pytest.fixture(autouse=True)
    def _source(self) -> None:
        self.account = MemoryAccount("notes", ChannelKind.EMAIL, ME)
        self.count = 0

    def make(self) -> Account:
        return self.account

    async def deliver(self, raw: bytes) -> None:
        self.count += 1
        mail = mail_message(
            message_facts(raw),
            AtSource(id=f"id{self.count}", account="notes", native=f"native{self.count}", received_at=AT),
            ME,
            preview(raw),
        )
        self.account.deliver(mail, readable(raw))

    async def remove(self, message: Message) -> None:
        self.account.remove(message.id)

    async def flag(self, message: Message) -> None:
        self.account.deliver(replace(message, read=True))


@pytest.mark.parametrize("suite", [AccountContract, CalendarContract, ScheduleContract, AutoRepliesContract])
def test_a_suite_with_a_hook_missing_says_so_and_a_base_of_suites_may_lack_it(suite: type) -> None:
    hooks = {"make": None}
    types.new_class("Base", (suite,), exec_body=lambda body: body.update(hooks))
    with pytest.raises(TypeError, match=r"TestMine does not give [a-z_, ]+$"):
        types.new_class("TestMine", (suite,), exec_body=lambda body: body.update(hooks))


async def test_a_thousand_messages_come_in_steps_newest_first() -> None:
    account = MemoryAccount("notes", ChannelKind.CHAT, ME, map(message, range(1_000)))
    box = Mailbox(account)
    first = await account.fetch(None)
    assert first.more
    assert [one.id for one in first.messages[:2]] == ["m999", "m998"]
    account.deliver(message(1_000))
    account.remove("m5")
    box.cursor = first.cursor
    await box.update()
    assert len(box.given) == len(set(box.given)) == 999 - 200
    assert "m5" not in box.given
    await box.update()
    assert (box.given, box.gone) == (["m1000"], ["m5"])


async def test_many_changes_come_in_steps_too() -> None:
    account = MemoryAccount("notes", ChannelKind.CHAT, ME)
    box = Mailbox(account)
    await box.update()
    for number in range(450):
        account.deliver(message(number))
    account.remove("m3")
    await box.update()
    assert len(box.messages) == 449


async def test_an_answer_is_kept_once_and_marks_the_original() -> None:
    account = MemoryAccount("notes", ChannelKind.EMAIL, ME, [message(1)])
    answer = Outgoing(
        id="o1",
        to=(Address("ada@example.com"),),
        sender=ME,
        subject="Re: S1",
        text="Yes.",
        message_id="o1@example.org",
        in_reply_to="n1",
        created_at=AT,
    )
    assert await account.find_sent(answer) is None
    await account.send(answer)
    await account.send(answer)
    assert account.sent == [answer]
    found = account.find("m1")
    assert found is not None
    assert found.answered
    with pytest.raises(Refused):
        await account.send(replace(answer, to=()))


async def test_a_failure_is_raised_while_it_is_set() -> None:
    account = MemoryAccount("notes", ChannelKind.EMAIL, ME)
    account.failure = TryLater("notes", "The server is away.", "Wait.")
    with pytest.raises(TryLater):
        await account.probe()
    with pytest.raises(TryLater):
        await account.fetch(None)
    account.failure = None
    await account.probe()
    with pytest.raises(Broken):
        await account.fetch("not a cursor")


async def test_the_watcher_hears_a_delivery() -> None:
    account = MemoryAccount("notes", ChannelKind.EMAIL, ME)
    async with asyncio.timeout(2):
        asyncio.get_running_loop().call_soon(account.deliver, message(1))
        await anext(account.watch())


def test_the_kind_makes_an_account_of_its_channel() -> None:
    async def no_secret() -> Secret:
        raise AssertionError

    account = CONNECTOR.open("sms", {"channel": "sms", "address": "x@y"}, no_secret)
    assert account.channel is ChannelKind.SMS
    assert account.me.address == "x@y"
