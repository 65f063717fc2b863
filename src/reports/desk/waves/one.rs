use askama::Template;
use jiff::civil::{Date, Time};

use super::{Mistake, wave_name};
use crate::disclosure::{PublishedWave, ResponseFigure};
use crate::domain::{KeyHolder, Reminders, UnitPath, Wave, WaveState};
use crate::messages::{Translator, key};
use crate::reports::addresses::{
    COMMENTS, MAIL, OVERVIEW, WAVES, counted_href, wave_again_href, wave_close_href, wave_href,
    wave_invite_href, wave_lots_href, wave_remind_href, wave_tell_href,
};
use crate::reports::overview::QuarterLink;
use crate::reports::page::Chrome;

/// How a wave's mail goes. Of answering it says nothing.
#[derive(Debug, Clone, Default)]
pub struct WaveMail {
    /// Right now, by whichever process.
    pub is_going: bool,
    /// Why nothing goes out.
    pub problem: Option<String>,
    /// What is tried again, by address.
    pub put_off: Vec<ReturnedMail>,
    /// What did not arrive, by address.
    pub came_back: Vec<ReturnedMail>,
}

/// A mail that did not get through.
#[derive(Debug, Clone)]
pub struct ReturnedMail {
    pub to: String,
    /// The server's words, without the address.
    pub said: String,
}

/// What was typed to get somebody a new link.
#[derive(Debug, Clone, Default)]
pub struct AgainTyped {
    pub email: String,
    pub mistake: Option<String>,
    /// It went out.
    pub sent_to: Option<String>,
}

/// What the page of a wave that takes answers is drawn from.
#[derive(Debug, Clone)]
pub struct OpenWaveSources {
    pub wave: Wave,
    pub invited: u64,
    pub sent: u64,
    pub waiting: u64,
    /// None where the number would tell how many had not answered.
    pub reminded: Option<u64>,
    pub response: Option<(Date, ResponseFigure)>,
    pub early_reason: Option<String>,
    /// Whether it takes no answers any more.
    pub is_over: bool,
    pub today: Date,
    pub may_remind: bool,
    pub mail: WaveMail,
    /// Between which times mail goes out by itself, where each person is; none where somebody opened it.
    pub hours: Option<(Time, Time)>,
    /// How many people draw a code on paper, and whether the codes were made.
    pub drawing: u64,
    pub has_codes: bool,
    /// Why the codes were not made.
    pub refused: Option<String>,
    pub again: AgainTyped,
}

/// A wave that takes answers: nothing on it tells who has answered.
#[derive(Template)]
#[template(path = "app/wave_running.html")]
pub struct WavePage<'a> {
    chrome: Chrome<'a>,
    here: &'static str,
    title: String,
    waves: &'static str,
    finding: String,
    early: Option<String>,
    response: String,
    worked_out: String,
    invitations: String,
    going: Option<String>,
    look_again: String,
    problem: Option<String>,
    /// What came back, and what is tried again.
    failed: Vec<(String, Vec<ReturnedMail>)>,
    has_come_back: bool,
    queue: &'static str,
    hours: Option<String>,
    lots: Option<Lots>,
    invite: Option<String>,
    remind: Option<String>,
    reminder: String,
    again: String,
    typed: AgainTyped,
    close: Option<String>,
    closes: String,
    rules: Vec<String>,
    mistakes: Vec<Mistake>,
}

pub fn open_wave(sources: OpenWaveSources, chrome: Chrome<'_>) -> WavePage<'_> {
    let t = chrome.t;
    let wave = &sources.wave;
    let until = wave.ends_early_on.unwrap_or(wave.closes_on);
    let finding = if sources.is_over {
        t.say("waves-ended-finding").with("wave", wave_name(t, wave)).to_string()
    } else {
        let days = (until - sources.today).get_days().max(0);
        let said = t.say("waves-running-finding").with("wave", wave_name(t, wave));
        said.with("n", days).with("date", t.date(until)).to_string()
    };
    let early = wave.ends_early_on.map(|day| {
        let said = t.say("waves-ends-early").with("date", t.date(day));
        let said = said.with("announced", t.date(wave.closes_on));
        said.with("reason", sources.early_reason.as_deref().unwrap_or_default()).to_string()
    });
    let WaveMail { is_going, problem, put_off, came_back } = sources.mail;
    let is_going = is_going && sources.waiting > 0;
    let may_mail = !sources.is_over && !is_going;
    let going = t.say("waves-run-going").with("done", sources.sent);
    let going = going.with("all", sources.sent + sources.waiting).to_string();
    let listed = |key: &'static str, mails: Vec<ReturnedMail>| {
        (!mails.is_empty()).then(|| (t.n(key, mails.len()), mails))
    };
    let invitations = t.say("waves-mailed").with("sent", sources.sent);
    let invitations = invitations.with("invited", sources.invited);
    let wrong_address = sources.again.mistake.iter();
    let wrong_address = wrong_address.map(|says| Mistake { field: "email", says: says.clone() });
    let refused = sources.refused.map(|says| Mistake { field: "", says });
    let mistakes = wrong_address.chain(refused).collect();
    WavePage {
        here: WAVES,
        title: wave_name(t, wave),
        waves: WAVES,
        finding,
        early,
        response: response(t, sources.response.map(|(_, figure)| figure)),
        worked_out: match sources.response {
            Some((day, _)) => t.say("waves-worked-out").with("date", t.date(day)).to_string(),
            None => t.get("waves-not-worked-out"),
        },
        invitations: invitations.with("waiting", sources.waiting).to_string(),
        going: is_going.then_some(going),
        look_again: wave_href(&wave.id),
        problem,
        has_come_back: !came_back.is_empty(),
        failed: [listed(key("waves-came-back"), came_back), listed(key("waves-put-off"), put_off)]
            .into_iter()
            .flatten()
            .collect(),
        queue: MAIL,
        lots: (sources.drawing > 0).then(|| Lots {
            says: t.n("waves-lots-says", sources.drawing),
            made: sources.has_codes.then(|| t.get("waves-lots-made")),
            action: (cfg!(feature = "pdf") && !sources.is_over).then(|| wave_lots_href(&wave.id)),
        }),
        hours: sources.hours.map(|(from, until)| hours(t, from, until)),
        invite: (may_mail && sources.waiting > 0 && sources.hours.is_none())
            .then(|| wave_invite_href(&wave.id)),
        remind: (may_mail && sources.sent > 0 && sources.may_remind)
            .then(|| wave_remind_href(&wave.id)),
        reminder: reminder(t, wave, sources.reminded),
        again: wave_again_href(&wave.id),
        typed: sources.again,
        close: (!sources.is_over && wave.ends_early_on.is_none())
            .then(|| wave_close_href(&wave.id)),
        closes: closes(t, wave, sources.is_over),
        rules: super::plan::rules(t, wave),
        mistakes,
        chrome,
    }
}

pub(super) fn hours(t: Translator<'_>, from: Time, until: Time) -> String {
    let said = t.say("programme-hours").with("from", from.strftime("%H:%M").to_string());
    said.with("until", until.strftime("%H:%M").to_string()).to_string()
}

/// Codes on paper.
struct Lots {
    says: String,
    made: Option<String>,
    /// Where they are made, while the wave takes answers.
    action: Option<String>,
}

/// How and when it closes.
pub fn closes(t: Translator<'_>, wave: &Wave, is_over: bool) -> String {
    let until = wave.ends_early_on.unwrap_or(wave.closes_on);
    match (&wave.terms.key, is_over) {
        (KeyHolder::Trustee(holder), _) => {
            t.say("waves-closes-trustee").with("holder", holder.as_str()).to_string()
        }
        (KeyHolder::Operator, true) => t.get("waves-closes-now"),
        (KeyHolder::Operator, false) => {
            t.say("waves-closes-itself").with("date", t.date(until)).to_string()
        }
    }
}

/// How many have answered, as far as it may be known.
pub fn response(t: Translator<'_>, figure: Option<ResponseFigure>) -> String {
    match figure {
        None => t.get("waves-response-not-yet"),
        Some(ResponseFigure::Few) => t.n("waves-response-few", ResponseFigure::FEWEST),
        Some(ResponseFigure::AtLeast(0)) => t.get("waves-response-under"),
        Some(ResponseFigure::AtLeast(percent)) => t.n("waves-response-at-least", percent),
    }
}

/// Whom the reminder goes to, or went to.
pub fn reminder(t: Translator<'_>, wave: &Wave, reminded: Option<u64>) -> String {
    match (wave.terms.reminders, reminded) {
        (Reminders::Everybody, Some(n)) if n > 0 => t.n("waves-reminded", n),
        (Reminders::Everybody, _) => t.get("waves-remind-everybody"),
        (Reminders::Unanswered, _) => t.get("waves-remind-unanswered"),
    }
}

/// A wave of which nothing but its release remains.
#[derive(Template)]
#[template(path = "app/wave_over.html")]
pub struct WaveOver<'a> {
    chrome: Chrome<'a>,
    here: &'static str,
    title: String,
    waves: &'static str,
    finding: String,
    early: Option<String>,
    answered: String,
    destroyed: String,
    withheld: Option<String>,
    results: &'static str,
    comments: Option<&'static str>,
    counted: String,
    certificate: String,
    /// On which day everybody was told what came of it.
    told: Option<String>,
    /// Where they are told, once.
    tell: Option<String>,
}

/// `told_on`: the day on which everybody was told what came of it.
pub fn wave_over<'a>(
    published: &PublishedWave,
    told_on: Option<Date>,
    chrome: Chrome<'a>,
) -> WaveOver<'a> {
    let t = chrome.t;
    let PublishedWave { wave, release } = published;
    let shown = release.units().filter(|unit| **unit != UnitPath::organisation()).count();
    let hidden = release.withheld().len();
    let until = wave.ends_early_on.unwrap_or(wave.closes_on);
    let said = t.say("waves-over-finding").with("wave", wave_name(t, wave));
    let said = said.with("date", t.date(until)).with("shown", shown).with("withheld", hidden);
    let early = wave
        .ends_early_on
        .map(|_| t.say("waves-over-early").with("announced", t.date(wave.closes_on)).to_string());
    let answered = release.respondents(&UnitPath::organisation());
    WaveOver {
        here: WAVES,
        title: wave_name(t, wave),
        waves: WAVES,
        finding: said.to_string(),
        early,
        answered: match answered.shown() {
            Some(respondents) => {
                let of = respondents.get();
                t.say("waves-over-answered")
                    .with("n", of.answered)
                    .with("invited", of.invited)
                    .to_string()
            }
            None => t.get("waves-over-organisation-withheld"),
        },
        destroyed: if wave.state == WaveState::Closed {
            t.get("waves-over-destroyed")
        } else {
            t.get("waves-closes-now")
        },
        withheld: (hidden > 0).then(|| t.n("waves-over-withheld", hidden)),
        results: OVERVIEW,
        comments: wave.terms.comments.then_some(COMMENTS),
        counted: counted_href(&wave.id),
        certificate: QuarterLink::certificate_of(wave),
        told: told_on.map(|day| t.say("waves-told").with("date", t.date(day)).to_string()),
        tell: (told_on.is_none() && wave.state == WaveState::Closed)
            .then(|| wave_tell_href(&wave.id)),
        chrome,
    }
}
