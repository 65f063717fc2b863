use askama::Template;
use jiff::civil::{Date, Time};

use super::{Mistake, name};
use crate::disclosure::{PublishedWave, ResponseFigure};
use crate::domain::{KeyHolder, Reminders, UnitPath, Wave, WaveState};
use crate::messages::Translator;
use crate::reports::addresses::{
    COMMENTS, OVERVIEW, WAVES, counted_href, wave_again_href, wave_close_href, wave_href,
    wave_invite_href, wave_remind_href,
};
use crate::reports::overview::QuarterLink;
use crate::reports::page::Chrome;

/// How the mail of this server goes right now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailRun {
    pub done: usize,
    pub all: usize,
    pub failed: usize,
    pub is_running: bool,
    /// Why nothing goes out, or why somebody got none.
    pub problems: Vec<String>,
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
    pub run: Option<MailRun>,
    /// Between which times mail goes out by itself, where each person is; none where somebody opened it.
    pub hours: Option<(Time, Time)>,
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
    hours: Option<String>,
    run: Option<RunSays>,
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

struct RunSays {
    says: String,
    problems: Vec<String>,
    /// The page anew, while mail goes out.
    look_again: Option<String>,
}

pub fn open_wave(sources: OpenWaveSources, chrome: Chrome<'_>) -> WavePage<'_> {
    let t = chrome.t;
    let wave = &sources.wave;
    let until = wave.ends_early_on.unwrap_or(wave.closes_on);
    let finding = if sources.is_over {
        t.say("waves-ended-finding").with("wave", name(t, wave)).to_string()
    } else {
        let days = (until - sources.today).get_days().max(0);
        let said = t.say("waves-running-finding").with("wave", name(t, wave));
        said.with("n", days).with("date", t.date(until)).to_string()
    };
    let early = wave.ends_early_on.map(|day| {
        let said = t.say("waves-ends-early").with("date", t.date(day));
        let said = said.with("announced", t.date(wave.closes_on));
        said.with("reason", sources.early_reason.as_deref().unwrap_or_default()).to_string()
    });
    let is_running = sources.run.as_ref().is_some_and(|run| run.is_running);
    let may_mail = !sources.is_over && !is_running;
    let invitations = t.say("waves-mailed").with("sent", sources.sent);
    let invitations = invitations.with("invited", sources.invited);
    let remind_left = sources.reminded.is_none_or(|reminded| reminded < sources.sent);
    let mistakes = sources.again.mistake.iter();
    let mistakes = mistakes.map(|says| Mistake { field: "email", says: says.clone() }).collect();
    WavePage {
        here: WAVES,
        title: name(t, wave),
        waves: WAVES,
        finding,
        early,
        response: response(t, sources.response.map(|(_, figure)| figure)),
        worked_out: match sources.response {
            Some((day, _)) => t.say("waves-worked-out").with("date", t.date(day)).to_string(),
            None => t.get("waves-not-worked-out"),
        },
        invitations: invitations.with("waiting", sources.waiting).to_string(),
        hours: sources.hours.map(|(from, until)| hours(t, from, until)),
        run: sources.run.map(|run| says(t, run, wave)),
        invite: (may_mail && sources.waiting > 0 && sources.hours.is_none())
            .then(|| wave_invite_href(&wave.id)),
        remind: (may_mail && sources.sent > 0 && remind_left).then(|| wave_remind_href(&wave.id)),
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

fn hours(t: Translator<'_>, from: Time, until: Time) -> String {
    let said = t.say("programme-hours").with("from", from.strftime("%H:%M").to_string());
    said.with("until", until.strftime("%H:%M").to_string()).to_string()
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

fn says(t: Translator<'_>, run: MailRun, wave: &Wave) -> RunSays {
    let said = if run.is_running {
        t.say("waves-run-going").with("done", run.done).with("all", run.all)
    } else {
        t.say("waves-run-done").with("sent", run.done - run.failed).with("failed", run.failed)
    };
    RunSays {
        says: said.to_string(),
        problems: run.problems,
        look_again: run.is_running.then(|| wave_href(&wave.id)),
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
}

pub fn wave_over<'a>(published: &PublishedWave, chrome: Chrome<'a>) -> WaveOver<'a> {
    let t = chrome.t;
    let PublishedWave { wave, release } = published;
    let shown = release.units().filter(|unit| **unit != UnitPath::organisation()).count();
    let hidden = release.withheld().len();
    let until = wave.ends_early_on.unwrap_or(wave.closes_on);
    let said = t.say("waves-over-finding").with("wave", name(t, wave));
    let said = said.with("date", t.date(until)).with("shown", shown).with("withheld", hidden);
    let early = wave
        .ends_early_on
        .map(|_| t.say("waves-over-early").with("announced", t.date(wave.closes_on)).to_string());
    let answered = release.respondents(&UnitPath::organisation());
    WaveOver {
        here: WAVES,
        title: name(t, wave),
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
        chrome,
    }
}
