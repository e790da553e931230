"""The kinds of acts that the log knows: the client's side and the user's own, as data."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

HARD = 2
"""Severity from which a message was a hard one: a recovery break is offered after it."""


class Kind(Struct, frozen=True, kw_only=True):
    """One kind of act against an agreement."""

    name: str
    words: str
    """As a line of the log says it."""
    severity: int = 1
    """From 1 to 4, where a rule or the user says nothing else."""
    by_hand: bool = False
    """No rule suspects it: the user logs it and chooses the severity."""
    slip: bool = False
    """The user's own."""


KINDS: Mapping[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind(name="after-hours", words="after hours"),
        Kind(name="chased", words="chased before the promise"),
        Kind(name="wrong-channel", words="wrong channel"),
        Kind(name="urgent-misused", words="urgent channel misused", severity=2),
        Kind(name="off-limits", words="off-limits channel", severity=2),
        Kind(name="personal-contact", words="asked for personal contact"),
        Kind(name="personal-information", words="asked for personal information", severity=2),
        Kind(name="revisions", words="revision beyond the limit", severity=2),
        Kind(name="scope", words="scope added"),
        Kind(name="volume", words="too many messages"),
        Kind(name="off-hours-deadline", words="deadline in off hours"),
        Kind(name="disrespect", words="disrespect", severity=2),
        Kind(name="personal-space", words="personal space", severity=2, by_hand=True),
        Kind(name="other", words="other", by_hand=True),
        Kind(name="slip-reply", words="reply after hours", slip=True),
        Kind(name="slip-peek", words="peek at what was held", slip=True),
        Kind(name="slip-promise", words="promise past", slip=True),
        Kind(name="slip-break", words="breaks skipped", slip=True),
        Kind(name="slip-close", words="work after close", slip=True),
        Kind(name="slip-announce", words="new hours not announced", slip=True),
        Kind(name="slip-channel", words="work answered on the wrong channel", slip=True),
    )
}
"""Every kind by its name, in the order of the rules."""


def is_slip(kind: str) -> bool:
    """Say whether a kind is the user's own; an unknown one is not."""
    known = KINDS.get(kind)
    return known is not None and known.slip


def words(kind: str) -> str:
    """Give the words of a kind; an unknown one is its own name."""
    known = KINDS.get(kind)
    return known.words if known else kind
