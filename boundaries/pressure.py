"""Pressure buys nothing: what is seen of it, to be shown as ignored. Nothing here ever touches the order."""

from __future__ import annotations

from datetime import datetime

from boundaries.context import Context
from boundaries.facts import Message, Thread
from boundaries.owed import owed
from boundaries.prose import found, own_words, plain, shouted
from boundaries.words import ordinal

URGENCY = (
    # en
    "urgent",
    "urgently",
    "asap",
    "emergency",
    "immediately",
    "right away",
    "top priority",
    "high priority",
    # de
    "dringend",
    "eilt",
    "eilig",
    "sofort",
    "unverzüglich",
    "schnellstmöglich",
    # es
    "urgente",
    "urgentemente",
    "inmediatamente",
    "cuanto antes",
    "lo antes posible",
    # fr
    "urgence",
    "d'urgence",
    "immédiatement",
    "au plus vite",
    "dès que possible",
)
"""Words that press, in lower case: English, German, Spanish, French."""


def pressure(thread: Thread, context: Context, now: datetime) -> tuple[str, ...]:
    """Say what of a thread presses and is ignored: "capitals", '"URGENT"', "third message", "night arrival".

    Words that press are no pressure on the client's agreed urgent channel. Night is 22:00 to 06:00 of the user's
    wall clock, and counts for the newest message.
    """
    messages = [message for message in owed(thread, context, now).unanswered if not message.automatic]
    if not messages:
        return ()
    signs: list[str] = []
    texts = [text for message in messages for text in _texts(message)]
    if any(map(shouted, texts)):
        signs.append("capitals")
    urgent = context.urgent_channel(context.clients.of_thread(thread), thread)
    word = "" if urgent else next(filter(None, (found(URGENCY, plain(text)) for text in texts)), "")
    if word:
        signs.append(f'"{word.upper()}"')
    if len(messages) > 2:
        signs.append(f"{ordinal(len(messages))} message")
    hour = messages[-1].received_at.astimezone(context.zone).hour
    if hour >= 22 or hour < 6:
        signs.append("night arrival")
    return tuple(signs)


def _texts(message: Message) -> tuple[str, str]:
    return message.subject, own_words(message.preview)
