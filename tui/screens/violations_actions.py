"""What the keys of the violations screen do: decide, answer, note, narrow; each one intent, said when it is durable."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from textual.content import Content

from daybreak.intents import EditViolation, Intent, LogViolation, NoteViolation, OfferRecovery, TakeBreak
from daybreak.live import DayError
from daybreak.logview import LogFilter
from tui.screens.log_filters import LogFilters

if TYPE_CHECKING:
    from daybreak.logview import EntryView
    from daybreak.snapshot import ViolationLine
    from tui.panes.log import EntryPane, YearPane


_DECIDES = {
    "decide('confirmed')": "confirmed",
    "decide('absorbed')": "absorbed",
    "decide('settled')": "settled",
    "not_one": "dismissed",
}
"""To which state of an entry an action moves it."""
_OF_CLIENTS = frozenset({"edit", "answer", "parting", "support"})
"""What there is for the acts of clients alone."""
_NEEDS_NONE = frozenset(
    {"undo", "filter_client", "filter_kind", "filter_state", "mine", "year", "log", "find", "help", "other", "back"}
)
"""What needs no entry."""


class ViolationsActions(LogFilters):
    """The actions; the screen that has them brings the parts."""

    entry_pane: EntryPane
    year_pane: YearPane
    part: str

    @abstractmethod
    def settle(self) -> None:
        """Show the parts that have a place now."""

    @property
    def here(self) -> ViolationLine | None:
        """Give the entry that is meant; say so when there is none, or the year lies over it."""
        if self._unseen:
            self.say("The year hides the entries: g shows them again.")
            return None
        entry = self.log_pane.entry
        if entry is None:
            self.say("No entry is selected.")
        return entry

    @property
    def _unseen(self) -> bool:
        return not (self.log_pane.display or self.entry_pane.display)

    def fits(self, action: str) -> bool:
        """Say whether an action fits the entry; while it is still being read, all of them may."""
        if action in _NEEDS_NONE:
            return True
        line, whole = self.log_pane.entry, self.entry_pane.entry
        if self._unseen:
            return False
        if line is None or (action in _OF_CLIENTS and line.slip):
            return False
        if whole is None or whole.line.id != line.id:
            return True
        found = {"answer": whole.answerable, "reveal": whole.veiled}
        return found.get(action, action not in _DECIDES or _DECIDES[action] in whole.allowed)

    def action_open(self) -> None:
        """Read the entry; the same key goes back."""
        self.part = "log" if self.part == "entry" else "entry"
        self.settle()

    def action_other(self) -> None:
        """Go to the next part."""
        parts = ("log", "entry", "year")
        self.part = parts[(parts.index(self.part) + 1) % len(parts)]
        self.settle()

    def action_year(self) -> None:
        """Show the year; the same key goes back."""
        self.part = "log" if self.part == "year" else "year"
        self.settle()

    def action_reveal(self) -> None:
        """Show what is grave, or hide it again; whoever reads it is offered a break afterwards."""
        self.entry_pane.unveil()
        entry = self.entry_pane.entry
        if entry is not None and entry.veiled and self.entry_pane.unveiled == entry.line.id:
            self.carry(self.live.do(OfferRecovery()))

    def action_back(self) -> None:
        """Go back by one step: to the log, to all entries, to the day."""
        if self.part != "log":
            self.part = "log"
            self.settle()
        elif self.wanted != LogFilter():
            self.narrow(LogFilter())
        else:
            self.dismiss(None)

    def action_decide(self, state: str) -> None:
        """Move the entry on."""
        entry = self.here
        if entry is not None:
            self.opens(self._decide(entry, state))

    async def _decide(self, entry: ViolationLine, state: str) -> None:
        if await self.triage.decide(entry.id, state):
            await self.reload(entry.id)

    def action_not_one(self) -> None:
        """Ask why it is none, and keep the reason."""
        self.action_decide("dismissed")

    def action_note(self) -> None:
        """Write a line beside the entry."""
        entry = self.here
        if entry is not None:
            self.opens(self._note(entry))

    async def _note(self, entry: ViolationLine) -> None:
        from tui.screens.ask import Ask

        note = await self.app.push_screen_wait(Ask(Content("Note"), value=entry.note, hint="a line of fact"))
        if note is not None and note != entry.note:
            await self._do(NoteViolation(violation=entry.id, note=note), entry.id)

    def action_edit(self) -> None:
        """Give it another kind or severity: what it was stays in its history."""
        entry = self.here
        if entry is not None:
            self.opens(self._edit(entry))

    async def _edit(self, entry: ViolationLine) -> None:
        from tui.screens.violation import ViolationForm

        form = ViolationForm(self.live.snapshot.clients, entry.client, entry=entry)
        wanted: LogViolation | None = await self.app.push_screen_wait(form)
        if wanted is not None:
            await self._do(
                EditViolation(
                    violation=entry.id,
                    client=None if wanted.client == entry.client else wanted.client,
                    kind=wanted.kind,
                    severity=wanted.severity,
                    note=wanted.note,
                ),
                entry.id,
            )

    def action_log(self) -> None:
        """Log an act by hand."""
        self.opens(self._log())

    async def _log(self) -> None:
        client = await self._pick_client("Against whom?", all_of_them=False)
        if client is not None:
            from tui.screens.violation import ViolationForm

            entry = await self.app.push_screen_wait(ViolationForm(self.live.snapshot.clients, client))
            if entry is not None:
                await self._do(entry)

    def action_undo(self) -> None:
        """Take back the newest action."""
        self.opens(self._undo())

    async def _undo(self) -> None:
        await self.triage.undo()
        await self.reload()

    async def _do(self, intent: Intent, keep: str = "") -> None:
        if await self.triage.do(intent):
            await self.reload(keep)

    def action_answer(self) -> None:
        """Answer the entry, step by step."""
        entry = self.here
        if entry is not None:
            self.opens(self._answer(entry))

    async def _answer(self, entry: ViolationLine) -> None:
        from tui.screens.guided import GuidedScreen

        try:
            draft = await self.live.guided(entry.id)
        except DayError as problem:
            self.say(str(problem))
            return
        done = await self.app.push_screen_wait(GuidedScreen(self.live, draft))
        await self.reload(entry.id)
        if done is None:
            return
        self.say(done.words)
        if done.recovery:
            await self._offer_recovery(done.recovery)

    async def _offer_recovery(self, seconds: int) -> None:
        from boundaries.words import duration
        from tui.attend import rest
        from tui.screens.dialog import title
        from tui.screens.pick import Choice, Pick

        choices = [
            Choice("y", f"take {duration(seconds)} for yourself", value=True),
            Choice("n", "not now", value=False),
        ]
        heading = title("That was a hard message.", "a recovery break is ready")
        if await self.app.push_screen_wait(Pick[bool](heading, choices)) and await self.triage.do(
            TakeBreak("recovery")
        ):
            rest(self.app, self.live, self.say)

    def action_parting(self) -> None:
        """Show the let-go sheet of this client."""
        entry = self.here
        if entry is not None and not entry.slip:
            self.opens(self._parting(entry))

    async def _parting(self, entry: ViolationLine) -> None:
        from tui.screens.parting import PartingScreen

        try:
            sheet = await self.live.parting(entry.client)
        except DayError as problem:
            self.say(str(problem))
            return
        self.app.push_screen(PartingScreen(self.live, sheet))

    def action_support(self) -> None:
        """Show the people to turn to."""
        entry = self.here
        if entry is not None:
            self.opens(self._support(entry))

    async def _support(self, entry: ViolationLine) -> None:
        from tui.screens.support import SupportScreen

        try:
            whole: EntryView = await self.live.violation(entry.id)
        except DayError as problem:
            self.say(str(problem))
            return
        self.app.push_screen(SupportScreen(whole))
