"""Looks at the whole chain, and at the view that was made from it: whatever was changed afterwards is found.

Who can write the files can also make a whole chain anew, with every hash: that shows only against a hash that was
noted elsewhere before, as every export holds one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from boundaries.words import count
from daybreak.log.chain import HASHED, START, digest_of, hash_of, key_of
from daybreak.log.fold import DELETED, folded
from daybreak.store.chained import HEAD
from daybreak.store.protocol import Document, Store


class Finding(Struct, frozen=True):
    """One place where the log is not what was written."""

    event: str
    """Its number and id, or the entry that the view is wrong about."""
    words: str
    """What is wrong, in words; raw."""


class Verdict(Struct, frozen=True):
    """What came of looking."""

    events: int
    head: str
    """The hash of the last event; empty for an empty log."""
    findings: tuple[Finding, ...] = ()
    """In the order of the chain, then of the view."""


def verdict_of(store: Store, noted: str = "") -> Verdict:
    """Check the log of a store, as `verify` does: 20 µs an event."""
    return verify(*copied(store), noted=noted)


def copied(store: Store) -> tuple[dict[str, Document], Document | None, dict[str, Document]]:
    """Give log, remembered head and view as they are now, to be checked on another thread than the store's."""
    return dict(store.items("log")), store.get("settings", HEAD), dict(store.items("violations"))


def trouble(verdict: Verdict) -> str:
    """Say in one go what was found first, how much more, and what to do; raw, empty where all holds."""
    if not verdict.findings:
        return ""
    first, *more = verdict.findings
    others = f" And {count(len(more), 'more place')}." if more else ""
    return (
        f"The log is not what was written: {first.event}: {first.words}{others} Keep an export that was made before; "
        "daybreak violations verify names every place. Quote nothing from here until you know what happened."
    )


def verify(
    log: Mapping[str, Document], head: Document | None, view: Mapping[str, Document], *, noted: str = ""
) -> Verdict:
    """Check every hash, every link, the head that is remembered elsewhere, and the view.

    `noted` is a hash that was noted before (the head of an export): it must be in the chain.
    """
    events = [log[key] for key in sorted(log)]
    findings = [*chain_findings(log), *_end(events, head)]
    if noted and noted not in {event.get("hash") for event in events}:
        findings.append(Finding("the head", f"the hash {noted}, noted before, is not in the chain."))
    findings += _view(events, view)
    return Verdict(len(events), str(events[-1].get("hash")) if events else "", tuple(findings))


def chain_findings(log: Mapping[str, Document], *, withheld: bool = False) -> Iterator[Finding]:
    """Check every hash and every link; `withheld` allows events whose data was left out, as in an export."""
    deleted = {event.get("violation") for event in log.values() if event.get("what") == DELETED}
    expected, previous = 1, START
    for key in sorted(log):
        event = log[key]
        name = f"event {event.get('seq')} ({event.get('id')})"
        if key != key_of(expected):
            yield Finding(f"event {expected}", f"it is missing: {name} stands in its place.")
            expected = int(key) if key.isdigit() else expected
        elif event.get("previous") != previous:
            yield Finding(name, "it does not follow the event before it: something was removed, put in or reordered.")
        if (wrong := _wrong(event, expected, None if withheld else deleted)) is not None:
            yield Finding(name, wrong)
        expected, previous = expected + 1, event.get("hash", "")


def _wrong(event: Document, expected: int, deleted: set[object] | None) -> str | None:
    """Say what is wrong with an event by itself; without `deleted`, what it said may be left out."""
    if any(name not in event for name in (*HASHED, "hash", "data", "salt")):
        return "a part of it is missing."
    if event["seq"] != expected:
        return f"it stands at the place of event {expected}."
    if event["hash"] != hash_of(event):
        return "it was changed after it was written: its hash does not fit."
    if event["data"] is None and event["salt"] is None:
        return (
            None
            if deleted is None or event["violation"] in deleted
            else "what it said was removed, and no event says so."
        )
    if event["digest"] != digest_of(event["data"], event["salt"]):
        return "what it says was changed after it was written: its digest does not fit."
    return None


def _end(events: list[Document], head: Document | None) -> Iterator[Finding]:
    if head is None:
        if events:
            yield Finding("the head", "nothing remembers where the chain ends: its last events may be gone.")
        return
    last = events[-1] if events else {"seq": 0, "hash": START}
    if (last.get("seq"), last.get("hash")) != (head.get("seq"), head.get("hash")):
        yield Finding(
            f"event {head.get('seq')}",
            f"the chain ends with event {last.get('seq')}, but another end is remembered: it was cut off or added to.",
        )


def _view(events: list[Document], view: Mapping[str, Document]) -> Iterator[Finding]:
    made = folded(events)
    if not events:
        return
    for key in sorted(made.keys() | view.keys()):
        if key not in made:
            yield Finding(f"entry {key}", "no event made it.")
        elif key not in view:
            yield Finding(f"entry {key}", "it was removed, and no event says so.")
        elif made[key] != view[key]:
            fields = sorted(n for n in made[key].keys() | view[key].keys() if made[key].get(n) != view[key].get(n))
            yield Finding(f"entry {key}", f"it is not what its events make it: {', '.join(fields)}.")
