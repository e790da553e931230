"""End the day: the checklist of the policy, one key a step, left and taken up again at any time."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal as Row
from textual.containers import VerticalScroll
from textual.widgets import Input, Static

from boundaries.closing import MOST
from boundaries.text import line
from boundaries.words import count
from daybreak.intents import CloseDay, Intent, PutOff, Tick
from daybreak.live import DayError, LiveDay
from daybreak.snapshot import Snapshot, WinddownLine
from tui import evening_lines as lines
from tui.offers import Offers, help_key
from tui.panes.horizon import Horizon
from tui.screens.dialog import keys
from tui.typed import opens

_WIDE, _HIGH = 110, 42
_KEYS = (("enter", "next"), ("space", "tick"), ("x", "skip"), ("l", "later"), ("esc", "leave"), ("c", "close the day"))
_WRITING = (("enter", "keep"), ("esc", "back to the list"))


class WinddownScreen(Offers):
    """The checklist; items that tick themselves are true, the others are ticked, answered or skipped with a reason.

    Every answer is durable with the key that gives it.
    """

    DEFAULT_CSS = """
    WinddownScreen { background: $background; color: $text; align-horizontal: center; }
    WinddownScreen > * { max-width: 140; }
    WinddownScreen #winddown-head { height: 2; padding: 1 2 0 2; }
    WinddownScreen VerticalScroll {
        height: 1fr; background: $surface; border-left: outer $edge-focus; margin: 0 2; padding: 1 2 1 1;
        scrollbar-size-vertical: 1; scrollbar-color: $edge; scrollbar-background: $surface;
    }
    WinddownScreen VerticalScroll Static { height: auto; }
    WinddownScreen #winddown-line { height: 1; display: none; }
    WinddownScreen #winddown-line.-open { display: block; }
    WinddownScreen #winddown-place { width: 8; height: 1; }
    WinddownScreen Input, WinddownScreen Input:focus {
        width: 1fr; height: 1; border: none; padding: 0 1; background: $cursor; background-tint: transparent;
    }
    WinddownScreen #winddown-said { height: auto; min-height: 1; padding: 0 2; color: $notice; }
    WinddownScreen #winddown-keys { height: 1; padding: 0 2; }
    WinddownScreen.-low #winddown-head { height: 1; padding: 0 2; }
    WinddownScreen.-narrow #winddown-head { padding: 0 1; }
    WinddownScreen.-narrow VerticalScroll { margin: 0; padding: 0 1; }
    WinddownScreen.-narrow #winddown-said, WinddownScreen.-narrow #winddown-keys { padding: 0 2; }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (_WIDE, "-wide")]  # noqa: RUF012 - as Textual declares it
    VERTICAL_BREAKPOINTS = [(0, "-low"), (_HIGH, "-high")]  # noqa: RUF012 - as Textual declares it
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "next", "Next", id="winddown.next", tooltip="Answer or tick, and go on"),
        Binding("space", "tick", "Tick", id="winddown.tick", tooltip="Tick or untick"),
        Binding("x", "skip", "Skip", id="winddown.skip", tooltip="Skip it, and say why"),
        Binding("l", "put_off", "Later", id="winddown.put-off", tooltip="Begin a little later: once a day"),
        Binding("down,j", "move(1)", "Down", id="winddown.down", tooltip="To the line below", show=False),
        Binding("up,k", "move(-1)", "Up", id="winddown.up", tooltip="To the line above", show=False),
        Binding("escape,q", "leave", "Leave", id="winddown.leave", tooltip="Leave it; it goes on where it was"),
        Binding("c", "close", "Close the day", id="winddown.close", tooltip="The queue rests until the next opening"),
        help_key("winddown"),
    ]

    def __init__(self, live: LiveDay, to_night: Callable[[], object]) -> None:
        """Show the checklist of `live` at its first open line, and follow it; a closed day calls `to_night`."""
        super().__init__()
        self._live = live
        self._to_night = to_night
        self._horizon = Horizon()
        self._at = self._open_from(0)
        self._mode = ""
        """What is written now: `answer`, `skip`, or nothing."""
        self._place = 0
        self._head, self._said = Static(id="winddown-head"), Static("", id="winddown-said", markup=False)
        self._before, self._after = Static(), Static()
        self._number, self._input = Static("", id="winddown-place", markup=False), Input(select_on_focus=False)
        self._line, self._scroll = Row(id="winddown-line"), VerticalScroll(can_focus=False)
        self._keys = Static(id="winddown-keys")

    def compose(self) -> ComposeResult:
        """Put head, list and keys below each other; the line to write stands inside the list."""
        yield self._head
        yield self._horizon
        with self._scroll:
            yield self._before
            with self._line:
                yield self._number
                yield self._input
            yield self._after
        yield self._said
        yield self._keys

    def on_mount(self) -> None:
        """Draw for the first time."""
        self._input.cursor_blink = False
        self.call_after_refresh(self._again)

    def on_resize(self) -> None:
        """Draw for another width."""
        self.call_after_refresh(self._again)

    def on_screen_resume(self) -> None:
        """Look again: the day may have been closed while something lay over the checklist."""
        if self.is_attached:
            self.call_after_refresh(self._again)

    def show(self, snapshot: Snapshot) -> None:
        """Draw a snapshot; the app calls it with each new one. A closed day is the night's, whoever closed it."""
        if snapshot.resting and not self._mode:
            self._to_night()
            return
        self._horizon.show(snapshot)
        self._head.update(lines.head(snapshot, max(self._head.content_size.width, 20)))
        self._at = min(self._at, len(snapshot.winddown))
        size = self._scroll.content_size
        before, after = lines.checklist(
            snapshot.winddown, snapshot, self._at, (max(size.width, 20), size.height), bool(self._mode)
        )
        self._before.update(before)
        self._after.update(after)
        self._keys.update(keys(_WRITING if self._mode else _KEYS))
        self.call_after_refresh(self._follow)

    def _again(self) -> None:
        self.show(self._live.snapshot)

    def _follow(self) -> None:
        """Keep the line that is meant in view."""
        here = self._line if self._mode else self._before
        bottom = here.virtual_region.bottom + (1 if self._after.virtual_region.height else 0)
        height = self._scroll.content_size.height
        self._scroll.scroll_to(y=max(bottom - height, 0), animate=False)

    @property
    def item(self) -> WinddownLine | None:
        """Give the line that is meant; None on the last one, which closes the day."""
        items = self._live.snapshot.winddown
        return items[self._at] if self._at < len(items) else None

    def _open_from(self, first: int) -> int:
        """Give the place of the first line from one on that holds something up; of the last line where none does."""
        items = self._live.snapshot.winddown
        return next((at for at in range(first, len(items)) if not lines.settled(items[at])), len(items))

    def action_move(self, by: int) -> None:
        """Go to another line."""
        self._go_to(max(0, min(len(self._live.snapshot.winddown), self._at + by)))

    def _go_to(self, place: int) -> None:
        self._at = place
        self.say("")
        self._again()

    def action_next(self) -> None:
        """Answer what asks, tick what does not, and go on; on the last line, close the day if no line is open."""
        item = self.item
        if item is None:
            self._finish()
        elif item.ask in lines.ONE_KEY and not item.ticked and item.skipped is None:
            self.say(f"one key answers this: {' '.join(lines.ONE_KEY[item.ask])}; x skips it")
        elif item.ask and item.ask not in lines.ONE_KEY:
            self._write("answer")
        elif not item.auto and not item.ask and not item.ticked:
            opens(self, self._kept(Tick(item=self._at, done=True)))
        else:
            self._onward()

    def _finish(self) -> None:
        """Close the day; while lines are open go to the first of them: a key pressed on and on closes nothing."""
        still = sum(not lines.settled(each) for each in self._live.snapshot.winddown)
        if not still:
            self.action_close()
            return
        self._go_to(self._open_from(0))
        self.say(f"{count(still, 'line')} still open: c closes the day all the same.")

    def action_tick(self) -> None:
        """Tick or untick a line of the user's own."""
        item = self.item
        if item is None:
            return
        if item.auto:
            self.say("This one ticks itself as soon as it is true.")
        elif item.ask:
            self.action_next()
        else:
            opens(self, self._carry_out(Tick(item=self._at, done=not item.ticked)))

    def action_skip(self) -> None:
        """Skip a line, and keep the reason."""
        if self.item is not None:
            self._write("skip")

    def action_put_off(self) -> None:
        """Begin a little later: once a day."""
        opens(self, self._put_off())

    async def _put_off(self) -> None:
        if await self._carry_out(PutOff()):
            self.dismiss(None)

    def action_leave(self) -> None:
        """Leave; nothing is lost. While a line is written, back to the list: what stands there is kept."""
        if not self._mode:
            self.dismiss(None)
        elif self._mode == "answer" and self._input.value.strip():
            opens(self, self._keep(self._input.value, stay=True))
        else:
            self._rest()

    def action_close(self) -> None:
        """Close the day."""
        opens(self, self._carry_out(CloseDay()))

    def on_key(self, event: events.Key) -> None:
        """Answer with one key what one key answers; walk through the three while they are written."""
        item = self.item
        if self._mode:
            if event.key in ("up", "down") and item is not None and item.ask == "first-three":
                event.stop()
                event.prevent_default()
                self._turn_to(self._place + (1 if event.key == "down" else -1))
            return
        if item is not None and event.character and event.character in lines.ONE_KEY.get(item.ask, ""):
            event.stop()
            event.prevent_default()
            opens(self, self._kept(Tick(item=self._at, done=True, answer=event.character)))

    def _write(self, mode: str) -> None:
        """Open the line to write in."""
        item = self.item
        if item is None:
            return
        self._mode = mode
        self._line.add_class("-open")
        self._input.placeholder = "why, in a few words" if mode == "skip" else lines.hint(item, 60)
        self._place = len(item.answers) % MOST if item.ask == "first-three" and mode == "answer" else 0
        self._fill()
        self._input.focus()
        self._again()

    def _fill(self) -> None:
        item = self.item
        three = item is not None and item.ask == "first-three" and self._mode == "answer"
        self._number.update(f"      {self._place + 1}" if three else "      ")
        value = ""
        if item is not None and self._mode == "answer":
            rows = item.answers if three else (item.answer or "",)
            value = rows[self._place] if self._place < len(rows) else ""
        elif item is not None:
            value = item.skipped or ""
        self._input.value = value
        self._input.cursor_position = len(value)
        self.say(lines.still(value, self._place) if three else "")

    def _turn_to(self, place: int) -> None:
        item = self.item
        if item is not None:
            self._place = max(0, min(place, len(item.answers), MOST - 1))
            self._fill()

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        item = self.item
        if self._mode == "answer" and item is not None and item.ask == "first-three":
            self.say(lines.still(event.value, self._place))

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        if self._mode:
            opens(self, self._keep(event.value.strip()))

    async def _keep(self, value: str, *, stay: bool = False) -> None:
        """Keep what was written, then go on; `stay` goes back to the list."""
        item = self.item
        if item is None:
            return
        if self._mode == "skip":
            if value and await self._carry_out(Tick(item=self._at, done=False, skipped=value)):
                self._onward(stay=stay)
            elif not value:
                self.say("A skipped line keeps its reason: one word is enough; esc goes back.")
            return
        three = item.ask == "first-three"
        rows: list[str] = list(item.answers) if three else []
        rows[self._place : self._place + 1] = [value] if value else []
        said = "\n".join(rows) if three else value
        same = said == ("\n".join(item.answers) if three else item.answer or "")
        if not same and not await self._carry_out(Tick(item=self._at, done=bool(said), answer=said)):
            return
        if three and value and self._place + 1 < MOST and not stay:
            self._turn_to(self._place + 1)
        else:
            self._onward(stay=stay)

    def _onward(self, *, stay: bool = False) -> None:
        """Go to the next line that is open; where it asks for words, begin to write."""
        self._rest()
        if not stay:
            self._go_to(self._open_from(self._at + 1))
            item = self.item
            if item is not None and item.ask in lines.HINTS and not lines.settled(item):
                self._write("answer")

    def _rest(self) -> None:
        """Close the line to write in."""
        self._mode = ""
        self._line.remove_class("-open")
        self.set_focus(None)
        self.say("")
        self._again()

    async def _kept(self, intent: Intent) -> None:
        if await self._carry_out(intent):
            self._onward()

    async def _carry_out(self, intent: Intent) -> bool:
        try:
            await self._live.do(intent)
        except DayError as problem:
            self.say(line(str(problem)))
            return False
        self.say("")
        self._again()
        return True

    def say(self, text: str) -> None:
        """Say a line below the list; clean."""
        self._said.update(text)
