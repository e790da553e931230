"""Letters as data: composed from a language's phrases and frames, overridden by the user's own, filled with values."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from string import Formatter

from msgspec import Struct

from boundaries.answers.tongue import FORMS, LANGUAGES, WAYS, Form, Way, tongue
from boundaries.facts import ChannelKind
from boundaries.violations.kinds import KINDS
from boundaries.violations.ladder import STEPS, Step

PARTS = ("understanding", "fact", "boundary", "why")
"""Of the first half; each is a place of a letter too."""
PLACES = frozenset(
    {
        *PARTS,
        *("name", "client", "me", "when", "used", "channel", "promise", "hours", "limit", "next_opening"),
        *("consequence", "date", "decide_by", "notice", "last_day"),
    }
)
"""The names that a letter may use."""
ANY = "any"
"""In the key of a letter of the user's own: for every kind."""
CLIENT_KINDS = tuple(kind.name for kind in KINDS.values() if not kind.slip)
WRITTEN = tuple(step for step in STEPS if step is not Step.PART_WAYS)
"""The steps that a letter is drafted for; at the top nothing is drafted unless asked (`compose_ending`)."""

_BRACES = str.maketrans("", "", "{}")
_LEFT = re.compile(r"\{\s*[^\W\d]\w*\s*\}")


class GuidedStep(StrEnum):
    """The steps of the guided answer, in order."""

    CALM = "calm"
    SEE = "see"
    COMMUNICATE = "communicate"
    REINFORCE = "reinforce"
    CHECK = "check"
    SEND = "send"


class LetterUnsound(ValueError):  # noqa: N818 - says what the user's letter is, as they read it
    """A letter of the user's own cannot be used; the text names its key and what to change."""


class Letter(Struct, frozen=True, kw_only=True):
    """The form of an answer, with places in braces."""

    kind: str
    step: Step
    form: Form
    language: str
    communicate: str
    reinforce: str
    own: bool = False
    """Written by the user."""


class Draft(Struct, frozen=True, kw_only=True):
    """A letter filled in: a beginning for the user to write on. Places without a value still stand in braces."""

    communicate: str = ""
    reinforce: str = ""
    parts: Mapping[str, str] = {}
    """The sentences of the first half by `PARTS`, as they were put in: the check looks for them."""

    @property
    def text(self) -> str:
        """Both halves as one message."""
        gap = "\n\n" if "\n" in self.communicate + self.reinforce else " "
        return gap.join(filter(None, (self.communicate, self.reinforce)))


def key(kind: str, step: str, form: str, language: str) -> str:
    """Name a letter as the user's files do: "chased/remind/mail/en"; an ending "end/part-ways/mail/en"."""
    return f"{kind}/{step}/{form}/{language}"


def form_of(channel: ChannelKind) -> Form:
    """Give the form that a channel wants: chat where lines are short, mail elsewhere."""
    return "chat" if channel in {ChannelKind.CHAT, ChannelKind.SMS, ChannelKind.SOCIAL} else "mail"


def letter(kind: str, step: Step, form: Form, language: str) -> Letter:
    """Make one letter that ships; an unknown language is English. At `part-ways` the kind is one of `WAYS`."""
    words = tongue(language)
    frame = words.endings[kind] if step is Step.PART_WAYS else words.frames[f"{step}/{form}"]
    return Letter(
        kind=kind, step=step, form=form, language=language, communicate=frame.communicate, reinforce=frame.reinforce
    )


def merge(letters: Mapping[str, Letter], own: Mapping[str, Mapping[str, str]]) -> dict[str, Letter]:
    """Lay the user's own letters over others, by key; a half that they leave out stays as it was.

    The kind of a key may be "any": then it holds for each kind that has no letter of its own. Raises `LetterUnsound`
    for a key that names no letter, and for a half that is no text or whose places cannot be filled.
    """
    merged = dict(letters)
    for name, halves in sorted(own.items(), key=lambda item: not item[0].startswith(f"{ANY}/")):
        for kind, step, form, language in _meant(name):
            base = letter(kind, step, form, language)
            base = merged.get(key(kind, step, form, language), base)
            merged[key(kind, step, form, language)] = Letter(
                kind=kind,
                step=step,
                form=form,
                language=language,
                communicate=_half(name, "communicate", halves, base.communicate),
                reinforce=_half(name, "reinforce", halves, base.reinforce),
                own=True,
            )
    return merged


def compose(  # noqa: PLR0913 - what a letter is chosen by
    kind: str,
    step: Step,
    form: Form,
    language: str,
    facts: Mapping[str, str],
    *,
    letters: Mapping[str, Letter] | None = None,
) -> Draft:
    """Draft an answer to an act. At `part-ways` nothing is drafted.

    Args:
        kind: of the act; an unknown one is written about as `other`.
        step: of the ladder.
        form: for mail or for chat.
        language: of the letter; an unknown one is English.
        facts: values by place (`boundaries.answers.values`). One named as a part ("boundary") replaces the phrase
            that ships; a place without a value stays in the draft, where the check finds it.
        letters: what `merge` made; left out, what ships.
    """
    if step is Step.PART_WAYS:
        return Draft()
    form_letter = (letters or {}).get(key(kind, step, form, language)) or letter(kind, step, form, language)
    words = tongue(language)
    phrases = words.phrases.get(kind, words.phrases["other"])
    given = {"consequence": words.consequences.get(f"{step}/{form}", "")} | _given(facts)
    understanding = words.understanding if form == "chat" else phrases.understanding
    plain = (understanding, phrases.fact, phrases.boundary, phrases.why)
    parts = {part: given.get(part) or fill(text, given) for part, text in zip(PARTS, plain, strict=True)}
    values = given | parts
    return Draft(
        communicate=fill(form_letter.communicate, values), reinforce=fill(form_letter.reinforce, values), parts=parts
    )


def compose_ending(
    way: Way, language: str, facts: Mapping[str, str], *, letters: Mapping[str, Letter] | None = None
) -> Draft:
    """Draft the letter of one of the three ways out; by mail only, and only when the user asks for it."""
    words = tongue(language)
    values = {"consequence": words.consequences["formal/mail"]} | _given(facts)
    shipped_one = letter(way, Step.PART_WAYS, "mail", language)
    chosen = (letters or {}).get(key(way, Step.PART_WAYS, "mail", language), shipped_one)
    return Draft(communicate=fill(chosen.communicate, values), reinforce=fill(chosen.reinforce, values))


def fill(text: str, values: Mapping[str, str]) -> str:
    """Put values into their places, once: a value is never read as a template. What has none stays as it is."""
    return re.sub(r"\{(\w+)\}", lambda place: values.get(place[1]) or place[0], text)


def unfilled(text: str) -> tuple[str, ...]:
    """Give what still stands in braces, each once: such an answer does not leave."""
    return tuple(dict.fromkeys(found.strip("{} \t\n") for found in _LEFT.findall(text)))


def _given(facts: Mapping[str, str]) -> dict[str, str]:
    """Take values as one row each, less their braces: a name from outside brings no place with it."""
    rows = {place: " ".join(value.translate(_BRACES).split()) for place, value in facts.items()}
    return {place: row for place, row in rows.items() if row}


def _meant(name: str) -> Iterator[tuple[str, Step, Form, str]]:
    """Give the letters that a key of the user's stands for."""
    kind, step, form, language = name.split("/") if name.count("/") == 3 else ("", "", "", "")
    ending = step == Step.PART_WAYS
    kinds = WAYS if ending else CLIENT_KINDS
    forms = [known for known in FORMS if known == form and not (ending and known == "chat")]
    if kind not in {ANY, *kinds} or language not in LANGUAGES or step not in list(Step) or not forms:
        raise LetterUnsound(_no_letter(name))
    for each in kinds if kind == ANY else (kind,):
        yield each, Step(step), forms[0], language


def _no_letter(name: str) -> str:
    return (
        f'"{name}" names no letter: write kind/step/form/language, for example "chased/remind/mail/en", with "any" for '
        f"every kind, the steps {', '.join(WRITTEN)}, the forms {', '.join(FORMS)}, the languages "
        f'{", ".join(LANGUAGES)}; or a letter of ending: {", ".join(WAYS)}, as in "end/part-ways/mail/en".'
    )


def _half(name: str, half: str, halves: Mapping[str, str], before: str) -> str:
    unknown = sorted(set(halves) - {"communicate", "reinforce"})
    if unknown:
        raise LetterUnsound(f'The letter "{name}" has "{unknown[0]}": its halves are "communicate" and "reinforce".')
    text = halves.get(half, before)
    try:
        places = [(place, form or conversion) for _, place, form, conversion in Formatter().parse(text)]
    except (ValueError, TypeError) as error:
        raise LetterUnsound(f'The letter "{name}" cannot be read: {error}. Write places as {{name}}.') from None
    for place, more in places:
        if place is not None and (place not in PLACES or more):
            known = ", ".join(f"{{{each}}}" for each in sorted(PLACES))
            raise LetterUnsound(f'The letter "{name}" has {{{place}}}, which is no place: use {known}.')
    return text
