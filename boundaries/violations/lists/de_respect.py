"""German: insults, threats, harassment."""

from __future__ import annotations

LISTS: dict[str, str] = {
    "insult": """
        idiot, idiotin, idioten, dumm, blöd, bescheuert, dämlich, unfähig, inkompetent, nutzlos, wertlos, erbärmlich,
        lächerlich, faul, versager, versagerin, trottel, depp, deppen, clown, witz, witzfigur, schande, lügner,
        lügnerin, betrüger, betrügerin, arschloch, amateur, amateure, hirnlos, null, niete, hohlkopf, dilettant,
        dilettantin, unfähigste, dümmste, dümmsten, inkompetenteste, faulste, ahnungslos, unbrauchbar, talentlos,
        stümper, stümperin, pfuscher, pfuscherin, blödmann, vollidiot, vollpfosten, schwachkopf, schwachsinnig, nicht
        ganz dicht, geisteskrank, abzocker, abzockerin, schmarotzer, gauner, lachnummer, dumme kuh, blöde kuh,
        schlafmütze, dilettantisch, unprofessionell
    """,
    "noun-insult": """
        idiot, idiotin, idioten, versager, versagerin, trottel, depp, clown, lügner, lügnerin, betrüger, betrügerin,
        arschloch, amateur, amateure, niete, hohlkopf, blödmann, dummkopf, penner, dilettant, vollidiot, vollpfosten,
        stümper, stümperin, pfuscher, schwachkopf, abzocker, gauner, lachnummer
    """,
    "degree": """
        so, zu, wirklich, echt, einfach, einfach nur, völlig, total, absolut, nur, ja, doch, ganz, offensichtlich,
        offenbar, ziemlich, komplett
    """,
    "directed": """
        sie sind {insult}, sie sind ein {insult}, sie sind eine {insult}, sie sind {degree} {insult}, sie sind
        {degree} ein {insult}, sie sind {degree} eine {insult}, du bist {insult}, du bist ein {insult}, du bist eine
        {insult}, du bist {degree} {insult}, du bist {degree} ein {insult}, du bist {degree} eine {insult}, ihr seid
        {insult}, ihr seid {degree} {insult}, seid ihr {insult}, bist du {insult}, bist du {degree} {insult}, sind sie
        {degree} {insult}, du {noun-insult}, sie {noun-insult}, wie dumm sind sie, wie dumm bist du, wie blöd sind
        sie, wie blöd bist du, wie dumm kann man, wie blöd kann man, halt die klappe, halt den mund, halten sie den
        mund, halten sie die klappe, halt die fresse, fick dich, verpiss dich, verpissen sie sich, geh zum teufel,
        leck mich, ihre dummheit, deine dummheit, ihre unfähigkeit, deine unfähigkeit, ihre inkompetenz, deine
        inkompetenz, sie haben keine ahnung von ihrem, du hast keine ahnung von deinem, jeder idiot könnte, jeder
        idiot kann, sogar ein kind könnte, sogar sie sollten, sogar du solltest, selbst sie sollten, selbst du
        solltest, sie widern mich an, du widerst mich an, sie sind die {insult}, sie sind der {insult}, du bist die
        {insult}, du bist der {insult}, sie sind mit abstand die, du bist mit abstand, sie sind wohl {insult}, bist du
        eigentlich {insult}, sind sie eigentlich {insult}, sind sie eigentlich noch, welcher {noun-insult}, welche
        {noun-insult}, was für ein {noun-insult}, sie elender, du elender, sie elende, sie verdammter, du verdammter,
        du dumme, du blöde, du blöder, du dummer, sie dumme, sie blöder, leute wie sie sind, leute wie du sind,
        idioten wie sie, idioten wie dich, amateure wie sie, versager wie sie, versager wie du, zu dumm um, zu blöd
        um, zu doof um, zu dämlich um, zu dumm zum, zu blöd zum, zu dumm sind, zu blöd sind, zu dumm bist, zu blöd
        bist, sind sie zu dumm, sind sie zu blöd, sind sie zu doof, bist du zu dumm, bist du zu blöd, bist du zu doof,
        können sie nicht lesen, kannst du nicht lesen, können sie überhaupt lesen, kannst du überhaupt lesen, haben
        sie ein gehirn, schalten sie ihr gehirn, schalten sie ihr hirn, schalt dein gehirn, schalt dein hirn, nichts
        im kopf, nicht alle tassen, noch alle tassen, wohl nicht ganz dicht, sie können gar nichts, du kannst gar
        nichts, du kannst nichts, zu nichts zu gebrauchen, nicht zu gebrauchen sind sie, eine zumutung sind sie, mein
        hund könnte, ein affe könnte, ihre blödheit, deine blödheit, ihre faulheit, deine faulheit, ihr saftladen, sie
        verarschen, verarschen sie mich, verarsch mich, willst du mich verarschen, scheren sie sich, scher dich, hauen
        sie ab, zieh leine, fahr zur hölle, fahren sie zur hölle, leck mich am, sie arsch, du arsch, drecksau,
        mistkerl
    """,
    "refuses-pay": """
        zahle nicht, zahlen nicht, werde nicht zahlen, werden nicht zahlen, bezahle nicht, bezahlen nicht, werde nicht
        bezahlen, werden nicht bezahlen, zahle nichts, zahlen nichts, zahle keinen cent, zahlen keinen cent
    """,
    "threat": """
        ich {refuses-pay}, wir {refuses-pay}, dann {refuses-pay}, sonst zahle ich, sonst zahlen wir, sonst bezahle
        ich, sonst bezahlen wir, zahle ich ihnen nichts, zahle ich dir nichts, zahle ich nichts, zahlen wir nichts,
        zahle ich keinen cent, zahlen wir keinen cent, zahle ich nicht, zahlen wir nicht, bezahle ich nicht, bezahlen
        wir nicht, sehen sie keinen cent, siehst du keinen cent, bekommen sie keinen cent, bekommst du keinen cent,
        bekommen sie kein geld, bekommst du kein geld, sehen sie kein geld, siehst du kein geld, keinen cent sehen,
        keinen cent von, können sie ihr geld vergessen, kannst du dein geld vergessen, können sie ihre rechnung
        vergessen, kannst du deine rechnung vergessen, können sie die rechnung vergessen, kannst du die rechnung
        vergessen, geld können sie vergessen, rechnung können sie vergessen, rechnung kannst du vergessen, geld kannst
        du vergessen, zahlung zurückhalten, zahlung halte ich zurück, halte die zahlung zurück, halten die zahlung
        zurück, schlechte bewertung schreiben, schlechte bewertung hinterlassen, schlechte bewertung geben, negative
        bewertung schreiben, negative bewertung hinterlassen, eine schlechte bewertung, eine vernichtende bewertung,
        schlechte bewertung bekommen, bewertung mit einem stern, einen stern geben, ein stern bewertung, sterne
        bewertung werden sie, allen erzählen, jedem erzählen, überall erzählen, alle werden erfahren, jeder wird
        erfahren, jeder soll wissen, ihren ruf ruinieren, deinen ruf ruinieren, ruf zerstören, mache sie fertig, mache
        dich fertig, nie wieder arbeiten, nie wieder einen auftrag, nie wieder aufträge, keinen auftrag mehr bekommen,
        dafür sorgen dass, sorge dafür dass sie, sorge dafür dass du, werden sie bereuen, wirst du bereuen, werden es
        bereuen, wirst es bereuen, das wird ihnen leid tun, das wird dir leid tun, sind sie raus, bist du raus, ich
        verklage sie, ich verklage dich, wir verklagen sie, wir sehen uns vor gericht, sehen wir uns vor gericht,
        sehen sie * keinen cent, siehst du * keinen cent, bekommen sie * keinen cent, bekommst du * keinen cent,
        schlechte bewertungen schreiben, schlechte bewertungen hinterlassen, schreibe ihnen schlechte bewertungen, von
        mir * schlechte bewertungen, von uns * schlechte bewertungen, von mir * schlechte bewertung, von uns *
        schlechte bewertung, überall schlechte bewertungen, arbeiten nie wieder, arbeitest nie wieder, sie arbeiten
        nie, sonst erzähle ich, sonst erzählen wir, sonst hinterlasse ich, sonst gibts eine schlechte, sonst lernen
        sie mich, sonst lernst du mich, sonst kündige ich, sonst war es das, sonst wars das, sonst gibt es kein geld,
        sonst gibts kein geld, sonst fliegen sie, sonst fliegst du, all meinen kontakten, allen meinen kontakten,
        meinem ganzen netzwerk, meinem netzwerk erzählen, überall herumerzählen, überall rumerzählen, an den pranger,
        namen öffentlich, über sie posten, vor ihnen warnen, vor dir warnen, vor ihnen gewarnt, arbeiten sie nie
        wieder, arbeitest du nie wieder, arbeiten sie in dieser, nie mehr arbeiten, nie mehr einen auftrag, keinen
        einzigen auftrag, findest du keinen job, nie wieder einen job, nie wieder einen kunden, ruiniere sie, ruiniere
        ich sie, ruiniere dich, mache sie kaputt, mache ich sie fertig, mache ich dich fertig, das leben zur hölle,
        ihren guten ruf, deinen guten ruf, den schaden bezahlen sie, teuer zu stehen, das wird teuer für, ziehe ich
        ihnen vom honorar, ziehen wir ihnen vom honorar, kürze ihnen das honorar, kürze ihr honorar, kürzen ihr
        honorar, kürze dein honorar, kein geld von mir, keinen pfennig, bleibt unbezahlt, rechnung wird nicht bezahlt,
        überweisung stoppen, stoppe die zahlung, stoppe ich die zahlung, zahlung sperren, ein stern bei google, einen
        stern bei, miese bewertung, miese bewertungen, böse bewertung, ehrliche bewertung die ihnen, von meinem
        anwalt, von unserem anwalt, mein anwalt meldet, meinen anwalt einschalten, anwalt einschalten, schalte ich den
        anwalt, schalte ich meinen, rechtliche schritte gegen, anzeige erstatten, zeige sie an, zeige dich an, zeige
        ich sie an, warne ich sie, ich warne dich, ich warne sie, wenn ihnen ihre * lieb ist, sind sie ersetzt, bist
        du ersetzt, sind sie morgen ersetzt
    """,
    "harassment": """
        sie sind so sexy, du bist so sexy, du bist sexy, sie sind sexy, du siehst sexy, sie sehen sexy, so sexy, sexy
        foto, sexy bild, foto von dir im, foto von ihnen im, bild von dir im, was hast du an, was haben sie an, was
        trägst du gerade, was tragen sie gerade, mit mir schlafen, mit dir schlafen, mit ihnen schlafen, mit mir ins
        bett, mit dir ins bett, mit ihnen ins bett, die nacht mit mir, die nacht mit dir, dich küssen, sie küssen,
        dich anfassen, sie anfassen, dich nackt, sie nackt, nacktfoto, nacktfotos, nacktbild, nacktbilder, deine
        brüste, ihre brüste, dein hintern, dein körper, ihr körper, deine beine, schlampe, hure, fotze, nutte, bringe
        dich um, bring dich um, bringe sie um, schlage dich zusammen, schlage sie zusammen, ich schlag dich, tue dir
        weh, tue ihnen weh, ich weiß wo du wohnst, ich weiß wo sie wohnen, wir wissen wo sie wohnen, wir wissen wo du
        wohnst, ich finde dich, stirb, hoffe du stirbst, geh zurück in dein land, geht zurück in euer land, gehen sie
        zurück in ihr land, geh dahin zurück, leute wie du sollten, leute wie sie sollten, für eine frau, typisch
        frau, frauen wie sie, frauen wie du, heißer körper, heiße beine, du bist heiß, schick mir ein foto von dir,
        schicken sie mir ein foto von sich, mit mir auf mein zimmer, auf mein hotelzimmer, in mein hotelzimmer, deine
        lippen, ihr hintern, dein arsch, ihr arsch, mit dir allein sein, mit ihnen allein sein, sei meine freundin,
        seien sie meine freundin, wenn du nett zu mir, wenn sie nett zu mir, träume von dir, träume von ihnen, dich
        ausziehen, sie ausziehen, flittchen, miststück, zurück an den herd, dummes weib, blöde weiber, mädchen wie
        sie, mädchen wie du, kanake, scheiß ausländer, ausländer raus, ausländer wie, ich mach dich kalt, mach dich
        kalt, schlag dir, schlage ihnen, breche dir, breche ihnen, ich kriege sie, lauere ihnen auf, lauere dir auf,
        warte vor ihrer, warte vor deiner, stehe vor ihrer tür, stehe vor deiner tür, vor ihrer haustür, vor deiner
        haustür, beobachte dich, verfolge dich, wünsche ihnen den tod, wünsche dir den tod, bringen sie sich um
    """,
    "negation": """
        sage nicht, will nicht sagen, nicht gesagt, niemand sagt, habe nie gesagt, meine nicht, glaube nicht, würde
        nie, ich idiot, ich depp, ich trottel, wie dumm von mir, wie blöd von mir, zu blöd von mir, bin ich blöd, bin
        ich zu blöd, bin zu blöd, bin zu dumm, war ich blöd, meine dummheit, meine blödheit, nicht dumm, keine dumme,
        mich so genannt, hat zu mir gesagt
    """,
}
