"""The labelled messages: read from `tests/labelled`, and put before every rule.

The messages were written and labelled from the description of the rules, before any rule read them. Each is judged at
the minute after it came, with what went before it, by the policy beside them with all four languages on. Those in the
files `held.toml` are counted apart: their texts are no help for making rules, so that they stay a fair test.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec
from msgspec import Struct, field

from boundaries.context import Context
from boundaries.facts import Address, ChannelKind, Message, Thread, ThreadState
from boundaries.policy import load
from boundaries.policy.model import Policy
from boundaries.violations.case import Case
from boundaries.violations.rules import RULES

FOLDER = Path(__file__).parent / "labelled"
HELD = "held.toml"
LANGUAGES = ("en", "de", "es", "fr")
ZONE = ZoneInfo("Europe/Berlin")
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
ACCOUNTS = {"email": "work", "chat": "slack", "sms": "phone", "social": "linkedin"}
PROJECT = "Website"


class Line(Struct, frozen=True, forbid_unknown_fields=True):
    """One message of what went before."""

    by: str
    at: str
    text: str
    via: str = "email"
    thread: str = "main"
    delivery: bool = False
    """The user marked it as a delivery."""


class Labelled(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One message with its label: the kinds that it is, each with its severity."""

    id: str
    at: str
    """Weekday, day of November 2026 and time, on the user's wall clock."""
    text: str
    subject: str = ""
    via: str = "email"
    sender: str = field(name="from", default="home")
    """The part of the client in the policy."""
    scene: str = ""
    before: tuple[Line, ...] = ()
    project: bool = False
    attachment: str = ""
    automatic: str = ""
    first: bool = False
    """Nothing came from the client before, ever."""
    emergency: bool = False
    """The user marked the thread urgent."""
    defect: bool = False
    """The user marked the request as a defect."""
    today: int = 0
    today_automatic: bool = False
    expected: Mapping[str, int] = field(name="is", default_factory=dict)
    near: tuple[str, ...] = ()
    """Kinds that it looks like and is not."""
    may: tuple[str, ...] = ()
    """Kinds that could be argued for beside its own: not counted either way."""
    why: str = ""

    @property
    def language(self) -> str:
        """Give the language, which begins the id."""
        return self.id[:2]


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    message: tuple[Labelled, ...]


class Scenes(Struct, frozen=True, forbid_unknown_fields=True):
    """What the messages of one language stand in."""

    filler: str
    clients: Mapping[str, str]
    scene: Mapping[str, tuple[Line, ...]]


def instant(at: str) -> datetime:
    """Read "Tue 24 21:14" of November 2026; the weekday must be the day's own."""
    weekday, day, clock = at.split()
    hour, minute = map(int, clock.split(":"))
    local = datetime(2026, 11, int(day), hour, minute, tzinfo=ZONE)
    if DAYS[local.weekday()] != weekday:
        raise ValueError(f"{at}: the day is a {DAYS[local.weekday()]}")
    return local.astimezone(UTC)


def labelled() -> tuple[Labelled, ...]:
    """Read the messages that the rules were made better with, by language and file."""
    return tuple(one for each in LANGUAGES for path in _paths(each) for one in _read(path))


def held() -> tuple[Labelled, ...]:
    """Read the messages that nobody looks at to make a rule better."""
    return tuple(one for each in LANGUAGES for one in _read(FOLDER / each / HELD))


def _paths(language: str) -> list[Path]:
    return [path for path in sorted((FOLDER / language).glob("*.toml")) if path.name not in {"scenes.toml", HELD}]


def _read(path: Path) -> tuple[Labelled, ...]:
    return msgspec.toml.decode(path.read_bytes(), type=_File).message


def scenes() -> Mapping[str, Scenes]:
    """Read what went before, by language."""
    return {each: msgspec.toml.decode((FOLDER / each / "scenes.toml").read_bytes(), type=Scenes) for each in LANGUAGES}


def policy() -> Policy:
    """Read the agreement that the messages are measured against."""
    path = FOLDER / "policy.toml"
    loaded = load(path.read_text(encoding="utf-8"), path.name, accounts=(*ACCOUNTS.values(), "whatsapp"))
    if loaded.problems:
        raise ValueError(str(loaded.problems))
    return loaded.policy


def threads(one: Labelled, scene: Scenes) -> tuple[Thread, ...]:
    """Build the client's threads as they stood when the message had come."""
    address = scene.clients[one.sender]
    found: dict[tuple[str, str], list[Message]] = {}
    delivered: list[datetime] = []
    for number, line in enumerate(_lines(one, scene)):
        message = _message(f"{one.id} before {number}", line, address)
        found.setdefault((line.thread, line.via), []).append(message)
        delivered += [message.received_at] if line.delivery else []
    for message in _today(one, scene, address):
        found.setdefault(("main", one.via), []).append(message)
    own = _message(one.id, Line(by="client", at=one.at, text=one.text, via=one.via), address)
    own = msgspec.structs.replace(own, subject=one.subject, automatic=one.automatic, attached=bool(one.attachment))
    found.setdefault(("main", one.via), []).append(own)
    state = ThreadState(
        project=PROJECT if one.project else "",
        urgent=one.emergency,
        delivered=tuple(delivered),
        defects=(one.id,) if one.defect else (),
    )
    return tuple(
        Thread(
            id=f"{one.id} {name} {via}",
            account=ACCOUNTS[via],
            channel=ChannelKind(via),
            messages=tuple(sorted(messages, key=_received)),
            state=state if (name, via) == ("main", one.via) else ThreadState(),
        )
        for (name, via), messages in found.items()
    )


def judged(one: Labelled, scene: Scenes, context: Context) -> dict[str, int]:
    """Ask every rule, also one that is off by default: the kinds suspected of the message, with their severity."""
    client = context.clients.of(scene.clients[one.sender])
    if client is None:
        return {}
    case = Case(client, threads(one, scene), context, (), instant(one.at) + timedelta(minutes=1))
    return {
        kind: entry.severity
        for kind, rule in RULES.items()
        for entry in rule(case)
        if any(each.message_id == one.id for each in entry.evidence)
    }


def _lines(one: Labelled, scene: Scenes) -> Iterator[Line]:
    if not one.first:
        for line in scene.scene["history"]:
            yield msgspec.structs.replace(line, thread="history")
    if one.scene:
        yield from scene.scene[one.scene]
    yield from one.before


def _today(one: Labelled, scene: Scenes, address: str) -> Iterator[Message]:
    day = " ".join(one.at.split()[:2])
    for number in range(one.today):
        minute = 14 * 60 + 10 * number
        at = f"{day} {minute // 60:02}:{minute % 60:02}"
        line = Line(by="client", at=at, text=scene.filler.format(number=number + 1), via=one.via)
        message = _message(f"{one.id} today {number}", line, address)
        yield msgspec.structs.replace(message, automatic="Auto-Submitted" if one.today_automatic else "")


def _message(name: str, line: Line, address: str) -> Message:
    mine = line.by == "me"
    return Message(
        id=name,
        account=ACCOUNTS[line.via],
        native=name,
        sender=Address("noor@haddad.example" if mine else address),
        received_at=instant(line.at),
        preview=line.text,
        from_me=mine,
    )


def _received(message: Message) -> tuple[datetime, str]:
    return message.received_at, message.id
