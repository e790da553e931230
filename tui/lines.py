"""Text into cells: cut, padded and wrapped by what a terminal shows, never by counting characters."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len, set_cell_size
from textual.content import Content

ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
DOT = " \N{MIDDLE DOT} "
Part = tuple[str, str]
"""A text with the style that it is drawn in."""


def cut(text: str, cells: int) -> str:
    """Cut to at most `cells`, with an ellipsis where something is left out."""
    if cells <= 0:
        return ""
    if (len(text) if text.isascii() else cell_len(text)) <= cells:
        return text
    return set_cell_size(text, cells - 1).rstrip() + ELLIPSIS


def fit(text: str, cells: int) -> str:
    """Cut or pad to exactly `cells`."""
    text = cut(text, cells)
    return text + " " * (cells - cell_len(text))


def row(cells: int, *parts: Part) -> Content:
    """Join parts to one line; what does not fit is cut once, with an ellipsis."""
    drawn: list[Part] = []
    room = cells
    for text, style in parts:
        size = cell_len(text)
        if size > room:
            drawn.append((cut(text, room) if room else "", style))
            break
        spaces = len(text) - len(text.lstrip(" "))
        drawn += [(" " * spaces, ""), (text[spaces:], style)]
        room -= size
    return Content.assemble(*(part for part in drawn if part[0]))


def spread(cells: int, left: Content, right: Content) -> Content:
    """Put one text at the left end of a line and one at the right; the right one gives way."""
    room = cells - left.cell_length
    if room <= right.cell_length:
        return left
    return Content.assemble(left, " " * (room - right.cell_length), right)


def wrap(text: str, cells: int) -> Iterator[str]:
    """Give the rows of a text, broken between words where that can be; lazily, a long mail costs what is shown."""
    cells = max(cells, 1)
    for line in text.split("\n"):
        yield from _wrap_line(line.rstrip(), cells)


def _wrap_line(line: str, cells: int) -> Iterator[str]:
    while (len(line) if line.isascii() else cell_len(line)) > cells:
        head = set_cell_size(line[: cells + 1], cells) if not line.isascii() else line[:cells]
        head = head.rstrip(" ") if not line.startswith(head) else head
        if not head:
            head = line[:1]
        space = head.rfind(" ")
        if line[len(head) : len(head) + 1] != " " and space > cells // 3:
            head = head[:space]
        yield head.rstrip()
        line = line[len(head) :].lstrip(" ")
    yield line


def wrap_parts(cells: int, label: Part, items: list[Part]) -> list[Content]:
    """Put a label and items on as many lines as they need; later lines stand under the first item."""
    indent = cell_len(label[0]) + 2
    lines: list[list[Part]] = [[label, ("  ", "")]]
    room = cells - indent
    for index, (text, style) in enumerate(items):
        joint = DOT if index else ""
        size = cell_len(joint) + cell_len(text)
        if index and size > room:
            lines.append([(" " * indent, "")])
            room, joint, size = cells - indent, "", cell_len(text)
        lines[-1].extend([(joint, "$muted"), (text, style)])
        room -= size
    return [row(cells, *line) for line in lines]


def flow(cells: int, items: list[list[Part]], gap: str = "   ") -> list[Content]:
    """Put items side by side on as many lines as they need; an item is never broken."""
    lines: list[list[Part]] = [[]]
    room = cells
    for item in items:
        size = sum(cell_len(text) for text, _ in item)
        if lines[-1] and size + len(gap) > room:
            lines.append([])
            room = cells
        if lines[-1]:
            lines[-1].append((gap, ""))
            room -= len(gap)
        lines[-1].extend(item)
        room -= size
    return [row(cells, *line) for line in lines if line]
