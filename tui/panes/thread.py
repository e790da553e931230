"""The thread under the cursor: who, why it stands here, what was said, and what is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.cells import cell_len
from textual.content import Content

from boundaries import words
from daybreak.snapshot import QueueRow, ShownMessage, Snapshot, ThreadView
from themes.meanings import BANDS
from tui.lines import DOT, Part, row, wrap, wrap_parts
from tui.panes.pane import Pane

VEIL = "This text may hurt: it stays hidden until you open the thread (enter). V shows what it is."
"""What stands for a grave text."""


class ThreadPane(Pane):
    """Shows the line's own words at once, and the texts when they have come."""

    SQUEEZE = False

    def __init__(self) -> None:
        """Begin with no thread."""
        super().__init__(id="thread")
        self.row: QueueRow | None = None
        self.view: ThreadView | None = None
        self.wanted = ""
        """The thread whose grave texts the user wanted to see."""

    def unveil(self) -> None:
        """Show what is grave in this thread, until another one is shown."""
        self.wanted = self.row.thread if self.row is not None else ""
        self.redraw()

    def point(self, line: QueueRow | None) -> None:
        """Turn to another thread; its texts come with `fill`."""
        if line is None or self.row is None or line.thread != self.row.thread:
            self.view, self.top, self.wanted = None, 0, ""
        self.row = line
        self.redraw()

    def fill(self, view: ThreadView) -> None:
        """Take the texts, if they are of the thread that is shown."""
        if self.row is not None and view.row.thread == self.row.thread:
            self.view = view
            self.redraw()

    def lines(self, day: Snapshot, width: int, height: int) -> Iterable[Content]:
        """Give subject and sender, the reasons, the texts from the newest on, the facts."""
        line = self.row
        if line is None:
            return [row(width, ("Nothing is selected.", "$muted"))]
        if height < 8:
            return self._small(line, width, height)
        return self._large(line, day, width)

    def _large(self, line: QueueRow, day: Snapshot, width: int) -> Iterator[Content]:
        yield from self._title(line, day, width)
        yield from self._why(line, width)
        yield Content("")
        facts = self._facts(width)
        if self.view is None:
            return
        messages = tuple(reversed(self.view.messages))
        for index, message in enumerate(messages):
            if index or len(messages) > 1:
                yield from self._heading(message, day, width, first=not index)
            if message.note is not None:
                yield from (Content.styled(text, "$muted") for text in wrap(message.note, width))
                yield Content("")
            for text in wrap(self._text(message), width):
                yield Content.styled(text, "$muted" if self._veiled(message) else "$text")
            yield from _notes(message, width)
            if not index and facts:
                yield Content("")
                yield from facts

    def _small(self, line: QueueRow, width: int, height: int) -> Iterator[Content]:
        """Give one line of reasons, the text in between, one line of facts."""
        yield from self._why(line, width)[:1]
        facts = self._facts(width)[:1]
        if self.view is None or not self.view.messages:
            return
        message = self.view.messages[-1]
        room = max(height - 1 - len(facts), 1)
        shown = _first((text for text in wrap(self._text(message), width) if text or room > 3), room + 1)
        for index, text in enumerate(shown[:room]):
            more = index == room - 1 and len(shown) > room
            yield row(
                width,
                (text[: width - 2] if more else text, "$text"),
                (" \N{HORIZONTAL ELLIPSIS}" if more else "", "$muted"),
            )
        yield from facts

    def _veiled(self, message: ShownMessage) -> bool:
        return message.grave and (self.row is None or self.wanted != self.row.thread)

    def _text(self, message: ShownMessage) -> str:
        return VEIL if self._veiled(message) else message.text

    def _title(self, line: QueueRow, day: Snapshot, width: int) -> Iterator[Content]:
        """Give the subject, and who and when behind it, or below it where both do not fit."""
        who = f"{line.sender}, {line.client}" if line.client and line.client != line.sender else line.sender
        parts = [who, line.account, words.moment(line.received_at, day.at, self.zone)]
        if self.view is not None and self.view.client_time is not None:
            parts.append(self.view.client_time)
        told = DOT.join(parts)
        if cell_len(line.subject) + 3 + cell_len(told) <= width:
            yield row(width, (line.subject, "bold $text"), (f"   {told}", "$muted"))
        else:
            yield row(width, (line.subject, "bold $text"))
            yield row(width, (told, "$muted"))

    def _why(self, line: QueueRow, width: int) -> list[Content]:
        band = BANDS[line.band]
        reasons: list[str] = list(self.view.reasons) if self.view is not None else [band.word]
        items: list[Part] = [(text, "$muted" if index else f"${band.token}") for index, text in enumerate(reasons)]
        found = wrap_parts(width, ("why here", "$muted"), items or [(band.word, f"${band.token}")])
        if self.view is not None and self.view.ignored:
            found += wrap_parts(width, ("ignored ", "$muted"), [(text, "$muted") for text in self.view.ignored])
        return found

    def _facts(self, width: int) -> list[Content]:
        if self.view is None or not self.view.facts:
            return []
        first, *rest = self.view.facts
        gap = "   "
        return [row(width, (first, "$available"), *((gap + fact, "$muted") for fact in rest))]

    def _heading(self, message: ShownMessage, day: Snapshot, width: int, *, first: bool) -> Iterator[Content]:
        if not first:
            yield Content("")
        who = "you" if message.from_me else message.sender
        when = words.moment(message.at, day.at, self.zone)
        yield row(width, (who, "bold $accent" if message.from_me else "bold $channel"), (f"{DOT}{when}", "$muted"))


def _first(texts: Iterable[str], count: int) -> list[str]:
    return [text for text, _ in zip(texts, range(count), strict=False)]


def _notes(message: ShownMessage, width: int) -> Iterator[Content]:
    """Say what is to know of a message beside its text, below it."""
    said: list[str] = []
    if not message.whole:
        said.append("\N{HORIZONTAL ELLIPSIS} enter fetches the rest")
    if message.attachments:
        said.append("attached: " + ", ".join(message.attachments))
    if message.hidden_removed:
        said.append("invisible or reordering characters were removed")
    if message.automatic is not None:
        said.append(f"automatic: {message.automatic}")
    for text in said:
        yield row(width, (text, "$muted"))
