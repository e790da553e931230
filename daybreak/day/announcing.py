"""A change of hours is announced: a draft in the outbox for each client whom it touches, sent by hand or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from msgspec.structs import replace

from boundaries.announce import differences, in_their_time, letter, subject
from boundaries.answers.spoken import chosen
from boundaries.facts import Address, ChannelKind
from boundaries.ids import short_id
from boundaries.policy.model import Client, Policy
from boundaries.text import block, line
from boundaries.violations.case import LOOK_BACK
from boundaries.violations.slips import slip_reply
from boundaries.words import moment
from connectors.base import Capability, Outgoing
from daybreak.day.answers import outbox_id
from daybreak.day.desk import Desk
from daybreak.day.history import history
from daybreak.day.letters import keeps_until, recipients
from daybreak.day.plan import Plan, fresh_id, logged
from daybreak.documents import from_document, to_document
from daybreak.entries import AccountRecord, OutboxEntry
from daybreak.intents import EditDraft, SendDraft
from daybreak.live import DayError, Draft
from daybreak.store.protocol import Change

ANNOUNCE = "announce"
EDITED = "edited"
"""Note of a draft that the user wrote in: it is left as it is."""
Eras = Sequence[tuple[datetime, Policy]]


def drafts(desk: Desk, now: datetime) -> list[Change]:
    """Give the drafts that the hours of today ask for, and take away those that nothing asks for any more."""
    eras = history(desk, now)
    if len(eras) < 2:
        return []
    return [change for client in desk.policy.clients for change in _drafts_for(desk, client, eras, now)]


def _drafts_for(desk: Desk, client: Client, eras: Eras, now: datetime) -> Iterator[Change]:
    known = _announcements(desk, client)
    waiting = next((each for each in known if each.state == "draft"), None)
    told_at = max((each.outgoing.created_at for each in known if each.state != "draft"), default=None)
    base = max((number for number, (since, _) in enumerate(eras) if told_at and since <= told_at), default=0)
    since = _first_change(eras[base:], client.name, desk)
    on = since.astimezone(desk.zone).date() if since is not None else None
    language = chosen(desk.policy.rules.languages)
    lines = differences(eras[base][1], desk.policy, client.name, on, language) if on is not None else ()
    if since is None or on is None or not lines or since < now - LOOK_BACK or _agreed_since(client, on):
        if waiting is not None:
            yield Change("outbox", waiting.id, None)
        return
    theirs = in_their_time(desk.policy, client.name, on)
    text = letter(lines, on, desk.policy.me.name, theirs=theirs, language=language)
    if waiting is not None:
        if waiting.outgoing.text != text and EDITED not in waiting.notes:
            outgoing = replace(waiting.outgoing, subject=subject(language), text=text, created_at=now)
            yield Change("outbox", waiting.id, to_document(replace(waiting, outgoing=outgoing)))
        return
    made = _entry(desk, client, short_id(ANNOUNCE, client.name, since.isoformat()), text, now)
    if made is not None and desk.store.get("outbox", made.id) is None:
        yield Change("outbox", made.id, to_document(made))


def told(desk: Desk, client: Client, changed_at: datetime) -> bool:
    """Say whether an announcement has gone out to a client, or is on its way, since a change."""
    return any(
        each.outgoing.created_at >= changed_at and each.state not in ("draft", "cancelled", "failed")
        for each in _announcements(desk, client)
    )


def send_draft(desk: Desk, intent: SendDraft, now: datetime) -> Plan:
    """Let a draft leave: after the hold, while closed at the next opening, or when it was said."""
    entry = _draft(desk, intent.entry)
    text = intent.text or entry.outgoing.text
    if not text.strip():
        raise DayError("The announcement is empty: nothing leaves.")
    if intent.send_at is not None and intent.send_at <= now:
        raise DayError("That time has passed. Send it at one that is still to come, or now.")
    closed = desk.is_closed(now)
    leaves_at = intent.send_at or (desk.opening(now) if closed and not intent.now else None)
    held = now + timedelta(seconds=desk.policy.outbox_hold)
    sent = replace(
        entry,
        state="held",
        outgoing=replace(entry.outgoing, text=text, created_at=now),
        leaves_at=max(held, leaves_at) if leaves_at else held,
        scheduled=leaves_at is not None,
        to_server_at=held if leaves_at and leaves_at > held and keeps_until(desk, entry.account) else None,
    )
    changes = [Change("outbox", entry.id, to_document(sent))]
    if closed and intent.now:
        changes += logged(slip_reply("", entry.client, now, desk.work))
    when = f"at {moment(sent.leaves_at, now, desk.zone)}" if sent.scheduled else "in a moment"
    label = f"The announcement to {line(entry.client)} leaves {when}"
    return Plan(action=ANNOUNCE, changes=tuple(changes), label=label)


def edit_draft(desk: Desk, intent: EditDraft, _now: datetime) -> Plan:
    """Keep what the user wrote in a draft."""
    entry = _draft(desk, intent.entry)
    if intent.text == entry.outgoing.text:
        return Plan(action="draft", changes=(), label="", undoable=False)
    edited = replace(entry, outgoing=replace(entry.outgoing, text=intent.text), notes=(EDITED,))
    change = Change("outbox", entry.id, to_document(edited))
    return Plan(action="draft", changes=(change,), label="Kept: o shows it again", undoable=False)


def as_draft(desk: Desk, start: str, now: datetime) -> Draft:
    """Give a draft to read and write in. Raises `DayError`."""
    entry = _draft(desk, start)
    to = entry.outgoing.to[0]
    opening = desk.opening(now) if desk.is_closed(now) else None
    how = "its server keeps it until then" if keeps_until(desk, entry.account) else "Daybreak must run then"
    at = moment(opening, now, desk.zone, tomorrow=True) if opening else ""
    offer = f"leaves {at}, at the next opening; {how}" if opening else ""
    return Draft(
        thread="",
        to=line(f"{line(to.name)} <{line(to.address)}>".strip()),
        subject=line(entry.outgoing.subject),
        text=block(entry.outgoing.text),
        offer=offer,
    )


def _draft(desk: Desk, start: str) -> OutboxEntry:
    document = desk.store.get("outbox", outbox_id(desk, start))
    entry = from_document(document or {}, OutboxEntry)
    if entry.state != "draft":
        raise DayError("That is no draft any more. `daybreak outbox` lists what waits.")
    return entry


def _announcements(desk: Desk, client: Client) -> list[OutboxEntry]:
    entries = desk.values.of("outbox", OutboxEntry)
    return [entry for entry in entries if entry.what == ANNOUNCE and entry.client == client.name]


def _first_change(eras: Eras, name: str, desk: Desk) -> datetime | None:
    """Give when the first policy came into force that changes something for a client."""
    base = eras[0][1]
    for since, policy in eras[1:]:
        if differences(base, policy, name, since.astimezone(desk.zone).date()):
            return since
    return None


def _agreed_since(client: Client, on: date) -> bool:
    return client.agreed is not None and client.agreed >= on


def _entry(desk: Desk, client: Client, identity: str, text: str, now: datetime) -> OutboxEntry | None:
    """Make a draft; None where no account can write to the client."""
    found = _way_to(desk, client)
    if found is None:
        return None
    account, to, reply_to = found
    from connectors.mime.compose import new_message_id

    me = desk.account(account).me
    unique = fresh_id() + fresh_id()
    outgoing = Outgoing(
        id=unique,
        to=to,
        sender=me,
        subject=subject(chosen(desk.policy.rules.languages)),
        text=text,
        message_id=new_message_id(me.address, unique),
        in_reply_to=reply_to,
        created_at=now,
    )
    return OutboxEntry(
        id=identity,
        account=account,
        thread="",
        outgoing=outgoing,
        state="draft",
        leaves_at=now,
        what="announce",
        client=client.name,
    )


def _way_to(desk: Desk, client: Client) -> tuple[str, tuple[Address, ...], str] | None:
    """Give an account, whom to write to and, in a chat, what to answer: mail first, the newest conversation first."""
    threads = sorted(desk.board.of_client(client.name), key=lambda each: each.messages[-1].received_at, reverse=True)
    for thread in sorted(threads, key=lambda each: each.channel is not ChannelKind.EMAIL):
        seen = desk.board.shown_part(thread)
        theirs = next((each for each in reversed(seen.messages) if not each.from_me), None)
        if theirs is None or Capability.REPLY not in desk.account(thread.account).capabilities:
            continue
        try:
            to = recipients(desk, seen)
        except DayError:
            continue
        return thread.account, to, "" if thread.channel is ChannelKind.EMAIL else theirs.native
    people = tuple(each for each in client.people if "@" in each)
    for name, document in desk.store.items("accounts").items():
        record = from_document(document, AccountRecord)
        if people and record.channel is ChannelKind.EMAIL and Capability.REPLY in record.capabilities:
            return name, (Address(people[0]),), ""
    return None
