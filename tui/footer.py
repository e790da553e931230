"""The line of keys at the foot, and the line of notices above it; never Textual's own Footer, which leaks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Protocol, runtime_checkable

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size
from textual.screen import Screen
from textual.widget import Widget

from boundaries.text import SafeText
from tui.lines import Part, row, wrap

_WIDE_GAP, _GAP = "   ", "  "
SHORT = {"acknowledge": "ack", "wind down": "close"}
"""Words that stand for longer ones where not all keys fit."""
LATER = {
    *("undo", "break", "focus", "find"),
    *("edit", "client", "kind", "state", "mine", "part ways", "help for you", "log"),
}
"""Keys that give way first."""
_ROWS = 6
"""Rows that notices take at most."""


@runtime_checkable
class Fitting(Protocol):
    """A screen some of whose actions fit what is selected only at times."""

    def fits(self, action: str) -> bool:
        """Say whether an action, written as in its binding, does anything now."""


class KeyLine(Widget):
    """The keys that work now, as many as fit; those of help and palette last and always."""

    DEFAULT_CSS = "KeyLine { height: 1; }"

    def __init__(self) -> None:
        """Name the line."""
        super().__init__(id="keys")
        self._keys: tuple[tuple[str, str], ...] = ()

    def on_mount(self) -> None:
        """Hear when other keys hold."""
        self.screen.bindings_updated_signal.subscribe(self, self._updated)

    def _updated(self, screen: Screen[object]) -> None:
        keys = effective_keys(screen)
        if keys != self._keys:
            self._keys = keys
            self.refresh(layout=False)

    def render(self) -> Content:
        """Give the line."""
        return key_line(self._keys, self.content_size.width)


def effective_keys(screen: Screen[object]) -> tuple[tuple[str, str], ...]:
    """Give (key, words) of the bindings that are shown and enabled, in their order."""
    app = screen.app
    found: dict[str, tuple[str, str]] = {}
    for _, binding, enabled, _ in screen.active_bindings.values():
        if binding.show and enabled and binding.action not in found and fits(screen, binding.action):
            found[binding.action] = (app.get_key_display(binding), binding.description)
    return tuple(found.values())


def fits(screen: Screen[Any], action: str) -> bool:
    """Say whether an action does anything for what is selected; one that does not keeps its key, and says why."""
    return not isinstance(screen, Fitting) or screen.fits(action)


def help_rows(screen: Screen[Any]) -> list[tuple[str, str, str]]:
    """Give (key, words, what it does) of all keys that work now, for the help of a screen."""
    rows = []
    for key, active in screen.active_bindings.items():
        binding = active.binding
        if binding.tooltip and active.enabled and fits(screen, binding.action):
            rows.append((screen.app.get_key_display(binding) or key, binding.description, binding.tooltip))
    return list(dict.fromkeys(rows))


def key_line(keys: Iterable[tuple[str, str]], width: int) -> Content:
    """Write keys with their words; whole items only, and the last one (help) before all others."""
    keys, gap = tuple(keys), _WIDE_GAP
    if not keys:
        return Content("")
    if sum(cell_len(f"{key} {word}{gap}") for key, word in keys) > width + len(gap):
        keys, gap = tuple((key, SHORT.get(word, word)) for key, word in keys), _GAP
    *others, last = keys
    room = width - cell_len(" ".join(last))
    kept = set()
    for key, word in sorted(others, key=lambda item: item[1] in LATER):
        size = cell_len(f"{key} {word}{gap}")
        if size <= room:
            room -= size
            kept.add(key)
    parts: list[Part] = []
    for key, word in others:
        if key in kept:
            parts += [(key, "bold $accent"), (f" {word}{gap}", "$muted")]
    return row(width, *parts, (last[0], "bold $accent"), (f" {last[1]}", "$muted"))


class NoticeLine(Widget):
    """What lasts (a full disk, an account that needs its user), and for a while what an action came to."""

    DEFAULT_CSS = "NoticeLine { height: auto; display: none; }"

    def __init__(self) -> None:
        """Begin without any."""
        super().__init__(id="notices")
        self._lasting: tuple[SafeText, ...] = ()
        self._gentle: tuple[str, ...] = ()
        self._news: tuple[str, str] | None = None

    def last(self, notices: tuple[SafeText, ...]) -> None:
        """Show what the snapshot says for as long as it says it."""
        if notices != self._lasting:
            self._lasting = notices
            self._again()

    def remind(self, gentle: tuple[str, ...]) -> None:
        """Show lines that ask for nothing at once: the evening, a break that is offered; clean."""
        if gentle != self._gentle:
            self._gentle = gentle
            self._again()

    def say(self, text: str, meaning: str = "notice") -> None:
        """Show a line until it is cleared; nothing to say clears it."""
        self._news = (text, meaning) if text else None
        self._again()

    def clear(self) -> None:
        """Take the passing line away."""
        if self._news is not None:
            self._news = None
            self._again()

    @property
    def news(self) -> str:
        """Give the passing line, or nothing."""
        return self._news[0] if self._news else ""

    def _again(self) -> None:
        self.display = bool(self._lasting or self._gentle or self._news)
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Count the rows at a width."""
        del container, viewport
        return len(self._lines(width))

    def render(self) -> Content:
        """Give the sentences whole: what to do stands at their end."""
        return Content("\n").join(self._lines(self.content_size.width or 80))

    def _lines(self, width: int) -> list[Content]:
        lines: list[Content] = []
        for text in self._lasting:
            rows = list(wrap(text, width - 2))[: _ROWS - len(lines)]
            lines += [
                row(width, ("  " if index else "! ", "bold $band-overdue"), (words, "$notice"))
                for index, words in enumerate(rows)
            ]
        for gentle in self._gentle:
            lines += [row(width, (words, "$accent")) for words in wrap(gentle, width)]
        if self._news is not None:
            said, meaning = self._news
            lines += [row(width, (words, f"${meaning}")) for words in list(wrap(said, width))[:_ROWS]]
        return lines
