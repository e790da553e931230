"""The state machine of breaks: a state, what happened and when, to the next state and what is to be done.

Any instant may be handed in: after a clock set back the whole state is set back with it, and a stretch in which
nobody looked counts as away from work. So nothing that time does can make two breaks at once, or a burst of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from msgspec import Struct
from msgspec.structs import replace

from boundaries.breaks import count, places
from boundaries.breaks.phase import Phase
from boundaries.breaks.record import BreakEvent, started
from boundaries.breaks.state import (
    KINDS,
    LONG,
    WITHOUT_LONG,
    Action,
    BreakState,
    End,
    Happening,
    Idle,
    Look,
    Next,
    Offer,
    Postpone,
    Refused,
    Setting,
    Skip,
    Slept,
    Start,
    Take,
    TooLong,
    Warn,
    lasts,
    owed,
    rhythms,
)
from boundaries.breaks.turn import Turn, gave_way, puts_off

QUIET = timedelta(seconds=10)
"""Without a key, before a break begins."""
PATIENCE = timedelta(seconds=60)
"""A break that is due waits for that no longer than this."""
UNSEEN = timedelta(minutes=10)
"""In which nobody looked: the program did not run, and nobody is thought to have worked."""
UNBROKEN = timedelta(minutes=90)
"""Without a pause: two minutes standing are offered."""


class Step(Struct, frozen=True):
    """What came of a happening."""

    state: BreakState
    actions: tuple[Action, ...] = ()


def fresh(now: datetime) -> BreakState:
    """Give the state of somebody who sits down now."""
    return BreakState(at=now, seen_at=now, pause_at=now)


def step(state: BreakState, happened: Happening, now: datetime, setting: Setting) -> Step:
    """Go on to `now` with what happened then. Raises `Refused` for what cannot be done, and nothing has changed."""
    turn = _Turn(state, now, setting)
    turn.catch_up(happened)
    turn.take_in(happened)
    turn.go_on()
    return Step(turn.state, tuple(turn.actions))


def restored(record: Iterable[BreakEvent], now: datetime, setting: Setting) -> BreakState:
    """Give the state that the record of today leads to, where no state was kept; without a record, a fresh one."""
    past = [each for each in sorted(record, key=started) if each.ended_at <= now]
    opened = min((span.start for span in setting.spans if past and span.end > past[0].started_at), default=now)
    if not past:
        return fresh(now)
    state = BreakState(
        at=opened, seen_at=now, worked=dict.fromkeys((*rhythms(setting.breaks), LONG), 0.0), pause_at=opened
    )
    for each in past:
        state = count.fold(state, each.started_at, setting)
        rest = (each.ended_at - each.started_at).total_seconds()
        state = replace(count.over(state, each.kind, each.ended_at, rest, setting), rested_until=each.ended_at)
    return count.fold(state, now, setting)


def ahead(state: BreakState, now: datetime, setting: Setting) -> Iterator[Next]:
    """Give the breaks that come before the next pause of the hours, each taken as it comes."""
    if state.phase is Phase.RUNNING and state.ends_at is not None:
        end = max(state.ends_at, now)
        state = count.over(state, state.kind, end, state.owed, setting)
        state, now = replace(state, phase=Phase.COUNTING, begins_at=None, ends_at=None), end
    found = places.coming(state, now, setting)
    while found is not None:
        yield found
        state = replace(count.taken(state, found, setting), phase=Phase.COUNTING, begins_at=None, held="")
        now = found.end
        found = places.coming(state, now, setting)


def next_look(state: BreakState, now: datetime, setting: Setting) -> datetime | None:
    """Give when something happens by itself next; None while only the user or the hours can change anything."""
    if state.phase is Phase.RUNNING:
        return _later(state.ends_at, now)
    span = count.span_at(setting.spans, now)
    if span is None or state.paused:
        return None
    if state.phase is Phase.WARNED:
        return _later(state.begins_at, now)
    if state.phase is Phase.WAITING and state.begins_at is not None:
        quiet = (state.typed_at or now) + QUIET
        return _later(min(quiet, state.begins_at + PATIENCE), now)
    looks = [span.end]
    found = places.coming(state, now, setting)
    if found is not None:
        looks.append(found.start - timedelta(seconds=setting.breaks.warn))
    offer = _offer_at(state, span.start)
    looks += [offer] if offer > now else []
    return _later(min(looks), now)


def _later(at: datetime | None, now: datetime) -> datetime | None:
    return None if at is None else max(at, now + timedelta(milliseconds=20))


def _offer_at(state: BreakState, opened: datetime) -> datetime:
    since = max(filter(None, (opened, state.pause_at, state.offered_at)))
    return since + UNBROKEN


class _Turn(Turn):
    """One step while it is worked out."""

    def catch_up(self, happened: Happening) -> None:
        """Set the state back with the clock; take a stretch that nobody saw as away."""
        seen, now = self.state.seen_at, self.now
        if now < seen:
            if self.state.phase is not Phase.RUNNING and not self.state.paused:
                self.state = count.fold(self.state, seen, self.setting)
            self.state = _moved(self.state, now - seen)
        elif now - seen > UNSEEN and not isinstance(happened, Slept):
            self.away(seen, noted=False)
        self.set(seen_at=now)
        self._fit_hours()

    def _fit_hours(self) -> None:
        """Let no count begin after now by the hours as they are now: a change of zone would put a break off."""
        least = -count.between(self.setting.spans, self.state.at, self.now)
        self.set(worked={kind: max(seconds, least) for kind, seconds in self.state.worked.items()})

    def take_in(self, happened: Happening) -> None:
        """Do what the happening itself says."""
        if isinstance(happened, Look):
            self.typed(happened.typed_at)
        elif isinstance(happened, Idle):
            self.idle(happened.seconds)
        elif isinstance(happened, Slept):
            self.away(min(happened.since, self.now), noted=True)
        else:
            self.back(self.now)
            self.go_on()
            self._asked(happened)

    def _asked(self, happened: Happening) -> None:
        if isinstance(happened, Take):
            self._take(happened.kind)
        elif isinstance(happened, End):
            if self.state.phase is not Phase.RUNNING:
                raise Refused("No break is running.")
            self.finish(self.now)
        elif isinstance(happened, Postpone):
            self._postpone()
        elif isinstance(happened, Skip):
            self._skip(happened.why)

    def go_on(self) -> None:
        """Let everything come that is due by now."""
        state = self.state
        if state.phase is Phase.RUNNING:
            if state.ends_at is not None and self.now >= state.ends_at:
                self.finish(state.ends_at)
            return
        self.hours()
        if not self.opened or self.state.paused:
            return
        if self.state.phase is Phase.COUNTING:
            self._announce()
        if self.state.phase is not Phase.COUNTING:
            self._begin_if_due()
        if self.state.phase is Phase.COUNTING:
            self._offer()
        self._too_long()

    def _announce(self) -> None:
        found, why = places.searched(self.state, self.now, self.setting)
        self.set(held=why)
        if found is None:
            return
        warn = timedelta(seconds=self.setting.breaks.warn)
        if self.now < found.start - warn:
            return
        begins = max(found.start, self.now + warn)
        self.set(phase=Phase.WARNED, kind=found.kind, begins_at=begins, due_at=found.due_at)
        self.actions.append(Warn(found.kind, begins))

    def _begin_if_due(self) -> None:
        state = self.state
        begins = state.begins_at or self.now
        length = owed(state, self.setting.breaks, state.kind)
        hit = next((each for each in self.setting.busy if places.clashes(max(begins, self.now), length, each)), None)
        if hit is not None:
            self.set(phase=Phase.COUNTING, kind="", begins_at=None, held=hit.why)
        elif self.now >= begins:
            typed = state.typed_at
            if typed is None or self.now - typed >= QUIET or self.now >= begins + PATIENCE:
                self._start(state.kind, state.due_at)
            else:
                self.set(phase=Phase.WAITING)

    def _offer(self) -> None:
        span = count.span_at(self.setting.spans, self.now)
        if span is not None and _offer_at(self.state, span.start) <= self.now:
            self.set(offered_at=self.now)
            self.actions.append(Offer("stand"))

    def _too_long(self) -> None:
        """Say once that four hours of work went by without a long break."""
        state, spans = self.state, self.setting.spans
        worked = state.worked[LONG] + count.between(spans, state.at, self.now)
        if worked < WITHOUT_LONG or state.paused or not self.setting.breaks.rest.every:
            self.set(long_noted=False)
        elif not state.long_noted:
            self.set(long_noted=True)
            self.actions.append(TooLong(self.now))

    def _take(self, kind: str) -> None:
        if self.state.phase is Phase.RUNNING:
            raise Refused("A break is running already.")
        found = places.coming(self.state, self.now, self.setting)
        kind = kind or (found.kind if found is not None else "move")
        if kind not in KINDS:
            raise Refused(f"{kind} is no kind of break. There are: {', '.join(KINDS)}.")
        due = found.due_at if found is not None and found.kind == kind and found.due_at <= self.now else None
        self._start(kind, due)

    def _start(self, kind: str, due_at: datetime | None) -> None:
        self.hours()
        self.state = count.fold(self.state, self.now, self.setting)
        length = owed(self.state, self.setting.breaks, kind)
        until = self.now + timedelta(seconds=length)
        self.set(
            phase=Phase.RUNNING,
            kind=kind,
            begins_at=self.now,
            ends_at=until,
            due_at=due_at,
            owed=length,
            active=0.0,
            checked_at=self.now,
        )
        self.actions.append(Start(kind, until))

    def _postpone(self) -> None:
        state, breaks = self.state, self.setting.breaks
        found = self._pending()
        if state.postponed >= breaks.postpone_at_most:
            raise Refused("It was put off as often as your policy allows: take it now, or skip it.")
        old = max(found.start, self.now)
        until = old + timedelta(seconds=breaks.postpone_by)
        longer = max((found.kind, state.debt_kind or found.kind), key=lambda kind: lasts(breaks, kind))
        running = state.phase is Phase.RUNNING
        self.set(
            phase=Phase.COUNTING, kind="", begins_at=None, ends_at=None, at=self.now if running else state.at,
            not_before=until, postponed=state.postponed + 1, debt=state.debt + breaks.postpone_by, debt_kind=longer,
            held="postponed",
        )  # fmt: skip

    def _skip(self, why: str) -> None:
        if self.state.phase is Phase.RUNNING:
            self.finish(self.now, why)
            return
        found, state = self._pending(), self.state
        self.state = count.fold(self.state, self.now, self.setting)
        length = owed(self.state, self.setting.breaks, found.kind)
        self.set(phase=Phase.COUNTING, kind="", begins_at=None)
        self.state = count.over(self.state, found.kind, self.now, 0.0, self.setting)
        self.note(
            found.kind, self.now, self.now, taken=False, due_at=found.due_at, owed=length, why=why,
            postponed=puts_off(state, self.setting, found.kind), moved=gave_way(state),
        )  # fmt: skip
        self.set(held="", due_at=None)

    def _pending(self) -> Next:
        """Give the break that runs and is not half over, or the one that comes. Raises `Refused`."""
        state = self.state
        if state.phase is Phase.RUNNING and state.begins_at is not None:
            if state.kind not in rhythms(self.setting.breaks):
                raise Refused("This break is yours alone: end it, and nothing is put off.")
            if (self.now - state.begins_at).total_seconds() * 2 >= state.owed:
                raise Refused("Half of it is over: it counts as taken already.")
            return Next(
                kind=state.kind, start=state.begins_at, due_at=state.due_at or state.begins_at, length=state.owed
            )
        found = places.coming(state, self.now, self.setting)
        if found is None:
            raise Refused("No break is due before the next pause of your hours.")
        return found


def _moved(state: BreakState, by: timedelta) -> BreakState:
    """Move every instant of a state: what is left until each deadline stays as it was."""
    instants = (
        "at",
        "begins_at",
        "ends_at",
        "due_at",
        "not_before",
        "idle_since",
        "checked_at",
        "typed_at",
        "pause_at",
        "offered_at",
        "rested_until",
    )
    known = {name: getattr(state, name) for name in instants}
    return replace(state, **{name: value + by for name, value in known.items() if value is not None})
