from __future__ import annotations

import re
from datetime import date, datetime, timedelta

import pytest
from a_day import DAY, at, mail, thread
from hypothesis import given
from hypothesis import strategies as st

from boundaries.answers.check import MOST_WORDS, check
from boundaries.answers.letters import (
    CLIENT_KINDS,
    PARTS,
    PLACES,
    WRITTEN,
    LetterUnsound,
    compose,
    compose_ending,
    form_of,
    letter,
    merge,
    unfilled,
)
from boundaries.answers.spoken import say_channel, say_date, say_hours, say_length, say_moment, say_period
from boundaries.answers.tongue import FORMS, LANGUAGES, WAYS, Form, Way, tongue
from boundaries.answers.values import ending_values, values
from boundaries.context import Context
from boundaries.facts import Address, ChannelKind, Evidence, Message, Violation
from boundaries.policy.model import Length, Me, Policy, Window
from boundaries.violations.ladder import Step

NOW = at(22, "22:00")
ARRIVED = at(22, "21:14")
CHAT = thread(mail(at(22, "21:14"), name="m", text="I need it tonight"), channel=ChannelKind.CHAT)


def act(kind: str = "after-hours", received_at: datetime = ARRIVED) -> Violation:
    evidence = (Evidence("m", received_at, "I need it tonight"),)
    return Violation(id="v", at=received_at, client="Acme", kind=kind, severity=1, thread="t", evidence=evidence)


def said(kind: str, language: str, form: Form, received_at: datetime = ARRIVED) -> dict[str, str]:
    return values(act(kind, received_at), CHAT, DAY, NOW, language=language, form=form, name="Tom")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("step", WRITTEN)
def test_every_letter_passes_its_own_check(language: str, step: Step) -> None:
    for kind in CLIENT_KINDS:
        for form in FORMS:
            for received_at in (at(22, "21:14"), at(22, "21:14") - timedelta(days=20)):
                facts = {"limit": "2"} | said(kind, language, form, received_at)
                draft = compose(kind, step, form, language, facts)
                failed = [one.words for one in check(draft.text, form, language, facts, draft.parts) if not one.ok]
                assert not failed, (kind, form, draft.text)
                assert tuple(draft.parts) == PARTS
                assert all(part in draft.communicate for part in draft.parts.values())
                assert facts["next_opening"] in draft.reinforce
                assert facts["channel"] in draft.reinforce


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("way", WAYS)
def test_a_letter_of_ending_is_whole_and_short(language: str, way: Way) -> None:
    facts = said("other", language, "mail") | ending_values("30d", date(2026, 11, 22), language)
    draft = compose_ending(way, language, facts)
    assert not unfilled(draft.text)
    assert len(draft.text.split()) <= MOST_WORDS["mail"]
    assert facts["date"] in draft.communicate
    assert (facts["last_day"] in draft.text) == (way == "end")


def test_no_language_lacks_a_phrase_or_a_place_of_another() -> None:
    english = tongue("en")
    for language in LANGUAGES:
        words = tongue(language)
        assert set(words.phrases) == set(CLIENT_KINDS)
        assert set(words.frames) == set(english.frames)
        assert set(words.endings) == set(WAYS)
        assert set(words.consequences) == set(english.consequences)
        for mine, theirs in ((words.frames, english.frames), (words.endings, english.endings)):
            for name, frame in mine.items():
                assert places(frame.communicate) == places(theirs[name].communicate), (language, name)
                assert places(frame.reinforce) == places(theirs[name].reinforce), (language, name)
    letters = [
        letter(kind, step, form, language)
        for language in LANGUAGES
        for kind in CLIENT_KINDS
        for step in WRITTEN
        for form in FORMS
    ]
    letters += [letter(way, Step.PART_WAYS, "mail", language) for language in LANGUAGES for way in WAYS]
    assert len(letters) == 14 * 4 * 2 * 4 + 3 * 4
    assert {place for each in letters for place in places(each.communicate + each.reinforce)} <= PLACES


def places(text: str) -> set[str]:
    return set(re.findall(r"{(\w+)}", text))


def test_nothing_is_drafted_at_the_top_unless_asked() -> None:
    assert not compose("disrespect", Step.PART_WAYS, "mail", "en", said("disrespect", "en", "mail")).text


def test_a_formal_letter_is_dated_offers_a_call_and_names_a_consequence() -> None:
    text = compose("disrespect", Step.FORMAL, "mail", "en", said("disrespect", "en", "mail")).text
    assert text.startswith("22 November 2026")
    assert "I offer you a call on Monday at 09:00" in text
    assert "If it happens again, I will end our work together with the agreed notice." in text
    own = said("disrespect", "en", "mail") | {"consequence": "I will raise the price"}
    assert "If it happens again, I will raise the price." in compose("scope", Step.FIRM, "mail", "en", own).text


def test_a_value_that_is_missing_stays_open_and_holds_the_letter() -> None:
    facts = said("after-hours", "en", "mail")
    del facts["next_opening"]
    draft = compose("after-hours", Step.REMIND, "mail", "en", facts)
    assert unfilled(draft.text) == ("next_opening",)
    assert unfilled("{ name } and {name} and {no-place} and {Ort}") == ("name", "Ort")


@given(st.text(max_size=60))
def test_no_value_from_outside_brings_a_place_or_a_row(name: str) -> None:
    facts = said("after-hours", "en", "mail") | {"name": name, "when": "{why} {me}\n{fact}"}
    text = compose("after-hours", Step.REMIND, "mail", "en", facts).text
    assert set(unfilled(text)) <= {"name"}
    assert "came why me fact, after" in text
    assert text.count("\n") == compose(
        "after-hours", Step.REMIND, "mail", "en", said("scope", "en", "mail")
    ).text.count("\n")


def test_an_unknown_kind_and_an_unknown_language_have_letters() -> None:
    facts = said("other", "en", "chat")
    assert compose("new-kind", Step.REMIND, "chat", "xx", facts) == compose("other", Step.REMIND, "chat", "en", facts)


def test_the_words_of_the_agreement_replace_the_phrase() -> None:
    facts = said("after-hours", "en", "mail") | {"boundary": "We agreed on Monday to Thursday."}
    draft = compose("after-hours", Step.REMIND, "mail", "en", facts)
    assert "We agreed on Monday to Thursday. That way" in draft.communicate
    assert draft.parts["boundary"] == "We agreed on Monday to Thursday."


def test_the_users_own_letters_go_before_what_ships() -> None:
    own = {
        "any/remind/chat/en": {"communicate": "{name}: {fact} {boundary}"},
        "scope/remind/chat/en": {"reinforce": "Quote {next_opening}."},
        "end/part-ways/mail/en": {"communicate": "Goodbye {name}."},
    }
    letters = merge({}, own)
    facts = said("scope", "en", "chat")
    text = compose("scope", Step.REMIND, "chat", "en", facts, letters=letters).text
    assert text.startswith("Tom: You asked Sunday 21:14 for work")
    assert text.endswith("Quote Monday 09:00.")
    assert compose("volume", Step.REMIND, "chat", "en", facts, letters=letters).text.startswith("Tom: More than")
    assert compose("scope", Step.REMIND, "chat", "de", facts, letters=letters) == compose(
        "scope", Step.REMIND, "chat", "de", facts
    )
    assert compose_ending("end", "en", facts, letters=letters).communicate == "Goodbye Tom."
    assert letters["scope/remind/chat/en"].own
    assert "scope/remind/mail/en" not in letters


@pytest.mark.parametrize(
    ("name", "halves", "told"),
    [
        ("scope/remind/mail", {}, '"scope/remind/mail" names no letter'),
        ("nothing/remind/mail/en", {}, "names no letter"),
        ("scope/shout/mail/en", {}, "the steps remind, restate, firm, formal"),
        ("scope/remind/fax/en", {}, "the forms mail, chat"),
        ("scope/remind/mail/xx", {}, "the languages en, de, es, fr"),
        ("end/part-ways/chat/en", {}, "names no letter"),
        ("scope/part-ways/mail/en", {}, "names no letter"),
        ("scope/remind/mail/en", {"communicate": "Hi {nam}"}, "{nam}, which is no place"),
        ("scope/remind/mail/en", {"communicate": "Hi {name!r}"}, "which is no place"),
        ("scope/remind/mail/en", {"communicate": "Hi {name"}, "cannot be read"),
        ("scope/remind/mail/en", {"greeting": "Hi"}, 'has "greeting"'),
    ],
)
def test_a_letter_that_cannot_be_used_is_named(name: str, halves: dict[str, str], told: str) -> None:
    with pytest.raises(LetterUnsound, match=re.escape(told)):
        merge({}, {name: halves})


def test_values_come_from_the_entry_the_agreement_and_the_hours() -> None:
    shown = Message(
        id="m", account="chat", native="1", sender=Address("mara", "Mara Lind"), received_at=at(22, "21:14")
    )
    facts = values(act("volume"), thread(shown, channel=ChannelKind.CHAT), DAY, NOW, language="en", form="mail")
    assert facts == {
        "name": "Mara",
        "client": "Acme",
        "me": "Noor",
        "when": "on Sunday at 21:14",
        "used": "by chat",
        "channel": "by chat",
        "promise": "2 working hours",
        "hours": "Monday to Thursday 09:00–12:30, 13:30–17:30; Friday 09:00–14:00",
        "limit": "12",
        "next_opening": "on Monday at 09:00",
        "date": "22 November 2026",
        "decide_by": "6 December 2026",
    }
    open_at = values(act(), None, DAY, at(23, "10:00"), language="en", form="chat")
    assert (open_at["name"], open_at["channel"]) == ("Acme", "by e-mail")
    assert open_at["next_opening"] == "Monday 13:30"
    assert "used" not in open_at


def test_who_never_opens_has_an_opening_to_fill_in() -> None:
    never = Context(Policy(me=Me(name="Noor", timezone="Europe/Berlin"), hours={}))
    assert "next_opening" not in values(act(), None, never, NOW, language="en", form="mail")


@pytest.mark.parametrize(
    ("language", "near", "far", "on"),
    [
        ("en", "on Sunday at 01:05", "on 1 December at 01:05", "1 December 2026"),
        ("de", "am Sonntag um 01:05 Uhr", "am 1. Dezember um 01:05 Uhr", "1. Dezember 2026"),
        ("es", "el domingo a la 1:05", "el 1 de diciembre a la 1:05", "1 de diciembre de 2026"),
        ("fr", "dimanche à 1h05", "le 1er décembre à 1h05", "1er décembre 2026"),
    ],
)
def test_each_language_says_times_its_own_way(language: str, near: str, far: str, on: str) -> None:
    assert say_moment(at(22, "01:05"), NOW, DAY.zone, language) == near
    assert say_moment(at(1, "01:05", month=12), NOW, DAY.zone, language) == far
    assert say_date(date(2026, 12, 1), language) == on


@pytest.mark.parametrize(
    ("language", "length", "days", "period", "channel"),
    [
        ("en", "1 working hour", "2 working days", "1 month", "on slack"),
        ("de", "1 Arbeitsstunde", "2 Arbeitstagen", "1 Monat", "über slack"),
        ("es", "1 hora laborable", "2 días laborables", "1 mes", "por slack"),
        ("fr", "1 heure ouvrée", "2 jours ouvrés", "1 mois", "sur slack"),
    ],
)
def test_each_language_says_lengths_and_channels(
    language: str, length: str, days: str, period: str, channel: str
) -> None:
    assert say_length(Length(seconds=3600), language) == length
    assert say_length(Length(working_days=2), language) == days
    assert say_period("1m", language) == period
    assert say_channel("slack", language) == channel


def test_hours_and_lengths_in_words() -> None:
    assert say_length(Length(seconds=5400), "en") == "90 working minutes"
    assert say_hours({"sat": (Window(1320, 1560),)}, "fr") == "samedi 22h00–2h00"
    assert not say_hours({}, "en")
    assert not say_period("", "en")
    assert form_of(ChannelKind.SMS) == "chat"
    assert form_of(ChannelKind.TRACKER) == "mail"
