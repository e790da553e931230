"""How the days before the demo day ended: the journal that Noor wrote, and the morning that she has read already."""

from __future__ import annotations

from boundaries.winddown import Item
from daybreak.demo.people import berlin
from daybreak.documents import to_document
from daybreak.store.protocol import Change

_AUTO = ("Every message has a plan", "Replies due before tomorrow noon are written", "Violations of today reviewed")
_ASKS = {
    "first-three": "Tomorrow's first three: when, where, first step",
    "good": "One thing that went well",
    "tonight": "What tonight is for",
    "energy": "Energy",
    "professional": "Professional today",
}


def evenings() -> list[Change]:
    """Give the documents of the last days: on time, late, and one that nobody closed (Tuesday)."""
    return [
        _evening(
            16,
            "17:24",
            good="The menu for Lumen & Oak sounds like them",
            tonight="a long bath",
            energy="3",
            first_three="Map 3 legend · 09:10 · desk · open Ana's list\nCall Ines · 11:00 · kitchen · make tea first",
        ),
        Change("days", "2026-11-17", {"read_at": berlin(17, "09:05").isoformat()}),
        _evening(
            18,
            "17:29",
            good="Said no to the fourth round, kindly",
            tonight="choir",
            energy="4",
            first_three="Trail names · 09:00 · library · the three that are left",
        ),
        _evening(
            19,
            "18:20",
            good="The TPS export has a name now",
            energy="2",
            skipped=("Replies due before tomorrow noon are written", "Bill answers first"),
            left=("What tonight is for",),
        ),
        _evening(
            20,
            "13:52",
            good="Mara liked the second headline",
            tonight="nothing at all",
            energy="4",
            first_three=(
                "Launch copy v3 · 09:15 · desk · read Mara's two comments\n"
                "Hero image · 10:30 · desk · answer Jo\n"
                "Invoice 118 · 11:15 · desk · find the receipt"
            ),
        ),
        Change("days", "2026-11-23", {"read_at": berlin(23, "09:02").isoformat()}),
    ]


def _evening(
    day: int,
    closed: str,
    *,
    skipped: tuple[str, str] | None = None,
    left: tuple[str, ...] = (),
    **answers: str,
) -> Change:
    """Give the document of a day of November that was closed at an hour; `answers` by what a line asks."""
    said = {ask.replace("_", "-"): answer for ask, answer in answers.items()} | {"professional": "yes"}
    which, why = skipped or ("", "")
    items = [Item(text=text, auto=True, ticked=text != which, skipped=why if text == which else "") for text in _AUTO]
    items += [Item(text=text, ask=ask, answer=said[ask], ticked=True) for ask, text in _ASKS.items() if ask in said]
    items += [Item(text=text) for text in left]
    closes = berlin(day, "14:00" if day == 20 else "17:30")
    document = {
        "closed_at": berlin(day, closed).isoformat(),
        "closes_at": closes.isoformat(),
        "lines": [to_document(item) for item in items],
    }
    return Change("days", f"2026-11-{day:02}", document)
