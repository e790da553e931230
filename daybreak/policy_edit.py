"""Edit the policy in the user's own editor: on a copy, taken over only when it is sound."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

from boundaries.policy import default_policy
from boundaries.text import line
from daybreak.atomic import ChangedError, replace_text
from daybreak.home import Home
from daybreak.policy_file import examine, machine_zone, text_of


def edit_policy(home: Home) -> int:
    """Edit, validate, take over. Exit codes: 0 done or nothing changed, 1 no editor or no disk, 2 not sound.

    A copy with errors is kept and opened again the next time, so no typing is ever lost.
    """
    try:
        return _edit(home)
    except (OSError, ValueError) as error:
        return _say(f"The policy could not be edited, and is as it was: {error}", 1)


def _edit(home: Home) -> int:
    before = text_of(home.policy) if home.policy.exists() else ""
    draft = home.data / "policy.edit.toml"
    home.prepare()
    if draft.exists():
        _say(f"Going on with the copy that was not sound: {draft}", 0)
    else:
        replace_text(draft, before or _fresh())
    code = _run_editor(draft)
    if code:
        return code
    text = text_of(draft)
    if text == before:
        draft.unlink()
        return _say("Nothing was changed.", 0)
    problems = examine(text, str(draft), home).problems
    if problems:
        for problem in problems:
            _say(problem.sentence(), 0)
        return _say(f"The old policy stays. Your copy is kept at {draft}; mend it with: daybreak policy edit", 2)
    try:
        replace_text(home.policy, text, instead_of=before if home.policy.exists() else None)
    except ChangedError:
        return _say(f"{home.policy} was changed meanwhile and stays. Your copy is kept at {draft}", 1)
    draft.unlink()
    return _say(f"{home.policy}: the new policy holds.", 0)


def _run_editor(draft: Path) -> int:
    """Open the copy and wait; 0 when the editor ended well."""
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi"
    try:
        ended = subprocess.run([*shlex.split(command), str(draft)], check=False).returncode  # noqa: S603 - the user's own editor
    except (OSError, ValueError) as error:
        return _say(f"The editor {command} could not be started ({error}). Set EDITOR to one that can.", 1)
    if ended:
        return _say(f"The editor {command} ended with {ended}. The old policy stays; your copy is at {draft}", 1)
    return 0


def _fresh() -> str:
    from daybreak.policy_template import new_policy

    zone = machine_zone()
    usual = default_policy("", zone)
    return new_policy(os.environ.get("USER") or "Me", zone, usual.hours, "")


def _say(words: str, code: int) -> int:
    sys.stderr.write(line(words) + "\n")
    return code
