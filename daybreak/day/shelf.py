"""Lines of the queue, kept in order and counted while they come and go."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence

from boundaries.queue import Band, Placement
from boundaries.winddown import Open
from daybreak.snapshot import QueueRow

Order = tuple[int, int, float, float, str]


class Shelf:
    """The lines of one kind (shown, held or snoozed) in the queue's order; one more or less costs microseconds."""

    def __init__(self) -> None:
        self._orders: list[Order] = []
        self._rows: list[QueueRow] = []
        self._plans: list[Open] = []
        self.bands: Counter[Band] = Counter()
        """How many lines stand in each band."""

    def __len__(self) -> int:
        return len(self._orders)

    @property
    def rows(self) -> Sequence[QueueRow]:
        """Give the lines in order; not to be changed."""
        return self._rows

    @property
    def due_today(self) -> Iterable[QueueRow]:
        """Give the lines whose promise runs and may end today: all between what is overdue and what is for later."""
        urgent, overdue = self.bands[Band.URGENT], self.bands[Band.OVERDUE]
        yield from self._rows[:urgent]
        yield from self._rows[urgent + overdue : urgent + overdue + self.bands[Band.AT_RISK] + self.bands[Band.TODAY]]

    @property
    def owed(self) -> Sequence[Open]:
        """Give what the wind-down asks of each line that is owed an answer; those that are none stand at the end."""
        return self._plans[: len(self._plans) - self.bands[Band.NO_ANSWER]]

    @property
    def keyed(self) -> Iterable[tuple[Order, QueueRow]]:
        """Give the lines with what they are ordered by."""
        return zip(self._orders, self._rows, strict=True)

    def put(self, placed: Placement, row: QueueRow) -> None:
        """Add a line where it belongs."""
        at = bisect_left(self._orders, placed.order)
        self._orders.insert(at, placed.order)
        self._rows.insert(at, row)
        self._plans.insert(at, _plan(row))
        self.bands[placed.band] += 1

    def take(self, placed: Placement) -> None:
        """Take away the line of a place; nothing happens when it is not here."""
        at = bisect_left(self._orders, placed.order)
        if at < len(self._orders) and self._orders[at] == placed.order:
            del self._orders[at], self._rows[at], self._plans[at]
            self.bands[placed.band] -= 1

    def fill(self, lines: list[tuple[Placement, QueueRow]]) -> None:
        """Begin anew with these lines, in any order; the list is put in order itself, nothing of it is copied."""
        lines.sort(key=_by_place)
        self._orders = [placed.order for placed, _ in lines]
        self._rows = [row for _, row in lines]
        self._plans = [_plan(row) for row in self._rows]
        self.bands = Counter(row.band for row in self._rows)


def _plan(row: QueueRow) -> Open:
    snoozed = row.snoozed_until is not None
    planned = row.acknowledged or row.promised or snoozed
    return Open(client=row.client, due_at=row.due_at, planned=planned, snoozed=snoozed)


def _by_place(line: tuple[Placement, QueueRow]) -> Order:
    return line[0].order


def _by_order(line: tuple[Order, QueueRow]) -> Order:
    return line[0]


def together(*shelves: Shelf) -> tuple[QueueRow, ...]:
    """Give the lines of several shelves in one order."""
    filled = [shelf for shelf in shelves if len(shelf)]
    if len(filled) < 2:
        return tuple(filled[0].rows) if filled else ()
    return tuple(row for _, row in sorted((pair for shelf in filled for pair in shelf.keyed), key=_by_order))
