"""Open the link of a call: in the browser where there is one, else onto the clipboard and into view."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import Callable
from urllib.parse import urlsplit

from textual.app import App

from boundaries.text import SafeText, line
from boundaries.words import clock
from daybreak.snapshot import Snapshot

_OPEN = "import sys, webbrowser; sys.exit(not webbrowser.open(sys.argv[1]))"
_PATIENCE = 20
"""Seconds that a browser may take to say that it has the address."""


async def join(app: App[None], day: Snapshot, say: Callable[[str], None]) -> None:
    """Open the call that runs or comes next, and say where it leads."""
    from zoneinfo import ZoneInfo

    call = day.call
    if call is None:
        say("No call is left today: no entry of your calendars names an https address.")
        return
    what = f"{call.title}, {clock(call.start, ZoneInfo(day.zone))}"
    if has_browser() and await asyncio.to_thread(_open, call.link):
        say(line(f"Opening {what}: {host(call.link)}"))
        return
    app.copy_to_clipboard(call.link)
    say(line(f"{what}: {call.link}   copied, where your terminal lets a program do so"))


def host(link: SafeText) -> str:
    """Give the host of an address: where the user is about to go."""
    return urlsplit(link).hostname or link


def has_browser() -> bool:
    """Say whether a browser with a window can be opened here: not over SSH, not without a screen to open it on.

    One that is named in `BROWSER` is taken at its word (an editor's remote terminal names one).
    """
    if os.environ.get("BROWSER"):
        return True
    if os.environ.get("SSH_CONNECTION") or os.environ.get("SSH_TTY"):
        return False
    return sys.platform == "darwin" or bool(os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY"))


def _open(link: str) -> bool:
    """Hand an address to the browser, in a process of its own: what a browser prints stays off the screen."""
    try:
        ended = subprocess.run(  # noqa: S603 - our own interpreter; the address is https and printable
            [sys.executable, "-c", _OPEN, link],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return ended.returncode == 0
