"""Hours and exceptions changed in the text of a policy: what was asked for, and nothing else."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from boundaries.policy import load
from boundaries.policy.edits import EditError, with_exception, with_hours, without_exception
from boundaries.policy.hours import read_week
from boundaries.policy.model import WEEKDAYS, NewException, Week, Window

REFERENCE = (Path(__file__).parent / "policy_reference.toml").read_text(encoding="utf-8")
FAIR = NewException(
    first=date(2026, 11, 30),
    last=date(2026, 12, 1),
    hours=(),
    promise={"email": "2wd", "my account": "4h"},
    note='Trade "fair"\nin Köln',
)


def changed(before: str, after: str) -> tuple[list[str], list[str]]:
    """Give the lines that went and those that came."""
    old, new = before.split("\n"), after.split("\n")
    return [each for each in old if each not in new], [each for each in new if each not in old]


def test_other_hours_change_their_lines_alone() -> None:
    after = with_hours(REFERENCE, read_week("mon 08:00-12:00; tue-thu 09:00-12:30 13:30-17:30; sat 10:00-12:00"))
    gone, came = changed(REFERENCE, after)
    assert gone == ['mon = ["09:00-12:30", "13:30-17:30"]', 'fri = ["09:00-14:00"]']
    assert came == ['mon = ["08:00-12:00"]', "fri = []", 'sat = ["10:00-12:00"]']
    lines = after.split("\n")
    assert lines[lines.index('sat = ["10:00-12:00"]') + 1] == ""
    assert with_hours(REFERENCE, load(REFERENCE, "p").policy.hours) == REFERENCE


def test_comments_and_lists_over_several_lines_stay_in_place() -> None:
    text = (
        '[me]\nname = "N"\n\n  [hours] # mine\n  mon = [ # early\n    "09:00-10:00", # ] no end\n    "11:00-12:00",\n'
    )
    text += '  ]  # since May\n  tue = ["09:00-10:00"]   # short\n# tail\n[limits]\n'
    after = with_hours(text, {"mon": (Window(480, 540),), "tue": (Window(540, 660), Window(720, 780))})
    assert '  mon = ["08:00-09:00"]  # since May\n' in after
    assert '  tue = ["09:00-11:00", "12:00-13:00"] # short\n# tail\n[limits]\n' in after


def test_an_exception_is_added_behind_the_others_and_taken_out_without_a_trace() -> None:
    after = with_exception(REFERENCE, FAIR)
    gone, came = changed(REFERENCE, after)
    assert gone == []
    assert came == [
        "from = 2026-11-30",
        "to = 2026-12-01",
        "hours = []",
        'promise = { email = "2wd", "my account" = "4h" }',
        'note = "Trade \\"fair\\"\\nin Köln"',
    ]
    assert [each.first.month for each in load(after, "p").policy.exceptions] == [12, 12, 11]
    assert without_exception(after, 2) == REFERENCE
    for number in (0, 1):
        left = load(without_exception(REFERENCE, number), "p").policy.exceptions
        assert left == tuple(each for at, each in enumerate(load(REFERENCE, "p").policy.exceptions) if at != number)


def test_the_first_exception_stands_behind_the_hours() -> None:
    text = '[me]\nname = "N"\n[hours]\nmon = ["09:00-10:00"]\n\n# Promises.\n[promise]\ndefault = "8h"\n'
    after = with_exception(
        text, NewException(first=date(2026, 12, 24), last=date(2026, 12, 24), hours=("09:00-10:00",))
    )
    block = '\n[[exception]]\nfrom = 2026-12-24\nhours = ["09:00-10:00"]\n'
    assert after == text.replace("\n\n# Promises", f"\n{block}\n# Promises")
    assert without_exception(after, 0) == text


@pytest.mark.parametrize(
    "text",
    [
        'hours = { mon = ["09:00-10:00"] }\n',
        'hours.mon = ["09:00-10:00"]\n',
        '["hours"]\nmon = ["09:00-10:00"]\n',
        '[hours]\n"mon" = ["09:00-10:00"]\n',
        '[hours]\nmon = """\n[hours]\n"""\n',
    ],
)
def test_another_form_of_file_is_left_alone(text: str) -> None:
    with pytest.raises(EditError, match="daybreak policy edit"):
        with_hours(text, {"mon": (Window(480, 540),)})
    with pytest.raises(EditError):
        without_exception(text, 0)
    with pytest.raises(EditError):
        without_exception(f"exception = [{{ from = 2026-12-24 }}]\n{text}", 0)


starts = st.integers(0, 20).map(lambda start: Window(start * 30, start * 30 + 45))
notes = st.text(max_size=20)


@settings(max_examples=50)
@given(
    st.dictionaries(st.sampled_from(WEEKDAYS), st.lists(starts, max_size=2).map(tuple), max_size=7),
    st.lists(st.tuples(st.integers(0, 400), notes, st.none() | st.just(()) | st.just(("10:00-11:00",))), max_size=3),
    st.sampled_from(["\n", "\n\n# end\n", ""]),
)
def test_any_edit_says_what_it_should_and_is_taken_out_again(
    week: Week, news: list[tuple[int, str, tuple[str, ...] | None]], tail: str
) -> None:
    text = REFERENCE.rstrip("\n") + tail
    after = with_hours(text, week)
    read = tomllib.loads(after)["hours"]
    assert {day: len(read.get(day, [])) for day in WEEKDAYS} == {day: len(week.get(day, ())) for day in WEEKDAYS}
    grown = after
    for offset, note, hours in news:
        day = date(2026, 1, 1) + timedelta(days=offset)
        grown = with_exception(grown, NewException(first=day, last=day, hours=hours, note=note))
    assert len(tomllib.loads(grown)["exception"]) == 2 + len(news)
    for number in range(len(news), 0, -1):
        grown = without_exception(grown, 1 + number)
    assert grown == after
    kept = [line for line in text.split("\n") if line.startswith("#")]
    assert [line for line in after.split("\n") if line.startswith("#")] == kept
