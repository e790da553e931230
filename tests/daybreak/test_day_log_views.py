"""What the violations screen is given: entries, their year, an answer begun, the sheet of parting ways; kept drafts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from a_day import at
from a_home import POLICY, AtHome, at_home

from boundaries.facts import ViolationState
from daybreak.day import entries_view, parting
from daybreak.day.desk import Desk
from daybreak.day.guided import Begin, guided
from daybreak.intents import (
    AnswerViolation,
    DecideViolation,
    EditViolation,
    KeepGuided,
    LogViolation,
    NoteViolation,
)
from daybreak.live import DayError
from daybreak.logview import EntryView, GuidedDraft, LogFilter, LogView
from daybreak.looks import Looks

SUPPORT = POLICY.replace('name = "Noor"\n', 'name = "Noor"\nrunway = "4m"\n') + (
    '\n[support]\npeople = [{ name = "Ines", role = "mentor", contact = "ines@example.org" }]\n'
)
_T = TypeVar("_T")
FORGED = "[red]\x1b[2J Mara\u202egnp"


@pytest.fixture
def noor(tmp_path: Path) -> AtHome:
    return at_home(tmp_path, policy=SUPPORT, now=at(23, "10:42"))


def view(noor: AtHome, **wanted: object) -> LogView:
    return noor.day.look(lambda desk, now: entries_view.log_view(desk, LogFilter(**wanted), now))  # type: ignore[arg-type]


def entry(noor: AtHome, which: str = "") -> EntryView:
    return noor.day.look(lambda desk, now: entries_view.entry_view(desk, which or noor.log()[-1].id, now))


def begun(noor: AtHome, **wanted: object) -> GuidedDraft:
    begin = Begin(violation=noor.log()[-1].id, **wanted)  # type: ignore[arg-type]
    return noor.day.look(lambda desk, now: guided(desk, begin, now))


def letter_of(noor: AtHome, way: str) -> str:
    return noor.day.look(lambda desk, now: parting.letter(desk, "Acme", way, now))


def logged(noor: AtHome, kind: str = "chased", severity: int = 1, preview: str = "Any news?") -> str:
    thread = noor.mail("Copy", preview=preview)
    noor.do(LogViolation(client="Acme", kind=kind, severity=severity, thread=thread))
    return noor.log()[-1].id


def test_the_log_is_narrowed_by_client_kind_state_and_words(noor: AtHome) -> None:
    logged(noor)
    noor.do(LogViolation(client="Acme", kind="scope", severity=1, note="One more page"))
    assert view(noor).total == 2
    assert [each.kind for each in view(noor, kind="scope").entries] == ["scope"]
    assert [each.kind for each in view(noor, words="more PAGE").entries] == ["scope"]
    assert [each.kind for each in view(noor, words="any news").entries] == ["chased"]
    assert len(view(noor, client="acme", state="open").entries) == 2
    assert view(noor, state="dismissed").entries == ()
    assert view(noor, mine=True).total == 0
    assert view(noor).standings == (("Acme", "remind"),)


def test_the_year_counts_what_was_confirmed(noor: AtHome) -> None:
    identity = logged(noor)
    year = view(noor).year
    assert sum(number for _, number in year.days) == sum(number for _, number in year.weeks) == 1
    assert len(year.weeks) == 53
    assert [(each.name, each.count) for each in year.kinds] == [("chased before the promise", 1)]
    noor.do(DecideViolation(violation=identity, state="dismissed", note="agreed"))
    assert view(noor).year.days == ()


def test_an_entry_tells_its_evidence_its_history_and_the_next_step(noor: AtHome) -> None:
    logged(noor, preview=FORGED)
    shown = entry(noor)
    assert shown.quotes[0].text == "[red]␛[2J Maragnp"
    assert (shown.quotes[0].sender, shown.quotes[0].channel) == ("Mara", "work")
    assert (shown.step, shown.reason, shown.rest) == ("remind", "the first confirmed", "")
    assert [told.text for told in shown.history] == ["logged by hand"]
    assert shown.allowed == ("absorbed", "dismissed", "addressed", "settled")
    noor.do(NoteViolation(violation=shown.line.id, note="By phone too"))
    noor.do(EditViolation(violation=shown.line.id, severity=2))
    assert len(entry(noor).history) == 3
    assert entry(noor).line.severity == 2


def test_people_are_shown_after_something_grave_and_the_summary_names_nobody(noor: AtHome) -> None:
    logged(noor, "disrespect", 2, "Mara asks for the walrus")
    assert entry(noor).why_help == ""
    noor.do(EditViolation(violation=noor.log()[-1].id, severity=3))
    shown = entry(noor)
    assert shown.veiled
    assert shown.why_help
    assert [each.name for each in shown.helpers] == ["Ines"]
    for name in ("Acme", "Mara", "mara@acme.example"):
        assert name not in shown.summary
    assert view(noor, words="walrus").entries == ()  # what is veiled is not found by its words


def test_an_answer_begins_from_the_agreement_in_the_language_asked_for(noor: AtHome) -> None:
    logged(noor)
    draft = begun(noor)
    assert (draft.to, draft.step, draft.language, draft.channel) == ("Mara", "remind", "en", "mail")
    assert "Mara" in draft.communicate
    assert "{" not in draft.communicate + draft.reinforce
    assert set(draft.parts) == {"understanding", "fact", "boundary", "why"}
    assert draft.leaves_at == draft.unrested_at == noor.now
    german = begun(noor, language="de", step="restate")
    assert german.communicate != draft.communicate
    assert german.leaves_at - german.unrested_at == timedelta(minutes=10)
    assert german.rest == "10 minutes"
    assert begun(noor, step="part-ways").step == "formal"


def test_ones_own_fact_stands_in_the_letter(noor: AtHome) -> None:
    logged(noor)
    assert "You wrote three times on Sunday." in begun(noor, fact="You wrote three times on Sunday.").communicate


def test_while_closed_it_leaves_at_the_opening(noor: AtHome) -> None:
    logged(noor)
    noor.go(at(23, "20:00"))
    draft = begun(noor, step="restate")
    assert draft.closed
    assert draft.leaves_at == draft.unrested_at == at(24, "09:00")


def test_what_was_kept_goes_on_until_it_is_answered(noor: AtHome) -> None:
    identity = logged(noor, severity=2)
    kept = KeepGuided(
        violation=identity, step="firm", language="fr", fact="F", communicate="Bonjour,", reinforce="À lundi."
    )
    assert "a goes on" in noor.do(kept).label
    noor.reopen()
    draft = begun(noor)
    assert (draft.communicate, draft.reinforce, draft.step, draft.language, draft.fact) == (
        "Bonjour,",
        "À lundi.",
        "firm",
        "fr",
        "F",
    )
    assert draft.entry.kept
    assert draft.recovery == 600
    assert begun(noor, fresh=True).communicate != "Bonjour,"
    noor.do(AnswerViolation(violation=identity, text="Bonjour,\n\nÀ lundi.", step="firm"))
    shown = entry(noor)
    assert shown.answer == "Bonjour,\n\nÀ lundi."
    assert not shown.kept
    assert shown.history[-1].text == "answered: firm"
    assert noor.log()[-1].state is ViolationState.ADDRESSED


def test_an_empty_answer_kept_is_forgotten(noor: AtHome) -> None:
    identity = logged(noor)
    for text in ("Hello", " "):
        noor.do(KeepGuided(violation=identity, step="remind", language="en", fact="", communicate=text, reinforce=""))
    assert not entry(noor).kept


def test_without_a_thread_it_is_said_elsewhere_and_kept(noor: AtHome) -> None:
    noor.do(LogViolation(client="Acme", kind="personal-space", severity=2))
    draft = begun(noor)
    assert draft.elsewhere
    assert draft.to == "Acme"
    noor.do(AnswerViolation(violation=noor.log()[-1].id, text="Please knock.", step="remind", elsewhere=True))
    assert entry(noor).answer == "Please knock."
    assert noor.outbox() == []


def test_nothing_leaves_with_a_place_open(noor: AtHome) -> None:
    identity = logged(noor)
    with pytest.raises(DayError, match="still holds why"):
        noor.do(AnswerViolation(violation=identity, text="Hello {why}", step="remind"))
    assert noor.outbox() == []


def test_what_needs_no_answer_says_so_before_anything_is_written(noor: AtHome) -> None:
    identity = logged(noor)
    noor.do(DecideViolation(violation=identity, state="settled"))
    with pytest.raises(DayError, match="confirm it first"):
        begun(noor)


def test_the_users_own_letters_are_used_and_a_broken_file_is_named(noor: AtHome) -> None:
    folder = noor.home.policy.parent / "templates"
    folder.mkdir()
    (folder / "mine.toml").write_text('["chased/remind/mail/en"]\ncommunicate = "Dear {name}: {boundary}"\n', "utf-8")
    logged(noor)
    draft = begun(noor)
    assert draft.communicate.startswith("Dear Mara: ")
    assert draft.template == "remind, mail, English, your own"
    assert draft.trouble == ""
    (folder / "broken.toml").write_text('["chased/remind/mail/en"]\ncommunicate = "{nonsense}"\n', "utf-8")
    (folder / "no toml.toml").write_text("[", "utf-8")
    (folder / "number.toml").write_text('["chased/remind/mail/en"]\ncommunicate = 1\n', "utf-8")
    draft = begun(noor)
    assert draft.communicate.startswith("Dear Mara: ")
    for words in ("templates/broken.toml", "{nonsense}", "templates/no toml.toml", "templates/number.toml", "no text"):
        assert words in draft.trouble


def test_the_let_go_sheet_says_what_is_known_and_drafts_only_what_is_asked_for(noor: AtHome) -> None:
    logged(noor, "disrespect", 3)
    sheet = noor.day.look(lambda desk, now: parting.sheet(desk, "acme", now))
    facts = {str(label): words for label, words in sheet.facts}
    assert facts["runway"] == "4 months without new income"
    assert facts["open work"] == "Copy; Launch"
    assert [way.name for way in sheet.ways] == ["renegotiate", "restrict", "end"]
    assert [each.name for each in sheet.helpers] == ["Ines"]
    assert sheet.tasks
    letters = {letter_of(noor, way.name) for way in sheet.ways}
    assert len(letters) == 3
    with pytest.raises(DayError, match="is no way out"):
        noor.day.look(lambda desk, now: parting.letter(desk, "Acme", "vanish", now))
    with pytest.raises(DayError, match="names a client"):
        noor.day.look(lambda desk, now: parting.sheet(desk, "Nobody", now))


def test_the_notice_stands_in_the_language_of_the_letter(noor: AtHome) -> None:
    folder = noor.home.policy.parent / "templates"
    folder.mkdir()
    (folder / "mine.toml").write_text('["end/part-ways/mail/de"]\ncommunicate = "{notice}, {last_day}"\n', "utf-8")
    text = noor.home.policy.read_text("utf-8").replace('name = "Acme"', 'name = "Acme"\nnotice_period = "30d"')
    noor.home.policy.write_text(f'{text}\n[rules]\nlanguages = ["de"]\n', "utf-8")
    noor.reopen()
    assert letter_of(noor, "end").startswith("30 Tage, 23. Dezember 2026")


def test_an_entry_that_is_not_there_is_a_sentence(noor: AtHome) -> None:
    with pytest.raises(DayError, match="there is no entry"):
        entry(noor, "zz")


class Watching(Looks):
    """The part of a running day that looks at the log."""

    def __init__(self, noor: AtHome) -> None:
        self._noor = noor

    async def look(self, work: Callable[[Desk, datetime], _T]) -> _T:
        return self._noor.day.look(work)


async def test_a_chain_broken_on_purpose_is_said_with_what_to_do(noor: AtHome) -> None:
    logged(noor)
    watching = Watching(noor)
    assert await watching.log_trouble() is None
    (key,) = noor.store.items("log")
    noor.store.items("log")[key]["data"]["entry"]["severity"] = 3
    said = await watching.log_trouble()
    assert said is not None
    assert "event 1" in said
    assert "was changed after it was written" in said
    assert "And 1 more place." in said
    assert "daybreak violations verify names every place" in said


def test_a_message_that_a_grave_entry_is_about_is_marked_in_its_thread(noor: AtHome) -> None:
    identity = logged(noor, "disrespect", 3, "You are useless.")
    thread = noor.log()[-1].thread
    assert [each.grave for each in noor.day.view(thread).messages] == [True]
    noor.do(DecideViolation(violation=identity, state="dismissed", note="it was a joke between us"))
    assert [each.grave for each in noor.day.view(thread).messages] == [False]


def test_a_message_that_a_mild_entry_is_about_is_not_hidden(noor: AtHome) -> None:
    logged(noor, "chased", 1)
    assert [each.grave for each in noor.day.view(noor.log()[-1].thread).messages] == [False]


def test_an_answer_does_not_quote_what_is_grave(noor: AtHome) -> None:
    identity = logged(noor, "disrespect", 3, "You are useless.")
    thread = noor.log()[-1].thread
    assert "useless" not in noor.day.draft(thread).text
    noor.do(DecideViolation(violation=identity, state="dismissed", note="it was a joke between us"))
    assert "> You are useless." in noor.day.draft(thread).text
