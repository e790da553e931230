from __future__ import annotations

import sys
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from a_bus import Answer, Service, bus
from jeepney import HeaderFields, Message

from connectors.notice.choose import choose
from connectors.notice.freedesktop import Freedesktop

NAME = "org.freedesktop.Notifications"


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with bus(tmp_path) as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address


def server(notify: Answer) -> Answer:
    def answer(message: Message) -> tuple[str, tuple[Any, ...]] | str | None:
        if message.header.fields[HeaderFields.member] == "GetServerInformation":
            return "ssss", ("stand-in", "ours", "1", "1.2")
        return notify(message)

    return answer


def test_the_desktop_shows_a_line_and_one_below_it_plain_and_without_a_sound(session: str) -> None:
    service = Service(session, NAME, server(lambda _message: ("u", (7,))))
    try:
        desktop = choose({"DBUS_SESSION_BUS_ADDRESS": session})
        assert desktop is not None
        assert desktop.name == NAME
        assert desktop.show("2 urgent messages", "Acme <b>&") is True
        assert desktop.show("Time to move", "in 30 s") is True
        first, second = (body for method, body in service.asked if method == "Notify")
        assert first[:6] == ("Daybreak", 0, "", "2 urgent messages", "Acme &lt;b&gt;&amp;", [])
        assert first[6]["suppress-sound"] == ("b", True)
        assert (second[1], second[3], second[7]) == (7, "Time to move", 10_000)
    finally:
        service.close()


@pytest.mark.parametrize("answer", [lambda _: "org.freedesktop.DBus.Error.Failed", lambda _: ("s", ("?",))])
def test_who_refuses_or_talks_nonsense_showed_nothing(session: str, answer: Answer) -> None:
    service = Service(session, NAME, server(answer))
    try:
        assert Freedesktop().show("a", "b") is False
    finally:
        service.close()


def test_without_a_desktop_and_over_ssh_there_is_none(session: str) -> None:
    world = {"DBUS_SESSION_BUS_ADDRESS": session}
    assert choose(world) is None
    assert choose({}) is None
    service = Service(session, NAME, server(lambda _message: ("u", (1,))))
    try:
        assert choose({**world, "SSH_TTY": "/dev/pts/3"}) is None
        assert choose(world) is not None
    finally:
        service.close()


@pytest.mark.parametrize("fault", [None, OSError("no bundle"), RuntimeError("denied")])
def test_elsewhere_a_library_shows_them_if_it_is_there(
    monkeypatch: pytest.MonkeyPatch, fault: Exception | None
) -> None:
    shown = []

    class Notifier:
        def __init__(self, app_name: str) -> None:
            self.name = app_name

        async def send(self, *, title: str, message: str) -> None:
            if fault is not None:
                raise fault
            shown.append((self.name, title, message))

    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setitem(sys.modules, "desktop_notifier", None)
    assert choose({}) is None
    library = types.ModuleType("desktop_notifier")
    library.DesktopNotifier = Notifier  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "desktop_notifier", library)
    desktop = choose({})
    assert desktop is not None
    assert desktop.show("Time to move", "in 30 s") is (fault is None)
    assert shown == ([] if fault else [("Daybreak", "Time to move", "in 30 s")])
