"""Spanish: times, deadlines, meetings, hours."""

from __future__ import annotations

LISTS: dict[str, str] = {
    "deadline": """
        fecha límite, plazo, entrega, deadline, antes de, antes del, para el, para la, para las, para hoy, para
        mañana, hasta, a más tardar, vence, para esta, para este, como tarde, como muy tarde, lo más tarde, antes de
        las, en mi mesa, en mi correo, último día, fecha tope
    """,
    "deadline-order": """
        fecha límite, plazo, deadline, vence, a más tardar, por favor, puedes, puede, podrías, podría, necesito,
        necesitamos, tiene que, tienes que, debe, debes, hay que, espero, esperamos, quiero, queremos, envíame,
        envíeme, envíanos, envíenos, mándame, mándeme, mándanos, entrega, entregar, entrégame, entrégueme, listo,
        lista, necesita, necesitan, me harían falta, me haría falta, nos harían falta, nos haría falta, me hacen
        falta, me hace falta, nos hace falta, sería ideal, estaría bien, sería genial, sin falta, cuento con, contamos
        con, imprescindible
    """,
    "meeting": """
        reunión, reunirnos, reunimos, llamada, videollamada, videoconferencia, conferencia, zoom, teams, cita, vernos,
        nos vemos, taller, sesión, quedamos, quedar, hablamos, hablar, hablemos, hablar hoy, hablamos el, hablemos el,
        hablar el, hablamos hoy, hablamos mañana, hablar mañana, hablemos mañana, hablamos a las, hablar a las,
        juntarnos, nos juntamos, conectarnos
    """,
    "meeting-order": """
        por favor, podemos, podríamos, puedes, puede, podrías, podría, hagamos, tengamos, nos vemos, nos reunimos, nos
        conectamos, he puesto, he convocado, he programado, he agendado, he fijado, he reservado, hemos puesto, hemos
        convocado, hemos programado, hemos agendado, hemos fijado, hemos reservado, programé, agendé, convoqué, puse,
        conéctate, conéctese, asiste, asista, únete, únase, tienes que, tiene que, hay que, necesito, necesitamos,
        espero, esperamos, es el, es a las, será, te esperamos, le esperamos, invitado, invitada, invitación,
        quedamos, hablamos, hablemos, te propongo, le propongo, tienes tiempo, tiene tiempo, estás libre, está libre,
        reserve, resérvate, solo puede, solo podemos, muevo la, movemos la, cambio la reunión, nos juntamos
    """,
    "past": "ayer, anteayer, pasado, pasada, fue, era, estuvo, gracias por, tuvimos, tuve, hace",
    "theirs": """
        te envío, le envío, te enviaré, le enviaré, te mando, le mando, te mandaré, le mandaré, enviaremos, te
        enviamos, le enviamos, recibirás, recibirá, tendrás, tendrá, nuestro plazo, mi plazo, nuestra fecha límite,
        tengo hasta, tenemos hasta, estoy en, estamos en, cerramos, cerrado, nuestra oficina, nuestra tienda, sin ti,
        sin usted, interno, interna, no hace falta, no es necesario, no tienes que, no tiene que, no antes, si te
        viene bien, si le viene bien, te viene bien, le viene bien, sin prisa, no corre prisa, para que lo sepas, para
        que lo sepa, mi vuelo, mi tren, nuestra fiesta, pásate, pásese, si te apetece, si le apetece, estáis invitados
    """,
    "mon": "lunes",
    "tue": "martes",
    "wed": "miércoles",
    "thu": "jueves",
    "fri": "viernes",
    "sat": "sábado, el fin de semana, este fin de semana",
    "sun": "domingo",
    "today": "hoy",
    "tonight": "esta noche, medianoche",
    "tomorrow": "para mañana, mañana a, mañana por, mañana antes, mañana mismo, de mañana, es mañana, mañana",
    "next-week": """
        la semana que viene, la próxima semana, próximo lunes, próximo martes, próximo miércoles, próximo jueves,
        próximo viernes, próximo sábado, próximo domingo, pasado mañana
    """,
    "evening": "por la noche, de la noche, noche",
    "imperative": """
        añade, añada, añadid, haz, haga, crea, cree, incluye, incluya, pon, ponga, escribe, escriba, agrega, agregue,
        mete
    """,
    "announce": """
        mi horario, horario de trabajo, nuevo horario, mis horas, disponible de, disponible hasta, disponible desde,
        trabajo de, mi disponibilidad
    """,
    "must-be": """
        tiene que estar, tienen que estar, debe estar, deben estar, ha de estar, han de estar, tiene que salir, tiene
        que ir, tienen que ir, hay que entregar, hay que tener, sale a las
    """,
}
