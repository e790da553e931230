"""A mailbox on the real server with an account over it, and what the user's other program does there."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager
from datetime import UTC, datetime

from dovecot import PASSWORD, Dovecot

from boundaries.facts import Address, Message
from connectors.base import Outgoing
from connectors.contract import letter
from connectors.imap.account import ImapAccount
from connectors.imap.settings import read_settings
from connectors.secret import Secret


async def password() -> Secret:
    return Secret(PASSWORD)


class Place:
    """One mailbox of one test."""

    def __init__(self, server: Dovecot) -> None:
        self.server = server
        self.user = server.add_user()
        self.accounts: list[ImapAccount] = []

    def account(self, *, renew: float = 540, poll: float = 60, secret: str = PASSWORD, **changed: str) -> ImapAccount:
        """Make an account over the mailbox."""

        async def give() -> Secret:
            return Secret(secret)

        settings = read_settings("mail", self.server.settings(self.user, **changed))
        account = ImapAccount(settings, give, renew=renew, poll=poll, reply_seconds=5)
        self.accounts.append(account)
        return account

    async def deliver(self, raw: bytes) -> None:
        """Let a mail arrive by LMTP."""
        await asyncio.to_thread(self.server.deliver, self.user, raw)

    async def letters(self, *numbers: int) -> None:
        """Let the contract's letters arrive."""
        for number in numbers:
            await self.deliver(letter(number))

    async def elsewhere(
        self, uid: int, change: str, flags: str, folder: str = "INBOX", *, expunge: bool = True
    ) -> None:
        """Change a message with another program; `\\Deleted` expunges it."""

        def work() -> None:
            with self.server.client(self.user, folder) as client:
                client.uid("STORE", str(uid), change, f"({flags})")
                if "\\Deleted" in flags and expunge:
                    client.expunge()

        await asyncio.to_thread(work)

    async def append(self, folder: str, raw: bytes, flags: str = "") -> None:
        """Put a mail into a folder with another program."""

        def work() -> None:
            with self.server.client(self.user) as client:
                client.append(folder, flags, "", raw)

        await asyncio.to_thread(work)

    async def answers(self, folder: str, uid: int) -> tuple[str, bytes]:
        """Give the flags and the bytes of one message as another program sees them."""

        def work() -> tuple[str, bytes]:
            with self.server.client(self.user, folder) as client:
                _, data = client.uid("FETCH", str(uid), "(FLAGS BODY.PEEK[])")
            (head, raw), tail = data[0], data[1]
            return head.decode() + tail.decode(), raw

        return await asyncio.to_thread(work)

    async def close(self) -> None:
        for account in self.accounts:
            await account.close()


class Ear:
    """What a watcher said: `told` is set at each word."""

    def __init__(self) -> None:
        self.told = asyncio.Event()

    async def listen(self, account: ImapAccount) -> None:
        """Listen as the coordinator does, beside the fetches."""
        async with aclosing(account.watch()) as news:
            async for _ in news:
                self.told.set()

    async def hears(self) -> None:
        """Wait for the next word."""
        await asyncio.wait_for(self.told.wait(), 5)
        self.told.clear()

    async def hears_all(self) -> None:
        """Wait for two new words: with a `renew` of moments the second tells whatever came before this call."""
        self.told.clear()
        await self.hears()
        await self.hears()


@asynccontextmanager
async def listening_to(account: ImapAccount) -> AsyncIterator[Ear]:
    """Listen beside a test, from the first word on; the line must not break."""
    ear = Ear()
    listening = asyncio.create_task(ear.listen(account))
    await ear.hears()
    yield ear
    assert not listening.done()
    listening.cancel()
    await asyncio.wait([listening])


def uid_of(message: Message) -> int:
    return int(message.native.rpartition(";")[2])


def answer(to: Message | None, sender: str, *people: str, number: int = 1) -> Outgoing:
    """Write an answer to a message."""
    refs = (*to.refs, to.message_id) if to else ()
    return Outgoing(
        id=f"o{number}",
        to=tuple(Address(person) for person in people),
        sender=Address(sender, "Mia Müller"),
        subject=f"Re: Letter {number}",
        text=f"Answer {number}: yes.\n.dot\n",
        message_id=f"answer-{number}@example.test",
        refs=refs,
        in_reply_to=to.native if to else "",
        created_at=datetime(2026, 10, 5, 9, tzinfo=UTC),
    )
