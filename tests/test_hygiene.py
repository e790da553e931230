"""What a fresh interpreter loads for a command, and how long a file may be: budgets, not hopes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = (
    "textual",
    "rich",
    "httpx",
    "keyring",
    "imapclient",
    "aiosmtplib",
    "tomlkit",
    "tinydb",
    "asyncio",
    "selectolax",
)
PROBE = """
import sys
from daybreak.commands.cli import main
try:
    code = main(sys.argv[2:])
except SystemExit as end:
    code = end.code
found = [name for name in sys.argv[1].split(",") if name in sys.modules]
sys.exit(f"loaded: {found}" if found else code)
"""


def run(heavy: tuple[str, ...], *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", PROBE, ",".join(heavy), *words], capture_output=True, text=True, check=False, timeout=60
    )


@pytest.mark.parametrize("words", [("status",), ("status", "--json"), ("--help",), ("queue", "--help"), ("--version",)])
def test_a_light_command_loads_nothing_heavy(tmp_path: Path, words: tuple[str, ...]) -> None:
    done = run(HEAVY, "--home", str(tmp_path), *words)
    assert done.returncode == 0, done.stderr
    assert done.stdout


def test_the_probe_notices_what_is_loaded(tmp_path: Path) -> None:
    done = run(("argparse",), "--home", str(tmp_path), "status")
    assert done.returncode == 1
    assert "argparse" in done.stderr


@pytest.mark.parametrize("words", [("queue",), ("day",), ("violations",), ("show", "x"), ("done", "x")])
def test_no_command_of_the_day_loads_the_screen_or_the_network(tmp_path: Path, words: tuple[str, ...]) -> None:
    done = run(
        ("textual", "httpx", "keyring", "imapclient", "aiosmtplib", "icalendar", "dateutil"),
        "--home",
        str(tmp_path),
        *words,
    )
    assert "loaded" not in done.stderr
    assert done.returncode in (0, 1)


def long_files(root: Path) -> list[str]:
    """Give the Python files in the rooms of a checkout that are past 350 lines."""
    paths = [path for room in root.iterdir() if room.is_dir() and room.name[0] != "." for path in room.rglob("*.py")]
    assert paths
    return [f"{path.relative_to(root)}: {n}" for path in paths if (n := path.read_text("utf-8").count("\n")) > 350]


def test_no_file_is_past_350_lines() -> None:
    assert long_files(Path(__file__).parents[1]) == []


def test_a_file_of_351_lines_is_noticed(tmp_path: Path) -> None:
    room = tmp_path / "room" / "corner"
    room.mkdir(parents=True)
    (room / "long.py").write_text("\n" * 351)
    (room / "short.py").write_text("\n" * 350)
    assert long_files(tmp_path) == ["room/corner/long.py: 351"]
