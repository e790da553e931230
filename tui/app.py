"""The dashboard: one app over a running day."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, ClassVar, Protocol, runtime_checkable

from textual import events
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.command import Provider
from textual.driver import Driver
from textual.filter import ANSIToTruecolor, LineFilter
from textual.message import Message
from textual.screen import Screen
from textual.theme import Theme as TextualTheme

import themes
from boundaries.text import line
from daybreak.live import LiveDay
from daybreak.snapshot import Snapshot
from tui import keys
from tui.herald import Herald
from tui.net import Net
from tui.private import crash, driver, style_cache
from tui.screens.today import TodayScreen
from tui.typed import TypesAhead


@runtime_checkable
class Shows(Protocol):
    """A screen that follows the day."""

    def show(self, day: Snapshot) -> None:
        """Draw another snapshot."""


class DayChanged(Message):
    """The day published another snapshot; of several that wait, the newest is enough."""

    def can_replace(self, message: Message) -> bool:
        """Replace an older one."""
        return isinstance(message, DayChanged)


def _commands() -> type[Provider]:
    from tui.palette import DayCommands

    return DayCommands


class DaybreakApp(TypesAhead):
    """Shows the snapshots of a running day and hands it intents; owns no state of the day."""

    CSS_PATH = themes.SHEET
    TITLE = "daybreak"
    BINDINGS: ClassVar[list[BindingType]] = keys.APP
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_commands}

    def __init__(
        self,
        live: LiveDay,
        *,
        look: themes.Theme | None = None,
        keymap: Mapping[str, str] | None = None,
        keys_file: Path | None = None,
        driver_class: type[Driver] | None = None,
    ) -> None:
        """Show `live` in a look; with `NO_COLOR` in the environment in none, by glyphs, words and reverse alone."""
        if "NO_COLOR" in os.environ:
            look = themes.load("ansi")
        look = look or themes.load("day")
        super().__init__(driver_class=driver_class, ansi_color=True if look.ansi else None)
        self.live = live
        self.net = Net()
        self.keymap_errors: tuple[str, ...] = ()
        self._keymap_wanted = dict(keymap or {})
        self._keys_file = keys_file
        self._today = TodayScreen(live)
        self._begun = False
        self._herald = Herald(self, self._today.carry)
        self.wear(look)

    def wear(self, look: themes.Theme) -> None:
        """Put on a theme."""
        self.register_theme(textual_theme(look))
        if self.is_running:
            self.ansi_color = True if look.ansi else None
            self.theme = look.name
        else:
            self.set_reactive(App.theme, look.name)
            self.stylesheet.set_variables(self.get_css_variables())

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Give Textual's filters, and the net behind them all.

        A theme of true colours holds none of the terminal's own: translating them would cost a copy of every line.
        """
        needed = [one for one in super().get_line_filters() if not isinstance(one, ANSIToTruecolor)]
        return [*needed, self.net]

    def get_key_display(self, binding: Binding) -> str:
        """Name a key as every foot of a screen does: `enter`, `ctrl+t`."""
        shown = super().get_key_display(binding)
        if len(shown) > 1 and shown.startswith("^"):
            return f"ctrl+{shown[1:]}"
        return "enter" if binding.key == "enter" else shown

    def get_default_screen(self) -> TodayScreen:
        """Begin with today: no empty screen is made first."""
        return self._today

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Give none of Textual's own: the palette's entries are all in `tui.palette`."""
        del screen
        return ()

    def on_mount(self) -> None:
        """Listen to the day; begin it after the first frame, whichever screen that shows."""
        self._use_keys()
        self.live.subscribe(self._published)
        self.call_after_refresh(self._begin)
        self.screen_change_signal.subscribe(self, self._covered)

    def _covered(self, _screen: Screen[Any]) -> None:
        """Wait for the frame of the screen that came over the first one, such as the night: that one draws no more."""
        if not self._begun:
            self.call_after_refresh(self._begin)

    def _use_keys(self) -> None:
        """Put the user's own keys in place of ours, and say which cannot be used."""
        wanted = self._keymap_wanted
        errors: tuple[str, ...] = ()
        if self._keys_file is not None and self._keys_file.exists():
            from tui.keymap import read

            wanted, errors = read(self._keys_file)
        if wanted:
            from tui.keymap import checked

            usable, wrong = checked(wanted)
            self.set_keymap(usable)
            self.steps -= {key for keys_of in usable.values() for key in keys_of.split(",")}
            errors += wrong
        self.keymap_errors = errors

    def _begin(self) -> None:
        """After the first frame, once: what stands now stays, so the collector need not look at it again."""
        if self._begun:
            return
        self._begun = True
        gc.freeze()
        gc.enable()
        if self.keymap_errors:
            self._today.say(line(" · ".join(self.keymap_errors)))
        self._today.carry(self.live.start())

    async def on_event(self, event: events.Event) -> None:
        """Tell the day of each key: a break waits for a pause in typing."""
        if isinstance(event, events.Key) and not event.is_forwarded:
            self.live.typed()
        await super().on_event(event)

    def _published(self, _day: Snapshot) -> None:
        self.post_message(DayChanged())

    def on_day_changed(self, _message: DayChanged) -> None:
        """Let every screen that follows the day draw it."""
        day = self.live.snapshot
        self._herald.heard(day)
        for screen in self.screen_stack:
            if isinstance(screen, Shows):
                screen.show(day)
        self._today.attendant.attend()

    def on_app_blur(self) -> None:
        """The user is in another window."""
        self._herald.looks = False
        self.live.focused(here=False)

    def on_app_focus(self) -> None:
        """The machine may have slept: let the day look at the clock."""
        self._herald.looks = True
        self.live.focused(here=True)
        self._today.carry(self.live.tick())

    async def on_unmount(self) -> None:
        """Stop the day, durable first."""
        await self.live.stop()

    def action_help_quit(self) -> None:
        """Say how to leave: ctrl+c copies."""
        self._today.say("q quits; nothing is lost")


_TROUGH = (
    "scrollbar-background",
    "scrollbar-background-hover",
    "scrollbar-background-active",
    "scrollbar-corner-color",
)
"""Textual's names for what a scroll bar stands on."""


def textual_theme(look: themes.Theme) -> TextualTheme:
    """Translate a theme of ours: Textual's own names get the nearest meaning, our tokens become variables."""
    colors = look.colors
    return TextualTheme(
        name=look.name,
        dark=look.dark,
        ansi=look.ansi,
        primary=colors["accent"],
        secondary=colors["channel"],
        accent=colors["accent"],
        warning=colors["notice"],
        error=colors["band-overdue"],
        success=colors["available"],
        foreground=colors["text"],
        background=colors["background"],
        surface=colors["surface"],
        panel=colors["surface"],
        variables={
            **colors,
            "ansi-background": "ansi_black" if look.dark else "ansi_white",
            "ansi-foreground": "ansi_white" if look.dark else "ansi_black",
            "cursor-text-style": look.cursor,
            **dict.fromkeys(("scrollbar", "scrollbar-hover", "scrollbar-active"), colors["edge"]),
            **dict.fromkeys(_TROUGH, colors["surface"]),
            "text-muted": colors["muted"],
            "text-error": colors["band-overdue"],
            "text-warning": colors["notice"],
            "block-cursor-background": colors["cursor"],
            "block-cursor-foreground": colors["text"],
            "block-cursor-text-style": _option_style(look),
            "block-cursor-blurred-background": colors["cursor"],
            "block-cursor-blurred-text-style": _option_style(look),
            "block-cursor-blurred-foreground": colors["text"],
        },
    )


def _option_style(look: themes.Theme) -> str:
    """Give how the option under the cursor is drawn; reverse does nothing there in the terminal's own colours."""
    return {"none": "bold", "reverse": "bold underline"}.get(look.cursor, look.cursor)


crash.seal(DaybreakApp)


def run(live: LiveDay, *, theme: str | None = None, keys: Path | None = None) -> int:
    """Show a day until its user leaves; 0, 1 after a crash, 2 for a theme that there is not.

    `theme` is a name or a file, else `DAYBREAK_THEME`, else *day*; `keys` is a TOML file of binding ids to keys.
    """
    gc.disable()
    sys.setswitchinterval(0.0005)
    style_cache.unpin()
    try:
        look = chosen_theme(theme or os.environ.get("DAYBREAK_THEME") or "day")
    except themes.ThemeError as problem:
        sys.stderr.write(f"daybreak: {line(str(problem))}\n")
        return 2
    app = DaybreakApp(live, look=look, keys_file=keys, driver_class=driver.quiet_driver())
    app.run()
    return app.return_code or 0


def chosen_theme(name: str) -> themes.Theme:
    """Give a theme by its name, or from a file of the user's own. Raises `ThemeError`."""
    return themes.load_file(Path(name)) if name.endswith(".toml") else themes.load(name)
