//! The programme: its rhythm, the next waves, days off, and a pause.

use askama::Template;
use jiff::civil::Date;

use super::waves::Mistake;
use crate::domain::programme::{DayOff, OpeningDay, PlannedWave, Programme, Rhythm, WayOut};
use crate::domain::{Quarter, Wave};
use crate::messages::Translator;
use crate::reports::addresses::{
    PROGRAMME, PROGRAMME_DAYS_OFF, PROGRAMME_DAYS_OFF_REMOVE, PROGRAMME_PAUSE, PROGRAMME_RESUME,
    WAVE_PLAN, WAVES,
};
use crate::reports::page::Chrome;

/// Proposed for how long a wave is open; what was chosen on the command line stands beside them.
const OPEN_DAYS: [i32; 3] = [11, 18, 25];
const REMIND_AFTER: [i32; 3] = [5, 8, 12];

/// What was chosen, as a form has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgrammeTyped {
    pub every: String,
    pub form: String,
    pub audit: bool,
    pub comments: bool,
    pub open_days: String,
    pub weekday: String,
    pub send_from: String,
    pub send_until: String,
    /// Empty: no reminder.
    pub remind_after: String,
    pub zone: String,
}

impl From<&Programme> for ProgrammeTyped {
    fn from(one: &Programme) -> Self {
        Self {
            every: one.rhythm.to_string(),
            form: one.form.clone(),
            audit: one.audit,
            comments: one.comments,
            open_days: one.open_days.to_string(),
            weekday: one.weekday.id().to_owned(),
            send_from: one.send_from.strftime("%H:%M").to_string(),
            send_until: one.send_until.strftime("%H:%M").to_string(),
            remind_after: one.remind_after.map_or_else(String::new, |days| days.to_string()),
            zone: one.zone.clone(),
        }
    }
}

impl ProgrammeTyped {
    /// The same for the address of a page that proposes it.
    fn to_query(&self) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.append_pair("every", &self.every).append_pair("form", &self.form);
        for (name, is_chosen) in [("audit", self.audit), ("comments", self.comments)] {
            if is_chosen {
                query.append_pair(name, "1");
            }
        }
        query.append_pair("open_days", &self.open_days).append_pair("weekday", &self.weekday);
        query.append_pair("send_from", &self.send_from);
        query.append_pair("send_until", &self.send_until);
        query.append_pair("remind_after", &self.remind_after).append_pair("zone", &self.zone);
        query.finish()
    }
}

/// Days off as they were typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DaysOffTyped {
    pub label: String,
    pub from: String,
    pub to: String,
    /// Pasted lines, or a calendar.
    pub rows: String,
}

/// What the page is drawn from.
#[derive(Debug, Clone)]
pub struct ProgrammeSources {
    pub typed: ProgrammeTyped,
    /// What is kept; `None` before anything is.
    pub kept: Option<Programme>,
    pub days_off_typed: DaysOffTyped,
    pub mistakes: Vec<Mistake>,
    /// Since when, and by whom as far as that is known.
    pub paused: Option<(Date, Option<String>)>,
    /// What the chosen programme would do; empty where it cannot be kept.
    pub next: Vec<PlannedWave>,
    pub statements_most: u32,
    /// What each rhythm asks in its fullest quarter.
    pub rhythms: Vec<(Rhythm, u32)>,
    /// The names of the forms, each with its statements.
    pub forms: Vec<(String, u32)>,
    /// Each with its id.
    pub days_off: Vec<(String, DayOff)>,
    /// The wave that takes answers.
    pub open: Option<Wave>,
}

#[derive(Template)]
#[template(path = "app/programme.html")]
pub struct ProgrammePage<'a> {
    chrome: Chrome<'a>,
    here: &'static str,
    title: String,
    finding: String,
    waves: &'static str,
    action: &'static str,
    add: &'static str,
    remove: &'static str,
    pause: Option<&'static str>,
    resume: Option<&'static str>,
    paused_says: Vec<String>,
    typed: ProgrammeTyped,
    days_off_typed: DaysOffTyped,
    mistakes: Vec<Mistake>,
    next: NextWaves,
    rhythms: Vec<Choice>,
    forms: Vec<Choice>,
    open_days: Vec<Choice>,
    weekdays: Vec<Choice>,
    remind: Vec<Choice>,
    days_off: Vec<OffRow>,
}

/// One of several that may be chosen.
struct Choice {
    id: String,
    says: String,
    hint: String,
    is_chosen: bool,
}

struct OffRow {
    id: String,
    label: String,
    from: String,
    to: String,
}

/// The table of coming waves.
pub(super) struct NextWaves {
    pub caption: String,
    pub rows: Vec<NextRow>,
}

pub(super) struct NextRow {
    pub open: String,
    pub moved: Option<String>,
    pub form: String,
    pub statements: u32,
    pub so_far: String,
    pub href: String,
}

impl NextWaves {
    pub fn of(t: Translator<'_>, next: &[PlannedWave], most: u32, caption: String) -> Self {
        Self { caption, rows: next.iter().map(|wave| row(t, wave, most)).collect() }
    }
}

fn row(t: Translator<'_>, wave: &PlannedWave, most: u32) -> NextRow {
    let open = t.say("report-range").with("low", t.short_date(wave.opens_on));
    let moved = wave.moved.as_ref().map(|moved| {
        let said = t.say("programme-moved").with("date", t.short_date(moved.from));
        said.with("because", moved.because.as_str()).to_string()
    });
    let so_far = t.say("programme-so-far").with("n", wave.quarter_so_far).with("most", most);
    NextRow {
        open: open.with("high", t.short_date(wave.closes_on)).to_string(),
        moved,
        form: form_name(t, &wave.form),
        statements: wave.statements,
        so_far: so_far.to_string(),
        href: format!("{WAVE_PLAN}?form={}", wave.form),
    }
}

fn form_name(t: Translator<'_>, form: &str) -> String {
    match form {
        "core" => t.get("waves-form-core"),
        "pulse" => t.get("waves-form-pulse"),
        "audit" => t.get("waves-form-audit"),
        other => other.to_owned(),
    }
}

/// "A wave every 6 weeks, with an audit each quarter."
fn rhythm_says(t: Translator<'_>, programme: &Programme) -> String {
    let audit = if programme.audit { "yes" } else { "no" };
    let said = t.say("programme-rhythm-says").with("weeks", programme.rhythm.weeks());
    said.with("audit", audit).to_string()
}

impl ProgrammePage<'_> {
    fn mistake(&self, field: &str) -> Option<&str> {
        self.mistakes.iter().find(|one| one.field == field).map(|one| one.says.as_str())
    }
}

pub fn programme_page(sources: ProgrammeSources, chrome: Chrome<'_>) -> ProgrammePage<'_> {
    let t = chrome.t;
    let next_day = sources.next.first().map(|wave| t.date(wave.opens_on));
    let finding = match (&sources.kept, &sources.paused, &next_day) {
        (None, ..) => t.get("programme-none"),
        (_, Some((on, Some(who))), _) => t
            .say("programme-paused-by")
            .with("date", t.date(on))
            .with("who", who.as_str())
            .to_string(),
        (_, Some((on, None)), _) => t.say("programme-paused").with("date", t.date(on)).to_string(),
        (Some(kept), None, Some(day)) => {
            let next = t.say("programme-next-on").with("date", day.as_str());
            format!("{} {next}", rhythm_says(t, kept))
        }
        (Some(kept), None, None) => {
            format!("{} {}", rhythm_says(t, kept), t.get("programme-no-date"))
        }
    };
    let caption = match (&sources.kept, &sources.paused) {
        (None, _) => t.get("programme-next-proposed"),
        (Some(_), Some(_)) => t.get("programme-next-paused"),
        (Some(kept), None) if ProgrammeTyped::from(kept) != sources.typed => {
            t.get("programme-next-proposed")
        }
        (Some(_), None) => t.n("programme-next", sources.next.len()),
    };
    let is_paused = sources.paused.is_some();
    let typed = &sources.typed;
    ProgrammePage {
        here: PROGRAMME,
        title: t.get("programme-title"),
        finding,
        waves: WAVES,
        action: PROGRAMME,
        add: PROGRAMME_DAYS_OFF,
        remove: PROGRAMME_DAYS_OFF_REMOVE,
        pause: (sources.kept.is_some() && !is_paused).then_some(PROGRAMME_PAUSE),
        resume: is_paused.then_some(PROGRAMME_RESUME),
        paused_says: if is_paused { paused_says(t, &sources) } else { Vec::new() },
        next: NextWaves::of(t, &sources.next, sources.statements_most, caption),
        rhythms: sources.rhythms.iter().map(|one| rhythm_choice(t, *one, typed)).collect(),
        forms: sources.forms.iter().map(|one| form_choice(t, one, typed)).collect(),
        open_days: numbers(&OPEN_DAYS, &typed.open_days, |days| t.n("programme-days", days)),
        weekdays: OpeningDay::ALL.into_iter().map(|day| weekday_choice(t, day, typed)).collect(),
        remind: reminders(t, typed),
        days_off: sources.days_off.iter().map(|one| off_row(t, one)).collect(),
        mistakes: sources.mistakes,
        days_off_typed: sources.days_off_typed,
        typed: sources.typed,
        chrome,
    }
}

fn paused_says(t: Translator<'_>, sources: &ProgrammeSources) -> Vec<String> {
    let open = sources.open.as_ref().map(|wave| {
        let until = wave.ends_early_on.unwrap_or(wave.closes_on);
        let said = t.say("programme-paused-open").with("wave", t.month_year(wave.opens_on));
        said.with("date", t.date(until)).to_string()
    });
    let next = sources
        .next
        .first()
        .map(|wave| t.say("programme-paused-next").with("date", t.date(wave.opens_on)).to_string());
    open.into_iter().chain(next).collect()
}

fn rhythm_choice(
    t: Translator<'_>,
    (rhythm, most): (Rhythm, u32),
    typed: &ProgrammeTyped,
) -> Choice {
    let id = rhythm.to_string();
    Choice {
        says: t.n("programme-every", rhythm.weeks()),
        hint: t.n("programme-up-to", most),
        is_chosen: id == typed.every,
        id,
    }
}

fn form_choice(t: Translator<'_>, (form, asks): &(String, u32), typed: &ProgrammeTyped) -> Choice {
    Choice {
        says: form_name(t, form),
        hint: t.n("waves-statements", *asks),
        is_chosen: *form == typed.form,
        id: form.clone(),
    }
}

fn weekday_choice(t: Translator<'_>, day: OpeningDay, typed: &ProgrammeTyped) -> Choice {
    Choice {
        says: t.n("weekday-name", day.weekday().to_monday_one_offset()),
        hint: String::new(),
        is_chosen: day.id() == typed.weekday,
        id: day.id().to_owned(),
    }
}

/// The proposed numbers, and the chosen one where it is none of them.
fn numbers(proposed: &[i32], chosen: &str, says: impl Fn(i32) -> String) -> Vec<Choice> {
    let mut all = proposed.to_vec();
    all.extend(chosen.parse::<i32>().ok());
    all.sort_unstable();
    all.dedup();
    let choice = |days: i32| Choice {
        id: days.to_string(),
        says: says(days),
        hint: String::new(),
        is_chosen: days.to_string() == chosen,
    };
    all.into_iter().map(choice).collect()
}

fn reminders(t: Translator<'_>, typed: &ProgrammeTyped) -> Vec<Choice> {
    let none = Choice {
        id: String::new(),
        says: t.get("programme-no-reminder"),
        hint: String::new(),
        is_chosen: typed.remind_after.is_empty(),
    };
    let after = numbers(&REMIND_AFTER, &typed.remind_after, |days| t.n("programme-days", days));
    std::iter::once(none).chain(after).collect()
}

fn off_row(t: Translator<'_>, (id, day): &(String, DayOff)) -> OffRow {
    let DayOff { from, to, label } = day;
    OffRow { id: id.clone(), label: label.clone(), from: t.day(from), to: t.day(to) }
}

/// A programme that asks too much, with the ways out.
#[derive(Debug, Clone)]
pub struct LimitSources {
    pub typed: ProgrammeTyped,
    pub rhythm: Rhythm,
    /// Of a wave that is no audit.
    pub asks: u32,
    pub quarter: Quarter,
    pub total: u32,
    pub most: u32,
    pub ways: Vec<WayOut>,
}

#[derive(Template)]
#[template(path = "app/programme_limit.html")]
pub struct LimitPage<'a> {
    chrome: Chrome<'a>,
    here: &'static str,
    title: String,
    back: String,
    problem: String,
    ways: Vec<WayRow>,
}

struct WayRow {
    /// None where no page does it.
    href: Option<String>,
    says: String,
    then: String,
}

pub fn programme_limit_page(sources: LimitSources, chrome: Chrome<'_>) -> LimitPage<'_> {
    let t = chrome.t;
    let LimitSources { typed, rhythm, asks, quarter, total, most, ways } = sources;
    let problem = t
        .say("programme-over")
        .with("weeks", rhythm.weeks())
        .with("form", form_name(t, &typed.form));
    let problem = problem.with("asks", asks).with("total", total).with("most", most);
    let to = |typed: ProgrammeTyped| Some(format!("{PROGRAMME}?{}", typed.to_query()));
    let row = |way: WayOut| match way {
        WayOut::Rhythm { rhythm, statements } => WayRow {
            href: to(ProgrammeTyped { every: rhythm.to_string(), ..typed.clone() }),
            says: t.n("programme-every", rhythm.weeks()),
            then: t.n("programme-in-fullest", statements),
        },
        WayOut::Form { form, statements } => WayRow {
            says: t.say("programme-with-form").with("form", form_name(t, &form)).to_string(),
            href: to(ProgrammeTyped { form, ..typed.clone() }),
            then: t.n("programme-in-fullest", statements),
        },
        WayOut::Limit(limit) => WayRow {
            href: None,
            says: t.n("programme-raise", limit),
            then: t.get("programme-raise-says"),
        },
    };
    LimitPage {
        here: PROGRAMME,
        title: t.get("desk-nothing-changed"),
        back: format!("{PROGRAMME}?{}", typed.to_query()),
        problem: problem.with("quarter", t.quarter(quarter)).to_string(),
        ways: ways.into_iter().map(row).collect(),
        chrome,
    }
}
