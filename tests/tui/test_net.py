from __future__ import annotations

import json
import unicodedata
from typing import Any

import pytest
from fake_day import ROWS, FakeDay, snapshot
from msgspec.structs import replace
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from screen_day import opened, rows, settle, text
from textual.color import Color

from boundaries.availability import Transition
from boundaries.text import SafeText
from servers import corpora
from tui.net import Net, clean_segments

PAYLOADS = (
    "[@click=app.quit]INVOICE[/]",
    "see [/b]",
    "[type=x, v={'a[0]'}]",
    "C:\\[bold]",
    "\x1b]0;owned\x07\x1b[2J\x1b]52;c;cm0K\x07",
    "a\x00b\x9b31mc\x7f",
    "\u202egnp.exe\u2066\u200b\ufeff",
    "漢字と仮名 " * 20,
    "e\u0301\u0302\u0303\u0304" * 20,
    "x" * 5000,
)


def caught(text_in: str, style: Style | None = None) -> tuple[str, int]:
    net = Net()
    out = net.apply([Segment(text_in, style)], Color.parse("black"))
    return "".join(segment.text for segment in out), net.caught


def test_a_clean_line_passes_as_it_is() -> None:
    net = Net()
    line = [Segment("Grüße, 漢字 — “fine”"), Segment("more")]
    assert net.apply(line, Color.parse("black")) is line
    assert net.caught == 0


@pytest.mark.parametrize(
    ("bad", "shown"),
    [
        ("a\x1b[2Jb", "a\u241b[2Jb"),
        ("a\x7fb", "a\u2421b"),
        ("a\x9bb", "a\ufffdb"),
        ("a\u202eb\u200bc", "abc"),
        ("a\ud800b", "a\ufffdb"),
    ],
)
def test_forbidden_code_points_are_rewritten_and_counted(bad: str, shown: str) -> None:
    assert caught(bad) == (shown, 1)


def test_a_link_with_controls_is_dropped() -> None:
    net = Net()
    out = net.apply([Segment("x", Style(link="https://a\x1b]0;y\x07"))], Color.parse("black"))
    assert out[0].style is not None
    assert not out[0].style.link
    assert net.caught == 1


def test_what_is_printed_outside_the_screen_keeps_its_lines() -> None:
    out = clean_segments([Segment("one\ntwo\x1b[2J\n")])
    assert out[0].text == "one\ntwo\u241b[2J\n"


def hostile_day(bad: str) -> FakeDay:
    """Put one raw text into every field that came from outside, as if the door had been left open."""
    raw = SafeText(bad)

    def filled(value: Any) -> Any:
        """Replace every text of a struct that a stranger may have written."""
        names = {
            "client",
            "sender",
            "address",
            "subject",
            "account",
            "name",
            "note",
            "quote",
            "activity",
            "text",
            "phrase",
        }
        held = {name: raw for name in names if hasattr(value, name)}
        return replace(value, **held)

    plain = snapshot()
    day = replace(
        plain,
        name=raw,
        queue=tuple(filled(row) for row in plain.queue),
        violations=tuple(filled(line) for line in plain.violations),
        breaks=filled(plain.breaks),
        accounts=tuple(filled(line) for line in plain.accounts),
        clients=(raw,),
        client_times=((raw, raw),),
        notices=(raw,),
        blocks=tuple(replace(block, label=raw) for block in plain.blocks),
        transitions=tuple(Transition(at=one.at, state=one.state, label=raw) for one in plain.transitions),
    )
    return FakeDay(day)


def allowed(character: str) -> bool:
    return character == "\n" or (
        (unicodedata.category(character) not in ("Cc", "Cf", "Cs") or character in "\u200c\u200d")
        and not 0xFE00 <= ord(character) <= 0xFE0F
    )


@pytest.mark.parametrize("size", [(80, 24), (160, 50)])
async def test_raw_text_in_every_field_neither_breaks_nor_reaches_the_terminal(size: tuple[int, int]) -> None:
    async with opened(hostile_day(PAYLOADS[0]), size, clean=False) as (app, pilot, day):
        for bad in PAYLOADS:
            day.publish(hostile_day(bad).snapshot)
            await pilot.pause()
            shown = text(app)
            assert [character for character in shown if not allowed(character)] == []
            if bad.isprintable():
                assert all(cell_len(row) <= size[0] for row in rows(app)), bad
        day.publish(hostile_day("".join(PAYLOADS[:7])).snapshot)
        await pilot.press("j", "enter", "escape", "2", "3", "4", "1", "z", "z", "space")
        await settle(pilot)
        assert [character for character in text(app) if not allowed(character)] == []
        assert app.is_running


async def test_every_vector_of_the_corpus_stays_in_the_net() -> None:
    vectors = json.loads((corpora() / "terminal_vectors.json").read_text(encoding="utf-8"))["vectors"]
    async with opened(size=(160, 50), clean=False) as (app, pilot, day):
        for start in range(0, len(vectors), 7):
            some = [vector["input"] or "" for vector in vectors[start : start + 7]]
            queue = tuple(
                replace(row, subject=SafeText(raw), sender=SafeText(raw[:200]))
                for row, raw in zip(ROWS, some, strict=False)
            )
            day.publish(replace(day.snapshot, queue=queue))
            await pilot.pause()
            shown = text(app)
            assert [character for character in shown if not allowed(character)] == []
        assert app.net.caught > 0
