"""What the keys of the Today screen do: on the marked threads, or on the one under the cursor."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Coroutine
from typing import TYPE_CHECKING, Any

from textual.widget import Widget

from daybreak.intents import LookIn, MendShown, OfferRecovery, Open, Threads
from tui.offers import Acts

if TYPE_CHECKING:
    from daybreak.snapshot import QueueRow
    from tui.panes.queue import QueuePane
    from tui.panes.tabs import Tabs
    from tui.panes.thread import ThreadPane
    from tui.panes.violations import ViolationsPane
    from tui.screens.find import Find
_OF_THREADS = frozenset({
    *("reply", "acknowledge", "snooze", "done", "redirect", "assign", "revision", "deliver", "defect"),
    *("urgent", "no_answer", "wait", "promise"),
})  # fmt: skip
"""Actions on the chosen threads."""


class TodayActions(Acts):
    """The actions; the screen that has them brings the panes."""

    queue: QueuePane
    thread: ThreadPane
    tabs: Tabs
    tab: str
    zoomed: str

    @abstractmethod
    def settle(self) -> None:
        """Show the panes that have a place now."""

    def fits(self, action: str) -> bool:
        """Say whether an action does anything now: what is about a thread waits until one can be seen."""
        return action not in _OF_THREADS or not self._behind

    @property
    def _behind(self) -> bool:
        """The threads lie behind another pane."""
        return not (self.queue.display or self.thread.display)

    def _rows(self) -> tuple[QueueRow, ...]:
        """Give what an action is about; say so when there is nothing, or nothing that can be seen."""
        rows = () if self._behind else self.queue.list.chosen()
        if not rows:
            self.say("Another pane hides the threads: 1 shows them." if self._behind else "No thread is selected.")
        return rows

    def _row(self) -> QueueRow | None:
        """Give the line under the cursor; say so when there is none, or none that can be seen."""
        return self.queue.list.row if self._rows() else None

    def _threads(self) -> Threads:
        return tuple(row.thread for row in self._rows())

    def _on_threads(self, action: str, *, asks: bool = False) -> None:
        """Let the triage do an action on the chosen threads; their marks are taken."""
        threads = self._threads()
        if threads:
            work = self._then_unmark(getattr(self.triage, action)(threads))
            if asks:
                self.opens(work)
            else:
                self.carry(work)

    def _on_rows(self, action: str) -> None:
        rows = self._rows()
        if rows:
            self.carry(self._then_unmark(getattr(self.triage, action)(rows)))

    async def _then_unmark(self, work: Coroutine[Any, Any, object]) -> None:
        await work
        self.queue.list.clear_marks()

    def action_open(self) -> None:
        """Read the whole thread; the same key goes back."""
        if self.zoomed == "thread":
            self.action_back()
            return
        row = self._row()
        if row is not None:
            self.zoomed = "thread"
            self.settle()
            self.thread.focus()
            self.thread.point(row)
            self.thread.unveil()
            self.carry(self._open(row))

    async def _open(self, row: QueueRow) -> None:
        await self.live.do(Open(row.thread))
        view = await self.live.view(row.thread, whole=True)
        self.thread.fill(view)
        if any(message.grave for message in view.messages):
            await self.live.do(OfferRecovery())

    def action_reply(self) -> None:
        """Answer the thread under the cursor."""
        row = self._row()
        if row is not None:
            self.opens(self.triage.reply(row.thread))

    def action_acknowledge(self) -> None:
        """Say by when."""
        self._on_threads("acknowledge")

    def action_snooze(self) -> None:
        """Ask until when."""
        self._on_threads("snooze", asks=True)

    def action_done(self) -> None:
        """Nothing more is owed."""
        self._on_threads("done")

    def action_redirect(self) -> None:
        """Point to the right channel."""
        self._on_threads("redirect")

    def action_revision(self) -> None:
        """Count a round."""
        self._on_threads("revision")

    def action_deliver(self) -> None:
        """Mark a delivery."""
        self._on_threads("deliver")

    def action_defect(self) -> None:
        """Mark a defect."""
        self._on_threads("defect")

    def action_wait(self) -> None:
        """The client's turn."""
        self._on_threads("wait_for", asks=True)

    def action_promise(self) -> None:
        """Promise by a time."""
        self._on_threads("promise_by", asks=True)

    def action_urgent(self) -> None:
        """Put at the top."""
        self._on_rows("urgent")

    def action_no_answer(self) -> None:
        """Needs no answer."""
        self._on_rows("no_answer")

    def action_assign(self) -> None:
        """Say whose the sender is."""
        rows = self._rows()
        if rows:
            who = ", ".join(dict.fromkeys(row.sender or row.address for row in rows))
            threads = tuple(row.thread for row in rows)
            self.opens(self._then_unmark(self.triage.assign(threads, who)))

    def action_violation(self) -> None:
        """Log an act by hand; of the thread under the cursor, where it can be seen."""
        self.opens(self.triage.violation(None if self._behind else self.queue.list.row))

    def action_violations(self) -> None:
        """Show the whole log."""
        from tui.screens.violations import ViolationsScreen

        self.app.push_screen(ViolationsScreen(self.live))

    def on_violations_pane_opened(self, message: ViolationsPane.Opened) -> None:
        """Open an entry of the pane in the whole log; answer it there, where that is meant."""
        from tui.screens.violations import ViolationsScreen

        self.app.push_screen(ViolationsScreen(self.live, message.violation, answers=message.answer))

    def on_violations_pane_decided(self, message: ViolationsPane.Decided) -> None:
        """Carry out what was decided about an entry."""
        self.opens(self.triage.decide(message.violation, message.state))

    def action_undo(self) -> None:
        """Take back the newest action."""
        self.carry(self.triage.undo())

    def action_outbox(self) -> None:
        """Show what waits to leave."""
        self.opens(self.triage.outbox())

    def action_peek(self) -> None:
        """Look at what is held."""
        self.opens(self.triage.peek())

    def action_look_in(self) -> None:
        """Show the whole queue between two look-in times."""
        self.carry(self.triage.do(LookIn()))

    def action_mend(self) -> None:
        """Put back what others see."""
        self.carry(self.triage.do(MendShown()))

    def action_shown(self) -> None:
        """Show what others see, and the switch for it."""
        self.opens(self._shown())

    async def _shown(self) -> None:
        from tui.screens.shown import ShownScreen

        chosen = await self.app.push_screen_wait(ShownScreen(self.live.snapshot))
        if chosen is not None:
            await self.triage.do(chosen)

    def action_sync(self) -> None:
        """Fetch from every account."""
        self.say("Fetching from every account.")
        self.carry(self.live.sync())

    def action_find(self) -> None:
        """Open the line that narrows the queue."""
        self.opens(self._find())

    async def _find(self) -> None:
        from tui.screens.find import Find

        found = self.query(Find)
        line = found.first() if found else Find()
        if not found:
            await self.mount(line)
        self.tab, self.zoomed = "queue", ""
        self.settle()
        line.open()

    def on_find_narrowed(self, message: Find.Narrowed) -> None:
        """Show what matches, while it is typed."""
        self.queue.seek(message.text)

    def on_find_left(self, message: Find.Left) -> None:
        """Back to the queue, narrowed or whole."""
        if not message.keep:
            self.queue.seek("")
        self.queue.list.focus()

    def action_group(self) -> None:
        """Group by client, or not."""
        self.queue.group()

    def action_pane(self, name: str) -> None:
        """Go to a pane; where it is narrow, show it."""
        if self.zoomed:
            self.zoomed = name
        self.tab = "queue" if name == "thread" else name
        self.tabs.choose(self.tab)
        self.settle()
        self._pane(name).focus()

    def _pane(self, name: str) -> Widget:
        return self.queue.list if name == "queue" else self.query_one(f"#{name}")

    def action_zoom(self) -> None:
        """Give the focused pane the whole room, or take it back."""
        focused = self.focused
        name = "" if focused is None else "queue" if focused is self.queue.list else focused.id or ""
        self.zoomed = "" if self.zoomed else name
        self.settle()

    def action_back(self) -> None:
        """Go back by one step: from a zoom, from a search, from marks, to the queue."""
        if self.zoomed:
            self.zoomed = ""
            self.settle()
        elif self.queue.sought:
            self.queue.seek("")
        elif self.queue.list.marks:
            self.queue.list.clear_marks()
        elif self.tab != "queue":
            self.action_pane("queue")
        self._pane(self.tab).focus()
