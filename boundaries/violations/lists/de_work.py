"""German: nudges, change requests, work that is added."""

from __future__ import annotations

LISTS: dict[str, str] = {
    "courtesy": """
        danke, vielen dank, dankeschön, glückwunsch, herzlichen glückwunsch, alles gute, frohe weihnachten, schöne
        feiertage, gutes neues jahr, schönen feierabend, schönes wochenende, schönen tag, schönen abend, guten morgen,
        gute besserung, bis dann, bis bald, super, prima, perfekt, klingt gut, entschuldigung, sorry, mein fehler,
        kein problem, viel spaß
    """,
    "nudge": """
        gibt es neuigkeiten, gibt es etwas neues, gibts neuigkeiten, gibts was neues, gibt es schon etwas, gibt es
        schon neuigkeiten, schon etwas neues, schon neuigkeiten, wollte nur nachfragen, wollte mal nachfragen, wollte
        kurz nachfragen, nur kurz nachfragen, frage nur nach, frage kurz nach, frage noch einmal nach, frage nochmal
        nach, hake nach, hake noch einmal nach, hake nochmal nach, nachhaken, kurz nachzufragen, haben sie meine *
        gesehen, hast du meine * gesehen, hast du meine * bekommen, haben sie meine * bekommen, haben sie meine *
        erhalten, hast du meine * gelesen, haben sie meine * gelesen, ist meine * angekommen, konnten sie schon,
        konntest du schon, sind sie schon dazu gekommen, bist du schon dazu gekommen, wie ist der stand, wie ist der
        aktuelle stand, wie sieht es aus mit, wie siehts aus, wie weit sind sie, wie weit bist du, wo bleibt, wo
        bleiben, warte noch, warten noch, warte immer noch, warten immer noch, warte auf ihre, warte auf deine, warten
        auf ihre, wann höre ich, wann kann ich mit * rechnen, wann bekomme ich, kleine erinnerung, freundliche
        erinnerung, kurze erinnerung, nur zur erinnerung, wollte erinnern, möchte erinnern, noch nichts gehört, nichts
        von ihnen gehört, nichts von dir gehört, noch keine antwort, bisher keine antwort, warum antworten sie nicht,
        warum antwortest du nicht, warum melden sie sich nicht, warum meldest du dich nicht, bitte antworten sie,
        bitte antworte, bitte um antwort, bitte melden sie sich, bitte melde dich, sind sie da, bist du da, jemand da,
        ich schiebe das, ich hole das * hoch, wegen der * bei mir melden, bei mir melden, bei uns melden, melde dich
        bitte, melden sie sich bitte, rückmeldung zu meiner, rückmeldung zu meinen, rückmeldung von ihnen, rückmeldung
        von dir, um eine rückmeldung, auf eine rückmeldung, um eine antwort, auf eine antwort, auf ihre antwort, auf
        deine antwort, auf ihre rückmeldung, auf deine rückmeldung, warte ich auf, warten wir auf, wollte mal hören,
        wollte nur hören, wollte kurz hören, wollte nur mal hören, wollte fragen wie es, wollte fragen ob sie schon,
        wollte fragen ob du schon, wollte mich erkundigen, möchte mich erkundigen, möchte nachfragen, möchte kurz
        nachfragen, möchte noch einmal nachfragen, frage ich noch einmal nach, frage ich nochmal nach, noch einmal
        melden, ich melde mich noch einmal, ich melde mich nochmal, ich schreibe noch einmal, ich schreibe nochmal,
        noch mal an meine, an meine frage, an meine mail, an meine nachricht, meine letzte mail, meine letzte
        nachricht, mit meiner frage, was ist mit meiner, was ist mit meinem, was ist mit den fotos, was ist jetzt mit,
        wie steht es um, wie steht es mit, wie stehts mit, wie läuft es mit, wie läufts mit, wie kommst du mit, kommen
        sie voran, kommst du voran, gehts voran, wie ist da der stand, was ist der stand, zwischenstand, konnten sie
        inzwischen, konntest du inzwischen, schon angesehen, schon angeschaut, schon nachgedacht, schon dazu gekommen,
        nachdenken können, kam noch nichts, kam bisher nichts, kam noch keine, noch nichts zurück, nichts
        zurückbekommen, bisher nichts gehört, noch nichts von ihnen, noch nichts von dir, noch keine rückmeldung,
        bisher keine rückmeldung, keine rückmeldung bekommen, keine rückmeldung erhalten, keine antwort bekommen,
        keine antwort erhalten, immer noch nichts, fehlt mir noch ihre, fehlt mir noch deine, fehlt uns noch ihre,
        brauche noch ihre, brauchen noch ihre, brauche noch deine, wann melden sie sich, wann meldest du dich, wann
        antworten sie, wann antwortest du, wann darf ich mit, bis wann darf ich, durchgerutscht, im spam gelandet,
        haben sie mich vergessen, hast du mich vergessen, will nicht drängeln, möchte nicht drängeln, will nicht
        nerven, möchte nicht nerven, nochmal hochholen, wieder nach oben, leichter schubser
    """,
    "ping": "hallo, ping, erinnerung, jemand da, update, und, bump",
    "change": """
        ändern, ändere, ändert, änderung, änderungen, anpassen, anpassung, anpassungen, überarbeiten, überarbeite,
        umschreiben, umformulieren, ersetzen, ersetze, austauschen, tauschen, verschieben, entfernen, entferne,
        löschen, streichen, streiche, kürzen, kürzer, länger, verkleinern, vergrößern, größer, kleiner, heller,
        dunkler, wärmer, umbauen, umstellen, noch eine version, eine andere version, eine neue version, noch eine
        runde, anders, statt, stattdessen, zurück zu, vereinfachen, hinzufügen, ergänzen, einfügen, korrigieren, mach,
        mache, bauen, baue, anlegen, einbauen, vertauschen, umdrehen, probieren, probiere, versuchen, weglassen,
        weglasst, wegnehmen, rausnehmen, herausnehmen, rauslassen, streichen wir, zusammenfassen, aufteilen,
        abschwächen, aufhellen, abdunkeln, straffen, ausbauen, nachschärfen, glätten, umsortieren, überdenken, neu
        machen, von vorn, von vorne, neuer versuch, neuen versuch, anderer einstieg, anderen einstieg, andere
        richtung, andere farbe, andere schrift, anderes bild, anderes foto, alternative, alternativen, noch ein
        versuch, noch einmal ran, nochmal ran, weitere runde, zweite meinung, weniger text, mehr text, mehr platz,
        weniger platz, kühler, weicher, frischer, freundlicher, förmlicher, lockerer, seriöser, moderner,
        persönlicher, konkreter, prägnanter, knackiger, einfacher, weiter oben, weiter unten, weiter links, weiter
        rechts, nach oben, nach unten, nach links, nach rechts, nach vorn, nach vorne, lieber links, lieber rechts,
        lieber oben, lieber unten, beginnen mit, anfangen mit, mit * beginnen, mit * anfangen, wie vorher, wie zuvor,
        wie am anfang, wie in der ersten, so wie vorher, kürzt, kürze den, kürze die, kürze das, umbenennen,
        herauslösen, nachbessern, nachbesserung, nachbesserungen, feinschliff, korrektur, korrekturen,
        korrekturwünsche, anmerkungen, änderungswünsche, änderungswunsch, feedback einarbeiten, einarbeiten
    """,
    "change-order": """
        bitte, kannst du, können sie, könntest du, könnten sie, würdest du, würden sie, können wir, brauchen, brauche,
        wir wollen, ich will, möchten, möchte, hätten gern, hätte gern, hätte gerne, hätten gerne, sollte, sollten,
        soll, sollen, muss, müssen, unsere änderungen, meine änderungen, die änderungen, wünschen, wünsche, wäre
        schön, wäre toll, wäre gut, wäre super, wäre besser, wäre prima, wäre es möglich, ist es möglich, geht das,
        ginge das, ginge es, wie wäre es, wie wärs, was halten sie davon, was hältst du davon, hätten lieber, hätte
        lieber, würden gern, würden gerne, würde gern, würde gerne, vielleicht könnten, vielleicht kannst, vielleicht
        können, könnte man, kann man, könnte das, könnten wir, kann das, bräuchte, bräuchten, wollen wir, unser
        wunsch, mein wunsch, unser vorschlag, mein vorschlag, schlage vor, schlagen vor, würde reichen, wir haben
        beschlossen, wir haben entschieden, haben uns entschieden, ein paar punkte, einige punkte, paar anmerkungen,
        einige anmerkungen, hier unsere, hier meine, anbei unsere, anbei meine, ließe sich
    """,
    "no-change": """
        keine änderungen, keine änderung, keine weiteren änderungen, nichts zu ändern, nichts mehr ändern, nicht
        ändern, nichts ändern, danke für die änderungen, danke für die änderung, danke für die anpassungen, danke für
        die anpassung, habe geändert, haben geändert, wir ändern, ich ändere, werden wir ändern, werde ich ändern, von
        uns kommt nichts mehr, nichts mehr von uns, nichts hinzuzufügen, keine anmerkungen, keine weiteren
        anmerkungen, keine wünsche mehr, freigegeben, freigabe erteilt, ist freigegeben, wir geben frei, ich gebe
        frei, kann so raus, kann in druck, kann in den druck, druckfrei, alles bestens, passt alles, bleibt so, so
        lassen, genau so lassen, kann so bleiben, nichts auszusetzen, keinerlei änderungen
    """,
    "defect": """
        tippfehler, schreibfehler, rechtschreibfehler, kaputt, funktioniert nicht, geht nicht, fehler, fehlermeldung,
        absturz, stürzt ab, lässt sich nicht öffnen, öffnet nicht, lädt nicht, defekt, 404, beschädigt, sind kaputt,
        ist kaputt, führen ins leere, führt ins leere, toter link, tote links, lässt sich nicht laden
    """,
    "scope-intro": """
        noch eine kleinigkeit, noch eine kleine sache, noch eine sache, noch etwas, kleiner gefallen, kleinen
        gefallen, geht ja schnell, geht schnell, dauert nicht lange, dauert ja nicht lange, ist schnell gemacht, nur
        fünf minuten, wo sie gerade alles, wo du gerade alles, wo sie schon alles, wo du schon alles, wenn sie schon
        alles, wenn du schon alles, stand nicht im angebot, stand nicht im briefing, nicht im angebot, nicht im
        briefing, nicht beauftragt, war nicht geplant, nicht eingeplant, nicht vereinbart, nicht teil des, gehört
        nicht zum, außerhalb des, über das vereinbarte hinaus, aus kulanz, auf kulanz, ohne aufpreis, ohne mehrkosten,
        ohne zusatzkosten, zum gleichen preis, im selben preis, im gleichen rahmen, im preis mit drin, kann nicht viel
        arbeit, nicht viel arbeit, kaum arbeit, kaum aufwand, wenig aufwand, kein großer aufwand, kein großes ding,
        keine große sache, macht kaum mehr, für sie ein klacks, für dich ein klacks, für sie ja ein leichtes, kleine
        bitte, kleinen wunsch, kleiner wunsch, noch einen wunsch, noch ein wunsch, noch eine bitte, zusätzlicher
        wunsch, zusätzliche bitte, auf die schnelle, da sie den text, da du den text, da sie ohnehin, da du ohnehin,
        da sie sowieso, da du sowieso, wenn sie ohnehin, wenn du ohnehin, wenn sie sowieso, wenn du sowieso, wenn sie
        eh, wenn du eh, wenn sie schon mal, wenn du schon mal
    """,
    "scope": """
        kannst du auch noch, können sie auch noch, könntest du auch noch, könnten sie auch noch, kannst du auch
        gleich, können sie auch gleich, könnten sie auch gleich, könntest du auch gleich, kannst du noch schnell,
        können sie noch schnell, könnten sie noch schnell, könntest du noch schnell, kannst du noch eben, können sie
        noch eben, könnten sie noch eben, kannst du außerdem, können sie außerdem, könnten sie außerdem, könnten sie
        zusätzlich, können sie zusätzlich, kannst du zusätzlich, bitte auch noch, bitte noch schnell, kleine
        ergänzung, kleiner zusatz, kurz noch einbauen, schnell noch einbauen, schnell noch ergänzen, gleich mitmachen,
        gleich mit machen, gleich mit erledigen, wir brauchen auch noch, wir bräuchten auch noch, ich brauche auch
        noch, ich bräuchte auch noch, wir bräuchten noch, ich bräuchte noch, nur eine kleine anpassung, kleine
        anpassung, kurze anpassung, schnelle anpassung, kleine änderung am umfang, noch eine seite, wo sie schon dabei
        sind, wo du schon dabei bist, wenn sie schon dabei sind, wenn du schon dabei bist, wenn sie gerade dabei sind,
        wenn du gerade dabei bist, wenn sie schon dran sind, wenn du schon dran bist, wo sie gerade dabei sind, wo du
        gerade dabei bist, ich weiß das stand nicht im, noch * dazu machen, bekommen sie das noch unter, das noch
        unter, stand nicht im, dazu machen, mit reinnehmen, mit aufnehmen, noch mit aufnehmen, noch mit rein, noch mit
        unterbringen, noch unterbringen, noch einschieben, noch reinquetschen, dazwischenschieben, gleich mit
        übernehmen, gleich mit anlegen, gleich mit übersetzen, gleich mit gestalten, auch noch machen, auch noch
        schreiben, auch noch gestalten, auch noch übersetzen, auch noch anlegen, auch noch erstellen, außerdem noch
        eine, außerdem noch einen, außerdem noch ein, zusätzliche seite, eine weitere seite, bräuchten wir auch,
        bräuchte ich auch, brauchen wir auch noch, hätten auch gern noch, hätten gern auch noch, könnten sie auch
        eben, kannst du auch eben, können sie auch eben
    """,
    "question-only": """
        sag mir, sagen sie mir, sagen sie uns, sagst du mir, bescheid, bestätigen, bestätige, erklären, erkläre,
        erinnere mich, erinnern sie mich, die rechnung schicken, ihre rechnung, deine rechnung, weiterleiten, in
        kopie, noch einmal schicken, nochmal schicken, wann, wo ist, wo sind, wo finde, welche, welcher, welches, wer,
        was ist, was sind, was heißt, warum, wieso, wie lange, wie viel, wie viele, ist das, ist der, ist die, ist es,
        gibt es, sind sie, bist du, haben sie, hast du, habt ihr, stimmt, lesen, mit welcher, mit welchem, am telefon,
        telefonieren, sprechen wir, über die nächsten schritte, den link schicken, zum gespräch
    """,
    "priced": """
        angebot, preis, kosten, kostet, kostenvoranschlag, was würde, wie viel würde, bezahlen, bezahlt, vergüten,
        gesondert, separat, extra budget, zusätzliches budget, nachtrag, in rechnung, berechnen, aufpreis, auftrag
        dafür, was das kosten, was es kosten, was kostet, dafür erst ein angebot, dafür ein angebot, gegen aufpreis,
        gegen bezahlung, natürlich bezahlt, stellen sie uns in rechnung, stell uns in rechnung, auf die rechnung, ihr
        stundensatz, dein stundensatz, mehraufwand vergüten, extra bezahlen, extra beauftragen, separat beauftragen
    """,
    "wish": """
        lieber links, lieber rechts, lieber oben, lieber unten, lieber ohne, lieber mit, weniger text, mehr text, zu
        {quality}, viel zu {quality}, noch nicht glücklich, nicht glücklich mit, nicht ganz glücklich, nicht
        zufrieden, noch nicht zufrieden, nicht ganz zufrieden, nicht überzeugt, überzeugt mich nicht, überzeugt uns
        nicht, überzeugt noch nicht, noch nicht ganz, noch nicht das richtige, nicht das was wir, nicht das was ich,
        nicht so vorgestellt, anders vorgestellt, hatten uns vorgestellt, hatte mir vorgestellt, gefällt mir nicht,
        gefällt uns nicht, gefallen mir nicht, gefallen uns nicht, gefällt mir noch nicht, gefällt uns noch nicht,
        gefällt uns weniger, gefällt mir weniger, passt noch nicht, passt nicht zu, passt nicht ganz, trifft es noch
        nicht, trifft es nicht, klingt mir zu, klingt ein bisschen, wirkt ein bisschen, wirkt zu, wirkt auf uns, wirkt
        auf mich, liest sich noch, fehlt noch etwas, fehlt mir noch, fehlt uns noch, hätte es gern, hätten es gern,
        hätte das gern, hätten das gern, hätte ich gern, hätten wir gern, hätte ich gerne, hätten wir gerne, dürfte
        gern, dürfte gerne, darf gern, darf gerne, könnte ruhig, eher so wie, eher in richtung, mehr in richtung,
        lieber wie in, in der ersten version besser, die erste version besser, vorher besser, doch lieber, noch einmal
        überlegt, nochmal überlegt, noch einmal nachgedacht, nochmal nachgedacht, umentschieden, anders überlegt, noch
        ein paar änderungen, noch einige änderungen, noch ein paar anmerkungen, noch ein paar punkte, noch ein paar
        wünsche, noch ein paar kleinigkeiten, weitere änderungen, weitere anmerkungen, noch eine änderung, noch
        änderungswünsche, weitere korrekturen, noch korrekturen
    """,
    "quality": """
        lang, kurz, groß, klein, kalt, kühl, warm, steif, förmlich, formell, locker, flapsig, dunkel, hell, laut,
        leise, voll, leer, trocken, technisch, allgemein, vage, werblich, verspielt, kindlich, ernst, fett, dünn,
        schmal, breit, viel, wenig, flach, langweilig, brav, bunt, blass, stark, schwach, weich, hart, schnell,
        langsam, hoch, tief, eng, weit, einfach, kompliziert, komplex, abstrakt, direkt, aggressiv, altmodisch,
        altbacken, modern, trendig, ähnlich, amerikanisch, emotional, nüchtern, sachlich, unruhig, überladen, wuchtig,
        plump, glatt, ausführlich, knapp, blau, rot, grün, gelb, grell, düster
    """,
    "extra": """
        auch, auch noch, außerdem, zusätzlich, zudem, ebenfalls, obendrein, darüber hinaus, übrigens, weiteren,
        weiteres, nicht im angebot, nicht im briefing, schnell noch, noch schnell, eben noch, noch eben, gleich noch,
        gleich mit, mit dazu, noch drei, noch zwei
    """,
    "make": """
        schreiben, schreibst, entwerfen, gestalten, programmieren, erstellen, anlegen, anfertigen, übersetzen,
        vorbereiten, aufbereiten, zusammenstellen, zeichnen, illustrieren, produzieren, umsetzen, einrichten,
        entwickeln, layouten, texten, formulieren, mitmachen, anpassen für, adaptieren
    """,
    "product": """
        social media dazu, beiträge für, kurzfassung, langfassung, übersetzung, übersetzungen, zusammenfassung,
        newsletter, flyer, plakat, plakate, poster, landingpage, landing page, unterseite, unterseiten, animation,
        posts, beiträge, rede, präsentation, folien, broschüre, prospekt, faltblatt, illustration, illustrationen,
        vorlage, vorlagen, blogbeitrag, umfrage, pressemitteilung, skript, mockup, mockups, visitenkarte,
        visitenkarten, signatur, einladung, einladungen, einladungskarte, speisekarte, katalog, e book, leitfaden,
        faq, chatbot, schnittstelle, plugin, produktbeschreibung, produktbeschreibungen, stellenanzeige,
        stellenanzeigen, briefpapier, aufkleber, etiketten, verpackung, infografik, infografiken, onepager, podcast,
        trailer, teaser, untertitel, mailing, schild, schilder, rollup, roll up, fallstudie, fassung auf, version auf,
        englische version, französische version, englische fassung, fotostrecke, social media, instagram post,
        linkedin post, kampagne für
    """,
}
