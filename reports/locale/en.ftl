# What sdt-pulse says, in English. de.ftl says the same under the same keys.
# Tone: short, factual, "you"; no praise, no blame, no urging.

## Dates: a month is 1 (January) to 12, a weekday 1 (Monday) to 7

date-long = { $weekday } { $day } { $month }
date-short = { $weekday } { $day } { $month }
month-year = { $month } { $year }
weekday-name = { $n ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
 }
weekday-short = { $n ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
 }
month-name = { $n ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
 }
# Within "Fri 4 Dec".
month-in-short-date = { $n ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
 }
# On its own, under an axis.
month-short = { $n ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
 }

## The size of the reader's team, before they answer

# $n: the invited people of the team who hold no reading role; none at all if the reader is a lead
# who is alone in it.
team-size = { $n ->
    [0] Nobody in your team counts toward the threshold, because leads and HR do not.
    [one] Your team has 1 person.
   *[other] Your team has { $n } people.
 }
team-below-threshold = No result is shown for teams this small; your answers count only in larger groups.
team-near-threshold = If fewer than { $n } answer, nothing is shown; it may be withheld even then. If nearly all answer alike, the average shows roughly what.

## The invitation

# The subject; "6 statements about your work, open until Fri 14 Nov".
mail-subject = { $n ->
    [one] 1 statement about your work
   *[other] { $n } statements about your work
 }, open until { $date }
mail-hello = Hello { $name },
mail-hello-nameless = Hello,
# Goes on after the greeting's comma; the link follows.
mail-question = how has work been lately? { $n ->
    [one] 1 statement
   *[other] { $n } statements
 }, about { $seconds } seconds:
mail-button = { $n ->
    [one] Open the statement
   *[other] Open the { $n } statements
 }
mail-open-until = Open until { $date }. Nothing is sent until you press the button on the page.
mail-answers-title = What happens to your answers
mail-answers-stored = They are stored without your name, email or this link.
mail-answers-threshold = Only groups with { $n } or more answers are shown.
mail-answers-once = A used link is marked, without a time, so that it counts once.
mail-answers-tracking = This email has no tracking pixel, and links go straight to our server.
mail-no-script = No script? Open { $page } and paste: { $code }
mail-yours-alone = The link is yours alone, please do not forward it.
mail-questions = Questions: reply to this email.
mail-unsubscribe = No more pulse emails

# --- Pages for those who are not signed in, and what went wrong -----------------------------------

problem-not-found = There is nothing here
problem-not-found-text = The address may be cut off, or what it leads to is not yours to read.
problem-foreign = This form did not come from our page
problem-foreign-text = Nothing was done. Go back, load the page again, and try once more.
problem-unreadable = We cannot read this request
problem-unreadable-text = Nothing was done. Go back, load the page again, and try once more.
problem-refused = This cannot be done now
problem-fault = Something went wrong on our side
problem-fault-text = Nothing was changed. If it happens again, tell whoever runs this server the reference { $reference }.

sign-in-title = Sign in
sign-in-text = One more click, so that mail programs that open links by themselves do not use yours up.
sign-in-button = Sign in
sign-in-how = Leads and HR sign in with a link. Whoever runs this server makes one with: sdt-pulse login-link you@example.com
sign-in-used = This link does not work any more
sign-in-used-text = A sign-in link works once, for 15 minutes.

unsubscribe-title = No more pulse mails?
unsubscribe-text = From the next survey on you will not be asked. An invitation that you have already goes on working.
unsubscribe-button = Take me off the list
unsubscribe-done = You are off the list
unsubscribe-done-text = You will not be asked again. To come back, write to the address below.

# --- The demo's outbox ---------------------------------------------------------------------------

outbox-title = Outbox
outbox-text = Everybody's invitation to the open survey, as it would arrive by mail. Open one and answer it.
outbox-to = To
outbox-subject = Subject
outbox-open = Open the survey
outbox-back = All mails
