"""One account's automatic answer: compare the plan that should be in force with the one that is, and mend it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from connectors.base import CarriesPart
from connectors.errors import Broken
from daybreak.showing.records import ReplyRecord
from daybreak.showing.want import common, one_absence, parts

if TYPE_CHECKING:
    from boundaries.absence import AutoReplyPlan
    from connectors.base import AutoReplies

LEFT: Final = timedelta(weeks=5)
"""A plan that reaches less far ahead is written anew."""

Keep = Callable[[ReplyRecord], Awaitable[None]]
"""Makes a record durable."""


class Replies:
    """Reconciles the automatic answer of one account; what the source refuses is raised."""

    def __init__(self, name: str, source: AutoReplies, keep: Keep, now: datetime) -> None:
        self._name = name
        self._source = source
        self._keep = keep
        self._now = now

    async def reconcile(
        self, record: ReplyRecord, whole: AutoReplyPlan, planned_to: datetime, *, mend: bool
    ) -> ReplyRecord:
        """Read back; carry the plan unless the same is in force, or somebody changed it and `mend` is not asked."""
        one = self._source.one_absence
        plan = one_absence(whole) if one else whole
        seen = await self._source.auto_reply()
        record = _adopted(record, seen)
        if not plan.absences:
            return await self._gone(record, seen)
        ours = bool(record.plan) and seen == record.plan
        if ours and self._covers(record, plan):
            return replace(record, standing="shown", one=one, note="", checked_at=self._now)
        if record.plan and not ours and not mend:
            return replace(record, standing="drift", one=one, note="", checked_at=self._now)
        record = replace(
            record,
            pending=plan.fingerprint,
            parts=parts(plan),
            common=common(plan),
            planned_to=planned_to,
            renew_at=planned_to - LEFT,
            one=one,
        )
        await self._keep(record)
        await self._source.set_auto_reply(plan)
        if await self._source.auto_reply() != plan.fingerprint:
            raise Broken(
                self._name,
                "The automatic answer was set and did not come back as it was set.",
                "Look at the rules of this mailbox; it is tried again later.",
            )
        return replace(
            self._carried(record), standing="shown", plan=plan.fingerprint, pending="", note="", checked_at=self._now
        )

    def _carried(self, record: ReplyRecord) -> ReplyRecord:
        """Note how far the plan reaches; where the source had no room for all of it, only what it carries."""
        until = self._source.carried_until if isinstance(self._source, CarriesPart) else None
        if until is None or record.planned_to is None:
            return record
        carried = {end: part for end, part in record.parts.items() if datetime.fromisoformat(end) <= until}
        renew_at = min(record.planned_to - LEFT, self._now + (until - self._now) / 2)
        return replace(record, planned_to=until, parts=carried, renew_at=renew_at)

    async def take_back(self, record: ReplyRecord) -> ReplyRecord:
        """Take ours back, also where somebody changed it; nothing is asked where nothing of ours ever was."""
        return await self._gone(record, None)

    async def _gone(self, record: ReplyRecord, seen: str | None) -> ReplyRecord:
        if record.plan or record.pending or seen is not None:
            await self._source.set_auto_reply(None)
        return ReplyRecord(one=self._source.one_absence, checked_at=self._now)

    def _covers(self, record: ReplyRecord, plan: AutoReplyPlan) -> bool:
        """Say whether the plan in force says what this one says, for as long as it reaches, and far enough."""
        if record.common != common(plan):
            return False
        wanted, reaches = parts(plan), record.planned_to
        if reaches is None or record.renew_at is None or self._now > record.renew_at:
            return False
        begun = {absence.end.isoformat() for absence in plan.absences if absence.start < reaches}
        still = {end: part for end, part in record.parts.items() if datetime.fromisoformat(end) > self._now}
        return still == {end: part for end, part in wanted.items() if end in begun}


def _adopted(record: ReplyRecord, seen: str | None) -> ReplyRecord:
    """Know again what was set just before the program died, or what a failure left half done."""
    if not record.pending:
        return record
    if seen == record.pending:
        return replace(record, plan=record.pending, pending="")
    return replace(record, plan=record.plan if seen == record.plan else "", parts={}, pending="")
