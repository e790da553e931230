"""What a test does about a program that is not on this machine: skip by name, or fail where servers are required."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

_REQUIRED = "DAYBREAK_REQUIRE_SERVERS"


def missing(what: str, remedy: str) -> None:
    """Skip and say what would help; with `DAYBREAK_REQUIRE_SERVERS` set, fail instead: nothing is skipped unseen."""
    sentence = f"{what} is not on this machine: {remedy}"
    if os.environ.get(_REQUIRED):
        pytest.fail(sentence)
    pytest.skip(sentence)


def require(program: str, package: str) -> str:
    """Give the path of a program that a test starts; `package` is its Debian name."""
    path = shutil.which(program, path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin:/usr/lib/dovecot")
    if path is None:
        missing(program, f"apt-get install {package}")
    return str(path)


def corpora() -> Path:
    """Give the folder of messages and calendars that lies beside the repository."""
    folder = Path(__file__).resolve().parents[2] / "shared" / "corpora"
    if not folder.is_dir():
        missing("shared/corpora", "put it beside the repository")
    return folder
