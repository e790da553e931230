"""The breathing guide: a sun that rises and sets six times in a minute, by the clock; still where motion is off."""

from __future__ import annotations

from datetime import datetime

from textual.content import Content
from textual.timer import Timer
from textual.widget import Widget

from daybreak.clock import Clock
from tui.lines import Part, centred
from tui.sun import FRAMES, IN, OUT, STILL, breath, risen, sun

BREATHS = 6
LASTS = BREATHS * (IN + OUT)
"""Seconds of the whole exercise."""


class Breath(Widget):
    """Six breaths in sixty seconds; nothing is asked meanwhile."""

    DEFAULT_CSS = "Breath { width: 1fr; height: 1fr; }"

    def __init__(self, clock: Clock) -> None:
        """Breathe by `clock`: a machine that slept is no breath ahead of its user."""
        super().__init__()
        self._clock = clock
        self._began: datetime | None = None
        self._timer: Timer | None = None
        self.still = False

    def begin(self) -> None:
        """Begin with the first breath."""
        self.still = self.app.animation_level == "none"
        self._began = self._clock.now()
        if self._timer is None and not self.still:
            self._timer = self.set_interval(1 / FRAMES, self.refresh)
        self.refresh()

    def end(self) -> None:
        """Stand still, wherever the breath is."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    @property
    def seconds(self) -> float:
        """Give the seconds since the first breath."""
        return 0.0 if self._began is None else max((self._clock.now() - self._began).total_seconds(), 0.0)

    @property
    def over(self) -> bool:
        """Say whether all breaths were taken."""
        return self.seconds >= LASTS

    def render(self) -> Content:
        """Put sun and words into the middle."""
        width, height = self.size
        lines = picture(self.seconds, width, still=self.still, tall=height >= 15)
        above = max((height - len(lines)) // 2, 0)
        return Content("\n").join([Content("")] * above + lines[:height])


def picture(second: float, width: int, *, still: bool, tall: bool) -> list[Content]:
    """Draw one instant of the exercise; without motion, the sun at rest and the words alone."""
    over = second >= LASTS and not still
    full = STILL if still or over else risen(second)
    lines = [centred(width, (rays, "$accent")) for rays in sun(full)]
    gap = [Content("")] if tall else []
    lines += gap
    if still:
        lines.append(centred(width, ("six slow breaths", "bold $text")))
        lines.append(centred(width, ("in for four, out for six; tab when you are ready", "$muted")))
    elif over:
        lines.append(centred(width, ("that was a minute of your own", "bold $text")))
        lines.append(centred(width, ("tab goes on, whenever you are ready", "$muted")))
    else:
        words, left = breath(second)
        lines.append(centred(width, (f"{words:<11}", "bold $text"), (f"   {left}", "$muted")))
        number = int(second // (IN + OUT)) + 1
        lines.append(centred(width, (f"breath {number} of {BREATHS}   ", "$muted"), _dots(number)))
    return [*lines, *gap, centred(width, ("nothing has to be answered now", "$muted"))]


def _dots(number: int) -> Part:
    return "\N{BLACK CIRCLE}" * number + "\N{WHITE CIRCLE}" * (BREATHS - number), "$accent"
