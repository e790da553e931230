"""The stretches that the horizon draws over the hours of today: what takes the user, and when they rest."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import islice

from boundaries.availability import named
from boundaries.breaks import machine
from boundaries.breaks.phase import Phase
from boundaries.facts import Busy
from boundaries.text import line
from boundaries.worktime import Span
from daybreak.day.calendar import events
from daybreak.day.desk import Desk
from daybreak.day.pause import present
from daybreak.day.said import AWAY, FOCUS, said
from daybreak.snapshot import Block

KINDS = {Busy.BUSY: "meeting", Busy.TENTATIVE: "maybe", Busy.OUT_OF_OFFICE: "away"}
_SEEN = 180
"""Seconds from which on a break can be seen on a bar of a day."""
_BREAKS = 12
"""Breaks that are drawn ahead: more than come between two pauses."""


def blocks(desk: Desk, now: datetime, day: Span) -> tuple[Block, ...]:
    """Give the stretches that touch a day, the first of two at one instant being the one that is drawn."""
    found = (*_absences(desk, day), *_meetings(desk, day), *_own(desk, now), *_breaks(desk, now), *_focus(desk))
    return tuple(each for each in found if each.start < day.end and each.end > day.start)


def _absences(desk: Desk, day: Span) -> Iterator[Block]:
    away = said(desk, AWAY)
    if away is not None:
        yield Block(start=away.start, end=away.end, kind="away", label=line("away"))
    for each in events(desk, day.start, day.end):
        if each.busy is Busy.OUT_OF_OFFICE:
            label = None if each.all_day else named(each)
            yield Block(start=each.start, end=each.end, kind="away", label=label)


def _meetings(desk: Desk, day: Span) -> Iterator[Block]:
    """Give the meetings; those that are not sure lie under the others."""
    timed = [each for each in events(desk, day.start, day.end) if not each.all_day]
    for wanted in (Busy.BUSY, Busy.TENTATIVE):
        for each in timed:
            if each.busy is wanted:
                yield Block(start=each.start, end=each.end, kind=KINDS[wanted], label=named(each))


def _own(desk: Desk, now: datetime) -> Iterator[Block]:
    for span in desk.context.own.spans(desk.today(now)) if desk.context.own is not None else ():
        yield Block(start=span.start, end=span.end, kind="own", label=line("own time"))


def _breaks(desk: Desk, now: datetime) -> Iterator[Block]:
    came, world = present(desk, now)
    state = came.state
    if state.phase is Phase.RUNNING and state.begins_at is not None and state.ends_at is not None:
        yield Block(start=state.begins_at, end=state.ends_at, kind="break")
    for each in islice(machine.ahead(state, now, world), _BREAKS):
        if each.length >= _SEEN:
            yield Block(start=each.start, end=each.end, kind="break")


def _focus(desk: Desk) -> Iterator[Block]:
    focus = said(desk, FOCUS)
    if focus is not None:
        yield Block(start=focus.start, end=focus.end, kind="focus", label=line("focus"))
