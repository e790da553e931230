"""When the queue is quiet inside hours: what still shows then, why, and until when."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from boundaries.queue import Band
from boundaries.text import SafeText, line
from daybreak.day.desk import Desk
from daybreak.day.presence import FOCUS, said

URGENT = frozenset({Band.URGENT})


class Quiet(Struct, frozen=True, kw_only=True):
    """A stretch in which only some bands show; of the rest, the number."""

    until: datetime
    why: SafeText
    """In a word: "focus"."""
    shows: frozenset[Band]


def quiet(desk: Desk, now: datetime) -> Quiet | None:
    """Give the stretch that holds; None where the whole queue shows. Closed hours are no such stretch: they hold."""
    focus = said(desk, FOCUS)
    if focus is not None and focus.start <= now < focus.end:
        return Quiet(until=focus.end, why=line("focus"), shows=URGENT)
    return None
