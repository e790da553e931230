"""What the keys of the Today screen do to the user's own availability: focus, away, the next call."""

from __future__ import annotations

from tui.screens.today_actions import TodayActions


class PresenceActions(TodayActions):
    """The actions that say what the user is to others."""

    def action_begin_focus(self) -> None:
        """Focus for a while; the same key ends it."""
        from tui.presence import focus

        self.opens(focus(self.app, self.live, self.triage))

    def action_away(self) -> None:
        """Be away until a time; the same key ends it."""
        from tui.presence import away

        self.opens(away(self.live, self.triage))

    def action_call(self) -> None:
        """Open the link of the call that runs or comes next."""
        from tui.calls import join

        self.carry(join(self.app, self.live.snapshot, self.say))

    def action_hours(self) -> None:
        """Show hours and exceptions, to be changed."""
        self.opens(self._hours())

    async def _hours(self) -> None:
        from tui.screens.hours import HoursScreen

        self.app.push_screen(HoursScreen(self.live, await self.live.hours()))
