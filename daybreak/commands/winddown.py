"""`daybreak winddown`: the checklist that ends the day; tick, answer, skip, put off, close."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import Any
from zoneinfo import ZoneInfo

from boundaries.words import moment
from daybreak.commands.context import Context
from daybreak.commands.speech import complain, local, print_json, refuse_at
from daybreak.day import Day
from daybreak.intents import CloseDay, Intent, PutOff, Tick
from daybreak.live import DayError
from daybreak.snapshot import Snapshot, WinddownLine


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser("winddown", help="the checklist; tick; close the day")
    parser.add_argument("--check", metavar="N", type=int, nargs="+", default=[], help="tick these lines")
    parser.add_argument("--uncheck", metavar="N", type=int, nargs="+", default=[], help="take their ticks away")
    parser.add_argument(
        "--answer",
        metavar=("N", "TEXT"),
        nargs=2,
        action="append",
        default=[],
        help='answer a line; the first three: "what, when, where, first step", with ; between them',
    )
    parser.add_argument(
        "--skip", metavar=("N", "REASON"), nargs=2, action="append", default=[], help="skip a line, and keep why"
    )
    parser.add_argument("--put-off", action="store_true", help="begin a little later: once a day")
    parser.add_argument("--close", action="store_true", help="close the day: send what is due, show that you are off")
    parser.set_defaults(func=run)


def run(args: argparse.Namespace, context: Context) -> int:
    """Print the checklist, after what was asked; 3 where the day is closed and something did not leave."""
    try:
        intents = list(_intents(args))
    except ValueError as problem:
        return complain(f"daybreak winddown: {problem}", 2)
    if (intents or args.close) and context.at is not None:
        return complain(f"daybreak winddown: {refuse_at(context.at)}", 2)
    day = context.day()
    day.examine()
    for intent in intents:
        day.do(intent)
    stayed = list(_closed(day, context)) if args.close else []
    snapshot = day.snapshot()
    if context.json:
        print_json(document(snapshot, day))
    else:
        for text in lines(snapshot):
            print(text)
    for words in stayed:
        complain(words, 3)
    return 3 if stayed else 0


def _intents(args: argparse.Namespace) -> Iterator[Intent]:
    """Give what the options ask, in a fixed order. Raises `ValueError` for a number that is none."""
    yield from (Tick(item=_place(number), done=True) for number in args.check)
    yield from (Tick(item=_place(number), done=False) for number in args.uncheck)
    for number, text in args.answer:
        yield Tick(item=_place(number), done=bool(text.strip()), answer=text)
    for number, reason in args.skip:
        if not reason.strip():
            raise ValueError("--skip takes a reason: one word is enough.")
        yield Tick(item=_place(number), done=False, skipped=reason)
    if args.put_off:
        yield PutOff()


def _place(number: str | int) -> int:
    try:
        place = int(number) - 1
    except ValueError:
        raise ValueError(f"{number!r} is no number of a line; `daybreak winddown` shows them.") from None
    if place < 0:
        raise ValueError("lines are numbered from 1.")
    return place


def _closed(day: Day, context: Context) -> Iterator[str]:
    """Close the day, then carry it out: what is due leaves, every account shows that nobody is there.

    Gives a sentence for each thing that did not come about; the day is closed all the same.
    """
    from daybreak.accounts import AccountsError, read_accounts
    from daybreak.commands.auto_reply import carry_out
    from daybreak.commands.outbox import leave

    day.do(CloseDay())
    try:
        if not read_accounts(context.home.accounts):
            return
        yield from leave(context)
        if day.snapshot().showing.mode != "off":
            yield from carry_out(context)
    except (AccountsError, DayError, OSError) as problem:
        yield str(problem)
    day.refresh()


def lines(snapshot: Snapshot) -> list[str]:
    """Give the day's end and the checklist, a row each."""
    told = [head(snapshot)]
    for number, item in enumerate(snapshot.winddown, 1):
        told.append(f"{number:>2}  {_glyph(item)}  {item.text}")
        told += [f"       {text}" for text in _details(item)]
    return told


def head(snapshot: Snapshot) -> str:
    """Say when the wind-down begins and when the day closes."""
    zone = ZoneInfo(snapshot.zone)
    if snapshot.closed:
        until = f" until {moment(snapshot.opens_at, snapshot.at, zone, tomorrow=True)}" if snapshot.opens_at else ""
        return f"{snapshot.phrase} The queue rests{until}."
    if snapshot.end is None:
        return "A day off: there is nothing to close."
    begins, closes = (moment(at, snapshot.at, zone) for at in (snapshot.end.begins_at, snapshot.end.closes_at))
    which = "you stop at" if snapshot.end.chosen else "close at"
    return f"{which} {closes}, wind-down from {begins}{', put off once' if snapshot.end.put_off else ''}"


def _glyph(item: WinddownLine) -> str:
    if item.ticked:
        return "[x]"
    return "[-]" if item.skipped is not None or not item.needed else "[ ]"


def _details(item: WinddownLine) -> Iterator[str]:
    if item.skipped is not None:
        yield f"skipped: {item.skipped}"
    if item.answers:
        yield from (f"{number}  {each}" for number, each in enumerate(item.answers, 1))
    elif item.answer or item.detail:
        yield item.answer or item.detail


def document(snapshot: Snapshot, day: Day) -> dict[str, Any]:
    """Give the same as JSON has it."""
    zone, end = ZoneInfo(snapshot.zone), snapshot.end
    return {
        "date": day.look(lambda desk, now: desk.working_day(now)).isoformat(),
        "begins_at": local(end.begins_at if end else None, zone),
        "closes_at": local(end.closes_at if end else None, zone),
        "agreed_at": local(end.agreed_at if end else None, zone),
        "put_off": bool(end and end.put_off),
        "closed_at": local(snapshot.closed_at, zone),
        "opens_at": local(snapshot.opens_at, zone),
        "phrase": snapshot.phrase,
        "items": [
            {
                "number": number,
                "text": item.text,
                "detail": item.detail,
                "ticked": item.ticked,
                "auto": item.auto,
                "ask": item.ask or None,
                "answer": list(item.answers) or item.answer,
                "skipped": item.skipped,
                "needed": item.needed,
            }
            for number, item in enumerate(snapshot.winddown, 1)
        ],
    }
