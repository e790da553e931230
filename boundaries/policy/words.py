"""The closed sets of words that a policy file may use (`rules.md` for the kinds)."""

from __future__ import annotations

from typing import Literal

from boundaries.facts import ChannelKind

CHANNEL_KINDS = tuple(kind.value for kind in ChannelKind)

Language = Literal["en", "de", "es", "fr"]

Cadence = Literal["ongoing", "weekly", "biweekly", "monthly", "quarterly", "yearly", "never"]

RuleKind = Literal[
    "after-hours",
    "chased",
    "wrong-channel",
    "urgent-misused",
    "off-limits",
    "personal-contact",
    "personal-information",
    "revisions",
    "scope",
    "volume",
    "off-hours-deadline",
    "disrespect",
    "personal-space",
    "other",
    "slip-reply",
    "slip-peek",
    "slip-promise",
    "slip-break",
    "slip-close",
    "slip-announce",
    "slip-channel",
]
"""Every kind of violation; those that begin with `slip-` are the user's own."""
