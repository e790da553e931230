"""`daybreak violation show | draft | parting`: an entry whole, an answer to begin with, the let-go sheet."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from boundaries.text import line
from boundaries.violations.ladder import STEPS
from boundaries.words import moment
from daybreak.commands.context import Context
from daybreak.commands.speech import complain, local, print_json

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from daybreak.day import Day
    from daybreak.logview import EntryView, GuidedDraft, Helper, PartingView

_VEIL = "(what was written may hurt; --reveal shows it)"
_WAYS = ("renegotiate", "restrict", "end")
_ID = "as `daybreak violations` shows it; its beginning is enough"


def add(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the verbs that only read."""
    shows = verbs.add_parser("show", help="one entry: evidence, the line crossed, history, the next step and why")
    shows.add_argument("id", metavar="ID", help=_ID)
    shows.add_argument("--reveal", action="store_true", help="show text of severity 3 and 4")
    shows.add_argument("--summary", action="store_true", help="only the summary without names, to be handed on")
    shows.set_defaults(func=show, reads=True)
    drafts = verbs.add_parser("draft", help="an answer to begin with, and what the check says of it")
    drafts.add_argument("id", metavar="ID", help=_ID)
    drafts.add_argument("--step", choices=[str(step) for step in STEPS[:-1]], help="left out: the one that is offered")
    drafts.add_argument("--language", default="", metavar="L", help="en, de, es, fr")
    drafts.add_argument("--fact", default="", help="one line of fact, in your own words")
    drafts.set_defaults(func=draft, reads=True)
    parts = verbs.add_parser("parting", help="the let-go sheet of a client; a letter only when asked for")
    parts.add_argument("client", metavar="CLIENT")
    parts.add_argument("--letter", choices=_WAYS, help="draft the letter of this way")
    parts.set_defaults(func=parting, reads=True)


def show(args: argparse.Namespace, context: Context) -> int:
    """Print one entry."""
    from daybreak.day.entries_view import entry_view

    day = context.day()
    if held := _held(day, args.id):
        return complain(held, 1)
    entry = day.look(lambda desk, now: entry_view(desk, args.id, now))
    zone = day.desk.zone
    if args.summary:
        print(entry.summary)
    elif context.json:
        print_json(_entry_document(entry, zone, reveal=args.reveal))
    else:
        _print_entry(entry, context, zone, reveal=args.reveal)
    return 0


def draft(args: argparse.Namespace, context: Context) -> int:
    """Print an answer to begin with; nothing is kept and nothing leaves."""
    from boundaries.answers.check import check
    from daybreak.day.guided import Begin, guided

    day = context.day()
    if held := _held(day, args.id):
        return complain(held, 1)
    begin = Begin(violation=args.id, step=args.step or "", language=args.language, fact=args.fact, fresh=True)
    made = day.look(lambda desk, now: guided(desk, begin, now))
    text = f"{made.communicate}\n\n{made.reinforce}"
    checks = check(text, "chat" if made.channel == "chat" else "mail", made.language, made.values, made.parts)
    if context.json:
        told = [{"name": each.name, "good": each.ok, "words": line(each.words)} for each in checks]
        print_json({**_draft_document(made, day.desk.zone), "text": text, "checks": told})
        return 0
    print(text)
    leaves = moment(made.leaves_at, context.clock.now(), day.desk.zone)
    said = "to be said elsewhere" if made.elsewhere else f"would leave {leaves}"
    print(f"\n── {made.template}; to {made.to}; {said}")
    for each in checks:
        print(f"{'✓' if each.ok else '·'} {line(each.words)}")
    return 0


def parting(args: argparse.Namespace, context: Context) -> int:
    """Print the let-go sheet, or the draft of one letter."""
    from daybreak.day.parting import letter, sheet

    day = context.day()
    if args.letter:
        print(day.look(lambda desk, now: letter(desk, args.client, args.letter, now)))
        return 0
    found = day.look(lambda desk, now: sheet(desk, args.client, now))
    if context.json:
        print_json(_sheet_document(found))
        return 0
    print(f"{found.client}: to think it over, not to be done today\n")
    for label, words in found.facts:
        print(f"{label:<18} {words}")
    print("\nThree ways; --letter drafts one:")
    for way in found.ways:
        print(f"  {way.name:<12} {way.text}")
    print("\nUntil the last day:")
    for task in found.tasks:
        print(f"  [ ] {task.due or 'no date yet'}  {task.text}")
    _print_helpers("", found.helpers)
    return 0


def _held(day: Day, start: str) -> str:
    """Say why an entry is not told of: it is about a message that is held. Empty where it may be."""
    from daybreak.day.log import violation

    if not day.desk.board.tells_of_held(violation(day.desk, start)):
        return ""
    return "It is about what came while you are off and is held. To see it now, peek: it is noted as a slip."


def _print_entry(entry: EntryView, context: Context, zone: ZoneInfo, *, reveal: bool) -> None:
    now, row = context.clock.now(), entry.line
    print(f"{row.client or 'you'}: {entry.kind}, {row.state}, severity {row.severity}, {moment(row.at, now, zone)}")
    if entry.policy:
        print(f"crosses: {entry.policy}")
    for quote in entry.quotes:
        text = _VEIL if entry.veiled and not reveal else f"“{quote.text}”"
        print(f"{moment(quote.at, now, zone)}  {quote.sender} by {quote.channel}: {text}  [{quote.message}]")
    if row.note:
        print(f"note: {row.note}")
    if entry.step is not None:
        rest = f"; its answer rests {entry.rest}" if entry.rest else ""
        print(f"next: {entry.step.replace('-', ' ')}, {entry.reason}{rest}")
    if entry.ignored:
        print(f"ignored: {', '.join(entry.ignored)}")
    for heading, told in (("before", entry.before), ("so far", entry.history)):
        for each in told:
            print(f"{heading}: {moment(each.at, now, zone)}  {each.text}")
    if entry.answer is not None:
        print(f"\n{entry.answer}")
    if entry.why_help:
        _print_helpers(entry.why_help, entry.helpers)


def _print_helpers(why: str, helpers: tuple[Helper, ...]) -> None:
    """Name the people of the policy; nobody is written to."""
    if helpers:
        print(f"\nYou need not carry this alone. {why}".rstrip())
        for each in helpers:
            print(f"  {each.name}, {each.role}: {each.contact}")


def _entry_document(entry: EntryView, zone: ZoneInfo, *, reveal: bool) -> dict[str, Any]:
    row = entry.line
    return {
        "id": row.id,
        "at": local(row.at, zone),
        "client": row.client,
        "kind": row.kind,
        "severity": row.severity,
        "state": str(row.state),
        "policy": entry.policy,
        "note": row.note,
        "evidence": [
            {"message_id": each.message, "at": local(each.at, zone), "quote": _shown(each.text, entry, reveal=reveal)}
            for each in entry.quotes
        ],
        "step": entry.step,
        "reason": entry.reason,
        "rest": entry.rest,
        "ignored": list(entry.ignored),
        "before": [{"at": local(each.at, zone), "text": each.text} for each in entry.before],
        "history": [{"at": local(each.at, zone), "text": each.text} for each in entry.history],
        "answer": entry.answer,
        "support": [{"name": each.name, "role": each.role, "contact": each.contact} for each in entry.helpers]
        if entry.why_help
        else [],
    }


def _shown(text: str, entry: EntryView, *, reveal: bool) -> str | None:
    return None if entry.veiled and not reveal else text


def _draft_document(made: GuidedDraft, zone: ZoneInfo) -> dict[str, Any]:
    return {
        "to": made.to,
        "channel": made.channel,
        "step": made.step,
        "language": made.language,
        "template": made.template,
        "leaves_at": None if made.elsewhere else local(made.leaves_at, zone),
    }


def _sheet_document(found: PartingView) -> dict[str, Any]:
    return {
        "client": found.client,
        "facts": [{"label": label, "words": words} for label, words in found.facts],
        "ways": [{"name": way.name, "words": way.text} for way in found.ways],
        "checklist": [{"due": task.due and task.due.isoformat(), "text": task.text} for task in found.tasks],
        "last_day": found.last_day and found.last_day.isoformat(),
    }
