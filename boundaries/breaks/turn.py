"""What time away from work makes of the breaks: idle, asleep, the hours closed; and how a break ends."""

from __future__ import annotations

from datetime import datetime, timedelta

from msgspec.structs import replace

from boundaries.breaks import count
from boundaries.breaks.phase import Phase
from boundaries.breaks.record import BreakEvent
from boundaries.breaks.state import LONG, Action, BreakState, Note, Setting, lasts, owed, rhythms

_BLINK = 5.0
"""Seconds by which two readings of one idle stretch may differ."""


class Turn:
    """One step while it is worked out: the state as it becomes, and what is to be done."""

    def __init__(self, state: BreakState, now: datetime, setting: Setting) -> None:
        self.state = state
        self.now = now
        self.setting = setting
        self.actions: list[Action] = []
        known = {kind: state.worked.get(kind, 0.0) for kind in (*rhythms(setting.breaks), LONG)}
        self.set(worked=known)

    def set(self, **fields: object) -> None:
        """Change the state."""
        self.state = replace(self.state, **fields)

    @property
    def opened(self) -> bool:
        """Say whether now lies in a window."""
        return count.span_at(self.setting.spans, self.now) is not None

    def typed(self, at: datetime | None) -> None:
        """Take note of a key."""
        if at is None or at > self.now:
            return
        self.set(typed_at=max(at, self.state.typed_at or at))
        since = self.state.idle_since
        if since is not None and at > since + timedelta(seconds=_BLINK):
            self.back(at)

    def idle(self, seconds: float | None) -> None:
        """Take note of an idle time."""
        state, now = self.state, self.now
        checked = max(state.checked_at or now, state.begins_at or now) if state.phase is Phase.RUNNING else now
        if seconds is None:
            self.back(now)
            self.set(checked_at=now)
            return
        since = now - timedelta(seconds=seconds)
        self.set(typed_at=max(since, state.typed_at or since))
        if state.phase is Phase.RUNNING:
            worked = (now - checked).total_seconds() - seconds
            self.set(active=state.active + max(0.0, worked), checked_at=now)
            return
        if state.idle_since is not None and since > state.idle_since + timedelta(seconds=_BLINK):
            self.back(min(max(state.checked_at or since, state.idle_since), now))
        self.set(checked_at=now)
        self.still_away(since, seconds)

    def still_away(self, since: datetime, seconds: float) -> None:
        """Note an idle stretch that goes on: long enough it pauses the count, or is the break that was to come."""
        breaks = self.setting.breaks
        shortest = min((owed(self.state, breaks, kind) for kind in rhythms(breaks)), default=breaks.idle)
        if seconds < min(shortest, breaks.idle):
            return
        if self.state.idle_since is None:
            self.set(idle_since=since)
        if self.state.phase is not Phase.COUNTING and seconds >= owed(self.state, breaks, self.state.kind):
            self.set(phase=Phase.COUNTING, begins_at=None)
            self.back(self.now)
            self.set(idle_since=since)
        if seconds >= breaks.idle and not self.state.paused and self.opened:
            self.hours()
            self.state = count.fold(self.state, min(max(since, self.state.at), self.now), self.setting)
            self.set(paused=True, phase=Phase.COUNTING)

    def back(self, until: datetime) -> None:
        """Take note that an idle stretch ended."""
        since = self.state.idle_since
        if since is None:
            return
        if self.state.paused:
            self.set(at=max(self.state.at, until))
        self.set(idle_since=None, paused=False)
        self.rest(since, max(since, until), noted=True)

    def away(self, since: datetime, *, noted: bool) -> None:
        """Take a stretch until now as away from the keyboard: asleep, or nobody looked."""
        state = self.state
        if state.phase is Phase.RUNNING and state.begins_at is not None:
            ended = min(state.ends_at or self.now, self.now)
            if ended < self.now:
                self.finish(ended)
            else:
                return
        since = min(since, self.state.idle_since or since)
        self.set(idle_since=None)
        if not self.state.paused and since > self.state.at:
            self.state = count.fold(self.state, since, self.setting)
        self.set(paused=False, at=self.now)
        self.rest(since, self.now, noted=noted)
        if self.state.phase is not Phase.COUNTING:
            self.set(phase=Phase.COUNTING, kind="", begins_at=None)

    def rest(self, since: datetime, until: datetime, *, noted: bool) -> None:
        """Take note of a stretch away; what it stood for goes into the record where that was at least half due."""
        before, breaks = self.state, self.setting.breaks
        length = (until - since).total_seconds()
        on = rhythms(breaks)
        due = [
            kind
            for kind, rhythm in on.items()
            if length >= owed(before, breaks, kind)
            and before.worked[kind] + count.between(self.setting.spans, before.at, since) >= rhythm.every / 2
        ]
        self.state = count.rested(before, since, until, self.setting)
        start = max(since, before.rested_until or since)
        span = count.span_at(self.setting.spans, start)
        if not due or not noted or span is None:
            return
        end = min(until, span.end)
        if (end - start).total_seconds() >= lasts(breaks, due[-1]):
            self.note(due[-1], start, end, taken=True, how="natural", owed=owed(before, breaks, due[-1]))

    def hours(self) -> None:
        """Come to the present window: what was due and never came is missed, a long pause of the hours begins anew."""
        for span in self.setting.spans:
            if self.state.at < span.end <= self.now:
                if not self.state.paused:
                    self.state = count.fold(self.state, span.end, self.setting)
                    self.missed(span.end)
                if self.state.phase is not Phase.COUNTING:
                    self.set(phase=Phase.COUNTING, kind="", begins_at=None)
        here = count.span_at(self.setting.spans, self.now)
        if here is not None and self.state.at < here.start and not self.state.paused:
            self.state = count.fold(self.state, here.start, self.setting)

    def missed(self, close: datetime) -> None:
        """Note the longest break that was due, would have fitted, and never came before a close."""
        breaks, state = self.setting.breaks, self.state
        opening = min((span.start for span in self.setting.spans if span.start >= close), default=None)
        for kind, rhythm in reversed(rhythms(breaks).items()):
            over = state.worked[kind] - rhythm.every
            length = owed(state, breaks, kind)
            rests = opening is None or (opening - close).total_seconds() >= length
            if over >= length and rests:
                due = close - timedelta(seconds=over)
                self.note(
                    kind,
                    close,
                    close,
                    taken=False,
                    how="missed",
                    due_at=due,
                    why=state.held or self.held_at(due),
                    owed=length,
                )
                self.set(held="")
                return

    def held_at(self, due: datetime) -> str:
        """Say what held a break that was due at an instant at which nobody looked."""
        if self.state.not_before is not None and due < self.state.not_before:
            return "postponed"
        return next((each.why for each in self.setting.busy if each.start <= due <= each.end), "off")

    def finish(self, ended: datetime, said: str = "") -> None:
        """End the break that runs: taken from half of it on, less what was worked in it; else skipped as `said`."""
        state = self.state
        began = state.begins_at or ended
        elapsed = max(0.0, (ended - began).total_seconds())
        rest = max(0.0, elapsed - state.active)
        taken = rest * 2 >= state.owed
        why = "" if taken else said or ("worked on" if elapsed * 2 >= state.owed else "")
        self.set(phase=Phase.COUNTING, kind="", begins_at=None, ends_at=None)
        self.state = count.over(self.state, state.kind, ended, rest, self.setting)
        self.note(
            state.kind, began, ended, taken=taken, due_at=state.due_at, owed=state.owed, why=why,
            postponed=puts_off(state, self.setting, state.kind), moved=gave_way(state),
        )  # fmt: skip
        self.set(held="", due_at=None, owed=0.0, active=0.0)

    def note(self, kind: str, start: datetime, end: datetime, **fields: object) -> None:
        """Put a break into the record."""
        event = BreakEvent(kind=kind, started_at=start, ended_at=end, **fields)  # type: ignore[arg-type]
        self.set(rested_until=max(end, self.state.rested_until or end))
        self.actions.append(Note(event))


def gave_way(state: BreakState) -> str:
    """Give what moved the break that comes to its end: a postponing is counted apart."""
    return "" if state.held == "postponed" else state.held


def puts_off(state: BreakState, setting: Setting, kind: str) -> int:
    """Give how often a break was put off that pays the delay; 0 for a shorter one in between."""
    pays = bool(state.debt_kind) and lasts(setting.breaks, kind) >= lasts(setting.breaks, state.debt_kind)
    return state.postponed if pays else 0
