"""`daybreak auto-reply`: what others see while you are off; turn it on or off, mend what somebody changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from boundaries import words
from boundaries.text import line
from connectors.base import Capability
from daybreak.commands.speech import complain, local, print_json, refuse_at
from daybreak.intents import Intent, MendShown, SetAutoReply
from daybreak.live import DayError
from daybreak.showing.records import shown_records
from themes.meanings import SHOWN

if TYPE_CHECKING:
    import argparse
    from collections.abc import Container

    from daybreak.commands.context import Context
    from daybreak.day import Day
    from daybreak.snapshot import Showing, ShowingLine


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser("auto-reply", help="what others see while you are off; on, dry-run, off, mend")
    parser.add_argument("verb", nargs="?", choices=("on", "dry-run", "off", "mend"), metavar="on|dry-run|off|mend")
    parser.set_defaults(func=run)


def run(args: argparse.Namespace, context: Context) -> int:
    """Show it, or change it and carry it out; 3 where some account does not follow."""
    if args.verb is None:
        return show(context)
    if context.at is not None:
        return complain(f"daybreak auto-reply: {refuse_at(context.at)}", 2)
    intent: Intent = MendShown() if args.verb == "mend" else SetAutoReply(args.verb)
    label = context.day().do(intent).label
    if not context.json:
        print(label)
    problems = carry_out(context)
    for problem in problems:
        complain(problem, 3)
    if context.json:
        show(context)
    return 3 if problems else 0


def show(context: Context) -> int:
    """Print the mode, and each account as it was read back last."""
    snapshot = context.day().snapshot()
    zone = ZoneInfo(snapshot.zone)
    if context.json:
        rows = [document(each, zone) for each in snapshot.showing.lines]
        print_json({"mode": snapshot.showing.mode, "accounts": rows})
        return 0
    print(f"auto-reply and status: {snapshot.showing.mode}")
    for text in lines(snapshot.showing, snapshot.at, zone):
        print(text)
    return 0


def lines(showing: Showing, now: Any, zone: ZoneInfo) -> list[str]:
    """Give a line for each thing that an account shows."""
    told = []
    for each in showing.lines:
        meaning = SHOWN[each.standing]
        until = f", ends {words.moment(each.until, now, zone)}" if each.until else ""
        told.append(f"{each.account:<20} {each.what:<11} {meaning.glyph} {meaning.word}{until}: {each.text}")
    return told


def document(each: ShowingLine, zone: ZoneInfo) -> dict[str, Any]:
    """Give one of them as JSON has it."""
    return {
        "account": each.account,
        "what": each.what,
        "standing": each.standing,
        "text": each.text,
        "until": local(each.until, zone),
        "checked_at": local(each.checked_at, zone),
    }


def standing(day: Day) -> tuple[object, ...]:
    """Give what others are shown the day by: the state and the policy; it differs where there is more to `follow`."""
    snapshot = day.snapshot()
    return snapshot.availability, snapshot.showing.version


def follow(day: Day, context: Context) -> int:
    """Let others see at once what a command changed, also where no dashboard runs; 3 where an account does not follow.

    Only accounts that show something are asked.
    """
    if day.desk.policy.auto_reply.mode == "off":
        return 0
    shows = {Capability.STATUS, Capability.AUTO_REPLY}
    names = {name for name in day.desk.store.items("accounts") if shows & {*day.desk.account(name).capabilities}}
    names |= {name for name, _ in shown_records(day.desk.store)}
    problems = carry_out(context, names) if names else []
    for problem in problems:
        complain(problem, 3)
    return 3 if problems else 0


def carry_out(context: Context, names: Container[str] | None = None) -> list[str]:
    """Let every account follow at once, or those of `names`; give a raw sentence for each that does not."""
    from daybreak.accounts import AccountsError, read_accounts
    from daybreak.commands.speech import sentence
    from daybreak.commands.sync import fetched
    from daybreak.store.durable import DurableStore

    try:
        entries = [each for each in read_accounts(context.home.accounts) if names is None or each.name in names]
    except AccountsError as error:
        raise DayError(line(str(error))) from error
    store = DurableStore(context.home.data)
    try:
        results = fetched(entries, store, context)
    finally:
        store.close()
    failed = [sentence(result.error) for result in results if result.error is not None]
    return [*failed, *(each for result in results for each in result.unlike)]
