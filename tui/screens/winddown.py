"""End the day: the checklist of the policy, one key a step, left and taken up again at any time."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import Any, ClassVar
from zoneinfo import ZoneInfo

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from boundaries.words import away, clock
from daybreak.intents import CloseDay, Intent, Tick
from daybreak.live import DayError, LiveDay
from daybreak.snapshot import Snapshot, WinddownLine
from tui.panes.horizon import Horizon
from tui.screens.dialog import keys, title
from tui.typed import held

_ASKS = {
    "first-three": "what · when · where · first step, three of them with ; between",
    "good": "one thing, however small",
    "tonight": "what the evening is for",
    "energy": "1 to 5",
    "professional": "y or n",
}


class WinddownScreen(Screen[None]):
    """The checklist; items that tick themselves are true, the others are ticked, answered or skipped."""

    DEFAULT_CSS = """
    WinddownScreen { background: $background; padding: 1 3; }
    WinddownScreen .winddown--head { height: auto; margin-bottom: 1; }
    WinddownScreen Horizon { margin-bottom: 1; }
    WinddownScreen VerticalScroll { height: 1fr; background: $panel; padding: 1 3; border-left: outer $accent; }
    WinddownScreen .winddown--said { height: 1; color: $text-warning; }
    WinddownScreen.-narrow { padding: 0 1; }
    WinddownScreen.-narrow .winddown--head, WinddownScreen.-narrow Horizon { margin-bottom: 0; }
    WinddownScreen.-narrow VerticalScroll { padding: 0 1; }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012 - as Textual declares it
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "next", "Next", id="winddown.next", tooltip="Answer or tick, and go on"),
        Binding("space", "tick", "Tick", id="winddown.tick", tooltip="Tick or untick"),
        Binding("x", "skip", "Skip", id="winddown.skip", tooltip="Skip it, and say why"),
        Binding("down,j", "move(1)", "Down", id="winddown.down", show=False),
        Binding("up,k", "move(-1)", "Up", id="winddown.up", show=False),
        Binding("escape,q", "later", "Later", id="winddown.later", tooltip="Leave it; it goes on where it was"),
        Binding("c", "close", "Close the day", id="winddown.close", tooltip="The queue rests until the next opening"),
    ]

    def __init__(self, live: LiveDay) -> None:
        """Show the checklist of `live`, and follow it."""
        super().__init__()
        self._live = live
        self._horizon = Horizon()
        self._at = next((at for at, item in enumerate(live.snapshot.winddown) if _open(item)), 0)

    def compose(self) -> ComposeResult:
        """Put head, list and keys below each other."""
        yield Static(classes="winddown--head")
        yield self._horizon
        yield VerticalScroll(Static(classes="winddown--items"), can_focus=False)
        yield Static("", classes="winddown--said", markup=False)
        yield Static(
            keys(
                [
                    ("enter", "next"),
                    ("space", "tick"),
                    ("x", "skip"),
                    ("esc", "later"),
                    ("c", "close the day"),
                ]
            ),
        )

    def on_mount(self) -> None:
        """Draw for the first time."""
        self.show(self._live.snapshot)

    def show(self, snapshot: Snapshot) -> None:
        """Draw a snapshot; the app calls it with each new one."""
        self.query_one(".winddown--head", Static).update(_head(snapshot))
        self._horizon.show(snapshot)
        lines = [_item(item, here=at == self._at) for at, item in enumerate(snapshot.winddown)]
        self.query_one(".winddown--items", Static).update(Content("\n\n").join(lines))

    def action_move(self, by: int) -> None:
        """Go to another item."""
        self._at = max(0, min(len(self._live.snapshot.winddown) - 1, self._at + by))
        self.show(self._live.snapshot)

    def action_next(self) -> None:
        """Answer what asks, tick what does not, and go on."""
        item = self._item()
        if item is None:
            return
        if item.ask:
            self._opens(self._answer(item))
        elif not item.auto and not item.ticked:
            self._opens(self._carry_out(Tick(item=self._at, done=True)))
            self.action_move(1)
        else:
            self.action_move(1)

    def action_tick(self) -> None:
        """Tick or untick an item of the user's own."""
        item = self._item()
        if item is None:
            return
        if item.auto:
            self._say("This one ticks itself as soon as it is true.")
        else:
            self._opens(self._carry_out(Tick(item=self._at, done=not item.ticked)))

    def action_later(self) -> None:
        """Leave; nothing is lost."""
        self.dismiss(None)

    def action_skip(self) -> None:
        """Skip an item, and keep the reason."""
        self._opens(self._skip())

    async def _skip(self) -> None:
        from tui.screens.ask import Ask

        at, item = self._at, self._item()
        if item is None:
            return
        why = await self.app.push_screen_wait(
            Ask(title("Skip", item.text), hint="why, in a few words", check=_needs_words)
        )
        if why:
            await self._carry_out(Tick(item=at, done=False, skipped=why))
            self.action_move(1)

    async def _answer(self, item: WinddownLine) -> None:
        from tui.screens.ask import Ask

        at = self._at
        hint = _ASKS.get(item.ask, "")
        answer = await self.app.push_screen_wait(Ask(title(item.text), value=item.answer or "", hint=hint))
        if answer is not None:
            await self._carry_out(Tick(item=at, done=bool(answer), answer=answer))
            self.action_move(1)

    def action_close(self) -> None:
        """Close the day."""
        self._opens(self._close())

    async def _close(self) -> None:
        if await self._carry_out(CloseDay()):
            self.dismiss(None)

    def _opens(self, work: Coroutine[Any, Any, object]) -> None:
        """Do what a key asks; the keys after it wait."""
        self.run_worker(held(self, work), exit_on_error=False)

    async def _carry_out(self, intent: Intent) -> bool:
        try:
            await self._live.do(intent)
        except DayError as problem:
            self._say(str(problem))
            return False
        self.show(self._live.snapshot)
        return True

    def _say(self, words: str) -> None:
        self.query_one(".winddown--said", Static).update(words)

    def _item(self) -> WinddownLine | None:
        items = self._live.snapshot.winddown
        return items[self._at] if self._at < len(items) else None


def _needs_words(answer: str) -> str:
    return "" if answer.strip() else "A skipped item keeps its reason: one word is enough."


def _open(item: WinddownLine) -> bool:
    return not item.ticked and item.skipped is None


def _head(snapshot: Snapshot) -> Content:
    """Write the day, and when it closes."""
    day = f"{snapshot.day:%a} {snapshot.day.day} {snapshot.day:%b}"
    name = ("daybreak", "bold $accent")
    if snapshot.closed:
        return Content.assemble(name, f"   {day}   ", (snapshot.phrase, "bold $accent"))
    ends = snapshot.windows[-1][1] if snapshot.windows else None
    if ends is None or ends <= snapshot.at:
        return Content.assemble(name, f"   {day}   ", ("after close", "bold $accent"))
    closes = f"   close at {clock(ends, ZoneInfo(snapshot.zone))}, {away(ends, snapshot.at)}"
    return Content.assemble(name, f"   {day}   ", ("winding down", "bold $accent"), (closes, "$text-muted"))


def _item(item: WinddownLine, *, here: bool) -> Content:
    """Write one item: its glyph says what its colour says."""
    if item.ticked:
        glyph, style = "✓", "$text-success"
    elif item.skipped is not None:
        glyph, style = "–", "$text-muted"
    else:
        glyph, style = ("›", "bold $accent") if here else ("·", "$text-muted")
    detail = item.answer or (f"skipped: {item.skipped}" if item.skipped is not None else item.detail)
    text = Content.assemble((f"{glyph}  ", style), (item.text, "bold" if here else ""))
    return Content.assemble(text, "\n   ", (detail, "$text-muted")) if detail else text
