"""French: insults, threats, harassment."""

from __future__ import annotations

LISTS: dict[str, str] = {
    "insult": """
        idiot, idiote, idiots, imbécile, imbéciles, crétin, crétine, stupide, stupides, bête, débile, incompétent,
        incompétente, incompétents, incapable, incapables, nul, nulle, nuls, inutile, inutiles, pathétique, ridicule,
        ridicules, paresseux, paresseuse, clown, clowns, honte, menteur, menteuse, escroc, escrocs, voleur, voleuse,
        connard, connasse, con, conne, amateur, amateurs, guignol, bon à rien, bonne à rien, minable, minables,
        nullité, tocard, tocarde, tocards, charlot, charlots, abruti, abrutie, abrutis, andouille, bras cassé, bras
        cassés, fainéant, fainéante, glandeur, glandeuse, arnaqueur, arnaqueuse, profiteur, ignare, attardé, attardée,
        demeuré, demeurée, taré, tarée, sous merde, pas professionnel
    """,
    "noun-insult": """
        idiot, idiote, imbécile, crétin, crétine, incapable, connard, connasse, menteur, menteuse, escroc, clown,
        guignol, minable, abruti, abrutie, tocard, charlot, boulet, andouille, fainéant, fainéante, arnaqueur, ignare,
        attardé, attardée, taré, raté, incapables, idiots
    """,
    "degree": """
        si, trop, vraiment, tellement, complètement, totalement, absolument, juste, simplement, que, un vrai, une
        vraie, un parfait, une parfaite, un pauvre, une pauvre, une bande d'
    """,
    "directed": """
        vous êtes {insult}, vous êtes un {insult}, vous êtes une {insult}, vous êtes des {insult}, vous êtes {degree}
        {insult}, tu es {insult}, tu es un {insult}, tu es une {insult}, tu es {degree} {insult}, t'es {insult}, t'es
        un {insult}, t'es une {insult}, t'es {degree} {insult}, êtes vous {degree} {insult}, es tu {degree} {insult},
        vous n'êtes qu'un {insult}, vous n'êtes qu'une {insult}, tu n'es qu'un {insult}, tu n'es qu'une {insult},
        espèce d'{noun-insult}, espèce de {noun-insult}, pauvre {noun-insult}, bande d'{insult}, bande de {insult},
        quel {noun-insult} vous, quelle {noun-insult} vous, comment peut on être aussi {insult}, comment pouvez vous
        être aussi {insult}, comment peux tu être aussi {insult}, fermez la, ferme la, ferme ta gueule, fermez votre
        gueule, ta gueule, taisez vous, tais toi, va te faire, allez vous faire, va au diable, allez au diable, allez
        en enfer, va en enfer, casse toi, votre bêtise, ta bêtise, votre stupidité, ta stupidité, votre incompétence,
        ton incompétence, votre nullité, ta nullité, vous n'avez aucun cerveau, n'importe quel idiot, même un enfant,
        même vous devriez, même toi tu devrais, vous me dégoûtez, tu me dégoûtes, vous ne comprenez rien à votre
        métier, la personne la plus {insult}, le prestataire le plus {insult}, le plus {insult} des, la plus {insult}
        des, quel {noun-insult} livre, quel {noun-insult} fait, quel {noun-insult} a, quel genre d'{noun-insult}, quel
        genre de {noun-insult}, il faut être {insult}, il faut être {degree} {insult}, il faut vraiment être {insult},
        faut être {insult}, vous devez être {insult}, vous devez vraiment être {insult}, seul un {noun-insult}, un
        {noun-insult} comme vous, un {noun-insult} comme toi, des {insult} comme vous, les gens comme vous sont, vous
        êtes bons à rien, bonne à rien que, vous ne servez à rien, tu ne sers à rien, vous ne valez rien, tu ne vaux
        rien, vous ne savez rien faire, tu ne sais rien faire, vous ne savez pas lire, tu ne sais pas lire, savez vous
        lire, sais tu lire, apprenez à lire, apprends à lire, servez vous de votre cerveau, réfléchissez pour une
        fois, tu as un cerveau, vous êtes aveugle ou, t'es aveugle ou, trop bête pour, trop bêtes pour, trop con pour,
        trop conne pour, trop stupide pour, mon chien ferait, ma grand mère ferait, un singe ferait, un enfant ferait
        mieux, un gamin ferait mieux, vous vous dites professionnel, tu te dis professionnel, et vous vous appelez,
        vous vous foutez de moi, tu te fous de moi, foutez le camp, fous le camp, va crever, allez crever, je vous
        emmerde, je t'emmerde, vos mensonges, tes mensonges, c'est de la merde comme vous, fils de pute, enfoiré,
        enfoirée
    """,
    "refuses-pay": """
        ne vous paie pas, ne vous paierai pas, ne te paie pas, ne te paierai pas, ne vous payons pas, ne vous paierons
        pas, ne te paierons pas, ne vous paierai rien, ne te paierai rien, ne vous paierons rien, ne paierai pas, ne
        paierons pas, ne paierai rien, ne paierons rien, ne vais pas vous payer, ne vais pas te payer, n'allons pas
        vous payer, refuse de vous payer, refuse de payer, refusons de payer
    """,
    "threat": """
        je {refuses-pay}, nous {refuses-pay}, on {refuses-pay}, vous ne serez pas payé, vous ne serez pas payée, tu ne
        seras pas payé, tu ne seras pas payée, vous ne serez jamais payé, vous ne verrez pas un centime, tu ne verras
        pas un centime, pas un centime, pas un euro, plus un centime, plus un euro, aucun paiement sans, oubliez votre
        argent, oublie ton argent, oubliez votre facture, oublie ta facture, oubliez votre paiement, oublie ton
        paiement, oubliez la facture, oubliez le paiement, dire adieu à votre, dire adieu à ton, bloquer votre
        paiement, bloquer le paiement, je bloque le paiement, nous bloquons le paiement, retenir votre paiement, je
        retiens le paiement, un mauvais avis, un très mauvais avis, un avis négatif, un avis assassin, un avis
        désastreux, laisser un avis, avis une étoile, avis à une étoile, avis d'une étoile, une seule étoile, vous
        mettre une étoile, raconter à tout le monde, dire à tout le monde, le dirai à tous, tout le monde saura, tout
        le monde va savoir, ruiner votre réputation, ruiner ta réputation, détruire votre réputation, détruire ta
        réputation, ruinerai votre, détruirai votre, salir votre, ne travaillerez plus jamais, ne travailleras plus
        jamais, plus jamais travailler, plus aucun client, ferai en sorte que, faire en sorte que personne, personne
        ne vous embauchera, personne ne vous engagera, personne ne travaillera avec vous, vous allez le regretter, tu
        vas le regretter, vous le regretterez, tu le regretteras, vous allez regretter, tu vas regretter, vous êtes
        viré, vous êtes virée, tu es viré, tu es virée, c'est fini pour vous, on se verra au tribunal, nous nous
        verrons au tribunal, je vous poursuivrai, nous vous poursuivrons, vous traîner en justice, mets des avis
        négatifs, mettrai des avis négatifs, mets de mauvais avis, mettrai de mauvais avis, laisse des avis négatifs,
        laisserai des avis négatifs, laisse de mauvais avis, laisserai de mauvais avis, des avis négatifs partout, ou
        je raconte, ou je dis à tous, ou je dis à tout, ou je le dis à, ou je préviens tous, ou je mets un avis, ou je
        laisse un avis, ou je vous laisse un avis, ou je poste un avis, ou vous ne serez pas, ou vous ne serez jamais,
        ou vous ne toucherez, ou vous ne verrez, ou tu ne verras, ou tu ne toucheras, ou vous pouvez oublier, ou tu
        peux oublier, ou vous oubliez, ou je ne paie, ou je ne vous paie, ou on ne paie, ou vous ne travaillerez, ou
        tu ne travailleras, ou je vous détruis, ou je te détruis, ou je vous ruine, ou je vous fais virer, sinon je ne
        paie, sinon pas de paiement, sinon pas d'argent, sinon vous ne serez, sinon vous ne verrez, sinon je raconte,
        sinon je dis à, sinon je mets un avis, sinon je laisse un avis, à tous mes contacts, à tout mon réseau, à tous
        vos clients, à vos autres clients, à tous tes clients, à toute la profession, quel genre de personne vous,
        quel genre de personne tu, quel genre de professionnel vous, publier votre nom, publierai votre nom, votre nom
        partout, ton nom partout, prévenir tout le monde, préviendrai tout, ne travaillerez plus, ne travaillerez
        jamais, ne travailleras plus, ne travailleras jamais, ne trouverez plus, ne trouveras plus, plus jamais de
        contrat, plus jamais un contrat, plus un seul contrat, plus un seul client, tu perdras tous, votre carrière
        est, ta carrière est, mettre fin à votre carrière, briser votre, briser ta carrière, détruis votre, ruine
        votre, ruine ta, rendre la vie impossible, pourrir la vie, vous pourrir, te pourrir, vous le paierez, tu le
        paieras, vous allez le payer, tu vas le payer, ça va vous coûter cher, ça va te coûter cher, vous coûtera
        cher, te coûtera cher, payez les dégâts, vous paierez les dégâts, je déduis de votre, nous déduisons de votre,
        je déduirai de votre, je retire de votre facture, pas de paiement tant, pas de paiement sans, pas d'argent
        tant, aucun paiement tant, je ne paierai que, je suspends votre paiement, je coupe votre paiement, faire une
        croix sur votre, faire une croix sur ton, tirer un trait sur votre paiement, asseoir sur votre facture, vous
        asseoir sur, t'asseoir sur, note d'une étoile, une étoile sur google, avis catastrophique, avis salé, avis
        dont vous, avis incendiaire, des nouvelles de mon avocat, des nouvelles de notre avocat, vous entendrez mon
        avocat, mon avocat vous contactera, mon avocat va vous, je porte plainte, porter plainte contre, plainte
        contre vous, vous allez m'entendre, tu vas voir ce, je vous remplace, je te remplace, remplacé demain,
        remplacée demain, vous êtes remplacé
    """,
    "harassment": """
        vous êtes si sexy, vous êtes sexy, vous êtes très sexy, tu es si sexy, tu es sexy, tu es très sexy, t'es sexy,
        trop sexy, si sexy, photo sexy, photos sexy, photo de vous en, photo de toi en, que portez vous, que portes
        tu, tu portes quoi, vous portez quoi, coucher avec moi, coucher avec vous, coucher avec toi, dormir avec moi,
        dormir avec vous, au lit avec, la nuit avec moi, la nuit avec vous, la nuit avec toi, vous embrasser,
        t'embrasser, vous toucher, te toucher, vous voir nue, vous voir nu, te voir nue, te voir nu, photo de toi nue,
        photo de vous nue, photos nues, photo nue, vos seins, tes seins, vos fesses, tes fesses, votre corps, ton
        corps, vos jambes, tes jambes, salope, pute, putain de femme, pétasse, pédé, je vais vous tuer, je vais te
        tuer, je te tue, vous tuer, te tuer, je vais te frapper, je vais vous frapper, te casser la gueule, vous
        casser la gueule, vous faire du mal, te faire du mal, je sais où vous habitez, je sais où tu habites, nous
        savons où vous habitez, je vous retrouverai, je te retrouverai, crève, j'espère que vous allez mourir,
        j'espère que tu vas mourir, retourne dans ton pays, retournez dans votre pays, rentre dans ton pays, rentrez
        dans votre pays, rentrez chez vous, rentre chez toi sale, les gens comme vous ne devraient, pour une femme,
        une femme comme vous, les femmes comme vous, bien une femme, envoyez moi une photo de vous, envoie moi une
        photo de toi, une photo de vous en maillot, une photo de toi en maillot, viens dans ma chambre, venez dans ma
        chambre, monter dans ma chambre, seule avec moi, sois ma copine, soyez ma petite amie, si vous étiez plus
        gentille avec moi, si tu étais plus gentille avec moi, je rêve de toi, je rêve de vous nue, te déshabiller,
        vous déshabiller, tu m'excites, vous m'excitez, belle paire, quel cul, tes belles jambes, vos belles jambes,
        bonnasse, grognasse, pouffiasse, connasse de, gouine, tarlouze, sale arabe, sale noir, sale noire, sale juif,
        sale juive, sale étranger, sale étrangère, bougnoule, retourne à tes casseroles, retournez à vos casseroles,
        les femmes ne savent, les femmes sont toutes, typiquement féminin, une gamine comme, ma petite dame, vous
        n'êtes qu'une femme, te casser les, vous casser les, te démolir, vous démolir, t'éclater la, je vais te
        crever, je vous attends à la sortie, je t'attends à la sortie, devant chez vous ce soir, je sais où vous
        trouver, je sais où te trouver, je vous surveille, je te surveille, suicide toi, suicidez vous, va mourir,
        allez mourir, gens de votre espèce, gens de ton espèce, les étrangers comme, dehors les étrangers
    """,
    "negation": """
        ne dis pas, ne veux pas dire, n'ai pas dit, personne ne dit, jamais dit, ne pense pas, ne crois pas, quel
        idiot je, quelle idiote je, je suis idiot, je suis idiote, je suis bête, je suis un idiot, je suis une idiote,
        que je suis bête, bête de ma part, ma faute, m'a traité, m'a traitée, m'ont traité, on m'a dit que, vous
        n'êtes pas, tu n'es pas
    """,
}
