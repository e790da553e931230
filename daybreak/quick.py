"""`daybreak status` without the command line's parser, and without loading the day where a kept glance still holds."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from daybreak import glance
    from daybreak.clock import Clock
    from daybreak.home import Home

NAME = "status"


def answer(words: Sequence[str]) -> int | None:
    """Print the status and give the exit code; None for the command line to do it with all it has.

    It takes the forms that a status bar uses: `--json`, `--format F`, `--home DIR`. What is odd is left to the parser.
    """
    asked = _asked(words)
    if asked is None:
        return None
    from daybreak import glance
    from daybreak.clock import SystemClock
    from daybreak.home import Home

    home = Home.find(Path(asked["--home"]) if "--home" in asked else None)
    clock = SystemClock()
    now = clock.now()
    found = glance.read(home, now)
    if found is None:
        return _computed(home, clock, asked)
    try:
        text = _text(found, now, asked)
    except (ValueError, KeyError, TypeError):
        # A glance that the disk damaged is none; a format that is wrong is left to the parser.
        return None if "--format" in asked else _computed(home, clock, asked)
    sys.stdout.write(f"{text}\n")
    return 0


def _text(found: glance.Glance, now: datetime, asked: dict[str, str]) -> str:
    from daybreak import glance

    if "--json" in asked:
        import json

        return json.dumps(glance.document(found, now), indent=2)
    if "--format" in asked:
        from boundaries.text import line

        return line(glance.formatted(found, now, asked["--format"]))
    return glance.one_line(found, now)


def _computed(home: Home, clock: Clock, asked: dict[str, str]) -> int:
    """Load the day and say it, as the command does."""
    from daybreak.commands.context import Context
    from daybreak.commands.guard import guarded
    from daybreak.commands.status import tell

    context = Context(home=home, clock=clock, json="--json" in asked)
    return guarded(lambda: tell(asked.get("--format"), context))


def _asked(words: Sequence[str]) -> dict[str, str] | None:
    """Read the options; None where there is anything but the command and these, each once."""
    found: dict[str, str] = {}
    commands = 0
    rest = iter(words)
    for word in rest:
        name, equals, value = word.partition("=")
        if name in found:
            return None
        if word == NAME:
            commands += 1
        elif word == "--json":
            found[word] = ""
        elif name in ("--format", "--home"):
            value = value if equals else next(rest, "")
            if not value or (not equals and value.startswith("-")):
                return None
            found[name] = value
        else:
            return None
    return found if commands == 1 else None
