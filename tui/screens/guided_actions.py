"""What the keys of the guided answer do: begin anew, check, send, keep; what is in doubt takes a second key."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass
from datetime import datetime

from msgspec.structs import replace
from textual import events
from textual.screen import Screen
from textual.widgets import Input, Static, TextArea

from boundaries.answers.letters import GuidedStep
from daybreak.intents import AnswerViolation, KeepGuided
from daybreak.live import DayError, LiveDay
from daybreak.logview import GuidedDraft
from tui import guided_lines as lines
from tui.offers import show_help
from tui.typed import opens

STEPS = tuple(str(step) for step in GuidedStep)


@dataclass(frozen=True)
class Ended:
    """How it ended: in words, and the seconds of the break that is offered now."""

    words: str
    recovery: int = 0


class GuidedActions(Screen[Ended | None]):
    """What is written, and what the keys do with it; the screen that has them draws it."""

    def __init__(self, live: LiveDay, draft: GuidedDraft) -> None:
        """Begin with `draft`, at the first step."""
        super().__init__()
        self.live = live
        self.draft = draft
        self.step = 0
        self.fact = Input(draft.fact, placeholder="what happened, as a camera would have seen it")
        self.communicate = _area(draft.communicate)
        self.reinforce = _area(draft.reinforce)
        self.said = Static("", id="guided-said", markup=False)
        self.reading = False
        """What happened has the keys."""
        self.armed = ""
        """What the second key, Y, would do now: `rest` or `check`."""
        self.leaving = False
        """It is on its way: another key changes nothing."""
        self.unkept = False
        """It could not be kept, and the user knows."""

    @abstractmethod
    def draw(self) -> None:
        """Write what is said about the step."""

    @abstractmethod
    def action_happened(self) -> None:
        """Go to what happened, or back to the step."""

    def say(self, words: str) -> None:
        """Say a line below the step; clean."""
        self.said.update(words)

    @property
    def text(self) -> str:
        """Give the whole answer; the feeling is no part of it."""
        parts = (self.communicate.text.strip(), self.reinforce.text.strip())
        return "\n\n".join(part for part in parts if part)

    def action_template(self) -> None:
        """Choose another step of the ladder; what was written can be had back with ctrl+z."""
        opens(self, self._template())

    async def _template(self) -> None:
        from tui.screens.dialog import title
        from tui.screens.pick import Choice, Pick

        offered = self.draft.entry.step
        choices = [
            Choice(
                step[0] if step != "formal" else "l", step.replace("-", " "), step, "offered" if step == offered else ""
            )
            for step in self.draft.steps
        ]
        step = await self.app.push_screen_wait(Pick[str](title("Begin from", "the step of the ladder"), choices))
        if step is not None:
            await self._begin(step, self.draft.language)

    def action_language(self) -> None:
        """Turn to the next language."""
        languages = self.draft.languages
        here = languages.index(self.draft.language) if self.draft.language in languages else -1
        if len(languages) > 1:
            wanted = languages[(here + 1) % len(languages)]
            opens(self, self._begin(self.draft.step, wanted))

    async def _begin(self, step: str, language: str) -> None:
        try:
            draft = await self._drafted(step, language)
        except DayError as problem:
            self.say(str(problem))
            return
        self.draft = draft
        for area, words in ((self.communicate, draft.communicate), (self.reinforce, draft.reinforce)):
            area.replace(words, (0, 0), area.document.end)
            area.move_cursor(area.document.end)
        self.say(draft.trouble or f"{draft.template}; ctrl+z brings back what stood there")
        self.draw()

    async def follow_fact(self) -> None:
        """Put the user's own fact into a letter that nobody has touched yet."""
        texts = (self.communicate.text, self.reinforce.text)
        if texts == (self.draft.communicate, self.draft.reinforce) and not self.draft.entry.kept:
            await self._begin(self.draft.step, self.draft.language)

    def action_help(self) -> None:
        """Show every key that does something now."""
        show_help(self)

    async def _look_at_clock(self) -> None:
        """Count the rest from now: it begins when the answer is sent."""
        try:
            now = await self._drafted(self.draft.step, self.draft.language)
        except DayError as problem:
            self.say(str(problem))
            return
        self.draft = replace(
            self.draft, leaves_at=now.leaves_at, unrested_at=now.unrested_at, closed=now.closed, entry=now.entry
        )
        self.draw()

    async def _drafted(self, step: str, language: str) -> GuidedDraft:
        violation = self.draft.entry.line.id
        return await self.live.guided(violation, step=step, language=language, fact=self.fact.value, fresh=True)

    def on_key(self, event: events.Key) -> None:
        """Send, or do on a second key what has to be meant."""
        if STEPS[self.step] != "send" or self.reading:
            return
        if event.key == "enter":
            event.stop()
            self._send_on_first_key()
        elif event.character == "c" and lines.rests(self.draft):
            event.stop()
            self._arm("rest")
        elif event.character == "t" and not self.draft.elsewhere:
            event.stop()
            opens(self, self._at_a_time())
        elif event.character == "Y" and self.armed:
            event.stop()
            at = self.draft.unrested_at if self.armed == "rest" else self.draft.leaves_at
            self._leaves(at)
        elif self.armed and event.character is not None:
            self._arm("")

    async def _at_a_time(self) -> None:
        """Ask when it shall leave: not before its rest is over."""
        from tui.ask_time import ask_time
        from tui.screens.dialog import title

        at = await ask_time(self.app, self.live, title("Send it when?"), "tomorrow · thu 15:00 · 2h")
        if at is None:
            return
        if at < self.draft.leaves_at:
            self.say("It rests until then: choose a later time, or c cuts the rest short.")
            return
        self.draft = replace(self.draft, leaves_at=at)
        self.armed = ""
        self.draw()

    def _arm(self, what: str) -> None:
        self.armed = what
        self.draw()

    def _send_on_first_key(self) -> None:
        checked = lines.findings(self.text, self.draft)
        if lines.blocked(checked):
            self.say(lines.blocked(checked))
        elif lines.open_checks(checked):
            self._arm("check")
        else:
            self._leaves(self.draft.leaves_at)

    def _leaves(self, at: datetime) -> None:
        """Let it go once, however often the key comes."""
        blocked = lines.blocked(lines.findings(self.text, self.draft))
        if blocked:
            self.say(blocked)
        elif not self.leaving:
            self.leaving = True
            opens(self, self._leave(at))

    async def _leave(self, at: datetime) -> None:
        text, draft = self.text, self.draft
        intent = AnswerViolation(
            violation=draft.entry.line.id,
            text=text,
            step=draft.step,
            send_at=at if at > self.live.clock.now() and not draft.elsewhere else None,
            elsewhere=draft.elsewhere,
        )
        try:
            receipt = await self.live.do(intent)
        except DayError as problem:
            self.leaving = False
            self.say(str(problem))
            return
        if draft.elsewhere:
            self.app.copy_to_clipboard(text)
        self.dismiss(Ended(f"{receipt.label}   u takes it back", draft.recovery))

    def action_later(self) -> None:
        """Keep the answer, without the feeling; what cannot be kept stays on the screen until it is left once more."""
        if self.reading:
            self.action_happened()
        elif self.unkept or self._untouched():
            self.dismiss(None)
        else:
            opens(self, self._keep())

    def _untouched(self) -> bool:
        texts = (self.communicate.text, self.reinforce.text, self.fact.value)
        return texts == (self.draft.communicate, self.draft.reinforce, self.draft.fact)

    async def _keep(self) -> None:
        intent = KeepGuided(
            violation=self.draft.entry.line.id,
            step=self.draft.step,
            language=self.draft.language,
            fact=self.fact.value,
            communicate=self.communicate.text,
            reinforce=self.reinforce.text,
        )
        try:
            receipt = await self.live.do(intent)
        except DayError as problem:
            self.unkept = True
            self.say(f"{problem} Esc once more leaves without keeping it.")
            return
        self.dismiss(Ended(receipt.label))


def _area(text: str) -> TextArea:
    return TextArea(text, soft_wrap=True, show_line_numbers=False, tab_behavior="focus")
