from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest
from a_case import kinds_of, suspicions, tom
from a_day import ACME, DAY, GLOBEX, HOOLI, POLICY, at, mail, mine, thread
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from boundaries.context import Context
from boundaries.facts import ChannelKind, Message, Thread, Violation, ViolationState
from boundaries.policy.model import Client, Rules
from boundaries.violations.after_hours import KIND
from boundaries.violations.fairness import quiet

NOW = at(27, "12:00")
TOM = "tom@globex.example"
EMAIL, CHAT, SMS = ChannelKind.EMAIL, ChannelKind.CHAT, ChannelKind.SMS


def suspected(*threads: Thread, client: Client = GLOBEX, context: Context = DAY) -> tuple[Violation, ...]:
    return only(suspicions(client, threads, context, (), NOW))


def only(entries: tuple[Violation, ...]) -> tuple[Violation, ...]:
    return tuple(entry for entry in entries if entry.kind == KIND)


def one(message: Message, channel: ChannelKind = CHAT, client: Client = GLOBEX) -> tuple[Violation, ...]:
    return suspected(thread(message, channel=channel), client=client)


def test_a_chat_at_night_is_suspected_with_its_evidence() -> None:
    (entry,) = one(mail(at(24, "21:14"), TOM, text="About the invoice\n" + "x" * 300, name="m1", message_id="a@x"))
    assert (entry.kind, entry.client, entry.severity, entry.thread) == (KIND, "Globex", 1, "t")
    assert (entry.at, entry.state) == (at(24, "21:14"), ViolationState.SUSPECTED)
    assert entry.policy == "hours: closed at Tue 24 Nov 2026 21:14, open again Wed 25 Nov 2026 09:00"
    (evidence,) = entry.evidence
    assert (evidence.message_id, evidence.at, len(evidence.quote)) == ("a@x", at(24, "21:14"), 200)
    assert entry.note == "chat while closed"


@pytest.mark.parametrize(
    ("message", "channel", "severity"),
    [
        (mail(at(24, "21:14"), TOM), CHAT, 1),
        (mail(at(24, "21:14"), TOM), SMS, 1),
        (mail(at(24, "12:50"), TOM), CHAT, 1),
        (mail(at(22, "12:50"), TOM), CHAT, 1),
        (mail(at(24, "21:14"), TOM, text="Can you send it tonight?"), EMAIL, 2),
        (mail(at(24, "21:14"), TOM, text="Can you send it tonight?"), CHAT, 2),
        (mail(at(24, "21:14"), TOM, subject="Need this before tomorrow morning"), EMAIL, 2),
        (mail(at(21, "10:00"), TOM, text="Please fix the page this weekend."), EMAIL, 2),
    ],
)
def test_what_crosses_the_hours(message: Message, channel: ChannelKind, severity: int) -> None:
    (entry,) = one(message, channel)
    assert entry.severity == severity


@pytest.mark.parametrize(
    ("message", "channel"),
    [
        (mail(at(24, "21:14"), TOM), EMAIL),
        (mail(at(24, "10:00"), TOM), CHAT),
        (mail(at(24, "17:44"), TOM), CHAT),
        (mail(at(24, "08:46"), TOM), CHAT),
        (mail(at(24, "12:40"), TOM), CHAT),
        (mail(at(24, "21:14"), TOM, automatic="Auto-Submitted"), CHAT),
        (mail(at(24, "10:00"), TOM, text="Can you send it tonight?"), EMAIL),
        (mail(at(24, "21:14"), TOM, text="Please fix the page this weekend."), EMAIL),
        (mail(at(24, "21:14"), TOM, text="> Can you send it tonight?"), EMAIL),
        (mail(at(24, "21:14"), TOM, subject="Re: can you send it tonight?"), EMAIL),
        (mail(at(28, "21:14"), TOM), CHAT),
        (mail(at(10, "21:14"), TOM), CHAT),
    ],
)
def test_what_the_agreement_allows(message: Message, channel: ChannelKind) -> None:
    assert one(message, channel) == ()


def test_an_answer_to_ones_own_night_message_is_a_slip_of_ones_own() -> None:
    asked, answer = mine(at(24, "20:30")), mail(at(24, "21:14"), TOM)
    assert suspected(thread(asked, answer, channel=CHAT)) == ()
    assert suspected(thread(asked, channel=CHAT), thread(answer, channel=CHAT)) == ()
    late = mail(at(24, "21:31"), TOM)
    assert len(suspected(thread(asked, late, channel=CHAT))) == 1
    by_day = mine(at(24, "17:20"))
    assert len(suspected(thread(by_day, mail(at(24, "18:00"), TOM), channel=CHAT))) == 1


def test_nothing_counts_before_they_were_told() -> None:
    hooli = "g@hooli.example"
    told = replace(HOOLI, agreed=date(2026, 11, 25))
    assert one(mail(at(24, "21:14"), hooli), client=told) == ()
    assert len(one(mail(at(25, "21:14"), hooli), client=told)) == 1


def test_the_agreed_urgent_channel_is_theirs_in_an_emergency() -> None:
    no_emergency = replace(ACME, emergency="", timezone="")
    sms = thread(mail(at(24, "21:14")), channel=SMS)
    assert suspected(sms, client=ACME) == ()
    assert len(suspected(sms, client=no_emergency)) == 1
    marked = replace(sms, state=replace(sms.state, urgent=True))
    assert suspected(marked, client=no_emergency) == ()
    assert len(suspected(thread(mail(at(24, "21:14")), channel=CHAT), client=ACME)) == 1


def test_the_first_one_from_their_running_day_is_mild_and_noted() -> None:
    ask = thread(
        mail(at(23, "20:00"), text="Can you do it tonight?"),
        mail(at(25, "20:00"), text="Can you do it tonight?"),
    )
    first, second = suspected(ask, client=ACME)
    assert (first.severity, second.severity) == (1, 2)
    assert "first time" in first.note
    (night,) = suspected(thread(mail(at(25, "05:00"), text="Can you do it right now?")), client=ACME)
    assert night.severity == 2


def test_the_second_in_one_stretch_and_later_ones() -> None:
    mails = [mail(at(24, time), TOM) for time in ("19:00", "20:00", "21:00")]
    second, third = suspected(*(thread(each, name=each.id) for each in mails))
    assert [second.note, third.note] == ["second message while closed", "third message while closed"]
    assert {second.severity, third.severity} == {2}
    lunch = [mail(at(24, time), TOM) for time in ("12:50", "12:55", "13:00")]
    assert suspected(thread(*lunch)) == ()
    weekend = thread(mail(at(21, "10:00"), TOM), mail(at(22, "10:00"), TOM))
    assert len(suspected(weekend)) == 1


def test_the_third_stretch_within_a_fortnight() -> None:
    nights = [mail(at(day, "21:00"), TOM) for day in (16, 18, 24)]
    (third,) = suspected(thread(*nights))
    assert (third.at, third.severity, third.note) == (at(24, "21:00"), 2, "third closed stretch within 14 days")
    assert suspected(thread(mail(at(9, "21:00"), TOM), *nights[1:])) == ()


def test_off_means_off_and_languages_are_the_policys() -> None:
    off = Context(replace(POLICY, rules=Rules(off=(KIND,))))
    assert suspected(thread(mail(at(24, "21:14"), TOM), channel=CHAT), context=off) == ()
    german = thread(mail(at(24, "21:14"), TOM, text="Bitte schicken Sie es noch heute."))
    assert suspected(german) == ()
    both = Context(replace(POLICY, rules=Rules(languages=("en", "de", "xx"))))
    assert len(suspected(german, context=both)) == 1


def test_what_stands_in_the_log_is_not_suspected_again_and_dismissals_quiet_it() -> None:
    chats = thread(*(mail(at(day, "21:00"), TOM) for day in (16, 17, 18, 19, 23, 24)), channel=CHAT)
    first = suspected(chats)
    assert len(first) == 6
    assert only(suspicions(GLOBEX, [chats], DAY, first[:2], NOW)) == first[2:]
    dismissed = [replace(entry, state=ViolationState.DISMISSED) for entry in first[:5]]
    assert quiet(dismissed, "Globex", KIND)
    assert not quiet(dismissed[:4], "Globex", KIND)
    assert not quiet(dismissed, "Acme", KIND)
    assert only(suspicions(GLOBEX, [chats], DAY, dismissed, NOW)) == ()


def test_a_policy_that_never_opens_suspects_nothing() -> None:
    never = Context(replace(POLICY, hours={}))
    assert suspected(thread(mail(at(24, "21:14"), TOM), channel=CHAT), context=never) == ()


minutes = st.integers(0, 18 * 24 * 60)
texts = st.sampled_from(["", "Can you do it tonight?", "Please fix it this weekend.", "right now, please"])
letters = st.lists(st.tuples(minutes, texts, st.booleans()), max_size=6)


def written(drawn: list[tuple[int, str, bool]], channel: ChannelKind) -> Thread:
    messages = []
    for number, (minute, text, me) in enumerate(drawn):
        when, name = at(9) + timedelta(minutes=minute), f"{channel} {number}"
        messages.append(mine(when, name=name) if me else mail(when, TOM, name=name, text=text))
    return thread(*messages, channel=channel)


@settings(max_examples=100)
@given(letters, letters, st.randoms(use_true_random=False))
def test_the_order_of_arrival_does_not_matter(
    mails: list[tuple[int, str, bool]], chats: list[tuple[int, str, bool]], random: Random
) -> None:
    threads = [written(mails, EMAIL), written(chats, CHAT)]
    found = suspected(*threads)
    shuffled = []
    for each in reversed(threads):
        messages = list(each.messages)
        random.shuffle(messages)
        shuffled.append(replace(each, messages=tuple(messages)))
    assert suspected(*shuffled) == found
    assert len({entry.id for entry in found}) == len(found)


@settings(max_examples=100)
@given(letters, st.sampled_from([EMAIL, CHAT, SMS]))
def test_nothing_in_or_near_hours_is_ever_suspected(drawn: list[tuple[int, str, bool]], channel: ChannelKind) -> None:
    for entry in suspected(written(drawn, channel)):
        for edge in (-15, 0, 15):
            assert not DAY.mine.is_open(entry.at + timedelta(minutes=edge))
        assert entry.severity in {1, 2}
        assert all(len(evidence.quote) <= 200 for evidence in entry.evidence)


@settings(max_examples=60)
@given(letters)
def test_one_mail_a_night_that_asks_nothing_is_only_a_contact(drawn: list[tuple[int, str, bool]]) -> None:
    calm = [(minute, "See the file.", False) for minute, _, _ in drawn]
    found = suspected(written(calm, EMAIL))
    assert all("closed" in entry.note and entry.severity == 2 for entry in found)
    if len(calm) <= 1:
        assert not found


def test_what_a_tool_sent_on_a_schedule_is_no_act_at_night() -> None:
    asked = tom(24, "21:00", "Please send me the slides tonight.")
    assert kinds_of(thread(asked)) == [("after-hours", 2)]
    assert kinds_of(thread(replace(asked, deferred="Deferred-Delivery"))) == []
    insult = replace(tom(24, "21:00", "You are an idiot."), deferred="Deferred-Delivery")
    assert kinds_of(thread(insult)) == [("disrespect", 2)]
