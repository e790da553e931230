"""Text into cells: cut, padded and wrapped by what a terminal shows, never by counting characters."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len, set_cell_size
from textual.content import Content

ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
DOT = " \N{MIDDLE DOT} "
_FOLDED = (56, 132)
"""Characters of a line that a mail program may have broken."""
_PARAGRAPH = 2_000
"""Characters from which a paragraph is broken where its program broke it: no megabyte is joined."""
_BEGINS = (" ", "\t", ">", "-", "*", "\N{BULLET}", "+", "#", "|", *(f"{digit}." for digit in range(10)))
"""What a line of its own begins with: a list, a quote, a table."""
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


def centred(cells: int, *parts: Part) -> Content:
    """Join parts to one line in the middle of `cells`."""
    size = sum(cell_len(text) for text, _ in parts)
    return row(cells, (" " * max((cells - size) // 2, 0), ""), *parts)


def spread(cells: int, left: Content, right: Content) -> Content:
    """Put one text at the left end of a line and one at the right; the right one gives way."""
    room = cells - left.cell_length
    if room <= right.cell_length:
        return left
    return Content.assemble(left, " " * (room - right.cell_length), right)


def unfolded(text: str) -> Iterator[str]:
    """Give the lines of a mail, those joined that its program broke at some 72 characters (RFC 3676, section 1).

    A line counts as broken when it is long and the next one goes on in plain words: lists, quotes and short lines
    stay as they are. Lazily, as `wrap` is.
    """
    held = ""
    for line in text.split("\n"):
        whole = line.rstrip()
        if held and whole and not whole.startswith(_BEGINS) and len(held) < _PARAGRAPH:
            held = f"{held} {whole}"
        else:
            if held:
                yield held
            held = whole
        if not _FOLDED[0] <= len(whole) <= _FOLDED[1] or whole.startswith(">"):
            yield held
            held = ""
    if held:
        yield held


def wrap(text: str, cells: int) -> Iterator[str]:
    """Give the rows of a text, broken between words where that can be; lazily, a long mail costs what is shown."""
    cells = max(cells, 1)
    for line in unfolded(text):
        yield from _wrap_line(line, cells)


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
