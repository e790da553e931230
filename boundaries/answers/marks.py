"""What the check looks for, by language, as patterns over text in lower case with straight apostrophes."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

_CLOCK = r"\b\d{1,2}(?:[:.]\d\d\b(?!\.\d)|\s?h(?:\s?\d\d)?\b)|\b\d{4}-\d\d-\d\d\b"


class Marks(Struct, frozen=True, kw_only=True):
    """One language's patterns."""

    accuses: str
    """ "You always", "you never"."""
    sorry: str
    times: str
    """A clock time, a weekday, a date, "tomorrow"."""
    sets: str
    """The usual openings of a sentence that sets a boundary; "if it happens again" opens none."""


MARKS: Mapping[str, Marks] = {
    "en": Marks(
        accuses=r"\b(?:you(?:'re|'ve)?(?: are| have| just| do| keep)?|always you) (?:always|never)\b"
        r"|\b(?:always|never) (?:do|did|are|were|have) you\b",
        sorry=r"\b(?:sorry|apolog(?:y|ies|i[sz]e[sd]?|i[sz]ing))\b",
        times=_CLOCK + r"|\b\d{1,2}\s?[ap]\.?m\b|\bnoon\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
        r"|\b(?:today|tomorrow|tonight)\b|\b\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct"
        r"|nov|dec)[a-z]*\b|\b(?:january|february|march|april|june|july|august|september|october|november|december) "
        r"\d{1,2}\b",
        sets=r"^(?:please )?(?:(?:and|also|so|then),? )?(?:please (?:do not|don't|stop|never)|(?:do not|don't|stop) "
        r"|i (?:do not|don't|will not|won't|cannot|can't|no longer|only) |i am not available|i'm not available)",
    ),
    "de": Marks(
        accuses=r"\b(?:du|ihr|sie) (?!erreichen|können|dürfen|haben die|bekommen)(?:\w+ ){0,2}(?:immer(?! noch| wieder "
        r"gern)|nie|niemals|ständig|dauernd)\b|\b(?:immer|nie|niemals|ständig|dauernd) \w+ (?:du|ihr|sie)\b",
        sorry=r"\b(?:sorry|entschuldig\w*|verzeih\w*|pardon|tut (?:es )?mir (?:sehr )?leid|bedau(?:e?re|re))\b",
        times=_CLOCK + r"|\b\d{1,2} uhr\b|\b(?:mon|diens|donners|frei|sams|sonn)tags?\b|\bmittwochs?\b"
        r"|\b(?:heute|übermorgen)\b|(?<!guten )\bmorgen\b|\b\d{1,2}\. ?(?:jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov"
        r"|dez)\w*|\b\d{1,2}\.\d{1,2}\.(?:\d{2,4})?",
        sets=r"^(?:(?:und|auch|außerdem),? )?(?:bitte (?:\w+ ){0,4}(?:nicht|nie|keine?n?)\b|bitte (?:unterlassen|hören)"
        r"|ich (?:\w+ ){0,2}(?:nicht mehr|nicht|kein(?:e|en)?|nur)\b)",
    ),
    "es": Marks(
        accuses=r"\b(?:usted(?:es)?|tú|vosotros|vosotras|vos) (?:\w+ )?(?:siempre|nunca|jamás)\b"
        r"|\b(?:siempre|nunca|jamás) (?:(?:me|nos|te|se|lo|la|los|las|le|les) ){0,2}(?:\w+(?:as|es|áis|éis)\b"
        r"|(?:escrib|ped|pid|insist|respond|le|cumpl|exig|interrump|respet|contest|llam|esper|mand|env|cambi|olvid|escuch"
        r"|lleg)(?:e|a|ía|en|an|ió|ó)\b|(?:hace|está|quiere|dice|tiene|envía)\b)",
        sorry=r"\b(?:lo siento|perd[oó]n\w*|disculp\w*|lamento|mil excusas)\b",
        times=_CLOCK + r"|\b(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b|\b(?:hoy|pasado mañana)\b"
        r"|(?<!la )(?<!las )\bmañana\b|\b\d{1,2} de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre"
        r"|octubre|noviembre|diciembre)\b|\b\d{1,2}/\d{1,2}\b|\bmediodía\b",
        sets=r"^(?:(?:y|además|también),? )?(?:por favor,? no |no (?:me )?(?:escriba|llame|pida|envíe|mande|use|insista"
        r"|trabajo|respondo|leo|acepto|comparto|puedo|atiendo|contesto)\b|le (?:pido|ruego) que no |(?:solo|sólo) "
        r"(?!así)|deje de )",
    ),
    "fr": Marks(
        accuses=r"\b(?:vous|tu) (?!pouvez|peux|avez ainsi)(?:(?:ne|me|nous) |n'|m')?(?:\w+ ){1,2}(?:toujours|jamais"
        r"|sans cesse)\b|\b(?:toujours|jamais) (?:vous|tu)\b",
        sorry=r"\b(?:désolée?s?|pardon\w*|excus\w*|navrée?s?|je regrette)\b",
        times=_CLOCK + r"|\b\d{1,2} heures\b(?! ouvr)|\b(?:lun|mar|mercre|jeu|vendre|same)di\b|\bdimanche\b"
        r"|\b(?:aujourd'hui|demain|midi)\b|\b(?:\d{1,2}|1er) (?:janvier|février|mars|avril|mai|juin|juillet|août"
        r"|septembre|octobre|novembre|décembre)\b|\b\d{1,2}/\d{1,2}\b",
        sets=r"^(?:(?:et|aussi|de plus),? )?(?:(?:merci de|veuillez|je vous (?:prie|demande) de) ne (?:pas|plus)\b"
        r"|ne m'\w+ (?:pas|plus)\b|je (?:ne |n')(?:\w+ ){1,3}(?:pas|plus|que)\b|cessez|arrêtez)",
    ),
}
