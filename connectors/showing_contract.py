"""The contract of what others see, as tests: subclass, give the hooks, and pytest runs it (see `connectors.contract`).

`ShowsStatusContract` is for accounts that show a status, `AutoRepliesContract` for those that answer by themselves.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import UTC, datetime, timedelta
from typing import Final, cast

from boundaries.absence import Absence, AutoReplyPlan, Notice, Readers, Stretch
from connectors.base import NO_END, Account, AutoReplies, Capability, ShowsStatus, Status
from connectors.contract import Suite, check
from connectors.errors import Refused

HOSTILE_TEXTS: Final = (
    'He said "back \\ soon"; keep; discard;',
    "${subject} %s {next_opening} #{x}",
    ".\r\n.\r\ntext:\n# daybreak:end\n*/",
    "Grüße, 你好, \N{PALM TREE}\N{ZERO WIDTH JOINER} \N{RIGHT-TO-LEFT OVERRIDE}x",
    "a line of nine hundred characters " * 27,
)
"""Texts that a user may write, and that no format may stumble over."""


def plan_of(*texts: str, since: datetime | None = None) -> AutoReplyPlan:
    """Make a plan of nights, one a text, from tonight on; one client reads other words in it."""
    now = since or datetime.now(UTC).replace(microsecond=0)
    absences = tuple(
        Absence(
            start=now + timedelta(days=number, hours=8),
            end=now + timedelta(days=number, hours=24),
            notice=Notice(subject=f"Away: {text.splitlines()[0][:60]}", text=text),
        )
        for number, text in enumerate(texts)
    )
    theirs = Readers(
        addresses=("mara@client.example",),
        domains=("client.example",),
        notices=tuple(Notice(subject="Away", text=f"For Mara: {text}") for text in texts),
        silent=tuple(Stretch(each.start, each.start + timedelta(hours=1)) for each in absences[:1]),
    )
    return AutoReplyPlan(absences=absences, readers=(theirs,), mine=("me@example.org",))


class ShowsStatusContract(Suite, ABC):
    """The suite for `ShowsStatus`; hooks first, promises below."""

    tolerance = timedelta(seconds=1)
    """How far the end that is read back may lie from the one that was shown."""
    emoji = True
    """Whether the source keeps an emoji."""
    quiet = True
    """Whether the source keeps that the user is not to be disturbed."""

    @abstractmethod
    def make(self) -> Account:
        """Make a new account object over the same source."""

    @abstractmethod
    def now(self) -> datetime:
        """Give the present instant by the source's clock."""

    @abstractmethod
    async def wait_until(self, at: datetime) -> None:
        """Let the source's clock reach an instant."""

    @abstractmethod
    async def by_hand(self, status: Status | None) -> None:
        """Let the user set or clear the status with another program."""

    def status(self, text: str = "Away, back Tue 24 Nov 09:00", *, seconds: int = 3600) -> Status:
        """Make a status that ends in some seconds."""
        until = (self.now() + timedelta(seconds=seconds)).replace(microsecond=0)
        return Status(text=text, emoji="palm_tree" if self.emoji else "", quiet=self.quiet, until=until.astimezone(UTC))

    def same(self, seen: Status | None, shown: Status) -> bool:
        """Say whether what is read back is what was shown."""
        return (
            seen is not None
            and (seen.text, seen.emoji, seen.quiet) == (shown.text, shown.emoji, shown.quiet)
            and (seen.until == shown.until or abs(seen.until - shown.until) <= self.tolerance)
        )

    def shows(self) -> ShowsStatus:
        """Make an account and see that it says what it can."""
        account = self.make()
        check(Capability.STATUS in account.capabilities, "status is not declared")
        check(isinstance(account, ShowsStatus), "status is declared and missing")
        return cast("ShowsStatus", account)

    async def test_a_status_is_read_back_by_another_object(self) -> None:
        """What is shown comes back whole, also to a new object; a second one replaces it."""
        check(await self.shows().shown_status() is None, "something is shown at first")
        first = self.status()
        await self.shows().show_status(first)
        check(self.same(await self.shows().shown_status(), first), "the status does not come back")
        second = self.status("Focus until 15:00 ✔ <b>[x]", seconds=1800)
        await self.shows().show_status(second)
        check(self.same(await self.shows().shown_status(), second), "the second one does not replace it")
        await self.shows().show_status(second)
        check(self.same(await self.shows().shown_status(), second), "the same once more changed it")

    async def test_a_status_ends_by_itself(self) -> None:
        """At its own end it is gone, and nobody took it back."""
        shown = self.status(seconds=3)
        await self.shows().show_status(shown)
        check(self.same(await self.shows().shown_status(), shown), "it was never shown")
        await self.wait_until(shown.until + timedelta(seconds=1))
        check(await self.shows().shown_status() is None, "it is stuck")

    async def test_ours_is_taken_back(self) -> None:
        """None takes ours back, twice too."""
        account = self.shows()
        await account.show_status(self.status())
        await account.show_status(None)
        check(await self.shows().shown_status() is None, "it was not taken back")
        await account.show_status(None)

    async def test_what_the_user_set_is_seen_and_stays(self) -> None:
        """A change by hand is read back as it is, and taking ours back leaves it."""
        account = self.shows()
        await account.show_status(self.status())
        own = self.status("At the dentist", seconds=600)
        await self.by_hand(own)
        check(self.same(await account.shown_status(), own), "the change by hand is not seen")
        await account.show_status(None)
        check(self.same(await account.shown_status(), own), "the user's own was taken away")

    async def test_what_never_ends_can_stand_again(self) -> None:
        """A status of the user's own without an end is read as such, and can be put back."""
        own = Status(text="Mornings only", until=NO_END)
        account = self.shows()
        await account.show_status(own)
        seen = await account.shown_status()
        check(seen is not None and (seen.text, seen.until) == (own.text, NO_END), f"it came back as {seen}")
        await self.by_hand(None)


class AutoRepliesContract(Suite, ABC):
    """The suite for `AutoReplies`; hooks first, promises below."""

    @abstractmethod
    def make(self) -> Account:
        """Make a new account object over the same source."""

    @abstractmethod
    async def tamper(self) -> None:
        """Change our automatic answer at the source, as another program would."""

    @abstractmethod
    async def other(self) -> None:
        """Let somebody else's automatic answer be active at the source."""

    @abstractmethod
    async def other_stands(self) -> bool:
        """Say whether that one is still active and whole."""

    def replies(self) -> AutoReplies:
        """Make an account and see that it says what it can."""
        account = self.make()
        check(Capability.AUTO_REPLY in account.capabilities, "auto-reply is not declared")
        check(isinstance(account, AutoReplies), "auto-reply is declared and missing")
        return cast("AutoReplies", account)

    def plan(self, *texts: str) -> AutoReplyPlan:
        """Make a plan that this source can carry: one stretch where it knows only one."""
        return plan_of(*(texts[:1] if self.replies().one_absence else texts))

    async def test_a_plan_is_read_back_by_another_object(self) -> None:
        """Its fingerprint comes back, another plan replaces it, the same one twice is one."""
        check(await self.replies().auto_reply() is None, "something is in force at first")
        first, second = self.plan("Back soon.", "Back later."), self.plan("Back on Monday.")
        await self.replies().set_auto_reply(first)
        check(await self.replies().auto_reply() == first.fingerprint, "the plan does not come back")
        await self.replies().set_auto_reply(second)
        await self.replies().set_auto_reply(second)
        check(await self.replies().auto_reply() == second.fingerprint, "the second plan does not replace it")
        await self.replies().set_auto_reply(None)

    async def test_a_plan_is_taken_back(self) -> None:
        """None leaves nothing of ours, twice too."""
        account = self.replies()
        await account.set_auto_reply(self.plan("Back soon."))
        await account.set_auto_reply(None)
        check(await self.replies().auto_reply() is None, "it was not taken back")
        await account.set_auto_reply(None)

    async def test_tampering_is_seen_and_can_be_mended(self) -> None:
        """What somebody changed does not come back as ours; setting it again mends it."""
        plan = self.plan("Back soon.")
        await self.replies().set_auto_reply(plan)
        await self.tamper()
        check(await self.replies().auto_reply() != plan.fingerprint, "the change is not seen")
        await self.replies().set_auto_reply(plan)
        check(await self.replies().auto_reply() == plan.fingerprint, "it was not mended")
        await self.replies().set_auto_reply(None)

    async def test_another_one_that_is_active_is_never_touched(self) -> None:
        """Where somebody else's is active ours is refused in words, and theirs stays."""
        await self.other()
        try:
            await self.replies().set_auto_reply(self.plan("Back soon."))
        except Refused as refused:
            check(bool(refused.happened and refused.todo), "the refusal says nothing")
        else:
            raise AssertionError("ours was set beside another one")
        check(await self.other_stands(), "the other one was touched")
        check(await self.replies().auto_reply() is None, "ours is in force all the same")

    async def test_any_text_comes_through(self) -> None:
        """Quotes, places, dots, foreign letters and long lines are carried as they are."""
        for text in HOSTILE_TEXTS:
            plan = self.plan(text, text)
            await self.replies().set_auto_reply(plan)
            check(await self.replies().auto_reply() == plan.fingerprint, f"not read back: {text[:40]!r}")
        await self.replies().set_auto_reply(None)

    async def test_eight_weeks_come_through(self) -> None:
        """A plan of eight weeks is carried whole."""
        plan = self.plan(*(f"Back on morning {number}." for number in range(56)))
        await self.replies().set_auto_reply(plan)
        check(await self.replies().auto_reply() == plan.fingerprint, "the long plan does not come back")
        await self.replies().set_auto_reply(None)
