"""The rest of the day: hours, what changes when, whether the accounts are well, what time it is for the clients."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from rich.cells import cell_len
from textual.content import Content

from boundaries import words
from boundaries.availability import State
from boundaries.facts import Busy
from daybreak.snapshot import AccountLine, Snapshot
from themes.meanings import HEALTH, STATES
from tui.lines import Part, flow, row
from tui.panes.pane import Pane
from tui.shown_lines import short

_JOIN = "   C joins"
_COLORS = {
    State.AVAILABLE: "$available",
    State.MEETING: "$channel",
    State.FOCUS: "$channel",
    State.WOUND_DOWN: "$accent",
}


class TodayPane(Pane):
    """A line a transition, from now on."""

    def __init__(self) -> None:
        """Name the pane."""
        super().__init__(id="today")

    def lines(self, day: Snapshot, width: int, height: int) -> Iterator[Content]:  # noqa: ARG002  # of every pane
        """Give the hours, the transitions, then accounts and clients."""
        zone = self.zone
        opening = [f"{words.clock(start, zone)}\N{EN DASH}{words.clock(end, zone)}" for start, end in day.windows]
        yield row(width, ("TODAY", "bold $text"), ("   " + ("  ".join(opening) or "closed"), "$muted"))
        yield Content("")
        yield self._now(day, width)
        for each in day.meetings:
            if each.all_day:
                maybe = "maybe: " if each.busy is Busy.TENTATIVE else ""
                yield row(width, ("today  ", "$muted"), (f"{maybe}{each.title}", "$muted"))
        call = day.call
        for at in day.transitions:
            if at.minor:
                continue
            joins = call is not None and call.start == at.at and at.label.startswith(call.title)
            yield row(
                width,
                (f"{words.clock(at.at, zone)}  ", "$muted"),
                (at.label, self._color(at.state, at.label)),
                (_joining(width - 7 - cell_len(at.label)) if joins else "", "$muted"),
            )
        yield from _parted(flow(width, _elsewhere(day, zone)))
        yield from _parted(flow(width, [_account(account, day.at, zone) for account in day.accounts], "  "))
        yield from _parted(short(day.showing, width) if day.showing.lines else ())

    @staticmethod
    def _now(day: Snapshot, width: int) -> Content:
        """Say what the user is now, why, and how the call that runs is joined."""
        state, why, until = day.availability.state, day.availability.why, day.availability.until
        ends = (
            f" until {words.moment(until, day.at, ZoneInfo(day.zone))}" if until is not None and not state.gone else ""
        )
        call = day.call
        joins = call is not None and call.start <= day.at
        what, because = STATES[state].word.lower(), f", {why}" if why else ""
        return row(
            width,
            ("now    ", "$muted"),
            (what, _COLORS.get(state, "$muted")),
            (because, "$muted"),
            (ends, "$muted"),
            (_joining(width - 7 - cell_len(what + because + ends)) if joins else "", "$muted"),
        )

    @staticmethod
    def _color(state: State, label: str) -> str:
        return "$accent" if label.startswith("wind") else _COLORS.get(state, "$muted")


def _joining(room: int) -> str:
    """Say which key opens the call; the key alone where there is no room for more."""
    return _JOIN if cell_len(_JOIN) <= room else _JOIN.removesuffix(" joins")


def _parted(lines: Iterable[Content]) -> Iterator[Content]:
    """Put an empty line before some lines, if there are any."""
    for number, line in enumerate(lines):
        if not number:
            yield Content("")
        yield line


def _elsewhere(day: Snapshot, zone: ZoneInfo) -> list[list[Part]]:
    """Give the local times of the clients whose clock shows another one than the user's."""
    here = words.clock(day.at, zone)
    return [[(f"{client} ", "$muted"), (clock, "$channel")] for client, clock in day.client_times if clock != here]


def _account(account: AccountLine, now: datetime, zone: ZoneInfo) -> list[Part]:
    """Write an account with a glyph for its health; where it is not well, a word for it and since when."""
    health = HEALTH.get(account.health, HEALTH["never-synced"])
    parts: list[Part] = [(account.name, "$muted"), (f" {health.glyph}", f"${health.token}")]
    if account.health not in ("ok", "never-synced"):
        since = f" since {words.moment(account.failing_since, now, zone)}" if account.failing_since else ""
        parts.append((f" {health.word}{since}", f"${health.token}"))
    return parts
