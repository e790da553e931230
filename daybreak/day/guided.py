"""The guided answer: begun from a letter of the step, filled from the agreement; kept for later without any feeling."""

from __future__ import annotations

from datetime import datetime

import msgspec
from msgspec import Struct

from boundaries.answers.letters import WRITTEN, Letter, compose, form_of
from boundaries.answers.tongue import LANGUAGES, Form
from boundaries.answers.values import values
from boundaries.facts import Address, Thread, Violation
from boundaries.identity import shown_address
from boundaries.text import SafeText, block, line
from boundaries.violations.kinds import HARD, is_slip
from boundaries.violations.ladder import Offer, Step, at_step, offer, rest_until
from daybreak.day.desk import Desk
from daybreak.day.entries_view import entry_view, rest_words
from daybreak.day.letters import recipients
from daybreak.day.log import ANSWERABLE, GUIDED, named, violation
from daybreak.day.plan import Plan
from daybreak.day.user_letters import user_letters
from daybreak.intents import KeepGuided
from daybreak.live import DayError
from daybreak.logview import GuidedDraft
from daybreak.store.protocol import Change


class Begin(Struct, frozen=True, kw_only=True):
    """What the screen wants to begin with; what is empty is chosen here."""

    violation: str
    step: str = ""
    language: str = ""
    fact: str = ""
    fresh: bool = False
    """Leave what was kept for later alone."""


class Kept(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What is kept of an unfinished answer: no feeling has a field here."""

    step: str = ""
    language: str = ""
    fact: str = ""
    communicate: str = ""
    reinforce: str = ""


def guided(desk: Desk, begin: Begin, now: datetime) -> GuidedDraft:
    """Begin an answer, or go on with the one that was kept. Raises `DayError`."""
    entry = _answerable(desk, begin.violation)
    thread = desk.board.thread(entry.thread) if entry.thread else None
    readers = _readers(desk, thread)
    kept = None if begin.fresh else _kept(desk, entry.id)
    offered = offer(entry, desk.values.of("violations", Violation), now)
    step = _step(begin.step or (kept.step if kept else "") or offered.step, offered)
    language = _language(desk, begin.language or (kept.language if kept else ""))
    own, trouble = user_letters(desk.home)
    form: Form = form_of(thread.channel) if thread is not None else "mail"
    given = values(entry, thread, desk.context, now, language=language, form=form)
    first_fact = compose(entry.kind, step, form, language, given, letters=own).parts.get("fact", "")
    said = begin.fact or (kept.fact if kept else "")
    facts = given | ({"fact": said} if said and line(said) != line(first_fact) else {})
    letter = compose(entry.kind, step, form, language, facts, letters=own)
    leaves_at, unrested_at = _times(desk, step, now)
    whose = own.get(f"{entry.kind}/{step}/{form}/{language}")
    return GuidedDraft(
        entry=entry_view(desk, entry.id, now),
        to=line(", ".join(line(each.name) or shown_address(each.address) for each in readers) or entry.client),
        channel=form,
        step=step,
        steps=tuple(str(each) for each in WRITTEN),
        language=language,
        languages=_languages(desk),
        fact=line(said or first_fact),
        communicate=block(kept.communicate if kept else letter.communicate),
        reinforce=block(kept.reinforce if kept else letter.reinforce),
        template=_template(step, form, language, whose),
        trouble=block(trouble),
        values=facts,
        parts=dict(letter.parts),
        leaves_at=leaves_at,
        rest=line(rest_words(at_step(step))),
        unrested_at=unrested_at,
        closed=desk.is_closed(now),
        elsewhere=not readers,
        recovery=desk.policy.breaks.recovery if entry.severity >= HARD else 0,
    )


def keep_guided(desk: Desk, intent: KeepGuided, _now: datetime) -> Plan:
    """Keep an unfinished answer where a power cut does not take it; empty texts forget it."""
    entry = violation(desk, intent.violation)
    document = None
    if intent.communicate.strip() or intent.reinforce.strip():
        kept = Kept(
            step=intent.step,
            language=intent.language,
            fact=intent.fact,
            communicate=intent.communicate,
            reinforce=intent.reinforce,
        )
        document = msgspec.to_builtins(kept)
    change = Change("settings", GUIDED + entry.id, document)
    label = line(f"Kept for later: a goes on with the answer to {named(entry)}")
    return Plan(action="draft", changes=(change,), label=label, undoable=False)


def _kept(desk: Desk, identity: str) -> Kept | None:
    document = desk.store.get("settings", GUIDED + identity)
    return msgspec.convert(document, Kept) if document is not None else None


def _answerable(desk: Desk, identity: str) -> Violation:
    """Give an entry that an answer fits. Raises `DayError`, before anything is written."""
    entry = violation(desk, identity)
    if is_slip(entry.kind):
        raise DayError("A slip of your own needs no answer; it can be settled.")
    if entry.state not in ANSWERABLE:
        raise DayError(f"An entry that is {entry.state} cannot be answered; confirm it first.")
    return entry


def _readers(desk: Desk, thread: Thread | None) -> tuple[Address, ...]:
    """Give who would get the answer; nobody where it has to be said elsewhere."""
    if thread is None:
        return ()
    try:
        return recipients(desk, thread)
    except DayError:
        return ()


def _step(wanted: str, offered: Offer) -> Step:
    """Give the step to write at: nothing is drafted at the top, the sheet of parting ways stands there."""
    step = Step(wanted) if wanted in list(Step) else offered.step
    return Step.FORMAL if step is Step.PART_WAYS else step


def _languages(desk: Desk) -> tuple[str, ...]:
    """Give the languages, those of the policy first."""
    known = [name for name in desk.policy.rules.languages if name in LANGUAGES]
    return tuple(dict.fromkeys([*known, *LANGUAGES]))


def _language(desk: Desk, wanted: str) -> str:
    return wanted if wanted in LANGUAGES else _languages(desk)[0]


def _times(desk: Desk, step: Step, now: datetime) -> tuple[datetime, datetime]:
    """Give when it leaves with its rest, and without: never while closed."""
    rested = rest_until(at_step(step), now, desk.work)
    return _open(desk, rested), _open(desk, now)


def _open(desk: Desk, at: datetime) -> datetime:
    return (desk.opening(at) or at) if desk.is_closed(at) else at


def _template(step: Step, form: str, language: str, own: Letter | None) -> SafeText:
    whose = ", your own" if own is not None and own.own else ""
    return line(f"{step}, {form}, {LANGUAGES[language]}{whose}")
