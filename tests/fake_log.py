"""A log of violations made by hand, as in the picture of the guided answer: for tests of its screens."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from boundaries.facts import ViolationState
from boundaries.text import SafeText
from daybreak.live import DayError
from daybreak.logview import (
    DatedTask,
    EntryView,
    GuidedDraft,
    Helper,
    LogFilter,
    LogView,
    PartingView,
    Quote,
    Tally,
    Told,
    Way,
    Year,
)
from daybreak.snapshot import ViolationLine

S = SafeText
BERLIN = ZoneInfo("Europe/Berlin")


def on(month: int, day: int, clock: str) -> datetime:
    """An instant of 2026 on the user's wall clock."""
    hour, minute = map(int, clock.split(":"))
    return datetime(2026, month, day, hour, minute, tzinfo=BERLIN).astimezone(UTC)


def act(
    key: str, when: datetime, client: str, kind: str, severity: int, state: str, *, quote: str = "", note: str = ""
) -> ViolationLine:
    return ViolationLine(
        id=key,
        at=when,
        client=S(client),
        kind=kind,
        severity=severity,
        state=ViolationState(state),
        note=S(note),
        quote=S(quote),
        slip=kind.startswith("slip-"),
    )


ACTS = (
    act("v1", on(11, 22, "21:14"), "Globex", "after-hours", 2, "suspected", quote="third time asking"),
    act("v2", on(11, 20, "16:02"), "Acme", "revisions", 2, "confirmed", quote="one more round, please"),
    act("v4", on(11, 18, "18:40"), "Hooli", "disrespect", 3, "confirmed", quote="I will not pay you at all"),
    act("v3", on(11, 19, "08:01"), "Hooli", "wrong-channel", 1, "addressed"),
    act("v5", on(11, 12, "20:10"), "Globex", "after-hours", 2, "addressed"),
    act("v6", on(10, 27, "11:00"), "Globex", "wrong-channel", 1, "settled"),
    act("v7", on(9, 14, "10:00"), "Acme", "scope", 1, "absorbed"),
    act("v8", on(7, 2, "10:00"), "Umbrella", "volume", 1, "dismissed", note="a launch day, agreed by phone"),
)
SLIPS = (act("s1", on(11, 21, "22:10"), "", "slip-peek", 1, "confirmed"),)
FORGED = "[@click=app.quit]x[/] [/b] \x1b]0;owned\x07 \u202egnp\u202c \u6570\u636e"

QUOTE = Quote(
    message=S("m1@globex.example"),
    at=on(11, 22, "21:14"),
    channel=S("slack"),
    sender=S("Tom Ferro"),
    text=S("third time asking, where is the invoice, I need it tonight"),
)
COMMUNICATE = (
    "Hi Tom,\n\nI can see that the invoice is pressing for you. Your message reached me on Sunday evening; on weekends "
    "I am away from work, so that I can give you full attention in the week."
)
PARTS = {
    "understanding": "I can see that the invoice is pressing for you.",
    "fact": "Your message reached me on Sunday evening",
    "boundary": "on weekends I am away from work",
    "why": "so that I can give you full attention in the week",
}
REINFORCE = "On chat you have an answer within two working hours. I am back Monday 09:00.\n\nNoor"


def entry_of(line: ViolationLine) -> EntryView:
    """One entry whole."""
    grave = line.severity >= 3
    return EntryView(
        line=line,
        kind=line.kind.replace("-", " "),
        policy=S("chat is answered within 2 working hours; Sundays are off"),
        quotes=(replace(QUOTE, text=line.quote or QUOTE.text),),
        veiled=grave,
        before=(
            Told(at=on(11, 12, "20:10"), text=S("same kind, reminded")),
            Told(at=on(10, 27, "11:00"), text=S("wrong channel, settled")),
        ),
        history=(Told(at=line.at, text=S("suspected by a rule")), Told(at=on(11, 23, "09:20"), text=S("confirmed"))),
        step="formal" if grave else "restate",
        reason=S("one of severity 3" if grave else "again within 14 days of a reminder"),
        rest=S("10 minutes"),
        ignored=(S("“tonight”"), S("“third time”")),
        allowed={
            "suspected": ("confirmed", "absorbed", "dismissed"),
            "confirmed": ("absorbed", "dismissed", "settled"),
            "addressed": ("settled",),
        }.get(line.state, ()),
        thread="t1",
        answerable=True,
        helpers=(Helper(name=S("Ines"), role=S("mentor"), contact=S("ines@example.org")),) if grave else (),
        why_help=S("This one was grave." if grave else ""),
        summary=S("2026-11-18 18:40  disrespect, severity 3, confirmed; a client; step offered: formal"),
    )


def year_of(lines: tuple[ViolationLine, ...]) -> Year:
    """The acts of a filter by day, week, client and kind."""
    days: dict[date, int] = {}
    clients: dict[SafeText, int] = {}
    kinds: dict[SafeText, int] = {}
    first = date(2025, 11, 24)
    for line in lines:
        if line.state is not ViolationState.DISMISSED:
            day = line.at.astimezone(BERLIN).date()
            days[day] = days.get(day, 0) + 1
            clients[line.client] = clients.get(line.client, 0) + 1
            kind = S(line.kind.replace("-", " "))
            kinds[kind] = kinds.get(kind, 0) + 1
    weeks = tuple(first + timedelta(days=7 * number) for number in range(53))
    return Year(
        first=first,
        last=date(2026, 11, 29),
        days=tuple(sorted(days.items())),
        weeks=tuple((week, sum(n for day, n in days.items() if 0 <= (day - week).days < 7)) for week in weeks),
        clients=tuple(Tally(name, number) for name, number in sorted(clients.items(), key=lambda item: -item[1])),
        kinds=tuple(Tally(name, number) for name, number in sorted(kinds.items(), key=lambda item: -item[1])),
    )


class FakeLog:
    """The part of a fake day that knows violations."""

    acts: tuple[ViolationLine, ...] = ACTS
    slips: tuple[ViolationLine, ...] = SLIPS
    closed_for = timedelta(0)
    """How long until the next opening."""
    rest = timedelta(minutes=10)
    kept_text = ""
    letters = 0
    chain_trouble: SafeText | None = None
    looked_at_chain = 0
    log_now: datetime = on(11, 23, "10:42")

    async def violations(self, wanted: LogFilter) -> LogView:
        whole = self.slips if wanted.mine else self.acts
        opened = ("suspected", "confirmed")
        found = tuple(
            line
            for line in whole
            if wanted.client in ("", line.client)
            and wanted.kind in ("", line.kind)
            and (wanted.state in ("", line.state) or (wanted.state == "open" and line.state in opened))
            and wanted.words.lower() in f"{line.client} {line.kind} {line.note} {line.quote}".lower()
        )
        return LogView(
            entries=found,
            total=len(whole),
            open=sum(line.state in opened for line in whole),
            year=year_of(found),
            standings=((S("Globex"), "restate"), (S("Hooli"), "formal")),
            kinds=tuple(sorted({line.kind for line in whole})),
            clients=tuple(sorted({line.client for line in whole if line.client})),
        )

    async def log_trouble(self) -> SafeText | None:
        self.looked_at_chain += 1
        return self.chain_trouble

    async def violation(self, violation: str) -> EntryView:
        for line in (*self.acts, *self.slips):
            if line.id == violation:
                return entry_of(line)
        raise DayError("There is no such entry.")

    async def guided(
        self, violation: str, *, step: str = "", language: str = "", fact: str = "", fresh: bool = False
    ) -> GuidedDraft:
        entry = await self.violation(violation)
        now = self.log_now
        return GuidedDraft(
            entry=entry,
            to=S("Tom Ferro"),
            channel="email",
            step=step or "restate",
            steps=("remind", "restate", "firm", "formal"),
            language=language or "en",
            languages=("en", "de", "es", "fr"),
            fact=S(fact or "You wrote on Sunday at 21:14."),
            communicate=(self.kept_text if not fresh else "")
            or f"{COMMUNICATE}" + (f" [{language}]" if language else ""),
            reinforce=REINFORCE,
            template=S(f"{step or 'restate'}, mail"),
            trouble=S(""),
            values={"when": "on Sunday at 21:14", "next_opening": "on Monday at 09:00"},
            parts=PARTS,
            rest=S("10 minutes" if self.rest else ""),
            leaves_at=now + max(self.rest, self.closed_for),
            unrested_at=now + self.closed_for,
            closed=bool(self.closed_for),
            recovery=600 if entry.line.severity >= 2 else 0,
        )

    async def parting(self, client: str) -> PartingView:
        return PartingView(
            client=S(client),
            facts=(
                (S("share of income"), S("35 %")),
                (S("runway without new income"), S("4 months")),
                (S("in the last quarter"), S("7 acts, after 2 in the one before")),
                (S("let go of"), S("3")),
                (S("open"), S("2 threads, 1 milestone on 4 Dec")),
                (S("notice period"), S("30 days, so the last day is 23 Dec")),
            ),
            ways=(
                Way(name="renegotiate", title=S("Renegotiate"), text=S("Say what has to change for this to go on.")),
                Way(name="restrict", title=S("Restrict"), text=S("Keep what is agreed, take nothing new.")),
                Way(name="end", title=S("End"), text=S("Give notice, and close the work in good order.")),
            ),
            tasks=(
                DatedTask(due=date(2026, 12, 4), text=S("Launch copy signed off")),
                DatedTask(due=date(2026, 12, 23), text=S("Last day: hand everything over")),
            ),
            last_day=date(2026, 12, 23),
            helpers=(Helper(name=S("Ines"), role=S("mentor"), contact=S("ines@example.org")),),
        )

    async def parting_letter(self, client: str, way: str) -> SafeText:
        self.letters += 1
        return S(f"Dear {client},\n\nthis is the letter to {way}.")
