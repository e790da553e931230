"""German: requests for contact and for what is private."""

from __future__ import annotations

LISTS: dict[str, str] = {
    "reach": """
        {platform} hinzufügen, auf {platform} hinzufügen, bei {platform} hinzufügen, füg mich auf {platform}, füg mich
        bei {platform}, fügen sie mich auf {platform}, fügen sie mich bei {platform}, füge sie auf {platform}, füge
        dich auf {platform}, {contact} auf {platform}, {contact} über {platform}, {contact} per {platform}, {contact}
        via {platform}, {contact} bei {platform}, sind sie auf {platform}, sind sie bei {platform}, sind sie auch auf
        {platform}, sind sie auch bei {platform}, bist du auf {platform}, bist du bei {platform}, bist du auch auf
        {platform}, bist du auch bei {platform}, haben sie {platform}, haben sie auch {platform}, hast du {platform},
        hast du auch {platform}, nutzen sie {platform}, nutzt du {platform}, ihr {platform}, dein {platform}, deinen
        {platform}, ihren {platform}, vernetzen auf {platform}, auf {platform} vernetzen, über {platform} vernetzen,
        bei {platform} vernetzen, auf {platform} befreundet, auf {platform} verbinden, auf {platform} verbunden, auf
        {platform} schreiben, über {platform} schreiben, per {platform} schreiben, auf {platform} sprechen, über
        {platform} sprechen, über {platform} reden, auf {platform} weitermachen, über {platform} weitermachen, auf
        {platform} weiterreden, auf {platform} wechseln, zu {platform} wechseln, zu {platform} umziehen, auf
        {platform} umsteigen, auf {platform} klären, über {platform} klären, per {platform} klären, auf {platform}
        weiter, über {platform} weiter, über {platform} machen, per {platform} machen, über {platform} erreichen, per
        {platform} erreichen, auf {platform} erreichen, auf {platform} folgen, über {platform} kommunizieren, über
        {platform} austauschen, auf {platform} austauschen, über {platform} geht es schneller, über {platform} ist es
        einfacher, lieber über {platform}, lieber auf {platform}, lieber per {platform}, meine freundschaftsanfrage,
        freundschaftsanfrage geschickt, meine kontaktanfrage, kontaktanfrage auf {platform}, meine einladung auf
        {platform}, meine anfrage auf {platform}, meine anfrage bei {platform}, privat anrufen, privat anschreiben,
        privat schreiben, privat erreichen, auf ihrem privaten, auf deinem privaten, auf ihrem handy, auf deinem
        handy, unter ihrer privaten, unter deiner privaten, auf ihrer privaten, auf deiner privaten, zu hause anrufen,
        zuhause anrufen, ihre private e mail, deine private e mail, ihre private mail, deine private mail, ihre
        private mailadresse, deine private mailadresse, auf {platform} verlegen, zu {platform} verlegen, auf
        {platform} umziehen, über {platform} wäre, auf {platform} wäre, per {platform} wäre, über {platform} ginge,
        auf ihrem privathandy, auf deinem privathandy, auf ihrem privaten handy, auf deinem privaten handy, auf ihr
        handy, auf dein handy, auf ihr privathandy, auf dein privathandy, eigentlich bei {platform}, eigentlich auf
        {platform}, zufällig {platform}, zufällig bei {platform}, zufällig auf {platform}, sind sie eigentlich *
        {platform}, bist du eigentlich * {platform}, sind sie zufällig * {platform}, sind sie denn * {platform}, finde
        ich sie auf {platform}, finde ich dich auf {platform}, finde ich sie bei {platform}, habe sie auf {platform}
        gefunden, anfrage auf {platform}, anfrage bei {platform}, einladung bei {platform}, einladung über {platform},
        auf {platform} eine anfrage, bei {platform} eine anfrage, auf {platform} eingeladen, bei {platform}
        eingeladen, auf {platform} geaddet, auf {platform} kontaktiert, über {platform} geschrieben, künftig über
        {platform}, künftig per {platform}, in zukunft über {platform}, in zukunft per {platform}, ab jetzt über
        {platform}, ab jetzt per {platform}, ab jetzt auf {platform}, ab sofort über {platform}, ab sofort per
        {platform}, am liebsten per {platform}, am liebsten über {platform}, ihnen per {platform}, ihnen über
        {platform}, dir per {platform}, dir über {platform}, uns auf {platform} schreiben, zu {platform} rüber, auf
        {platform} rüber, rüber zu {platform}, wechseln wir zu {platform}, wechseln wir auf {platform}, gehen wir zu
        {platform}, gehen wir auf {platform}, umsteigen auf {platform}, {platform} nummer, {platform} namen, meine
        {platform} nummer, mein {platform} name, eine {platform} nachricht, per {platform} an, per {platform} anrufen,
        über {platform} anrufen, auf {platform} anrufen, privat kontaktieren, privat erreichbar, privat sprechen,
        abends privat, ihre handynummer dann, deine handynummer dann, ihre handynummer damit, deine handynummer damit,
        doch ihre handynummer, doch deine handynummer, mir ihre handynummer, mir deine handynummer, mir ihre nummer,
        mir deine nummer, mir doch ihre nummer, mir doch deine nummer, uns ihre nummer, was ist ihre nummer, was ist
        deine nummer, haben sie eine private, hast du eine private, haben sie eine handynummer, hast du eine
        handynummer, sie direkt anrufen, dich direkt anrufen, unter meiner privaten, auf meinem privaten, meine
        private nummer ist, meine handynummer ist, hier meine private, hier meine handynummer
    """,
    "contact": """
        schreib mir, schreiben sie mir, schreib mich * an, schreiben sie mich * an, melde dich, melden sie sich, ruf
        mich, rufen sie mich, kontaktiere mich, kontaktieren sie mich, erreichst du mich, erreichen sie mich, folge
        mir, folgen sie mir, finden sie mich, findest du mich, adde mich, add mich, ich schreibe ihnen, ich schreibe
        dir, schreibe ich ihnen, schreibe ich dir, sprechen wir, reden wir, chatten wir, lassen sie uns, lass uns
    """,
    "artefact": """
        anzeige, anzeigen, api, banner, beitrag, beiträge, bild, bilder, button, buttons, feed, follower, format,
        formular, grafik, grafiken, gruppe, icon, icons, integration, kampagne, kampagnen, kanal, konto, link, links,
        logo, pixel, plugin, post, posts, reichweite, seite, seiten, spalte, feld, story, stories, strategie, symbol,
        symbole, text, texte, unternehmensseite, vorlage, vorlagen, vorschau, werbung, widget, zielgruppe, auftritt,
        schaltfläche
    """,
    "refusal": """
        nur per mail, nur per e mail, nur über e mail, arbeit nur per, nutze {platform} nicht, benutze {platform}
        nicht, verwende {platform} nicht, nicht über {platform}, nicht beruflich, nur privat, meine private nummer
        gebe, gebe ich nicht, gebe meine, möchte ich nicht, lieber nicht, trenne beruf, bitte per e mail, bitte per
        mail, bei e mail bleiben, bleibe bei, halte kundenarbeit, halte die arbeit, halte berufliches, nur per email,
        kundenarbeit halte ich, arbeit halte ich, berufliches halte ich, kundenarbeit läuft, arbeit läuft bei mir,
        über e mail und, bleibe bei e mail, nur e mail, nicht über das private, privates und berufliches, beruf und
        privates, trenne ich, das trenne ich, lieber bei e mail, lieber per e mail, lieber per mail, nur über mail
    """,
    "order": """
        schick, schicke, schicken, sende, senden, gib, geben, nenne, nennen, sag, sagen, brauche, brauchen, benötige,
        benötigen, bitte, teile, teilen, muss wissen, müssen wissen, möchte wissen, würde gern wissen, würde gerne
        wissen, wüsste gern, verrate, verraten, wüssten wir gern, wüssten gern, wüssten wir gerne, wüsste ich gern,
        wüsste ich gerne, wüssten gerne, interessiert uns, interessiert mich, frage mich, fragen uns, mailen, mail,
        laden sie, lade, hängen sie, wenn ich fragen darf, darf ich fragen
    """,
    "smalltalk": """
        wie geht es ihrer, wie geht es deiner, wie geht es ihrem, wie geht es deinem, wie gehts, wie geht es den, wie
        war, hoffe, hoffentlich, hoffen, grüße an, gruß an, grüßen sie, grüß, alles gute, passen sie auf, pass auf,
        nicht nötig, mein, meine, meinen, keine sorge, brauche keine, brauchen keine
    """,
    "home-address": """
        ihre privatadresse, deine privatadresse, ihre private adresse, deine private adresse, ihrer privatadresse,
        deiner privatadresse, ihre wohnadresse, deine wohnadresse, ihre privatanschrift, deine privatanschrift, ihre
        private anschrift, wo wohnen sie, wo wohnst du, wo sie wohnen, wo du wohnst, wo genau wohnen, wo genau wohnst,
        in welcher straße wohnen, in welcher straße wohnst, ihre hausnummer, deine hausnummer, wo wohnen, wo wohnst,
        wohnen sie denn, wohnst du denn, in welchem stadtteil, in welchem viertel, welcher gegend wohnen, welcher
        gegend wohnst, wo genau leben sie, wo genau lebst du, adresse zu hause, adresse zuhause, ihre adresse privat,
        deine adresse privat, zu ihnen nach hause, zu dir nach hause, bei ihnen zu hause vorbei, bei dir zu hause
        vorbei
    """,
    "private-number": """
        ihre private nummer, deine private nummer, ihre privatnummer, deine privatnummer, ihre handynummer, deine
        handynummer, ihre private handynummer, deine private handynummer, ihre mobilnummer, deine mobilnummer, ihre
        private telefonnummer, deine private telefonnummer, ihre telefonnummer zu hause, ihre festnetznummer, deine
        festnetznummer, ihre persönliche nummer, deine persönliche nummer, ihr privathandy, dein privathandy, nummer
        von ihrem handy, nummer von deinem handy, ihre handy nummer, deine handy nummer, nummer privat, privat
        telefonisch erreichen, ihr privates handy, dein privates handy
    """,
    "identity": """
        ihren ausweis, deinen ausweis, ihres ausweises, deines ausweises, ihren personalausweis, deinen
        personalausweis, ihres personalausweises, deines personalausweises, vom personalausweis, ihren reisepass,
        deinen reisepass, ihren pass, deinen pass, ihres passes, deines passes, ihres reisepasses, deines reisepasses,
        ihren führerschein, deinen führerschein, ihres führerscheins, deines führerscheins, ihre ausweiskopie, deine
        ausweiskopie, eine ausweiskopie, ihre ausweisnummer, deine ausweisnummer, ihre sozialversicherungsnummer,
        deine sozialversicherungsnummer, ihre geburtsurkunde, deine geburtsurkunde, rückseite vom ausweis, vorderseite
        vom ausweis, rückseite ihres ausweises, kopie vom ausweis, foto vom ausweis, scan vom ausweis, kopie ihres
        ausweises, ausweiskopien, ihren perso, deinen perso, vom perso, ihren aufenthaltstitel, deinen
        aufenthaltstitel, passkopie, krankenversichertennummer
    """,
    "login": """
        ihre bankzugangsdaten, deine bankzugangsdaten, ihre zugangsdaten zur bank, deine zugangsdaten zur bank,
        zugangsdaten für ihr konto, zugangsdaten für dein konto, zugangsdaten zu ihrem konto, zugangsdaten zu deinem
        konto, zugangsdaten für das online banking, zugangsdaten für ihr online banking, zugangsdaten für dein online
        banking, zugangsdaten zum online banking, ihr online banking, dein online banking, ihr onlinebanking, dein
        onlinebanking, ihre onlinebanking, deine onlinebanking, ihr bankpasswort, dein bankpasswort, ihre pin, deine
        pin, ihre tan, deine tan, ihre kartennummer, deine kartennummer, ihre kreditkartennummer, deine
        kreditkartennummer, ihre kreditkarte, deine kreditkarte, passwort für ihr konto, passwort für dein konto,
        passwort ihrer bank, passwort deiner bank, ihr paypal passwort, dein paypal passwort, zugangsdaten *
        onlinebanking, zugangsdaten * online banking, zugangsdaten * bank, passwort * onlinebanking, passwort * online
        banking, zugang zu ihrem konto, zugang zu deinem konto, zugang zu ihrem bankkonto, zugang zu deinem bankkonto,
        ihre bankdaten samt, kontoauszug von ihnen, ihren kontoauszug, deinen kontoauszug, ihre kontoauszüge, deine
        kontoauszüge, passwort zu ihrem konto, passwort für ihre bank, ihren sicherheitscode
    """,
    "health": """
        sind sie krank, bist du krank, sind sie schwanger, bist du schwanger, sind sie depressiv, bist du depressiv,
        sind sie geimpft, bist du geimpft, sind sie in therapie, bist du in therapie, sind sie in behandlung, bist du
        in behandlung, ihre diagnose, deine diagnose, ihre krankheit, deine krankheit, ihre erkrankung, deine
        erkrankung, ihre krankenakte, ihre gesundheit, deine gesundheit, ihre medikamente, deine medikamente, ihr
        arzt, dein arzt, ihr therapeut, dein therapeut, ihre therapeutin, deine therapeutin, ihr gesundheitszustand,
        dein gesundheitszustand, ihren gesundheitszustand, deinen gesundheitszustand, welche krankheit, welche
        erkrankung, woran leiden sie, woran leidest du, was für eine krankheit, welche medikamente, nehmen sie
        medikamente, nimmst du medikamente, krankschreibung, krankmeldung, ärztliches attest, ein attest,
        schwerbehindert, was hat der arzt gesagt, was sagt der arzt, was hat die ärztin gesagt, was sagt die ärztin,
        etwas ernstes was sie, etwas ernstes was du, was haben sie denn genau, was hast du denn genau, was fehlt dir
        denn, warum waren sie beim arzt, warum warst du beim arzt, warum waren sie im krankenhaus, warum warst du im
        krankenhaus, was für eine operation, sind sie gesundheitlich, bist du gesundheitlich, sind sie behindert, bist
        du behindert, hatten sie burnout, sind sie ansteckend, ärztliche bescheinigung, in welchem monat sind sie,
        wann ist der entbindungstermin
    """,
    "family": """
        haben sie kinder, hast du kinder, haben sie familie, hast du familie, haben sie eine familie, hast du eine
        familie, wie viele kinder haben, wie viele kinder hast, wollen sie kinder, willst du kinder, möchten sie
        kinder, möchtest du kinder, planen sie kinder, planst du kinder, kinder geplant, kinderwunsch,
        familienplanung, ihr mann, dein mann, ihren mann, deinen mann, ihre frau, deine frau, ihre kinder, deine
        kinder, ihre eltern, deine eltern, sind sie mutter, bist du mutter, sind sie vater, bist du vater, wer passt
        auf, sie familie haben, du familie hast, sie kinder haben, du kinder hast, ob sie familie, ob du familie, ob
        sie kinder, ob du kinder, haben sie schon kinder, hast du schon kinder, haben sie noch kinder, wie alt sind
        ihre kinder, wie alt sind deine kinder, haben sie nachwuchs, planen sie nachwuchs, planst du nachwuchs, planen
        sie eine familie, familie zu versorgen, wer kümmert sich um ihre, wer kümmert sich um deine, wer betreut ihre,
        wer betreut deine, was macht ihr mann, was macht ihre frau, was macht dein mann, ihre familiäre, deine
        familiäre, ihre familiensituation
    """,
    "relationship": """
        sind sie verheiratet, bist du verheiratet, sind sie single, bist du single, sind sie geschieden, bist du
        geschieden, sind sie vergeben, bist du vergeben, sind sie in einer beziehung, bist du in einer beziehung, sind
        sie liiert, haben sie einen freund, hast du einen freund, haben sie eine freundin, hast du eine freundin,
        haben sie einen partner, hast du einen partner, haben sie eine partnerin, hast du eine partnerin, leben sie
        allein, lebst du allein, wohnen sie allein, wohnst du allein, mit wem wohnen, mit wem wohnst, mit wem leben,
        ihr freund, dein freund, deine freundin, ihr familienstand, ihren familienstand, deinen familienstand, dein
        familienstand, ob sie verheiratet, ob du verheiratet, ob sie single, ob du single, sind sie in festen händen,
        bist du in festen händen, sind sie noch zu haben, bist du noch zu haben, bist du allein zu, ihre bessere
        hälfte, deine bessere hälfte, sind sie schwul, bist du schwul, sind sie lesbisch, bist du lesbisch, welche
        partei wählen, was wählen sie, gehen sie in die kirche
    """,
    "age": """
        wie alt sind sie, wie alt bist du, ihr alter, dein alter, ihr geburtsdatum, dein geburtsdatum, ihren
        geburtstag, deinen geburtstag, wann sind sie geboren, wann bist du geboren, ihr geburtsjahr, dein geburtsjahr,
        welcher jahrgang sind, welcher jahrgang bist, wie alt bist, welches alter haben, ihr geburtstag, dein
        geburtstag, wann haben sie geburtstag, wann hast du geburtstag, wie jung sind
    """,
    "location": """
        wo sind sie gerade, wo bist du gerade, wo sind sie jetzt, wo bist du jetzt, wo genau sind sie, wo genau bist
        du, wo sie gerade sind, wo du gerade bist, wo sie jetzt sind, wo sind sie im moment, wo bist du im moment, wo
        halten sie sich, ihren standort, deinen standort, ihr standort, dein standort, ihren live standort, deinen
        live standort, ihr live standort, dein live standort, ihren aktuellen standort, deinen aktuellen standort,
        sind sie zu hause, bist du zu hause, sind sie zuhause, bist du zuhause, wo stecken sie, wo steckst du, wo
        sitzen sie gerade, wo sitzt du gerade, von wo arbeiten sie, von wo arbeitest du, wo arbeiten sie gerade, wo
        arbeitest du gerade, wo sind sie im urlaub, wo bist du im urlaub, wohin fahren sie in den urlaub, wohin fährst
        du in den urlaub, sind sie daheim, bist du daheim
    """,
}
