"""French: requests for contact and for what is private."""

from __future__ import annotations

LISTS: dict[str, str] = {
    "reach": """
        {contact} sur {platform}, {contact} via {platform}, {contact} par {platform}, ajoutez moi sur {platform},
        ajoute moi sur {platform}, vous ajouter sur {platform}, t'ajouter sur {platform}, je vous ajoute sur
        {platform}, je t'ajoute sur {platform}, êtes vous sur {platform}, êtes vous aussi sur {platform}, es tu sur
        {platform}, es tu aussi sur {platform}, vous êtes sur {platform}, tu es sur {platform}, avez vous {platform},
        as tu {platform}, vous avez {platform}, tu as {platform}, utilisez vous {platform}, utilises tu {platform},
        votre {platform}, ton {platform}, connecter sur {platform}, se connecter sur {platform}, connectons nous sur
        {platform}, passer sur {platform}, passer à {platform}, passons sur {platform}, passons à {platform}, passons
        par {platform}, passer par {platform}, basculer sur {platform}, basculons sur {platform}, continuer sur
        {platform}, continuons sur {platform}, parler sur {platform}, parlons sur {platform}, parler via {platform},
        discuter sur {platform}, discutons sur {platform}, discuter via {platform}, échanger sur {platform},
        échangeons sur {platform}, échanger via {platform}, échanger par {platform}, écrire sur {platform}, vous
        écrire sur {platform}, t'écrire sur {platform}, joindre sur {platform}, contacter sur {platform}, plus simple
        sur {platform}, plus rapide sur {platform}, plus facile sur {platform}, plus pratique sur {platform}, plus
        simple par {platform}, plus simple via {platform}, plus rapide par {platform}, plus rapide via {platform},
        suivez moi sur {platform}, suis moi sur {platform}, ma demande d'ami, demande d'ami, mon invitation sur
        {platform}, mon invitation {platform}, ma demande sur {platform}, ma demande de connexion, sur votre numéro
        privé, sur ton numéro privé, sur votre numéro personnel, sur ton numéro personnel, à votre numéro privé, à
        votre numéro personnel, sur votre portable, sur ton portable, sur votre téléphone personnel, sur ton téléphone
        personnel, vous appeler chez vous, t'appeler chez toi, vous écrire en privé, t'écrire en privé, vous appeler
        en privé, votre adresse mail personnelle, ton adresse mail personnelle, votre mail personnel, ton mail
        personnel, votre mail perso, ton mail perso, votre e mail personnel, ton e mail personnel, sur {platform} ce
        serait, par {platform} ce serait, sur {platform} serait, sur {platform} ça serait, via {platform} ce serait,
        sur {platform} c'est, numéro sur {platform}, seriez vous sur {platform}, serais tu sur {platform}, vous seriez
        sur {platform}, tu serais sur {platform}, êtes vous joignable sur {platform}, {platform} par hasard, sur
        {platform} par hasard, invitation sur {platform}, invitation {platform}, demande sur {platform}, demande de
        contact, demande de connexion sur, vous ai envoyé * sur {platform}, t'ai envoyé * sur {platform}, vous ai
        ajouté sur {platform}, t'ai ajouté sur {platform}, vous ai ajoutée sur {platform}, t'ai ajoutée sur
        {platform}, vous ai cherché sur {platform}, faire ça sur {platform}, faire ça par {platform}, faire ça via
        {platform}, faire cela sur {platform}, faire cela par {platform}, faisons ça sur {platform}, faisons ça par
        {platform}, on fait ça sur {platform}, on fait ça par {platform}, gérer ça sur {platform}, voir ça sur
        {platform}, voyons ça sur {platform}, régler ça sur {platform}, réglons ça sur {platform}, en parler sur
        {platform}, parlons en sur {platform}, désormais sur {platform}, dorénavant sur {platform}, dorénavant par
        {platform}, plutôt sur {platform}, plutôt par {platform}, plutôt via {platform}, venez sur {platform}, viens
        sur {platform}, allons sur {platform}, on va sur {platform}, rejoignez moi sur {platform}, un petit message
        sur {platform}, laissez moi un message sur {platform}, envoyez moi un {platform}, envoie moi un {platform}, je
        vous envoie un {platform}, je t'envoie un {platform}, donnez moi votre {platform}, donne moi ton {platform},
        je préfère {platform}, nous préférons {platform}, je préférerais {platform}, groupe {platform} avec vous, vous
        mettre dans le groupe {platform}, je vous mets dans le groupe, mon {platform} est, voici mon {platform},
        donnez moi votre portable, donne moi ton portable, donnez moi votre numéro, donne moi ton numéro, me donner
        votre portable, me donner votre numéro, me donner ton portable, me donner ton numéro, me passer votre numéro,
        me passer ton numéro, me passer votre portable, me laisser votre numéro, me laisser votre portable, laissez
        moi votre numéro, laissez moi votre portable, envoyez moi votre numéro, envoyez moi votre portable, quel est
        votre numéro, quel est ton numéro, quel est votre portable, c'est quoi ton numéro, c'est quoi votre numéro,
        vous appeler directement, t'appeler directement, vous joindre directement sur, vous joindre en privé, te
        joindre en privé, vous joindre le soir, vous joindre chez vous, mon numéro personnel, mon numéro privé, mon
        portable perso
    """,
    "contact": """
        écrivez moi, écris moi, appelez moi, appelle moi, contactez moi, contacte moi, joignez moi, retrouvez moi,
        retrouve moi, trouvez moi, rejoignez moi, rejoins moi, envoyez moi un message, envoie moi un message, je vous
        écris, je t'écris, je vous appelle, je t'appelle, je vous contacte, je te contacte, puis je vous écrire, puis
        je vous contacter, puis je vous joindre, je peux vous écrire, je peux t'écrire, on se parle, on se retrouve,
        on continue, on discute, on en parle, on passe, parlons en
    """,
    "artefact": """
        abonnés, annonce, annonces, api, audience, bannière, bouton, boutons, campagne, campagnes, canal, champ,
        colonne, compte, compte pro, contenu, contenus, fil, format, formulaire, groupe, icône, icônes, image, images,
        intégration, lien, liens, logo, modèle, modèles, page, pages, pixel, plugin, post, posts, publication,
        publications, publicité, rubrique, section, stratégie, story, stories, texte, textes, visuel, visuels, aperçu,
        widget
    """,
    "refusal": """
        uniquement par mail, uniquement par e mail, seulement par mail, que par mail, n'utilise pas {platform}, je ne
        donne pas, je ne communique pas, ne partage pas, je préfère ne pas, je préfère rester, je préfère garder, je
        préfère le mail, par mail s'il vous plaît, par mail uniquement, garde le travail, je garde mon travail, rester
        par mail, je m'en tiens, je garde le travail, le travail avec mes clients, travail avec les clients, je
        préfère continuer, je n'utilise que, je reste sur, je reste par, je sépare, je ne mélange pas, je préfère
        séparer, uniquement le mail, rester au mail
    """,
    "order": """
        envoyez, envoie, donnez, donne, dites, dis, communiquez, communique, transmettez, transmets, partagez,
        partage, il me faut, il nous faut, j'ai besoin, nous avons besoin, merci de, s'il vous plaît, s'il te plaît,
        je veux savoir, je voudrais savoir, j'aimerais savoir, nous aimerions savoir, vous devez, tu dois, pouvez
        vous, peux tu, pourriez vous, pourrais tu, veuillez, nous voudrions savoir, on aimerait savoir, on voudrait
        savoir, je me demande, nous nous demandons, joignez, joins, téléversez, si je peux demander, puis je demander,
        il nous faudrait, il me faudrait
    """,
    "smalltalk": """
        comment va votre, comment va ta, comment va ton, comment vont vos, comment vont tes, j'espère, nous espérons,
        en espérant, bonjour à, le bonjour à, saluez, salue, bon anniversaire, joyeux anniversaire, prenez soin,
        prends soin, pas besoin, inutile de, mon, ma, mes
    """,
    "home-address": """
        votre adresse personnelle, ton adresse personnelle, votre adresse privée, ton adresse privée, votre adresse
        perso, ton adresse perso, votre domicile, ton domicile, votre adresse de domicile, où habitez vous, où habites
        tu, où vous habitez, où tu habites, vous habitez où, tu habites où, dans quelle rue habitez, dans quelle rue
        habites, où vivez vous, où vis tu, vous habitez dans quel, tu habites dans quel, dans quel quartier habitez,
        dans quel quartier habites, quel quartier vous habitez, vous vivez où, tu vis où, dans quel coin habitez, dans
        quel coin habites, déposer chez vous, déposer chez toi, votre code postal, ton code postal, chez vous à quelle
        adresse, l'adresse où vous habitez, l'adresse où tu habites
    """,
    "private-number": """
        votre numéro privé, ton numéro privé, votre numéro personnel, ton numéro personnel, votre numéro perso, ton
        numéro perso, votre numéro de portable, ton numéro de portable, votre portable personnel, ton portable
        personnel, votre portable perso, ton portable perso, votre numéro de mobile, ton numéro de mobile, votre
        téléphone personnel, ton téléphone personnel, votre téléphone privé, ton téléphone privé, votre numéro de
        téléphone personnel, ton numéro de téléphone personnel, votre numéro fixe, votre numéro à la maison, un numéro
        privé, un numéro personnel, votre portable privé, ton portable privé, votre autre numéro
    """,
    "identity": """
        votre passeport, ton passeport, votre carte d'identité, ta carte d'identité, votre pièce d'identité, ta pièce
        d'identité, votre permis de conduire, ton permis de conduire, votre numéro de sécurité sociale, ton numéro de
        sécurité sociale, votre acte de naissance, ton acte de naissance, une pièce d'identité, votre titre de séjour,
        ton titre de séjour, carte d'identité recto, recto verso de votre, copie de votre carte, copie de ta carte,
        copie de votre passeport, photo de votre passeport, photo de votre carte d'identité, copie d'une pièce, votre
        carte vitale, ta carte vitale, votre casier, ton casier, un justificatif d'identité, votre livret de famille
    """,
    "login": """
        vos identifiants bancaires, tes identifiants bancaires, vos codes bancaires, tes codes bancaires, votre code
        bancaire, ton code bancaire, votre mot de passe bancaire, ton mot de passe bancaire, mot de passe de votre
        banque, mot de passe de ta banque, votre accès bancaire, ton accès bancaire, vos accès bancaires, tes accès
        bancaires, identifiants de votre banque, identifiants de ta banque, identifiants de votre compte bancaire,
        identifiants de ton compte bancaire, votre banque en ligne, ta banque en ligne, votre code pin, ton code pin,
        votre code de carte, ton code de carte, votre code secret, ton code secret, votre numéro de carte, ton numéro
        de carte, le numéro de votre carte, le numéro de ta carte, votre carte bancaire, ta carte bancaire, votre mot
        de passe paypal, ton mot de passe paypal, accès à votre compte bancaire, accès à ton compte bancaire, vos
        relevés bancaires, tes relevés bancaires, vos relevés de compte, tes relevés de compte, un relevé de votre
        compte, le code de votre carte, le code de ta carte, cryptogramme
    """,
    "health": """
        êtes vous malade, es tu malade, vous êtes malade, tu es malade, êtes vous enceinte, es tu enceinte, vous êtes
        enceinte, tu es enceinte, êtes vous dépressif, êtes vous dépressive, es tu dépressif, es tu dépressive, êtes
        vous vacciné, êtes vous vaccinée, es tu vacciné, es tu vaccinée, êtes vous en thérapie, es tu en thérapie,
        êtes vous suivi, êtes vous suivie, votre diagnostic, ton diagnostic, votre maladie, ta maladie, votre dossier
        médical, ton dossier médical, votre santé, ta santé, votre état de santé, ton état de santé, votre traitement,
        ton traitement, vos médicaments, tes médicaments, votre médecin, ton médecin, votre thérapeute, ton
        thérapeute, votre psy, ton psy, quelle maladie, quel traitement, quels médicaments, prenez vous des
        médicaments, prends tu des médicaments, de quoi souffrez vous, de quoi souffres tu, arrêt maladie, arrêt de
        travail, certificat médical, un handicap, qu'a dit le médecin, que dit le médecin, qu'est ce qu'a dit le
        médecin, qu'a dit le docteur, qu'est ce que vous avez comme, qu'est ce que tu as comme, c'est grave ce que
        vous, c'est grave ce que tu, grave ce que vous avez, grave ce que tu as, de quoi êtes vous malade, de quoi es
        tu malade, de quoi vous a t on opéré, de quoi avez vous été opéré, vous avez été opéré de, pourquoi étiez vous
        à l'hôpital, pourquoi étais tu à l'hôpital, pourquoi êtes vous à l'hôpital, pourquoi avez vous vu un médecin,
        êtes vous en bonne santé, es tu en bonne santé, vous avez des problèmes de santé, avez vous des problèmes de
        santé, as tu des problèmes de santé, êtes vous en dépression, es tu en dépression, êtes vous handicapé, êtes
        vous handicapée, vous en êtes à combien de mois, c'est pour quand le bébé, un justificatif du médecin, un mot
        du médecin, êtes vous contagieux, êtes vous contagieuse
    """,
    "family": """
        avez vous des enfants, as tu des enfants, vous avez des enfants, tu as des enfants, combien d'enfants avez,
        combien d'enfants as, voulez vous des enfants, veux tu des enfants, comptez vous avoir des enfants, comptes tu
        avoir des enfants, pensez vous avoir des enfants, avez vous une famille, as tu une famille, votre mari, ton
        mari, votre femme, ta femme, votre épouse, ton épouse, votre époux, vos enfants, tes enfants, vos parents, tes
        parents, êtes vous mère, es tu mère, êtes vous maman, es tu maman, êtes vous père, es tu père, êtes vous papa,
        es tu papa, qui garde, si vous avez une famille, si tu as une famille, si vous avez des enfants, si tu as des
        enfants, une famille à charge, des enfants à charge, quel âge ont vos, quel âge ont tes, vous voulez des
        enfants, tu veux des enfants, envisagez vous d'avoir, envisages tu d'avoir, prévoyez vous d'avoir, un bébé en
        route, un enfant en route, que fait votre mari, que fait votre femme, que fait votre conjoint, que fait ton
        mari, que fait ta femme, votre conjoint, ton conjoint, votre conjointe, qui s'occupe de vos, qui s'occupe de
        tes, votre situation de famille
    """,
    "relationship": """
        êtes vous marié, êtes vous mariée, es tu marié, es tu mariée, vous êtes marié, vous êtes mariée, tu es marié,
        tu es mariée, êtes vous célibataire, es tu célibataire, vous êtes célibataire, tu es célibataire, êtes vous
        divorcé, êtes vous divorcée, es tu divorcé, es tu divorcée, êtes vous en couple, es tu en couple, vous êtes en
        couple, tu es en couple, avez vous un copain, as tu un copain, avez vous une copine, as tu une copine, avez
        vous un petit ami, as tu un petit ami, avez vous une petite amie, as tu une petite amie, avez vous quelqu'un
        dans, as tu quelqu'un dans, vivez vous seul, vivez vous seule, vis tu seul, vis tu seule, habitez vous seul,
        habitez vous seule, avec qui vivez, avec qui vis, avec qui habitez, avec qui habites, votre copain, ton
        copain, votre copine, ta copine, votre compagnon, ton compagnon, votre situation familiale, ta situation
        familiale, votre situation amoureuse, si vous êtes mariée, si vous êtes marié, si tu es marié, si tu es
        mariée, si vous êtes en couple, si tu es en couple, si vous êtes célibataire, quelqu'un dans votre vie,
        quelqu'un dans ta vie, vous vivez seule, vous vivez seul, tu vis seule, tu vis seul, vous voyez quelqu'un, tu
        vois quelqu'un, votre moitié, ta moitié, êtes vous gay, es tu gay, êtes vous homo, vous votez pour qui, tu
        votes pour qui, pour qui votez vous, allez vous à l'église
    """,
    "age": """
        quel âge avez vous, quel âge as tu, vous avez quel âge, tu as quel âge, votre âge, ton âge, votre date de
        naissance, ta date de naissance, quand êtes vous né, quand êtes vous née, quand es tu né, quand es tu née, en
        quelle année êtes vous né, en quelle année es tu né, votre année de naissance, ton année de naissance, vous
        êtes né en quelle, vous êtes née en quelle, c'est quand votre anniversaire, c'est quand ton anniversaire,
        votre anniversaire c'est, de quelle année êtes
    """,
    "location": """
        où êtes vous en ce moment, où es tu en ce moment, où êtes vous maintenant, où es tu maintenant, où êtes vous
        actuellement, où êtes vous exactement, où es tu exactement, où vous êtes en ce moment, où tu es en ce moment,
        vous êtes où en ce moment, tu es où en ce moment, vous êtes où là, tu es où là, votre position, ta position,
        votre localisation, ta localisation, votre position en temps réel, ta position en temps réel, votre
        géolocalisation, ta géolocalisation, êtes vous chez vous, es tu chez toi, tu es où exactement, d'où travaillez
        vous, d'où travailles tu, vous travaillez d'où, où partez vous en vacances, où pars tu en vacances, où êtes
        vous en vacances, où es tu en vacances, vous partez où en vacances
    """,
}
