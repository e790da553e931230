"""Where `daybreak` begins."""

from __future__ import annotations

import gc
import os
import sys
from io import TextIOWrapper
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from threading import Thread


def main() -> None:
    """Run the command line and exit with its code."""
    # Collections during start-up find nothing to free: 0.91x the time to the first frame; the screen turns it on again.
    gc.disable()
    before = _threads()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        code = _run()
        sys.stdout.flush()
    except KeyboardInterrupt:
        code = 130
    except OSError as problem:
        # Whoever read us has had enough, or its disk is full; nothing more can be written, nor flushed at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0 if isinstance(problem, BrokenPipeError) else 1
        if code:
            sys.stderr.write(f"daybreak: the output could not be written: {problem.strerror}.\n")
    if any(not thread.daemon for thread in _threads() - before):
        # A connection's thread still waits for a dead server. What was acknowledged is on the disk: no one waits.
        sys.stderr.flush()
        os._exit(code)
    sys.exit(code)


def _run() -> int:
    """Answer at once where that can be done, else load the command line."""
    from daybreak import quick

    code = quick.answer(sys.argv[1:])
    if code is None:
        from daybreak.commands.cli import main as run

        code = run()
    return code


def _threads() -> set[Thread]:
    """Give the threads that live; without the module there are none but this one."""
    threading = sys.modules.get("threading")
    return set(threading.enumerate()) - {threading.main_thread()} if threading is not None else set()


if __name__ == "__main__":
    main()
