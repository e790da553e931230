"""The one helper that starts every background task, guards it at the outside and says when it fails.

Nothing dies silently and nothing takes the app down: an error that nobody expected goes to the event log, with a
report without local variables, and to `trouble`, which puts it beside the account that it concerns. This is the one
module that may catch every `Exception`.
"""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING, Final, ParamSpec

from daybreak.backoff import Backoff

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine

    from daybreak.eventlog import EventLog

_P = ParamSpec("_P")


def _nobody(_account: str, _error: BaseException) -> None:
    """Stand in where nobody listens."""


INSIDE: Final = "inside"
"""The key of the notice that something unexpected happened in the program itself."""


def said_inside(error: BaseException) -> str:
    """Say on the screen that something unexpected happened: what is shown may be old, and what to do."""
    return (
        f"Something unexpected happened inside ({type(error).__name__}): what you see may be old. If this line stays, "
        "leave with q and start again; nothing is lost, and a report is in the log folder."
    )


class Background:
    """Owns the tasks of one event loop and the threads beside it."""

    def __init__(
        self, log: EventLog, trouble: Callable[[str, BaseException], None] = _nobody, backoff: type[Backoff] = Backoff
    ) -> None:
        """Report to `log` and to `trouble`; `backoff` spaces the restarts of `keep`."""
        self._log = log
        self._trouble = trouble
        self._backoff = backoff
        self._tasks: set[asyncio.Task[None]] = set()

    def once(self, name: str, work: Coroutine[object, object, object], *, account: str = "") -> asyncio.Task[None]:
        """Start a task that runs once; its error is reported, never raised. To be called on the loop."""

        async def guarded() -> None:
            await self._guard(name, account, work)

        task = self._start(name, guarded())
        # One that is cancelled before it began would leave its work behind, never awaited.
        task.add_done_callback(lambda _: work.close())
        return task

    def later(self, name: str, seconds: float, work: Callable[[], Awaitable[object]]) -> asyncio.Task[None]:
        """Start a task that runs once, after some seconds. To be called on the loop."""

        async def waited() -> None:
            await asyncio.sleep(seconds)
            await work()

        return self.once(name, waited())

    def keep(self, name: str, work: Callable[[], Awaitable[object]], *, account: str = "") -> asyncio.Task[None]:
        """Start a task that lives as long as the loop: after an error it begins again, with back-off."""

        async def guarded() -> None:
            backoff = self._backoff()
            ended = False
            while not ended:
                ended = await self._guard(name, account, work())
                await asyncio.sleep(0 if ended else backoff.failed())

        return self._start(name, guarded())

    def thread(self, name: str, work: Callable[[], object], *, account: str = "") -> threading.Thread:
        """Start a thread that never keeps the program alive; its error is reported."""

        def guarded() -> None:
            try:
                work()
            except Exception as error:  # noqa: BLE001 the named guard
                self._report(name, account, error)

        thread = threading.Thread(target=guarded, name=name, daemon=True)
        thread.start()
        return thread

    def call(self, name: str, work: Callable[_P, object], *args: _P.args, **kwargs: _P.kwargs) -> bool:
        """Call somebody's listener at once; False when it failed, which is reported."""
        try:
            work(*args, **kwargs)
        except Exception as error:  # noqa: BLE001 the named guard
            self._report(name, "", error)
            return False
        return True

    async def stop(self, within: float = 1.0) -> None:
        """Cancel every task and wait at most `within` seconds for them to end."""
        tasks = [task for task in self._tasks if task is not asyncio.current_task()]
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks, timeout=within)

    def _start(self, name: str, work: Coroutine[object, object, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(work, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def _guard(self, name: str, account: str, work: Awaitable[object]) -> bool:
        try:
            await work
        except Exception as error:  # noqa: BLE001 the named guard
            self._report(name, account, error)
            return False
        return True

    def _report(self, name: str, account: str, error: BaseException) -> None:
        self._log.crash(f"{name} {account}".strip(), error)
        self._trouble(account, error)
