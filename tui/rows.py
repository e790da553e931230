"""One line of the queue as segments: columns by width, colours by meaning, glyphs beside them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from msgspec import Struct
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from boundaries import words
from daybreak.snapshot import QueueRow
from themes.meanings import BANDS
from tui.lines import cut, fit

BAR = "\N{LEFT HALF BLOCK}"
MARK = "\N{CHECK MARK}"
_SENDER_FROM = 84
"""Cells from which there is room for the sender's name."""


_ROOMY = 96
"""Cells from which a stranger's name may widen its column."""


class Columns(Struct, frozen=True):
    """Widths of a line's columns, in cells; a sender of 0 is left out."""

    width: int
    client: int
    sender: int
    channel: int

    @property
    def subject(self) -> int:
        """Give what is left for the subject."""
        sender = self.sender + 2 if self.sender else 0
        return max(self.width - 12 - self.client - 2 - sender - self.channel - 2, 0)


def columns(rows: tuple[QueueRow, ...], width: int) -> Columns:
    """Fit the columns to a width and to the names near the top; strangers widen them where there is room."""
    head = rows[:200]
    client = max((cell_len(row.client) for row in head if row.client_known), default=0)
    roomy = width >= _ROOMY
    sender = max((cell_len(row.sender) for row in head if roomy or row.client_known), default=0)
    channel = max((cell_len(row.account) for row in head), default=0)
    wide = width >= _SENDER_FROM
    return Columns(
        width,
        min(max(client, 8), 20 if wide else 12),
        min(max(sender, 8), 18 if roomy else 12) if wide else 0,
        min(max(channel, 5), 12 if wide else 9),
    )


class Pen(Struct, frozen=True):
    """The styles of a line, by token; made anew when the theme changes."""

    styles: Mapping[str, Style]

    def __getitem__(self, token: str) -> Style:
        """Give the style of a token on the line's ground; "bold text" is the bold one."""
        return self.styles[token]


TOKENS = ("text", "muted", "channel", "accent", "band-overdue", *(meaning.token for meaning in BANDS.values()))


def pen(colors: Mapping[str, str], ground: str, emphasis: str) -> Pen:
    """Make the styles of lines that stand on the token `ground`; in reverse all in one colour, or it is a patchwork."""
    from textual.color import Color

    under = Style(bgcolor=Color.parse(colors[ground]).rich_color) + Style.parse(emphasis)
    styles = {"": under}
    for token in TOKENS:
        seen = "text" if under.reverse else token
        styles[token] = under + Style(color=Color.parse(colors[seen]).rich_color)
        styles[f"bold {token}"] = styles[token] + Style(bold=True)
    return Pen(styles)


class Frame(Struct, frozen=True):
    """What all lines of one drawing share."""

    now: datetime
    zone: ZoneInfo
    columns: Columns


def segments(row: QueueRow, frame: Frame, pen: Pen, *, marked: bool, repeated: bool) -> list[Segment]:
    """Draw a line of exactly the frame's width; `repeated`: the line above is of the same client."""
    cols = frame.columns
    band = BANDS[row.band]
    left = words.compact_left(row.left, row.due_at, frame.now, frame.zone)
    strong = pen[f"bold {band.token}"]
    drawn = [
        Segment(BAR, pen[band.token]),
        Segment(MARK if marked else " ", pen["bold accent"]),
        Segment(" " * (6 - cell_len(left)), pen[""]),
        Segment(left, strong),
        Segment(" ", pen[""]),
        Segment(f"{band.glyph if left[:1] != words.MINUS else ' '}  ", strong),
        Segment(fit(_client(row, cols, repeated=repeated), cols.client), pen[_client_style(row)]),
    ]
    if cols.sender:
        drawn += [Segment("  ", pen[""]), Segment(fit(row.sender, cols.sender), pen["muted"])]
    drawn.append(Segment("  ", pen[""]))
    tags = _tags(row)
    room = cols.subject - cell_len(tags)
    if tags and room >= min(cell_len(row.subject), 16):
        subject = cut(row.subject, room)
        rest = cols.subject - cell_len(subject)
        drawn += [Segment(subject, _subject(row, pen)), Segment(fit(tags, rest), pen["muted"])]
    else:
        drawn.append(Segment(fit(row.subject, cols.subject), _subject(row, pen)))
    account = cut(row.account, cols.channel)
    pad = Segment(" " * (cols.channel - cell_len(account)), pen[""])
    drawn += [pad, Segment(account, pen["channel"]), Segment(" ", pen[""])]
    return drawn


def _client(row: QueueRow, cols: Columns, *, repeated: bool) -> str:
    """Name the client; of a stranger only that, where the sender has a column of their own."""
    if repeated:
        return ""
    if row.client_known or not cols.sender:
        return row.client
    return "" if row.band == "no-answer" else "unknown"


def _client_style(row: QueueRow) -> str:
    return "bold text" if row.client_known else "muted"


def _subject(row: QueueRow, pen: Pen) -> Style:
    return pen["band-overdue" if row.spoofed else "bold text" if row.unread else "text"]


def _tags(row: QueueRow) -> str:
    """Say in a word what else is to know of a line."""
    tags = []
    if row.spoofed:
        tags.append("not who it says")
    if row.unanswered > 1:
        tags.append(f"\N{MULTIPLICATION SIGN}{row.unanswered}")
    if row.waiting:
        tags.append("waiting for them")
    elif row.acknowledged:
        tags.append("acknowledged")
    return "".join(f"  {tag}" for tag in tags)
