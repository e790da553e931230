"""What an account that keeps answers until their time must do; run it against a real server, as `connectors.contract`.

class TestMine(ScheduleContract):
def make(self): return MyAccount(...)
def outgoing(self, number): ...
async def waiting(self): ...
async def pass_until(self, at): ...
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import UTC, datetime, timedelta

from connectors.base import Account, Capability, Outgoing, Replies, Schedules
from connectors.contract import Suite, check


class ScheduleContract(Suite, ABC):
    """Tests of `Schedules`, to be inherited; pytest-asyncio in auto mode runs them."""

    @abstractmethod
    def make(self) -> Account:
        """Give an account over an empty place."""

    @abstractmethod
    def outgoing(self, number: int) -> Outgoing:
        """Give an answer that the account can send; another one for another number."""

    @abstractmethod
    async def waiting(self) -> set[str]:
        """Give the Message-IDs of what waits at the server, as another program sees it."""

    @abstractmethod
    async def pass_until(self, at: datetime) -> None:
        """Let time pass at the server until what is due by then has left."""

    def later(self) -> datetime:
        """Give a time that is still to come, and near enough for `pass_until`."""
        return datetime.now(UTC) + timedelta(days=1)

    async def test_it_is_kept_once_and_has_not_left(self) -> None:
        """Hand it over twice: one waits, with the server's word, and nothing is sent."""
        account, at, first = self._account(), self.later(), self.outgoing(1)
        proof = (await account.schedule(first, at)).proof
        check(bool(proof), "schedule must give the server's word as proof")
        await account.schedule(first, at)
        check(await self.waiting() == {first.message_id}, "the same answer scheduled twice waits once")
        if isinstance(account, Replies):
            check(await account.find_sent(first) is None, "what waits has not been sent")

    async def test_taken_back_it_never_leaves(self) -> None:
        """Take one of two back: the other stays."""
        account, at, first, second = self._account(), self.later(), self.outgoing(1), self.outgoing(2)
        await account.schedule(first, at)
        await account.schedule(second, at)
        check(await account.unschedule(first), "unschedule gives True for what has not left")
        check(await self.waiting() == {second.message_id}, "only what was taken back is gone")
        await self.pass_until(at)
        if isinstance(account, Replies):
            check(await account.find_sent(first) is None, "what was taken back must not leave")

    async def test_what_has_left_cannot_be_taken_back(self) -> None:
        """Take back what has left: False, and it is found as sent."""
        account, at, first = self._account(), self.later(), self.outgoing(1)
        await account.schedule(first, at)
        await self.pass_until(at)
        check(not await account.unschedule(first), "unschedule gives False for what has left")
        if isinstance(account, Replies):
            check(await account.find_sent(first) is not None, "what left at its time is found as sent")

    def _account(self) -> Schedules:
        account = self.make()
        check(Capability.SCHEDULE in account.capabilities, "an account that schedules declares it")
        if not isinstance(account, Schedules):
            raise TypeError("an account that declares it has schedule and unschedule")
        return account
