"""Work that a second process does while this one imports: the first frame waits for the longer of the two.

Importing what draws takes this process some 100 ms of pure Python, and placing 1,000 threads some 50; threads would
share one interpreter lock and gain nothing.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable


def ahead(work: Callable[[], bytes]) -> Callable[[], bytes]:
    """Begin work in a child of this process; what comes back gives its result, once.

    The child sees everything as it is now and changes nothing here. Where there is no child to be had (no `fork`,
    macOS, whose libraries do not bear it, or another thread running), or where it fails, the work is done here,
    when it is asked for, and raises what it raises.
    """
    if not hasattr(os, "fork") or sys.platform == "darwin" or threading.active_count() > 1:
        return work
    readable, writable = os.pipe()
    try:
        child = os.fork()
    except OSError:
        os.close(readable)
        os.close(writable)
        return work
    if child == 0:
        _be_the_child(work, writable)
    os.close(writable)
    return lambda: _collected(child, readable) or work()


def _be_the_child(work: Callable[[], bytes], writable: int) -> None:
    """Do the work, hand it over, and end without any clean-up of what belongs to the parent."""
    try:
        done = work()
        with os.fdopen(writable, "wb") as pipe:
            pipe.write(done)
    finally:
        os._exit(0)


def _collected(child: int, readable: int) -> bytes:
    """Read all that the child gave, and let it go; nothing where it failed."""
    with os.fdopen(readable, "rb") as pipe:
        done = pipe.read()
    os.waitpid(child, 0)
    return done
