"""The words of the guided answer: its strip of steps, its live checks, and what is said before it leaves."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from textual.content import Content

from boundaries.answers.check import Finding, check
from boundaries.answers.letters import PARTS
from boundaries.text import line
from boundaries.words import duration, moment
from daybreak.logview import GuidedDraft
from themes.meanings import VIOLATION_STATES
from tui.entry_lines import GRAVE, step_words
from tui.lines import Part, flow, row, wrap

_TAB = ("tab", "next")
_BACK = ("shift+tab", "back")
_TEMPLATE, _LANGUAGE = ("ctrl+t", "template"), ("ctrl+l", "language")
_LATER = ("esc", "later")
_HELP = ("f1", "help")
KEYS: dict[str, tuple[tuple[str, str], ...]] = {
    "calm": (("tab", "go on, or skip"), ("f2", "what happened"), _LATER, _HELP),
    "see": (_TAB, _BACK, ("f2", "what happened"), _LATER, _HELP),
    "communicate": (_TAB, _BACK, _TEMPLATE, _LANGUAGE, _LATER, _HELP),
    "reinforce": (_TAB, _BACK, _TEMPLATE, _LANGUAGE, _LATER, _HELP),
    "check": (_TAB, _BACK, _TEMPLATE, _LANGUAGE, _LATER, _HELP),
    "send": (("enter", "send"), _BACK, ("f2", "what happened"), _LATER, _HELP),
}
"""By step: the keys at the foot."""
READING = (("f2", "back to the answer"), ("ctrl+r", "show or hide what is grave"), ("esc", "back"))
"""The keys at the foot while what happened has them."""


def head(draft: GuidedDraft, now: datetime, zone: ZoneInfo) -> Content:
    """Say against whom and what, and where it stands."""
    entry = draft.entry.line
    state = VIOLATION_STATES[entry.state]
    return Content.assemble(
        (entry.client, "bold $text"),
        (f"   {draft.entry.kind}", GRAVE[min(max(entry.severity, 1), 4)]),
        (f"   {moment(entry.at, now, zone)}, {state.word}", "$muted"),
    )


def strip(steps: Sequence[str], here: int, passed: set[int]) -> Content:
    """Write the steps in a row: those that were taken with a tick, the present one bold and marked."""
    parts: list[Part] = []
    for number, name in enumerate(steps):
        if number == here:
            parts.append((f"\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}{name}", "bold $accent"))
        elif number in passed:
            parts.append((f"{name} \N{CHECK MARK}", "$available"))
        else:
            parts.append((name, "$muted"))
        parts.append(("   ", ""))
    return Content.assemble(*parts[:-1])


def asks(what: str, hint: str) -> Content:
    """Ask for a line."""
    return Content.assemble((what, "bold $text"), "\n", (hint, "$muted"))


def findings(text: str, draft: GuidedDraft) -> tuple[Finding, ...]:
    """Check what is written so far: well under a millisecond, at every key."""
    return check(text, "chat" if draft.channel == "chat" else "mail", draft.language, draft.values, draft.parts)


def live_checks(checked: Sequence[Finding], width: int) -> list[Content]:
    """Write the checks while one writes: the four parts in a row, then the numbers and what is not yet."""
    parts = [_checked(found) for found in checked if found.name in PARTS]
    others = [_checked(found) for found in checked if found.name not in PARTS]
    return [*flow(width, parts), *flow(width, others)]


def _checked(found: Finding) -> list[Part]:
    glyph, style = _mark(found)
    return [(f"{glyph} ", style), (line(found.words), style)]


def _mark(found: Finding) -> Part:
    return ("\N{CHECK MARK}", "$available") if found.ok else ("\N{MULTIPLICATION X}", "$notice")


def review(text: str, checked: Sequence[Finding], draft: GuidedDraft, width: int) -> Content:
    """Show the whole letter, then what the check found: what is good in a flow, what is not in a line of its own."""
    rows = [Content.styled(f"to {draft.to}   {draft.template}", "$muted"), Content("")]
    written = text or "Nothing is written yet."
    rows += [Content.styled(words, "$text" if text else "$muted") for words in wrap(written, width)]
    rows.append(Content(""))
    rows += flow(width, [_checked(found) for found in checked if found.ok])
    rows += [row(width, *_checked(found)) for found in checked if not found.ok]
    return Content("\n").join(rows)


def sending(draft: GuidedDraft, checked: Sequence[Finding], now: datetime, zone: ZoneInfo, armed: str) -> Content:
    """Say when it leaves, why not sooner, and what a key would do."""
    parts: list[Part] = [(f"to {draft.to}   {step_words(draft.step)}", "$muted"), ("\n\n", "")]
    parts += _elsewhere() if draft.elsewhere else _leaving(draft, now, zone)
    if draft.recovery:
        parts.append((f"A break of {duration(draft.recovery)} is ready afterwards.\n", "$muted"))
    parts.append(("\n", ""))
    stops, doubts = blocked(checked), "; ".join(open_checks(checked))
    if stops:
        parts += [("\N{MULTIPLICATION X} ", "$notice"), (stops, "bold $notice")]
    elif armed == "check":
        parts += [("Not everything is through: ", "$notice"), (doubts, "bold $notice"), ("\n", "")]
        parts += _choice("Y", "as it is, all the same")
        parts += _choice("shift+tab", "back to the text")
    elif armed == "rest":
        parts += [("The rest is there for you.\n", "$notice")]
        parts += [(f"And not everything is through: {doubts}\n", "$notice")] if doubts else []
        parts += _choice("Y", f"without it all the same: leaves {when(draft, now, zone, rested=False)}")
        parts += _choice("any other key", "keep the rest")
    elif draft.elsewhere:
        parts += _choice("enter", "copy it, and note that it is said")
    else:
        parts += _choice("enter", f"send it: leaves {when(draft, now, zone, rested=True)}")
        parts += _choice("t", "at another time \N{HORIZONTAL ELLIPSIS}")
        parts += _choice("c", "cut the rest short \N{HORIZONTAL ELLIPSIS}") if rests(draft) else []
    return Content.assemble(*parts).rstrip()


def rests(draft: GuidedDraft) -> bool:
    """Say whether the step asks for a rest that is not over by itself before the answer may leave."""
    return draft.leaves_at > draft.unrested_at and not draft.elsewhere


def _elsewhere() -> list[Part]:
    return [("There is no thread to answer in: say it where you speak with them.\n", "$text")]


def _leaving(draft: GuidedDraft, now: datetime, zone: ZoneInfo) -> list[Part]:
    parts: list[Part] = [("leaves ", "$muted"), (when(draft, now, zone, rested=True), "bold $text"), ("\n", "")]
    if draft.closed:
        parts.append(("You are closed: nothing has to leave before the next opening.\n", "$muted"))
    if rests(draft):
        words = draft.rest or duration(int((draft.leaves_at - draft.unrested_at).total_seconds()))
        parts.append((f"It rests first, {words}: so that you answer, and not the moment.\n", "$muted"))
    parts.append(("Until it has left, u takes it back.\n", "$muted"))
    return parts


def when(draft: GuidedDraft, now: datetime, zone: ZoneInfo, *, rested: bool) -> str:
    """Say when it leaves, with or without its rest."""
    at = draft.leaves_at if rested else draft.unrested_at
    if at <= now:
        return "at once"
    told = moment(at, now, zone)
    return f"{told}, at the next opening" if draft.closed and at == draft.unrested_at else told


def blocked(checked: Sequence[Finding]) -> str:
    """Say why it cannot leave at all: nothing written, a place of the template left."""
    return "; ".join(line(found.words) for found in checked if found.holds)


def open_checks(checked: Sequence[Finding]) -> tuple[str, ...]:
    """Give what is not yet as it should be."""
    return tuple(line(found.words) for found in checked if not found.ok)


def _choice(key: str, does: str) -> list[Part]:
    return [(f"{key}  ", "bold $accent"), (f"{does}\n", "$text")]
