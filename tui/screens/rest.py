"""A break: the dashboard is hidden, something calm takes its place, any key ends it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import zip_longest
from zoneinfo import ZoneInfo

from textual import events
from textual.content import Content
from textual.geometry import Region
from textual.screen import Screen
from textual.timer import Timer
from textual.widget import Widget

from boundaries import words
from boundaries.text import line
from daybreak.clock import Clock, FastClock
from daybreak.intents import EndBreak, Intent, PostponeBreak, SkipBreak
from daybreak.live import DayError, LiveDay
from daybreak.snapshot import Snapshot
from tui.centred import Centred
from tui.lines import DOT, Part, centred, cut
from tui.sun import FRAMES, STILL, breath, risen, shaded, sun
from tui.typed import opens

TYPED = timedelta(seconds=1.5)
"""After a break began by itself: a key within it was meant for what lay here before; text goes there, the rest is let
go."""
_LARGE = 34
"""Rows from which the sun is larger."""
_LIE_IN = 0.05
"""Seconds after the end at which the day is asked whether it is over."""


class Sun(Widget):
    """The breathing guide; it alone is drawn again while it moves."""

    DEFAULT_CSS = "Sun { width: 1fr; height: 11; }"

    def __init__(self, clock: Clock) -> None:
        """Breathe by `clock`."""
        super().__init__()
        self._clock = clock
        self._began = clock.now()
        self.still = False
        self.rows = 9
        self._drawn: list[str] = []

    @property
    def second(self) -> float:
        """Give the seconds since the first breath."""
        return max((self._clock.now() - self._began).total_seconds(), 0.0)

    def breathe(self) -> None:
        """Draw the rows again that differ now, and of them no more than the sun's own cells."""
        old, new = self._drawn, self._picture()
        across = max((len(row) for row in new), default=0)
        left = max((self.size.width - across) // 2, 0)
        changed = [Region(left, y, across, 1) for y, pair in enumerate(zip_longest(old, new)) if pair[0] != pair[1]]
        if changed:
            self.refresh(*changed, layout=False)

    def _picture(self) -> list[str]:
        """Give the rows of the sun as of now, and what to do with it."""
        if self.still:
            return [*sun(STILL, self.rows), "", "rest"]
        said, left = breath(self.second)
        return [*sun(risen(self.second), self.rows), "", f"{said:<11}   {left}"]

    def render(self) -> Content:
        """Draw the sun, and what to do with it."""
        width = self.size.width
        self._drawn = self._picture()
        *rays, gap, said = self._drawn
        words, count = said[:11], said[11:]
        drawn = [centred(width, *shaded(row)) for row in rays]
        return Content("\n").join([*drawn, Content(gap), centred(width, (words, "bold $text"), (count, "$muted"))])


class RestScreen(Screen[str]):
    """Shows nothing that waits; ends with the break, or with any key.

    Before half of the break a key skips it, from half on it was taken; the screen says which of them it would be.
    """

    DEFAULT_CSS = """
    RestScreen { background: $background; color: $text; align: center middle; }
    RestScreen Centred { height: 8; }
    """
    AUTO_FOCUS = ""

    def __init__(self, live: LiveDay, *, asked: bool = True) -> None:
        """Rest from `live`; `asked` by its user, who knows that a key ends it."""
        super().__init__()
        self._live = live
        self._sun, self._told = Sun(live.clock), Centred()
        self.asked = asked
        self._began = live.clock.monotonic()
        self._ended = False
        self._ran = live.snapshot.breaks.running_kind is not None
        self._over: Timer | None = None
        self._seen: Snapshot | None = None
        self._after = ""

    def compose(self) -> Iterator[Widget]:
        """Give the sun and the words."""
        yield self._sun
        yield self._told

    def on_mount(self) -> None:
        """Breathe, but where motion is turned off; then only the words change, with the minute."""
        self._sun.still = self.app.animation_level == "none"
        if not self._sun.still:
            self.set_interval(1 / FRAMES, self._breathe)
        self._say()
        self._set_end()

    def on_resize(self, event: events.Resize) -> None:
        """Let the sun be as large as there is room."""
        self._sun.rows = 13 if event.size.height >= _LARGE else 9
        self._sun.styles.height = self._sun.rows + 2

    def show(self, day: Snapshot) -> None:
        """Leave when the day says that the break is over."""
        if self._ended:
            return
        if day.breaks.running_kind is not None:
            self._ran = True
            self._say()
            self._set_end()
        elif self.app.screen is self:
            self._ended = True
            self.dismiss("")

    def on_screen_resume(self) -> None:
        """Look again: it may have ended while something lay over it."""
        if self._ran:
            self.show(self._live.snapshot)

    def _breathe(self) -> None:
        self._sun.breathe()
        self._say()

    def _say(self) -> None:
        day = self._live.snapshot
        if day is not self._seen:
            self._seen, self._after = day, after(day)
        now, width = self._live.clock.now(), self.size.width
        self._told.put(tuple(told(day, now, width, self._after, still=self._sun.still)))

    def _set_end(self) -> None:
        """Ask the day when the break's own end has come; deadlines are of the wall clock, and looked at each time."""
        until = self._live.snapshot.breaks.running_until
        if self._over is not None:
            self._over.stop()
        if until is not None:
            clock = self._live.clock
            pace = clock.speed if isinstance(clock, FastClock) else 1.0
            left = max((until - clock.now()).total_seconds(), 0.0) / pace
            self._over = self.set_timer(min(left, 60.0) + _LIE_IN, self._look)

    def _look(self) -> None:
        self.run_worker(self._live.tick(), exit_on_error=False)

    def on_key(self, event: events.Key) -> None:
        """Any key ends it; one that was typed for something else, as it came by itself, does not."""
        event.stop()
        event.prevent_default()
        if not self.asked and self._live.clock.monotonic() - self._began < TYPED.total_seconds():
            below = self.app.screen_stack[-2:-1]
            if below:
                hand_on(below[0].focused, event)
            return
        if event.character == "p" and puts_off(self._live.snapshot, self._live.clock.now()):
            self._do(PostponeBreak())
        else:
            self._end()

    def on_click(self) -> None:
        """A click too."""
        self._end()

    def _end(self) -> None:
        day = self._live.snapshot
        half = half_at(day)
        if day.breaks.asks_why and half is not None and self._live.clock.now() < half:
            opens(self, self._ask())
        else:
            self._do(EndBreak())

    async def _ask(self) -> None:
        """After two in a row, ask why in three words; none will do as well, and going on resting too."""
        from tui.screens.ask import Ask
        from tui.screens.dialog import title

        why = await self.app.push_screen_wait(
            Ask(title("What is in the way of breaks today?", "three words, or none"), hint="esc goes on resting")
        )
        if why is not None:
            self._do(SkipBreak(why))

    def _do(self, intent: Intent) -> None:
        """Let the break end, once."""
        if not self._ended:
            self._ended = True
            self.run_worker(self._finish(intent), exit_on_error=False)

    async def _finish(self, intent: Intent) -> None:
        try:
            said = (await self._live.do(intent)).label
        except DayError as problem:
            said = line(str(problem))
        self.dismiss(said)


def hand_on(writes: Widget | None, event: events.Key) -> None:
    """Give a key to whoever was written in; only what is text there: nothing is sent, left or done unseen."""
    from textual.widgets import Input, TextArea

    if not isinstance(writes, Input | TextArea) or (isinstance(writes, TextArea) and writes.read_only):
        return
    if event.key in ("backspace", "ctrl+h"):
        writes.action_delete_left()
    elif event.is_printable or (event.key == "enter" and isinstance(writes, TextArea)):
        writes.post_message(events.Key(event.key, event.character))


def told(day: Snapshot, now: datetime, width: int, following: str, *, still: bool) -> Iterator[tuple[Part, ...]]:
    """Give the words of a break: the activity, the time that is left, what is `following`, what a key would do."""
    room = max(width - 2, 10)
    pause, zone = day.breaks, ZoneInfo(day.zone)
    activity = pause.activity or line("look far away")
    yield (("", ""),)
    yield ((cut(f"{activity[:1].upper()}{activity[1:]}.".replace("..", "."), room), "$text"),)
    yield ((cut(_left(day, now, zone, still=still), room), "$muted"),)
    yield ((cut(following, room), "$muted"),)
    yield (("", ""),)
    yield ((cut(_key(day, now), room), "$muted"),)
    if puts_off(day, now):
        which = f" puts it off {words.duration(pause.postpone_by)} ({pause.postponed + 1} of {pause.postpone_most})"
        yield (("p", "bold $accent"), (which, "$muted"))


def _left(day: Snapshot, now: datetime, zone: ZoneInfo, *, still: bool) -> str:
    until = day.breaks.running_until
    if until is None:
        return ""
    seconds = max(round((until - now).total_seconds()), 0)
    back = f"back at {words.clock(until, zone)}"
    if still:
        return back
    return f"{seconds // 60}:{seconds % 60:02} left{DOT}{back}"


def after(day: Snapshot) -> str:
    """Say what comes after: by when the first answer is due, and the next thing of the day; a look at every thread."""
    zone, until = ZoneInfo(day.zone), day.breaks.running_until or day.at
    due = min((row.due_at for row in day.queue if row.due_at is not None and row.due_at > day.at), default=None)
    parts = ["Nothing is due" if due is None else f"Nothing is due before {words.moment(due, day.at, zone)}"]
    following = next((each for each in day.transitions if each.at > until and not each.minor), None)
    parts += [f"then {following.label} at {words.clock(following.at, zone)}"] if following is not None else []
    return DOT.join(parts)


def _key(day: Snapshot, now: datetime) -> str:
    half = half_at(day)
    if half is None or now >= half:
        return f"any key ends it{DOT}it counts as taken"
    return f"any key ends it{DOT}before half of it that is a skip"


def puts_off(day: Snapshot, now: datetime) -> bool:
    """Say whether the break that runs can be put off now."""
    pause, half = day.breaks, half_at(day)
    due = pause.running_kind in {"eyes", "move", "rest"} and pause.may_postpone and pause.postpone_by > 0
    return due and half is not None and now < half


def half_at(day: Snapshot) -> datetime | None:
    """Give the instant from which on the break that runs counts as taken."""
    pause = day.breaks
    if pause.running_until is None or pause.running_since is None:
        return None
    return pause.running_since + (pause.running_until - pause.running_since) / 2
