"""Write an answer: the text above, the quoted original below, in place or in the user's own editor."""

from __future__ import annotations

import asyncio
import os
import shlex
import subprocess
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static, TextArea

from boundaries.text import block
from daybreak.live import Draft
from tui.screens.dialog import keys, title

NewDraft = Callable[[str], Awaitable[Draft]]
"""Begins the answer anew from the template of that name."""
AskWhen = Callable[[], Awaitable["datetime | None"]]
"""Asks for a time; None where none was given, or it could not be read."""

_OWN = -1
"""The place, before the first template, of what was written without one."""


@dataclass(frozen=True)
class Written:
    """What was written: to be sent (`now` although closed), or kept for later."""

    text: str
    send: bool
    now: bool = False
    send_at: datetime | None = None
    """At a time that was chosen; None: in a moment, while closed at the next opening."""


class ReplyScreen(Screen[Written]):
    """The whole screen is the letter; one line says when it leaves."""

    DEFAULT_CSS = """
    ReplyScreen { background: $background; padding: 1 3; }
    ReplyScreen > Vertical { background: $panel; padding: 1 2; border-left: outer $accent; }
    ReplyScreen TextArea, ReplyScreen TextArea:focus {
        height: 1fr; margin-top: 1; padding: 0; border: none; background: $panel; background-tint: transparent;
    }
    ReplyScreen .reply--offer { height: auto; color: $text-muted; margin-top: 1; }
    ReplyScreen .reply--keys { height: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+g", "send", "Send", id="reply.send", tooltip="Put it in the outbox"),
        Binding("ctrl+t", "template", "Template", id="reply.template", tooltip="Begin from a template"),
        Binding("ctrl+o", "editor", "Editor", id="reply.editor", tooltip="Write in $EDITOR"),
        Binding("escape", "later", "Later", id="reply.later", tooltip="Keep it for later"),
    ]

    def __init__(self, draft: Draft, templates: tuple[str, ...], begin: NewDraft, when: AskWhen) -> None:
        """Begin with `draft`; ctrl+t goes through `templates`, each begun by `begin`; `when` asks for a time."""
        super().__init__()
        self._draft = draft
        self._templates = templates
        self._begin = begin
        self._when = when
        self._template = _OWN
        self._written: dict[int, str] = {}

    def compose(self) -> ComposeResult:
        """Put the address, the letter and its line below each other."""
        with Vertical():
            yield Static(title(self._draft.subject, f"to {self._draft.to}"), classes="reply--title")
            yield TextArea(self._draft.text, soft_wrap=True, show_line_numbers=False, tab_behavior="focus")
            yield Static(self._offer(), classes="reply--offer")
        template = [("ctrl+t", "template")] if self._templates else []
        pairs = [("ctrl+g", "send"), *template, ("ctrl+o", "editor"), ("esc", "keep for later")]
        yield Static(keys(pairs), classes="reply--keys")

    def on_mount(self) -> None:
        """Stand at the top, above the quote."""
        area = self.query_one(TextArea)
        area.cursor_blink = False
        area.focus()
        area.move_cursor((0, 0))

    def action_send(self) -> None:
        """Answer with what stands there; an empty letter is not sent."""
        text = self._text()
        untouched = text.strip() == self._draft.text.strip() and self._template == _OWN
        if not text.strip() or (untouched and self._draft.thread):
            self._say("Nothing is written yet.")
            return
        if self._draft.offer:
            self._ask_when(text)
        else:
            self.dismiss(Written(text, send=True))

    @work(exclusive=True, exit_on_error=False)
    async def _ask_when(self, text: str) -> None:
        """While closed: at the next opening (Enter), at another time, or now after all; Esc goes back to the letter."""
        from tui.screens.pick import Choice, Pick

        choices = [
            Choice("o", self._draft.offer, "opening"),
            Choice("t", "at another time …", "time"),
            Choice("n", "now: it is noted as a slip", "now"),
        ]
        chosen = await self.app.push_screen_wait(Pick[str](title("You are off. When shall it leave?"), choices))
        if chosen == "time":
            at = await self._when()
            if at is not None:
                self.dismiss(Written(text, send=True, send_at=at))
        elif chosen is not None:
            self.dismiss(Written(text, send=True, now=chosen == "now"))

    def action_later(self) -> None:
        """Keep what stands there for the next time."""
        self.dismiss(Written(self._text(), send=False))

    @work(exclusive=True, exit_on_error=False)
    async def action_template(self) -> None:
        """Go on to the next template; after the last one comes what was written, as it was left."""
        if not self._templates:
            return
        stood = self._text()
        if self._template != _OWN or stood != self._draft.text:
            self._written[self._template] = stood
        for _ in self._templates:
            if await self._next_template() != stood:
                break
        self.query_one(TextArea).load_text(self._written[self._template])
        self._say(self._stands())

    async def _next_template(self) -> str:
        """Go one template on; give its text."""
        self._template = self._template + 1 if self._template + 1 < len(self._templates) else _OWN
        if self._template == _OWN and _OWN not in self._written:
            self._template = 0
        if self._template not in self._written:
            self._written[self._template] = (await self._begin(self._templates[self._template])).text
        return self._written[self._template]

    @work(exclusive=True, exit_on_error=False)
    async def action_editor(self) -> None:
        """Write in `$VISUAL` or `$EDITOR`; an editor that fails leaves the text as it was.

        The day goes on meanwhile: answers leave, and what others see follows the hours.
        """
        command = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi")
        try:
            with self.app.batch_update(), self.app.suspend():
                written = await asyncio.to_thread(_edited, command, self._text())
        except OSError as problem:
            self._say(f"{command[0]} could not be started ({problem.strerror}); set EDITOR to one that is there.")
            return
        if written is not None:
            self.query_one(TextArea).load_text(block(written))
        self.refresh()

    def _text(self) -> str:
        return self.query_one(TextArea).text

    def _stands(self) -> str:
        if self._template == _OWN:
            return "what you wrote"
        kept = ", then what you wrote" if _OWN in self._written else ""
        return f"template: {self._templates[self._template]}   ctrl+t the next one{kept}"

    def _offer(self) -> Content:
        if not self._draft.offer:
            return Content("leaves a moment after you send it; u takes it back until then")
        return Content(f"You are off. It {self._draft.offer}. Sending asks first.")

    def _say(self, words: str) -> None:
        self.query_one(".reply--offer", Static).update(Content(words))


def _edited(command: list[str], text: str) -> str | None:
    """Give a text as an editor leaves it, raw; None where it ended with an error. Raises `OSError`."""
    with tempfile.TemporaryDirectory(prefix="daybreak-") as folder:
        letter = Path(folder, "answer.txt")
        letter.write_text(text, "utf-8")
        ended = subprocess.run([*command, str(letter)], check=False)  # noqa: S603 - the user's own editor
        return letter.read_text("utf-8", "replace") if ended.returncode == 0 else None
