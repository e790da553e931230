"""Spanish: what asks for an act before hours begin again."""

from __future__ import annotations

from boundaries.violations.lexicon import Lexicon, phrases

LEXICON = Lexicon(
    language="es",
    tonight=phrases("""
        esta noche, esta tarde, hoy mismo, para hoy, antes de mañana, para mañana por la mañana, mañana a primera
        hora, antes de medianoche, antes de la medianoche, durante la noche, antes de que empieces, antes de que
        empiece, antes de empezar, mañana antes de, para mañana a primera hora, mañana a las 8, mañana a las ocho,
        mañana a las 7, mañana a las siete, antes de las 8, antes de las ocho, antes de las 9, antes de las nueve,
        para las 8 de mañana, a las 8 de la mañana, a las ocho de la mañana, a primera hora de mañana, mañana
        temprano, temprano mañana, mañana por la mañana temprano, por la mañana antes de, antes del desayuno, en el
        desayuno, cuando me levante, cuando me despierte, cuando llegue, antes de dormir, antes de acostarte, antes de
        irte a dormir, antes de que te acuestes, antes de que abramos, antes de abrir, antes de que acabe el día,
        antes de que termine el día, antes de acabar el día, a lo largo de la noche, esta misma noche, esta misma
        tarde, hoy por la noche, hoy sin falta, hoy todavía, todavía hoy, aún hoy, lo necesito hoy, lo necesito mañana
        temprano, para mañana temprano, para mañana mismo, de hoy para mañana, de aquí a mañana
    """),
    weekend=phrases("""
        este fin de semana, el fin de semana, durante el fin de semana, este sábado, este domingo, el sábado, el
        domingo, antes del lunes, el lunes a primera hora, el finde, este finde, en el finde, para el domingo, para el
        sábado, antes del domingo, hasta el domingo, para el lunes a primera, lunes a primera hora, el lunes temprano,
        el lunes a las 8, el sábado por, el domingo por, sábado por la noche, domingo por la noche, cuando me levante
        el domingo, cuando me levante el sábado, tu fin de semana, su fin de semana
    """),
    now=phrases("""
        ahora mismo, inmediatamente, de inmediato, ya mismo, enseguida, en menos de una hora, en cuanto leas esto, en
        cuanto lea esto, en cuanto veas esto, en cuanto vea esto, nada más leas, cuando leas esto, cuando lea esto,
        cuando veas esto, cuando vea esto, en la próxima hora, en media hora, en dos horas, en las próximas horas,
        antes de una hora, dentro de una hora, al instante, sin demora, sin perder tiempo, déjalo todo, deje todo,
        sigues despierto, sigues despierta, sigues conectado, sigues conectada, estás despierto, estás despierta
    """),
    then=phrases("""
        para entonces, antes de eso, antes, a tiempo, hasta entonces
    """),
    asks=phrases("""
        por favor, puedes, puede, podrías, podría, podéis, pueden, necesito, necesitamos, tiene que, tienes que, hay
        que, debe, debes, espero, esperamos, envíame, mándame, envíeme, mándeme, llámame, llámeme, quiero,
        agradecería, agradeceríamos, sería genial, sería bueno, sería ideal, estaría bien, estaría genial, vendría
        bien, vendría genial, me gustaría, nos gustaría, me harían falta, me haría falta, nos haría falta, hace falta,
        tienen que, ha de, mire, míralo, échale un vistazo, eche un vistazo, echa un vistazo, contéstame, contésteme,
        respóndeme, respóndame, dime, dígame, dame, deme, pásame, páseme, termina, termine, arregla, arregle,
        arréglalo, revisa, revise, entrega, entregue, hazlo, cuento contigo, cuento con usted, confío en, a ver si
        puedes, a ver si, es posible, sería posible, te pido, le pido, os pido, podríamos, quisiera, queremos
    """),
    releases=phrases("""
        sin prisa, no hay prisa, no corre prisa, no es urgente, puede esperar, no hace falta, cuando puedas, cuando
        pueda, no te preocupes, no se preocupe, hoy no, cuando te venga bien, cuando le venga bien, cuando tengas
        tiempo, cuando tenga tiempo, cuando vuelvas, cuando vuelva, en tu horario, en su horario, dentro de tu
        horario, con calma, tómate tu tiempo, tómese su tiempo, a tu ritmo, para que lo sepas, para que lo sepa, solo
        para informarte, solo a título informativo, la semana que viene está bien, el lunes está bien, mañana está
        bien, no es para hoy, no hace falta que contestes, no hace falta contestar, sin urgencia
    """),
    spares=phrases("""
        no hagas, no haga, buen fin de semana, buenas noches, buenas tardes, disfruta, disfrute, te envío, le envío,
        enviaré, haré, estoy, he estado, estuve, que descanses, descansa, que lo pases, pásalo, no te molestes
    """),
)
