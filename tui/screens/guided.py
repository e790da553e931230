"""The guided answer: calm, see, communicate, reinforce, check, send; left at any time, and gone on with later."""

from __future__ import annotations

from typing import ClassVar
from zoneinfo import ZoneInfo

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static, TextArea

from daybreak.live import LiveDay
from daybreak.logview import GuidedDraft
from daybreak.snapshot import Snapshot
from tui import guided_lines as lines
from tui.breath import Breath
from tui.offers import help_key
from tui.panes.happened import HappenedPane
from tui.screens.dialog import keys
from tui.screens.guided_actions import STEPS, GuidedActions
from tui.typed import opens

_WIDE = 110


class GuidedScreen(GuidedActions):
    """Six steps on one screen; what happened stands beside them where there is room."""

    DEFAULT_CSS = """
    GuidedScreen { background: $background; color: $text; }
    GuidedScreen #guided-head { height: 2; padding: 1 3 0 3; }
    GuidedScreen #guided-body { height: 1fr; margin: 1 2 0 2; }
    GuidedScreen #happened { width: 43%; padding: 1 3; }
    GuidedScreen #guided-gap { width: 2; }
    GuidedScreen #guided { width: 1fr; background: $surface; border-left: outer $edge-focus; padding: 1 3; }
    GuidedScreen #guided-strip { height: 2; }
    GuidedScreen .guided--step { height: 1fr; }
    GuidedScreen .guided--words { height: auto; margin-top: 1; }
    GuidedScreen TextArea, GuidedScreen TextArea:focus {
        height: auto; max-height: 1fr; padding: 0; border: none; background: $surface; background-tint: transparent;
    }
    GuidedScreen Input, GuidedScreen Input:focus {
        height: 1; border: none; padding: 0 1; background: $cursor; background-tint: transparent; margin: 0 0 1 0;
    }
    GuidedScreen VerticalScroll { scrollbar-size-vertical: 1; scrollbar-color: $edge; scrollbar-background: $surface; }
    GuidedScreen #guided-said { height: auto; color: $notice; }
    GuidedScreen #guided-keys { height: 1; padding: 0 3; }
    GuidedScreen.-narrow #guided-head { padding: 0 2; height: 1; }
    GuidedScreen.-narrow #guided-body { margin: 1 0 0 0; }
    GuidedScreen.-narrow #guided, GuidedScreen.-narrow #happened { width: 1fr; padding: 0 2; }
    GuidedScreen.-narrow #guided-keys { padding: 0 2; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "go(1)", "Next step", id="guided.next", priority=True, tooltip="Go on"),
        Binding("shift+tab", "go(-1)", "Step before", id="guided.before", priority=True, tooltip="Go back"),
        Binding("ctrl+t", "template", "Template", id="guided.template", tooltip="Begin at another step of the ladder"),
        Binding(
            "ctrl+l",
            "language",
            "Language",
            id="guided.language",
            priority=True,
            tooltip="The same in another language",
        ),
        Binding("ctrl+r", "reveal", "Reveal", id="guided.reveal", tooltip="Show what is grave, or hide it again"),
        Binding("f2", "happened", "What happened", id="guided.happened", tooltip="Read what happened"),
        Binding("escape", "later", "Later", id="guided.later", tooltip="Keep it for later"),
        help_key("guided"),
    ]
    AUTO_FOCUS = ""

    def __init__(self, live: LiveDay, draft: GuidedDraft) -> None:
        """Begin with `draft`, at the first step."""
        super().__init__(live, draft)
        self._passed: set[int] = set()
        self._breath = Breath(live.clock)
        self.happened = HappenedPane(draft.entry)
        self._strip = Static(id="guided-strip")
        self._feeling = Input(placeholder="what it does to you: for yourself alone")
        self._checks = [Static(classes="guided--words") for _ in range(2)]
        self._letter, self._send = Static(), Static()
        self._right = Vertical(id="guided")
        self._gap = Static(id="guided-gap")

    def compose(self) -> ComposeResult:
        """Mount all steps; one is shown."""
        yield Static(lines.head(self.draft, self.live.clock.now(), self._zone()), id="guided-head")
        with Horizontal(id="guided-body"):
            yield self.happened
            yield self._gap
            with self._right:
                yield self._strip
                with Vertical(classes="guided--step"):
                    yield self._breath
                with Vertical(classes="guided--step"):
                    yield Static(lines.asks("Fact, in one line", "what was done, when, where; no guess about why"))
                    yield self.fact
                    yield Static(lines.asks("Feeling, in one line", "it is never sent, and not kept when you leave"))
                    yield self._feeling
                with Vertical(classes="guided--step"):
                    yield self.communicate
                    yield self._checks[0]
                with Vertical(classes="guided--step"):
                    yield self.reinforce
                    yield self._checks[1]
                with VerticalScroll(classes="guided--step"):
                    yield self._letter
                with VerticalScroll(classes="guided--step"):
                    yield self._send
                yield self.said
        yield Static(id="guided-keys")

    def on_mount(self) -> None:
        """Begin to breathe."""
        for line in (self.fact, self._feeling):
            line.cursor_blink = False
        for area in (self.communicate, self.reinforce):
            area.cursor_blink = False
            area.move_cursor(area.document.end)
        self.show(self.live.snapshot)
        self._breath.begin()
        self._turn()
        if self.draft.trouble:
            self.say(self.draft.trouble)

    def on_resize(self, event: events.Resize) -> None:
        """Put what happened beside the steps, or behind f2."""
        self._fold(event.size.width)
        self.call_after_refresh(self.draw)

    def show(self, day: Snapshot) -> None:
        """Follow the day: the rest grows shorter."""
        self.happened.show(day)
        if STEPS[self.step] == "send":
            self.run_worker(self._look_at_clock(), exit_on_error=False)

    def _fold(self, width: int) -> None:
        narrow = width < _WIDE
        self.set_class(narrow, "-narrow")
        self._gap.display = not narrow
        self._right.display = not (narrow and self.reading)
        self.happened.display = not narrow or self.reading

    def _turn(self) -> None:
        """Show the step that is on."""
        for number, part in enumerate(self.query(".guided--step")):
            part.display = number == self.step
        name = STEPS[self.step]
        if name != "calm":
            self._breath.end()
        self.armed = ""
        target = {
            "see": self.fact,
            "communicate": self.communicate,
            "reinforce": self.reinforce,
            "check": self._letter.parent,
        }.get(name)
        if name == "send":
            self.run_worker(self._look_at_clock(), exit_on_error=False)
        self.set_focus(target if isinstance(target, Widget) else None)
        self.draw()

    def draw(self) -> None:
        """Write what is said about the step."""
        name = STEPS[self.step]
        self._strip.update(lines.strip(STEPS, self.step, self._passed))
        checked = lines.findings(self.text, self.draft)
        width = max(self._strip.size.width - 2, 40)
        for words in self._checks:
            words.update(Content("\n").join(lines.live_checks(checked, width)))
        self._letter.update(lines.review(self.text, checked, self.draft, width))
        self._send.update(lines.sending(self.draft, checked, self.live.clock.now(), self._zone(), self.armed))
        self.query_one("#guided-keys", Static).update(keys(lines.READING if self.reading else lines.KEYS[name]))

    @on(TextArea.Changed)
    def _written(self) -> None:
        self.draw()

    @on(Input.Submitted)
    def _answered(self, event: Input.Submitted) -> None:
        if event.input is self.fact:
            self._feeling.focus()
        else:
            self.action_go(1)

    def go_to(self, step: str) -> None:
        """Go to a step by its name."""
        if self.reading:
            self.action_happened()
        self.action_go(STEPS.index(step) - self.step)

    def action_go(self, by: int) -> None:
        """Go to another step; calm counts as taken when its minute is over."""
        if self.reading:
            self.action_happened()
            return
        wanted = max(0, min(len(STEPS) - 1, self.step + by))
        if by > 0 and wanted != self.step and (STEPS[self.step] != "calm" or self._breath.over):
            self._passed.add(self.step)
        self.say("")
        if STEPS[self.step] == "see" and self.fact.value != self.draft.fact:
            opens(self, self.follow_fact())
        self.step = wanted
        self._turn()

    def action_happened(self) -> None:
        """Go to what happened, or back to the step."""
        self.reading = not self.reading
        self._fold(self.size.width)
        if self.reading:
            self.set_focus(self.happened)
            self.draw()
        else:
            self._turn()

    def action_reveal(self) -> None:
        """Show what is grave, or hide it again."""
        self.happened.unveil()

    def _zone(self) -> ZoneInfo:
        return ZoneInfo(self.live.snapshot.zone)
