"""The log on the command line: work on entries, check, prune, delete."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest
from a_day import at
from a_home import AtHome, at_home
from a_log import listed, log, one
from a_script import Script

from daybreak.intents import LogViolation
from daybreak.log.chain import key_of
from daybreak.log.events import history, words
from daybreak.store.durable import DurableStore
from daybreak.store.protocol import StoreError
from daybreak.store.snapshots import paths


def test_a_client_that_the_policy_does_not_name_is_refused_with_those_it_names(script: Script) -> None:
    script("violation", "log", "Acne", "other", code=1)
    assert "no client Acne. The clients are: Acme, Globex." in script.err
    script("violation", "log", "acme", "other")
    assert one(script)["client"] == "Acme"


def test_every_act_on_an_entry_is_an_event_in_clean_words_and_can_be_undone(noor: AtHome, script: Script) -> None:
    entry = log(script)
    assert "Edited: Acme scope added" in script("violation", "edit", entry, "--kind", "scope", "--severity", "2")
    script("violation", "note", entry, "Said on the phone.")
    script("violation", "absorb", entry)
    script("violation", "dismiss", entry, "--note", "agreed by phone")
    script("violation", "confirm", entry)
    assert "Acme scope added: restate" in script("violation", "answer", entry, "--step", "restate")
    script("violation", "settle", entry)
    noor.store.refresh()
    assert [words(each) for each in history(noor.store, entry)] == [
        "logged by hand", "edited: kind, severity", "noted", "let slide", "dismissed: agreed by phone", "confirmed",
        "answered: restate", "settled",
    ]  # fmt: skip
    states = ["addressed", "confirmed", "dismissed", "absorbed", "confirmed", "confirmed", "confirmed"]
    for state in states:
        script("undo")
        assert one(script)["state"] == state
    assert (one(script)["kind"], one(script)["note"]) == ("other", "They rang twice.")
    script("undo")
    assert listed(script) == []
    assert "The chain holds: 16 events, 0 in the log." in script("violations", "verify")


@pytest.mark.parametrize(
    ("verb", "why"),
    [
        (("edit", "ID"), "Nothing would change"),
        (("note", "ID", "They rang twice."), "says that already"),
        (("answer", "ID", "--text-file", "missing.txt"), "missing.txt: No such file"),
        (("confirm", "ID"), "cannot become confirmed"),
        (("dismiss", "ID"), "What is dismissed keeps its reason: say why it is none"),
        (("dismiss", "ID", "--note", "  "), "What is dismissed keeps its reason"),
        (("settle", "zz"), "there is no entry zz"),
    ],
)
def test_what_cannot_be_done_with_an_entry_says_why(script: Script, verb: tuple[str, ...], why: str) -> None:
    entry = log(script)
    script("violation", *(entry if word == "ID" else word for word in verb), code=1)
    assert why in script.err


def test_an_answer_with_a_text_rests_leaves_and_is_kept_and_taking_it_back_is_an_event(
    noor: AtHome, script: Script, tmp_path: Path
) -> None:
    thread = noor.mail("Launch copy")
    script("violation", "log", "Acme", "disrespect", "--severity", "3", "--thread", thread)
    entry = str(one(script)["id"])
    assert one(script)["step"] == "formal"
    answer = tmp_path / "answer.txt"
    answer.write_text("Please write to me in hours. I answer within four of them.")
    said = script("violation", "answer", entry, "--text-file", str(answer))
    assert "Acme disrespect: formal, leaves " in said
    noor.store.refresh()
    [sent] = noor.outbox()
    assert sent.scheduled
    assert noor.log()[0].addressed_at is not None
    told = history(noor.store, entry)[-1]
    assert (told.data or {})["text"] == answer.read_text()
    script("outbox", "cancel", sent.id)
    assert (one(script)["state"], one(script)["step"]) == ("confirmed", "formal")
    script("violations", "verify")
    script("violation", "answer", entry, "--text-file", str(answer), "--now")
    script("undo")
    assert one(script)["state"] == "confirmed"
    script("violations", "verify")


def test_filters(script: Script) -> None:
    log(script)
    log(script, "Globex")
    assert len(listed(script)) == 2
    assert listed(script, "--kind", "scope") == []
    assert "Globex" not in script("violations", "--client", "ACME")


def test_a_log_that_was_changed_outside_is_found_and_named(noor: AtHome, script: Script) -> None:
    log(script)
    assert "The chain holds: 1 event, 1 in the log." in script("violations", "verify")
    noor.store.refresh()
    noor.store.compact()
    noor.store.close()
    from tinydb import where

    from daybreak.store.tiny import open_collection

    with open_collection(paths(noor.home.data, "log")[0]) as database:
        table = database.table("documents")
        table.update({"at": "2026-01-01T00:00:00Z"}, where("seq") == 1)
    script("violations", "verify", code=1)
    assert script.err.splitlines()[0].startswith("event 1 (")
    assert "it was changed after it was written" in script.err
    found = json.loads(script("violations", "verify", "--json", code=1))
    assert found["findings"][0]["event"].startswith("event 1")


def test_deleting_a_client_asks_first_and_leaves_a_chain_that_holds(noor: AtHome, script: Script) -> None:
    log(script, note="what they said")
    log(script, "Globex")
    script("violations", "delete", "--client", "acme", code=1)
    assert "--yes" in script.err
    assert "Deleted 1 of acme" in script("violations", "delete", "--client", "acme", "--yes")
    script("violations", "delete", "--client", "acme", "--yes", code=1)
    assert [entry["client"] for entry in listed(script)] == ["Globex"]
    assert "The chain holds: 3 events, 1 in the log." in script("violations", "verify")
    held = [path for path in noor.home.data.rglob("*") if path.is_file()]
    assert [path.name for path in held if b"what they said" in path.read_bytes()] == []


@pytest.mark.parametrize("verb", [("verify",), ("prune",), ("export", "x.json"), ("delete", "--client", "A", "--yes")])
def test_the_log_as_it_is_has_no_other_instant(script: Script, verb: tuple[str, ...]) -> None:
    script("violations", *verb, "--at", "2026-11-23T10:00:00+01:00", code=2)
    assert "--at" in script.err


def test_retention_once_a_day_by_itself(noor: AtHome) -> None:
    from daybreak.intents import DecideViolation, LogViolation, NoteViolation

    for note in ("dismissed", "kept", "touched"):
        noor.do(LogViolation(client="Acme", kind="other", severity=1, note=note))
    ids = {entry.note: entry.id for entry in noor.log()}
    noor.do(DecideViolation(violation=ids["dismissed"], state="dismissed", note="agreed"))
    noor.go(noor.now + timedelta(days=29))
    noor.day.examine()
    assert len(noor.log()) == 3
    noor.go(noor.now + timedelta(days=2))
    noor.day.examine()
    assert {entry.id for entry in noor.log()} == {ids["kept"], ids["touched"]}
    noor.go(at(23, "10:00") + timedelta(days=200))
    noor.do(NoteViolation(violation=ids["touched"], note="again"))
    noor.go(at(23, "10:01") + timedelta(days=365))
    noor.day.examine()
    assert {entry.id for entry in noor.log()} == {ids["touched"]}
    assert noor.day.prune() == 0
    event = noor.store.items("log")[key_of(1)]
    assert (event["data"], event["salt"]) == (None, None)


def test_what_was_deleted_is_not_suspected_again(noor: AtHome) -> None:
    noor.mail("Launch copy", received_at=at(23, "09:12"))
    noor.go(at(23, "15:00"))
    noor.day.examine()
    [slip] = noor.log()
    noor.day.delete_client("Acme")
    assert noor.log() == []
    before = len(noor.store.items("log"))
    noor.day.examine()
    assert noor.log() == []
    assert len(noor.store.items("log")) == before == 2
    assert slip.kind == "slip-promise"


def test_a_home_from_before_the_chain_is_taken_over(noor: AtHome, script: Script) -> None:
    from daybreak.store.chained import HEAD
    from daybreak.store.protocol import Change

    log(script)
    noor.store.refresh()
    bare = [Change("log", key, None) for key in noor.store.items("log")]
    view = dict(noor.store.items("violations"))
    noor.store.close()
    for path in noor.home.data.glob("*"):
        if path.is_file() and path.name != "lock":
            path.unlink()
    old = DurableStore(noor.home.data)
    old._state.working.collections["violations"].update(view)
    old._state.dirty["violations"] = 1
    old.commit("settings", [Change("settings", "x", {})], at=noor.now)
    old.compact()
    old.close()
    assert bare
    assert "Nothing is chained yet." in script("violations", "verify")
    script("violations")
    assert "The chain holds: 1 event, 1 in the log." in script("violations", "verify")
    assert DurableStore(noor.home.data).get("settings", HEAD) is not None


@pytest.mark.parametrize("again", ["delete", "examine"])
def test_a_deletion_that_was_cut_off_is_ended_the_next_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, again: str
) -> None:
    noor = at_home(tmp_path, durable=True)
    noor.do(LogViolation(client="Acme", kind="other", severity=1, note="a secret of theirs"))

    def full(_: DurableStore) -> None:
        raise StoreError(noor.home.data, "the disk is full.", "Free some space.")

    with monkeypatch.context() as patched:
        patched.setattr(DurableStore, "forget", full)
        with pytest.raises(StoreError):
            noor.day.delete_client("Acme")
    noor.reopen()
    if again == "delete":
        assert noor.day.delete_client("Acme") == 0
    else:
        noor.day.examine()
    held = [path.name for path in noor.home.data.iterdir() if path.is_file()]
    assert [name for name in held if b"a secret of theirs" in (noor.home.data / name).read_bytes()] == []
    assert "log-forgetting" not in noor.store.items("settings")
