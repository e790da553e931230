"""Whatever stands in the file, loading it gives problems and never raises; what is accepted can be worked by."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from boundaries.policy import load
from boundaries.policy.wording import agreement
from boundaries.promises import promise
from boundaries.worktime import WorkTime

REFERENCE = (Path(__file__).parent / "policy_reference.toml").read_text(encoding="utf-8")
ROWS = REFERENCE.split("\n")
PIECES = ["[", "[[", "]", '"', '"""', "'''", "{", "}", "=", "\n", "#", "\\", "-1", "nan", ",", ".", "\x7f", "\ud800"]
VALUES = ["1", "-5", '"x"', '""', "[]", "[[]]", "{}", "{ a = 1 }", '[1, "x", {}]', "true", "1.5", "inf"]
VALUES += ["0001-01-01", "9999-12-31", '["00:00-24:00"]', "99999999999999999999", "10:00:00"]


@settings(max_examples=150)
@given(st.lists(st.tuples(st.integers(0, len(REFERENCE)), st.integers(0, 20), st.sampled_from(PIECES)), max_size=4))
def test_text_with_pieces_put_in_and_cut_out(changes: list[tuple[int, int, str]]) -> None:
    text = REFERENCE
    for place, cut, piece in changes:
        text = text[:place] + piece + text[place + cut :]
    work_by(text)


@settings(max_examples=150)
@given(st.dictionaries(st.integers(0, len(ROWS) - 1), st.sampled_from(VALUES), max_size=5))
def test_keys_with_other_values(changes: dict[int, str]) -> None:
    rows = list(ROWS)
    for number, value in changes.items():
        key, equals, _ = rows[number].partition(" = ")
        if equals and not key.startswith(" "):
            rows[number] = f"{key} = {value}"
    work_by("\n".join(rows))


def work_by(text: str) -> None:
    found = load(text, "policy.toml")
    rows = text.count("\n") + 1
    assert all(1 <= problem.line <= rows and problem.reason and problem.sentence() for problem in found.problems)
    assert agreement(found.policy)
    if found.usable:
        at = datetime(2026, 11, 23, 10, tzinfo=UTC)
        for client in (None, *found.policy.clients):
            made = promise(WorkTime(found.policy, client), found.policy, client, "email", "work", at)
            assert made.due_at > at


def test_whatever_the_depth_a_nested_file_is_read_or_refused() -> None:
    for depth in range(320, 1000, 5):
        for text in (f"x = {'[' * depth}{']' * depth}\n", f"x = {'{a=' * depth}1{'}' * depth}\n"):
            assert not load(text, "policy.toml").usable
