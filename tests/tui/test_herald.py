from __future__ import annotations

from datetime import timedelta

import pytest
from fake_day import NOW, FakeDay, snapshot
from msgspec.structs import replace
from textual import events

from boundaries.breaks.phase import Phase
from tui.app import DaybreakApp
from tui.private import driver


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    heard: list[str] = []

    class Shows:
        name = "a stand-in"

        def show(self, title: str, body: str) -> bool:
            heard.append(f"desktop {title}: {body}")
            return True

    monkeypatch.setattr(driver, "write", lambda text: heard.append(f"terminal {text!r}"))
    monkeypatch.setattr(DaybreakApp, "bell", lambda _self: heard.append("bell"))
    monkeypatch.setattr("connectors.notice.choose.choose", lambda _environ: Shows())
    monkeypatch.setenv("TERM", "foot")
    monkeypatch.delenv("TMUX", raising=False)
    return heard


async def after(ways: tuple[str, ...], *happened: events.Event) -> None:
    """Let a break be announced after something happened to the window."""
    first = replace(snapshot(), notify=ways)
    day = FakeDay(first)
    app = DaybreakApp(day)
    async with app.run_test(size=(80, 24)) as pilot:
        day.publish(first)
        await pilot.pause()
        for event in happened:
            app.post_message(event)
            await pilot.pause()
        coming = replace(first.breaks, kind="move", due_at=NOW + timedelta(seconds=30), phase=Phase.WARNED)
        day.publish(replace(first, breaks=coming))
        await pilot.pause(0.1)


async def test_only_the_ways_that_the_policy_names_are_used(sent: list[str]) -> None:
    await after(())
    assert sent == []
    await after(("bell",))
    assert sent == ["bell"]
    await after(("terminal", "desktop"))
    assert sent[1:] == [
        "terminal " + repr("\x1b]777;notify;Time to move;in 30 s\x1b\\"),
        "desktop Time to move: in 30 s",
    ]


async def test_who_looks_at_the_terminal_is_not_told(sent: list[str]) -> None:
    await after(("bell",), events.AppBlur())
    assert sent == ["bell"]
    await after(("bell",), events.AppBlur(), events.AppFocus())
    assert sent == ["bell"]


def test_without_a_driver_of_ours_nothing_is_written(capfd: pytest.CaptureFixture[str]) -> None:
    driver.write("\x1b]777;notify;a;b\x1b\\")
    assert capfd.readouterr() == ("", "")
