"""`daybreak` as its own process: where it lives, where its words go, and how it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from a_day import at
from a_home import at_home, make_home

Ended = subprocess.CompletedProcess[str]
TEN = "2026-11-23T10:00:00+01:00"


def daybreak(
    *words: str, env: dict[str, str] | None = None, out: Any = subprocess.PIPE, encoding: str = "utf-8"
) -> Ended:
    return subprocess.run(
        [sys.executable, "-m", "daybreak", *words],
        stdin=subprocess.DEVNULL,
        stdout=out,
        stderr=subprocess.PIPE,
        env={**os.environ, **(env or {})},
        encoding=encoding,
        timeout=30,
        check=False,
    )


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Give a home with one thread whose words no other encoding than Unicode can say."""
    noor = at_home(tmp_path / "home", durable=True)
    noor.mail("Größe “neu” 日本", received_at=at(23, "09:12"))
    noor.store.close()
    return tmp_path / "home"


def test_the_home_is_named_by_the_environment_and_the_option_goes_before_it(home: Path, tmp_path: Path) -> None:
    make_home(tmp_path / "other")
    named = {"DAYBREAK_HOME": str(home)}
    assert len(json.loads(daybreak("queue", "--json", "--at", TEN, env=named).stdout)) == 1
    assert json.loads(daybreak("queue", "--json", "--home", str(tmp_path / "other"), env=named).stdout) == []


@pytest.mark.parametrize("term", ["dumb", "xterm-256color"])
def test_without_a_terminal_today_is_text(home: Path, term: str) -> None:
    done = daybreak("--home", str(home), "--at", TEN, env={"TERM": term})
    assert (done.returncode, done.stderr) == (0, "")
    assert "Größe “neu” 日本" in done.stdout
    assert "\x1b" not in done.stdout


def test_an_encoding_that_lacks_a_character_stops_nothing(home: Path) -> None:
    for words in ((), ("queue",), ("day",)):
        narrow = {"PYTHONIOENCODING": "latin-1"}
        done = daybreak(*words, "--home", str(home), "--at", TEN, env=narrow, encoding="latin-1")
        assert (done.returncode, done.stderr) == (0, "")
    assert "Größe" in daybreak("queue", "--home", str(home), "--at", TEN, env=narrow, encoding="latin-1").stdout


def test_a_full_disk_behind_the_output_is_said(home: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = daybreak("queue", "--home", str(home), "--at", TEN, out=full)
    assert done.returncode == 1
    assert done.stderr == "daybreak: the output could not be written: No space left on device.\n"


def test_a_reader_who_has_had_enough_ends_it_quietly(home: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = daybreak("queue", "--home", str(home), "--at", TEN, out=writing)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("command", ["status", "queue", "undo", "sync", "accounts"])
def test_a_home_that_cannot_be_made_is_named(tmp_path: Path, command: str) -> None:
    (tmp_path / "file").write_text("")
    done = daybreak("--home", str(tmp_path / "file" / "home"), command)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert str(tmp_path / "file") in done.stderr


def test_two_processes_at_once_lose_nothing(home: Path) -> None:
    thread = json.loads(daybreak("queue", "--json", "--home", str(home), "--at", TEN).stdout)[0]["id"]
    words = ["--home", str(home), "violation", "log", "Acme", "other", "--thread", thread, "--note"]
    many = [
        subprocess.Popen([sys.executable, "-m", "daybreak", *words, str(number)], stdout=subprocess.DEVNULL)
        for number in range(6)
    ]
    assert [each.wait(60) for each in many] == [0] * 6
    log = json.loads(daybreak("violations", "--json", "--home", str(home)).stdout)
    assert sorted(entry["note"] for entry in log if entry["kind"] == "other") == list("012345")
