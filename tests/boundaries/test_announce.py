from __future__ import annotations

from datetime import date

import pytest
from a_home import POLICY

from boundaries.announce import differences, in_their_time, letter, subject
from boundaries.answers.announced import ANNOUNCED
from boundaries.answers.spoken import SPOKEN, chosen
from boundaries.answers.tongue import LANGUAGES
from boundaries.policy import load
from boundaries.policy.model import Policy

SINCE = date(2026, 11, 24)


def policy(text: str) -> Policy:
    loaded = load(text, "policy.toml", machine_zone="UTC")
    assert not loaded.problems
    return loaded.policy


BEFORE = policy(POLICY)


def told(change: tuple[str, str], name: str = "Globex") -> tuple[str, ...]:
    return differences(BEFORE, policy(POLICY.replace(*change, 1)), name, SINCE)


def test_a_day_that_closes_is_named_in_both_clocks() -> None:
    change = ('fri = ["09:00-14:00"]', "")
    assert told(change) == ("Friday: closed, until now 09:00-14:00",)
    assert told(change, "Acme") == ("Friday: closed, until now 03:00-08:00 (09:00-14:00)",)
    assert in_their_time(BEFORE, "Acme", SINCE)
    assert not in_their_time(BEFORE, "Globex", SINCE)


def test_like_days_stand_in_one_line() -> None:
    later = POLICY.replace('"13:30-17:30"', '"13:30-16:00"')
    assert differences(BEFORE, policy(later), "Globex", SINCE) == (
        "Monday to Thursday: 09:00-12:30, 13:30-16:00, until now 09:00-12:30, 13:30-17:30",
    )


@pytest.mark.parametrize(
    "change",
    [
        ('promise = { email = "4h" }', 'promise = { email = "2h" }'),
        ("# Noor's week.", "# Her week."),
        ('[[client]]\nname = "Acme"', '[[client]]\nname = "New"\n\n[[client]]\nname = "Acme"'),
        ("[winddown]", "[[exception]]\nfrom = 2026-11-20\nhours = []\n\n[winddown]"),
    ],
)
def test_what_touches_nobodys_hours_is_nothing_to_tell(change: tuple[str, str]) -> None:
    assert told(change) == told(change, "Acme") == ()
    assert told(change, "New") == ()


def test_who_has_hours_of_their_own_is_told_only_what_changes_for_them() -> None:
    own = POLICY.replace('name = "Globex"', 'name = "Globex"\nhours = { fri = ["10:00-12:00"] }')
    closed = own.replace('fri = ["09:00-14:00"]', "")
    assert differences(policy(own), policy(closed), "Globex", SINCE) == ()
    assert differences(policy(own), policy(closed), "Acme", SINCE) != ()
    assert told(('name = "Globex"', 'name = "Globex"\nhours = { sat = ["10:00-12:00"] }')) == (
        "Saturday: 10:00-12:00, until now closed",
    )


def test_exceptions_are_told_with_their_dates_and_without_their_reason() -> None:
    week = '[[exception]]\nfrom = 2026-12-14\nto = 2026-12-18\npromise = { email = "2wd" }\nnote = "Trade fair"\n\n'
    closed = '[[exception]]\nfrom = 2026-12-24\nhours = []\nnote = "Winter break"\n\n'
    short = '[[exception]]\nfrom = 2026-12-23\nhours = ["09:00-11:00"]\n\n'
    assert told(("[winddown]", f"{week}{closed}{short}[winddown]"), "Acme") == (
        "Monday 14 December 2026 to Friday 18 December 2026: answers by e-mail within 2 working days",
        "Thursday 24 December 2026: closed",
        "Wednesday 23 December 2026: 03:00-05:00 (09:00-11:00)",
    )
    with_it = policy(POLICY.replace("[winddown]", f"{closed}[winddown]", 1))
    assert differences(with_it, BEFORE, "Globex", SINCE) == ("Thursday 24 December 2026: my usual hours after all",)


def test_another_zone_of_the_user_changes_every_day_but_not_its_numbers() -> None:
    (week, friday) = told(('timezone = "Europe/Berlin"', 'timezone = "Europe/London"'), "Acme")
    assert week == "Monday to Thursday: 04:00-07:30, 08:30-12:30 (09:00-12:30, 13:30-17:30)"
    assert friday == "Friday: 04:00-09:00 (09:00-14:00)"


def test_a_window_over_midnight_names_the_other_day() -> None:
    night = ('fri = ["09:00-14:00"]', 'fri = ["20:00-24:00"]')
    assert told(night) == ("Friday: 20:00-24:00, until now 09:00-14:00",)
    far = ('domains = ["globex.example"]', 'domains = ["globex.example"]\ntimezone = "Pacific/Auckland"')
    before, after = policy(POLICY.replace(*far)), policy(POLICY.replace(*far).replace(*night))
    assert differences(before, after, "Globex", SINCE) == (
        "Friday: Sat 08:00-Sat 12:00 (20:00-24:00), until now 21:00-Sat 02:00 (09:00-14:00)",
    )


def test_the_letter_names_when_what_and_nothing_else() -> None:
    text = letter(("Friday: closed, until now 09:00-14:00",), SINCE, "Noor", theirs=False)
    assert "my working hours change from Tuesday 24 November 2026 on" in text
    assert "- Friday: closed, until now 09:00-14:00\n" in text
    assert text.endswith("Noor\n")
    assert "brackets" not in text
    assert "brackets" in letter(("x",), SINCE, "", theirs=True)


WEEK = '[[exception]]\nfrom = 2026-12-01\nto = 2026-12-18\npromise = { email = "2wd", default = "4h" }\n\n'
OFF = "[[exception]]\nfrom = 2026-12-24\nhours = []\n\n"


@pytest.mark.parametrize(
    ("language", "friday", "dates", "off"),
    [
        (
            "de",
            "Freitag: geschlossen, bisher 03:00-08:00 (09:00-14:00)",
            (
                "Dienstag, 1. Dezember 2026 bis Freitag, 18. Dezember 2026: "
                "Antworten per E-Mail innerhalb von 2 Arbeitstagen, Antworten innerhalb von 4 Arbeitsstunden"
            ),
            "Donnerstag, 24. Dezember 2026: geschlossen",
        ),
        (
            "es",
            "Viernes: cerrado, hasta ahora 3:00-8:00 (9:00-14:00)",
            (
                "Del martes 1 de diciembre de 2026 al viernes 18 de diciembre de 2026: "
                "respuestas por correo en 2 días laborables, respuestas en 4 horas laborables"
            ),
            "El jueves 24 de diciembre de 2026: cerrado",
        ),
        (
            "fr",
            "Vendredi : fermé, jusqu'ici 3h00-8h00 (9h00-14h00)",
            (
                "Du mardi 1er décembre 2026 au vendredi 18 décembre 2026 : "
                "réponses par e-mail sous 2 jours ouvrés, réponses sous 4 heures ouvrées"
            ),
            "Le jeudi 24 décembre 2026 : fermé",
        ),
    ],
)
def test_each_language_says_it_in_its_own_words(language: str, friday: str, dates: str, off: str) -> None:
    after = policy(POLICY.replace('fri = ["09:00-14:00"]', "").replace("[winddown]", f"{WEEK}{OFF}[winddown]", 1))
    lines = differences(BEFORE, after, "Acme", SINCE, language)
    assert lines == (friday, dates, off)
    text = letter(lines, SINCE, "Noor", theirs=True, language=language)
    assert f"- {friday}\n- {dates}\n- {off}\n" in text
    assert text.endswith("\n\nNoor\n")
    assert not set("{}") & set(text)
    assert subject(language) != subject("en")


def test_a_run_of_days_and_a_night_are_said_in_each_language() -> None:
    later = policy(POLICY.replace('"13:30-17:30"', '"20:00-24:00"').replace("America/New_York", "Asia/Tokyo"))
    tokyo = policy(POLICY.replace("America/New_York", "Asia/Tokyo"))
    said = {each: differences(tokyo, later, "Acme", SINCE, each)[0] for each in ANNOUNCED}
    assert said["de"].startswith("Montag bis Donnerstag: 17:00-20:30, Di 04:00-Di 08:00 (09:00-12:30, 20:00-24:00)")
    assert said["es"].startswith("De lunes a jueves: 17:00-20:30, mar 4:00-mar 8:00 (9:00-12:30, 20:00-24:00)")
    assert said["fr"].startswith("Du lundi au jeudi : 17h00-20h30, mar. 4h00-mar. 8h00 (9h00-12h30, 20h00-24h00)")


def test_the_language_is_the_first_of_the_policys_that_has_words() -> None:
    assert set(ANNOUNCED) == set(SPOKEN) == set(LANGUAGES)
    assert (chosen(("fr", "en")), chosen(()), chosen(("pt",))) == ("fr", "en", "en")
    assert subject("pt") == subject("en") == "My working hours change"


def test_a_zone_whose_clock_shows_the_same_is_not_told_twice() -> None:
    far = ('domains = ["globex.example"]', 'domains = ["globex.example"]\ntimezone = "Europe/Zurich"')
    before, after = policy(POLICY.replace(*far)), policy(POLICY.replace(*far).replace('fri = ["09:00-14:00"]', ""))
    assert differences(before, after, "Globex", SINCE) == ("Friday: closed, until now 09:00-14:00",)
    assert not in_their_time(after, "Globex", SINCE)
