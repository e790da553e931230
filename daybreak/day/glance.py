"""Make the glance for `daybreak status` of a snapshot, and say how long it holds."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from boundaries.breaks.machine import UNSEEN
from boundaries.text import line
from boundaries.worktime import PolicyNeverOpens
from daybreak import glance
from daybreak.day.desk import Desk
from daybreak.day.pause import watched_at
from daybreak.day.peek import PEEK
from daybreak.day.presence import presence
from daybreak.snapshot import Snapshot


def of(desk: Desk, snapshot: Snapshot) -> glance.Glance:
    """Give the facts of a snapshot that `status` tells, and when they hold.

    The breaks are counted while somebody looks: without a dashboard that runs, none comes.
    """
    here, now = snapshot.availability, snapshot.at
    counted = _counted_until(desk, now)
    return {
        "format": glance.FORMAT,
        "from": now.timestamp(),
        "to": min(_changes(desk, snapshot, counted)).timestamp(),
        "zone": snapshot.zone,
        "state": str(here.state),
        "until": _text(here.until),
        "next_state": None if here.next_state is None else str(here.next_state),
        "owed": snapshot.owed,
        "overdue": snapshot.overdue,
        "at_risk": snapshot.at_risk,
        "held": snapshot.held,
        "suspected": snapshot.suspected,
        "break_at": _text(snapshot.breaks.due_at) if counted is not None else None,
        "clients": [[line(each.name), each.timezone] for each in desk.policy.clients if each.timezone],
    }


def kept(desk: Desk, snapshot: Snapshot, before: glance.Seen | None = None) -> glance.Glance:
    """Give the glance of a snapshot that nothing was done since; keep it where the files hold what the desk heard of.

    The files are looked at before and after, so that what another process writes meanwhile is told apart: `before` is
    how they looked before the day was loaded, now where it is left out. Where something is to be said besides (a
    policy with an error, a file that was mended), nothing is kept: it is said each time.
    """
    before = glance.seen(desk.home) if before is None else before
    found = of(desk, snapshot)
    calm = desk.policy_file.source == "file" and not desk.policy_file.notice and not desk.store.notices
    in_step = calm and desk.store.in_step() and not desk.policy_is_old()
    if in_step and found["to"] > found["from"] and glance.seen(desk.home) == before:
        glance.keep(desk.home, {**found, "seen": before})
    return found


def _counted_until(desk: Desk, now: datetime) -> datetime | None:
    """Give until when the breaks count, if nobody looks again; None where nobody looked of late."""
    seen = watched_at(desk)
    return seen + UNSEEN if seen is not None and seen <= now < seen + UNSEEN else None


def _changes(desk: Desk, snapshot: Snapshot, counted: datetime | None) -> Iterator[datetime]:
    """Give the instants at which time alone may change what a glance tells; midnight is always one."""
    now = snapshot.at
    _, midnight = desk.bounds(now.astimezone(desk.zone).date())
    yield midnight
    moves = desk.board.moves_at
    peek = desk.store.get("settings", PEEK)
    found = [
        snapshot.availability.until,
        counted,
        snapshot.breaks.due_at if counted is not None else None,
        snapshot.breaks.running_until,
        desk.opening(now),
        presence(desk, now).next_point(now),
        _edge(desk, now),
        datetime.fromisoformat(peek["until"]) if peek is not None else None,
    ]
    yield from (at for at in found if at is not None and at > now)
    if moves is not None:
        yield max(moves, now)


def _edge(desk: Desk, now: datetime) -> datetime | None:
    """Give the next opening or close of the hours."""
    try:
        return desk.work.next_close(now) if desk.work.is_open(now) else desk.work.next_opening(now)
    except PolicyNeverOpens:
        return None


def _text(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat()
