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
