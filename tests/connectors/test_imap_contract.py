from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from dovecot import Dovecot
from mail_account import Place, uid_of

from boundaries.facts import Message
from connectors.base import Account
from connectors.contract import AccountContract


class TestImapContract(AccountContract):
    poor = False

    @pytest.fixture(autouse=True)
    async def _place(self, dovecot: Dovecot) -> AsyncIterator[None]:
        self.place = Place(dovecot)
        yield
        await self.place.close()

    def make(self) -> Account:
        if self.poor:
            return self.place.account(host=self.place.server.poor_host, poll=0.2)
        return self.place.account()

    async def deliver(self, raw: bytes) -> None:
        await self.place.deliver(raw)

    async def remove(self, message: Message) -> None:
        await self.place.elsewhere(uid_of(message), "+FLAGS", "\\Deleted")

    async def flag(self, message: Message) -> None:
        await self.place.elsewhere(uid_of(message), "+FLAGS", "\\Seen")


class TestImapOfAPoorServer(TestImapContract):
    poor = True
