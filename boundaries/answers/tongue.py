"""The shape of one language's letters: phrases by kind, frames by step and form, letters of ending by way.

A kind's phrases are four whole sentences (understanding, fact, boundary, why); a frame puts them in the tone of its
step. Fourteen kinds and eight frames make a language's 112 letters. `{when}`, `{next_opening}`, `{channel}` and
`{used}` stand for whole adverbials of the language: "on Monday at 09:00", "by e-mail".
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib import import_module
from typing import Literal, get_args

from msgspec import Struct

Form = Literal["mail", "chat"]
FORMS: tuple[Form, ...] = get_args(Form)
Way = Literal["renegotiate", "restrict", "end"]
WAYS: tuple[Way, ...] = get_args(Way)
LANGUAGES: Mapping[str, str] = {"en": "English", "de": "Deutsch", "es": "Español", "fr": "Français"}
"""The languages that letters ship in, with their own names, in the order in which they are offered."""


class Phrases(Struct, frozen=True):
    """What is said about one kind of act: four sentences, for mail and chat alike."""

    understanding: str
    fact: str
    boundary: str
    why: str


class Frame(Struct, frozen=True):
    """The two halves of a letter, with places for the phrases and the values."""

    communicate: str
    reinforce: str


class Tongue(Struct, frozen=True, kw_only=True):
    """One language."""

    phrases: Mapping[str, Phrases]
    """By kind."""
    frames: Mapping[str, Frame]
    """By "step/form"."""
    endings: Mapping[str, Frame]
    """By way."""
    understanding: str
    """In chat, where words are few; in lower case where it follows a greeting's comma."""
    consequences: Mapping[str, str]
    """By "step/form": a clause that fits after "If it happens again"."""


@lru_cache(maxsize=len(LANGUAGES))
def tongue(language: str) -> Tongue:
    """Load a language when it is first asked for; an unknown one is English."""
    known = language if language in LANGUAGES else "en"
    loaded = import_module(f"boundaries.answers.letters_{known}").TONGUE
    assert isinstance(loaded, Tongue)  # noqa: S101 - our own module, read once
    return loaded
