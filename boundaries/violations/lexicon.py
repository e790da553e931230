"""The word lists of the rules that read text: one module a language, put together here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct


class Lexicon(Struct, frozen=True, kw_only=True):
    """The phrases of one language, lower case, whole words as `boundaries.prose.plain` gives them."""

    language: str
    tonight: tuple[str, ...]
    """Before the next morning."""
    weekend: tuple[str, ...]
    """On a Saturday or Sunday."""
    now: tuple[str, ...]
    """At once."""
    then: tuple[str, ...]
    """By the time that the sentence before named."""
    asks: tuple[str, ...]
    """Makes a sentence a request."""
    releases: tuple[str, ...]
    """Takes the pressure out of the whole text."""
    spares: tuple[str, ...]
    """Makes a sentence none: it forbids, wishes, or speaks of what the writer does."""


def phrases(text: str) -> tuple[str, ...]:
    """Read phrases with commas between them."""
    return tuple(" ".join(each.split()) for each in text.split(","))


def lexicons(languages: Iterable[str]) -> tuple[Lexicon, ...]:
    """Give the lists of some languages; one that does not ship is passed over."""
    known = _known()
    return tuple(known[language] for language in languages if language in known)


def _known() -> Mapping[str, Lexicon]:
    from boundaries.violations import lexicon_de, lexicon_en, lexicon_es, lexicon_fr

    return {
        "en": lexicon_en.LEXICON,
        "de": lexicon_de.LEXICON,
        "es": lexicon_es.LEXICON,
        "fr": lexicon_fr.LEXICON,
    }
