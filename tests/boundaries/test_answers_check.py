from __future__ import annotations

from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from boundaries.answers.check import check
from boundaries.answers.letters import PARTS, compose
from boundaries.answers.tongue import LANGUAGES
from boundaries.violations.ladder import Step

FACTS = {
    "name": "Tom",
    "me": "Noor",
    "when": "on Sunday at 21:14",
    "channel": "by e-mail",
    "promise": "2 working hours",
    "next_opening": "on Monday at 09:00",
}


def found(text: str, name: str, language: str = "en", **facts: str) -> bool:
    findings = check(text, "mail", language, FACTS | facts)
    return next(one.ok for one in findings if one.name == name)


def test_the_text_of_the_sketch_names_no_time_yet() -> None:
    text = (
        "Hi Tom,\n\nI can see that the invoice is pressing for you. Your messages reached me on Sunday evening; on "
        "weekends I am away from work, so that I can give you full attention in the week. On chat you have an answer "
        "within two working hours."
    )
    findings = {one.name: one for one in check(text, "mail", "en", FACTS)}
    assert findings["words"].words == "47 of 120 words"
    assert findings["time"].words == "a time is named: not yet"
    assert [name for name, one in findings.items() if not one.ok] == ["time"]
    assert found(text + " You hear from me on Monday at 09:00.", "time")


def test_words_are_counted_by_form() -> None:
    text = "word " * 46
    assert found(text, "words")
    chat = next(one for one in check(text, "chat", "en", FACTS) if one.name == "words")
    assert (chat.ok, chat.words, chat.holds) == (False, "46 of 45 words", False)
    assert not found("word " * 121, "words")
    assert found("word " * 120, "words")


@pytest.mark.parametrize(
    ("language", "text", "named"),
    [
        ("en", "I answer tomorrow.", True),
        ("en", "By 9 am.", True),
        ("en", "By 3pm.", True),
        ("en", "On 4 December.", True),
        ("en", "On December 4.", True),
        ("en", "By 2026-12-04.", True),
        ("en", "On Sunday at 21:14 it came.", False),
        ("en", "Soon, within 2 working hours.", False),
        ("en", "Soon, I hope that it may work.", False),
        ("de", "Ich antworte morgen.", True),
        ("de", "Guten Morgen Tom, bald.", False),
        ("de", "Bis 9 Uhr.", True),
        ("de", "Am 4. Dezember.", True),
        ("de", "Am Mittwoch.", True),
        ("de", "Demnächst.", False),
        ("es", "Respondo mañana.", True),
        ("es", "Respondo por la mañana.", False),
        ("es", "El miércoles.", True),
        ("es", "El 4 de diciembre.", True),
        ("es", "Pronto.", False),
        ("fr", "Je réponds demain.", True),
        ("fr", "À 9h, promis.", True),
        ("fr", "À 9 h 30.", True),
        ("fr", "Le 1er décembre.", True),
        ("fr", "Aujourd’hui.", True),
        ("fr", "Sous 2 heures ouvrées.", False),
    ],
)
def test_a_time_to_come_is_named(language: str, text: str, named: bool) -> None:
    assert found(text, "time", language) is named


def test_the_weekday_of_the_act_counts_where_it_is_the_next_opening() -> None:
    assert found("On Sunday I am back.", "time", next_opening="on Sunday at 08:00")
    assert not found("On Sunday it came.", "time")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "You always write at night."),
        ("en", "you're never on time"),
        ("en", "You have never asked."),
        ("en", "You’ve always done so."),
        ("en", "Never do you ask."),
        ("de", "Sie schreiben immer nachts."),
        ("de", "Du hältst dich nie daran."),
        ("de", "Immer schreiben Sie nachts."),
        ("es", "Usted siempre escribe de noche."),
        ("es", "Siempre me escribes de noche."),
        ("es", "Nunca respeta el plazo."),
        ("fr", "Vous écrivez toujours la nuit."),
        ("fr", "Vous ne répondez jamais."),
        ("fr", "Tu m’écris toujours la nuit."),
    ],
)
def test_you_always_and_you_never_are_seen(language: str, text: str) -> None:
    assert not found(text, "never", language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "You can always call in an emergency. I never read mail at night."),
        ("en", "As always, thank you."),
        ("de", "Sie erreichen mich immer per E-Mail. Ich lese nachts nie Post."),
        ("de", "Danke, wie immer."),
        ("es", "Siempre respondo en mi horario. Nunca leo de noche."),
        ("es", "Siempre que pueda, le ayudo."),
        ("fr", "Vous pouvez toujours m'appeler. Je ne lis jamais la nuit."),
        ("fr", "Comme toujours, merci."),
    ],
)
def test_other_always_and_never_are_left_alone(language: str, text: str) -> None:
    assert found(text, "never", language)


@pytest.mark.parametrize(
    ("language", "one"),
    [("en", "I am sorry."), ("de", "Es tut mir leid."), ("es", "Lo siento."), ("fr", "Je suis désolée.")],
)
def test_one_sorry_is_enough(language: str, one: str) -> None:
    assert found(one, "sorry", language)
    assert not found(f"{one} {one}", "sorry", language)
    assert not found("Sorry, sorry.", "sorry")
    assert not found("I apologise. My apologies.", "sorry")


@pytest.mark.parametrize(
    ("language", "second"),
    [
        ("en", "I do not share private details."),
        ("en", "Please don't call me at home."),
        ("en", "Each further round is quoted separately."),
        ("de", "Private Angaben gebe ich nicht weiter."),
        ("de", "Bitte rufen Sie mich nicht zu Hause an."),
        ("es", "No comparto datos privados."),
        ("es", "Le pido que no me llame a casa."),
        ("fr", "Je ne communique pas d'informations privées."),
        ("fr", "Merci de ne pas m'appeler chez moi."),
    ],
)
def test_a_second_boundary_is_seen(language: str, second: str) -> None:
    facts = FACTS | {"when": "x", "used": "y", "limit": "2"}
    draft = compose("after-hours", Step.RESTATE, "mail", language, facts)

    def one(text: str) -> bool:
        return next(f.ok for f in check(text, "mail", language, facts, draft.parts) if f.name == "one-boundary")

    assert one(draft.text)
    assert not one(f"{draft.text}\n{second}")


def test_the_parts_are_looked_for_as_they_were_put_in() -> None:
    draft = compose("after-hours", Step.REMIND, "mail", "en", FACTS)
    seen = {one.name: one.words for one in check(draft.text, "mail", "en", FACTS, draft.parts) if one.ok}
    assert set(PARTS) <= set(seen)
    without = draft.text.replace(draft.parts["why"], "")
    gone = next(one for one in check(without, "mail", "en", FACTS, draft.parts) if one.name == "why")
    assert (gone.ok, gone.words, gone.holds) == (False, "why: not seen", False)
    reworded = draft.text.replace("I answer messages in my working hours", "I answer your messages in working hours")
    assert all(one.ok for one in check(reworded, "mail", "en", FACTS, draft.parts))
    assert not {one.name for one in check(draft.text, "mail", "en", FACTS)} & set(PARTS)


def test_a_place_and_an_empty_text_hold_the_answer_back_and_advice_does_not() -> None:
    def held(text: str) -> bool:
        return any(finding.holds for finding in check(text, "mail", "en", FACTS))

    assert held("Hi {name}, tomorrow.")
    assert held(" \n")
    assert not held("You always write. " * 60)
    assert held("word " * 20_000 + "{why}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_check_is_fast_enough_for_every_key(language: str) -> None:
    draft = compose("off-hours-deadline", Step.FORMAL, "mail", language, FACTS)
    check(draft.text, "mail", language, FACTS, draft.parts)
    best = 1.0
    for _ in range(5):
        start = perf_counter()
        for _ in range(20):
            check(draft.text, "mail", language, FACTS, draft.parts)
        best = min(best, (perf_counter() - start) / 20)
    assert best < 0.001


@settings(max_examples=60)
@given(st.text(max_size=400), st.sampled_from([*LANGUAGES, "xx"]), st.sampled_from(("mail", "chat")))
def test_any_text_can_be_checked(text: str, language: str, form: str) -> None:
    findings = check(text, "chat" if form == "chat" else "mail", language, {"when": text}, {"fact": text})
    assert all(one.words for one in findings)
