"""What comes while the demo day runs, by seconds after its beginning."""

from __future__ import annotations

from boundaries.facts import Address, Message
from daybreak.demo.people import (
    ANA_CHAT,
    ART,
    ASH,
    BILL,
    GAVIN,
    JO,
    LENA,
    MARA,
    MARA_PHONE,
    PRIYA,
    TOM,
    Piece,
    berlin,
    demo_start,
    says,
)

_Line = tuple[str, str, str, Address, str, str, str]
"""Time in Berlin, slug, account, sender, subject, text, and the slug that the thread began with."""

_LINES: tuple[_Line, ...] = (
    (
        "10:45",
        "images",
        "slack",
        LENA,
        "page 12",
        "Page 12 has a photo of the old office. Swap it, or does the caption save us?",
        "",
    ),
    (
        "10:51",
        "copy-thanks",
        "mail",
        MARA,
        "Re: Launch copy v3: two comments",
        "One more thing, then I am quiet: “orders meet” got a yes from the whole room here. Yours to decide.\n\nMara",
        "launch-copy",
    ),
    (
        "10:58",
        "shop-down",
        "phone",
        MARA_PHONE,
        "",
        "Noor, the shop does not take orders since the new checkout text went live. Can you look right away?",
        "",
    ),
    (
        "11:06",
        "shop-up",
        "phone",
        MARA_PHONE,
        "",
        "Back up. It was a missing bracket, not your words. Thank you for being there.",
        "shop-down",
    ),
    (
        "11:15",
        "export-log",
        "matrix",
        BILL,
        "Re: TPS export fails on step 4",
        "The developers say it is error 17, “cover sheet missing”. Yeah. Should have asked them first.",
        "tps-export",
    ),
    (
        "11:34",
        "bowls",
        "mail",
        PRIYA,
        "Bowls or plates",
        "Small question for the menu: do we say bowls or plates? Next week is soon enough.\n\nPriya",
        "",
    ),
    (
        "11:52",
        "route",
        "matrix",
        ANA_CHAT,
        "Route 9",
        "Route 9 is closed by a landslide until spring. Drop it, or print it with a note?",
        "",
    ),
    (
        "13:12",
        "lunch-chat",
        "slack",
        TOM,
        "lunch",
        "Got a minute for a quick call before two?",
        "",
    ),
    (
        "13:41",
        "checkin-answer",
        "mail",
        GAVIN,
        "Re: Could we move the check-in?",
        "Monday then, same hour as always. Thanks for not making it complicated.\n\nG.",
        "check-in",
    ),
    (
        "14:20",
        "hero-choice",
        "mail",
        JO,
        "Re: Assets for the hero image",
        "The printer moved us to 16:30, so there is a little more air.\n\nJo",
        "hero-assets",
    ),
    (
        "15:05",
        "leaflet-date",
        "mail",
        ASH,
        "Date on the leaflet",
        "Dear Noor, the date on the back should be December. Not a round of its own, I hope.\n\nAsh",
        "",
    ),
    (
        "16:10",
        "matches",
        "telegram",
        ART,
        "Re: Scope for January",
        "Forget the matches. Gloves only. The importer and the exporter have spoken.",
        "january-scope",
    ),
    (
        "17:21",
        "copy-late",
        "mail",
        MARA,
        "Friday, the plan",
        "Signed off on our side at noon your time on Friday. A call only if you want one.\n\nMara",
        "",
    ),
    (
        "17:52",
        "tonight",
        "slack",
        TOM,
        "page 30",
        "Still there? Page 30 needs a new headline tonight if at all possible.",
        "",
    ),
    (
        "18:24",
        "tonight-again",
        "slack",
        TOM,
        "page 30",
        "??",
        "tonight",
    ),
    (
        "18:40",
        "export-evening",
        "matrix",
        BILL,
        "Cover sheets",
        "If you could go ahead and read the memo about cover sheets, that would be great. Tomorrow is fine.",
        "",
    ),
    (
        "19:15",
        "press",
        "mail",
        JO,
        "Proof of the poster",
        "The poster proof is here and it glows. Pictures attached, look whenever.\n\nJo",
        "",
    ),
    (
        "20:30",
        "trail-evening",
        "matrix",
        ANA_CHAT,
        "Re: Route 9",
        "The ranger says: with a note. Good night over there.",
        "route",
    ),
)


def script_pieces() -> tuple[Piece, ...]:
    """Give what comes later, with whole texts, in order."""
    return tuple(
        says(slug, account, sender, berlin(23, time), subject, text, after=after)
        for time, slug, account, sender, subject, text, after in _LINES
    )


def demo_script() -> tuple[tuple[float, Message], ...]:
    """Give what comes later: seconds of the demo day after its beginning, and the message."""
    start = demo_start(berlin(23, "10:42"))
    return tuple(((piece.message.received_at - start).total_seconds(), piece.message) for piece in script_pieces())
