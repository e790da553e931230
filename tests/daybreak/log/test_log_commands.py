"""The log on the command line: work on entries, check, export, prune, delete."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from a_day import at
from a_home import AtHome, at_home
from a_script import Script

from daybreak.log.chain import key_of
from daybreak.log.events import history, words
from daybreak.store.durable import DurableStore
from daybreak.store.snapshots import paths


@pytest.fixture
def noor(tmp_path: Path) -> Iterator[AtHome]:
    home = at_home(tmp_path / "home", durable=True)
    yield home
    home.store.close()


@pytest.fixture
def script(noor: AtHome, capsys: pytest.CaptureFixture[str]) -> Script:
    return Script(noor.home.policy.parent, capsys)


def listed(script: Script, *words: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(script("violations", *words, "--json"))
    return found


def one(script: Script, *words: str) -> dict[str, Any]:
    (entry,) = listed(script, *words)
    return entry


def log(script: Script, client: str = "Acme", note: str = "They rang twice.") -> str:
    script("violation", "log", client, "other", "--note", note)
    return str(one(script, "--client", client)["id"])


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


def check(path: Path, tmp_path: Path, program: str) -> subprocess.CompletedProcess[str]:
    """Do as the export says."""
    (tmp_path / "check.py").write_text(program)
    command = [sys.executable, "-I", str(tmp_path / "check.py"), str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def plain(value: Any) -> str:
    """Write JSON by hand, as the how-to describes it: an implementation of its own."""
    match value:
        case None | True | False:
            return {None: "null", True: "true", False: "false"}[value]
        case int():
            return str(value)
        case str():
            short = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
            return (
                '"'
                + "".join(short.get(each) or (f"\\u{ord(each):04x}" if each < " " else each) for each in value)
                + '"'
            )
        case list():
            return "[" + ",".join(map(plain, value)) + "]"
        case _:
            return "{" + ",".join(f"{plain(key)}:{plain(value[key])}" for key in sorted(value)) + "}"


def hashed(value: Any) -> str:
    return sha256(plain(value).encode()).hexdigest()


def test_the_json_export_is_checked_by_its_own_words_and_by_an_implementation_of_ones_own(
    noor: AtHome, script: Script, tmp_path: Path
) -> None:
    thread = noor.mail("Copy", preview="Where is it? \x1b[2J \u2028 ü \u202e `| <b>")
    script("violation", "log", "Acme", "disrespect", "--note", 'say "no" \\ \x7f', "--thread", thread)
    script("violation", "settle", str(one(script)["id"]))
    path = tmp_path / "log.json"
    script("violations", "export", str(path))
    made = json.loads(path.read_text(encoding="ascii"))
    assert [entry["note"] for entry in made["entries"]] == [entry["note"] for entry in listed(script)]
    assert made["entries"][0]["evidence"]
    previous = "0" * 64
    for event in made["chain"]:
        members = ("seq", "id", "at", "device", "violation", "what", "digest", "previous")
        assert event["previous"] == previous
        assert event["digest"] == hashed({"data": event["data"], "salt": event["salt"]})
        assert event["hash"] == hashed({name: event[name] for name in members})
        previous = event["hash"]
    assert made["head"] == previous
    assert f"2 events hold. The last hash is {previous}" in check(path, tmp_path, made["check.py"]).stdout
    script("violations", "verify", "--head", previous)
    script("violations", "verify", "--head", "0123", code=1)
    for old, new in (("settled", "absorbed"), ('"seq": 2', '"seq": 3'), ("Acme", "Globex")):
        forged = path.read_text().replace(old, new)
        (tmp_path / "forged.json").write_text(forged)
        assert "is not what was written" in check(tmp_path / "forged.json", tmp_path, made["check.py"]).stderr


def test_the_markdown_export_carries_the_chain_and_nothing_in_it_is_markup(
    noor: AtHome, script: Script, tmp_path: Path
) -> None:
    thread = noor.mail("Copy", preview="**Now** <script> `x` | [a](b)")
    script("violation", "log", "Acme", "other", "--thread", thread)
    path = tmp_path / "log.md"
    script("violations", "export", str(path))
    text = path.read_text()
    assert "> \\*\\*Now\\*\\* \\<script\\> \\`x\\` \\| \\[a\\](b)" in text
    program = text.partition("```python\n")[2].partition("```")[0]
    assert "1 events hold" in check(path, tmp_path, program).stdout
    forged = tmp_path / "forged.md"
    forged.write_text(text.replace('"what":"logged"', '"what":"noted"'))
    assert check(forged, tmp_path, program).returncode == 1


def test_an_export_for_one_client_says_nothing_of_others_and_its_chain_holds(script: Script, tmp_path: Path) -> None:
    log(script, note="theirs")
    log(script, "Globex", note="somebody else's")
    path = tmp_path / "acme.json"
    script("violations", "export", str(path), "--client", "Acme")
    assert "theirs" in path.read_text()
    assert "somebody else" not in path.read_text()
    assert "Globex" not in path.read_text()
    made = json.loads(path.read_text())
    assert "2 events hold" in check(path, tmp_path, made["check.py"]).stdout


def test_the_csv_export_guards_its_cells_and_another_ending_is_refused(script: Script, tmp_path: Path) -> None:
    log(script, note="=HYPERLINK(1)")
    path = tmp_path / "log.csv"
    script("violations", "export", str(path))
    row, event, how = csv.DictReader(io.StringIO(path.read_text()))
    assert [each["row"] for each in (row, event, how)] == ["entry", "event", "check"]
    assert row["hash"] == event["hash"] == how["hash"]
    assert (row["note"], row["client"], row["step"]) == ("'=HYPERLINK(1)", "Acme", "remind")
    script("violations", "export", str(tmp_path / "log.doc"), code=2)
    assert not (tmp_path / "log.doc").exists()


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


def exported(noor: AtHome, script: Script, tmp_path: Path, form: str) -> Path:
    """Export a log with evidence in hostile words, an edit, a dismissal and something deleted."""
    thread = noor.mail("Copy", preview='=Where is it, "Noor"?\r\n 09:00 | 2026-01-01T09:00:00+01:00 x \x1b[2J \u2028 ü')
    script("violation", "log", "Acme", "disrespect", "--note", '-say "no", \\ ok', "--thread", thread)
    script("violation", "edit", str(one(script)["id"]), "--severity", "3")
    log(script, "Globex")
    script("violations", "delete", "--client", "Globex", "--yes")
    log(script, "Globex", note="again")
    path = tmp_path / f"log{form}"
    script("violations", "export", str(path))
    return path


@pytest.mark.parametrize("form", [".json", ".csv", ".md"])
def test_an_export_is_verified_by_itself_wherever_it_lies(
    noor: AtHome, script: Script, tmp_path: Path, form: str
) -> None:
    path = exported(noor, script, tmp_path, form)
    said = script("violations", "verify", str(path))
    assert "The chain holds: 5 events" in said
    assert ("2 entries as they make them" in said) == (form != ".md")
    head = said.rpartition(" ")[2].strip()
    assert json.loads(script("violations", "verify", str(path), "--json")) == {
        "events": 5, "head": head, "findings": [],
    }  # fmt: skip
    script("violations", "verify", str(path), "--head", head)
    script("violations", "verify", str(path), "--head", "0123", code=1)
    assert "is not in the chain" in script.err


def test_the_csv_export_is_checked_by_the_program_that_it_carries(noor: AtHome, script: Script, tmp_path: Path) -> None:
    path = exported(noor, script, tmp_path, ".csv")
    with path.open(newline="", encoding="utf-8") as file:
        how = list(csv.DictReader(file))[-1]
    program = how["note"].partition("check.py:\n\n")[2]
    assert "daybreak violations verify THIS-FILE" in how["note"]
    assert f"5 events hold. The last hash is {how['hash']}" in check(path, tmp_path, program).stdout
    forged = tmp_path / "forged.csv"
    forged.write_text(path.read_text(encoding="utf-8").replace('""what"":""edited""', '""what"":""noted""'), "utf-8")
    assert check(forged, tmp_path, program).returncode == 1


@pytest.mark.parametrize("form", [".json", ".csv"])
@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("disrespect", "volume", "not what was exported"),
        ("Where is it", "Where is he", "evidence"),
        ("again", "never", "note"),
    ],
)
def test_an_entry_that_was_changed_in_an_export_is_found(
    noor: AtHome, script: Script, tmp_path: Path, form: str, old: str, new: str, why: str
) -> None:
    path = exported(noor, script, tmp_path, form)
    forged = path.read_text(encoding="utf-8").replace(old, new, 1)
    path.write_text(forged, encoding="utf-8")
    script("violations", "verify", str(path), code=1)
    assert why in script.err
    assert "event 1" not in script.err, "the chain itself was left alone"


def test_an_export_that_lost_its_end_is_found(noor: AtHome, script: Script, tmp_path: Path) -> None:
    path = exported(noor, script, tmp_path, ".json")
    made = json.loads(path.read_text())
    made["chain"].pop()
    path.write_text(json.dumps(made))
    script("violations", "verify", str(path), code=1)
    assert "some are missing" in script.err
    for text in ('{"entries": 3}', "row,id\nentry,x\n", "hello", "{"):
        path.write_text(text)
        script("violations", "verify", str(path), code=1)
        assert "no export" in script.err
    script("violations", "verify", str(tmp_path / "none.json"), code=1)
    assert "No such file" in script.err


def test_an_export_for_one_client_is_verified_too(script: Script, tmp_path: Path) -> None:
    log(script, note="theirs")
    log(script, "Globex", note="somebody else's")
    path = tmp_path / "acme.csv"
    script("violations", "export", str(path), "--client", "Acme")
    assert "Globex" not in path.read_text()
    assert "1 entry as they make them" in script("violations", "verify", str(path))
