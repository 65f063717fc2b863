# Machine-made draft, reviewed by nobody. Read it before people answer in it.

# What sdt-pulse says, in Spanish. en.ftl says the same under the same keys.
# Tone: short, factual, "tú"; no praise, no blame, no urging.

# The language's own name for itself.
language-own-name = español

## Dates: a month is 1 (January) to 12, a weekday 1 (Monday) to 7

date-long = { $weekday } { $day } de { $month }
date-short = { $weekday } { $day } { $month }
month-year = { $month } de { $year }
moment = { $day }, { $time } UTC
day-month-year = { $day } de { $month } de { $year }
weekday-name = { $n ->
    [1] lunes
    [2] martes
    [3] miércoles
    [4] jueves
    [5] viernes
    [6] sábado
   *[7] domingo
 }
weekday-short = { $n ->
    [1] lun
    [2] mar
    [3] mié
    [4] jue
    [5] vie
    [6] sáb
   *[7] dom
 }
month-name = { $n ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
 }
# Within "Fri 4 Dec".
month-in-short-date = { $n ->
    [1] ene
    [2] feb
    [3] mar
    [4] abr
    [5] may
    [6] jun
    [7] jul
    [8] ago
    [9] sept
    [10] oct
    [11] nov
   *[12] dic
 }
# On its own, under an axis.
month-short = { $n ->
    [1] ene
    [2] feb
    [3] mar
    [4] abr
    [5] may
    [6] jun
    [7] jul
    [8] ago
    [9] sept
    [10] oct
    [11] nov
   *[12] dic
 }

## The size of the reader's team, before they answer

# $n: the invited people of the team who hold no reading role; none at all if the reader is a lead
# who is alone in it.
team-nobody-counts = En tu equipo nadie cuenta para el umbral, porque las personas responsables y Recursos Humanos no cuentan.
team-size = { $n ->
    [one] Tu equipo tiene 1 persona.
   *[other] Tu equipo tiene { $n } personas.
 }
team-below-threshold = De equipos tan pequeños no se muestra ningún resultado; tus respuestas cuentan solo en grupos más grandes.
team-near-threshold = Si responden menos de { $n }, no se muestra nada; e incluso si responden más, el resultado puede quedar reservado. Si casi todo el mundo responde lo mismo, la media deja ver más o menos qué.

## The invitation

# The subject; "6 statements about your work, open until Fri 14 Nov".
mail-subject = { $n ->
    [one] 1 afirmación sobre tu trabajo, abierta
   *[other] { $n } afirmaciones sobre tu trabajo, abiertas
 } hasta el { $date }
mail-hello = Hola, { $name }:
mail-hello-nameless = Hola:
# Goes on after the greeting's comma; the link follows.
mail-question = ¿Qué tal el trabajo últimamente? { $n ->
    [one] 1 afirmación
   *[other] { $n } afirmaciones
 }, { $minutes ->
    [one] alrededor de 1 minuto
   *[other] unos { $minutes } minutos
 }:
mail-button = { $n ->
    [one] Abrir la afirmación
   *[other] Abrir las { $n } afirmaciones
 }
mail-open-until = Abierta hasta el { $date }. No se envía nada hasta que pulses el botón de la página.
mail-answers-title = Qué pasa con tus respuestas
mail-answers-stored = Se guardan sin tu nombre, sin tu correo y sin este enlace.
mail-answers-threshold = Solo se muestran grupos con al menos { $n } respuestas.
mail-answers-once = El enlace usado queda marcado, sin fecha ni hora, para que cuente una sola vez.
mail-answers-tracking = Este correo no lleva píxel de seguimiento, y los enlaces van directos a nuestro servidor.
mail-no-script = ¿Sin JavaScript? Abre { $page } y pega: { $code }
mail-yours-alone = El enlace es solo tuyo; por favor, no lo reenvíes.
mail-questions = ¿Preguntas? Responde a este correo.
mail-unsubscribe = No recibir más correos del pulso

## The one reminder

# The subject; "Closes Fri 14 Nov: 6 statements about your work".
mail-reminder-subject = Cierra el { $date }: { $n ->
    [one] 1 afirmación sobre tu trabajo
   *[other] { $n } afirmaciones sobre tu trabajo
 }
# Goes on after the greeting's comma.
mail-reminder-closes = El pulso cierra el { $date }.
mail-reminder-question = Si quieres participar: { $n ->
    [one] 1 afirmación
   *[other] { $n } afirmaciones
 }, { $minutes ->
    [one] alrededor de 1 minuto
   *[other] unos { $minutes } minutos
 }.
mail-reminder-answered = Si ya has respondido, gracias: no tienes que hacer nada.
mail-reminder-everybody = Este correo llega a todas las personas invitadas, hayan respondido o no.
mail-reminder-unanswered = Este correo llega solo a las personas cuyo enlace seguía sin usar cuando se preparó. Las reglas de esta encuesta lo decían antes de preguntar a nadie.
mail-reminder-choice = Participar es decisión tuya, y ningún informe dice quién lo ha hecho.
mail-reminder-last = Este es el único recordatorio.
mail-early-subject = La encuesta termina antes, el { $date }
mail-early = La encuesta, que según lo anunciado iba a estar abierta hasta el { $announced }, termina antes: el { $ends } a las 12:00 UTC.
mail-early-reason = El motivo:
mail-early-answer = Si no has respondido y quieres hacerlo, tu enlace funciona hasta entonces. Si ya has respondido, no tienes que hacer nada: tus respuestas cuentan.
mail-practice-subject = Para probar: { $subject }
mail-practice = Esto es una prueba, tal como la recibiría la plantilla. Lo que respondas no se guarda ni cuenta en ninguna parte; el enlace para darte de baja de la lista no hace nada.

## The chat: the invitation and the reminder in short, for whoever gets them there

# What a notification shows.
chat-title = { $organisation }: { $n ->
    [one] 1 afirmación sobre tu trabajo
   *[other] { $n } afirmaciones sobre tu trabajo
 }
chat-asks = { $organisation } pregunta cómo ha ido el trabajo últimamente: { $n ->
    [one] 1 afirmación
   *[other] { $n } afirmaciones
 }, { $minutes ->
    [one] alrededor de 1 minuto
   *[other] unos { $minutes } minutos
 }, abierto hasta el { $date }.
chat-anonymous = Es anónimo: se responde en nuestra propia página, nunca en este chat, y las respuestas se guardan sin tu nombre, tu correo ni este enlace.
chat-reminder-title = { $organisation }, cierra el { $date }: { $n ->
    [one] 1 afirmación sobre tu trabajo
   *[other] { $n } afirmaciones sobre tu trabajo
 }
chat-reminder = El pulso de { $organisation } cierra el { $date }. Si quieres participar: { $n ->
    [one] 1 afirmación
   *[other] { $n } afirmaciones
 }, { $minutes ->
    [one] alrededor de 1 minuto
   *[other] unos { $minutes } minutos
 }. Si ya has respondido, gracias: no hay nada que hacer.
chat-reminder-everybody = Este mensaje va a todas las personas invitadas, hayan respondido o no.
chat-reminder-unanswered = Este mensaje va solo a quienes tenían el enlace sin usar cuando se creó. Las reglas de esta encuesta lo decían antes de preguntar a nadie.
chat-unsubscribe = No más mensajes del pulso
# A message to try it out.
chat-test = El pulso de { $organisation } puede escribirte aquí. No hay nada que hacer.

# --- Pages for those who are not signed in, and what went wrong -----------------------------------

problem-not-found = Aquí no hay nada
problem-not-found-text = Puede que la dirección esté cortada, o que no te corresponda leer lo que hay en ella.
problem-foreign = Este formulario no viene de nuestra página
problem-foreign-text = No se ha hecho nada. Abre la página en { $address } y vuelve a intentarlo.
problem-unreadable = No podemos leer esta solicitud
problem-unreadable-text = No se ha hecho nada. Vuelve atrás, carga de nuevo la página e inténtalo otra vez.
problem-refused = Esto no se puede hacer ahora
problem-too-many = Demasiados enlaces erróneos últimamente
problem-too-many-text = Alguien ha enviado muchos códigos que no abren nada, así que durante un momento no se responde a códigos así. Un enlace correcto funciona igualmente: ábrelo otra vez desde tu correo, completo.
problem-unavailable = Ahora mismo no se puede acceder a la encuesta
problem-unavailable-text = No se ha cambiado nada. Vuelve a intentarlo dentro de un minuto. Si sigue así, comunica a quien gestiona este servidor la referencia { $reference }.
problem-fault = Algo ha fallado por nuestra parte
problem-fault-text = No se ha cambiado nada. Si vuelve a ocurrir, comunica a quien gestiona este servidor la referencia { $reference }.

sign-in-title = Iniciar sesión
sign-in-for = Para quienes leen informes o gestionan la encuesta. Para responder a la encuesta no necesitas cuenta: usa el enlace de tu correo.
sign-in-address = Dirección de correo del trabajo
sign-in-send = Envíame un enlace
sign-in-send-new = Envíame otro enlace
sign-in-no-address = Esto no es una dirección: escríbela como name@host
sign-in-look = Mira tu correo
sign-in-on-its-way = Si { $email } puede leer informes, hay un enlace en camino. Sirve una vez, durante 15 minutos.
sign-in-demo = En esta demostración no sale ningún correo. Está aquí:
sign-in-digits = O escribe las seis cifras del correo
sign-in-digits-hint = Por si el correo está en otro dispositivo. Cinco intentos; después, pide otro correo. Los espacios no importan.
sign-in-not-six-digits = Hacen falta seis cifras, tal como aparecen en el correo
sign-in-wrong-digits = { $n ->
    [one] Las seis cifras no son correctas. Te queda un intento
   *[other] Las seis cifras no son correctas. Te quedan { $n } intentos
}
sign-in-no-mail = No hay correo después de cinco minutos
sign-in-no-mail-junk = Busca en la carpeta de correo no deseado un mensaje de { $organisation }.
sign-in-no-mail-address = ¿Es la dirección que Recursos Humanos tiene de ti?
sign-in-other-address = Usar otra dirección
sign-in-no-mail-who = Los informes son para las personas responsables, Recursos Humanos y el comité de empresa. Aquí no decimos quién puede leerlos, y después de cinco correos en una hora no enviamos más.
sign-in-as = Vas a iniciar sesión como { $email }.
sign-in-text = Un clic más, para que los programas de correo que abren enlaces por su cuenta no gasten el tuyo. Si no lo has pedido tú, cierra la página: no ha pasado nada.
sign-in-button = Iniciar sesión
sign-in-how = Las personas responsables, Recursos Humanos y quienes observan inician sesión con un enlace. Quien gestiona este servidor crea uno con: sdt-pulse login-link you@example.com
sign-in-used = Este enlace ya no funciona
sign-in-used-text = Un enlace para iniciar sesión sirve una vez, durante 15 minutos. Algunos filtros de correo gastan los enlaces antes de que los veas; en ese caso, las seis cifras son la vía más segura.
mistakes-title = Hay un problema
mistakes-prefix = Error:
mail-sign-in-subject = Inicia sesión en el pulso
mail-sign-in-asked = Has pedido iniciar sesión en el pulso.
mail-sign-in-button = Iniciar sesión
mail-sign-in-digits = O escribe estas seis cifras en la página donde lo pediste:
mail-sign-in-once = Ambos sirven una vez, durante 15 minutos. El enlace abre una página en la que confirmas.
mail-sign-in-not-asked = ¿No lo has pedido tú? Entonces no hagas nada. El enlace y las cifras no le sirven a nadie que no tenga este correo.
mail-sign-in-never = No des nunca las seis cifras a nadie. Recursos Humanos no las pide.
signed-out = Se ha cerrado tu sesión
signed-out-not-saved = No se ha guardado nada de esto. Copia lo que has escrito, vuelve a iniciar sesión e introdúcelo otra vez.
signed-out-limits = La sesión sigue abierta { $minutes } minutos después de cada clic, y { $hours } horas como máximo.
sign-in-oidc-button = Iniciar sesión con { $name }
sign-in-oidc-onward = Ir a { $name }
sign-in-oidc-onward-text = Allí inicias sesión y después vuelves aquí.
sign-in-oidc-onward-link = Seguir a { $name }
sign-in-oidc-back = Has vuelto de { $name }.
sign-in-oidc-back-text = Un clic más y habrás iniciado sesión aquí.
sign-in-oidc-again = Volver a intentarlo
sign-in-oidc-others = Todas las formas de iniciar sesión
sign-in-oidc-command = Si ninguna funciona: quien gestiona este servidor crea un enlace con: sdt-pulse login-link you@example.com
sign-in-oidc-ended = Este inicio de sesión ha caducado
sign-in-oidc-ended-text = Lo que ha llegado de vuelta pertenece a otro inicio de sesión, ya se había usado o ha tardado más de diez minutos. También ocurre con una segunda pestaña que tiene su propio inicio de sesión. Empieza de nuevo.
sign-in-oidc-unreachable = No se puede acceder a { $name }
sign-in-oidc-unreachable-text = Este servidor no ha recibido respuesta. No le pasa nada a tu cuenta aquí. Inténtalo dentro de un minuto o usa otra vía.
sign-in-oidc-clock = Dos relojes no coinciden
sign-in-oidc-clock-ahead = El reloj de { $name } va { $minutes } minutos por delante del de este servidor, así que no se puede saber si su respuesta es de hoy. No has iniciado sesión. Díselo a quien gestiona este servidor: hay que ajustar uno de los dos relojes.
sign-in-oidc-clock-behind = El reloj de { $name } va { $minutes } minutos por detrás del de este servidor, así que no se puede saber si su respuesta es de hoy. No has iniciado sesión. Díselo a quien gestiona este servidor: hay que ajustar uno de los dos relojes.
sign-in-oidc-no-email = { $name } no da ninguna dirección de correo tuya
sign-in-oidc-no-email-text = Este servidor reconoce a las personas por su dirección de correo del trabajo, y no ha recibido ninguna. No has iniciado sesión. Díselo a quien gestiona este servidor: el proveedor tiene que dar el dato «email».
sign-in-oidc-unverified = { $name } no ha verificado tu dirección
sign-in-oidc-unverified-text = Cualquiera podría haberla escrito, así que no sirve para iniciar sesión. Haz que la confirmen en { $name } y vuelve a intentarlo.
sign-in-oidc-refused = La respuesta de { $name } no es válida
sign-in-oidc-refused-text = No has iniciado sesión y no se ha cambiado nada. Puede que baste con intentarlo una vez más; si no, díselo a quien gestiona este servidor: la causa está en su registro.
sign-in-oidc-denied = { $name } no ha iniciado tu sesión
sign-in-oidc-denied-text = O lo has dejado a medias allí, o no puedes usar este servidor por esa vía. No se ha cambiado nada.
sign-in-oidc-answered = { $name } ha respondido con un error
sign-in-oidc-nothing = Aquí no hay nada que puedas leer
sign-in-oidc-nothing-text = En { $name } eres { $email }. Nadie con esa dirección puede leer informes aquí: son para las personas responsables, Recursos Humanos y el comité de empresa. Si te corresponde leerlos, pregunta a Recursos Humanos si es la dirección que tienen de ti.
sign-in-oidc-counted = En { $name } eres { $email }, y uno de tus grupos allí abre los informes de Recursos Humanos. Pero la encuesta también te pregunta a ti, y una oleada te ha contado entre quienes no leen nada: con los informes podrías restar tus propias respuestas. Alguien con el rol Recursos Humanos tiene que dártelo aquí, para que desde la próxima oleada no cuentes para el umbral.

unsubscribe-title = ¿No recibir más correos del pulso?
unsubscribe-text = A partir de la próxima encuesta no se te preguntará. Una invitación que ya tengas sigue funcionando.
unsubscribe-button = Quitarme de la lista
unsubscribe-done = Ya no estás en la lista
unsubscribe-done-text = No se te volverá a preguntar. Para volver, escribe a la dirección de abajo.

# --- The demo's outbox ---------------------------------------------------------------------------

outbox-title = Bandeja de salida
outbox-text = Las invitaciones de todo el mundo a la encuesta abierta, tal como llegarían por correo. Abre una y respóndela.
outbox-open = Abrir la encuesta
outbox-back = Todos los correos

# To observers. Plain text, kept to be compared.
mail-notice-subject = Supervisión de la encuesta: { $what }
mail-notice-subject-opened = la oleada { $wave } está abierta
mail-notice-subject-stopped = la oleada { $wave } ya no admite respuestas
mail-notice-subject-early = la oleada { $wave } termina antes
mail-notice-subject-released = se ha hecho el recuento de la oleada { $wave }
mail-notice-subject-restored = se ha recuperado una base de datos anterior
mail-notice-subject-clock = el reloj del servidor
mail-notice-opened = El { $date } se abrió la encuesta { $wave }. Admite respuestas hasta el { $closes }.
mail-notice-opened-before = La anterior se abrió el { $date }; entre una y otra hay al menos 21 días.
mail-notice-just-shown = { $n ->
   *[other] Nuevos en el umbral de { $n }: equipos con las personas justas para poder mostrarse, que antes tenían menos. El número es el de quienes cuentan.
 }
mail-notice-just-shown-why = Si en un equipo así hubiera personas inventadas, sus cifras mostrarían lo que han respondido las reales. El registro de cambios dice quién se ha incorporado: comprueba que existan.
mail-notice-stopped = El { $date } la oleada { $wave } dejó de admitir respuestas, como estaba anunciado.
mail-notice-stopped-early = El { $date } la oleada { $wave } dejó de admitir respuestas, antes del final anunciado para el { $announced }.
mail-notice-early = El { $date } se decidió que la oleada { $wave } termine el { $ends } a las 12:00 UTC, y no después del { $announced }, como estaba anunciado. El motivo que se dio a la plantilla: { $reason }
mail-notice-box = { $n ->
    [one] Su urna contiene 1 respuesta sellada y tiene el hash
   *[other] Su urna contiene { $n } respuestas selladas y tiene el hash
 }
mail-notice-released = El { $date } se hizo el recuento de la oleada { $wave }. Su publicación tiene el hash
mail-notice-released-early = El { $date } se hizo el recuento de la oleada { $wave }, antes del final anunciado. Su publicación tiene el hash
mail-notice-clock-behind = El reloj del servidor marca { $today }, y los registros tienen una entrada del { $last }. O iba adelantado entonces, o va atrasado ahora. Un reloj adelantado permite abrir una oleada antes de que pasen los 21 días.
mail-notice-clocks-differ = El reloj del servidor marca { $here }; el de su base de datos, { $database }. Uno de los dos va mal. Un reloj adelantado permite abrir una oleada antes de que pasen los 21 días.
mail-notice-ends = Los dos registros terminan ahora con estas entradas:
mail-notice-end = entrada { $entry }
mail-notice-empty = aún sin entradas
mail-notice-keep = Guarda este correo. Si algún día un registro tiene otra entrada con uno de estos números, o menos entradas, es que se ha escrito de nuevo.
mail-notice-today = Según el reloj del servidor, hoy es { $date }. Si tu calendario dice otro día, alguien ha movido el reloj.
mail-notice-look = Los dos registros:

## Report pages: what stands around every page

app-pulse = pulso
app-demo = Datos de demostración
app-skip = Ir al informe
app-nav = Páginas
app-nav-overview = Todos los grupos
app-nav-organisation = Toda la organización
app-nav-comments = Comentarios
app-nav-teams = Mis equipos
app-sign-out = Cerrar sesión

## Report pages: figures in words

# The one wording for every withheld figure; it never tells which rule withheld it.
withheld = reservado, para que no se pueda identificar a nadie
number = { $whole },{ $tenth }
number-or-more = { $number } o más
number-or-less = { $number } o menos
number-about = alrededor de { $number }
report-range = { $low } a { $high }
report-list = { $first } y { $last }
unit-placed-directly = { $unit }, asignación directa
# Within a sentence.
need-name = { $need ->
    [relatedness] pertenencia
    [competence] competencia
   *[autonomy] autonomía
 }
# $n: how many waves; 0 where needs were compared with different ones. After "in" and "above".
report-baseline = { $n ->
    [0] oleadas anteriores
    [1] la oleada anterior
    [2] las dos oleadas anteriores
    [3] las tres oleadas anteriores
    [4] las cuatro oleadas anteriores
   *[other] las { $n } oleadas anteriores
 }
report-share-under-half = menos de la mitad del equipo
report-share-half = más o menos la mitad del equipo
report-share-most = la mayor parte del equipo
report-share-nearly-all = casi todo el equipo
report-answered-of = { $answered } de { $invited }

## Report pages: the verdict sentence; its first letter is made a capital. $needs is a list, $n how many

verdict-higher = { $needs }: claramente { $n ->
    [one] más alta
   *[other] más altas
 } que en { $baseline }.
verdict-lower = { $needs }: claramente { $n ->
    [one] más baja
   *[other] más bajas
 } que en { $baseline }.
verdict-higher-last-three = { $needs }: { $n ->
    [one] más alta
   *[other] más altas
 } en las tres últimas oleadas.
verdict-lower-last-three = { $needs }: { $n ->
    [one] más baja
   *[other] más bajas
 } en las tres últimas oleadas.
verdict-no-clear-change = { $needs }: { $n ->
    [one] sin un cambio claro
   *[other] sin cambios claros
 }.
verdict-first-wave = aún no se puede valorar si hay { $n ->
    [one] un cambio
   *[other] cambios
 } en { $needs }: es la primera oleada que se muestra.
verdict-too-few-answers = aún no se puede valorar si hay { $n ->
    [one] un cambio
   *[other] cambios
 } en { $needs }: han respondido menos de 30 personas en toda la organización.
verdict-withheld = { $needs }: { $n ->
    [one] dato reservado
   *[other] datos reservados
 }, para que no se pueda identificar a nadie.
verdict-above-organisation = { $needs }: claramente { $n ->
    [one] más alta
   *[other] más altas
 } que en la organización.
verdict-below-organisation = { $needs }: claramente { $n ->
    [one] más baja
   *[other] más bajas
 } que en la organización.
verdict-not-asked = Esta oleada no ha preguntado por las tres necesidades.
report-nothing-shown = Esta vez no hay resultado: queda reservado, para que no se pueda identificar a nadie.
report-nothing-shown-means = Eso protege a todas las personas que han respondido. No dice nada del equipo.
no-wave = Aún no se ha cerrado ninguna oleada.
no-wave-hint = Los resultados estarán aquí en cuanto se cierre la primera.

## Report pages: one unit

report-includes-your-team = Este grupo incluye tu equipo, pero no es tu equipo.
report-includes-not-is = Incluye tu equipo, pero no es tu equipo.
report-not-asked-since = Desde entonces no se ha preguntado: el resultado más reciente es el de { $wave }.
report-answered = Han respondido
report-shown-from = Se muestra desde
report-answers-count = { $n } respuestas
report-band = Banda sombreada
report-band-means = donde probablemente está la media real (95 %)
report-use-now = Lo que puedes usar ahora
report-parent = { $parent }, el grupo que lo rodea
report-parent-of-yours = { $parent }, el grupo del que forma parte tu equipo
report-talk = Una conversación sobre las mismas afirmaciones
report-talk-means = No hacen falta respuestas de la encuesta, y nadie tiene que decir qué ha respondido.
report-please-do-not = Por favor, evita
report-do-not-ask = Preguntar quién ha respondido, o pedir a alguien que responda.
report-do-not-compare = Comparar esta oleada con la siguiente para deducir quién se ha sumado.
report-never-added = Las oleadas nunca se suman para llegar al umbral: las mismas tres personas, aunque respondan dos veces, siguen siendo tres personas.
report-needs = Tres necesidades, en el orden en que se apoyan unas en otras
say-higher = Claramente más que antes.
say-lower = Claramente menos que antes.
say-higher-last-three = Más en las tres últimas oleadas.
say-lower-last-three = Menos en las tres últimas oleadas.
say-no-clear-change = Sin un cambio claro.
# $n: how many changes were tested in the wave.
say-unclear = { $n ->
    [one] No queda claro tras tener en cuenta 1 comparación.
   *[other] No queda claro tras tener en cuenta { $n } comparaciones.
 }
say-first-wave = Aún no se puede valorar: es la primera oleada que se muestra.
say-too-few-answers = Aún no se puede valorar: han respondido menos de 30 personas en toda la organización.
say-not-asked = No se ha preguntado en esta oleada.
report-now = Ahora { $mean }.
report-now-between = Ahora { $mean }, probablemente entre { $low } y { $high }.
report-change-above = { $delta } por encima de { $baseline } ({ $range }); el menor cambio que se habría podido detectar { $kind ->
    [organisation] aquí
   *[team] en este equipo
 } es { $detectable }.
report-change-below = { $delta } por debajo de { $baseline } ({ $range }); el menor cambio que se habría podido detectar { $kind ->
    [organisation] aquí
   *[team] en este equipo
 } es { $detectable }.
report-change-level = Al nivel de { $baseline } ({ $range }); el menor cambio que se habría podido detectar { $kind ->
    [organisation] aquí
   *[team] en este equipo
 } es { $detectable }.
report-last-three-above = En las tres últimas oleadas, { $delta } por encima de { $baseline } ({ $range }); el menor cambio de este tipo que se habría podido detectar { $kind ->
    [organisation] aquí
   *[team] en este equipo
 } es { $detectable }.
report-last-three-below = En las tres últimas oleadas, { $delta } por debajo de { $baseline } ({ $range }); el menor cambio de este tipo que se habría podido detectar { $kind ->
    [organisation] aquí
   *[team] en este equipo
 } es { $detectable }.
report-last-three-level = En las tres últimas oleadas, al nivel de { $baseline } ({ $range }); el menor cambio de este tipo que se habría podido detectar { $kind ->
    [organisation] aquí
   *[team] en este equipo
 } es { $detectable }.
report-organisation = Organización: { $mean }.
report-organisation-above = Claramente por encima de la organización ({ $mean }).
report-organisation-below = Claramente por debajo de la organización ({ $mean }).
report-organisation-unclear = Sin una diferencia clara con la organización ({ $mean }) tras tener en cuenta todas las comparaciones.
report-organisation-no-difference = Sin una diferencia clara con la organización ({ $mean }).
report-withheld-waves = Reservado en: { $waves }.
key-here = Este grupo
key-here-and-range = Este grupo y su intervalo probable
key-organisation = Organización
key-actions = Cambios anotados
numbers-summary = Los mismos números en una tabla
numbers-caption = Media de 1 a 5, intervalo probable entre paréntesis
frustration-title = Las mismas necesidades, frustradas
frustration-hint = Una necesidad puede estar satisfecha y frustrada a la vez, así que ambas cosas se puntúan por separado. 1 es ninguna frustración; 5, mucha.
frustration-of = { $need }, frustrada
numbers-summary-frustration = Los números de la frustración en una tabla
numbers-caption-frustration = Frustración: media de 1 a 5, intervalo probable entre paréntesis
long-run-title = A largo plazo
long-run-hint = El valor central de todos los pasos entre dos oleadas (Theil y Sen), a lo largo de las oleadas de esta página. Muestra una dirección y no es un veredicto.
# $n: how many waves show it; $points over all of them.
long-run-higher = { $need }: sube { $points } a lo largo de las { $n } oleadas mostradas (probablemente, { $range }).
long-run-lower = { $need }: baja { $points } a lo largo de las { $n } oleadas mostradas (probablemente, { $range }).
long-run-level = { $need }: estable a lo largo de las { $n } oleadas mostradas (probablemente, { $range }).
long-run-within = Esta oleada está dentro de los límites que cabía esperar según las { $n } oleadas anteriores.
long-run-outside = Esta oleada está fuera de los límites que cabía esperar según las { $n } oleadas anteriores.
spread-title = Cómo se reparten las respuestas
spread-hint = Las respuestas desfavorables están a la izquierda del centro; las favorables, a la derecha; el 3, aparte. Un grupo en el que podría estar una sola persona nunca se muestra vacío, así que una cifra puede ser «como máximo» u «o más».
spread-hint-rounded = Los porcentajes están redondeados a decenas.
spread-from = Cómo se reparten las respuestas se muestra a partir de { $n } respuestas.
spread-unfavourable = Desfavorables
spread-favourable = Favorables
spread-neutral = Intermedias
spread-low = 1 y 2
spread-high = 4 y 5
spread-low-is-favourable = Favorables: 1 y 2.
spread-neither = Ningún extremo es mejor: 1 y 2 a la izquierda, 4 y 5 a la derecha.
spread-count = { $n }
spread-at-most = { $n } como máximo
spread-or-more = { $n } o más
spread-about = alrededor de { $n }
# Percent, by tens.
spread-percent = { $n } %
spread-under-a-tenth = menos del 10 %
statements-title = Afirmación por afirmación
statements-hint = En el orden de la encuesta, no por puntuación.
report-answers = 1 es «{ $lowest }»; { $n } es «{ $highest }».
compared-above = Claramente por encima
compared-below = Claramente por debajo
compared-no-difference = Sin una diferencia clara
compared-unclear = No queda claro tras tener en cuenta todas las comparaciones
compared-cannot-be-judged = Aún no se puede valorar
column-wave = Oleada
column-range = Intervalo probable
column-here = Este grupo
column-organisation = Organización
column-statement = Afirmación
column-mean = Media
column-compared = Comparación
limits-title = Lo que esta página no te puede decir
limits-who = Quién ha respondido qué, o quién no ha respondido.
limits-silent = Qué habrían dicho quienes no han respondido.
limits-ranks = Si un equipo es mejor que otro. Aquí no hay clasificación de equipos.
limits-causes = Por qué algo se ha movido.
limits-markers = Una marca muestra qué se cambió y cuándo, no que esa fuera la causa.
limits-small = Si ha cambiado algo más pequeño que el menor cambio que se habría podido detectar.
limits-chance = Si un cambio fue al final casualidad: de 100 informes como este en los que nada ha cambiado, hasta 5 anuncian uno.
limits-unvalidated = Qué puntuación tendría este grupo en una escala publicada: las afirmaciones son de este proyecto y nadie las ha validado todavía.
# Stand after limits-silent.
silent-everybody = Aquí han respondido todas las personas a las que se preguntó.
silent-clear = El intervalo de este cambio solo llegaría a cero si quienes no han respondido estuvieran, de media, al menos { $points } puntos { $side ->
    [lower] por debajo
   *[higher] por encima
 } en { $need }.
silent-unclear = Un cambio solo quedaría claro si quienes no han respondido estuvieran, de media, al menos { $points } puntos { $side ->
    [lower] por debajo
   *[higher] por encima
 } en { $need }.
silent-slight = En { $need }, una diferencia de menos de 0,1 puntos entre esas personas y las que han respondido podría cambiar lo que se dice aquí.
silent-nothing = Ninguna respuesta de quienes no han participado podría cambiar esto.
talk-title = Hablarlo con el equipo
talk-fall = «{ $need }: claramente más baja que antes. ¿Qué puede haber detrás?»
talk-fall-why = Pregunta antes de aconsejar. Nadie tiene que decir qué ha respondido.
talk-rise = «{ $need }: claramente más alta que antes. ¿Coincide con lo que se ve desde el equipo?»
talk-rise-why = Empieza por su lectura, no por la tuya.
talk-below = «{ $need }: claramente más baja aquí que en la organización. ¿Qué puede haber detrás?»
talk-below-why = Pregunta antes de aconsejar. La cifra de la organización no es un objetivo, y nadie tiene que decir qué ha respondido.
talk-miss = «La encuesta no muestra ningún cambio claro. ¿Qué se le escapa?»
talk-miss-why = Pregunta antes de aconsejar. En un equipo pequeño tienen que cambiar muchas cosas para que una encuesta lo muestre.
talk-open = «¿Qué tal ha ido el trabajo desde la última vez que hablamos de ello?»
talk-open-why = Para esto no hacen falta cifras. Pregunta antes de aconsejar; nadie tiene que decir qué ha respondido.
talk-left-out = «¿En qué no hemos participado y deberíamos haberlo hecho?»
talk-left-out-why = Acuerda con el equipo qué necesita saber y oír todo el mundo. Cómo se hace después el trabajo sigue en manos del equipo.
talk-needs = «¿Qué resultado tenemos que entregar, y qué le falta al equipo para lograrlo?»
talk-needs-why = Tiempo, herramientas, formación, respuestas: acuerda el resultado, ofrece apoyo, deja libre el método.
talk-wait = «¿Qué decisión sigue esperando el equipo?»
talk-wait-why = Acuerda el resultado y deja libre el camino. Lo que no hace falta que decida nadie de arriba puede decidirlo el equipo.
talk-keep = «¿Qué decisiones deberían seguir en el equipo exactamente como ahora?»
talk-keep-why = Vale la pena proteger una subida. Acuerda los resultados y deja libres los métodos.
talk-results = «¿Qué resultados acordamos, y dónde no hace falta que yo diga nada sobre el cómo?»
talk-results-why = Acuerda los resultados y deja libres los métodos.
talk-cannot = «Esto no lo puedo cambiar, y este es el motivo.»
talk-cannot-why = Di también las malas noticias, con su motivo, y promete solo lo que puedas cumplir.
talk-still = «¿Qué sigue sin funcionar?»
talk-still-why = Una cifra que ha subido no compensa el resto. Di también las malas noticias que conozcas.
talk-unsaid = «¿Qué debería haber dicho yo antes?»
talk-unsaid-why = Di también las malas noticias: pronto y con su motivo.
note-title = Anotar un cambio que hemos hecho
note-hint = Una marca numerada en los gráficos muestra cuándo fue. Toda persona que lee esta página puede leerla: no nombres a nadie.
note-date = Cuándo
note-body = Qué hemos cambiado
note-body-hint = Como máximo { $n } caracteres.
note-button = Anotar
note-list = Notas de este equipo
note-remove = Quitar
note-no-date = Introduce una fecha, por ejemplo 2026-03-15.
note-date-to-come = Introduce una fecha que no esté en el futuro.
note-no-text = Di en pocas palabras qué se ha cambiado.
note-too-long = { $n ->
    [one] Esto tiene 1 carácter.
   *[other] Esto tiene { $n } caracteres.
 } Acórtalo, por favor.
note-too-many = Ya hay { $n } notas. Quita una primero.
report-method = Método: una necesidad es la media de las medias de sus afirmaciones. El intervalo probable tiene en cuenta cuántas personas han respondido. El cambio se mide frente a la media de hasta cuatro oleadas anteriores que se mostraron y, en las tres últimas oleadas, frente a hasta seis anteriores a ellas. Un umbral no se puede bajar una vez abierta la oleada.

## Report pages: what a lead reads in half a minute

# $figure is "3,7 (de 3,3 a 4,0)".
caption-higher = { $figure }, claramente más
caption-lower = { $figure }, claramente menos
caption-higher-last-three = { $figure }, más en las tres últimas oleadas
caption-lower-last-three = { $figure }, menos en las tres últimas oleadas
caption-level = { $figure }, más o menos como antes
caption-no-clear-change = { $figure }, sin cambio claro
caption-first-wave = { $figure }, la primera oleada mostrada
caption-not-judged = { $figure }, muy pocas respuestas
open-means = «O más»: se corta antes de delatar a nadie.
differs-title = Claramente distinto aquí
differs-figures = { $mean }, organización { $organisation }
differs-latitude = Poder de decisión real: { $statement }
differs-desired-latitude = Poder de decisión deseado: { $statement }
differs-more = { $n ->
    [one] Una más
   *[other] { $n } más
 }
advice-title = Qué hacer con esto
keep-title = Conservar
keep-rise = { $need }: ha subido claramente. Conserva lo que marcó la diferencia.
keep-level = { $need }: claramente más alto aquí que en la organización. Conserva lo que lo explica.
keep-statement = «{ $statement }» Claramente { $side ->
    [above] más
   *[below] menos
 } aquí que en la organización. Conserva lo que lo explica.
keep-nothing = Nada destaca con claridad. Pregunta al equipo qué debe quedarse como está.
talk-about-title = Hablar de
talk-statement = «{ $statement }» ¿Qué veis detrás?
next-title = Siguiente paso
next-ground = Mira con el equipo qué lo une y para qué trabaja.
next-freedom = Mira con el equipo cuánto decide, y cuánto debería decidir.
next-decision = Elige una decisión con el equipo y anota quién la toma.
next-wait = Anota una espera de autorización, y qué protege.
next-support = Repasa el apoyo que recibe el equipo, y qué falta.
next-agree = Acordad un paso como mucho, con una fecha.
next-open = Abrir ahí la auditoría
next-without-figures = Abre la auditoría. No necesita cifras.
agreed-title = Acordado, y qué fue de ello
agreed-due = Para el { $date }
agreed-earlier = Anteriores
fold-sure = Certeza
fold-downloads = Descargas
fold-statements = Afirmaciones
fold-spread = Reparto
fold-frustration = Frustración
fold-method = Números
fold-talk = Preguntas
present-link = Para la reunión
present-back = Volver al informe
present-next = Siguiente
present-before = Anterior
present-place = { $n } de { $all }
present-keys = La barra espaciadora y Av Pág avanzan.

## Report pages: all groups, for HR

overview-title = Grupos y necesidades
overview-caption = Media de 1 a 5. En el orden de la organización, no por puntuación. ▲ ▼ claramente por encima o por debajo de la organización.
overview-nothing-shown = Esta vez no hay resultado: queda reservado, para que no se pueda identificar a nadie.
overview-only-organisation = Esta vez solo se muestra la organización en su conjunto.
overview-cannot-compare = Los grupos aún no se pueden comparar: han respondido menos de 30 personas en toda la organización.
overview-none-differs = Ningún grupo se diferencia claramente de la organización.
overview-most-do-not-differ = La mayoría de los grupos no se diferencian claramente de la organización.
overview-some-differ = { $n } de { $of } grupos se diferencian claramente de la organización.
overview-higher = { $group }: claramente por encima en { $needs }.
overview-lower = { $group }: claramente por debajo en { $needs }.
overview-higher-and-lower = { $group }: claramente por encima en { $higher }, claramente por debajo en { $lower }.
overview-more-differ = { $n ->
    [one] Hay 1 más, marcado abajo.
   *[other] Hay { $n } más, marcados abajo.
 }
overview-withheld-means = Un grupo se muestra a partir de { $n } respuestas. Donde solo faltaría un grupo, se reserva otro con él, para que ninguno de los dos se pueda deducir del total. No se dice cuál de ellos era demasiado pequeño.
overview-answered = Han respondido { $answered }
# A chart's file, under the chart.
chart-download = Descargar como PNG
between-title = Entre equipos
between-hint = Cuánto se separan los grupos del nivel más bajo que se muestran, descontando lo que añade el azar. En el orden de la organización; no hay clasificación.
# Title of a picture of all teams.
between-chart = { $need }, equipo por equipo
between-apart = Los equipos se diferencian.
# $likely: a range of points.
between-apart-means = 4 de cada 5 equipos están en el intervalo de { $range }. Un equipo suele estar a { $tau } puntos de la media de todos, { $mean } (probablemente, { $likely }).
between-alike = Los equipos no se pueden distinguir.
between-alike-means = Lo que los separa no es más de lo que puede causar el azar. Si se diferencian, un equipo suele estar como mucho a { $most } puntos de la media de todos.
between-frustration = Frustración: { $say }
between-scale-frustration = { $need }, frustración
between-too-few-answers = Aún no se puede decir: han respondido menos de 30 personas en toda la organización.
between-too-few-teams = No se puede decir: hacen falta al menos cinco equipos cuyas medias se muestren.
between-open = Más de una cuarta parte de los equipos tiene una media que solo se conoce como «o más» u «o menos». Con todo lo que eso deja abierto, un equipo está normalmente a { $likely } puntos de su media.
between-key-band = 4 de cada 5 equipos
between-key-raw = Tal como se ha respondido, con su intervalo probable
between-key-pooled = Acercada a la media de los equipos
between-numbers = Las medias de los equipos en una tabla
between-pooled-means = La media de un grupo pequeño se mueve mucho solo por azar. El segundo número acerca cada media a la de todos los equipos, tanto más cuantas menos personas han respondido.
between-column-raw = Según las respuestas
between-column-pooled = Acercada
between-row-share = Parte de las diferencias entre respuestas que está entre equipos
between-share = { $share } % ({ $low } a { $high } %)
overview-quarters = Archivos por trimestre
overview-scores = Puntuaciones (CSV)
overview-response = Participación (CSV)
overview-quarter = Medias del trimestre (CSV)
overview-audits = Auditorías (CSV)
overview-waits = Los archivos del trimestre cuando cierre la oleada el { $date }
overview-certificate = Certificado de { $wave }
overview-waves = Oleadas
column-group = Grupo
column-open = Abierta
column-answered = Han respondido
column-shown = Grupos mostrados
column-withheld = Grupos reservados

## Report pages: comments, for HR

comments-title = Comentarios
comments-hint = Lo que ha escrito la gente, de toda la organización, en orden aleatorio. Solo Recursos Humanos lee esta página. Por favor, no intentes adivinar quién ha escrito qué, y no compartas los comentarios palabra por palabra.
comments-none = Ninguna oleada cerrada tenía campo de comentarios.

## Report pages: a lead of several teams

choose-team-title = Mis equipos
choose-team-none = No tienes ningún equipo asignado. Recursos Humanos puede asignarte uno.

## Oversight: what a works council or data protection officer reads

app-nav-oversight = Supervisión
oversight-title = Supervisión
oversight-holds = Los dos registros están íntegros.
oversight-holds-means = Cada entrada cubre la anterior, y cada oleada sigue siendo lo que dicen sus reglas.
oversight-empty = Aún no se ha registrado nada.
oversight-empty-means = El primer archivo de personas y la primera oleada dan comienzo a los dos registros.
oversight-rules-broken = El registro de reglas no está íntegro.
oversight-changes-broken = El registro de cambios no está íntegro.
oversight-both-broken = Ninguno de los dos registros está íntegro.
oversight-both-problems = Reglas: { $rules } Cambios: { $changes }
oversight-entry-missing = Falta la entrada { $entry }.
oversight-entry-unlinked = La entrada { $entry } no enlaza con la anterior: una de las dos se ha sustituido.
oversight-entry-changed = La entrada { $entry } no coincide con su hash: se ha cambiado su texto.
oversight-entry-unreadable = La entrada { $entry } no se puede leer.
oversight-wave-missing = Las reglas de la oleada { $wave } no están en él.
oversight-wave-differs = La oleada { $wave } no es lo que dice su entrada.
oversight-wave-twice = Dice más de una vez, o de dos maneras, cómo se hizo el recuento de la oleada { $wave }.
oversight-wave-not-frozen = El censo con el que se abrió la oleada { $wave } no está en él.
oversight-no-results = En esta página no hay ningún resultado, y nada dice aquí quién ha respondido. Quienes observan no abren ningún informe.
oversight-log-rules = Reglas
oversight-log-changes = Cambios
oversight-entries = { $n ->
    [one] 1 entrada, con el hash
   *[other] { $n } entradas, la última con el hash
 }
oversight-note-hashes = Apunta estos hashes. Si algún día se acorta un registro o se escribe de nuevo, la entrada de ese número tendrá otro.
oversight-rules = Qué prometió cada oleada
oversight-rules-hint = Fijado al abrirse la oleada, antes de preguntar a nadie. Después, ningún comando cambia nada de ello.
oversight-no-rules = Aún no se ha abierto ninguna oleada.
oversight-rules-first = La primera oleada de este registro
oversight-rules-same = Las mismas reglas que la oleada anterior
oversight-rules-changed = Cambios respecto a la oleada anterior: { $what }
oversight-changed-threshold = el umbral
oversight-changed-bands = el umbral de los tres tramos
oversight-changed-comments = los comentarios
oversight-changed-reminders = los recordatorios
oversight-changed-key = quién tiene la clave
oversight-changed-visibility = quién ve qué
oversight-changed-form = las afirmaciones
oversight-groups = Medias
oversight-groups-say = De grupos con { $n } respuestas o más. Quienes abren informes no cuentan para esas { $n }.
oversight-bands = Tres tramos
oversight-bands-say = Cuántas respuestas fueron bajas, medias y altas: de grupos con { $n } respuestas o más.
oversight-comments = Comentarios
oversight-no-comments = El cuestionario no tiene campo para ellos.
oversight-comments-say = Solo de toda la organización, a partir de { $respondents } respuestas y { $comments } comentarios.
oversight-reminders = Recordatorios
oversight-remind-everybody = A todas las personas invitadas, para que ningún registro de correo diga quién no ha respondido.
oversight-remind-unanswered = Solo a las personas cuyo enlace está sin usar. Quien ve el registro de correo ve quiénes son.
oversight-key = Clave
oversight-key-file = En un archivo de este servidor. Quien tenga ese archivo y la base de datos de antes de que se hagan los resultados podría leer respuestas.
oversight-key-trustee = La custodia { $holder }. Este servidor no la tiene nunca.
oversight-hr-sees = Recursos Humanos ve
oversight-leads-see = Las personas responsables ven
oversight-observers-see = Quienes observan ven
oversight-sees-every-group = todos los grupos que se muestran
oversight-sees-numbers = a cuántas personas se invitó allí y cuántas respondieron
oversight-sees-comments = los comentarios, donde se piden
oversight-sees-led = los grupos de los que son responsables
oversight-sees-around = un resumen de los grupos que los rodean
oversight-sees-organisation = toda la organización
oversight-sees-no-results = ningún resultado
oversight-sees-policy-log = el registro de reglas
oversight-sees-roster-log = el registro de cambios
oversight-sees-wording = el texto de las afirmaciones
oversight-stopped = Cierre de respuestas
oversight-stopped-on = El { $date }, después del { $announced } anunciado: { $n ->
    [one] había una papeleta
   *[other] había { $n } papeletas
} en la urna.
oversight-stopped-early = Antes de tiempo, el { $date }; se había anunciado el { $announced }. { $n ->
    [one] Había una papeleta
   *[other] Había { $n } papeletas
} en la urna.
oversight-early = Termina antes
oversight-early-says = Decidido el { $date }: termina el { $ends } a las 12:00 UTC, y no después del { $announced }, como estaba anunciado. El motivo: { $reason }
oversight-sees-response = mientras hay una oleada abierta, una vez al día, más o menos cuántas personas de toda la organización han respondido
oversight-wave-early-twice = El registro dice más de una vez, o demasiado tarde, que la oleada { $wave } termina antes.
oversight-released = Recuento
oversight-released-on = Una vez, el { $date }.
oversight-released-early = Una vez, el { $date }, antes del final anunciado.
oversight-counted = Lista del recuento
oversight-counted-list = los códigos de todas las respuestas selladas, para todo el mundo
oversight-hash-box = Urna
oversight-hash-release = Publicación
oversight-restored = El { $date } se recuperó la base de datos de una copia anterior: «{ $reason }». Antes, el registro de reglas tenía { $rules } entradas y el registro de cambios, { $changes }; lo que llegó después de hacerse la copia ya no está en ellos.
oversight-hash-entry = Entrada { $entry }
oversight-hash-form = Afirmaciones ({ $form })
oversight-hash-roster = Censo
oversight-hash-key = Clave pública
oversight-changes = Cambios de a quién se pregunta y quién lee
oversight-changes-hint = Lo más reciente, primero. Se escribe en el momento del cambio; solo se guarda el día.
oversight-no-changes = Aún no hay cambios.
oversight-import = Se ha importado un archivo de personas.
oversight-granted = { $email } tiene el rol { $role }.
oversight-granted-instead = { $email } tiene el rol { $role }, y ya no { $before }.
oversight-role-hr = Recursos Humanos
oversight-role-observer = observador
oversight-role-admin = admin
oversight-unmailed = Alguien de { $team } ha pedido no recibir correos, y no recibirá invitación.
oversight-frozen = Se ha fijado el censo de la oleada { $wave }: { $n ->
    [one] 1 persona invitada
   *[other] { $n } personas invitadas
 }.
oversight-new = { $n ->
    [one] 1 alta
   *[other] { $n } altas
 }
oversight-changed = { $n ->
    [one] 1 cambio
   *[other] { $n } cambios
 }
oversight-left = { $n ->
    [one] 1 baja
   *[other] { $n } bajas
 }
oversight-led-by = responsable: { $email }
oversight-back = de vuelta; se fue como { $email }
oversight-moved-address = dirección { $from } → { $to }
oversight-moved-team = { $from } → { $to }
oversight-moved-manager = responsable: { $from } → { $to }
oversight-nobody = nadie
oversight-erased = una persona borrada ({ $code })
oversight-carried-over = { $n ->
    [one] Se ha traspasado 1 entrada que contenía
   *[other] Se han traspasado las { $n } entradas que contenían
 } direcciones: las entradas siguientes son las mismas, con compromisos en lugar de las direcciones. Antes, el registro terminaba en { $sha256 }.
oversight-comments-deleted = Se han borrado los comentarios de la oleada { $wave }, porque ha terminado el tiempo durante el que se conservan.
oversight-person-shown = Alguien ha podido ver todo lo que hay guardado sobre una persona.
oversight-erased-request = { $n ->
    [one] Se ha borrado 1 persona
   *[other] Se han borrado { $n } personas
 } a petición; de ellas, a { $asked } aún se les habría preguntado.
oversight-erased-retention = { $n ->
    [one] Se ha borrado 1 persona que se había ido
   *[other] Se han borrado { $n } personas que se habían ido
 }, porque ha terminado el tiempo durante el que se conservan las bajas.
access-title = Quién ha leído qué
access-hint = Lo más reciente, primero, al minuto; dentro de un minuto no se guarda el orden. Aquí están solo quienes inician sesión, y la línea de comandos cuando ha dado un rol o un enlace. De las personas a las que se pregunta no hay nada: responder no requiere iniciar sesión.
access-kept = { $n ->
    [one] Las entradas se conservan { $n } día.
   *[other] Las entradas se conservan { $n } días.
}
access-purged = Las entradas anteriores al { $day } se han borrado por su antigüedad.
access-nothing = En esta página no hay nada.
access-newer = Entradas más recientes
access-older = Entradas más antiguas
access-back = Volver a supervisión
access-command-line = La línea de comandos
access-erased = Alguien cuya dirección se ha borrado
access-wave = Oleada más reciente incluida: { $wave }
access-report = { $who } ha abierto el informe de { $subject }.
access-summary = { $who } ha abierto el resumen de { $subject }.
access-overview = { $who } ha abierto la página de todos los grupos.
access-comments = { $who } ha abierto los comentarios.
access-audit = { $who } ha abierto la auditoría de { $subject }.
access-audit-file = { $who } ha descargado la auditoría { $subject }.
access-export = { $who } ha descargado la exportación { $subject }.
access-chart = { $who } ha descargado el gráfico { $subject }.
access-oversight = { $who } ha abierto la página de supervisión.
access-access-log = { $who } ha abierto esta lista.
access-sign-in = { $who } ha iniciado sesión.
access-sign-out = { $who } ha cerrado sesión.
access-sign-out-everywhere = { $who } ha cerrado en todas partes las sesiones de { $about }.
access-sign-in-link = { $who } ha creado un enlace de inicio de sesión para { $about }.
access-sign-in-by = { $who } ha iniciado sesión mediante { $subject }.
access-role-granted = { $who } ha dado a { $about } el rol { $subject }.
access-role-revoked = { $who } ha quitado a { $about } el rol { $subject }.
access-came-of-it = { $who } ha mirado el correo sobre lo que salió de la oleada.
access-came-of-it-sent = { $who } ha hecho que se diga a todo el mundo qué salió de la oleada.
access-wave-ends-early = { $who } ha hecho que la oleada termine antes.
access-codes-made = { $who } creó los códigos en papel.
access-person = { $who } ha abierto todo lo que hay guardado sobre una persona.
access-person-erased = { $who } ha borrado a una persona.
access-people-imported = { $who } ha importado un archivo de personas: entrada { $subject } del registro de cambios.
access-setting-changed = { $who } ha cambiado el ajuste { $subject }.
access-set-up-link = { $who } ha generado un enlace para la configuración inicial.
access-set-up = { $who } ha comenzado la configuración inicial y ha recibido los roles admin y Recursos Humanos.
access-set-up-finished = { $who } ha terminado la configuración inicial.
access-council-has-seen = { $who } ha anotado que el comité de empresa ha visto lo que se promete.
oversight-access-hint = Quién ha abierto qué informe y cuándo, y a quién se ha dado un rol. En una página propia, para quienes observan.
oversight-access-link = Abrir el registro de accesos
oversight-revoked = { $email } ya no tiene el rol { $role }.
app-nav-access = Acceso
desk-nothing-changed = No se ha cambiado nada
desk-access-title = Quién puede leer
desk-access-granted = { $n ->
    [0] Nadie tiene un rol concedido.
    [one] Una persona tiene un rol concedido.
   *[other] { $n } personas tienen un rol concedido.
}
desk-access-leads-count = { $n ->
    [0] Según la lista de personas, nadie es responsable de un grupo.
    [one] Según la lista de personas, una persona es responsable.
   *[other] Según la lista de personas, { $n } personas son responsables.
}
desk-access-by-grant = Por concesión
desk-access-nobody = Nadie todavía.
desk-access-who = Quién
desk-access-role = Rol
desk-access-may-read = Puede leer
desk-access-since = Desde
desk-access-remove = Quitar
desk-access-leads = Responsables
desk-access-lead = Responsable
desk-access-leads-hint = Quien figura como responsable de alguien en un grupo es responsable de ese grupo. Para cambiar de responsable, cambia la lista de personas; una persona responsable que no esté en la próxima importación pierde con ella el acceso.
desk-access-give = Dar acceso
desk-access-hr-reads = Todos los grupos que se pueden mostrar, comentarios, acceso; da y quita roles
desk-access-observer-reads = Promesas, texto de las afirmaciones, cambios de la lista de personas, acceso y su registro. Ningún resultado
desk-access-readers = { $n ->
   *[other] A quienes leen informes también se les pregunta, pero no cuentan para las { $n } de su grupo. Dar el rol Recursos Humanos a alguien de un grupo de { $n } hace que ese grupo quede reservado.
}
desk-access-no-role = Elige un rol
desk-access-back = Volver a acceso
desk-access-revoke-title = ¿Quitar el rol a { $email }?
desk-access-revoke-text = El rol es { $role }. Su sesión se cierra en el acto, y los enlaces de inicio de sesión que aún no haya usado dejan de servir. Lo que ha hecho sigue en el registro. De qué es responsable alguien depende de la lista de personas, y no cambia.
desk-access-revoke-button = Quitar el rol
desk-access-keep = Mantenerlo
desk-access-last-hr = { $email } es la última persona con el rol Recursos Humanos. Dáselo antes a otra persona.
desk-deputies = Suplencias
desk-deputies-hint = Quien hace una suplencia lee lo que lee la persona responsable de un grupo, su informe y su auditoría, hasta el final de un día, y no escribe nada. Vale enseguida, termina por sí solo y consta en el registro.
desk-deputies-nobody = Nadie hace una suplencia.
desk-deputy-for = Suple a la persona responsable de
desk-deputy-until = Último día
desk-deputy-hidden = { $n ->
    [one] Sin los resultados de 1 oleada que contó a esta persona
   *[other] Sin los resultados de { $n } oleadas que contaron a esta persona
}
desk-deputy-gone = Nadie de la lista está en este grupo: no abre nada
desk-deputy-name = Nombrar una suplencia
desk-deputy-warning = A quien hace una suplencia se le sigue preguntando, pero, como lee, no cuenta para los { $n } de su grupo a partir de la próxima oleada. Hasta entonces vale una promesa que se le hizo: no lee los resultados de una oleada que contó a esa persona, abierta o cerrada, porque podría restar sus propias respuestas.
desk-deputy-unit = Grupo, tal como lo nombra la lista de personas
desk-deputy-day = Último día, como mucho dentro de 12 meses
desk-deputy-not-listed = Nadie de la lista tiene esta dirección
desk-deputy-no-unit = Nadie de la lista está en un grupo con este nombre
desk-deputy-no-day = Elige el último día
desk-deputy-past = El último día ya pasó
desk-deputy-too-long = El último día queda a más de 12 meses. Elige { $day } o uno anterior
desk-deputy-revoke-title = ¿Debe { $email } dejar de suplir a la persona responsable de «{ $unit }»?
desk-deputy-revoke-text = Desde su próxima página ya no puede leer ese grupo. Mantiene la sesión donde pueda leer otra cosa. Lo que hizo queda en el registro.
desk-deputy-revoke-button = Terminar la suplencia
desk-lead-nobody = Nadie
desk-lead-left = { $email } dejó la lista el { $day }
desk-lead-before = Desde el { $day }; antes, { $email }
desk-lead-none-since = Desde el { $day }
desk-leads-of = Responsables, { $first } a { $last } de { $n }
desk-leads-earlier = Anteriores
desk-leads-later = Más
desk-person-deputy = Suple a la persona responsable de «{ $unit }» hasta el { $day }
report-deputy = { $n ->
    [0] Lees esto como suplente de la persona responsable.
    [one] Lees esto como suplente de la persona responsable. Una oleada te contó entre quienes no leen nada: sus resultados no se te muestran, porque podrías restar tus propias respuestas.
   *[other] Lees esto como suplente de la persona responsable. { $n } oleadas te contaron entre quienes no leen nada: sus resultados no se te muestran, porque podrías restar tus propias respuestas.
}
access-deputy-named = { $who } encargó a { $about } la suplencia de la persona responsable de «{ $subject }».
access-deputy-revoked = { $who } retiró a { $about } la suplencia de la persona responsable de «{ $subject }».
oversight-deputy-named = { $email } suple a la persona responsable de «{ $unit }» hasta el { $day }.
oversight-deputy-revoked = { $email } ya no suple a la persona responsable de «{ $unit }».
desk-access-by-group = Por un grupo, con sesión abierta ahora
desk-access-by-group-hint = El inicio de sesión propio de la organización indica su grupo, y sdt-pulse.toml, qué puede leer: solo durante la sesión. Para ponerle fin en el acto, saca a la persona del grupo allí y haz que se cierren sus sesiones: sdt-pulse user sign-out
app-nav-waves = Oleadas
desk-access-admin-reads = Configura, da y quita roles. Ningún resultado
desk-access-last-admin = { $email } es la última persona con el rol admin. Dáselo antes a otra persona.
app-nav-people = Personas
desk-people-title = Personas
desk-people-asked = { $n ->
    [0] Una encuesta que se abriera ahora no preguntaría a nadie.
    [one] Una encuesta que se abriera ahora preguntaría a una persona.
   *[other] Una encuesta que se abriera ahora preguntaría a { $n } personas.
}
desk-people-hint = De la lista de personas, tal como se importó por última vez. Quién responde no consta aquí.
desk-people-search = Dirección, nombre o grupo
desk-people-search-button = Buscar
desk-people-found = { $n ->
    [0] No se ha encontrado a nadie.
    [one] Se ha encontrado a una persona.
   *[other] Se ha encontrado a { $n } personas.
}
desk-people-address = Dirección
desk-people-name = Nombre
desk-people-group = Grupo
desk-people-lead = Responsable
desk-people-state = Nota
desk-people-left = ya no está
desk-people-unsubscribed = no quiere correos
desk-people-draws = Saca un código
desk-people-earlier = Antes en el alfabeto
desk-people-later = Después en el alfabeto
desk-person-back = Volver a personas
desk-person-stored = Qué hay guardado
desk-person-none = nada
desk-person-no-address = Ninguna: saca un código en papel
desk-person-before = Direcciones anteriores
desk-person-number = Número de personal
desk-person-language = Idioma
desk-person-timezone = Zona horaria
desk-person-next = Próxima encuesta
desk-person-asked = le pregunta
desk-person-left = no le pregunta: ya no está
desk-person-unsubscribed = no le pregunta: no quiere correos
desk-person-role = Rol concedido
desk-person-leads = Es responsable de
desk-person-led = { $n ->
    [0] No figura como responsable de nadie.
    [one] Figura como responsable de una persona.
   *[other] Figura como responsable de { $n } personas.
}
desk-person-signing-in = Inicio de sesión
desk-person-links = { $n ->
    [0] Ningún enlace de inicio de sesión
    [one] Un enlace de inicio de sesión
   *[other] { $n } enlaces de inicio de sesión
}
desk-person-sessions = { $n ->
    [0] Ninguna sesión
    [one] Una sesión
   *[other] { $n } sesiones
}
desk-person-access = { $n ->
    [0] Ninguna entrada del registro de accesos
    [one] Una entrada del registro de accesos
   *[other] { $n } entradas del registro de accesos
}
desk-person-queued = { $n ->
    [one] Un correo en espera lleva su dirección
   *[other] { $n } correos en espera llevan su dirección
}
desk-person-outbox = Correo en la carpeta de salida
desk-person-texts = Puede que se la nombre en
desk-person-in-book = { $team }: entrada { $entry } de su libro de auditoría
desk-person-in-note = { $team }: su nota del { $day }
desk-person-waves = Encuestas que le han preguntado
desk-person-no-waves = Ninguna.
desk-person-wave = oleada { $wave }: se le preguntó
desk-person-mailed = con correo enviado
desk-person-not-mailed = sin correo enviado
desk-person-reader = contada entre quienes leen informes
desk-person-not-stored = Qué no hay guardado
desk-person-not-stored-text = Ninguna respuesta y ningún comentario: no llevan nombre desde el momento en que se envían.
desk-person-took-part = Si ha participado se guarda hasta el cierre, y no se muestra a nadie.
desk-person-changes = Qué ha cambiado y cuándo
desk-person-changes-hint = Lo más reciente, primero; solo se guarda el día. Quién hizo un cambio se sabe en el caso de las importaciones en estas páginas, mientras el registro de accesos las conserva; la línea de comandos no tiene nombre.
desk-person-entry = entrada { $n }
desk-person-by = Importado por { $who }
desk-person-joined = { $email } ha entrado en la lista: { $says }
desk-person-moved = { $email }: { $says }
desk-person-gone = { $email } ha salido de la lista: { $says }
desk-person-erase = Borrar
desk-person-erase-hint = Para una solicitud según el artículo 17 del RGPD. La página siguiente dice qué va a pasar, antes de que pase nada.
desk-person-erase-link = Borrar a esta persona…
desk-erase-back = Volver a la persona
desk-erase-title = ¿Borrar a { $name }?
desk-erase-text = Se borran para siempre: la persona, con su dirección, nombre, número de personal y grupo, cualquier rol, los enlaces de inicio de sesión, sus lugares en encuestas cerradas, los correos para ella en la carpeta de salida y la clave con la que el registro de cambios dice quién es.
desk-erase-stays = Los resultados que se han mostrado se quedan: tratan de grupos, y nadie puede saber de quién son las respuestas que contienen. Los dos registros siguen íntegros. Las copias de seguridad contienen a la persona hasta que se borren.
desk-erase-led = { $n ->
    [one] Una persona de la que es responsable se queda sin responsable.
   *[other] { $n } personas de las que es responsable se quedan sin responsable.
}
desk-erase-returns = Quien siga en el archivo de personas vuelve con la próxima importación. Quita antes de allí a la persona.
desk-erase-waits = La oleada { $wave } le pregunta hasta el { $day }, y a quién se pregunta quedó fijado al abrirse. Se puede borrar a la persona después del cierre. Una importación sin ella evita que la próxima encuesta le pregunte.
desk-erase-type = Escribe { $email } para borrar
desk-erase-button = Borrar para siempre
desk-erase-keep = No borrar
desk-import-title = Importar personas
desk-import-hint = Usa una exportación de tu sistema de personal tal como está. No cambia nada hasta que hayas visto el ensayo.
desk-import-file = Un archivo
desk-import-file-hint = CSV con comas, puntos y comas o tabuladores, o un libro de Excel (.xlsx), hasta 10 MB.
desk-import-rows = O pega las filas
desk-import-rows-hint = Con la fila de encabezados. Sirven celdas copiadas de una hoja de cálculo.
desk-import-mode = ¿Qué contiene?
desk-import-full = Todas las personas que trabajan aquí
desk-import-full-hint = Quien no esté se ha ido, y ya no se le pregunta
desk-import-partial = Solo algunas personas
desk-import-partial-hint = Las demás se quedan como están
desk-import-kept = El archivo se guarda en la memoria de este servidor solo para tu sesión, nunca en su disco: durante 30 minutos, hasta que cierres sesión o hasta que se importe. Lo que no se usa de él no se guarda nunca.
desk-import-button = Leer el archivo
desk-import-again = Usar otro archivo
desk-import-lost = El archivo ya no está guardado: elígelo otra vez. Se guarda 30 minutos, y no sobrevive a un reinicio del servidor. No se ha cambiado nada.
desk-import-nothing = Elige un archivo, o pega sus filas
desk-import-both = Hay un archivo y filas pegadas: deja fuera una de las dos cosas
desk-import-no-mode = Di qué contiene
desk-import-too-long = El archivo tiene más de { $most } MB, y no se ha guardado nada de él. Usa un archivo solo con las columnas necesarias: dirección, nombre, grupo, responsable
desk-import-more = y { $n } más
desk-import-done = Has importado un archivo de personas ({ $moment }). Altas: { $new }; cambios: { $changed }; bajas: { $leaving }; sin cambios: { $same }.
desk-columns-title = ¿Qué es cada columna?
desk-columns-rows = { $n ->
    [one] Hay una fila debajo de los encabezados.
   *[other] Hay { $n } filas debajo de los encabezados.
}
desk-columns-caption = Columnas de { $file }
desk-columns-caption-pasted = Columnas de las filas pegadas
desk-columns-hint = Comprueba las opciones elegidas. Lo que no se usa no se guarda nunca.
desk-columns-header = Encabezado
desk-columns-first = Primer valor
desk-columns-use = Usar como
desk-columns-use-as = Usar { $header } como
desk-columns-number = Columna { $n }
desk-columns-never = No se guarda nunca.
desk-columns-unnameable = No se usa: no tiene un encabezado propio.
desk-columns-choose = Elegir…
desk-columns-unused = No usar
desk-columns-around = Grupo que rodea al equipo
desk-columns-remember = Recordarlo para el próximo archivo con los mismos encabezados
desk-columns-remember-hint = Solo qué es cada columna, y nada de las personas del archivo
desk-columns-missed = Responde a esto
desk-columns-button = Hacer el ensayo
desk-field-employee-id = Número de personal
desk-field-email = Dirección de correo del trabajo
desk-field-name = Nombre completo
desk-field-first-name = Nombre
desk-field-last-name = Apellidos
desk-field-team = Equipo
desk-field-manager = Responsable
desk-field-locale = Idioma
desk-field-timezone = Zona horaria
desk-field-status = Si trabaja aquí
desk-field-enabled = Si la cuenta está en uso
desk-field-last-day = Último día de trabajo
desk-field-account-type = Tipo de cuenta
desk-question-encoding = ¿Dónde se leen bien estas palabras?
desk-question-sheet = ¿Qué hoja contiene la lista de personas?
desk-question-column = ¿Qué columna es esta: { $field }? Elige entre: { $headers }
desk-question-separator = ¿Qué hay entre las partes de la ruta de un grupo, además de «/»?
desk-question-separator-hint = Como en estas:
desk-question-separator-all = Todos estos signos
desk-question-separator-none = Nada: los signos son parte de los nombres
desk-question-case = ¿Son los mismos equipos?
desk-question-case-same = Sí, cada línea es un solo equipo
desk-question-case-different = No, son equipos distintos
desk-question-renamed = ¿Han cambiado de nombre estos equipos?
desk-question-renamed-hint = Si no, usa otro archivo: puede que los nombres de este estén dañados.
desk-question-rename = { $from } → { $to } para todas sus { $n } personas
desk-question-renamed-yes = Sí, tienen nombres nuevos
desk-question-guests = ¿Qué hacemos con estas cuentas de invitado o de máquina?
desk-question-no-address = Estas personas no tienen dirección:
desk-question-no-address-hint = Quien se incluya saca un código en papel en cada ronda y necesita un número de empleado en el archivo.
desk-question-by-lot = Incluirlas: sacan un código en papel
desk-question-no-team = Estas personas no tienen equipo:
desk-question-rows-hint = Déjalas fuera, o completa el archivo y vuelve a usarlo.
desk-question-row = Fila { $row } { $name }
desk-question-leave-out = Dejarlas fuera
desk-question-take-in = Preguntarles también
desk-notice-read-as = El archivo no es UTF-8 y se ha leído como { $encoding }: comprueba algún nombre con acento.
desk-notice-above = { $n ->
    [one] Se ha dejado fuera la fila { $first }, por encima de los encabezados.
   *[other] Se han dejado fuera las filas { $first } a { $last }, por encima de los encabezados.
}
desk-notice-second-header = La fila { $row } es una segunda fila de encabezados, y se ha dejado fuera.
desk-notice-odd-ends = { $n ->
    [one] En un valor se han quitado de los extremos espacios duros o invisibles.
   *[other] En { $n } valores se han quitado de los extremos espacios duros o invisibles.
}
desk-notice-never-stored = Nunca se guardan, y se han dejado fuera: { $names }.
desk-notice-columns = Se han dejado fuera columnas que no hacen falta: { $names }.
desk-notice-columns-near = { $header } (¿querías decir { $field }?)
desk-notice-leavers = Se han dejado fuera personas que se han ido y cuentas desactivadas. Filas: { $rows }.
desk-notice-guests = { $n ->
    [one] Se ha dejado fuera una fila de una cuenta de invitado o de máquina.
   *[other] Se han dejado fuera { $n } filas de cuentas de invitado o de máquina.
}
desk-notice-no-address = { $n ->
    [one] Se ha dejado fuera a una persona sin dirección.
   *[other] Se ha dejado fuera a { $n } personas sin dirección.
}
desk-notice-no-team = { $n ->
    [one] Se ha dejado fuera a una persona sin equipo.
   *[other] Se ha dejado fuera a { $n } personas sin equipo.
}
desk-notice-languages = Ninguna página está en { $names }: esas personas reciben el idioma de la organización.
desk-notice-respelled = Se han tomado por los mismos equipos: { $names }.
desk-notice-zeros = { $n ->
    [one] Un número de personal ha recuperado los ceros que están guardados: { $from } como { $to }.
   *[other] { $n } números de personal han recuperado los ceros que están guardados: { $from } como { $to }.
}
desk-notice-managers = { $n ->
    [one] En una fila se ha quitado el nombre de la persona responsable que iba detrás del equipo.
   *[other] En { $n } filas se ha quitado el nombre de la persona responsable que iba detrás del equipo.
}
desk-row-line = Fila { $row }: { $problem }. { $fix }.
desk-row-fix-split = Divídelo e importa las partes como «Solo algunas personas»
desk-row-fix-save-again = Guarda otra vez el archivo como CSV UTF-8
desk-row-fix-xlsx = Guárdalo otra vez como .xlsx o como CSV UTF-8
desk-row-fix-close = Ciérrala o quítala
desk-row-fix-shorten = Acórtalo
desk-row-fix-time-zone = Escribe un nombre como Europe/Berlin, o déjalo vacío
desk-row-fix-manager = Escribe la dirección de la persona responsable, o déjalo vacío
desk-row-too-large = El archivo ocupa más de 20 MiB
desk-row-spreadsheet = Esto es una hoja de cálculo, no un archivo CSV
desk-row-empty = El archivo está vacío
desk-row-empty-fix = Empieza por los encabezados: { $header }
desk-row-unparsable = El archivo no se puede leer como CSV
desk-row-too-many = Más de { $n } problemas; los siguientes no aparecen
desk-row-too-many-fix = Corrige primero los de arriba
desk-row-rows = El archivo tiene más de { $n } filas
desk-row-large-spreadsheet = El archivo ocupa más de 20 MiB, o más de 400 MiB descomprimido
desk-row-unreadable-spreadsheet = Esta hoja de cálculo no se puede leer
desk-row-no-sheet = El archivo no tiene ninguna hoja con el nombre { $sheet }
desk-row-no-sheet-fix = Sus hojas son: { $sheets }
desk-row-no-rows = No hay ninguna fila debajo de los encabezados
desk-row-no-rows-fix = Añade una fila por persona
desk-row-nobody-left = No queda ninguna fila que importar
desk-row-nobody-left-fix = Mira las columnas por las que se han dejado fuera filas
desk-row-unclosed-header = En la fila de los encabezados se abre una comilla que nunca se cierra
desk-row-no-header = Esta fila no nombra ninguna columna
desk-row-no-header-fix = Empieza por los encabezados: { $short } o { $long }
desk-row-no-column = El archivo no tiene ninguna columna con este nombre
desk-row-no-column-fix = Sus columnas son: { $columns }
desk-row-column-twice = También se ha elegido otra columna para esto: { $field }
desk-row-column-twice-fix = Elige solo una de ellas
desk-row-column-missing = Falta la columna
desk-row-column-missing-fix = Añádela: la dirección de correo del trabajo y el equipo hacen falta para todo el mundo
desk-row-unclosed = En esta fila se abre una comilla que nunca se cierra
desk-row-width = { $n ->
    [one] La fila tiene { $n } campo; los encabezados, { $wanted }
   *[other] La fila tiene { $n } campos; los encabezados, { $wanted }
}
desk-row-width-fix-quote = Busca una comilla que se abre aquí y se cierra filas más abajo
desk-row-width-fix-few = Añade un separador por cada celda vacía
desk-row-width-fix-many = Pon entre comillas el valor que contiene el separador
desk-row-unnamed = Este valor está en una columna sin encabezado
desk-row-unnamed-fix = Quítalo o ponle un encabezado a la columna
desk-row-nul = Contiene un byte NUL
desk-row-unreadable = Contiene un carácter que no se puede leer
desk-row-byte = Contiene el byte { $byte }, que no significa nada en Windows-1252
desk-row-line-break = Contiene un salto de línea
desk-row-line-break-fix = Escríbelo en una sola línea
desk-row-no-break-space = Contiene un espacio de no separación
desk-row-no-break-space-fix = Pon un espacio normal en su lugar
desk-row-invisible = Contiene un carácter invisible
desk-row-invisible-fix = Escribe otra vez el valor a mano
desk-row-email-empty = La dirección está vacía
desk-row-email-empty-fix = Escribe la dirección, como anna@example.com
desk-row-email-no-at = No hay ninguna @ en la dirección
desk-row-email-no-at-fix = Escribe nombre@servidor, como anna@example.com
desk-row-email-name = Esto es un nombre con una dirección
desk-row-email-name-fix = Escribe solo lo que está entre < y >
desk-row-email-space = Hay un espacio en la dirección
desk-row-email-space-fix = Quita el espacio e indica una sola dirección
desk-row-email-malformed = Esto no es una dirección de correo
desk-row-email-malformed-fix = Escríbela otra vez a mano, como anna@example.com
desk-row-team-empty = El equipo está vacío
desk-row-team-empty-fix = Nombra el equipo, como Operaciones/Depósito norte
desk-row-team-part = La ruta del equipo tiene una parte vacía
desk-row-team-part-fix = No dejes vacía ninguna parte entre dos barras
desk-row-team-reserved = «*», «.» y «..» no son nombres de equipo
desk-row-team-reserved-fix = Dale al equipo un nombre propio
desk-row-team-control = La ruta del equipo contiene un carácter de control
desk-row-team-control-fix = Quita del nombre los tabuladores y los saltos de línea
desk-row-team-long = La ruta del equipo tiene más de { $n } caracteres
desk-row-team-long-fix = Acorta los nombres
desk-row-neither = No hay ni dirección ni número de personal
desk-row-neither-fix = Escribe uno de los dos, para que el próximo archivo se refiera a la misma persona
desk-row-too-long = Tiene más de { $n } caracteres
desk-row-last-day = No se puede saber si este último día de trabajo ya ha pasado
desk-row-last-day-fix = Escríbelo como 2026-12-31, o déjalo vacío
desk-row-time-zone = Ninguna zona horaria se llama así
desk-row-offset = Una diferencia horaria no dice cuándo empieza el horario de verano
desk-row-same-address = La fila { $row } tiene la misma dirección
desk-row-same-address-fix = Deja una fila por persona, con su propia dirección
desk-row-same-id = La fila { $row } tiene el mismo número de personal
desk-row-same-id-fix = Deja una fila por persona, con su propio número
desk-row-two-people = Este número de personal es de { $first }, y la dirección { $second }, de otra persona
desk-row-two-people-fix = Corrige el número o la dirección: los dos tienen que ser de la misma persona
desk-row-known-twice = La fila { $row } es la misma persona conocida, { $email }
desk-row-known-twice-fix = Deja una fila por persona; una persona nueva necesita un número de personal propio
desk-row-nobody-named = Nadie tiene este nombre ni este número de personal
desk-row-several-named = { $n } personas tienen este nombre
desk-row-own-manager = Esta persona es su propia responsable
desk-row-unreachable-manager = Esta persona responsable no tiene una dirección con la que iniciar sesión
desk-row-absent-manager = Nadie que siga en la lista después de esta importación tiene esta dirección
desk-row-absent-manager-fix = Añade a la persona responsable en una fila, o deja el campo vacío
desk-row-moved-manager-fix = Este archivo cambia esa dirección: escribe { $email }
desk-trial-title = Ensayo: no ha cambiado nada
desk-trial-rows = { $n ->
    [one] El archivo tiene una persona.
   *[other] El archivo tiene { $n } personas.
}
desk-trial-many = Con esto se dejaría de preguntar a { $n } de { $of } personas.
desk-trial-problems = { $n ->
    [one] Hay una cosa que corregir antes de que pueda cambiar nada.
   *[other] Hay { $n } cosas que corregir antes de que pueda cambiar nada.
}
desk-trial-mend = Corrígelo en el archivo y vuelve a usarlo. O todas las filas o ninguna: una lista importada a medias es peor que una antigua.
desk-trial-problems-caption = Qué corregir
desk-trial-row = Fila
desk-trial-column = Columna
desk-trial-value = Valor
desk-trial-problem = Problema
desk-trial-fix = Corrección
desk-trial-new = Altas
desk-trial-changed = Cambios
desk-trial-leaving = Bajas
desk-trial-same = Sin cambios
desk-trial-leads = Responsables
desk-trial-groups = Grupos
desk-trial-people = { $n ->
    [0] Nadie
    [one] Una persona
   *[other] { $n } personas
}
desk-trial-leave = { $n ->
    [0] Nadie
    [one] Una persona no está en el archivo y ya no se le preguntará
   *[other] { $n } personas no están en el archivo y ya no se les preguntará
}
desk-trial-moved = { $n ->
    [one] una de ellas cambia de equipo
   *[other] { $n } de ellas cambian de equipo
}
desk-trial-unled = { $n ->
    [one] Un equipo se queda sin responsable
   *[other] { $n } equipos se quedan sin responsable
}
desk-trial-too-small = { $n ->
    [one] Un equipo pasa a ser demasiado pequeño para mostrarse
   *[other] { $n } equipos pasan a ser demasiado pequeños para mostrarse
}
desk-trial-shrinks = { $team }: { $before } personas antes, { $after } después
desk-trial-who = Cuáles
desk-trial-notices = Qué se ha leído, y cómo
desk-trial-columns = Ver las columnas
desk-trial-apply = Importar
desk-trial-many-hint = Es más de una de cada diez. Ocurre cuando una exportación contiene una sola división. Si es así, vuelve a usar el archivo y elige «Solo algunas personas».
desk-trial-type = Para seguir, escribe { $n }, el número de bajas
desk-trial-type-wrong = Escribe { $n }, el número de bajas
desk-trial-all-or-none = O todas las filas o ninguna. A quien pregunta una encuesta abierta se le sigue preguntando; la próxima pregunta a quien esté entonces en la lista.
desk-trial-button = Importar a estas personas
desk-trial-button-many = { $n ->
    [one] Importar: una baja
   *[other] Importar: { $n } bajas
}
desk-trial-is-changed = La lista de personas ha cambiado desde el ensayo, y ahora esta importación haría otra cosa. No ha cambiado nada con ella; este es el nuevo ensayo.
desk-people-import = Importar personas
desk-people-nobody = Aún no hay nadie en la lista. Importa a las personas a las que se va a preguntar, desde un archivo de tu sistema de personal.
sessions-title = Dónde tienes la sesión iniciada
sessions-hint = Una sesión termina 15 minutos después de su último uso, y 10 horas después de empezar.
sessions-this = Este navegador:
sessions-started = desde: { $moment }
sessions-used = último uso: { $moment }
sessions-button = Cerrar sesión en todas partes
sessions-button-hint = Termina todas las sesiones de esta lista, también esta, y cualquier enlace de inicio de sesión tuyo que aún no se haya usado. Después, ninguna copia de una cookie puede leer nada.
oversight-roster = A quién se preguntó en la oleada de { $wave }
oversight-roster-hint = Fijado al abrirse la oleada. Toda persona a la que se pregunta lee el número de su propio grupo antes de responder.
oversight-invited = Personas invitadas
oversight-readers = De ellas, abren informes
oversight-wording = Qué se preguntó en la oleada de { $wave }
oversight-wording-hint = Palabra por palabra, en el orden de la encuesta. Toda afirmación se puede dejar en blanco, y tiene «Prefiero no decirlo».
oversight-met = satisfecha
oversight-frustrated = frustrada
oversight-purpose = Sentido
oversight-latitude = Margen de decisión, en la práctica
oversight-desired-latitude = Margen de decisión, como debería ser
oversight-permission-waiting = Esperar un permiso
oversight-longest-wait = La espera más larga por una aprobación
oversight-clarity = Claridad de resultados y límites
oversight-information = Información y motivos
oversight-accountability = Rendición de cuentas y comentarios sobre el trabajo
oversight-support = Apoyo cuando se pide
oversight-walk-the-talk = Responsables que hacen lo que dicen
oversight-readiness = Preparación para decidir más
oversight-evenness = Igualdad entre equipos
oversight-limit-results = Quién ha respondido, qué ha respondido alguien o qué ha resultado de una oleada.
oversight-limit-rewritten = Si quien gestiona la base de datos ha escrito de nuevo un registro entero. Eso solo lo puede mostrar un hash que hayas apuntado antes.
oversight-limit-past = Qué se ha cambiado en la base de datos sin pasar por este programa.
oversight-limit-program = Si el programa que funciona aquí es el que se publicó.

## The answer pages

# Follows the organisation's name: "Elm Street Works pulse".
survey-brand = pulso
survey-footer = Esta es una encuesta de { $organisation }.
survey-questions = Preguntas:
# In the window's title.
survey-title = { $n ->
    [one] 1 afirmación sobre tu trabajo
   *[other] { $n } afirmaciones sobre tu trabajo
 }
survey-title-error = Error: { $title }
survey-title-check = Revisa: { $title }

# The form.
survey-question = ¿Qué tal el trabajo últimamente?
survey-lead = { $n ->
    [one] 1 afirmación
   *[other] { $n } afirmaciones
 }, { $minutes ->
    [one] alrededor de 1 minuto
   *[other] unos { $minutes } minutos
 }. La encuesta está abierta hasta el { $date }.
survey-stored = Tus respuestas se guardan sin tu nombre, sin tu correo y sin tu enlace.
survey-stored-lot = Tu código es de tu grupo y de nadie en particular. Tus respuestas se guardan sin él.
survey-threshold = Solo se muestran grupos con al menos { $n } respuestas.
survey-place = { $n } de { $all }
survey-skip = Prefiero no decirlo
survey-send = Enviar mis respuestas
survey-send-anyway = Enviar sin ellas
survey-once = Puedes enviar una vez. Después no se puede cambiar nada, porque tus respuestas se guardan sin tu enlace.

# "Who sees what". Every sentence is a promise: src/web/answer/who_sees.rs names the tests that hold it.
survey-who = Quién ve qué
survey-who-sees = ve
survey-who-never = nunca ve
survey-who-row-lead = Las medias de tu grupo y de los que lo rodean, si responden al menos { $n }
survey-who-row-hr = Las medias de cada grupo mostrado, y cuántas personas han respondido.
survey-who-row-comments = Los comentarios, sin grupo.
survey-who-row-team = Las medias de tu grupo, en su auditoría
survey-who-row-link = Hasta los resultados: que tu enlace se usó
survey-who-row-code = Hasta los resultados: que se usó algún código
survey-who-never-answers = Tus respuestas; quién ha respondido
survey-who-never-else = Todo lo demás
survey-who-never-sealed = Qué respondiste, salvo que rompan el sello
survey-who-never-here = Qué respondiste: la clave está en otro sitio
survey-who-rules = Todas las reglas
survey-who-results = Resultados
survey-who-report = El informe de «{ $group }» lo puede abrir Recursos Humanos ({ $hr ->
    [0] nadie por ahora
    [one] 1 persona
   *[other] { $hr } personas
 }) y quien es responsable del grupo o hace su suplencia ({ $leads ->
    [0] nadie por ahora
    [one] 1 persona
   *[other] { $leads } personas
 }).
survey-who-report-provider = Además, un grupo del inicio de sesión propio de la organización puede abrir informes a personas de Recursos Humanos. Por medio de un grupo no puede hacerlo nadie que haya contado en una oleada, y quien los abre así consta en el registro de accesos.
survey-who-leads = Las personas responsables
survey-who-leads-see = las medias del grupo del que son responsables, del grupo que lo rodea y de toda la organización, cada una solo si responden al menos { $n } personas; en palabras, cuántas han respondido.
survey-who-team = Tu equipo
survey-who-team-reads = puede leer las medias de tu grupo en su auditoría de autonomía, con la misma regla, mediante un enlace de su responsable. Quien tenga ese enlace puede abrirla hasta que empiece la próxima auditoría.
survey-who-hr = Recursos Humanos
survey-who-hr-sees = las medias de todos los grupos que se muestran, con cuántas personas se invitó y cuántas han respondido.
survey-who-bands = Si responden a una afirmación al menos { $n } personas, un informe puede mostrar también cuántas respuestas fueron bajas, medias y altas.
survey-who-comments = Recursos Humanos lee también los comentarios de toda la organización, si responden al menos { $respondents } personas y comentan al menos { $comments }: en orden aleatorio, sin grupo, hora ni puntuación al lado. Las personas responsables no los leen.
survey-who-capped = Si todas las personas de un grupo responden lo mismo, sus cifras se recortan antes de que puedan delatar a nadie.
survey-who-neither = Ni las personas responsables ni Recursos Humanos ven una sola respuesta individual, ni una lista de quién ha respondido.
survey-who-observers = Quienes observan, por ejemplo un comité de empresa, ven estas reglas y cada cambio de la lista de personas, y ningún resultado.
survey-who-open = Mientras la encuesta está abierta
survey-who-administrators = La administración
survey-who-administrators-see = que tu enlace se ha usado, hasta que se hacen los resultados; no qué has respondido. No se guarda ninguna hora, pero quien compare dos momentos ve más o menos cuándo.
survey-who-lot-administrators = que se usó algún código, hasta que estén los resultados; ni de quién, ni de qué grupo, ni qué se respondió. No se guarda ninguna hora, pero comparar dos momentos muestra más o menos cuándo.
survey-who-response = una vez al día y solo de toda la organización, más o menos cuántas personas han respondido, redondeado a la baja. A nadie se le dice quién, ni cuántas de un grupo.
survey-who-reminders-everybody = El recordatorio llega a todo el mundo, también a quienes ya han respondido, para que no se haga ninguna lista de las demás personas.
survey-who-reminders-unanswered = El recordatorio llega solo a las personas cuyo enlace está sin usar: quien lea el registro de correo puede saber quién había respondido hasta entonces.
survey-who-lot-reminders = Nadie puede recordártelo solo a ti: nadie sabe quién ha respondido con un código.
survey-who-chat = Quien gestiona { $chat } puede ver que se te ha preguntado y tiene tu enlace, igual que quien gestiona el correo. Tus respuestas no van allí.
survey-who-early = Si la encuesta termina antes de su día, termina el mediodía siguiente (UTC), recibes un correo con el motivo y el registro de reglas lo conserva.
survey-who-lot-early = Si la encuesta termina antes de su día, termina al siguiente mediodía (UTC), y el registro de reglas guarda el motivo.
survey-who-took-part = Que has participado también puede verse en la red, o cuando ha participado todo el mundo. Qué has respondido, no.
survey-who-limit-key = El límite: tus respuestas se guardan selladas. Quien tenga tanto el archivo de la clave como la base de datos de antes de que se hagan los resultados podría leerlas y saber de quién son.
survey-who-limit-trustee = Tus respuestas se guardan selladas, y la clave no está aquí: la custodia { $holder }, que recibe las respuestas selladas con números en lugar de los nombres de los grupos y devuelve solo los resultados. El límite: con otro software, { $holder } podría leer respuestas individuales, aunque no saber de quién son, salvo que las dos partes colaboren.
survey-who-after = Cuando se hacen los resultados, se borran la clave, cada respuesta individual y la marca de tu enlace. Lo que queda son medias y recuentos de grupos.
survey-who-after-trustee = Cuando se hacen los resultados, aquí se borran cada respuesta individual y la marca de tu enlace. Lo que queda son medias y recuentos de grupos. A { $holder } se le pide que borre el resto.
survey-who-stays = Lo que sigue siendo posible
survey-who-limit-software = Quien gestiona este servidor podría cambiar su software.
survey-who-limit-copy = Quien gestiona este servidor podría copiarlo entero mientras la encuesta está abierta, y hacer también el recuento de la copia. Cada recuento nombra su urna, así que dos de ellos se distinguen en cuanto alguien compara; una copia que no se enseña a nadie no muestra nada.
survey-who-limit-copy-trustee = Quien gestiona este servidor podría copiarlo entero mientras la encuesta está abierta. Para hacer también el recuento de la copia necesita a { $holder }, cuyo programa abre una sola urna y dice cuál.
survey-who-limit-guess = Las medias aún pueden dar pistas: a quienes comparan sus propias respuestas, y cuando alguien entra en un equipo o sale de él mientras todas las demás personas responden como antes.
survey-who-lot-limit = Quien imprimió los códigos podría haberse quedado con alguno. Saca el tuyo de un montón que haya contado alguien de tu confianza.
survey-who-limit-comment = Un comentario puede delatarte por lo que dice, por su estilo y por su idioma.
survey-who-limit-invented = Quien lleva la lista de personas podría añadir algunas que no existen. Cada cambio de la lista se registra para quienes observan, y la lista quedó fijada al abrirse la encuesta.
survey-who-place = Dónde cuentas, y con qué reglas
survey-who-counted = Tus respuestas cuentan en «{ $group }», con { $n ->
    [one] 1 persona invitada
   *[other] { $n } personas invitadas
 }, y en los grupos que lo rodean.
survey-who-direct = { $group }, asignación directa
# Readers among the invited; the threshold counts the others.
survey-who-readers = { $n ->
    [one] 1 de las { $invited } puede abrir informes y no cuenta para las { $threshold }.
   *[other] { $n } de las { $invited } pueden abrir informes y no cuentan para las { $threshold }.
 }
survey-who-wrong = Si algo no te cuadra, pregunta antes de responder.
survey-who-reader = Tú puedes abrir informes, así que tus respuestas se suman pero no cuentan para las { $n }. Están menos protegidas: si casi todas las demás personas de tu grupo responden lo mismo, la media puede mostrar las tuyas.
survey-who-policy = Estas reglas quedaron fijadas al abrirse la encuesta, y nadie puede cambiarlas para esta encuesta. Su entrada en el registro de reglas tiene la huella

# The form, shown again.
survey-blank = { $n ->
    [one] 1 afirmación aún no tiene respuesta
   *[other] { $n } afirmaciones aún no tienen respuesta
 }
survey-blank-text = Hasta ahora no se ha guardado nada. Puedes responderlas, o enviar lo que tienes.
survey-to-buttons = Ir a los botones
survey-choose = Afirmación { $n }: elige una respuesta, o «Prefiero no decirlo»
survey-empty = Responde al menos a una afirmación
survey-empty-text = No se ha guardado nada. Si prefieres no responder a ninguna, puedes cerrar esta página.
survey-unread = Parte de lo enviado no se ha podido leer
survey-unread-text = No se ha guardado nada. Lo que se ha podido leer sigue elegido abajo. Revísalo y envía otra vez.
survey-not-stored = Tus respuestas no se han guardado. Envía otra vez.
survey-not-stored-text = Algo ha fallado por nuestra parte. Lo que has elegido sigue aquí. Si vuelve a ocurrir, escribe a { $contact } e indica { $reference }.

# The comment box; $n is the most characters.
survey-comment = ¿Algo que añadir?
survey-comment-hint = Opcional, { $n } caracteres como máximo. No nombres a nadie. Deja fuera detalles que solo tú conoces. El idioma en que escribes puede identificarte. Recursos Humanos lee esto de toda la organización; tu responsable, no.
survey-comment-long = El comentario tiene más de { $n } caracteres
survey-comment-long-text = No se ha guardado nada. Todo lo que has escrito sigue aquí. Acórtalo y envía otra vez.

# Sealing in the browser.
survey-sealed = Tus respuestas se sellan en este navegador antes de enviarse.
survey-unsealed = Lo enviado no se ha podido leer
survey-unsealed-text = No se ha guardado nada. Se selló en tu navegador, así que no podemos mostrar lo que elegiste. Elige de nuevo y envía otra vez.
survey-no-seal = Este navegador no ha podido sellar tus respuestas
survey-no-seal-text = No se ha enviado nada. Si envías otra vez, tus respuestas salen sin ese sello y se sellan al llegar.
survey-same-language = No se ha podido cambiar el idioma
survey-same-language-text = Lo que has elegido sigue aquí. Comprueba tu conexión e inténtalo otra vez.

# The entry page.
survey-entry = Abre tus afirmaciones
survey-entry-text = Abre el enlace de tu correo. Si eso te ha traído aquí, copia del correo el código o el enlace entero, y pégalo. De un papel, escribe el código.
survey-kiosk-text = Saca un papel y escribe su código. Da igual si usas mayúsculas o guiones. En este dispositivo no queda nada.
survey-code = Código o enlace
survey-kiosk-code = El código de tu papel
survey-entry-hint = Abrir no guarda nada. Puedes mirar primero y responder después.
survey-entry-button = Abrir las afirmaciones
survey-no-code = Escribe el código o el enlace
survey-unknown = No conocemos este enlace
survey-unknown-text = Puede que tu programa de correo lo haya partido en dos. Copia del correo el enlace entero y pégalo aquí. Si eso no ayuda, escribe a { $contact }.
survey-going = Abriendo tus afirmaciones
survey-going-text = Tarda un momento. Si no pasa nada, pulsa el botón.

# What became of a link.
survey-thanks = Gracias. Tus respuestas han llegado.
survey-thanks-text = Ningún informe dice qué respuestas son tuyas. Lo que sigue siendo posible está en el formulario, en «Quién ve qué». Puedes cerrar esta página.
survey-kiosk-next = Listo: a la primera página
survey-practice = Esto es una prueba. Nada de lo que elijas aquí se guarda ni se cuenta.
survey-practised = Esa ha sido la prueba.
survey-practised-text = No se ha guardado nada. La plantilla lee aquí que sus respuestas han llegado.
survey-ends-early = Termina antes: el { $date } a las 12:00 UTC.
survey-counted-code = El código de tus respuestas selladas
survey-counted-text = Cuando se cierre esta encuesta, cualquiera podrá consultar qué respuestas selladas entraron en el recuento. El código no se guarda en ningún sitio junto a tu enlace, y solo se muestra ahora: apúntalo si quieres consultarlo.
survey-counted-link = Qué entró en el recuento de la oleada { $wave }
survey-already-sent = Con este enlace ya se han enviado respuestas
survey-already-sent-text = Un enlace sirve una vez. Si las enviaste tú, no hay nada más que hacer. Si no, escribe a { $contact }. No hay enlaces nuevos: las respuestas se guardan sin el enlace, así que nadie podría sacar las primeras.
survey-closed-on = Esta encuesta se cerró el { $date }
survey-closed = Esta encuesta está cerrada
survey-closed-text = Ya no admite respuestas. Gracias por querer participar.
survey-unreadable = No hemos podido leer lo enviado
survey-unreadable-text = No se ha guardado nada. Abre otra vez el enlace de tu correo y envía desde esa página. Si vuelve a pasar, escribe a { $contact }.
survey-fault = Algo ha fallado por nuestra parte
survey-fault-text = No se ha guardado nada. Inténtalo otra vez dentro de un momento. Si vuelve a ocurrir, escribe a { $contact } e indica { $reference }.
survey-again = Volver a intentarlo

## What was counted: for everybody

counted-title = Qué entró en el recuento de la oleada { $wave }
counted-open = Esta encuesta admite respuestas hasta el { $date }. Después estarán aquí los códigos de todas las respuestas selladas que hayan entrado en el recuento.
counted-not-listed = Esta encuesta se cerró antes de que existieran estas listas.
counted-ballots = { $n ->
    [one] 1 respuesta sellada
   *[other] { $n } respuestas selladas
 }
counted-when = { $n ->
    [one] estaba
   *[other] estaban
 } en la urna cuando esta encuesta dejó de admitir respuestas, el { $date }. Abajo está el código de cada una.
counted-yours = Si el código de tu página de agradecimiento está entre ellos, tus respuestas estaban en la urna del recuento tal como se sellaron.
counted-beginning = La lista es larga. Elige los dos primeros caracteres de tu código.
counted-codes = Códigos
counted-none-begins = Ningún código empieza así.
counted-check = Cómo comprobar la lista
counted-check-text = El archivo tiene el hash completo de cada respuesta sellada, uno por línea. Su SHA-256 está en el registro de reglas y en el certificado de los resultados, así que no se puede hacer el recuento de ninguna otra urna.
counted-file = La lista
counted-hash = Su SHA-256
counted-log = Registro de reglas
counted-entry = Entrada { $entry }, que leen quienes observan
counted-limits = Lo que esto no demuestra
counted-limit-people = Que cada código sea la respuesta de una persona invitada. Quien lleva la lista de personas podría inventar algunas; quienes observan leen cada uno de sus cambios.
counted-limit-result = Que los resultados salgan de estas respuestas. Lo que se puede comprobar de eso lo muestra el certificado de los resultados.
counted-limit-program = Que el programa de aquí sea el publicado. Otro podría mostrar el mismo código a dos personas, o sellar algo distinto de lo enviado.
counted-tells = Un código no le dice a nadie qué se respondió. Sí muestra que alguien participó: guárdalo para ti.

## The autonomy audit: its own terms

audit-title = Auditoría de autonomía
# Within a sentence.
audit-domain = { $domain ->
    [methods] métodos
    [schedule] calendario
    [tools] herramientas
    [priorities] prioridades
   *[budget] presupuesto
 }
audit-domain-in-full = { $domain ->
    [methods] Cómo se hace el trabajo (métodos)
    [schedule] Cuándo y en qué orden (calendario)
    [tools] Qué herramientas y técnicas (herramientas)
    [priorities] Qué se aborda a continuación (prioridades)
   *[budget] En qué se gasta el dinero asignado (presupuesto)
 }
audit-in-area = { $decision }, para { $area }
# The ladder of 1 to 5.
audit-level = { $n ->
    [1] Se decide en otra parte
    [2] Decide la persona responsable
    [3] Decide la persona responsable tras escuchar al equipo
    [4] Decide el equipo tras consultar a la persona responsable
   *[other] Decide el equipo
 }
audit-outside = Fuera: { $owner }
audit-ladder-lowest = se decide en otra parte
audit-ladder-highest = decide el equipo
audit-profile = { $profile ->
    [full] Autonomía plena
    [guided] Autonomía guiada
   *[structured] Autonomía estructurada
 }
audit-exception = { $exception ->
    [basic_expectations] Expectativas básicas
    [other_groups] Normas de otros grupos
    [culture] Cultura, a grandes rasgos
    [conduct] Conducta profesional
    [first_timers] Quienes hacen algo por primera vez
   *[close_to_failing] Trabajo a punto de fracasar
 }
audit-support-question = { $question ->
    [information_in_time] ¿Llega la información a tiempo al equipo?
    [bad_news] ¿Llegan también las malas noticias al equipo?
    [tools] ¿Están las herramientas?
    [budget] ¿Está el presupuesto?
    [coaching] ¿Hay acompañamiento (coaching)?
    [advice_when_asked] ¿Se da consejo cuando se pide, sin imponerlo?
   *[feedback_on_results] ¿Se entera el equipo de cómo han salido sus resultados?
 }
audit-support-answer = { $answer ->
    [yes] Sí
    [partly] En parte
   *[no] No
 }
audit-dependency = { $side ->
    [counter] necesita una ventanilla: un lugar claro para las entregas
   *[partner] necesita una colaboración: decide con el equipo
 }
audit-grade = { $grade ->
    [low] baja
    [middle] media
   *[high] alta
 }
audit-model = { $model ->
    [structured] autonomía estructurada
    [guided] autonomía guiada
   *[full] autonomía plena
 }
audit-proposal = { $proposal ->
    [keep] Mantener
    [change] Cambiar
   *[drop] Eliminar
 }
audit-outcome = { $outcome ->
    [done] Hecho
    [going] En curso
   *[dropped] Abandonado
 }
audit-measure = { $measure ->
    [turnover] Rotación de personal
    [time_to_decision] Tiempo hasta la decisión
    [experiments] Experimentos
    [engagement] Compromiso
   *[innovation_output] Innovaciones logradas
 }
audit-percent = { $number } %
audit-days = { $number } días
audit-quarter = { $number ->
    [1] 1.er
    [2] 2.º
    [3] 3.er
   *[other] { $number }.º
 } trimestre de { $year }
audit-wait-minutes = { $n ->
    [one] 1 minuto
   *[other] { $n } minutos
 }
audit-wait-hours = { $n ->
    [one] 1 hora
   *[other] { $n } horas
 }
audit-wait-days = { $n ->
    [one] 1 día
   *[other] { $n } días
 }
audit-wait = { $once }, { $times ->
    [one] una vez al mes
   *[other] { $times } veces al mes
 }
audit-wait-unknown = sin anotar
audit-waiting-under-an-hour = La espera por los trámites vigentes supone menos de una hora al mes.
audit-waiting-hours = { $n ->
    [one] La espera por los trámites vigentes supone alrededor de 1 hora al mes.
   *[other] La espera por los trámites vigentes supone alrededor de { $n } horas al mes.
 }
audit-waiting-days = { $n ->
    [one] La espera por los trámites vigentes supone alrededor de 1 día de trabajo al mes.
   *[other] La espera por los trámites vigentes supone alrededor de { $n } días de trabajo al mes.
 }
audit-waiting-unknown = { $n ->
    [one] De 1 trámite no hay ninguna espera anotada.
   *[other] De { $n } trámites no hay ninguna espera anotada.
 }
audit-ground-purpose = sentido y pertenencia
audit-ground-competence = competencia
audit-ground-autonomy = autonomía
audit-firm = Firme: por encima de la mitad de la escala.
audit-not-firm = No firme: por debajo de la mitad de la escala.
audit-ground-cannot-tell = No se puede decir: un intervalo cruza la mitad, o falta una cifra.
audit-not-asked = no se ha preguntado
audit-change-unjudged = Aún no se puede valorar si ha cambiado.
audit-above-middle = { $figure }, por encima de la mitad de la escala
audit-below-middle = { $figure }, por debajo de la mitad de la escala
audit-around-middle = { $figure }, ni claramente por encima ni por debajo de la mitad de la escala
audit-figure-practice = margen de decisión sobre { $domain }, en la práctica
audit-figure-desired = margen de decisión sobre { $domain }, como debería ser
audit-figure-purpose = sentido
audit-figure-belonging = pertenencia
audit-figure-competence = competencia
audit-figure-autonomy = autonomía
audit-figure-competence-frustration = frustración de la competencia
audit-figure-waited = esperar una aprobación
audit-figure-asked-permission = pedir permiso para lo que se podría decidir
audit-figure-known-decisions = saber qué decisiones son del equipo
audit-figure-information = novedades a tiempo
audit-figure-reasons = motivos explicados
audit-figure-accountability = mirar cómo han salido las propias decisiones
audit-figure-help = ayuda cuando se pide
audit-figure-walk-the-talk = responsables que hacen lo que dicen
audit-figure-skills = capacidades para decidir más
audit-figure-wants-support = querer antes más apoyo
audit-figure-evenness = entender por qué los equipos son distintos
audit-figure-unevenness = dispersión de la autonomía entre equipos

## The autonomy audit: the top

audit-headline-came-and-went = { $came ->
    [one] Se ha añadido 1 trámite
   *[other] Se han añadido { $came } trámites
 } y { $went ->
    [one] se ha eliminado 1
   *[other] se han eliminado { $went }
 }.
audit-headline-came = { $n ->
    [one] Se ha añadido 1 trámite.
   *[other] Se han añadido { $n } trámites.
 }
audit-headline-went = { $n ->
    [one] Se ha eliminado 1 trámite.
   *[other] Se han eliminado { $n } trámites.
 }
audit-headline-moved-away = { $n ->
    [one] 1 decisión se ha alejado del equipo.
   *[other] { $n } decisiones se han alejado del equipo.
 }
audit-headline-first = Lo primero es trabajar en { $step }: esa base no es firme.
audit-headline-less = El equipo tiene menos margen de decisión sobre { $domains } que el que le da su lista de decisiones.
audit-headline-more = El equipo tiene más margen de decisión sobre { $domains } que el que le da su lista de decisiones.
audit-headline-guessed-more = El equipo tiene menos margen de decisión sobre { $domains } que el que estimó su responsable.
# $figures begins the sentence: its first letter is made a capital.
audit-headline-waits = { $figures }: claramente { $n ->
    [one] frecuente
   *[other] frecuentes
 }.
audit-headline-ground-carries = El sentido, la pertenencia y la competencia son lo bastante firmes para más libertad.
audit-headline-nothing-new = No se ha añadido ni eliminado ningún trámite, y ninguna decisión se ha alejado.
audit-headline-nothing-written = Aún no hay nada anotado.
audit-headline-survey-withheld = Las cifras de la encuesta están reservadas, para que no se pueda identificar a nadie.
audit-headline-survey-not-asked = Aún no se ha cerrado ninguna encuesta de este trimestre ni del anterior.
audit-state = Estado
audit-state-none = sin empezar
audit-state-draft = borrador
audit-state-discussed = tratada el { $date }
audit-state-agreed = acordada el { $date }
audit-state-closed-agreed = cerrada; acordada el { $date }
audit-state-closed = cerrada sin acuerdo
audit-built-from = Hecha a partir de
audit-built-from-entries = la lista y el registro del propio equipo
audit-read-by = La leen
audit-read-by-team = todo el equipo y su responsable
audit-withheld = Reservado
audit-withheld-of = { $withheld } de { $asked } cifras de la encuesta
audit-withheld-nothing-asked = no se ha preguntado nada
audit-footer = Una auditoría es un documento para conversar. No clasifica equipos, y no dice por qué algo es como es.

## The autonomy audit: its ten sections

audit-foundations = Bases
audit-foundations-question = ¿Es el terreno lo bastante firme para más libertad?
audit-foundations-source = Encuesta. Si una base anterior no es firme, la auditoría propone trabajar primero en ella.
audit-first = Primero, trabajar en { $step }: ahí se apoya tener más libertad.
audit-first-means = Mientras esta base esté por debajo de la mitad, la auditoría no dice que el problema sea la autonomía.
audit-freedom = Perfil de libertad
audit-freedom-question = ¿Cuánto margen de decisión tiene el equipo, y lo ve igual su responsable?
audit-freedom-source = Encuesta, en la misma escalera que la lista de decisiones. «De acuerdo con la lista» solo se dice donde lo muestra el intervalo; se tienen en cuenta todas las comparaciones de todos los equipos. La estimación de la persona responsable queda fijada al cerrarse la oleada, antes de cualquier resultado.
audit-freedom-not-asked = No se ha preguntado: no se ha cerrado ninguna oleada de auditoría en este trimestre ni en el anterior.
audit-key-answer = En la práctica, según responde el equipo, con su intervalo probable
audit-key-desired = Como debería ser
audit-key-charter = Según la lista de decisiones
audit-key-guess = La estimación de la persona responsable
audit-numbers-caption = 1 es «se decide en otra parte»; 5 es «decide el equipo». Intervalo probable entre paréntesis.
audit-column-decision = Decisión
audit-column-practice = En la práctica
audit-column-desired = Como debería ser
audit-column-charter = Lista de decisiones
audit-around = { $parent }, el grupo que lo rodea: { $figures }. Incluye este equipo, pero no es este equipo.
audit-column-guess = Estimación de la persona responsable
audit-column-share = Peldaños 4 y 5
audit-column-dont-know = No lo sé
audit-gap-in-line = de acuerdo con la lista: { $figure }, lista { $charter }
audit-gap-below = menos de lo que da la lista: { $figure }, lista { $charter }
audit-gap-above = más de lo que da la lista: { $figure }, lista { $charter }
audit-gap-cannot-tell = no se puede decir: { $figure }, lista { $charter }
audit-gap-no-charter = { $figure }; la lista no indica ningún peldaño para todo el trabajo
# Each begins with its first letter made a capital.
audit-guess-higher = la persona responsable estimó más margen de decisión sobre { $domains } que el que ve el equipo.
audit-guess-lower = la persona responsable estimó menos margen de decisión sobre { $domains } que el que ve el equipo.
audit-guess-within = la estimación de la persona responsable sobre { $domains } está dentro del intervalo de la respuesta del equipo.
audit-guess-cannot-tell = la estimación de la persona responsable sobre { $domains } no se puede comparar: no hay intervalo.
audit-decisions = Decisiones
audit-decisions-question = ¿Quién decide qué, y qué se ha movido?
audit-entries-source = Lo llevan el equipo y su responsable. No necesita respuestas de la encuesta, así que nunca queda reservado.
audit-charter-empty = Aún no hay ninguna decisión en la lista. Lo que no está en la lista es del equipo; para comparar con las respuestas hace falta una lista.
audit-not-listed = Todo lo que no está en la lista
audit-not-listed-why = No está asignado a nadie más, así que es del equipo
audit-column-who-decides = Quién decide
audit-column-since = Desde
audit-column-before = Antes
audit-column-why = Por qué
audit-moved = Movidas desde la auditoría anterior
audit-nothing-moved = No se ha movido nada desde la auditoría anterior.
audit-move = { $from } → { $to }, el { $date }: { $reason }
audit-log = Registro de burocracia
audit-log-question = ¿Qué trámites han vuelto a colarse, y qué protegen?
audit-log-source = Registro: entradas del equipo, nunca reservadas. Un día de trabajo tiene ocho horas. Las afirmaciones vienen de la encuesta.
audit-log-empty = Aún no hay ningún trámite anotado.
audit-column-step = Trámite
audit-column-by = Por
audit-column-wait = Espera
audit-column-protects = Protege
audit-column-proposal = Propuesta
audit-step-came-new = nuevo: añadido el { $date }
audit-step-came = añadido el { $date }
audit-step-went = eliminado el { $date }
audit-nobody-could-say = nadie supo decirlo
audit-no-reason = no se dio ningún motivo
audit-overturned = Decisiones del equipo que se anularon
audit-permission = Esperar y pedir permiso
audit-guardrails = Salvaguardas
audit-guardrails-question = ¿Dónde es acertada una regla, y la conoce todo el mundo?
audit-guardrails-source = Lista de comprobación del equipo, nunca reservada. Trata de reglas, nunca de personas.
audit-guardrails-empty = Aún no hay ninguna regla anotada.
audit-written-known = Escrita y conocida
audit-written-not-known = Escrita, no conocida
audit-not-written = No escrita
audit-support = Apoyo
audit-support-question-asked = ¿Recibe el equipo lo que necesita para decidir bien?
audit-both-source = Las afirmaciones vienen de la encuesta; la lista de comprobación, del equipo.
audit-checks-empty = La lista de comprobación aún no está rellena.
audit-checklist = Lista de comprobación
audit-column-question = Pregunta
audit-column-answer = Respuesta
audit-column-note = Nota
audit-dependencies = Clientela, colaboraciones y valores
audit-dependencies-question = ¿Para quién trabaja el equipo, y con quién?
audit-not-independence = Autonomía no es independencia: un equipo que decide por sí mismo sigue dependiendo de otros, y otros de él.
audit-dependencies-empty = Aún no hay nada anotado.
audit-who-depends = Quién necesita qué del equipo
audit-routines = Trabajo rutinario que se podría automatizar
audit-routine = Rutina
audit-values = Valores
audit-value-cost = aunque sea a costa de { $cost }
audit-model-title = Modelo y escollos
audit-model-question = ¿Cuánta guía encaja con qué trabajo, y qué podría salir mal?
audit-model-source = La destreza y la complejidad son entradas del equipo. La encuesta puede frenar un avance hacia más libertad; nunca lo empuja. Un avance cada vez.
audit-areas-empty = Aún no hay ningún ámbito de trabajo anotado.
audit-column-area = Ámbito de trabajo
audit-column-skill = Destreza
audit-column-complexity = Complejidad
audit-column-today = Hoy
audit-column-next = Recomendado
audit-stay = seguir con { $model }
audit-reason-carries-more = La destreza y la complejidad permiten más libertad.
audit-reason-carries-less = La destreza y la complejidad piden más guía.
audit-reason-fits = El modelo encaja con la destreza y la complejidad.
audit-reason-competence = La destreza permitiría más, pero la competencia no es firme.
audit-reason-purpose = La destreza permitiría más, pero el sentido o la pertenencia no son firmes.
audit-reason-no-skills = La destreza permitiría más, pero el equipo dice que le faltan capacidades para decidir más.
audit-reason-wants-support = La destreza permitiría más, pero el equipo quiere antes más apoyo.
audit-rests-on-entries = Esto se apoya solo en lo anotado por el equipo: una parte de la encuesta está reservada o no se ha preguntado.
audit-survey-incomplete = Una parte de la encuesta está reservada o no se ha preguntado.
audit-readiness = Preparación
audit-pitfalls = Cuatro escollos
audit-pitfall-structure = Quitar estructura demasiado rápido
audit-pitfall-accountability = Sin rendición de cuentas
audit-pitfall-uneven = Desigualdad entre equipos
audit-pitfall-leaders = Responsables que hablan de libertad, pero actúan de otra manera
audit-found = Se observa.
audit-explained = Se observa, y consta el motivo.
audit-not-found = No se observa.
audit-pitfall-cannot-tell = No se puede decir a partir de lo que se muestra aquí.
audit-source-moved = { $n ->
    [one] 1 decisión ha pasado al equipo
   *[other] { $n } decisiones han pasado al equipo
 }
audit-source-no-feedback = Lista de comprobación: el equipo no se entera de cómo salen sus resultados
audit-source-without-reason = Anulada sin motivo: { $decision }
audit-source-with-reason = Anulada con un motivo: { $decision }
audit-source-on-record = Motivo que consta: { $reason }
audit-agreed = Lo acordado
audit-agreed-question = ¿Qué probamos, y cómo lo sabremos?
audit-agreed-source = Tres pasos como máximo. La próxima auditoría empieza por repasarlos.
audit-agreed-now = Acordado esta vez
audit-steps-empty = Aún no hay ningún paso acordado; hay sitio para { $n }.
audit-column-owner = A cargo de
audit-column-due = Para cuándo
audit-column-because = Lo sabremos porque
audit-column-outcome = Resultado
audit-not-reviewed = sin repasar
audit-review = Qué ha sido de los pasos del { $quarter }
audit-count-done = como «Hecho»
audit-count-going = como «En curso»
audit-count-dropped = como «Abandonado»
audit-count = { $n ->
    [one] Se acordó 1 paso
   *[other] Se acordaron { $n } pasos
 }: { $outcomes }.
audit-method-title = Método
audit-method-question = ¿En qué se apoya esto, y qué no puede decir?
audit-method = Una auditoría mira las oleadas que se cerraron en su trimestre o en el anterior. Un intervalo es el intervalo probable (95 %) de una media. Una frase se apoya solo en cifras que se muestran y en lo que el equipo ha anotado.
audit-no-waves = No se ha cerrado ninguna oleada en este trimestre ni en el anterior.
audit-wave = { $from } a { $to }; se muestra a partir de { $threshold } respuestas
audit-withheld-none = Reservado: { $count }.
audit-withheld-in-all = Reservado: { $count }. Reservado significa: { $withheld }.
audit-wording = Las afirmaciones, palabra por palabra
audit-column-frame = Comienzo
audit-elsewhere = Cifras de otras fuentes
audit-elsewhere-all = Cifras de otras fuentes
audit-elsewhere-without-survey = Se muestran en cuanto se muestren cifras de la encuesta.
audit-context = Contexto, nunca causa: nada dice aquí que lo uno haya movido lo otro.
audit-column-quarter = Trimestre
audit-column-steps = Pasos
audit-history = Auditorías de este equipo

## The autonomy audit: writing it down

# Before the title of a page whose form was not taken.
audit-refused = Error:
audit-write = Anotar algo
audit-save = Anotarlo
audit-begin = Empezar
audit-begin-legend = Empezar una auditoría
audit-begin-hint = La auditoría anterior se cierra, y su enlace deja de servir.
audit-discussed = Anotar el día
audit-discussed-legend = El equipo ha hablado de ello
audit-agree = El equipo está de acuerdo
audit-agree-legend = Acordar
audit-agree-hint = El documento se conserva tal como está ahora, y sus pasos ya no se pueden cambiar. La lista y el registro continúan.
audit-link = Crear un enlace nuevo
audit-link-legend = El enlace del equipo
audit-link-hint = Quien lo tenga lee esta auditoría hasta que empiece la próxima. Un enlace nuevo pone fin al anterior.
audit-link-made = El enlace del equipo, que solo se muestra ahora
audit-link-made-hint = Envíalo al equipo. Quien lo tenga lee esta auditoría, hasta que empiece la próxima o se cree un enlace nuevo.
audit-download = Descargar lo acordado
audit-download-hint = Lo que el equipo acordó se conserva tal como estaba ese día.
audit-snapshots = Lo acordado, para guardar
audit-snapshot-page = Página
audit-guess-legend = Estima qué responde tu equipo
audit-guess-hint = Puedes cambiarlo hasta el { $date }. Entonces queda fijado, antes de cualquier resultado, y aparece junto a la respuesta del equipo solo donde esta se muestra.
audit-place-legend = Indicar quién decide
audit-profile-legend = Partir de un perfil
audit-profile-hint = Fija las cinco decisiones a la vez. Después se puede mover cualquiera de ellas.
audit-unlist-legend = Quitar una decisión de la lista
audit-log-legend = Un trámite que se ha añadido o eliminado
audit-overturned-legend = Una decisión del equipo que se anuló
audit-no-persons = Nombra reglas y unidades, nunca a una persona.
audit-guardrail-legend = Una regla
audit-check-legend = Responder a la lista de comprobación
audit-dependency-legend = Para quién o con quién trabaja el equipo
audit-routine-legend = Trabajo rutinario que se podría automatizar
audit-value-legend = Un valor, y lo que puede costar
audit-area-legend = Un ámbito de trabajo
audit-uneven-legend = Por qué este equipo decide más o menos que otros
audit-review-legend = Qué ha sido de un paso
audit-step-legend = Acordar un paso
audit-step-hint = Tres como máximo. Un paso necesita a alguien a cargo y una fecha.
audit-share-legend = Dejar que todo el mundo lea: { $step }
audit-share-hint = Lo que está marcado sale en el correo sobre lo que salió de una encuesta, con el nombre del grupo y cómo va el paso, nunca con quien se encarga de él. Pregunta antes al equipo. Puedes quitar la marca después: lo que ya se ha enviado, enviado queda.
audit-withdraw = Retirarla
audit-withdraw-legend = Retirar una entrada
audit-withdraw-hint = Sale del documento; el libro la conserva.
audit-label-quarter = Trimestre
audit-label-on = Día en que se habló de ello
audit-label-area = Ámbito de trabajo (vacío: todo el trabajo)
audit-label-reason = Por qué
audit-label-decision = Qué decisión
audit-label-named = U otra, en pocas palabras
audit-label-outside = Fuera del equipo y de su responsable
audit-label-outside-owner = Si es fuera: qué grupo, por ejemplo Recursos Humanos o Informática
audit-label-profile = Perfil
audit-label-change = Añadido o eliminado
audit-change = { $change ->
    [came] Se ha añadido
   *[went] Se ha eliminado
 }
audit-label-since = Desde
audit-label-by = Por qué unidad
audit-label-wait = Espera cada vez (un número entero)
audit-label-unit = Unidad de la espera
audit-unit = { $unit ->
    [minutes] minutos
    [hours] horas
   *[days] días
 }
audit-label-times = Veces al mes
audit-label-protects = Qué protege (vacío: nadie supo decirlo)
audit-label-overturned = La decisión
audit-label-reason-given = El motivo que se dio (vacío: ninguno)
audit-label-exception = Tipo de regla
audit-label-rule = La regla
audit-label-written = ¿Está escrita?
audit-label-known = ¿La conoce todo el mundo?
audit-label-note = Nota (puede quedar vacía)
audit-label-who = Quién
audit-label-needs = Qué necesita
audit-label-work = El trabajo
audit-label-keep = Lo que cuenta
audit-label-cost = Aunque sea a costa de
audit-label-skill = Destreza del equipo para ello
audit-label-complexity = Qué difícil es de prever
audit-label-model = Cómo se guía hoy
audit-label-shared = Todo el mundo puede leer este paso
audit-label-outcome-note = En pocas palabras
audit-label-text = El paso
audit-label-due = Para cuándo
audit-label-entry = Qué entrada

## The desk: now, what needs somebody, the last wave, the next

app-nav-desk = Ahora
desk-title = Ahora
desk-now = Ahora
desk-needs-you = Por hacer
desk-last = La última
desk-next = A continuación
desk-nothing = Nada.
desk-nothing-open = No hay ninguna oleada abierta.
desk-nothing-open-next = No hay ninguna oleada abierta. La próxima se abre el { $date }.
desk-idle = Ninguna oleada admite respuestas.
desk-list-age = { $n ->
    [0] La lista de personas se ha importado hoy.
    [one] La lista de personas tiene un día.
   *[other] La lista de personas tiene { $n } días.
 }
desk-wave-asks = { $n ->
    [one] { $n } afirmación
   *[other] { $n } afirmaciones
 } a { $people ->
    [one] una persona
   *[other] { $people } personas
 }, hasta el { $date } a medianoche, hora local de cada persona.
desk-closes = Cierre
desk-look-wave = Ver la oleada
desk-look-waves = Ver las oleadas
desk-look-people = Ver la lista de personas
desk-import-people = Importar personas
desk-plan-wave = Planificar una oleada
desk-change-programme = Cambiar el programa
desk-make-programme = Elegir un programa
desk-no-programme = No hay ningún programa elegido: una oleada se abre cuando alguien la abre.
desk-programme-paused = El programa está en pausa: nada se abre por sí solo.
desk-not-opened = La oleada del { $date } no se abrió, y no se recupera
desk-not-yet-opened = La oleada del { $date } aún no se ha abierto
desk-why-down = Este software no estaba en marcha en los días previstos para ella.
desk-why-nobody = No hay nadie en la lista de personas.
desk-why-open = La oleada anterior no está cerrada.
desk-why-soon = La oleada anterior se abrió hace menos de 21 días.
desk-why-budget = Preguntaría más en su trimestre de lo que se pregunta como máximo a una persona.
desk-why-form = El cuestionario del programa ya no existe.
desk-why-clock = El reloj de este servidor no es de fiar: haz que lo ajusten. Se avisa a quienes observan.
desk-why-mail = Los ajustes no indican ninguna dirección desde la que pueda salir el correo.
desk-mail-stopped = El envío de correo se ha detenido; no se pierde nada, y nadie recibe un correo dos veces
desk-mail-stopped-says = Respuesta recibida en el último intento: { $said }
desk-came-back = { $n ->
    [one] Ha vuelto un correo
   *[other] Han vuelto { $n } correos
 }
desk-came-back-says = Corrige la dirección y envía el correo otra vez.
desk-no-codes = { $n ->
    [one] Una persona saca un código, y no hay ninguno creado
   *[other] { $n } personas sacan un código, y no hay ninguno creado
 }
desk-no-codes-says = Imprímelos en la página de la ronda; hasta entonces estas personas no pueden responder.
desk-look-mail = Ver el correo
desk-change-mail = Cambiar los ajustes del correo
desk-trustee = La oleada de { $wave } espera el recuento
desk-without-lead = { $n ->
    [one] { $teams } no tiene responsable
   *[other] { $n } grupos no tienen responsable: { $teams }
 }
desk-without-lead-says = La persona responsable que había se ha ido. Nadie lee ese informe; se arregla con una importación que nombre a la nueva.
desk-no-group = { $n ->
    [one] Una persona no está en ningún grupo
   *[other] { $n } personas no están en ningún grupo
 }
desk-no-group-says = Así se cuenta solo para toda la organización. Se arregla con una importación que indique un grupo.
desk-export = El { $quarter } está listo para exportar
desk-export-link = Exportarlo
desk-old-list-says = Pronto se abre una oleada, y pregunta a quien esté entonces en la lista.
desk-shown = { $shown ->
    [one] { $shown } mostrado
   *[other] { $shown } mostrados
 }, { $withheld ->
    [one] { $withheld } reservado
   *[other] { $withheld } reservados
 }
desk-read-results = Leer los resultados de { $wave }

## The programme

programme-title = Programa
programme-rhythm-says = { $weeks ->
    [13] Una oleada cada trimestre
   *[other] Una oleada cada { $weeks } semanas
 }{ $audit ->
    [yes] , con una auditoría cada trimestre.
   *[no] .
 }
programme-next-on = La próxima se abre el { $date }.
programme-no-date = No hay ninguna fecha disponible: hay demasiados días excluidos.
programme-none = No hay ningún programa elegido: una oleada se abre cuando alguien la abre.
programme-paused = El programa está en pausa desde el { $date }.
programme-paused-by = El programa está en pausa desde el { $date }: lo pausó { $who }.
programme-paused-open = La oleada de { $wave } sigue abierta hasta el { $date }, como se prometió.
programme-paused-next = La oleada del { $date } no se abrirá.
programme-resume = Seguir con el programa
programme-resume-hint = Después de una fecha perdida, se sigue con la próxima fecha del ritmo. No se recupera nada.
programme-next = { $n ->
    [one] La próxima oleada
   *[other] Las próximas { $n } oleadas
 }
programme-next-proposed = Las próximas oleadas, si se guardara esto
programme-next-paused = Las oleadas que se abrirían
programme-moved = desplazada desde el { $date }: { $because }
programme-so-far = { $n } de { $most }
programme-column-open = Abierta
programme-column-statements = Afirmaciones
programme-column-quarter = Trimestre hasta ahí
programme-plan = Planificar
programme-rhythm = Ritmo
programme-wave-every = Cada cuánto se abre una oleada
programme-every = { $n ->
    [13] Cada trimestre
   *[other] Cada { $n } semanas
 }
programme-up-to = { $n ->
    [one] hasta una afirmación por trimestre
   *[other] hasta { $n } afirmaciones por trimestre
 }
programme-form = Qué pregunta una oleada
programme-audit = Oleada de auditoría
programme-audit-says = Una vez por trimestre: su segunda oleada, o la única
programme-open-for = Abierta durante
programme-days = { $n ->
    [one] un día
   *[other] { $n } días
 }
programme-weekday = Primer día
programme-send-from = Enviar desde
programme-send-from-hint = Hora local de cada persona, en días laborables
programme-send-until = Hasta
programme-send-until-hint = Al menos una hora más tarde, el mismo día
programme-zone = Zona horaria de quienes no tienen ninguna en la lista de personas
programme-zone-hint = Por ejemplo, Europe/Berlin
programme-remind = Recordatorio después de
programme-remind-hint = Uno, a todo el mundo, en las mismas horas.
programme-no-reminder = Sin recordatorio
programme-save = Guardar y ver las nuevas fechas
programme-hours = Cada correo sale entre las { $from } y las { $until }, hora local de la persona.
programme-off = No en estos días
programme-off-none = No hay ningún día laborable excluido.
programme-off-caption = No se abre ninguna oleada ni se envía ningún correo de una
programme-off-what = Qué
programme-off-from = Desde
programme-off-to = Hasta
programme-off-remove = Quitar
programme-off-add = Añadir días
programme-off-many = Muchos a la vez, como los festivos
programme-off-rows = Líneas, o el texto de un calendario
programme-off-rows-hint = Una línea lleva el primer día, el último y qué son: 2026-12-21 2027-01-08 Navidad. O pega el texto de un archivo iCalendar (.ics) de días festivos.
programme-off-wrong-label = Di qué días son, en { $n } caracteres como máximo
programme-off-wrong-order = El último día es anterior al primero
programme-off-wrong-length = Más de { $n } días: para parar tanto tiempo, pon el programa en pausa
programme-off-wrong-line = Línea { $n }: escribe el primer día, el último y qué son
programme-off-in-line = Línea { $n }: { $says }
programme-off-repeats = Línea { $n }: «{ $label }» se repite. Usa un calendario que tenga la fecha de cada año
programme-off-no-date = Línea { $n }: este evento no tiene una fecha que se pueda leer
programme-off-nothing = No contiene ningún día
programme-off-too-many = No se guardan más de { $n } entradas: quita las que ya han pasado
programme-pause-title = Pausa
programme-pause-says = No se abre nada hasta que sigas. Una oleada que está abierta sigue abierta, y su correo sale. A la plantilla no se le avisa; quienes observan lo ven en su registro.
programme-pause = Poner el programa en pausa
programme-wrong-every = Elige 4 semanas, 6 semanas o un trimestre
programme-wrong-weekday = Elige un día de lunes a viernes
programme-wrong-days = Una oleada está abierta de { $least } a { $most } días
programme-wrong-time = Escribe una hora como 09:00
programme-wrong-reminder = Deja { $n } días antes del recordatorio y después
programme-wrong-zone = No existe la zona horaria «{ $zone }»: escríbela como Europe/Berlin
programme-over = { $weeks ->
    [13] Cada trimestre
   *[other] Cada { $weeks } semanas
 } con «{ $form }» ({ $asks ->
    [one] una afirmación
   *[other] { $asks } afirmaciones
 }) serían { $total } en el { $quarter }. Tu límite es { $most }
programme-choose-one = Elige una opción:
programme-in-fullest = { $n } en el trimestre más cargado
programme-with-form = El mismo ritmo con «{ $form }»
programme-raise = Un límite de { $n }
programme-raise-says = quien gestiona el servidor lo escribe como statements_per_quarter en sdt-pulse.toml.
programme-back = Volver a lo que he elegido
access-desk = { $who } ha abierto la página Ahora.
access-programme-set = { $who } ha fijado el programa en una oleada cada { $subject } semanas.
access-programme-paused = { $who } ha puesto el programa en pausa.
access-programme-resumed = { $who } ha seguido con el programa.
access-days-off = { $who } ha cambiado los días excluidos: { $subject }

## Why a form of the audit is refused, and how to fix it

audit-form-nav = Auditoría: { $team }
audit-form-no-text = Dilo en pocas palabras.
audit-form-no-number = Introduce un número entero del 1 al 999.
audit-form-not-chosen = Elige una de estas opciones.
audit-form-off-the-ladder = La escalera tiene los peldaños del 1 al 5. Elige uno de ellos.
audit-form-no-decision = Elige una decisión, o nombra otra abajo.
audit-form-two-decisions = Elige una decisión arriba, o nombra una aquí, no las dos cosas.
audit-form-no-group = Di qué grupo decide, por ejemplo Recursos Humanos, Informática, Finanzas o Asesoría Jurídica.
audit-form-group-on-the-ladder = Solo una decisión de fuera tiene otro grupo. Elige «Fuera del equipo y de su responsable», o deja esto vacío.
audit-form-no-owner = Di quién se encarga.
audit-form-no-audit = No se ha empezado ninguna auditoría. Empieza primero la de este trimestre.
audit-form-already-agreed = El equipo acordó esta auditoría el { $date }, y se queda como está. Anota esto en la próxima.
audit-form-quarter-has-begun = La auditoría del { $quarter } ya ha empezado. Sigue con esa.
audit-form-quarter-to-come = El { $quarter } aún no ha empezado. Elige uno anterior.
audit-form-date-passed = Introduce la fecha de hoy o una posterior.
audit-form-too-many-steps = Ya hay { $n } pasos, y no puede haber más. Retira uno, o deja este para la próxima auditoría.
audit-form-no-step = Aún no hay ningún paso anotado. Anota al menos uno.
audit-form-not-discussed = El equipo aún no ha hablado de ello. Anota primero el día.
audit-form-not-reviewed = { $n ->
    [one] Un paso de la auditoría anterior está sin repasar. Di primero qué ha sido de él.
   *[other] { $n } pasos de la auditoría anterior están sin repasar. Di primero qué ha sido de ellos.
}
audit-form-guess-locked = Ahora no hay ninguna encuesta de auditoría que admita respuestas. Una estimación queda fijada al cerrarse la encuesta, y se puede hacer cuando se abra la próxima.
audit-form-guess-incomplete = Una estimación abarca las cinco decisiones. Elige un peldaño para cada una.
audit-form-names-colleague = «{ $words }» es el nombre o la dirección de alguien que trabaja aquí. Escribe la regla o el grupo, nunca una persona.
audit-form-nothing-to-withdraw = No hay ninguna entrada así que retirar. Elige una de estas.
audit-form-step-names-colleague = «{ $words }» en este paso es el nombre o la dirección de alguien que trabaja aquí. Lo que lee todo el mundo no nombra a nadie: acordad el paso sin él en la próxima auditoría.
audit-form-no-agreed-step = No se ha acordado ningún paso así.
audit-form-no-such-step = La auditoría anterior no tiene ese paso. Elige uno de estos.
audit-form-unchanged = La lista de decisiones ya dice eso. Elige otro peldaño, o déjalo.
audit-form-not-listed = La lista de decisiones no la incluye, así que ya la decide el equipo. Elige una que esté en la lista.
audit-form-form-gone = { $problem } Habías escrito: { $words }
audit-form-link-entry = Abre la auditoría de tu equipo
audit-form-link-entry-text = Abre el enlace que te ha dado tu responsable. Si eso te ha traído aquí, copia el enlace entero y pégalo.
audit-form-link-label = Enlace
audit-form-link-open = Abrir la auditoría
audit-form-link-none = Pega primero el enlace.
audit-form-link-unknown = Este enlace no abre nada
audit-form-link-unknown-text = Puede estar cortado, o haber terminado: un enlace termina cuando empieza la próxima auditoría, o cuando tu responsable crea uno nuevo. Pega el enlace entero, o pide el nuevo a tu responsable.
audit-form-link-going = Abriendo la auditoría de tu equipo

# Waves, for HR.
waves-title = Oleadas
waves-none = Aún no se ha abierto ninguna oleada.
waves-open = La oleada de { $wave } está abierta hasta el { $date }.
waves-last = La última oleada fue la de { $wave }, abierta hasta el { $date }.
waves-wait = La próxima se puede abrir a partir del { $date }: entre dos aperturas hay al menos 21 días.
waves-plan-link = Planificar la próxima oleada
waves-wave = Oleada
waves-state = Estado
waves-opened = Abierta el
waves-last-day = Último día
waves-form = Cuestionario
waves-state-open = Abierta
waves-state-closing = En recuento
waves-state-closed = Cerrada
waves-statements = { $n ->
    [one] { $n } afirmación
   *[other] { $n } afirmaciones
 }
waves-back = Todas las oleadas
waves-back-to = Volver a la oleada de { $wave }
waves-back-to-plan = Volver al plan
waves-plan-title = La próxima oleada
waves-plan-finding = Si se abriera ahora: { $n ->
    [one] { $n } afirmación
   *[other] { $n } afirmaciones
 } a { $people ->
    [one] { $people } persona
   *[other] { $people } personas
 }, hasta el { $date }.
waves-plan-not-yet = Así aún no se puede abrir.
waves-terms = Plan
waves-form-hint = { $n ->
    [one] { $n } afirmación
   *[other] { $n } afirmaciones
 }, { $minutes ->
    [one] alrededor de 1 minuto
   *[other] unos { $minutes } minutos
 }
waves-form-core = El núcleo
waves-form-pulse = El núcleo y algunas rotatorias
waves-form-audit = La auditoría de autonomía
waves-closes = Último día para responder
waves-threshold = Grupo mínimo
waves-threshold-hint = A partir de cuántas respuestas se muestra un grupo: de 5 a 50. Queda fijado al abrirse la oleada.
waves-reminder = Recordatorio
waves-remind-all = Uno, a todo el mundo
waves-remind-all-hint = También a quienes ya han respondido, para que ningún registro de correo diga quiénes son las demás personas
waves-remind-others = Uno, a las personas cuyo enlace está sin usar
waves-remind-others-hint = Quien lea el registro de correo puede saber quién no había respondido; a la plantilla se le dice antes de que responda
waves-comments = Comentarios
waves-comments-ask = Pedir un comentario
waves-comments-hint = Solo los lee Recursos Humanos, de toda la organización, en orden aleatorio, a partir de 10 respuestas y 5 comentarios
waves-lots = Códigos en papel
waves-lots-ask = Todo el mundo saca un código, en vez de recibir un correo
waves-lots-hint = Quien lee resultados recibe un correo de todos modos. Quien no tiene dirección siempre saca un código.
waves-lots-drawing = { $n ->
    [one] Una persona saca un código de un sobre: imprímelos cuando la ronda esté abierta. Si sacan menos de { $k }, no se crea ninguno.
   *[other] { $n } personas sacan un código de un sobre: imprímelos cuando la ronda esté abierta. Si sacan menos de { $k }, no se crea ninguno.
 }
waves-lots-says = { $n ->
    [one] Una persona saca un código sin correo. Un código es de un grupo y de nadie, para que nadie pueda saber quién ha respondido.
   *[other] { $n } personas sacan un código sin correo. Un código es de un grupo y de nadie, para que nadie pueda saber quién ha respondido.
 }
waves-lots-how = Imprime el archivo, recórtalo y pon los papeles de cada grupo en un sobre aparte. Se crea una vez y no se guarda en ningún sitio: bórralo después. En un dispositivo compartido se abre /kiosk.
waves-lots-made = Los códigos ya están creados. Hasta que se use uno puedes crearlos otra vez.
waves-lots-again = Los anteriores se pueden tirar: ya no abren nada
waves-lots-button = Crear los códigos (PDF)
waves-packs = Escalas con licencia
waves-trustee = Dejar la clave en manos del comité de empresa
waves-trustee-hint = Quien la custodia crea una clave con «sdt-pulse tally keygen» y te da su mitad pública. Las respuestas se sellan entonces con ella: este servidor nunca puede leer ninguna, y hace el recuento quien la custodia.
waves-trustee-key = La mitad pública de la clave, el texto entero
waves-look = Ver este plan
waves-comes-of-it = Qué resulta de él
waves-budget = { $n ->
    [one] { $n } afirmación
   *[other] { $n } afirmaciones
 }; con esta oleada, { $all } de { $most } en el { $quarter }
waves-asked = A quién se pregunta
waves-asked-says = { $n ->
    [one] { $n } persona
   *[other] { $n } personas
 } en la lista hoy. { $readers ->
    [0] Ninguna lee informes.
    [one] { $readers } de ellas lee informes, y no cuenta para el grupo mínimo.
   *[other] { $readers } de ellas leen informes, y no cuentan para el grupo mínimo.
 }
waves-dates = Fechas
waves-dates-say = Desde ahora hasta el { $closes }. Los enlaces funcionan hasta el { $ends } a las 12:00 UTC, cuando ese día ha terminado en todas partes.
waves-which-groups = Qué grupos
waves-groups = { $could } de { $teams } equipos se podrían mostrar si responde el { $percent } %. { $near ->
    [0] Ninguno está cerca del límite;
    [one] Uno está cerca del límite;
   *[other] { $near } están cerca del límite;
 } { $never ->
    [0] ninguno es siempre demasiado pequeño.
    [one] uno no se podrá mostrar nunca.
   *[other] { $never } no se podrán mostrar nunca.
 }
waves-never = Cuáles no se podrán mostrar nunca
waves-what-people-see = Qué ve la gente
waves-drafts = Nadie ha revisado la redacción en { $languages }: la ha hecho una máquina. Léela antes de que alguien responda en ella; quien la haya revisado quita la marca de las primeras líneas de sus archivos.
waves-not-in = No en { $languages }: una afirmación no está traducida. A quien leería ese idioma se le pregunta en el idioma habitual de la organización.
waves-promised = Qué se promete
waves-rule-threshold = Un grupo se muestra a partir de { $n } respuestas.
waves-rule-bands = Cuántas respuestas fueron bajas, medias y altas se muestra a partir de { $n } respuestas.
waves-rule-remind-everybody = El recordatorio llega a todo el mundo, también a quienes ya han respondido.
waves-rule-remind-unanswered = El recordatorio llega solo a las personas cuyo enlace está sin usar: quien lea el registro de correo puede saber quién no había respondido.
waves-rule-comments = Los comentarios solo los lee Recursos Humanos, de toda la organización, a partir de { $n } respuestas y { $comments } comentarios.
waves-rule-no-comments = No hay campo de comentarios.
waves-rule-key-here = La clave está en este servidor, y se destruye al cerrarse la oleada.
waves-rule-key-trustee = { $holder } custodia la clave y hace el recuento.
waves-practice = Enviármela primero
waves-practice-hint = Recibes la invitación que recibiría la plantilla. Lo que respondas con ella no se guarda en ninguna parte.
waves-practised = Hay una prueba en camino a { $email }.
waves-open-link = Abrir esta oleada…
waves-open-title = ¿Abrir la oleada de { $wave }?
waves-open-says = { $n ->
    [one] { $n } persona recibe
   *[other] { $n } personas reciben
 } en el acto una invitación por correo. Se puede responder hasta el { $date }.
waves-open-fixed = A quién se pregunta, el cuestionario y estas reglas quedan fijados desde ese momento, y nadie puede cambiarlos para esta oleada:
waves-type-month = Escribe { $month } para confirmar
waves-open-button = Abrir la oleada y enviar las invitaciones
waves-open-not = Todavía no
waves-running-finding = La oleada de { $wave } está abierta: { $n ->
    [0] hoy es el último día
    [one] queda { $n } día
   *[other] quedan { $n } días
 }, hasta el { $date }.
waves-ended-finding = La oleada de { $wave } ya no admite respuestas, y está a punto de hacerse el recuento.
waves-ends-early = Termina antes, el { $date } a las 12:00 UTC; a la plantilla se le prometió el { $announced }. El motivo que ha leído: { $reason }
waves-response = Participación
waves-response-not-yet = Aún sin calcular
waves-response-few = Menos de { $n } respuestas
waves-response-under = Menos del 5 %
waves-response-at-least = Al menos el { $n } %
waves-worked-out = De toda la organización, según el cálculo del { $date }; se calcula de nuevo cada día a partir de las 06:00 UTC.
waves-not-worked-out = Se calcula una vez al día, a partir de las 06:00 UTC.
waves-response-why = ¿Por qué no con más exactitud, y nada por grupo?
waves-response-why-text = Quien ve cambiar un número, o sabe quién falta aún, se entera de quién ha participado. Y a un grupo que va con retraso se le insistiría, persona por persona. Así que, mientras hay una oleada abierta:
waves-response-rule-one = Una sola cifra, de toda la organización, una vez al día, redondeada a la baja a tramos del 5 % o del grupo mínimo, lo que sea mayor.
waves-response-rule-ends = Empieza en «menos de 20 respuestas» y termina en «al menos el 90 %».
waves-response-rule-nobody = Ningún grupo, ninguna persona, ninguna lista de quién falta, ninguna hora de respuesta, ningún resultado y ningún comentario.
waves-response-rule-leads = Las personas responsables no ven la cifra.
waves-mail = Correo
waves-invitations = Invitaciones
waves-mailed = { $sent } de { $invited } enviadas. { $waiting ->
    [0] Ninguna espera.
    [one] Una espera.
   *[other] { $waiting } esperan.
 }
waves-run-going = El correo está saliendo: { $done } de { $all }.
waves-look-again = Mirar otra vez
waves-invite-button = Enviar las invitaciones que esperan
waves-reminded = { $n ->
    [one] Enviado a una persona.
   *[other] Enviado a { $n } personas, también a quienes ya han respondido.
 }
waves-remind-everybody = Aún sin enviar. Llega a todo el mundo, también a quienes ya han respondido.
waves-remind-unanswered = Llega a las personas cuyo enlace está sin usar. A cuántas no se muestra: es el número que falta.
waves-remind-link = Enviar el recordatorio…
waves-remind-title = ¿Enviar el único recordatorio?
waves-remind-once = La oleada promete un recordatorio. No hay un segundo.
waves-remind-soon = La oleada se abrió hace menos de tres días. A partir del { $date } más personas habrán tenido tiempo de responder.
waves-remind-at-once = Enviarlo ahora de todos modos
waves-remind-tick = Marca que salga ahora, o espera
waves-remind-button = Enviar el recordatorio
waves-remind-not = Ahora no
waves-again = Ayudar a alguien
waves-again-hint = «He perdido mi enlace»: envía uno nuevo. El antiguo también funciona. No ves si se ha usado.
waves-again-button = Enviar un enlace nuevo
waves-again-sent = Hay un enlace nuevo en camino a { $email }.
mail-queue-came = Qué salió de una encuesta
mail-queue-title = Correo
mail-queue-link = El correo en espera y el que volvió
mail-queue-finding = { $n ->
    [0] No espera ningún correo
    [one] Espera un correo
   *[other] Esperan { $n } correos
 }, { $back ->
    [0] y no volvió ninguno.
    [one] y volvió uno.
   *[other] y volvieron { $back }.
 }
mail-queue-chat = { $n ->
    [0] Los mensajes para el chat salen por correo
    [one] Un mensaje para el chat salió por correo
   *[other] { $n } mensajes para el chat salieron por correo
 } ({ $at }). El chat dice: { $said } Nadie se queda fuera. Quien administra lo arregla en los ajustes, y esto desaparece con el próximo mensaje que el chat acepte.
mail-queue-waiting = En espera
mail-queue-waits = { $n } a partir de { $at }
mail-queue-put-off = Se intenta de nuevo
mail-queue-put-off-hint = El servidor de correo o el chat aún no los ha aceptado. Salen por sí solos.
mail-queue-next = Próximo intento: { $at }.
mail-queue-came-back = Devueltos
mail-queue-came-back-hint = Estos no llegaron, de forma definitiva. Corrige la dirección en el archivo de personas, impórtalo y envía el correo otra vez. Esto no dice si alguien ha respondido.
mail-queue-retry = Enviar otra vez
mail-queue-retry-all = Enviar todos otra vez
mail-queue-invitation = Invitación
mail-queue-again = Enlace nuevo
mail-queue-reminder = Recordatorio
mail-queue-early = Aviso de que la oleada termina antes
mail-queue-notice = A quienes observan
mail-queue-report = Aviso de que hay resultados
waves-came-back = { $n ->
    [one] Volvió un correo:
   *[other] Volvieron { $n } correos:
 }
waves-came-back-link = Corregir y enviar otra vez
waves-put-off = { $n ->
    [one] Un correo aún no se ha aceptado y se intenta de nuevo:
   *[other] { $n } correos aún no se han aceptado y se intentan de nuevo:
 }
mail-came-subject = Qué salió de la encuesta de { $month }
mail-came-answered = Han respondido { $answered } personas.
mail-came-answered-withheld = cuántas personas han respondido: { $withheld }.
mail-came-everybody = Esto es lo que puede leer todo el mundo.
mail-came-title = { $organisation }, en una escala de 1 a 5
mail-came-need = { $need }: { $said }
mail-came-steps = Lo que los equipos han acordado y dejan leer a todo el mundo
mail-came-step = { $team }: { $step } ({ $standing })
mail-came-done = hecho
mail-came-dropped = abandonado
mail-came-due = para el { $date }
mail-came-overdue = con retraso desde el { $date }
mail-came-withheld = De { $of ->
    [one] un grupo
   *[other] { $of } grupos
 } no se muestran { $n } ({ $withheld }).
mail-came-destroyed = Se ha destruido cada respuesta individual.
mail-came-next = La próxima encuesta está prevista para el { $date }.
mail-came-same = Este correo es el mismo para todo el mundo, haya participado o no.
mail-report-subject = Resultados de { $month } de { $groups }
mail-report-subject-all = Resultados de { $month }
mail-report-open = la oleada de { $month } se ha cerrado y los resultados están listos. Se leen en medio minuto.
mail-report-page = Abrir la página:
mail-report-talk = Antes de hablar de ello:
mail-report-with-team = Léelos con el equipo, no al equipo.
mail-report-nobody-says = Nadie tiene que decir qué respondió. No lo preguntes, por favor.
mail-report-one-step = Acuerda con el equipo un paso como mucho, y anótalo en la página.
mail-report-why-lead = Recibes esto porque la lista de personas te nombra responsable.
mail-report-why-role = Recibes esto porque puedes leer todos los resultados.
mail-report-no-figures = Este correo no lleva cifras, porque el correo se reenvía.
waves-end = El final
waves-closes-itself = La oleada se cierra sola después del { $date }.
waves-closes-now = Se está haciendo el recuento de la oleada: uno o dos minutos.
waves-closes-trustee = { $holder } custodia la clave. Después del final, «sdt-pulse tally export» le da las respuestas selladas.
waves-close-hint = Terminarla antes deja fuera a quienes aún no han respondido, y no se puede deshacer.
waves-close-link = Terminar antes la oleada…
waves-close-title = ¿Terminar antes la oleada de { $wave }?
waves-close-noon = Los enlaces dejan de funcionar el mediodía siguiente (UTC): el { $date }, a las 12:00. Nadie puede elegir el momento.
waves-close-released = Se publica lo que se puede mostrar. Se destruyen cada respuesta individual y la clave.
waves-close-promised = A la plantilla se le prometió el { $date }. Recibe un correo que dice que termina antes, y el motivo de abajo.
waves-close-record = El día y el motivo pasan al registro de promesas, que lee el comité de empresa; tu nombre pasa al registro de accesos.
waves-close-reason = Motivo, tal como lo leerá la plantilla
waves-close-button = Terminar la oleada el { $date } a las 12:00 UTC
waves-close-not = Dejarla abierta
waves-over-finding = La oleada de { $wave } estuvo abierta hasta el { $date }. { $shown ->
    [0] Solo se muestra la organización
    [one] Se muestra un grupo
   *[other] Se muestran { $shown } grupos
 }; reservados: { $withheld }.
waves-over-early = Terminó antes; a la plantilla se le había prometido el { $announced }.
waves-release = Publicación
waves-answered = Han respondido
waves-over-answered = { $n } de { $invited }
waves-over-organisation-withheld = Reservado, para que no se pueda identificar a nadie
waves-withheld = Reservado
waves-over-withheld = { $n ->
    [one] Un grupo
   *[other] { $n } grupos
 }, para que no se pueda identificar a nadie. Cuál de ellos era demasiado pequeño, y cuál protege a otro, no se dice nunca.
waves-tell = Qué salió de ella
waves-tell-hint = Un solo correo a todo el mundo, si quieres: lo que muestra la página de toda la organización y los pasos que los equipos dejan leer a todo el mundo.
waves-tell-link = Decir a todo el mundo qué salió de ella…
waves-tell-title = Decir a todo el mundo qué salió de { $wave }
waves-tell-people = { $n ->
    [0] No lo recibe nadie: no hay nadie en la lista a quien se pueda escribir.
    [one] Lo recibe una persona: quien está en la lista, tiene dirección y no ha pedido que no se le escriba.
   *[other] Lo reciben { $n } personas: todas las que están en la lista, tienen dirección y no han pedido que no se les escriba.
 } Que hayan participado o no da igual.
waves-tell-languages = Cada persona lo lee en su idioma. Lo que hay debajo está en el habitual.
waves-tell-steps = Un paso solo sale si su equipo lo ha marcado en la auditoría. Si un equipo quita la marca antes de que haya salido un correo, el paso no está en él.
waves-tell-once = Sale una vez por oleada.
waves-tell-text = El texto
waves-tell-button = Enviarlo a todo el mundo
waves-tell-not = No enviarlo
waves-told = El { $date } se dijo a todo el mundo qué salió de ella.
waves-refused-tell-changed = El texto ya no es el que miraste: léelo otra vez antes de enviarlo.
waves-refused-tell-nobody = No se puede escribir a nadie: importa personas que tengan dirección.
waves-destroyed = Destruido
waves-over-destroyed = Cada respuesta individual, la clave, las marcas de quién ha participado
waves-results-link = Resultados
waves-proof = Prueba
waves-proof-hint = El certificado permite a cualquiera comprobar que ninguna cifra se puede reducir a menos personas de las prometidas; la lista contiene el código de cada respuesta que entró en el recuento.
waves-certificate = Certificado
waves-counted = Respuestas del recuento
waves-refused-open = Hay una oleada abierta. Se puede abrir otra cuando se cierre.
waves-refused-too-soon = La última oleada se abrió el { $last }, y entre dos aperturas hay al menos 21 días, para que no se pregunte a nadie demasiado a menudo. La próxima se puede abrir a partir del { $date }.
waves-refused-budget = Con este cuestionario, en el { $quarter } se preguntarían { $n } afirmaciones, y el límite es { $most }. Elige un cuestionario más corto, o un trimestre posterior.
waves-refused-date = Indica una fecha
waves-refused-past = Ese día ya ha pasado. Elige uno posterior.
waves-refused-late = Faltan más de 90 días para esa fecha. Elige un día anterior.
waves-refused-nobody = No hay nadie a quien preguntar. Importa primero la lista de personas.
waves-refused-form = Elige un cuestionario
waves-refused-threshold = El grupo mínimo va de { $least } a { $most }
waves-refused-key-used = Esta clave ya se usó para una oleada anterior. Pide una nueva a quien la custodia.
waves-refused-pack-trustee = { $pack } es de uso restringido: la urna de quien custodia la clave se llevaría fuera su texto. Deja fuera una de las dos cosas.
waves-refused-pack-expires = La licencia de { $pack } termina el { $date }, antes que la oleada.
waves-refused-pack-attest = Nadie ha confirmado la licencia de { $pack }: «sdt-pulse items attest»
waves-refused-key = Esto no es la mitad pública de la clave de quien la custodia, tal como la crea «sdt-pulse tally keygen».
waves-refused-pack-demo = { $pack } es de uso restringido, y su texto no aparece nunca en una demostración.
waves-refused-pack-twice = { $pack } está elegido dos veces.
waves-refused-pack-wording = { $item } se preguntó en { $wave } con otro texto, otra escala u otro marco, y las respuestas a dos textos no se pueden comparar. El texto nuevo necesita un identificador nuevo.
waves-refused-pack-file = El archivo de { $pack } no se puede leer.
waves-refused-pack-items = El archivo de { $pack } tiene errores: «sdt-pulse items check { $pack }.toml» los nombra.
waves-refused-sender = No se puede enviar correo con el nombre de la organización, el remitente, el contacto y la dirección que están ajustados. Haz que los corrijan en los ajustes.
waves-refused-clock = El reloj de este servidor va mal. Haz que lo ajusten; no se ha abierto nada, y se avisa a quienes observan.
waves-refused-month = Eso no es { $month }
waves-refused-reason = Da un motivo. A la plantilla se le prometió una fecha
waves-refused-ends-already = Entonces ya termina, o ya ha terminado. No se ha cambiado nada.
waves-refused-over = La oleada ya no admite respuestas.
waves-refused-not-invited = En esta oleada no se pregunta a nadie con esta dirección. Solo puede recibir un enlace quien estaba en la lista cuando se abrió.
waves-refused-no-lots = Nadie saca un código en esta ronda: todo el mundo está invitado por correo.
waves-refused-lots-drawn = Ya se usó un código: con otros nuevos alguien podría responder dos veces.
waves-refused-lots-made = { $n ->
    [one] Ya se creó un código y quizá esté impreso: si lo creas otra vez, no abre nada. Marca que se puede tirar.
   *[other] Ya se crearon { $n } códigos y quizá estén impresos: si los creas otra vez, no abren nada. Marca que se pueden tirar.
}
waves-refused-few-lots = Solo { $n } sacan un código, menos de { $k }: la base de datos diría demasiado bien quién ha respondido. Dales direcciones o haz que todo el mundo saque uno en la próxima ronda.
lots-title = Códigos para la encuesta de { $wave }
lots-instructions = { $n ->
    [one] Un papel para este grupo. Corta por las líneas, dobla y ponlos en un sobre del que cada persona saca uno.
   *[other] { $n } papeles para este grupo. Corta por las líneas, dobla y ponlos en un sobre del que cada persona saca uno.
 }
lots-group = Grupo: { $group }
lots-open = Escanea, o abre { $address } y escribe el código.
lots-until = Hasta el { $date }
lots-promise = Sirve una vez. Nadie puede saber quién lo sacó, y tus respuestas se guardan sin él.
waves-refused-not-mailed = El correo no ha salido: { $said }
waves-refused-no-mail = Este servidor no envía correo desde sus páginas.
app-nav-settings = Ajustes
settings-title = Ajustes
settings-save = Guardar
settings-back = Volver a los ajustes
settings-change = Cambiar
settings-saved = { $section }: guardado y en vigor.
settings-address-moves = Si guardas una dirección distinta de la de tu navegador, pasas a ella y allí inicias sesión con un clic. Si no lleva a ninguna parte: sdt-pulse settings set base_url fija la dirección.
settings-mail-hint = Lo que se cambia aquí se guarda cuando un correo de prueba ha salido por ese camino.
settings-chat = Chat
settings-chat-title = Invitaciones en el chat
settings-chat-text = Las invitaciones y los recordatorios pueden llegar a cada persona como mensaje directo. A quien el chat no conoce le llega un correo, y nadie recibe ambos. Se responde en nuestras propias páginas, nunca en el chat.
settings-chat-operator = Quien gestiona el chat ve a quién se ha preguntado y tiene sus enlaces, igual que quien gestiona el servidor de correo. Informa al comité de empresa antes de activarlo.
settings-chat-way = Adónde van primero las invitaciones
settings-chat-off = Solo por correo
settings-chat-hint = Cómo se crea una aplicación, un flujo de trabajo o un bot está en docs/chat.md.
settings-chat-teams-hint = Mediante un flujo de trabajo. No dice si alguien recibió la tarjeta: envía un enlace nuevo por correo a quien no la recibió.
settings-chat-url = Dirección del chat o del flujo de trabajo
settings-chat-url-hint = No hace falta para Slack. Nunca se muestra; si se deja vacía, queda la vigente.
settings-chat-token = Token del bot
settings-chat-token-hint = No hace falta para Teams. Nunca se muestra; si se deja vacío, queda el vigente.
settings-chat-test-hint = La dirección con la que el chat conoce a la persona. El mensaje no contiene ningún enlace.
settings-chat-save = Enviar una prueba y guardar
settings-chat-said = Lo que ha dicho el chat
settings-chat-no-token = Escribe el token del bot.
settings-chat-no-url = Escribe una dirección que empiece por https://.
settings-chat-fault-person = El chat no conoce esta dirección, o no deja que nadie le escriba.
settings-chat-fault-account = El chat no deja escribir a esta cuenta.
settings-chat-fault-down = No se puede llegar al chat, o pide esperar.
settings-privacy-hint = { $n ->
   *[other] Vale para las oleadas que se abran desde ahora: una que está abierta mantiene lo que se prometió a las personas. Nunca puede ser menos de { $n }.
}
settings-sign-in = Inicio de sesión
settings-sign-in-by = Se inicia sesión con
settings-sign-in-mail = Un correo con un enlace y seis cifras
settings-sign-in-hint = El inicio de sesión propio de la organización se configura en sdt-pulse.toml, junto a su secreto.
# Setting this up in the browser
set-up-title = Configurar el pulso
set-up-nav = Configuración
set-up-kicker = Configuración, paso { $number } de 6
set-up-step-organisation = Organización
set-up-step-address = Dirección
set-up-step-mail = Correo
set-up-step-people = Personas
set-up-step-privacy = Privacidad
set-up-step-wave = Primera oleada
set-up-step-done = hecho
set-up-save = Guardar y seguir
set-up-back = Volver a: { $step }
set-up-fixed = Fijado en sdt-pulse.toml, en el entorno o por una opción de la línea de comandos. Para cambiarlo aquí, quítalo allí y vuelve a arrancar el servidor.
set-up-link-text = Pega el código de configuración. Aparece donde se arrancó el programa, detrás de «Set-up code:», y sirve una vez, durante 60 minutos.
set-up-link-label = Código de configuración
set-up-link-open = Seguir
set-up-link-none = Pega el código de configuración
set-up-link-ended = Este enlace ha caducado
set-up-link-ended-text = Se ha usado, tiene más de 60 minutos o se ha sustituido por uno más reciente. Quien gestiona el servidor obtiene uno nuevo con: sdt-pulse setup-link
set-up-begin-text = Seis pasos, unos 20 minutos. Puedes parar después de cualquiera y retomarlo más tarde. Nadie recibe un correo hasta que abras la primera oleada.
set-up-begin-hint = Recibes los roles admin y Recursos Humanos hasta que renuncies a uno. Más adelante inicias sesión con un enlace por correo; también sirve un nuevo enlace de configuración.
set-up-begin = Empezar
set-up-list-organisation = Organización e idiomas
set-up-list-address = La dirección de este sitio
set-up-list-mail = Correo, con una prueba para ti
set-up-list-people = Personas, con un ensayo que no cambia nada
set-up-list-privacy = Privacidad: el grupo mínimo que se puede mostrar
set-up-list-wave = La primera oleada, que te envías antes a ti
set-up-organisation-title = ¿De quién es el pulso?
set-up-organisation = Nombre de la organización
set-up-organisation-hint = Aparece en todas las páginas y en todos los correos.
set-up-organisation-none = Escribe el nombre de la organización
set-up-contact = Contacto
set-up-contact-hint = Una dirección que responde preguntas sobre la encuesta. Las respuestas a los correos llegan allí.
set-up-locale = Idioma habitual
set-up-locale-hint = A cada persona se le pregunta en el idioma de la lista de personas, o en el de su navegador; el habitual es para quien no tiene ninguno de los dos.
languages-title = Idiomas
languages-on = Activo.
languages-on-draft = Activo, como borrador: lo ha hecho una máquina y nadie lo ha revisado.
languages-off = No activo: { $n ->
    [one] falta un texto, o está mal
   *[other] { $n } textos faltan o están mal
}. «sdt-pulse language check { $tag }» dice qué es.
languages-draft = Viene como borrador hecho por una máquina y sin revisar; no activo. «sdt-pulse language add { $tag }» lo pone junto a los datos, donde se puede leer y corregir.
set-up-address-title = ¿En qué dirección llega la gente a este sitio?
set-up-address-text = Los enlaces de los correos empiezan por esta dirección. La plantilla tiene que poder llegar a ella, también desde casa si responde allí.
set-up-address = Dirección
set-up-address-hint = https:// y el nombre del host, sin nada detrás.
set-up-address-none = Escribe https:// y el nombre del host, sin nada detrás
set-up-address-seen = Lo que ve este servidor
set-up-address-you = Tu navegador está en
set-up-address-same = la misma
set-up-address-differs = no es la dirección de arriba
set-up-address-encryption = Cifrado
set-up-address-https = Correcto: https. Los enlaces y las respuestas van cifrados por el camino
set-up-address-local = http, solo en esta máquina: sirve para probar
set-up-address-plain = Falta: sin https, quien transporta el tráfico lee los enlaces personales y las respuestas. Pon un proxy delante: sdt-pulse proxy nginx --host HOST imprime su archivo
set-up-address-by = Proxy
set-up-address-proxy = Hay uno delante, y dice por qué dirección has llegado
set-up-address-no-proxy = No se ve ninguno. Está bien para probar; un proxy transmite X-Forwarded-Proto y Host
set-up-address-moves = Si guardas una dirección distinta de la de tu navegador, pasas a ella e inicias sesión allí con un clic. Si no lleva a ninguna parte: sdt-pulse setup-link imprime un enlace nuevo, y sdt-pulse settings set base_url fija la dirección.
set-up-mail-title = ¿Cómo debe enviar correo el pulso?
set-up-mail-text = Desde este paso no se envía nada a la plantilla. La prueba va a una sola dirección, y los ajustes se guardan solo después de que el servidor la haya aceptado.
set-up-mail-way = Adónde va el correo
set-up-mail-smtp = Por nuestro servidor de correo (SMTP)
set-up-mail-folder = A una carpeta, y lo entregamos por nuestra cuenta
set-up-mail-folder-hint = Para un relé que recoge archivos. Contienen enlaces personales hasta que se entregan.
set-up-mail-host = Servidor
set-up-mail-port = Puerto
set-up-mail-encryption = Cifrado
set-up-mail-starttls = STARTTLS, normalmente el puerto 587
set-up-mail-tls = TLS desde el principio, normalmente el puerto 465
set-up-mail-user = Nombre de usuario
set-up-mail-password = Contraseña
set-up-mail-password-hint = Se guarda sellada con una clave que solo lee este programa, y no se vuelve a mostrar. Después de una prueba fallida, escríbela otra vez.
set-up-mail-from = Remitente
set-up-mail-from-hint = La plantilla ve esta dirección como remitente, bajo el nombre de la organización. Las respuestas van al contacto del paso 1.
set-up-mail-test-to = Enviar la prueba a
set-up-mail-test = Enviar una prueba
set-up-mail-later = Configurar el correo más tarde
set-up-mail-no-host = Escribe el nombre del servidor de correo
set-up-mail-bad-host = Escribe el servidor como mail.example.com y el puerto como un número
set-up-mail-half = Indica un nombre de usuario y una contraseña, o ninguna de las dos cosas
set-up-mail-said = Lo que ha dicho el servidor
set-up-mail-no-password = Puedes enviar este texto a quien se ocupa del correo en tu organización. No contiene ninguna contraseña.
set-up-mail-after = Después de la prueba
set-up-mail-sent = El servidor ha aceptado el correo de prueba, y los ajustes están guardados. Mira si ha llegado, y si no está entre el correo no deseado.
set-up-mail-arrived = Ha llegado: seguir
set-up-mail-fault-sign-in = El servidor de correo no ha aceptado el nombre de usuario o la contraseña
set-up-mail-fault-nothing = Nada responde en { $server }
set-up-mail-fault-name = El certificado del servidor es para otro nombre
set-up-mail-fault-tls = No se ha podido establecer la conexión cifrada
set-up-mail-fault-starttls = El servidor no ofrece cifrado
set-up-mail-fault-sender = El servidor de correo no permite enviar a este remitente
set-up-mail-fault-recipient = El servidor de correo ha rechazado el correo de prueba
set-up-mail-fault-later = El servidor de correo pide volver a intentarlo más tarde
set-up-mail-fault-folder = No se puede escribir en la carpeta
set-up-mail-fault-other = El servidor de correo ha cortado la comunicación
set-up-mail-fault-key = La clave que firma el correo no sirve
set-up-mail-read-sign-in = La conexión y el cifrado están bien. El inicio de sesión, no. A menudo el nombre de usuario tiene que ser la dirección entera, o la cuenta necesita una contraseña de aplicación.
set-up-mail-read-nothing = Ningún servidor responde con este nombre y este puerto. Revisa ambos; también puede estorbar un cortafuegos entre aquí y allí.
set-up-mail-read-name = Responde un servidor, y resulta ser otro del que has escrito. Escribe el nombre para el que es su certificado.
set-up-mail-read-tls = Responde un servidor, y el cifrado falla: su certificado no es de confianza, o el puerto y el cifrado no se corresponden (465 es TLS desde el principio, 587 es STARTTLS).
set-up-mail-read-starttls = Sin cifrado, la contraseña y los correos se podrían leer por el camino. Elige TLS desde el principio si el servidor lo admite, normalmente en el puerto 465.
set-up-mail-read-sender = La conexión está bien. Mira si esta cuenta puede enviar con la dirección del remitente, o si el servidor pide un nombre de usuario y una contraseña.
set-up-mail-read-recipient = La conexión está bien, y el servidor no acepta correo para esta dirección, o no con este contenido. Prueba con otra dirección de tu organización.
set-up-mail-read-later = La conexión está bien. Algunos servidores hacen esperar unos minutos a un remitente desconocido: envía entonces la prueba otra vez.
set-up-mail-read-folder = El programa no puede escribir en la carpeta outbox, o su disco está lleno.
set-up-mail-read-other = El servidor terminó la conversación cuando tocaba una respuesta. Lo que dijo antes está abajo.
set-up-mail-read-key = La prueba no ha empezado: el correo iría firmado, y la clave de los ajustes no sirve. Lo que falla está abajo.
mail-domain-title = El dominio del remitente
mail-domain-hint = Quien recibe consulta tres de sus registros antes de creer un correo. Se pregunta a un servidor de nombres cuando pulsas el botón, y nunca en otro momento.
mail-domain-check = Consultar
mail-domain-at = Consultado: { $moment }
mail-domain-right = Correcto.
mail-domain-missing = Falta.
mail-domain-wrong = Incorrecto.
mail-domain-unseen = No se ve desde aquí.
mail-domain-spf-right = { $name } dice qué servidores pueden enviar. No se juzga si el vuestro está entre ellos.
mail-domain-dkim-right = { $name } publica la clave con la que se firma el correo.
mail-domain-dmarc-right = { $name } hace que quien recibe detenga el correo que solo dice ser vuestro.
mail-domain-dmarc-watched = { $name } pide a quien recibe que no haga nada (p=none). Para empezar es correcto.
mail-domain-none = { $name } no publica ninguno.
mail-domain-several = { $name } publica más de uno, y quien recibe no toma ninguno.
mail-domain-anybody = { $name } deja que cualquiera envíe en su nombre.
mail-domain-nobody = { $name } no deja que nadie envíe en su nombre.
mail-domain-no-policy = { $name } no nombra ninguna regla que exista (p=).
mail-domain-other-key = { $name } publica otra clave que la que firma el correo.
mail-domain-no-key = { $name } publica un registro sin una clave legible.
mail-domain-relay = Firma el servidor de correo, si es que alguien firma. El correo de prueba lo muestra: busca «DKIM-Signature» en su código fuente.
mail-domain-no-server = No se llega a ningún servidor de nombres.
mail-domain-silent = El servidor de nombres no respondió a tiempo.
mail-domain-server-says = El servidor de nombres dice: { $words }
mail-domain-publish = Haz que se publique este registro TXT en { $name }:
mail-domain-spf-begin = Haz que se publique un registro TXT que empiece por v=spf1, nombre los servidores que envían para el dominio y acabe en ~all. Quien lleva el servidor de correo lo conoce.
mail-domain-leave-one = Deja solo uno, que lo diga todo.
mail-domain-add = Haz que se añadan antes de -all los servidores que envían para el dominio. Quien lleva el servidor de correo los conoce.
set-up-people-title = ¿A quién se pregunta?
set-up-people-asked = { $n ->
    [0] Aún no hay nadie en la lista de personas.
    [one] Hay una persona en la lista de personas.
   *[other] Hay { $n } personas en la lista de personas.
}
set-up-people-text = Sube un archivo de tu sistema de personal o pega uno. Un ensayo muestra qué cambiaría antes de que cambie nada.
set-up-people-import = Importar personas
set-up-privacy-title = ¿A partir de cuántas respuestas se puede mostrar un grupo?
set-up-privacy-text = Un grupo se muestra solo si sus respuestas no se pueden reducir a menos personas que este número, sume o reste lo que sume o reste cualquiera. Puedes subirlo para una oleada posterior. No puedes bajarlo de 5, y nunca para una oleada que está abierta.
set-up-privacy-smallest = Grupo mínimo
set-up-privacy-answers = { $n ->
   *[other] { $n } respuestas
}
set-up-privacy-sentence = De estos { $teams } equipos, { $could } se podrían mostrar si responde el { $percent } %; { $never } no se podrían mostrar nunca.
set-up-privacy-expect = ¿Si cuántas personas responden?
set-up-privacy-percent = { $percent } %
set-up-privacy-again = Calcularlo de nuevo
set-up-privacy-council = El comité de empresa ha visto esto
set-up-privacy-council-hint = No hace falta para seguir. El día queda en el registro de accesos, que leen quienes observan.
set-up-privacy-teams-none = Tus equipos
set-up-privacy-nobody = Aún no hay nadie en la lista de personas: con ella, esta página dice qué equipos se podrían mostrar.
set-up-privacy-teams = { $n ->
    [one] Con este único equipo
   *[other] Con estos { $n } equipos
}
set-up-privacy-could = Se podría mostrar
set-up-privacy-could-text = Equipos: { $teams }. Grupos con equipos dentro: { $shown } de { $divisions }
set-up-privacy-near = Cerca del límite
set-up-privacy-near-text = { $n ->
    [0] Ningún equipo
    [one] Un equipo. Necesita que responda casi todo el mundo, o que respondan otros a su lado
   *[other] { $n } equipos. Necesitan que responda casi todo el mundo, o que respondan otros a su lado
}
set-up-privacy-never = Nunca
set-up-privacy-never-text = { $n ->
    [0] Ningún equipo
    [one] Un equipo. Sus respuestas cuentan en el grupo superior
   *[other] { $n } equipos. Sus respuestas cuentan en el grupo superior
}
set-up-privacy-too-small = { $n ->
   *[other] Nunca: menos de { $n } personas que cuentan
}
set-up-privacy-left-over = Nunca: quedarían demasiado pocas
set-up-privacy-hint = { $n ->
   *[other] Una previsión a partir del tamaño de tus equipos, según las reglas de la publicación. Quienes leen informes, entre ellas las personas responsables, no cuentan para las { $n }. Un equipo puede quedar reservado aunque hayan respondido suficientes personas, si su cifra delatara la de uno más pequeño.
}
set-up-privacy-all = { $n ->
    [one] El equipo
   *[other] Los { $n } equipos
}
set-up-privacy-team = Equipo
set-up-privacy-people = Personas
set-up-privacy-outlook = Previsión
set-up-privacy-counted-in = Cuenta en
set-up-privacy-promise = Lo que prometes
set-up-privacy-promise-text = Esto es lo que lee la plantilla antes de responder, y lo que conserva el registro de promesas:
set-up-privacy-promise-words = Nadie, ni tu responsable ni Recursos Humanos, ve qué has respondido. Un grupo se muestra a partir de { $k } respuestas. Cuando se cierra la encuesta, se destruye cada respuesta individual.
set-up-wave-title = Tu primera oleada
set-up-wave-text = Planifica la primera oleada y envíatela primero a ti. La plantilla no recibe ningún correo antes de que la abras. Con «Terminar» desaparecen estas páginas; todo lo que fijan se cambia con sdt-pulse settings.
set-up-wave-left = Aún sin guardar: { $steps }.
set-up-wave-plan = Planificar la primera oleada
set-up-finish = Terminar la configuración
mail-test-subject = Correo de prueba del pulso
mail-test-text = El pulso de { $organisation } puede enviarte correo. No hay que hacer nada.
