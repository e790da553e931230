"""French: times, deadlines, meetings, hours."""

from __future__ import annotations

LISTS: dict[str, str] = {
    "deadline": """
        date limite, échéance, délai, deadline, avant, d'ici, pour ce, pour le, pour demain, pour aujourd'hui, pour
        samedi, pour dimanche, pour lundi, pour mardi, pour mercredi, pour jeudi, pour vendredi, au plus tard,
        jusqu'à, à rendre, dernier délai, dernier carat, dernière limite, sans faute, sur mon bureau, dans ma boîte,
        bouclage
    """,
    "deadline-order": """
        date limite, échéance, deadline, au plus tard, dernier délai, à rendre, merci de, s'il vous plaît, s'il te
        plaît, pouvez vous, peux tu, pourriez vous, pourrais tu, j'ai besoin, nous avons besoin, il me faut, il nous
        faut, il faut, doit, devez, dois, vous devez, tu dois, j'attends, nous attendons, je veux, nous voulons,
        envoyez, envoie, livrez, rendez, prêt, prête, terminé, terminée, veuillez, a besoin, ont besoin, me faudrait,
        nous faudrait, il me faudrait, il nous faudrait, serait bien, serait parfait, serait idéal, sans faute, je
        compte sur, nous comptons sur, impératif, impérativement, j'aurais besoin, nous aurions besoin
    """,
    "meeting": """
        réunion, rendez vous, appel, visio, visioconférence, conférence, zoom, teams, se voir, nous voyons, on se
        voit, se retrouve, atelier, séance, point téléphonique, un point, s'appelle, s'appeler, entretien, rencontre,
        parler, parlons, se parler, parlons nous, on se parle, nous parler, parler jeudi, parler demain, nous réunir,
        on se réunit, caler un, échange téléphonique, en visio, vous appelle
    """,
    "meeting-order": """
        merci de, s'il vous plaît, s'il te plaît, pouvons nous, pourrions nous, peut on, pourrait on, pouvez vous,
        peux tu, pourriez vous, pourrais tu, on se voit, on s'appelle, on se retrouve, on fait, faisons, nous nous
        voyons, voyons nous, retrouvons nous, appelons nous, j'ai fixé, j'ai prévu, j'ai planifié, j'ai programmé,
        j'ai mis, j'ai réservé, j'ai calé, j'ai posé, nous avons fixé, nous avons prévu, nous avons planifié, nous
        avons programmé, nous avons réservé, soyez, sois, participez, connectez vous, connecte toi, rejoignez, vous
        devez, tu dois, il faut, a lieu, aura lieu, est à, est prévu, est prévue, est fixé, est fixée, invitation,
        invité, invitée, je vous attends, nous vous attendons, veuillez, parlons nous, je propose, je vous propose, je
        te propose, nous proposons, êtes vous libre, es tu libre, êtes vous disponible, es tu disponible, vous êtes
        libre, tu es libre, ne peut que, n'est libre que, ne sont libres que, bloquez, je décale, nous décalons,
        décalée à, décalé à, je vous appelle
    """,
    "past": "hier, avant hier, dernier, dernière, était, étaient, merci pour, nous avons eu, j'ai eu, il y a",
    "theirs": """
        je vous envoie, je t'envoie, nous vous envoyons, je vous enverrai, je t'enverrai, nous vous enverrons, vous
        recevrez, tu recevras, vous aurez, tu auras, notre échéance, notre délai, mon délai, mon échéance, notre date
        limite, nous avons jusqu'à, j'ai jusqu'à, je suis, nous sommes, fermé, fermée, fermés, nous fermons, notre
        bureau, notre boutique, sans vous, sans toi, interne, en interne, pas besoin, pas nécessaire, vous n'avez pas
        à, tu n'as pas à, pas avant, si cela vous convient, si ça vous va, si ça te va, vous convient, te convient,
        vous conviendrait, rien ne presse, pas d'urgence, pour que vous le sachiez, pour que tu le saches, pour info,
        pour information, mon vol, mon train, notre fête, venez si, viens si, passez si, vous êtes invité, tu es
        invité, nous ouvrons, nous fêtons
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
        mes horaires, horaires de travail, nouveaux horaires, mes heures, joignable de, joignable jusqu'à, disponible
        de, disponible jusqu'à, je travaille de, ma disponibilité
    """,
    "must-be": """
        doit être, doivent être, doit partir, doivent partir, doit arriver, doivent arriver, doit sortir, part à
        l'impression, part chez l'imprimeur, est à rendre
    """,
}
