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
mail-answers-once = Ein benutzter Link wird markiert, ohne Zeitpunkt, damit er nur einmal zählt.
mail-answers-tracking = Diese E-Mail enthält kein Zählpixel, und die Links führen direkt zu unserem Server.
mail-no-script = Kein Skript? Öffne { $page } und füge ein: { $code }
mail-yours-alone = Der Link gehört nur dir, bitte leite ihn nicht weiter.
mail-questions = Fragen? Antworte auf diese E-Mail.
mail-unsubscribe = Keine Puls-E-Mails mehr

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
 }, etwa { $seconds } Sekunden. Offen bis { $date }.
survey-stored = Deine Antworten werden ohne deinen Namen, deine E-Mail-Adresse und deinen Link gespeichert.
survey-threshold = Gezeigt werden nur Gruppen mit { $n } oder mehr Antworten.
survey-place = { $n } von { $all }
survey-skip = Möchte ich nicht sagen
survey-send = Meine Antworten senden
survey-send-anyway = Ohne sie senden
survey-once = Du kannst einmal senden. Danach lässt sich nichts mehr ändern, denn deine Antworten werden ohne deinen Link gespeichert.

# „Wer sieht was“. Jeder Satz ist ein Versprechen; src/web/answer/who_sees.rs nennt die Tests dazu.
survey-who = Wer sieht was
survey-who-leads = Leitungen
survey-who-leads-see = die Durchschnitte der Gruppe, die sie leiten, der Gruppe darum herum und der ganzen Organisation, jeweils nur wenn { $n } oder mehr Personen antworten; in Worten, wie viele geantwortet haben.
survey-who-hr = HR
survey-who-hr-sees = die Durchschnitte aller gezeigten Gruppen, dazu wie viele eingeladen waren und wie viele geantwortet haben.
survey-who-neither = Weder Leitungen noch HR sehen eine einzelne Antwort oder eine Liste, wer geantwortet hat.
survey-who-administrators = Administration
survey-who-administrators-see = bis die Ergebnisse erstellt sind, dass dein Link benutzt wurde. Ein Zeitpunkt wird nicht gespeichert; wer zwei Momente vergleicht, sieht ungefähr, wann. Nicht, was du geantwortet hast.
survey-who-limit-key = Die Grenze: Deine Antworten werden versiegelt gespeichert. Wer die Schlüsseldatei und dazu die Datenbank aus der Zeit vor den Ergebnissen hat, könnte sie lesen und dir zuordnen. Ebenso, wer diese Software verändert.
survey-who-after = Wenn die Ergebnisse erstellt sind, werden der Schlüssel, jede einzelne Antwort und die Markierung an deinem Link gelöscht. Durchschnitte von Gruppen bleiben.
survey-who-limit-guess = Durchschnitte können trotzdem etwas verraten: wenn Menschen ihre eigenen Antworten vergleichen, oder wenn jemand in ein Team kommt oder es verlässt, während alle anderen wie zuvor antworten.
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
survey-who-reader = Du kannst selbst Berichte öffnen. Deshalb werden deine Antworten mitgerechnet, zählen aber nicht für die { $n }.

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

# Die Eingangsseite.
survey-entry = Deine Aussagen öffnen
survey-entry-text = Öffne den Link in deiner E-Mail. Wenn er dich hierher geführt hat, kopiere den Code oder den ganzen Link aus der E-Mail und füge ihn ein.
survey-code = Code oder Link aus der E-Mail
survey-entry-hint = Das Öffnen speichert nichts. Du kannst erst schauen und später antworten.
survey-entry-button = Die Aussagen öffnen
survey-no-code = Füge den Code oder den Link aus deiner E-Mail ein
survey-unknown = Wir kennen diesen Link nicht
survey-unknown-text = Vielleicht hat dein Mailprogramm ihn getrennt. Kopiere den ganzen Link aus der E-Mail und füge ihn hier ein. Wenn das nicht hilft, schreib an { $contact }.
survey-going = Deine Aussagen werden geöffnet
survey-going-text = Das dauert einen Moment. Wenn nichts geschieht, drück den Knopf.

# Was aus einem Link wurde.
survey-thanks = Danke. Deine Antworten sind da.
survey-thanks-text = Wer die Ergebnisse liest, kann nicht erkennen, welche Antworten deine sind. Du kannst diese Seite schließen.
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
