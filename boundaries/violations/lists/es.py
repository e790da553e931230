"""Spanish."""

from __future__ import annotations

LISTS: dict[str, str] = {
    "courtesy": """
        gracias, muchas gracias, felicidades, enhorabuena, feliz cumpleaños, feliz navidad, felices fiestas, feliz año,
        buen fin de semana, buen día, buenos días, buenas tardes, buenas noches, que te mejores, que se mejore,
        hasta luego, hasta pronto, saludos, perfecto, genial, estupendo, me parece bien, perdón, disculpa, lo siento,
        culpa mía, de nada, vale, un abrazo
    """,
    "nudge": """
        alguna novedad, alguna noticia, hay novedades, hay alguna novedad, hay noticias, alguna respuesta,
        tienes novedades, tiene novedades, solo quería saber, solo quería preguntar, solo para saber, quería saber si,
        quería preguntar si ya, preguntaba si ya, has visto mi, ha visto mi, viste mi, vio mi, recibiste mi,
        recibió mi, has recibido mi, ha recibido mi, has leído mi, ha leído mi, te llegó mi, le llegó mi,
        has podido mirar, ha podido mirar, pudiste ver, pudo ver, has podido ver, ha podido ver, has tenido tiempo,
        ha tenido tiempo, tuviste tiempo, cómo vamos con, cómo va lo, cómo va el, cómo va la, cómo va mi, en qué punto,
        en qué estado, cuál es el estado, sigo esperando, seguimos esperando, todavía espero, todavía estoy esperando,
        aún estoy esperando, estoy esperando tu, estoy esperando su, esperamos su respuesta, espero su respuesta,
        espero tu respuesta, cuándo tendré, cuándo puedo esperar, cuándo me respondes, cuándo me contestas,
        un recordatorio, pequeño recordatorio, recordatorio amistoso, solo un recordatorio, te recuerdo, le recuerdo,
        vuelvo a escribir, te escribo de nuevo, le escribo de nuevo, insisto, sin respuesta,
        aún no he recibido respuesta, todavía no he recibido respuesta, no he tenido respuesta, no me has contestado,
        no me ha contestado, no me has respondido, no me ha respondido, por qué no contestas, por qué no contesta,
        por qué no respondes, por qué no responde, contéstame, respóndeme, responde por favor, conteste por favor,
        por favor responde, por favor responda, estás ahí, está ahí, hay alguien, no sé nada de ti, no sé nada de usted
    """,
    "ping": "hola, ping, recordatorio, alguien, update, novedades, y, bump",
    "reach": """
        {contact} en {platform}, {contact} por {platform}, {contact} al {platform}, {contact} a {platform},
        {contact} vía {platform}, {contact} desde {platform}, agrégame * {platform}, añádeme * {platform},
        agregarme * {platform}, añadirme * {platform}, agregarte * {platform}, añadirte * {platform},
        te agrego * {platform}, te añado * {platform}, le agrego * {platform}, estás en {platform}, está en {platform},
        está usted en {platform}, tienes {platform}, tiene {platform}, tiene usted {platform}, usas {platform},
        usa usted {platform}, usa {platform} para hablar, tu {platform}, su {platform}, conectar en {platform},
        conectemos en {platform}, conectar por {platform}, conectamos en {platform}, pasamos a {platform},
        pasemos a {platform}, pasar a {platform}, pasarnos a {platform}, pasémonos a {platform},
        pasemos esto a {platform}, pasamos esto a {platform}, cambiar a {platform}, cambiemos a {platform},
        seguimos por {platform}, seguimos en {platform}, sigamos por {platform}, sigamos en {platform},
        seguir por {platform}, seguir en {platform}, continuar por {platform}, continuar en {platform},
        hablamos por {platform}, hablemos por {platform}, hablar por {platform}, hablar en {platform},
        hablamos en {platform}, chatear por {platform}, escribir por {platform}, escribirte por {platform},
        escribirle por {platform}, vernos en {platform}, mejor por {platform}, más fácil por {platform},
        más rápido por {platform}, más cómodo por {platform}, mi solicitud de amistad, solicitud de amistad,
        mi solicitud en {platform}, mi invitación en {platform}, mi invitación de {platform}, sígueme en {platform},
        sígame en {platform}, a tu número privado, a su número privado, a tu número personal, a su número personal,
        a tu móvil personal, a su móvil personal, a tu móvil privado, a su móvil privado, a tu teléfono personal,
        a su teléfono personal, a tu teléfono privado, a su teléfono privado, llamarte a casa, llamarle a casa,
        en privado por teléfono, escribirte en privado, escribirle en privado, llamarte en privado,
        llamarle en privado, tu correo personal, su correo personal, tu correo privado, su correo privado,
        tu email personal, su email personal, pasar * a {platform}, pasamos * a {platform}, pasemos * a {platform},
        mover * a {platform}, por {platform} sería, por {platform} es, por {platform} iría, en {platform} sería
    """,
    "contact": """
        escríbeme, escríbame, llámame, llámeme, mándame un mensaje, mándeme un mensaje, mensaje, contáctame,
        contácteme, búscame, búsqueme, encuéntrame, puedo escribirte, puedo escribirle, te escribo, le escribo,
        te llamo, le llamo, te busco, me puedes escribir, me puede escribir, me encuentras, me encuentra, hablamos,
        hablemos, te contacto, le contacto
    """,
    "artefact": """
        anuncio, anuncios, api, banner, botón, botones, campaña, campañas, canal, columna, campo, contenido,
        cuenta de empresa, empresa, enlace, enlaces, estrategia, feed, formato, formulario, gráficos, grupo, historia,
        historias, icono, iconos, imagen, imágenes, integración, logo, logotipo, página, páginas, perfil de empresa,
        píxel, plantilla, plantillas, plugin, post, posts, publicación, publicaciones, público, seguidores, sección,
        texto, textos, vista previa, widget, corporativo, corporativa
    """,
    "refusal": """
        solo por correo, solo por email, únicamente por correo, no uso {platform}, no utilizo {platform}, no doy mi,
        no comparto mi, prefiero no, prefiero el correo, prefiero mantener, prefiero seguir por correo,
        mantengo el trabajo, el trabajo lo llevo, por correo por favor, trabajo por correo, por correo electrónico,
        el trabajo con clientes, trabajo con clientes, llevo el trabajo, mantengo todo, prefiero seguir, solo uso,
        solo utilizo
    """,
    "order": """
        envíame, envíeme, envíanos, envíenos, mándame, mándeme, mándanos, mándenos, dame, deme, dime, dígame, díganos,
        pásame, páseme, compárteme, comparta, comparte, necesito, necesitamos, por favor, quiero saber, queremos saber,
        me gustaría saber, nos gustaría saber, tienes que, tiene que, puedes, puede, podrías, podría
    """,
    "smalltalk": """
        cómo está tu, cómo está su, cómo están tus, cómo están sus, qué tal tu, qué tal su, qué tal tus, qué tal sus,
        espero que, esperamos que, saludos a, recuerdos a, da recuerdos, dale recuerdos, dele recuerdos,
        feliz cumpleaños, que lo pases, cuídate, cuídese, no hace falta, no es necesario, mi, mis
    """,
    "home-address": """
        tu dirección personal, su dirección personal, tu dirección particular, su dirección particular,
        tu dirección privada, su dirección privada, tu dirección de casa, su dirección de casa, tu domicilio,
        su domicilio, dónde vives, dónde vive $, dónde vive usted, en qué calle vives, en qué calle vive $,
        en qué calle vive usted, la dirección de tu casa, la dirección de su casa
    """,
    "private-number": """
        tu número privado, su número privado, tu número personal, su número personal, tu número particular,
        su número particular, tu móvil personal, su móvil personal, tu móvil privado, su móvil privado,
        tu número de móvil, su número de móvil, tu celular, su celular, tu número de celular, su número de celular,
        tu teléfono personal, su teléfono personal, tu teléfono privado, su teléfono privado, tu teléfono particular,
        su teléfono particular, tu teléfono de casa, su teléfono de casa
    """,
    "identity": """
        tu pasaporte, su pasaporte, tu dni, su dni, tu nie, su nie, tu carnet de identidad, su carnet de identidad,
        tu documento de identidad, su documento de identidad, tu cédula, su cédula, tu carnet de conducir,
        su carnet de conducir, tu licencia de conducir, su licencia de conducir, tu permiso de conducir,
        su permiso de conducir, tu número de la seguridad social, su número de la seguridad social,
        tu número de seguridad social, su número de seguridad social, tu partida de nacimiento,
        su partida de nacimiento, copia del dni, foto del dni, foto de tu dni, foto de su dni
    """,
    "login": """
        tus claves del banco, sus claves del banco, tu clave del banco, su clave del banco, tu clave bancaria,
        su clave bancaria, tus claves bancarias, sus claves bancarias, tu contraseña del banco,
        su contraseña del banco, tu contraseña bancaria, su contraseña bancaria, tus datos de acceso al banco,
        sus datos de acceso al banco, tu acceso al banco, su acceso al banco, tu acceso bancario, su acceso bancario,
        tu banca online, su banca online, tu banca en línea, su banca en línea, tu banca electrónica,
        su banca electrónica, tu pin, su pin, tu tarjeta de crédito, su tarjeta de crédito, tu número de tarjeta,
        su número de tarjeta, el número de tu tarjeta, el número de su tarjeta, tu contraseña de paypal,
        su contraseña de paypal, contraseña de tu banco, contraseña de su banco
    """,
    "health": """
        estás enfermo, estás enferma, está enfermo $, está enfermo usted, está enferma $, está enferma usted,
        está usted enfermo, está usted enferma, estás embarazada, está embarazada $, está embarazada usted,
        está usted embarazada, estás deprimido, estás deprimida, está deprimido $, está deprimido usted,
        está deprimida $, está deprimida usted, estás vacunado, estás vacunada, está vacunado $, está vacunado usted,
        está vacunada $, está vacunada usted, estás en terapia, está en terapia $, está en terapia usted,
        vas a terapia, va a terapia $, va a terapia usted, tu diagnóstico, su diagnóstico, tu enfermedad,
        su enfermedad, tu historial médico, su historial médico, tu medicación, su medicación, tu salud, su salud,
        tu médico, su médico, tu terapeuta, su terapeuta, tu psicólogo, su psicólogo, tu estado de salud,
        su estado de salud, qué enfermedad, qué medicación, qué medicamentos, tomas medicación, toma medicación $,
        toma medicación usted, tomas alguna medicación, toma alguna medicación $, toma alguna medicación usted,
        tienes alguna enfermedad, tiene alguna enfermedad $, tiene alguna enfermedad usted, parte de baja, baja médica,
        certificado médico, justificante médico, alguna discapacidad
    """,
    "family": """
        tienes hijos, tiene hijos $, tiene hijos usted, tienes niños, tiene niños $, tiene niños usted, tienes familia,
        tiene familia $, tiene familia usted, cuántos hijos tienes, cuántos hijos tiene $, cuántos hijos tiene usted,
        quieres tener hijos, quiere tener hijos $, quiere tener hijos usted, piensas tener hijos, piensa tener hijos $,
        piensa tener hijos usted, vas a tener hijos, va a tener hijos $, va a tener hijos usted, tu marido, su marido,
        tu esposo, su esposo, tu mujer, tu esposa, su esposa, tus hijos, sus hijos, tus padres, sus padres, eres madre,
        es usted madre, eres padre, es usted padre, quién cuida
    """,
    "relationship": """
        estás casado, estás casada, está casado $, está casado usted, está casada $, está casada usted,
        está usted casado, está usted casada, estás soltero, estás soltera, está soltero $, está soltero usted,
        está soltera $, está soltera usted, está usted soltero, está usted soltera, estás divorciado, estás divorciada,
        está divorciado $, está divorciado usted, está divorciada $, está divorciada usted, tienes novio, tienes novia,
        tiene novio $, tiene novio usted, tiene novia $, tiene novia usted, tiene usted novio, tiene usted novia,
        tienes pareja, tiene pareja $, tiene pareja usted, tiene usted pareja, sales con alguien, sale con alguien $,
        sale con alguien usted, vives solo, vives sola, vive solo $, vive solo usted, vive sola $, vive sola usted,
        con quién vives, con quién vive $, con quién vive usted, tu novio, tu novia, su novio, su novia,
        tu estado civil, su estado civil
    """,
    "age": """
        cuántos años tienes, cuántos años tiene $, cuántos años tiene usted, qué edad tienes, qué edad tiene $,
        qué edad tiene usted, tu edad, su edad, tu fecha de nacimiento, su fecha de nacimiento, cuándo naciste,
        cuándo nació $, cuándo nació usted, en qué año naciste, en qué año nació $, en qué año nació usted
    """,
    "location": """
        dónde estás ahora, dónde está ahora $, dónde está ahora usted, dónde estás en este momento,
        dónde está en este momento $, dónde está en este momento usted, dónde está usted ahora,
        dónde estás exactamente, dónde está exactamente $, dónde está exactamente usted, tu ubicación, su ubicación,
        tu ubicación en tiempo real, su ubicación en tiempo real, dónde te encuentras ahora,
        dónde se encuentra ahora $, dónde se encuentra ahora usted, estás en casa, está en casa $, está en casa usted,
        está usted en casa
    """,
    "change": """
        cambia, cambiar, cambie, cambien, cambio, cambios, cambiad, ajusta, ajustar, ajuste, ajustes, revisa, revisar,
        revise, modifica, modificar, modifique, reescribe, reescribir, reescriba, rehacer, rehaz, sustituye, sustituir,
        sustituya, reemplaza, reemplazar, reemplace, mueve, mover, mueva, quita, quitar, quite, elimina, eliminar,
        elimine, borra, borrar, acorta, acortar, acorte, reduce, reducir, reduzca, alarga, alargar, más corto,
        más corta, más largo, más larga, más grande, más pequeño, más pequeña, más claro, más clara, más oscuro,
        más oscura, otra versión, nueva versión, otra ronda, una versión distinta, en lugar de, en vez de, volver a,
        simplifica, simplificar, simplifique, añade, añadir, añada, corrige, corregir, corrija, sube el, baja el,
        pon el, pon la, ponga el, ponga la, intercambia, intercambiar, intercambie, invierte, invertir, prueba con,
        probar con, pruebe con, distinto, distinta, haz, haga, hacer, crea, crear, incluye, incluir
    """,
    "change-order": """
        por favor, puedes, puede, podrías, podría, podéis, pueden, podemos, necesito, necesitamos, queremos, quiero,
        querríamos, quisiera, quisiéramos, me gustaría, nos gustaría, debería, deberían, preferimos, prefiero,
        preferiríamos, tiene que, tienes que, hay que, nuestros cambios, mis cambios, los cambios, hace falta
    """,
    "no-change": """
        sin cambios, ningún cambio, no hay cambios, nada que cambiar, no cambies, no cambie, no hay que cambiar,
        gracias por los cambios, gracias por el cambio, gracias por cambiar, he cambiado, hemos cambiado,
        voy a cambiar, vamos a cambiar
    """,
    "defect": """
        errata, erratas, falta de ortografía, faltas de ortografía, roto, rota, no funciona, no se abre, no carga,
        error, fallo, falla, defecto, dañado, 404, corrupto
    """,
    "scope-intro": """
        de paso, una cosa más, una cosita más, otra cosa más, una última cosa, otra cosita, un favorcito,
        un pequeño favor, un favor rápido, aprovechando que, aprovecha y, aprovecha para, se hace en un momento,
        se hace en un minuto, no lleva mucho, no te llevará mucho, no le llevará mucho, no tardas nada, es un momento,
        son cinco minutos, aprovechando
    """,
    "scope": """
        puedes también, puede también, podrías también, podría también, puedes añadir también, también puedes,
        también podrías, también podría, también puede, también necesitamos, también necesito, y también necesitamos,
        también nos gustaría, un pequeño extra, un pequeño añadido, un añadido pequeño, un retoque rápido,
        un pequeño retoque, además podrías, además puedes, además podría, además puede, por favor también,
        algo más rápido, un retoque, un retoquito, un cambio rápido, un pequeño cambio más, puedes * también,
        podrías * también, puede * también, podría * también, ya que estás, ya que está, ya que estamos,
        ya que te pones, ya que se pone
    """,
    "question-only": """
        dime, dígame, díganos, confirma, confirme, confírmame, confírmeme, confirmar, confirmarme, explica, explique,
        explícame, explíqueme, explicarme, recuérdame, recuérdeme, recordarme, decirme, decirnos, avísame, avíseme,
        avisarme, envíame la factura, envíeme la factura, la factura, reenvía, reenvíe, reenviarme, en copia, cuándo,
        dónde, cuál, cuáles, quién, qué es, qué significa, por qué, cómo, cuánto, cuántos, es el, es la, hay, tienes,
        has recibido, ha recibido, leer
    """,
    "priced": """
        presupuesto, precio, coste, costo, cuánto costaría, cuánto cuesta, cuánto sería, oferta, pagar, pagamos,
        pago aparte, facturar, factúrame, aparte, cobrar, cobra, tarifa, presupuesto adicional, como extra pagado
    """,
    "insult": """
        idiota, idiotas, imbécil, imbéciles, estúpido, estúpida, estúpidos, tonto, tonta, inútil, inútiles,
        incompetente, incompetentes, patético, patética, ridículo, ridícula, vago, vaga, payaso, payasa, fracasado,
        fracasada, vergüenza, mentiroso, mentirosa, estafador, estafadora, ladrón, ladrona, gilipollas, aficionado,
        aficionada, desastre, asqueroso, asquerosa, basura
    """,
    "noun-insult": """
        idiota, imbécil, estúpido, estúpida, inútil, incompetente, payaso, payasa, mentiroso, mentirosa, gilipollas,
        cabrón, pendejo, pendeja
    """,
    "degree": """
        tan, muy, realmente, simplemente, completamente, totalmente, absolutamente, solo, un completo, una completa,
        un total, una total, un auténtico, una auténtica, un verdadero, una verdadera, bastante
    """,
    "directed": """
        eres {insult}, eres un {insult}, eres una {insult}, eres {degree} {insult}, usted es {insult},
        usted es un {insult}, usted es una {insult}, usted es {degree} {insult}, es usted {insult},
        es usted un {insult}, es usted una {insult}, es usted {degree} {insult}, sois unos {insult}, sois {insult},
        son ustedes unos {insult}, son ustedes {insult}, ustedes son unos {insult}, ustedes son {insult},
        pedazo de {insult}, so {insult}, maldito {insult}, maldita {insult}, serás {insult},
        cómo puedes ser tan {insult}, cómo puede ser tan {insult}, cómo se puede ser tan {insult}, cállate,
        cierra la boca, cállese, vete a la mierda, váyase a la mierda, vete al diablo, vete al infierno, que te jodan,
        jódete, que te den, tu estupidez, su estupidez, tu incompetencia, su incompetencia, tu inutilidad,
        no tienes cerebro, no tienes ni idea de tu, no tiene ni idea de su, hasta un niño podría,
        hasta un niño lo haría, cualquier idiota, hasta tú deberías, hasta usted debería, me das asco,
        me da usted asco, das asco
    """,
    "refuses-pay": """
        no te pago, no le pago, no te pagaré, no le pagaré, no te voy a pagar, no le voy a pagar, no te vamos a pagar,
        no le vamos a pagar, no te pagamos, no le pagamos, no te pagaremos, no le pagaremos, no pienso pagar,
        no pensamos pagar, no voy a pagar, no vamos a pagar
    """,
    "threat": """
        {refuses-pay} nada, {refuses-pay} ni, {refuses-pay} si, {refuses-pay} hasta, {refuses-pay} la,
        {refuses-pay} tu, {refuses-pay} su, no te pago, no le pago, no te pagaré, no le pagaré, no te pienso pagar,
        no le pienso pagar, no verás ni un, no verá ni un, no vas a ver ni un, no va a ver ni un, no verás un euro,
        no verá un euro, no verás un céntimo, no verá un céntimo, ni un euro, ni un céntimo, ni un centavo,
        no vas a cobrar, no va a cobrar, no cobrarás, no cobrará, olvídate de cobrar, olvídese de cobrar,
        olvídate de tu dinero, olvídese de su dinero, olvídate de la factura, olvídese de la factura,
        olvídate de tu factura, olvídese de su factura, olvídate del pago, olvídese del pago, retengo el pago,
        retendré el pago, retendremos el pago, te dejaré una mala reseña, le dejaré una mala reseña,
        te dejo una mala reseña, le dejo una mala reseña, dejaré una mala reseña, dejaremos una mala reseña,
        voy a dejar una mala reseña, una mala reseña, una reseña negativa, una reseña pésima, una reseña horrible,
        una mala valoración, reseña de una estrella, una sola estrella, te pondré una estrella, le pondré una estrella,
        contaré a todos, contaré a todo el mundo, contarle a todo el mundo, contar a todo el mundo,
        voy a contar a todos, le diré a todo el mundo, todo el mundo sabrá, todo el mundo va a saber, todos sabrán,
        todos van a saber, arruinar tu reputación, arruinar su reputación, arruinaré tu, arruinaré su,
        hundir tu reputación, hundir su reputación, hundiré tu, hundiré su, te hundo, te voy a hundir,
        no volverás a trabajar, no volverá a trabajar, no vas a volver a trabajar, no va a volver a trabajar,
        nadie te contratará, nadie le contratará, nadie te vuelva a contratar, nadie le vuelva a contratar,
        nadie vuelva a contratarte, nadie vuelva a contratarle, me encargaré de que, me aseguraré de que nadie,
        te vas a arrepentir, se va a arrepentir, te arrepentirás, se arrepentirá, lo vas a lamentar, lo va a lamentar,
        lo lamentarás, lo lamentará, estás despedido, estás despedida, está despedido, está despedida, estás fuera,
        nos vemos en los tribunales, nos veremos en los tribunales, te voy a demandar, le voy a demandar, te demandaré,
        le demandaré, pongo malas reseñas, pondré malas reseñas, pongo una mala reseña, pondré una mala reseña,
        dejo malas reseñas, dejaré malas reseñas, malas reseñas en todas partes
    """,
    "harassment": """
        eres tan sexy, eres muy sexy, eres sexy, está usted sexy, qué sexy, estás buenísima, estás buenísimo,
        estás muy buena, foto sexy, fotos sexys, foto tuya en, foto suya en, foto tuya desnuda, foto tuya desnudo,
        qué llevas puesto, qué lleva puesto, acostarte conmigo, acostarse conmigo, acostarme contigo,
        acostarme con usted, dormir conmigo, dormir contigo, en la cama contigo, pasar la noche contigo,
        la noche conmigo, besarte, besarla, tocarte, tocarla, verte desnuda, verte desnudo, verla desnuda, desnuda,
        tus pechos, sus pechos, tus tetas, tu culo, su culo, tu cuerpo, tus piernas, sus piernas, puta, zorra, perra,
        maricón, te voy a matar, te mato, le voy a matar, voy a matarte, te voy a pegar, te voy a partir, te rompo la,
        partirte la cara, hacerte daño, hacerle daño, sé dónde vives, sé dónde vive, sabemos dónde vives,
        sabemos dónde vive, te voy a encontrar, te encontraré, ojalá te mueras, muérete, ojalá se muera,
        vuelve a tu país, vuélvete a tu país, vuelva a su país, vuélvase a su país, la gente como tú no,
        para ser mujer, mujeres como tú, mujeres como usted, típico de mujer, típico de mujeres
    """,
    "negation": "no digo, no quiero decir, no he dicho, nadie dice, nunca dije, no creo, jamás diría",
    "deadline": """
        fecha límite, plazo, entrega, deadline, antes de, antes del, para el, para la, para las, para hoy, para mañana,
        hasta, a más tardar, vence, para esta, para este
    """,
    "deadline-order": """
        fecha límite, plazo, deadline, vence, a más tardar, por favor, puedes, puede, podrías, podría, necesito,
        necesitamos, tiene que, tienes que, debe, debes, hay que, espero, esperamos, quiero, queremos, envíame,
        envíeme, envíanos, envíenos, mándame, mándeme, mándanos, entrega, entregar, entrégame, entrégueme, listo,
        lista, necesita, necesitan
    """,
    "meeting": """
        reunión, reunirnos, reunimos, llamada, videollamada, videoconferencia, conferencia, zoom, teams, cita, vernos,
        nos vemos, taller, sesión, quedamos, quedar, hablamos
    """,
    "meeting-order": """
        por favor, podemos, podríamos, puedes, puede, podrías, podría, hagamos, tengamos, nos vemos, nos reunimos,
        nos conectamos, he puesto, he convocado, he programado, he agendado, he fijado, he reservado, hemos puesto,
        hemos convocado, hemos programado, hemos agendado, hemos fijado, hemos reservado, programé, agendé, convoqué,
        puse, conéctate, conéctese, asiste, asista, únete, únase, tienes que, tiene que, hay que, necesito,
        necesitamos, espero, esperamos, es el, es a las, será, te esperamos, le esperamos, invitado, invitada,
        invitación, quedamos, hablamos
    """,
    "past": "ayer, anteayer, pasado, pasada, fue, era, estuvo, gracias por, tuvimos, tuve, hace",
    "theirs": """
        te envío, le envío, te enviaré, le enviaré, te mando, le mando, te mandaré, le mandaré, enviaremos,
        te enviamos, le enviamos, recibirás, recibirá, tendrás, tendrá, nuestro plazo, mi plazo, nuestra fecha límite,
        tengo hasta, tenemos hasta, estoy en, estamos en, cerramos, cerrado, nuestra oficina, nuestra tienda, sin ti,
        sin usted, interno, interna, no hace falta, no es necesario, no tienes que, no tiene que, no antes,
        si te viene bien, si le viene bien, te viene bien, le viene bien, sin prisa, no corre prisa
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
}
