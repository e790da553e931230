"""What the engine needs of the owner of state: `daybreak.day.Day` is one; every method is called on its own thread."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from boundaries.breaks.state import Happening
    from boundaries.facts import Message
    from connectors.base import Body
    from daybreak.day.desk import Desk
    from daybreak.examination import Steps
    from daybreak.glance import Glance
    from daybreak.intents import Intent, Receipt
    from daybreak.live import Draft
    from daybreak.paced import Paced
    from daybreak.snapshot import Snapshot, ThreadView
    from daybreak.store.protocol import Record

_T = TypeVar("_T")


class SyncDay(Protocol):
    """What the engine needs of the day; every method is called on the day's own thread."""

    def snapshot(self) -> Snapshot:
        """Compute for the present instant."""

    def glance(self) -> Glance:
        """Give what `daybreak status` tells, and keep it for the next one who asks."""

    def absorb(self, records: Sequence[Record], *, judge: bool = True) -> None:
        """Take note of what sync, the outbox or another process wrote; without `judge` no rule looks at it yet."""

    def examination(self, *, everything: bool = True) -> Steps:
        """Let the rules look at everything, or at what `absorb` left, and write what they found, in steps."""

    def pause(self, happened: Happening) -> Paced:
        """Let the breaks go on with what happened."""

    def do(self, intent: Intent) -> Receipt:
        """Carry out an intent. Raises `DayError`."""

    def undo(self) -> Receipt | None:
        """Take back the newest action."""

    def view(self, thread: str) -> ThreadView:
        """Give one thread with the texts that are at hand."""

    def look(self, work: Callable[[Desk, datetime], _T]) -> _T:
        """Let something read the desk at the present instant."""

    def draft(self, thread: str, template: str = "") -> Draft:
        """Begin a reply."""

    def templates(self) -> tuple[str, ...]:
        """Name the reply templates."""

    def when(self, words: str) -> datetime:
        """Read a time in words. Raises `DayError`."""

    def unread_bodies(self, thread: str) -> tuple[Message, ...]:
        """Give the messages of a thread whose whole text is not at hand."""

    def keep_body(self, message: Message, body: Body) -> None:
        """Keep a whole text that was fetched."""
