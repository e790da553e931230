"""The panes as functions: a snapshot and a width in, lines out."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from fake_day import DAY, NOW, ROWS, FakeDay, at, snapshot
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from rich.cells import cell_len
from screen_day import opened
from textual.content import Content

import themes
from boundaries.availability import Availability, State
from boundaries.facts import Busy
from boundaries.queue import Band
from boundaries.text import address, block, line
from daybreak.snapshot import Block, BreakLine, Meeting, ThreadView
from themes.meanings import STATES
from tui.lines import cut, fit, row, spread, wrap, wrap_parts
from tui.panes.breaks import BreaksPane, countdown
from tui.panes.header import header
from tui.panes.horizon import draw_bar, hours, labels, span_of
from tui.panes.pane import squeezed
from tui.panes.queue import _foot
from tui.panes.tabs import tab_labels
from tui.panes.thread import ThreadPane
from tui.panes.today import TodayPane
from tui.panes.violations import ViolationsPane

COLORS = themes.load("day").colors
WORDS = st.text(alphabet="ab 漢é仮-\n", max_size=200)


@given(WORDS, st.integers(1, 60))
def test_cut_and_fit_keep_to_their_cells(text: str, cells: int) -> None:
    text = text.replace("\n", " ")
    assert cell_len(cut(text, cells)) <= cells
    assert cell_len(fit(text, cells)) == cells


@given(WORDS, st.integers(2, 60))
def test_wrapping_loses_no_letter_and_keeps_to_the_width(text: str, cells: int) -> None:
    wrapped = list(wrap(text, cells))
    assert "".join(wrapped).replace(" ", "") == text.replace(" ", "").replace("\n", "")
    assert all(cell_len(part) <= cells for part in wrapped)


def test_wrapping_breaks_between_words() -> None:
    assert list(wrap("one two three", 8)) == ["one two", "three"]
    assert list(wrap("one two three", 7)) == ["one two", "three"]
    assert list(wrap("abcdefghij", 4)) == ["abcd", "efgh", "ij"]
    assert list(wrap("a\n\nb", 4)) == ["a", "", "b"]


def test_wrapping_a_huge_text_costs_only_what_is_read() -> None:
    found = wrap("word " * 2_000_000, 80)
    assert next(found).startswith("word word")


def test_a_line_is_cut_once_and_the_right_end_gives_way() -> None:
    assert row(8, ("abcdef", ""), ("ghij", "bold")).plain == "abcdefg…"
    assert spread(10, Content("left"), Content("right")).plain == "left right"
    assert spread(9, Content("left"), Content("right")).plain == "left"


def test_reasons_wrap_under_the_first() -> None:
    lines = wrap_parts(24, ("why", "$muted"), [("promise ends 11:23", ""), ("key client", ""), ("Friday", "")])
    assert [one.plain for one in lines] == ["why  promise ends 11:23", "     key client · Friday"]


def test_empty_lines_give_way_first() -> None:
    lines = [Content("a"), Content(""), Content("b"), Content(""), Content("c")]
    assert [one.plain for one in squeezed(lines, 4)] == ["a", "", "b", "c"]
    assert [one.plain for one in squeezed(lines, 2)] == ["a", "b", "c"]


def test_the_header_drops_words_but_never_the_state() -> None:
    wide = header(snapshot(), 156).plain
    assert wide.startswith("daybreak   Monday 23 November")
    assert wide.endswith("● Available until 12:30    5 held until tomorrow 09:00")
    assert header(snapshot(), 78).plain.endswith("● Available until 12:30  5 held")
    assert "Available" in header(snapshot(), 50).plain


@pytest.mark.parametrize("state", list(State))
def test_every_state_has_words_in_the_header(state: State) -> None:
    day = replace(snapshot(), availability=Availability(state=state, until=None))
    assert STATES[state].word in header(day, 78).plain


@pytest.mark.parametrize("cells", [78, 116, 156, 236])
def test_the_bar_has_a_cell_for_every_column(cells: int) -> None:
    span = span_of(snapshot(), cells)
    assert len(draw_bar(snapshot(), span, COLORS).plain) == cells
    assert len(hours(snapshot(), span).plain) == cells
    assert cell_len(labels(snapshot(), span).plain) <= cells


def test_open_time_fills_its_cells_and_closed_time_half() -> None:
    bar = draw_bar(snapshot(), span_of(snapshot(), 160), COLORS).plain
    assert bar[:30] == "▄" * 30
    assert bar[31:64] == "█" * 33
    assert bar[66:74] == "▄" * 8
    plain = draw_bar(snapshot(), span_of(snapshot(), 160), COLORS, plain=True).plain
    assert plain.count("▓") == 7


def test_the_horizon_reaches_as_far_as_the_windows() -> None:
    night = replace(snapshot(), windows=((at("22:00"), at("02:00", date(2026, 11, 24))),))
    span = span_of(night, 100)
    assert span.end > at("02:00", date(2026, 11, 24))
    early = replace(snapshot(), windows=((at("04:00"), at("08:00")),))
    assert span_of(early, 100).start == at("04:00")


def test_now_stands_over_its_cell_and_never_leaves_the_bar() -> None:
    span = span_of(snapshot(), 160)
    assert labels(snapshot(), span).plain.index("▼") == span.cell(NOW)
    late = replace(snapshot(), at=at("21:58"))
    drawn = labels(late, span_of(late, 160)).plain
    assert drawn.rstrip().endswith("21:58 ▼")
    assert cell_len(drawn) <= 160


def test_the_clock_change_moves_the_hours() -> None:
    change = date(2026, 10, 25)
    day = replace(snapshot(), day=change, at=datetime(2026, 10, 25, 10, tzinfo=UTC), windows=(), blocks=())
    assert hours(day, span_of(day, 160)).plain.split()[:3] == ["06", "07", "08"]


def test_a_day_without_windows_is_night() -> None:
    off = replace(snapshot(), windows=(), blocks=(), transitions=())
    assert set(draw_bar(off, span_of(off, 80), COLORS).plain) == {"▄"}
    pane = TodayPane()
    pane.day = off
    assert next(iter(pane.lines(off, 60, 20))).plain == "TODAY   closed"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(-5, "now"), (0, "now"), (42, "0:42"), (60, "1 min"), (61, "2 min"), (1102, "19 min"), (3900, "1 h 05")],
)
def test_countdown_shows_seconds_only_in_the_last_minute(seconds: int, words: str) -> None:
    assert countdown(NOW + timedelta(seconds=seconds), NOW) == words


def test_the_break_pane_says_what_is_next_or_runs() -> None:
    pane = BreaksPane()

    def lines(breaks: BreakLine) -> list[str]:
        day = replace(snapshot(), breaks=breaks)
        pane.day, pane.now = day, day.at
        return [one.plain for one in pane.lines(day, 50, 9) if one.plain]

    assert lines(snapshot().breaks)[1:] == [
        "5 min  to a rest for the eyes",
        "━" * 40 + "─" * 10,
        "look out of the window · 20 s",
        "then a long break at 11:00",
    ]
    assert lines(BreakLine(kind=None, due_at=None))[1:] == ["no break is due"]
    running = replace(snapshot().breaks, running_kind="move", running_until=at("10:47"))
    assert lines(running)[1:] == ["on a break until 10:47"]
    assert tab_labels(replace(snapshot(), breaks=running))[2] == "On a break"


def test_violations_name_client_kind_and_state() -> None:
    pane = ViolationsPane()
    pane.day = snapshot()
    lines = [one.plain for one in pane.lines(snapshot(), 60, 12)]
    assert lines[0] == "VIOLATIONS   2 open"
    assert lines[2] == "? Sun 21:14   Globex  after hours · suspected"
    assert lines[-1] == "you  1 slip this week"
    calm = replace(snapshot(), violations=(), slips_this_week=0)
    assert [one.plain for one in pane.lines(calm, 60, 12)][-1] == "nobody crossed a line"


def lines_of(view: ThreadView, width: int, height: int) -> list[str]:
    pane = ThreadPane()
    pane.day, pane.row, pane.view = snapshot(), view.row, view
    return [one.plain for one in pane.lines(snapshot(), width, height)]


async def test_a_thread_of_many_messages_begins_with_the_newest() -> None:
    view = await FakeDay().view("t2")
    first = view.messages[0]
    mine = replace(first, id="n", from_me=True, at=first.at + timedelta(hours=1), text=block("I am on it."))
    lines = lines_of(replace(view, messages=(first, mine), ignored=(line("capitals"),)), 90, 20)
    assert lines.index("you · 10:12") < lines.index("Mara Lind · 09:12")
    assert any(one.startswith("ignored   capitals") for one in lines)


async def test_what_is_odd_about_a_message_is_said() -> None:
    view = await FakeDay().view("t2")
    odd = replace(
        view.messages[0],
        whole=False,
        hidden_removed=True,
        automatic=line("a list"),
        attachments=(line("plan.pdf"), line("b.png")),
        note=line("half of it could not be read"),
    )
    lines = lines_of(replace(view, messages=(odd,)), 90, 20)
    for words in (
        "enter fetches the rest",
        "attached: plan.pdf, b.png",
        "characters were removed",
        "automatic: a list",
    ):
        assert any(words in one for one in lines)
    assert "half of it could not be read" in lines


def test_a_thread_without_texts_shows_its_line_at_once() -> None:
    pane = ThreadPane()
    pane.day = snapshot()
    pane.row = ROWS[0]
    lines = [one.plain for one in pane.lines(snapshot(), 90, 20)]
    assert lines[0] == "Re: invoice 118 — third time asking   Tom Ferro, Globex · slack · 09:12"
    assert lines[1] == "why here  overdue"


def test_the_day_is_the_one_of_the_picture() -> None:
    assert DAY.strftime("%A") == "Monday"


def test_a_closed_day_rests_in_its_tab_and_its_head_too() -> None:
    closed = replace(snapshot(rows=()), closed=True, owed=9, overdue=1)
    assert tab_labels(closed)[0] == "Queue rests"
    urgent = replace(closed, queue=(replace(ROWS[0], band=Band.URGENT),))
    assert tab_labels(urgent)[0] == "Queue 1 urgent"
    peeked = replace(closed, queue=ROWS)
    assert tab_labels(peeked)[0] == "Queue 9, 1 overdue"


def test_an_account_that_is_not_reached_says_since_when() -> None:
    pane = TodayPane()
    day = snapshot()
    pane.day = day
    shown = "\n".join(one.plain for one in pane.lines(day, 60, 20))
    assert "matrix ◐ not reached since 09:58" in shown
    accounts = (replace(day.accounts[0], health="failing", failing_since=NOW - timedelta(days=1)),)
    failing = replace(day, accounts=accounts)
    shown = "\n".join(one.plain for one in pane.lines(failing, 60, 20))
    assert "email ✕ failing since Sun 10:42" in shown


@pytest.mark.parametrize("height", [6, 30])
def test_a_grave_text_stays_hidden_until_the_thread_is_opened(height: int) -> None:
    pane = ThreadPane()
    day = snapshot()
    pane.day = day
    pane.point(ROWS[0])
    view = FakeDay._view(ROWS[0])
    pane.fill(replace(view, messages=(replace(view.messages[0], grave=True),)))

    def shown() -> str:
        return " ".join(" ".join(one.plain for one in pane.lines(day, 70, height)).split())

    assert "it stays hidden until you open the thread (enter)" in shown() or height == 6
    assert "the new hero line works" not in shown()
    pane.unveil()
    assert "the new hero line works" in shown()
    pane.point(ROWS[1])
    pane.point(ROWS[0])
    pane.fill(replace(view, messages=(replace(view.messages[0], grave=True),)))
    assert "the new hero line works" not in shown()


def test_the_horizon_draws_each_kind_and_nothing_of_focus_outside_hours() -> None:
    def shade(kind: str, start: str, end: str) -> set[str]:
        day = replace(snapshot(), blocks=(Block(start=at(start), end=at(end), kind=kind),))
        span = span_of(day, 160)
        row = draw_bar(day, span, COLORS, plain=True).plain
        return set(row[span.cell(at(start)) : span.cell(at(end)) - 1])

    assert shade("meeting", "10:00", "12:00") == {"▓"}
    assert shade("own", "10:00", "12:00") == shade("focus", "10:00", "12:00") == {"▒"}
    assert shade("maybe", "10:00", "12:00") == shade("break", "10:00", "12:00") == {"░"}
    assert shade("away", "10:00", "12:00") == shade("focus", "18:00", "20:00") == {"▄"}
    assert shade("meeting", "18:00", "20:00") == {"▓"}


def test_today_names_whole_days_and_how_a_call_is_joined() -> None:
    def meeting(title: str, start: str, end: str, **fields: object) -> Meeting:
        known: dict[str, object] = {"link": address("https://meet.example.org/x"), "busy": Busy.BUSY, "all_day": False}
        known |= fields
        return Meeting(
            id=title,
            start=at(start),
            end=at(end),
            title=line(title),
            location=line(""),
            account=line("cal"),
            **known,  # type: ignore[arg-type]
        )

    fair = meeting("Trade fair", "00:00", "23:59", all_day=True, busy=Busy.TENTATIVE)
    day = replace(snapshot(), meetings=(fair, meeting("Globex call", "14:00", "14:45")))
    pane = TodayPane()
    pane.day = day
    shown = "\n".join(each.plain for each in pane.lines(day, 60, 40))
    assert "today  maybe: Trade fair" in shown
    assert "14:00  Globex call · 45 min   C joins" in shown
    narrow = "\n".join(each.plain for each in pane.lines(day, 36, 40))
    assert "14:00  Globex call · 45 min   C\n" in narrow
    now = Availability(state=State.MEETING, until=at("14:45"), why=line("Globex call"))
    later = replace(day, at=at("14:10"), availability=now)
    shown = "\n".join(each.plain for each in pane.lines(later, 60, 40))
    assert "now    in a meeting, Globex call until 14:45   C joins" in shown


async def test_a_text_that_is_cut_in_the_small_pane_says_so() -> None:
    view = await FakeDay().view("t2")
    letter = block("Hi Noor,\n\nthe new hero line works.\n\nTwo small things before Friday.\n\nWarmly,\nMara")
    cut = lines_of(replace(view, messages=(replace(view.messages[0], text=letter),)), 60, 5)
    assert cut[1:4] == ["Hi Noor,", "the new hero line works.", "Two small things before Friday. …"]
    whole = block("Hi Noor,\n\nthe new hero line works.\n\nWarmly")
    assert lines_of(replace(view, messages=(replace(view.messages[0], text=whole),)), 60, 5)[3] == "Warmly"


def test_an_empty_queue_without_accounts_says_what_to_do_first() -> None:
    empty = replace(snapshot(rows=()), held=0, snoozed=0)
    assert _foot(empty, 70) == "Nothing is owed to anybody."
    said = _foot(replace(empty, accounts=()), 70)
    assert said.startswith("No account yet. Run daybreak connect imap work --set address=")
    assert len(said) <= 70, "80 columns cut it"


async def test_a_large_screen_has_room_for_the_air_between_clocks_and_accounts() -> None:
    async with opened(size=(160, 50)) as (app, _, _):
        assert app.query_one(TodayPane).content_size.height >= 16
        assert app.query_one(ViolationsPane).content_size.height >= 9
