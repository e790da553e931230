"""Spanish: insults, threats, harassment."""

from __future__ import annotations

LISTS: dict[str, str] = {
    "insult": """
        idiota, idiotas, imbécil, imbéciles, estúpido, estúpida, estúpidos, tonto, tonta, inútil, inútiles,
        incompetente, incompetentes, patético, patética, ridículo, ridícula, vago, vaga, payaso, payasa, fracasado,
        fracasada, vergüenza, mentiroso, mentirosa, estafador, estafadora, ladrón, ladrona, gilipollas, aficionado,
        aficionada, desastre, asqueroso, asquerosa, basura, chapuzas, chapucero, chapucera, lerdo, lerda, cretino,
        cretina, necio, necia, analfabeto, analfabeta, caradura, sinvergüenza, vividor, descerebrado, descerebrada,
        subnormal, retrasado, retrasada, pringado, pringada
    """,
    "noun-insult": """
        idiota, imbécil, estúpido, estúpida, inútil, incompetente, payaso, payasa, mentiroso, mentirosa, gilipollas,
        cabrón, pendejo, pendeja, cretino, cretina, chapuzas, chapucero, sinvergüenza, subnormal, descerebrado, necio
    """,
    "degree": """
        tan, muy, realmente, simplemente, completamente, totalmente, absolutamente, solo, un completo, una completa,
        un total, una total, un auténtico, una auténtica, un verdadero, una verdadera, bastante
    """,
    "directed": """
        eres {insult}, eres un {insult}, eres una {insult}, eres {degree} {insult}, usted es {insult}, usted es un
        {insult}, usted es una {insult}, usted es {degree} {insult}, es usted {insult}, es usted un {insult}, es usted
        una {insult}, es usted {degree} {insult}, sois unos {insult}, sois {insult}, son ustedes unos {insult}, son
        ustedes {insult}, ustedes son unos {insult}, ustedes son {insult}, pedazo de {insult}, so {insult}, maldito
        {insult}, maldita {insult}, serás {insult}, cómo puedes ser tan {insult}, cómo puede ser tan {insult}, cómo se
        puede ser tan {insult}, cállate, cierra la boca, cállese, vete a la mierda, váyase a la mierda, vete al
        diablo, vete al infierno, que te jodan, jódete, que te den, tu estupidez, su estupidez, tu incompetencia, su
        incompetencia, tu inutilidad, no tienes cerebro, no tienes ni idea de tu, no tiene ni idea de su, hasta un
        niño podría, hasta un niño lo haría, cualquier idiota, hasta tú deberías, hasta usted debería, me das asco, me
        da usted asco, das asco, la persona más {insult}, el profesional más {insult}, qué {noun-insult} entrega, qué
        {noun-insult} hace, qué clase de {noun-insult}, qué tipo de {noun-insult}, menudo {noun-insult}, menuda
        {noun-insult}, solo a un {noun-insult}, hay que ser {insult}, hay que ser {degree} {insult}, hay que ser muy
        {insult}, eres lo peor, es usted lo peor, parece usted {insult}, debes de ser {insult}, debe de ser usted
        {insult}, idiota como tú, idiotas como tú, inútil como tú, inútiles como tú, gente como tú es, no vales para
        nada, no vale usted para nada, no sirves para nada, no sirve usted para nada, no sabes hacer nada, no sabes
        leer, aprende a leer, aprenda a leer, usa el cerebro, use el cerebro, tienes cerebro, te falta cerebro, estás
        mal de la cabeza, está mal de la cabeza usted, mi perro lo haría, mi abuela lo haría, un mono lo haría, te
        crees profesional, se cree profesional, llamarte profesional, vete a tomar, que te follen, vete a paseo, tu
        ineptitud, su ineptitud, tus mentiras, sus mentiras, me mientes, eres basura, eres una mierda, maldito seas,
        hijo de puta, hija de puta
    """,
    "refuses-pay": """
        no te pago, no le pago, no te pagaré, no le pagaré, no te voy a pagar, no le voy a pagar, no te vamos a pagar,
        no le vamos a pagar, no te pagamos, no le pagamos, no te pagaremos, no le pagaremos, no pienso pagar, no
        pensamos pagar, no voy a pagar, no vamos a pagar
    """,
    "threat": """
        {refuses-pay} nada, {refuses-pay} ni, {refuses-pay} si, {refuses-pay} hasta, {refuses-pay} la, {refuses-pay}
        tu, {refuses-pay} su, no te pago, no le pago, no te pagaré, no le pagaré, no te pienso pagar, no le pienso
        pagar, no verás ni un, no verá ni un, no vas a ver ni un, no va a ver ni un, no verás un euro, no verá un
        euro, no verás un céntimo, no verá un céntimo, ni un euro, ni un céntimo, ni un centavo, no vas a cobrar, no
        va a cobrar, no cobrarás, no cobrará, olvídate de cobrar, olvídese de cobrar, olvídate de tu dinero, olvídese
        de su dinero, olvídate de la factura, olvídese de la factura, olvídate de tu factura, olvídese de su factura,
        olvídate del pago, olvídese del pago, retengo el pago, retendré el pago, retendremos el pago, te dejaré una
        mala reseña, le dejaré una mala reseña, te dejo una mala reseña, le dejo una mala reseña, dejaré una mala
        reseña, dejaremos una mala reseña, voy a dejar una mala reseña, una mala reseña, una reseña negativa, una
        reseña pésima, una reseña horrible, una mala valoración, reseña de una estrella, una sola estrella, te pondré
        una estrella, le pondré una estrella, contaré a todos, contaré a todo el mundo, contarle a todo el mundo,
        contar a todo el mundo, voy a contar a todos, le diré a todo el mundo, todo el mundo sabrá, todo el mundo va a
        saber, todos sabrán, todos van a saber, arruinar tu reputación, arruinar su reputación, arruinaré tu,
        arruinaré su, hundir tu reputación, hundir su reputación, hundiré tu, hundiré su, te hundo, te voy a hundir,
        no volverás a trabajar, no volverá a trabajar, no vas a volver a trabajar, no va a volver a trabajar, nadie te
        contratará, nadie le contratará, nadie te vuelva a contratar, nadie le vuelva a contratar, nadie vuelva a
        contratarte, nadie vuelva a contratarle, me encargaré de que, me aseguraré de que nadie, te vas a arrepentir,
        se va a arrepentir, te arrepentirás, se arrepentirá, lo vas a lamentar, lo va a lamentar, lo lamentarás, lo
        lamentará, estás despedido, estás despedida, está despedido, está despedida, estás fuera, nos vemos en los
        tribunales, nos veremos en los tribunales, te voy a demandar, le voy a demandar, te demandaré, le demandaré,
        pongo malas reseñas, pondré malas reseñas, pongo una mala reseña, pondré una mala reseña, dejo malas reseñas,
        dejaré malas reseñas, malas reseñas en todas partes, o les cuento, o le cuento a, o cuento a todos, o se lo
        cuento, o le digo a todo, o les digo a, o te dejo una, o le dejo una, o te pongo una, o le pongo una, o no
        cobras, o no cobra, o no ves ni, o no verás, o no verá, o no te pago, o no le pago, o olvídate, o olvídese, o
        te olvidas de cobrar, o se olvida de cobrar, o no vuelves a, o no vuelve a trabajar, o no volverás, o no
        volverá, o te vas a, o te arrepentirás, o te hundo, o le hundo, o acabo contigo, o acabo con usted, a todos
        mis contactos, a toda mi red, a mis contactos qué, a todos tus clientes, a todos sus clientes, a tus otros
        clientes, a sus otros clientes, qué clase de persona eres, qué clase de persona es usted, qué clase de
        profesional eres, lo publicaré con tu, publicaré tu nombre, publicaré su nombre, tu nombre en todas, su nombre
        en todas, avisaré a todos, avisaré a todo, no vuelves a trabajar, no vuelve a trabajar, no trabajarás nunca
        más, no trabajarás más, no trabajará más, no volverás a tener, no volverá a tener clientes, no encontrarás
        trabajo, no encontrará trabajo, te quedarás sin clientes, se quedará sin clientes, sin trabajo te quedas,
        acabar contigo, acabaré contigo, acabaré con usted, acabaré con tu, acabaré con su, destrozaré tu, destrozaré
        su, hacerte la vida imposible, hacerle la vida imposible, te haré la vida, le haré la vida, lo vas a pagar, lo
        va a pagar caro, te va a salir caro, le va a salir caro, te saldrá caro, le saldrá caro, pagarás los daños, te
        descuento, te lo descuento, le descuento de, te lo descontaré, te descontaré, no hay dinero hasta, no hay
        dinero si, no hay pago hasta, no hay pago si, sin pago hasta, bloqueo el pago, bloquearé el pago, de mí no
        ves, de mí no verás, no pienso pagarte, no pienso pagarle, no te pienso, reseñas malas, pésima reseña, malas
        valoraciones, una estrella en google, noticias de mi abogado, noticias de nuestros abogados, hablarás con mi
        abogado, hablará con mi abogado, te denuncio, le denuncio, te denunciaré, le denunciaré, te demando, le
        demando, acciones legales contra, atente a las consecuencias, aténgase a las consecuencias, te acordarás de
        mí, se acordará de mí, te reemplazo, te sustituyo mañana, mañana tengo a otro
    """,
    "harassment": """
        eres tan sexy, eres muy sexy, eres sexy, está usted sexy, qué sexy, estás buenísima, estás buenísimo, estás
        muy buena, foto sexy, fotos sexys, foto tuya en, foto suya en, foto tuya desnuda, foto tuya desnudo, qué
        llevas puesto, qué lleva puesto, acostarte conmigo, acostarse conmigo, acostarme contigo, acostarme con usted,
        dormir conmigo, dormir contigo, en la cama contigo, pasar la noche contigo, la noche conmigo, besarte,
        besarla, tocarte, tocarla, verte desnuda, verte desnudo, verla desnuda, desnuda, tus pechos, sus pechos, tus
        tetas, tu culo, su culo, tu cuerpo, tus piernas, sus piernas, puta, zorra, perra, maricón, te voy a matar, te
        mato, le voy a matar, voy a matarte, te voy a pegar, te voy a partir, te rompo la, partirte la cara, hacerte
        daño, hacerle daño, sé dónde vives, sé dónde vive, sabemos dónde vives, sabemos dónde vive, te voy a
        encontrar, te encontraré, ojalá te mueras, muérete, ojalá se muera, vuelve a tu país, vuélvete a tu país,
        vuelva a su país, vuélvase a su país, la gente como tú no, para ser mujer, mujeres como tú, mujeres como
        usted, típico de mujer, típico de mujeres, mándame una foto tuya, mándeme una foto suya, envíame una foto
        tuya, una foto tuya en, foto en bikini tuya, te quiero en mi cama, ven a mi habitación, sube a mi habitación,
        sola conmigo, solo conmigo en, sé mi novia, sea mi novia, si fueras más cariñosa, si eres más amable conmigo,
        sueño contigo, desnudarte, quitarte la ropa, me pones cachondo, buenas tetas, qué culo, qué piernas tienes,
        tía buena, furcia, moro de mierda, gitano de mierda, negro de mierda, negra de mierda, las mujeres no sabéis,
        las mujeres no saben, las mujeres no servís, tenías que ser mujer, te rompo las, te voy a romper, te reviento,
        te voy a reventar, te pego un tiro, te espero a la salida, te espero en la puerta, estaré en tu puerta, te
        estoy vigilando, te vigilo, que te mueras, deberías morirte, gente de tu raza, los de tu raza, los de tu
        clase, los extranjeros como, vete de este país, fuera de este país
    """,
    "negation": """
        no digo, no quiero decir, no he dicho, nadie dice, nunca dije, no creo, jamás diría, qué idiota soy, soy
        idiota, soy un idiota, soy una idiota, soy tonto, soy tonta, qué tonto soy, qué tonta soy, tonto de mí, tonta
        de mí, culpa mía, me han llamado
    """,
}
