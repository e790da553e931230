from __future__ import annotations

from datetime import date, datetime, timedelta
from random import Random

import pytest
from a_case import CHAT, EMAIL, EVERY, LANGUAGES, NOW, SMS, SOCIAL, TOM, kinds_of, of, suspicions, tom, under
from a_day import GLOBEX, POLICY, at, mail, mine, thread
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from boundaries.context import Context
from boundaries.facts import ChannelKind, Thread, ThreadState, Violation, ViolationState
from boundaries.policy.model import WEEKDAYS, Channels, Client, Limits, Policy, Project, Rules, Window
from boundaries.violations.fairness import is_bot, quiet, quiet_words
from boundaries.violations.lists import LANGUAGES as SHIPPED
from boundaries.violations.lists import lists

INSULT = "You are an idiot."
ALWAYS = dict.fromkeys(WEEKDAYS, (Window(0, 1440),))


def test_nothing_counts_before_they_were_told() -> None:
    told = replace(GLOBEX, agreed=date(2026, 11, 25))
    assert kinds_of(thread(tom(24, "10:00", INSULT)), client=told) == []
    assert kinds_of(thread(tom(25, "10:00", INSULT)), client=told) == [("disrespect", 2)]


@pytest.mark.parametrize(
    "address", ["no-reply@globex.example", "NoReply@globex.example", "mailer-daemon@globex.example"]
)
def test_programs_do_nothing_wrong(address: str) -> None:
    assert is_bot(address)
    assert kinds_of(thread(mail(at(24, "10:00"), address, text=INSULT))) == []
    assert kinds_of(thread(tom(24, "10:00", INSULT, automatic="List-Id"))) == []


def test_what_a_third_party_writes_is_not_the_clients() -> None:
    other = mail(at(24, "11:00"), "eve@elsewhere.example", text=INSULT)
    rival = mail(at(24, "11:00"), "g@hooli.example", text=INSULT)
    assert kinds_of(thread(tom(24, "10:00"), other, rival)) == []
    assigned = thread(other, state=ThreadState(client="Globex"))
    assert kinds_of(assigned) == [("disrespect", 2)]


def test_only_the_last_fortnight_and_never_what_stands_in_the_log() -> None:
    old = thread(tom(12, "10:00", INSULT), name="old")
    assert kinds_of(old) == []
    (entry,) = of("disrespect", thread(tom(24, "10:00", INSULT)))
    for state in ViolationState:
        assert kinds_of(thread(tom(24, "10:00", INSULT)), log=(replace(entry, state=state),)) == []


def test_off_is_off_and_quiet_is_quiet() -> None:
    messages = [thread(tom(day, "10:00", INSULT), name=str(day)) for day in (16, 17, 18, 19, 23, 24)]
    off = Context(replace(LANGUAGES.policy, rules=Rules(languages=EVERY, off=("disrespect",))))
    assert kinds_of(*messages, context=off) == []
    found = of("disrespect", *messages)
    dismissed = tuple(replace(entry, state=ViolationState.DISMISSED) for entry in found[:5])
    assert quiet(dismissed, "Globex", "disrespect")
    assert kinds_of(*messages, log=dismissed) == []
    assert kinds_of(*messages, log=dismissed[:4]) == [("disrespect", 2)] * 2
    assert "Globex" in quiet_words("disrespect", "Globex")


def changed(*days: int) -> tuple[Context, list[tuple[datetime, Policy]]]:
    """Give the present policy and its history: chat was agreed until the first of these days."""
    before = replace(LANGUAGES.policy, version="old")
    after = replace(before, version="new", channels=Channels(general=("email",), urgent=()))
    return Context(after), [(at(1), before), *((at(day), after) for day in days)]


def test_what_the_old_policy_allowed_is_allowed_for_five_working_days_more() -> None:
    context, history = changed(16)
    old = thread(tom(10, "10:00"), mine(at(10, "11:00")), name="old")
    for day, expected in ((14, []), (16, []), (20, []), (23, []), (24, [("wrong-channel", 1)])):
        chat = thread(tom(day, "13:00" if day == 14 else "10:00", "Use the blue one."), name="c", channel=CHAT)
        found = [each for each in _judged(context, history, old, chat) if each[0] == "wrong-channel"]
        assert found == expected, day


def test_what_both_forbid_is_suspected_at_once() -> None:
    context, history = changed(23)
    assert _judged(context, history, thread(tom(24, "10:00", INSULT))) == [("disrespect", 2)]


def test_a_client_who_was_not_there_before_has_five_days_too() -> None:
    before = replace(LANGUAGES.policy, version="old", clients=())
    history = [(at(1), before), (at(23), LANGUAGES.policy)]
    assert _judged(LANGUAGES, history, thread(tom(24, "10:00", INSULT))) == []
    assert _judged(LANGUAGES, [(at(1), before), (at(9), LANGUAGES.policy)], thread(tom(24, "10:00", INSULT)))


def test_a_round_that_is_counted_is_no_change_of_the_agreement() -> None:
    used = replace(GLOBEX, projects=(Project(name="Site", revisions_used=3),))
    before = replace(used, projects=(Project(name="Site", revisions_used=2),))
    state = ThreadState(delivered=(at(16),), project="Site")
    message = thread(tom(24, "10:00", "Please change the headline."), state=state)
    context = under(used)
    history = [(at(1), under(before).policy), (at(23), context.policy)]
    assert _judged(context, history, message, client=used) == [("revisions", 2)]


def _judged(
    context: Context, history: list[tuple[datetime, Policy]], *threads: Thread, client: Client = GLOBEX
) -> list[tuple[str, int]]:
    return kinds_of(*threads, context=context, client=client, history=history)


_TEXTS = sorted(
    {
        phrase.replace("*", "").replace("$", "").replace("{", "").replace("}", "")
        for language in SHIPPED
        for found in lists(language).values()
        for phrase in found[:8]
    }
)
minutes = st.integers(0, 17 * 24 * 60)
texts = st.tuples(st.sampled_from(_TEXTS), st.sampled_from(["", "?", ", please!", " by Sunday at 9 pm, please", "!!"]))
letters = st.lists(st.tuples(minutes, texts, st.integers(0, 5)), max_size=7)
states = st.sampled_from(
    [
        ThreadState(),
        ThreadState(delivered=(at(10),)),
        ThreadState(replied_at=at(20)),
        ThreadState(not_urgent_at=at(26)),
    ],
)


def written(drawn: list[tuple[int, tuple[str, str], int]], channel: ChannelKind, state: ThreadState) -> Thread:
    messages = []
    for number, (minute, (words, end), who) in enumerate(drawn):
        when, name = at(10) + timedelta(minutes=minute), f"{channel} {number}"
        if who == 0:
            messages.append(mine(when, name=name, text=words))
        else:
            messages.append(mail(when, TOM, name=name, text=words + end, automatic="List-Id" if who == 1 else ""))
    return thread(*messages, name=channel, channel=channel, account=channel, state=state)


cases = st.tuples(*(st.tuples(letters, states) for _ in range(3)))


def threads_of(drawn: tuple[tuple[list[tuple[int, tuple[str, str], int]], ThreadState], ...]) -> list[Thread]:
    made = [written(each, kind, state) for (each, state), kind in zip(drawn, (EMAIL, CHAT, SOCIAL), strict=True)]
    return [each for each in made if each.messages]


STRICT = under(
    replace(GLOBEX, channels=("email",), projects=(Project(name="Site"),), urgent=("social",)),
    limits=Limits(revisions=0, messages_a_day=1),
)
STRICTLY = next(each for each in STRICT.policy.clients if each.name == "Globex")


@settings(max_examples=80)
@given(cases, st.randoms(use_true_random=False))
def test_the_order_of_arrival_does_not_matter_and_ids_stay(
    drawn: tuple[tuple[list[tuple[int, tuple[str, str], int]], ThreadState], ...], random: Random
) -> None:
    threads = threads_of(drawn)
    found = suspicions(STRICTLY, threads, STRICT, (), NOW)
    shuffled = []
    for each in reversed(threads):
        messages = list(each.messages)
        random.shuffle(messages)
        shuffled.append(replace(each, messages=tuple(messages)))
    assert suspicions(STRICTLY, shuffled, STRICT, (), NOW) == found
    assert len({entry.id for entry in found}) == len(found)
    assert suspicions(STRICTLY, threads, STRICT, found, NOW) == ()
    for entry in found:
        assert entry.policy
        assert entry.evidence
        assert all(len(each.quote) <= 200 and each.message_id for each in entry.evidence)


@settings(max_examples=80)
@given(cases, st.randoms(use_true_random=False))
def test_dismissing_never_raises_anything(
    drawn: tuple[tuple[list[tuple[int, tuple[str, str], int]], ThreadState], ...], random: Random
) -> None:
    threads = threads_of(drawn)
    found = suspicions(STRICTLY, threads, STRICT, (), NOW)
    chosen = {entry.id for entry in found if random.random() < 0.5}
    as_suspected = [entry for entry in found if entry.id in chosen]
    dismissed = [replace(entry, state=ViolationState.DISMISSED) for entry in as_suspected]
    kept = {entry.id: entry.severity for entry in suspicions(STRICTLY, threads, STRICT, as_suspected, NOW)}
    for entry in suspicions(STRICTLY, threads, STRICT, dismissed, NOW):
        assert entry.severity <= kept[entry.id]


@settings(max_examples=80)
@given(cases)
def test_no_rule_fires_on_an_act_that_the_policy_allows(
    drawn: tuple[tuple[list[tuple[int, tuple[str, str], int]], ThreadState], ...],
) -> None:
    everything = replace(
        GLOBEX,
        channels=(
            "email",
            "chat",
            "sms",
            "social",
            *(word for name in lists("en")["platform"] for word in name.split()),
        ),
        urgent=(),
    )
    free = under(
        everything,
        hours=ALWAYS,
        limits=Limits(revisions=99, chases=99, messages_a_day=99, notice=0),
        channels=Channels(general=("email", "chat", "sms", "social"), urgent=(), off_limits=()),
    )
    found = suspicions(everything, threads_of(drawn), free, (), NOW)
    never = {"disrespect", "personal-information", "personal-contact"}
    assert all(entry.kind in never or "on a second channel" in entry.note for entry in found)


def test_a_policy_that_never_opens_still_sees_what_needs_no_hours() -> None:
    never = Context(replace(POLICY, hours={}, rules=Rules(languages=EVERY)))
    assert kinds_of(thread(tom(24, "21:00", INSULT), channel=SMS), context=never) == [("disrespect", 2)]


def test_another_clients_log_is_no_matter() -> None:
    entry = Violation(id="x", at=at(24), client="Acme", kind="disrespect", severity=2)
    assert kinds_of(thread(tom(24, "10:00", INSULT)), log=(entry,)) == [("disrespect", 2)]
