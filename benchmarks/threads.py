"""Homes with many threads, for measurements: a policy, and messages as a sync would have stored them."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

from always import always_open

from boundaries.facts import Address, ChannelKind, Message
from connectors.base import Changes
from connectors.memory import MemoryAccount
from daybreak.home import Home
from daybreak.store.durable import DurableStore
from daybreak.sync import keep_step

_AGREED = """
[promise]
default = "40h"

[[client]]
name = "Acme"
domains = ["acme.example"]
timezone = "America/New_York"
importance = "key"

[[client]]
name = "Globex"
domains = ["globex.example"]
"""
POLICY = always_open("Bench", "Europe/Berlin") + _AGREED
_NAMES = ("Ana Castro", "Jürgen Müller", "陈旭", "Olga Iwanowa", "Kaori Tanaka", "Mona Rossi")
_SUBJECTS = ("Invoice 118", "Homepage copy, round 3", "Contract renewal", "Quick question", "Café menu – proofs")
_DOMAINS = ("acme.example", "globex.example", "elsewhere.example")
_STEP = 500


def messages(count: int, now: datetime) -> tuple[Message, ...]:
    """Make one message a thread, of the last fourteen days; the same for the same count."""
    chance = random.Random(count)
    made = []
    for number in range(count):
        name, domain = chance.choice(_NAMES), chance.choice(_DOMAINS)
        made.append(
            Message(
                id=f"m{number:06}",
                account="mail",
                native=str(number),
                message_id=f"{number}@{domain}",
                sender=Address(f"{name.split()[0].lower()}{number % 97}@{domain}", name),
                to=(Address("me@bench.example", "Bench"),),
                subject=f"{chance.choice(_SUBJECTS)} ({number})",
                received_at=now - timedelta(minutes=chance.randint(1, 14 * 24 * 60)),
                preview="Could you look at this until Friday? " * chance.randint(1, 12),
                size=4096,
            ),
        )
    return tuple(made)


def make_home(folder: Path, count: int) -> Path:
    """Write a home with that many threads."""
    home = Home.at(folder)
    home.prepare()
    home.policy.write_text(POLICY, encoding="utf-8")
    now = datetime.now(UTC)
    store = DurableStore(home.data)
    account = MemoryAccount("mail", ChannelKind.EMAIL, Address("me@bench.example", "Bench"))
    found = messages(count, now)
    for at in range(0, count, _STEP):
        keep_step(store, account, Changes(messages=found[at : at + _STEP], cursor=str(at)), now)
    store.compact()
    store.close()
    return folder
