"""What others see, on the screen: a badge for drift, words for each account, one key that mends, a switch."""

from __future__ import annotations

import pytest
from fake_day import FakeDay, at, snapshot
from msgspec.structs import replace
from screen_day import opened, rows, settle, text

from boundaries.text import line
from daybreak.intents import MendShown, SetAutoReply
from daybreak.snapshot import Showing, ShowingLine, Snapshot
from tui.panes.header import header
from tui.panes.today import TodayPane
from tui.shown_lines import whole

HOSTILE = line("shows “[b]At a concert[/b] \x1b]0;owned\x07”")
DRIFT = ShowingLine(account=line("talk"), what="status", standing="drift", text=HOSTILE, checked_at=at("10:30"))
ONE = ShowingLine(
    account=line("office"),
    what="auto-reply",
    standing="shown",
    text=line("knows one absence at a time: Daybreak must run once a working day"),
    until=at("17:30"),
    checked_at=at("10:30"),
)
WELL = ShowingLine(account=line("mail"), what="auto-reply", standing="shown", text=line("answers from the server"))


def shown(*lines: ShowingLine, mode: str = "on") -> Snapshot:
    return replace(snapshot(), showing=Showing(mode=mode, lines=lines))


def pane(day: Snapshot, width: int) -> str:
    today = TodayPane()
    today.day = day
    return "\n".join(each.plain for each in today.lines(day, width, 40))


def test_drift_has_a_badge_of_glyph_and_word_at_every_width() -> None:
    for width in (80, 120, 160):
        assert "≠ drift" in header(shown(DRIFT), width).plain
        assert "drift" not in header(shown(WELL), width).plain


@pytest.mark.parametrize("width", [30, 46, 78])
def test_the_pane_says_what_drifts_what_to_do_and_what_must_run(width: int) -> None:
    told = " ".join(pane(shown(DRIFT, ONE, WELL), width).split())
    assert "talk status ≠ drift" in told
    assert "mends it" in told
    assert "Daybreak must run once a working day" in told
    assert "mail auto-reply ✓" in told
    assert "answers from the server" not in told
    assert "\x1b" not in told


def test_accounts_that_are_told_from_here_are_one_sentence() -> None:
    here = [
        ShowingLine(account=line(name), what="auto-reply", standing="here", text=line("from here"))
        for name in ("slack", "matrix")
    ]
    told = " ".join(pane(shown(WELL, *here), 60).split())
    assert "→ told from here, while Daybreak runs: slack, matrix" in told
    assert "slack auto-reply" not in told


def test_the_pane_is_as_it_was_where_nothing_is_shown() -> None:
    assert pane(snapshot(), 60) == pane(shown(mode="off"), 60)


def test_all_of_it_names_ends_and_when_it_was_looked_at() -> None:
    told = "\n".join(each.plain for each in whole(shown(DRIFT, ONE), 68))
    assert "office auto-reply   read back · ends 17:30 · looked 10:30" in told
    assert "[b]At a concert[/b]" in told


async def test_one_key_mends() -> None:
    async with opened(FakeDay(shown(DRIFT))) as (_, pilot, day):
        await pilot.press("m")
        await settle(pilot)
        assert day.asked == [MendShown()]


@pytest.mark.parametrize(
    ("key", "asked"),
    [("o", SetAutoReply("on")), ("d", SetAutoReply("dry-run")), ("x", SetAutoReply("off")), ("m", MendShown())],
)
async def test_the_screen_shows_all_of_it_and_switches(key: str, asked: SetAutoReply | MendShown) -> None:
    async with opened(FakeDay(shown(DRIFT, ONE))) as (app, pilot, day):
        await pilot.press("S")
        await settle(pilot)
        assert "What others see" in text(app)
        assert "≠ talk status   drift · looked 10:30" in text(app)
        assert all(len(row) <= 80 for row in rows(app))
        day.publish(shown(WELL))
        await settle(pilot)
        assert "✓ mail auto-reply" in text(app)
        await pilot.press(key)
        await settle(pilot)
        assert day.asked == [asked]


async def test_the_screen_says_that_nothing_is_shown_and_escape_leaves_it() -> None:
    async with opened() as (app, pilot, day):
        await pilot.press("S")
        await settle(pilot)
        assert "No account shows anything yet." in text(app)
        assert "off: nobody is told anything" in text(app)
        await pilot.press("escape")
        await settle(pilot)
        assert "What others see" not in text(app)
        assert day.asked == []


def test_where_there_is_little_room_the_accounts_that_tell_from_here_stand_on_one_line() -> None:
    here = [replace(WELL, account=line(name), standing="here") for name in ("slack", "matrix", "telegram", "phone")]
    assert "→ from here: slack, matrix, telegram, phone" in pane(shown(*here), 45)
    assert "→ told from here, while Daybreak runs: slack, matrix" in pane(shown(*here), 80)
