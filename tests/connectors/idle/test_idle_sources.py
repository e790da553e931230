from __future__ import annotations

import ctypes
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from a_bus import Answer, Service, bus
from jeepney import Message

from connectors.idle import bus as asking
from connectors.idle.base import IdleSource
from connectors.idle.choose import candidates, choose
from connectors.idle.logind import Logind
from connectors.idle.macos import MacOs
from connectors.idle.mutter import Mutter
from connectors.idle.screensaver import ScreenSaver
from connectors.idle.terminal import Terminals
from connectors.idle.windows import LastInput, Windows
from servers import missing, require

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
MUTTER, SAVER, LOGIND = "org.gnome.Mutter.IdleMonitor", "org.freedesktop.ScreenSaver", "org.freedesktop.login1"


def now() -> datetime:
    return NOW


@pytest.fixture(autouse=True)
def hung_up(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Hang up behind every test, as the program does."""
    opened: list[asking.Bus] = []
    begin = asking.Bus.__init__

    def noted(self: asking.Bus, which: str) -> None:
        begin(self, which)
        opened.append(self)

    monkeypatch.setattr(asking.Bus, "__init__", noted)
    yield
    for each in opened:
        each.close()


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with bus(tmp_path) as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
        yield address


@contextmanager
def serving(address: str, name: str, answer: Answer) -> Iterator[Service]:
    service = Service(address, name, answer)
    try:
        yield service
    finally:
        service.close()


def tells(signature: str, *body: Any) -> Answer:
    return lambda _message: (signature, body)


@pytest.mark.parametrize(
    ("answer", "seconds"),
    [
        (tells("t", 90_500), 90.5),
        (tells("t", 0), 0.0),
        (tells("t", 2**64 - 1), None),
        (tells("s", "soon"), None),
        (tells("tt", 1, 2), None),
        (tells("x", -5), None),
        (lambda _message: "org.freedesktop.DBus.Error.AccessDenied", None),
    ],
)
def test_gnome_tells_milliseconds_and_nonsense_is_not_believed(
    session: str, answer: Answer, seconds: float | None
) -> None:
    with serving(session, MUTTER, answer) as service:
        assert Mutter().seconds() == seconds
        assert service.asked == [("GetIdletime", ())]


def test_who_does_not_answer_is_not_waited_for_and_asked_again(session: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "LIMIT", 0.2)
    with serving(session, MUTTER, lambda _message: None) as service:
        source = Mutter()
        began = time.monotonic()
        assert source.seconds() is None
        assert time.monotonic() - began < 1
        service.answer = tells("t", 4000)
        assert source.seconds() == 4.0


def test_a_desktop_that_goes_and_comes_back_is_asked_again(session: str) -> None:
    source = Mutter()
    assert source.seconds() is None
    with serving(session, MUTTER, tells("t", 1000)):
        assert source.seconds() == 1.0
    assert source.seconds() is None
    with serving(session, MUTTER, tells("t", 2000)):
        assert source.seconds() == 2.0


def test_without_a_bus_nobody_knows(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'none'}")
    assert Mutter().seconds() is None
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "rubbish")
    assert Mutter().seconds() is None
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    assert ScreenSaver().seconds() is None


def test_a_bus_that_hangs_up_in_between_is_called_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = Mutter()
    for value in (1000, 2000):
        folder = tmp_path / str(value)
        folder.mkdir()
        with bus(folder) as address:
            monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
            with serving(address, MUTTER, tells("t", value)):
                found = source.seconds()
                assert found == value / 1000 or (found is None and source.seconds() == value / 1000)


def test_the_screen_savers_unit_shows_in_how_it_grows(session: str) -> None:
    at = [0.0]
    with serving(session, SAVER, tells("u", 40)) as service:
        source = ScreenSaver(lambda: at[0])
        assert source.seconds() == 0.04
        at[0], service.answer = 30.0, tells("u", 70)
        assert source.seconds() == 70.0
        at[0], service.answer = 60.0, tells("u", 3)
        assert source.seconds() == 3.0
        at[0], service.answer = 90.0, tells("u", 3 + 30_000)
        assert source.seconds() == pytest.approx(30.003)
        assert [method for method, _ in service.asked] == ["GetSessionIdleTime"] * 4


def hints(**said: tuple[str, Any]) -> Answer:
    return tells("a{sv}", said)


def test_logind_knows_when_a_session_became_idle_or_was_locked(session: str) -> None:
    clock = [NOW]
    source = Logind(lambda: clock[0])
    since = int((NOW - timedelta(minutes=7)).timestamp() * 1e6)
    busy = hints(Type=("s", "wayland"), IdleHint=("b", False), IdleSinceHint=("t", since), LockedHint=("b", False))
    with serving(session, LOGIND, busy) as service:
        assert source.graphical()
        assert source.seconds() is None
        service.answer = hints(IdleHint=("b", True), IdleSinceHint=("t", since), LockedHint=("b", False))
        assert source.seconds() == 420.0
        service.answer = hints(IdleHint=("b", False), LockedHint=("b", True))
        assert source.seconds() == 0.0
        clock[0] += timedelta(minutes=3)
        assert source.seconds() == 180.0
        service.answer = hints(Type=("s", "tty"), IdleHint=("s", "yes"))
        assert (source.graphical(), source.seconds()) == (False, None)
        service.answer = hints(IdleHint=("b", True), IdleSinceHint=("t", 2**63))
        assert source.seconds() is None
        assert service.asked[0] == ("GetAll", ("org.freedesktop.login1.Session",))


def test_the_best_that_answers_is_chosen_and_over_ssh_only_the_terminal(session: str) -> None:
    world = {"DBUS_SESSION_BUS_ADDRESS": session}

    def both(message: Message) -> tuple[str, tuple[Any, ...]]:
        del message
        return "u", (5000,)

    assert choose(world, now).name == "this terminal"
    with serving(session, SAVER, both):
        assert choose(world, now).name == ScreenSaver.name
        with serving(session, MUTTER, both):
            assert choose(world, now).name == Mutter.name
            away = choose({**world, "SSH_CONNECTION": "10.0.0.1 1 10.0.0.2 22"}, now)
            assert (away.whole, away.name.partition(":")[0]) == (False, "this terminal, over SSH")
    idle = hints(Type=("s", "x11"), IdleHint=("b", False))
    with serving(session, LOGIND, idle):
        chosen = choose(world, now)
        assert (chosen.name, chosen.whole, chosen.seconds()) == (Logind.name, True, None)


def test_nothing_of_another_platform_is_loaded(tmp_path: Path) -> None:
    words = (
        "import sys; from datetime import datetime, UTC; from connectors.idle.choose import choose; "
        "print(choose({}, lambda: datetime.now(UTC)).name); "
        "print(sorted(name.rpartition('.')[2] for name in sys.modules if name.startswith('connectors.idle.')))"
    )
    environ = {"PATH": os.environ["PATH"], "HOME": str(tmp_path)}
    said = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, env=environ, check=True)
    name, modules = said.stdout.splitlines()
    assert name == "this terminal"
    assert not {"macos", "windows", "x11", "mutter", "screensaver"} & set(eval(modules))


def test_the_newest_of_the_users_terminals_counts(tmp_path: Path) -> None:
    source = Terminals(now, ssh=False, folder=tmp_path)
    for name, minutes in (("0", 20), ("1", 3), ("ptmx", 0)):
        (tmp_path / name).touch()
        at = (NOW - timedelta(minutes=minutes)).timestamp()
        os.utime(tmp_path / name, (at, at))
    assert source.seconds() == 180.0
    os.utime(tmp_path / "1", (NOW.timestamp() + 90, 0))
    assert source.seconds() == 0.0
    assert Terminals(now, ssh=False, folder=tmp_path / "none").seconds() in (None, 0.0)


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    read, write = os.pipe()
    server = subprocess.Popen(
        [require("Xvfb", "xvfb"), "-displayfd", str(write), "-screen", "0", "64x64x8", "-nolisten", "tcp", "-noreset"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    monkeypatch.setenv("DISPLAY", f":{number}")
    yield
    server.kill()
    server.wait()


def x11() -> IdleSource:
    from connectors.idle.x11 import X11

    try:
        return X11()
    except OSError:
        missing("libXss", "apt-get install libxss1")
        raise


@pytest.mark.usefixtures("screen")
def test_x11_counts_from_the_last_touch() -> None:
    source = x11()
    first = source.seconds()
    assert first is not None
    assert first < 60
    time.sleep(0.3)
    second = source.seconds()
    assert second is not None
    assert second > first
    assert source.name in [each.name for each in candidates({"DISPLAY": os.environ["DISPLAY"]}, now)]


def test_x11_without_a_server_or_with_one_that_hangs_up_ends_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DISPLAY", ":93")
    assert x11().seconds() is None
    words = (
        "import os, socket, threading; from connectors.idle.x11 import X11; "
        f"s = socket.socket(socket.AF_UNIX); s.bind({str(tmp_path / 'x')!r}); s.listen(1); "
        "threading.Thread(target=lambda: s.accept()[0].close(), daemon=True).start(); "
        f"os.environ['DISPLAY'] = 'unix:' + {str(tmp_path / 'x')!r}; print(X11().seconds(), 'lives')"
    )
    said = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, timeout=20, check=False)
    assert said.stdout.split() == ["None", "lives"], said.stderr


@pytest.mark.parametrize(
    ("printed", "seconds"),
    [
        ('    | |   "HIDIdleTime" = 65500000000', 65.5),
        ('"HIDIdleTime" = 0', 0.0),
        ('"HIDIdleTime" = 99999999999999999999', None),
        ("no such thing", None),
        ("", None),
    ],
)
def test_macos_registry_is_read_for_one_number(printed: str, seconds: float | None) -> None:
    assert MacOs(("printf", "%s", printed)).seconds() == seconds


def test_macos_without_its_program_or_with_a_slow_one_is_not_known() -> None:
    assert MacOs(("/nonexistent/ioreg",)).seconds() is None
    began = time.monotonic()
    assert MacOs(("sleep", "5")).seconds() is None
    assert time.monotonic() - began < 2


class Desktop:
    """Windows' two libraries, as far as they are asked."""

    def __init__(self, last: int, ticks: int, *, there: bool = True) -> None:
        self._last, self._ticks, self._there = last, ticks, there

    def GetLastInputInfo(self, last: Any) -> int:  # noqa: N802 - as Windows calls it
        info = ctypes.cast(last, ctypes.POINTER(LastInput)).contents
        assert info.size == 8
        info.time = self._last
        return int(self._there)

    def GetTickCount(self) -> int:  # noqa: N802 - as Windows calls it
        return self._ticks


@pytest.mark.parametrize(
    ("last", "ticks", "there", "seconds"),
    [
        (1_000, 61_000, True, 60.0),
        (2**32 - 1_000, 4_000, True, 5.0),
        (2**32 - 1_000, -(2**31), True, (2**31 + 1_000) / 1000),
        (0, 0, False, None),
    ],
)
def test_windows_ticks_wrap_after_49_days(last: int, ticks: int, *, there: bool, seconds: float | None) -> None:
    desktop = Desktop(last, ticks, there=there)
    assert Windows(desktop, desktop).seconds() == seconds


def test_windows_is_nowhere_else() -> None:
    if sys.platform != "win32":
        with pytest.raises(OSError, match="not Windows"):
            Windows()
