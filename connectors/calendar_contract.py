"""The contract of a calendar as tests, as `connectors.contract` is for mail: subclass it, give the hooks, run pytest.

class TestMine(CalendarContract):
    def make(self): return MyAccount(...)
    async def put(self, uid, start, end, title): ...
    async def take(self, uid): ...
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import UTC, datetime, timedelta
from typing import Final, cast
from zoneinfo import ZoneInfo

from boundaries.facts import CalendarEvent
from connectors.base import Account, Capability, KnowsBusy
from connectors.contract import Suite, check

ZONE: Final = ZoneInfo("Europe/Berlin")
START: Final = datetime(2026, 11, 22, tzinfo=ZONE)
END: Final = datetime(2026, 12, 29, tzinfo=ZONE)
NINE: Final = datetime(2026, 11, 23, 9, tzinfo=ZONE)
HOUR: Final = timedelta(hours=1)


class CalendarContract(Suite, ABC):
    """The suite; hooks first, promises below."""

    @abstractmethod
    def make(self) -> Account:
        """Make a new account object over the same source."""

    @abstractmethod
    async def put(self, uid: str, start: datetime, end: datetime, title: str) -> None:
        """Let an entry come, or change the one of this UID, as another program would."""

    @abstractmethod
    async def take(self, uid: str) -> None:
        """Delete an entry at the source, as another program would."""

    async def look(self, account: Account) -> tuple[CalendarEvent, ...]:
        """Ask for the stretch of the suite."""
        return await cast("KnowsBusy", account).events(START, END)

    async def test_it_is_a_calendar_and_says_so(self) -> None:
        """Declared is what is there; a probe raises nothing."""
        account = self.make()
        await self.put("one", NINE, NINE + HOUR, "One")
        await account.probe()
        check(isinstance(account, KnowsBusy), "it has no events()")
        check(Capability.BUSY in account.capabilities, "it does not declare busy")
        await account.close()

    async def test_entries_come_in_order_whole_and_in_utc(self) -> None:
        """Every call gives all of them, the earliest first."""
        account = self.make()
        await self.put("b", NINE + 2 * HOUR, NINE + 3 * HOUR, "B")
        await self.put("a", NINE, NINE + HOUR, "A")
        for _ in range(2):
            found = await self.look(account)
            check([each.title for each in found] == ["A", "B"], f"it gave {[each.title for each in found]}")
        check(found[0].start == NINE and found[0].end == NINE + HOUR, f"it is from {found[0].start} to {found[0].end}")
        check(all(each.start.tzinfo is UTC and each.end.tzinfo is UTC for each in found), "an instant is not in UTC")
        check(all(each.account == account.name for each in found), "an entry names another account")
        await account.close()

    async def test_only_what_touches_the_stretch_is_given(self) -> None:
        """The end of a stretch does not belong to it."""
        account = self.make()
        for uid, start in (("before", START - HOUR), ("after", END), ("over", START - HOUR / 2)):
            await self.put(uid, start, start + HOUR, uid)
        check(
            [each.title for each in await self.look(account)] == ["over"], "what lies outside was given, or too little"
        )
        await account.close()

    async def test_a_change_keeps_the_id_and_a_deletion_is_seen(self) -> None:
        """An entry moves under its id; it goes when it is gone; another object over the source gives the same ids."""
        account = self.make()
        await self.put("one", NINE, NINE + HOUR, "One")
        await self.put("two", NINE + 4 * HOUR, NINE + 5 * HOUR, "Two")
        before = {each.title: each.id for each in await self.look(account)}
        await self.put("one", NINE + HOUR, NINE + 3 * HOUR, "One, moved")
        await self.take("two")
        (after,) = await self.look(account)
        check(after.id == before["One"] and after.start == NINE + HOUR, "a moved entry is another one")
        check(after.title == "One, moved", "it kept the old title")
        other = self.make()
        check([each.id for each in await self.look(other)] == [after.id], "another object gives other ids")
        await other.close()
        await account.close()

    async def test_it_can_be_used_again_after_it_was_closed(self) -> None:
        """Closing lets go of lines, not of the account."""
        account = self.make()
        await self.put("one", NINE, NINE + HOUR, "One")
        await self.look(account)
        await account.close()
        check(len(await self.look(account)) == 1, "nothing came after it was closed")
        await account.close()
