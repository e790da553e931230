"""German: times, deadlines, meetings, hours."""

from __future__ import annotations

LISTS: dict[str, str] = {
    "deadline": """
        deadline, frist, abgabe, abgabetermin, fällig, bis, spätestens, vor, allerspätestens, rechtzeitig zum,
        annahmeschluss, redaktionsschluss, druckschluss, einsendeschluss, auf meinem tisch, im postfach
    """,
    "deadline-order": """
        deadline, frist, abgabe, abgabetermin, fällig, spätestens, bitte, kannst du, können sie, könntest du, könnten
        sie, brauche, brauchen, brauch, muss, müssen, erwarte, erwarten, schick, schicken, liefern, liefere, fertig
        sein, will, wollen, braucht, benötigt, bräuchte, bräuchten, wäre gut, wäre schön, wäre toll, wäre super,
        benötige, benötigen, abgeben, einreichen, liegen, vorliegen, verlasse mich, zähle auf, unbedingt, zwingend
    """,
    "meeting": """
        meeting, besprechung, termin, call, telefonat, telefonieren, videocall, videokonferenz, konferenz, zoom,
        teams, treffen, treffe, workshop, sitzung, kick off, telefontermin, videotermin, sprechen, reden, wir *
        sprechen, uns * sprechen, wir * reden, uns * reden, wir sprechen, wir reden, sprechen wir, reden wir,
        zusammensetzen, zusammensitzen, rücksprache, jour fixe, präsenztermin
    """,
    "meeting-order": """
        bitte, können wir, könnten wir, kannst du, können sie, könntest du, könnten sie, wollen wir, sollen wir, lass
        uns, lassen sie uns, wir treffen uns, treffen wir uns, telefonieren wir, ich habe * eingestellt, ich habe *
        angesetzt, ich habe * gebucht, ich habe * geplant, ich habe * eingetragen, habe einen, haben einen, angesetzt,
        eingeladen, einladung, sei dabei, seien sie dabei, dabei sein, teilnehmen, müssen, muss, brauche dich,
        brauchen sie, erwarte, erwarten, findet, ist am, ist um, steht, machen wir, setze ich, lege ich, ich schlage *
        vor, wir schlagen * vor, setzen wir uns, sprechen wir, reden wir, haben sie zeit, hast du zeit, halten sie
        sich, halte dir, verschoben auf, ich verschiebe, wir verschieben, beginnt um, startet um
    """,
    "past": """
        gestern, war, waren, danke für, hatten wir, hatte ich, vorhin, vorgestern, letzte woche, letzter woche,
        letzten monat, letztes jahr, letztes mal, letztes wochenende, letzte nacht, letzten montag, letzten dienstag,
        letzten mittwoch, letzten donnerstag, letzten freitag, letzten samstag, letzten sonntag
    """,
    "theirs": """
        ich schicke, wir schicken, schicke ich, schicken wir, ich sende, wir senden, ich liefere, wir liefern,
        bekommst du, bekommen sie, sie bekommen, du bekommst, sie erhalten, erhalten sie, unsere frist, meine frist,
        unsere deadline, meine deadline, ich habe bis, wir haben bis, ich bin, wir sind, bin ich, sind wir, ohne sie,
        ohne dich, intern, interne, internes, interner, nicht bis, nicht vor, nicht nötig, keine eile, müssen sie
        nicht, musst du nicht, wenn es ihnen passt, wenn es dir passt, passt es ihnen, passt es dir, geschlossen,
        unser büro, unser laden, brauchen sie nicht, nur damit sie es, nur damit du es, zur info, zur information,
        mein flug, mein zug, wir feiern, unsere feier, unser fest, kommen sie gern, komm gern, komm doch vorbei, wir
        öffnen
    """,
    "part": "abend, morgen, mittag, nachmittag, vormittag, nacht, früh",
    "mon": "montag, montag{part}",
    "tue": "dienstag, dienstag{part}",
    "wed": "mittwoch, mittwoch{part}",
    "thu": "donnerstag, donnerstag{part}",
    "fri": "freitag, freitag{part}",
    "sat": "samstag, samstag{part}, sonnabend, am wochenende, dieses wochenende, das wochenende, übers wochenende",
    "sun": "sonntag, sonntag{part}",
    "today": "heute",
    "tonight": "heute abend, heute nacht, mitternacht",
    "tomorrow": "morgen",
    "next-week": """
        nächste woche, nächsten montag, nächsten dienstag, nächsten mittwoch, nächsten donnerstag, nächsten freitag,
        nächsten samstag, nächsten sonntag, übermorgen, kommende woche
    """,
    "evening": """
        abend, abends, nachts, in der nacht, montagabend, dienstagabend, mittwochabend, donnerstagabend, freitagabend,
        samstagabend, sonntagabend
    """,
    "imperative": """
        füge, fügen sie, mach, machen sie, baue, bau, bauen sie, lege, leg, legen sie, schreib, schreiben sie,
        ergänze, ergänzen sie
    """,
    "announce": """
        meine arbeitszeiten, meine zeiten, arbeitszeiten, bürozeiten, neue zeiten, erreichbar von, erreichbar ab,
        erreichbar bis, ich arbeite von, meine erreichbarkeit
    """,
    "must-be": """
        muss * bei, müssen * bei, muss * beim, muss * fertig, müssen * fertig, muss * da sein, muss * vorliegen, muss
        * online, müssen * online, muss heute, muss morgen, müssen heute, müssen morgen, muss bis, müssen bis, muss
        bei, muss beim, müssen bei, muss fertig, müssen fertig, muss raus, müssen raus, muss online, müssen online,
        muss vorliegen, müssen vorliegen, muss da sein, müssen da sein, muss drin, müssen drin, gehen live, geht live,
        geht in druck, muss liegen
    """,
}
