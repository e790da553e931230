"""How each language says that hours change: the words of an announcement, as data."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct


class Announced(Struct, frozen=True, kw_only=True):
    """One language's announcement. In the patterns: {weekday}, {day}, {month}, {year}, {first}, {last}, and so on."""

    subject: str
    letter: str
    """With {since}, {lines}, {times} and {me}."""
    times: str
    """Where the lines name the reader's own times; it ends with a blank."""
    line: str
    """With {when} and {what}."""
    date: str
    on: str
    """One {date} by itself, at the beginning of a line."""
    days: str
    """A run of weekdays."""
    dates: str
    short: str
    """Seven short names from Monday on, with blanks between: a window that reaches into another day."""
    closed: str
    until_now: str
    as_usual: str
    answers: str
    answers_by: str
    """With {channel}, a whole adverbial, and {length}."""


ANNOUNCED: Mapping[str, Announced] = {
    "en": Announced(
        subject="My working hours change",
        letter="Hello,\n\nmy working hours change from {since} on. For you this is what is new:\n\n{lines}\n\n"
        "{times}All else stays as we agreed, and my answers count in these hours.\n\n{me}",
        times="The times are yours, mine stand in brackets. ",
        line="{when}: {what}",
        date="{weekday} {day} {month} {year}",
        on="{date}",
        days="{first} to {last}",
        dates="{first} to {last}",
        short="Mon Tue Wed Thu Fri Sat Sun",
        closed="closed",
        until_now="until now {hours}",
        as_usual="my usual hours after all",
        answers="answers within {length}",
        answers_by="answers {channel} within {length}",
    ),
    "de": Announced(
        subject="Meine Arbeitszeiten ändern sich",
        letter="Guten Tag,\n\nmeine Arbeitszeiten ändern sich ab {since}. Für Sie ist neu:\n\n{lines}\n\n"
        "{times}Alles andere bleibt wie vereinbart, und meine Antwortfristen laufen in diesen Zeiten.\n\n{me}",
        times="Die Zeiten sind Ihre Ortszeit, meine stehen in Klammern. ",
        line="{when}: {what}",
        date="{weekday}, {day}. {month} {year}",
        on="{date}",
        days="{first} bis {last}",
        dates="{first} bis {last}",
        short="Mo Di Mi Do Fr Sa So",
        closed="geschlossen",
        until_now="bisher {hours}",
        as_usual="doch meine üblichen Zeiten",
        answers="Antworten innerhalb von {length}",
        answers_by="Antworten {channel} innerhalb von {length}",
    ),
    "es": Announced(
        subject="Cambia mi horario de trabajo",
        letter="Hola:\n\nMi horario de trabajo cambia a partir del {since}. Para usted, lo nuevo es esto:"
        "\n\n{lines}\n\n"
        "{times}Todo lo demás sigue como acordamos, y mis plazos de respuesta cuentan en este horario.\n\n{me}",
        times="Las horas son las suyas; las mías van entre paréntesis. ",
        line="{when}: {what}",
        date="{weekday} {day} de {month} de {year}",
        on="el {date}",
        days="de {first} a {last}",
        dates="del {first} al {last}",
        short="lun mar mié jue vie sáb dom",
        closed="cerrado",
        until_now="hasta ahora {hours}",
        as_usual="finalmente, mi horario habitual",
        answers="respuestas en {length}",
        answers_by="respuestas {channel} en {length}",
    ),
    "fr": Announced(
        subject="Mes horaires de travail changent",
        letter="Bonjour,\n\nMes horaires de travail changent à partir du {since}. Voici ce qui est nouveau pour vous :"
        "\n\n{lines}\n\n"
        "{times}Tout le reste demeure comme convenu, et mes délais de réponse courent dans ces horaires.\n\n{me}",
        times="Les heures sont les vôtres ; les miennes sont entre parenthèses. ",
        line="{when} : {what}",
        date="{weekday} {day} {month} {year}",
        on="le {date}",
        days="du {first} au {last}",
        dates="du {first} au {last}",
        short="lun. mar. mer. jeu. ven. sam. dim.",
        closed="fermé",
        until_now="jusqu'ici {hours}",
        as_usual="finalement, mes horaires habituels",
        answers="réponses sous {length}",
        answers_by="réponses {channel} sous {length}",
    ),
}
"""By the codes of `boundaries.answers.tongue.LANGUAGES`."""
