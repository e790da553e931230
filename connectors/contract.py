"""The contract as tests: a connector of anybody's subclasses `AccountContract`, gives the hooks, and pytest runs it.

The methods are coroutines: run them with pytest-asyncio in its automatic mode. Nothing here imports pytest.

    class TestMine(AccountContract):
        def make(self): return MyAccount(...)
        async def deliver(self, raw): ...
        async def remove(self, message): ...
        async def flag(self, message): ...
"""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from datetime import timedelta
from typing import Final, cast

from boundaries.facts import Message
from connectors.base import Account, Capability, Fetches, Marks, Replies, Watches

_STEP_LIMIT: Final = 200
_PROTOCOLS: Final = {
    Capability.FETCH: Fetches,
    Capability.WATCH: Watches,
    Capability.REPLY: Replies,
    Capability.MARK: Marks,
}

HOSTILE: Final[tuple[bytes, ...]] = (
    b"no header at all, only words\r\n",
    b"From: nobody\r\nSubject: =?nonsense?Q?caf=E9?=\r\nContent-Type: text/plain; charset=nonsense\r\n\r\ncaf\xe9\r\n",
    b"From: <<>>,,;:\r\nTo: (((((\r\nSubject: broken people\r\nReferences: <<> > <\r\n\r\nx\r\n",
    b"From: a@example.com\r\nSubject: long\r\nX-Long: " + b"y" * 200_000 + b"\r\n\r\nx\r\n",
    b"From: a@example.com\r\nSubject: old\r\nDate: Tue, 1 Jan 1901 00:00:00 +0000\r\n\r\nx\r\n",
    b"From: a@example.com\r\nSubject: no end\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nx\r\n",
)
"""Mails that keep to no rule; each must come through, and none may stop the others."""


def letter(number: int, text: str = "How are you?", *, to: str = "me@example.org") -> bytes:
    """Make a small mail of its own sender, subject and Message-ID; its Date is far in the past."""
    return (
        f"From: Ada Client <client{number}@example.com>\r\nTo: {to}\r\n"
        f"Subject: =?utf-8?Q?Letter_{number}_=E2=9C=94?=\r\nMessage-ID: <letter-{number}@example.com>\r\n"
        "Date: Mon, 6 Jan 2003 10:00:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n"
        f"Content-Transfer-Encoding: 8bit\r\n\r\n{text}\r\n"
    ).encode()


class Mailbox:
    """What a reader of the contract knows after some fetches: the messages by id, the place to go on from."""

    def __init__(self, account: Account, cursor: str | None = None) -> None:
        """Start at a cursor, or at the beginning."""
        self.account = account
        self.cursor = cursor
        self.messages: dict[str, Message] = {}
        self.given: list[str] = []
        self.gone: list[str] = []

    async def update(self) -> None:
        """Fetch until there is no more."""
        self.given, self.gone = [], []
        for _ in range(1_000):
            changes = await cast("Fetches", self.account).fetch(self.cursor)
            check(len(changes.messages) <= _STEP_LIMIT, f"a step held {len(changes.messages)} messages")
            self.cursor = changes.cursor
            self.given += [message.id for message in changes.messages]
            self.gone += changes.gone
            self.messages.update((message.id, message) for message in changes.messages)
            for id_ in changes.gone:
                self.messages.pop(id_, None)
            if not changes.more:
                return
        raise AssertionError("a fetch never came to its end")

    def named(self, number: int) -> Message:
        """Give the letter of a number."""
        found = [one for one in self.messages.values() if one.message_id == f"letter-{number}@example.com"]
        check(len(found) == 1, f"letter {number} is there {len(found)} times")
        return found[0]


def check(condition: bool, otherwise: str) -> None:  # noqa: FBT001
    """Fail with a sentence."""
    if not condition:
        raise AssertionError(otherwise)


class Suite:
    """What the suites of this house share: a hook that is missing is told."""

    def __init_subclass__(cls) -> None:
        """Refuse a test class without all hooks: pytest passes over an abstract one in silence. Raises `TypeError`."""
        missing = [name for name in dir(cls) if getattr(getattr(cls, name, None), "__isabstractmethod__", False)]
        if missing and cls.__name__.startswith("Test"):
            raise TypeError(f"{cls.__name__} does not give {', '.join(missing)}")


class AccountContract(Suite, ABC):
    """The suite; hooks first, promises below."""

    patience = 10.0
    """Seconds that the source may take to show a change."""

    @abstractmethod
    def make(self) -> Account:
        """Make a new account object over the same source."""

    @abstractmethod
    async def deliver(self, raw: bytes) -> None:
        """Let a mail arrive at the source."""

    @abstractmethod
    async def remove(self, message: Message) -> None:
        """Delete a message at the source, as another program would."""

    @abstractmethod
    async def flag(self, message: Message) -> None:
        """Mark a message read at the source, as another program would."""

    def hostile(self) -> tuple[bytes, ...]:
        """Give the broken mails that this source can hold."""
        return HOSTILE

    async def eventually(self, box: Mailbox, condition: Callable[[], bool], otherwise: str) -> None:
        """Fetch until something holds, or fail when patience ends."""
        given: list[str] = []
        gone: list[str] = []
        async with asyncio.timeout(self.patience):
            while True:
                await box.update()
                given += box.given
                gone += box.gone
                if condition():
                    box.given, box.gone = given, gone
                    return
                await asyncio.sleep(0.05)
        raise AssertionError(otherwise)

    async def filled(self, count: int) -> Mailbox:
        """Deliver letters 1 to `count` and fetch them all."""
        for number in range(1, count + 1):
            await self.deliver(letter(number))
        box = Mailbox(self.make())
        await self.eventually(box, lambda: len(box.messages) >= count, f"{count} letters did not come")
        return box

    async def test_first_fetch_gives_all_once(self) -> None:
        """Everything at the source comes, nothing twice, with what its header says."""
        box = await self.filled(5)
        fresh = Mailbox(self.make())
        await fresh.update()
        check(len(fresh.given) == len(set(fresh.given)) == 5, f"five letters gave {len(fresh.given)}")
        three = fresh.named(3)
        check(three.subject == "Letter 3 ✔", f"the subject is {three.subject!r}")
        check(three.sender.address == "client3@example.com", f"the sender is {three.sender!r}")
        check(three.account == fresh.account.name, "the message names another account")
        check("How are you?" in three.preview, f"the preview is {three.preview!r}")
        await box.account.close()
        await fresh.account.close()

    async def test_received_is_the_servers_time(self) -> None:
        """`received_at` is aware, in UTC, and not the sender's Date."""
        box = await self.filled(1)
        at = box.named(1).received_at
        check(at.utcoffset() == timedelta(0), f"{at} is not in UTC")
        check(at.year > 2003, "the sender's own Date was taken")
        await box.account.close()

    async def test_cursor_resumes_with_nothing_new(self) -> None:
        """A second fetch from the cursor gives nothing, from a new account object too."""
        box = await self.filled(3)
        await box.update()
        check(not box.given and not box.gone, "a second fetch gave something")
        again = Mailbox(self.make(), box.cursor)
        await again.update()
        check(not again.given and not again.gone, "a new object began anew")
        await box.account.close()
        await again.account.close()

    async def test_new_message_appears(self) -> None:
        """What arrives later comes alone."""
        box = await self.filled(2)
        await self.deliver(letter(3))
        await self.eventually(box, lambda: len(box.messages) == 3, "the third letter did not come")
        check(set(box.given) == {box.named(3).id}, "old letters came again")
        await box.account.close()

    async def test_flag_change_appears(self) -> None:
        """A message read elsewhere comes again under its id, read, also to a new object."""
        box = await self.filled(2)
        before = box.named(1)
        check(not before.read, "a new letter was read already")
        await self.flag(before)
        again = Mailbox(self.make(), box.cursor)
        await self.eventually(
            again, lambda: before.id in again.messages and again.messages[before.id].read, "it stays unread"
        )
        await self.eventually(box, lambda: box.messages[before.id].read, "it stays unread")
        await box.update()
        check(not box.given, "the change was told twice")
        await box.account.close()
        await again.account.close()

    async def test_gone_appears(self) -> None:
        """A message deleted elsewhere is named as gone, also to a new object."""
        box = await self.filled(3)
        lost = box.named(2)
        await self.remove(lost)
        again = Mailbox(self.make(), box.cursor)
        again.messages.update(box.messages)
        await self.eventually(again, lambda: lost.id not in again.messages, "a new object did not miss it")
        await self.eventually(box, lambda: lost.id not in box.messages, "it is still there")
        check(box.gone == [lost.id], f"gone: {box.gone}")
        await box.account.close()
        await again.account.close()

    async def test_bad_messages_never_stop_the_rest(self) -> None:
        """Mails that break every rule come through, with good ones before and behind them."""
        await self.deliver(letter(1))
        for raw in self.hostile():
            await self.deliver(raw)
        await self.deliver(letter(2))
        box = Mailbox(self.make())
        expected = 2 + len(self.hostile())
        await self.eventually(box, lambda: len(box.messages) >= expected, "some mail is missing")
        box.named(1)
        box.named(2)
        for message in box.messages.values():
            check(len(message.preview) <= 2_000, "a preview is too long")
            body = await cast("Fetches", box.account).body(message)
            (body.text + message.subject + message.sender.name + message.preview).encode()
        await box.account.close()

    async def test_ids_are_stable(self) -> None:
        """A new account object gives the same ids and native names."""
        box = await self.filled(4)
        again = Mailbox(self.make())
        await again.update()
        check(
            {(one.id, one.native) for one in box.messages.values()}
            == {(one.id, one.native) for one in again.messages.values()},
            "ids changed with the object",
        )
        await box.account.close()
        await again.account.close()

    async def test_body_gives_text(self) -> None:
        """The whole text comes, and reading it marks nothing."""
        long = "A line of this letter.\r\n" * 400 + "The end."
        await self.deliver(letter(1, long))
        box = Mailbox(self.make())
        await self.eventually(box, lambda: len(box.messages) == 1, "the letter did not come")
        body = await cast("Fetches", box.account).body(box.named(1))
        check(body.text.rstrip().endswith("The end."), "the end of the text is missing")
        check("\r" not in body.text, "line ends are not \\n")
        again = Mailbox(self.make())
        await again.update()
        check(not again.named(1).read, "reading the text marked it")
        await box.account.close()
        await again.account.close()

    async def test_mark_round_trip(self) -> None:
        """Marks set here are seen by a new object, and can be taken back; unknown names are passed over."""
        box = await self.filled(2)
        account = box.account
        if Capability.MARK not in account.capabilities:
            await account.close()
            return
        marks = cast("Marks", account)
        native = box.named(1).native
        await marks.mark([native, "no such message"], read=True, answered=True, flagged=True, handled=True)
        again = Mailbox(self.make())
        await self.eventually(again, lambda: again.named(1).flagged, "the marks were not kept")
        check(again.named(1).read and again.named(1).answered, "a mark is missing")
        check(not again.named(2).read, "another message was marked")
        await marks.mark([native], flagged=False)
        later = Mailbox(self.make())
        await self.eventually(later, lambda: not later.named(1).flagged, "the mark was not taken back")
        check(later.named(1).read, "another mark went with it")
        for each in (account, again.account, later.account):
            await each.close()

    async def test_watch_hears_of_news(self) -> None:
        """A watcher is told when something arrives."""
        box = await self.filled(1)
        if Capability.WATCH not in box.account.capabilities:
            await box.account.close()
            return
        hearing = asyncio.create_task(self._hear(box))
        await asyncio.sleep(0.3)
        check(not hearing.done(), "the watcher ended before anything came")
        await self.deliver(letter(2))
        async with asyncio.timeout(self.patience):
            await hearing
        await box.account.close()

    async def _hear(self, box: Mailbox) -> None:
        """Fetch at each word of the watcher until the second letter is there."""
        watching = cast("AsyncGenerator[None, None]", cast("Watches", box.account).watch())
        async with aclosing(watching) as news:
            async for _ in news:
                await box.update()
                if len(box.messages) == 2:
                    return

    async def test_capabilities_are_honest(self) -> None:
        """What is declared is implemented."""
        account = self.make()
        for capability, protocol in _PROTOCOLS.items():
            if capability in account.capabilities:
                check(isinstance(account, protocol), f"{capability} is declared and missing")
        check(bool(account.name) and bool(account.kind), "the account has no name or kind")
        await account.close()

    async def test_close_can_be_repeated(self) -> None:
        """A closed account can be closed again, and used again."""
        box = await self.filled(1)
        await box.account.close()
        await box.account.close()
        again = Mailbox(box.account)
        await again.update()
        again.named(1)
        await box.account.close()
