"""One account's status: compare what should be seen with what is seen, and mend what is ours."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from boundaries.showing import SHORTEST
from connectors.errors import Broken
from daybreak.showing.records import StatusRecord

if TYPE_CHECKING:
    from connectors.base import ShowsStatus, Status

SAME: Final = timedelta(seconds=60)
"""How far two ends may lie apart and be the same: sources keep minutes."""

Keep = Callable[[StatusRecord], Awaitable[None]]
"""Makes a record durable."""


class Statuses:
    """Reconciles the status of one account; what the source refuses is raised, what was kept until then stands."""

    def __init__(self, name: str, source: ShowsStatus, keep: Keep, now: datetime) -> None:
        self._name = name
        self._source = source
        self._keep = keep
        self._now = now

    async def reconcile(self, record: StatusRecord, want: Status | None, *, mend: bool) -> StatusRecord:
        """Read back; show what should be seen, unless somebody changed what was ours and `mend` is not asked."""
        if want is None:
            return await self.take_back(record)
        seen = await self._source.shown_status()
        record = self._adopted(record, seen)
        running = record.ours is not None and record.ours.until > self._now
        standing = running and same(seen, record.seen)
        if standing and record.ours == want:
            return replace(record, standing="shown", theirs=None, note="", checked_at=self._now)
        left_alone = record.standing == "drift" and same(seen, record.theirs)
        drifts = not standing and (running or (left_alone and seen is not None))
        if drifts and not mend:
            ours = record.ours if running else None
            return replace(record, standing="drift", ours=ours, theirs=seen, note="", checked_at=self._now)
        if not standing and want.until - self._now < SHORTEST:
            return replace(record, standing="idle", note="", checked_at=self._now)
        return await self._push(record, want, seen, standing=standing)

    async def take_back(self, record: StatusRecord) -> StatusRecord:
        """Take everything of ours back and put back what stood before; the user's own change stays."""
        if record.ours is None and record.pending is None:
            return StatusRecord(checked_at=self._now)
        seen = await self._source.shown_status()
        return await self._cleared(self._adopted(record, seen), seen)

    async def _push(self, record: StatusRecord, want: Status, seen: Status | None, *, standing: bool) -> StatusRecord:
        before = record.before if standing or record.ours is not None else seen
        record = replace(record, pending=want, before=before)
        await self._keep(record)
        await self._source.show_status(want)
        back = await self._source.shown_status()
        if back is None or abs(back.until - want.until) > SAME:
            # What does not say its own end would be stuck: it goes away again.
            await self._source.show_status(before if before is not None and before.until > self._now else None)
            raise Broken(
                self._name,
                "The status was set and did not come back with its end, so it was taken back.",
                "Look at what this account shows; it is tried again later.",
            )
        return replace(
            record, standing="shown", ours=want, seen=back, pending=None, theirs=None, note="", checked_at=self._now
        )

    async def _cleared(self, record: StatusRecord, seen: Status | None) -> StatusRecord:
        """Leave nothing of ours; what the user put in its place stays."""
        if record.ours is not None:
            before = record.before if record.before is not None and record.before.until > self._now else None
            if record.ours.until > self._now:
                if same(seen, record.seen):
                    await self._source.show_status(before)
            elif seen is None and before is not None:
                await self._source.show_status(before)
        return StatusRecord(checked_at=self._now)

    def _adopted(self, record: StatusRecord, seen: Status | None) -> StatusRecord:
        """Know again what was pushed just before the program died, or what a failure left half done."""
        pending = record.pending
        if pending is None:
            return record
        if seen is not None and seen.text == pending.text and abs(seen.until - pending.until) <= SAME:
            return replace(record, ours=pending, seen=seen, pending=None)
        if seen is None:
            return replace(record, ours=replace(pending, until=self._now), seen=None, pending=None)
        return replace(record, pending=None)


def same(one: Status | None, other: Status | None) -> bool:
    """Say whether two statuses read the same, their ends within a minute."""
    if one is None or other is None:
        return one is other
    alike = (one.text, one.emoji, one.quiet) == (other.text, other.emoji, other.quiet)
    return alike and (one.until == other.until or abs(one.until - other.until) <= SAME)
