"""What others see of the user, as it was read back; and the two things that the user may ask of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from boundaries.clients import normal
from boundaries.facts import ChannelKind
from boundaries.text import SafeText, line
from boundaries.words import count
from connectors.base import Capability
from daybreak.day.plan import Plan
from daybreak.entries import AccountRecord
from daybreak.live import DayError
from daybreak.policy_file import PolicyFileError, write_auto_reply
from daybreak.showing.records import ReplyRecord, ShownRecord, StatusRecord, change, shown_records
from daybreak.snapshot import Showing, ShowingLine

if TYPE_CHECKING:
    from daybreak.day.desk import Desk
    from daybreak.intents import MendShown, SetAutoReply

READ_BACK: Final = timedelta(minutes=20)
"""A word older than that is none: it is read back every 15 minutes."""
ONE_ABSENCE: Final = line("knows one absence at a time: Daybreak must run once a working day")
HERE: Final = line("told from here, while Daybreak runs")
_CHANNELS: Final = frozenset({ChannelKind.EMAIL, ChannelKind.CHAT, ChannelKind.SMS})
_TROUBLED: Final = frozenset({"drift", "refused", "trouble"})


def showing(desk: Desk) -> Showing:
    """Give what is remembered of every account that shows something, and which are answered from here."""
    policy, records = desk.policy, list(shown_records(desk.store))
    here = () if policy.auto_reply.mode == "off" else from_here(desk)
    return Showing(
        mode=policy.auto_reply.mode,
        version=policy.version,
        asked=any(record.mend for _, record in records),
        lines=(
            *(each for name, record in records for each in lines_of(name, record)),
            *(ShowingLine(account=line(name), what="auto-reply", standing="here", text=HERE) for name in here),
        ),
    )


def from_here(desk: Desk) -> tuple[str, ...]:
    """Name the accounts that are answered from here: they can send, and no server answers for their address."""
    records = {name: desk.account(name) for name in desk.store.items("accounts")}
    served = {normal(record.me.address) for _, record in shown_records(desk.store) if record.reply is not None}
    served |= {normal(each.me.address) for each in records.values() if Capability.AUTO_REPLY in each.capabilities}
    return tuple(
        name for name, record in records.items() if _answers(record) and normal(record.me.address) not in served
    )


def pushed(desk: Desk, now: datetime) -> bool | None:
    """Say whether every account shows what it should, as it was read back; None where none can, or none is to."""
    if desk.policy.auto_reply.mode != "on":
        return None
    found = [part for _, record in shown_records(desk.store) for part in (record.status, record.reply) if part]
    if not found:
        return None
    return all(
        part.standing in ("shown", "idle") and part.checked_at is not None and now - part.checked_at <= READ_BACK
        for part in found
    )


def mend(desk: Desk, _intent: MendShown, now: datetime) -> Plan:
    """Put ours back where somebody changed it, and try again what was refused."""
    del now
    wrong = [
        (name, record)
        for name, record in shown_records(desk.store)
        if any(part is not None and part.standing in _TROUBLED for part in (record.status, record.reply))
    ]
    if not wrong:
        raise DayError("Everything that others see is as it should be: there is nothing to mend.")
    changes = tuple(change(name, replace(record, mend=True)) for name, record in wrong)
    label = f"Mending what others see: {count(len(wrong), 'account')}"
    return Plan(action="mend", changes=changes, label=label, undoable=False)


def set_auto_reply(desk: Desk, intent: SetAutoReply, now: datetime) -> Plan:
    """Turn automatic answers and status on, off, or to a dry run: one key of the policy file."""
    del now
    if intent.mode not in ("off", "dry-run", "on"):
        raise DayError("Automatic answers and status are off, dry-run or on.")
    try:
        write_auto_reply(desk.home, intent.mode)
    except PolicyFileError as problem:
        raise DayError(line(str(problem))) from problem
    label = {
        "on": "Automatic answers and status are on",
        "dry-run": "Automatic answers and status: a dry run, nothing is sent",
        "off": "Automatic answers and status are off: what is ours is taken back",
    }[intent.mode]
    return Plan(action="auto-reply", changes=(), label=label, undoable=False)


def _answers(record: AccountRecord) -> bool:
    return Capability.REPLY in record.capabilities and record.channel in _CHANNELS and bool(record.me.address)


def lines_of(name: str, record: ShownRecord) -> Iterator[ShowingLine]:
    """Give what one account shows, clean."""
    if record.status is not None:
        yield ShowingLine(
            account=line(name),
            what="status",
            standing=record.status.standing,
            text=_status_text(record.status),
            until=record.status.ours.until if record.status.ours and record.status.standing == "shown" else None,
            checked_at=record.status.checked_at,
        )
    if record.reply is not None:
        yield ShowingLine(
            account=line(name),
            what="auto-reply",
            standing=record.reply.standing,
            text=_reply_text(record.reply),
            until=max(map(datetime.fromisoformat, record.reply.parts), default=None),
            checked_at=record.reply.checked_at,
        )


def _status_text(record: StatusRecord) -> SafeText:
    if record.standing == "drift":
        return line(f"shows “{line(record.theirs.text)}”" if record.theirs else "was cleared there")
    if record.note:
        return line(record.note)
    return line(record.ours.text if record.ours and record.standing == "shown" else "nothing now")


def _reply_text(record: ReplyRecord) -> SafeText:
    if record.standing == "drift":
        return line("was changed or removed there")
    if record.note:
        return line(record.note)
    if record.standing == "idle":
        return line("nothing to say")
    return ONE_ABSENCE if record.one else line("answers from the server")
