"""German: what asks for an act before hours begin again."""

from __future__ import annotations

from boundaries.violations.lexicon import Lexicon, phrases

LEXICON = Lexicon(
    language="de",
    tonight=phrases("""
        heute abend, heute nacht, noch heute, heute noch, bis morgen früh, vor morgen früh, morgen früh als erstes,
        bis mitternacht, vor mitternacht, über nacht, bis heute, bevor sie anfangen, bevor du anfängst, vor
        arbeitsbeginn, bevor sie beginnen, morgen als erstes, bis morgen um, morgen um 7, morgen um sieben, morgen um
        8, morgen um acht, vor neun, vor acht, vor 9 uhr, vor 8 uhr, bis acht, bis neun, bis 8 uhr, bis 9 uhr, bis 7
        uhr, vor dem frühstück, beim frühstück, beim aufstehen, wenn ich aufwache, wenn ich aufstehe, in aller frühe,
        in der früh, noch am abend, noch in der nacht, im laufe des abends, am späten abend, spätabends, vor
        feierabend, vor dem schlafengehen, bevor du schlafen, bevor sie schlafen, bevor du ins bett, bevor sie ins
        bett, bevor wir öffnen, bevor wir aufmachen, ehe sie, morgen gleich als erstes, gleich morgen früh, morgen in
        der früh, morgen früh um, morgen früh brauche, morgen früh brauchen, morgen früh fertig, morgen früh da, für
        morgen früh, zu morgen früh, eine nachtschicht, die nacht durch, heute nachmittag noch, noch am nachmittag
    """),
    weekend=phrases("""
        am wochenende, dieses wochenende, übers wochenende, über das wochenende, bis sonntag, bis montag früh, vor
        montag, am samstag, am sonntag, diesen samstag, diesen sonntag, am wochenende noch, noch am wochenende, noch
        dieses wochenende, während des wochenendes, bis samstag, bis zum wochenende, bis zum sonntag, bis
        sonntagabend, bis montagmorgen, bis montag um, bis montag 8, montag als erstes, gleich montag früh, samstag
        noch, sonntag noch, am sonntagabend, am samstagabend, sonntagabend, samstagabend, wochenende über, ihr
        wochenende, dein wochenende
    """),
    now=phrases("""
        sofort, jetzt gleich, auf der stelle, umgehend, unverzüglich, innerhalb der nächsten stunde, sobald sie das
        lesen, sobald du das liest, sobald sie das sehen, sobald du das siehst, sobald sie dies, wenn sie das lesen,
        wenn du das liest, wenn sie das sehen, wenn du das siehst, in der nächsten stunde, innerhalb einer stunde,
        innerhalb von zwei stunden, innerhalb der nächsten zwei, in den nächsten zwei stunden, in einer halben stunde,
        in den nächsten minuten, binnen einer stunde, jetzt sofort, augenblicklich, ohne verzug, noch wach, noch am
        rechner, noch online, noch im büro, alles stehen und liegen, heute noch schnell
    """),
    then=phrases("""
        bis dahin, vorher, davor, bis dann, rechtzeitig, vorab
    """),
    asks=phrases("""
        bitte, kannst du, können sie, könntest du, könnten sie, würdest du, würden sie, brauche, brauchen, muss,
        müssen, musst, erwarte, erwarten, schick, schicken sie, ruf mich an, rufen sie mich an, will ich, ich will,
        wäre toll, wäre schön, wäre gut, wäre super, wäre nett, wäre lieb, wäre dankbar, wären dankbar, wäre ihnen
        dankbar, wäre dir dankbar, bräuchte, bräuchten, sollte, sollten, benötige, benötigen, ansehen, anschauen,
        draufschauen, schauen sie, schau, melden sie sich, melde dich, rückmeldung, erledigen, fertigstellen, liefern,
        liefere, sorgen sie, sorg, machen sie, prüfen, geben sie, kann ich, können wir, könnten wir, verlasse mich,
        zähle auf, rechne mit, rechnen mit, schaffen sie, schaffst du, kriegen sie, kriegst du, bekommen sie das,
        bekommst du das, ginge das, geht das, hätte ich gern, hätten wir gern, hätte gern, hätten gern, würde mich
        freuen, würden uns freuen
    """),
    releases=phrases("""
        keine eile, eilt nicht, nicht eilig, hat zeit, kann warten, kein stress, kein druck, nicht heute, musst du
        nicht, müssen sie nicht, morgen reicht, montag reicht, wann es ihnen passt, wann es dir passt, wenn es ihnen
        passt, wenn es dir passt, wenn sie zeit haben, wenn du zeit hast, sobald sie wieder im büro, sobald du wieder
        im büro, wenn sie wieder da sind, wenn du wieder da bist, in ihren arbeitszeiten, in deinen arbeitszeiten, zu
        ihren zeiten, zu ihren bürozeiten, lassen sie sich zeit, lass dir zeit, in ruhe, nur zur info, nur zur
        information, reicht nächste woche, nächste woche reicht, reicht morgen, reicht montag, reicht am montag, muss
        nicht heute, braucht keine antwort, brauche keine antwort, nicht mehr heute
    """),
    spares=phrases("""
        nicht, schönes wochenende, schönen abend, guten abend, gute nacht, genieß, genießen sie, werde ich, ich werde,
        wir werden, ich bin, ich schicke, schicke ich, ich kann, ich war, wir waren, viel spaß, schlaf gut, schlafen
        sie gut, bis dann, lasse mich
    """),
)
