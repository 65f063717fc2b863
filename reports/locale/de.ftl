# Was sdt-pulse sagt, auf Deutsch. en.ftl sagt dasselbe unter denselben Schlüsseln.
# Ton: kurz, sachlich, „du“, für alle Geschlechter; kein Lob, kein Tadel, kein Drängen.

## Daten: ein Monat ist 1 (Januar) bis 12, ein Wochentag 1 (Montag) bis 7

date-long = { $weekday }, { $day }. { $month }
date-short = { $weekday }, { $day }. { $month }
month-year = { $month } { $year }
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
team-size = { $n ->
    [0] Aus deinem Team zählt niemand für die Mindestzahl, denn Leitungen und HR zählen nicht.
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
 }, etwa { $seconds } Sekunden:
mail-button = { $n ->
    [one] Die Aussage öffnen
   *[other] Die { $n } Aussagen öffnen
 }
mail-open-until = Offen bis { $date }. Gesendet wird erst, wenn du auf der Seite den Knopf drückst.
mail-answers-title = Was mit deinen Antworten geschieht
mail-answers-stored = Sie werden ohne deinen Namen, deine E-Mail-Adresse und diesen Link gespeichert.
mail-answers-threshold = Nur Gruppen mit { $n } oder mehr Antworten werden gezeigt.
mail-answers-once = Ein benutzter Link wird markiert, ohne Datum und Uhrzeit, damit er nur einmal zählt.
mail-answers-tracking = Diese E-Mail enthält kein Tracking-Pixel, und die Links führen direkt zu unserem Server.
mail-no-script = Kein JavaScript? Öffne { $page } und füge ein: { $code }
mail-yours-alone = Der Link gehört nur dir, bitte leite ihn nicht weiter.
mail-questions = Fragen? Antworte auf diese E-Mail.
mail-unsubscribe = Keine Puls-E-Mails mehr

# --- Seiten für alle, die nicht angemeldet sind, und was schiefging -------------------------------

problem-not-found = Hier ist nichts
problem-not-found-text = Vielleicht ist die Adresse abgeschnitten, oder was dort steht, ist nicht für dich bestimmt.
problem-foreign = Dieses Formular kam nicht von unserer Seite
problem-foreign-text = Es ist nichts geschehen. Geh zurück, lade die Seite neu und versuche es noch einmal.
problem-unreadable = Diese Anfrage können wir nicht lesen
problem-unreadable-text = Es ist nichts geschehen. Geh zurück, lade die Seite neu und versuche es noch einmal.
problem-refused = Das geht jetzt nicht
problem-fault = Bei uns ist etwas schiefgegangen
problem-fault-text = Es wurde nichts geändert. Wenn es wieder vorkommt, nenne der Stelle, die diesen Server betreibt, das Zeichen { $reference }.

sign-in-title = Anmelden
sign-in-text = Noch ein Klick, damit Mailprogramme, die Links von selbst öffnen, deinen nicht verbrauchen.
sign-in-button = Anmelden
sign-in-how = Führungskräfte und HR melden sich mit einem Link an. Wer diesen Server betreibt, macht einen mit: sdt-pulse login-link du@example.com
sign-in-used = Dieser Link geht nicht mehr
sign-in-used-text = Ein Link zum Anmelden gilt einmal, 15 Minuten lang.

unsubscribe-title = Keine Pulse-Mails mehr?
unsubscribe-text = Ab der nächsten Umfrage wirst du nicht mehr gefragt. Eine Einladung, die du schon hast, gilt weiter.
unsubscribe-button = Nimm mich von der Liste
unsubscribe-done = Du stehst nicht mehr auf der Liste
unsubscribe-done-text = Du wirst nicht mehr gefragt. Wenn du wieder dabei sein willst, schreib an die Adresse unten.

# --- Der Postausgang der Vorführung ---------------------------------------------------------------

outbox-title = Postausgang
outbox-text = Alle Einladungen zur offenen Umfrage, wie sie per Mail ankämen. Öffne eine und antworte.
outbox-to = An
outbox-subject = Betreff
outbox-open = Zur Umfrage
outbox-back = Alle Mails
