from __future__ import annotations

import pytest
from dovecot import Dovecot
from sieve_place import SievePlace

from connectors.base import Account
from connectors.showing_contract import AutoRepliesContract

OTHER = b'require "vacation";\r\nvacation "I am not here.";\r\n'


class TestSieveContract(AutoRepliesContract):
    own = b""

    @pytest.fixture(autouse=True)
    def _place(self, dovecot: Dovecot) -> None:
        self.place = SievePlace(dovecot)

    def make(self) -> Account:
        return self.place.account()

    async def tamper(self) -> None:
        text = (await self.place.scripts())["*daybreak"]
        await self.place.put("daybreak", text.replace(b"Back soon", b"Back  soon"))

    async def other(self) -> None:
        await self.place.put("holiday", OTHER)

    async def other_stands(self) -> bool:
        return await self.place.scripts() == {"*holiday": OTHER}
