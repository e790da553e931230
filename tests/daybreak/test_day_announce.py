"""A change of hours stands in the outbox as drafts, one a client that it touches; unsent it is a slip."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from a_day import at
from a_home import ME, POLICY, AtHome, at_home
from a_script import Script

from boundaries.facts import Address
from daybreak.entries import OutboxEntry
from daybreak.intents import CancelOutgoing, EditDraft, SendDraft
from daybreak.live import DayError

SHORT = POLICY.replace('fri = ["09:00-14:00"]', "")
GIL = Address("gil@globex.example", "Gil")


@pytest.fixture
def noor(tmp_path: Path) -> AtHome:
    found = at_home(tmp_path, durable=True)
    found.mail("Copy")
    found.mail("Bill", sender=GIL)
    found.day.examine()
    found.go(at(24, "10:00"))
    return found


def write(noor: AtHome, policy: str) -> None:
    noor.home.policy.write_text(policy, encoding="utf-8")
    stamp = noor.home.policy.stat().st_mtime_ns + 1_000_000_000 * (1 + len(policy) % 7)
    os.utime(noor.home.policy, ns=(stamp, stamp))
    noor.day.snapshot()
    noor.day.examine()


def drafts(noor: AtHome) -> dict[str, OutboxEntry]:
    return {entry.client: entry for entry in noor.outbox() if entry.state == "draft"}


def slips(noor: AtHome) -> set[str]:
    return {entry.client for entry in noor.log() if entry.kind == "slip-announce"}


def test_a_draft_is_in_the_first_language_of_the_policy(noor: AtHome) -> None:
    write(noor, f'{SHORT}\n[rules]\nlanguages = ["de", "en"]\n')
    said = drafts(noor)["Acme"].outgoing
    assert said.subject == "Meine Arbeitszeiten ändern sich"
    assert "- Freitag: geschlossen, bisher 03:00-08:00 (09:00-14:00)\n" in said.text


def test_each_client_that_it_touches_has_a_draft_in_their_own_terms(noor: AtHome) -> None:
    write(noor, SHORT.replace('name = "Globex"', 'name = "Globex"\nhours = { fri = ["09:00-14:00"] }'))
    (draft,) = drafts(noor).values()
    assert (draft.client, draft.account, draft.outgoing.to) == ("Acme", "work", (Address("mara@acme.example", "Mara"),))
    assert "- Friday: closed, until now 03:00-08:00 (09:00-14:00)\n" in draft.outgoing.text
    assert "from Tuesday 24 November 2026 on" in draft.outgoing.text
    assert noor.notices() == ["Your hours changed: 1 announcement waits for you to read and send. o opens it."]
    (line,) = noor.snapshot.outbox
    assert (line.state, line.to) == ("draft", "Mara")


def test_a_second_change_is_told_in_the_same_draft_and_a_change_taken_back_in_none(noor: AtHome) -> None:
    write(noor, SHORT)
    first = drafts(noor)
    noor.go(at(24, "11:00"))
    write(noor, SHORT.replace("[winddown]", "[[exception]]\nfrom = 2026-12-24\nhours = []\n\n[winddown]", 1))
    second = drafts(noor)
    assert {name: entry.id for name, entry in first.items()} == {name: entry.id for name, entry in second.items()}
    assert "- Thursday 24 December 2026: closed" in second["Globex"].outgoing.text
    noor.go(at(24, "12:00"))
    write(noor, POLICY)
    assert (drafts(noor), noor.outbox(), noor.notices()) == ({}, [], [])


def test_it_leaves_as_it_was_written_and_can_be_taken_back(noor: AtHome) -> None:
    write(noor, SHORT)
    draft = drafts(noor)["Acme"]
    noor.do(EditDraft(draft.id, "Dear Mara, no Fridays any more."))
    noor.day.examine()
    assert drafts(noor)["Acme"].outgoing.text == "Dear Mara, no Fridays any more."
    receipt = noor.do(SendDraft(entry=draft.id))
    assert (receipt.label, receipt.undoable) == ("The announcement to Acme leaves in a moment", True)
    assert drafts(noor).keys() == {"Globex"}
    noor.day.undo()
    assert drafts(noor).keys() == {"Acme", "Globex"}
    noor.do(SendDraft(entry=draft.id))
    with pytest.raises(DayError, match="no draft any more"):
        noor.do(SendDraft(entry=draft.id))
    noor.left(next(entry for entry in noor.outbox() if entry.id == draft.id))
    noor.day.examine()
    assert drafts(noor).keys() == {"Globex"}
    noor.go(at(26, "18:00"))
    noor.day.examine()
    assert slips(noor) == {"Globex"}


def test_what_the_user_drops_is_not_drafted_again_and_stays_untold(noor: AtHome) -> None:
    write(noor, SHORT)
    for entry in drafts(noor).values():
        noor.do(CancelOutgoing(entry.id))
    noor.day.examine()
    assert drafts(noor) == {}
    noor.go(at(26, "18:00"))
    noor.day.examine()
    assert slips(noor) == {"Acme", "Globex"}


def test_while_closed_it_leaves_at_the_next_opening_and_now_is_a_slip(noor: AtHome) -> None:
    write(noor, SHORT)
    noor.go(at(24, "20:00"))
    assert noor.do(SendDraft(entry=drafts(noor)["Acme"].id)).label == "The announcement to Acme leaves at Wed 09:00"
    noor.do(SendDraft(entry=drafts(noor)["Globex"].id, now=True))
    assert [entry.client for entry in noor.log() if entry.kind == "slip-reply"] == ["Globex"]


def test_an_exception_alone_is_announced_and_who_agreed_since_is_not_told_again(noor: AtHome) -> None:
    policy = POLICY.replace("[winddown]", "[[exception]]\nfrom = 2026-12-24\nhours = []\n\n[winddown]", 1)
    write(noor, policy.replace('name = "Globex"', 'name = "Globex"\nagreed = 2026-11-24'))
    assert drafts(noor).keys() == {"Acme"}


def test_without_a_conversation_it_goes_by_mail_to_their_first_address(tmp_path: Path) -> None:
    quiet = at_home(tmp_path, durable=True)
    quiet.day.examine()
    quiet.go(at(24, "10:00"))
    write(quiet, SHORT)
    assert [(entry.client, entry.outgoing.to[0].address) for entry in quiet.outbox()] == [("Acme", "mara@acme.example")]
    assert quiet.outbox()[0].outgoing.sender == ME


def test_who_is_known_only_from_what_is_held_is_written_to_after_the_opening(tmp_path: Path) -> None:
    noor = at_home(tmp_path, durable=True)
    noor.day.examine()
    noor.go(at(23, "21:00"))
    noor.mail("Night", sender=GIL)
    write(noor, SHORT)
    assert drafts(noor).keys() == {"Acme"}
    noor.go(at(24, "09:00"))
    noor.day.examine()
    assert drafts(noor).keys() == {"Acme", "Globex"}


def test_the_command_line_shows_sends_and_drops(
    noor: AtHome, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(noor, SHORT)
    found = drafts(noor)
    noor.store.close()
    script = Script(tmp_path, capsys, noor.clock)
    assert script("outbox").count("draft") == 2
    assert "Nothing is due" in script("outbox", "send")
    said = script("outbox", "show", found["Acme"].id)
    assert "To: Mara <mara@acme.example>" in said
    assert "Friday: closed" in said
    letter = tmp_path / "letter.txt"
    letter.write_text("No Fridays.", "utf-8")
    sent = script("outbox", "release", found["Acme"].id, "--text-file", str(letter), "--send-at", "2099-12-01")
    assert "The announcement to Acme leaves" in sent
    script("outbox", "cancel", found["Globex"].id)
    assert "draft" not in script("outbox")
    script("outbox", "show", found["Acme"].id, code=1)


def test_a_command_that_changes_hours_says_that_announcements_wait(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    noor = at_home(tmp_path, durable=True, now=at(2, "10:00"))
    noor.mail("Copy")
    noor.store.close()
    script = Script(tmp_path, capsys, noor.clock)
    assert "1 announcement waits" in script("exception", "add", "2099-12-24", "--closed")
    assert "Thursday 24 December 2099: closed" in script("outbox", "show", "".join(_ids(script)))
    script("undo")
    assert "announcement" not in script("exception", "add", "2020-12-24", "--closed")
    monkeypatch.setenv("EDITOR", "sed -i 's/.*fri = .*//'")
    assert "1 announcement waits" in script("policy", "edit")


def _ids(script: Script) -> list[str]:
    return [row["id"] for row in json.loads(script("outbox", "--json")) if row["state"] == "draft"]
