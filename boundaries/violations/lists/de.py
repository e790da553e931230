"""German."""

from __future__ import annotations

LISTS: dict[str, str] = {
    "courtesy": """
        danke, vielen dank, dankeschön, glückwunsch, herzlichen glückwunsch, alles gute, frohe weihnachten,
        schöne feiertage, gutes neues jahr, schönen feierabend, schönes wochenende, schönen tag, schönen abend,
        guten morgen, gute besserung, bis dann, bis bald, super, prima, perfekt, klingt gut, entschuldigung, sorry,
        mein fehler, kein problem, viel spaß
    """,
    "nudge": """
        gibt es neuigkeiten, gibt es etwas neues, gibts neuigkeiten, gibts was neues, gibt es schon etwas,
        gibt es schon neuigkeiten, schon etwas neues, schon neuigkeiten, wollte nur nachfragen, wollte mal nachfragen,
        wollte kurz nachfragen, nur kurz nachfragen, frage nur nach, frage kurz nach, frage noch einmal nach,
        frage nochmal nach, hake nach, hake noch einmal nach, hake nochmal nach, nachhaken, kurz nachzufragen,
        haben sie meine * gesehen, hast du meine * gesehen, hast du meine * bekommen, haben sie meine * bekommen,
        haben sie meine * erhalten, hast du meine * gelesen, haben sie meine * gelesen, ist meine * angekommen,
        konnten sie schon, konntest du schon, sind sie schon dazu gekommen, bist du schon dazu gekommen,
        wie ist der stand, wie ist der aktuelle stand, wie sieht es aus mit, wie siehts aus, wie weit sind sie,
        wie weit bist du, wo bleibt, wo bleiben, warte noch, warten noch, warte immer noch, warten immer noch,
        warte auf ihre, warte auf deine, warten auf ihre, wann höre ich, wann kann ich mit * rechnen, wann bekomme ich,
        kleine erinnerung, freundliche erinnerung, kurze erinnerung, nur zur erinnerung, wollte erinnern,
        möchte erinnern, noch nichts gehört, nichts von ihnen gehört, nichts von dir gehört, noch keine antwort,
        bisher keine antwort, warum antworten sie nicht, warum antwortest du nicht, warum melden sie sich nicht,
        warum meldest du dich nicht, bitte antworten sie, bitte antworte, bitte um antwort, bitte melden sie sich,
        bitte melde dich, sind sie da, bist du da, jemand da, ich schiebe das, ich hole das * hoch
    """,
    "ping": "hallo, ping, erinnerung, jemand da, update, und, bump",
    "reach": """
        {platform} hinzufügen, auf {platform} hinzufügen, bei {platform} hinzufügen, füg mich auf {platform},
        füg mich bei {platform}, fügen sie mich auf {platform}, fügen sie mich bei {platform}, füge sie auf {platform},
        füge dich auf {platform}, {contact} auf {platform}, {contact} über {platform}, {contact} per {platform},
        {contact} via {platform}, {contact} bei {platform}, sind sie auf {platform}, sind sie bei {platform},
        sind sie auch auf {platform}, sind sie auch bei {platform}, bist du auf {platform}, bist du bei {platform},
        bist du auch auf {platform}, bist du auch bei {platform}, haben sie {platform}, haben sie auch {platform},
        hast du {platform}, hast du auch {platform}, nutzen sie {platform}, nutzt du {platform}, ihr {platform},
        dein {platform}, deinen {platform}, ihren {platform}, vernetzen auf {platform}, auf {platform} vernetzen,
        über {platform} vernetzen, bei {platform} vernetzen, auf {platform} befreundet, auf {platform} verbinden,
        auf {platform} verbunden, auf {platform} schreiben, über {platform} schreiben, per {platform} schreiben,
        auf {platform} sprechen, über {platform} sprechen, über {platform} reden, auf {platform} weitermachen,
        über {platform} weitermachen, auf {platform} weiterreden, auf {platform} wechseln, zu {platform} wechseln,
        zu {platform} umziehen, auf {platform} umsteigen, auf {platform} klären, über {platform} klären,
        per {platform} klären, auf {platform} weiter, über {platform} weiter, über {platform} machen,
        per {platform} machen, über {platform} erreichen, per {platform} erreichen, auf {platform} erreichen,
        auf {platform} folgen, über {platform} kommunizieren, über {platform} austauschen, auf {platform} austauschen,
        über {platform} geht es schneller, über {platform} ist es einfacher, lieber über {platform},
        lieber auf {platform}, lieber per {platform}, meine freundschaftsanfrage, freundschaftsanfrage geschickt,
        meine kontaktanfrage, kontaktanfrage auf {platform}, meine einladung auf {platform},
        meine anfrage auf {platform}, meine anfrage bei {platform}, privat anrufen, privat anschreiben,
        privat schreiben, privat erreichen, auf ihrem privaten, auf deinem privaten, auf ihrem handy, auf deinem handy,
        unter ihrer privaten, unter deiner privaten, auf ihrer privaten, auf deiner privaten, zu hause anrufen,
        zuhause anrufen, ihre private e mail, deine private e mail, ihre private mail, deine private mail,
        ihre private mailadresse, deine private mailadresse, auf {platform} verlegen, zu {platform} verlegen,
        auf {platform} umziehen, über {platform} wäre, auf {platform} wäre, per {platform} wäre, über {platform} ginge,
        auf ihrem privathandy, auf deinem privathandy, auf ihrem privaten handy, auf deinem privaten handy,
        auf ihr handy, auf dein handy, auf ihr privathandy, auf dein privathandy
    """,
    "contact": """
        schreib mir, schreiben sie mir, schreib mich * an, schreiben sie mich * an, melde dich, melden sie sich,
        ruf mich, rufen sie mich, kontaktiere mich, kontaktieren sie mich, erreichst du mich, erreichen sie mich,
        folge mir, folgen sie mir, finden sie mich, findest du mich, adde mich, add mich, ich schreibe ihnen,
        ich schreibe dir, schreibe ich ihnen, schreibe ich dir, sprechen wir, reden wir, chatten wir, lassen sie uns,
        lass uns
    """,
    "artefact": """
        anzeige, anzeigen, api, banner, beitrag, beiträge, bild, bilder, button, buttons, feed, follower, format,
        formular, grafik, grafiken, gruppe, icon, icons, integration, kampagne, kampagnen, kanal, konto, link, links,
        logo, pixel, plugin, post, posts, reichweite, seite, seiten, spalte, feld, story, stories, strategie, symbol,
        symbole, text, texte, unternehmensseite, vorlage, vorlagen, vorschau, werbung, widget, zielgruppe, auftritt,
        schaltfläche
    """,
    "refusal": """
        nur per mail, nur per e mail, nur über e mail, arbeit nur per, nutze {platform} nicht,
        benutze {platform} nicht, verwende {platform} nicht, nicht über {platform}, nicht beruflich, nur privat,
        meine private nummer gebe, gebe ich nicht, gebe meine, möchte ich nicht, lieber nicht, trenne beruf,
        bitte per e mail, bitte per mail, bei e mail bleiben, bleibe bei, halte kundenarbeit, halte die arbeit,
        halte berufliches, nur per email, kundenarbeit halte ich, arbeit halte ich, berufliches halte ich,
        kundenarbeit läuft, arbeit läuft bei mir, über e mail und, bleibe bei e mail, nur e mail
    """,
    "order": """
        schick, schicke, schicken, sende, senden, gib, geben, nenne, nennen, sag, sagen, brauche, brauchen, benötige,
        benötigen, bitte, teile, teilen, muss wissen, müssen wissen, möchte wissen, würde gern wissen,
        würde gerne wissen, wüsste gern, verrate, verraten
    """,
    "smalltalk": """
        wie geht es ihrer, wie geht es deiner, wie geht es ihrem, wie geht es deinem, wie gehts, wie geht es den,
        wie war, hoffe, hoffentlich, hoffen, grüße an, gruß an, grüßen sie, grüß, alles gute, passen sie auf, pass auf,
        nicht nötig, mein, meine, meinen, keine sorge, brauche keine, brauchen keine
    """,
    "home-address": """
        ihre privatadresse, deine privatadresse, ihre private adresse, deine private adresse, ihrer privatadresse,
        deiner privatadresse, ihre wohnadresse, deine wohnadresse, ihre privatanschrift, deine privatanschrift,
        ihre private anschrift, wo wohnen sie, wo wohnst du, wo sie wohnen, wo du wohnst, wo genau wohnen,
        wo genau wohnst, in welcher straße wohnen, in welcher straße wohnst, ihre hausnummer, deine hausnummer
    """,
    "private-number": """
        ihre private nummer, deine private nummer, ihre privatnummer, deine privatnummer, ihre handynummer,
        deine handynummer, ihre private handynummer, deine private handynummer, ihre mobilnummer, deine mobilnummer,
        ihre private telefonnummer, deine private telefonnummer, ihre telefonnummer zu hause, ihre festnetznummer,
        deine festnetznummer, ihre persönliche nummer, deine persönliche nummer, ihr privathandy, dein privathandy,
        nummer von ihrem handy, nummer von deinem handy
    """,
    "identity": """
        ihren ausweis, deinen ausweis, ihres ausweises, deines ausweises, ihren personalausweis,
        deinen personalausweis, ihres personalausweises, deines personalausweises, vom personalausweis,
        ihren reisepass, deinen reisepass, ihren pass, deinen pass, ihres passes, deines passes, ihres reisepasses,
        deines reisepasses, ihren führerschein, deinen führerschein, ihres führerscheins, deines führerscheins,
        ihre ausweiskopie, deine ausweiskopie, eine ausweiskopie, ihre ausweisnummer, deine ausweisnummer,
        ihre sozialversicherungsnummer, deine sozialversicherungsnummer, ihre geburtsurkunde, deine geburtsurkunde
    """,
    "login": """
        ihre bankzugangsdaten, deine bankzugangsdaten, ihre zugangsdaten zur bank, deine zugangsdaten zur bank,
        zugangsdaten für ihr konto, zugangsdaten für dein konto, zugangsdaten zu ihrem konto,
        zugangsdaten zu deinem konto, zugangsdaten für das online banking, zugangsdaten für ihr online banking,
        zugangsdaten für dein online banking, zugangsdaten zum online banking, ihr online banking, dein online banking,
        ihr onlinebanking, dein onlinebanking, ihre onlinebanking, deine onlinebanking, ihr bankpasswort,
        dein bankpasswort, ihre pin, deine pin, ihre tan, deine tan, ihre kartennummer, deine kartennummer,
        ihre kreditkartennummer, deine kreditkartennummer, ihre kreditkarte, deine kreditkarte, passwort für ihr konto,
        passwort für dein konto, passwort ihrer bank, passwort deiner bank, ihr paypal passwort, dein paypal passwort,
        zugangsdaten * onlinebanking, zugangsdaten * online banking, zugangsdaten * bank, passwort * onlinebanking,
        passwort * online banking
    """,
    "health": """
        sind sie krank, bist du krank, sind sie schwanger, bist du schwanger, sind sie depressiv, bist du depressiv,
        sind sie geimpft, bist du geimpft, sind sie in therapie, bist du in therapie, sind sie in behandlung,
        bist du in behandlung, ihre diagnose, deine diagnose, ihre krankheit, deine krankheit, ihre erkrankung,
        deine erkrankung, ihre krankenakte, ihre gesundheit, deine gesundheit, ihre medikamente, deine medikamente,
        ihr arzt, dein arzt, ihr therapeut, dein therapeut, ihre therapeutin, deine therapeutin,
        ihr gesundheitszustand, dein gesundheitszustand, ihren gesundheitszustand, deinen gesundheitszustand,
        welche krankheit, welche erkrankung, woran leiden sie, woran leidest du, was für eine krankheit,
        welche medikamente, nehmen sie medikamente, nimmst du medikamente, krankschreibung, krankmeldung,
        ärztliches attest, ein attest, schwerbehindert
    """,
    "family": """
        haben sie kinder, hast du kinder, haben sie familie, hast du familie, haben sie eine familie,
        hast du eine familie, wie viele kinder haben, wie viele kinder hast, wollen sie kinder, willst du kinder,
        möchten sie kinder, möchtest du kinder, planen sie kinder, planst du kinder, kinder geplant, kinderwunsch,
        familienplanung, ihr mann, dein mann, ihren mann, deinen mann, ihre frau, deine frau, ihre kinder,
        deine kinder, ihre eltern, deine eltern, sind sie mutter, bist du mutter, sind sie vater, bist du vater,
        wer passt auf
    """,
    "relationship": """
        sind sie verheiratet, bist du verheiratet, sind sie single, bist du single, sind sie geschieden,
        bist du geschieden, sind sie vergeben, bist du vergeben, sind sie in einer beziehung,
        bist du in einer beziehung, sind sie liiert, haben sie einen freund, hast du einen freund,
        haben sie eine freundin, hast du eine freundin, haben sie einen partner, hast du einen partner,
        haben sie eine partnerin, hast du eine partnerin, leben sie allein, lebst du allein, wohnen sie allein,
        wohnst du allein, mit wem wohnen, mit wem wohnst, mit wem leben, ihr freund, dein freund, deine freundin,
        ihr familienstand, ihren familienstand, deinen familienstand, dein familienstand
    """,
    "age": """
        wie alt sind sie, wie alt bist du, ihr alter, dein alter, ihr geburtsdatum, dein geburtsdatum,
        ihren geburtstag, deinen geburtstag, wann sind sie geboren, wann bist du geboren, ihr geburtsjahr,
        dein geburtsjahr, welcher jahrgang sind, welcher jahrgang bist
    """,
    "location": """
        wo sind sie gerade, wo bist du gerade, wo sind sie jetzt, wo bist du jetzt, wo genau sind sie,
        wo genau bist du, wo sie gerade sind, wo du gerade bist, wo sie jetzt sind, wo sind sie im moment,
        wo bist du im moment, wo halten sie sich, ihren standort, deinen standort, ihr standort, dein standort,
        ihren live standort, deinen live standort, ihr live standort, dein live standort, ihren aktuellen standort,
        deinen aktuellen standort, sind sie zu hause, bist du zu hause, sind sie zuhause, bist du zuhause
    """,
    "change": """
        ändern, ändere, ändert, änderung, änderungen, anpassen, anpassung, anpassungen, überarbeiten, überarbeite,
        umschreiben, umformulieren, ersetzen, ersetze, austauschen, tauschen, verschieben, entfernen, entferne,
        löschen, streichen, streiche, kürzen, kürze, kürzer, länger, verkleinern, vergrößern, größer, kleiner, heller,
        dunkler, wärmer, umbauen, umstellen, noch eine version, eine andere version, eine neue version,
        noch eine runde, anders, statt, stattdessen, zurück zu, vereinfachen, hinzufügen, ergänzen, einfügen,
        korrigieren, mach, mache, machen, bauen, baue, anlegen, einbauen, vertauschen, umdrehen, probieren, probiere,
        versuchen, dazu
    """,
    "change-order": """
        bitte, kannst du, können sie, könntest du, könnten sie, würdest du, würden sie, können wir, brauchen, brauche,
        wir wollen, ich will, möchten, möchte, hätten gern, hätte gern, hätte gerne, hätten gerne, sollte, sollten,
        soll, sollen, muss, müssen, unsere änderungen, meine änderungen, die änderungen, wünschen, wünsche
    """,
    "no-change": """
        keine änderungen, keine änderung, keine weiteren änderungen, nichts zu ändern, nichts mehr ändern,
        nicht ändern, nichts ändern, danke für die änderungen, danke für die änderung, danke für die anpassungen,
        danke für die anpassung, habe geändert, haben geändert, wir ändern, ich ändere, werden wir ändern,
        werde ich ändern
    """,
    "defect": """
        tippfehler, schreibfehler, rechtschreibfehler, kaputt, funktioniert nicht, geht nicht, fehler, fehlermeldung,
        absturz, stürzt ab, lässt sich nicht öffnen, öffnet nicht, lädt nicht, defekt, 404, beschädigt
    """,
    "scope-intro": """
        noch eine kleinigkeit, noch eine kleine sache, noch eine sache, noch etwas, kleiner gefallen, kleinen gefallen,
        geht ja schnell, geht schnell, dauert nicht lange, dauert ja nicht lange, ist schnell gemacht,
        nur fünf minuten, wo sie gerade alles, wo du gerade alles, wo sie schon alles, wo du schon alles,
        wenn sie schon alles, wenn du schon alles
    """,
    "scope": """
        kannst du auch noch, können sie auch noch, könntest du auch noch, könnten sie auch noch, kannst du auch gleich,
        können sie auch gleich, könnten sie auch gleich, könntest du auch gleich, kannst du noch schnell,
        können sie noch schnell, könnten sie noch schnell, könntest du noch schnell, kannst du noch eben,
        können sie noch eben, könnten sie noch eben, kannst du außerdem, können sie außerdem, könnten sie außerdem,
        könnten sie zusätzlich, können sie zusätzlich, kannst du zusätzlich, bitte auch noch, bitte noch schnell,
        kleine ergänzung, kleiner zusatz, kurz noch einbauen, schnell noch einbauen, schnell noch ergänzen,
        gleich mitmachen, gleich mit machen, gleich mit erledigen, wir brauchen auch noch, wir bräuchten auch noch,
        ich brauche auch noch, ich bräuchte auch noch, wir bräuchten noch, ich bräuchte noch,
        nur eine kleine anpassung, kleine anpassung, kurze anpassung, schnelle anpassung, kleine änderung am umfang,
        noch eine seite, wo sie schon dabei sind, wo du schon dabei bist, wenn sie schon dabei sind,
        wenn du schon dabei bist, wenn sie gerade dabei sind, wenn du gerade dabei bist, wenn sie schon dran sind,
        wenn du schon dran bist, wo sie gerade dabei sind, wo du gerade dabei bist
    """,
    "question-only": """
        sag mir, sagen sie mir, sagen sie uns, sagst du mir, bescheid, bestätigen, bestätige, erklären, erkläre,
        erinnere mich, erinnern sie mich, die rechnung schicken, ihre rechnung, deine rechnung, weiterleiten, in kopie,
        noch einmal schicken, nochmal schicken, wann, wo ist, wo sind, wo finde, welche, welcher, welches, wer,
        was ist, was sind, was heißt, warum, wieso, wie lange, wie viel, wie viele, ist das, ist der, ist die, ist es,
        gibt es, sind sie, bist du, haben sie, hast du, habt ihr, stimmt, lesen
    """,
    "priced": """
        angebot, preis, kosten, kostet, kostenvoranschlag, was würde, wie viel würde, bezahlen, bezahlt, vergüten,
        gesondert, separat, extra budget, zusätzliches budget, nachtrag, in rechnung, berechnen, aufpreis,
        auftrag dafür
    """,
    "insult": """
        idiot, idiotin, idioten, dumm, blöd, bescheuert, dämlich, unfähig, inkompetent, nutzlos, wertlos, erbärmlich,
        lächerlich, faul, versager, versagerin, trottel, depp, deppen, clown, witz, witzfigur, schande, lügner,
        lügnerin, betrüger, betrügerin, arschloch, amateur, amateure, hirnlos, null, niete, hohlkopf, dilettant,
        dilettantin
    """,
    "noun-insult": """
        idiot, idiotin, idioten, versager, versagerin, trottel, depp, clown, lügner, lügnerin, betrüger, betrügerin,
        arschloch, amateur, amateure, niete, hohlkopf, blödmann, dummkopf, penner, dilettant
    """,
    "degree": """
        so, zu, wirklich, echt, einfach, einfach nur, völlig, total, absolut, nur, ja, doch, ganz, offensichtlich,
        offenbar, ziemlich, komplett
    """,
    "directed": """
        sie sind {insult}, sie sind ein {insult}, sie sind eine {insult}, sie sind {degree} {insult},
        sie sind {degree} ein {insult}, sie sind {degree} eine {insult}, du bist {insult}, du bist ein {insult},
        du bist eine {insult}, du bist {degree} {insult}, du bist {degree} ein {insult},
        du bist {degree} eine {insult}, ihr seid {insult}, ihr seid {degree} {insult}, seid ihr {insult},
        bist du {insult}, bist du {degree} {insult}, sind sie {degree} {insult}, du {noun-insult}, sie {noun-insult},
        wie dumm sind sie, wie dumm bist du, wie blöd sind sie, wie blöd bist du, wie dumm kann man, wie blöd kann man,
        halt die klappe, halt den mund, halten sie den mund, halten sie die klappe, halt die fresse, fick dich,
        verpiss dich, verpissen sie sich, geh zum teufel, leck mich, ihre dummheit, deine dummheit, ihre unfähigkeit,
        deine unfähigkeit, ihre inkompetenz, deine inkompetenz, sie haben keine ahnung von ihrem,
        du hast keine ahnung von deinem, jeder idiot könnte, jeder idiot kann, sogar ein kind könnte,
        sogar sie sollten, sogar du solltest, selbst sie sollten, selbst du solltest, sie widern mich an,
        du widerst mich an
    """,
    "refuses-pay": """
        zahle nicht, zahlen nicht, werde nicht zahlen, werden nicht zahlen, bezahle nicht, bezahlen nicht,
        werde nicht bezahlen, werden nicht bezahlen, zahle nichts, zahlen nichts, zahle keinen cent, zahlen keinen cent
    """,
    "threat": """
        ich {refuses-pay}, wir {refuses-pay}, dann {refuses-pay}, sonst zahle ich, sonst zahlen wir, sonst bezahle ich,
        sonst bezahlen wir, zahle ich ihnen nichts, zahle ich dir nichts, zahle ich nichts, zahlen wir nichts,
        zahle ich keinen cent, zahlen wir keinen cent, zahle ich nicht, zahlen wir nicht, bezahle ich nicht,
        bezahlen wir nicht, sehen sie keinen cent, siehst du keinen cent, bekommen sie keinen cent,
        bekommst du keinen cent, bekommen sie kein geld, bekommst du kein geld, sehen sie kein geld,
        siehst du kein geld, keinen cent sehen, keinen cent von, können sie ihr geld vergessen,
        kannst du dein geld vergessen, können sie ihre rechnung vergessen, kannst du deine rechnung vergessen,
        können sie die rechnung vergessen, kannst du die rechnung vergessen, geld können sie vergessen,
        rechnung können sie vergessen, rechnung kannst du vergessen, geld kannst du vergessen, zahlung zurückhalten,
        zahlung halte ich zurück, halte die zahlung zurück, halten die zahlung zurück, schlechte bewertung schreiben,
        schlechte bewertung hinterlassen, schlechte bewertung geben, negative bewertung schreiben,
        negative bewertung hinterlassen, eine schlechte bewertung, eine vernichtende bewertung,
        schlechte bewertung bekommen, bewertung mit einem stern, einen stern geben, ein stern bewertung,
        sterne bewertung werden sie, allen erzählen, jedem erzählen, überall erzählen, alle werden erfahren,
        jeder wird erfahren, jeder soll wissen, ihren ruf ruinieren, deinen ruf ruinieren, ruf zerstören,
        mache sie fertig, mache dich fertig, nie wieder arbeiten, nie wieder einen auftrag, nie wieder aufträge,
        keinen auftrag mehr bekommen, dafür sorgen dass, sorge dafür dass sie, sorge dafür dass du, werden sie bereuen,
        wirst du bereuen, werden es bereuen, wirst es bereuen, das wird ihnen leid tun, das wird dir leid tun,
        sind sie raus, bist du raus, ich verklage sie, ich verklage dich, wir verklagen sie, wir sehen uns vor gericht,
        sehen wir uns vor gericht, sehen sie * keinen cent, siehst du * keinen cent, bekommen sie * keinen cent,
        bekommst du * keinen cent, schlechte bewertungen schreiben, schlechte bewertungen hinterlassen,
        schreibe ihnen schlechte bewertungen, von mir * schlechte bewertungen, von uns * schlechte bewertungen,
        von mir * schlechte bewertung, von uns * schlechte bewertung, überall schlechte bewertungen
    """,
    "harassment": """
        sie sind so sexy, du bist so sexy, du bist sexy, sie sind sexy, du siehst sexy, sie sehen sexy, so sexy,
        sexy foto, sexy bild, foto von dir im, foto von ihnen im, bild von dir im, was hast du an, was haben sie an,
        was trägst du gerade, was tragen sie gerade, mit mir schlafen, mit dir schlafen, mit ihnen schlafen,
        mit mir ins bett, mit dir ins bett, mit ihnen ins bett, die nacht mit mir, die nacht mit dir, dich küssen,
        sie küssen, dich anfassen, sie anfassen, dich nackt, sie nackt, nacktfoto, nacktfotos, nacktbild, nacktbilder,
        deine brüste, ihre brüste, dein hintern, dein körper, ihr körper, deine beine, schlampe, hure, fotze, nutte,
        bringe dich um, bring dich um, bringe sie um, schlage dich zusammen, schlage sie zusammen, ich schlag dich,
        tue dir weh, tue ihnen weh, ich weiß wo du wohnst, ich weiß wo sie wohnen, wir wissen wo sie wohnen,
        wir wissen wo du wohnst, ich finde dich, stirb, hoffe du stirbst, geh zurück in dein land,
        geht zurück in euer land, gehen sie zurück in ihr land, geh dahin zurück, leute wie du sollten,
        leute wie sie sollten, für eine frau, typisch frau, frauen wie sie, frauen wie du
    """,
    "negation": """
        sage nicht, will nicht sagen, nicht gesagt, niemand sagt, habe nie gesagt, meine nicht, glaube nicht, würde nie
    """,
    "deadline": "deadline, frist, abgabe, abgabetermin, fällig, bis, spätestens, vor",
    "deadline-order": """
        deadline, frist, abgabe, abgabetermin, fällig, spätestens, bitte, kannst du, können sie, könntest du,
        könnten sie, brauche, brauchen, brauch, muss, müssen, erwarte, erwarten, schick, schicken, liefern, liefere,
        fertig sein, will, wollen, braucht, benötigt
    """,
    "meeting": """
        meeting, besprechung, termin, call, telefonat, telefonieren, videocall, videokonferenz, konferenz, zoom, teams,
        treffen, treffe, workshop, sitzung, kick off, telefontermin, videotermin
    """,
    "meeting-order": """
        bitte, können wir, könnten wir, kannst du, können sie, könntest du, könnten sie, wollen wir, sollen wir,
        lass uns, lassen sie uns, wir treffen uns, treffen wir uns, telefonieren wir, ich habe * eingestellt,
        ich habe * angesetzt, ich habe * gebucht, ich habe * geplant, ich habe * eingetragen, habe einen, haben einen,
        angesetzt, eingeladen, einladung, sei dabei, seien sie dabei, dabei sein, teilnehmen, müssen, muss,
        brauche dich, brauchen sie, erwarte, erwarten, findet, ist am, ist um, steht, machen wir, setze ich, lege ich
    """,
    "past": """
        gestern, letzte, letzten, letzter, letztes, war, waren, danke für, hatten wir, hatte ich, vorhin, vorgestern
    """,
    "theirs": """
        ich schicke, wir schicken, schicke ich, schicken wir, ich sende, wir senden, ich liefere, wir liefern,
        bekommst du, bekommen sie, sie bekommen, du bekommst, sie erhalten, erhalten sie, unsere frist, meine frist,
        unsere deadline, meine deadline, ich habe bis, wir haben bis, ich bin, wir sind, bin ich, sind wir, ohne sie,
        ohne dich, intern, interne, internes, interner, nicht bis, nicht vor, nicht nötig, keine eile,
        müssen sie nicht, musst du nicht, wenn es ihnen passt, wenn es dir passt, passt es ihnen, passt es dir,
        geschlossen, unser büro, unser laden, brauchen sie nicht
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
        füge, fügen sie, mach, machen sie, baue, bau, bauen sie, lege, leg, legen sie, schreib, schreiben sie, ergänze,
        ergänzen sie
    """,
    "announce": """
        meine arbeitszeiten, meine zeiten, arbeitszeiten, bürozeiten, neue zeiten, erreichbar von, erreichbar ab,
        erreichbar bis, ich arbeite von, meine erreichbarkeit
    """,
}
