"""The input loop of the quiet driver; `tui.private.driver` says when it may be used."""

from __future__ import annotations

import os
import select
from codecs import getincrementaldecoder
from contextlib import suppress
from time import monotonic
from typing import ClassVar

from textual._parser import ParseError
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

_READ = 4096


class QuietDriver(LinuxDriver):
    """A Linux driver that blocks until a key, a mouse report, or the end of the program."""

    _wake: tuple[int, int] | None = None
    at_work: ClassVar[QuietDriver | None] = None
    """The one that has the terminal, between its start and the end of its input."""

    def start_application_mode(self) -> None:
        """Open the pipe that ends the blocking read, then start as the base does."""
        self._wake = os.pipe()
        QuietDriver.at_work = self
        super().start_application_mode()  # type: ignore[no-untyped-call]  # Textual left it untyped

    def disable_input(self) -> None:
        """Wake the thread first: the base waits for it to end."""
        QuietDriver.at_work = None
        if self._wake is not None:
            os.write(self._wake[1], b"x")
        super().disable_input()
        if self._wake is not None:
            for end in self._wake:
                os.close(end)
            self._wake = None

    def write(self, data: str) -> None:
        """Write, but not while another program has the terminal: the day goes on beside the user's editor."""
        if self._writer_thread is not None:
            super().write(data)

    def run_input_thread(self) -> None:
        """Read, parse and hand on events until input is disabled or the terminal is gone."""
        if self._wake is None:
            return
        wake = self._wake[0]
        parser = XTermParser(self._debug)
        decode = getincrementaldecoder("utf-8")(errors="replace").decode
        while not self.exit_event.is_set():
            due = parser._timeout_time  # noqa: SLF001  # when an unfinished sequence is given up; driver.py checks it
            wait = None if due is None else max(0.0, due - monotonic())
            ready, _, _ = select.select([self.fileno, wake], [], [], wait)
            if self.fileno in ready:
                data = os.read(self.fileno, _READ)
                if not data:
                    break
                for event in parser.feed(decode(data)):
                    self.process_message(event)
            for event in parser.tick():
                self.process_message(event)
        with suppress(EOFError, ParseError):
            for _ in parser.feed(""):
                pass
