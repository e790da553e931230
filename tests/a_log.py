"""The log by its commands: what is listed, an entry logged, an export checked as it says itself."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from a_script import Script


def listed(script: Script, *words: str) -> list[dict[str, Any]]:
    """Give the entries that the command lists."""
    found: list[dict[str, Any]] = json.loads(script("violations", *words, "--json"))
    return found


def one(script: Script, *words: str) -> dict[str, Any]:
    """Give the one entry that is listed."""
    (entry,) = listed(script, *words)
    return entry


def log(script: Script, client: str = "Acme", note: str = "They rang twice.") -> str:
    """Log an entry by hand; give its id."""
    script("violation", "log", client, "other", "--note", note)
    return str(one(script, "--client", client)["id"])


def check(path: Path, tmp_path: Path, program: str) -> subprocess.CompletedProcess[str]:
    """Do as the export says."""
    (tmp_path / "check.py").write_text(program)
    command = [sys.executable, "-I", str(tmp_path / "check.py"), str(path)]
    return subprocess.run(command, capture_output=True, text=True, check=False)
