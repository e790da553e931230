"""A glyph and a word for each meaning that has a colour: nothing is told by colour alone."""

from __future__ import annotations

from msgspec import Struct


class Meaning(Struct, frozen=True):
    """How a meaning is told without colour: one cell, and a word or two."""

    token: str
    glyph: str
    word: str


BANDS = {
    "urgent": Meaning("band-urgent", "!", "urgent"),
    "overdue": Meaning("band-overdue", "\N{MINUS SIGN}", "overdue"),
    "at-risk": Meaning("band-at-risk", "\N{BLACK UP-POINTING SMALL TRIANGLE}", "at risk"),
    "today": Meaning("band-today", "\N{WHITE BULLET}", "due today"),
    "later": Meaning("band-later", "\N{MIDDLE DOT}", "later"),
    "no-answer": Meaning("band-no-answer", " ", "no answer needed"),
}
"""By the values of `boundaries.queue.Band`."""

STATES = {
    "available": Meaning("available", "\N{BLACK CIRCLE}", "Available"),
    "focus": Meaning("channel", "\N{FISHEYE}", "Focus"),
    "meeting": Meaning("channel", "\N{CIRCLE WITH LEFT HALF BLACK}", "In a meeting"),
    "break": Meaning("accent", "\N{CIRCLE WITH LEFT HALF BLACK}", "On a break"),
    "off": Meaning("off", "\N{WHITE CIRCLE}", "Off"),
    "day-off": Meaning("off", "\N{WHITE CIRCLE}", "Day off"),
    "wound-down": Meaning("off", "\N{WHITE CIRCLE}", "Day closed"),
}
"""By the values of `boundaries.availability.State`."""

HEALTH = {
    "ok": Meaning("available", "\N{BLACK CIRCLE}", "well"),
    "degraded": Meaning("band-at-risk", "\N{CIRCLE WITH LEFT HALF BLACK}", "not reached"),
    "failing": Meaning("band-overdue", "\N{MULTIPLICATION X}", "failing"),
    "never-synced": Meaning("off", "\N{WHITE CIRCLE}", "not yet synced"),
}
"""By the health of an account."""

SHOWN = {
    "idle": Meaning("muted", "\N{MIDDLE DOT}", "nothing to show"),
    "shown": Meaning("available", "\N{CHECK MARK}", "read back"),
    "drift": Meaning("band-at-risk", "\N{NOT EQUAL TO}", "drift"),
    "refused": Meaning("band-overdue", "\N{MULTIPLICATION X}", "refused"),
    "trouble": Meaning("band-at-risk", "\N{CIRCLE WITH LEFT HALF BLACK}", "not reached"),
    "dry-run": Meaning("muted", "\N{WHITE CIRCLE}", "dry run"),
    "here": Meaning("channel", "\N{RIGHTWARDS ARROW}", "from here"),
}
"""By how an account stands that shows others whether the user is there."""

VIOLATION_STATES = {
    "suspected": Meaning("band-at-risk", "?", "suspected"),
    "confirmed": Meaning("band-overdue", "!", "confirmed"),
    "absorbed": Meaning("muted", "\N{MIDDLE DOT}", "let go"),
    "dismissed": Meaning("muted", "\N{MIDDLE DOT}", "dismissed"),
    "addressed": Meaning("available", "\N{RIGHTWARDS ARROW}", "answered"),
    "settled": Meaning("available", "\N{CHECK MARK}", "settled"),
}
"""By the values of `boundaries.facts.ViolationState`."""
