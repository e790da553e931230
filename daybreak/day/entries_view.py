"""The log as its screen shows it: the entries that a filter leaves with their year, and one entry whole."""

from __future__ import annotations

from datetime import datetime, timedelta

from boundaries.facts import Evidence, Thread, Violation, ViolationState
from boundaries.pressure import pressure
from boundaries.support import summary, support_reason
from boundaries.text import SafeText, block, line
from boundaries.violations import trends
from boundaries.violations.kinds import is_slip, words
from boundaries.violations.ladder import GIVEN, STEPS, Offer, offer, offered, standing
from boundaries.words import duration
from daybreak.day.desk import Desk
from daybreak.day.log import ANSWERABLE, DECISIONS, GUIDED, violation
from daybreak.day.publish import OPEN_STATES, violation_line, violation_order
from daybreak.log.events import history
from daybreak.log.events import words as event_words
from daybreak.logview import EntryView, Helper, LogFilter, LogView, Quote, Tally, Told, Year
from daybreak.snapshot import GRAVE

_BEFORE = 6
"""Earlier acts that are shown."""
_STATE_WORDS = {
    ViolationState.SUSPECTED: "suspected",
    ViolationState.CONFIRMED: "confirmed",
    ViolationState.ABSORBED: "let go",
    ViolationState.ADDRESSED: "answered",
    ViolationState.SETTLED: "settled",
}


def log_view(desk: Desk, wanted: LogFilter, now: datetime) -> LogView:
    """Give what a filter leaves of the log; the year counts acts, no suspicions."""
    log = [entry for entry in desk.values.of("violations", Violation) if not desk.board.tells_of_held(entry)]
    whole = [entry for entry in log if is_slip(entry.kind) is wanted.mine]
    found = sorted((entry for entry in whole if _wanted(entry, wanted)), key=violation_order)
    clients = tuple(dict.fromkeys(line(entry.client) for entry in whole if entry.client))
    return LogView(
        entries=tuple(violation_line(entry) for entry in found),
        total=len(whole),
        open=sum(entry.state in OPEN_STATES for entry in whole),
        year=_year(desk, found, now, mine=wanted.mine),
        standings=_standings(tuple(log), now),
        kinds=tuple(sorted({entry.kind for entry in whole})),
        clients=tuple(sorted(clients, key=str.casefold)),
    )


def entry_view(desk: Desk, identity: str, now: datetime) -> EntryView:
    """Give one entry whole. Raises `DayError`."""
    entry = violation(desk, identity)
    log = desk.values.of("violations", Violation)
    theirs = [each for each in log if each.client == entry.client and each.client]
    thread = desk.board.thread(entry.thread) if entry.thread else None
    step = _step(entry, theirs, now)
    told = history(desk.store, entry.id)
    why_help = "" if is_slip(entry.kind) else support_reason(log, now, entry)
    answers = [str((event.data or {}).get("text") or "") for event in told if event.what == "addressed"]
    return EntryView(
        line=violation_line(entry),
        kind=words(entry.kind),
        policy=line(entry.policy),
        quotes=tuple(_quote(each, thread) for each in entry.evidence),
        veiled=entry.severity >= GRAVE and not is_slip(entry.kind),
        before=_before(entry, theirs),
        history=tuple(Told(at=event.at, text=_became(event_words(event), event.what)) for event in told),
        step=str(step.step) if step else None,
        reason=line(step.reason if step else ""),
        rest=line(rest_words(step)),
        ignored=tuple(line(word) for word in pressure(thread, desk.context, now)) if thread else (),
        allowed=tuple(str(state) for state, froms in DECISIONS.items() if entry.state in froms),
        thread=entry.thread,
        answerable=entry.state in ANSWERABLE and not is_slip(entry.kind),
        answer=block(answers[-1]) if any(answers[-1:]) and entry.addressed_at else None,
        kept=desk.store.get("settings", GUIDED + entry.id) is not None,
        helpers=helpers(desk),
        why_help=line(why_help and f"Shown because {why_help}."),
        summary=block(summary([entry], desk.zone, _names(desk, thread), quotes=True)),
    )


def helpers(desk: Desk) -> tuple[Helper, ...]:
    """Give the people of `[support]`; nobody is ever written to."""
    return tuple(
        Helper(name=line(each.name), role=line(each.role), contact=line(each.contact)) for each in desk.policy.support
    )


def rest_words(step: Offer | None) -> str:
    """Say how long the answer of a step rests: "10 minutes", "until the next working day", "a night"."""
    if step is None or not (step.rest_seconds or step.rest_until_next_day):
        return ""
    if step.rest_until_next_day:
        return "a night" if step.step is STEPS[-1] else "until the next working day"
    return duration(step.rest_seconds)


def _wanted(entry: Violation, wanted: LogFilter) -> bool:
    if wanted.client and line(entry.client).casefold() != line(wanted.client).casefold():
        return False
    if wanted.kind and entry.kind != wanted.kind:
        return False
    if wanted.state and entry.state != wanted.state and not (wanted.state == "open" and entry.state in OPEN_STATES):
        return False
    if not wanted.words:
        return True
    quotes = " ".join(each.quote for each in entry.evidence) if entry.severity < GRAVE else ""
    text = f"{entry.client} {entry.kind} {words(entry.kind)} {entry.state} {entry.note} {quotes}".casefold()
    return all(word in text for word in wanted.words.casefold().split())


def _names(desk: Desk, thread: Thread | None) -> set[str]:
    """Give the names that a summary must not hold: clients, their people, who wrote in the thread."""
    names = {desk.policy.me.name}
    for client in desk.policy.clients:
        names |= {client.name, *client.people, *client.domains}
    for message in thread.messages if thread is not None else ():
        names |= {message.sender.name, message.sender.address}
    return {name for name in names if name}


def _year(desk: Desk, found: list[Violation], now: datetime, *, mine: bool) -> Year:
    counted = trends.year(found, now, desk.zone)
    weeks = counted.slips if mine else counted.acts
    mondays = [counted.first + timedelta(weeks=number) for number in range(len(weeks))]
    return Year(
        first=counted.first,
        last=now.astimezone(desk.zone).date(),
        days=tuple(
            (monday + timedelta(days=day), number)
            for monday, week in zip(mondays, weeks, strict=True)
            for day, number in enumerate(week)
            if number
        ),
        weeks=tuple((monday, sum(week)) for monday, week in zip(mondays, weeks, strict=True)),
        clients=() if mine else tuple(Tally(line(bar.name), bar.count) for bar in trends.by_client(found)),
        kinds=tuple(Tally(line(words(bar.name)), bar.count) for bar in trends.by_kind(found, slips=mine)),
    )


def _standings(log: tuple[Violation, ...], now: datetime) -> tuple[tuple[SafeText, str], ...]:
    clients: dict[str, list[Violation]] = {}
    for entry in log:
        if entry.client and not is_slip(entry.kind):
            clients.setdefault(entry.client, []).append(entry)
    steps = {name: standing(name, entries, now) for name, entries in clients.items()}
    return tuple((line(name), str(step.step)) for name, step in steps.items() if step is not None)


def _step(entry: Violation, theirs: list[Violation], now: datetime) -> Offer | None:
    """Give the step that is offered; for a suspicion the one that confirming it would bring."""
    if is_slip(entry.kind):
        return None
    if entry.state is ViolationState.SUSPECTED:
        return offer(entry, theirs, now)
    return offered(entry, theirs, now)


def _quote(evidence: Evidence, thread: Thread | None) -> Quote:
    """Give an act with who wrote it and where, as far as its thread still says."""
    messages = thread.messages if thread is not None else ()
    wrote = next((each for each in messages if evidence.message_id in (each.message_id, each.id)), None)
    return Quote(
        message=line(evidence.message_id),
        at=evidence.at,
        channel=line(thread.account if thread is not None else ""),
        sender=line(wrote.sender.name or wrote.sender.address) if wrote is not None else line(""),
        text=line(evidence.quote),
    )


def _before(entry: Violation, theirs: list[Violation]) -> tuple[Told, ...]:
    """Give earlier acts of the same client and what came of them; suspicions and dismissed ones are none."""
    left_out = (ViolationState.SUSPECTED, ViolationState.DISMISSED)
    earlier = [each for each in theirs if each.at < entry.at and each.id != entry.id and each.state not in left_out]
    earlier = sorted((each for each in earlier if not is_slip(each.kind)), key=lambda each: each.at, reverse=True)
    return tuple(
        Told(
            at=each.at,
            text=line(f"{'same kind' if each.kind == entry.kind else words(each.kind)}, {_outcome(each)}"),
        )
        for each in earlier[:_BEFORE]
    )


def _outcome(entry: Violation) -> str:
    given = next((word for step, word in GIVEN.items() if step == entry.step), "")
    if entry.state is ViolationState.SETTLED:
        return f"{given}, settled" if given else "settled"
    return given or _STATE_WORDS[entry.state]


def _became(said: SafeText, what: str) -> SafeText:
    """Give an event in words; the text of an answer stands below, whole."""
    return line(": ".join(said.split(": ")[:2])) if what == "addressed" else said
