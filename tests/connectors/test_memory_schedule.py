from __future__ import annotations

from datetime import UTC, datetime

import pytest

from boundaries.facts import Address, ChannelKind
from connectors.base import Account, Capability, Outgoing
from connectors.memory import MemoryAccount
from connectors.schedule_contract import ScheduleContract

ME = Address("me@example.org", "Me")


class TestMemorySchedules(ScheduleContract):
    @pytest.fixture(autouse=True)
    def _source(self) -> None:
        self.account = MemoryAccount("notes", ChannelKind.EMAIL, ME, schedules=True)

    def make(self) -> Account:
        return self.account

    def outgoing(self, number: int) -> Outgoing:
        return Outgoing(
            id=f"o{number}",
            to=(Address("mara@acme.example"),),
            sender=ME,
            subject="Re: Copy",
            text="Yes.",
            message_id=f"answer-{number}@example.org",
            created_at=datetime(2026, 11, 24, tzinfo=UTC),
        )

    async def waiting(self) -> set[str]:
        return set(self.account.scheduled)

    async def pass_until(self, at: datetime) -> None:
        self.account.pass_time(at)


def test_without_it_nothing_is_declared() -> None:
    assert Capability.SCHEDULE not in MemoryAccount("notes", ChannelKind.EMAIL, ME).capabilities
