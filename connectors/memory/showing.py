"""A recording double of what others see: a status and automatic answers, by a clock that is handed in.

It is the outside itself, not a line to it: what it shows ends at its own time whoever is gone by then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Final

from boundaries.absence import AutoReplyPlan, Notice
from boundaries.facts import Address, ChannelKind, Message
from connectors.base import Capability, Status
from connectors.errors import ConnectorError, Refused
from connectors.memory.account import MemoryAccount

BOTH: Final = frozenset({Capability.STATUS, Capability.AUTO_REPLY})


def _system() -> datetime:
    return datetime.now(UTC)


class ShowingAccount(MemoryAccount):
    """Also shows a status and answers by itself; `by_hand`, `tampered` and `other_active` play the outside world."""

    def __init__(  # noqa: PLR0913 - what a test or a demo chooses, each with a plain default
        self,
        name: str,
        channel: ChannelKind,
        me: Address,
        messages: Iterable[Message] = (),
        *,
        clock: Callable[[], datetime] = _system,
        offers: frozenset[Capability] = BOTH,
        one_absence: bool = False,
    ) -> None:
        """Show by `clock`; `offers` says which of the two it can do."""
        super().__init__(name, channel, me, messages)
        self._clock = clock
        self._offers = offers & BOTH
        self._one_absence = one_absence
        self._status: Status | None = None
        self._ours: Status | None = None
        self._plan: AutoReplyPlan | None = None
        self.tampered = False
        """Somebody changed the automatic answer at the source."""
        self.other_active = False
        """Somebody else's automatic answer is active there."""
        self.showing_failure: ConnectorError | None = None
        """Raised by status and automatic answers alone while it is set: one capability that is refused."""
        self.shown: list[Status | None] = []
        """Every status that was asked for, in order; None for each taking back."""
        self.plans: list[AutoReplyPlan | None] = []
        """Every plan that was asked for, in order."""

    @property
    def capabilities(self) -> frozenset[Capability]:
        """What mail in memory can do, and what it offers to show."""
        return super().capabilities | self._offers

    @property
    def one_absence(self) -> bool:
        """Whether it keeps only one stretch."""
        return self._one_absence

    async def show_status(self, status: Status | None) -> None:
        """Show it, or take ours back if it still stands."""
        self._may_show()
        self.shown.append(status)
        if status is not None or self._status == self._ours:
            self._status = status
        self._ours = status

    async def shown_status(self) -> Status | None:
        """Give what stands now."""
        self._may_show()
        if self._status is not None and self._status.until <= self._clock():
            self._status = None
        return self._status

    async def set_auto_reply(self, plan: AutoReplyPlan | None) -> None:
        """Keep the plan. `Refused` while another one is active, or for two stretches where one is all it knows."""
        self._may_show()
        if plan is not None and self.other_active:
            raise Refused(self.name, "Another automatic answer is active there.", "Turn that one off first.")
        if plan is not None and self._one_absence and len(plan.absences) > 1:
            raise Refused(self.name, "It keeps one stretch at a time.", "Give it the one that comes next.")
        self.plans.append(plan)
        self._plan = plan
        self.tampered = False

    async def auto_reply(self) -> str | None:
        """Give the fingerprint of the plan, unless somebody tampered with it."""
        self._may_show()
        return None if self._plan is None or self.tampered else self._plan.fingerprint

    def by_hand(self, status: Status | None) -> None:
        """Let the user change the status with another program."""
        self._status = status

    def answer_to(self, address: str, at: datetime) -> Notice | None:
        """Give what a writer would be told at an instant; None where it is silent."""
        plan = self._plan
        if plan is None or self.tampered:
            return None
        for number, absence in enumerate(plan.absences):
            if absence.start <= at < absence.end:
                for readers in plan.readers:
                    if address in readers.addresses or address.rpartition("@")[2] in readers.domains:
                        silent = any(stretch.start <= at < stretch.end for stretch in readers.silent)
                        return None if silent else readers.notices[number]
                return absence.notice
        return None

    def _may_show(self) -> None:
        self._fail()
        if self.showing_failure is not None:
            raise self.showing_failure
