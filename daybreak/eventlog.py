"""The local log: what happened, one line a record, bounded, readable by its owner alone, never with a secret in it."""

from __future__ import annotations

import contextlib
import logging
import os
import re
import sys
import threading
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Final

from boundaries.text import line

if TYPE_CHECKING:
    from types import TracebackType

    from daybreak.clock import Clock

LIMIT: Final = 1 << 20
"""Bytes of one file; a full one becomes `events.log.1`, so that two are kept at most."""

_CRASHES_KEPT: Final = 5
_VALUE_LIMIT: Final = 500
_QUIET: Final = ("httpx", "httpcore", "imapclient", "aiosmtplib", "keyring", "asyncio", "filelock", "markdown_it")
_SECRETS: Final = r"""(?ix)
    (?: \b(?:proxy-)?authorization\s*[:=]\s*(?:(?:basic|bearer|digest|xoauth2)\s+)?\S+
      | \b(?:bearer|xoauth2)\s+[\w+/=.~-]{8,}
      | \b(?:set-)?cookie\s*[:=]\s*.+
      | \b(?:[\w-]*(?:password|passwd|token|secret|api[_-]?key))["']?\s*[:=]\s*["']?\S+
      | \bxox[a-z]-[\w-]+
      | \bbot\d+:[\w-]+
      | \bya29\.[\w.-]+
      | \bgh[pousr]_\w+
      | \b(?:[a-z][a-z0-9+.-]*)://[^/\s:@]+:[^/\s@]+@
    )"""
"""Compiled with the first record that is written, and kept by `re`: a start waits for none of it."""


def scrub(text: str) -> str:
    """Replace what looks like a credential (reliability rules for logs) by •••."""
    return re.sub(_SECRETS, "•••", text)


def one_line(text: str) -> str:
    """Make any text fit for one value of the log: no secret, no control character, bounded."""
    return line(scrub(text[: _VALUE_LIMIT * 4]))[:_VALUE_LIMIT]


class EventLog:
    """Appends records to `events.log`; a log that cannot be written never stops the day."""

    def __init__(self, folder: Path, clock: Clock, *, limit: int = LIMIT) -> None:
        self._folder = folder
        self._clock = clock
        self._limit = limit
        self._lock = threading.Lock()

    @property
    def path(self) -> Path:
        """Give the file that is written to."""
        return self._folder / "events.log"

    def write(self, event: str, **values: object) -> None:
        """Append `time event key=value …`; callable from any thread."""
        words = [self._clock.now().isoformat(timespec="milliseconds"), one_line(event)]
        for key, value in values.items():
            if value not in (None, ""):
                shown = one_line(str(value))
                words.append(f'{key}="{shown}"' if " " in shown else f"{key}={shown}")
        data = (" ".join(words) + "\n").encode("utf-8", "replace")
        with self._lock:
            try:
                self._append(data)
            except OSError:
                return

    def _append(self, data: bytes) -> None:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = _open_private(self.path)
        try:
            if os.fstat(handle).st_size + len(data) > self._limit:
                os.close(handle)
                self.path.replace(self._folder / "events.log.1")
                handle = _open_private(self.path)
            os.write(handle, data)
        finally:
            os.close(handle)

    def crash(self, where: str, error: BaseException) -> Path | None:
        """Write a report of an error that nobody expected: the way through the code, no local variables.

        Gives the file, or None where it could not be written.
        """
        self.write("crash", where=where, error=type(error).__name__)
        stamp = self._clock.now().strftime("%Y%m%dT%H%M%S%f")
        path = self._folder / f"crash-{stamp}.txt"
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            for old in sorted(self._folder.glob("crash-*.txt"))[: -_CRASHES_KEPT + 1]:
                old.unlink(missing_ok=True)
            handle = _open_private(path)
            with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as file:
                file.write(report(where, error))
        except OSError:
            return None
        return path


def _open_private(path: Path) -> int:
    return os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)


def report(where: str, error: BaseException) -> str:
    """Give the text of a crash report: versions, the error, the frames by file and line; no locals, no secrets."""
    rows = [
        f"Daybreak stopped in {one_line(where)}",
        f"Python {sys.version.split()[0]} on {sys.platform}",
        "",
    ]
    seen: BaseException | None = error
    for _ in range(5):
        if seen is None:
            break
        rows.append(f"{type(seen).__name__}: {one_line(str(seen))}")
        rows += [
            f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}"
            for frame in traceback.extract_tb(seen.__traceback__)
        ]
        seen = seen.__cause__ or seen.__context__
    return "\n".join(rows) + "\n"


class _ToEvents(logging.Handler):
    """Carries the warnings of libraries into the event log instead of onto the screen."""

    def __init__(self, log: EventLog) -> None:
        super().__init__(logging.WARNING)
        self._log = log

    def emit(self, record: logging.LogRecord) -> None:
        """Write one record; its traceback, if any, is left out."""
        self._log.write("library", name=record.name, level=record.levelname, text=record.getMessage())


def quiet_libraries(log: EventLog) -> None:
    """Keep libraries at WARNING (httpx logs whole addresses at INFO) and their words off the terminal."""
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
    root = logging.getLogger()
    for handler in [one for one in root.handlers if isinstance(one, _ToEvents)]:
        root.removeHandler(handler)
    root.addHandler(_ToEvents(log))


def report_crashes(log: EventLog) -> None:
    """Write a report without local variables for whatever ends the program or a thread of it."""

    def whole(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            return
        path = log.crash("the program", error.with_traceback(trace))
        place = f"; a report is in {path}" if path else ""
        sys.stderr.write(f"Daybreak stopped: {one_line(kind.__name__)}{place}\n")

    def thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            log.crash(f"thread {args.thread.name if args.thread else ''}", args.exc_value)

    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        # A core file would hold whatever secret is in use just then.
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.excepthook = whole
    threading.excepthook = thread
