"""Checks an export by itself, wherever it lies: its chain, and that its entries are what their events make of them."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from msgspec import Struct

from boundaries.facts import Violation
from boundaries.text import line
from daybreak.documents import from_document
from daybreak.log.chain import key_of
from daybreak.log.fold import folded
from daybreak.log.tables import flat
from daybreak.log.verify import Finding, Verdict, chain_findings
from daybreak.store.protocol import Document

_COMPARED = ("at", "client", "kind", "severity", "state", "policy", "evidence", "note")
_AT = re.compile(r"(^| \| )\d{4}-\S+ ")


class NoExportError(ValueError):
    """The file is none of our exports; the text says what is wrong."""


class Exported(Struct, frozen=True):
    """What an export holds."""

    chain: tuple[Document, ...]
    entries: tuple[Mapping[str, str], ...] | None
    """As cells, by column; None where the form holds them as prose (Markdown)."""
    head: str = ""
    """The last hash, as the export itself names it."""


def read(text: str) -> Exported:
    """Read an export in JSON, CSV or Markdown. Raises `NoExportError`."""
    try:
        if text.startswith("{"):
            return _json(text)
        if text.startswith("row,"):
            return _csv(text)
        rows = [json.loads(row) for row in text.split("\n") if row.startswith('{"')]
        found = Exported(tuple(rows), None)
    except (ValueError, KeyError, TypeError, AttributeError, csv.Error) as problem:
        raise NoExportError(f"it is no export of daybreak violations ({problem}).") from problem
    if not found.chain and "## The chain" not in text:
        raise NoExportError("it holds no chain: it is no export of daybreak violations.")
    return found


def check(found: Exported, *, noted: str = "") -> Verdict:
    """Check the chain of an export, its last hash, and each entry against its events; `noted` must be in the chain."""
    if not all(isinstance(event, dict) for event in found.chain):
        return Verdict(0, "", (Finding("the chain", "an event of it is none."),))
    log = {key_of(number): event for number, event in enumerate(found.chain, 1)}
    findings = [*chain_findings(log, withheld=True)]
    head = str(found.chain[-1].get("hash")) if found.chain else ""
    if found.head and found.head != head:
        findings.append(Finding("the head", "the last event is not the one that the export names: some are missing."))
    if noted and noted not in {event.get("hash") for event in found.chain}:
        findings.append(Finding("the head", f"the hash {noted}, noted before, is not in the chain."))
    if found.entries is not None:
        findings += _entries(found)
    return Verdict(len(found.chain), head, tuple(findings))


def _json(text: str) -> Exported:
    document = json.loads(text)
    entries = tuple(_bare(flat({"step": None, **entry})) for entry in document["entries"])
    return Exported(tuple(document["chain"]), entries, str(document["head"]))


def _csv(text: str) -> Exported:
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    chain = tuple(json.loads(row["event"]) for row in rows if row["row"] == "event")
    entries = tuple(_bare(row) for row in rows if row["row"] == "entry")
    return Exported(chain, entries, next((row["hash"] for row in rows if row["row"] == "check"), ""))


def _entries(found: Exported) -> Iterator[Finding]:
    made = {key: _cells(document) for key, document in folded(found.chain).items()}
    shown = {entry["id"]: entry for entry in found.entries or ()}
    for key in sorted(made.keys() | shown.keys()):
        name = f"entry {line(key)}"
        if key not in made:
            yield Finding(name, "no event of the chain made it.")
        elif key not in shown:
            yield Finding(name, "its events are there, and it was removed.")
        else:
            changed = [field for field in _COMPARED if made[key][field] != shown[key].get(field)]
            if changed:
                yield Finding(name, f"it is not what its events make it: {', '.join(changed)}.")


def _cells(document: Document) -> Mapping[str, str]:
    """Give what events make of an entry as an export shows it."""
    entry = from_document(document, Violation)
    evidence = [{"at": one.at.isoformat(timespec="seconds"), "quote": line(one.quote)} for one in entry.evidence]
    shown: dict[str, Any] = {
        "id": entry.id,
        "at": entry.at.isoformat(timespec="seconds"),
        "client": line(entry.client),
        "kind": entry.kind,
        "severity": entry.severity,
        "state": str(entry.state),
        "step": None,
        "policy": line(entry.policy),
        "evidence": evidence,
        "note": line(entry.note),
    }
    return _bare(flat(shown))


def _bare(cells: Mapping[str, str]) -> Mapping[str, str]:
    """Take out what the zone of whoever exported changes: instants as seconds, evidence without them."""
    at = int(datetime.fromisoformat(cells["at"]).timestamp())
    return {**cells, "at": str(at), "evidence": _AT.sub(r"\1", cells["evidence"])}
