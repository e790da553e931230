"""French: what asks for an act before hours begin again."""

from __future__ import annotations

from boundaries.violations.lexicon import Lexicon, phrases

LEXICON = Lexicon(
    language="fr",
    tonight=phrases("""
        ce soir, cette nuit, dans la soirée, dans la nuit, aujourd'hui même, encore aujourd'hui, pour aujourd'hui,
        avant demain, avant demain matin, pour demain matin, d'ici demain matin, demain à la première heure, avant
        minuit, avant que vous commenciez, avant que tu commences, avant de commencer, demain en premier, demain à 8
        heures, demain à 7 heures, demain à 8h, demain à 7h, demain matin à 8, demain matin à 7, avant 9 heures, avant
        8 heures, avant 9h, avant 8h, à huit heures demain, à six heures du matin, au petit matin, aux aurores, à
        l'aube, tôt demain, demain tôt, demain matin tôt, demain matin avant, avant le petit déjeuner, au petit
        déjeuner, à mon réveil, quand je me lève, quand je me réveille, quand j'arrive, avant de dormir, avant d'aller
        dormir, avant de te coucher, avant de vous coucher, avant l'ouverture, avant que nous ouvrions, avant qu'on
        ouvre, avant la fin de la journée, avant la fin du jour, avant de partir ce soir, pendant la nuit, dès ce
        soir, ce soir même, dans la soirée encore, aujourd'hui sans faute, aujourd'hui encore, d'ici à demain, pour
        demain à la première, pour demain 8, pour demain à 8, demain dès
    """),
    weekend=phrases("""
        ce week end, ce weekend, pendant le week end, pendant le weekend, ce samedi, ce dimanche, d'ici samedi, d'ici
        dimanche, pour dimanche, avant lundi, lundi à la première heure, dans le week end, dans le weekend, durant le
        week end, samedi ou dimanche, samedi matin, samedi soir, dimanche matin, dimanche soir, pour samedi, avant
        dimanche, avant samedi, d'ici lundi, d'ici lundi matin, pour lundi matin, lundi à 8, lundi tôt, quand je me
        lève dimanche, quand je me lève samedi, votre week end, ton week end
    """),
    now=phrases("""
        tout de suite, immédiatement, dès maintenant, sur le champ, dans l'heure, dès que vous lisez ceci, dès que
        vous lisez ça, dès que tu lis ça, dès que tu lis ceci, dès que vous voyez ceci, dès que vous voyez ça, dès que
        tu vois ça, quand vous lisez ceci, quand tu lis ça, dans la prochaine heure, dans l'heure qui, d'ici une
        heure, dans la demi heure, d'ici une demi heure, d'ici deux heures, sans attendre, sans délai, à l'instant,
        séance tenante, toutes affaires cessantes, encore debout, encore réveillé, encore réveillée, encore en ligne,
        encore au bureau, laissez tout tomber, laisse tout tomber
    """),
    then=phrases("""
        d'ici là, avant ça, avant cela, à temps, avant
    """),
    asks=phrases("""
        s'il te plaît, s'il vous plaît, merci de, peux tu, pouvez vous, pourrais tu, pourriez vous, tu peux, vous
        pouvez, j'ai besoin, nous avons besoin, il faut, il me faut, il nous faut, tu dois, vous devez, j'attends,
        nous attendons, envoie, envoyez, appelle moi, appelez moi, je veux, serait formidable, serait super, serait
        bien, serait gentil, serait parfait, serait idéal, serais reconnaissant, serais reconnaissante, serions
        reconnaissants, j'apprécierais, m'arrangerait, nous arrangerait, il faudrait, il me faudrait, il nous
        faudrait, j'aurais besoin, nous aurions besoin, doit être, doivent être, regarde, regardez, jette un œil,
        jetez un œil, jeter un œil, réponds, répondez, répondez moi, réponds moi, dis moi, dites moi, donnez, termine,
        terminez, finissez, corrige, corrigez, vérifie, vérifiez, mettez, livre, livrez, rends, rendez, faites, je
        compte sur, nous comptons sur, est il possible, serait il possible, est ce possible, on peut, on pourrait,
        pourrait on, puis je avoir, pouvons nous, pourrions nous, j'aimerais, nous aimerions, je voudrais, nous
        voudrions, je souhaite, nous voulons, veuillez, appelez, appelle
    """),
    releases=phrases("""
        pas d'urgence, pas urgent, ne presse pas, rien ne presse, peut attendre, quand tu peux, quand vous pouvez, ne
        t'inquiète pas, ne vous inquiétez pas, pas aujourd'hui, pas ce soir, quand cela vous convient, quand ça vous
        convient, quand ça te convient, quand vous voulez, quand tu veux, quand vous aurez le temps, quand tu auras le
        temps, quand vous serez de retour, quand tu seras de retour, à votre retour, à ton retour, pendant vos heures,
        sur vos heures, prenez votre temps, prends ton temps, tranquillement, à votre rythme, pour info, pour
        information, lundi suffit, demain suffit, la semaine prochaine suffit, lundi ira, demain ira, pas besoin de
        répondre, pas la peine de répondre, inutile de répondre, sans urgence, pas pour aujourd'hui
    """),
    spares=phrases("""
        ne faites pas, ne fais pas, bon week end, bon weekend, bonne soirée, bonne nuit, profite, profitez, je vais,
        nous allons, je t'envoie, je vous envoie, je suis, j'étais, nous étions, dors bien, dormez bien, amusez vous,
        amuse toi
    """),
)
