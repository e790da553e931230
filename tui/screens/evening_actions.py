"""What the keys of the Today screen do for rest: a break, the wind-down, the morning, the journal."""

from __future__ import annotations

from functools import cached_property

from daybreak.intents import PostponeBreak, PutOff, TakeBreak
from daybreak.live import DayError
from tui.attend import Attendant
from tui.screens.today_actions import TodayActions


class EveningActions(TodayActions):
    """The actions that lead away from work, and back to it."""

    @cached_property
    def attendant(self) -> Attendant:
        """Give what opens the screens that the day itself asks for."""
        return Attendant(self.app, self.live, self)

    def on_screen_resume(self) -> None:
        """Nothing lies over the day any more: what waited for that may come."""
        if self.is_attached:
            self.call_later(self.attendant.attend)

    def action_break(self) -> None:
        """Take a break now."""
        pause = self.live.snapshot.breaks
        self.opens(self._rest(pause.offers or pause.kind or "move"))

    def action_postpone_break(self) -> None:
        """Put the next break off."""
        self.carry(self.triage.do(PostponeBreak()))

    def action_skip_break(self) -> None:
        """Do without the next break."""
        self.opens(self.triage.skip_break())

    def action_breaks(self) -> None:
        """Show the record of breaks."""
        from tui.screens.breaks import BreaksScreen

        self.app.push_screen(BreaksScreen(self.live))

    def action_recover(self) -> None:
        """Take the recovery break."""
        self.opens(self._rest("recovery"))

    async def _rest(self, kind: str) -> None:
        if self.live.snapshot.breaks.running_kind is None:
            try:
                await self.live.do(TakeBreak(kind))
            except DayError as problem:
                self.say(str(problem))
                return
        self.attendant.rest()

    def action_wind_down(self) -> None:
        """Begin to close the day; once it is closed, back to the night."""
        if self.live.snapshot.resting:
            self.attendant.night()
            return
        from tui.screens.winddown import WinddownScreen

        self.app.push_screen(WinddownScreen(self.live, self.attendant.close))

    def action_put_off(self) -> None:
        """Begin the wind-down a little later."""
        self.carry(self.triage.do(PutOff()))

    def action_morning(self) -> None:
        """Greet again."""
        self.attendant.morning()

    def action_journal(self) -> None:
        """Show the days."""
        from tui.screens.journal import JournalScreen

        self.app.push_screen(JournalScreen(self.live))
