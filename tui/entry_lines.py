"""One entry of the log as lines: what happened, the line crossed, what came before, the ladder's next step and why."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from textual.content import Content

from boundaries.violations.ladder import Step
from boundaries.words import day, moment
from daybreak.logview import EntryView, Helper, Told
from themes.meanings import VIOLATION_STATES
from tui.lines import DOT, Part, flow, row, wrap, wrap_parts

SEVERITIES = ("", "a nuisance", "an act against the agreement", "grave", "harassment")
GRAVE = ("$muted", "$text", "$band-at-risk", "$band-overdue", "$band-urgent")
"""By severity."""
OPEN = ("suspected", "confirmed")
LEFT_QUOTE, RIGHT_QUOTE = "\N{LEFT DOUBLE QUOTATION MARK}", "\N{RIGHT DOUBLE QUOTATION MARK}"
_STEPS = tuple(str(step) for step in Step)


def step_words(step: str) -> str:
    """Give the words of a step of the ladder."""
    return step.replace("-", " ")


def entry_title(entry: EntryView, now: datetime, zone: ZoneInfo, width: int) -> list[Content]:
    """Give client and kind, then state, time and severity."""
    line = entry.line
    state = VIOLATION_STATES[line.state]
    weight = min(max(line.severity, 1), 4)
    who = line.client or ("you" if line.slip else "nobody's")
    told = [f"{state.word} ", moment(line.at, now, zone)]
    if not line.slip:
        told.append(f"severity {weight}, {SEVERITIES[weight]}")
    return [
        row(width, (who, "bold $text"), (f"   {entry.kind}", GRAVE[weight])),
        row(width, (f"{state.glyph} ", f"${state.token}"), (DOT.join(text.strip() for text in told), "$muted")),
    ]


def entry_lines(entry: EntryView, now: datetime, zone: ZoneInfo, width: int, veil: str) -> Iterator[Content]:
    """Give everything that is known of an entry; texts of severity 3 and 4 only once they are wanted."""
    yield from entry_title(entry, now, zone, width)
    yield from happened(entry, now, zone, width, veil)
    if entry.why_help and entry.helpers:
        yield from helper_lines(entry.why_help, entry.helpers, width)
    if entry.history:
        yield from _told("so far", entry.history, now, zone, width)
    if entry.line.note:
        yield from _block("note", entry.line.note, width, "$text")
    if entry.answer is not None:
        yield from _block("answered", entry.answer, width, "$text")


def happened(entry: EntryView, now: datetime, zone: ZoneInfo, width: int, veil: str) -> Iterator[Content]:
    """Give evidence, policy, what came before, and the ladder: also beside the guided answer.

    `veil` is the key that shows what is grave; empty once it was wanted.
    """
    yield Content("")
    yield row(width, ("WHAT HAPPENED", "bold $text"))
    if entry.veiled and veil:
        yield row(
            width,
            ("\N{LIGHT SHADE} hidden, because it is grave  ", "$muted"),
            (veil, "bold $accent"),
            (" shows it", "$muted"),
        )
    else:
        yield from _quotes(entry, now, zone, width)
    if entry.policy:
        yield from _block("the line crossed", entry.policy, width, "$channel")
    if entry.before:
        yield from _told("before", entry.before, now, zone, width)
    if entry.step is not None:
        yield Content("")
        yield row(width, ("the ladder", "$muted"))
        yield from ladder(entry.step, width)
        why = f"{step_words(entry.step)}: {entry.reason}" if entry.reason else step_words(entry.step)
        for text in wrap(f"{why}; rests {entry.rest} before it leaves" if entry.rest else why, width):
            yield Content.styled(text, "$muted")
    if entry.ignored:
        yield Content("")
        yield from wrap_parts(
            width, ("pressure in it, ignored:", "$muted"), [(word, "$muted") for word in entry.ignored]
        )


def ladder(step: str, width: int) -> list[Content]:
    """Draw the steps: those below, the one that is offered, those above."""
    here = _STEPS.index(step) if step in _STEPS else -1
    items: list[list[Part]] = []
    for number, name in enumerate(_STEPS):
        style = "$available" if number < here else "bold $notice" if number == here else "$muted"
        text = f"[{step_words(name)}]" if number == here else step_words(name)
        arrow = [("\N{BLACK RIGHT-POINTING SMALL TRIANGLE} ", "$muted")] if number else []
        items.append([*arrow, (text, style)])
    return flow(width, items, " ")


def helper_lines(why: str, helpers: tuple[Helper, ...], width: int) -> Iterator[Content]:
    """Name the people to turn to; nobody is written to by the program."""
    yield Content("")
    yield row(width, ("PEOPLE TO TURN TO", "bold $text"))
    for text in wrap(why, width) if why else ():
        yield Content.styled(text, "$muted")
    for helper in helpers:
        parts: list[Part] = [(helper.name, "bold $text")]
        if helper.role:
            parts.append((f", {helper.role}", "$text"))
        yield row(width, *parts, (f"   {helper.contact}", "$channel"))


def _quotes(entry: EntryView, now: datetime, zone: ZoneInfo, width: int) -> Iterator[Content]:
    for quote in entry.quotes:
        who = f"   {quote.sender}" if quote.sender else ""
        yield row(width, (moment(quote.at, now, zone), "$muted"), (f"  {quote.channel}", "$text"), (who, "$muted"))
        if quote.text:
            for text in wrap(f"{LEFT_QUOTE}{quote.text}{RIGHT_QUOTE}", width):
                yield Content.styled(text, "$text")
        if quote.message:
            yield row(width, (quote.message, "$muted"))
    if not entry.quotes:
        yield row(width, (moment(entry.line.at, now, zone), "$muted"), ("  no message is kept with it", "$muted"))


def _told(label: str, lines: tuple[Told, ...], now: datetime, zone: ZoneInfo, width: int) -> Iterator[Content]:
    yield Content("")
    yield row(width, (label, "$muted"))
    indent = 13
    today = now.astimezone(zone).date()
    for told in lines:
        local = told.at.astimezone(zone).date()
        when = day(local, today) if local != today else "today"
        when = f"{when} {told.at.astimezone(zone):%H:%M}" if abs((local - today).days) < 7 else when
        rows = list(wrap(told.text, max(width - indent, 10)))
        yield row(width, (when.ljust(indent), "$muted"), (rows[0], "$text"))
        for text in rows[1:]:
            yield row(width, (" " * indent + text, "$text"))


def _block(label: str, text: str, width: int, style: str) -> Iterator[Content]:
    yield Content("")
    yield row(width, (label, "$muted"))
    for words in wrap(text, width):
        yield Content.styled(words, style)
