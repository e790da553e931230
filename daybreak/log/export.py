"""The log as a file for somebody else: entries with evidence, the chain that they stand on, and how to check it.

In an export for one client the events about others are there without what they say: the chain holds all the same.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Sequence
from typing import Any

from boundaries.text import line
from daybreak.documents import from_document
from daybreak.log.chain import withheld
from daybreak.log.events import Event, words
from daybreak.store.protocol import Document, Store

Entry = dict[str, Any]
"""One entry as `daybreak violations --json` prints it: clean text."""

CHECK = """\
import csv, hashlib, io, json, sys

text = open(sys.argv[1], encoding="utf-8", newline="").read()
if text.startswith("{"):
    events = json.loads(text)["chain"]
elif text.startswith("row,"):
    rows = csv.DictReader(io.StringIO(text, newline=""))
    events = [json.loads(row["event"]) for row in rows if row["row"] == "event"]
else:
    events = [json.loads(row) for row in text.split("\\n") if row.startswith('{"')]

def sha256(value):
    form = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(form.encode("utf-8")).hexdigest()

previous = "0" * 64
for number, event in enumerate(events, 1):
    hashed = ("seq", "id", "at", "device", "violation", "what", "digest", "previous")
    sound = event["seq"] == number and event["previous"] == previous
    sound = sound and event["hash"] == sha256({name: event[name] for name in hashed})
    if event["data"] is not None:
        sound = sound and event["digest"] == sha256({"data": event["data"], "salt": event["salt"]})
    if not sound:
        sys.exit(f"Event {number} is not what was written.")
    previous = event["hash"]
print(f"{len(events)} events hold. The last hash is {previous}")
"""
"""A program for any Python 3, with nothing but its standard library: reads the JSON, the CSV or the Markdown."""

_LISTED = re.compile(r"\A(?:\d{1,9}(?=[.)])|(?=[-+=]))")
"""What makes a row an item of a list, or a line under a heading."""

_HOW = """
Each event holds the hash of the one before it, so that nothing can be changed, removed or put in between without
changing every hash after it.

An event's "hash" is the SHA-256 of the JSON object of its members seq, id, at, device, violation, what, digest and
previous: keys sorted, no spaces, UTF-8. The previous of the first event is 64 zeros.

Its "digest" is the SHA-256, in the same form, of the object of its members data and salt. Where both are null, what
was said is withheld or was deleted, and the digest still stands for it.

With Daybreak: daybreak violations verify THIS-FILE says also whether each entry is what its events make of it.

With Python alone: save the program in "check.py" and run: python3 check.py THIS-FILE

One event by hand, from the JSON: jq -cjS '.chain[0] | {seq,id,at,device,violation,what,digest,previous}' THIS-FILE
| sha256sum

Who holds the files could make the whole chain anew. Keep the last hash, or send it to somebody: daybreak violations
verify --head HASH tells whether it is still in the chain.
"""
HOW_TO_CHECK = tuple(" ".join(paragraph.split()) for paragraph in _HOW.strip().split("\n\n"))
"""In sentences, for whoever reads an export."""


def chain_of(store: Store, entries: Collection[str] | None) -> list[Document]:
    """Give all events in order; what is said about other entries than these is withheld."""
    log = store.items("log")
    events = [log[key] for key in sorted(log)]
    if entries is None:
        return events
    return [event if event.get("violation") in entries else withheld(event) for event in events]


def as_json(store: Store, entries: Sequence[Entry], made_at: str, *, whole: bool) -> str:
    """Give the export as one JSON document, in ASCII alone; `whole` says that no entry was left out."""
    chain = chain_of(store, None if whole else {entry["id"] for entry in entries})
    document = {
        "format": "daybreak violations 1",
        "made_at": made_at,
        "how_to_check": list(HOW_TO_CHECK),
        "check.py": CHECK,
        "head": chain[-1]["hash"] if chain else "",
        "entries": list(entries),
        "chain": chain,
    }
    return json.dumps(document, indent=2) + "\n"


def as_markdown(store: Store, entries: Sequence[Entry], made_at: str, *, whole: bool) -> str:
    """Give the export as a page to read, with the chain at its end."""
    chain = chain_of(store, None if whole else {entry["id"] for entry in entries})
    parts = [f"# Log of violations\n\nMade {made_at}. {len(entries)} entries, {len(chain)} events.\n"]
    told: dict[str, list[Event]] = {}
    for document in chain:
        told.setdefault(document["violation"], []).append(from_document(document, Event))
    parts += [_page(entry, told.get(entry["id"], [])) for entry in entries]
    parts.append("## How to check the chain\n\n" + "\n".join(f"- {each}" for each in HOW_TO_CHECK) + "\n")
    parts.append(f"check.py:\n\n```python\n{CHECK}```\n")
    rows = "\n".join(json.dumps(event, sort_keys=True, separators=(",", ":")) for event in chain)
    parts.append(f"## The chain\n\n```\n{rows}\n```\n")
    return "\n".join(parts)


def _page(entry: Entry, events: list[Event]) -> str:
    told = [f"- {event.at.isoformat()}: {escaped(words(event))}" for event in events]
    quotes = [
        f"> {escaped(one['quote'])}\n> \n> {one['at']}, message `{one['message_id'].replace('`', '')}`\n"
        for one in entry["evidence"]
    ]
    lines = [
        f"## {escaped(entry['at'])} · {escaped(entry['client'])} · {escaped(entry['kind'])}\n",
        f"Severity {entry['severity']}, {entry['state']}. Entry `{entry['id']}`.",
        *([f"Policy: {escaped(entry['policy'])}"] if entry["policy"] else []),
        *([f"Note: {escaped(entry['note'])}"] if entry["note"] else []),
        "",
        *quotes,
        *told,
        "",
    ]
    return "\n".join(lines)


def escaped(text: str) -> str:
    """Give one row of Markdown that shows a text as it is: nothing in it is markup."""
    row = "".join(f"\\{character}" if character in "\\`*_[]<>|#~&" else character for character in line(text))
    return _LISTED.sub(r"\g<0>\\", row)
