"""The word lists of the rules that read text, as data: four modules a language, put together by topic here.

A list is phrases with commas between them, each as `boundaries.violations.phrases` reads it: words, `*` for up to three
of any kind, `$` for the end of the sentence, and the name of another list of the same language in braces for each of
its phrases.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib import import_module

from boundaries.violations.phrases import Phrases

Lists = Mapping[str, tuple[str, ...]]

LANGUAGES = ("en", "de", "es", "fr")
"""Those that ship."""
_PARTS = ("", "_work", "_person", "_respect")
"""The modules of a language: times, the work, the person, respect."""
_PLATFORMS = (
    "whatsapp",
    "whats app",
    "telegram",
    "signal",
    "facebook",
    "fb",
    "messenger",
    "instagram",
    "insta",
    "linkedin",
    "snapchat",
    "viber",
    "wechat",
    "discord",
    "facetime",
    "imessage",
    "tiktok",
    "skype",
    "threema",
    "xing",
    "twitter",
)
"""Where people meet, the same in every language."""


def lists(language: str) -> Lists:
    """Give the lists of a language by topic; none for one that does not ship."""
    if language not in LANGUAGES:
        return {}
    found: dict[str, tuple[str, ...]] = {}
    for part in _PARTS:
        raw: Mapping[str, str] = import_module(f"{__name__}.{language}{part}").LISTS
        found |= {topic: tuple(" ".join(each.split()) for each in text.split(",")) for topic, text in raw.items()}
    return {**found, "platform": _PLATFORMS}


@lru_cache(maxsize=512)
def phrases(topic: str, languages: tuple[str, ...]) -> Phrases:
    """Give the phrases of a topic in some languages, ready to be found."""
    made = Phrases(())
    for language in languages:
        known = lists(language)
        made.add(known.get(topic, ()), known)
    return made
