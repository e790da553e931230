"""The reference policy, every key in it: it parses without a word, and what stands in it is what holds."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any, get_args

import msgspec
from msgspec import Struct

from boundaries.policy import load
from boundaries.policy.hours import read_week, week_lines
from boundaries.policy.lines import Lines
from boundaries.policy.model import Length, Milestone, Policy, Window
from boundaries.policy.shapes import RawPolicy
from boundaries.policy.wording import agreement

REFERENCE = (Path(__file__).parent / "policy_reference.toml").read_text(encoding="utf-8")


def structs_in(declared: Any) -> list[type[Struct]]:
    if isinstance(declared, type) and issubclass(declared, Struct) and declared.__name__.startswith("Raw"):
        return [declared]
    return [found for each in get_args(declared) for found in structs_in(each)]


def keys_of(kind: type[Struct], path: tuple[str, ...] = ()) -> set[tuple[str, ...]]:
    found = set()
    for field in msgspec.structs.fields(kind):
        here = (*path, field.encode_name)
        below = [keys_of(each, here) for each in structs_in(field.type)]
        found |= set().union(*below) if below else {here}
    return found


def test_it_parses_and_its_values_are_the_ones_that_hold_anyway() -> None:
    found = load(REFERENCE, "policy.toml")
    assert found.problems == ()
    policy = found.policy
    usual = Policy(me=policy.me, hours=policy.hours)
    for name in ("channels", "look_in", "limits", "rules", "retention_months", "auto_reply", "outbox_hold"):
        assert getattr(policy, name) == getattr(usual, name), name
    for name in ("breaks", "winddown", "review"):
        assert getattr(policy, name) == getattr(usual, name), name
    assert policy.promise == {
        "default": Length(seconds=28_800),
        "email": Length(seconds=28_800),
        "chat": Length(seconds=7_200),
        "sms": Length(seconds=3_600),
    }
    assert policy.exceptions[0].promise == {"email": Length(working_days=2)}
    assert policy.exceptions[0].hours is None
    assert (policy.exceptions[1].hours, policy.exceptions[1].last) == ((), date(2027, 1, 1))
    (client,) = policy.clients
    assert client.hours == {"fri": (Window(540, 960),)}
    assert client.limits is not None
    assert client.limits.revisions == 3
    assert client.agreed == date(2026, 9, 1)
    assert client.projects[0].milestones == (Milestone(due=date(2026, 12, 4), goal="Launch copy signed off"),)
    assert [each.name for each in policy.support] == ["Ines", "Dr. Okafor"]


def test_policy_knows_no_key_that_the_reference_does_not_show() -> None:
    """The days of a week and the limits stand whole in their own tables, in part elsewhere."""
    lines = Lines(REFERENCE)
    shown = {tuple(part for part in path if isinstance(part, str)) for path in lines.paths()}
    in_part = {"hours", "own_time", "limits"}
    missing = {path for path in keys_of(RawPolicy) - shown if not in_part & set(path[:-1])}
    assert missing == set()
    assert {path for path in keys_of(RawPolicy) if path[0] == "limits"} <= shown


def test_lines_are_those_of_the_file() -> None:
    lines = Lines(REFERENCE)
    rows = REFERENCE.split("\n")

    def walk(value: object, path: tuple[str | int, ...]) -> None:
        if isinstance(value, dict):
            for key, each in value.items():
                assert key in rows[lines.of((*path, key)) - 1], path
                walk(each, (*path, key))
        elif isinstance(value, list):
            for number, each in enumerate(value):
                if isinstance(each, str):
                    assert each in rows[lines.of((*path, number)) - 1]
                walk(each, (*path, number))

    walk(tomllib.loads(REFERENCE), ())


def test_lines_through_strings_comments_and_nesting() -> None:
    text = '''# [a]
a = "x # ] \\" [b]" # c = 1
"q.r" = \'\'\'
b = 1
\'\'\'
t = """
[no]
\\""" still
""""
'l' = [ # ]
  [1, 2],
  { x = 1, y = { z = "}" } },
]
d.e.f = 3
[s."u\\u0041v"]
k = 'v'
[[m]]
n = 1
[[m.o]]
p = 1
[[m.o]]
p = 2
[m.o.q]
r = 1
[[m]]
n = 2
'''
    tomllib.loads(text)
    lines = Lines(text)
    expected = {
        ("a",): 2,
        ("q.r",): 3,
        ("t",): 6,
        ("l",): 10,
        ("l", 0): 11,
        ("l", 0, 1): 11,
        ("l", 1, "y", "z"): 12,
        ("d", "e", "f"): 14,
        ("s", "uAv"): 15,
        ("s", "uAv", "k"): 16,
        ("m", 0, "n"): 18,
        ("m", 0, "o", 0, "p"): 20,
        ("m", 0, "o", 1, "p"): 22,
        ("m", 0, "o", 1, "q", "r"): 24,
        ("m", 1, "n"): 26,
        ("m", 1, "gone", "deeper"): 25,
    }
    assert {path: lines.of(path) for path in expected} == expected


def test_agreement_in_words() -> None:
    policy = load(REFERENCE, "policy.toml").policy
    words = "\n".join(agreement(policy))
    assert "Mon-Thu 09:00-12:30, 13:30-17:30\n  Fri 09:00-14:00" in words
    assert "2026-12-14 to 2026-12-18: email in 2 working days (Trade fair)" in words
    assert "2 rounds of revision" in words
    theirs = "\n".join(agreement(policy, "acme"))
    assert "Fri 09:00-16:00" in theirs
    assert "email: 4 working hours" in theirs
    assert "3 rounds of revision" in theirs
    assert "urgent: sms, only when the shop does not take orders" in theirs
    assert "Spring launch: revision 1 of 3 used" in theirs


def test_a_week_in_one_line() -> None:
    week = read_week("Mon-Thu 09:00-12:30 13:30-17:30; fri 09:00-14:00; sat, sun 22:00-02:00")
    assert week_lines(week) == [
        "Mon-Thu 09:00-12:30, 13:30-17:30",
        "Fri 09:00-14:00",
        "Sat-Sun 22:00-02:00",
    ]
    assert list(read_week("sat-mon 10:00-11:00")) == ["mon", "sat", "sun"]
