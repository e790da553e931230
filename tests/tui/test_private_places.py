"""The three places where private names of Textual are touched: each notices a change, and has a way back."""

from __future__ import annotations

import contextlib
import os
import pty
import select
import sys
import time
from pathlib import Path

import pytest
from textual import _styles_cache
from textual._styles_cache import StylesCache
from textual._xterm_parser import XTermParser
from textual.app import App, ComposeResult
from textual.color import Color
from textual.drivers.linux_driver import LinuxDriver
from textual.widgets import Static

from tui.private import crash, driver, style_cache

SECRET = "hunter2-in-a-local"


class Broken(App[None]):
    """Fails in a handler that holds a secret in a local."""

    def compose(self) -> ComposeResult:
        yield Static("fine")

    def action_fail(self) -> None:
        password = SECRET
        raise ValueError(f"no {len(password)} \x1b]0;owned\x07")


async def crashed(app: App[None], capsys: pytest.CaptureFixture[str]) -> str:
    async def fail() -> None:
        async with app.run_test() as pilot:
            app.call_later(app.run_action, "fail")
            await pilot.pause()

    with pytest.raises(ValueError, match="no 18"):
        await fail()
    app._print_error_renderables()
    return capsys.readouterr().err


async def test_textual_still_prints_locals_so_the_seal_is_needed(capsys: pytest.CaptureFixture[str]) -> None:
    assert SECRET in await crashed(Broken(), capsys)


async def test_a_sealed_app_prints_the_way_to_the_fault_but_no_values(capsys: pytest.CaptureFixture[str]) -> None:
    class Sealed(Broken):
        pass

    crash.seal(Sealed)
    printed = await crashed(Sealed(), capsys)
    assert "ValueError" in printed
    assert "action_fail" in printed
    assert SECRET not in printed
    assert "\x1b]0;" not in printed


def test_where_the_hook_is_gone_no_traceback_of_rich_shows_locals(monkeypatch: pytest.MonkeyPatch) -> None:
    from rich import traceback

    monkeypatch.setattr(traceback, "Traceback", traceback.Traceback)
    monkeypatch.delattr(App, "_fatal_error")
    crash.seal(Broken)
    try:
        {"": 0}[SECRET]
    except KeyError:
        shown = traceback.Traceback(show_locals=True)
    assert all(frame.locals is None for stack in shown.trace.stacks for frame in stack.frames)


def test_the_style_cache_is_still_pinned_by_its_widgets(monkeypatch: pytest.MonkeyPatch) -> None:
    pinned = StylesCache.get_inner_outer
    monkeypatch.setattr(StylesCache, "get_inner_outer", pinned)
    if hasattr(pinned, "cache_info"):
        before = pinned(StylesCache(), Color.parse("red"), Color.parse("blue"))
        assert style_cache.unpin()
        after = StylesCache().get_inner_outer(Color.parse("red"), Color.parse("blue"))
        assert after == before
    assert not style_cache.unpin(), "a second time there is nothing to unpin"


def test_an_unpinned_cache_holds_no_widget(monkeypatch: pytest.MonkeyPatch) -> None:
    import gc
    import weakref

    monkeypatch.setattr(StylesCache, "get_inner_outer", StylesCache.get_inner_outer)
    style_cache.unpin()
    cache = StylesCache()
    cache.get_inner_outer(Color.parse("#010203"), Color.parse("#040506"))
    gone = weakref.ref(cache)
    del cache
    gc.collect()
    assert gone() is None


def test_a_style_cache_of_another_shape_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(_styles_cache, "StylesCache")
    assert not style_cache.unpin()


def test_the_quiet_driver_is_chosen_here() -> None:
    chosen = driver.quiet_driver()
    assert chosen is not None
    assert issubclass(chosen, LinuxDriver)


def test_without_the_private_name_textual_chooses_its_own_driver(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(driver, "_DUE", "_no_such_name")
    assert driver.quiet_driver() is None


def test_on_another_system_textual_chooses_its_own_driver(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert driver.quiet_driver() is None


def test_an_unfinished_sequence_has_a_time_at_which_it_is_given_up() -> None:
    parser = XTermParser()
    list(parser.feed("\x1b"))
    assert parser._timeout_time is not None
    list(parser.feed("[A"))
    assert parser._timeout_time is None


PROGRAM = """
import sys
sys.path.insert(0, {here!r})
import tui
from fake_day import FakeDay
from tui.app import run
sys.exit(run(FakeDay()))
"""


ANNOUNCES = """
import asyncio, sys
sys.path.insert(0, {here!r})
import tui
from datetime import timedelta
from fake_day import NOW, FakeDay, snapshot
from msgspec.structs import replace
from boundaries.breaks.phase import Phase
from tui.app import run
FIRST = replace(snapshot(), notify=("terminal",))
COMING = replace(FIRST.breaks, kind="move", due_at=NOW + timedelta(seconds=30), phase=Phase.WARNED)


class Day(FakeDay):
    def focused(self, *, here):
        self.publish(FIRST)
        if not here:
            asyncio.get_running_loop().call_later(0.2, self.publish, replace(FIRST, breaks=COMING))


sys.exit(run(Day(FIRST)))
"""


class Terminal:
    """The dashboard in a pty, as a user has it."""

    def __init__(self, source: str = PROGRAM, **more: str) -> None:
        self.pid, self.fd = pty.fork()
        if not self.pid:
            environment = (
                os.environ
                | {
                    "TERM": "xterm-256color",
                    "COLORTERM": "truecolor",
                    "COLUMNS": "80",
                    "LINES": "24",
                }
                | more
            )
            program = source.format(here=str(Path(__file__).parents[1]))
            os.execve(sys.executable, [sys.executable, "-c", program], environment)

    def read_until(self, text: bytes, seconds: float = 20) -> float:
        """Read until a text comes; give the seconds that it took."""
        start, seen = time.monotonic(), b""
        while text not in seen:
            ready, _, _ = select.select([self.fd], [], [], seconds)
            assert ready, f"{text!r} did not come; {seen[-300:]!r}"
            seen += os.read(self.fd, 65536)
        return time.monotonic() - start

    def quiet(self) -> None:
        """Read until nothing more comes for half a second."""
        while select.select([self.fd], [], [], 0.5)[0]:
            os.read(self.fd, 65536)

    def left(self) -> int:
        """Leave with q, reading to the end, for who leaves waits until all is read; give the exit code."""
        os.write(self.fd, b"q")
        with contextlib.suppress(OSError):
            while os.read(self.fd, 65536):
                pass
        _, status = os.waitpid(self.pid, 0)
        return os.waitstatus_to_exitcode(status)

    def wakeups(self) -> int:
        """Voluntary context switches of all threads so far."""
        total = 0
        for task in Path(f"/proc/{self.pid}/task").iterdir():
            for line in (task / "status").read_text().splitlines():
                if line.startswith("voluntary_ctxt_switches"):
                    total += int(line.split()[1])
        return total


def test_at_rest_nothing_wakes_up_and_nothing_is_drawn_and_q_leaves() -> None:
    terminal = Terminal()
    terminal.read_until(b"Launch copy")
    terminal.quiet()
    before = terminal.wakeups()
    assert not select.select([terminal.fd], [], [], 3)[0], "something was drawn at rest"
    assert terminal.wakeups() - before <= 1
    os.write(terminal.fd, b"?")
    terminal.read_until(b"finds what can be done")
    terminal.quiet()
    os.write(terminal.fd, b"\x1b")
    terminal.read_until(b"Launch copy", 5)
    terminal.quiet()
    assert terminal.left() == 0


def test_a_notice_reaches_a_terminal_that_its_user_does_not_look_at() -> None:
    terminal = Terminal(ANNOUNCES, TERM="foot", TMUX="")
    terminal.read_until(b"Launch copy")
    terminal.quiet()
    os.write(terminal.fd, b"\x1b[O")
    terminal.read_until(b"\x1b]777;notify;Time to move;in 30 s\x1b\\", 5)
    terminal.quiet()
    assert terminal.left() == 0
