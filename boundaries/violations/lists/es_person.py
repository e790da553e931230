"""Spanish: requests for contact and for what is private."""

from __future__ import annotations

LISTS: dict[str, str] = {
    "reach": """
        {contact} en {platform}, {contact} por {platform}, {contact} al {platform}, {contact} a {platform}, {contact}
        vía {platform}, {contact} desde {platform}, agrégame * {platform}, añádeme * {platform}, agregarme *
        {platform}, añadirme * {platform}, agregarte * {platform}, añadirte * {platform}, te agrego * {platform}, te
        añado * {platform}, le agrego * {platform}, estás en {platform}, está en {platform}, está usted en {platform},
        tienes {platform}, tiene {platform}, tiene usted {platform}, usas {platform}, usa usted {platform}, usa
        {platform} para hablar, tu {platform}, su {platform}, conectar en {platform}, conectemos en {platform},
        conectar por {platform}, conectamos en {platform}, pasamos a {platform}, pasemos a {platform}, pasar a
        {platform}, pasarnos a {platform}, pasémonos a {platform}, pasemos esto a {platform}, pasamos esto a
        {platform}, cambiar a {platform}, cambiemos a {platform}, seguimos por {platform}, seguimos en {platform},
        sigamos por {platform}, sigamos en {platform}, seguir por {platform}, seguir en {platform}, continuar por
        {platform}, continuar en {platform}, hablamos por {platform}, hablemos por {platform}, hablar por {platform},
        hablar en {platform}, hablamos en {platform}, chatear por {platform}, escribir por {platform}, escribirte por
        {platform}, escribirle por {platform}, vernos en {platform}, mejor por {platform}, más fácil por {platform},
        más rápido por {platform}, más cómodo por {platform}, mi solicitud de amistad, solicitud de amistad, mi
        solicitud en {platform}, mi invitación en {platform}, mi invitación de {platform}, sígueme en {platform},
        sígame en {platform}, a tu número privado, a su número privado, a tu número personal, a su número personal, a
        tu móvil personal, a su móvil personal, a tu móvil privado, a su móvil privado, a tu teléfono personal, a su
        teléfono personal, a tu teléfono privado, a su teléfono privado, llamarte a casa, llamarle a casa, en privado
        por teléfono, escribirte en privado, escribirle en privado, llamarte en privado, llamarle en privado, tu
        correo personal, su correo personal, tu correo privado, su correo privado, tu email personal, su email
        personal, pasar * a {platform}, pasamos * a {platform}, pasemos * a {platform}, mover * a {platform}, por
        {platform} sería, por {platform} es, por {platform} iría, en {platform} sería, tienes por casualidad
        {platform}, {platform} por casualidad, solicitud en {platform}, solicitud de {platform}, solicitud por
        {platform}, solicitud de contacto, invitación en {platform}, invitación por {platform}, invitación a
        {platform}, te he invitado a {platform}, te invito a {platform}, le invito a {platform}, te he agregado en
        {platform}, te he añadido en {platform}, te he buscado en {platform}, no te encuentro en {platform}, no le
        encuentro en {platform}, lo hacemos por {platform}, lo hacemos en {platform}, lo hablamos por {platform}, lo
        vemos por {platform}, lo arreglamos por {platform}, hacerlo por {platform}, hablarlo por {platform}, te mando
        un {platform}, le mando un {platform}, mándame un {platform}, mándeme un {platform}, te escribo al {platform},
        dame tu {platform}, pásame tu {platform}, páseme su {platform}, a partir de ahora por {platform}, desde ahora
        por {platform}, desde ahora en {platform}, vente a {platform}, vamos a {platform}, nos vamos a {platform},
        prefiero {platform}, preferimos {platform}, preferiría {platform}, grupo de {platform} contigo, meterte en el
        grupo de {platform}, te meto en el grupo, le meto en el grupo, mi {platform} es, este es mi {platform}, pásame
        tu móvil, páseme su móvil, pásame tu número, páseme su número, pásame tu teléfono, páseme su teléfono, dame tu
        móvil, dame tu número, dame tu teléfono, deme su móvil, deme su número, me das tu número, me da su número, me
        das tu móvil, me da su móvil, me pasas tu número, me pasas tu móvil, me pasa su número, me pasa su móvil, cuál
        es tu número, cuál es su número, cuál es tu móvil, cuál es su móvil, llamarte al móvil, llamarle al móvil, te
        escribo directamente, te llamo al móvil, le llamo al móvil, mi número personal es, mi móvil personal, mi
        número privado
    """,
    "contact": """
        escríbeme, escríbame, llámame, llámeme, mándame un mensaje, mándeme un mensaje, mensaje, contáctame,
        contácteme, búscame, búsqueme, encuéntrame, puedo escribirte, puedo escribirle, te escribo, le escribo, te
        llamo, le llamo, te busco, me puedes escribir, me puede escribir, me encuentras, me encuentra, hablamos,
        hablemos, te contacto, le contacto
    """,
    "artefact": """
        anuncio, anuncios, api, banner, botón, botones, campaña, campañas, canal, columna, campo, contenido, cuenta de
        empresa, empresa, enlace, enlaces, estrategia, feed, formato, formulario, gráficos, grupo, historia,
        historias, icono, iconos, imagen, imágenes, integración, logo, logotipo, página, páginas, perfil de empresa,
        píxel, plantilla, plantillas, plugin, post, posts, publicación, publicaciones, público, seguidores, sección,
        texto, textos, vista previa, widget, corporativo, corporativa, de la tienda, business, ads
    """,
    "refusal": """
        solo por correo, solo por email, únicamente por correo, no uso {platform}, no utilizo {platform}, no doy mi,
        no comparto mi, prefiero no, prefiero el correo, prefiero mantener, prefiero seguir por correo, mantengo el
        trabajo, el trabajo lo llevo, por correo por favor, trabajo por correo, por correo electrónico, el trabajo con
        clientes, trabajo con clientes, llevo el trabajo, mantengo todo, prefiero seguir, solo uso, solo utilizo
    """,
    "order": """
        envíame, envíeme, envíanos, envíenos, mándame, mándeme, mándanos, mándenos, dame, deme, dime, dígame, díganos,
        pásame, páseme, compárteme, comparta, comparte, necesito, necesitamos, por favor, quiero saber, queremos
        saber, me gustaría saber, nos gustaría saber, tienes que, tiene que, puedes, puede, podrías, podría, nos
        interesa saber, me interesa saber, nos preguntamos, me pregunto, adjunta, adjunte, sube, suba, si puedo
        preguntar, puedo preguntar
    """,
    "smalltalk": """
        cómo está tu, cómo está su, cómo están tus, cómo están sus, qué tal tu, qué tal su, qué tal tus, qué tal sus,
        espero que, esperamos que, saludos a, recuerdos a, da recuerdos, dale recuerdos, dele recuerdos, feliz
        cumpleaños, que lo pases, cuídate, cuídese, no hace falta, no es necesario, mi, mis
    """,
    "home-address": """
        tu dirección personal, su dirección personal, tu dirección particular, su dirección particular, tu dirección
        privada, su dirección privada, tu dirección de casa, su dirección de casa, tu domicilio, su domicilio, dónde
        vives, dónde vive $, dónde vive usted, en qué calle vives, en qué calle vive $, en qué calle vive usted, la
        dirección de tu casa, la dirección de su casa, por dónde vives, por dónde vive, en qué barrio vives, en qué
        barrio vive, en qué zona vives, en qué zona vive, tu casa exactamente, la dirección donde vives, la dirección
        donde vive, tu código postal, su código postal, pasarme por tu casa, pasarme por su casa, ir a tu casa,
        llevártelo a casa, llevárselo a casa
    """,
    "private-number": """
        tu número privado, su número privado, tu número personal, su número personal, tu número particular, su número
        particular, tu móvil personal, su móvil personal, tu móvil privado, su móvil privado, tu número de móvil, su
        número de móvil, tu celular, su celular, tu número de celular, su número de celular, tu teléfono personal, su
        teléfono personal, tu teléfono privado, su teléfono privado, tu teléfono particular, su teléfono particular,
        tu teléfono de casa, su teléfono de casa, un número privado, un móvil tuyo, un móvil suyo, tu teléfono móvil,
        su teléfono móvil, tu número de casa, su número de casa, tu otro número
    """,
    "identity": """
        tu pasaporte, su pasaporte, tu dni, su dni, tu nie, su nie, tu carnet de identidad, su carnet de identidad, tu
        documento de identidad, su documento de identidad, tu cédula, su cédula, tu carnet de conducir, su carnet de
        conducir, tu licencia de conducir, su licencia de conducir, tu permiso de conducir, su permiso de conducir, tu
        número de la seguridad social, su número de la seguridad social, tu número de seguridad social, su número de
        seguridad social, tu partida de nacimiento, su partida de nacimiento, copia del dni, foto del dni, foto de tu
        dni, foto de su dni, tu dni por, su dni por, dni por las dos caras, las dos caras del dni, copia de tu dni,
        copia de su dni, copia de tu pasaporte, copia de su pasaporte, foto de tu pasaporte, foto de su pasaporte,
        escaneado de tu, tu permiso de residencia, su permiso de residencia, tu tarjeta sanitaria, su tarjeta
        sanitaria, tus antecedentes penales, sus antecedentes penales, un documento de identidad
    """,
    "login": """
        tus claves del banco, sus claves del banco, tu clave del banco, su clave del banco, tu clave bancaria, su
        clave bancaria, tus claves bancarias, sus claves bancarias, tu contraseña del banco, su contraseña del banco,
        tu contraseña bancaria, su contraseña bancaria, tus datos de acceso al banco, sus datos de acceso al banco, tu
        acceso al banco, su acceso al banco, tu acceso bancario, su acceso bancario, tu banca online, su banca online,
        tu banca en línea, su banca en línea, tu banca electrónica, su banca electrónica, tu pin, su pin, tu tarjeta
        de crédito, su tarjeta de crédito, tu número de tarjeta, su número de tarjeta, el número de tu tarjeta, el
        número de su tarjeta, tu contraseña de paypal, su contraseña de paypal, contraseña de tu banco, contraseña de
        su banco, el pin de tu, el pin de su, acceso a tu cuenta bancaria, acceso a su cuenta bancaria, un extracto de
        tu cuenta, un extracto de su cuenta, tus extractos, sus extractos, la clave de tu banco, la clave de su banco
    """,
    "health": """
        estás enfermo, estás enferma, está enfermo $, está enfermo usted, está enferma $, está enferma usted, está
        usted enfermo, está usted enferma, estás embarazada, está embarazada $, está embarazada usted, está usted
        embarazada, estás deprimido, estás deprimida, está deprimido $, está deprimido usted, está deprimida $, está
        deprimida usted, estás vacunado, estás vacunada, está vacunado $, está vacunado usted, está vacunada $, está
        vacunada usted, estás en terapia, está en terapia $, está en terapia usted, vas a terapia, va a terapia $, va
        a terapia usted, tu diagnóstico, su diagnóstico, tu enfermedad, su enfermedad, tu historial médico, su
        historial médico, tu medicación, su medicación, tu salud, su salud, tu médico, su médico, tu terapeuta, su
        terapeuta, tu psicólogo, su psicólogo, tu estado de salud, su estado de salud, qué enfermedad, qué medicación,
        qué medicamentos, tomas medicación, toma medicación $, toma medicación usted, tomas alguna medicación, toma
        alguna medicación $, toma alguna medicación usted, tienes alguna enfermedad, tiene alguna enfermedad $, tiene
        alguna enfermedad usted, parte de baja, baja médica, certificado médico, justificante médico, alguna
        discapacidad, qué te ha dicho el médico, qué le ha dicho el médico, qué te dijo el médico, qué le dijo el
        médico, algo grave lo que tienes, algo grave lo que tiene, es grave lo que tienes, es grave lo que tiene, qué
        te pasa exactamente, qué tienes exactamente, qué tiene exactamente, de qué estás enfermo, de qué estás
        enferma, de qué te operan, de qué te han operado, de qué le operan, de qué le han operado, por qué fuiste al
        médico, por qué fue al médico, por qué has ido al médico, por qué estás en el hospital, por qué está en el
        hospital, estás sano, estás sana, problemas de salud tienes, tienes problemas de salud, tiene usted problemas
        de salud, tienes depresión, tienes ansiedad, de cuántos meses estás, para cuándo sales de cuentas,
        justificante del médico
    """,
    "family": """
        tienes hijos, tiene hijos $, tiene hijos usted, tienes niños, tiene niños $, tiene niños usted, tienes
        familia, tiene familia $, tiene familia usted, cuántos hijos tienes, cuántos hijos tiene $, cuántos hijos
        tiene usted, quieres tener hijos, quiere tener hijos $, quiere tener hijos usted, piensas tener hijos, piensa
        tener hijos $, piensa tener hijos usted, vas a tener hijos, va a tener hijos $, va a tener hijos usted, tu
        marido, su marido, tu esposo, su esposo, tu mujer, tu esposa, su esposa, tus hijos, sus hijos, tus padres, sus
        padres, eres madre, es usted madre, eres padre, es usted padre, quién cuida, si tienes familia, si tiene
        familia, si tienes hijos, si tiene hijos, si tienes niños, familia a tu cargo, familia a su cargo, hijos a tu
        cargo, hijos a su cargo, cuántos niños tienes, qué edad tienen tus, qué edad tienen sus, a qué se dedica tu, a
        qué se dedica su, piensas ser madre, piensas ser padre, quieres ser madre, quieres ser padre, planes de ser
        madre, planes de tener hijos, tu familia en casa, tu situación familiar, su situación familiar, quién se ocupa
        de tus, quién se ocupa de sus
    """,
    "relationship": """
        estás casado, estás casada, está casado $, está casado usted, está casada $, está casada usted, está usted
        casado, está usted casada, estás soltero, estás soltera, está soltero $, está soltero usted, está soltera $,
        está soltera usted, está usted soltero, está usted soltera, estás divorciado, estás divorciada, está
        divorciado $, está divorciado usted, está divorciada $, está divorciada usted, tienes novio, tienes novia,
        tiene novio $, tiene novio usted, tiene novia $, tiene novia usted, tiene usted novio, tiene usted novia,
        tienes pareja, tiene pareja $, tiene pareja usted, tiene usted pareja, sales con alguien, sale con alguien $,
        sale con alguien usted, vives solo, vives sola, vive solo $, vive solo usted, vive sola $, vive sola usted,
        con quién vives, con quién vive $, con quién vive usted, tu novio, tu novia, su novio, su novia, tu estado
        civil, su estado civil, si estás casada, si estás casado, si está casada, si está casado, si tienes pareja, si
        tiene pareja, si tienes novio, si tienes novia, hay alguien en tu vida, hay alguien en su vida, estás con
        alguien, estás libre de pareja, eres gay, eres lesbiana, es usted gay, a quién votas, a quién votaste, vas a
        misa
    """,
    "age": """
        cuántos años tienes, cuántos años tiene $, cuántos años tiene usted, qué edad tienes, qué edad tiene $, qué
        edad tiene usted, tu edad, su edad, tu fecha de nacimiento, su fecha de nacimiento, cuándo naciste, cuándo
        nació $, cuándo nació usted, en qué año naciste, en qué año nació $, en qué año nació usted, de qué año eres,
        de qué año es usted, tu cumpleaños cuándo, cuándo es tu cumpleaños, cuándo es su cumpleaños, cuándo cumples
    """,
    "location": """
        dónde estás ahora, dónde está ahora $, dónde está ahora usted, dónde estás en este momento, dónde está en este
        momento $, dónde está en este momento usted, dónde está usted ahora, dónde estás exactamente, dónde está
        exactamente $, dónde está exactamente usted, tu ubicación, su ubicación, tu ubicación en tiempo real, su
        ubicación en tiempo real, dónde te encuentras ahora, dónde se encuentra ahora $, dónde se encuentra ahora
        usted, estás en casa, está en casa $, está en casa usted, está usted en casa, por dónde andas, por dónde anda,
        dónde andas, dónde te has metido, desde dónde trabajas, desde dónde trabaja usted, desde dónde estás
        trabajando, a dónde te vas de vacaciones, a dónde se va de vacaciones, dónde estás de vacaciones, dónde está
        de vacaciones usted
    """,
}
