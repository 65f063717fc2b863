//! The desk: what is going on, what somebody can do something about, what came of the last wave, and what is next.

use askama::Template;
use jiff::civil::Date;

use super::programme::NextWaves;
use super::waves::{closes, reminder, response};
use crate::disclosure::{PublishedWave, ResponseFigure};
use crate::domain::programme::{Obstacle, PlannedWave};
use crate::domain::{Need, Quarter, Scale, UnitPath, Wave};
use crate::messages::{Translator, key};
use crate::reports::addresses::{
    DESK, MAIL, OVERVIEW, PEOPLE, PEOPLE_IMPORT, PROGRAMME, SETTINGS_MAIL, WAVE_PLAN, WAVES,
    wave_href,
};
use crate::reports::headline::{Headline, headline};
use crate::reports::page::{Chrome, ReportError};
use crate::reports::words::{Judged, Words};

/// So many groups without a lead are named.
const MOST_NAMED: usize = 5;

/// A wave that takes answers, as far as HR may know it.
#[derive(Debug, Clone)]
pub struct DeskOpenWave {
    pub wave: Wave,
    pub invited: u64,
    pub sent: u64,
    pub waiting: u64,
    pub reminded: Option<u64>,
    pub response: Option<(Date, ResponseFigure)>,
    /// Whether it takes no answers any more.
    pub is_over: bool,
}

/// What somebody can do something about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeskNeed {
    /// A wave of the programme did not open; `is_over`: it will not.
    NotOpened { planned_on: Date, obstacle: Obstacle, is_over: bool },
    /// No mail goes out, as the last run was told.
    MailStopped(String),
    /// So many mails will not arrive as they were sent.
    CameBack(usize),
    /// Somebody else holds the key of a wave that is over.
    TrusteeCounts { wave: Wave, holder: String },
    /// Whoever led these groups has left.
    LeadLeft(Vec<UnitPath>),
    /// So many people stand in no group.
    NoGroup(usize),
    /// The last quarter has results that nobody exported.
    Export(Quarter),
    /// Before a wave opens: the people list is so many days old.
    OldList(i32),
}

/// What the desk is drawn from, beside the closed waves.
#[derive(Debug, Clone)]
pub struct DeskSources {
    pub today: Date,
    pub open: Option<DeskOpenWave>,
    pub needs: Vec<DeskNeed>,
    /// The next waves of the programme; none while it is paused.
    pub next: Vec<PlannedWave>,
    pub statements_most: u32,
    pub is_set: bool,
    pub is_paused: bool,
    /// How old the people list is, in days, where that is known.
    pub list_age: Option<i32>,
}

#[derive(Template)]
#[template(path = "app/desk.html")]
pub struct DeskPage<'a> {
    chrome: Chrome<'a>,
    here: &'static str,
    title: String,
    kicker: String,
    finding: String,
    now: Vec<Fact>,
    nothing_open: Option<String>,
    needs: Vec<NeedRow>,
    last: Option<LastWave>,
    next: Option<NextWaves>,
    next_says: String,
    programme: &'static str,
    change: String,
    plan: &'static str,
    import: &'static str,
}

struct Fact {
    what: String,
    says: String,
    more: String,
    href: Option<String>,
}

struct NeedRow {
    says: String,
    more: String,
    href: String,
    link: String,
}

struct LastWave {
    headline: Headline,
    answered: Option<String>,
    shown: String,
    href: &'static str,
    link: String,
}

/// # Errors
/// A release whose figures cannot be computed.
pub fn desk_page<'a>(
    sources: &DeskSources,
    waves: &[PublishedWave],
    chrome: Chrome<'a>,
) -> Result<DeskPage<'a>, ReportError> {
    let t = chrome.t;
    let words = Words { t, organisation: chrome.organisation };
    let next_on = sources.next.first().map(|wave| wave.opens_on);
    let finding = match (&sources.open, next_on) {
        (Some(open), _) => open_finding(t, open, sources.today),
        (None, Some(day)) => t.say("desk-nothing-open-next").with("date", t.date(day)).to_string(),
        (None, None) => t.get("desk-nothing-open"),
    };
    let next_says = match (sources.is_set, sources.is_paused, next_on) {
        (false, ..) => t.get("desk-no-programme"),
        (_, true, _) => t.get("desk-programme-paused"),
        (.., None) => t.get("programme-no-date"),
        _ => String::new(),
    };
    let caption = t.n("programme-next", sources.next.len());
    let next = NextWaves::of(t, &sources.next, sources.statements_most, caption);
    let list = sources.list_age.map(|days| t.n("desk-list-age", days));
    Ok(DeskPage {
        here: DESK,
        title: t.get("desk-title"),
        kicker: t.day(sources.today),
        finding,
        now: sources.open.as_ref().map(|open| facts(t, open)).unwrap_or_default(),
        nothing_open: sources.open.is_none().then(|| list.unwrap_or_else(|| t.get("desk-idle"))),
        needs: sources.needs.iter().map(|need| need_row(words, need)).collect(),
        last: waves.last().map(|published| last(words, published)).transpose()?,
        next: (!next.rows.is_empty()).then_some(next),
        next_says,
        programme: PROGRAMME,
        change: t.get(if sources.is_set {
            key("desk-change-programme")
        } else {
            key("desk-make-programme")
        }),
        plan: WAVE_PLAN,
        import: PEOPLE_IMPORT,
        chrome,
    })
}

fn open_finding(t: Translator<'_>, open: &DeskOpenWave, today: Date) -> String {
    let wave = t.month_year(open.wave.opens_on);
    if open.is_over {
        return t.say("waves-ended-finding").with("wave", wave).to_string();
    }
    let until = open.wave.ends_early_on.unwrap_or(open.wave.closes_on);
    let said = t.say("waves-running-finding").with("wave", wave);
    said.with("n", (until - today).get_days().max(0)).with("date", t.date(until)).to_string()
}

fn facts(t: Translator<'_>, open: &DeskOpenWave) -> Vec<Fact> {
    let wave = &open.wave;
    let until = wave.ends_early_on.unwrap_or(wave.closes_on);
    let asks = t.say("desk-wave-asks").with("n", wave.form.statements());
    let asks = asks.with("people", open.invited).with("date", t.date(until)).to_string();
    let mailed = t.say("waves-mailed").with("sent", open.sent).with("invited", open.invited);
    let worked_out = match open.response {
        Some((day, _)) => t.say("waves-worked-out").with("date", t.date(day)).to_string(),
        None => t.get("waves-not-worked-out"),
    };
    let fact = |what: String, says: String| Fact { what, says, more: String::new(), href: None };
    vec![
        Fact { href: Some(wave_href(&wave.id)), ..fact(t.month_year(wave.opens_on), asks) },
        Fact {
            more: worked_out,
            ..fact(t.get("waves-response"), response(t, open.response.map(|(_, figure)| figure)))
        },
        fact(t.get("waves-reminder"), reminder(t, wave, open.reminded)),
        fact(t.get("waves-mail"), mailed.with("waiting", open.waiting).to_string()),
        fact(t.get("desk-closes"), closes(t, wave, open.is_over)),
    ]
}

fn need_row(words: Words<'_>, need: &DeskNeed) -> NeedRow {
    let t = words.t;
    let row = |says: String, more: String, href: &str, link: &str| NeedRow {
        says,
        more,
        href: href.to_owned(),
        link: t.get(link),
    };
    match need {
        DeskNeed::NotOpened { planned_on, obstacle, is_over } => {
            let message =
                if *is_over { key("desk-not-opened") } else { key("desk-not-yet-opened") };
            let says = t.say(message).with("date", t.date(planned_on)).to_string();
            let (why, href, link) = obstacle_says(*obstacle);
            row(says, t.get(why), href, link)
        }
        DeskNeed::MailStopped(said) => {
            let more = t.say("desk-mail-stopped-says").with("said", said.as_str()).to_string();
            row(t.get("desk-mail-stopped"), more, MAIL, key("desk-look-mail"))
        }
        DeskNeed::CameBack(n) => row(
            t.n("desk-came-back", *n),
            t.get("desk-came-back-says"),
            MAIL,
            key("desk-look-mail"),
        ),
        DeskNeed::TrusteeCounts { wave, holder } => {
            let says = t.say("desk-trustee").with("wave", t.month_year(wave.opens_on)).to_string();
            let more = t.say("waves-closes-trustee").with("holder", holder.as_str()).to_string();
            row(says, more, &wave_href(&wave.id), key("desk-look-wave"))
        }
        DeskNeed::LeadLeft(teams) => {
            let named: Vec<String> =
                teams.iter().take(MOST_NAMED).map(|team| words.unit(team)).collect();
            let says = t.say("desk-without-lead").with("n", teams.len());
            let says = says.with("teams", named.join(", ")).to_string();
            row(says, t.get("desk-without-lead-says"), PEOPLE_IMPORT, key("desk-import-people"))
        }
        DeskNeed::NoGroup(n) => row(
            t.n("desk-no-group", *n),
            t.get("desk-no-group-says"),
            PEOPLE,
            key("desk-look-people"),
        ),
        DeskNeed::Export(quarter) => {
            let says = t.say("desk-export").with("quarter", t.quarter(*quarter)).to_string();
            row(says, String::new(), OVERVIEW, key("desk-export-link"))
        }
        DeskNeed::OldList(days) => {
            let says = t.n("desk-list-age", *days);
            row(says, t.get("desk-old-list-says"), PEOPLE_IMPORT, key("desk-import-people"))
        }
    }
}

/// Why, where it is mended, and the words of the link.
fn obstacle_says(obstacle: Obstacle) -> (&'static str, &'static str, &'static str) {
    match obstacle {
        Obstacle::Down => (key("desk-why-down"), WAVE_PLAN, key("desk-plan-wave")),
        Obstacle::Nobody => (key("desk-why-nobody"), PEOPLE_IMPORT, key("desk-import-people")),
        Obstacle::WaveOpen => (key("desk-why-open"), WAVES, key("desk-look-waves")),
        Obstacle::TooSoon => (key("desk-why-soon"), PROGRAMME, key("desk-change-programme")),
        Obstacle::Budget => (key("desk-why-budget"), PROGRAMME, key("desk-change-programme")),
        Obstacle::Form => (key("desk-why-form"), PROGRAMME, key("desk-change-programme")),
        Obstacle::Clock => (key("desk-why-clock"), WAVES, key("desk-look-waves")),
        Obstacle::Mail => (key("desk-why-mail"), SETTINGS_MAIL, key("desk-change-mail")),
    }
}

fn last(words: Words<'_>, published: &PublishedWave) -> Result<LastWave, ReportError> {
    let t = words.t;
    let everybody = UnitPath::organisation();
    let mut needs = Vec::new();
    for need in Need::ALL {
        let figure = published.release.scale(&everybody, Scale::satisfaction(need))?;
        needs.push(Judged::new(need, &figure));
    }
    let answered = published.release.respondents(&everybody);
    let shown = t.say("desk-shown").with("shown", published.release.units().count());
    Ok(LastWave {
        headline: headline(words, &needs),
        answered: answered.shown().map(|respondents| words.answered(*respondents)),
        shown: shown.with("withheld", published.release.withheld().len()).to_string(),
        href: OVERVIEW,
        link: t.say("desk-read-results").with("wave", words.wave(&published.wave)).to_string(),
    })
}
