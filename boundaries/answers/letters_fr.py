"""French."""

from __future__ import annotations

from boundaries.answers.tongue import Frame, Phrases, Tongue

TONGUE = Tongue(
    phrases={
        "after-hours": Phrases(
            "Je vois que c'est pressant pour vous.",
            "Votre message est arrivé {when}, hors de mes horaires.",
            "Je réponds aux messages pendant mes horaires.",
            "Vous avez ainsi toute mon attention.",
        ),
        "chased": Phrases(
            "Je comprends que vous attendez des nouvelles.",
            "Vous avez redemandé {when}, avant l'échéance.",
            "Ma réponse vient sous {promise}, sans relance.",
            "Une relance prend du temps au travail.",
        ),
        "wrong-channel": Phrases(
            "Je vois que c'était le plus rapide.",
            "Votre message est arrivé {when}, {used}.",
            "Pour le travail, merci de m'écrire {channel}.",
            "Là, rien ne se perd.",
        ),
        "urgent-misused": Phrases(
            "Je vois que cela vous semblait urgent.",
            "Vous avez utilisé la voie d'urgence {when}.",
            "Elle est réservée aux urgences convenues.",
            "Elle reste ainsi libre quand il le faut.",
        ),
        "off-limits": Phrases(
            "Je vois que vous cherchiez une voie rapide.",
            "Vous m'avez écrit {when}, {used}.",
            "Je ne travaille pas par cette voie.",
            "Tout reste ainsi au même endroit.",
        ),
        "personal-contact": Phrases(
            "Je me réjouis de notre bonne entente.",
            "Vous avez demandé {when} un contact privé.",
            "Le travail passe par nos canaux de travail.",
            "Cela sépare ma vie privée du travail.",
        ),
        "personal-information": Phrases(
            "Je comprends que vous vouliez savoir avec qui vous travaillez.",
            "Vous avez demandé {when} des informations privées.",
            "Je ne communique pas d'informations privées.",
            "Notre travail n'en a pas besoin.",
        ),
        "revisions": Phrases(
            "Je veux aussi que le résultat vous convienne.",
            "Vos modifications dépassent les tours convenus ({limit}).",
            "Chaque tour supplémentaire fait l'objet d'un devis.",
            "Planning et prix restent ainsi justes.",
        ),
        "scope": Phrases(
            "Je vois pourquoi ce serait utile.",
            "Vous avez demandé {when} un travail hors accord.",
            "Tout nouveau travail commence par un devis.",
            "Délais et prix restent ainsi clairs.",
        ),
        "volume": Phrases(
            "Je vois que beaucoup de choses vous occupent.",
            "Plus de {limit} messages sont arrivés en un jour.",
            "Merci d'envoyer un seul message groupé par jour.",
            "Je peux ainsi bien répondre à tout.",
        ),
        "off-hours-deadline": Phrases(
            "Je comprends que le temps presse.",
            "Vous avez fixé {when} une date hors horaires.",
            "Je fixe les dates d'avance, dans mes horaires.",
            "Je peux ainsi les tenir.",
        ),
        "disrespect": Phrases(
            "Je vois que vous étiez sous pression.",
            "Vos paroles, {when}, étaient irrespectueuses.",
            "Je ne poursuis que dans un ton respectueux.",
            "Bien travailler demande un respect mutuel.",
        ),
        "personal-space": Phrases(
            "Je suppose qu'il n'y avait pas de mauvaise intention.",
            "Vous étiez trop près de moi {when}.",
            "Merci de respecter mon espace personnel.",
            "C'est ainsi que je travaille bien.",
        ),
        "other": Phrases(
            "Je comprends votre point de vue.",
            "Il s'agit de ce qui s'est passé {when}.",
            "Merci de respecter notre accord.",
            "C'est ainsi que nous travaillons bien.",
        ),
    },
    frames={
        "remind/mail": Frame(
            "Bonjour {name},\n\n{understanding} {fact} {boundary} {why}",
            "Je reprends le sujet {next_opening} ; le mieux est de m'écrire {channel}.\n\nBien à vous\n{me}",
        ),
        "remind/chat": Frame(
            "Bonjour {name}, {understanding} {fact} {boundary} {why}", "Je reprends {next_opening}, {channel}."
        ),
        "restate/mail": Frame(
            "Bonjour {name},\n\n{understanding} {fact} Je voudrais dire clairement ce qui vaut entre nous. {boundary} "
            "{why} Merci d'en tenir compte à partir de maintenant.",
            "La suite : je reprends votre travail {next_opening}. Merci de m'écrire {channel}.\n\nBien à vous\n{me}",
        ),
        "restate/chat": Frame(
            "Bonjour {name}, {understanding} {fact} Désormais : {boundary} {why}",
            "Je reprends {next_opening}, {channel}.",
        ),
        "firm/mail": Frame(
            "Bonjour {name},\n\n{understanding} {fact} Il faut que cela change. {boundary} {why}",
            "Si cela se reproduit, {consequence}. Je reprends votre travail {next_opening} ; merci de m'écrire "
            "{channel}.\n\nCordialement\n{me}",
        ),
        "firm/chat": Frame(
            "{name}, {understanding} {fact} {boundary} {why}",
            "Si cela se reproduit, {consequence}. Je reprends {next_opening}, {channel}.",
        ),
        "formal/mail": Frame(
            "{date}\n\nBonjour {name},\n\nJe vous écris formellement au sujet de notre collaboration. {understanding} "
            "{fact} {boundary} {why} Je vous demande de me confirmer par écrit que vous en tiendrez compte.",
            "Si cela se reproduit, {consequence}. Je vous propose un appel {next_opening} pour en parler ; sinon, "
            "merci de m'écrire {channel}.\n\nCordialement\n{me}",
        ),
        "formal/chat": Frame(
            "{name}, {understanding} {fact} {boundary} {why}",
            "Une lettre suit {channel}. Parlons-en {next_opening}.",
        ),
    },
    endings={
        "renegotiate": Frame(
            "{date}\n\nBonjour {name},\n\nJ'apprécie ce que nous avons fait ensemble, et notre façon actuelle de "
            "travailler ne me convient pas. Je peux continuer à ces conditions : mes horaires sont {hours}, les "
            "réponses viennent sous {promise} et tout m'arrive {channel}.",
            "Merci de me dire avant le {decide_by} si elles vous conviennent. Je vous propose un appel {next_opening}. "
            "Sans accord, {consequence}.\n\nCordialement\n{me}",
        ),
        "restrict": Frame(
            "{date}\n\nBonjour {name},\n\nPour que notre travail puisse continuer, je lui donne un cadre plus étroit. "
            "Je lis un seul message groupé par jour, {channel}, pendant mes horaires ({hours}). Les appels se font sur "
            "rendez-vous. Ce qui est ouvert, je le termine comme convenu.",
            "Cela vaut dès maintenant. Votre prochaine réponse vient {next_opening}. Si ce cadre n'est pas respecté, "
            "{consequence}.\n\nCordialement\n{me}",
        ),
        "end": Frame(
            "{date}\n\nBonjour {name},\n\nJe mets fin à notre collaboration. Avec le préavis convenu, mon dernier jour "
            "est le {last_day}. Merci pour tout ce qui s'est bien passé.",
            "D'ici là, je termine ou transmets ce qui est ouvert et vous envoie les fichiers et la dernière facture. "
            "Je propose un appel de passation {next_opening} ; pour le reste, merci de m'écrire {channel}."
            "\n\nCordialement\n{me}",
        ),
    },
    understanding="je vous comprends.",
    consequences={
        "firm/mail": "je suspendrai le travail jusqu'à ce que nous en ayons parlé",
        "firm/chat": "je suspends le travail",
        "formal/mail": "je mettrai fin à notre collaboration avec le préavis convenu",
        "formal/chat": "je mets fin à notre collaboration",
    },
)
