"""What every command ends with: done, or one sentence about what it could not do."""

from __future__ import annotations

from collections.abc import Callable

from daybreak.commands.context import PolicyInvalidError
from daybreak.commands.speech import complain


def guarded(run: Callable[[], int]) -> int:
    """Run a command; what it could not do is one sentence and exit code 1, a time that is none exit code 2."""
    from daybreak.live import DayError
    from daybreak.store.protocol import StoreError

    try:
        return run()
    except PolicyInvalidError as problem:
        return complain(f"daybreak: {problem}", 2)
    except (DayError, StoreError) as problem:
        from daybreak.when import UnclearTimeError

        return complain(f"daybreak: {problem}", 2 if isinstance(problem.__cause__, UnclearTimeError) else 1)
    except OSError as problem:
        if isinstance(problem, BrokenPipeError) or problem.filename is None:
            raise
        return complain(f"daybreak: {problem.filename}: {problem.strerror or problem}.", 1)
