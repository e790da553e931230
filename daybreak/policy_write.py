"""Change the policy file in place: edited as text, validated, and only then put in place of the one before."""

from __future__ import annotations

from collections.abc import Callable

from boundaries.policy.edits import EditError
from daybreak.atomic import ChangedError, replace_text
from daybreak.home import Home
from daybreak.policy_file import PolicyFileError, changed_meanwhile, examine, text_of


def write(home: Home, edit: Callable[[str], str]) -> tuple[str, str]:
    """Replace the policy by what `edit` makes of its text; give the text before and the one after.

    Line ends stay as they are. Raises `PolicyFileError` where the file cannot be read or written, where it is not
    written in a form that can be edited, and for an edit that makes it say something that cannot hold.
    """
    before = _text(home)
    windows = "\r\n" in before and before.count("\r\n") == before.count("\n")
    try:
        after = edit(before.replace("\r\n", "\n") if windows else before)
    except EditError as problem:
        raise PolicyFileError(f"{home.policy}: {problem}") from problem
    except ValueError as problem:
        raise PolicyFileError(f"{home.policy}: {problem}. Mend it first with: daybreak policy edit") from problem
    after = after.replace("\n", "\r\n") if windows else after
    worst = next((each for each in examine(after, str(home.policy)).problems if each.fatal), None)
    if worst is not None:
        key = f"{worst.key} " if worst.key else ""
        raise PolicyFileError(f"This cannot hold: {key}{worst.reason}. The policy is as it was.")
    _replace(home, before, after)
    return before, after


def restore(home: Home, after: str, before: str) -> None:
    """Take an edit back. Raises `PolicyFileError` where the file was changed since."""
    _replace(home, after, before)


def _replace(home: Home, expected: str, text: str) -> None:
    _text(home)
    try:
        replace_text(home.policy, text, instead_of=expected)
    except ChangedError:
        raise PolicyFileError(changed_meanwhile(home)) from None
    except OSError as error:
        raise PolicyFileError(f"{home.policy}: cannot be written: {error.strerror}. It is as it was.") from error


def _text(home: Home) -> str:
    try:
        return text_of(home.policy)
    except FileNotFoundError as error:
        raise PolicyFileError("There is no policy yet. Write one with: daybreak init") from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is no text in UTF-8"
        raise PolicyFileError(f"{home.policy}: cannot be read: {reason}.") from error
