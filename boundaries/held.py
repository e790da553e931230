"""What came outside working time waits, unseen, until hours begin."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from boundaries.worktime import WorkTime


def held_until(arrivals: Iterable[datetime], mine: WorkTime, theirs: WorkTime, now: datetime) -> datetime | None:
    """Give the next opening while what arrived is held until then; None where it is not.

    Held is what arrived entirely in the closed stretch that `now` lies in. Where a client has hours of their own,
    closed means outside both the user's and the client's windows. Nothing is held while the user is open.
    """
    works = (mine,) if theirs is mine else (mine, theirs)
    if any(work.present(now)[1] for work in works):
        return None
    opening = min(work.next_opening(now) for work in works)
    for at in arrivals:
        if at <= now and min(work.next_opening(at) for work in works) != opening:
            return None
    return opening
