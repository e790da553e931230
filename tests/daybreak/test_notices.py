from __future__ import annotations

from datetime import timedelta

import pytest
from fake_day import NOW, at, queue_row, snapshot
from msgspec.structs import replace

from boundaries.availability import State
from boundaries.breaks.phase import Phase
from boundaries.queue import Band
from boundaries.text import SafeText
from daybreak.notices import notices
from daybreak.snapshot import BreakLine, Snapshot
from daybreak.terminals import sequence, way

ESC, END = "\x1b", "\x1b\\"
DAY = replace(snapshot(), notify=("terminal",))


def told(before: Snapshot, after: Snapshot) -> list[tuple[str, str]]:
    return [(each.title, each.body) for each in notices(before, after)]


def paused(**fields: object) -> Snapshot:
    return replace(DAY, breaks=replace(BreakLine(kind="move", due_at=NOW + timedelta(seconds=30)), **fields))


def test_a_break_is_told_when_it_is_announced_and_when_it_begins_by_itself() -> None:
    warned = paused(phase=Phase.WARNED)
    assert told(DAY, warned) == [("Time to move", "in 30 s")]
    assert told(warned, warned) == []
    runs = paused(
        kind=None, due_at=None, phase=Phase.RUNNING, running_kind="move", running_until=NOW + timedelta(minutes=5)
    )
    assert told(warned, paused(phase=Phase.WAITING)) == []
    assert told(paused(phase=Phase.WAITING), runs) == [("Time to move", "now, 5 min")]
    assert told(DAY, runs) == []
    assert told(runs, DAY) == []


def test_standing_is_offered_once() -> None:
    offers = paused(offers="stand")
    assert told(DAY, offers) == [("Stand for two minutes", "90 min without a pause")]
    assert told(offers, offers) == []


def test_what_is_urgent_is_a_number_and_a_name_never_a_text() -> None:
    hostile = replace(
        queue_row("t9", Band.URGENT, 600, "Acme", "Mara", "the shop is down \x1b]0;x\x07", "sms"), unanswered=3
    )
    stranger = replace(queue_row("t10", Band.URGENT, 600, "", "x", "URGENT"), client_known=False)
    arrived = replace(DAY, queue=(hostile, stranger, *DAY.queue))
    assert told(DAY, arrived) == [("2 urgent messages", "Acme, somebody unknown")]
    assert told(arrived, arrived) == []
    again = replace(arrived, queue=(replace(hostile, messages=2), *arrived.queue[1:]))
    assert told(arrived, again) == [("1 urgent message", "Acme")]
    calm = replace(DAY, queue=(queue_row("t11", Band.OVERDUE, -5, "Acme", "Mara", "URGENT!!"), *DAY.queue))
    assert told(DAY, calm) == []


@pytest.mark.parametrize("state", [State.OFF, State.DAY_OFF, State.WOUND_DOWN])
def test_outside_hours_on_a_closed_day_and_where_none_is_named_there_is_none(state: State) -> None:
    warned = paused(phase=Phase.WARNED)
    off = replace(warned, availability=replace(warned.availability, state=state))
    assert told(DAY, off) == []
    assert told(DAY, replace(warned, closed=True)) == []
    assert told(DAY, replace(warned, notify=())) == []


@pytest.mark.parametrize(
    ("environ", "found"),
    [
        ({"TERM": "xterm-kitty"}, "99"),
        ({"TERM": "xterm-256color", "KITTY_WINDOW_ID": "1"}, "99"),
        ({"TERM_PROGRAM": "iTerm.app"}, "9"),
        ({"TERM_PROGRAM": "tmux", "LC_TERMINAL": "iTerm2", "TMUX": "/tmp/t"}, "9"),
        ({"TERM_PROGRAM": "WezTerm"}, "777"),
        ({"TERM": "foot-extra"}, "777"),
        ({"TERM": "rxvt-unicode-256color"}, "777"),
        ({"TERM": "xterm-ghostty", "TERM_PROGRAM": "ghostty"}, "777"),
        ({"TERM": "tmux-256color", "TMUX": "/tmp/t", "WEZTERM_PANE": "0"}, "777"),
        ({"TERM": "xterm-256color"}, ""),
        ({"TERM": "xterm-256color", "WT_SESSION": "x"}, ""),
        ({"TERM": "screen", "STY": "1.pts", "KITTY_WINDOW_ID": "1"}, ""),
        ({}, ""),
    ],
)
def test_a_terminal_gets_what_it_is_known_to_understand_and_else_nothing(environ: dict[str, str], found: str) -> None:
    assert way(environ) == found
    assert bool(sequence(environ, "a", "b")) == bool(found)


def test_a_sequence_is_whole_and_nothing_in_it_ends_it_early() -> None:
    title, body = SafeText("Time; to move"), SafeText("4;1;in 30 s")
    assert sequence({"TERM_PROGRAM": "iTerm.app"}, title, body) == f"{ESC}]9;Time, to move: 4,1,in 30 s{END}"
    assert sequence({"TERM": "foot"}, title, body) == f"{ESC}]777;notify;Time, to move;4,1,in 30 s{END}"
    assert "\x9c" not in sequence({"TERM": "foot"}, "a\x9cb", "\x07")
    kitty = sequence({"TERM": "xterm-kitty"}, title, "x" * 900)
    assert kitty.count(END) == 2
    assert len(kitty) < 400
    wrapped = sequence({"TERM": "foot", "TMUX": "/tmp/t"}, "a", "b")
    assert wrapped == f"{ESC}Ptmux;{ESC}{ESC}]777;notify;a;b{ESC}{ESC}\\{END}"


def test_the_hour_of_the_picture_is_open() -> None:
    assert DAY.at == at("10:42")
