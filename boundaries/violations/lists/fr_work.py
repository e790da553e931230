"""French: nudges, change requests, work that is added."""

from __future__ import annotations

LISTS: dict[str, str] = {
    "courtesy": """
        merci, merci beaucoup, félicitations, bravo, joyeux anniversaire, bon anniversaire, joyeux noël, bonnes fêtes,
        bonne année, bonne soirée, bonne journée, bon week end, bon weekend, bonjour, bonsoir, bon rétablissement, à
        bientôt, à plus tard, parfait, super, génial, très bien, ça me va, désolé, désolée, pardon, excusez moi,
        excuse moi, je vous en prie, je t'en prie, pas de problème, pas de souci, bonnes vacances, bien à vous,
        cordialement
    """,
    "nudge": """
        des nouvelles, avez vous des nouvelles, as tu des nouvelles, du nouveau, y a t il du nouveau, quoi de neuf
        sur, je voulais juste savoir, je voulais savoir si, juste pour savoir, je me permets de vous relancer, je me
        permets de te relancer, je vous relance, je te relance, je me permets de revenir, je reviens vers vous, je
        reviens vers toi, petite relance, une relance, petit rappel, un rappel, simple rappel, rappel amical, je vous
        rappelle que, je te rappelle que, avez vous vu mon, avez vous vu ma, as tu vu mon, as tu vu ma, avez vous reçu
        mon, avez vous reçu ma, as tu reçu mon, as tu reçu ma, avez vous lu mon, avez vous lu ma, as tu lu mon, as tu
        lu ma, vous avez vu mon, tu as vu mon, tu as vu ma, tu as reçu mon, vous avez reçu mon, avez vous eu le temps,
        as tu eu le temps, avez vous pu regarder, as tu pu regarder, avez vous pu jeter, as tu pu jeter, avez vous pu
        avancer, as tu pu avancer, où en êtes vous, où en es tu, où en sommes nous, où en est, où en sont, ça avance,
        j'attends toujours, nous attendons toujours, j'attends encore, j'attends votre, j'attends ta, nous attendons
        votre, toujours en attente, dans l'attente de votre, quand est ce que je, quand aurai je, quand puis je, quand
        vais je, toujours pas de réponse, pas de réponse, pas encore de réponse, toujours rien, sans réponse, pas eu
        de réponse, aucune réponse, pas de nouvelles, sans nouvelles, pourquoi ne répondez vous pas, pourquoi vous ne
        répondez pas, pourquoi tu ne réponds pas, pourquoi tu réponds pas, réponds moi, répondez moi, merci de me
        répondre, merci de répondre, vous êtes là, tu es là, êtes vous là, es tu là, il y a quelqu'un, je fais
        remonter, revenir vers moi, revenir vers nous, revenez vers moi, reviens vers moi, me faire un retour, nous
        faire un retour, un retour de votre, un retour de ta, un retour sur ma, un retour sur mon, avez vous pu
        réfléchir, as tu pu réfléchir, avez vous pu lire, as tu pu lire, avez vous pu voir, as tu pu voir, avez vous
        pu vous, as tu pu te, avez vous pu prendre, as tu pu prendre, avez vous réfléchi, as tu réfléchi, avez vous
        avancé, as tu avancé, avez vous trouvé le temps, as tu trouvé le temps, avez vous eu un moment, as tu eu un
        moment, avez vous eu l'occasion, as tu eu l'occasion, je voulais voir où, je voulais voir si, je voulais
        savoir où, je voulais savoir ce, je voulais prendre des nouvelles, je viens aux nouvelles, je viens prendre
        des, je me demandais si vous, je me demandais si tu, je me demandais où, nous nous demandions si, je me
        permets de vous rappeler, je me permets de te rappeler, je me permets d'insister, je me permets de réécrire,
        je vous réécris, je te réécris, je vous écris de nouveau, je vous écris à nouveau, je t'écris à nouveau, je
        reviens sur ma, je reviens sur mon, je reviens à la charge, désolé d'insister, désolée d'insister, sans
        vouloir insister, je ne veux pas insister, sans vouloir vous presser, sans vouloir te presser, encore un
        rappel, deuxième rappel, nouveau rappel, je relance, suite à mon mail de, suite à mon message de, mon mail de
        ce, mon message de ce, ma question de ce, ma question d'hier, mon mail d'hier, mon message d'hier, ma dernière
        question, mon dernier mail, mon dernier message, qu'en est il, où ça en est, où cela en est, ça en est où,
        comment ça avance, avez vous avancé sur, encore rien reçu, toujours rien reçu, rien reçu de votre, rien reçu
        de ta, rien reçu de vous, n'ai rien reçu, n'avons rien reçu, n'ai pas reçu de réponse, n'ai pas eu de retour,
        n'avons pas eu de retour, pas eu de retour, pas de retour de, sans retour, n'ai pas eu de nouvelles, n'avons
        pas de nouvelles, pas de vos nouvelles, toujours pas de nouvelles, toujours pas de retour, toujours dans
        l'attente, en attente de votre, en attente de ta, dans l'attente d'un retour, dans l'attente d'une réponse, il
        me manque votre, il me manque ta, il nous manque votre, il me faut votre réponse, j'ai besoin de votre
        réponse, j'ai besoin de ta réponse, quand pourrez vous, quand pourras tu, quand aurons nous, une idée de
        quand, m'avez vous oublié, m'as tu oublié, vous m'avez oublié, passé à la trappe, passé inaperçu, perdu dans
        votre, perdu dans ta, tout va bien de votre, tout va bien de ton
    """,
    "ping": "bonjour, allô, ping, rappel, relance, quelqu'un, coucou, alors, bump",
    "change": """
        changer, change, changez, changement, changements, modifier, modifie, modifiez, modification, modifications,
        ajuster, ajuste, ajustez, ajustement, ajustements, adapter, adaptez, revoir, revoyez, retravailler,
        retravaillez, réécrire, réécris, réécrivez, reformuler, reformulez, refaire, refaites, remplacer, remplace,
        remplacez, déplacer, déplace, déplacez, enlever, enlève, enlevez, retirer, retire, retirez, supprimer,
        supprime, supprimez, raccourcir, raccourcis, raccourcissez, couper, coupez, réduire, réduisez, agrandir,
        agrandissez, plus court, plus courte, plus long, plus longue, plus grand, plus grande, plus petit, plus
        petite, plus clair, plus claire, plus foncé, plus foncée, plus chaleureux, autre version, nouvelle version,
        version différente, une autre tournure, au lieu de, à la place, revenir à, simplifier, simplifie, simplifiez,
        ajouter, ajoute, ajoutez, corriger, corrigez, mettre le, mettez le, mettez la, remonter le, remontez le,
        remontez la, inverser, inversez, inverse, essayer, essayez, essaie, autrement, créer, créez, faire, faites,
        commencer par, commencez par, commençait par, commençons par, débuter par, finir par, terminer par, laisser de
        côté, laissez de côté, sans les chiffres, sortir le, sortez le, fusionner, fusionnez, séparer, adoucir,
        adoucissez, éclaircir, éclaircissez, assombrir, alléger, allégez, resserrer, resserrez, étoffer, étoffez,
        développer un peu, repenser, repensez, repartir de zéro, nouvel essai, autre essai, autre piste, autre
        direction, autre ton, autre titre, autre couleur, autre photo, autre image, autre police, autre début, autre
        accroche, autre proposition, moins de texte, plus de texte, moins d'espace, plus d'espace, plus d'air, plus
        chaud, plus chaude, plus froid, plus doux, plus douce, plus proche, plus amical, plus amicale, plus formel,
        moins formel, plus sérieux, plus moderne, plus personnel, plus concret, plus simple, plus direct, plus
        directe, plus haut, plus bas, plus bref, plus percutant, plus sobre, plus vivant, à gauche, comme au début,
        comme avant, comme dans la première, retoucher, retouchez, peaufiner, peaufinez, améliorer, améliorez,
        renommer, renommez, repasser à, repassez à, réorganiser, réorganisez, aérer, aérez, corrections, retouches,
        raccourcir le, passer le, passez le
    """,
    "change-order": """
        merci de, s'il vous plaît, s'il te plaît, pouvez vous, peux tu, pourriez vous, pourrais tu, vous pouvez, tu
        peux, il faut, il faudrait, nous voulons, je veux, nous voudrions, je voudrais, nous aimerions, j'aimerais,
        nous souhaitons, je souhaite, nous préférons, je préfère, devrait, devraient, doit, doivent, nos changements,
        nos modifications, mes modifications, les modifications, voici, veuillez, il nous faut, il me faut, serait
        bien, serait mieux, serait parfait, serait super, serait possible, est il possible, est ce possible, serait il
        possible, ce serait bien, ça serait bien, on préférerait, nous préférerions, je préférerais, on voudrait, on
        aimerait, on souhaite, on souhaiterait, et si on, et si nous, et si vous, que diriez vous de, que dirais tu
        de, pourquoi ne pas, suffirait, peut être pourriez, peut être pourrait, on pourrait, pourrait on, nous avons
        décidé, on a décidé, notre proposition, ma proposition, je propose, nous proposons, quelques remarques,
        quelques commentaires, quelques corrections, quelques retouches, voilà nos, voilà mes, je vous envoie nos, ci
        joint nos, ci joint mes, le veut, la veut
    """,
    "no-change": """
        aucun changement, aucune modification, pas de changement, pas de modification, pas de modifications, rien à
        changer, rien à modifier, ne changez rien, ne change rien, ne changez pas, ne modifiez pas, merci pour les
        modifications, merci pour les changements, merci pour la modification, j'ai changé, j'ai modifié, nous avons
        changé, nous avons modifié, je vais changer, nous allons changer, rien à ajouter, rien de plus de notre côté,
        aucune remarque, pas de remarque, aucun commentaire, validé, validée, c'est validé, nous validons, je valide,
        bon à tirer, bon pour impression, on garde comme ça, à garder comme ça, laissez comme ça, laisse comme ça, on
        ne touche plus, ne touchez plus, ne touchez à rien
    """,
    "defect": """
        faute de frappe, coquille, coquilles, faute d'orthographe, fautes d'orthographe, cassé, cassée, ne fonctionne
        pas, ne marche pas, ne s'ouvre pas, ne se charge pas, bug, erreur, plante, défaut, 404, corrompu, sont cassés,
        est cassé, lien mort, liens morts, page d'erreur, ne s'ouvre plus, ne charge pas
    """,
    "scope-intro": """
        encore une petite chose, encore une chose, une dernière chose, une petite chose en plus, autre petite chose,
        un petit service, petit service, tant qu'à faire, profitez en pour, profites en pour, au passage, vite fait,
        ne prendra qu'un instant, ne prend qu'un instant, ne prendra pas longtemps, ne prend pas longtemps, ne prendra
        que, c'est vite fait, cinq minutes, tant que tout est, tant que c'est ouvert, puisque tout est, n'était pas
        prévu, n'était pas prévue, pas prévu au, pas prévu dans, n'était pas dans le, pas dans le devis, pas dans le
        brief, pas dans l'offre, hors devis, hors contrat, hors périmètre, sans supplément, sans frais, dans le même
        prix, au même prix, dans le même budget, en cadeau, geste commercial, pour me rendre service, pour nous rendre
        service, me rendre un service, nous rendre un service, ce n'est pas grand chose, pas grand chose, c'est trois
        fois rien, trois fois rien, rapide à faire, ça va vite, ça ira vite, pour vous c'est, pas beaucoup de travail,
        peu de travail, une petite demande, petite demande, une autre demande, encore une demande, une dernière
        demande, comme vous connaissez, comme tu connais, puisque vous connaissez, puisque tu connais, comme vous avez
        déjà, comme tu as déjà, si vous avez le fichier ouvert
    """,
    "scope": """
        pouvez vous aussi, pourriez vous aussi, peux tu aussi, pourrais tu aussi, vous pouvez aussi, vous pourriez
        aussi, tu peux aussi, tu pourrais aussi, pouvez vous également, pourriez vous également, peux tu également,
        pourrais tu également, pouvons nous aussi, il nous faudrait aussi, il me faudrait aussi, il nous faut aussi,
        nous aurions aussi besoin, on aurait aussi besoin, j'aurais aussi besoin, nous aimerions aussi, un petit plus,
        un petit ajout, petit ajout, petite retouche rapide, une petite retouche, une retouche rapide, en plus de cela
        pourriez vous, merci d'ajouter aussi, ajoutez aussi, ajoute aussi, petite modification en plus, tant que vous
        y êtes, tant que tu y es, pendant que vous y êtes, pendant que tu y es, puisque vous y êtes, puisque tu y es,
        le préparer également, la préparer également, le faire également, la faire également, le faire aussi, la faire
        aussi, vous en charger aussi, t'en charger aussi, vous occuper aussi, t'occuper aussi, la caser, le caser,
        caser ça, glisser aussi, glisser une, glisser un, faire la même chose pour, faire pareil pour, la même chose
        pour, une page supplémentaire, une version supplémentaire
    """,
    "question-only": """
        dites moi, dis moi, me dire, nous dire, confirmer, confirmez, confirme, expliquer, expliquez, explique, me
        rappeler, rappelez moi, rappelle moi, tenez moi, tiens moi, envoyer la facture, envoyer votre facture, la
        facture, votre facture, transférer, renvoyer, en copie, quand, où est, où sont, quel, quelle, quels, quelles,
        qui, pourquoi, comment, combien, est ce que, est ce, qu'est ce, y a t il, avez vous, as tu, êtes vous, es tu,
        savoir, préciser, précisez, lire, avec quel, avec quelle, se parler, parler au téléphone, prochaines étapes,
        m'envoyer le lien, envoyez moi le lien, le mot de passe
    """,
    "priced": """
        devis, prix, coût, coûterait, tarif, combien cela, combien ça, offre, payer, payé, facturer, facturez, à part,
        en supplément, supplément payant, avenant, budget supplémentaire, rémunéré, chiffrer, chiffrez, d'abord un
        devis, envoyez nous un devis, ce que ça coûterait, ce que cela coûterait, ça nous coûterait, contre paiement,
        bien sûr payé, bien sûr rémunéré, sur la facture, à ajouter à la facture, votre tarif, ton tarif, en option
        payante, facturé à part
    """,
    "wish": """
        trop {quality}, pas assez {quality}, toujours pas satisfait, toujours pas satisfaite, pas satisfait, pas
        satisfaite, pas satisfaits, pas content de, pas contente de, pas contents de, pas convaincu, pas convaincue,
        pas convaincus, ne me convainc pas, ne nous convainc pas, ne me plaît pas, ne nous plaît pas, ne me plaisent
        pas, ne nous plaisent pas, me plaît moins, nous plaît moins, je n'aime pas, nous n'aimons pas, on n'aime pas,
        je ne suis pas fan, nous ne sommes pas fans, pas fan de, pas encore ça, pas tout à fait ça, n'est pas encore
        ça, ce n'est pas ça, ce n'est pas ce que, n'est pas ce que, pas ce que j'imaginais, pas ce que nous
        imaginions, je l'imaginais, nous l'imaginions, on l'imaginait, on imaginait, ne colle pas, ne correspond pas,
        ne va pas avec, il manque un peu, il manque quelque chose, manque de chaleur, manque de clarté, manque de vie,
        manque de rythme, manque de force, manque de punch, manque de caractère, manque de simplicité, manque de
        contraste, manque de relief, manque de personnalité, manque de proximité, manque de respiration, manque un peu
        de, sonne un peu, sonne trop, paraît un peu, paraît trop, semble un peu, semble trop, mieux avant, préférions
        la première, préférais la première, je préfère la première, nous préférons la première, revenir en arrière,
        changé d'avis, réflexion faite, à la réflexion, en y repensant, nous en avons reparlé, on en a reparlé,
        quelque chose de plus {quality}, un ton plus, encore des modifications, d'autres modifications, d'autres
        changements, d'autres corrections, encore deux corrections, quelques ajustements, quelques modifications,
        quelques retouches, une série de retouches, nouvelles corrections, nouvelles modifications
    """,
    "quality": """
        long, longue, longs, longues, court, courte, grand, grande, petit, petite, froid, froide, chaud, chaude,
        raide, formel, formelle, familier, familière, sérieux, sérieuse, sombre, clair, claire, foncé, foncée, chargé,
        chargée, vide, sec, sèche, technique, générique, vague, commercial, commerciale, enfantin, enfantine, lourd,
        lourde, gras, fin, fine, étroit, large, beaucoup, plat, plate, fade, ennuyeux, ennuyeuse, fort, forte, faible,
        mou, molle, dur, dure, rapide, lent, lente, haut, haute, bas, basse, simple, compliqué, compliquée, complexe,
        abstrait, abstraite, direct, directe, agressif, agressive, vieillot, vieillotte, moderne, semblable,
        émotionnel, sobre, distant, distante, proche, doux, douce, chaleureux, chaleureuse, vif, vive, personnel,
        personnelle, concret, percutant, bavard, bavarde, corporate, administratif, scolaire, neutre
    """,
    "extra": """
        aussi, également, en plus, en outre, par ailleurs, au fait, supplémentaire, supplémentaires, encore deux,
        encore trois, pas prévu, en complément, en prime, en bonus
    """,
    "make": """
        rédiger, rédigez, écrire, écrivez, concevoir, dessiner, créer, préparer, préparez, traduire, traduisez,
        réaliser, réalisez, produire, enregistrer, programmer, développer, décliner, illustrer, composer, résumer,
        caser
    """,
    "product": """
        version courte, version longue, version pour, version anglaise, version en anglais, version espagnole,
        traduction, traductions, résumé, lettre d'information, newsletter, infolettre, dépliant, dépliants, affiche,
        affiches, poster, bannière pour, landing page, sous page, animation, publications pour, publication pour,
        trois publications, posts, discours, diapositives, diapos, brochure, plaquette, flyer, flyers, illustration,
        illustrations, gabarit, article de blog, sondage, communiqué, communiqué de presse, script, maquette, cartes
        de visite, carte de visite, invitation, invitations, carton d'invitation, catalogue, livre blanc, faq,
        chatbot, fiches produit, fiche produit, descriptions de produits, offre d'emploi, autocollants, étiquettes,
        emballage, infographie, podcast, bande annonce, teaser, sous titres, mailing, enseigne, kakémono, étude de
        cas, réseaux, réseaux sociaux
    """,
}
