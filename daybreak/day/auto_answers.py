"""Automatic answers over channels whose servers give none: who is to be told just now, each of them once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from boundaries.autoreply import LATE, Past, verdict
from boundaries.clients import normal
from boundaries.ids import short_id
from connectors.base import Outgoing
from daybreak.day.plan import decide
from daybreak.day.showing import from_here
from daybreak.entries import AccountRecord, OutboxEntry
from daybreak.store.protocol import Change

if TYPE_CHECKING:
    from boundaries.absence import Absence, AutoReplyPlan, Notice
    from boundaries.facts import Message, Thread
    from daybreak.day.desk import Desk
    from daybreak.outbox import Outbox

TOLD: Final = "told:"
"""Before an address, the key in `settings` of when that person was told last."""
_FORGET: Final = timedelta(days=30)


class Due(Struct, frozen=True, kw_only=True):
    """One answer that is to leave, with what is remembered of it."""

    entry: OutboxEntry
    key: str
    changes: tuple[Change, ...]


def due(desk: Desk, now: datetime, plan: AutoReplyPlan) -> tuple[Due, ...]:
    """Give the answers that are to leave at an instant, oldest message first."""
    absence = next((each for each in plan.absences if each.start <= now < each.end), None)
    accounts = from_here(desk)
    if absence is None or not accounts:
        return ()
    told = {key.removeprefix(TOLD): datetime.fromisoformat(each["at"]) for key, each in _marks(desk)}
    mine = [record.me.address for record in desk.values.of("accounts", AccountRecord)]
    found = []
    wrote: dict[str, datetime | None] = {}
    for message, thread in sorted(_new(desk, accounts, absence, now), key=lambda each: each[0].received_at):
        past = Past(answered=told, wrote_at=_wrote_at(desk, thread, wrote))
        decided = verdict(message, thread, plan, desk.context, now, mine=mine, past=past)
        if decided.notice is not None:
            person = normal(message.sender.address)
            told[person] = now
            entry = _entry(desk, message, thread, decided.notice, decided.ends_at, now)
            found.append(Due(entry=entry, key=TOLD + person, changes=_remembered(desk, thread, entry, person, now)))
    return tuple(found)


def tell(desk: Desk, outbox: Outbox, now: datetime, plan: AutoReplyPlan) -> int:
    """Put what is due into the outbox, each with the note that this person was told, in one write; give how many."""
    return sum(outbox.put(each.entry, each.key, at=now, with_it=each.changes) for each in due(desk, now, plan))


def _marks(desk: Desk) -> Iterator[tuple[str, dict[str, str]]]:
    for key, document in desk.store.items("settings").items():
        if key.startswith(TOLD):
            yield key, document


def _new(desk: Desk, accounts: tuple[str, ...], absence: Absence, now: datetime) -> Iterator[tuple[Message, Thread]]:
    """Give the newest message of each thread that came in this absence and not too long ago."""
    since = max(absence.start, now - LATE)
    for thread in desk.board:
        newest = thread.messages[-1]
        if newest.received_at >= since and not newest.from_me and thread.account in accounts:
            yield newest, thread


def _wrote_at(desk: Desk, thread: Thread, known: dict[str, datetime | None]) -> datetime | None:
    """Give when the user wrote to these people last, by hand; `known` holds it for each client who was looked at."""
    client = desk.context.clients.of_thread(thread)
    if client is None:
        return _last_written((thread,))
    if client.name not in known:
        known[client.name] = _last_written(desk.board.of_client(client.name))
    return known[client.name]


def _last_written(threads: Iterable[Thread]) -> datetime | None:
    instants: list[datetime] = []
    for one in threads:
        instants += [each.received_at for each in one.messages if each.from_me and not each.by_itself]
        instants += [at for at in (one.state.replied_at, one.state.acknowledged_at) if at is not None]
    return max(instants, default=None)


def _entry(  # noqa: PLR0913, PLR0917 - what an answer is made of
    desk: Desk, message: Message, thread: Thread, notice: Notice, ends_at: datetime | None, now: datetime
) -> OutboxEntry:
    from connectors.mime.compose import new_message_id, reply_refs

    me = desk.account(thread.account).me
    unique = short_id("automatic", message.account, message.id)
    return OutboxEntry(
        id=f"auto-{unique}",
        account=thread.account,
        thread=thread.id,
        what="automatic",
        leaves_at=now,
        until=ends_at,
        outgoing=Outgoing(
            id=f"auto-{unique}",
            to=(message.sender,),
            sender=me,
            subject=notice.subject,
            text=notice.text,
            message_id=new_message_id(me.address, f"auto-{unique}"),
            refs=reply_refs(message.refs, message.message_id),
            in_reply_to=message.native,
            automatic=True,
            created_at=now,
        ),
    )


def _remembered(desk: Desk, thread: Thread, entry: OutboxEntry, person: str, now: datetime) -> tuple[Change, ...]:
    """Give what is kept with an answer: who was told, that it is no answer of the user's, and old notes forgotten."""
    old = [key for key, each in _marks(desk) if now - datetime.fromisoformat(each["at"]) > _FORGET]
    ids = (*thread.state.acknowledgements, entry.outgoing.message_id)
    return (
        Change("settings", TOLD + person, {"at": now.isoformat(), "account": entry.account}),
        decide(thread, acknowledgements=ids),
        *(Change("settings", key, None) for key in old if key != TOLD + person),
    )
