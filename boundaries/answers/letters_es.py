"""Spanish."""

from __future__ import annotations

from boundaries.answers.tongue import Frame, Phrases, Tongue

TONGUE = Tongue(
    phrases={
        "after-hours": Phrases(
            "Veo que el asunto le urge.",
            "Su mensaje llegó {when}, fuera de mi horario.",
            "Respondo a los mensajes en mi horario laboral.",
            "Así le presto toda mi atención.",
        ),
        "chased": Phrases(
            "Entiendo que espera noticias.",
            "Volvió a preguntar {when}, antes del plazo.",
            "Mi respuesta llega en {promise}, sin recordatorios.",
            "Los recordatorios quitan tiempo al trabajo.",
        ),
        "wrong-channel": Phrases(
            "Veo que era la vía más rápida.",
            "Su mensaje llegó {when}, {used}.",
            "Para el trabajo, escríbame {channel}, por favor.",
            "Ahí no se pierde nada.",
        ),
        "urgent-misused": Phrases(
            "Veo que le pareció urgente.",
            "Usó la vía urgente {when}.",
            "Esa vía es para las emergencias acordadas.",
            "Así funciona cuando hace falta.",
        ),
        "off-limits": Phrases(
            "Veo que buscaba una vía corta.",
            "Me escribió {when}, {used}.",
            "No trabajo por esa vía.",
            "Así todo queda en un solo lugar.",
        ),
        "personal-contact": Phrases(
            "Me alegra que trabajemos bien.",
            "Me pidió un contacto privado {when}.",
            "El trabajo va por nuestros canales de trabajo.",
            "Así separo mi vida privada del trabajo.",
        ),
        "personal-information": Phrases(
            "Entiendo que quiera saber con quién trabaja.",
            "Me pidió datos privados {when}.",
            "No comparto datos privados.",
            "Nuestro trabajo no los necesita.",
        ),
        "revisions": Phrases(
            "Yo también quiero que el resultado le sirva.",
            "Sus cambios superan las rondas acordadas ({limit}).",
            "Cada ronda adicional lleva su propio presupuesto.",
            "Así el plan y el precio son justos.",
        ),
        "scope": Phrases(
            "Veo por qué sería útil.",
            "Pidió {when} algo fuera de lo acordado.",
            "El trabajo nuevo empieza con un presupuesto.",
            "Así el tiempo y el precio quedan claros.",
        ),
        "volume": Phrases(
            "Veo que tiene muchas cosas en la cabeza.",
            "En un solo día llegaron más de {limit} mensajes.",
            "Envíeme un solo mensaje al día, por favor.",
            "Así puedo responder bien a todo.",
        ),
        "off-hours-deadline": Phrases(
            "Entiendo que el tiempo apremia.",
            "Fijó {when} una fecha que mi horario no permite.",
            "Acuerdo las fechas con antelación, en mi horario.",
            "Así cumplo lo que prometo.",
        ),
        "disrespect": Phrases(
            "Veo que había mucha presión.",
            "Sus palabras, {when}, fueron irrespetuosas.",
            "Solo sigo con un trato respetuoso.",
            "Trabajar bien exige respeto mutuo.",
        ),
        "personal-space": Phrases(
            "Supongo que no hubo mala intención.",
            "Invadió mi espacio personal {when}.",
            "Le pido que respete mi espacio personal.",
            "Solo así puedo trabajar bien.",
        ),
        "other": Phrases(
            "Entiendo su punto de vista.",
            "Me refiero a lo que pasó {when}.",
            "Le pido que respete lo acordado.",
            "Así podemos trabajar bien.",
        ),
    },
    frames={
        "remind/mail": Frame(
            "Hola, {name}:\n\n{understanding} {fact} {boundary} {why}",
            "Retomo el asunto {next_opening}; la mejor vía para escribirme es {channel}.\n\nUn saludo\n{me}",
        ),
        "remind/chat": Frame(
            "Hola, {name}: {understanding} {fact} {boundary} {why}", "Sigo {next_opening}, {channel}."
        ),
        "restate/mail": Frame(
            "Hola, {name}:\n\n{understanding} {fact} Quiero decir con claridad lo que vale entre nosotros. {boundary} "
            "{why} Le ruego que lo tenga en cuenta a partir de ahora.",
            "Lo que sigue: continúo con su trabajo {next_opening}. Escríbame {channel}, por favor.\n\nUn saludo\n{me}",
        ),
        "restate/chat": Frame(
            "Hola, {name}: {understanding} {fact} Desde ahora: {boundary} {why}", "Sigo {next_opening}, {channel}."
        ),
        "firm/mail": Frame(
            "Hola, {name}:\n\n{understanding} {fact} Necesito que esto cambie. {boundary} {why}",
            "Si se repite, {consequence}. Continúo con su trabajo {next_opening}; escríbame {channel}, por favor."
            "\n\nAtentamente\n{me}",
        ),
        "firm/chat": Frame(
            "{name}: {understanding} {fact} {boundary} {why}",
            "Si se repite, {consequence}. Sigo {next_opening}, {channel}.",
        ),
        "formal/mail": Frame(
            "{date}\n\nA la atención de {name}:\n\nLe escribo formalmente sobre nuestra colaboración. {understanding} "
            "{fact} {boundary} {why} Le ruego que me confirme por escrito que lo respetará.",
            "Si se repite, {consequence}. Le ofrezco una llamada {next_opening} para hablarlo; si no, escríbame "
            "{channel}, por favor.\n\nAtentamente\n{me}",
        ),
        "formal/chat": Frame(
            "{name}: {understanding} {fact} {boundary} {why}",
            "Sigue una carta {channel}. ¿Hablamos {next_opening}?",
        ),
    },
    endings={
        "renegotiate": Frame(
            "{date}\n\nA la atención de {name}:\n\nValoro lo que hemos logrado, y la forma en que trabajamos ahora "
            "no me sirve. Puedo seguir con estas condiciones: mi horario es {hours}, las respuestas llegan en "
            "{promise} y todo me llega {channel}.",
            "Dígame antes del {decide_by} si le convienen. Le ofrezco una llamada {next_opening}. Sin un acuerdo, "
            "{consequence}.\n\nAtentamente\n{me}",
        ),
        "restrict": Frame(
            "{date}\n\nA la atención de {name}:\n\nPara que nuestro trabajo pueda seguir, le doy un marco más estrecho."
            " Leo un solo mensaje al día, {channel}, en mi horario ({hours}). Las llamadas son con cita. Lo que está "
            "abierto lo termino según lo acordado.",
            "Esto vale desde ahora. Su próxima respuesta llega {next_opening}. Si el marco no se respeta, "
            "{consequence}.\n\nAtentamente\n{me}",
        ),
        "end": Frame(
            "{date}\n\nA la atención de {name}:\n\nPongo fin a nuestra colaboración. Con el preaviso acordado, mi "
            "último día es el {last_day}. Gracias por todo lo que fue bien.",
            "Hasta entonces termino o entrego lo que está abierto y le envío los archivos y la última factura. Ofrezco "
            "una llamada de traspaso {next_opening}; para lo demás, escríbame {channel}, por favor."
            "\n\nAtentamente\n{me}",
        ),
    },
    understanding="le entiendo.",
    consequences={
        "firm/mail": "haré una pausa en el trabajo hasta que lo hayamos hablado",
        "firm/chat": "pauso el trabajo",
        "formal/mail": "pondré fin a nuestra colaboración con el preaviso acordado",
        "formal/chat": "termino nuestra colaboración",
    },
)
