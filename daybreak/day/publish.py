"""The snapshot: everything that the dashboard shows at one instant, put together from the desk."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import takewhile

from boundaries.availability import local_time, transitions
from boundaries.facts import Violation, ViolationState
from boundaries.queue import Band
from boundaries.text import SafeText, line
from boundaries.violations.kinds import is_slip
from boundaries.words import count
from boundaries.worktime import Span
from daybreak.day import evening
from daybreak.day.breaks import break_line
from daybreak.day.calendar import meetings_of
from daybreak.day.desk import Desk
from daybreak.day.gently import came
from daybreak.day.horizon import blocks
from daybreak.day.peek import peeking
from daybreak.day.presence import presence
from daybreak.day.quiet import quiet
from daybreak.day.said import AWAY, FOCUS, running_until
from daybreak.day.shelf import together
from daybreak.day.showing import showing
from daybreak.entries import AccountRecord, OutboxEntry
from daybreak.outbox import left_anyway, shown_state, trouble
from daybreak.snapshot import (
    AccountLine,
    OutboxLine,
    QueueRow,
    Snapshot,
    ViolationLine,
)

OPEN_STATES = frozenset({ViolationState.SUSPECTED, ViolationState.CONFIRMED})


def snapshot(desk: Desk, now: datetime, notices: tuple[str, ...] = ()) -> Snapshot:
    """Put the snapshot of `now` together; `notices` are lasting lines, raw."""
    today = desk.today(now)
    closed = desk.day_closed(now)
    board = desk.board
    peeked = peeking(desk.store, now)
    shown = together(board.shown, board.held) if peeked else tuple(board.shown.rows)
    resting = closed and not peeked
    bands = board.shown.bands + board.held.bands if peeked else board.shown.bands
    hush = None if resting or peeked else quiet(desk, now)
    queue = tuple(takewhile(_is_urgent, shown)) if resting else shown
    if hush is not None:
        queue = tuple(row for row in shown if row.band in hush.shows)
    undo = desk.store.next_undo()
    violations = _violations(desk)
    end = evening.end_of(desk, now)
    entries = sorted(_outbox(desk), key=lambda entry: entry.leaves_at)
    meetings = meetings_of(desk, today)
    here = presence(desk, now)
    return Snapshot(
        at=now,
        zone=desk.policy.me.timezone,
        day=today,
        name=line(desk.policy.me.name),
        availability=here.now(now),
        transitions=transitions(here, desk.policy, now, end),
        blocks=blocks(desk, now, _whole_day(desk, today)),
        meetings=meetings,
        windows=tuple((span.start, span.end) for span in desk.work.spans(today)),
        queue=queue,
        held=0 if peeked else len(board.held) + board.veiled + (len(shown) - len(queue) if resting else 0),
        held_until=desk.opening(now) if (board.held or board.veiled or resting) and not peeked else None,
        came=came(desk, queue, now),
        quiet=len(shown) - len(queue) if hush is not None else 0,
        quiet_until=hush.until if hush is not None else None,
        quiet_why=hush.why if hush is not None else None,
        focus_until=running_until(desk, FOCUS, now),
        away_until=running_until(desk, AWAY, now),
        snoozed=len(board.snoozed),
        owed=bands.total() - bands[Band.NO_ANSWER],
        overdue=bands[Band.OVERDUE],
        at_risk=bands[Band.AT_RISK],
        violations=tuple(violation_line(entry) for entry in violations),
        suspected=sum(each.state is ViolationState.SUSPECTED for each in desk.values.of("violations", Violation)),
        slips_this_week=_slips(desk, violations, now),
        breaks=break_line(desk, now),
        notify=desk.policy.breaks.notify,
        winddown=evening.winddown(desk, now, peeked=peeked),
        end=end,
        phrase=line(desk.policy.winddown.phrase),
        closed=closed,
        closed_at=desk.closed_at(now),
        opens_at=desk.opening(now),
        rests_until=desk.rests_until(now),
        greets=evening.greets(desk, now),
        recovery=evening.recovers(desk, now),
        showing=showing(desk),
        accounts=tuple(_account(desk, name) for name in desk.store.items("accounts")),
        outbox=tuple(_outbox_line(entry, now) for entry in entries),
        clients=tuple(line(client.name) for client in desk.policy.clients),
        client_times=_client_times(desk, now),
        undo=line(undo.label or undo.action) if undo else None,
        notices=(*(line(notice) for notice in notices), *_troubles(desk, entries)),
    )


def _whole_day(desk: Desk, today: date) -> Span:
    """Give the date of the wall clock, and with it the windows that go past its midnight."""
    midnight, ends = desk.bounds(today)
    return Span(midnight, max(ends, desk.work.last_close(today) or ends))


def _is_urgent(row: QueueRow) -> bool:
    return row.band is Band.URGENT


def violation_order(entry: Violation) -> tuple[bool, float, str]:
    """Put open entries first, then the newest."""
    return entry.state not in OPEN_STATES or is_slip(entry.kind), -entry.at.timestamp(), entry.id


def _violations(desk: Desk) -> list[Violation]:
    entries = desk.values.of("violations", Violation)
    return sorted((each for each in entries if not desk.board.tells_of_held(each)), key=violation_order)


@lru_cache(maxsize=4096)
def violation_line(entry: Violation) -> ViolationLine:
    """Give an entry as a list shows it: cleaned once, a snapshot holds them all."""
    return ViolationLine(
        id=entry.id,
        at=entry.at,
        client=line(entry.client),
        kind=entry.kind,
        severity=entry.severity,
        state=entry.state,
        note=line(entry.note),
        quote=line(entry.evidence[0].quote if entry.evidence else ""),
        slip=is_slip(entry.kind),
    )


def _slips(desk: Desk, violations: list[Violation], now: datetime) -> int:
    """Count the slips since Monday."""
    today = desk.today(now)
    monday = today - timedelta(days=today.weekday())
    return sum(is_slip(entry.kind) and entry.at.astimezone(desk.zone).date() >= monday for entry in violations)


def _outbox(desk: Desk) -> list[OutboxEntry]:
    entries = desk.values.of("outbox", OutboxEntry)
    return [entry for entry in entries if entry.state not in ("sent", "cancelled") or left_anyway(entry)]


def _outbox_line(entry: OutboxEntry, now: datetime) -> OutboxLine:
    to = entry.outgoing.to[0]
    return OutboxLine(
        id=entry.id,
        thread=entry.thread,
        to=line(to.name) or line(to.address),
        subject=line(entry.outgoing.subject),
        state=shown_state(entry, now),
        leaves_at=entry.leaves_at,
        scheduled=entry.scheduled and entry.to_server_at is None,
        error=trouble(entry),
    )


def _troubles(desk: Desk, entries: list[OutboxEntry]) -> Iterator[SafeText]:
    """Say which account fails and which answer did not leave, and what to do."""
    for name in desk.store.items("accounts"):
        error = desk.account(name).error
        if error:
            yield line(f"{name}: {error}")
    drafts = sum(entry.state == "draft" for entry in entries)
    if drafts:
        wait = f"{count(drafts, 'announcement')} {'waits' if drafts == 1 else 'wait'}"
        yield line(f"Your hours changed: {wait} for you to read and send. o opens {'it' if drafts == 1 else 'them'}.")
    for entry in filter(left_anyway, entries):
        yield line(
            f"The answer “{line(entry.outgoing.subject)}” had left before it could be taken back. o, then l: noted."
        )
    for entry in entries:
        if entry.state in ("failed", "unknown") and entry.what != "automatic":
            what = "did not leave" if entry.state == "failed" else "may or may not have left"
            yield line(f"The answer “{line(entry.outgoing.subject)}” {what}: {entry.error} o shows what can be done.")


def _account(desk: Desk, name: str) -> AccountLine:
    record: AccountRecord = desk.account(name)
    error = line(record.error) if record.error else None
    return AccountLine(
        name=line(name),
        kind=record.kind,
        health=record.health,
        last_sync=record.last_sync,
        error=error,
        failing_since=record.failing_since,
    )


def _client_times(desk: Desk, now: datetime) -> tuple[tuple[SafeText, SafeText], ...]:
    clients = (client for client in desk.policy.clients if client.timezone)
    return tuple((line(client.name), line(local_time(client.timezone, now).rpartition(" ")[2])) for client in clients)
