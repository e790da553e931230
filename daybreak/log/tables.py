"""The log as a table: a row an entry; in an export for a spreadsheet a row an event below them, and how to check."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from typing import Any, Final

from daybreak.log.export import CHECK, HOW_TO_CHECK, Entry, chain_of, escaped
from daybreak.store.protocol import Document, Store

COLUMNS: Final = ("id", "at", "client", "kind", "severity", "state", "step", "policy", "evidence", "note")
EXPORTED: Final = ("row", *COLUMNS, "seq", "previous", "hash", "event")
"""The columns of an export: `row` is `entry`, `event` or `check`; `event` holds an event whole, as JSON."""
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""With the wide forms that a spreadsheet in East Asia takes for the same."""


def guarded(value: str) -> str:
    """Guard a cell: what a spreadsheet would take for a formula begins with an apostrophe."""
    return f"'{value}" if value.startswith(_FORMULA) else value


def flat(document: Entry) -> dict[str, str]:
    """Give an entry as cells: its evidence in one."""
    quotes = " | ".join(f"{one['at']} {one['quote']}" for one in document["evidence"])
    cells = {**document, "step": document["step"] or "", "evidence": quotes}
    return {column: guarded(str(cells[column])) for column in COLUMNS}


def listed_csv(documents: Sequence[Entry]) -> str:
    """Give entries alone, for a script or a spreadsheet."""
    return _written(COLUMNS, [flat(document) for document in documents])


def listed_markdown(documents: Sequence[Entry]) -> str:
    """Give entries alone, as a table of Markdown."""
    rows = [f"| {' | '.join(COLUMNS)} |", f"|{'---|' * len(COLUMNS)}"]
    rows += [f"| {' | '.join(map(escaped, flat(document).values()))} |" for document in documents]
    return "\n".join([*rows, ""])


def as_csv(store: Store, entries: Sequence[Entry], made_at: str, *, whole: bool) -> str:
    """Give the export for a spreadsheet: entries, then every event of the chain, then how to check it."""
    chain = chain_of(store, None if whole else {entry["id"] for entry in entries})
    newest = {event["violation"]: event for event in chain}
    rows = [{"row": "entry", **flat(entry), **_place(newest.get(entry["id"]))} for entry in entries]
    rows += [_event(event) for event in chain]
    how = "\n".join([*HOW_TO_CHECK, "", "check.py:", "", CHECK])
    rows.append({"row": "check", "at": made_at, "note": how, "hash": chain[-1]["hash"] if chain else ""})
    return _written(EXPORTED, rows)


def _place(event: Document | None) -> dict[str, Any]:
    """Say where in the chain an entry became what it is."""
    return {} if event is None else {name: event[name] for name in ("seq", "previous", "hash")}


def _event(event: Document) -> dict[str, Any]:
    whole = json.dumps(event, sort_keys=True, separators=(",", ":"))
    told = {"id": event["violation"], "at": event["at"], "state": event["what"]}
    return {"row": "event", **{name: guarded(str(value)) for name, value in told.items()}, **_place(event)} | {
        "event": whole
    }


def _written(columns: Sequence[str], rows: Sequence[dict[str, Any]]) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()
