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

## The answer pages

# Follows the organisation's name: "Elm Street Works pulse".
survey-brand = pulse
survey-footer = This is a survey of { $organisation }.
survey-questions = Questions:
# In the window's title.
survey-title = { $n ->
    [one] 1 statement about your work
   *[other] { $n } statements about your work
 }
survey-title-error = Error: { $title }
survey-title-check = Check: { $title }

# The form.
survey-question = How has work been lately?
survey-lead = { $n ->
    [one] 1 statement
   *[other] { $n } statements
 }, about { $seconds } seconds. Open until { $date }.
survey-stored = Your answers are stored without your name, email or link.
survey-threshold = Only groups with { $n } or more answers are ever shown.
survey-place = { $n } of { $all }
survey-skip = I would rather not say
survey-send = Send my answers
survey-send-anyway = Send without them
survey-once = You can send once. After that nothing can be changed, because your answers are stored without your link.

# "Who sees what". Every sentence is a promise: src/web/answer/who_sees.rs names the tests that hold it.
survey-who = Who sees what
survey-who-leads = Leads
survey-who-leads-see = the averages of the group they lead, of the group around it and of the whole organisation, each only if { $n } or more people answer; in words, how many answered.
survey-who-hr = HR
survey-who-hr-sees = the averages of every group shown, with how many were invited and how many answered.
survey-who-neither = Neither leads nor HR see a single answer, or a list of who answered.
survey-who-administrators = Administrators
survey-who-administrators-see = until the results are made, that your link was used. No time is stored; comparing two moments shows about when. Not what you answered.
survey-who-limit-key = The limit: your answers are stored sealed. Whoever has both the key file and the database from before the results are made could read them and tell whose they are. So could whoever changes this software.
survey-who-after = When the results are made, the key, every single answer and the mark on your link are deleted. Averages of groups remain.
survey-who-limit-guess = Averages can still hint: to colleagues who compare their own answers, and when somebody joins or leaves a team while all others answer as before.
survey-who-counted = Your answers count in { $group }, with { $n ->
    [one] 1 person
   *[other] { $n } people
 } invited, and in the groups around it.
survey-who-direct = the people placed directly in { $group }
# Readers among the invited; the threshold counts the others.
survey-who-readers = { $n ->
    [one] 1 of the { $invited } can open reports and does not count toward the { $threshold }.
   *[other] { $n } of the { $invited } can open reports and do not count toward the { $threshold }.
 }
survey-who-wrong = If this looks wrong, ask before you answer.
survey-who-reader = You can open reports yourself, so your answers are summed but do not count toward the { $n }.

# The form, shown again.
survey-blank = { $n ->
    [one] 1 statement has no answer yet
   *[other] { $n } statements have no answer yet
 }
survey-blank-text = Nothing has been stored so far. You can answer them, or send what you have.
survey-to-buttons = To the buttons
survey-choose = Statement { $n }: choose an answer, or “I would rather not say”
survey-empty = Answer at least one statement
survey-empty-text = Nothing has been stored. If you would rather not answer at all, you can close this page.
survey-unread = Some of what was sent could not be read
survey-unread-text = Nothing has been stored. What could be read is still chosen below. Look through it and send again.
survey-not-stored = Your answers were not stored. Send again.
survey-not-stored-text = Something went wrong on our side. What you chose is still here. If it happens again, write to { $contact } and name { $reference }.

# The entry page.
survey-entry = Open your statements
survey-entry-text = Open the link in your email. If that brought you here, copy the code or the whole link from the email, and paste it.
survey-code = Code or link from the email
survey-entry-hint = Opening stores nothing. You can look first and answer later.
survey-entry-button = Open the statements
survey-no-code = Paste the code or the link from your email
survey-unknown = We do not know this link
survey-unknown-text = Your mail program may have cut it in two. Copy the whole link from the email and paste it here. If that does not help, write to { $contact }.
survey-going = Opening your statements
survey-going-text = This takes a moment. If nothing happens, press the button.

# What became of a link.
survey-thanks = Thank you. Your answers are in.
survey-thanks-text = Nobody who reads the results can tell which answers are yours. You can close this page.
survey-already-sent = Answers were already sent with this link
survey-already-sent-text = A link works once. If it was you, there is nothing more to do. If it was not, write to { $contact }. There is no new link: the answers are stored without the link, so nobody could take the first ones out.
survey-closed-on = This survey closed on { $date }
survey-closed = This survey is closed
survey-closed-text = It takes no more answers. Thank you for wanting to take part.
survey-unreadable = We could not read what was sent
survey-unreadable-text = Nothing has been stored. Open the link in your email again and send from that page. If this comes back, write to { $contact }.
survey-fault = Something went wrong on our side
survey-fault-text = Nothing has been stored. Try again in a moment. If it happens again, write to { $contact } and name { $reference }.
survey-again = Try again
