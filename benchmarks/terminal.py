"""A terminal of our own: starts a program in a pty, types, and times what it writes back.

Times are in seconds of the monotonic clock. A reader thread stamps every chunk as it arrives and answers what a
program asks of its terminal; the screen is put together afterwards, so that parsing is in no measured time.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Final, NamedTuple, Self

import pyte

_ANSWERS: Final = (
    (b"\x1b[c", b"\x1b[?62;22c"),  # device attributes
    (b"\x1b[6n", b"\x1b[1;1R"),  # cursor position
    (b"\x1b[?2026$p", b"\x1b[?2026;2$y"),  # synchronised output: known
    (b"\x1b[?2048$p", b"\x1b[?2048;0$y"),  # in-band resize: unknown
)
_UNREAD_BY_PYTE: Final = re.compile(rb"\x1b\[[<>=][0-9;]*[A-Za-z]|\x1bP.*?\x1b\\|\x1b\[\?[0-9;]*\$p", re.DOTALL)
_TAKE: Final = 'exec "$@" <"$0" >"$0" 2>&1'
"""A session's leader that opens a terminal has it as its own: no code of ours runs between fork and exec."""
_LEFT_OUT: Final = ("NO_COLOR", "PYTHONDONTWRITEBYTECODE", "COLUMNS", "LINES")
_QUIET: Final = 0.03
"""A repaint has ended when nothing came for this long."""


class Chunk(NamedTuple):
    """What one read gave, and when."""

    at: float
    data: bytes


class Answer(NamedTuple):
    """How a key was answered: seconds to the first and to the last byte of the repaint, and how many bytes."""

    first: float
    last: float
    size: int


class Usage(NamedTuple):
    """What a process has used so far: CPU seconds, voluntary wake-ups of its threads, bytes written, peak MiB."""

    cpu: float
    wakeups: int
    written: int
    peak: float


class Terminal:
    """One program in a pty of `size` (columns, rows)."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        size: tuple[int, int] = (120, 40),
        environment: Mapping[str, str] | None = None,
        folder: Path | None = None,
    ) -> None:
        """Start the program in `folder`; `environment` is laid over a plain one of a true-colour terminal."""
        columns, rows = size
        # Without compiled files every start compiles all of a program's own modules anew: 2.7x the time.
        world = {name: value for name, value in os.environ.items() if name not in _LEFT_OUT}
        world |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", **(environment or {})}
        self._chunks: list[Chunk] = []
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._fed = 0
        self.began = time.perf_counter()
        self._terminal, theirs = pty.openpty()
        self.resize(columns, rows, tell=False)
        self._process = subprocess.Popen(
            ["/bin/sh", "-c", _TAKE, os.ttyname(theirs), *command],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=world,
            cwd=folder,
            start_new_session=True,
        )
        os.close(theirs)
        self.pid = self._process.pid
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def __enter__(self) -> Self:
        """Use it for a block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the program."""
        self.close()

    def resize(self, columns: int, rows: int, *, tell: bool = True) -> None:
        """Give the terminal another size."""
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        if tell:
            self._screen.resize(rows, columns)
            os.kill(self.pid, signal.SIGWINCH)

    def type(self, keys: str) -> float:
        """Send keys; give the instant."""
        at = time.perf_counter()
        os.write(self._terminal, keys.encode())
        return at

    def key(self, keys: str, timeout: float = 2.0) -> Answer:
        """Send keys and wait for the end of the repaint."""
        seen = len(self._chunks)
        at = self.type(keys)
        while len(self._chunks) == seen:
            if time.perf_counter() - at > timeout:
                raise TimeoutError(f"no answer to {keys!r} within {timeout} s:\n{self.text()}")
            time.sleep(0.0005)
        self.settle()
        answer = self._chunks[seen:]
        return Answer(answer[0].at - at, answer[-1].at - at, sum(len(chunk.data) for chunk in answer))

    def settle(self, quiet: float = _QUIET) -> None:
        """Wait until nothing was written for `quiet` seconds."""
        while not self._chunks or time.perf_counter() - self._chunks[-1].at < quiet:
            time.sleep(quiet / 4)

    def wait(self, text: str, timeout: float = 20.0) -> float:
        """Wait until a text (a regular expression) stands on the screen; give seconds since the start."""
        wanted = re.compile(text)
        until = time.perf_counter() + timeout
        while not wanted.search(self.text()):
            if time.perf_counter() > until:
                raise TimeoutError(f"{text!r} did not appear within {timeout} s:\n{self.text()}")
            time.sleep(0.01)
        return self._first_time(wanted) - self.began

    def text(self) -> str:
        """Give the screen as rows of text."""
        self._feed(list(self._chunks))
        return "\n".join(self._screen.display)

    def raw(self) -> bytes:
        """Give every byte that was written."""
        return b"".join(chunk.data for chunk in list(self._chunks))

    def usage(self) -> Usage:
        """Give what the process has used so far (Linux)."""
        process = Path("/proc", str(self.pid))
        fields = (process / "stat").read_text().rpartition(")")[2].split()
        ticks = os.sysconf("SC_CLK_TCK")
        wakeups = sum(_status(task, "voluntary_ctxt_switches") for task in (process / "task").iterdir())
        written = sum(len(chunk.data) for chunk in list(self._chunks))
        return Usage((int(fields[11]) + int(fields[12])) / ticks, wakeups, written, _status(process, "VmHWM") / 1024)

    def ended(self, timeout: float = 5.0) -> int | None:
        """Wait for the program's own end; give its exit status, None when it still runs."""
        try:
            return self._process.wait(timeout)
        except subprocess.TimeoutExpired:
            return None

    def close(self) -> None:
        """End the program, by force if it must be."""
        if self._process.poll() is None:
            self._process.terminate()
            if self.ended(2.0) is None:
                self._process.kill()
                self._process.wait()
        self._reader.join(2.0)
        os.close(self._terminal)

    def _feed(self, chunks: Sequence[Chunk]) -> None:
        new = b"".join(chunk.data for chunk in chunks[self._fed :])
        self._fed = len(chunks)
        self._stream.feed(_UNREAD_BY_PYTE.sub(b"", new))

    def _first_time(self, wanted: re.Pattern[str]) -> float:
        """Find the chunk with which a text first stood on the screen."""
        screen = pyte.Screen(self._screen.columns, self._screen.lines)
        stream = pyte.ByteStream(screen)
        for chunk in list(self._chunks):
            stream.feed(_UNREAD_BY_PYTE.sub(b"", chunk.data))
            if wanted.search("\n".join(screen.display)):
                return chunk.at
        return time.perf_counter()

    def _read(self) -> None:
        while True:
            ready, _, _ = select.select([self._terminal], [], [], 0.2)
            if not ready:
                if self._process.returncode is not None:
                    return
                continue
            try:
                data = os.read(self._terminal, 1 << 16)
            except OSError:
                return
            if not data:
                return
            self._chunks.append(Chunk(time.perf_counter(), data))
            for question, answer in _ANSWERS:
                if question in data:
                    os.write(self._terminal, answer)


def _status(process: Path, field: str) -> int:
    match = re.search(rf"^{field}:\s*(\d+)", (process / "status").read_text(), re.MULTILINE)
    return int(match[1]) if match else 0
