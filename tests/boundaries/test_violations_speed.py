from __future__ import annotations

import time

import pytest
from a_day import DAY, GLOBEX, POLICY, at, mail, thread
from msgspec.structs import replace

from boundaries.context import Context
from boundaries.facts import ChannelKind, Thread
from boundaries.policy.model import Limits, Rules
from boundaries.violations import rules
from connectors.mime.body import preview
from connectors.mime.headers import message_facts
from servers import corpora

TOM = "tom@globex.example"
EVERY = ("en", "de", "es", "fr")


def threads() -> list[Thread]:
    """Give every mail of the corpus as a message of a client's, one every ten minutes, each tenth in a thread."""
    texts = []
    for path in sorted((corpora() / "email").rglob("*")):
        if path.is_file() and path.suffix not in {".json", ".xml", ".html"}:
            raw = path.read_bytes()
            texts.append((message_facts(raw).subject, preview(raw)))
    made = [
        mail(at(23 + number // 60, f"{8 + number // 6 % 10:02}:{number % 6}0"), TOM, subject=subject, text=text)
        for number, (subject, text) in enumerate(texts)
    ]
    return [
        thread(
            *made[start : start + 10], name=f"t{start}", channel=ChannelKind.CHAT if start % 20 else ChannelKind.EMAIL
        )
        for start in range(0, len(made), 10)
    ]


@pytest.mark.alone
def test_a_message_is_judged_in_under_two_milliseconds_on_average() -> None:
    found = threads()
    number = sum(len(each.messages) for each in found)
    assert number > 180
    context = Context(replace(POLICY, rules=Rules(languages=EVERY), limits=Limits(messages_a_day=1000)))
    rules.judged(GLOBEX, [thread(mail(at(24, "10:00"), TOM, text="Hello."))], context, (), at(27, "12:00"))
    best = float("inf")
    for _ in range(3):
        rules.forget()
        started = time.process_time()
        rules.judged(GLOBEX, found, context, (), at(27, "12:00"))
        best = min(best, time.process_time() - started)
    assert best / number < 0.002


@pytest.mark.parametrize(
    "text",
    [
        "x" * 10_000_000,
        "On " * 3_000_000,
        "you are " * 1_000_000,
        "\n" * 5_000_000,
        "> wrote:\n" * 1_000_000,
        "a wrote:\n>\n" * 500_000,
        "From: a\n" * 1_000_000,
        "\N{RIGHT-TO-LEFT OVERRIDE}\N{ZERO WIDTH JOINER}\N{COMBINING ACUTE ACCENT}" * 1_000_000,
        "\ud800" * 1_000,
        "".join(map(chr, range(1, 0xD800))),
        "?" * 5_000_000,
        "1:00 " * 1_000_000,
        '"' * 1_000_000,
        "\N{ARABIC LIGATURE SALLALLAHOU ALAYHE WASALLAM}" * 1_000_000,
    ],
    ids=range(14),
)
def test_hostile_text_is_bounded(text: str) -> None:
    context = Context(replace(POLICY, rules=Rules(languages=EVERY)))
    messages = [mail(at(24, clock), TOM, text=text) for clock in ("09:30", "10:30", "21:00")]
    started = time.process_time()
    found = rules.judged(GLOBEX, [thread(*messages, channel=ChannelKind.CHAT)], context, (), at(27, "12:00")).found
    assert time.process_time() - started < 2
    assert all(len(evidence.quote) <= 200 for entry in found for evidence in entry.evidence)


def test_a_policy_without_languages_reads_no_text() -> None:
    silent = Context(replace(DAY.policy, rules=Rules(languages=())))
    message = mail(at(24, "10:00"), TOM, text="You are an idiot. Add me on WhatsApp. Where do you live?")
    assert rules.judged(GLOBEX, [thread(message)], silent, (), at(27, "12:00")).found == ()
