"""How the log is narrowed: by client, kind, state, words."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from msgspec.structs import replace
from textual.content import Content

from boundaries.text import SafeText, line
from daybreak.logview import LogFilter
from themes.meanings import VIOLATION_STATES
from tui.offers import Acts

if TYPE_CHECKING:
    from tui.panes.log import LogPane

_LETTERS = "abcdefghilmoprstuvwyz"
_STATES = ("open", "suspected", "confirmed", "absorbed", "dismissed", "addressed", "settled")
_STATE_KEYS = "oscldat"


class LogFilters(Acts):
    """The filters; the screen that has them brings the log."""

    wanted: LogFilter
    log_pane: LogPane

    @abstractmethod
    async def reload(self, keep: str = "") -> None:
        """Read log and entry again; the cursor stays on its entry, or goes to `keep`."""

    def narrow(self, wanted: LogFilter) -> None:
        """Show what another filter leaves."""
        self.wanted = wanted
        self.opens(self.reload())

    def action_mine(self) -> None:
        """Turn between the clients' acts and the user's own slips."""
        self.narrow(LogFilter(mine=not self.wanted.mine))

    def action_filter_client(self) -> None:
        """Show one client only."""
        self.opens(self._filter_client())

    async def _filter_client(self) -> None:
        client = await self._pick_client("Which client?", all_of_them=True)
        if client is not None:
            self.narrow(replace(self.wanted, client=client))

    async def _pick_client(self, heading: str, *, all_of_them: bool) -> SafeText | None:
        from tui.screens.dialog import title
        from tui.screens.pick import Choice, Pick

        view = self.log_pane.view
        names = view.clients if view is not None and all_of_them else self.live.snapshot.clients
        letters = (*_LETTERS, *[""] * len(names))
        choices = [Choice(key, name, name) for key, name in zip(letters, names, strict=False)]
        if all_of_them:
            choices.append(Choice("0", "all of them", line("")))
        if not choices:
            self.say("The policy names no client yet.")
            return None
        return await self.app.push_screen_wait(Pick[SafeText](title(heading), choices))

    def action_filter_kind(self) -> None:
        """Show one kind only."""
        self.opens(self._filter_kind())

    async def _filter_kind(self) -> None:
        from tui.screens.dialog import title
        from tui.screens.pick import Choice, Pick

        view = self.log_pane.view
        kinds = view.kinds if view is not None else ()
        letters = (*_LETTERS, *[""] * len(kinds))
        choices = [Choice(key, line(kind.replace("-", " ")), kind) for key, kind in zip(letters, kinds, strict=False)]
        choices.append(Choice("0", line("all of them"), ""))
        kind = await self.app.push_screen_wait(Pick[str](title("Which kind?"), choices))
        if kind is not None:
            self.narrow(replace(self.wanted, kind=kind))

    def action_filter_state(self) -> None:
        """Show one state only."""
        self.opens(self._filter_state())

    async def _filter_state(self) -> None:
        from tui.screens.dialog import title
        from tui.screens.pick import Choice, Pick

        words = {name: meaning.word for name, meaning in VIOLATION_STATES.items()} | {"open": "open"}
        choices = [Choice(key, words[state], state) for key, state in zip(_STATE_KEYS, _STATES, strict=True)]
        choices.append(Choice("0", "all of them", ""))
        state = await self.app.push_screen_wait(Pick[str](title("Which state?"), choices))
        if state is not None:
            self.narrow(replace(self.wanted, state=state))

    def action_find(self) -> None:
        """Find by words."""
        self.opens(self._find())

    async def _find(self) -> None:
        from tui.screens.ask import Ask

        found = await self.app.push_screen_wait(
            Ask(Content("Find in the log"), value=line(self.wanted.words), hint="client, kind, state, note, quote")
        )
        if found is not None:
            self.narrow(replace(self.wanted, words=found))
