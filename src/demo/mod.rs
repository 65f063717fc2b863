//! A fictional organisation that lives through eight waves by the same code as a real one: people
//! file, open, mail to an outbox, answers posted to the routes, close, release.

mod answers;
mod audits;
mod mail;
mod organisation;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use crate::app::{self, App, AppError, ImportRequest, OpenRequest};
use crate::auth::Role;
use crate::domain::programme::{DayOff, Programme};
use crate::domain::{
    Actor, EmailAddress, EmailError, ImportMode, Threshold, UnitPath, UnitPathError,
};
use crate::mail::{MailError, read_outbox};
use crate::web::{Clock, FilledForm, PostError, State, post_answers};

use answers::{FIRST_WAVE_AFTER_CHANGE, Respondent};
use organisation::{
    CHANGED_TEAM, HR, OBSERVER, SMALL_TEAM, UNSURE_TEAM, colleagues, lead_of, people_csv,
    people_csv_now,
};

pub use organisation::NAME;

/// How many waves have closed; one more is open.
pub const CLOSED_WAVES: u64 = 8;
/// Those that ask for the ladder, a quarter apart.
const AUDIT_WAVES: [u64; 2] = [CLOSED_WAVES - 3, CLOSED_WAVES];
const DAYS_OPEN: i32 = 10;
/// From the people file to the first wave.
const DAYS_OF_SET_UP: i32 = 14;

#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    #[error(transparent)]
    App(#[from] AppError),
    #[error(transparent)]
    Mail(#[from] MailError),
    #[error(transparent)]
    Post(#[from] PostError),
    #[error("a team of the demo is no team")]
    Team(#[from] UnitPathError),
    #[error("an address of the demo is no address")]
    Address(#[from] EmailError),
    #[error("{0} of the demo's mails could not be written")]
    Unsent(usize),
    #[error("the demo's calendar has no such date")]
    Calendar(#[from] jiff::Error),
    #[error("the outbox cannot be emptied")]
    Outbox(#[source] std::io::Error),
}

/// A clock that the demo turns.
#[derive(Clone, Default)]
pub struct TurnedClock(Arc<AtomicI64>);

impl TurnedClock {
    pub fn clock(&self) -> Clock {
        let millis = Arc::clone(&self.0);
        Arc::new(move || {
            Timestamp::from_millisecond(millis.load(Ordering::SeqCst))
                .unwrap_or(Timestamp::UNIX_EPOCH)
        })
    }

    fn turn_to(&self, date: Date) -> Result<Timestamp, jiff::Error> {
        let nine = date.at(9, 0, 0, 0).to_zoned(TimeZone::UTC)?.timestamp();
        self.0.store(nine.as_millisecond(), Ordering::SeqCst);
        Ok(nine)
    }
}

/// The links to look around with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoLinks {
    pub hr: String,
    pub lead: String,
    pub observer: String,
    pub outbox: String,
    /// The link by which the changed team reads its audit.
    pub audit: String,
    /// Teams with other audits, and their leads' links.
    pub other_audits: Vec<(String, String)>,
}

/// Lives through all waves up to `today`. The same seed and day give the same releases.
///
/// `state` runs on `clock`; `progress` hears `(waves done, of how many)`.
pub async fn simulate(
    state: &State,
    clock: &TurnedClock,
    outbox: &Path,
    seed: u64,
    today: Date,
    mut progress: impl FnMut(u64, u64),
) -> Result<(), DemoError> {
    let app = &state.app;
    let request = ImportRequest::of(ImportMode::Full);
    let months = i32::try_from(CLOSED_WAVES).unwrap_or_default();
    let begins = today.checked_sub(months.months())?.checked_sub(DAYS_OF_SET_UP.days())?;
    let now = clock.turn_to(begins)?;
    app::import_people(app, people_csv().as_bytes(), &request, now)?;
    app::grant_role(app, &Actor::CommandLine, &EmailAddress::parse(HR)?, Role::Hr, now)?;
    app::grant_role(
        app,
        &Actor::CommandLine,
        &EmailAddress::parse(OBSERVER)?,
        Role::Observer,
        now,
    )?;
    for wave in 1..=CLOSED_WAVES + 1 {
        let months_ago = i32::try_from(CLOSED_WAVES + 1 - wave).unwrap_or_default();
        let opens = today.checked_sub(months_ago.months())?;
        if wave == FIRST_WAVE_AFTER_CHANGE {
            note_the_change(app, opens.checked_sub(9.days())?)?;
        }
        let closes = opens.checked_add(DAYS_OPEN.days())?;
        let now = clock.turn_to(opens)?;
        let threshold = Threshold::default();
        let form = if AUDIT_WAVES.contains(&wave) { "audit" } else { "core" };
        let mut request = OpenRequest::new(form.to_owned(), closes, threshold);
        request.comments = wave >= FIRST_WAVE_AFTER_CHANGE;
        let id = app::open_wave(app, &request, now)?;
        mail::send(app, clock, outbox).await?;
        if wave <= CLOSED_WAVES {
            clock.turn_to(opens.checked_add(2.days())?)?;
            let asked = app::wave_find(app, id.as_str())?;
            post_answers(state, filled_forms(outbox, seed, wave, &asked)?, || {}).await?;
            if AUDIT_WAVES.contains(&wave) {
                audits::guess(app, &asked.id, clock.turn_to(closes.checked_sub(2.days())?)?)?;
            }
            // Two days later nobody anywhere can still answer.
            app::close_wave(app, id.as_str(), clock.turn_to(closes.checked_add(2.days())?)?)?;
            let now = clock.turn_to(closes)?;
            if wave == AUDIT_WAVES[0] {
                audits::first(app, now)?;
            }
            mail::send(app, clock, outbox).await?;
            std::fs::remove_dir_all(outbox).map_err(DemoError::Outbox)?;
        }
        progress(wave, CLOSED_WAVES + 1);
    }
    mail::return_one(app, outbox)?;
    let now = clock.turn_to(today)?;
    app::import_people(app, people_csv_now().as_bytes(), &request, now)?;
    programme(app, today, now)?;
    Ok(audits::second(app, now)?)
}

/// From here on waves would open by themselves, every six weeks; nothing does in the demo's few days.
fn programme(app: &App, today: Date, now: Timestamp) -> Result<(), DemoError> {
    let hr = Actor::Reader(EmailAddress::parse(HR)?);
    let from = today.checked_add(80.days())?;
    let holiday =
        DayOff { from, to: from.checked_add(13.days())?, label: "Works holiday".to_owned() };
    app::add_days_off(app, &hr, &[holiday], now)?;
    let programme = Programme { comments: true, ..Programme::default() };
    Ok(app::set_programme(app, &hr, &programme, now)?)
}

/// Sign-in links for HR, for the lead of the team with the change and for an observer, and the outbox.
pub fn links(app: &App, now: Timestamp) -> Result<DemoLinks, DemoError> {
    let lead = lead_of(CHANGED_TEAM).unwrap_or_default();
    let mut other_audits = Vec::new();
    for team in [UNSURE_TEAM, SMALL_TEAM] {
        let lead = lead_of(team).unwrap_or_default();
        let link = app::create_login_link(app, &EmailAddress::parse(&lead)?, now)?;
        other_audits.push((team.to_owned(), link));
    }
    Ok(DemoLinks {
        hr: app::create_login_link(app, &EmailAddress::parse(HR)?, now)?,
        lead: app::create_login_link(app, &EmailAddress::parse(&lead)?, now)?,
        observer: app::create_login_link(app, &EmailAddress::parse(OBSERVER)?, now)?,
        outbox: format!("{}/demo/outbox", app.settings().base_url),
        audit: app::audit_link_make(app, &UnitPath::from_stored(CHANGED_TEAM.to_owned()))?,
        other_audits,
    })
}

/// Reads everybody's mail, as they would, and fills in the form of those who take part.
fn filled_forms(
    outbox: &Path,
    seed: u64,
    wave: u64,
    asked: &crate::domain::Wave,
) -> Result<Vec<FilledForm>, DemoError> {
    let mails: BTreeMap<String, String> =
        read_outbox(outbox)?.into_iter().map(|mail| (mail.to, mail.link)).filter(is_link).collect();
    let everybody = colleagues();
    let mut forms = Vec::new();
    let mut in_team = 0;
    for (number, one) in everybody.iter().enumerate() {
        in_team = if one.manager_email.is_none() { 0 } else { in_team + 1 };
        let respondent = Respondent { seed, wave, number, in_team, team: &one.team };
        if let (Some(mut fields), Some(link)) =
            (respondent.answers(&asked.form), mails.get(&one.email))
        {
            if asked.terms.comments {
                fields.extend(respondent.comment());
            }
            fields.push(("code".to_owned(), link.clone()));
            fields.push(("confirm".to_owned(), "1".to_owned()));
            forms.push(fields);
        }
    }
    Ok(forms)
}

/// Whoever looks on or leads gets mail without one, too.
fn is_link((_, link): &(String, String)) -> bool {
    !link.is_empty()
}

fn note_the_change(app: &App, on: Date) -> Result<(), DemoError> {
    let team = UnitPath::parse(CHANGED_TEAM)?;
    let body = "We dropped the second release approval".to_owned();
    Ok(app::note_action(app, team, on, body)?)
}
