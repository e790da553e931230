"""Exports of the log: checked by their own program, verified by the command, nothing in them acts."""

from __future__ import annotations

import csv
import io
import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from a_home import AtHome
from a_log import check, listed, log, one
from a_script import Script

from daybreak.log.export import escaped
from daybreak.log.tables import guarded


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


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("&lt;b&gt; &amp;", r"\&lt;b\&gt; \&amp;"),
        ("- a point", r"\- a point"),
        ("1. a point", r"1\. a point"),
        ("+1", r"\+1"),
        ("==", r"\=="),
        ("2026-11-23 - 24", "2026-11-23 - 24"),
        ("10:30 - 11:00", "10:30 - 11:00"),
    ],
)
def test_a_row_of_markdown_shows_a_text_as_it_is(text: str, shown: str) -> None:
    assert escaped(text) == shown


@pytest.mark.parametrize("text", ["=1+1", "\uff1d1+1", "@SUM(A1)", "-1", "\uff0b1"])
def test_what_a_spreadsheet_takes_for_a_formula_is_guarded(text: str) -> None:
    assert guarded(text) == f"'{text}"
