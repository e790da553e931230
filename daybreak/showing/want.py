"""What should be seen just now, by the policy and the state: computed from the desk, on the day's own thread."""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Literal
from zoneinfo import ZoneInfo

import msgspec
from msgspec import Struct

from boundaries.absence import Absence, AutoReplyPlan, Readers, Stretch
from boundaries.away_notes import WEEKS, plan
from boundaries.showing import wanted
from connectors.base import Status
from daybreak.entries import AccountRecord

if TYPE_CHECKING:
    from daybreak.day.desk import Desk

_FAR = timedelta(days=3660)
"""What ends later never ends: hours that open no more."""
Mode = Literal["off", "dry-run", "on"]


class Want(Struct, frozen=True, kw_only=True):
    """What each account that can should show."""

    at: datetime
    zone: ZoneInfo = ZoneInfo("UTC")
    """In which times are told."""
    mode: Mode
    status: Status | None = None
    plan: AutoReplyPlan
    planned_to: datetime


def want(desk: Desk, now: datetime) -> Want:
    """Work out what should be seen at an instant."""
    from daybreak.day.presence import presence

    here = presence(desk, now)
    gone = tuple(Stretch(each.start, each.end) for each in here.own_absences() if each.end - now < _FAR)
    shown = wanted(here.now(now), desk.work, now)
    status = None
    if shown is not None:
        status = Status(text=shown.text, emoji=shown.emoji, quiet=shown.quiet, until=shown.until)
    return Want(
        at=now,
        zone=desk.zone,
        mode=desk.policy.auto_reply.mode,
        status=status,
        plan=plan(desk.context, now, mine=own_addresses(desk), away=gone),
        planned_to=now + timedelta(weeks=WEEKS),
    )


def own_addresses(desk: Desk) -> tuple[str, ...]:
    """Give the mail addresses of the user's accounts, in order."""
    records = desk.values.of("accounts", AccountRecord)
    return tuple(sorted({record.me.address for record in records if "@" in record.me.address.strip("@")}))


def one_absence(whole: AutoReplyPlan) -> AutoReplyPlan:
    """Give the plan of a channel that knows one absence: the one that runs or comes next."""
    first = whole.absences[:1]
    if not first:
        return whole
    readers = tuple(
        Readers(
            addresses=each.addresses,
            domains=each.domains,
            notices=each.notices[:1],
            silent=tuple(stretch for stretch in each.silent if stretch.end <= first[0].end),
        )
        for each in whole.readers
    )
    return AutoReplyPlan(absences=first, readers=readers, mine=whole.mine)


def parts(whole: AutoReplyPlan) -> dict[str, str]:
    """Give a fingerprint of each absence with all that is said in it, by its end."""
    return {absence.end.isoformat(): _part(whole, number, absence) for number, absence in enumerate(whole.absences)}


def common(whole: AutoReplyPlan) -> str:
    """Give a fingerprint of what a plan says beside its absences."""
    return _digest([whole.mine, [(each.addresses, each.domains) for each in whole.readers]])


def _part(whole: AutoReplyPlan, number: int, absence: Absence) -> str:
    told = [
        (each.notices[number], [stretch for stretch in each.silent if absence.start <= stretch.start < absence.end])
        for each in whole.readers
    ]
    return _digest([absence, told])


def _digest(value: object) -> str:
    return hashlib.sha256(msgspec.json.encode(value)).hexdigest()[:16]
