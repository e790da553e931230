"""Runs commands as a script does, in this process: what they print, what they say, and their exit code."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from daybreak.clock import Clock
from daybreak.commands import cli

TEN = "2026-11-23T10:00:00+01:00"


class Script:
    """Runs commands on a home and gives what came out; by the machine's clock where it is handed none."""

    def __init__(self, home: Path, capsys: pytest.CaptureFixture[str], clock: Clock | None = None) -> None:
        self._home, self._capsys, self._clock = home, capsys, clock
        self.err = ""

    def __call__(self, *words: str, code: int = 0) -> str:
        with pytest.MonkeyPatch.context() as patch:
            if (clock := self._clock) is not None:
                patch.setattr(cli, "SystemClock", lambda: clock)
            try:
                ended = cli.main(["--home", str(self._home), *words])
            except SystemExit as end:
                ended = int(str(end.code))
        out, self.err = self._capsys.readouterr()
        assert ended == code, self.err or out
        return out

    def json(self, *words: str, at: str = TEN) -> Any:
        return json.loads(self(*words, "--json", "--at", at))
