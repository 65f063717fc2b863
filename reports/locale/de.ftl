# Was sdt-pulse sagt, auf Deutsch. en.ftl sagt dasselbe unter denselben Schlüsseln.
# Ton: kurz, sachlich, „du“, für alle Geschlechter; kein Lob, kein Tadel, kein Drängen.

# Wie die Sprache sich selbst nennt.
language-own-name = Deutsch

## Daten: ein Monat ist 1 (Januar) bis 12, ein Wochentag 1 (Montag) bis 7

date-long = { $weekday }, { $day }. { $month }
date-short = { $weekday }, { $day }. { $month }
month-year = { $month } { $year }
moment = { $day }, { $time } UTC
day-month-year = { $day }. { $month } { $year }
weekday-name = { $n ->
    [1] Montag
    [2] Dienstag
    [3] Mittwoch
    [4] Donnerstag
    [5] Freitag
    [6] Samstag
   *[7] Sonntag
 }
weekday-short = { $n ->
    [1] Mo.
    [2] Di.
    [3] Mi.
    [4] Do.
    [5] Fr.
    [6] Sa.
   *[7] So.
 }
month-name = { $n ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
 }
# In „Fr., 4. Dez.“
month-in-short-date = { $n ->
    [1] Jan.
    [2] Feb.
    [3] März
    [4] Apr.
    [5] Mai
    [6] Juni
    [7] Juli
    [8] Aug.
    [9] Sept.
    [10] Okt.
    [11] Nov.
   *[12] Dez.
 }
# Für sich, unter einer Achse.
month-short = { $n ->
    [1] Jan
    [2] Feb
    [3] Mär
    [4] Apr
    [5] Mai
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Okt
    [11] Nov
   *[12] Dez
 }

## Wie groß das eigene Team ist, vor dem Antworten

# $n: die eingeladenen Menschen des Teams ohne Leserolle; keine, wenn eine Leitung darin allein ist.
team-nobody-counts = Aus deinem Team zählt niemand für die Mindestzahl, denn Leitungen und HR zählen nicht.
team-size = { $n ->
    [one] Dein Team hat 1 Person.
   *[other] Dein Team hat { $n } Personen.
 }
team-below-threshold = Für so kleine Teams wird kein Ergebnis gezeigt; deine Antworten zählen nur in größeren Gruppen.
team-near-threshold = Wenn weniger als { $n } antworten, wird nichts gezeigt; auch sonst kann das Ergebnis zurückgehalten werden. Wenn fast alle gleich antworten, zeigt der Durchschnitt ungefähr, was.

## Die Einladung

mail-subject = { $n ->
    [one] 1 Aussage zu deiner Arbeit
   *[other] { $n } Aussagen zu deiner Arbeit
 }, offen bis { $date }
mail-hello = Hallo { $name },
mail-hello-nameless = Hallo,
mail-question = wie war die Arbeit in letzter Zeit? { $n ->
    [one] 1 Aussage
   *[other] { $n } Aussagen
 }, etwa { $minutes ->
    [one] 1 Minute
   *[other] { $minutes } Minuten
 }:
mail-button = { $n ->
    [one] Die Aussage öffnen
   *[other] Die { $n } Aussagen öffnen
 }
mail-open-until = Offen bis { $date }. Gesendet wird erst, wenn du auf der Seite den Knopf drückst.
mail-answers-title = Was mit deinen Antworten geschieht
mail-answers-stored = Sie werden ohne deinen Namen, deine E-Mail-Adresse und diesen Link gespeichert.
mail-answers-threshold = Nur Gruppen mit mindestens { $n } Antworten werden gezeigt.
mail-answers-once = Ein benutzter Link wird markiert, ohne Datum und Uhrzeit, damit er nur einmal zählt.
mail-answers-tracking = Diese E-Mail enthält kein Tracking-Pixel, und die Links führen direkt zu unserem Server.
mail-no-script = Kein JavaScript? Öffne { $page } und füge ein: { $code }
mail-yours-alone = Der Link gehört nur dir, bitte leite ihn nicht weiter.
mail-questions = Fragen? Antworte auf diese E-Mail.
mail-unsubscribe = Keine Puls-E-Mails mehr

## Die eine Erinnerung

mail-reminder-subject = Noch bis { $date }: { $n ->
    [one] 1 Aussage zu deiner Arbeit
   *[other] { $n } Aussagen zu deiner Arbeit
 }
mail-reminder-closes = der Puls schließt am { $date }.
mail-reminder-question = Wenn du mitmachen möchtest: { $n ->
    [one] 1 Aussage
   *[other] { $n } Aussagen
 }, etwa { $minutes ->
    [one] 1 Minute
   *[other] { $minutes } Minuten
 }.
mail-reminder-answered = Hast du schon geantwortet? Danke, dann ist nichts zu tun.
mail-reminder-everybody = Diese E-Mail geht an alle Eingeladenen, ob sie geantwortet haben oder nicht.
mail-reminder-unanswered = Diese E-Mail geht nur an die, deren Link noch unbenutzt war, als sie erstellt wurde. So stand es in den Regeln dieser Umfrage, bevor jemand gefragt wurde.
mail-reminder-choice = Mitmachen ist deine Entscheidung, und kein Bericht nennt, wer es getan hat.
mail-reminder-last = Das ist die einzige Erinnerung.
mail-early-subject = Die Befragung endet früher, am { $date }
mail-early = Die Befragung, die bis { $announced } angekündigt war, endet früher: am { $ends } um 12:00 Uhr UTC.
mail-early-reason = Der Grund:
mail-early-answer = Wenn du noch antworten möchtest, gilt dein Link bis dahin. Wenn du geantwortet hast, ist nichts zu tun: Deine Antworten zählen.
mail-practice-subject = Zum Ausprobieren: { $subject }
mail-practice = Das ist ein Probelauf, so wie ihn alle bekämen. Was du antwortest, wird nirgends gespeichert und zählt nirgends; der Link zum Abmelden von der Liste bewirkt nichts.

## Der Chat: Einladung und Erinnerung in Kürze, für alle, die sie dort bekommen

# Was eine Benachrichtigung zeigt.
chat-title = { $organisation }: { $n ->
    [one] 1 Aussage zu deiner Arbeit
   *[other] { $n } Aussagen zu deiner Arbeit
 }
chat-asks = { $organisation } fragt, wie die Arbeit zuletzt war: { $n ->
    [one] 1 Aussage
   *[other] { $n } Aussagen
 }, etwa { $minutes ->
    [one] 1 Minute
   *[other] { $minutes } Minuten
 }, offen bis { $date }.
chat-anonymous = Es ist anonym: Geantwortet wird auf unserer eigenen Seite, nie in diesem Chat, und gespeichert wird ohne deinen Namen, deine E-Mail-Adresse oder diesen Link.
chat-reminder-title = { $organisation }, schließt am { $date }: { $n ->
    [one] 1 Aussage zu deiner Arbeit
   *[other] { $n } Aussagen zu deiner Arbeit
 }
chat-reminder = Der Puls von { $organisation } schließt am { $date }. Wenn du mitmachen möchtest: { $n ->
    [one] 1 Aussage
   *[other] { $n } Aussagen
 }, etwa { $minutes ->
    [one] 1 Minute
   *[other] { $minutes } Minuten
 }. Wenn du schon geantwortet hast, danke: Es ist nichts zu tun.
chat-reminder-everybody = Diese Nachricht geht an alle, die eingeladen wurden, ob sie geantwortet haben oder nicht.
chat-reminder-unanswered = Diese Nachricht geht nur an die, deren Link noch unbenutzt war, als sie erstellt wurde. So stand es in den Regeln dieser Umfrage, bevor jemand gefragt wurde.
chat-unsubscribe = Keine Puls-Nachrichten mehr
# Eine Nachricht zum Ausprobieren.
chat-test = Der Puls von { $organisation } kann dir hier schreiben. Es ist nichts zu tun.

# --- Seiten für alle, die nicht angemeldet sind, und was schiefging -------------------------------

problem-not-found = Hier ist nichts
problem-not-found-text = Vielleicht ist die Adresse abgeschnitten, oder was dort steht, ist nicht für dich bestimmt.
problem-foreign = Dieses Formular kam nicht von unserer Seite
problem-foreign-text = Es ist nichts geschehen. Öffne die Seite unter { $address } und versuche es noch einmal.
problem-unreadable = Diese Anfrage können wir nicht lesen
problem-unreadable-text = Es ist nichts geschehen. Geh zurück, lade die Seite neu und versuche es noch einmal.
problem-refused = Das geht jetzt nicht
problem-too-many = Gerade kamen zu viele falsche Links
problem-too-many-text = Jemand hat viele Codes geschickt, die nichts öffnen; solche Codes werden für einen Augenblick nicht beantwortet. Ein richtiger Link geht trotzdem: Öffne ihn noch einmal aus deiner Mail, und zwar ganz.
problem-unavailable = Die Befragung ist gerade nicht erreichbar
problem-unavailable-text = Es wurde nichts geändert. Bitte versuche es in einer Minute noch einmal. Bleibt es so, nenne der Stelle, die diesen Server betreibt, das Zeichen { $reference }.
problem-fault = Bei uns ist etwas schiefgegangen
problem-fault-text = Es wurde nichts geändert. Wenn es wieder vorkommt, nenne der Stelle, die diesen Server betreibt, das Zeichen { $reference }.

sign-in-title = Anmelden
sign-in-for = Für alle, die Berichte lesen oder die Befragung betreuen. Zum Antworten brauchst du kein Konto: Nimm den Link in deiner Mail.
sign-in-address = Dienstliche Adresse
sign-in-send = Schick mir einen Link
sign-in-send-new = Schick mir einen neuen Link
sign-in-no-address = Das ist keine Adresse: Schreib sie als name@host
sign-in-look = Sieh in deine Mail
sign-in-on-its-way = Wenn { $email } Berichte lesen darf, ist ein Link unterwegs. Er gilt einmal, 15 Minuten lang.
sign-in-demo = In dieser Vorführung geht keine Mail hinaus. Sie liegt hier:
sign-in-digits = Oder gib die sechs Ziffern aus der Mail ein
sign-in-digits-hint = Falls die Mail auf einem anderen Gerät liegt. Fünf Versuche, dann brauchst du eine neue Mail. Leerzeichen sind egal.
sign-in-not-six-digits = Es sind sechs Ziffern, so wie sie in der Mail stehen
sign-in-wrong-digits = { $n ->
    [one] Die sechs Ziffern stimmen nicht. Du hast noch einen Versuch
   *[other] Die sechs Ziffern stimmen nicht. Du hast noch { $n } Versuche
}
sign-in-no-mail = Nach fünf Minuten keine Mail
sign-in-no-mail-junk = Sieh im Ordner für unerwünschte Mail nach einer von { $organisation }.
sign-in-no-mail-address = Ist es die Adresse, die HR von dir hat?
sign-in-other-address = Eine andere Adresse nehmen
sign-in-no-mail-who = Berichte sind für Führungskräfte, HR und den Betriebsrat. Wer sie lesen darf, sagen wir hier nicht, und nach fünf Mails in einer Stunde schicken wir keine mehr.
sign-in-as = Du meldest dich an als { $email }.
sign-in-text = Noch ein Klick, damit Mailprogramme, die Links von selbst öffnen, deinen nicht verbrauchen. Wenn du das nicht wolltest, schließ die Seite: Es ist nichts geschehen.
sign-in-button = Anmelden
sign-in-how = Führungskräfte, HR und wer Einsicht hat melden sich mit einem Link an. Wer diesen Server betreibt, macht einen mit: sdt-pulse login-link du@example.com
sign-in-used = Dieser Link geht nicht mehr
sign-in-used-text = Ein Link zum Anmelden gilt einmal, 15 Minuten lang. Manche Mailfilter verbrauchen Links, bevor du sie siehst; dann sind die sechs Ziffern der sicherere Weg.
mistakes-title = Hier stimmt etwas nicht
mistakes-prefix = Fehler:
mail-sign-in-subject = Anmelden bei der Befragung
mail-sign-in-asked = du wolltest dich bei der Befragung anmelden.
mail-sign-in-button = Anmelden
mail-sign-in-digits = Oder gib diese sechs Ziffern auf der Seite ein, auf der du warst:
mail-sign-in-once = Beides gilt einmal, 15 Minuten lang. Der Link öffnet eine Seite, auf der du bestätigst.
mail-sign-in-not-asked = Das warst nicht du? Dann tu nichts. Link und Ziffern nützen niemandem, der diese Mail nicht hat.
mail-sign-in-never = Gib die sechs Ziffern niemandem. HR fragt nicht danach.
signed-out = Du bist abgemeldet
signed-out-not-saved = Nichts davon ist gespeichert. Kopiere, was du geschrieben hast, melde dich wieder an und gib es noch einmal ein.
signed-out-limits = Angemeldet bleibst du { $minutes } Minuten nach jedem Klick, höchstens { $hours } Stunden.
sign-in-oidc-button = Anmelden mit { $name }
sign-in-oidc-onward = Weiter zu { $name }
sign-in-oidc-onward-text = Dort meldest du dich an und kommst dann hierher zurück.
sign-in-oidc-onward-link = Weiter zu { $name }
sign-in-oidc-back = Du kommst von { $name } zurück.
sign-in-oidc-back-text = Noch ein Klick, dann bist du hier angemeldet.
sign-in-oidc-again = Noch einmal versuchen
sign-in-oidc-others = Alle Wege, dich anzumelden
sign-in-oidc-command = Wenn keiner davon geht: Wer diesen Server betreibt, macht einen Link mit: sdt-pulse login-link du@example.com
sign-in-oidc-ended = Diese Anmeldung ist vorbei
sign-in-oidc-ended-text = Was zurückkam, gehört zu einer anderen Anmeldung, ist schon verbraucht oder hat länger als zehn Minuten gedauert. Auch ein zweiter Tab mit einer eigenen Anmeldung führt dazu. Fang noch einmal an.
sign-in-oidc-unreachable = { $name } ist nicht erreichbar
sign-in-oidc-unreachable-text = Dieser Server hat keine Antwort bekommen. Mit deinem Konto hier ist alles in Ordnung. Versuch es in einer Minute noch einmal oder nimm einen anderen Weg.
sign-in-oidc-clock = Zwei Uhren gehen verschieden
sign-in-oidc-clock-ahead = Die Uhr von { $name } geht { $minutes } Minuten vor gegenüber der dieses Servers. Darum lässt sich nicht sagen, ob die Antwort von jetzt ist. Du bist nicht angemeldet. Sag es der Stelle, die diesen Server betreibt: Eine der beiden Uhren muss gestellt werden.
sign-in-oidc-clock-behind = Die Uhr von { $name } geht { $minutes } Minuten nach gegenüber der dieses Servers. Darum lässt sich nicht sagen, ob die Antwort von jetzt ist. Du bist nicht angemeldet. Sag es der Stelle, die diesen Server betreibt: Eine der beiden Uhren muss gestellt werden.
sign-in-oidc-no-email = { $name } nennt keine E-Mail-Adresse von dir
sign-in-oidc-no-email-text = Dieser Server kennt Menschen an ihrer dienstlichen Adresse und hat keine bekommen. Du bist nicht angemeldet. Sag es der Stelle, die diesen Server betreibt: Der Anbieter muss die Angabe „email“ liefern.
sign-in-oidc-unverified = { $name } hat deine Adresse nicht bestätigt
sign-in-oidc-unverified-text = Irgendwer könnte sie eingetragen haben, darum meldet sie niemanden an. Lass sie bei { $name } bestätigen und versuch es dann noch einmal.
sign-in-oidc-refused = Die Antwort von { $name } ist nicht gültig
sign-in-oidc-refused-text = Du bist nicht angemeldet, und es wurde nichts geändert. Vielleicht hilft ein zweiter Versuch; wenn nicht, sag es der Stelle, die diesen Server betreibt: Die Ursache steht in seinem Protokoll.
sign-in-oidc-denied = { $name } hat dich nicht angemeldet
sign-in-oidc-denied-text = Entweder hast du dort abgebrochen, oder du darfst diesen Server darüber nicht benutzen. Es wurde nichts geändert.
sign-in-oidc-answered = { $name } hat mit einem Fehler geantwortet
sign-in-oidc-nothing = Hier gibt es für dich nichts zu lesen
sign-in-oidc-nothing-text = Bei { $name } bist du { $email }. Mit dieser Adresse darf hier niemand Berichte lesen: Sie sind für Führungskräfte, HR und den Betriebsrat. Wenn du es solltest, frag HR, ob es die Adresse ist, die dort von dir bekannt ist.
sign-in-oidc-counted = Bei { $name } bist du { $email }, und eine deiner Gruppen dort öffnet die Berichte von HR. Aber du wirst selbst befragt, und eine Umfrage hat dich zu denen gezählt, die nichts lesen: Mit den Berichten könntest du deine eigenen Antworten abziehen. Jemand mit der Rolle HR muss sie dir hier geben, damit du ab der nächsten Umfrage nicht mehr für die Mindestzahl zählst.

unsubscribe-title = Keine Pulse-Mails mehr?
unsubscribe-text = Ab der nächsten Umfrage wirst du nicht mehr gefragt. Eine Einladung, die du schon hast, gilt weiter.
unsubscribe-button = Nimm mich von der Liste
unsubscribe-done = Du stehst nicht mehr auf der Liste
unsubscribe-done-text = Du wirst nicht mehr gefragt. Wenn du wieder dabei sein willst, schreib an die Adresse unten.

# --- Der Postausgang der Vorführung ---------------------------------------------------------------

outbox-title = Postausgang
outbox-text = Alle Einladungen zur offenen Umfrage, wie sie per Mail ankämen. Öffne eine und antworte.
outbox-open = Zur Umfrage
outbox-back = Alle Mails

# An Beobachtende. Reiner Text, aufzuheben zum Vergleichen.
mail-notice-subject = Aufsicht über die Umfrage: { $what }
mail-notice-subject-opened = { $wave } ist offen
mail-notice-subject-stopped = { $wave } nimmt keine Antworten mehr an
mail-notice-subject-early = { $wave } endet früher
mail-notice-subject-released = { $wave } wurde ausgezählt
mail-notice-subject-restored = eine ältere Datenbank wurde zurückgeholt
mail-notice-subject-clock = die Uhr des Servers
mail-notice-opened = Am { $date } wurde die Umfrage { $wave } eröffnet. Sie nimmt bis { $closes } Antworten an.
mail-notice-opened-before = Die vorige wurde am { $date } eröffnet; dazwischen liegen mindestens 21 Tage.
mail-notice-just-shown = { $n ->
   *[other] Neu an der Schwelle von { $n }: Teams mit gerade genug Menschen, um gezeigt zu werden, die vorher weniger hatten. Die Zahl ist die derer, die zählen.
 }
mail-notice-just-shown-why = Erfundene Personen in einem solchen Team ließen seine Zahlen zeigen, was die echten geantwortet haben. Das Protokoll der Änderungen nennt, wer dazukam: Prüfe, ob es diese Menschen gibt.
mail-notice-stopped = Am { $date } hat { $wave } aufgehört, Antworten anzunehmen, wie angekündigt.
mail-notice-stopped-early = Am { $date } hat { $wave } aufgehört, Antworten anzunehmen, vor dem angekündigten Ende am { $announced }.
mail-notice-early = Am { $date } wurde entschieden, dass { $wave } am { $ends } um 12:00 Uhr UTC endet und nicht wie angekündigt nach dem { $announced }. Der Grund, der allen genannt wird: { $reason }
mail-notice-box = { $n ->
    [one] Der Kasten enthält 1 versiegelte Antwort und hat den Hash
   *[other] Der Kasten enthält { $n } versiegelte Antworten und hat den Hash
 }
mail-notice-released = Am { $date } wurde { $wave } ausgezählt. Die Veröffentlichung hat den Hash
mail-notice-released-early = Am { $date } wurde { $wave } ausgezählt, vor dem angekündigten Ende. Die Veröffentlichung hat den Hash
mail-notice-clock-behind = Die Uhr des Servers zeigt { $today }, und die Protokolle haben einen Eintrag vom { $last }. Sie ging damals vor oder geht jetzt nach. Eine vorgestellte Uhr lässt eine Welle öffnen, bevor die 21 Tage um sind.
mail-notice-clocks-differ = Die Uhr des Servers zeigt { $here }, die seiner Datenbank { $database }. Eine von beiden geht falsch. Eine vorgestellte Uhr lässt eine Welle öffnen, bevor die 21 Tage um sind.
mail-notice-ends = Beide Protokolle enden jetzt mit diesen Einträgen:
mail-notice-end = Eintrag { $entry }
mail-notice-empty = noch kein Eintrag
mail-notice-keep = Hebe diese Mail auf. Hat ein Protokoll je einen anderen Eintrag unter einer dieser Nummern oder weniger Einträge, dann wurde es neu geschrieben.
mail-notice-today = Nach der Uhr des Servers ist heute { $date }. Nennt dein Kalender einen anderen Tag, dann wurde die Uhr verstellt.
mail-notice-look = Beide Protokolle:

## Berichtsseiten: was um jede Seite steht

app-pulse = Puls
app-demo = Beispieldaten
app-skip = Zum Bericht springen
app-nav = Seiten
app-nav-overview = Alle Gruppen
app-nav-organisation = Ganze Organisation
app-nav-comments = Kommentare
app-nav-teams = Meine Teams
app-sign-out = Abmelden

## Berichtsseiten: Zahlen in Worten

# Der eine Wortlaut für alles Zurückgehaltene; er verrät nie, welche Regel galt.
withheld = zurückgehalten, damit niemand erkennbar wird
number = { $whole },{ $tenth }
number-or-more = { $number } oder mehr
number-or-less = { $number } oder weniger
number-about = etwa { $number }
report-range = { $low } bis { $high }
report-list = { $first } und { $last }
unit-placed-directly = { $unit }, direkt zugeordnet
need-name = { $need ->
    [relatedness] Zugehörigkeit
    [competence] Kompetenz
   *[autonomy] Autonomie
 }
# $n: wie viele Wellen; 0, wenn mit verschiedenen verglichen wurde. Nach „in“ und „über“, im Dativ.
report-baseline = { $n ->
    [0] früheren Wellen
    [1] der Welle davor
    [2] den zwei Wellen davor
    [3] den drei Wellen davor
    [4] den vier Wellen davor
   *[other] den { $n } Wellen davor
 }
report-share-under-half = weniger als die Hälfte des Teams
report-share-half = etwa die Hälfte des Teams
report-share-most = der größte Teil des Teams
report-share-nearly-all = fast das ganze Team
report-answered-of = { $answered } von { $invited }

## Berichtsseiten: der Satz obenan; sein erster Buchstabe wird groß. $needs ist eine Aufzählung, $n ihre Länge

verdict-higher = { $needs } { $n ->
    [one] ist
   *[other] sind
 } klar höher als in { $baseline }.
verdict-lower = { $needs } { $n ->
    [one] ist
   *[other] sind
 } klar niedriger als in { $baseline }.
verdict-higher-last-three = { $needs } { $n ->
    [one] ist
   *[other] sind
 } über die letzten drei Wellen höher.
verdict-lower-last-three = { $needs } { $n ->
    [one] ist
   *[other] sind
 } über die letzten drei Wellen niedriger.
verdict-no-clear-change = { $needs } { $n ->
    [one] zeigt
   *[other] zeigen
 } keine klare Veränderung.
verdict-first-wave = ob sich { $needs } verändert { $n ->
    [one] hat
   *[other] haben
 }, lässt sich noch nicht beurteilen: Das ist die erste gezeigte Welle.
verdict-too-few-answers = ob sich { $needs } verändert { $n ->
    [one] hat
   *[other] haben
 }, lässt sich noch nicht beurteilen: In der ganzen Organisation haben weniger als 30 Menschen geantwortet.
verdict-withheld = { $needs } { $n ->
    [one] ist
   *[other] sind
 } zurückgehalten, damit niemand erkennbar wird.
verdict-above-organisation = { $needs } { $n ->
    [one] ist
   *[other] sind
 } klar höher als in der Organisation.
verdict-below-organisation = { $needs } { $n ->
    [one] ist
   *[other] sind
 } klar niedriger als in der Organisation.
verdict-not-asked = Diese Welle hat nicht nach den drei Bedürfnissen gefragt.
report-nothing-shown = Diesmal kein Ergebnis: zurückgehalten, damit niemand erkennbar wird.
report-nothing-shown-means = Das schützt alle, die geantwortet haben. Über das Team sagt es nichts.
no-wave = Noch ist keine Welle abgeschlossen.
no-wave-hint = Ergebnisse stehen hier, sobald die erste es ist.

## Berichtsseiten: eine Einheit

report-includes-your-team = Diese Gruppe umfasst dein Team, ist aber nicht dein Team.
report-includes-not-is = Sie umfasst dein Team, ist aber nicht dein Team.
report-not-asked-since = Seitdem nicht mehr befragt: Das neueste Ergebnis stammt aus { $wave }.
report-answered = Geantwortet
report-shown-from = Gezeigt ab
report-answers-count = { $n } Antworten
report-band = Schattiertes Band
report-band-means = wo der wahre Mittelwert wahrscheinlich liegt (95 %)
report-use-now = Was du jetzt nutzen kannst
report-parent = { $parent }, die Gruppe darum herum
report-parent-of-yours = { $parent }, die Gruppe, zu der dein Team gehört
report-talk = Ein Gespräch über dieselben Aussagen
report-talk-means = Es braucht keine Umfrage, und niemand muss sagen, was die eigene Antwort war.
report-please-do-not = Bitte nicht
report-do-not-ask = Fragen, wer geantwortet hat, oder jemanden um eine Antwort bitten.
report-do-not-compare = Diese Welle mit der nächsten vergleichen, um herauszufinden, wer dazukam.
report-never-added = Wellen werden nie zusammengezählt, um die Mindestzahl zu erreichen: Dieselben drei Menschen sind auch nach zwei Antworten noch drei.
report-needs = Drei Bedürfnisse, in der Reihenfolge, in der sie aufeinander aufbauen
say-higher = Klar höher als davor.
say-lower = Klar niedriger als davor.
say-higher-last-three = Über die letzten drei Wellen höher.
say-lower-last-three = Über die letzten drei Wellen niedriger.
say-no-clear-change = Keine klare Veränderung.
# $n: wie viele Veränderungen in der Welle geprüft wurden.
say-unclear = { $n ->
    [one] Nicht klar, wenn 1 Vergleich berücksichtigt ist.
   *[other] Nicht klar, wenn alle { $n } Vergleiche berücksichtigt sind.
 }
say-first-wave = Noch nicht zu beurteilen: die erste gezeigte Welle.
say-too-few-answers = Noch nicht zu beurteilen: In der ganzen Organisation haben weniger als 30 Menschen geantwortet.
say-not-asked = In dieser Welle nicht gefragt.
report-now = Jetzt { $mean }.
report-now-between = Jetzt { $mean }, wahrscheinlich zwischen { $low } und { $high }.
report-change-above = { $delta } über { $baseline } ({ $range }); die kleinste Veränderung, die { $kind ->
    [organisation] sich hätte zeigen können
   *[team] sich in diesem Team hätte zeigen können
 }, ist { $detectable }.
report-change-below = { $delta } unter { $baseline } ({ $range }); die kleinste Veränderung, die { $kind ->
    [organisation] sich hätte zeigen können
   *[team] sich in diesem Team hätte zeigen können
 }, ist { $detectable }.
report-change-level = Gleichauf mit { $baseline } ({ $range }); die kleinste Veränderung, die { $kind ->
    [organisation] sich hätte zeigen können
   *[team] sich in diesem Team hätte zeigen können
 }, ist { $detectable }.
report-last-three-above = Über die letzten drei Wellen { $delta } über { $baseline } ({ $range }); die kleinste solche Veränderung, die { $kind ->
    [organisation] sich hätte zeigen können
   *[team] sich in diesem Team hätte zeigen können
 }, ist { $detectable }.
report-last-three-below = Über die letzten drei Wellen { $delta } unter { $baseline } ({ $range }); die kleinste solche Veränderung, die { $kind ->
    [organisation] sich hätte zeigen können
   *[team] sich in diesem Team hätte zeigen können
 }, ist { $detectable }.
report-last-three-level = Über die letzten drei Wellen gleichauf mit { $baseline } ({ $range }); die kleinste solche Veränderung, die { $kind ->
    [organisation] sich hätte zeigen können
   *[team] sich in diesem Team hätte zeigen können
 }, ist { $detectable }.
report-organisation = Organisation: { $mean }.
report-organisation-above = Klar über der Organisation ({ $mean }).
report-organisation-below = Klar unter der Organisation ({ $mean }).
report-organisation-unclear = Kein klarer Unterschied zur Organisation ({ $mean }), wenn alle Vergleiche berücksichtigt sind.
report-organisation-no-difference = Kein klarer Unterschied zur Organisation ({ $mean }).
report-withheld-waves = Zurückgehalten: { $waves }.
key-here = Diese Gruppe
key-here-and-range = Diese Gruppe und ihr wahrscheinlicher Bereich
key-organisation = Organisation
key-actions = Notierte Änderungen
numbers-summary = Dieselben Zahlen als Tabelle
numbers-caption = Mittelwert von 1 bis 5, wahrscheinlicher Bereich in Klammern
frustration-title = Dieselben Bedürfnisse, frustriert
frustration-hint = Ein Bedürfnis kann zugleich erfüllt und frustriert sein; beides wird getrennt gewertet. 1 heißt keine Frustration, 5 viel.
frustration-of = { $need }, frustriert
numbers-summary-frustration = Die Zahlen zur Frustration als Tabelle
numbers-caption-frustration = Frustration: Mittelwert von 1 bis 5, wahrscheinlicher Bereich in Klammern
long-run-title = Auf lange Sicht
long-run-hint = Die Mitte aller Schritte zwischen zwei Wellen (Theil und Sen), über die Wellen auf dieser Seite. Sie zeigt eine Richtung und ist kein Urteil.
# $n: wie viele Wellen es zeigen; $points über alle.
long-run-higher = { $need }: über die { $n } gezeigten Wellen { $points } höher (wahrscheinlich { $range }).
long-run-lower = { $need }: über die { $n } gezeigten Wellen { $points } niedriger (wahrscheinlich { $range }).
long-run-level = { $need }: über die { $n } gezeigten Wellen gleich (wahrscheinlich { $range }).
long-run-within = Diese Welle liegt innerhalb der Grenzen, die nach den { $n } Wellen davor zu erwarten waren.
long-run-outside = Diese Welle liegt außerhalb der Grenzen, die nach den { $n } Wellen davor zu erwarten waren.
spread-title = Wie sich einzelne Antworten verteilen
spread-hint = Ungünstige Antworten stehen links der Mitte, günstige rechts, die 3 für sich. Eine Gruppe, in der eine Person allein sein könnte, wird nie als leer gezeigt; darum steht bei manchen Zahlen „höchstens“ oder „oder mehr“.
spread-hint-rounded = Prozente sind auf Zehner gerundet.
spread-from = Wie sich die Antworten verteilen, wird ab { $n } Antworten gezeigt.
spread-unfavourable = Ungünstig
spread-favourable = Günstig
spread-neutral = Dazwischen
spread-low = 1 und 2
spread-high = 4 und 5
spread-low-is-favourable = Günstig: 1 und 2.
spread-neither = Kein Ende ist besser: 1 und 2 links, 4 und 5 rechts.
spread-count = { $n }
spread-at-most = höchstens { $n }
spread-or-more = { $n } oder mehr
spread-about = etwa { $n }
# Prozent, in Zehnerschritten.
spread-percent = { $n } %
spread-under-a-tenth = unter 10 %
statements-title = Aussage für Aussage
statements-hint = In der Reihenfolge der Umfrage, nicht nach Wert.
report-answers = 1 heißt „{ $lowest }“, { $n } heißt „{ $highest }“.
compared-above = Klar darüber
compared-below = Klar darunter
compared-no-difference = Kein klarer Unterschied
compared-unclear = Nicht klar, wenn alle Vergleiche berücksichtigt sind
compared-cannot-be-judged = Noch nicht zu beurteilen
column-wave = Welle
column-range = Wahrscheinlich
column-here = Diese Gruppe
column-organisation = Organisation
column-statement = Aussage
column-mean = Mittelwert
column-compared = Vergleich
limits-title = Was diese Seite dir nicht sagen kann
limits-who = Wer was geantwortet hat, oder wer nicht geantwortet hat.
limits-silent = Was jene gesagt hätten, die nicht geantwortet haben.
limits-ranks = Ob ein Team besser ist als ein anderes. Teams stehen hier in keiner Rangfolge.
limits-causes = Warum sich etwas bewegt hat.
limits-markers = Eine Marke zeigt, was wann geändert wurde, nicht, dass es die Ursache war.
limits-small = Ob sich weniger verändert hat als die kleinste Veränderung, die feststellbar gewesen wäre.
limits-chance = Ob eine Veränderung doch Zufall war: Von 100 solchen Berichten, in denen sich nichts geändert hat, behaupten bis zu 5 eine.
limits-unvalidated = Wie diese Gruppe auf einer veröffentlichten Skala läge: Die Aussagen stammen aus diesem Projekt und sind noch nicht validiert.
# Stehen nach limits-silent.
silent-everybody = Hier haben alle geantwortet, die gefragt wurden.
silent-clear = Nur wenn diejenigen, die nicht geantwortet haben, bei { $need } im Mittel mindestens { $points } Punkte { $side ->
    [lower] niedriger
   *[higher] höher
 } lägen, reichte der Bereich dieser Veränderung bis null.
silent-unclear = Nur wenn diejenigen, die nicht geantwortet haben, bei { $need } im Mittel mindestens { $points } Punkte { $side ->
    [lower] niedriger
   *[higher] höher
 } lägen, würde eine Veränderung klar.
silent-slight = Bei { $need } könnte schon ein Unterschied von weniger als 0,1 Punkten zwischen ihnen und denen, die geantwortet haben, ändern, was hier steht.
silent-nothing = Keine Antworten derer, die nicht teilgenommen haben, könnten daran etwas ändern.
talk-title = Mit dem Team darüber sprechen
talk-fall = „{ $need } ist klar niedriger als zuvor. Was seht ihr dahinter?“
talk-fall-why = Erst fragen, dann raten. Niemand muss sagen, was die eigene Antwort war.
talk-rise = „{ $need } ist klar höher als zuvor. Passt das zu dem, was ihr erlebt?“
talk-rise-why = Beginne mit der Sicht des Teams, nicht mit deiner.
talk-below = „{ $need } ist hier klar niedriger als in der Organisation. Was seht ihr dahinter?“
talk-below-why = Erst fragen, dann raten. Die Zahl der Organisation ist kein Ziel, und niemand muss sagen, was die eigene Antwort war.
talk-miss = „Die Umfrage zeigt keine klare Veränderung. Was übersieht sie?“
talk-miss-why = Erst fragen, dann raten. In einem kleinen Team muss sich viel ändern, bevor eine Umfrage es zeigt.
talk-open = „Wie war die Arbeit, seit wir zuletzt darüber gesprochen haben?“
talk-open-why = Dafür braucht es keine Zahlen. Erst fragen, dann raten; niemand muss sagen, was die eigene Antwort war.
talk-left-out = „Wo waren wir nicht dabei und hätten dabei sein sollen?“
talk-left-out-why = Vereinbart, was alle wissen und hören müssen. Wie sie dann arbeiten, bleibt bei ihnen.
talk-needs = „Welches Ergebnis schulden wir, und was fehlt euch dafür?“
talk-needs-why = Zeit, Werkzeug, Schulung, Antworten: das Ergebnis vereinbaren, Unterstützung anbieten, den Weg freilassen.
talk-wait = „Auf welche Entscheidung wartet ihr noch?“
talk-wait-why = Das Ergebnis vereinbaren und den Weg dorthin freilassen. Was weiter oben niemand entscheiden muss, kann das Team entscheiden.
talk-keep = „Welche Entscheidungen sollen genau so bei euch bleiben wie jetzt?“
talk-keep-why = Ein Anstieg ist es wert, geschützt zu werden. Ergebnisse vereinbaren, Wege freilassen.
talk-results = „Auf welche Ergebnisse einigen wir uns, und wo braucht ihr von mir kein Wort zum Wie?“
talk-results-why = Ergebnisse vereinbaren, Wege freilassen.
talk-cannot = „Das kann ich nicht ändern, und zwar aus diesem Grund.“
talk-cannot-why = Auch das Unangenehme sagen, mit dem Grund, und nur versprechen, was sich halten lässt.
talk-still = „Was funktioniert noch immer nicht?“
talk-still-why = Eine Zahl, die gestiegen ist, wiegt den Rest nicht auf. Sag auch das Unangenehme, von dem du weißt.
talk-unsaid = „Was hätte ich euch früher sagen sollen?“
talk-unsaid-why = Auch das Unangenehme sagen: früh und mit dem Grund.
note-title = Eine Veränderung notieren
note-hint = Eine Nummer in den Diagrammen zeigt, wann sie war. Wer diese Seite liest, kann die Notiz lesen: bitte keine Personen nennen.
note-date = Wann
note-body = Was wir verändert haben
note-body-hint = Höchstens { $n } Zeichen.
note-button = Notieren
note-list = Notizen dieses Teams
note-remove = Entfernen
note-no-date = Gib ein Datum an, etwa 2026-03-15.
note-date-to-come = Gib ein Datum an, das nicht in der Zukunft liegt.
note-no-text = Sag in wenigen Worten, was verändert wurde.
note-too-long = { $n ->
    [one] Das ist 1 Zeichen lang.
   *[other] Das sind { $n } Zeichen.
 } Bitte kürzen.
note-too-many = Es gibt schon { $n } Notizen. Entferne zuerst eine.
report-method = Methode: Ein Bedürfnis ist der Mittelwert der Mittelwerte seiner Aussagen. Der wahrscheinliche Bereich berücksichtigt, wie wenige geantwortet haben. Verglichen wird mit dem Mittelwert von bis zu vier früheren gezeigten Wellen, und über die letzten drei Wellen mit bis zu sechs davor. Die Mindestzahl lässt sich nicht senken, sobald eine Welle offen ist.

## Berichtsseiten: was eine Leitung in einer halben Minute liest

# $figure ist „3,7 (3,3 bis 4,0)“.
caption-higher = { $figure }, klar höher
caption-lower = { $figure }, klar niedriger
caption-higher-last-three = { $figure }, über die letzten drei Wellen höher
caption-lower-last-three = { $figure }, über die letzten drei Wellen niedriger
caption-level = { $figure }, etwa wie davor
caption-no-clear-change = { $figure }, keine klare Veränderung
caption-first-wave = { $figure }, die erste gezeigte Welle
caption-not-judged = { $figure }, zu wenige Antworten
open-means = „Oder mehr“: abgeschnitten, bevor es jemanden verraten könnte.
differs-title = Hier klar anders
differs-figures = { $mean }, Organisation { $organisation }
differs-latitude = Mitsprache in der Praxis: { $statement }
differs-desired-latitude = Mitsprache, wie sie sein sollte: { $statement }
differs-more = { $n ->
    [one] Noch eine
   *[other] Noch { $n }
 }
advice-title = Was du damit tun kannst
keep-title = Behalten
keep-rise = { $need } ist klar gestiegen. Behaltet, was den Unterschied gemacht hat.
keep-level = { $need } ist hier klar höher als in der Organisation. Behaltet, was dazu führt.
keep-statement = „{ $statement }“ Hier klar { $side ->
    [above] höher
   *[below] niedriger
 } als in der Organisation. Behaltet, was dazu führt.
keep-nothing = Nichts sticht klar heraus. Frag das Team, was so bleiben soll.
talk-about-title = Ansprechen
talk-statement = „{ $statement }“ Was seht ihr dahinter?
next-title = Nächster Schritt
next-ground = Schau mit dem Team an, was es zusammenhält und wofür es arbeitet.
next-freedom = Schau mit dem Team an, wie viel es mitbestimmt und mitbestimmen sollte.
next-decision = Wählt zusammen eine Entscheidung und schreibt auf, wer sie trifft.
next-wait = Schreibt ein Warten auf eine Freigabe auf, und was sie schützt.
next-support = Geht durch, welche Unterstützung das Team bekommt und was fehlt.
next-agree = Vereinbart höchstens einen Schritt, mit einem Tag.
next-open = Das Audit dort öffnen
next-without-figures = Öffne das Audit. Es braucht keine Zahlen.
agreed-title = Vereinbart, und was daraus wurde
agreed-due = Fällig am { $date }
agreed-earlier = Frühere
fold-sure = Wie sicher
fold-downloads = Herunterladen
fold-statements = Aussagen
fold-spread = Verteilung
fold-frustration = Frustration
fold-method = Zahlen
fold-talk = Fragen
present-link = Für die Besprechung
present-back = Zurück zum Bericht
present-next = Weiter
present-before = Davor
present-place = { $n } von { $all }
present-keys = Weiter geht es mit der Leertaste und Bild ab.

## Berichtsseiten: alle Gruppen, für HR

overview-title = Gruppen und Bedürfnisse
overview-caption = Mittelwert von 1 bis 5. In der Reihenfolge der Organisation, nicht nach Wert. ▲ ▼ klar über oder unter der Organisation.
overview-nothing-shown = Diesmal kein Ergebnis: zurückgehalten, damit niemand erkennbar wird.
overview-only-organisation = Diesmal wird nur die Organisation als Ganzes gezeigt.
overview-cannot-compare = Gruppen lassen sich noch nicht vergleichen: In der ganzen Organisation haben weniger als 30 Menschen geantwortet.
overview-none-differs = Keine Gruppe unterscheidet sich klar von der Organisation.
overview-most-do-not-differ = Die meisten Gruppen unterscheiden sich nicht klar von der Organisation.
overview-some-differ = { $n } von { $of } Gruppen unterscheiden sich klar von der Organisation.
overview-higher = { $group } liegt klar höher bei { $needs }.
overview-lower = { $group } liegt klar niedriger bei { $needs }.
overview-higher-and-lower = { $group } liegt klar höher bei { $higher }, klar niedriger bei { $lower }.
overview-more-differ = { $n ->
    [one] 1 weitere ist unten markiert.
   *[other] { $n } weitere sind unten markiert.
 }
overview-withheld-means = Eine Gruppe wird ab { $n } Antworten gezeigt. Wo nur eine Gruppe fehlen würde, wird eine andere mit zurückgehalten, damit sich keine aus der Summe errechnen lässt. Welche von beiden zu klein war, wird nicht gesagt.
overview-answered = { $answered } geantwortet
# A chart's file, under the chart.
chart-download = Als PNG herunterladen
between-title = Zwischen den Teams
between-hint = Wie weit die untersten gezeigten Gruppen auseinanderliegen, ohne das, was der Zufall beiträgt. In der Reihenfolge der Organisation; es gibt keine Rangfolge.
# Title of a picture of all teams.
between-chart = { $need }, Team für Team
between-apart = Die Teams unterscheiden sich.
# $likely: a range of points.
between-apart-means = 4 von 5 Teams liegen bei { $range }. Ein Team liegt typischerweise { $tau } Punkte von ihrem Mittel { $mean } entfernt (wahrscheinlich { $likely }).
between-alike = Die Teams lassen sich nicht unterscheiden.
between-alike-means = Was sie unterscheidet, ist nicht mehr, als der Zufall bewirken kann. Falls sie sich unterscheiden, liegt ein Team typischerweise höchstens { $most } Punkte von ihrem Mittel entfernt.
between-frustration = Frustration: { $say }
between-scale-frustration = { $need }, Frustration
between-too-few-answers = Lässt sich noch nicht sagen: In der ganzen Organisation haben weniger als 30 Menschen geantwortet.
between-too-few-teams = Lässt sich nicht sagen: Dafür braucht es mindestens fünf Teams, deren Mittelwerte gezeigt werden.
between-open = Bei mehr als einem Viertel der Teams ist der Mittelwert nur als „oder mehr“ oder „oder weniger“ bekannt. Über alles, was das offen lässt, liegt ein Team typischerweise { $likely } Punkte von ihrem Mittel entfernt.
between-key-band = 4 von 5 Teams
between-key-raw = Wie geantwortet, mit dem wahrscheinlichen Bereich
between-key-pooled = Zum Mittel der Teams hingezogen
between-numbers = Die Mittelwerte der Teams als Tabelle
between-pooled-means = Der Mittelwert einer kleinen Gruppe schwankt schon durch Zufall stark. Die zweite Zahl zieht jeden Mittelwert zu dem aller Teams hin, umso mehr, je weniger Menschen geantwortet haben.
between-column-raw = Wie geantwortet
between-column-pooled = Hingezogen
between-row-share = Teil der Unterschiede zwischen Antworten, der zwischen den Teams liegt
between-share = { $share } % ({ $low } bis { $high } %)
overview-quarters = Dateien nach Quartal
overview-scores = Werte (CSV)
overview-response = Beteiligung (CSV)
overview-quarter = Mittel des Quartals (CSV)
overview-audits = Audits (CSV)
overview-waits = Die Dateien des Quartals, wenn die Welle am { $date } geschlossen ist
overview-certificate = Zertifikat von { $wave }
overview-waves = Wellen
column-group = Gruppe
column-open = Offen
column-answered = Geantwortet
column-shown = Gruppen gezeigt
column-withheld = Gruppen zurückgehalten

## Berichtsseiten: Kommentare, für HR

comments-title = Kommentare
comments-hint = Was Menschen aus der ganzen Organisation geschrieben haben, in zufälliger Reihenfolge. Nur HR liest diese Seite. Bitte rate nicht, wer was geschrieben hat, und gib Kommentare nicht im Wortlaut weiter.
comments-none = Keine abgeschlossene Welle hatte ein Kommentarfeld.

## Berichtsseiten: Leitung mehrerer Teams

choose-team-title = Meine Teams
choose-team-none = Dir ist kein Team zugeordnet. HR kann dir eines zuordnen.

## Einsicht: was ein Betriebsrat oder Datenschutzbeauftragte lesen

app-nav-oversight = Einsicht
oversight-title = Einsicht
oversight-holds = Beide Protokolle sind unversehrt.
oversight-holds-means = Jeder Eintrag sichert den davor, und jede Welle ist noch, was ihre Regeln sagen.
oversight-empty = Noch ist nichts protokolliert.
oversight-empty-means = Mit der ersten Personendatei und der ersten Welle beginnen die beiden Protokolle.
oversight-rules-broken = Das Protokoll der Regeln ist nicht unversehrt.
oversight-changes-broken = Das Protokoll der Änderungen ist nicht unversehrt.
oversight-both-broken = Keines der beiden Protokolle ist unversehrt.
oversight-both-problems = Regeln: { $rules } Änderungen: { $changes }
oversight-entry-missing = Eintrag { $entry } fehlt.
oversight-entry-unlinked = Eintrag { $entry } folgt nicht aus dem davor: Einer der beiden wurde ersetzt.
oversight-entry-changed = Eintrag { $entry } passt nicht zu seinem Hash: Sein Text wurde geändert.
oversight-entry-unreadable = Eintrag { $entry } ist nicht lesbar.
oversight-wave-missing = Die Regeln von { $wave } stehen nicht darin.
oversight-wave-differs = { $wave } ist nicht, was der Eintrag sagt.
oversight-wave-twice = Darin steht mehr als einmal oder auf zweierlei Weise, wie { $wave } gezählt wurde.
oversight-wave-not-frozen = Die Liste, mit der { $wave } geöffnet wurde, steht nicht darin.
oversight-no-results = Auf dieser Seite steht kein Ergebnis, und nichts hier verrät, wer geantwortet hat. Wer Einsicht hat, öffnet keinen Bericht.
oversight-log-rules = Regeln
oversight-log-changes = Änderungen
oversight-entries = { $n ->
    [one] 1 Eintrag, mit dem Hash
   *[other] { $n } Einträge, der letzte mit dem Hash
 }
oversight-note-hashes = Notiere diese Hashes. Wird ein Protokoll je gekürzt oder neu geschrieben, hat der Eintrag mit dieser Nummer einen anderen.
oversight-rules = Was jede Welle versprochen hat
oversight-rules-hint = Festgelegt beim Öffnen der Welle, bevor jemand gefragt wurde. Danach ändert kein Befehl etwas davon.
oversight-no-rules = Noch wurde keine Welle geöffnet.
oversight-rules-first = Die erste Welle in diesem Protokoll
oversight-rules-same = Dieselben Regeln wie in der Welle davor
oversight-rules-changed = Geändert gegenüber der Welle davor: { $what }
oversight-changed-threshold = die Schwelle
oversight-changed-bands = die Schwelle der drei Teile
oversight-changed-comments = Kommentare
oversight-changed-reminders = Erinnerungen
oversight-changed-key = wer den Schlüssel hat
oversight-changed-visibility = wer was sieht
oversight-changed-form = die Aussagen
oversight-groups = Mittelwerte
oversight-groups-say = Von Gruppen mit { $n } oder mehr Antworten. Wer Berichte öffnet, zählt nicht zu den { $n }.
oversight-bands = Drei Teile
oversight-bands-say = Wie viele niedrig, mittel und hoch geantwortet haben: von Gruppen mit { $n } oder mehr Antworten.
oversight-comments = Kommentare
oversight-no-comments = Das Formular hat kein Feld dafür.
oversight-comments-say = Nur der ganzen Organisation, ab { $respondents } Antworten und { $comments } Kommentaren.
oversight-reminders = Erinnerungen
oversight-remind-everybody = An alle Eingeladenen, damit kein Mailprotokoll die nennt, die nicht geantwortet haben.
oversight-remind-unanswered = Nur an die, deren Link unbenutzt ist. Wer das Mailprotokoll sieht, sieht, wer das ist.
oversight-key = Schlüssel
oversight-key-file = In einer Datei auf diesem Server. Wer sie und die Datenbank von vor den Ergebnissen hat, könnte Antworten lesen.
oversight-key-trustee = Bei { $holder }. Dieser Server hat ihn nie.
oversight-hr-sees = HR sieht
oversight-leads-see = Führungskräfte sehen
oversight-observers-see = Wer Einsicht hat, sieht
oversight-sees-every-group = jede gezeigte Gruppe
oversight-sees-numbers = wie viele dort eingeladen waren und geantwortet haben
oversight-sees-comments = Kommentare, wo nach ihnen gefragt wird
oversight-sees-led = die Gruppen, die sie führen
oversight-sees-around = eine Übersicht der Gruppen darum herum
oversight-sees-organisation = die ganze Organisation
oversight-sees-no-results = keine Ergebnisse
oversight-sees-policy-log = das Protokoll der Regeln
oversight-sees-roster-log = das Protokoll der Änderungen
oversight-sees-wording = den Wortlaut der Aussagen
oversight-stopped = Annahme beendet
oversight-stopped-on = Am { $date }, nach dem angekündigten { $announced }: { $n ->
    [one] ein Stimmzettel lag
   *[other] { $n } Stimmzettel lagen
} in der Urne.
oversight-stopped-early = Vorzeitig, am { $date }; angekündigt war der { $announced }. { $n ->
    [one] Ein Stimmzettel lag
   *[other] { $n } Stimmzettel lagen
} in der Urne.
oversight-early = Endet früher
oversight-early-says = Entschieden am { $date }: Sie endet am { $ends } um 12:00 Uhr UTC und nicht wie angekündigt nach dem { $announced }. Der Grund: { $reason }
oversight-sees-response = während eine Welle offen ist, einmal am Tag, ungefähr wie viele der ganzen Organisation geantwortet haben
oversight-wave-early-twice = Das Protokoll sagt mehr als einmal oder zu spät, dass { $wave } früher endet.
oversight-released = Ausgezählt
oversight-released-on = Einmal, am { $date }.
oversight-released-early = Einmal, am { $date }, vor dem angekündigten Ende.
oversight-counted = Gezählt
oversight-counted-list = die Codes aller versiegelten Antworten, für alle
oversight-hash-box = Urne
oversight-hash-release = Veröffentlichung
oversight-restored = Am { $date } wurde die Datenbank aus einer älteren Kopie zurückgeholt: „{ $reason }“. Davor hatte das Protokoll der Regeln { $rules } Einträge und das der Änderungen { $changes }; was nach der Kopie kam, steht nicht mehr darin.
oversight-hash-entry = Eintrag { $entry }
oversight-hash-form = Aussagen ({ $form })
oversight-hash-roster = Liste der Gefragten
oversight-hash-key = Öffentlicher Schlüssel
oversight-changes = Wer gefragt wird und wer liest: Änderungen
oversight-changes-hint = Neueste zuerst. Geschrieben im Augenblick der Änderung; festgehalten wird nur der Tag.
oversight-no-changes = Noch keine Änderung.
oversight-import = Eine Personendatei wurde eingelesen.
oversight-granted = { $email } hat die Rolle { $role }.
oversight-granted-instead = { $email } hat die Rolle { $role } und nicht mehr { $before }.
oversight-role-hr = HR
oversight-role-observer = Einsicht
oversight-role-admin = Admin
oversight-unmailed = Jemand aus { $team } möchte keine E-Mails und wird nicht mehr eingeladen.
oversight-frozen = Die Liste von { $wave } wurde eingefroren: { $n ->
    [one] 1 Person
   *[other] { $n } Personen
 } eingeladen.
oversight-new = { $n } neu
oversight-changed = { $n } geändert
oversight-left = { $n } gegangen
oversight-led-by = geführt von { $email }
oversight-back = zurück, gegangen als { $email }
oversight-moved-address = Adresse { $from } → { $to }
oversight-moved-team = { $from } → { $to }
oversight-moved-manager = geführt von { $from } → { $to }
oversight-nobody = niemandem
oversight-erased = jemand Gelöschtes ({ $code })
oversight-carried-over = { $n ->
    [one] Der 1 Eintrag mit Adressen wurde
   *[other] Die { $n } Einträge mit Adressen wurden
 } übertragen: Die folgenden Einträge sagen dasselbe, mit Kennzeichen an ihrer Stelle. Davor endete das Protokoll in { $sha256 }.
oversight-comments-deleted = Die Kommentare von { $wave } wurden gelöscht: Die Frist dafür war um.
oversight-person-shown = Jemandem wurde alles gezeigt, was über eine Person gespeichert ist.
oversight-erased-request = { $n ->
    [one] 1 Person wurde
   *[other] { $n } Personen wurden
 } auf Wunsch gelöscht; davon wären { $asked } noch gefragt worden.
oversight-erased-retention = { $n ->
    [one] 1 gegangene Person wurde
   *[other] { $n } gegangene Personen wurden
 } gelöscht: Die Frist dafür war um.
access-title = Wer was gelesen hat
access-hint = Neueste zuerst, auf die Minute; die Reihenfolge innerhalb einer Minute wird nicht festgehalten. Hier stehen nur diejenigen, die sich anmelden, und die Befehlszeile, wo sie eine Rolle oder einen Link vergab. Nichts über die Befragten: Zum Antworten meldet sich niemand an.
access-kept = { $n ->
    [one] Einträge werden { $n } Tag aufbewahrt.
   *[other] Einträge werden { $n } Tage aufbewahrt.
}
access-purged = Einträge von vor dem { $day } wurden ihres Alters wegen gelöscht.
access-nothing = Auf dieser Seite steht nichts.
access-newer = Neuere Einträge
access-older = Ältere Einträge
access-back = Zurück zur Einsicht
access-command-line = Die Befehlszeile
access-erased = Jemand, dessen Adresse gelöscht wurde,
access-wave = Neueste Welle darin: { $wave }
access-report = { $who } hat den Bericht von { $subject } geöffnet.
access-summary = { $who } hat die Zusammenfassung von { $subject } geöffnet.
access-overview = { $who } hat die Seite aller Gruppen geöffnet.
access-comments = { $who } hat die Kommentare geöffnet.
access-audit = { $who } hat das Audit von { $subject } geöffnet.
access-audit-file = { $who } hat das Audit { $subject } heruntergeladen.
access-export = { $who } hat den Export { $subject } heruntergeladen.
access-chart = { $who } hat das Diagramm { $subject } heruntergeladen.
access-oversight = { $who } hat die Einsicht geöffnet.
access-access-log = { $who } hat diese Liste geöffnet.
access-sign-in = { $who } hat sich angemeldet.
access-sign-out = { $who } hat sich abgemeldet.
access-sign-out-everywhere = { $who } hat überall abgemeldet: { $about }.
access-sign-in-link = { $who } hat einen Anmeldelink erstellt für: { $about }.
access-sign-in-by = { $who } hat sich mit { $subject } angemeldet.
access-role-granted = { $who } hat die Rolle { $subject } vergeben an: { $about }.
access-role-revoked = { $who } hat die Rolle { $subject } entzogen: { $about }.
access-came-of-it = { $who } sah die Mail an, was aus der Welle geworden ist.
access-came-of-it-sent = { $who } ließ allen sagen, was aus der Welle geworden ist.
access-wave-ends-early = { $who } lässt die Welle früher enden.
access-codes-made = { $who } hat die Codes auf Papier gemacht.
access-person = { $who } hat alles geöffnet, was über eine Person gespeichert ist.
access-person-erased = { $who } hat eine Person gelöscht.
access-people-imported = { $who } hat eine Personendatei eingelesen: Eintrag { $subject } im Protokoll der Änderungen.
access-setting-changed = { $who } hat die Einstellung { $subject } geändert.
access-set-up-link = { $who } hat einen Link zum Einrichten ausgegeben.
access-set-up = { $who } hat das Einrichten begonnen und die Rollen Admin und HR bekommen.
access-set-up-finished = { $who } hat das Einrichten abgeschlossen.
access-council-has-seen = { $who } hat vermerkt, dass der Betriebsrat die Zusagen gesehen hat.
oversight-access-hint = Wer wann welchen Bericht geöffnet hat, und wem eine Rolle gegeben wurde. Auf einer eigenen Seite, nur für Beobachtende.
oversight-access-link = Zugriffsprotokoll öffnen
oversight-revoked = { $email } hat die Rolle { $role } nicht mehr.
app-nav-access = Zugriff
desk-nothing-changed = Es wurde nichts geändert
desk-access-title = Wer lesen darf
desk-access-granted = { $n ->
    [0] Niemand hat eine Rolle.
    [one] Eine Person hat eine verliehene Rolle.
   *[other] { $n } Personen haben eine verliehene Rolle.
}
desk-access-leads-count = { $n ->
    [0] Nach der Personenliste leitet niemand eine Gruppe.
    [one] Nach der Personenliste leitet eine Person.
   *[other] Nach der Personenliste leiten { $n } Personen.
}
desk-access-by-grant = Verliehen
desk-access-nobody = Noch niemand.
desk-access-who = Wer
desk-access-role = Rolle
desk-access-may-read = Darf lesen
desk-access-since = Seit
desk-access-remove = Entziehen
desk-access-leads = Führungskräfte
desk-access-lead = Führungskraft
desk-access-leads-hint = Wer von jemandem in einer Gruppe als Führungskraft genannt wird, leitet diese Gruppe. Um das zu ändern, ändere die Personenliste; wer im nächsten Import nicht mehr genannt wird, verliert damit den Zugriff.
desk-access-give = Zugriff geben
desk-access-hr-reads = Jede Gruppe, die gezeigt werden darf, Kommentare, Zugriff; verleiht und entzieht Rollen
desk-access-observer-reads = Zusagen, Wortlaut, Änderungen der Personenliste, Zugriff und dessen Protokoll. Keine Ergebnisse
desk-access-readers = { $n ->
   *[other] Wer Berichte liest, wird weiter befragt, zählt in der eigenen Gruppe aber nicht für die { $n }. Gibst du jemandem in einer Gruppe von { $n } die Rolle HR, wird diese Gruppe zurückgehalten.
}
desk-access-no-role = Wähle eine Rolle
desk-access-back = Zurück zum Zugriff
desk-access-revoke-title = { $email } die Rolle entziehen?
desk-access-revoke-text = Die Rolle ist { $role }. Die Person wird sofort abgemeldet, und unbenutzte Links zum Anmelden sind wertlos. Was sie getan hat, bleibt im Protokoll. Was jemand leitet, folgt aus der Personenliste und bleibt.
desk-access-revoke-button = Rolle entziehen
desk-access-keep = Behalten
desk-access-last-hr = { $email } ist die letzte Person mit der Rolle HR. Gib sie vorher jemand anderem.
desk-deputies = Vertretungen
desk-deputies-hint = Eine Vertretung liest, was die Führungskraft einer Gruppe liest, den Bericht und das Audit, bis zum Ende eines Tages, und schreibt nichts. Das gilt sofort, endet von selbst und steht im Protokoll.
desk-deputies-nobody = Niemand vertritt eine Führungskraft.
desk-deputy-for = Vertritt die Führungskraft von
desk-deputy-until = Letzter Tag
desk-deputy-hidden = { $n ->
    [one] Ohne die Ergebnisse von 1 Umfrage, in der die Person gezählt hat
   *[other] Ohne die Ergebnisse von { $n } Umfragen, in denen die Person gezählt hat
}
desk-deputy-gone = Niemand auf der Personenliste ist in dieser Gruppe: es öffnet nichts
desk-deputy-name = Vertretung benennen
desk-deputy-warning = Wer vertritt, wird weiter gefragt, zählt aber als lesende Person ab der nächsten Umfrage nicht mehr zu den { $n } der eigenen Gruppe. Bis dahin gilt, was versprochen war: Die Ergebnisse einer Umfrage, offen oder beendet, in der die Person gezählt hat, liest sie nicht, denn sie könnte ihre eigenen Antworten abziehen.
desk-deputy-unit = Gruppe, wie die Personenliste sie nennt
desk-deputy-day = Letzter Tag, höchstens 12 Monate voraus
desk-deputy-not-listed = Niemand auf der Personenliste hat diese Adresse
desk-deputy-no-unit = Niemand auf der Personenliste ist in einer Gruppe dieses Namens
desk-deputy-no-day = Wähle den letzten Tag
desk-deputy-past = Der letzte Tag liegt vor heute
desk-deputy-too-long = Der letzte Tag liegt mehr als 12 Monate voraus. Wähle { $day } oder einen früheren
desk-deputy-revoke-title = Soll { $email } die Führungskraft von { $unit } nicht mehr vertreten?
desk-deputy-revoke-text = Die Person kann diese Gruppe ab der nächsten Seite nicht mehr lesen. Angemeldet bleibt sie, wo sie noch anderes lesen darf. Was sie getan hat, bleibt im Protokoll.
desk-deputy-revoke-button = Vertretung beenden
desk-lead-nobody = Niemand
desk-lead-left = { $email } ist am { $day } gegangen
desk-lead-before = Seit { $day }; davor { $email }
desk-lead-none-since = Seit { $day }
desk-leads-of = Führungskräfte, { $first } bis { $last } von { $n }
desk-leads-earlier = Davor
desk-leads-later = Mehr
desk-person-deputy = Vertritt bis { $day } die Führungskraft von { $unit }
report-deputy = { $n ->
    [0] Du liest das in Vertretung der Führungskraft.
    [one] Du liest das in Vertretung der Führungskraft. In einer Umfrage hast du als jemand gezählt, der oder die nichts liest: Ihre Ergebnisse siehst du nicht, denn du könntest deine eigenen Antworten abziehen.
   *[other] Du liest das in Vertretung der Führungskraft. In { $n } Umfragen hast du als jemand gezählt, der oder die nichts liest: Deren Ergebnisse siehst du nicht, denn du könntest deine eigenen Antworten abziehen.
}
access-deputy-named = { $who } lässt { $about } die Führungskraft vertreten von: { $subject }.
access-deputy-revoked = { $who } lässt { $about } die Führungskraft nicht mehr vertreten von: { $subject }.
oversight-deputy-named = { $email } vertritt bis { $day } die Führungskraft von { $unit }.
oversight-deputy-revoked = { $email } vertritt die Führungskraft von { $unit } nicht mehr.
desk-access-by-group = Über eine Gruppe, zurzeit angemeldet
desk-access-by-group-hint = Die Gruppe nennt die eigene Anmeldung der Organisation, und sdt-pulse.toml, was sie lesen darf: nur für diese Sitzung. Soll das sofort enden, nimm die Person dort aus der Gruppe und lass ihre Sitzungen beenden: sdt-pulse user sign-out
app-nav-waves = Wellen
desk-access-admin-reads = Richtet ein, verleiht und entzieht Rollen. Keine Ergebnisse
desk-access-last-admin = { $email } ist die letzte Person mit der Rolle Admin. Gib sie vorher jemand anderem.
app-nav-people = Personen
desk-people-title = Personen
desk-people-asked = { $n ->
    [0] Eine Befragung, die jetzt öffnet, fragt niemanden.
    [one] Eine Befragung, die jetzt öffnet, fragt eine Person.
   *[other] Eine Befragung, die jetzt öffnet, fragt { $n } Personen.
}
desk-people-hint = Aus der Personenliste, wie sie zuletzt importiert wurde. Wer antwortet, steht nicht darin.
desk-people-search = Adresse, Name oder Gruppe
desk-people-search-button = Suchen
desk-people-found = { $n ->
    [0] Niemand gefunden.
    [one] Eine Person gefunden.
   *[other] { $n } Personen gefunden.
}
desk-people-address = Adresse
desk-people-name = Name
desk-people-group = Gruppe
desk-people-lead = Führungskraft
desk-people-state = Anmerkung
desk-people-left = ausgeschieden
desk-people-unsubscribed = möchte keine Mail
desk-people-draws = Zieht einen Code
desk-people-earlier = Weiter vorn im Alphabet
desk-people-later = Weiter hinten im Alphabet
desk-person-back = Zurück zu den Personen
desk-person-stored = Was gespeichert ist
desk-person-none = nichts
desk-person-no-address = Keine: zieht einen Code auf Papier
desk-person-before = Frühere Adressen
desk-person-number = Personalnummer
desk-person-language = Sprache
desk-person-timezone = Zeitzone
desk-person-next = Nächste Umfrage
desk-person-asked = fragt diese Person
desk-person-left = fragt sie nicht: ausgeschieden
desk-person-unsubscribed = fragt sie nicht: möchte keine Mail
desk-person-role = Verliehene Rolle
desk-person-leads = Leitet
desk-person-led = { $n ->
    [0] Niemand nennt sie als Führungskraft.
    [one] Eine Person nennt sie als Führungskraft.
   *[other] { $n } Personen nennen sie als Führungskraft.
}
desk-person-signing-in = Anmeldung
desk-person-links = { $n ->
    [0] Kein Link zum Anmelden
    [one] Ein Link zum Anmelden
   *[other] { $n } Links zum Anmelden
}
desk-person-sessions = { $n ->
    [0] Keine Sitzung
    [one] Eine Sitzung
   *[other] { $n } Sitzungen
}
desk-person-access = { $n ->
    [0] Kein Eintrag im Zugriffsprotokoll
    [one] Ein Eintrag im Zugriffsprotokoll
   *[other] { $n } Einträge im Zugriffsprotokoll
}
desk-person-queued = { $n ->
    [one] Eine Mail der Warteschlange nennt ihre Adresse
   *[other] { $n } Mails der Warteschlange nennen ihre Adresse
}
desk-person-outbox = Mails im Ausgangsordner
desk-person-texts = Vielleicht genannt in
desk-person-in-book = { $team }: Eintrag { $entry } des Audit-Buchs
desk-person-in-note = { $team }: Notiz vom { $day }
desk-person-waves = Umfragen, die sie gefragt haben
desk-person-no-waves = Keine.
desk-person-wave = { $wave }: gefragt
desk-person-mailed = angeschrieben
desk-person-not-mailed = nicht angeschrieben
desk-person-reader = unter den Lesenden von Berichten gezählt
desk-person-not-stored = Was nicht
desk-person-not-stored-text = Keine Antwort und kein Kommentar: Sie haben vom Absenden an keinen Namen.
desk-person-took-part = Ob diese Person teilgenommen hat, wird bis zum Ende der Umfrage gemerkt und niemandem gezeigt.
desk-person-changes = Was sich wann geändert hat
desk-person-changes-hint = Neueste zuerst; festgehalten wird nur der Tag. Wer etwas geändert hat, ist von Importen auf diesen Seiten bekannt, solange das Zugriffsprotokoll sie aufbewahrt; die Befehlszeile hat keinen Namen.
desk-person-entry = Eintrag { $n }
desk-person-by = Eingelesen von { $who }
desk-person-joined = { $email } kam auf die Liste: { $says }
desk-person-moved = { $email }: { $says }
desk-person-gone = { $email } schied aus: { $says }
desk-person-erase = Löschen
desk-person-erase-hint = Für ein Verlangen nach Artikel 17 DSGVO. Die nächste Seite sagt, was geschieht, bevor etwas geschieht.
desk-person-erase-link = Diese Person löschen…
desk-erase-back = Zurück zur Person
desk-erase-title = { $name } löschen?
desk-erase-text = Endgültig gelöscht werden: die Person mit Adresse, Name, Personalnummer und Gruppe, eine Rolle, Links zum Anmelden, ihre Plätze in beendeten Umfragen, Mails an sie im Ausgangsordner und der Schlüssel, mit dem das Protokoll der Änderungen sagt, wer sie ist.
desk-erase-stays = Gezeigte Ergebnisse bleiben: Sie handeln von Gruppen, und niemand kann sagen, wessen Antworten darunter sind. Beide Protokolle gelten weiter. Sicherungen enthalten die Person, bis sie gelöscht werden.
desk-erase-led = { $n ->
    [one] Eine Person, die sie leitet, hat danach keine Führungskraft.
   *[other] { $n } Personen, die sie leitet, haben danach keine Führungskraft.
}
desk-erase-returns = Wer noch in der Personendatei steht, kommt mit dem nächsten Import zurück. Die Person zuerst dort herausnehmen.
desk-erase-waits = { $wave } fragt diese Person bis zum { $day }, und wer gefragt wird, stand mit der Eröffnung fest. Nach dem Ende kann sie gelöscht werden. Ein Import ohne sie hält die nächste Umfrage davon ab, sie zu fragen.
desk-erase-type = Zum Löschen { $email } eintippen
desk-erase-button = Endgültig löschen
desk-erase-keep = Behalten
desk-import-title = Personen einlesen
desk-import-hint = Ein Export aus dem Personalsystem genügt, so wie er ist. Vor dem Probelauf ändert sich nichts.
desk-import-file = Eine Datei
desk-import-file-hint = CSV mit Kommas, Semikolons oder Tabulatoren oder eine Excel-Mappe (.xlsx), bis 10 MB.
desk-import-rows = Oder die Zeilen einfügen
desk-import-rows-hint = Mit der Zeile der Überschriften. Kopierte Zellen einer Tabelle gehen auch.
desk-import-mode = Wer steht darin?
desk-import-full = Alle, die hier arbeiten
desk-import-full-hint = Wer nicht darin steht, ist ausgeschieden und wird nicht mehr gefragt
desk-import-partial = Nur einige Personen
desk-import-partial-hint = Die anderen bleiben, wie sie sind
desk-import-kept = Die Datei liegt nur für diese Sitzung im Arbeitsspeicher des Servers, nie auf der Platte: 30 Minuten lang, bis zur Abmeldung oder bis sie eingelesen ist. Was davon nicht gebraucht wird, wird nie gespeichert.
desk-import-button = Datei lesen
desk-import-again = Eine andere Datei nehmen
desk-import-lost = Die Datei ist nicht mehr da: bitte noch einmal wählen. Sie wird 30 Minuten lang behalten, und nicht über einen Neustart des Servers hinaus. Es wurde nichts geändert.
desk-import-nothing = Eine Datei wählen oder ihre Zeilen einfügen
desk-import-both = Eine Datei und eingefügte Zeilen: eines von beiden weglassen
desk-import-no-mode = Angeben, wer darin steht
desk-import-too-long = Die Datei hat mehr als { $most } MB, und nichts davon wurde behalten. Es genügt eine Datei mit den Spalten, die gebraucht werden: Adresse, Name, Gruppe, Führungskraft
desk-import-more = und { $n } weitere
desk-import-done = Um { $moment } wurde eine Personendatei eingelesen: { $new } neu, { $changed } geändert, { $leaving } ausgeschieden, { $same } unverändert.
desk-columns-title = Welche Spalte ist was?
desk-columns-rows = { $n ->
    [one] Unter den Überschriften steht eine Zeile.
   *[other] Unter den Überschriften stehen { $n } Zeilen.
}
desk-columns-caption = Spalten von { $file }
desk-columns-caption-pasted = Spalten der eingefügten Zeilen
desk-columns-hint = Bitte die Auswahl prüfen. Was nicht gebraucht wird, wird nie gespeichert.
desk-columns-header = Überschrift
desk-columns-first = Erster Wert
desk-columns-use = Verwenden als
desk-columns-use-as = { $header } verwenden als
desk-columns-number = Spalte { $n }
desk-columns-never = Wird nie gespeichert.
desk-columns-unnameable = Nicht verwendet: ohne eigene Überschrift.
desk-columns-choose = Auswählen…
desk-columns-unused = Nicht verwenden
desk-columns-around = Gruppe um das Team
desk-columns-remember = Für die nächste Datei mit denselben Überschriften merken
desk-columns-remember-hint = Nur die Wahl der Spalten, nichts über jemanden in der Datei
desk-columns-missed = Hier fehlt eine Antwort
desk-columns-button = Probelauf
desk-field-employee-id = Personalnummer
desk-field-email = Dienstliche Adresse
desk-field-name = Name
desk-field-first-name = Vorname
desk-field-last-name = Nachname
desk-field-team = Team
desk-field-manager = Führungskraft
desk-field-locale = Sprache
desk-field-timezone = Zeitzone
desk-field-status = Ob jemand hier arbeitet
desk-field-enabled = Ob das Konto benutzt wird
desk-field-last-day = Letzter Arbeitstag
desk-field-account-type = Art des Kontos
desk-question-encoding = Wo lesen sich diese Wörter, wie sie sollen?
desk-question-sheet = Welches Blatt nennt die Personen?
desk-question-column = Welche Spalte ist das: { $field }? Zur Wahl stehen: { $headers }
desk-question-separator = Was steht außer „/“ zwischen den Teilen eines Gruppenpfads?
desk-question-separator-hint = Wie in diesen:
desk-question-separator-all = Alle diese Zeichen
desk-question-separator-none = Nichts: Die Zeichen gehören zu den Namen
desk-question-case = Sind das dieselben Teams?
desk-question-case-same = Ja, jede Zeile ist ein Team
desk-question-case-different = Nein, es sind verschiedene Teams
desk-question-renamed = Wurden diese Teams umbenannt?
desk-question-renamed-hint = Wenn nicht, eine andere Datei nehmen: Die Namen in dieser sind vielleicht entstellt.
desk-question-rename = { $from } → { $to } für alle seine { $n } Personen
desk-question-renamed-yes = Ja, sie haben neue Namen
desk-question-guests = Was wird aus diesen Gästen oder Maschinen?
desk-question-no-address = Diese Personen haben keine Adresse:
desk-question-no-address-hint = Wer aufgenommen wird, zieht in jeder Befragung einen Code auf Papier und braucht eine Personalnummer in der Datei.
desk-question-by-lot = Aufnehmen: Sie ziehen einen Code auf Papier
desk-question-no-team = Diese Personen haben kein Team:
desk-question-rows-hint = Weglassen, oder die Datei vervollständigen und noch einmal wählen.
desk-question-row = Zeile { $row } { $name }
desk-question-leave-out = Weglassen
desk-question-take-in = Auch fragen
desk-notice-read-as = Die Datei ist nicht in UTF-8 und wurde als { $encoding } gelesen: bitte einen Namen mit Umlaut prüfen.
desk-notice-above = { $n ->
    [one] Zeile { $first } über den Überschriften wurde weggelassen.
   *[other] Die Zeilen { $first } bis { $last } über den Überschriften wurden weggelassen.
}
desk-notice-second-header = Zeile { $row } ist eine zweite Zeile mit Überschriften und wurde weggelassen.
desk-notice-odd-ends = { $n ->
    [one] An den Enden eines Werts wurden geschützte oder unsichtbare Leerzeichen entfernt.
   *[other] An den Enden von { $n } Werten wurden geschützte oder unsichtbare Leerzeichen entfernt.
}
desk-notice-never-stored = Nie gespeichert und weggelassen: { $names }.
desk-notice-columns = Spalten, die nicht gebraucht werden, wurden weggelassen: { $names }.
desk-notice-columns-near = { $header } (gemeint war vielleicht: { $field })
desk-notice-leavers = Ausgeschiedene und gesperrte Konten wurden weggelassen: Zeile { $rows }.
desk-notice-guests = { $n ->
    [one] Eine Zeile mit einem Gast oder einer Maschine wurde weggelassen.
   *[other] { $n } Zeilen mit Gästen oder Maschinen wurden weggelassen.
}
desk-notice-no-address = { $n ->
    [one] Eine Person ohne Adresse wurde weggelassen.
   *[other] { $n } Personen ohne Adresse wurden weggelassen.
}
desk-notice-no-team = { $n ->
    [one] Eine Person ohne Team wurde weggelassen.
   *[other] { $n } Personen ohne Team wurden weggelassen.
}
desk-notice-languages = Keine Seite spricht { $names }: Diese Personen bekommen die Sprache der Organisation.
desk-notice-respelled = Als dieselben Teams genommen: { $names }.
desk-notice-zeros = { $n ->
    [one] Eine Personalnummer bekam die gespeicherten Nullen zurück: { $from } als { $to }.
   *[other] { $n } Personalnummern bekamen die gespeicherten Nullen zurück, { $from } als { $to }.
}
desk-notice-managers = { $n ->
    [one] Der Name der Führungskraft hinter dem Team wurde in einer Zeile entfernt.
   *[other] Der Name der Führungskraft hinter dem Team wurde in { $n } Zeilen entfernt.
}
desk-row-line = Zeile { $row }: { $problem }. { $fix }.
desk-row-fix-split = Teilen und die Teile als „Nur einige Personen“ einlesen
desk-row-fix-save-again = Die Datei noch einmal als CSV UTF-8 speichern
desk-row-fix-xlsx = Noch einmal als .xlsx oder als CSV UTF-8 speichern
desk-row-fix-close = Schließen oder entfernen
desk-row-fix-shorten = Kürzen
desk-row-fix-time-zone = Einen Namen wie Europe/Berlin schreiben oder leer lassen
desk-row-fix-manager = Die Adresse der Führungskraft schreiben oder leer lassen
desk-row-too-large = Die Datei ist größer als 20 MiB
desk-row-spreadsheet = Das ist eine Tabelle eines Tabellenprogramms, keine CSV-Datei
desk-row-empty = Die Datei ist leer
desk-row-empty-fix = Mit den Überschriften beginnen: { $header }
desk-row-unparsable = Die Datei lässt sich nicht als CSV lesen
desk-row-too-many = Mehr als { $n } Probleme; die weiteren stehen nicht hier
desk-row-too-many-fix = Zuerst die oben beheben
desk-row-rows = Die Datei hat mehr als { $n } Zeilen
desk-row-large-spreadsheet = Die Datei ist größer als 20 MiB, oder ausgepackt als 400 MiB
desk-row-unreadable-spreadsheet = Diese Tabelle lässt sich nicht lesen
desk-row-no-sheet = Die Datei hat kein Blatt mit dem Namen { $sheet }
desk-row-no-sheet-fix = Ihre Blätter heißen: { $sheets }
desk-row-no-rows = Unter den Überschriften steht keine Zeile
desk-row-no-rows-fix = Für jede Person eine Zeile einfügen
desk-row-nobody-left = Keine Zeile bleibt zum Einlesen übrig
desk-row-nobody-left-fix = Die Spalten ansehen, nach denen Zeilen weggelassen wurden
desk-row-unclosed-header = In der Zeile der Überschriften beginnt ein Anführungszeichen, das nie geschlossen wird
desk-row-no-header = Diese Zeile nennt keine Spalten
desk-row-no-header-fix = Mit den Überschriften beginnen: { $short } oder { $long }
desk-row-no-column = Die Datei hat keine Spalte mit diesem Namen
desk-row-no-column-fix = Ihre Spalten heißen: { $columns }
desk-row-column-twice = Dafür ist noch eine andere Spalte gewählt: { $field }
desk-row-column-twice-fix = Nur eine davon wählen
desk-row-column-missing = Die Spalte fehlt
desk-row-column-missing-fix = Ergänzen: Dienstliche Adresse und Team werden für alle gebraucht
desk-row-unclosed = In dieser Zeile beginnt ein Anführungszeichen, das nie geschlossen wird
desk-row-width = { $n ->
    [one] Die Zeile hat 1 Feld, die Überschriften haben { $wanted }
   *[other] Die Zeile hat { $n } Felder, die Überschriften haben { $wanted }
}
desk-row-width-fix-quote = Ein Anführungszeichen suchen, das hier beginnt und erst Zeilen darunter geschlossen wird
desk-row-width-fix-few = Für jede leere Zelle ein Trennzeichen einfügen
desk-row-width-fix-many = Einen Wert, der das Trennzeichen enthält, in Anführungszeichen setzen
desk-row-unnamed = Dieser Wert steht in einer Spalte ohne Überschrift
desk-row-unnamed-fix = Entfernen oder der Spalte eine Überschrift geben
desk-row-nul = Darin steht ein NUL-Byte
desk-row-unreadable = Darin steht ein Zeichen, das sich nicht lesen lässt
desk-row-byte = Darin steht das Byte { $byte }, das in Windows-1252 nichts bedeutet
desk-row-line-break = Darin steht ein Zeilenumbruch
desk-row-line-break-fix = In eine Zeile schreiben
desk-row-no-break-space = Darin steht ein geschütztes Leerzeichen
desk-row-no-break-space-fix = Ein einfaches Leerzeichen an seine Stelle setzen
desk-row-invisible = Darin steht ein unsichtbares Zeichen
desk-row-invisible-fix = Den Wert von Hand neu schreiben
desk-row-email-empty = Die Adresse ist leer
desk-row-email-empty-fix = Die Adresse schreiben, wie anna@example.com
desk-row-email-no-at = In der Adresse steht kein @
desk-row-email-no-at-fix = Als name@host schreiben, wie anna@example.com
desk-row-email-name = Das ist ein Name mit einer Adresse
desk-row-email-name-fix = Nur das schreiben, was zwischen < und > steht
desk-row-email-space = In der Adresse steht ein Leerzeichen
desk-row-email-space-fix = Das Leerzeichen entfernen und nur eine Adresse nennen
desk-row-email-malformed = Das ist keine E-Mail-Adresse
desk-row-email-malformed-fix = Von Hand neu schreiben, wie anna@example.com
desk-row-team-empty = Das Team ist leer
desk-row-team-empty-fix = Das Team nennen, wie Betrieb/Depot Nord
desk-row-team-part = Der Pfad des Teams hat einen leeren Teil
desk-row-team-part-fix = Zwischen zwei Schrägstrichen keinen Teil leer lassen
desk-row-team-reserved = „*“, „.“ und „..“ sind keine Namen für ein Team
desk-row-team-reserved-fix = Dem Team einen eigenen Namen geben
desk-row-team-control = Der Pfad des Teams enthält ein Steuerzeichen
desk-row-team-control-fix = Tabulatoren und Zeilenumbrüche aus dem Namen entfernen
desk-row-team-long = Der Pfad des Teams ist länger als { $n } Zeichen
desk-row-team-long-fix = Die Namen kürzen
desk-row-neither = Es steht weder eine Adresse da noch eine Personalnummer
desk-row-neither-fix = Eines von beiden schreiben, damit die nächste Datei dieselbe Person meint
desk-row-too-long = Das ist länger als { $n } Zeichen
desk-row-last-day = Es lässt sich nicht sagen, ob dieser letzte Arbeitstag vorbei ist
desk-row-last-day-fix = Als 2026-12-31 schreiben oder leer lassen
desk-row-time-zone = Keine Zeitzone heißt so
desk-row-offset = Ein Zeitunterschied sagt nicht, wann die Sommerzeit beginnt
desk-row-same-address = Zeile { $row } hat dieselbe Adresse
desk-row-same-address-fix = Für jede Person eine Zeile behalten, mit ihrer eigenen Adresse
desk-row-same-id = Zeile { $row } hat dieselbe Personalnummer
desk-row-same-id-fix = Für jede Person eine Zeile behalten, mit ihrer eigenen Nummer
desk-row-two-people = Diese Personalnummer gehört { $first }, die Adresse { $second } jemand anderem
desk-row-two-people-fix = Nummer oder Adresse berichtigen: Beide müssen zur selben Person gehören
desk-row-known-twice = Zeile { $row } ist dieselbe bekannte Person, { $email }
desk-row-known-twice-fix = Für jede Person eine Zeile behalten; eine neue Person braucht eine eigene Personalnummer
desk-row-nobody-named = Niemand hat diesen Namen oder diese Personalnummer
desk-row-several-named = { $n } Personen haben diesen Namen
desk-row-own-manager = Diese Person führt sich selbst
desk-row-unreachable-manager = Diese Führungskraft hat keine Adresse, mit der sie sich anmelden kann
desk-row-absent-manager = Niemand, der nach diesem Import dabei ist, hat diese Adresse
desk-row-absent-manager-fix = Die Führungskraft als Zeile einfügen oder das Feld leer lassen
desk-row-moved-manager-fix = Diese Datei ändert die Adresse: { $email } schreiben
desk-trial-title = Probelauf: Es wurde nichts geändert
desk-trial-rows = { $n ->
    [one] Die Datei enthält eine Person.
   *[other] Die Datei enthält { $n } Personen.
}
desk-trial-many = Danach würden { $n } von { $of } Personen nicht mehr gefragt.
desk-trial-problems = { $n ->
    [one] Eines ist zu beheben, bevor sich etwas ändern kann.
   *[other] { $n } Dinge sind zu beheben, bevor sich etwas ändern kann.
}
desk-trial-mend = Bitte in der Datei beheben und sie noch einmal wählen. Alle Zeilen oder keine: Eine halb eingelesene Liste ist schlechter als eine alte.
desk-trial-problems-caption = Was zu beheben ist
desk-trial-row = Zeile
desk-trial-column = Spalte
desk-trial-value = Wert
desk-trial-problem = Problem
desk-trial-fix = Abhilfe
desk-trial-new = Neu
desk-trial-changed = Geändert
desk-trial-leaving = Ausgeschieden
desk-trial-same = Unverändert
desk-trial-leads = Führung
desk-trial-groups = Gruppen
desk-trial-people = { $n ->
    [0] Niemand
    [one] Eine Person
   *[other] { $n } Personen
}
desk-trial-leave = { $n ->
    [0] Niemand
    [one] Eine Person steht nicht in der Datei und wird nicht mehr gefragt
   *[other] { $n } Personen stehen nicht in der Datei und werden nicht mehr gefragt
}
desk-trial-moved = { $n ->
    [one] eine davon wechselt das Team
   *[other] { $n } davon wechseln das Team
}
desk-trial-unled = { $n ->
    [one] Ein Team verliert seine Führungskraft
   *[other] { $n } Teams verlieren ihre Führungskraft
}
desk-trial-too-small = { $n ->
    [one] Ein Team wird zu klein, um gezeigt zu werden
   *[other] { $n } Teams werden zu klein, um gezeigt zu werden
}
desk-trial-shrinks = { $team }: vorher { $before }, danach { $after } Personen
desk-trial-who = Welche
desk-trial-notices = Was wie gelesen wurde
desk-trial-columns = Die Spalten ansehen
desk-trial-apply = Einlesen
desk-trial-many-hint = Das ist mehr als jede zehnte Person. Es kommt vor, wenn ein Export nur einen Bereich enthält. Dann die Datei noch einmal wählen und „Nur einige Personen“ ankreuzen.
desk-trial-type = Zum Fortfahren { $n } eintippen, die Zahl der Ausscheidenden
desk-trial-type-wrong = { $n } eintippen, die Zahl der Ausscheidenden
desk-trial-all-or-none = Alle Zeilen oder keine. Wen eine offene Umfrage fragt, den fragt sie weiter; die nächste fragt, wer dann auf der Liste steht.
desk-trial-button = Diese Personen einlesen
desk-trial-button-many = { $n ->
    [one] Einlesen: Eine Person scheidet aus
   *[other] Einlesen: { $n } Personen scheiden aus
}
desk-trial-is-changed = Die Personenliste wurde seit dem Probelauf geändert, und dieser Import würde jetzt etwas anderes tun. Er hat nichts geändert; das hier ist der neue Probelauf.
desk-people-import = Personen einlesen
desk-people-nobody = Noch steht niemand auf der Liste. Wer gefragt werden soll, kommt mit einer Datei des Personalsystems auf sie.
sessions-title = Wo du angemeldet bist
sessions-hint = Eine Sitzung endet 15 Minuten nach ihrer letzten Nutzung und 10 Stunden nach ihrem Beginn.
sessions-this = Dieser Browser:
sessions-started = seit { $moment }
sessions-used = zuletzt benutzt { $moment }
sessions-button = Überall abmelden
sessions-button-hint = Beendet alle Sitzungen dieser Liste, auch diese, und jeden noch unbenutzten Anmeldelink für dich. Danach liest keine Kopie eines Cookies mehr etwas.
oversight-roster = Wer gefragt wurde: { $wave }
oversight-roster-hint = Eingefroren beim Öffnen der Welle. Wer gefragt wird, liest vor dem Antworten die Zahl der eigenen Gruppe.
oversight-invited = Eingeladen
oversight-readers = Davon öffnen Berichte
oversight-wording = Was gefragt wurde: { $wave }
oversight-wording-hint = Wort für Wort, in der Reihenfolge der Umfrage. Jede Aussage darf ausgelassen werden und hat „Möchte ich nicht sagen“.
oversight-met = erfüllt
oversight-frustrated = frustriert
oversight-purpose = Sinn
oversight-latitude = Mitsprache bei Entscheidungen, tatsächlich
oversight-desired-latitude = Mitsprache bei Entscheidungen, wie sie sein sollte
oversight-permission-waiting = Warten auf Erlaubnis
oversight-longest-wait = Längstes Warten auf eine Freigabe
oversight-clarity = Klarheit über Ergebnisse und Grenzen
oversight-information = Informationen und Gründe
oversight-accountability = Verantwortung und Rückmeldung
oversight-support = Unterstützung auf Nachfrage
oversight-walk-the-talk = Führungskräfte tun, was sie sagen
oversight-readiness = Bereitschaft, mehr zu entscheiden
oversight-evenness = Gleichmäßigkeit zwischen Teams
oversight-limit-results = Wer geantwortet hat, was jemand geantwortet hat oder wie eine Welle ausgegangen ist.
oversight-limit-rewritten = Ob ein ganzes Protokoll neu geschrieben wurde: Wer die Datenbank betreibt, kann das. Nur ein früher notierter Hash zeigt es.
oversight-limit-past = Was an diesem Programm vorbei in der Datenbank geändert wurde.
oversight-limit-program = Ob das Programm, das hier läuft, das veröffentlichte ist.

## Die Antwortseiten

# Folgt dem Namen der Organisation.
survey-brand = Puls
survey-footer = Dies ist eine Umfrage von { $organisation }.
survey-questions = Fragen:
# Im Titel des Fensters.
survey-title = { $n ->
    [one] 1 Aussage zu deiner Arbeit
   *[other] { $n } Aussagen zu deiner Arbeit
 }
survey-title-error = Fehler: { $title }
survey-title-check = Prüfen: { $title }

# Das Formular.
survey-question = Wie war die Arbeit in letzter Zeit?
survey-lead = { $n ->
    [one] 1 Aussage
   *[other] { $n } Aussagen
 }, etwa { $minutes ->
    [one] 1 Minute
   *[other] { $minutes } Minuten
 }. Offen bis { $date }.
survey-stored = Deine Antworten werden ohne deinen Namen, deine E-Mail-Adresse und deinen Link gespeichert.
survey-stored-lot = Dein Code gehört zu deiner Gruppe und zu niemandem in ihr. Deine Antworten werden ohne ihn gespeichert.
survey-threshold = Gezeigt werden nur Gruppen mit mindestens { $n } Antworten.
survey-place = { $n } von { $all }
survey-skip = Möchte ich nicht sagen
survey-send = Meine Antworten senden
survey-send-anyway = Ohne sie senden
survey-once = Du kannst einmal senden. Danach lässt sich nichts mehr ändern, denn deine Antworten werden ohne deinen Link gespeichert.

# „Wer sieht was“. Jeder Satz ist ein Versprechen; src/web/answer/who_sees.rs nennt die Tests dazu.
survey-who = Wer sieht was
survey-who-sees = sieht
survey-who-never = sieht nie
survey-who-row-lead = Durchschnitte deiner Gruppe und der Gruppen darum herum, wenn mindestens { $n } antworten
survey-who-row-hr = Durchschnitte jeder gezeigten Gruppe, und wie viele geantwortet haben.
survey-who-row-comments = Kommentare, ohne Gruppe.
survey-who-row-team = Die Durchschnitte deiner Gruppe, in ihrem Audit
survey-who-row-link = Bis zu den Ergebnissen: dass dein Link benutzt wurde
survey-who-row-code = Bis zu den Ergebnissen: dass irgendein Code benutzt wurde
survey-who-never-answers = Deine Antworten; wer geantwortet hat
survey-who-never-else = Alles andere
survey-who-never-sealed = Was du geantwortet hast, solange niemand das Siegel bricht
survey-who-never-here = Was du geantwortet hast: Der Schlüssel ist anderswo
survey-who-rules = Alle Regeln
survey-who-results = Ergebnisse
survey-who-report = Den Bericht von „{ $group }“ können öffnen: HR ({ $hr ->
    [0] zurzeit niemand
    [one] 1 Person
   *[other] { $hr } Personen
 }) und wer die Gruppe leitet oder die Leitung vertritt ({ $leads ->
    [0] zurzeit niemand
    [one] 1 Person
   *[other] { $leads } Personen
 }).
survey-who-report-provider = Außerdem kann eine Gruppe der eigenen Anmeldung der Organisation Leuten von HR die Berichte öffnen. Über eine Gruppe kann es niemand, der oder die in einer Umfrage gezählt hat, und das Zugriffsprotokoll nennt alle.
survey-who-leads = Leitungen
survey-who-leads-see = die Durchschnitte der Gruppe, die sie leiten, der Gruppe darum herum und der ganzen Organisation, jeweils nur wenn mindestens { $n } Personen antworten; in Worten, wie viele geantwortet haben.
survey-who-team = Dein Team
survey-who-team-reads = kann die Durchschnitte deiner Gruppe nach derselben Regel in seinem Autonomie-Audit lesen, über einen Link von seiner Leitung. Wer diesen Link hat, kann es öffnen, bis das nächste Audit beginnt.
survey-who-hr = HR
survey-who-hr-sees = die Durchschnitte aller gezeigten Gruppen, dazu wie viele eingeladen waren und wie viele geantwortet haben.
survey-who-bands = Wenn mindestens { $n } auf eine Aussage antworten, kann ein Bericht auch zeigen, wie viele niedrig, in der Mitte und hoch geantwortet haben.
survey-who-comments = HR liest auch die Kommentare der ganzen Organisation, wenn mindestens { $respondents } Personen antworten und mindestens { $comments } etwas schreiben: in zufälliger Reihenfolge, ohne Gruppe, ohne Zeitpunkt und ohne Werte daneben. Leitungen lesen sie nicht.
survey-who-capped = Wenn alle einer Gruppe gleich antworten, werden ihre Werte gekappt, bevor sie jemanden verraten.
survey-who-neither = Weder Leitungen noch HR sehen eine einzelne Antwort oder eine Liste, wer geantwortet hat.
survey-who-observers = Beobachtende, etwa ein Betriebsrat, sehen diese Regeln und jede Änderung der Personenliste, und keine Ergebnisse.
survey-who-open = Solange die Umfrage läuft
survey-who-administrators = Administration
survey-who-administrators-see = dass dein Link benutzt wurde, bis die Ergebnisse erstellt sind; nicht, was du geantwortet hast. Ein Zeitpunkt wird nicht gespeichert, aber wer zwei Momente vergleicht, sieht ungefähr, wann.
survey-who-lot-administrators = dass irgendein Code benutzt wurde, bis die Ergebnisse erstellt sind; nicht wessen, nicht aus welcher Gruppe und nicht, was geantwortet wurde. Ein Zeitpunkt wird nicht gespeichert, aber wer zwei Momente vergleicht, sieht ungefähr, wann.
survey-who-response = einmal am Tag und nur für die ganze Organisation, ungefähr wie viele geantwortet haben, abgerundet. Niemand erfährt, wer, oder wie viele einer Gruppe.
survey-who-reminders-everybody = Eine Erinnerung geht an alle, auch an die, die schon geantwortet haben, damit keine Liste der anderen entsteht.
survey-who-reminders-unanswered = Eine Erinnerung geht nur an die, deren Link unbenutzt ist: Wer das Mail-Protokoll liest, sieht, wer bis dahin geantwortet hatte.
survey-who-lot-reminders = Niemand kann nur dich erinnern: Wer mit einem Code geantwortet hat, weiß niemand.
survey-who-chat = Wer { $chat } betreibt, kann sehen, dass du gefragt wurdest, und hat deinen Link, so wie die, die die Mail betreiben. Deine Antworten gehen nicht dorthin.
survey-who-early = Falls die Befragung vor ihrem Tag endet, dann am nächsten Mittag (UTC); du bekommst eine Mail mit dem Grund, und das Protokoll der Regeln behält ihn.
survey-who-lot-early = Falls die Befragung vor ihrem Tag endet, dann am nächsten Mittag (UTC), und das Protokoll der Regeln behält den Grund.
survey-who-took-part = Dass du teilgenommen hast, kann auch das Netzwerk zeigen, oder dass alle teilgenommen haben. Was du geantwortet hast, zeigt es nicht.
survey-who-limit-key = Die Grenze: Deine Antworten werden versiegelt gespeichert. Wer die Schlüsseldatei und dazu die Datenbank aus der Zeit vor den Ergebnissen hat, könnte sie lesen und dir zuordnen.
survey-who-limit-trustee = Deine Antworten werden versiegelt gespeichert, und der Schlüssel ist nicht hier: Ihn hat { $holder }, erhält die versiegelten Antworten mit Nummern statt der Namen der Gruppen und gibt nur die Ergebnisse zurück. Die Grenze: Mit anderer Software könnte { $holder } einzelne Antworten lesen, aber nicht, von wem sie sind, außer beide tun sich zusammen.
survey-who-after = Wenn die Ergebnisse erstellt sind, werden der Schlüssel, jede einzelne Antwort und die Markierung an deinem Link gelöscht. Es bleiben Durchschnitte und Anzahlen von Gruppen.
survey-who-after-trustee = Wenn die Ergebnisse erstellt sind, werden hier jede einzelne Antwort und die Markierung an deinem Link gelöscht. Es bleiben Durchschnitte und Anzahlen von Gruppen. { $holder } wird gebeten, den Rest zu löschen.
survey-who-stays = Was möglich bleibt
survey-who-limit-software = Wer diesen Server betreibt, könnte seine Software verändern.
survey-who-limit-copy = Wer diesen Server betreibt, könnte während der Umfrage alles kopieren und auch die Kopie auszählen. Jede Auszählung nennt ihren Kasten, sodass sich zwei unterscheiden, sobald jemand vergleicht; eine Kopie, die niemand zu sehen bekommt, zeigt nichts.
survey-who-limit-copy-trustee = Wer diesen Server betreibt, könnte während der Umfrage alles kopieren. Um auch die Kopie auszuzählen, braucht es { $holder }, und das Programm dort öffnet nur einen Kasten und sagt, welchen.
survey-who-limit-guess = Durchschnitte können trotzdem etwas verraten: wenn Menschen ihre eigenen Antworten vergleichen, oder wenn jemand in ein Team kommt oder es verlässt, während alle anderen wie zuvor antworten.
survey-who-lot-limit = Wer die Codes gedruckt hat, könnte welche behalten haben. Zieh deinen aus einem Stapel, den jemand gezählt hat, dem du vertraust.
survey-who-limit-comment = Ein Kommentar kann dich verraten: durch seinen Inhalt, seinen Stil und seine Sprache.
survey-who-limit-invented = Wer die Personenliste führt, könnte Personen hinzufügen, die es nicht gibt. Jede Änderung der Liste wird für Beobachtende aufgezeichnet, und die Liste wurde beim Start der Umfrage eingefroren.
survey-who-place = Wo du zählst, nach welchen Regeln
survey-who-counted = Deine Antworten zählen in „{ $group }“, mit { $n ->
    [one] 1 eingeladenen Person
   *[other] { $n } eingeladenen Personen
 }, und in den Gruppen darum herum.
survey-who-direct = { $group }, direkt zugeordnet
# Wer Berichte liest, unter den Eingeladenen; die Mindestzahl zählt die anderen.
survey-who-readers = { $n ->
    [one] 1 der { $invited } kann Berichte öffnen und zählt nicht für die { $threshold }.
   *[other] { $n } der { $invited } können Berichte öffnen und zählen nicht für die { $threshold }.
 }
survey-who-wrong = Wenn das falsch aussieht, frag nach, bevor du antwortest.
survey-who-reader = Du kannst selbst Berichte öffnen. Deshalb werden deine Antworten mitgerechnet, zählen aber nicht für die { $n }. Sie sind weniger geschützt: Wenn fast alle anderen deiner Gruppe gleich antworten, kann der Durchschnitt deine zeigen.
survey-who-policy = Diese Regeln wurden beim Start der Umfrage festgelegt, und niemand kann sie für diese Umfrage ändern. Ihr Eintrag im Protokoll der Regeln hat den Fingerabdruck

# Das Formular, noch einmal gezeigt.
survey-blank = { $n ->
    [one] 1 Aussage hat noch keine Antwort
   *[other] { $n } Aussagen haben noch keine Antwort
 }
survey-blank-text = Bisher ist nichts gespeichert. Du kannst sie beantworten oder senden, was du hast.
survey-to-buttons = Zu den Knöpfen
survey-choose = Aussage { $n }: Wähle eine Antwort oder „Möchte ich nicht sagen“
survey-empty = Beantworte mindestens eine Aussage
survey-empty-text = Nichts ist gespeichert. Wenn du gar nicht antworten möchtest, kannst du diese Seite schließen.
survey-unread = Ein Teil des Gesendeten war nicht lesbar
survey-unread-text = Nichts ist gespeichert. Was lesbar war, ist unten noch gewählt. Sieh es durch und sende noch einmal.
survey-not-stored = Deine Antworten wurden nicht gespeichert. Sende noch einmal.
survey-not-stored-text = Bei uns ist etwas schiefgegangen. Was du gewählt hast, ist noch da. Wenn es wieder geschieht, schreib an { $contact } und nenne { $reference }.

# Das Kommentarfeld; $n ist die höchste Zahl der Zeichen.
survey-comment = Möchtest du etwas ergänzen?
survey-comment-hint = Freiwillig, höchstens { $n } Zeichen. Nenne keine Namen. Lass Einzelheiten weg, die nur du kennst. Die Sprache, in der du schreibst, kann dich erkennbar machen. HR liest dies für die ganze Organisation, deine Leitung nicht.
survey-comment-long = Der Kommentar ist länger als { $n } Zeichen
survey-comment-long-text = Nichts ist gespeichert. Alles, was du geschrieben hast, ist noch da. Kürze es und sende noch einmal.

# Versiegeln im Browser.
survey-sealed = Deine Antworten werden in diesem Browser versiegelt, bevor sie gesendet werden.
survey-unsealed = Das Gesendete war nicht lesbar
survey-unsealed-text = Nichts ist gespeichert. Es war in deinem Browser versiegelt, deshalb können wir nicht zeigen, was du gewählt hast. Wähle noch einmal und sende noch einmal.
survey-no-seal = Dieser Browser konnte deine Antworten nicht versiegeln
survey-no-seal-text = Nichts ist gesendet. Wenn du noch einmal sendest, gehen deine Antworten ohne dieses Siegel und werden bei der Ankunft versiegelt.
survey-same-language = Die Sprache ließ sich nicht wechseln
survey-same-language-text = Was du gewählt hast, ist noch da. Prüfe deine Verbindung und versuch es noch einmal.

# Die Eingangsseite.
survey-entry = Deine Aussagen öffnen
survey-entry-text = Öffne den Link in deiner E-Mail. Wenn er dich hierher geführt hat, kopiere den Code oder den ganzen Link aus der E-Mail und füge ihn ein. Von einem Zettel tippe den Code.
survey-kiosk-text = Zieh einen Zettel und tippe seinen Code. Groß- und Kleinschreibung und Bindestriche sind egal. Auf diesem Gerät bleibt nichts.
survey-code = Code oder Link
survey-kiosk-code = Der Code auf deinem Zettel
survey-entry-hint = Das Öffnen speichert nichts. Du kannst erst schauen und später antworten.
survey-entry-button = Die Aussagen öffnen
survey-no-code = Gib den Code oder den Link ein
survey-unknown = Wir kennen diesen Link nicht
survey-unknown-text = Vielleicht hat dein Mailprogramm ihn getrennt. Kopiere den ganzen Link aus der E-Mail und füge ihn hier ein. Wenn das nicht hilft, schreib an { $contact }.
survey-going = Deine Aussagen werden geöffnet
survey-going-text = Das dauert einen Moment. Wenn nichts geschieht, drück den Knopf.

# Was aus einem Link wurde.
survey-thanks = Danke. Deine Antworten sind da.
survey-thanks-text = Kein Bericht sagt, welche Antworten deine sind. Was möglich bleibt, steht im Formular unter „Wer sieht was“. Du kannst diese Seite schließen.
survey-kiosk-next = Fertig: zur ersten Seite
survey-practice = Das ist ein Probelauf. Was du hier wählst, wird weder gespeichert noch gezählt.
survey-practised = Das war der Probelauf.
survey-practised-text = Es wurde nichts gespeichert. Alle anderen lesen hier, dass ihre Antworten da sind.
survey-ends-early = Sie endet früher: am { $date } um 12:00 Uhr UTC.
survey-counted-code = Der Code deiner versiegelten Antworten
survey-counted-text = Sobald diese Umfrage geschlossen ist, können alle nachsehen, welche versiegelten Antworten gezählt wurden. Der Code steht nirgends neben deinem Link und erscheint nur jetzt: Schreib ihn auf, wenn du nachsehen willst.
survey-counted-link = Was in { $wave } gezählt wurde
survey-already-sent = Mit diesem Link wurde schon geantwortet
survey-already-sent-text = Ein Link gilt einmal. Wenn du es warst, ist nichts weiter zu tun. Wenn nicht, schreib an { $contact }. Einen neuen Link gibt es nicht: Die Antworten sind ohne den Link gespeichert, also könnte niemand die ersten herausnehmen.
survey-closed-on = Diese Umfrage schloss am { $date }
survey-closed = Diese Umfrage ist geschlossen
survey-closed-text = Sie nimmt keine Antworten mehr an. Danke, dass du teilnehmen wolltest.
survey-unreadable = Wir konnten das Gesendete nicht lesen
survey-unreadable-text = Nichts ist gespeichert. Öffne den Link in deiner E-Mail noch einmal und sende von dieser Seite. Wenn es wiederkommt, schreib an { $contact }.
survey-fault = Bei uns ist etwas schiefgegangen
survey-fault-text = Nichts ist gespeichert. Versuch es gleich noch einmal. Wenn es wieder geschieht, schreib an { $contact } und nenne { $reference }.
survey-again = Noch einmal versuchen

## Was gezählt wurde: für alle

counted-title = Was in { $wave } gezählt wurde
counted-open = Diese Umfrage nimmt bis { $date } Antworten an. Danach stehen hier die Codes aller versiegelten Antworten, die gezählt wurden.
counted-not-listed = Diese Umfrage wurde geschlossen, bevor es solche Listen gab.
counted-ballots = { $n ->
    [one] 1 versiegelte Antwort
   *[other] { $n } versiegelte Antworten
 }
counted-when = { $n ->
    [one] lag
   *[other] lagen
 } im Kasten, als diese Umfrage keine Antworten mehr annahm, am { $date }. Von jeder steht der Code hier.
counted-yours = Ist der Code deiner Dankesseite darunter, dann waren deine Antworten, so wie sie versiegelt wurden, in dem Kasten, der gezählt wurde.
counted-beginning = Die Liste ist lang. Wähle die ersten zwei Zeichen deines Codes.
counted-codes = Codes
counted-none-begins = Kein Code beginnt so.
counted-check = Wie sich die Liste prüfen lässt
counted-check-text = Die Datei enthält den ganzen Hash jeder versiegelten Antwort, je Zeile einen. Ihr SHA-256 steht im Protokoll der Regeln und im Zertifikat der Ergebnisse, sodass kein anderer Kasten gezählt werden kann.
counted-file = Die Liste
counted-hash = Ihr SHA-256
counted-log = Protokoll der Regeln
counted-entry = Eintrag { $entry }, den Beobachtende lesen
counted-limits = Was das nicht beweist
counted-limit-people = Dass jeder Code die Antwort eines Menschen ist, der eingeladen war. Wer die Personenliste führt, könnte welche erfinden; Beobachtende lesen jede Änderung daran.
counted-limit-result = Dass die Ergebnisse aus diesen Antworten folgen. Was sich davon prüfen lässt, zeigt das Zertifikat der Ergebnisse.
counted-limit-program = Dass hier das veröffentlichte Programm läuft. Ein anderes könnte zwei Menschen denselben Code zeigen oder etwas anderes versiegeln, als gesendet wurde.
counted-tells = Ein Code verrät niemandem, was geantwortet wurde. Er zeigt aber, dass jemand teilgenommen hat: Behalte ihn für dich.

## The autonomy audit: its own terms

audit-title = Autonomie-Audit
# Within a sentence.
audit-domain = { $domain ->
    [methods] Methoden
    [schedule] Zeitplan
    [tools] Werkzeuge
    [priorities] Prioritäten
   *[budget] Budget
 }
audit-domain-in-full = { $domain ->
    [methods] Wie die Arbeit gemacht wird (Methoden)
    [schedule] Wann und in welcher Reihenfolge (Zeitplan)
    [tools] Mit welchen Mitteln (Werkzeuge)
    [priorities] Was als Nächstes kommt (Prioritäten)
   *[budget] Wofür Geld ausgegeben wird (Budget)
 }
audit-in-area = { $decision }, für { $area }
# The ladder of 1 to 5.
audit-level = { $n ->
    [1] Wird anderswo entschieden
    [2] Führungskraft entscheidet
    [3] Führungskraft entscheidet, nachdem sie das Team gehört hat
    [4] Team entscheidet, nachdem es sich mit der Führungskraft beraten hat
   *[other] Team entscheidet
 }
audit-outside = Außerhalb: { $owner }
audit-ladder-lowest = anderswo entschieden
audit-ladder-highest = das Team entscheidet
audit-profile = { $profile ->
    [full] Frei
    [guided] Begleitet
   *[structured] Strukturiert
 }
audit-exception = { $exception ->
    [basic_expectations] Grundlegende Erwartungen
    [other_groups] Regeln anderer Gruppen
    [culture] Kultur, in groben Zügen
    [conduct] Umgang miteinander und mit anderen
    [first_timers] Wer etwas zum ersten Mal macht
   *[close_to_failing] Arbeit, die zu scheitern droht
 }
audit-support-question = { $question ->
    [information_in_time] Kommen Informationen rechtzeitig im Team an?
    [bad_news] Kommen auch schlechte Nachrichten an?
    [tools] Sind die Werkzeuge da?
    [budget] Ist das Budget da?
    [coaching] Gibt es Coaching?
    [advice_when_asked] Gibt es Rat, wenn das Team fragt, und drängt ihn niemand auf?
   *[feedback_on_results] Erfährt das Team, was aus seinen Ergebnissen geworden ist?
 }
audit-support-answer = { $answer ->
    [yes] Ja
    [partly] Teilweise
   *[no] Nein
 }
audit-dependency = { $side ->
    [counter] braucht einen Schalter: einen klaren Ort für die Übergabe
   *[partner] braucht einen Partner: entscheidet mit dem Team
 }
audit-grade = { $grade ->
    [low] niedrig
    [middle] mittel
   *[high] hoch
 }
audit-model = { $model ->
    [structured] strukturiert
    [guided] begleitet
   *[full] frei
 }
audit-proposal = { $proposal ->
    [keep] Behalten
    [change] Ändern
   *[drop] Streichen
 }
audit-outcome = { $outcome ->
    [done] Erledigt
    [going] Läuft noch
   *[dropped] Aufgegeben
 }
audit-measure = { $measure ->
    [turnover] Fluktuation
    [time_to_decision] Zeit bis zur Entscheidung
    [experiments] Experimente
    [engagement] Engagement
   *[innovation_output] Neuerungen
 }
audit-percent = { $number } %
audit-days = { $number } Tage
audit-quarter = { $number }. Quartal { $year }
audit-wait-minutes = { $n ->
    [one] 1 Minute
   *[other] { $n } Minuten
 }
audit-wait-hours = { $n ->
    [one] 1 Stunde
   *[other] { $n } Stunden
 }
audit-wait-days = { $n ->
    [one] 1 Tag
   *[other] { $n } Tage
 }
audit-wait = { $once }, { $times ->
    [one] einmal im Monat
   *[other] { $times } Mal im Monat
 }
audit-wait-unknown = nicht notiert
audit-waiting-under-an-hour = Das Warten auf die Schritte, die bestehen, dauert unter einer Stunde im Monat.
audit-waiting-hours = { $n ->
    [one] Das Warten auf die Schritte, die bestehen, dauert etwa 1 Stunde im Monat.
   *[other] Das Warten auf die Schritte, die bestehen, dauert etwa { $n } Stunden im Monat.
 }
audit-waiting-days = { $n ->
    [one] Das Warten auf die Schritte, die bestehen, dauert etwa 1 Arbeitstag im Monat.
   *[other] Das Warten auf die Schritte, die bestehen, dauert etwa { $n } Arbeitstage im Monat.
 }
audit-waiting-unknown = { $n ->
    [one] Für 1 Schritt ist keine Wartezeit notiert.
   *[other] Für { $n } Schritte ist keine Wartezeit notiert.
 }
audit-ground-purpose = Sinn und Zugehörigkeit
audit-ground-competence = Kompetenz
audit-ground-autonomy = Autonomie
audit-firm = Fest: über der Mitte der Skala.
audit-not-firm = Nicht fest: unter der Mitte der Skala.
audit-ground-cannot-tell = Nicht zu sagen: Ein Bereich schließt die Mitte ein, oder ein Wert fehlt.
audit-not-asked = nicht gefragt
audit-change-unjudged = Ob sich etwas verändert hat, ist noch nicht zu beurteilen.
audit-above-middle = { $figure }, über der Mitte der Skala
audit-below-middle = { $figure }, unter der Mitte der Skala
audit-around-middle = { $figure }, nicht klar über oder unter der Mitte der Skala
audit-figure-practice = Mitsprache in der Praxis: { $domain }
audit-figure-desired = gewünschte Mitsprache: { $domain }
audit-figure-purpose = Sinn
audit-figure-belonging = Zugehörigkeit
audit-figure-competence = Kompetenz
audit-figure-autonomy = Autonomie
audit-figure-competence-frustration = Frustration von Kompetenz
audit-figure-waited = Warten auf Freigaben
audit-figure-asked-permission = Fragen nach dem, was man selbst entscheiden könnte
audit-figure-known-decisions = Wissen, welche Entscheidungen beim Team liegen
audit-figure-information = rechtzeitige Neuigkeiten
audit-figure-reasons = erklärte Gründe
audit-figure-accountability = der Blick auf die Folgen eigener Entscheidungen
audit-figure-help = Hilfe auf Anfrage
audit-figure-walk-the-talk = Führungskräfte tun, was sie sagen
audit-figure-skills = Fähigkeiten, mehr zu entscheiden
audit-figure-wants-support = Wunsch nach mehr Unterstützung vorher
audit-figure-evenness = Verständnis für Unterschiede zwischen Teams
audit-figure-unevenness = Streuung der Autonomie zwischen Teams

## The autonomy audit: the top

audit-headline-came-and-went = { $came ->
    [one] 1 Verfahrensschritt kam
   *[other] { $came } Verfahrensschritte kamen
 } dazu, { $went } { $went ->
    [one] fiel
   *[other] fielen
 } weg.
audit-headline-came = { $n ->
    [one] 1 Verfahrensschritt kam dazu.
   *[other] { $n } Verfahrensschritte kamen dazu.
 }
audit-headline-went = { $n ->
    [one] 1 Verfahrensschritt fiel weg.
   *[other] { $n } Verfahrensschritte fielen weg.
 }
audit-headline-moved-away = { $n ->
    [one] 1 Entscheidung ist vom Team weggerückt.
   *[other] { $n } Entscheidungen sind vom Team weggerückt.
 }
audit-headline-first = Zuerst geht es um { $step }: Dieser Grund ist nicht fest.
audit-headline-less = Das Team hat weniger zu sagen, als seine Liste ihm gibt: { $domains }.
audit-headline-more = Das Team hat mehr zu sagen, als seine Liste ihm gibt: { $domains }.
audit-headline-guessed-more = Das Team hat weniger zu sagen, als seine Führungskraft geschätzt hat: { $domains }.
# $figures begins the sentence: its first letter is made a capital.
audit-headline-waits = { $figures } { $n ->
    [one] ist
   *[other] sind
 } klar verbreitet.
audit-headline-ground-carries = Sinn, Zugehörigkeit und Kompetenz sind fest genug für mehr Freiheit.
audit-headline-nothing-new = Kein Schritt kam dazu oder fiel weg, und keine Entscheidung ist weggerückt.
audit-headline-nothing-written = Noch ist nichts aufgeschrieben.
audit-headline-survey-withheld = Die Werte der Umfrage sind zurückgehalten, damit niemand erkennbar wird.
audit-headline-survey-not-asked = In diesem Quartal und dem davor ist noch keine Umfrage zu Ende gegangen.
audit-state = Stand
audit-state-none = noch nicht begonnen
audit-state-draft = Entwurf
audit-state-discussed = besprochen am { $date }
audit-state-agreed = vereinbart am { $date }
audit-state-closed-agreed = abgeschlossen; vereinbart am { $date }
audit-state-closed = abgeschlossen ohne Vereinbarung
audit-built-from = Grundlage
audit-built-from-entries = Liste und Protokoll des Teams
audit-read-by = Wer es liest
audit-read-by-team = das ganze Team und seine Führungskraft
audit-withheld = Zurückgehalten
audit-withheld-of = { $withheld } von { $asked } Werten der Umfrage
audit-withheld-nothing-asked = nichts wurde gefragt
audit-footer = Ein Audit ist ein Papier für ein Gespräch. Es stellt keine Rangfolge von Teams auf und sagt nicht, warum etwas so ist.

## The autonomy audit: its ten sections

audit-foundations = Grundlagen
audit-foundations-question = Ist der Grund fest genug für mehr Freiheit?
audit-foundations-source = Umfrage. Ist eine frühere Stufe nicht fest, schlägt das Audit zuerst Arbeit an dieser Stufe vor.
audit-first = Zuerst { $step }: Mehr Freiheit steht darauf.
audit-first-means = Solange diese Stufe unter der Mitte liegt, nennt das Audit die Autonomie nicht als Problem.
audit-freedom = Freiheitsprofil
audit-freedom-question = Wie viel hat das Team zu sagen, und sieht seine Führungskraft das ebenso?
audit-freedom-source = Umfrage, auf derselben Leiter wie die Liste der Entscheidungen. „Im Einklang“ steht nur da, wo der Bereich es zeigt; alle Vergleiche aller Teams sind berücksichtigt. Die Schätzung der Führungskraft wird festgehalten, wenn die Welle endet, vor jedem Ergebnis.
audit-freedom-not-asked = Nicht gefragt: In diesem Quartal und dem davor ging keine Audit-Welle zu Ende.
audit-key-answer = In der Praxis, wie das Team antwortet, mit wahrscheinlichem Bereich
audit-key-desired = Wie es sein sollte
audit-key-charter = Wie die Liste es festlegt
audit-key-guess = Schätzung der Führungskraft
audit-numbers-caption = 1 heißt „anderswo entschieden“, 5 heißt „das Team entscheidet“. In Klammern der wahrscheinliche Bereich.
audit-column-decision = Entscheidung
audit-column-practice = In der Praxis
audit-column-desired = Wie es sein sollte
audit-column-charter = Liste
audit-around = { $parent }, die Gruppe darum herum: { $figures }. Sie enthält dieses Team, ist aber nicht dieses Team.
audit-column-guess = Schätzung der Führungskraft
audit-column-share = Stufen 4 und 5
audit-column-dont-know = Weiß nicht
audit-gap-in-line = im Einklang mit der Liste: { $figure }, Liste { $charter }
audit-gap-below = weniger, als die Liste gibt: { $figure }, Liste { $charter }
audit-gap-above = mehr, als die Liste gibt: { $figure }, Liste { $charter }
audit-gap-cannot-tell = nicht zu sagen: { $figure }, Liste { $charter }
audit-gap-no-charter = { $figure }; die Liste nennt keine Stufe für die ganze Arbeit
# Each begins with its first letter made a capital.
audit-guess-higher = die Führungskraft hat mehr Mitsprache geschätzt, als das Team sieht: { $domains }.
audit-guess-lower = die Führungskraft hat weniger Mitsprache geschätzt, als das Team sieht: { $domains }.
audit-guess-within = die Schätzung der Führungskraft liegt im Bereich der Antwort des Teams: { $domains }.
audit-guess-cannot-tell = die Schätzung der Führungskraft lässt sich nicht vergleichen, weil ein Bereich fehlt: { $domains }.
audit-decisions = Entscheidungen
audit-decisions-question = Wer entscheidet was, und was hat sich verschoben?
audit-entries-source = Geführt vom Team und seiner Führungskraft. Dafür braucht es keine Antworten, deshalb wird nichts davon zurückgehalten.
audit-charter-empty = Noch steht keine Entscheidung auf der Liste. Was nicht darauf steht, liegt beim Team; ein Vergleich mit Antworten braucht eine Liste.
audit-not-listed = Alles, was nicht auf der Liste steht
audit-not-listed-why = Niemand anderem zugewiesen, also liegt es beim Team
audit-column-who-decides = Wer entscheidet
audit-column-since = Seit
audit-column-before = Vorher
audit-column-why = Warum
audit-moved = Seit dem vorigen Audit verschoben
audit-nothing-moved = Seit dem vorigen Audit hat sich nichts verschoben.
audit-move = { $from } → { $to }, am { $date }: { $reason }
audit-log = Bürokratie-Protokoll
audit-log-question = Welche Schritte haben sich wieder eingeschlichen, und was schützen sie?
audit-log-source = Protokoll: Einträge des Teams, nie zurückgehalten. Ein Arbeitstag hat acht Stunden. Die Aussagen stammen aus der Umfrage.
audit-log-empty = Noch ist kein Schritt aufgeschrieben.
audit-column-step = Schritt
audit-column-by = Durch
audit-column-wait = Wartezeit
audit-column-protects = Schützt
audit-column-proposal = Vorschlag
audit-step-came-new = neu: kam am { $date }
audit-step-came = kam am { $date }
audit-step-went = fiel weg am { $date }
audit-nobody-could-say = das konnte niemand sagen
audit-no-reason = ein Grund wurde nicht genannt
audit-overturned = Entscheidungen des Teams, die aufgehoben wurden
audit-permission = Warten und um Erlaubnis fragen
audit-guardrails = Leitplanken
audit-guardrails-question = Wo ist eine Regel richtig, und kennen sie alle?
audit-guardrails-source = Liste des Teams, nie zurückgehalten. Es geht um Regeln, nie um Personen.
audit-guardrails-empty = Noch ist keine Regel aufgeschrieben.
audit-written-known = Geschrieben und bekannt
audit-written-not-known = Geschrieben, nicht bekannt
audit-not-written = Nicht geschrieben
audit-support = Unterstützung
audit-support-question-asked = Bekommt das Team, was es braucht, um gut zu entscheiden?
audit-both-source = Die Aussagen stammen aus der Umfrage, die Prüfliste vom Team.
audit-checks-empty = Die Prüfliste ist noch nicht ausgefüllt.
audit-checklist = Prüfliste
audit-column-question = Frage
audit-column-answer = Antwort
audit-column-note = Notiz
audit-dependencies = Kundschaft, Partner und Werte
audit-dependencies-question = Für wen arbeitet das Team, und mit wem?
audit-not-independence = Autonomie ist nicht Unabhängigkeit: Auch ein Team, das selbst entscheidet, hängt von anderen ab, und andere von ihm.
audit-dependencies-empty = Noch ist nichts aufgeschrieben.
audit-who-depends = Wer was vom Team braucht
audit-routines = Routinearbeit, die sich automatisieren ließe
audit-routine = Routine
audit-values = Werte
audit-value-cost = auch auf Kosten von: { $cost }
audit-model-title = Modell und Fallen
audit-model-question = Wie viel Begleitung passt zu welcher Arbeit, und was könnte schiefgehen?
audit-model-source = Können und Komplexität trägt das Team ein. Die Umfrage kann einen Schritt zu mehr Freiheit aufhalten; sie drängt nie zu einem. Ein Schritt nach dem anderen.
audit-areas-empty = Noch ist kein Arbeitsbereich aufgeschrieben.
audit-column-area = Arbeitsbereich
audit-column-skill = Können
audit-column-complexity = Komplexität
audit-column-today = Heute
audit-column-next = Empfohlen
audit-stay = bei { $model } bleiben
audit-reason-carries-more = Können und Komplexität tragen mehr Freiheit.
audit-reason-carries-less = Können und Komplexität verlangen mehr Begleitung.
audit-reason-fits = Das Modell passt zu Können und Komplexität.
audit-reason-competence = Das Können trüge mehr, aber die Kompetenz ist nicht fest.
audit-reason-purpose = Das Können trüge mehr, aber Sinn oder Zugehörigkeit ist nicht fest.
audit-reason-no-skills = Das Können trüge mehr, aber das Team sagt, dass ihm Fähigkeiten fehlen, mehr zu entscheiden.
audit-reason-wants-support = Das Können trüge mehr, aber das Team wünscht sich vorher mehr Unterstützung.
audit-rests-on-entries = Das stützt sich allein auf eure Einträge: Ein Teil der Umfrage ist zurückgehalten oder wurde nicht gefragt.
audit-survey-incomplete = Ein Teil der Umfrage ist zurückgehalten oder wurde nicht gefragt.
audit-readiness = Bereitschaft
audit-pitfalls = Vier Fallen
audit-pitfall-structure = Struktur zu schnell aufgegeben
audit-pitfall-accountability = Keine Rechenschaft
audit-pitfall-uneven = Ungleich zwischen Teams
audit-pitfall-leaders = Führungskräfte reden von Freiheit, handeln aber anders
audit-found = Es zeigt sich.
audit-explained = Es zeigt sich, und der Grund ist festgehalten.
audit-not-found = Es zeigt sich nicht.
audit-pitfall-cannot-tell = Aus dem, was hier gezeigt ist, nicht zu sagen.
audit-source-moved = { $n ->
    [one] 1 Entscheidung ist zum Team gerückt
   *[other] { $n } Entscheidungen sind zum Team gerückt
 }
audit-source-no-feedback = Prüfliste: Zu Ergebnissen gibt es keine Rückmeldung
audit-source-without-reason = Ohne Grund aufgehoben: { $decision }
audit-source-with-reason = Mit Grund aufgehoben: { $decision }
audit-source-on-record = Festgehaltener Grund: { $reason }
audit-agreed = Vereinbart
audit-agreed-question = Was probieren wir, und woran merken wir es?
audit-agreed-source = Höchstens drei Schritte. Das nächste Audit beginnt mit ihrem Rückblick.
audit-agreed-now = Diesmal vereinbart
audit-steps-empty = Noch ist kein Schritt vereinbart; Platz ist für { $n }.
audit-column-owner = Verantwortlich
audit-column-due = Bis
audit-column-because = Wir merken es daran, dass
audit-column-outcome = Ergebnis
audit-not-reviewed = noch ohne Rückblick
audit-review = Was aus den Schritten geworden ist: { $quarter }
audit-count-done = erledigt
audit-count-going = laufen noch
audit-count-dropped = aufgegeben
audit-count = { $n ->
    [one] 1 Schritt war vereinbart
   *[other] { $n } Schritte waren vereinbart
 }: { $outcomes }.
audit-method-title = Methode
audit-method-question = Worauf stützt sich das, und was kann es nicht sagen?
audit-method = Ein Audit schaut auf die Wellen, die in seinem Quartal oder dem davor zu Ende gingen. Ein Bereich ist der wahrscheinliche Bereich (95 %) eines Mittelwerts. Ein Satz stützt sich nur auf Werte, die gezeigt sind, und auf das, was das Team aufgeschrieben hat.
audit-no-waves = In diesem Quartal und dem davor ging keine Welle zu Ende.
audit-wave = { $from } bis { $to }; gezeigt ab { $threshold } Antworten
audit-withheld-none = Zurückgehalten: { $count }.
audit-withheld-in-all = Zurückgehalten: { $count }. Das heißt: { $withheld }.
audit-wording = Die Aussagen im Wortlaut
audit-column-frame = Anfang
audit-elsewhere = Zahlen von anderswo
audit-elsewhere-all = Zahlen von anderswo
audit-elsewhere-without-survey = Sie stehen hier, sobald Werte der Umfrage gezeigt sind.
audit-context = Umfeld, nie Ursache: Nichts hier sagt, dass das eine das andere bewegt hat.
audit-column-quarter = Quartal
audit-column-steps = Schritte
audit-history = Audits dieses Teams

## The autonomy audit: writing it down

# Before the title of a page whose form was not taken.
audit-refused = Fehler:
audit-write = Etwas aufschreiben
audit-save = Aufschreiben
audit-begin = Beginnen
audit-begin-legend = Ein Audit beginnen
audit-begin-hint = Das vorige Audit wird abgeschlossen, und sein Link endet.
audit-discussed = Tag notieren
audit-discussed-legend = Das Team hat darüber gesprochen
audit-agree = Das Team vereinbart es
audit-agree-legend = Vereinbaren
audit-agree-hint = Das Papier wird so aufgehoben, wie es jetzt ist, und seine Schritte lassen sich nicht mehr ändern. Liste und Protokoll gehen weiter.
audit-link = Neuen Link erstellen
audit-link-legend = Der Link des Teams
audit-link-hint = Wer ihn hat, liest dieses Audit, bis das nächste beginnt. Ein neuer Link beendet den vorigen.
audit-link-made = Der Link des Teams, nur jetzt zu sehen
audit-link-made-hint = Schick ihn dem Team. Wer ihn hat, liest dieses Audit, bis das nächste beginnt oder ein neuer Link erstellt wird.
audit-download = Das Vereinbarte herunterladen
audit-download-hint = Was das Team vereinbart hat, ist so aufgehoben, wie es an diesem Tag war.
audit-snapshots = Was vereinbart wurde, zum Aufheben
audit-snapshot-page = Seite
audit-guess-legend = Schätze, was dein Team antwortet
audit-guess-hint = Bis { $date } kannst du sie ändern. Dann wird sie festgehalten, vor jedem Ergebnis, und steht nur da neben der Antwort des Teams, wo diese gezeigt ist.
audit-place-legend = Festhalten, wer entscheidet
audit-profile-legend = Von einem Profil ausgehen
audit-profile-hint = Es setzt alle fünf Entscheidungen auf einmal. Jede lässt sich danach verschieben.
audit-unlist-legend = Eine Entscheidung von der Liste nehmen
audit-log-legend = Ein Schritt, der dazukam oder wegfiel
audit-overturned-legend = Eine Entscheidung des Teams, die aufgehoben wurde
audit-no-persons = Nenne Regeln und Einheiten, nie eine Person.
audit-guardrail-legend = Eine Regel
audit-check-legend = Die Prüfliste beantworten
audit-dependency-legend = Jemand, für den oder mit dem das Team arbeitet
audit-routine-legend = Routinearbeit, die sich automatisieren ließe
audit-value-legend = Ein Wert, und was er kosten darf
audit-area-legend = Ein Arbeitsbereich
audit-uneven-legend = Warum dieses Team mehr oder weniger entscheidet als andere
audit-review-legend = Was aus einem Schritt geworden ist
audit-step-legend = Einen Schritt vereinbaren
audit-step-hint = Höchstens drei. Ein Schritt braucht jemanden, der ihn übernimmt, und ein Datum.
audit-share-legend = Alle lesen lassen: { $step }
audit-share-hint = Was angekreuzt ist, steht in der Mail, was aus einer Befragung geworden ist: mit dem Namen der Gruppe und wie weit der Schritt ist, nie mit der Person, die ihn übernimmt. Frag zuerst das Team. Du kannst das Kreuz wieder wegnehmen: Was schon verschickt ist, bleibt verschickt.
audit-withdraw = Zurücknehmen
audit-withdraw-legend = Einen Eintrag zurücknehmen
audit-withdraw-hint = Er verlässt das Papier; die Aufzeichnung behält ihn.
audit-label-quarter = Quartal
audit-label-on = Besprochen am
audit-label-area = Arbeitsbereich (leer: die ganze Arbeit)
audit-label-reason = Warum
audit-label-decision = Welche Entscheidung
audit-label-named = Oder eine andere, in wenigen Worten
audit-label-outside = Außerhalb von Team und Führungskraft
audit-label-outside-owner = Falls außerhalb: durch welche Gruppe, etwa HR oder IT
audit-label-profile = Profil
audit-label-change = Dazugekommen oder weggefallen
audit-change = { $change ->
    [came] Er kam dazu
   *[went] Er fiel weg
 }
audit-label-since = Seit
audit-label-by = Durch welche Einheit
audit-label-wait = Wartezeit pro Mal (eine ganze Zahl)
audit-label-unit = Einheit der Wartezeit
audit-unit = { $unit ->
    [minutes] Minuten
    [hours] Stunden
   *[days] Tage
 }
audit-label-times = Wie oft im Monat
audit-label-protects = Was er schützt (leer: das konnte niemand sagen)
audit-label-overturned = Die Entscheidung
audit-label-reason-given = Der genannte Grund (leer: keiner)
audit-label-exception = Art der Regel
audit-label-rule = Die Regel
audit-label-written = Ist sie aufgeschrieben?
audit-label-known = Kennen sie alle?
audit-label-note = Notiz (darf leer sein)
audit-label-who = Wer
audit-label-needs = Was gebraucht wird
audit-label-work = Die Arbeit
audit-label-keep = Was zählt
audit-label-cost = Auch auf Kosten von
audit-label-skill = Können des Teams dafür
audit-label-complexity = Wie schwer sie vorherzusehen ist
audit-label-model = Wie sie heute begleitet wird
audit-label-shared = Alle dürfen diesen Schritt lesen
audit-label-outcome-note = In wenigen Worten
audit-label-text = Der Schritt
audit-label-due = Bis wann
audit-label-entry = Welcher Eintrag

## The desk: now, what needs somebody, the last wave, the next

app-nav-desk = Jetzt
desk-title = Jetzt
desk-now = Jetzt
desk-needs-you = Zu tun
desk-last = Zuletzt
desk-next = Als Nächstes
desk-nothing = Nichts.
desk-nothing-open = Nichts ist offen.
desk-nothing-open-next = Nichts ist offen. Die nächste Befragung öffnet am { $date }.
desk-idle = Keine Befragung nimmt Antworten an.
desk-list-age = { $n ->
    [0] Die Personenliste wurde heute importiert.
    [one] Die Personenliste ist einen Tag alt.
   *[other] Die Personenliste ist { $n } Tage alt.
 }
desk-wave-asks = { $n ->
    [one] { $n } Aussage
   *[other] { $n } Aussagen
 } an { $people ->
    [one] eine Person
   *[other] { $people } Personen
 }, bis { $date }, Mitternacht am Ort jeder Person.
desk-closes = Schließt
desk-look-wave = Befragung öffnen
desk-look-waves = Befragungen ansehen
desk-look-people = Personenliste ansehen
desk-import-people = Personen importieren
desk-plan-wave = Eine Befragung planen
desk-change-programme = Programm ändern
desk-make-programme = Ein Programm wählen
desk-no-programme = Es ist kein Programm gewählt: Eine Befragung öffnet, wenn jemand sie öffnet.
desk-programme-paused = Das Programm pausiert: Nichts öffnet von selbst.
desk-not-opened = Die Befragung vom { $date } hat nicht geöffnet und wird nicht nachgeholt
desk-not-yet-opened = Die Befragung vom { $date } hat noch nicht geöffnet
desk-why-down = Dieses Programm lief an ihren Tagen nicht.
desk-why-nobody = Niemand steht auf der Personenliste.
desk-why-open = Die Befragung davor ist nicht geschlossen.
desk-why-soon = Die Befragung davor öffnete vor weniger als 21 Tagen.
desk-why-budget = Sie würde in ihrem Quartal mehr fragen, als eine Person höchstens gefragt wird.
desk-why-form = Den Fragebogen des Programms gibt es nicht mehr.
desk-why-clock = Der Uhr dieses Servers ist nicht zu trauen: Lass sie stellen. Beobachtende erfahren davon.
desk-why-mail = Die Einstellungen nennen keine Adresse, von der E-Mails kommen können.
desk-mail-stopped = Der Versand steht still; nichts ist verloren, und niemand bekommt eine E-Mail zweimal
desk-mail-stopped-says = Der letzte Lauf bekam zu hören: { $said }
desk-came-back = { $n ->
    [one] Eine E-Mail kam zurück
   *[other] { $n } E-Mails kamen zurück
 }
desk-came-back-says = Berichtige die Adresse und schick sie noch einmal.
desk-no-codes = { $n ->
    [one] Eine Person zieht einen Code, und keiner ist gemacht
   *[other] { $n } Personen ziehen einen Code, und keiner ist gemacht
 }
desk-no-codes-says = Druck sie auf der Seite der Befragung; bis dahin können diese Personen nicht antworten.
desk-look-mail = E-Mails ansehen
desk-change-mail = E-Mail-Einstellungen ändern
desk-trustee = Die Befragung vom { $wave } wartet darauf, gezählt zu werden
desk-without-lead = { $n ->
    [one] { $teams } hat keine Leitung
   *[other] { $n } Gruppen haben keine Leitung: { $teams }
 }
desk-without-lead-says = Wer dort leitete, ist gegangen. Niemand liest diesen Bericht; ein Import, der die neue Leitung nennt, behebt es.
desk-no-group = { $n ->
    [one] Eine Person ist in keiner Gruppe
   *[other] { $n } Personen sind in keiner Gruppe
 }
desk-no-group-says = Sie zählen nur für die ganze Organisation. Ein Import, der ihnen eine Gruppe gibt, behebt es.
desk-export = Das { $quarter } kann exportiert werden
desk-export-link = Exportieren
desk-old-list-says = Bald öffnet eine Befragung und fragt, wer dann auf der Liste steht.
desk-shown = { $shown } gezeigt, { $withheld } zurückgehalten
desk-read-results = Ergebnisse lesen: { $wave }

## The programme

programme-title = Programm
programme-rhythm-says = { $weeks ->
    [13] Eine Befragung je Quartal
   *[other] Eine Befragung alle { $weeks } Wochen
 }{ $audit ->
    [yes] , mit einem Audit in jedem Quartal.
   *[no] .
 }
programme-next-on = Die nächste öffnet am { $date }.
programme-no-date = Kein Termin ist frei: Zu viele Tage sind ausgenommen.
programme-none = Es ist kein Programm gewählt: Eine Befragung öffnet, wenn jemand sie öffnet.
programme-paused = Das Programm pausiert seit { $date }.
programme-paused-by = Das Programm pausiert seit { $date }, durch { $who }.
programme-paused-open = Die Befragung vom { $wave } bleibt bis { $date } offen, wie versprochen.
programme-paused-next = Die Befragung vom { $date } wird nicht öffnen.
programme-resume = Mit dem Programm weitermachen
programme-resume-hint = Nach einem verpassten Termin geht es mit dem nächsten des Rhythmus weiter. Nichts wird nachgeholt.
programme-next = { $n ->
    [one] Die nächste Befragung
   *[other] Die nächsten { $n } Befragungen
 }
programme-next-proposed = Die nächsten Befragungen, wenn das gespeichert würde
programme-next-paused = Die Befragungen, die öffnen würden
programme-moved = verschoben vom { $date }: { $because }
programme-so-far = { $n } von { $most }
programme-column-open = Offen
programme-column-statements = Aussagen
programme-column-quarter = Quartal bisher
programme-plan = Planen
programme-rhythm = Rhythmus
programme-wave-every = Wie oft eine Befragung öffnet
programme-every = { $n ->
    [13] Jedes Quartal
   *[other] Alle { $n } Wochen
 }
programme-up-to = { $n ->
    [one] bis zu eine Aussage im Quartal
   *[other] bis zu { $n } Aussagen im Quartal
 }
programme-form = Was eine Befragung fragt
programme-audit = Audit
programme-audit-says = Einmal im Quartal: die zweite Befragung oder die einzige
programme-open-for = Offen für
programme-days = { $n ->
    [one] einen Tag
   *[other] { $n } Tage
 }
programme-weekday = Erster Tag
programme-send-from = Senden ab
programme-send-from-hint = Am Ort jeder Person, an Werktagen
programme-send-until = Bis
programme-send-until-hint = Mindestens eine Stunde später, am selben Tag
programme-zone = Zeitzone aller, für die die Personenliste keine hat
programme-zone-hint = Etwa Europe/Berlin
programme-remind = Erinnerung nach
programme-remind-hint = Einmal, an alle, in denselben Stunden.
programme-no-reminder = Keine Erinnerung
programme-save = Speichern und die neuen Termine sehen
programme-hours = Jede geht zwischen { $from } und { $until } am Ort der Person hinaus.
programme-off = Nicht an diesen Tagen
programme-off-none = Jeder Werktag ist frei.
programme-off-caption = Keine Befragung öffnet, und keine E-Mail dazu wird gesendet
programme-off-what = Was
programme-off-from = Von
programme-off-to = Bis
programme-off-remove = Entfernen
programme-off-add = Tage hinzufügen
programme-off-many = Viele auf einmal, etwa Feiertage
programme-off-rows = Zeilen oder der Text eines Kalenders
programme-off-rows-hint = Eine Zeile hat den ersten Tag, den letzten und was sie sind: 2026-12-21 2027-01-08 Weihnachten. Oder füge den Text einer iCalendar-Datei (.ics) mit Feiertagen ein.
programme-off-wrong-label = Sag in höchstens { $n } Zeichen, was das für Tage sind
programme-off-wrong-order = Der letzte Tag liegt vor dem ersten
programme-off-wrong-length = Mehr als { $n } Tage: Um so lange auszusetzen, pausiere das Programm
programme-off-wrong-line = Zeile { $n }: Schreib den ersten Tag, den letzten und was sie sind
programme-off-in-line = Zeile { $n }: { $says }
programme-off-repeats = Zeile { $n }: „{ $label }“ wiederholt sich. Nimm einen Kalender, der den Tag jedes Jahres hat
programme-off-no-date = Zeile { $n }: Dieses Ereignis hat keinen lesbaren Tag
programme-off-nothing = Darin stehen keine Tage
programme-off-too-many = Mehr als { $n } Einträge werden nicht behalten: Entferne die vergangenen
programme-pause-title = Pause
programme-pause-says = Nichts öffnet, bis du weitermachst. Eine offene Befragung bleibt offen, und ihre E-Mails gehen hinaus. Die Belegschaft erfährt nichts davon; Beobachtende sehen es in ihrem Protokoll.
programme-pause = Programm pausieren
programme-wrong-every = Wähle 4 Wochen, 6 Wochen oder ein Quartal
programme-wrong-weekday = Wähle einen Tag von Montag bis Freitag
programme-wrong-days = Eine Befragung ist { $least } bis { $most } Tage offen
programme-wrong-time = Schreib eine Uhrzeit wie 09:00
programme-wrong-reminder = Lass { $n } Tage vor der Erinnerung und danach
programme-wrong-zone = Es gibt keine Zeitzone „{ $zone }“: Schreib sie wie Europe/Berlin
programme-over = { $weeks ->
    [13] Je Quartal
   *[other] Alle { $weeks } Wochen
 } mit „{ $form }“ ({ $asks ->
    [one] eine Aussage
   *[other] { $asks } Aussagen
 }) wären es { $total } im { $quarter }. Deine Grenze ist { $most }
programme-choose-one = Wähle eines:
programme-in-fullest = { $n } im vollsten Quartal
programme-with-form = Derselbe Rhythmus mit „{ $form }“
programme-raise = Eine Grenze von { $n }
programme-raise-says = Wer den Server betreibt, schreibt sie als statements_per_quarter in sdt-pulse.toml.
programme-back = Zurück zu meiner Wahl
access-desk = { $who } sah den Schreibtisch an.
access-programme-set = { $who } stellte das Programm auf eine Befragung alle { $subject } Wochen.
access-programme-paused = { $who } hielt das Programm an.
access-programme-resumed = { $who } machte mit dem Programm weiter.
access-days-off = { $who } änderte die freien Tage: { $subject }

## Was am Tisch des Audits nicht angenommen wird, und was hilft

audit-form-nav = Audit: { $team }
audit-form-no-text = Sag das in wenigen Worten.
audit-form-no-number = Gib eine ganze Zahl von 1 bis 999 an.
audit-form-not-chosen = Wähle eines davon.
audit-form-off-the-ladder = Die Leiter hat die Stufen 1 bis 5. Wähle eine davon.
audit-form-no-decision = Wähle eine Entscheidung, oder nenne darunter eine andere.
audit-form-two-decisions = Wähle oben eine Entscheidung, oder nenne hier eine, nicht beides.
audit-form-no-group = Sag, welche Gruppe entscheidet, etwa HR, IT, Finanzen oder Recht.
audit-form-group-on-the-ladder = Nur eine Entscheidung außerhalb hat eine andere Gruppe. Wähle „Außerhalb von Team und Führungskraft“, oder lass dies leer.
audit-form-no-owner = Sag, wer sich darum kümmert.
audit-form-no-audit = Es hat noch kein Audit begonnen. Beginne zuerst das dieses Quartals.
audit-form-already-agreed = Das Team hat dieses Audit am { $date } vereinbart, und es bleibt, wie es ist. Schreib dies ins nächste.
audit-form-quarter-has-begun = Das Audit für „{ $quarter }“ hat schon begonnen. Mach mit diesem weiter.
audit-form-quarter-to-come = „{ $quarter }“ hat noch nicht begonnen. Wähle ein früheres Quartal.
audit-form-date-passed = Gib das heutige Datum oder ein späteres an.
audit-form-too-many-steps = Es gibt schon { $n } Schritte, und mehr werden es nicht. Nimm einen zurück, oder lass diesen für das nächste Audit.
audit-form-no-step = Noch ist kein Schritt aufgeschrieben. Schreib mindestens einen auf.
audit-form-not-discussed = Das Team hat es noch nicht besprochen. Notiere zuerst den Tag.
audit-form-not-reviewed = { $n ->
    [one] Von einem Schritt des Audits davor ist noch nicht gesagt, was daraus wurde. Sag das zuerst.
   *[other] Von { $n } Schritten des Audits davor ist noch nicht gesagt, was daraus wurde. Sag das zuerst.
}
audit-form-guess-locked = Zurzeit nimmt keine Audit-Umfrage Antworten an. Eine Schätzung ist fest, sobald die Umfrage schließt; die nächste ist möglich, wenn die nächste öffnet.
audit-form-guess-incomplete = Eine Schätzung hat alle fünf Entscheidungen. Wähle für jede eine Stufe.
audit-form-names-colleague = „{ $words }“ ist Name oder Adresse einer Kollegin oder eines Kollegen. Schreib die Regel oder die Gruppe, nie eine Person.
audit-form-nothing-to-withdraw = Es gibt keinen solchen Eintrag zum Zurücknehmen. Wähle einen davon.
audit-form-step-names-colleague = „{ $words }“ in diesem Schritt ist Name oder Adresse einer Kollegin oder eines Kollegen. Was alle lesen, nennt niemanden: Vereinbart den Schritt im nächsten Audit ohne ihn.
audit-form-no-agreed-step = Ein solcher Schritt wurde nicht vereinbart.
audit-form-no-such-step = Das Audit davor hat keinen solchen Schritt. Wähle einen davon.
audit-form-unchanged = So steht es schon in der Liste. Wähle eine andere Stufe, oder lass es.
audit-form-not-listed = Die Liste nennt es nicht, also entscheidet es schon das Team. Wähle etwas, das sie nennt.
audit-form-form-gone = { $problem } Du hattest geschrieben: { $words }
audit-form-link-entry = Das Audit deines Teams öffnen
audit-form-link-entry-text = Öffne den Link, den dir deine Führungskraft gegeben hat. Wenn er dich hierher geführt hat, kopiere den ganzen Link und füge ihn ein.
audit-form-link-label = Link
audit-form-link-open = Das Audit öffnen
audit-form-link-none = Füge zuerst den Link ein.
audit-form-link-unknown = Dieser Link öffnet nichts
audit-form-link-unknown-text = Vielleicht ist er abgeschnitten, oder er gilt nicht mehr: Ein Link endet, wenn das nächste Audit beginnt oder deine Führungskraft einen neuen macht. Füge den ganzen Link ein, oder frag deine Führungskraft nach dem neuen.
audit-form-link-going = Das Audit deines Teams wird geöffnet

# Wellen, für HR.
waves-title = Wellen
waves-none = Es wurde noch keine Welle geöffnet.
waves-open = Die Welle vom { $wave } ist bis { $date } offen.
waves-last = Die letzte Welle war die vom { $wave }, offen bis { $date }.
waves-wait = Die nächste kann ab dem { $date } öffnen: Zwischen zwei Öffnungen liegen mindestens 21 Tage.
waves-plan-link = Die nächste Welle planen
waves-wave = Welle
waves-state = Stand
waves-opened = Geöffnet
waves-last-day = Letzter Tag
waves-form = Bogen
waves-state-open = Offen
waves-state-closing = Wird gezählt
waves-state-closed = Geschlossen
waves-statements = { $n ->
    [one] { $n } Aussage
   *[other] { $n } Aussagen
 }
waves-back = Alle Wellen
waves-back-to = Zurück zur Welle vom { $wave }
waves-back-to-plan = Zurück zum Plan
waves-plan-title = Die nächste Welle
waves-plan-finding = Würde sie jetzt geöffnet: { $n ->
    [one] { $n } Aussage
   *[other] { $n } Aussagen
 } an { $people ->
    [one] { $people } Person
   *[other] { $people } Personen
 }, bis { $date }.
waves-plan-not-yet = So kann sie noch nicht öffnen.
waves-terms = Plan
waves-form-hint = { $n ->
    [one] { $n } Aussage
   *[other] { $n } Aussagen
 }, etwa { $minutes ->
    [one] 1 Minute
   *[other] { $minutes } Minuten
 }
waves-form-core = Der Kern
waves-form-pulse = Der Kern und einige, die wechseln
waves-form-audit = Das Autonomie-Audit
waves-closes = Letzter Tag zum Antworten
waves-threshold = Kleinste Gruppe
waves-threshold-hint = Ab wie vielen Antworten eine Gruppe gezeigt wird: 5 bis 50. Steht fest, sobald die Welle öffnet.
waves-reminder = Erinnerung
waves-remind-all = Einmal, an alle
waves-remind-all-hint = Auch an die, die geantwortet haben, damit kein Mailprotokoll die anderen nennt
waves-remind-others = Einmal, an die, deren Link unbenutzt ist
waves-remind-others-hint = Wer das Mailprotokoll liest, erfährt, wer noch nicht geantwortet hatte; das wird allen vor dem Antworten gesagt
waves-comments = Kommentare
waves-comments-ask = Um einen Kommentar bitten
waves-comments-hint = Nur HR liest sie, von der ganzen Organisation, in zufälliger Reihenfolge, ab 10 Antworten und 5 Kommentaren
waves-lots = Codes auf Papier
waves-lots-ask = Alle ziehen einen Code, statt eine E-Mail zu bekommen
waves-lots-hint = Wer Ergebnisse liest, bekommt trotzdem eine E-Mail. Wer keine Adresse hat, zieht immer.
waves-lots-drawing = { $n ->
    [one] Eine Person zieht einen Code aus einem Umschlag: Druck sie, sobald die Befragung offen ist. Ziehen weniger als { $k }, werden keine gemacht.
   *[other] { $n } Personen ziehen einen Code aus einem Umschlag: Druck sie, sobald die Befragung offen ist. Ziehen weniger als { $k }, werden keine gemacht.
 }
waves-lots-says = { $n ->
    [one] Eine Person zieht einen Code ohne E-Mail. Ein Code gehört zu einer Gruppe und zu niemandem, damit niemand wissen kann, wer geantwortet hat.
   *[other] { $n } Personen ziehen einen Code ohne E-Mail. Ein Code gehört zu einer Gruppe und zu niemandem, damit niemand wissen kann, wer geantwortet hat.
 }
waves-lots-how = Druck die Datei, schneide sie und leg die Zettel jeder Gruppe in einen eigenen Umschlag. Sie wird einmal gemacht und nirgends behalten: Lösch sie danach. Auf einem gemeinsamen Gerät öffnet man /kiosk.
waves-lots-made = Die Codes sind gemacht. Bis einer benutzt wurde, kannst du sie noch einmal machen.
waves-lots-again = Die früheren dürfen weg: Sie öffnen nichts mehr
waves-lots-button = Codes machen (PDF)
waves-packs = Lizenzierte Skalen
waves-trustee = Den Schlüssel dem Betriebsrat geben
waves-trustee-hint = Eine Vertrauensperson macht mit „sdt-pulse tally keygen“ einen Schlüssel und gibt dir dessen öffentliche Hälfte. Die Antworten werden dann für sie versiegelt: Dieser Server kann nie eine lesen, und sie zählt aus.
waves-trustee-key = Die öffentliche Hälfte des Schlüssels, der ganze Text
waves-look = Diesen Plan ansehen
waves-comes-of-it = Was daraus folgt
waves-budget = { $n ->
    [one] { $n } Aussage
   *[other] { $n } Aussagen
 }; damit { $all } von { $most } im { $quarter }
waves-asked = Befragt
waves-asked-says = { $n ->
    [one] { $n } Person
   *[other] { $n } Personen
 } heute auf der Liste. { $readers ->
    [0] Niemand davon liest Berichte.
    [one] Eine davon liest Berichte und zählt nicht für die kleinste Gruppe.
   *[other] { $readers } davon lesen Berichte und zählen nicht für die kleinste Gruppe.
 }
waves-dates = Zeiten
waves-dates-say = Ab jetzt bis { $closes }. Links gelten bis { $ends }, 12:00 Uhr UTC, wenn dieser Tag überall vorbei ist.
waves-which-groups = Welche Gruppen
waves-groups = { $could } von { $teams } Teams könnten gezeigt werden, wenn { $percent } % antworten. { $near ->
    [0] Keines liegt knapp an der Grenze;
    [one] Eines liegt knapp an der Grenze;
   *[other] { $near } liegen knapp an der Grenze;
 } { $never ->
    [0] keines ist für immer zu klein.
    [one] eines nie.
   *[other] { $never } nie.
 }
waves-never = Welche nie
waves-what-people-see = Was alle sehen
waves-drafts = Den Wortlaut auf { $languages } hat niemand geprüft: Er ist maschinell übersetzt. Lies ihn, bevor jemand darin antwortet; wer ihn geprüft hat, nimmt die Kennzeichnung aus den ersten Zeilen der Dateien.
waves-not-in = Nicht auf { $languages }: Eine Aussage ist nicht übersetzt. Wer diese Sprache läse, wird in der üblichen Sprache der Organisation gefragt.
waves-promised = Was zugesagt ist
waves-rule-threshold = Eine Gruppe wird ab { $n } Antworten gezeigt.
waves-rule-bands = Wie viele niedrig, mittel und hoch geantwortet haben, wird ab { $n } Antworten gezeigt.
waves-rule-remind-everybody = Die Erinnerung geht an alle, auch an die, die geantwortet haben.
waves-rule-remind-unanswered = Die Erinnerung geht nur an die, deren Link unbenutzt ist: Wer das Mailprotokoll liest, erfährt, wer noch nicht geantwortet hatte.
waves-rule-comments = Nur HR liest Kommentare, von der ganzen Organisation, ab { $n } Antworten und { $comments } Kommentaren.
waves-rule-no-comments = Es gibt kein Feld für Kommentare.
waves-rule-key-here = Der Schlüssel liegt auf diesem Server und wird vernichtet, wenn die Welle schließt.
waves-rule-key-trustee = { $holder } hat den Schlüssel und zählt aus.
waves-practice = Schick sie zuerst mir
waves-practice-hint = Du bekommst die Einladung, die alle bekämen. Was du damit antwortest, wird nirgends gespeichert.
waves-practised = Ein Probelauf ist unterwegs an { $email }.
waves-open-link = Diese Welle öffnen …
waves-open-title = Die Welle vom { $wave } öffnen?
waves-open-says = { $n ->
    [one] { $n } Person bekommt
   *[other] { $n } Personen bekommen
 } sofort eine Einladung per Mail und können bis { $date } antworten.
waves-open-fixed = Wer befragt wird, der Bogen und diese Regeln stehen von da an fest, und niemand kann sie für diese Welle ändern:
waves-type-month = Tippe { $month }, um es zu bestätigen
waves-open-button = Welle öffnen und Einladungen schicken
waves-open-not = Noch nicht
waves-running-finding = Die Welle vom { $wave } ist offen: { $n ->
    [0] heute ist der letzte Tag
    [one] noch { $n } Tag
   *[other] noch { $n } Tage
 }, bis { $date }.
waves-ended-finding = Die Welle vom { $wave } nimmt keine Antworten mehr an und wird gleich gezählt.
waves-ends-early = Sie endet früher, am { $date } um 12:00 Uhr UTC; zugesagt war { $announced }. Der Grund, den alle lesen: { $reason }
waves-response = Rücklauf
waves-response-not-yet = Noch nicht berechnet
waves-response-few = Weniger als { $n } Antworten
waves-response-under = Unter 5 %
waves-response-at-least = Mindestens { $n } %
waves-worked-out = Von der ganzen Organisation, berechnet am { $date }; jeden Tag neu ab 06:00 Uhr UTC.
waves-not-worked-out = Er wird einmal am Tag berechnet, ab 06:00 Uhr UTC.
waves-response-why = Warum nicht genauer und nichts nach Gruppe?
waves-response-why-text = Wer sieht, wie sich eine Zahl ändert, oder weiß, wer noch fehlt, erfährt, wer teilgenommen hat. Und eine Gruppe, die zurückliegt, würde bedrängt, Person für Person. Solange eine Welle offen ist, gilt deshalb:
waves-response-rule-one = Eine Zahl, für die ganze Organisation, einmal am Tag, abgerundet auf Schritte von 5 % oder von der kleinsten Gruppe, je nachdem, was größer ist.
waves-response-rule-ends = Sie beginnt bei „weniger als 20 Antworten“ und endet bei „mindestens 90 %“.
waves-response-rule-nobody = Keine Gruppe, keine Person, keine Liste, wer fehlt, keine Zeit einer Antwort, kein Ergebnis und kein Kommentar.
waves-response-rule-leads = Führungskräfte sehen die Zahl nicht.
waves-mail = Mail
waves-invitations = Einladungen
waves-mailed = { $sent } von { $invited } verschickt. { $waiting ->
    [0] Keine wartet.
    [one] Eine wartet.
   *[other] { $waiting } warten.
 }
waves-run-going = Mail geht hinaus: { $done } von { $all }.
waves-look-again = Noch einmal nachsehen
waves-invite-button = Wartende Einladungen schicken
waves-reminded = { $n ->
    [one] An eine Person verschickt.
   *[other] An { $n } Personen verschickt, auch an die, die geantwortet haben.
 }
waves-remind-everybody = Noch nicht verschickt. Sie geht an alle, auch an die, die geantwortet haben.
waves-remind-unanswered = Sie geht an die, deren Link unbenutzt ist. An wie viele, wird nicht gezeigt: So viele fehlen.
waves-remind-link = Die Erinnerung schicken …
waves-remind-title = Die eine Erinnerung schicken?
waves-remind-once = Die Welle sagt eine Erinnerung zu. Eine zweite gibt es nicht.
waves-remind-soon = Die Welle ist seit weniger als drei Tagen offen. Ab { $date } hatten mehr Leute Zeit zu antworten.
waves-remind-at-once = Trotzdem jetzt schicken
waves-remind-tick = Kreuz an, dass sie jetzt hinaus soll, oder warte
waves-remind-button = Erinnerung schicken
waves-remind-not = Nicht jetzt
waves-again = Jemandem helfen
waves-again-hint = „Ich habe meinen Link verloren“: Schick einen neuen. Der alte gilt auch. Ob er benutzt wurde, siehst du nicht.
waves-again-button = Neuen Link schicken
waves-again-sent = Ein neuer Link ist unterwegs an { $email }.
mail-queue-came = Was aus einer Befragung geworden ist
mail-queue-title = Mail
mail-queue-link = Mail, die wartet, und was zurückkam
mail-queue-finding = { $n ->
    [0] Keine Mail wartet
    [one] Eine Mail wartet
   *[other] { $n } Mails warten
 }, { $back ->
    [0] und keine kam zurück.
    [one] und eine kam zurück.
   *[other] und { $back } kamen zurück.
 }
mail-queue-chat = { $n ->
    [0] Nachrichten für den Chat gehen per Mail hinaus
    [one] Eine Nachricht für den Chat ging per Mail hinaus
   *[other] { $n } Nachrichten für den Chat gingen per Mail hinaus
 } ({ $at }). Der Chat sagt: { $said } Niemand wird ausgelassen. Wer den Server verwaltet, bringt es in den Einstellungen in Ordnung; mit der nächsten Nachricht, die der Chat annimmt, verschwindet dieser Hinweis.
mail-queue-waiting = Wartet
mail-queue-waits = { $n } ab { $at }
mail-queue-put-off = Wird wieder versucht
mail-queue-put-off-hint = Der Mailserver oder der Chat hat diese noch nicht angenommen. Sie gehen von selbst hinaus.
mail-queue-next = Nächster Versuch: { $at }.
mail-queue-came-back = Zurückgekommen
mail-queue-came-back-hint = Diese sind endgültig nicht angekommen. Berichtige die Adresse in der Personendatei, importiere sie und schick die Mail noch einmal. Ob jemand geantwortet hat, sagt das nicht.
mail-queue-retry = Noch einmal schicken
mail-queue-retry-all = Alle noch einmal schicken
mail-queue-invitation = Einladung
mail-queue-again = Neuer Link
mail-queue-reminder = Erinnerung
mail-queue-early = Dass die Welle früher endet
mail-queue-notice = An Beobachtende
mail-queue-report = Dass Ergebnisse da sind
waves-came-back = { $n ->
    [one] Eine Mail kam zurück:
   *[other] { $n } Mails kamen zurück:
 }
waves-came-back-link = Berichtigen und noch einmal schicken
waves-put-off = { $n ->
    [one] Eine Mail wurde noch nicht angenommen und wird wieder versucht:
   *[other] { $n } Mails wurden noch nicht angenommen und werden wieder versucht:
 }
mail-came-subject = Was aus der Befragung vom { $month } geworden ist
mail-came-answered = { $answered } Menschen haben geantwortet.
mail-came-answered-withheld = wie viele geantwortet haben, ist { $withheld }.
mail-came-everybody = Das hier dürfen alle lesen.
mail-came-title = { $organisation }, auf einer Skala von 1 bis 5
mail-came-need = { $need }: { $said }
mail-came-steps = Was Teams vereinbart haben und alle lesen lassen
mail-came-step = { $team }: { $step } ({ $standing })
mail-came-done = erledigt
mail-came-dropped = aufgegeben
mail-came-due = fällig am { $date }
mail-came-overdue = überfällig seit { $date }
mail-came-withheld = { $n ->
    [one] Eine
   *[other] { $n }
 } von { $of ->
    [one] einer Gruppe
   *[other] { $of } Gruppen
 } { $n ->
    [one] ist
   *[other] sind
 } { $withheld }.
mail-came-destroyed = Jede einzelne Antwort ist vernichtet.
mail-came-next = Die nächste Befragung ist für { $date } geplant.
mail-came-same = Diese Mail ist für alle dieselbe, ob sie teilgenommen haben oder nicht.
mail-report-subject = Ergebnisse vom { $month } für { $groups }
mail-report-subject-all = Ergebnisse vom { $month }
mail-report-open = die Welle vom { $month } ist geschlossen, und die Ergebnisse sind da. Sie zu lesen dauert eine halbe Minute.
mail-report-page = Öffne die Seite:
mail-report-talk = Bevor ihr darüber sprecht:
mail-report-with-team = Lies sie mit dem Team, nicht dem Team vor.
mail-report-nobody-says = Niemand muss sagen, was er oder sie geantwortet hat. Bitte frag nicht danach.
mail-report-one-step = Einigt euch auf höchstens einen Schritt und schreib ihn auf die Seite.
mail-report-why-lead = Du bekommst das, weil dich die Personenliste als Leitung nennt.
mail-report-why-role = Du bekommst das, weil du alle Ergebnisse lesen darfst.
mail-report-no-figures = In dieser Mail stehen keine Zahlen, weil Mails weitergeleitet werden.
waves-end = Das Ende
waves-closes-itself = Die Welle schließt von selbst nach { $date }.
waves-closes-now = Die Welle wird gezählt: ein, zwei Minuten.
waves-closes-trustee = { $holder } hat den Schlüssel. Nach dem Ende gibt „sdt-pulse tally export“ dorthin die versiegelten Antworten.
waves-close-hint = Sie früher zu beenden schneidet die ab, die noch nicht geantwortet haben, und lässt sich nicht zurücknehmen.
waves-close-link = Die Welle früher beenden …
waves-close-title = Die Welle vom { $wave } früher beenden?
waves-close-noon = Die Links gelten bis zum nächsten Mittag (UTC): { $date }, 12:00 Uhr. Niemand kann sich den Zeitpunkt aussuchen.
waves-close-released = Was gezeigt werden darf, wird veröffentlicht. Jede einzelne Antwort und der Schlüssel werden vernichtet.
waves-close-promised = Zugesagt war { $date }. Alle bekommen eine Mail, dass sie früher endet, mit dem Grund von unten.
waves-close-record = Tag und Grund kommen in das Protokoll der Zusagen, das der Betriebsrat liest; dein Name kommt in das Zugriffsprotokoll.
waves-close-reason = Grund, so wie alle ihn lesen
waves-close-button = Welle am { $date } um 12:00 Uhr UTC beenden
waves-close-not = Offen lassen
waves-over-finding = Die Welle vom { $wave } war bis { $date } offen. { $shown ->
    [0] Nur die Organisation wird gezeigt
    [one] Eine Gruppe wird gezeigt
   *[other] { $shown } Gruppen werden gezeigt
 }, { $withheld } zurückgehalten.
waves-over-early = Sie endete früher; zugesagt war { $announced }.
waves-release = Veröffentlichung
waves-answered = Geantwortet
waves-over-answered = { $n } von { $invited }
waves-over-organisation-withheld = Zurückgehalten, damit niemand herauszufinden ist
waves-withheld = Zurückgehalten
waves-over-withheld = { $n ->
    [one] Eine Gruppe
   *[other] { $n } Gruppen
 }, damit niemand herauszufinden ist. Welche davon selbst zu klein war und welche eine andere schützt, wird nie gesagt.
waves-tell = Was daraus geworden ist
waves-tell-hint = Eine Mail an alle, wenn du magst: was die Seite der ganzen Organisation zeigt, und die Schritte, die Teams alle lesen lassen.
waves-tell-link = Allen sagen, was daraus geworden ist …
waves-tell-title = Allen sagen, was aus { $wave } geworden ist
waves-tell-people = { $n ->
    [0] Niemand bekommt sie: An niemanden auf der Personenliste kann gemailt werden.
    [one] Eine Person bekommt sie: wer auf der Personenliste steht, eine Adresse hat und Mails nicht abbestellt hat.
   *[other] { $n } Menschen bekommen sie: alle, die auf der Personenliste stehen, eine Adresse haben und Mails nicht abbestellt haben.
 } Ob sie teilgenommen haben, spielt keine Rolle.
waves-tell-languages = Alle lesen sie in ihrer eigenen Sprache. Unten steht sie in der üblichen.
waves-tell-steps = Ein Schritt steht nur darin, wenn sein Team ihn im Audit angekreuzt hat. Nimmt ein Team das Kreuz weg, bevor eine Mail hinausgegangen ist, steht der Schritt nicht darin.
waves-tell-once = Sie geht für jede Welle einmal hinaus.
waves-tell-text = Der Text
waves-tell-button = An alle senden
waves-tell-not = Nicht senden
waves-told = Am { $date } wurde allen gesagt, was daraus geworden ist.
waves-refused-tell-changed = Der Text ist nicht mehr der, den du angesehen hast: Lies ihn noch einmal, bevor du ihn sendest.
waves-refused-tell-nobody = Niemandem kann gemailt werden: Importiere Personen, die eine Adresse haben.
waves-destroyed = Vernichtet
waves-over-destroyed = Jede einzelne Antwort, der Schlüssel, die Vermerke, wer teilgenommen hat
waves-results-link = Ergebnisse
waves-proof = Nachweis
waves-proof-hint = Mit dem Zertifikat kann jede Person prüfen, dass keine Zahl auf weniger Menschen einzugrenzen ist als zugesagt; die Liste enthält den Code jeder gezählten Antwort.
waves-certificate = Zertifikat
waves-counted = Gezählte Antworten
waves-refused-open = Eine Welle ist offen. Die nächste kann öffnen, wenn sie geschlossen ist.
waves-refused-too-soon = Die letzte Welle wurde am { $last } geöffnet, und zwischen zwei Öffnungen liegen mindestens 21 Tage, damit niemand zu oft gefragt wird. Die nächste kann ab dem { $date } öffnen.
waves-refused-budget = Mit diesem Bogen würden im { $quarter } { $n } Aussagen gefragt, und die Grenze ist { $most }. Nimm einen kürzeren Bogen oder ein späteres Quartal.
waves-refused-date = Gib ein Datum an
waves-refused-past = Dieser Tag ist vorbei. Nimm einen späteren.
waves-refused-late = Das ist mehr als 90 Tage hin. Nimm einen früheren Tag.
waves-refused-nobody = Es gibt niemanden zu fragen. Importiere zuerst die Personenliste.
waves-refused-form = Wähle einen Bogen
waves-refused-threshold = Die kleinste Gruppe ist { $least } bis { $most }
waves-refused-key-used = Dieser Schlüssel wurde schon für eine Welle benutzt. Lass die Vertrauensperson einen neuen machen.
waves-refused-pack-trustee = { $pack } ist eingeschränkt: Die Urne einer Vertrauensperson trüge den Wortlaut fort. Lass eines von beiden weg.
waves-refused-pack-expires = Die Lizenz von { $pack } endet am { $date }, vor der Welle.
waves-refused-pack-attest = Niemand hat die Lizenz von { $pack } bestätigt: „sdt-pulse items attest“
waves-refused-key = Das ist nicht die öffentliche Hälfte des Schlüssels einer Vertrauensperson, wie „sdt-pulse tally keygen“ ihn macht.
waves-refused-pack-demo = { $pack } ist eingeschränkt, und sein Wortlaut wird in keiner Demo gezeigt.
waves-refused-pack-twice = { $pack } ist zweimal ausgewählt.
waves-refused-pack-wording = { $item } wurde in { $wave } mit anderem Wortlaut, anderer Skala oder anderem Rahmen gefragt, und Antworten auf zwei Wortlaute lassen sich nicht vergleichen. Der neue Wortlaut braucht eine neue Kennung.
waves-refused-pack-file = Die Datei von { $pack } lässt sich nicht lesen.
waves-refused-pack-items = In der Datei von { $pack } sind Fehler: „sdt-pulse items check { $pack }.toml“ nennt sie.
waves-refused-sender = Mit dem Namen der Organisation, dem Absender, dem Kontakt und der Adresse, die eingestellt sind, lässt sich keine E-Mail senden. Bitte in den Einstellungen berichtigen lassen.
waves-refused-clock = Die Uhr dieses Servers geht falsch. Lass sie stellen; es wurde nichts geöffnet, und wer Einsicht hat, erfährt davon.
waves-refused-month = Das ist nicht { $month }
waves-refused-reason = Gib einen Grund an. Zugesagt war ein Datum
waves-refused-ends-already = Sie endet dann ohnehin oder ist vorbei. Es wurde nichts geändert.
waves-refused-over = Die Welle nimmt keine Antworten mehr an.
waves-refused-not-invited = Niemand mit dieser Adresse wird in dieser Welle befragt. Einen Link bekommt nur, wer beim Öffnen auf der Liste stand.
waves-refused-no-lots = In dieser Befragung zieht niemand einen Code: Alle werden per E-Mail eingeladen.
waves-refused-lots-drawn = Ein Code ist schon benutzt: Mit neuen könnte jemand zweimal antworten.
waves-refused-lots-made = { $n ->
    [one] Ein Code ist schon gemacht und vielleicht gedruckt: Noch einmal gemacht, öffnet er nichts mehr. Kreuz an, dass er weg darf.
   *[other] { $n } Codes sind schon gemacht und vielleicht gedruckt: Noch einmal gemacht, öffnen sie nichts mehr. Kreuz an, dass sie weg dürfen.
}
waves-refused-few-lots = Nur { $n } ziehen einen Code, weniger als { $k }: Die Datenbank würde zu gut verraten, wer geantwortet hat. Gib ihnen Adressen, oder lass in der nächsten Befragung alle ziehen.
lots-title = Codes für die Befragung vom { $wave }
lots-instructions = { $n ->
    [one] Ein Zettel für diese Gruppe. Schneide an den Strichen, falte sie und leg sie in einen Umschlag, aus dem jede Person einen zieht.
   *[other] { $n } Zettel für diese Gruppe. Schneide an den Strichen, falte sie und leg sie in einen Umschlag, aus dem jede Person einen zieht.
 }
lots-group = Gruppe: { $group }
lots-open = Scannen, oder { $address } öffnen und den Code tippen.
lots-until = Bis { $date }
lots-promise = Er gilt einmal. Niemand kann wissen, wer ihn gezogen hat, und deine Antworten werden ohne ihn gespeichert.
waves-refused-not-mailed = Die Mail ging nicht hinaus: { $said }
waves-refused-no-mail = Dieser Server verschickt keine Mail von seinen Seiten.
# Im Browser einrichten
app-nav-settings = Einstellungen
settings-title = Einstellungen
settings-save = Speichern
settings-back = Zurück zu den Einstellungen
settings-change = Ändern
settings-saved = { $section }: gespeichert und in Kraft.
settings-address-moves = Speicherst du eine andere Adresse als die deines Browsers, wirst du dorthin geführt und meldest dich dort mit einem Klick an. Führt sie ins Leere: sdt-pulse settings set base_url setzt die Adresse.
settings-mail-hint = Was hier geändert wird, wird gespeichert, sobald eine Testmail damit hinausgegangen ist.
settings-chat = Chat
settings-chat-title = Einladungen im Chat
settings-chat-text = Einladungen und Erinnerungen können als Direktnachricht an jede Person gehen. Wen der Chat nicht kennt, bekommt eine Mail, und niemand bekommt beides. Geantwortet wird auf unseren eigenen Seiten, nie im Chat.
settings-chat-operator = Wer den Chat betreibt, sieht, wer gefragt wurde, und hat deren Links, so wie die, die den Mailserver betreiben. Sag es dem Betriebsrat, bevor du ihn einschaltest.
settings-chat-way = Wohin Einladungen zuerst gehen
settings-chat-off = Nur per Mail
settings-chat-hint = Wie man eine App, einen Workflow oder einen Bot anlegt, steht in docs/chat.md.
settings-chat-teams-hint = Über einen Workflow. Er sagt nicht, ob jemand die Karte bekam: Schick denen, die keine bekamen, einen neuen Link per Mail.
settings-chat-url = Adresse des Chats oder Workflows
settings-chat-url-hint = Für Slack nicht nötig. Sie wird nie gezeigt; bleibt das Feld leer, bleibt die geltende.
settings-chat-token = Token des Bots
settings-chat-token-hint = Für Teams nicht nötig. Es wird nie gezeigt; bleibt das Feld leer, bleibt das geltende.
settings-chat-test-hint = Die Adresse, unter der der Chat die Person kennt. Die Nachricht enthält keinen Link.
settings-chat-save = Test schicken, dann speichern
settings-chat-said = Was der Chat sagte
settings-chat-no-token = Gib das Token des Bots ein.
settings-chat-no-url = Gib eine Adresse ein, die mit https:// beginnt.
settings-chat-fault-person = Der Chat kennt diese Adresse nicht oder lässt niemanden an sie schreiben.
settings-chat-fault-account = Der Chat lässt dieses Konto nicht schreiben.
settings-chat-fault-down = Der Chat ist nicht zu erreichen oder bittet zu warten.
settings-privacy-hint = { $n ->
   *[other] Gilt für die Umfragen, die von jetzt an beginnen: Eine laufende behält, was versprochen war. Unter { $n } geht nie.
}
settings-sign-in = Anmeldung
settings-sign-in-by = Angemeldet wird über
settings-sign-in-mail = Eine Mail mit einem Link und sechs Ziffern
settings-sign-in-hint = Die eigene Anmeldung der Organisation wird in sdt-pulse.toml eingerichtet, neben ihrem Geheimnis.
set-up-title = Die Befragung einrichten
set-up-nav = Einrichten
set-up-kicker = Einrichten, Schritt { $number } von 6
set-up-step-organisation = Organisation
set-up-step-address = Adresse
set-up-step-mail = Mail
set-up-step-people = Personen
set-up-step-privacy = Schutz
set-up-step-wave = Erste Befragung
set-up-step-done = fertig
set-up-save = Speichern und weiter
set-up-back = Zurück zu: { $step }
set-up-fixed = In sdt-pulse.toml, der Umgebung oder beim Start festgelegt. Um es hier zu ändern, nimm es dort heraus und starte den Server neu.
set-up-link-text = Füg den Code zum Einrichten ein. Er steht dort, wo das Programm gestartet wurde, hinter „Set-up code:“, und gilt einmal, 60 Minuten lang.
set-up-link-label = Code zum Einrichten
set-up-link-open = Weiter
set-up-link-none = Füg den Code zum Einrichten ein
set-up-link-ended = Dieser Link gilt nicht mehr
set-up-link-ended-text = Er wurde benutzt, ist älter als 60 Minuten oder durch einen neueren ersetzt. Wer den Server betreibt, bekommt einen neuen mit: sdt-pulse setup-link
set-up-begin-text = Sechs Schritte, etwa 20 Minuten. Du kannst nach jedem aufhören und später weitermachen. Niemand bekommt eine Mail, bevor du die erste Befragung öffnest.
set-up-begin-hint = Du bekommst die Rollen Admin und HR, bis du eine abgibst. Später meldest du dich mit einem Link in einer Mail an, oder mit einem neuen Link zum Einrichten.
set-up-begin = Anfangen
set-up-list-organisation = Organisation und Sprachen
set-up-list-address = Die Adresse dieser Seiten
set-up-list-mail = Mail, mit einem Test an dich
set-up-list-people = Personen, mit einem Probelauf, der nichts ändert
set-up-list-privacy = Schutz: die kleinste Gruppe, die gezeigt werden darf
set-up-list-wave = Die erste Befragung, zuerst an dich geschickt
set-up-organisation-title = Wessen Befragung ist es?
set-up-organisation = Name der Organisation
set-up-organisation-hint = Er steht auf jeder Seite und in jeder Mail.
set-up-organisation-none = Gib den Namen der Organisation ein
set-up-contact = Kontakt
set-up-contact-hint = Eine Adresse, die Fragen zur Befragung beantwortet. Antworten auf Mails gehen dorthin.
set-up-locale = Übliche Sprache
set-up-locale-hint = Jede Person wird in der Sprache der Personenliste oder ihres Browsers gefragt; die übliche gilt, wo beide nichts sagen.
languages-title = Sprachen
languages-on = An.
languages-on-draft = An, als Entwurf: maschinell übersetzt und von niemandem geprüft.
languages-off = Nicht an: { $n ->
    [one] ein Text fehlt oder ist falsch
   *[other] { $n } Texte fehlen oder sind falsch
}. „sdt-pulse language check { $tag }“ nennt, was es ist.
languages-draft = Liegt als maschinell übersetzter, ungeprüfter Entwurf bei; nicht an. „sdt-pulse language add { $tag }“ legt ihn neben die Daten, wo er zu lesen und zu verbessern ist.
set-up-address-title = Wo sind diese Seiten zu erreichen?
set-up-address-text = Links in Mails beginnen mit dieser Adresse. Alle Befragten müssen sie erreichen, auch von zu Hause, wenn sie dort antworten.
set-up-address = Adresse
set-up-address-hint = https:// und der Name des Hosts, ohne etwas dahinter.
set-up-address-none = Schreib https:// und den Namen des Hosts, ohne etwas dahinter
set-up-address-seen = Was dieser Server sieht
set-up-address-you = Dein Browser ist auf
set-up-address-same = dieselbe
set-up-address-differs = nicht die Adresse oben
set-up-address-encryption = Verschlüsselung
set-up-address-https = Richtig: https. Links und Antworten sind unterwegs verschlüsselt
set-up-address-local = http, nur auf diesem Rechner: gut zum Ausprobieren
set-up-address-plain = Fehlt: Ohne https liest, wer die Daten befördert, persönliche Links und Antworten mit. Stell einen Proxy davor: sdt-pulse proxy nginx --host HOST gibt seine Datei aus
set-up-address-by = Proxy
set-up-address-proxy = Einer steht davor und sagt, über welche Adresse du kamst
set-up-address-no-proxy = Keiner zu sehen. Das ist richtig zum Ausprobieren; ein Proxy gibt X-Forwarded-Proto und Host weiter
set-up-address-moves = Wenn du eine andere Adresse speicherst als die deines Browsers, wirst du hinübergeleitet und meldest dich dort mit einem Klick an. Führt sie nirgendwohin: sdt-pulse setup-link gibt einen neuen Link aus, und sdt-pulse settings set base_url setzt die Adresse.
set-up-mail-title = Wie soll die Befragung Mails verschicken?
set-up-mail-text = In diesem Schritt geht nichts an die Befragten. Der Test geht an eine einzige Adresse, und die Einstellungen werden erst gespeichert, wenn der Server ihn angenommen hat.
set-up-mail-way = Wohin die Mail geht
set-up-mail-smtp = Über unseren Mailserver (SMTP)
set-up-mail-folder = In einen Ordner, und wir stellen sie selbst zu
set-up-mail-folder-hint = Für ein Relay, das Dateien abholt. Sie enthalten persönliche Links, bis sie zugestellt sind.
set-up-mail-host = Server
set-up-mail-port = Port
set-up-mail-encryption = Verschlüsselung
set-up-mail-starttls = STARTTLS, meist Port 587
set-up-mail-tls = TLS von Anfang an, meist Port 465
set-up-mail-user = Benutzername
set-up-mail-password = Passwort
set-up-mail-password-hint = Wird mit einem Schlüssel versiegelt, den nur dieses Programm liest, und nie wieder gezeigt. Nach einem misslungenen Test gib es noch einmal ein.
set-up-mail-from = Absender
set-up-mail-from-hint = Diese Adresse sehen die Befragten als Absender, unter dem Namen der Organisation. Antworten gehen an den Kontakt aus Schritt 1.
set-up-mail-test-to = Den Test schicken an
set-up-mail-test = Einen Test schicken
set-up-mail-later = Mail später einrichten
set-up-mail-no-host = Gib den Namen des Mailservers ein
set-up-mail-bad-host = Schreib den Server als mail.example.com und den Port als Zahl
set-up-mail-half = Gib Benutzernamen und Passwort an, oder keins von beiden
set-up-mail-said = Was der Server sagte
set-up-mail-no-password = Du kannst diesen Text an die schicken, die eure Mail betreuen. Er enthält kein Passwort.
set-up-mail-after = Nach dem Test
set-up-mail-sent = Der Server hat die Testmail angenommen, und die Einstellungen sind gespeichert. Sieh nach, ob sie ankam, und nicht bei der unerwünschten Mail.
set-up-mail-arrived = Sie ist angekommen: weiter
set-up-mail-fault-sign-in = Der Mailserver hat Benutzernamen oder Passwort nicht angenommen
set-up-mail-fault-nothing = Bei { $server } antwortet nichts
set-up-mail-fault-name = Das Zertifikat des Servers gilt für einen anderen Namen
set-up-mail-fault-tls = Die verschlüsselte Verbindung kam nicht zustande
set-up-mail-fault-starttls = Der Server bietet keine Verschlüsselung an
set-up-mail-fault-sender = Der Mailserver lässt diesen Absender nichts verschicken
set-up-mail-fault-recipient = Der Mailserver hat die Testmail abgelehnt
set-up-mail-fault-later = Der Mailserver bittet, es später zu versuchen
set-up-mail-fault-folder = In den Ordner lässt sich nicht schreiben
set-up-mail-fault-other = Der Mailserver hat abgebrochen
set-up-mail-fault-key = Der Schlüssel, der Mail unterschreibt, ist nicht zu gebrauchen
set-up-mail-read-sign-in = Verbindung und Verschlüsselung sind in Ordnung, die Anmeldung nicht. Oft muss der Benutzername die ganze Adresse sein, oder das Konto braucht ein Passwort für Anwendungen.
set-up-mail-read-nothing = Unter diesem Namen und Port antwortet kein Server. Sieh beide durch; auch eine Firewall dazwischen kann im Weg sein.
set-up-mail-read-name = Ein Server antwortet, weist sich aber als ein anderer aus als eingegeben. Gib den Namen ein, für den sein Zertifikat gilt.
set-up-mail-read-tls = Ein Server antwortet, aber die Verschlüsselung misslingt: Seinem Zertifikat wird nicht geglaubt, oder Port und Verschlüsselung gehören nicht zusammen (465 ist TLS von Anfang an, 587 STARTTLS).
set-up-mail-read-starttls = Ohne Verschlüsselung ließen sich Passwort und Mails unterwegs lesen. Wähle TLS von Anfang an, wenn der Server das kann, meist auf Port 465.
set-up-mail-read-sender = Die Verbindung ist in Ordnung. Sieh nach, ob dieses Konto unter der Adresse des Absenders verschicken darf, oder ob der Server Benutzernamen und Passwort will.
set-up-mail-read-recipient = Die Verbindung ist in Ordnung, aber der Server nimmt keine Mail an diese Adresse an, oder nicht mit diesem Inhalt. Versuch eine andere Adresse eurer Organisation.
set-up-mail-read-later = Die Verbindung ist in Ordnung. Manche Server vertrösten unbekannte Absender einige Minuten: Schick den Test dann noch einmal.
set-up-mail-read-folder = Das Programm darf nicht in den Ordner outbox schreiben, oder die Platte ist voll.
set-up-mail-read-other = Der Server brach ab, wo eine Antwort fällig war. Was er vorher sagte, steht unten.
set-up-mail-read-key = Der Test begann nicht: Die Mail würde unterschrieben, und der Schlüssel der Einstellungen ist nicht zu gebrauchen. Was daran falsch ist, steht unten.
mail-domain-title = Die Domain des Absenders
mail-domain-hint = Empfänger schlagen drei Einträge dieser Domain nach, bevor sie einer Mail glauben. Ein Nameserver wird gefragt, wenn du den Knopf drückst, und sonst nie.
mail-domain-check = Nachschlagen
mail-domain-at = Nachgeschlagen: { $moment }
mail-domain-right = Richtig.
mail-domain-missing = Fehlt.
mail-domain-wrong = Falsch.
mail-domain-unseen = Von hier aus nicht zu sehen.
mail-domain-spf-right = { $name } sagt, welche Server senden dürfen. Ob eurer darunter ist, wird nicht beurteilt.
mail-domain-dkim-right = { $name } veröffentlicht den Schlüssel, mit dem die Mail unterschrieben wird.
mail-domain-dmarc-right = { $name } lässt Empfänger Mail aufhalten, die nur vorgibt, von euch zu sein.
mail-domain-dmarc-watched = { $name } bittet Empfänger, nichts zu tun (p=none). Für den Anfang ist das richtig.
mail-domain-none = { $name } veröffentlicht keinen.
mail-domain-several = { $name } veröffentlicht mehr als einen, und Empfänger nehmen dann keinen davon.
mail-domain-anybody = { $name } lässt alle in seinem Namen senden.
mail-domain-nobody = { $name } lässt niemanden in seinem Namen senden.
mail-domain-no-policy = { $name } nennt keine Regel, die es gibt (p=).
mail-domain-other-key = { $name } veröffentlicht einen anderen Schlüssel als den, mit dem die Mail unterschrieben wird.
mail-domain-no-key = { $name } veröffentlicht einen Eintrag ohne lesbaren Schlüssel.
mail-domain-relay = Wenn überhaupt, unterschreibt der Mailserver. Die Testmail zeigt es: Suche „DKIM-Signature“ in ihrem Quelltext.
mail-domain-no-server = Kein Nameserver ist erreichbar.
mail-domain-silent = Der Nameserver hat nicht rechtzeitig geantwortet.
mail-domain-server-says = Der Nameserver sagt: { $words }
mail-domain-publish = Lass diesen TXT-Eintrag bei { $name } veröffentlichen:
mail-domain-spf-begin = Lass einen TXT-Eintrag veröffentlichen, der mit v=spf1 beginnt, die Server nennt, die für die Domain senden, und mit ~all endet. Wer den Mailserver betreibt, kennt ihn.
mail-domain-leave-one = Lass einen davon stehen, der alles sagt.
mail-domain-add = Lass die Server, die für die Domain senden, vor -all einfügen. Wer den Mailserver betreibt, kennt sie.
set-up-people-title = Wer wird gefragt?
set-up-people-asked = { $n ->
    [0] Noch steht niemand auf der Personenliste.
    [one] Eine Person steht auf der Personenliste.
   *[other] { $n } Personen stehen auf der Personenliste.
}
set-up-people-text = Lade eine Datei aus eurem Personalsystem hoch oder füg sie ein. Ein Probelauf zeigt, was sich ändern würde, bevor sich etwas ändert.
set-up-people-import = Personen importieren
set-up-privacy-title = Ab wie vielen Antworten darf eine Gruppe gezeigt werden?
set-up-privacy-text = Eine Gruppe wird nur gezeigt, wenn sich ihre Antworten nicht auf weniger Personen als diese Zahl eingrenzen lassen, was auch immer jemand addiert oder abzieht. Für eine spätere Befragung kannst du sie erhöhen. Unter 5 geht es nicht, und nie bei einer offenen Befragung.
set-up-privacy-smallest = Kleinste Gruppe
set-up-privacy-answers = { $n ->
   *[other] { $n } Antworten
}
set-up-privacy-sentence = Von diesen { $teams } Teams könnten { $could } gezeigt werden, wenn { $percent } % antworten; { $never } nie.
set-up-privacy-expect = Wenn wie viele antworten?
set-up-privacy-percent = { $percent } %
set-up-privacy-again = Neu ausrechnen
set-up-privacy-council = Der Betriebsrat hat das gesehen
set-up-privacy-council-hint = Nicht nötig, um weiterzumachen. Der Tag steht im Zugriffsprotokoll, das die Beobachtenden lesen.
set-up-privacy-teams-none = Eure Teams
set-up-privacy-nobody = Noch steht niemand auf der Personenliste: Mit ihr sagt diese Seite, welche Teams gezeigt werden könnten.
set-up-privacy-teams = { $n ->
    [one] Mit diesem einen Team
   *[other] Mit diesen { $n } Teams
}
set-up-privacy-could = Könnte gezeigt werden
set-up-privacy-could-text = Teams: { $teams }. Gruppen mit Teams darin: { $shown } von { $divisions }
set-up-privacy-near = Nahe an der Grenze
set-up-privacy-near-text = { $n ->
    [0] Kein Team
    [one] Ein Team. Fast alle darin müssten antworten, oder andere neben ihm
   *[other] { $n } Teams. Fast alle darin müssten antworten, oder andere neben ihnen
}
set-up-privacy-never = Nie
set-up-privacy-never-text = { $n ->
    [0] Kein Team
    [one] Ein Team. Seine Antworten zählen in der Gruppe darüber
   *[other] { $n } Teams. Ihre Antworten zählen in der Gruppe darüber
}
set-up-privacy-too-small = { $n ->
   *[other] Nie: weniger als { $n } Personen, die zählen
}
set-up-privacy-left-over = Nie: Zu wenige blieben übrig
set-up-privacy-hint = { $n ->
   *[other] Eine Vorhersage aus den Größen eurer Teams, nach den Regeln der Veröffentlichung. Wer Berichte liest, auch Führungskräfte, zählt nicht für die { $n }. Ein Team kann zurückgehalten werden, obwohl genug darin geantwortet haben, wenn seine Zahl eine kleinere verriete.
}
set-up-privacy-all = { $n ->
    [one] Das Team
   *[other] Alle { $n } Teams
}
set-up-privacy-team = Team
set-up-privacy-people = Personen
set-up-privacy-outlook = Aussicht
set-up-privacy-counted-in = Gezählt in
set-up-privacy-promise = Was du zusagst
set-up-privacy-promise-text = Das lesen die Befragten, bevor sie antworten, und das bewahrt das Protokoll der Zusagen auf:
set-up-privacy-promise-words = Niemand, weder Führungskraft noch HR, sieht, was du geantwortet hast. Eine Gruppe wird ab { $k } Antworten gezeigt. Wenn die Befragung schließt, wird jede einzelne Antwort vernichtet.
set-up-wave-title = Deine erste Befragung
set-up-wave-text = Plane die erste Befragung und schick sie zuerst dir selbst. Die Befragten bekommen keine Mail, bevor du sie öffnest. Mit dem Abschließen sind diese Seiten weg; was sie setzen, ändert sdt-pulse settings.
set-up-wave-left = Noch nicht gespeichert: { $steps }.
set-up-wave-plan = Die erste Befragung planen
set-up-finish = Einrichten abschließen
mail-test-subject = Testmail der Befragung
mail-test-text = Die Befragung von { $organisation } kann dir Mails schicken. Es ist nichts zu tun.
