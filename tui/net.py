"""The net behind the door: the last look at everything that goes to the terminal.

Text from outside is cleaned in `boundaries.text`; Textual passes on what it is given, escape sequences too. So each
segment of each line is searched once more for code points that must never reach a terminal, and what is found is
rewritten and counted: a count above 0 is a fault of ours, and fails a test build.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.filter import LineFilter

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.color import Color

_FORBIDDEN = re.compile(
    "["
    "\x00-\x1f\x7f-\x9f"  # C0, DEL, C1
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidi controls
    "\xad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2028\u2029\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0"
    "\ufff9-\ufffb\ufe00-\ufe0f\U0001d173-\U0001d17a\U000e0000-\U000e0fff\ud800-\udfff"
    "]"
)
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f]")


def _shown(match: re.Match[str]) -> str:
    """Give the picture of a control (U+2400 on), the replacement character for C1, nothing for the invisible."""
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\N{SYMBOL FOR DELETE}"
    return "\ufffd" if code < 0xA0 or 0xD800 <= code < 0xE000 else ""


def clean_segments(segments: Iterable[Segment]) -> list[Segment]:
    """Clean what is printed outside the screen, line ends kept."""
    cleaned = []
    for text, style, control in segments:
        lines = text.split("\n")
        cleaned.append(Segment("\n".join(_FORBIDDEN.sub(_shown, line) for line in lines), style, control))
    return cleaned


class Net(LineFilter):
    """Rewrites forbidden code points in every segment, and drops links that hold controls."""

    def __init__(self) -> None:
        """Begin with nothing caught."""
        super().__init__()
        self.caught = 0
        """How many segments had to be rewritten since the start."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002  # the base's shape
        """Give the same list where all is well; it costs a search a segment."""
        search = _FORBIDDEN.search
        for text, style, _control in segments:
            if search(text) or (style is not None and style.link and _CONTROLS.search(style.link)):
                return [self._rewrite(segment) for segment in segments]
        return segments

    def _rewrite(self, segment: Segment) -> Segment:
        text, style, control = segment
        cleaned = _FORBIDDEN.sub(_shown, text)
        if style is not None and style.link and _CONTROLS.search(style.link):
            style = style.update_link(None)
        elif cleaned == text:
            return segment
        self.caught += 1
        return Segment(cleaned, style, control)
