"""Answers that begin from a form: data with places to fill, which never leave with a place unfilled."""

from __future__ import annotations

import re
from collections.abc import Mapping
from string import Formatter

from msgspec import Struct


class TemplateIncomplete(ValueError):  # noqa: N818 - says what the template is, as the user reads it
    """A place has no value, or is no place that a template can have; the text names it."""


class Template(Struct, frozen=True):
    """A form of an answer; places are names in braces."""

    name: str
    title: str
    text: str


TEMPLATES: Mapping[str, Template] = {
    each.name: each
    for each in (
        Template("blank", "Blank", ""),
        Template("acknowledge", "I have it, answer by …", "Thank you, I have it. You have my answer by {by}."),
        Template("received", "Received", "Thank you, this has arrived safely."),
        Template(
            "redirect",
            "To the right channel",
            "Thank you for your message. So that nothing gets lost, please use {channel} for this; "
            "I read it there in my working hours and answer within {promise}.",
        ),
    )
}
"""The forms that ship, by name, in the order in which they are offered."""

PLACES = frozenset({"by", "channel", "promise", "client", "name", "next_opening"})
"""The names that a template may use."""

_BRACES = str.maketrans("", "", "{}")
_LEFT = re.compile(r"\{(" + "|".join(sorted(PLACES)) + r")\}")


def fill(text: str, values: Mapping[str, str]) -> str:
    """Fill the places of a template; what comes back holds no brace.

    Values are put in as they are, less any brace, and never read as templates themselves. Raises
    `TemplateIncomplete` for a place without a value or with an empty one, and for braces that name no place.
    """
    parts: list[str] = []
    try:
        parsed = list(Formatter().parse(text))
    except ValueError as error:
        raise TemplateIncomplete(f"The template cannot be read: {error}. Write places as {{by}}.") from None
    for literal, place, form, conversion in parsed:
        parts.append(literal.translate(_BRACES))
        if place is None:
            continue
        if place not in PLACES or form or conversion:
            raise TemplateIncomplete(f"{{{place}}} is no place that a template has: use {_names()}.")
        value = values.get(place, "").translate(_BRACES).strip()
        if not value:
            raise TemplateIncomplete(f"The template needs a value for {{{place}}}, and there is none.")
        parts.append(value)
    return "".join(parts)


def unfilled(text: str) -> tuple[str, ...]:
    """Give the places that a finished answer still holds, each once: such an answer does not leave."""
    return tuple(dict.fromkeys(_LEFT.findall(text)))


def _names() -> str:
    return ", ".join(f"{{{place}}}" for place in sorted(PLACES))
