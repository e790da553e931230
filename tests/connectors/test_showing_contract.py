from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from boundaries.facts import Address, ChannelKind
from connectors.base import Account, Status
from connectors.errors import Refused, TryLater
from connectors.memory import ShowingAccount
from connectors.showing_contract import AutoRepliesContract, ShowsStatusContract, plan_of

ME = Address("me@example.org", "Me")
AT = datetime(2026, 10, 5, 18, tzinfo=UTC)


class Wall:
    def __init__(self) -> None:
        self.at = AT

    def __call__(self) -> datetime:
        return self.at


class TestStatusInMemory(ShowsStatusContract):
    @pytest.fixture(autouse=True)
    def _source(self) -> None:
        self.wall = Wall()
        self.account = ShowingAccount("chat", ChannelKind.CHAT, ME, clock=self.wall)

    def make(self) -> Account:
        return self.account

    def now(self) -> datetime:
        return self.wall.at

    async def wait_until(self, at: datetime) -> None:
        self.wall.at = at

    async def by_hand(self, status: Status | None) -> None:
        self.account.by_hand(status)


class TestAutoReplyInMemory(AutoRepliesContract):
    one = False

    @pytest.fixture(autouse=True)
    def _source(self) -> None:
        self.account = ShowingAccount("mail", ChannelKind.EMAIL, ME, one_absence=self.one)

    def make(self) -> Account:
        return self.account

    async def tamper(self) -> None:
        self.account.tampered = True

    async def other(self) -> None:
        self.account.other_active = True

    async def other_stands(self) -> bool:
        return self.account.other_active


class TestOneAbsenceInMemory(TestAutoReplyInMemory):
    one = True


async def test_the_double_answers_as_its_plan_says() -> None:
    account = ShowingAccount("mail", ChannelKind.EMAIL, ME)
    plan = plan_of("Back soon.", since=AT)
    await account.set_auto_reply(plan)
    start, end = plan.absences[0].start, plan.absences[0].end
    late = start + timedelta(hours=2)
    assert account.answer_to("x@elsewhere.example", start - timedelta(seconds=1)) is None
    assert account.answer_to("x@elsewhere.example", end) is None
    told = account.answer_to("x@elsewhere.example", start)
    assert told is not None
    assert told.text == "Back soon."
    assert account.answer_to("mara@client.example", start) is None, "their own hours"
    theirs = account.answer_to("jo@client.example", late)
    assert theirs is not None
    assert theirs.text == "For Mara: Back soon."
    account.tampered = True
    assert account.answer_to("x@elsewhere.example", late) is None


async def test_the_double_refuses_two_stretches_where_it_keeps_one() -> None:
    account = ShowingAccount("mail", ChannelKind.EMAIL, ME, one_absence=True)
    with pytest.raises(Refused):
        await account.set_auto_reply(plan_of("a", "b"))


async def test_the_double_can_be_down_or_refuse_one_thing() -> None:
    account = ShowingAccount("mail", ChannelKind.EMAIL, ME)
    account.showing_failure = Refused("mail", "Your plan has no status.", "Ask your administrator.")
    with pytest.raises(Refused):
        await account.shown_status()
    await account.fetch(None)
    account.showing_failure, account.failure = None, TryLater("mail", "Away.", "Wait.")
    with pytest.raises(TryLater):
        await account.auto_reply()
