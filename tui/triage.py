"""What a triage key does: ask what has to be asked, carry out one intent, say what came of it.

Each method is a coroutine for a guarded worker; it touches dialogs, intents and the words of the notice line, nothing
else. Nothing is said to be done before the day has made it durable.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar
from zoneinfo import ZoneInfo

from textual.app import App
from textual.screen import Screen

from daybreak.intents import (
    Acknowledge,
    Assign,
    CountRevision,
    DecideViolation,
    Done,
    EditDraft,
    Intent,
    KeepDraft,
    LogViolation,
    MarkDefect,
    MarkDelivery,
    MarkUrgent,
    NoAnswer,
    Peek,
    PromiseBy,
    Redirect,
    Reply,
    SendDraft,
    SkipBreak,
    Snooze,
    Threads,
    WaitFor,
)
from daybreak.live import DayError, LiveDay
from daybreak.snapshot import QueueRow

Result = TypeVar("Result")
Say = Callable[[str], None]


class Triage:
    """Carries out what keys ask, on one thread or on all marked ones."""

    def __init__(self, app: App[None], live: LiveDay, say: Say) -> None:
        """Ask over `app`, act on `live`, report through `say` (clean text)."""
        self._app = app
        self._live = live
        self.say = say

    async def do(self, intent: Intent) -> bool:
        """Carry out one intent and say what came of it; False when it could not be done."""
        try:
            receipt = await self._live.do(intent)
        except DayError as problem:
            self.say(str(problem))
            return False
        self.say(f"{receipt.label}   u takes it back" if receipt.undoable else receipt.label)
        return True

    async def decide(self, violation: str, state: str) -> bool:
        """Move an entry of the log on; what is dismissed keeps its reason. False when it could not be done."""
        note = ""
        if state == "dismissed":
            from textual.content import Content

            from tui.screens.ask import Ask, needs_reason

            ask = Ask(Content("Why is it none?"), hint="in a few words", check=needs_reason)
            why = await self._wait(ask)
            if not why:
                return False
            note = why
        return await self.do(DecideViolation(violation=violation, state=state, note=note))

    async def undo(self) -> None:
        """Take back the newest action."""
        try:
            receipt = await self._live.undo()
        except DayError as problem:
            self.say(str(problem))
            return
        self.say(receipt.label if receipt else "There is nothing to undo.")

    async def acknowledge(self, threads: Threads) -> None:
        """Answer in one line that says by when."""
        await self.do(Acknowledge(threads))

    async def done(self, threads: Threads) -> None:
        """Nothing more is owed."""
        await self.do(Done(threads))

    async def redirect(self, threads: Threads) -> None:
        """Point to the right channel."""
        await self.do(Redirect(threads))

    async def revision(self, threads: Threads) -> None:
        """Count one more round."""
        await self.do(CountRevision(threads))

    async def deliver(self, threads: Threads) -> None:
        """Work was delivered here."""
        await self.do(MarkDelivery(threads))

    async def defect(self, threads: Threads) -> None:
        """Their newest message reports a defect."""
        await self.do(MarkDefect(threads))

    async def urgent(self, rows: tuple[QueueRow, ...]) -> None:
        """Put at the top, or take back from there when all of them stand there."""
        on = any(row.band != "urgent" for row in rows)
        await self.do(MarkUrgent(_ids(rows), on))

    async def no_answer(self, rows: tuple[QueueRow, ...]) -> None:
        """Needs no answer, or does after all."""
        on = any(row.band != "no-answer" for row in rows)
        await self.do(NoAnswer(_ids(rows), on))

    async def reply(self, thread: str) -> None:
        """Write an answer; what is not sent is kept for the next time."""
        from tui.screens.reply import ReplyScreen

        try:
            draft = await self._live.draft(thread)
            templates = await self._live.templates()
        except DayError as problem:
            self.say(str(problem))
            return
        screen = ReplyScreen(
            draft,
            templates,
            lambda name: self._live.draft(thread, name),
            lambda: self.ask_when("Send it", ("tomorrow", "monday")),
        )
        written = await self._wait(screen)
        if written is None:
            return
        if not written.send:
            await self.do(KeepDraft(thread, written.text))
            return
        reply = Reply(thread=thread, text=written.text, now=written.now, send_at=written.send_at)
        if not await self.do(reply):
            await self._live.do(KeepDraft(thread, written.text))

    async def snooze(self, threads: Threads) -> None:
        """Ask until when, and take them out of the queue until then."""
        until = await self.ask_when("Snooze", ("opening", "tomorrow", "monday"))
        if until is not None:
            await self.do(Snooze(threads, until))

    async def wait_for(self, threads: Threads) -> None:
        """The client's turn: ask how long they may stay silent."""
        until = await self.ask_when("Waiting for the client until", ("tomorrow", "monday"))
        if until is not None:
            await self.do(WaitFor(threads, until))

    async def promise_by(self, threads: Threads) -> None:
        """Ask for an explicit promise."""
        due = await self.ask_when("Promised by", ("tomorrow",))
        if due is not None:
            await self.do(PromiseBy(threads, due))

    async def assign(self, threads: Threads, who: str) -> None:
        """Ask whose the sender is; `who` is the sender, clean."""
        from tui.screens.dialog import title
        from tui.screens.pick import Choice, Pick

        letters = "abcdefghijklmopqrstuvwxyz"
        clients = [
            Choice(key, client, Assign(threads, client))
            for key, client in zip(letters, self._live.snapshot.clients, strict=False)
        ]
        others = [
            Choice("0", "no client", Assign(threads, None), "stays in the queue, asked once"),
            Choice("-", "ignore", Assign(threads, None, ignore=True), "needs no answer, now and later"),
        ]
        intent = await self._wait(Pick[Assign](title("Whose is this sender?", who), [*clients, *others]))
        if intent is not None:
            await self.do(intent)

    async def violation(self, row: QueueRow | None) -> None:
        """Log an act by hand."""
        from boundaries.text import line
        from tui.screens.violation import ViolationForm

        form = ViolationForm(
            self._live.snapshot.clients,
            row.client if row else line(""),
            thread=row.thread if row else "",
            subject=row.subject if row else None,
        )
        entry: LogViolation | None = await self._wait(form)
        if entry is not None:
            await self.do(entry)

    async def outbox(self) -> None:
        """Show what waits to leave."""
        from tui.screens.outbox import OutboxScreen, Read

        snapshot = self._live.snapshot
        chosen = await self._wait(OutboxScreen(snapshot.outbox, snapshot.at, snapshot.zone))
        if isinstance(chosen, Read):
            await self._read_draft(str(chosen))
        elif chosen is not None:
            await self.do(chosen)

    async def _read_draft(self, entry: str) -> None:
        """Read a draft of the outbox, write in it, send it or keep it."""
        from tui.screens.reply import ReplyScreen

        try:
            draft = await self._live.outgoing(entry)
        except DayError as problem:
            self.say(str(problem))
            return
        screen = ReplyScreen(draft, (), self._live.outgoing, lambda: self.ask_when("Send it", ("tomorrow", "monday")))
        written = await self._wait(screen)
        if written is not None and written.send:
            send = SendDraft(entry=entry, text=written.text, send_at=written.send_at, now=written.now)
            await self.do(send)
        elif written is not None:
            await self.do(EditDraft(entry, written.text))

    async def peek(self) -> None:
        """Ask once, then show what is held: a slip."""
        from tui.screens.dialog import title
        from tui.screens.pick import Choice, Pick

        held = self._live.snapshot.held
        if not held:
            self.say("Nothing is held.")
            return
        choices = [
            Choice("n", "let them wait", value=False),
            Choice("y", "show them: it is noted as a slip", value=True),
        ]
        if await self._wait(Pick[bool](title(f"Look at {held} held?", "they can wait, and so can you"), choices)):
            await self.do(Peek())

    async def ask_when(self, heading: str, named: tuple[str, ...]) -> datetime | None:
        """Offer named times with what they come to, and a line for any other."""
        from boundaries.words import moment
        from tui.ask_time import ask_time
        from tui.screens.dialog import title
        from tui.screens.pick import Choice, Pick

        choices: list[Choice[str]] = []
        snapshot = self._live.snapshot
        for name in named:
            at = await self._when(name)
            if at is not None:
                choices.append(Choice(name[0], name, name, moment(at, snapshot.at, ZoneInfo(snapshot.zone))))
        words = await self._wait(Pick[str](title(heading), [*choices, Choice("d", "another day or time …", "")]))
        if words == "":
            return await ask_time(self._app, self._live, title(heading), "15:00 · thu 15:00 · 2026-12-01 · 2h")
        return await self._when(words) if words else None

    async def skip_break(self) -> None:
        """Do without the next break; after two in a row ask why, and take no answer as well."""
        from tui.screens.ask import Ask
        from tui.screens.dialog import title

        why: str | None = ""
        if self._live.snapshot.breaks.asks_why:
            heading = title("Two were skipped already. Why, in three words?", "enter alone skips it as well")
            why = await self._wait(Ask(heading, hint="deadline · no time · feel fine"))
        if why is not None:
            await self.do(SkipBreak(why))

    async def _when(self, words: str) -> datetime | None:
        try:
            return await self._live.when(words)
        except DayError as problem:
            self.say(str(problem))
            return None

    async def _wait(self, screen: Screen[Result]) -> Result | None:
        return await self._app.push_screen_wait(screen)


def _ids(rows: tuple[QueueRow, ...]) -> Threads:
    return tuple(row.thread for row in rows)
