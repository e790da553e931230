"""The policy file: the reference parses whole; everything else is told with its line, key, reason and nearest word."""

from __future__ import annotations

from datetime import date

import pytest

from boundaries.policy import Loaded, Problem, default_policy, load, never_opens
from boundaries.policy.model import WEEKDAYS, Client, DayException, Length, Me, Policy, Rhythm, Week, Window

GOOD = '[me]\nname = "Noor"\ntimezone = "Europe/Berlin"\n[hours]\nmon = ["09:00-17:00"]\n'


def one(text: str) -> Problem:
    """Load a good policy with something wrong below it; give the one problem."""
    problems = load(GOOD + text, "policy.toml").problems
    assert len(problems) == 1, problems
    return problems[0]


def loaded(text: str) -> Loaded:
    found = load(text, "policy.toml", machine_zone="Asia/Tokyo")
    assert not found.problems
    return found


def test_every_key_left_out_holds_its_value() -> None:
    policy = loaded('[me]\nname = "N"\n[hours]\nmon = ["09:00-17:00"]\n').policy
    usual = default_policy("N", "Asia/Tokyo")
    assert policy.me == Me(name="N", timezone="Asia/Tokyo")
    for name in Policy.__struct_fields__:
        if name not in {"hours", "version"}:
            assert getattr(policy, name) == getattr(usual, name)
    assert policy.promise["chat"] == Length(seconds=7200)
    assert len(policy.version) == 12
    assert usual.version == "defaults"
    assert list(usual.hours) == list(WEEKDAYS[:5])


def test_own_default_holds_for_the_channels_left_out() -> None:
    assert loaded(GOOD + '[promise]\ndefault = "3h"\n').policy.promise == {"default": Length(seconds=3 * 3600)}
    assert loaded(GOOD + '[promise]\nchat = "3h"\n').policy.promise["email"] == Length(seconds=8 * 3600)


def test_overrides_are_laid_over() -> None:
    policy = loaded(
        GOOD + '[limits]\nrevisions = 5\ngrace = "0m"\n[[client]]\nname = "A"\nlimits = { chases = 1 }\n'
        '[[client]]\nname = "B"\n[breaks]\neyes = { every = "" }\npostpone = { at_most = 0 }\n'
    ).policy
    first, second = policy.clients
    assert first.limits is not None
    assert (first.limits.revisions, first.limits.chases, first.limits.grace) == (5, 1, 0)
    assert second.limits is None
    assert policy.breaks.eyes == Rhythm(0, 20)
    assert (policy.breaks.postpone_by, policy.breaks.postpone_at_most) == (300, 0)


def test_windows() -> None:
    policy = loaded(GOOD + 'tue = ["22:00-02:00", "00:00-01:00"]\nwed = ["00:00-24:00"]\nthu = []\n').policy
    assert policy.hours["tue"] == (Window(0, 60), Window(1320, 1560))
    assert policy.hours["wed"] == (Window(0, 1440),)
    assert policy.hours["thu"] == ()
    assert "fri" not in policy.hours


@pytest.mark.parametrize(
    ("text", "line", "key", "reason", "nearest"),
    [
        ('tue = ["9-17"]', 6, "hours.tue[1]", 'write it like "09:00-12:30"', ""),
        ('tue = ["09:00-25:00"]', 6, "hours.tue[1]", "no window", ""),
        ('tue = ["09:60-12:00"]', 6, "hours.tue[1]", "no window", ""),
        ('tue = ["24:00-02:00"]', 6, "hours.tue[1]", "no window", ""),
        ('tue = ["09:00-09:00"]', 6, "hours.tue[1]", 'the whole day is "00:00-24:00"', ""),
        ('tue = ["09:00-12:00",\n "11:00-13:00"]', 6, "hours.tue", "overlap", ""),
        ('tue = [\n # none\n "09:00-12:00", 5]', 8, "hours.tue[2]", "text in quotes, not a whole number", ""),
        ('tue = "09:00-12:00"', 6, "hours.tue", "a list, not text in quotes", ""),
        ("tue = [[]]", 6, "hours.tue[1]", "text in quotes, not a list", ""),
        ("[limits]\nrevisions = -1", 7, "limits.revisions", "must be 0 or more, not -1", ""),
        ("[limits]\nrevisions = true", 7, "limits.revisions", "a whole number, not true or false", ""),
        ("[limits]\nrevisions = 2.5", 7, "limits.revisions", "a whole number, not a number", ""),
        ("[limits]\ngrace = 15", 7, "limits.grace", "text in quotes", ""),
        ('[limits]\ngrace = "15 min"', 7, "limits.grace", "no length of time", ""),
        ('[limits]\ngrace = "\u0661\u0665m"', 7, "limits.grace", "no length of time", ""),
        ('[limits]\ngrace = "9000h"', 7, "limits.grace", "longer than a year", ""),
        ('[limits]\ncheck_ins = "weekley"', 7, "limits.check_ins", "is not one of daily, weekly", "weekly"),
        ('[promise]\nchat = "2wx"', 7, "promise.chat", "no promise", ""),
        ('[promise]\nchat = "0m"', 7, "promise.chat", "no time", ""),
        ('[promise]\nchat = "0wd"', 7, "promise.chat", '"1wd"', ""),
        ('[promise]\nchat = "999999999wd"', 7, "promise.chat", '"366wd"', ""),
        ('[log]\nretention = "1y"', 7, "log.retention", 'months; write it like "12m"', ""),
        ('[queue]\nlook_in = ["10:00", "24:00"]', 7, "queue.look_in[2]", "no time of day", ""),
        ('[rules]\noff = ["chase"]', 7, "rules.off[1]", "no word that is known", "chased"),
        ('[rules]\nlanguages = ["en", "eo"]', 7, "rules.languages[2]", "is not one of en, de, es, fr", ""),
        ('[review]\navailability = "sometimes"', 7, "review.availability", "is not one of", ""),
        ('[channels]\noff_limits = ["sms"]\nurgent = ["sms"]', 7, "channels.off_limits[1]", "at once", ""),
        ('[auto_reply]\ntext = "{nextopening}"', 7, "auto_reply.text", "no value for {nextopening}", "next_opening"),
        ('[auto_reply]\ntext = "{when}"', 7, "auto_reply.text", "{when}; there are {next_opening}, {their", ""),
        ('[auto_reply]\nsubject = "{"', 7, "auto_reply.subject", "a brace", ""),
        ("[[exception]]\nto = 2026-12-24\nhours = []", 6, "exception[1].from", "is missing", ""),
        ('[[exception]]\nfrom = "x"\nhours = []', 7, "exception[1].from", "a date like 2026-12-24", ""),
        ("[[exception]]\nfrom = 2026-12-24T10:00:00\nhours = []", 7, "exception[1].from", "a date like", ""),
        (
            "[[exception]]\nfrom = 2026-12-24\nto = 2026-12-23\nhours = []",
            8,
            "exception[1].to",
            "before it begins",
            "",
        ),
        (
            "[[exception]]\nfrom = 2026-01-01\nto = 2027-06-01\nhours = []",
            4,
            "hours",
            "never open in the 366 days from 2025-12-30",
            "",
        ),
        ("[[client]]\nkind = 'client'", 6, "client[1].name", "is missing", ""),
        ('[[client]]\nname = ""', 7, "client[1].name", "must not be empty", ""),
        ('[[client]]\nname = "A"\n[[client]]\nname = "a"', 9, "client[a].name", "two clients", ""),
        ('[[client]]\nname = "A"\ntimezone = "Berlin"', 8, "client[A].timezone", "no time zone", "Europe/Berlin"),
        ('[[client]]\nname = "A"\ntimezone = "../UTC"', 8, "client[A].timezone", "no time zone", "UTC"),
        ('[[client]]\nname = "A"\nincome_share = 35', 8, "client[A].income_share", "or less, not 35", ""),
        ('[[client]]\nname = "A"\nnotice_period = "soon"', 8, "client[A].notice_period", "no period", ""),
        ('[[client]]\nname = "A"\ndomains = ["@a.example"]', 8, "client[A].domains[1]", "no domain", "a.example"),
        ('[[client]]\nname = "A"\nhours = { mon = [] }', 8, "client[A].hours", "never open for this client", ""),
        (
            '[[client]]\nname = "A"\npeople = ["x@y.example"]\n[[client]]\nname = "B"\npeople = ["X@Y.example"]',
            11,
            "client[B].people[1]",
            "already with A",
            "",
        ),
        (
            '[[client]]\nname = "A"\n[[client.project]]\nname = "P"\n[[client.project]]\nname = "p"',
            11,
            "client[A].project[p].name",
            "two projects",
            "",
        ),
        ("[support]\npeople = 3", 7, "support.people", "a list", ""),
        ("[[limits]]", 6, "limits", "a table, not a list", ""),
        (
            '[winddown]\nitems = [\n { text = "A" },\n { text = "B", auto = "x" },\n]',
            9,
            "winddown.items[2].auto",
            "not one of",
            "",
        ),
    ],
)
def test_errors_are_told_with_their_place(text: str, line: int, key: str, reason: str, nearest: str) -> None:
    problem = one(text)
    assert problem.fatal
    assert (problem.line, problem.key) == (line, key)
    assert reason in problem.reason
    assert problem.nearest == nearest
    assert problem.sentence().startswith(f"policy.toml:{line}: {key}: ")


@pytest.mark.parametrize(
    ("text", "line", "key", "nearest"),
    [
        ("[limit]\nrevisions = 2", 6, "limit", "limits"),
        ('fry = ["09:00-14:00"]', 6, "hours.fry", "fri"),
        ('[[client]]\nname = "A"\ntimezon = "UTC"', 8, "client[A].timezon", "timezone"),
        ('[breaks]\neyes = { evry = "20m" }', 7, "breaks.eyes.evry", "every"),
        ('[promise]\nemial = "4h"', 7, "promise.emial", "email"),
        ('[channels]\ngeneral = ["e-mail"]', 7, "channels.general[1]", "email"),
        ("[[exception]]\nfrom = 2026-12-24", 6, "exception[1]", ""),
    ],
)
def test_unknown_keys_are_told_and_the_policy_holds(text: str, line: int, key: str, nearest: str) -> None:
    found = load(GOOD + text, "policy.toml")
    (problem,) = found.problems
    assert not problem.fatal
    assert found.usable
    assert (problem.line, problem.key, problem.nearest) == (line, key, nearest)


def test_names_of_accounts_are_no_slips_of_the_pen() -> None:
    text = GOOD + '[promise]\nemails = "4h"\nfoobar = "1h"\n'
    assert not load(text, "p", accounts=["emails"]).problems
    assert load(text, "p").policy.promise["emails"] == Length(seconds=4 * 3600)


@pytest.mark.parametrize(
    ("text", "line", "key"),
    [
        (GOOD + "x = [1,\n2\ny = 3", 8, "y"),
        (GOOD + 'tue = "', 6, "tue"),
        (GOOD + "mon = []", 6, "mon"),
        (GOOD + "tue = [", 6, "tue"),
        (GOOD + "=" * 9, 6, ""),
        ("a = " + "[" * 20_000, 1, ""),
        ("a = " + "9" * 5_000, 1, "a"),
        ("\x00", 1, ""),
    ],
)
def test_text_that_is_no_toml(text: str, line: int, key: str) -> None:
    found = load(text, "policy.toml", machine_zone="Asia/Tokyo")
    (problem,) = found.problems
    assert problem.fatal
    assert (problem.line, problem.key) == (line, key)
    assert found.policy == default_policy("", "Asia/Tokyo")


def test_all_errors_are_told_at_once_and_in_order() -> None:
    text = (
        '[me]\nname = 3\ntimezone = "Mars"\n[hours]\nmon = ["x", "y"]\n[limits]\ngrace = 1\nnotice = 2\n'
        '[[client]]\nnam = "A"\n[[client]]\nname = "B"\ntimezone = "Venus"\nimportance = "hi"\n'
    )
    keys = [problem.key for problem in load(text, "p").problems]
    assert keys == [
        "me.name",
        "me.timezone",
        "hours.mon[1]",
        "hours.mon[2]",
        "limits.grace",
        "limits.notice",
        "client[1].name",
        "client[1].nam",
        "client[B].timezone",
        "client[B].importance",
    ]


@pytest.mark.parametrize("text", ["", "[me]\nname='x'\n", "me = 1\nhours = 2\n", "client = [1, 'x', {}]\n", "\ufeff"])
def test_what_a_policy_cannot_do_without(text: str) -> None:
    assert not load(text, "p").usable


def test_byte_order_mark_and_carriage_returns_are_read() -> None:
    assert not load("\ufeff" + GOOD.replace("\n", "\r\n"), "p").problems
    (problem,) = load(GOOD.replace("\n", "\r\n") + "tue = 3\r\n", "p").problems
    assert problem.line == 6


def test_hours_that_never_open() -> None:
    week: Week = {"mon": (Window(540, 600),)}
    me = Me(name="N", timezone="UTC")
    assert never_opens(Policy(me=me, hours={})) is not None
    assert never_opens(Policy(me=me, hours=week)) is None
    away = DayException(first=date(2026, 1, 1), last=date(2026, 12, 20), hours=())
    more = DayException(first=date(2026, 12, 1), last=date(2027, 2, 1), hours=())
    worked = DayException(first=date(2026, 6, 3), last=date(2026, 6, 3), hours=(Window(0, 60),))
    assert never_opens(Policy(me=me, hours=week, exceptions=(away,))) is None
    assert never_opens(Policy(me=me, hours=week, exceptions=(away, more))) == date(2025, 12, 30)
    assert never_opens(Policy(me=me, hours=week, exceptions=(worked, away, more))) is None
    forever = DayException(first=date(2026, 1, 1), last=date.max, hours=())
    assert never_opens(Policy(me=me, hours=week, exceptions=(forever,))) == date(2025, 12, 30)
    assert never_opens(Policy(me=me, hours=week), Client(name="C", hours={"mon": ()})) is not None
