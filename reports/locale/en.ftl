# What sdt-pulse says, in English. de.ftl says the same under the same keys.
# Tone: short, factual, "you"; no praise, no blame, no urging.

# The language's own name for itself.
language-own-name = English

## Dates: a month is 1 (January) to 12, a weekday 1 (Monday) to 7

date-long = { $weekday } { $day } { $month }
date-short = { $weekday } { $day } { $month }
month-year = { $month } { $year }
moment = { $day }, { $time } UTC
day-month-year = { $day } { $month } { $year }
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
team-nobody-counts = Nobody in your team counts toward the threshold, because leads and HR do not.
team-size = { $n ->
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
 }, about { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
 }:
mail-button = { $n ->
    [one] Open the statement
   *[other] Open the { $n } statements
 }
mail-open-until = Open until { $date }. Nothing is sent until you press the button on the page.
mail-answers-title = What happens to your answers
mail-answers-stored = They are stored without your name, email or this link.
mail-answers-threshold = Only groups with at least { $n } answers are shown.
mail-answers-once = A used link is marked, without a time, so that it counts once.
mail-answers-tracking = This email has no tracking pixel, and links go straight to our server.
mail-no-script = No script? Open { $page } and paste: { $code }
mail-yours-alone = The link is yours alone, please do not forward it.
mail-questions = Questions: reply to this email.
mail-unsubscribe = No more pulse emails

## The one reminder

# The subject; "Closes Fri 14 Nov: 6 statements about your work".
mail-reminder-subject = Closes { $date }: { $n ->
    [one] 1 statement about your work
   *[other] { $n } statements about your work
 }
# Goes on after the greeting's comma.
mail-reminder-closes = the pulse closes on { $date }.
mail-reminder-question = If you want to take part: { $n ->
    [one] 1 statement
   *[other] { $n } statements
 }, about { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
 }.
mail-reminder-answered = If you have answered already, thank you: there is nothing to do.
mail-reminder-everybody = This mail goes to everybody who was invited, whether or not they have answered.
mail-reminder-unanswered = This mail goes only to those whose link was unused when it was made. The rules of this survey said so before anybody was asked.
mail-reminder-choice = Taking part is your choice, and no report names who did.
mail-reminder-last = This is the only reminder.
mail-early-subject = The survey ends early, on { $date }
mail-early = The survey that was announced to be open until { $announced } ends early: on { $ends } at 12:00 UTC.
mail-early-reason = The reason:
mail-early-answer = If you have not answered and would like to, your link works until then. If you have answered, there is nothing to do: your answers count.
mail-practice-subject = To try out: { $subject }
mail-practice = This is a try-out, as staff would get it. What you answer is stored nowhere and counts nowhere; the link to take yourself off the list does nothing.

## The chat: the invitation and the reminder in short, for whoever gets them there

# What a notification shows.
chat-title = { $organisation }: { $n ->
    [one] 1 statement about your work
   *[other] { $n } statements about your work
 }
chat-asks = { $organisation } asks how work has been lately: { $n ->
    [one] 1 statement
   *[other] { $n } statements
 }, about { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
 }, open until { $date }.
chat-anonymous = It is anonymous: answers are given on our own page, never in this chat, and are stored without your name, email or this link.
chat-reminder-title = { $organisation }, closes { $date }: { $n ->
    [one] 1 statement about your work
   *[other] { $n } statements about your work
 }
chat-reminder = The pulse of { $organisation } closes on { $date }. If you want to take part: { $n ->
    [one] 1 statement
   *[other] { $n } statements
 }, about { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
 }. If you have answered already, thank you: there is nothing to do.
chat-reminder-everybody = This message goes to everybody who was invited, whether or not they have answered.
chat-reminder-unanswered = This message goes only to those whose link was unused when it was made. The rules of this survey said so before anybody was asked.
chat-unsubscribe = No more pulse messages
# A message to try it out.
chat-test = The pulse of { $organisation } can write to you here. Nothing is to be done.

# --- Pages for those who are not signed in, and what went wrong -----------------------------------

problem-not-found = There is nothing here
problem-not-found-text = The address may be cut off, or what it leads to is not yours to read.
problem-foreign = This form did not come from our page
problem-foreign-text = Nothing was done. Open the page at { $address }, and try once more.
problem-unreadable = We cannot read this request
problem-unreadable-text = Nothing was done. Go back, load the page again, and try once more.
problem-refused = This cannot be done now
problem-too-many = Too many wrong links lately
problem-too-many-text = Somebody has sent many codes that open nothing, so such codes are not answered for a moment. A right link works all the same: open it from your mail once more, in full.
problem-unavailable = The survey cannot be reached right now
problem-unavailable-text = Nothing was changed. Please try again in a minute. If it stays like this, tell whoever runs this server the reference { $reference }.
problem-fault = Something went wrong on our side
problem-fault-text = Nothing was changed. If it happens again, tell whoever runs this server the reference { $reference }.

sign-in-title = Sign in
sign-in-for = For people who read reports or run the survey. To answer the survey you need no account: use the link in your mail.
sign-in-address = Work address
sign-in-send = Send me a link
sign-in-send-new = Send me a new link
sign-in-no-address = This is no address: write it as name@host
sign-in-look = Look at your mail
sign-in-on-its-way = If { $email } may read reports, a link is on its way. It works once, for 15 minutes.
sign-in-demo = In this demo no mail goes out. It lies here:
sign-in-digits = Or type the six digits from the mail
sign-in-digits-hint = If the mail is on another device. Five tries, then ask for a new mail. Blanks do not matter.
sign-in-not-six-digits = Six digits are needed, as they stand in the mail
sign-in-wrong-digits = { $n ->
    [one] The six digits are not right. You have one try left
   *[other] The six digits are not right. You have { $n } tries left
}
sign-in-no-mail = No mail after five minutes
sign-in-no-mail-junk = Look in the junk folder for a mail from { $organisation }.
sign-in-no-mail-address = Is the address the one that HR has for you?
sign-in-other-address = Use another address
sign-in-no-mail-who = Reports are for leads, HR and the works council. We do not say here who may read them, and after five mails in an hour we send no more.
sign-in-as = You are signing in as { $email }.
sign-in-text = One more click, so that mail programs that open links by themselves do not use yours up. If you did not ask for this, close the page: nothing has happened.
sign-in-button = Sign in
sign-in-how = Leads, HR and observers sign in with a link. Whoever runs this server makes one with: sdt-pulse login-link you@example.com
sign-in-used = This link does not work any more
sign-in-used-text = A sign-in link works once, for 15 minutes. Some mail filters use links up before you see them; then the six digits are the surer way.
mistakes-title = There is a problem
mistakes-prefix = Error:
mail-sign-in-subject = Sign in to the pulse
mail-sign-in-asked = you asked to sign in to the pulse.
mail-sign-in-button = Sign in
mail-sign-in-digits = Or type these six digits on the page where you asked:
mail-sign-in-once = Both work once, for 15 minutes. The link opens a page on which you confirm.
mail-sign-in-not-asked = You did not ask for this? Then do nothing. Link and digits are worth nothing to whoever does not have this mail.
mail-sign-in-never = Never give the six digits to anybody. HR does not ask for them.
signed-out = You have been signed out
signed-out-not-saved = Nothing of this was saved. Copy what you wrote, sign in again, and enter it once more.
signed-out-limits = You stay signed in for { $minutes } minutes after each click, and for { $hours } hours at most.
sign-in-oidc-button = Sign in with { $name }
sign-in-oidc-onward = On to { $name }
sign-in-oidc-onward-text = You sign in there, and come back here.
sign-in-oidc-onward-link = Go on to { $name }
sign-in-oidc-back = You are back from { $name }.
sign-in-oidc-back-text = One more click, and you are signed in here.
sign-in-oidc-again = Try again
sign-in-oidc-others = All ways to sign in
sign-in-oidc-command = When none of them works: whoever runs this server makes a link with: sdt-pulse login-link you@example.com
sign-in-oidc-ended = This sign-in has ended
sign-in-oidc-ended-text = What came back belongs to another sign-in, was used before, or took longer than ten minutes. A second tab with a sign-in of its own does that, too. Begin again.
sign-in-oidc-unreachable = { $name } cannot be reached
sign-in-oidc-unreachable-text = This server got no answer. Nothing is wrong with your account here. Try again in a minute, or take another way.
sign-in-oidc-clock = Two clocks differ
sign-in-oidc-clock-ahead = The clock of { $name } is { $minutes } minutes ahead of this server's, so that it cannot be told whether its answer is of today. You are not signed in. Tell whoever runs this server: one of the two clocks has to be set.
sign-in-oidc-clock-behind = The clock of { $name } is { $minutes } minutes behind this server's, so that it cannot be told whether its answer is of today. You are not signed in. Tell whoever runs this server: one of the two clocks has to be set.
sign-in-oidc-no-email = { $name } gives no e-mail address of yours
sign-in-oidc-no-email-text = This server knows people by their work address, and got none. You are not signed in. Tell whoever runs this server: the provider has to give the claim “email”.
sign-in-oidc-unverified = { $name } has not verified your address
sign-in-oidc-unverified-text = Anybody could have typed it, so that it signs nobody in. Have it confirmed at { $name }, then try again.
sign-in-oidc-refused = What { $name } answered does not hold
sign-in-oidc-refused-text = You are not signed in, and nothing was changed. Trying again may help once; if it does not, tell whoever runs this server: the cause is in its log.
sign-in-oidc-denied = { $name } did not sign you in
sign-in-oidc-denied-text = Either you stopped there, or you may not use this server by it. Nothing was changed.
sign-in-oidc-answered = { $name } answered with an error
sign-in-oidc-nothing = There is nothing here for you to read
sign-in-oidc-nothing-text = At { $name } you are { $email }. Nobody of that address may read reports here: they are for leads, HR and the works council. If you should, ask HR whether the address is the one that they have for you.
sign-in-oidc-counted = At { $name } you are { $email }, and one of your groups there opens the reports of HR. But you are asked in the survey yourself, and a wave has counted you among those who read nothing: with the reports you could subtract your own answers. Somebody with the role HR has to give it to you here, so that from the next wave on you do not count toward the threshold.

unsubscribe-title = No more pulse mails?
unsubscribe-text = From the next survey on you will not be asked. An invitation that you have already goes on working.
unsubscribe-button = Take me off the list
unsubscribe-done = You are off the list
unsubscribe-done-text = You will not be asked again. To come back, write to the address below.

# --- The demo's outbox ---------------------------------------------------------------------------

outbox-title = Outbox
outbox-text = Everybody's invitation to the open survey, as it would arrive by mail. Open one and answer it.
outbox-open = Open the survey
outbox-back = All mails

# To observers. Plain text, kept to be compared.
mail-notice-subject = Survey oversight: { $what }
mail-notice-subject-opened = { $wave } is open
mail-notice-subject-stopped = { $wave } takes no more answers
mail-notice-subject-early = { $wave } ends early
mail-notice-subject-released = { $wave } was counted
mail-notice-subject-restored = an older database was brought back
mail-notice-subject-clock = the server’s clock
mail-notice-opened = On { $date } the survey { $wave } was opened. It takes answers until { $closes }.
mail-notice-opened-before = The one before was opened on { $date }; at least 21 days lie between two.
mail-notice-just-shown = { $n ->
   *[other] New at the threshold of { $n }: teams with just enough people to be shown, which had fewer before. The number is of those who count.
 }
mail-notice-just-shown-why = Invented people in such a team would make its figures show what the real ones answered. The log of changes says who joined it: look whether they exist.
mail-notice-stopped = On { $date } { $wave } stopped taking answers, as announced.
mail-notice-stopped-early = On { $date } { $wave } stopped taking answers, before the announced end on { $announced }.
mail-notice-early = On { $date } it was decided that { $wave } ends on { $ends } at 12:00 UTC, and not after { $announced } as announced. The reason given to staff: { $reason }
mail-notice-box = { $n ->
    [one] Its box holds 1 sealed answer and has the hash
   *[other] Its box holds { $n } sealed answers and has the hash
 }
mail-notice-released = On { $date } { $wave } was counted. Its release has the hash
mail-notice-released-early = On { $date } { $wave } was counted, before the announced end. Its release has the hash
mail-notice-clock-behind = The server’s clock says { $today }, and the logs have an entry of { $last }. It was ahead then, or is behind now. A clock that is put forward lets a wave open before the 21 days are over.
mail-notice-clocks-differ = The server’s clock says { $here }, the one of its database { $database }. One of them is wrong. A clock that is put forward lets a wave open before the 21 days are over.
mail-notice-ends = Both logs end with these entries now:
mail-notice-end = entry { $entry }
mail-notice-empty = no entry yet
mail-notice-keep = Keep this mail. Should a log ever have another entry under one of these numbers, or fewer entries, it was written anew.
mail-notice-today = By the server’s clock today is { $date }. If your calendar says another day, the clock was moved.
mail-notice-look = Both logs:

## Report pages: what stands around every page

app-pulse = pulse
app-demo = Demo data
app-skip = Skip to the report
app-nav = Pages
app-nav-overview = All groups
app-nav-organisation = Whole organisation
app-nav-comments = Comments
app-nav-teams = My teams
app-sign-out = Sign out

## Report pages: figures in words

# The one wording for every withheld figure; it never tells which rule withheld it.
withheld = withheld, so that nobody can be singled out
number = { $whole }.{ $tenth }
number-or-more = { $number } or more
number-or-less = { $number } or less
number-about = about { $number }
report-range = { $low } to { $high }
report-list = { $first } and { $last }
unit-placed-directly = { $unit }, placed directly
# Within a sentence.
need-name = { $need ->
    [relatedness] belonging
    [competence] competence
   *[autonomy] autonomy
 }
# $n: how many waves; 0 where needs were compared with different ones. After "in" and "above".
report-baseline = { $n ->
    [0] earlier waves
    [1] the wave before
    [2] the two waves before
    [3] the three waves before
    [4] the four waves before
   *[other] the { $n } waves before
 }
report-share-under-half = under half of the team
report-share-half = about half of the team
report-share-most = most of the team
report-share-nearly-all = nearly all of the team
report-answered-of = { $answered } of { $invited }

## Report pages: the verdict sentence; its first letter is made a capital. $needs is a list, $n how many

verdict-higher = { $needs } { $n ->
    [one] is
   *[other] are
 } clearly higher than in { $baseline }.
verdict-lower = { $needs } { $n ->
    [one] is
   *[other] are
 } clearly lower than in { $baseline }.
verdict-higher-last-three = { $needs } { $n ->
    [one] is
   *[other] are
 } higher over the last three waves.
verdict-lower-last-three = { $needs } { $n ->
    [one] is
   *[other] are
 } lower over the last three waves.
verdict-no-clear-change = { $needs } { $n ->
    [one] shows
   *[other] show
 } no clear change.
verdict-first-wave = whether { $needs } { $n ->
    [one] has
   *[other] have
 } changed cannot be judged yet: this is the first wave shown.
verdict-too-few-answers = whether { $needs } { $n ->
    [one] has
   *[other] have
 } changed cannot be judged yet: fewer than 30 people answered in the whole organisation.
verdict-withheld = { $needs } { $n ->
    [one] is
   *[other] are
 } withheld, so that nobody can be singled out.
verdict-above-organisation = { $needs } { $n ->
    [one] is
   *[other] are
 } clearly higher than in the organisation.
verdict-below-organisation = { $needs } { $n ->
    [one] is
   *[other] are
 } clearly lower than in the organisation.
verdict-not-asked = This wave did not ask about the three needs.
report-nothing-shown = No result this time: withheld, so that nobody can be singled out.
report-nothing-shown-means = That protects everybody who answered. It says nothing about the team.
no-wave = No wave has closed yet.
no-wave-hint = Results stand here once the first one has.

## Report pages: one unit

report-includes-your-team = This group includes your team, but is not your team.
report-includes-not-is = It includes your team, but is not your team.
report-not-asked-since = Not asked since: the newest result is that of { $wave }.
report-answered = Answered
report-shown-from = Shown from
report-answers-count = { $n } answers
report-band = Shaded band
report-band-means = where the true mean likely lies (95%)
report-use-now = What you can use now
report-parent = { $parent }, the group around it
report-parent-of-yours = { $parent }, the group your team is part of
report-talk = A conversation about the same statements
report-talk-means = It needs no survey answers, and nobody has to say what they answered.
report-please-do-not = Please do not
report-do-not-ask = Ask who has answered, or ask anyone to answer.
report-do-not-compare = Compare this wave with the next to work out who joined in.
report-never-added = Waves are never added together to reach the threshold: the same three people answering twice are still three people.
report-needs = Three needs, in the order in which they build on each other
say-higher = Clearly higher than before.
say-lower = Clearly lower than before.
say-higher-last-three = Higher over the last three waves.
say-lower-last-three = Lower over the last three waves.
say-no-clear-change = No clear change.
# $n: how many changes were tested in the wave.
say-unclear = { $n ->
    [one] Not clear after allowing for 1 comparison.
   *[other] Not clear after allowing for { $n } comparisons.
 }
say-first-wave = Cannot be judged yet: the first wave shown.
say-too-few-answers = Cannot be judged yet: fewer than 30 people answered in the whole organisation.
say-not-asked = Not asked in this wave.
report-now = { $mean } now.
report-now-between = { $mean } now, likely between { $low } and { $high }.
report-change-above = { $delta } above { $baseline } ({ $range }); the smallest change { $kind ->
    [organisation] that could have been detected
   *[team] this team could have detected
 } is { $detectable }.
report-change-below = { $delta } below { $baseline } ({ $range }); the smallest change { $kind ->
    [organisation] that could have been detected
   *[team] this team could have detected
 } is { $detectable }.
report-change-level = Level with { $baseline } ({ $range }); the smallest change { $kind ->
    [organisation] that could have been detected
   *[team] this team could have detected
 } is { $detectable }.
report-last-three-above = Over the last three waves, { $delta } above { $baseline } ({ $range }); the smallest such change { $kind ->
    [organisation] that could have been detected
   *[team] this team could have detected
 } is { $detectable }.
report-last-three-below = Over the last three waves, { $delta } below { $baseline } ({ $range }); the smallest such change { $kind ->
    [organisation] that could have been detected
   *[team] this team could have detected
 } is { $detectable }.
report-last-three-level = Over the last three waves, level with { $baseline } ({ $range }); the smallest such change { $kind ->
    [organisation] that could have been detected
   *[team] this team could have detected
 } is { $detectable }.
report-organisation = Organisation: { $mean }.
report-organisation-above = Clearly above the organisation ({ $mean }).
report-organisation-below = Clearly below the organisation ({ $mean }).
report-organisation-unclear = Not clearly different from the organisation ({ $mean }) after allowing for all comparisons.
report-organisation-no-difference = Not clearly different from the organisation ({ $mean }).
report-withheld-waves = Withheld: { $waves }.
key-here = This group
key-here-and-range = This group and its likely range
key-organisation = Organisation
key-actions = Changes that were noted
numbers-summary = The same numbers as a table
numbers-caption = Mean of 1 to 5, likely range in brackets
frustration-title = The same needs, frustrated
frustration-hint = A need can be met and frustrated at the same time, so the two are scored apart. 1 is no frustration, 5 is much.
frustration-of = { $need }, frustrated
numbers-summary-frustration = The numbers of frustration as a table
numbers-caption-frustration = Frustration: mean of 1 to 5, likely range in brackets
long-run-title = The long run
long-run-hint = The middle of all steps between two waves (Theil and Sen), over the waves on this page. It shows a direction and is no verdict.
# $n: how many waves show it; $points over all of them.
long-run-higher = { $need }: { $points } higher over the { $n } waves shown (likely { $range }).
long-run-lower = { $need }: { $points } lower over the { $n } waves shown (likely { $range }).
long-run-level = { $need }: level over the { $n } waves shown (likely { $range }).
long-run-within = This wave lies within the limits that the { $n } waves before let one expect.
long-run-outside = This wave lies outside the limits that the { $n } waves before let one expect.
spread-title = How single answers spread
spread-hint = Unfavourable answers stand left of the middle, favourable ones right, 3 by itself. A group that one person alone could be in is never shown as empty, so a figure can be “at most” or “or more”.
spread-hint-rounded = Percent are rounded to tens.
spread-from = How answers spread is shown from { $n } answers on.
spread-unfavourable = Unfavourable
spread-favourable = Favourable
spread-neutral = In between
spread-low = 1 and 2
spread-high = 4 and 5
spread-low-is-favourable = Favourable: 1 and 2.
spread-neither = Neither end is better: 1 and 2 left, 4 and 5 right.
spread-count = { $n }
spread-at-most = at most { $n }
spread-or-more = { $n } or more
spread-about = about { $n }
# Percent, by tens.
spread-percent = { $n } %
spread-under-a-tenth = under 10 %
statements-title = Statement by statement
statements-hint = In survey order, not by score.
report-answers = 1 is “{ $lowest }”, { $n } is “{ $highest }”.
compared-above = Clearly above
compared-below = Clearly below
compared-no-difference = No clear difference
compared-unclear = Not clear after allowing for all comparisons
compared-cannot-be-judged = Cannot be judged yet
column-wave = Wave
column-range = Likely range
column-here = This group
column-organisation = Organisation
column-statement = Statement
column-mean = Mean
column-compared = Compared
limits-title = What this page cannot tell you
limits-who = Who answered what, or who did not answer.
limits-silent = What those who did not answer would have said.
limits-ranks = Whether one team is better than another. Teams are not ranked here.
limits-causes = Why something moved.
limits-markers = A marker shows what was changed and when, not that it was the cause.
limits-small = Whether something smaller changed than the smallest change that could have been detected.
limits-chance = Whether a change was chance after all: of 100 such reports in which nothing has changed, up to 5 claim one.
limits-unvalidated = How this group would score on a published scale: the statements are this project’s own, and nobody has validated them yet.
# Stand after limits-silent.
silent-everybody = Here everybody who was asked has answered.
silent-clear = Only if those who did not answer were at least { $points } points { $side ->
    [lower] lower
   *[higher] higher
 } on { $need }, on average, would the range of this change reach zero.
silent-unclear = Only if those who did not answer were at least { $points } points { $side ->
    [lower] lower
   *[higher] higher
 } on { $need }, on average, would a change become clear.
silent-slight = On { $need }, a difference of less than 0.1 points between them and those who answered could change what is said here.
silent-nothing = No answers of those who did not take part could change this.
talk-title = Talk about it with the team
talk-fall = “{ $need } is clearly lower than before. What do you see behind it?”
talk-fall-why = Ask before you advise. Nobody has to say what they answered.
talk-rise = “{ $need } is clearly higher than before. Does that match what you see?”
talk-rise-why = Start with their reading, not with yours.
talk-below = “{ $need } is clearly lower here than in the organisation. What do you see behind it?”
talk-below-why = Ask before you advise. The organisation’s figure is no target, and nobody has to say what they answered.
talk-miss = “The survey shows no clear change. What does it miss?”
talk-miss-why = Ask before you advise. A small team has to change much before a survey shows it.
talk-open = “How has the work been since we last talked about it?”
talk-open-why = This needs no figures. Ask before you advise, and nobody has to say what they answered.
talk-left-out = “What were we not part of, and should have been?”
talk-left-out-why = Agree on what everybody needs to know and hear. How they then do the work stays with them.
talk-needs = “Which result do we owe, and what do you lack to reach it?”
talk-needs-why = Time, tools, training, answers: agree on the result, offer support, leave the method free.
talk-wait = “Which decision do you still wait for?”
talk-wait-why = Agree on the result and leave the way there free. What nobody above needs to decide can be decided in the team.
talk-keep = “Which decisions should stay with you exactly as they are now?”
talk-keep-why = A rise is worth protecting. Agree on results and leave methods free.
talk-results = “Which results do we agree on, and where do you need no word from me on how?”
talk-results-why = Agree on results and leave methods free.
talk-cannot = “This I cannot change, and this is why.”
talk-cannot-why = Say the bad news too, with its reason, and promise only what you can keep.
talk-still = “What still does not work?”
talk-still-why = One figure that rose does not outweigh the rest. Say the bad news that you know of, too.
talk-unsaid = “What should I have told you earlier?”
talk-unsaid-why = Say the bad news too: early, and with its reason.
note-title = Note a change we made
note-hint = A numbered marker in the charts shows when it was. Everybody who reads this page can read it: name no persons.
note-date = When
note-body = What we changed
note-body-hint = At most { $n } characters.
note-button = Note it
note-list = Notes of this team
note-remove = Remove
note-no-date = Enter a date, such as 2026-03-15.
note-date-to-come = Enter a date that is not in the future.
note-no-text = Say in a few words what was changed.
note-too-long = { $n ->
    [one] This is 1 character long.
   *[other] This is { $n } characters long.
 } Please shorten it.
note-too-many = There are { $n } notes already. Remove one first.
report-method = Method: a need is the mean of its statements’ means. The likely range allows for how few answered. Change is measured against the mean of up to four earlier waves that were shown, and over the last three waves against up to six before those. A threshold cannot be lowered after a wave opens.

## Report pages: what a lead reads in half a minute

# $figure is "3.7 (3.3 to 4.0)".
caption-higher = { $figure }, clearly higher
caption-lower = { $figure }, clearly lower
caption-higher-last-three = { $figure }, higher over the last three waves
caption-lower-last-three = { $figure }, lower over the last three waves
caption-level = { $figure }, about as before
caption-no-clear-change = { $figure }, no clear change
caption-first-wave = { $figure }, the first wave shown
caption-not-judged = { $figure }, too few answers to judge
open-means = “Or more”: cut off before it gives anybody away.
differs-title = Clearly different here
differs-figures = { $mean }, organisation { $organisation }
differs-latitude = Say in practice: { $statement }
differs-desired-latitude = Say as it should be: { $statement }
differs-more = { $n ->
    [one] One more
   *[other] { $n } more
 }
advice-title = What to do with it
keep-title = Keep
keep-rise = { $need } has clearly risen. Keep what made the difference.
keep-level = { $need } is clearly higher here than in the organisation. Keep what makes it so.
keep-statement = “{ $statement }” Clearly { $side ->
    [above] higher
   *[below] lower
 } here than in the organisation. Keep what makes it so.
keep-nothing = Nothing stands out clearly. Ask the team what should stay as it is.
talk-about-title = Talk about
talk-statement = “{ $statement }” What do you see behind it?
next-title = Next step
next-ground = Look with the team at what holds it together and what it works for.
next-freedom = Look with the team at how much say it has, and should have.
next-decision = Pick one decision with the team, and write down who makes it.
next-wait = Write down one wait for an approval, and what it protects.
next-support = Go through the support that the team gets, and what is missing.
next-agree = Agree on one step at most, with a day.
next-open = Open the audit there
next-without-figures = Open the audit. It needs no figures.
agreed-title = Agreed, and what became of it
agreed-due = Due { $date }
agreed-earlier = Earlier ones
fold-sure = How sure
fold-downloads = Downloads
fold-statements = Statements
fold-spread = Spread
fold-frustration = Frustration
fold-method = Numbers
fold-talk = Questions
present-link = For the meeting
present-back = Back to the report
present-next = Next
present-before = Before
present-place = { $n } of { $all }
present-keys = The space bar and Page Down go on.

## Report pages: all groups, for HR

overview-title = Groups and needs
overview-caption = Mean of 1 to 5. In the order of the organisation, not by score. ▲ ▼ clearly above or below the organisation.
overview-nothing-shown = No result this time: withheld, so that nobody can be singled out.
overview-only-organisation = Only the organisation as a whole is shown this time.
overview-cannot-compare = Groups cannot be compared yet: fewer than 30 people answered in the whole organisation.
overview-none-differs = No group differs clearly from the organisation.
overview-most-do-not-differ = Most groups do not differ clearly from the organisation.
overview-some-differ = { $n } of { $of } groups differ clearly from the organisation.
overview-higher = { $group } is clearly higher on { $needs }.
overview-lower = { $group } is clearly lower on { $needs }.
overview-higher-and-lower = { $group } is clearly higher on { $higher }, clearly lower on { $lower }.
overview-more-differ = { $n ->
    [one] 1 more is marked below.
   *[other] { $n } more are marked below.
 }
overview-withheld-means = A group is shown from { $n } answers on. Where only one group would be missing, another is withheld with it, so that neither can be worked out from the total. Which of them was too small is not said.
overview-answered = { $answered } answered
# A chart's file, under the chart.
chart-download = Download as PNG
between-title = Between teams
between-hint = How far the lowest groups shown lie apart, less what chance adds. In the order of the organisation; nothing is ranked.
# Title of a picture of all teams.
between-chart = { $need }, team by team
between-apart = The teams differ.
# $likely: a range of points.
between-apart-means = 4 of 5 teams lie within { $range }. A team typically lies { $tau } points from their mean of { $mean } (likely { $likely }).
between-alike = The teams cannot be told apart.
between-alike-means = What they differ by is no more than chance can make. If they do differ, a team typically lies no more than { $most } points from their mean.
between-frustration = Frustration: { $say }
between-scale-frustration = { $need }, frustration
between-too-few-answers = Cannot be said yet: fewer than 30 people answered in the whole organisation.
between-too-few-teams = Cannot be said: this takes at least five teams whose means are shown.
between-open = More than a quarter of the teams have a mean that is known only as “or more” or “or less”. Over all that this leaves open, a team typically lies { $likely } points from their mean.
between-key-band = 4 of 5 teams
between-key-raw = As answered, with its likely range
between-key-pooled = Drawn towards the mean of the teams
between-numbers = The teams’ means as a table
between-pooled-means = A small group’s mean moves a lot by chance alone. The second number draws each mean towards that of all teams, the more so the fewer people answered.
between-column-raw = As answered
between-column-pooled = Drawn in
between-row-share = Part of the answers’ differences that lies between teams
between-share = { $share } % ({ $low } to { $high } %)
overview-quarters = Files by quarter
overview-scores = Scores (CSV)
overview-response = Response (CSV)
overview-quarter = Means of the quarter (CSV)
overview-audits = Audits (CSV)
overview-waits = The files of the quarter after the wave closes on { $date }
overview-certificate = Certificate of { $wave }
overview-waves = Waves
column-group = Group
column-open = Open
column-answered = Answered
column-shown = Groups shown
column-withheld = Groups withheld

## Report pages: comments, for HR

comments-title = Comments
comments-hint = What people wrote, from the whole organisation, in a random order. Only HR reads this page. Please do not guess who wrote what, and do not pass comments on word for word.
comments-none = No closed wave had a box for comments.

## Report pages: a lead of several teams

choose-team-title = My teams
choose-team-none = No team is assigned to you. HR can assign one.

## Oversight: what a works council or data protection officer reads

app-nav-oversight = Oversight
oversight-title = Oversight
oversight-holds = Both logs hold.
oversight-holds-means = Each entry covers the one before it, and every wave still is what its rules say.
oversight-empty = Nothing has been logged yet.
oversight-empty-means = The first people file and the first wave begin the two logs.
oversight-rules-broken = The log of rules does not hold.
oversight-changes-broken = The log of changes does not hold.
oversight-both-broken = Neither log holds.
oversight-both-problems = Rules: { $rules } Changes: { $changes }
oversight-entry-missing = Entry { $entry } is missing.
oversight-entry-unlinked = Entry { $entry } does not follow from the one before: one of the two was replaced.
oversight-entry-changed = Entry { $entry } does not match its hash: its text was changed.
oversight-entry-unreadable = Entry { $entry } cannot be read.
oversight-wave-missing = The rules of { $wave } are not in it.
oversight-wave-differs = { $wave } is not what its entry says.
oversight-wave-twice = It says more than once, or in two ways, how { $wave } was counted.
oversight-wave-not-frozen = The roster that { $wave } opened with is not in it.
oversight-no-results = No result is on this page, and nothing here tells who has answered. Observers open no report.
oversight-log-rules = Rules
oversight-log-changes = Changes
oversight-entries = { $n ->
    [one] 1 entry, with the hash
   *[other] { $n } entries, the last with the hash
 }
oversight-note-hashes = Write these hashes down. Should a log ever be shortened or written anew, the entry of that number will have another.
oversight-rules = What each wave promised
oversight-rules-hint = Fixed when the wave opened, before anybody was asked. No command changes any of it after that.
oversight-no-rules = No wave has opened yet.
oversight-rules-first = The first wave in this log
oversight-rules-same = The same rules as the wave before
oversight-rules-changed = Changed against the wave before: { $what }
oversight-changed-threshold = the threshold
oversight-changed-bands = the threshold of the three parts
oversight-changed-comments = comments
oversight-changed-reminders = reminders
oversight-changed-key = who holds the key
oversight-changed-visibility = who sees what
oversight-changed-form = the statements
oversight-groups = Averages
oversight-groups-say = Of groups with { $n } or more answers. Those who open reports do not count toward the { $n }.
oversight-bands = Three parts
oversight-bands-say = How many answered low, middle and high: of groups with { $n } or more answers.
oversight-comments = Comments
oversight-no-comments = The form has no box for them.
oversight-comments-say = Of the whole organisation only, from { $respondents } answers and { $comments } comments on.
oversight-reminders = Reminders
oversight-remind-everybody = To everybody who was invited, so that no mail log names those who have not answered.
oversight-remind-unanswered = Only to those whose link is unused. Whoever sees the mail log sees who they are.
oversight-key = Key
oversight-key-file = In a file on this server. Whoever has it and the database from before the results are made could read answers.
oversight-key-trustee = Held by { $holder }. This server never has it.
oversight-hr-sees = HR sees
oversight-leads-see = Leads see
oversight-observers-see = Observers see
oversight-sees-every-group = every group that is shown
oversight-sees-numbers = how many were invited and answered there
oversight-sees-comments = comments, where they are asked for
oversight-sees-led = the groups they lead
oversight-sees-around = a summary of the groups around them
oversight-sees-organisation = the whole organisation
oversight-sees-no-results = no results
oversight-sees-policy-log = the log of rules
oversight-sees-roster-log = the log of changes
oversight-sees-wording = the wording of the statements
oversight-stopped = Intake stopped
oversight-stopped-on = On { $date }, after the announced { $announced }: { $n ->
    [one] one ballot was
   *[other] { $n } ballots were
} in the box.
oversight-stopped-early = Early, on { $date }; { $announced } was announced. { $n ->
    [one] One ballot was
   *[other] { $n } ballots were
} in the box.
oversight-early = Ends early
oversight-early-says = Decided on { $date }: it ends on { $ends } at 12:00 UTC, and not after { $announced } as announced. The reason: { $reason }
oversight-sees-response = while a wave is open, once a day, roughly how many of the whole organisation have answered
oversight-wave-early-twice = The log says more than once, or too late, that { $wave } ends early.
oversight-released = Counted
oversight-released-on = Once, on { $date }.
oversight-released-early = Once, on { $date }, before the announced end.
oversight-counted = Counted list
oversight-counted-list = the codes of all sealed answers, for everybody
oversight-hash-box = Box
oversight-hash-release = Release
oversight-restored = On { $date } the database was brought back from an older copy: “{ $reason }”. Before that, the log of rules had { $rules } entries and the log of changes { $changes }; whatever came after the copy was made is not in them any more.
oversight-hash-entry = Entry { $entry }
oversight-hash-form = Statements ({ $form })
oversight-hash-roster = Roster
oversight-hash-key = Public key
oversight-changes = Changes of who is asked and who reads
oversight-changes-hint = Newest first. Written in the moment of the change; only the day is kept.
oversight-no-changes = No change yet.
oversight-import = A people file was imported.
oversight-granted = { $email } has the role { $role }.
oversight-granted-instead = { $email } has the role { $role }, and no longer { $before }.
oversight-role-hr = HR
oversight-role-observer = observer
oversight-role-admin = admin
oversight-unmailed = Somebody in { $team } asked not to be mailed, and will not be invited.
oversight-frozen = The roster of { $wave } was frozen: { $n ->
    [one] 1 person
   *[other] { $n } people
 } invited.
oversight-new = { $n } new
oversight-changed = { $n } changed
oversight-left = { $n } left
oversight-led-by = led by { $email }
oversight-back = back, left as { $email }
oversight-moved-address = address { $from } → { $to }
oversight-moved-team = { $from } → { $to }
oversight-moved-manager = led by { $from } → { $to }
oversight-nobody = nobody
oversight-erased = someone erased ({ $code })
oversight-carried-over = The { $n ->
    [one] 1 entry
   *[other] { $n } entries
 } that held addresses were carried over: the entries that follow are the same with commitments in their place. Before, the log ended in { $sha256 }.
oversight-comments-deleted = The comments of { $wave } were deleted, since the time that they are kept was over.
oversight-person-shown = Somebody was shown all that is stored about one person.
oversight-erased-request = { $n ->
    [one] 1 person was
   *[other] { $n } people were
 } erased on request; of these, { $asked } would still have been asked.
oversight-erased-retention = { $n ->
    [one] 1 person
   *[other] { $n } people
 } who had left: erased, since the time that leavers are kept was over.
access-title = Who read what
access-hint = Newest first, to the minute; the order within a minute is not kept. Only those who sign in stand here, and the command line where it gave out a role or a link. Nothing of anybody who is asked: answering needs no sign-in.
access-kept = { $n ->
    [one] Entries are kept for { $n } day.
   *[other] Entries are kept for { $n } days.
}
access-purged = Entries from before { $day } were deleted for their age.
access-nothing = Nothing stands on this page.
access-newer = Newer entries
access-older = Older entries
access-back = Back to oversight
access-command-line = The command line
access-erased = Somebody whose address was deleted
access-wave = Newest wave in it: { $wave }
access-report = { $who } opened the report of { $subject }.
access-summary = { $who } opened the summary of { $subject }.
access-overview = { $who } opened the page of all groups.
access-comments = { $who } opened the comments.
access-audit = { $who } opened the audit of { $subject }.
access-audit-file = { $who } downloaded the audit { $subject }.
access-export = { $who } downloaded the export { $subject }.
access-chart = { $who } downloaded the chart { $subject }.
access-oversight = { $who } opened oversight.
access-access-log = { $who } opened this list.
access-sign-in = { $who } signed in.
access-sign-out = { $who } signed out.
access-sign-out-everywhere = { $who } signed out { $about } everywhere.
access-sign-in-link = { $who } made a sign-in link for { $about }.
access-sign-in-by = { $who } signed in by { $subject }.
access-role-granted = { $who } gave { $about } the role { $subject }.
access-role-revoked = { $who } took the role { $subject } from { $about }.
access-came-of-it = { $who } looked at the mail about what came of the wave.
access-came-of-it-sent = { $who } had everybody be told what came of the wave.
access-wave-ends-early = { $who } had the wave end early.
access-codes-made = { $who } made the codes on paper.
access-person = { $who } opened all that is stored about one person.
access-person-erased = { $who } erased one person.
access-people-imported = { $who } imported a people file: entry { $subject } of the log of changes.
access-setting-changed = { $who } changed the setting { $subject }.
access-set-up-link = { $who } printed a link to set this up.
access-set-up = { $who } began to set this up, and became admin and HR.
access-set-up-finished = { $who } finished the set-up.
access-council-has-seen = { $who } noted that the works council has seen what is promised.
oversight-access-hint = Which reader opened which report and when, and who was given a role. On a page of its own, for observers.
oversight-access-link = Open the access log
oversight-revoked = { $email } has the role { $role } no longer.
app-nav-access = Access
desk-nothing-changed = Nothing was changed
desk-access-title = Who may read
desk-access-granted = { $n ->
    [0] Nobody has a role.
    [one] One person has a role by grant.
   *[other] { $n } people have a role by grant.
}
desk-access-leads-count = { $n ->
    [0] Nobody leads a group by the people list.
    [one] One person leads by the people list.
   *[other] { $n } people lead by the people list.
}
desk-access-by-grant = By grant
desk-access-nobody = Nobody yet.
desk-access-who = Who
desk-access-role = Role
desk-access-may-read = May read
desk-access-since = Since
desk-access-remove = Remove
desk-access-leads = Leads
desk-access-lead = Lead
desk-access-leads-hint = Whoever is named as lead by somebody in a group leads that group. To change a lead, change the people list; a lead who is not in the next import loses access with it.
desk-access-give = Give access
desk-access-hr-reads = Every group that may be shown, comments, access; gives and takes roles
desk-access-observer-reads = Promises, wording, changes of the people list, access and its log. No result
desk-access-readers = { $n ->
   *[other] People who read reports are still asked, but do not count toward { $n } in their group. Giving HR to somebody in a group of { $n } withholds that group.
}
desk-access-no-role = Choose a role
desk-access-back = Back to access
desk-access-revoke-title = Take the role from { $email }?
desk-access-revoke-text = The role is { $role }. They are signed out at once, and links to sign in that they have not used yet are worth nothing. What they did stays in the log. What somebody leads follows from the people list, and stays.
desk-access-revoke-button = Take the role away
desk-access-keep = Keep it
desk-access-last-hr = { $email } is the last person with the role HR. Give it to somebody else first.
desk-deputies = Deputies
desk-deputies-hint = A deputy reads what the lead of a group reads, its report and its audit, until the end of a day, and writes nothing. It works at once, ends by itself, and stands in the log.
desk-deputies-nobody = Nobody stands in for a lead.
desk-deputy-for = Stands in for the lead of
desk-deputy-until = Last day
desk-deputy-hidden = { $n ->
    [one] Without the results of 1 wave that counted them
   *[other] Without the results of { $n } waves that counted them
}
desk-deputy-gone = Nobody on the people list is in this group: it opens nothing
desk-deputy-name = Name a deputy
desk-deputy-warning = Deputies are still asked, but as readers do not count toward { $n } in their group from the next wave on. Until then a promise holds that was made to them: the results of a wave that counted them, open or closed, they do not read, since they could subtract their own answers.
desk-deputy-unit = Group, as the people list names it
desk-deputy-day = Last day, at most 12 months ahead
desk-deputy-not-listed = Nobody on the people list has this address
desk-deputy-no-unit = Nobody on the people list is in a group of this name
desk-deputy-no-day = Choose the last day
desk-deputy-past = The last day lies before today
desk-deputy-too-long = The last day is more than 12 months away. Choose { $day } or an earlier one
desk-deputy-revoke-title = Should { $email } no longer stand in for the lead of { $unit }?
desk-deputy-revoke-text = They can no longer read that group from their next page on. They stay signed in where something else is theirs to read. What they did stays in the log.
desk-deputy-revoke-button = End it
desk-lead-nobody = Nobody
desk-lead-left = { $email } left on { $day }
desk-lead-before = Since { $day }; before, { $email }
desk-lead-none-since = Since { $day }
desk-leads-of = Leads, { $first } to { $last } of { $n }
desk-leads-earlier = Before
desk-leads-later = More
desk-person-deputy = Stands in for the lead of { $unit } until { $day }
report-deputy = { $n ->
    [0] You read this as deputy of the lead.
    [one] You read this as deputy of the lead. One wave counted you as one who reads nothing: its results are not shown to you, since you could subtract your own answers.
   *[other] You read this as deputy of the lead. { $n } waves counted you as one who reads nothing: their results are not shown to you, since you could subtract your own answers.
}
access-deputy-named = { $who } let { $about } stand in for the lead of { $subject }.
access-deputy-revoked = { $who } no longer lets { $about } stand in for the lead of { $subject }.
oversight-deputy-named = { $email } stands in for the lead of { $unit } until { $day }.
oversight-deputy-revoked = { $email } no longer stands in for the lead of { $unit }.
desk-access-by-group = By a group, signed in now
desk-access-by-group-hint = The organisation's own sign-in names their group, and sdt-pulse.toml what it may read: for the session alone. To end it at once, take the person out of the group there and have their sessions ended: sdt-pulse user sign-out
app-nav-waves = Waves
desk-access-admin-reads = Sets this up, gives and takes roles. No result
desk-access-last-admin = { $email } is the last person with the role admin. Give it to somebody else first.
app-nav-people = People
desk-people-title = People
desk-people-asked = { $n ->
    [0] A survey that opens now would ask nobody.
    [one] A survey that opens now would ask one person.
   *[other] A survey that opens now would ask { $n } people.
}
desk-people-hint = From the people list as it was imported last. Who answers is not among it.
desk-people-search = Address, name or group
desk-people-search-button = Search
desk-people-found = { $n ->
    [0] Nobody is found.
    [one] One person is found.
   *[other] { $n } people are found.
}
desk-people-address = Address
desk-people-name = Name
desk-people-group = Group
desk-people-lead = Lead
desk-people-state = Note
desk-people-left = has left
desk-people-unsubscribed = wants no mail
desk-people-draws = Draws a code
desk-people-earlier = Earlier in the alphabet
desk-people-later = Later in the alphabet
desk-person-back = Back to people
desk-person-stored = What is stored
desk-person-none = none
desk-person-no-address = None: they draw a code on paper
desk-person-before = Addresses before
desk-person-number = Staff number
desk-person-language = Language
desk-person-timezone = Time zone
desk-person-next = Next survey
desk-person-asked = asks them
desk-person-left = does not ask them: they have left
desk-person-unsubscribed = does not ask them: they want no mail
desk-person-role = Role by grant
desk-person-leads = Leads
desk-person-led = { $n ->
    [0] Nobody names them as lead.
    [one] One person names them as lead.
   *[other] { $n } people name them as lead.
}
desk-person-signing-in = Signing in
desk-person-links = { $n ->
    [0] No link to sign in
    [one] One link to sign in
   *[other] { $n } links to sign in
}
desk-person-sessions = { $n ->
    [0] No session
    [one] One session
   *[other] { $n } sessions
}
desk-person-access = { $n ->
    [0] No entry of the access log
    [one] One entry of the access log
   *[other] { $n } entries of the access log
}
desk-person-queued = { $n ->
    [one] One mail of the queue names their address
   *[other] { $n } mails of the queue name their address
}
desk-person-outbox = Mail in the outbox folder
desk-person-texts = May be named in
desk-person-in-book = { $team }: entry { $entry } of its audit book
desk-person-in-note = { $team }: its note of { $day }
desk-person-waves = Surveys that asked them
desk-person-no-waves = None.
desk-person-wave = { $wave }: asked
desk-person-mailed = mailed
desk-person-not-mailed = not mailed
desk-person-reader = counted among the readers of reports
desk-person-not-stored = What is not
desk-person-not-stored-text = No answer and no comment: those have no name from the moment they are sent.
desk-person-took-part = Whether they took part is kept until the close, and shown to nobody.
desk-person-changes = What changed, and when
desk-person-changes-hint = Newest first; only the day is kept. Who made a change is known of imports on these pages, while the access log keeps them; the command line has no name.
desk-person-entry = entry { $n }
desk-person-by = Imported by { $who }
desk-person-joined = { $email } came onto the list: { $says }
desk-person-moved = { $email }: { $says }
desk-person-gone = { $email } left: { $says }
desk-person-erase = Erase
desk-person-erase-hint = For a request under Article 17 GDPR. The next page says what happens, before anything does.
desk-person-erase-link = Erase this person…
desk-erase-back = Back to the person
desk-erase-title = Erase { $name }?
desk-erase-text = Deleted for ever: the person with their address, name, staff number and group, any role, links to sign in, their places in closed surveys, mail to them in the outbox folder, and the key with which the log of changes says who they are.
desk-erase-stays = Results that were shown stay: they are about groups, and nobody can tell whose answers are among them. Both logs go on holding. Backups hold the person until they are deleted.
desk-erase-led = { $n ->
    [one] One person whom they lead is led by nobody after it.
   *[other] { $n } people whom they lead are led by nobody after it.
}
desk-erase-returns = Whoever still stands in the people file comes back with the next import. Take them out there first.
desk-erase-waits = { $wave } asks them until { $day }, and who is asked was fixed when it opened. They can be erased after its close. An import without them keeps the next survey from asking them.
desk-erase-type = Type { $email } to erase
desk-erase-button = Erase for ever
desk-erase-keep = Keep them
desk-import-title = Import people
desk-import-hint = Take an export from your staff system as it is. Nothing changes until you have seen the trial run.
desk-import-file = A file
desk-import-file-hint = CSV with commas, semicolons or tabs, or an Excel workbook (.xlsx), up to 10 MB.
desk-import-rows = Or paste the rows
desk-import-rows-hint = With the row of headings. Copied cells from a spreadsheet work.
desk-import-mode = What is in it?
desk-import-full = Everybody who works here
desk-import-full-hint = Whoever is not in it has left, and is not asked any more
desk-import-partial = Only some people
desk-import-partial-hint = The others stay as they are
desk-import-kept = The file is kept in this server’s memory for your session alone, never on its disk: for 30 minutes, until you sign out, or until it is imported. What is not used of it is never stored.
desk-import-button = Read the file
desk-import-again = Take another file
desk-import-lost = The file is not kept any more: choose it again. It is kept for 30 minutes, and not over a restart of the server. Nothing was changed.
desk-import-nothing = Choose a file, or paste its rows
desk-import-both = There are a file and pasted rows: leave one out
desk-import-no-mode = Say what is in it
desk-import-too-long = The file has more than { $most } MB, and nothing of it was kept. Take a file with the columns that are needed alone: address, name, group, lead
desk-import-more = and { $n } more
desk-import-done = At { $moment } you imported a people file: { $new } new, { $changed } changed, { $leaving } leaving, { $same } the same.
desk-columns-title = Which column is what?
desk-columns-rows = { $n ->
    [one] There is one row below the headings.
   *[other] There are { $n } rows below the headings.
}
desk-columns-caption = Columns of { $file }
desk-columns-caption-pasted = Columns of the pasted rows
desk-columns-hint = Check the choices. What is not used is never stored.
desk-columns-header = Heading
desk-columns-first = First value
desk-columns-use = Use it as
desk-columns-use-as = Use { $header } as
desk-columns-number = Column { $n }
desk-columns-never = Never stored.
desk-columns-unnameable = Not used: it has no heading of its own.
desk-columns-choose = Choose…
desk-columns-unused = Do not use
desk-columns-around = Group around the team
desk-columns-remember = Remember this for the next file with the same headings
desk-columns-remember-hint = The choices of columns alone, and nothing of anybody in the file
desk-columns-missed = Answer this
desk-columns-button = Trial run
desk-field-employee-id = Staff number
desk-field-email = Work address
desk-field-name = Name
desk-field-first-name = First name
desk-field-last-name = Last name
desk-field-team = Team
desk-field-manager = Lead
desk-field-locale = Language
desk-field-timezone = Time zone
desk-field-status = Whether they work here
desk-field-enabled = Whether the account is in use
desk-field-last-day = Last working day
desk-field-account-type = Kind of account
desk-question-encoding = Where do these words read as they should?
desk-question-sheet = Which sheet lists the people?
desk-question-column = Which column is this: { $field }? Choose among: { $headers }
desk-question-separator = What stands between the parts of a group’s path, beside “/”?
desk-question-separator-hint = As in these:
desk-question-separator-all = All of these
desk-question-separator-none = Nothing does: the signs belong to the names
desk-question-case = Are these the same teams?
desk-question-case-same = Yes, each line is one team
desk-question-case-different = No, they are different teams
desk-question-renamed = Are these teams renamed?
desk-question-renamed-hint = If not, take another file: the names in this one may be garbled.
desk-question-rename = { $from } → { $to } for all of its { $n } people
desk-question-renamed-yes = Yes, they have new names
desk-question-guests = What becomes of these guests or machines?
desk-question-no-address = These people have no address:
desk-question-no-address-hint = Whoever is taken in draws a code on paper in each wave, and needs an employee id in the file.
desk-question-by-lot = Take them in: they draw a code on paper
desk-question-no-team = These people have no team:
desk-question-rows-hint = Leave them out, or complete the file and take it again.
desk-question-row = Row { $row } { $name }
desk-question-leave-out = Leave them out
desk-question-take-in = Ask them, too
desk-notice-read-as = The file is not UTF-8 and was read as { $encoding }: check a name with an accent.
desk-notice-above = { $n ->
    [one] Row { $first } above the headings was left out.
   *[other] Rows { $first } to { $last } above the headings were left out.
}
desk-notice-second-header = Row { $row } is a second row of headings, and was left out.
desk-notice-odd-ends = { $n ->
    [one] No-break or invisible spaces were taken off the ends of one value.
   *[other] No-break or invisible spaces were taken off the ends of { $n } values.
}
desk-notice-never-stored = Never stored, and left out: { $names }.
desk-notice-columns = Columns that are not needed were left out: { $names }.
desk-notice-columns-near = { $header } (did you mean { $field }?)
desk-notice-leavers = People who have left, and disabled accounts, were left out: row { $rows }.
desk-notice-guests = { $n ->
    [one] One row of a guest or a machine was left out.
   *[other] { $n } rows of guests or machines were left out.
}
desk-notice-no-address = { $n ->
    [one] One person without an address was left out.
   *[other] { $n } people without an address were left out.
}
desk-notice-no-team = { $n ->
    [one] One person without a team was left out.
   *[other] { $n } people without a team were left out.
}
desk-notice-languages = No page speaks { $names }: those people get the organisation’s language.
desk-notice-respelled = Teams were taken as the same: { $names }.
desk-notice-zeros = { $n ->
    [one] One staff number got back the zeros that are stored: { $from } as { $to }.
   *[other] { $n } staff numbers got back the zeros that are stored, { $from } as { $to }.
}
desk-notice-managers = { $n ->
    [one] The lead’s name behind the team was taken off in one row.
   *[other] The lead’s name behind the team was taken off in { $n } rows.
}
desk-row-line = Row { $row }: { $problem }. { $fix }.
desk-row-fix-split = Split it, and import the parts as “Only some people”
desk-row-fix-save-again = Save the file again as CSV UTF-8
desk-row-fix-xlsx = Save it again as .xlsx, or as CSV UTF-8
desk-row-fix-close = Close it, or remove it
desk-row-fix-shorten = Shorten it
desk-row-fix-time-zone = Write a name such as Europe/Berlin, or leave it empty
desk-row-fix-manager = Write the lead’s address, or leave it empty
desk-row-too-large = The file is larger than 20 MiB
desk-row-spreadsheet = This is a spreadsheet, not a CSV file
desk-row-empty = The file is empty
desk-row-empty-fix = Begin with the headings: { $header }
desk-row-unparsable = The file cannot be read as CSV
desk-row-too-many = More than { $n } problems; from here on none is listed
desk-row-too-many-fix = Fix those above first
desk-row-rows = The file has more than { $n } rows
desk-row-large-spreadsheet = The file is larger than 20 MiB, or than 400 MiB unpacked
desk-row-unreadable-spreadsheet = This spreadsheet cannot be read
desk-row-no-sheet = The file has no sheet of the name { $sheet }
desk-row-no-sheet-fix = Its sheets are: { $sheets }
desk-row-no-rows = There is no row below the header
desk-row-no-rows-fix = Add one row for each person
desk-row-nobody-left = No row is left to take in
desk-row-nobody-left-fix = Look at the columns by which rows were left out
desk-row-unclosed-header = A quotation mark opens in the header and is never closed
desk-row-no-header = This row names no columns
desk-row-no-header-fix = Begin with the headings: { $short } or { $long }
desk-row-no-column = The file has no column of this name
desk-row-no-column-fix = Its columns are: { $columns }
desk-row-column-twice = Another column was chosen for this, too: { $field }
desk-row-column-twice-fix = Choose it for one of them
desk-row-column-missing = The column is missing
desk-row-column-missing-fix = Add it: the work address and the team are needed for everyone
desk-row-unclosed = A quotation mark opens in this row and is never closed
desk-row-width = { $n ->
    [one] The row has 1 field, the header { $wanted }
   *[other] The row has { $n } fields, the header { $wanted }
}
desk-row-width-fix-quote = Look for a quotation mark that opens here and is closed rows below
desk-row-width-fix-few = Add a separator for each empty cell
desk-row-width-fix-many = Put a value that holds the separator between quotation marks
desk-row-unnamed = This value stands in a column without a name
desk-row-unnamed-fix = Remove it, or name the column
desk-row-nul = It holds a NUL byte
desk-row-unreadable = It holds a character that cannot be read
desk-row-byte = It holds the byte { $byte }, which means nothing in Windows-1252
desk-row-line-break = It holds a line break
desk-row-line-break-fix = Write it on one line
desk-row-no-break-space = It holds a no-break space
desk-row-no-break-space-fix = Write a plain space in its place
desk-row-invisible = It holds an invisible character
desk-row-invisible-fix = Write the value anew by hand
desk-row-email-empty = The address is empty
desk-row-email-empty-fix = Write the address, as in anna@example.com
desk-row-email-no-at = There is no @ in the address
desk-row-email-no-at-fix = Write name@host, as in anna@example.com
desk-row-email-name = This is a name with an address
desk-row-email-name-fix = Write only what stands between < and >
desk-row-email-space = There is a space in the address
desk-row-email-space-fix = Remove the space, and name one address only
desk-row-email-malformed = This is not an e-mail address
desk-row-email-malformed-fix = Write it anew by hand, as in anna@example.com
desk-row-team-empty = The team is empty
desk-row-team-empty-fix = Name the team, as in Operations/Depot North
desk-row-team-part = The team path has an empty part
desk-row-team-part-fix = Leave no part empty between two slashes
desk-row-team-reserved = “*”, “.” and “..” are no team names
desk-row-team-reserved-fix = Give the team a name of its own
desk-row-team-control = The team path holds a control character
desk-row-team-control-fix = Remove tabs and line breaks from the name
desk-row-team-long = The team path is longer than { $n } characters
desk-row-team-long-fix = Shorten the names
desk-row-neither = There is neither an address nor a staff number
desk-row-neither-fix = Write one of the two, so that the next file means the same person
desk-row-too-long = It is longer than { $n } characters
desk-row-last-day = It cannot be told whether this last day is over
desk-row-last-day-fix = Write it as 2026-12-31, or leave it empty
desk-row-time-zone = No time zone has this name
desk-row-offset = An offset does not say when summer time begins
desk-row-same-address = Row { $row } has the same address
desk-row-same-address-fix = Keep one row for each person, with their own address
desk-row-same-id = Row { $row } has the same staff number
desk-row-same-id-fix = Keep one row for each person, with their own number
desk-row-two-people = This staff number belongs to { $first }, the address { $second } to somebody else
desk-row-two-people-fix = Correct the number or the address: both must be the same person’s
desk-row-known-twice = Row { $row } is the same known person, { $email }
desk-row-known-twice-fix = Keep one row for each person; a new person needs a staff number of their own
desk-row-nobody-named = Nobody has this name or staff number
desk-row-several-named = { $n } people have this name
desk-row-own-manager = This person is their own lead
desk-row-unreachable-manager = This lead has no address to sign in with
desk-row-absent-manager = Nobody who is active after this import has this address
desk-row-absent-manager-fix = Add the lead as a row, or leave the field empty
desk-row-moved-manager-fix = This file changes that address: write { $email }
desk-trial-title = Trial run: nothing has changed
desk-trial-rows = { $n ->
    [one] The file has one person.
   *[other] The file has { $n } people.
}
desk-trial-many = This would stop { $n } of { $of } people being asked.
desk-trial-problems = { $n ->
    [one] There is one thing to mend before anything can change.
   *[other] There are { $n } things to mend before anything can change.
}
desk-trial-mend = Mend them in the file, and take it again. All rows or none: a list that is half imported is worse than an old one.
desk-trial-problems-caption = What to mend
desk-trial-row = Row
desk-trial-column = Column
desk-trial-value = Value
desk-trial-problem = Problem
desk-trial-fix = Mend
desk-trial-new = New
desk-trial-changed = Changed
desk-trial-leaving = Leaving
desk-trial-same = The same
desk-trial-leads = Leads
desk-trial-groups = Groups
desk-trial-people = { $n ->
    [0] Nobody
    [one] One person
   *[other] { $n } people
}
desk-trial-leave = { $n ->
    [0] Nobody
    [one] One person is not in the file and will not be asked any more
   *[other] { $n } people are not in the file and will not be asked any more
}
desk-trial-moved = { $n ->
    [one] one of them changes team
   *[other] { $n } of them change team
}
desk-trial-unled = { $n ->
    [one] One team loses its lead
   *[other] { $n } teams lose their lead
}
desk-trial-too-small = { $n ->
    [one] One team becomes too small to be shown
   *[other] { $n } teams become too small to be shown
}
desk-trial-shrinks = { $team }: { $before } people before, { $after } after
desk-trial-who = Which ones
desk-trial-notices = What was read, and how
desk-trial-columns = Look at the columns
desk-trial-apply = Import it
desk-trial-many-hint = That is more than one in ten. It happens when an export holds one division only. If so, take the file again and choose “Only some people”.
desk-trial-type = Type { $n }, the number of people who leave, to go on
desk-trial-type-wrong = Type { $n }, the number of people who leave
desk-trial-all-or-none = All rows or none. Whoever an open survey asks stays in it; the next one asks whoever is on the list then.
desk-trial-button = Import these people
desk-trial-button-many = { $n ->
    [one] Import: one person leaves
   *[other] Import: { $n } people leave
}
desk-trial-is-changed = The list of people was changed since the trial run, and this import would now do something else. Nothing was changed by it; this is the new trial run.
desk-people-import = Import people
desk-people-nobody = Nobody is on the list yet. Import the people who are to be asked, from a file of your staff system.
sessions-title = Where you are signed in
sessions-hint = A session ends 15 minutes after its last use, and 10 hours after it began.
sessions-this = This browser:
sessions-started = since { $moment }
sessions-used = last used { $moment }
sessions-button = Sign out everywhere
sessions-button-hint = Ends every session in this list, this one too, and any sign-in link to you that is not used yet. No copy of a cookie reads anything after that.
oversight-roster = Who was asked in { $wave }
oversight-roster-hint = Frozen when the wave opened. Everybody who is asked reads the number of their own group before they answer.
oversight-invited = Invited
oversight-readers = Of these, open reports
oversight-wording = What was asked in { $wave }
oversight-wording-hint = Word for word, in the order of the survey. Every statement can be left out, and has “I would rather not say”.
oversight-met = met
oversight-frustrated = frustrated
oversight-purpose = Purpose
oversight-latitude = Say over decisions, in practice
oversight-desired-latitude = Say over decisions, as it should be
oversight-permission-waiting = Waiting for permission
oversight-longest-wait = Longest wait for an approval
oversight-clarity = Clarity of results and limits
oversight-information = Information and reasons
oversight-accountability = Accountability and feedback
oversight-support = Support when asked
oversight-walk-the-talk = Leaders doing what they say
oversight-readiness = Readiness to decide more
oversight-evenness = Evenness between teams
oversight-limit-results = Who answered, what anybody answered, or how a wave came out.
oversight-limit-rewritten = Whether a whole log was written anew by whoever runs the database. Only a hash that you noted before can show that.
oversight-limit-past = What was changed in the database past this program.
oversight-limit-program = Whether the program that runs here is the one that was published.

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
 }, about { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
 }. Open until { $date }.
survey-stored = Your answers are stored without your name, email or link.
survey-stored-lot = Your code belongs to your group and to nobody in it. Your answers are stored without it.
survey-threshold = Only groups with at least { $n } answers are ever shown.
survey-place = { $n } of { $all }
survey-skip = I would rather not say
survey-send = Send my answers
survey-send-anyway = Send without them
survey-once = You can send once. After that nothing can be changed, because your answers are stored without your link.

# "Who sees what". Every sentence is a promise: src/web/answer/who_sees.rs names the tests that hold it.
survey-who = Who sees what
survey-who-sees = sees
survey-who-never = never sees
survey-who-row-lead = Averages of your group and those around it, if at least { $n } answer
survey-who-row-hr = Averages of every group shown, and how many answered.
survey-who-row-comments = Comments, without a group.
survey-who-row-team = Your group’s averages, in its audit
survey-who-row-link = Until the results: that your link was used
survey-who-row-code = Until the results: that some code was used
survey-who-never-answers = Your answers; who answered
survey-who-never-else = Anything else
survey-who-never-sealed = What you answered, unless they break the seal
survey-who-never-here = What you answered: the key is elsewhere
survey-who-rules = Every rule
survey-who-results = Results
survey-who-report = The report of { $group } can be opened by HR ({ $hr ->
    [0] nobody at the moment
    [one] 1 person
   *[other] { $hr } people
 }) and by whoever leads it or stands in for its lead ({ $leads ->
    [0] nobody at the moment
    [one] 1 person
   *[other] { $leads } people
 }).
survey-who-report-provider = Besides, a group of the organisation's own sign-in may open reports to people of HR. Nobody can by a group who counted in a wave, and the access log has each of them.
survey-who-leads = Leads
survey-who-leads-see = the averages of the group they lead, of the group around it and of the whole organisation, each only if at least { $n } people answer; in words, how many answered.
survey-who-team = Your team
survey-who-team-reads = can read the averages of your group in its autonomy audit, under the same rule, through a link from its lead. Whoever has that link can open it until the next audit begins.
survey-who-hr = HR
survey-who-hr-sees = the averages of every group shown, with how many were invited and how many answered.
survey-who-bands = If at least { $n } answer a statement, a report may also show how many answered low, in the middle and high.
survey-who-comments = HR also reads the comments of the whole organisation, if at least { $respondents } people answer and at least { $comments } comment: in random order, with no group, no time and no score beside them. Leads do not.
survey-who-capped = If all of a group answer alike, its figures are cut off before they would give anybody away.
survey-who-neither = Neither leads nor HR see a single answer, or a list of who answered.
survey-who-observers = Observers, such as a works council, see these rules and every change of the list of people, and no results.
survey-who-open = While the survey is open
survey-who-administrators = Administrators
survey-who-administrators-see = that your link was used, until the results are made; not what you answered. No time is stored, but comparing two moments shows about when.
survey-who-lot-administrators = that some code was used, until the results are made; not whose, not which group’s, and not what was answered. No time is stored, but comparing two moments shows about when.
survey-who-response = once a day and for the whole organisation only, roughly how many have answered, rounded down. Nobody is told who has, or how many of a group.
survey-who-reminders-everybody = A reminder goes to everybody, also to those who have answered, so that no list of the others is made.
survey-who-reminders-unanswered = A reminder goes only to those whose link is unused: whoever reads the mail log can tell who had answered by then.
survey-who-lot-reminders = Nobody can remind you alone: nobody knows who has answered with a code.
survey-who-chat = Whoever runs { $chat } can see that you were asked and holds your link, as whoever runs the mail can. Your answers do not go there.
survey-who-early = Should the survey end before its day, it ends at the next noon (UTC), you get a mail with the reason, and the log of rules keeps it.
survey-who-lot-early = Should the survey end before its day, it ends at the next noon (UTC), and the log of rules keeps the reason.
survey-who-took-part = That you took part can also show in the network, or when everybody did. What you answered does not.
survey-who-limit-key = The limit: your answers are stored sealed. Whoever has both the key file and the database from before the results are made could read them and tell whose they are.
survey-who-limit-trustee = Your answers are stored sealed, and the key is not here: { $holder } has it, gets the sealed answers with numbers in place of the groups’ names, and gives back only the results. The limit: with other software { $holder } could read single answers, though not whose they are, unless the two work together.
survey-who-after = When the results are made, the key, every single answer and the mark on your link are deleted. What remains are averages and counts of groups.
survey-who-after-trustee = When the results are made, every single answer here and the mark on your link are deleted. What remains are averages and counts of groups. { $holder } is asked to delete the rest.
survey-who-stays = What stays possible
survey-who-limit-software = Whoever runs this server could change its software.
survey-who-limit-copy = Whoever runs this server could copy all of it while the survey is open, and count the copy as well. Each counting names its box, so that two of them differ where anybody compares; a copy that is shown to nobody shows nothing.
survey-who-limit-copy-trustee = Whoever runs this server could copy all of it while the survey is open. To count the copy as well they need { $holder }, whose program opens one box only, and says which.
survey-who-limit-guess = Averages can still hint: to colleagues who compare their own answers, and when somebody joins or leaves a team while all others answer as before.
survey-who-lot-limit = Whoever printed the codes could have kept some of them. Draw yours from a pile that somebody you trust has counted.
survey-who-limit-comment = A comment can give you away by what it says, by its style and by its language.
survey-who-limit-invented = Whoever keeps the list of people could add some who do not exist. Every change of the list is logged for observers, and the list was frozen when the survey opened.
survey-who-place = Where you count, by which rules
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
survey-who-reader = You can open reports yourself, so your answers are summed but do not count toward the { $n }. They are less protected: if nearly all others in your group answer alike, its average can show yours.
survey-who-policy = These rules were fixed when the survey opened, and nobody can change them for this survey. Their entry in the log of rules has the fingerprint

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

# The comment box; $n is the most characters.
survey-comment = Anything to add?
survey-comment-hint = Optional, at most { $n } characters. Do not name people. Leave out details that only you would know. The language you write in may identify you. HR reads this for the whole organisation; your lead does not.
survey-comment-long = The comment is longer than { $n } characters
survey-comment-long-text = Nothing has been stored. All that you wrote is still here. Shorten it and send again.

# Sealing in the browser.
survey-sealed = Your answers are sealed in this browser before they are sent.
survey-unsealed = What was sent could not be read
survey-unsealed-text = Nothing has been stored. It was sealed in your browser, so that we cannot show what you chose. Choose again and send again.
survey-no-seal = This browser could not seal your answers
survey-no-seal-text = Nothing has been sent. If you send again, your answers go without that seal, and are sealed when they arrive.
survey-same-language = The language could not be changed
survey-same-language-text = What you chose is still here. Check your connection and try again.

# The entry page.
survey-entry = Open your statements
survey-entry-text = Open the link in your email. If that brought you here, copy the code or the whole link from the email, and paste it. From a slip of paper, type the code.
survey-kiosk-text = Draw a slip of paper and type its code. Capitals and hyphens do not matter. Nothing stays on this device.
survey-code = Code or link
survey-kiosk-code = The code of your slip
survey-entry-hint = Opening stores nothing. You can look first and answer later.
survey-entry-button = Open the statements
survey-no-code = Enter the code or the link
survey-unknown = We do not know this link
survey-unknown-text = Your mail program may have cut it in two. Copy the whole link from the email and paste it here. If that does not help, write to { $contact }.
survey-going = Opening your statements
survey-going-text = This takes a moment. If nothing happens, press the button.

# What became of a link.
survey-thanks = Thank you. Your answers are in.
survey-thanks-text = No report says which answers are yours. What stays possible is said under “Who sees what” on the form. You can close this page.
survey-kiosk-next = Done: to the first page
survey-practice = This is a try-out. Nothing that you choose here is stored or counted.
survey-practised = That was the try-out.
survey-practised-text = Nothing was stored. Staff read here that their answers are in.
survey-ends-early = It ends early: on { $date } at 12:00 UTC.
survey-counted-code = The code of your sealed answers
survey-counted-text = Once this survey is closed, everybody can look up which sealed answers were counted. The code is kept nowhere beside your link, and shown only now: write it down if you want to look.
survey-counted-link = What was counted in { $wave }
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

## What was counted: for everybody

counted-title = What was counted in { $wave }
counted-open = This survey takes answers until { $date }. After that, the codes of all sealed answers that were counted stand here.
counted-not-listed = This survey was closed before such lists were kept.
counted-ballots = { $n ->
    [one] 1 sealed answer
   *[other] { $n } sealed answers
 }
counted-when = { $n ->
    [one] was
   *[other] were
 } in the box when this survey took no more answers, on { $date }. Each has its code below.
counted-yours = If the code from your thanks page is among them, your answers were in the box that was counted, as they had been sealed.
counted-beginning = The list is long. Choose the first two characters of your code.
counted-codes = Codes
counted-none-begins = No code begins like this.
counted-check = How to check the list
counted-check-text = The file has the whole hash of each sealed answer, a line for each. Its SHA-256 is in the log of rules and in the certificate of the results, so that no other box can be counted.
counted-file = The list
counted-hash = Its SHA-256
counted-log = Log of rules
counted-entry = Entry { $entry }, which observers read
counted-limits = What this does not prove
counted-limit-people = That every code is the answer of somebody who was invited. Whoever keeps the list of people could invent some; observers read every change of it.
counted-limit-result = That the results follow from these answers. What can be checked of that, the certificate of the results shows.
counted-limit-program = That the program here is the published one. Another one could show two people the same code, or seal something else than was sent.
counted-tells = A code tells nobody what was answered. It does show that somebody took part: keep it to yourself.

## The autonomy audit: its own terms

audit-title = Autonomy audit
# Within a sentence.
audit-domain = { $domain ->
    [methods] methods
    [schedule] schedule
    [tools] tools
    [priorities] priorities
   *[budget] budget
 }
audit-domain-in-full = { $domain ->
    [methods] How the work gets done (methods)
    [schedule] When and in what order (schedule)
    [tools] Which tools and techniques (tools)
    [priorities] What is taken on next (priorities)
   *[budget] Spending within the allowance (budget)
 }
audit-in-area = { $decision }, for { $area }
# The ladder of 1 to 5.
audit-level = { $n ->
    [1] Decided elsewhere
    [2] Lead decides
    [3] Lead decides after hearing the team
    [4] Team decides after consulting the lead
   *[other] Team decides
 }
audit-outside = Outside: { $owner }
audit-ladder-lowest = decided elsewhere
audit-ladder-highest = the team decides
audit-profile = { $profile ->
    [full] Full
    [guided] Guided
   *[structured] Structured
 }
audit-exception = { $exception ->
    [basic_expectations] Basic expectations
    [other_groups] Policies of other groups
    [culture] Culture, in broad terms
    [conduct] Professional conduct
    [first_timers] First-timers
   *[close_to_failing] Work close to failing
 }
audit-support-question = { $question ->
    [information_in_time] Does information reach the team in time?
    [bad_news] Does bad news reach the team, too?
    [tools] Are the tools there?
    [budget] Is the budget there?
    [coaching] Is there coaching?
    [advice_when_asked] Is advice given when asked for, and not imposed?
   *[feedback_on_results] Does the team hear how its results turned out?
 }
audit-support-answer = { $answer ->
    [yes] Yes
    [partly] Partly
   *[no] No
 }
audit-dependency = { $side ->
    [counter] needs a counter: a clear place to hand over
   *[partner] needs a partner: decides with the team
 }
audit-grade = { $grade ->
    [low] low
    [middle] middle
   *[high] high
 }
audit-model = { $model ->
    [structured] structured
    [guided] guided
   *[full] full
 }
audit-proposal = { $proposal ->
    [keep] Keep
    [change] Change
   *[drop] Drop
 }
audit-outcome = { $outcome ->
    [done] Done
    [going] Going on
   *[dropped] Dropped
 }
audit-measure = { $measure ->
    [turnover] Turnover
    [time_to_decision] Time to decision
    [experiments] Experiments
    [engagement] Engagement
   *[innovation_output] Innovation output
 }
audit-percent = { $number } %
audit-days = { $number } days
audit-quarter = { $number ->
    [1] 1st
    [2] 2nd
    [3] 3rd
   *[other] { $number }th
 } quarter { $year }
audit-wait-minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
 }
audit-wait-hours = { $n ->
    [one] 1 hour
   *[other] { $n } hours
 }
audit-wait-days = { $n ->
    [one] 1 day
   *[other] { $n } days
 }
audit-wait = { $once }, { $times ->
    [one] once a month
   *[other] { $times } times a month
 }
audit-wait-unknown = not noted
audit-waiting-under-an-hour = Waiting for the steps that stand takes under an hour a month.
audit-waiting-hours = { $n ->
    [one] Waiting for the steps that stand takes about 1 hour a month.
   *[other] Waiting for the steps that stand takes about { $n } hours a month.
 }
audit-waiting-days = { $n ->
    [one] Waiting for the steps that stand takes about 1 working day a month.
   *[other] Waiting for the steps that stand takes about { $n } working days a month.
 }
audit-waiting-unknown = { $n ->
    [one] For 1 step no wait is noted.
   *[other] For { $n } steps no wait is noted.
 }
audit-ground-purpose = purpose and belonging
audit-ground-competence = competence
audit-ground-autonomy = autonomy
audit-firm = Firm: above the middle of the scale.
audit-not-firm = Not firm: below the middle of the scale.
audit-ground-cannot-tell = Cannot tell: a range crosses the middle, or a figure is missing.
audit-not-asked = not asked
audit-change-unjudged = Whether it has changed cannot be judged yet.
audit-above-middle = { $figure }, above the middle of the scale
audit-below-middle = { $figure }, below the middle of the scale
audit-around-middle = { $figure }, not clearly above or below the middle of the scale
audit-figure-practice = say over { $domain }, in practice
audit-figure-desired = say over { $domain }, as it should be
audit-figure-purpose = purpose
audit-figure-belonging = belonging
audit-figure-competence = competence
audit-figure-autonomy = autonomy
audit-figure-competence-frustration = competence frustration
audit-figure-waited = waiting for an approval
audit-figure-asked-permission = asking for what one could decide
audit-figure-known-decisions = knowing which decisions are the team’s
audit-figure-information = news in time
audit-figure-reasons = reasons explained
audit-figure-accountability = looking at how own choices turned out
audit-figure-help = help when asked for
audit-figure-walk-the-talk = leaders doing what they say
audit-figure-skills = skills to decide more
audit-figure-wants-support = more support wanted first
audit-figure-evenness = understanding why teams differ
audit-figure-unevenness = spread of autonomy between teams

## The autonomy audit: the top

audit-headline-came-and-went = { $came ->
    [one] 1 step of procedure was added
   *[other] { $came } steps of procedure were added
 }, and { $went ->
    [one] 1 was dropped
   *[other] { $went } were dropped
 }.
audit-headline-came = { $n ->
    [one] 1 step of procedure was added.
   *[other] { $n } steps of procedure were added.
 }
audit-headline-went = { $n ->
    [one] 1 step of procedure was dropped.
   *[other] { $n } steps of procedure were dropped.
 }
audit-headline-moved-away = { $n ->
    [one] 1 decision moved away from the team.
   *[other] { $n } decisions moved away from the team.
 }
audit-headline-first = Work on { $step } comes first: that ground is not firm.
audit-headline-less = The team has less say over { $domains } than its charter grants.
audit-headline-more = The team has more say over { $domains } than its charter grants.
audit-headline-guessed-more = The team has less say over { $domains } than its lead guessed.
# $figures begins the sentence: its first letter is made a capital.
audit-headline-waits = { $figures } { $n ->
    [one] is
   *[other] are
 } clearly common.
audit-headline-ground-carries = Purpose, belonging and competence are firm enough for more freedom.
audit-headline-nothing-new = No step came or went, and no decision moved away.
audit-headline-nothing-written = Nothing is written down yet.
audit-headline-survey-withheld = The survey’s figures are withheld, so that nobody can be singled out.
audit-headline-survey-not-asked = No survey of this quarter or the one before has closed yet.
audit-state = State
audit-state-none = not begun
audit-state-draft = draft
audit-state-discussed = discussed on { $date }
audit-state-agreed = agreed on { $date }
audit-state-closed-agreed = closed; agreed on { $date }
audit-state-closed = closed without an agreement
audit-built-from = Built from
audit-built-from-entries = the team’s own list and log
audit-read-by = Read by
audit-read-by-team = the whole team and its lead
audit-withheld = Withheld
audit-withheld-of = { $withheld } of { $asked } survey figures
audit-withheld-nothing-asked = nothing was asked
audit-footer = An audit is a paper for a conversation. It does not rank teams, and it does not say why something is as it is.

## The autonomy audit: its ten sections

audit-foundations = Foundations
audit-foundations-question = Is the ground firm enough for more freedom?
audit-foundations-source = Survey. If an earlier step is not firm, the audit proposes work on that step first.
audit-first = Work on { $step } first: more freedom stands on it.
audit-first-means = While this step is below the middle, the audit does not call autonomy the problem.
audit-freedom = Freedom profile
audit-freedom-question = How much say does the team have, and does its lead see it the same way?
audit-freedom-source = Survey, on the same ladder as the charter. “In line” is said only where the range shows it; all comparisons of all teams are allowed for. A lead’s guess is locked when the wave closes, before any result.
audit-freedom-not-asked = Not asked: no audit wave closed in this quarter or the one before.
audit-key-answer = In practice, as the team answers, with its likely range
audit-key-desired = As it should be
audit-key-charter = As the charter grants it
audit-key-guess = The lead’s guess
audit-numbers-caption = 1 is “decided elsewhere”, 5 is “the team decides”. Likely range in brackets.
audit-column-decision = Decision
audit-column-practice = In practice
audit-column-desired = As it should be
audit-column-charter = Charter
audit-around = { $parent }, the group around it: { $figures }. It includes this team, but is not this team.
audit-column-guess = Lead’s guess
audit-column-share = Steps 4 and 5
audit-column-dont-know = Don’t know
audit-gap-in-line = in line with the charter: { $figure }, charter { $charter }
audit-gap-below = less than the charter grants: { $figure }, charter { $charter }
audit-gap-above = more than the charter grants: { $figure }, charter { $charter }
audit-gap-cannot-tell = cannot tell: { $figure }, charter { $charter }
audit-gap-no-charter = { $figure }; the charter names no step for all of the work
# Each begins with its first letter made a capital.
audit-guess-higher = the lead guessed more say over { $domains } than the team sees.
audit-guess-lower = the lead guessed less say over { $domains } than the team sees.
audit-guess-within = the lead’s guess of { $domains } lies within the range of the team’s answer.
audit-guess-cannot-tell = the lead’s guess of { $domains } cannot be compared: there is no range.
audit-decisions = Decisions
audit-decisions-question = Who decides what, and what moved?
audit-entries-source = Kept by the team and its lead. It needs no survey answers, so it is never withheld.
audit-charter-empty = No decision is listed yet. What is not listed is the team’s; a comparison with answers needs a list.
audit-not-listed = Anything not listed
audit-not-listed-why = Not assigned elsewhere, so it is the team’s
audit-column-who-decides = Who decides
audit-column-since = Since
audit-column-before = Before
audit-column-why = Why
audit-moved = Moved since the audit before
audit-nothing-moved = Nothing moved since the audit before.
audit-move = { $from } → { $to }, on { $date }: { $reason }
audit-log = Bureaucracy log
audit-log-question = Which steps crept back in, and what do they protect?
audit-log-source = Log: entries of the team, never withheld. A working day has eight hours. The statements come from the survey.
audit-log-empty = No step is written down yet.
audit-column-step = Step
audit-column-by = By
audit-column-wait = Wait
audit-column-protects = Protects
audit-column-proposal = Proposal
audit-step-came-new = new: came on { $date }
audit-step-came = came on { $date }
audit-step-went = went on { $date }
audit-nobody-could-say = nobody could say
audit-no-reason = no reason was given
audit-overturned = Decisions of the team that were overturned
audit-permission = Waiting and asking for permission
audit-guardrails = Guardrails
audit-guardrails-question = Where is a rule right, and does everyone know it?
audit-guardrails-source = Checklist of the team, never withheld. It is about rules, never about persons.
audit-guardrails-empty = No rule is written down yet.
audit-written-known = Written and known
audit-written-not-known = Written, not known
audit-not-written = Not written
audit-support = Support
audit-support-question-asked = Does the team get what it needs to decide well?
audit-both-source = The statements come from the survey, the checklist from the team.
audit-checks-empty = The checklist is not filled in yet.
audit-checklist = Checklist
audit-column-question = Question
audit-column-answer = Answer
audit-column-note = Note
audit-dependencies = Customers, partners and values
audit-dependencies-question = Whom does the team work for, and with whom?
audit-not-independence = Autonomy is not independence: a team that decides itself still depends on others, and others on it.
audit-dependencies-empty = Nothing is written down yet.
audit-who-depends = Who needs what of the team
audit-routines = Routine work that could be automated
audit-routine = Routine
audit-values = Values
audit-value-cost = even at the cost of { $cost }
audit-model-title = Model and pitfalls
audit-model-question = How much guidance fits which work, and what could go wrong?
audit-model-source = Skill and complexity are the team’s entries. The survey can hold a step toward more freedom back; it never pushes one. One step at a time.
audit-areas-empty = No work area is written down yet.
audit-column-area = Work area
audit-column-skill = Skill
audit-column-complexity = Complexity
audit-column-today = Today
audit-column-next = Recommended
audit-stay = stay with { $model }
audit-reason-carries-more = Skill and complexity carry more freedom.
audit-reason-carries-less = Skill and complexity ask for more guidance.
audit-reason-fits = The model fits skill and complexity.
audit-reason-competence = Skill would carry more, but competence is not firm.
audit-reason-purpose = Skill would carry more, but purpose or belonging is not firm.
audit-reason-no-skills = Skill would carry more, but the team says that it lacks the skills to decide more.
audit-reason-wants-support = Skill would carry more, but the team wants more support first.
audit-rests-on-entries = This rests on your entries alone: a part of the survey is withheld or was not asked.
audit-survey-incomplete = A part of the survey is withheld or was not asked.
audit-readiness = Readiness
audit-pitfalls = Four pitfalls
audit-pitfall-structure = Structure dropped too fast
audit-pitfall-accountability = No accountability
audit-pitfall-uneven = Uneven across teams
audit-pitfall-leaders = Leaders talk of freedom but act otherwise
audit-found = It shows.
audit-explained = It shows, and the reason is on record.
audit-not-found = It does not show.
audit-pitfall-cannot-tell = Cannot tell from what is shown here.
audit-source-moved = { $n ->
    [one] 1 decision moved to the team
   *[other] { $n } decisions moved to the team
 }
audit-source-no-feedback = Checklist: results get no feedback
audit-source-without-reason = Overturned without a reason: { $decision }
audit-source-with-reason = Overturned with a reason: { $decision }
audit-source-on-record = Reason on record: { $reason }
audit-agreed = Agreed
audit-agreed-question = What do we try, and how will we know?
audit-agreed-source = At most three steps. The next audit opens with their review.
audit-agreed-now = Agreed this time
audit-steps-empty = No step is agreed yet; there is room for { $n }.
audit-column-owner = Owner
audit-column-due = By
audit-column-because = We will know because
audit-column-outcome = Outcome
audit-not-reviewed = not reviewed yet
audit-review = What became of the steps of the { $quarter }
audit-count-done = done
audit-count-going = going on
audit-count-dropped = dropped
audit-count = { $n ->
    [one] 1 step was agreed
   *[other] { $n } steps were agreed
 }: { $outcomes }.
audit-method-title = Method
audit-method-question = What does this rest on, and what can it not tell?
audit-method = An audit looks at the waves that closed in its quarter or the one before. A range is the likely range (95%) of a mean. A sentence rests only on figures that are shown and on what the team wrote down.
audit-no-waves = No wave closed in this quarter or the one before.
audit-wave = { $from } to { $to }; shown from { $threshold } answers on
audit-withheld-none = Withheld: { $count }.
audit-withheld-in-all = Withheld: { $count }. Withheld means: { $withheld }.
audit-wording = The statements, word for word
audit-column-frame = Beginning
audit-elsewhere = Figures from elsewhere
audit-elsewhere-all = Figures from elsewhere
audit-elsewhere-without-survey = They are shown once figures of the survey are.
audit-context = Context, never a cause: nothing here says that one moved the other.
audit-column-quarter = Quarter
audit-column-steps = Steps
audit-history = Audits of this team

## The autonomy audit: writing it down

# Before the title of a page whose form was not taken.
audit-refused = Error:
audit-write = Write something down
audit-save = Write it down
audit-begin = Begin
audit-begin-legend = Begin an audit
audit-begin-hint = The audit before closes, and its link ends.
audit-discussed = Note the day
audit-discussed-legend = The team has talked about it
audit-agree = The team agrees
audit-agree-legend = Agree
audit-agree-hint = The paper is kept as it stands now, and its steps cannot be changed any more. List and log go on.
audit-link = Make a new link
audit-link-legend = The team’s link
audit-link-hint = Whoever has it reads this audit until the next one begins. A new link ends the one before.
audit-link-made = The team’s link, shown only now
audit-link-made-hint = Send it to the team. Whoever has it reads this audit, until the next audit begins or a new link is made.
audit-download = Download what was agreed
audit-download-hint = What the team agreed on is kept as it stood on that day.
audit-snapshots = What was agreed, to keep
audit-snapshot-page = Page
audit-guess-legend = Guess what your team answers
audit-guess-hint = You can change it until { $date }. It is locked then, before any result, and stands beside the team’s answer only where that is shown.
audit-place-legend = Say who decides
audit-profile-legend = Start from a profile
audit-profile-hint = It sets all five decisions at once. Every one can be moved afterwards.
audit-unlist-legend = Take a decision off the list
audit-log-legend = A step that came or went
audit-overturned-legend = A decision of the team that was overturned
audit-no-persons = Name rules and units, never a person.
audit-guardrail-legend = A rule
audit-check-legend = Answer the checklist
audit-dependency-legend = Somebody the team works for or with
audit-routine-legend = Routine work that could be automated
audit-value-legend = A value, and what it may cost
audit-area-legend = A work area
audit-uneven-legend = Why this team decides more or less than others
audit-review-legend = What became of a step
audit-step-legend = Agree on a step
audit-step-hint = At most three. A step needs an owner and a date.
audit-share-legend = Let everybody read: { $step }
audit-share-hint = What is ticked goes into the mail about what came of a survey, with the group’s name and how far the step is, and never with whoever sees to it. Ask the team first. You can take the tick away again: what was mailed before stays mailed.
audit-withdraw = Take it back
audit-withdraw-legend = Take an entry back
audit-withdraw-hint = It leaves the paper; the record keeps it.
audit-label-quarter = Quarter
audit-label-on = Talked about on
audit-label-area = Work area (empty: all of the work)
audit-label-reason = Why
audit-label-decision = Which decision
audit-label-named = Or another one, in a few words
audit-label-outside = Outside the team and its lead
audit-label-outside-owner = If outside: by which group, such as HR or IT
audit-label-profile = Profile
audit-label-change = Came or went
audit-change = { $change ->
    [came] It came
   *[went] It went
 }
audit-label-since = Since
audit-label-by = By which unit
audit-label-wait = Wait each time (a whole number)
audit-label-unit = Unit of the wait
audit-unit = { $unit ->
    [minutes] minutes
    [hours] hours
   *[days] days
 }
audit-label-times = Times a month
audit-label-protects = What it protects (empty: nobody could say)
audit-label-overturned = The decision
audit-label-reason-given = The reason given (empty: none was)
audit-label-exception = Kind of rule
audit-label-rule = The rule
audit-label-written = Is it written down?
audit-label-known = Does everyone know it?
audit-label-note = Note (may be empty)
audit-label-who = Who
audit-label-needs = What they need
audit-label-work = The work
audit-label-keep = What counts
audit-label-cost = Even at the cost of
audit-label-skill = Skill of the team for it
audit-label-complexity = How hard it is to foresee
audit-label-model = How it is guided today
audit-label-shared = Everybody may read this step
audit-label-outcome-note = In a few words
audit-label-text = The step
audit-label-due = By when
audit-label-entry = Which entry

## The desk: now, what needs somebody, the last wave, the next

app-nav-desk = Now
desk-title = Now
desk-now = Now
desk-needs-you = Needs you
desk-last = Last one
desk-next = Next
desk-nothing = Nothing.
desk-nothing-open = Nothing is open.
desk-nothing-open-next = Nothing is open. The next wave opens on { $date }.
desk-idle = No wave takes answers.
desk-list-age = { $n ->
    [0] The people list was imported today.
    [one] The people list is one day old.
   *[other] The people list is { $n } days old.
 }
desk-wave-asks = { $n ->
    [one] { $n } statement
   *[other] { $n } statements
 } to { $people ->
    [one] one person
   *[other] { $people } people
 }, until { $date }, midnight where each person is.
desk-closes = Closes
desk-look-wave = Open the wave
desk-look-waves = Look at the waves
desk-look-people = Look at the people list
desk-import-people = Import people
desk-plan-wave = Plan a wave
desk-change-programme = Change the programme
desk-make-programme = Choose a programme
desk-no-programme = No programme is chosen: a wave opens when somebody opens it.
desk-programme-paused = The programme is paused: nothing opens by itself.
desk-not-opened = The wave of { $date } did not open, and is not caught up on
desk-not-yet-opened = The wave of { $date } has not opened yet
desk-why-down = This program did not run on its days.
desk-why-nobody = Nobody is on the people list.
desk-why-open = The wave before is not closed.
desk-why-soon = The wave before opened less than 21 days ago.
desk-why-budget = It would ask more in its quarter than a person is asked at most.
desk-why-form = The form of the programme is there no more.
desk-why-clock = The clock of this server cannot be believed: have it set. Observers are told.
desk-why-mail = The settings name no address that mail can come from.
desk-mail-stopped = Mail has stopped; nothing is lost, and nobody gets a mail twice
desk-mail-stopped-says = The last run was told: { $said }
desk-came-back = { $n ->
    [one] One mail came back
   *[other] { $n } mails came back
 }
desk-came-back-says = Mend the address, and send it once more.
desk-no-codes = { $n ->
    [one] One person draws a code, and none was made
   *[other] { $n } people draw a code, and none was made
 }
desk-no-codes-says = Print them on the wave’s page; until then these people cannot answer.
desk-look-mail = Look at the mail
desk-change-mail = Change the mail settings
desk-trustee = The wave of { $wave } waits to be counted
desk-without-lead = { $n ->
    [one] { $teams } has no lead
   *[other] { $n } groups have no lead: { $teams }
 }
desk-without-lead-says = Whoever led there has left. Nobody reads that report; an import that names the new lead mends it.
desk-no-group = { $n ->
    [one] One person is in no group
   *[other] { $n } people are in no group
 }
desk-no-group-says = They count for the whole organisation only. An import that gives them a group mends it.
desk-export = The { $quarter } is ready to export
desk-export-link = Export it
desk-old-list-says = A wave opens soon, and asks whoever is on the list then.
desk-shown = { $shown } shown, { $withheld } withheld
desk-read-results = Read the results of { $wave }

## The programme

programme-title = Programme
programme-rhythm-says = { $weeks ->
    [13] A wave each quarter
   *[other] A wave every { $weeks } weeks
 }{ $audit ->
    [yes] , with an audit each quarter.
   *[no] .
 }
programme-next-on = The next opens on { $date }.
programme-no-date = No date is free: too many days are off.
programme-none = No programme is chosen: a wave opens when somebody opens it.
programme-paused = The programme is paused since { $date }.
programme-paused-by = The programme is paused since { $date }, by { $who }.
programme-paused-open = The wave of { $wave } stays open until { $date }, as promised.
programme-paused-next = The wave of { $date } will not open.
programme-resume = Go on with the programme
programme-resume-hint = Going on after a missed date takes the next date of the rhythm. Nothing is caught up on.
programme-next = { $n ->
    [one] The next wave
   *[other] The next { $n } waves
 }
programme-next-proposed = The next waves, if this were kept
programme-next-paused = The waves that would open
programme-moved = moved from { $date }: { $because }
programme-so-far = { $n } of { $most }
programme-column-open = Open
programme-column-statements = Statements
programme-column-quarter = Quarter so far
programme-plan = Plan
programme-rhythm = Rhythm
programme-wave-every = How often a wave opens
programme-every = { $n ->
    [13] Each quarter
   *[other] Every { $n } weeks
 }
programme-up-to = { $n ->
    [one] up to one statement in a quarter
   *[other] up to { $n } statements in a quarter
 }
programme-form = What a wave asks
programme-audit = Audit wave
programme-audit-says = Once a quarter: its second wave, or its only one
programme-open-for = Open for
programme-days = { $n ->
    [one] one day
   *[other] { $n } days
 }
programme-weekday = First day
programme-send-from = Send from
programme-send-from-hint = Where each person is, on working days
programme-send-until = Until
programme-send-until-hint = At least one hour later, on the same day
programme-zone = Time zone of whoever the people list has none for
programme-zone-hint = As in Europe/Berlin
programme-remind = Reminder after
programme-remind-hint = Once, to everybody, in the same hours.
programme-no-reminder = No reminder
programme-save = Save and see the new dates
programme-hours = Each goes out between { $from } and { $until } where the person is.
programme-off = Not on these days
programme-off-none = Every working day is free.
programme-off-caption = No wave opens, and no mail of one is sent
programme-off-what = What
programme-off-from = From
programme-off-to = To
programme-off-remove = Remove
programme-off-add = Add days
programme-off-many = Many at once, such as public holidays
programme-off-rows = Lines, or the text of a calendar
programme-off-rows-hint = A line has the first day, the last and what they are: 2026-12-21 2027-01-08 Christmas. Or paste the text of an iCalendar file (.ics) of public holidays.
programme-off-wrong-label = Say what the days are, in at most { $n } characters
programme-off-wrong-order = The last day lies before the first
programme-off-wrong-length = More than { $n } days: to stop for so long, pause the programme
programme-off-wrong-line = Line { $n }: write the first day, the last and what they are
programme-off-in-line = Line { $n }: { $says }
programme-off-repeats = Line { $n }: “{ $label }” repeats itself. Take a calendar that has the date of each year
programme-off-no-date = Line { $n }: this event has no date that can be read
programme-off-nothing = There are no days in it
programme-off-too-many = More than { $n } entries are not kept: remove those that are over
programme-pause-title = Pause
programme-pause-says = Nothing opens until you go on. A wave that is open stays open, and its mail goes out. Staff are not told; observers see it in their log.
programme-pause = Pause the programme
programme-wrong-every = Choose 4 weeks, 6 weeks or a quarter
programme-wrong-weekday = Choose a day from Monday to Friday
programme-wrong-days = A wave is open for { $least } to { $most } days
programme-wrong-time = Write a time such as 09:00
programme-wrong-reminder = Leave { $n } days before the reminder and after it
programme-wrong-zone = There is no time zone “{ $zone }”: write it as Europe/Berlin
programme-over = { $weeks ->
    [13] Each quarter
   *[other] Every { $weeks } weeks
 } with “{ $form }” ({ $asks ->
    [one] one statement
   *[other] { $asks } statements
 }) would ask { $total } in the { $quarter }. Your limit is { $most }
programme-choose-one = Choose one:
programme-in-fullest = { $n } in the fullest quarter
programme-with-form = The same rhythm with “{ $form }”
programme-raise = A limit of { $n }
programme-raise-says = whoever runs the server writes it as statements_per_quarter into sdt-pulse.toml.
programme-back = Back to what I chose
access-desk = { $who } looked at the desk.
access-programme-set = { $who } set the programme to a wave every { $subject } weeks.
access-programme-paused = { $who } paused the programme.
access-programme-resumed = { $who } went on with the programme.
access-days-off = { $who } changed the days off: { $subject }

## Why a form of the audit is refused, and how to fix it

audit-form-nav = Audit: { $team }
audit-form-no-text = Say this in a few words.
audit-form-no-number = Enter a whole number from 1 to 999.
audit-form-not-chosen = Choose one of these.
audit-form-off-the-ladder = The ladder has the steps 1 to 5. Choose one of these.
audit-form-no-decision = Choose a decision, or name another one below.
audit-form-two-decisions = Choose a decision above, or name one here, not both.
audit-form-no-group = Say which group decides, such as HR, IT, Finance or Legal.
audit-form-group-on-the-ladder = Only a decision outside has another group. Choose “Outside the team and its lead”, or leave this empty.
audit-form-no-owner = Say who sees to it.
audit-form-no-audit = No audit has begun. Begin this quarter’s first.
audit-form-already-agreed = The team agreed on this audit on { $date }, and it stays as it is. Write this into the next one.
audit-form-quarter-has-begun = The audit of the { $quarter } has begun already. Go on with that one.
audit-form-quarter-to-come = The { $quarter } has not begun yet. Choose an earlier one.
audit-form-date-passed = Enter today’s date or a later one.
audit-form-too-many-steps = There are { $n } steps already, and no more. Take one back, or leave this one for the next audit.
audit-form-no-step = No step is written down yet. Write down at least one.
audit-form-not-discussed = The team has not discussed it yet. Note the day first.
audit-form-not-reviewed = { $n ->
    [one] One step of the audit before is not reviewed yet. Say first what became of it.
   *[other] { $n } steps of the audit before are not reviewed yet. Say first what became of them.
}
audit-form-guess-locked = No audit survey takes answers now. A guess is locked when the survey closes, and can be made when the next one opens.
audit-form-guess-incomplete = A guess has all five decisions. Choose a step for each.
audit-form-names-colleague = “{ $words }” is a colleague’s name or address. Write the rule or the group, never a person.
audit-form-nothing-to-withdraw = There is no such entry to take back. Choose one of these.
audit-form-step-names-colleague = “{ $words }” in this step is a colleague’s name or address. What everybody reads names nobody: agree on the step without it in the next audit.
audit-form-no-agreed-step = There is no such step that was agreed on.
audit-form-no-such-step = The audit before has no such step. Choose one of these.
audit-form-unchanged = The charter says so already. Choose another step, or leave it.
audit-form-not-listed = The charter does not list it, so the team decides it already. Choose one that is listed.
audit-form-form-gone = { $problem } You had written: { $words }
audit-form-link-entry = Open your team’s audit
audit-form-link-entry-text = Open the link that your lead gave you. If that brought you here, copy the whole link and paste it.
audit-form-link-label = Link
audit-form-link-open = Open the audit
audit-form-link-none = Paste the link first.
audit-form-link-unknown = This link opens nothing
audit-form-link-unknown-text = It may be cut off, or it has ended: a link ends when the next audit begins, or when your lead makes a new one. Paste the whole link, or ask your lead for the new one.
audit-form-link-going = Opening your team’s audit

# Waves, for HR.
waves-title = Waves
waves-none = No wave has been opened yet.
waves-open = The wave of { $wave } is open until { $date }.
waves-last = The last wave was that of { $wave }, open until { $date }.
waves-wait = The next can open from { $date } on: at least 21 days lie between two openings.
waves-plan-link = Plan the next wave
waves-wave = Wave
waves-state = State
waves-opened = Opened
waves-last-day = Last day
waves-form = Form
waves-state-open = Open
waves-state-closing = Being counted
waves-state-closed = Closed
waves-statements = { $n ->
    [one] { $n } statement
   *[other] { $n } statements
 }
waves-back = All waves
waves-back-to = Back to the wave of { $wave }
waves-back-to-plan = Back to the plan
waves-plan-title = The next wave
waves-plan-finding = If it opened now: { $n ->
    [one] { $n } statement
   *[other] { $n } statements
 } to { $people ->
    [one] { $people } person
   *[other] { $people } people
 }, until { $date }.
waves-plan-not-yet = It cannot open like this yet.
waves-terms = Plan
waves-form-hint = { $n ->
    [one] { $n } statement
   *[other] { $n } statements
 }, about { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
 }
waves-form-core = The core
waves-form-pulse = The core and some that rotate
waves-form-audit = The autonomy audit
waves-closes = Last day to answer
waves-threshold = Smallest group
waves-threshold-hint = From how many answers on a group is shown: 5 to 50. Fixed when the wave opens.
waves-reminder = Reminder
waves-remind-all = Once, to everybody
waves-remind-all-hint = Also to those who have answered, so that no mail log names the others
waves-remind-others = Once, to those whose link is unused
waves-remind-others-hint = Whoever reads the mail log can tell who had not answered; staff are told so before they answer
waves-comments = Comments
waves-comments-ask = Ask for a comment
waves-comments-hint = HR alone reads them, of the whole organisation, in random order, from 10 answers and 5 comments on
waves-lots = Codes on paper
waves-lots-ask = Everybody draws a code, instead of a mail
waves-lots-hint = Whoever reads results gets a mail all the same. Whoever has no address always draws.
waves-lots-drawing = { $n ->
    [one] One person draws a code from an envelope: print them once the wave is open. Where fewer than { $k } draw one, none are made.
   *[other] { $n } people draw a code from an envelope: print them once the wave is open. Where fewer than { $k } draw one, none are made.
 }
waves-lots-says = { $n ->
    [one] One person draws a code and gets no mail. A code belongs to a group and to nobody, so that nobody can know who has answered.
   *[other] { $n } people draw a code and get no mail. A code belongs to a group and to nobody, so that nobody can know who has answered.
 }
waves-lots-how = Print the file, cut it, and put the slips of each group into an envelope of its own. It is made once and kept nowhere: delete it afterwards. On a shared device people open /kiosk.
waves-lots-made = The codes were made. Until one of them was used they can be made again.
waves-lots-again = Those made before may be thrown away: they open nothing any more
waves-lots-button = Make the codes (PDF)
waves-packs = Licensed scales
waves-trustee = Let the works council hold the key
waves-trustee-hint = A trustee makes a key with “sdt-pulse tally keygen” and gives you its public half. Answers are then sealed to it: this server never can read one, and the trustee counts.
waves-trustee-key = The public half of the key, the whole text
waves-look = Look at this plan
waves-comes-of-it = What comes of it
waves-budget = { $n ->
    [one] { $n } statement
   *[other] { $n } statements
 }; { $all } of { $most } in { $quarter } with it
waves-asked = Asked
waves-asked-says = { $n ->
    [one] { $n } person
   *[other] { $n } people
 } on the list today. { $readers ->
    [0] None of them reads reports.
    [one] { $readers } of them reads reports, and does not count toward the smallest group.
   *[other] { $readers } of them read reports, and do not count toward the smallest group.
 }
waves-dates = Dates
waves-dates-say = From now until { $closes }. Links work until { $ends }, 12:00 UTC, when that day is over everywhere.
waves-which-groups = Which groups
waves-groups = { $could } of { $teams } teams could be shown if { $percent } % answer. { $near ->
    [0] None is close to the line;
    [one] One is close to the line;
   *[other] { $near } are close to the line;
 } { $never ->
    [0] none is too small for ever.
    [one] one never can be.
   *[other] { $never } never can be.
 }
waves-never = Which never can be
waves-what-people-see = What people see
waves-drafts = Nobody has reviewed the wording in { $languages }: a machine made it. Read it before people answer in it; whoever reviewed it takes the mark out of the first lines of its files.
waves-not-in = Not in { $languages }: a statement is not translated. Who would read that language is asked in the organisation’s usual one.
waves-promised = What is promised
waves-rule-threshold = A group is shown from { $n } answers on.
waves-rule-bands = How many answered low, in the middle and high is shown from { $n } answers on.
waves-rule-remind-everybody = The reminder goes to everybody, also to those who have answered.
waves-rule-remind-unanswered = The reminder goes only to those whose link is unused: whoever reads the mail log can tell who had not answered.
waves-rule-comments = HR alone reads comments, of the whole organisation, from { $n } answers and { $comments } comments on.
waves-rule-no-comments = There is no box for comments.
waves-rule-key-here = The key lies on this server, and is destroyed when the wave closes.
waves-rule-key-trustee = { $holder } holds the key, and counts.
waves-practice = Send it to me first
waves-practice-hint = You get the invitation that staff would get. What you answer with it is stored nowhere.
waves-practised = A try-out is on its way to { $email }.
waves-open-link = Open this wave…
waves-open-title = Open the wave of { $wave }?
waves-open-says = { $n ->
    [one] { $n } person gets
   *[other] { $n } people get
 } an invitation by mail, at once, and can answer until { $date }.
waves-open-fixed = Who is asked, the form and these rules are fixed from then on, and nobody can change them for this wave:
waves-type-month = Type { $month } to confirm
waves-open-button = Open the wave and send the invitations
waves-open-not = Not yet
waves-running-finding = The wave of { $wave } is open: { $n ->
    [0] today is the last day
    [one] { $n } day left
   *[other] { $n } days left
 }, until { $date }.
waves-ended-finding = The wave of { $wave } takes no more answers, and is about to be counted.
waves-ends-early = It ends early, on { $date } at 12:00 UTC; staff were promised { $announced }. The reason they read: { $reason }
waves-response = Response
waves-response-not-yet = Not yet worked out
waves-response-few = Fewer than { $n } answers
waves-response-under = Under 5 %
waves-response-at-least = At least { $n } %
waves-worked-out = Of the whole organisation, as worked out on { $date }; anew each day from 06:00 UTC on.
waves-not-worked-out = It is worked out once a day, from 06:00 UTC on.
waves-response-why = Why not more exact, and nothing by group?
waves-response-why-text = Whoever watches a number change, or knows who is still missing, learns who took part. And a group that lags would be chased, person by person. So while a wave is open:
waves-response-rule-one = One figure, for the whole organisation, once a day, rounded down to steps of 5 % or of the smallest group, whichever is larger.
waves-response-rule-ends = It begins at “fewer than 20 answers” and ends at “at least 90 %”.
waves-response-rule-nobody = No group, no person, no list of who is missing, no time of an answer, no result and no comment.
waves-response-rule-leads = Leads do not see the figure.
waves-mail = Mail
waves-invitations = Invitations
waves-mailed = { $sent } of { $invited } sent. { $waiting ->
    [0] None waits.
    [one] One waits.
   *[other] { $waiting } wait.
 }
waves-run-going = Mail is going out: { $done } of { $all }.
waves-look-again = Look again
waves-invite-button = Send the invitations that wait
waves-reminded = { $n ->
    [one] Sent to one person.
   *[other] Sent to { $n } people, also to those who have answered.
 }
waves-remind-everybody = Not sent yet. It goes to everybody, also to those who have answered.
waves-remind-unanswered = It goes to those whose link is unused. To how many is not shown: it is the number missing.
waves-remind-link = Send the reminder…
waves-remind-title = Send the one reminder?
waves-remind-once = The wave promises one reminder. There is no second.
waves-remind-soon = The wave opened less than three days ago. From { $date } on more people have had the time to answer.
waves-remind-at-once = Send it now all the same
waves-remind-tick = Tick that it is to go now, or wait
waves-remind-button = Send the reminder
waves-remind-not = Not now
waves-again = Help somebody
waves-again-hint = “I have lost my link”: send a new one. The old one works, too. You do not see whether it was used.
waves-again-button = Send a new link
waves-again-sent = A new link is on its way to { $email }.
mail-queue-came = What came of a survey
mail-queue-title = Mail
mail-queue-link = Mail that waits, and what came back
mail-queue-finding = { $n ->
    [0] No mail waits
    [one] One mail waits
   *[other] { $n } mails wait
 }, { $back ->
    [0] and none came back.
    [one] and one came back.
   *[other] and { $back } came back.
 }
mail-queue-chat = { $n ->
    [0] Messages for the chat go by mail
    [one] A message for the chat went by mail
   *[other] { $n } messages for the chat went by mail
 } ({ $at }). The chat says: { $said } Nobody is left out. An admin sets it right in the settings, and this goes away with the next message that the chat takes.
mail-queue-waiting = Waiting
mail-queue-waits = { $n } from { $at } on
mail-queue-put-off = Tried again
mail-queue-put-off-hint = The mail server or the chat did not take these yet. They go out by themselves.
mail-queue-next = Next try: { $at }.
mail-queue-came-back = Came back
mail-queue-came-back-hint = These did not arrive, for good. Mend the address in the people file, import it, and send the mail once more. Whether somebody has answered is not told by this.
mail-queue-retry = Send once more
mail-queue-retry-all = Send all of them once more
mail-queue-invitation = Invitation
mail-queue-again = New link
mail-queue-reminder = Reminder
mail-queue-early = That the wave ends early
mail-queue-notice = To observers
mail-queue-report = That results are open
waves-came-back = { $n ->
    [one] One mail came back:
   *[other] { $n } mails came back:
 }
waves-came-back-link = Mend it, and send again
waves-put-off = { $n ->
    [one] One mail was not taken yet, and is tried again:
   *[other] { $n } mails were not taken yet, and are tried again:
 }
mail-came-subject = What came of the survey of { $month }
mail-came-answered = { $answered } people answered.
mail-came-answered-withheld = how many people answered is { $withheld }.
mail-came-everybody = This is what everybody may read.
mail-came-title = { $organisation }, on a scale from 1 to 5
mail-came-need = { $need }: { $said }
mail-came-steps = What teams agreed on, and let everybody read
mail-came-step = { $team }: { $step } ({ $standing })
mail-came-done = done
mail-came-dropped = dropped
mail-came-due = due on { $date }
mail-came-overdue = overdue since { $date }
mail-came-withheld = { $n ->
    [one] One
   *[other] { $n }
 } of { $of ->
    [one] one group
   *[other] { $of } groups
 } { $n ->
    [one] is
   *[other] are
 } { $withheld }.
mail-came-destroyed = Every single answer has been destroyed.
mail-came-next = The next survey is planned for { $date }.
mail-came-same = This mail is the same for everybody, whether or not they took part.
mail-report-subject = Results of { $month } for { $groups }
mail-report-subject-all = Results of { $month }
mail-report-open = the wave of { $month } has closed, and the results are ready. They take half a minute to read.
mail-report-page = Open the page:
mail-report-talk = Before you talk about it:
mail-report-with-team = Read it with the team, not to the team.
mail-report-nobody-says = Nobody has to say what they answered. Please do not ask.
mail-report-one-step = Agree on one step at most, and write it on the page.
mail-report-why-lead = You get this because the people list names you as lead.
mail-report-why-role = You get this because you may read all results.
mail-report-no-figures = No figures are in this mail, because mail is forwarded.
waves-end = The end
waves-closes-itself = The wave closes by itself after { $date }.
waves-closes-now = The wave is being counted: a minute or two.
waves-closes-trustee = { $holder } holds the key. After its end, “sdt-pulse tally export” gives them the sealed answers.
waves-close-hint = Ending it early cuts off those who have not answered yet, and cannot be undone.
waves-close-link = End the wave early…
waves-close-title = End the wave of { $wave } early?
waves-close-noon = The links stop working at the next noon (UTC): { $date }, 12:00. Nobody can choose the moment.
waves-close-released = What may be shown is released. Every single answer and the key are destroyed.
waves-close-promised = Staff were promised { $date }. They get a mail that says it ends early, and the reason below.
waves-close-record = The day and the reason go into the record of promises, which the works council reads; your name goes into the access log.
waves-close-reason = Reason, as staff will read it
waves-close-button = End the wave on { $date } at 12:00 UTC
waves-close-not = Leave it open
waves-over-finding = The wave of { $wave } was open until { $date }. { $shown ->
    [0] Nothing but the organisation is shown
    [one] One group is shown
   *[other] { $shown } groups are shown
 }, { $withheld } withheld.
waves-over-early = It ended early; staff were promised { $announced }.
waves-release = Release
waves-answered = Answered
waves-over-answered = { $n } of { $invited }
waves-over-organisation-withheld = Withheld, so that nobody can be singled out
waves-withheld = Withheld
waves-over-withheld = { $n ->
    [one] One group
   *[other] { $n } groups
 }, so that nobody can be singled out. Which of them was too small itself, and which protects another, is never said.
waves-tell = What came of it
waves-tell-hint = One mail to everybody, if you like: what the whole organisation’s page shows, and the steps that teams let everybody read.
waves-tell-link = Tell everybody what came of it…
waves-tell-title = Tell everybody what came of { $wave }
waves-tell-people = { $n ->
    [0] Nobody gets it: nobody on the people list can be mailed.
    [one] One person gets it: whoever is on the people list, has an address and has not asked not to be mailed.
   *[other] { $n } people get it: everybody who is on the people list, has an address and has not asked not to be mailed.
 } Whether they took part makes no difference.
waves-tell-languages = Everybody reads it in their own language. What stands below is in the usual one.
waves-tell-steps = A step stands in it only where its team has ticked it in the audit. If a team takes the tick away before a mail has gone, the step is not in it.
waves-tell-once = It goes out once for each wave.
waves-tell-text = The text
waves-tell-button = Send it to everybody
waves-tell-not = Do not send it
waves-told = On { $date } everybody was told what came of it.
waves-refused-tell-changed = The text is no longer the one that you looked at: read it once more before you send it.
waves-refused-tell-nobody = Nobody can be told by mail: import people who have an address.
waves-destroyed = Destroyed
waves-over-destroyed = Every single answer, the key, the marks of who took part
waves-results-link = Results
waves-proof = Proof
waves-proof-hint = The certificate lets anybody check that no figure can be narrowed down to fewer people than promised; the list holds the code of every answer that was counted.
waves-certificate = Certificate
waves-counted = Counted answers
waves-refused-open = A wave is open. Another can open when it is closed.
waves-refused-too-soon = The last wave opened on { $last }, and at least 21 days lie between two openings, so that nobody is asked too often. The next can open from { $date } on.
waves-refused-budget = With this form { $quarter } would ask { $n } statements, and the limit is { $most }. Choose a shorter form, or a later quarter.
waves-refused-date = Give a date
waves-refused-past = That day is over. Choose a later one.
waves-refused-late = That is more than 90 days away. Choose an earlier day.
waves-refused-nobody = There is nobody to ask. Import the people list first.
waves-refused-form = Choose a form
waves-refused-threshold = The smallest group is { $least } to { $most }
waves-refused-key-used = This key was used for a wave before. Have the trustee make a new one.
waves-refused-pack-trustee = { $pack } is restricted: a trustee’s ballot box would carry its wording away. Leave out one of the two.
waves-refused-pack-expires = The licence of { $pack } ends on { $date }, before the wave does.
waves-refused-pack-attest = Nobody has attested to the licence of { $pack }: “sdt-pulse items attest”
waves-refused-key = This is not the public half of a trustee’s key, as “sdt-pulse tally keygen” makes it.
waves-refused-pack-demo = { $pack } is restricted, and its wording is never drawn in a demo.
waves-refused-pack-twice = { $pack } is chosen twice.
waves-refused-pack-wording = { $item } was asked in { $wave } with another wording, scale or frame, and answers to two wordings cannot be compared. Have the new wording get a new id.
waves-refused-pack-file = The file of { $pack } cannot be read.
waves-refused-pack-items = The file of { $pack } has mistakes: “sdt-pulse items check { $pack }.toml” names them.
waves-refused-sender = Mail cannot be sent with the organisation’s name, the sender, the contact and the address that are set. Have them corrected in the settings.
waves-refused-clock = This server’s clock is wrong. Have it set; nothing was opened, and observers are told.
waves-refused-month = That is not { $month }
waves-refused-reason = Give a reason. Staff were promised a date
waves-refused-ends-already = It ends then already, or is over. Nothing was changed.
waves-refused-over = The wave takes no more answers.
waves-refused-not-invited = Nobody with this address is asked in this wave. Only who was on the list when it opened can get a link.
waves-refused-no-lots = Nobody draws a code in this wave: everybody is invited by mail.
waves-refused-lots-drawn = A code was used already: new ones would let somebody answer twice.
waves-refused-lots-made = { $n ->
    [one] A code was made already, and may be printed: made again, it opens nothing. Tick that it may be thrown away.
   *[other] { $n } codes were made already, and may be printed: made again, those open nothing. Tick that they may be thrown away.
}
waves-refused-few-lots = Only { $n } draw a code, fewer than { $k }: the database would tell too well who has answered. Give them addresses, or let everybody draw in the next wave.
lots-title = Codes for the survey of { $wave }
lots-instructions = { $n ->
    [one] One slip for this group. Cut along the dashes, fold, and put them into one envelope, from which each person draws one.
   *[other] { $n } slips for this group. Cut along the dashes, fold, and put them into one envelope, from which each person draws one.
 }
lots-group = Group: { $group }
lots-open = Scan, or open { $address } and type the code.
lots-until = Until { $date }
lots-promise = It works once. Nobody can know who drew it, and your answers are stored without it.
waves-refused-not-mailed = The mail did not go out: { $said }
waves-refused-no-mail = This server sends no mail from its pages.
# Setting this up in the browser
app-nav-settings = Settings
settings-title = Settings
settings-save = Save
settings-back = Back to the settings
settings-change = Change
settings-saved = { $section }: saved, and in force.
settings-address-moves = If you save another address than the one of your browser, you are led over to it and sign in there with one click. If it leads nowhere: sdt-pulse settings set base_url sets the address.
settings-mail-hint = What is changed here is saved after a test mail has gone out by it.
settings-chat = Chat
settings-chat-title = Invitations in the chat
settings-chat-text = Invitations and reminders can go to each person as a direct message. Whom the chat does not know gets a mail, and nobody gets both. Answers are given on our own pages, never in the chat.
settings-chat-operator = Whoever runs the chat sees who was asked and holds their links, as whoever runs the mail server does. Tell the works council before you turn it on.
settings-chat-way = Where invitations go first
settings-chat-off = By mail alone
settings-chat-hint = How an app, a workflow or a bot is made stands in docs/chat.md.
settings-chat-teams-hint = By a workflow. It does not tell whether somebody got the card: send new links by mail to those who got none.
settings-chat-url = Address of the chat or workflow
settings-chat-url-hint = Not needed for Slack. It is never shown; left empty, the one in force stays.
settings-chat-token = Token of the bot
settings-chat-token-hint = Not needed for Teams. It is never shown; left empty, the one in force stays.
settings-chat-test-hint = The address by which the chat knows the person. The message holds no link.
settings-chat-save = Send a test, then save
settings-chat-said = What the chat said
settings-chat-no-token = Enter the token of the bot.
settings-chat-no-url = Enter an address that begins with https://.
settings-chat-fault-person = The chat does not know this address, or lets nobody write to it.
settings-chat-fault-account = The chat does not let this account write.
settings-chat-fault-down = The chat cannot be reached, or asks to wait.
settings-privacy-hint = { $n ->
   *[other] Holds for the waves that open from now on: one that is open keeps what its people were promised. Below { $n } it can never be.
}
settings-sign-in = Sign-in
settings-sign-in-by = People sign in by
settings-sign-in-mail = A mail with a link and six digits
settings-sign-in-hint = The organisation's own login is set up in sdt-pulse.toml, beside its secret.
set-up-title = Set up the pulse
set-up-nav = Set-up
set-up-kicker = Set-up, step { $number } of 6
set-up-step-organisation = Organisation
set-up-step-address = Address
set-up-step-mail = Mail
set-up-step-people = People
set-up-step-privacy = Privacy
set-up-step-wave = First wave
set-up-step-done = done
set-up-save = Save and go on
set-up-back = Back to: { $step }
set-up-fixed = Fixed in sdt-pulse.toml, the environment or a flag. To change it here, remove it there and start the server again.
set-up-link-text = Paste the set-up code. It is printed where the program was started, after “Set-up code:”, and works once, within 60 minutes.
set-up-link-label = Set-up code
set-up-link-open = Go on
set-up-link-none = Paste the set-up code
set-up-link-ended = This link has ended
set-up-link-ended-text = It was used, is older than 60 minutes, or was replaced by a newer one. Whoever runs the server gets a new one with: sdt-pulse setup-link
set-up-begin-text = Six steps, about 20 minutes. You can stop after any of them and take it up again. Nobody gets a mail until you open the first wave.
set-up-begin-hint = You get the roles admin and HR until you give one up. Mail with a link signs you in later; a new set-up link does, too.
set-up-begin = Begin
set-up-list-organisation = Organisation and languages
set-up-list-address = The address of this site
set-up-list-mail = Mail, with a test to you
set-up-list-people = People, with a trial run that changes nothing
set-up-list-privacy = Privacy: the smallest group that may be shown
set-up-list-wave = The first wave, sent to you first
set-up-organisation-title = Whose pulse is it?
set-up-organisation = Name of the organisation
set-up-organisation-hint = It stands on every page and in every mail.
set-up-organisation-none = Type the name of the organisation
set-up-contact = Contact
set-up-contact-hint = An address that answers questions about the survey. Replies to mails go there.
set-up-locale = Usual language
set-up-locale-hint = Each person is asked in the language of the people list, or of their browser; the usual one is for whom neither says.
languages-title = Languages
languages-on = On.
languages-on-draft = On, as a draft: a machine made it, and nobody has reviewed it.
languages-off = Not on: { $n ->
    [one] one text is missing or wrong
   *[other] { $n } texts are missing or wrong
}. “sdt-pulse language check { $tag }” names what it is.
languages-draft = Shipped as a draft that a machine made and nobody has reviewed; not on. “sdt-pulse language add { $tag }” puts it beside the data, where it can be read and mended.
set-up-address-title = Where do people reach this site?
set-up-address-text = Links in mails begin with this address. Staff must reach it, at home too if they answer there.
set-up-address = Address
set-up-address-hint = https:// and the name of the host, without anything after it.
set-up-address-none = Write https:// and the name of the host, without anything after it
set-up-address-seen = What this server sees
set-up-address-you = Your browser is at
set-up-address-same = the same
set-up-address-differs = not the address above
set-up-address-encryption = Encryption
set-up-address-https = Right: https. Links and answers are encrypted on the way
set-up-address-local = http, on this machine alone: good for a trial
set-up-address-plain = Missing: without https whoever carries the traffic reads personal links and answers. Put a proxy in front: sdt-pulse proxy nginx --host HOST prints its file
set-up-address-by = Proxy
set-up-address-proxy = One is in front, and says by which address you came
set-up-address-no-proxy = None is seen. That is right for a trial; a proxy passes on X-Forwarded-Proto and Host
set-up-address-moves = If you save another address than the one of your browser, you are led over to it and sign in there with one click. If it leads nowhere: sdt-pulse setup-link prints a new link, and sdt-pulse settings set base_url sets the address.
set-up-mail-title = How should the pulse send mail?
set-up-mail-text = Nothing is sent to staff from this step. The test goes to one address only, and the settings are saved only after the server has taken it.
set-up-mail-way = Where the mail goes
set-up-mail-smtp = Through our mail server (SMTP)
set-up-mail-folder = Into a folder, and we deliver it ourselves
set-up-mail-folder-hint = For a relay that collects files. They hold personal links until they are delivered.
set-up-mail-host = Server
set-up-mail-port = Port
set-up-mail-encryption = Encryption
set-up-mail-starttls = STARTTLS, usually port 587
set-up-mail-tls = TLS from the start, usually port 465
set-up-mail-user = User name
set-up-mail-password = Password
set-up-mail-password-hint = Kept sealed with a key that only this program reads, and never shown again. After a test that failed, type it once more.
set-up-mail-from = Sender
set-up-mail-from-hint = Staff see this address as the sender, under the organisation’s name. Replies go to the contact from step 1.
set-up-mail-test-to = Send the test to
set-up-mail-test = Send a test
set-up-mail-later = Set up mail later
set-up-mail-no-host = Type the name of the mail server
set-up-mail-bad-host = Write the server as mail.example.com and the port as a number
set-up-mail-half = Give a user name and a password, or neither
set-up-mail-said = What the server said
set-up-mail-no-password = You can send this text to whoever looks after your mail. It holds no password.
set-up-mail-after = After the test
set-up-mail-sent = The server took the test mail, and the settings are saved. Look whether it arrived, and not among unwanted mail.
set-up-mail-arrived = It arrived: go on
set-up-mail-fault-sign-in = The mail server did not accept the user name or the password
set-up-mail-fault-nothing = Nothing answers at { $server }
set-up-mail-fault-name = The server’s certificate is for another name
set-up-mail-fault-tls = The encrypted connection did not come about
set-up-mail-fault-starttls = The server offers no encryption
set-up-mail-fault-sender = The mail server does not let this sender send
set-up-mail-fault-recipient = The mail server refused the test mail
set-up-mail-fault-later = The mail server asks to try again later
set-up-mail-fault-folder = The folder cannot be written
set-up-mail-fault-other = The mail server broke off
set-up-mail-fault-key = The key that signs mail cannot be used
set-up-mail-read-sign-in = The connection and the encryption are fine. The sign-in is not. Often the user name has to be the whole address, or the account needs a password for applications.
set-up-mail-read-nothing = No server answers at this name and port. Look at both; a firewall between here and there may be in the way, too.
set-up-mail-read-name = A server answers, and proves to be another one than you typed. Type the name that its certificate is for.
set-up-mail-read-tls = A server answers, and the encryption fails: its certificate is not one that is believed, or port and encryption do not belong together (465 is TLS from the start, 587 STARTTLS).
set-up-mail-read-starttls = Without encryption password and mails could be read on the way. Choose TLS from the start if the server takes it, usually on port 465.
set-up-mail-read-sender = The connection is fine. Look whether this account may send under the sender’s address, or whether the server wants a user name and a password.
set-up-mail-read-recipient = The connection is fine, and the server takes no mail to this address, or not of this content. Try another address of your organisation.
set-up-mail-read-later = The connection is fine. Some servers put off an unknown sender for some minutes: send the test again then.
set-up-mail-read-folder = The program may not write into the folder outbox, or its disk is full.
set-up-mail-read-other = The server ended the conversation where an answer was due. What it said before stands below.
set-up-mail-read-key = The test did not begin: mail would be signed, and the key of the settings cannot be used. What is wrong with it stands below.
mail-domain-title = The sender’s domain
mail-domain-hint = Receivers look up three records of it before they believe a mail. A name server is asked when you press the button, and at no other time.
mail-domain-check = Look them up
mail-domain-at = Looked up: { $moment }
mail-domain-right = Right.
mail-domain-missing = Missing.
mail-domain-wrong = Wrong.
mail-domain-unseen = Cannot be seen from here.
mail-domain-spf-right = { $name } says which servers may send. Whether yours is among them is not judged.
mail-domain-dkim-right = { $name } publishes the key that mail is signed with.
mail-domain-dmarc-right = { $name } has receivers stop mail that only claims to be yours.
mail-domain-dmarc-watched = { $name } asks receivers to do nothing (p=none). That is right to begin with.
mail-domain-none = { $name } publishes none.
mail-domain-several = { $name } publishes more than one, and receivers take none of them.
mail-domain-anybody = { $name } lets everybody send in its name.
mail-domain-nobody = { $name } lets nobody send in its name.
mail-domain-no-policy = { $name } names no policy that there is (p=).
mail-domain-other-key = { $name } publishes another key than the one that mail is signed with.
mail-domain-no-key = { $name } publishes a record without a key that can be read.
mail-domain-relay = The mail server signs, if anybody does. The test mail shows it: look for “DKIM-Signature” in its source.
mail-domain-no-server = No name server can be reached.
mail-domain-silent = The name server did not answer in time.
mail-domain-server-says = The name server says: { $words }
mail-domain-publish = Have this TXT record published at { $name }:
mail-domain-spf-begin = Have one TXT record published that begins with v=spf1, names the servers that send for the domain and ends in ~all. Whoever runs the mail server knows it.
mail-domain-leave-one = Leave one of them, which says everything.
mail-domain-add = Have the servers that send for the domain added before -all. Whoever runs the mail server knows them.
set-up-people-title = Who is asked?
set-up-people-asked = { $n ->
    [0] Nobody is on the people list yet.
    [one] One person is on the people list.
   *[other] { $n } people are on the people list.
}
set-up-people-text = Upload a file of your HR system or paste one. A trial run shows what would change before anything does.
set-up-people-import = Import people
set-up-privacy-title = From how many answers may a group be shown?
set-up-privacy-text = A group is shown only if its answers cannot be narrowed down to fewer people than this number, whatever anybody adds or subtracts. You can raise it for a later wave. You cannot lower it below 5, and never for a wave that is open.
set-up-privacy-smallest = Smallest group
set-up-privacy-answers = { $n ->
   *[other] { $n } answers
}
set-up-privacy-sentence = Of these { $teams } teams { $could } could be shown if { $percent } % answer; { $never } never could.
set-up-privacy-expect = If how many answer?
set-up-privacy-percent = { $percent } %
set-up-privacy-again = Work it out again
set-up-privacy-council = The works council has seen this
set-up-privacy-council-hint = Not needed to go on. The day is kept in the access log, which the observer reads.
set-up-privacy-teams-none = Your teams
set-up-privacy-nobody = Nobody is on the people list yet: with it this page tells which teams could be shown.
set-up-privacy-teams = { $n ->
    [one] With this one team
   *[other] With these { $n } teams
}
set-up-privacy-could = Could be shown
set-up-privacy-could-text = Teams: { $teams }. Groups with teams inside: { $shown } of { $divisions }
set-up-privacy-near = Close to the line
set-up-privacy-near-text = { $n ->
    [0] No team
    [one] One team. It needs nearly everybody to answer, or others beside it to
   *[other] { $n } teams. They need nearly everybody to answer, or others beside them to
}
set-up-privacy-never = Never
set-up-privacy-never-text = { $n ->
    [0] No team
    [one] One team. Its answers count in the group above
   *[other] { $n } teams. Their answers count in the group above
}
set-up-privacy-too-small = { $n ->
   *[other] Never: fewer than { $n } people who count
}
set-up-privacy-left-over = Never: too few would be left over
set-up-privacy-hint = { $n ->
   *[other] A forecast from the sizes of your teams, by the rules of the release. People who read reports, leads among them, do not count toward { $n }. A team can be withheld although enough of it answered, where its figure would give a smaller one away.
}
set-up-privacy-all = { $n ->
    [one] The team
   *[other] All { $n } teams
}
set-up-privacy-team = Team
set-up-privacy-people = People
set-up-privacy-outlook = Outlook
set-up-privacy-counted-in = Counted in
set-up-privacy-promise = What you promise
set-up-privacy-promise-text = This is what staff read before they answer, and what the record of promises keeps:
set-up-privacy-promise-words = Nobody, not your lead, not HR, sees what you answered. A group is shown from { $k } answers on. When the survey closes, every single answer is destroyed.
set-up-wave-title = Your first wave
set-up-wave-text = Plan the first wave and send it to yourself first. Staff get no mail before you open it. With “Finish” these pages are gone; everything they set is changed with sdt-pulse settings.
set-up-wave-left = Not saved yet: { $steps }.
set-up-wave-plan = Plan the first wave
set-up-finish = Finish the set-up
mail-test-subject = Test mail of the pulse
mail-test-text = The pulse of { $organisation } can send mail to you. Nothing is to be done.
