"""What the day itself opens: a break that began, the night over a closed day, the morning of the next."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from textual.app import App

if TYPE_CHECKING:
    from daybreak.live import LiveDay
    from daybreak.snapshot import Snapshot
    from tui.screens.today_actions import TodayActions


class Attendant:
    """Puts a screen over the day when the day asks for it: a break over everything, the rest only over the day alone.

    What somebody is in the middle of is never pushed aside by a night or a morning: they wait until it is done.
    """

    def __init__(self, app: App[None], live: LiveDay, today: TodayActions) -> None:
        """Attend to `live`; `today` is the screen that everything lies over."""
        self._app, self._live, self._today = app, live, today
        self._greeted: date | None = None
        self._rests = False
        self._break: object = None

    def attend(self) -> None:
        """Look at the newest snapshot, and open what it asks for."""
        day = self._live.snapshot
        self._pause(day)
        if self._app.screen is not self._today:
            return
        if day.resting and not self._rests:
            self.night()
        elif day.greets and self._greeted != day.day and not day.resting:
            self.morning()
        self._rests = day.resting

    def _pause(self, day: Snapshot) -> None:
        """Begin a break that began by itself; one whose user went back to work is not begun again."""
        running = day.breaks.running_until
        if running is not None and running != self._break and not day.resting:
            self.rest(asked=False)
        self._break = running

    def rest(self, *, asked: bool = True) -> None:
        """Hide the day behind a break; `asked` by its user, who knows that a key ends it."""
        self._break = self._live.snapshot.breaks.running_until
        rest(self._app, self._live, self._today.say, asked=asked)

    def night(self) -> None:
        """Let the night lie over the day."""
        from tui.screens.night import NightScreen

        self._rests = True
        self._app.push_screen(NightScreen(self._live))

    def close(self) -> None:
        """Let the night take the place of the checklist, and of a break that began with the close; of nothing else."""
        from tui.screens.night import NightScreen
        from tui.screens.rest import RestScreen
        from tui.screens.winddown import WinddownScreen

        if isinstance(self._app.screen, RestScreen):
            self._app.pop_screen()
        if isinstance(self._app.screen, WinddownScreen):
            self._rests = True
            self._app.switch_screen(NightScreen(self._live))

    def morning(self) -> None:
        """Greet."""
        from tui.screens.morning import MorningScreen

        self._greeted = self._live.snapshot.day
        self._app.push_screen(MorningScreen(self._live))


def rest(app: App[Any], live: LiveDay, say: Callable[[str], None], *, asked: bool = True) -> None:
    """Hide everything behind the break that runs, once; `asked` by its user. What came of it goes to `say`, clean."""
    from tui.screens.rest import RestScreen

    there = next((each for each in app.screen_stack if isinstance(each, RestScreen)), None)
    if there is None:
        app.push_screen(RestScreen(live, asked=asked), lambda said: say(said) if said else None)
    elif asked:
        there.asked = True
