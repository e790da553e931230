"""Spanish: nudges, change requests, work that is added."""

from __future__ import annotations

LISTS: dict[str, str] = {
    "courtesy": """
        gracias, muchas gracias, felicidades, enhorabuena, feliz cumpleaños, feliz navidad, felices fiestas, feliz
        año, buen fin de semana, buen día, buenos días, buenas tardes, buenas noches, que te mejores, que se mejore,
        hasta luego, hasta pronto, saludos, perfecto, genial, estupendo, me parece bien, perdón, disculpa, lo siento,
        culpa mía, de nada, vale, un abrazo
    """,
    "nudge": """
        alguna novedad, alguna noticia, hay novedades, hay alguna novedad, hay noticias, alguna respuesta, tienes
        novedades, tiene novedades, solo quería saber, solo quería preguntar, solo para saber, quería saber si, quería
        preguntar si ya, preguntaba si ya, has visto mi, ha visto mi, viste mi, vio mi, recibiste mi, recibió mi, has
        recibido mi, ha recibido mi, has leído mi, ha leído mi, te llegó mi, le llegó mi, has podido mirar, ha podido
        mirar, pudiste ver, pudo ver, has podido ver, ha podido ver, has tenido tiempo, ha tenido tiempo, tuviste
        tiempo, cómo vamos con, cómo va lo, cómo va el, cómo va la, cómo va mi, en qué punto, en qué estado, cuál es
        el estado, sigo esperando, seguimos esperando, todavía espero, todavía estoy esperando, aún estoy esperando,
        estoy esperando tu, estoy esperando su, esperamos su respuesta, espero su respuesta, espero tu respuesta,
        cuándo tendré, cuándo puedo esperar, cuándo me respondes, cuándo me contestas, un recordatorio, pequeño
        recordatorio, recordatorio amistoso, solo un recordatorio, te recuerdo, le recuerdo, vuelvo a escribir, te
        escribo de nuevo, le escribo de nuevo, insisto, sin respuesta, aún no he recibido respuesta, todavía no he
        recibido respuesta, no he tenido respuesta, no me has contestado, no me ha contestado, no me has respondido,
        no me ha respondido, por qué no contestas, por qué no contesta, por qué no respondes, por qué no responde,
        contéstame, respóndeme, responde por favor, conteste por favor, por favor responde, por favor responda, estás
        ahí, está ahí, hay alguien, no sé nada de ti, no sé nada de usted, me puedes decir algo, me puede decir algo,
        puedes decirme algo, puede decirme algo, dígame algo, me dice algo, has podido pensar, ha podido pensar, has
        podido leer, ha podido leer, has podido revisar, ha podido revisar, has podido avanzar, ha podido avanzar,
        pudiste mirar, pudiste leer, pudiste revisar, has mirado ya, has pensado ya, quería ver cómo, quería saber
        cómo, quería saber qué, quería preguntarte, quería preguntarle, me preguntaba si, nos preguntábamos si,
        preguntar por mi, preguntar por lo, cómo va todo con, cómo llevas lo, cómo llevas la, cómo llevas el, cómo lo
        llevas, cómo lo lleva, qué hay de mi, qué hay de lo, qué pasa con mi, qué pasó con mi, qué ha pasado con mi,
        qué tal va lo, qué tal va mi, qué tal va el, qué tal va la, en qué quedó, en qué ha quedado, no me ha llegado
        nada, no me ha llegado respuesta, no nos ha llegado, no he recibido nada, no hemos recibido nada, no he sabido
        nada, no hemos sabido nada, no tengo noticias, no tenemos noticias, sin noticias, todavía no tengo respuesta,
        aún espero, quedo a la espera, quedamos a la espera, a la espera de tu, a la espera de su, pendiente de tu,
        pendiente de su, pendientes de tu, pendientes de su, me falta tu, me falta su, nos falta tu, nos falta su,
        necesito tu respuesta, necesito su respuesta, necesitamos tu respuesta, necesitamos su respuesta, cuándo me
        dirás, cuándo me dirá, cuándo me vas a, cuándo nos dices, cuándo lo tendré, cuándo sabré, cuándo sabremos,
        quería recordarte, quería recordarle, recordatorio rápido, segundo recordatorio, otro recordatorio, te vuelvo
        a preguntar, le vuelvo a preguntar, vuelvo a preguntar, vuelvo sobre, retomo mi, reenvío mi, te insisto, le
        insisto, perdona que insista, perdone que insista, perdón por insistir, siento insistir, no quiero ser pesado,
        no quiero ser pesada, se te ha pasado, se le ha pasado, se te pasó, se le pasó, te has olvidado de, se ha
        olvidado de, mi mensaje de esta, lo que te pregunté, lo que le pregunté, llegó mi correo, llegó mi mensaje, te
        ha llegado mi, le ha llegado mi, sigues ahí, sigue ahí
    """,
    "ping": "hola, ping, recordatorio, alguien, update, novedades, y, bump",
    "change": """
        cambia, cambiar, cambie, cambien, cambio, cambios, cambiad, ajusta, ajustar, ajuste, ajustes, revisa, revisar,
        revise, modifica, modificar, modifique, reescribe, reescribir, reescriba, rehacer, rehaz, sustituye,
        sustituir, sustituya, reemplaza, reemplazar, reemplace, mueve, mover, mueva, quita, quitar, quite, elimina,
        eliminar, elimine, borra, borrar, acorta, acortar, acorte, reduce, reducir, reduzca, alarga, alargar, más
        corto, más corta, más largo, más larga, más grande, más pequeño, más pequeña, más claro, más clara, más
        oscuro, más oscura, otra versión, nueva versión, otra ronda, una versión distinta, en lugar de, en vez de,
        volver a, simplifica, simplificar, simplifique, añade, añadir, añada, corrige, corregir, corrija, sube el,
        baja el, pon el, pon la, ponga el, ponga la, intercambia, intercambiar, intercambie, invierte, invertir,
        prueba con, probar con, pruebe con, distinto, distinta, haz, haga, hacer, crea, crear, incluye, incluir,
        empezar por, empezamos por, empezar con, empezamos con, empezara con, terminar con, dejar fuera, dejamos
        fuera, deja fuera, sacar, saca, saque, juntar, junta, separar, dividir, suavizar, suaviza, suavice, aclarar,
        aclara, oscurecer, recortar, recorta, recorte, resumir, resume, ampliar, amplía, amplíe, replantear,
        replantea, desde cero, otro intento, otra vuelta, otro enfoque, otra dirección, otro tono, otro titular, otro
        color, otra foto, otra imagen, otra letra, otra tipografía, otro comienzo, otro inicio, alternativa,
        alternativas, menos texto, más texto, más espacio, menos espacio, más cálido, más cálida, más frío, más suave,
        más cercano, más cercana, más amable, más formal, menos formal, más serio, más moderno, más personal, más
        concreto, más sencillo, más simple, más directo, más directa, más arriba, más abajo, más breve, a la
        izquierda, a la derecha, como al principio, como antes, como en la primera, como estaba antes, retocar,
        retoca, pulir, dale otra vuelta, darle otra vuelta, renombrar, subir el, bajar el, poner el, poner la,
        mejorar, mejora, mejore, correcciones, retoques
    """,
    "change-order": """
        por favor, puedes, puede, podrías, podría, podéis, pueden, podemos, necesito, necesitamos, queremos, quiero,
        querríamos, quisiera, quisiéramos, me gustaría, nos gustaría, debería, deberían, preferimos, prefiero,
        preferiríamos, tiene que, tienes que, hay que, nuestros cambios, mis cambios, los cambios, hace falta, estaría
        bien, estaría genial, estaría mejor, sería genial, sería mejor, sería bueno, sería posible, es posible, se
        podría, qué tal si, qué te parece si, qué le parece si, por qué no, nos encantaría, me encantaría, bastaría,
        con la mitad, hemos decidido, nuestra propuesta, mi propuesta, proponemos, propongo, unos comentarios, algunos
        comentarios, unas correcciones, algunas correcciones, van nuestros, van mis, aquí van, quizá podrías, quizás
        podrías, tal vez podrías, quizá se, quizás se, desearíamos, haría falta
    """,
    "no-change": """
        sin cambios, ningún cambio, no hay cambios, nada que cambiar, no cambies, no cambie, no hay que cambiar,
        gracias por los cambios, gracias por el cambio, gracias por cambiar, he cambiado, hemos cambiado, voy a
        cambiar, vamos a cambiar, nada más por nuestra parte, por nuestra parte nada más, nada que añadir, ningún
        comentario, sin comentarios, aprobado, aprobada, lo aprobamos, damos el visto bueno, visto bueno, puede ir a
        imprenta, listo para imprenta, queda como está, dejarlo así, déjalo así, déjelo así, así se queda, no toques,
        no toque
    """,
    "defect": """
        errata, erratas, falta de ortografía, faltas de ortografía, roto, rota, no funciona, no se abre, no carga,
        error, fallo, falla, defecto, dañado, 404, corrupto, están rotos, están rotas, está roto, está rota, enlace
        roto, enlaces rotos, página de error, no abre
    """,
    "scope-intro": """
        de paso, una cosa más, una cosita más, otra cosa más, una última cosa, otra cosita, un favorcito, un pequeño
        favor, un favor rápido, aprovechando que, aprovecha y, aprovecha para, se hace en un momento, se hace en un
        minuto, no lleva mucho, no te llevará mucho, no le llevará mucho, no tardas nada, es un momento, son cinco
        minutos, aprovechando, no estaba en el encargo, no estaba en el presupuesto, no estaba previsto, no estaba
        incluido, no estaba incluida, no entraba en, no entra en el presupuesto, fuera del presupuesto, fuera de lo
        acordado, no lo habíamos hablado, no lo acordamos, no estaba acordado, sin coste, sin costo, sin cargo, por el
        mismo precio, dentro del mismo presupuesto, dentro del precio, como favor, de favor, no será mucho, no es
        mucho trabajo, no cuesta nada, es poca cosa, es una tontería, es un momentito, en un momentito, te lleva nada,
        un pequeño encargo, una petición más, otra petición, una idea más, como conoces el texto, como ya conoces,
        como conoce el texto, como ya conoce, ahora que tienes, ahora que tiene
    """,
    "scope": """
        puedes también, puede también, podrías también, podría también, puedes añadir también, también puedes, también
        podrías, también podría, también puede, también necesitamos, también necesito, y también necesitamos, también
        nos gustaría, un pequeño extra, un pequeño añadido, un añadido pequeño, un retoque rápido, un pequeño retoque,
        además podrías, además puedes, además podría, además puede, por favor también, algo más rápido, un retoque, un
        retoquito, un cambio rápido, un pequeño cambio más, puedes * también, podrías * también, puede * también,
        podría * también, ya que estás, ya que está, ya que estamos, ya que te pones, ya que se pone, lo puedes
        preparar también, lo puedes hacer también, preparar también, meterlo también, meterla también, meter también,
        encargarte también, encargarse también, ocuparte también, de regalo, puedes colar, lo mismo para, haz lo
        mismo, hacer lo mismo para, otra página más, una página más, otra versión para
    """,
    "question-only": """
        dime, dígame, díganos, confirma, confirme, confírmame, confírmeme, confirmar, confirmarme, explica, explique,
        explícame, explíqueme, explicarme, recuérdame, recuérdeme, recordarme, decirme, decirnos, avísame, avíseme,
        avisarme, envíame la factura, envíeme la factura, la factura, reenvía, reenvíe, reenviarme, en copia, cuándo,
        dónde, cuál, cuáles, quién, qué es, qué significa, por qué, cuánto, cuántos, es el, es la, hay, has recibido,
        ha recibido, leer, cómo se, cómo es, cómo está, cómo va, tienes el, tienes la, tienes mi, con qué, hablar el,
        hablar por teléfono, próximos pasos, mándame el enlace, envíame el enlace, la contraseña
    """,
    "priced": """
        presupuesto, precio, coste, costo, cuánto costaría, cuánto cuesta, cuánto sería, oferta, pagar, pagamos, pago
        aparte, facturar, factúrame, aparte, cobrar, cobra, tarifa, presupuesto adicional, como extra pagado, mándanos
        primero, envíanos primero, qué costaría, qué cuesta, cuánto nos costaría, te lo pagamos, se lo pagamos, lo
        pagamos aparte, por supuesto pagado, en la factura, añádelo a la factura, súmalo a la factura, tu tarifa, su
        tarifa, precio extra, como encargo aparte
    """,
    "wish": """
        demasiado {quality}, demasiada {quality}, demasiados {quality}, demasiadas {quality}, algo {quality} para, sin
        estar contento, sin estar contenta, no estoy contento, no estoy contenta, no estamos contentos, no estoy
        satisfecho, no estoy satisfecha, no estamos satisfechos, no me convence, no nos convence, no me acaba de
        convencer, no nos acaba de convencer, no acaba de convencer, no termina de convencer, no termina de gustar, no
        acaba de gustar, no me gusta, no nos gusta, no me gustan, no nos gustan, no me acaba de gustar, no me cuadra,
        no nos cuadra, no es lo que, no era lo que, no lo veo, no lo vemos, no acabo de verlo, no me imaginaba, no nos
        imaginábamos, nos lo imaginábamos, me lo imaginaba, le sobra, le sobran, suena demasiado, suena un poco, queda
        demasiado, queda muy {quality}, queda un poco, se ve demasiado, se ve muy {quality}, resulta demasiado,
        resulta muy {quality}, preferimos la primera, prefiero la primera, me gustaba más, nos gustaba más, estaba
        mejor antes, era mejor antes, mejor como antes, nos lo hemos pensado, me lo he pensado, lo hemos pensado
        mejor, lo he pensado mejor, hemos cambiado de idea, he cambiado de idea, unos cambios más, algunos cambios
        más, un par de cambios, más correcciones, unas correcciones más, algunos retoques, unos retoques, un par de
        retoques, otros cambios
    """,
    "quality": """
        largo, larga, largos, largas, corto, corta, grande, pequeño, pequeña, frío, fría, cálido, cálida, rígido,
        rígida, formal, informal, serio, seria, oscuro, oscura, claro, clara, cargado, cargada, vacío, vacía, seco,
        seca, técnico, técnica, genérico, genérica, vago, vaga, comercial, infantil, pesado, pesada, fino, fina,
        estrecho, ancho, plano, plana, soso, sosa, aburrido, aburrida, fuerte, débil, blando, duro, dura, rápido,
        lento, alto, alta, bajo, baja, simple, complicado, complicada, complejo, abstracto, directo, directa,
        agresivo, agresiva, anticuado, anticuada, moderno, moderna, parecido, emocional, sobrio, recargado, recargada,
        cercano, cercana, amable, alegre, corporativo, corporativa, neutro, breve, explícito
    """,
    "extra": """
        rápido también, también, además, por cierto, adicional, adicionales, otra más, otro más, no estaba en, no
        estaba previsto, asimismo, tú también, usted también
    """,
    "make": """
        redactar, redactes, escribir, escribas, diseñar, diseña, preparar, prepara, prepares, crear, traducir,
        traduzcas, maquetar, programar, dibujar, ilustrar, producir, elaborar, desarrollar, encargarte, meterla,
        meterlo, meter
    """,
    "product": """
        versión corta, versión larga, versión para, traducción, traducciones, resumen, boletín, newsletter, folleto,
        folletos, cartel, carteles, póster, landing, landing page, subpágina, subpáginas, animación, publicaciones
        para, publicación para, tres publicaciones, posts, discurso, diapositivas, díptico, tríptico, ilustración,
        ilustraciones, plantilla, plantillas, entrada de blog, encuesta, nota de prensa, guion, maqueta, tarjetas de
        visita, tarjeta de visita, invitación, invitaciones, carta del, catálogo, ebook, faq, chatbot, fichas de
        producto, descripciones de producto, oferta de empleo, pegatinas, etiquetas, envase, infografía, pódcast,
        podcast, tráiler, subtítulos, mailing, rótulo, caso de éxito, versión en inglés, versión inglesa, versión en
        catalán
    """,
}
