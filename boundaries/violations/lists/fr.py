"""French."""

from __future__ import annotations

LISTS: dict[str, str] = {
    "courtesy": """
        merci, merci beaucoup, félicitations, bravo, joyeux anniversaire, bon anniversaire, joyeux noël, bonnes fêtes,
        bonne année, bonne soirée, bonne journée, bon week end, bon weekend, bonjour, bonsoir, bon rétablissement,
        à bientôt, à plus tard, parfait, super, génial, très bien, ça me va, désolé, désolée, pardon, excusez moi,
        excuse moi, je vous en prie, je t'en prie, pas de problème, pas de souci, bonnes vacances, bien à vous,
        cordialement
    """,
    "nudge": """
        des nouvelles, avez vous des nouvelles, as tu des nouvelles, du nouveau, y a t il du nouveau, quoi de neuf sur,
        je voulais juste savoir, je voulais savoir si, juste pour savoir, je me permets de vous relancer,
        je me permets de te relancer, je vous relance, je te relance, je me permets de revenir, je reviens vers vous,
        je reviens vers toi, petite relance, une relance, petit rappel, un rappel, simple rappel, rappel amical,
        je vous rappelle que, je te rappelle que, avez vous vu mon, avez vous vu ma, as tu vu mon, as tu vu ma,
        avez vous reçu mon, avez vous reçu ma, as tu reçu mon, as tu reçu ma, avez vous lu mon, avez vous lu ma,
        as tu lu mon, as tu lu ma, vous avez vu mon, tu as vu mon, tu as vu ma, tu as reçu mon, vous avez reçu mon,
        avez vous eu le temps, as tu eu le temps, avez vous pu regarder, as tu pu regarder, avez vous pu jeter,
        as tu pu jeter, avez vous pu avancer, as tu pu avancer, où en êtes vous, où en es tu, où en sommes nous,
        où en est, où en sont, ça avance, j'attends toujours, nous attendons toujours, j'attends encore,
        j'attends votre, j'attends ta, nous attendons votre, toujours en attente, dans l'attente de votre,
        quand est ce que je, quand aurai je, quand puis je, quand vais je, toujours pas de réponse, pas de réponse,
        pas encore de réponse, toujours rien, sans réponse, pas eu de réponse, aucune réponse, pas de nouvelles,
        sans nouvelles, pourquoi ne répondez vous pas, pourquoi vous ne répondez pas, pourquoi tu ne réponds pas,
        pourquoi tu réponds pas, réponds moi, répondez moi, merci de me répondre, merci de répondre, vous êtes là,
        tu es là, êtes vous là, es tu là, il y a quelqu'un, je fais remonter
    """,
    "ping": "bonjour, allô, ping, rappel, relance, quelqu'un, coucou, alors, bump",
    "reach": """
        {contact} sur {platform}, {contact} via {platform}, {contact} par {platform}, ajoutez moi sur {platform},
        ajoute moi sur {platform}, vous ajouter sur {platform}, t'ajouter sur {platform},
        je vous ajoute sur {platform}, je t'ajoute sur {platform}, êtes vous sur {platform},
        êtes vous aussi sur {platform}, es tu sur {platform}, es tu aussi sur {platform}, vous êtes sur {platform},
        tu es sur {platform}, avez vous {platform}, as tu {platform}, vous avez {platform}, tu as {platform},
        utilisez vous {platform}, utilises tu {platform}, votre {platform}, ton {platform}, connecter sur {platform},
        se connecter sur {platform}, connectons nous sur {platform}, passer sur {platform}, passer à {platform},
        passons sur {platform}, passons à {platform}, passons par {platform}, passer par {platform},
        basculer sur {platform}, basculons sur {platform}, continuer sur {platform}, continuons sur {platform},
        parler sur {platform}, parlons sur {platform}, parler via {platform}, discuter sur {platform},
        discutons sur {platform}, discuter via {platform}, échanger sur {platform}, échangeons sur {platform},
        échanger via {platform}, échanger par {platform}, écrire sur {platform}, vous écrire sur {platform},
        t'écrire sur {platform}, joindre sur {platform}, contacter sur {platform}, plus simple sur {platform},
        plus rapide sur {platform}, plus facile sur {platform}, plus pratique sur {platform},
        plus simple par {platform}, plus simple via {platform}, plus rapide par {platform}, plus rapide via {platform},
        suivez moi sur {platform}, suis moi sur {platform}, ma demande d'ami, demande d'ami,
        mon invitation sur {platform}, mon invitation {platform}, ma demande sur {platform}, ma demande de connexion,
        sur votre numéro privé, sur ton numéro privé, sur votre numéro personnel, sur ton numéro personnel,
        à votre numéro privé, à votre numéro personnel, sur votre portable, sur ton portable,
        sur votre téléphone personnel, sur ton téléphone personnel, vous appeler chez vous, t'appeler chez toi,
        vous écrire en privé, t'écrire en privé, vous appeler en privé, votre adresse mail personnelle,
        ton adresse mail personnelle, votre mail personnel, ton mail personnel, votre mail perso, ton mail perso,
        votre e mail personnel, ton e mail personnel, sur {platform} ce serait, par {platform} ce serait,
        sur {platform} serait, sur {platform} ça serait, via {platform} ce serait, sur {platform} c'est,
        numéro sur {platform}
    """,
    "contact": """
        écrivez moi, écris moi, appelez moi, appelle moi, contactez moi, contacte moi, joignez moi, retrouvez moi,
        retrouve moi, trouvez moi, rejoignez moi, rejoins moi, envoyez moi un message, envoie moi un message,
        je vous écris, je t'écris, je vous appelle, je t'appelle, je vous contacte, je te contacte,
        puis je vous écrire, puis je vous contacter, puis je vous joindre, je peux vous écrire, je peux t'écrire,
        on se parle, on se retrouve, on continue, on discute, on en parle, on passe, parlons en
    """,
    "artefact": """
        abonnés, annonce, annonces, api, audience, bannière, bouton, boutons, campagne, campagnes, canal, champ,
        colonne, compte, compte pro, contenu, contenus, fil, format, formulaire, groupe, icône, icônes, image, images,
        intégration, lien, liens, logo, modèle, modèles, page, pages, pixel, plugin, post, posts, publication,
        publications, publicité, rubrique, section, stratégie, story, stories, texte, textes, visuel, visuels, aperçu,
        widget
    """,
    "refusal": """
        uniquement par mail, uniquement par e mail, seulement par mail, que par mail, n'utilise pas {platform},
        je ne donne pas, je ne communique pas, ne partage pas, je préfère ne pas, je préfère rester, je préfère garder,
        je préfère le mail, par mail s'il vous plaît, par mail uniquement, garde le travail, je garde mon travail,
        rester par mail, je m'en tiens, je garde le travail, le travail avec mes clients, travail avec les clients,
        je préfère continuer, je n'utilise que, je reste sur, je reste par
    """,
    "order": """
        envoyez, envoie, donnez, donne, dites, dis, communiquez, communique, transmettez, transmets, partagez, partage,
        il me faut, il nous faut, j'ai besoin, nous avons besoin, merci de, s'il vous plaît, s'il te plaît,
        je veux savoir, je voudrais savoir, j'aimerais savoir, nous aimerions savoir, vous devez, tu dois, pouvez vous,
        peux tu, pourriez vous, pourrais tu, veuillez
    """,
    "smalltalk": """
        comment va votre, comment va ta, comment va ton, comment vont vos, comment vont tes, j'espère, nous espérons,
        en espérant, bonjour à, le bonjour à, saluez, salue, bon anniversaire, joyeux anniversaire, prenez soin,
        prends soin, pas besoin, inutile de, mon, ma, mes
    """,
    "home-address": """
        votre adresse personnelle, ton adresse personnelle, votre adresse privée, ton adresse privée,
        votre adresse perso, ton adresse perso, votre domicile, ton domicile, votre adresse de domicile,
        où habitez vous, où habites tu, où vous habitez, où tu habites, vous habitez où, tu habites où,
        dans quelle rue habitez, dans quelle rue habites, où vivez vous, où vis tu
    """,
    "private-number": """
        votre numéro privé, ton numéro privé, votre numéro personnel, ton numéro personnel, votre numéro perso,
        ton numéro perso, votre numéro de portable, ton numéro de portable, votre portable personnel,
        ton portable personnel, votre portable perso, ton portable perso, votre numéro de mobile, ton numéro de mobile,
        votre téléphone personnel, ton téléphone personnel, votre téléphone privé, ton téléphone privé,
        votre numéro de téléphone personnel, ton numéro de téléphone personnel, votre numéro fixe,
        votre numéro à la maison
    """,
    "identity": """
        votre passeport, ton passeport, votre carte d'identité, ta carte d'identité, votre pièce d'identité,
        ta pièce d'identité, votre permis de conduire, ton permis de conduire, votre numéro de sécurité sociale,
        ton numéro de sécurité sociale, votre acte de naissance, ton acte de naissance, une pièce d'identité,
        votre titre de séjour, ton titre de séjour
    """,
    "login": """
        vos identifiants bancaires, tes identifiants bancaires, vos codes bancaires, tes codes bancaires,
        votre code bancaire, ton code bancaire, votre mot de passe bancaire, ton mot de passe bancaire,
        mot de passe de votre banque, mot de passe de ta banque, votre accès bancaire, ton accès bancaire,
        vos accès bancaires, tes accès bancaires, identifiants de votre banque, identifiants de ta banque,
        identifiants de votre compte bancaire, identifiants de ton compte bancaire, votre banque en ligne,
        ta banque en ligne, votre code pin, ton code pin, votre code de carte, ton code de carte, votre code secret,
        ton code secret, votre numéro de carte, ton numéro de carte, le numéro de votre carte, le numéro de ta carte,
        votre carte bancaire, ta carte bancaire, votre mot de passe paypal, ton mot de passe paypal
    """,
    "health": """
        êtes vous malade, es tu malade, vous êtes malade, tu es malade, êtes vous enceinte, es tu enceinte,
        vous êtes enceinte, tu es enceinte, êtes vous dépressif, êtes vous dépressive, es tu dépressif,
        es tu dépressive, êtes vous vacciné, êtes vous vaccinée, es tu vacciné, es tu vaccinée, êtes vous en thérapie,
        es tu en thérapie, êtes vous suivi, êtes vous suivie, votre diagnostic, ton diagnostic, votre maladie,
        ta maladie, votre dossier médical, ton dossier médical, votre santé, ta santé, votre état de santé,
        ton état de santé, votre traitement, ton traitement, vos médicaments, tes médicaments, votre médecin,
        ton médecin, votre thérapeute, ton thérapeute, votre psy, ton psy, quelle maladie, quel traitement,
        quels médicaments, prenez vous des médicaments, prends tu des médicaments, de quoi souffrez vous,
        de quoi souffres tu, arrêt maladie, arrêt de travail, certificat médical, un handicap
    """,
    "family": """
        avez vous des enfants, as tu des enfants, vous avez des enfants, tu as des enfants, combien d'enfants avez,
        combien d'enfants as, voulez vous des enfants, veux tu des enfants, comptez vous avoir des enfants,
        comptes tu avoir des enfants, pensez vous avoir des enfants, avez vous une famille, as tu une famille,
        votre mari, ton mari, votre femme, ta femme, votre épouse, ton épouse, votre époux, vos enfants, tes enfants,
        vos parents, tes parents, êtes vous mère, es tu mère, êtes vous maman, es tu maman, êtes vous père, es tu père,
        êtes vous papa, es tu papa, qui garde
    """,
    "relationship": """
        êtes vous marié, êtes vous mariée, es tu marié, es tu mariée, vous êtes marié, vous êtes mariée, tu es marié,
        tu es mariée, êtes vous célibataire, es tu célibataire, vous êtes célibataire, tu es célibataire,
        êtes vous divorcé, êtes vous divorcée, es tu divorcé, es tu divorcée, êtes vous en couple, es tu en couple,
        vous êtes en couple, tu es en couple, avez vous un copain, as tu un copain, avez vous une copine,
        as tu une copine, avez vous un petit ami, as tu un petit ami, avez vous une petite amie, as tu une petite amie,
        avez vous quelqu'un dans, as tu quelqu'un dans, vivez vous seul, vivez vous seule, vis tu seul, vis tu seule,
        habitez vous seul, habitez vous seule, avec qui vivez, avec qui vis, avec qui habitez, avec qui habites,
        votre copain, ton copain, votre copine, ta copine, votre compagnon, ton compagnon, votre situation familiale,
        ta situation familiale, votre situation amoureuse
    """,
    "age": """
        quel âge avez vous, quel âge as tu, vous avez quel âge, tu as quel âge, votre âge, ton âge,
        votre date de naissance, ta date de naissance, quand êtes vous né, quand êtes vous née, quand es tu né,
        quand es tu née, en quelle année êtes vous né, en quelle année es tu né, votre année de naissance,
        ton année de naissance
    """,
    "location": """
        où êtes vous en ce moment, où es tu en ce moment, où êtes vous maintenant, où es tu maintenant,
        où êtes vous actuellement, où êtes vous exactement, où es tu exactement, où vous êtes en ce moment,
        où tu es en ce moment, vous êtes où en ce moment, tu es où en ce moment, vous êtes où là, tu es où là,
        votre position, ta position, votre localisation, ta localisation, votre position en temps réel,
        ta position en temps réel, votre géolocalisation, ta géolocalisation, êtes vous chez vous, es tu chez toi
    """,
    "change": """
        changer, change, changez, changement, changements, modifier, modifie, modifiez, modification, modifications,
        ajuster, ajuste, ajustez, ajustement, ajustements, adapter, adaptez, revoir, revoyez, retravailler,
        retravaillez, réécrire, réécris, réécrivez, reformuler, reformulez, refaire, refaites, remplacer, remplace,
        remplacez, déplacer, déplace, déplacez, enlever, enlève, enlevez, retirer, retire, retirez, supprimer,
        supprime, supprimez, raccourcir, raccourcis, raccourcissez, couper, coupez, réduire, réduisez, agrandir,
        agrandissez, plus court, plus courte, plus long, plus longue, plus grand, plus grande, plus petit, plus petite,
        plus clair, plus claire, plus foncé, plus foncée, plus chaleureux, autre version, nouvelle version,
        version différente, une autre tournure, au lieu de, à la place, revenir à, simplifier, simplifie, simplifiez,
        ajouter, ajoute, ajoutez, corriger, corrigez, mettre le, mettez le, mettez la, remonter le, remontez le,
        remontez la, inverser, inversez, inverse, essayer, essayez, essaie, autrement, créer, créez, faire, faites
    """,
    "change-order": """
        merci de, s'il vous plaît, s'il te plaît, pouvez vous, peux tu, pourriez vous, pourrais tu, vous pouvez,
        tu peux, il faut, il faudrait, nous voulons, je veux, nous voudrions, je voudrais, nous aimerions, j'aimerais,
        nous souhaitons, je souhaite, nous préférons, je préfère, devrait, devraient, doit, doivent, nos changements,
        nos modifications, mes modifications, les modifications, voici, veuillez, il nous faut, il me faut
    """,
    "no-change": """
        aucun changement, aucune modification, pas de changement, pas de modification, pas de modifications,
        rien à changer, rien à modifier, ne changez rien, ne change rien, ne changez pas, ne modifiez pas,
        merci pour les modifications, merci pour les changements, merci pour la modification, j'ai changé,
        j'ai modifié, nous avons changé, nous avons modifié, je vais changer, nous allons changer
    """,
    "defect": """
        faute de frappe, coquille, coquilles, faute d'orthographe, fautes d'orthographe, cassé, cassée,
        ne fonctionne pas, ne marche pas, ne s'ouvre pas, ne se charge pas, bug, erreur, plante, défaut, 404, corrompu
    """,
    "scope-intro": """
        encore une petite chose, encore une chose, une dernière chose, une petite chose en plus, autre petite chose,
        un petit service, petit service, tant qu'à faire, profitez en pour, profites en pour, au passage, vite fait,
        ne prendra qu'un instant, ne prend qu'un instant, ne prendra pas longtemps, ne prend pas longtemps,
        ne prendra que, c'est vite fait, cinq minutes, tant que tout est, tant que c'est ouvert, puisque tout est
    """,
    "scope": """
        pouvez vous aussi, pourriez vous aussi, peux tu aussi, pourrais tu aussi, vous pouvez aussi,
        vous pourriez aussi, tu peux aussi, tu pourrais aussi, pouvez vous également, pourriez vous également,
        peux tu également, pourrais tu également, pouvons nous aussi, il nous faudrait aussi, il me faudrait aussi,
        il nous faut aussi, nous aurions aussi besoin, on aurait aussi besoin, j'aurais aussi besoin,
        nous aimerions aussi, un petit plus, un petit ajout, petit ajout, petite retouche rapide, une petite retouche,
        une retouche rapide, en plus de cela pourriez vous, merci d'ajouter aussi, ajoutez aussi, ajoute aussi,
        petite modification en plus, tant que vous y êtes, tant que tu y es, pendant que vous y êtes,
        pendant que tu y es, puisque vous y êtes, puisque tu y es
    """,
    "question-only": """
        dites moi, dis moi, me dire, nous dire, confirmer, confirmez, confirme, expliquer, expliquez, explique,
        me rappeler, rappelez moi, rappelle moi, tenez moi, tiens moi, envoyer la facture, envoyer votre facture,
        la facture, votre facture, transférer, renvoyer, en copie, quand, où est, où sont, quel, quelle, quels,
        quelles, qui, pourquoi, comment, combien, est ce que, est ce, qu'est ce, y a t il, avez vous, as tu, êtes vous,
        es tu, savoir, préciser, précisez, lire
    """,
    "priced": """
        devis, prix, coût, coûterait, tarif, combien cela, combien ça, offre, payer, payé, facturer, facturez, à part,
        en supplément, supplément payant, avenant, budget supplémentaire, rémunéré, chiffrer, chiffrez
    """,
    "insult": """
        idiot, idiote, idiots, imbécile, imbéciles, crétin, crétine, stupide, stupides, bête, débile, incompétent,
        incompétente, incompétents, incapable, incapables, nul, nulle, nuls, inutile, inutiles, pathétique, ridicule,
        ridicules, paresseux, paresseuse, clown, clowns, honte, menteur, menteuse, escroc, escrocs, voleur, voleuse,
        connard, connasse, con, conne, amateur, amateurs, guignol, bon à rien, bonne à rien, minable, minables
    """,
    "noun-insult": """
        idiot, idiote, imbécile, crétin, crétine, incapable, connard, connasse, menteur, menteuse, escroc, clown,
        guignol, minable, abruti, abrutie
    """,
    "degree": """
        si, trop, vraiment, tellement, complètement, totalement, absolument, juste, simplement, que, un vrai,
        une vraie, un parfait, une parfaite, un pauvre, une pauvre, une bande d'
    """,
    "directed": """
        vous êtes {insult}, vous êtes un {insult}, vous êtes une {insult}, vous êtes des {insult},
        vous êtes {degree} {insult}, tu es {insult}, tu es un {insult}, tu es une {insult}, tu es {degree} {insult},
        t'es {insult}, t'es un {insult}, t'es une {insult}, t'es {degree} {insult}, êtes vous {degree} {insult},
        es tu {degree} {insult}, vous n'êtes qu'un {insult}, vous n'êtes qu'une {insult}, tu n'es qu'un {insult},
        tu n'es qu'une {insult}, espèce d'{noun-insult}, espèce de {noun-insult}, pauvre {noun-insult},
        bande d'{insult}, bande de {insult}, quel {noun-insult} vous, quelle {noun-insult} vous,
        comment peut on être aussi {insult}, comment pouvez vous être aussi {insult},
        comment peux tu être aussi {insult}, fermez la, ferme la, ferme ta gueule, fermez votre gueule, ta gueule,
        taisez vous, tais toi, va te faire, allez vous faire, va au diable, allez au diable, allez en enfer,
        va en enfer, casse toi, votre bêtise, ta bêtise, votre stupidité, ta stupidité, votre incompétence,
        ton incompétence, votre nullité, ta nullité, vous n'avez aucun cerveau, n'importe quel idiot, même un enfant,
        même vous devriez, même toi tu devrais, vous me dégoûtez, tu me dégoûtes, vous ne comprenez rien à votre métier
    """,
    "refuses-pay": """
        ne vous paie pas, ne vous paierai pas, ne te paie pas, ne te paierai pas, ne vous payons pas,
        ne vous paierons pas, ne te paierons pas, ne vous paierai rien, ne te paierai rien, ne vous paierons rien,
        ne paierai pas, ne paierons pas, ne paierai rien, ne paierons rien, ne vais pas vous payer,
        ne vais pas te payer, n'allons pas vous payer, refuse de vous payer, refuse de payer, refusons de payer
    """,
    "threat": """
        je {refuses-pay}, nous {refuses-pay}, on {refuses-pay}, vous ne serez pas payé, vous ne serez pas payée,
        tu ne seras pas payé, tu ne seras pas payée, vous ne serez jamais payé, vous ne verrez pas un centime,
        tu ne verras pas un centime, pas un centime, pas un euro, plus un centime, plus un euro, aucun paiement sans,
        oubliez votre argent, oublie ton argent, oubliez votre facture, oublie ta facture, oubliez votre paiement,
        oublie ton paiement, oubliez la facture, oubliez le paiement, dire adieu à votre, dire adieu à ton,
        bloquer votre paiement, bloquer le paiement, je bloque le paiement, nous bloquons le paiement,
        retenir votre paiement, je retiens le paiement, un mauvais avis, un très mauvais avis, un avis négatif,
        un avis assassin, un avis désastreux, laisser un avis, avis une étoile, avis à une étoile, avis d'une étoile,
        une seule étoile, vous mettre une étoile, raconter à tout le monde, dire à tout le monde, le dirai à tous,
        tout le monde saura, tout le monde va savoir, ruiner votre réputation, ruiner ta réputation,
        détruire votre réputation, détruire ta réputation, ruinerai votre, détruirai votre, salir votre,
        ne travaillerez plus jamais, ne travailleras plus jamais, plus jamais travailler, plus aucun client,
        ferai en sorte que, faire en sorte que personne, personne ne vous embauchera, personne ne vous engagera,
        personne ne travaillera avec vous, vous allez le regretter, tu vas le regretter, vous le regretterez,
        tu le regretteras, vous allez regretter, tu vas regretter, vous êtes viré, vous êtes virée, tu es viré,
        tu es virée, c'est fini pour vous, on se verra au tribunal, nous nous verrons au tribunal, je vous poursuivrai,
        nous vous poursuivrons, vous traîner en justice, mets des avis négatifs, mettrai des avis négatifs,
        mets de mauvais avis, mettrai de mauvais avis, laisse des avis négatifs, laisserai des avis négatifs,
        laisse de mauvais avis, laisserai de mauvais avis, des avis négatifs partout
    """,
    "harassment": """
        vous êtes si sexy, vous êtes sexy, vous êtes très sexy, tu es si sexy, tu es sexy, tu es très sexy, t'es sexy,
        trop sexy, si sexy, photo sexy, photos sexy, photo de vous en, photo de toi en, que portez vous, que portes tu,
        tu portes quoi, vous portez quoi, coucher avec moi, coucher avec vous, coucher avec toi, dormir avec moi,
        dormir avec vous, au lit avec, la nuit avec moi, la nuit avec vous, la nuit avec toi, vous embrasser,
        t'embrasser, vous toucher, te toucher, vous voir nue, vous voir nu, te voir nue, te voir nu, photo de toi nue,
        photo de vous nue, photos nues, photo nue, vos seins, tes seins, vos fesses, tes fesses, votre corps,
        ton corps, vos jambes, tes jambes, salope, pute, putain de femme, pétasse, pédé, je vais vous tuer,
        je vais te tuer, je te tue, vous tuer, te tuer, je vais te frapper, je vais vous frapper, te casser la gueule,
        vous casser la gueule, vous faire du mal, te faire du mal, je sais où vous habitez, je sais où tu habites,
        nous savons où vous habitez, je vous retrouverai, je te retrouverai, crève, j'espère que vous allez mourir,
        j'espère que tu vas mourir, retourne dans ton pays, retournez dans votre pays, rentre dans ton pays,
        rentrez dans votre pays, rentrez chez vous, rentre chez toi sale, les gens comme vous ne devraient,
        pour une femme, une femme comme vous, les femmes comme vous, bien une femme
    """,
    "negation": "ne dis pas, ne veux pas dire, n'ai pas dit, personne ne dit, jamais dit, ne pense pas, ne crois pas",
    "deadline": """
        date limite, échéance, délai, deadline, avant, d'ici, pour ce, pour le, pour demain, pour aujourd'hui,
        pour samedi, pour dimanche, pour lundi, pour mardi, pour mercredi, pour jeudi, pour vendredi, au plus tard,
        jusqu'à, à rendre, dernier délai
    """,
    "deadline-order": """
        date limite, échéance, deadline, au plus tard, dernier délai, à rendre, merci de, s'il vous plaît,
        s'il te plaît, pouvez vous, peux tu, pourriez vous, pourrais tu, j'ai besoin, nous avons besoin, il me faut,
        il nous faut, il faut, doit, devez, dois, vous devez, tu dois, j'attends, nous attendons, je veux,
        nous voulons, envoyez, envoie, livrez, rendez, prêt, prête, terminé, terminée, veuillez, a besoin, ont besoin
    """,
    "meeting": """
        réunion, rendez vous, appel, visio, visioconférence, conférence, zoom, teams, se voir, nous voyons, on se voit,
        se retrouve, atelier, séance, point téléphonique, un point, s'appelle, s'appeler, entretien, rencontre
    """,
    "meeting-order": """
        merci de, s'il vous plaît, s'il te plaît, pouvons nous, pourrions nous, peut on, pourrait on, pouvez vous,
        peux tu, pourriez vous, pourrais tu, on se voit, on s'appelle, on se retrouve, on fait, faisons,
        nous nous voyons, voyons nous, retrouvons nous, appelons nous, j'ai fixé, j'ai prévu, j'ai planifié,
        j'ai programmé, j'ai mis, j'ai réservé, j'ai calé, j'ai posé, nous avons fixé, nous avons prévu,
        nous avons planifié, nous avons programmé, nous avons réservé, soyez, sois, participez, connectez vous,
        connecte toi, rejoignez, vous devez, tu dois, il faut, a lieu, aura lieu, est à, est prévu, est prévue,
        est fixé, est fixée, invitation, invité, invitée, je vous attends, nous vous attendons, veuillez
    """,
    "past": "hier, avant hier, dernier, dernière, était, étaient, merci pour, nous avons eu, j'ai eu, il y a",
    "theirs": """
        je vous envoie, je t'envoie, nous vous envoyons, je vous enverrai, je t'enverrai, nous vous enverrons,
        vous recevrez, tu recevras, vous aurez, tu auras, notre échéance, notre délai, mon délai, mon échéance,
        notre date limite, nous avons jusqu'à, j'ai jusqu'à, je suis, nous sommes, fermé, fermée, fermés, nous fermons,
        notre bureau, notre boutique, sans vous, sans toi, interne, en interne, pas besoin, pas nécessaire,
        vous n'avez pas à, tu n'as pas à, pas avant, si cela vous convient, si ça vous va, si ça te va, vous convient,
        te convient, vous conviendrait, rien ne presse, pas d'urgence
    """,
    "mon": "lundi",
    "tue": "mardi",
    "wed": "mercredi",
    "thu": "jeudi",
    "fri": "vendredi",
    "sat": "samedi, le week end, ce week end, le weekend, ce weekend",
    "sun": "dimanche",
    "today": "aujourd'hui",
    "tonight": "ce soir, cette nuit, minuit",
    "tomorrow": "demain",
    "next-week": """
        la semaine prochaine, lundi prochain, mardi prochain, mercredi prochain, jeudi prochain, vendredi prochain,
        samedi prochain, dimanche prochain, après demain
    """,
    "evening": "soir, soirée, dans la soirée, nuit",
    "imperative": "ajoutez, ajoute, créez, crée, faites, fais, mettez, mets, insérez, insère, incluez, écrivez, écris",
    "announce": """
        mes horaires, horaires de travail, nouveaux horaires, mes heures, joignable de, joignable jusqu'à,
        disponible de, disponible jusqu'à, je travaille de, ma disponibilité
    """,
}
