use std::collections::BTreeSet;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use rand::seq::SliceRandom;
use sha2::{Digest, Sha256};

use super::deputies::in_force;
use super::mail_queue::enqueue_invitations;
use super::notices::notify;
use super::packs::with_packs;
use super::roster_log::roster_append;
use super::{App, AppError, Refusal};
use crate::auth::Role;
use crate::ballot_box::{TrusteeKey, random};
use crate::domain::{
    Chain, EmailAddress, Form, JustShown, KeyHolder, Locale, NoticeAbout, Pack, Policy, Quarter,
    Reminders, Roster, RosterChange, Terms, Threshold, Wave, WaveId, WaveOpened, WaveState,
    hexadecimal,
};
use crate::store::{Employee, Invitation, StoredWave, Tx};

/// At least this many days lie between two openings.
const LEAST_DAYS_BETWEEN: i32 = 21;
const LONGEST_DAYS: i32 = 90;

#[derive(Debug, Clone)]
pub struct OpenRequest {
    pub form: String,
    /// Licensed scales that are asked after it.
    pub packs: Vec<Pack>,
    pub closes_on: Date,
    pub threshold: Threshold,
    pub reminders: Reminders,
    /// Whether the form has a box for a comment.
    pub comments: bool,
    /// In trustee mode: whoever holds the key, and its public half.
    pub trustee: Option<TrusteeKey>,
    /// Whether everybody but readers draws a code on paper; whoever has no address always does.
    pub lots: bool,
}

impl OpenRequest {
    /// Reminders to everybody, no pack, no comments, the key in a file.
    pub fn new(form: String, closes_on: Date, threshold: Threshold) -> Self {
        let reminders = Reminders::default();
        let (packs, comments, trustee, lots) = (Vec::new(), false, None, false);
        Self { form, packs, closes_on, threshold, reminders, comments, trustee, lots }
    }
}

/// Opens a wave: freezes who is asked and who reads, makes the wave's key, and writes one invitation
/// per person, whose mail waits from now on, but for those who draw a code ([`super::make_lots`]). Mails
/// nothing itself.
pub fn open_wave(app: &App, request: &OpenRequest, now: Timestamp) -> Result<WaveId, AppError> {
    let today = now.to_zoned(TimeZone::UTC).date();
    check_request(app, request, today)?;
    app.write_logged(|tx| {
        let id = open_on(app, tx, request, today, now)?;
        enqueue_invitations(tx, &id, |_| now)?;
        Ok(id)
    })
}

/// The same within a transaction and without any mail, under a day that its first mails say: where people far in the east are
/// asked, that begins before it does in UTC.
pub(super) fn open_on(
    app: &App,
    tx: &mut Tx<'_>,
    request: &OpenRequest,
    opens_on: Date,
    now: Timestamp,
) -> Result<WaveId, AppError> {
    check_request(app, request, opens_on)?;
    tx.waves_lock()?;
    tx.chains_lock()?;
    let Plan { wave, number, roster, people, readers, waves } =
        plan(app, tx, request, (opens_on, now))?;
    let id = wave.id.clone();
    let is_reader = |one: &Employee| readers.contains(&one.person.email);
    let public_key = match &request.trustee {
        Some(trustee) if waves.iter().any(|one| one.public_key == trustee.key.as_bytes()) => {
            return Err(Refusal::TrusteeKeyUsed.into());
        }
        Some(trustee) => trustee.key.as_bytes().to_vec(),
        // The lock is held: no other process makes or destroys this wave's key.
        None => app.keys().create_wave_key(&id)?.as_bytes().to_vec(),
    };
    let roster_hash = roster_hash(&roster);
    let policy = Policy::of(&wave, &public_key, &roster_hash).map_err(AppError::Policy)?;
    let policy = serde_json::to_string(&policy).map_err(AppError::Policy)?;
    let policy_hash = Some(tx.chain_append(Chain::Policy, policy)?.sha256);
    roster_append(tx, now, &RosterChange::frozen(&id, &roster_hash, &roster))?;
    let stored = StoredWave { wave, number, public_key, roster_hash, policy_hash };
    tx.wave_insert(&stored, &roster)?;
    let last = waves.last().map(|last| &last.wave);
    let before = last.map(|last| tx.wave_roster(&last.id)).transpose()?;
    let opened = WaveOpened {
        wave: id.clone(),
        closes_on: request.closes_on,
        threshold: request.threshold,
        before: last.map(|last| last.opens_on),
        just_shown: JustShown::of(&roster, before.as_ref(), request.threshold),
    };
    notify(tx, NoticeAbout::WaveOpened(opened), now)?;
    for one in &people {
        let Some(unit) = roster.leaf_of(&one.person.team) else { continue };
        let (employee_id, reader) = (one.id, is_reader(one));
        // A code counts toward the threshold, so that nobody may draw one who reads reports (R0).
        let lot = !reader && (request.lots || !one.person.email.is_reachable());
        tx.invitation_insert(&id, &Invitation { id: random()?, employee_id, unit, reader, lot })?;
    }
    Ok(id)
}

/// A wave as it would open now.
#[derive(Debug, Clone)]
pub struct WavePreview {
    pub wave: Wave,
    /// How many people would be asked, and how many of them read reports (R0).
    pub asked: usize,
    pub readers: usize,
    /// How many of them draw a code.
    pub drawing: usize,
    /// The quarter that it counts in, and how many statements its waves before asked, of how many at most.
    pub quarter: Quarter,
    pub statements_before: u32,
    pub statements_most: u32,
}

/// Works out what [`open_wave`] would do now, and changes nothing; refuses what it would refuse.
pub fn preview_wave(
    app: &App,
    request: &OpenRequest,
    now: Timestamp,
) -> Result<WavePreview, AppError> {
    let today = now.to_zoned(TimeZone::UTC).date();
    check_request(app, request, today)?;
    let Plan { wave, people, readers, waves, .. } =
        app.store().read(|tx| plan(app, tx, request, (today, now)))?;
    let quarter = Quarter::of(wave.opens_on);
    let is_reader = |one: &&Employee| readers.contains(&one.person.email);
    Ok(WavePreview {
        asked: people.len(),
        readers: people.iter().filter(is_reader).count(),
        drawing: people
            .iter()
            .filter(|one| !is_reader(one) && (request.lots || !one.person.email.is_reachable()))
            .count(),
        quarter,
        statements_before: of_quarter(&waves, quarter).map(|wave| wave.form.statements()).sum(),
        statements_most: app.settings().statements_per_quarter,
        wave,
    })
}

/// What [`open_wave`] writes, but for the key.
struct Plan {
    wave: Wave,
    number: u64,
    roster: Roster,
    /// Who is asked.
    people: Vec<Employee>,
    readers: BTreeSet<EmailAddress>,
    /// The waves before.
    waves: Vec<StoredWave>,
}

fn plan(
    app: &App,
    tx: &mut Tx<'_>,
    request: &OpenRequest,
    (today, now): (Date, Timestamp),
) -> Result<Plan, AppError> {
    let closes = request.closes_on;
    let waves = tx.waves()?;
    check_calendar(&waves, today)?;
    let number = waves.last().map_or(1, |last| last.number + 1);
    let readers = readers(tx, now)?;
    let people = asked(tx)?;
    if people.is_empty() {
        return Err(Refusal::NobodyToInvite.into());
    }
    let roster = with_drawn_numbers(freeze(&people, &readers));
    let restricted = request.packs.iter().find(|pack| pack.restricted);
    if let Some(pack) = restricted.filter(|_| request.trustee.is_some()) {
        return Err(Refusal::PackWithTrustee(pack.id.clone()).into());
    }
    let form = form_of(app, &request.form, number)?;
    let form = with_packs(app, tx, form, &request.packs, closes, &waves)?;
    check_budget(&waves, &form, today, app.settings().statements_per_quarter)?;
    let wave = Wave {
        id: WaveId::numbered(number),
        label: label(app, today, &waves),
        form,
        opens_on: today,
        closes_on: closes,
        ends_early_on: None,
        state: WaveState::Open,
        threshold: request.threshold,
        terms: Terms {
            reminders: request.reminders,
            key: request
                .trustee
                .as_ref()
                .map_or(KeyHolder::Operator, |trustee| KeyHolder::Trustee(trustee.holder.clone())),
            comments: request.comments,
        },
    };
    Ok(Plan { wave, number, roster, people, readers, waves })
}

fn check_request(app: &App, request: &OpenRequest, today: Date) -> Result<(), Refusal> {
    let closes = request.closes_on;
    // Before the dates: a name that is none stays none, whatever the wave's number.
    form_of(app, &request.form, 1)?;
    if closes < today {
        return Err(Refusal::ClosesInThePast { closes, today });
    }
    if closes > today.saturating_add(LONGEST_DAYS.days()) {
        return Err(Refusal::ClosesTooLate(closes));
    }
    Ok(())
}

/// The waves that opened in a quarter.
fn of_quarter(waves: &[StoredWave], quarter: Quarter) -> impl Iterator<Item = &Wave> {
    let waves = waves.iter().map(|stored| &stored.wave);
    waves.filter(move |wave| Quarter::of(wave.opens_on) == quarter)
}

/// What the wave of this number asks under a form's name.
fn form_of(app: &App, name: &str, number: u64) -> Result<Form, Refusal> {
    let form = app.bank().form_of_wave(name, number);
    form.ok_or_else(|| Refusal::UnknownForm(name.to_owned(), app.bank().names().join(", ")))
}

/// Gives the units numbers in a random order: whoever opens the ballot box learns no name from them.
fn with_drawn_numbers(roster: Roster) -> Roster {
    let units = u32::try_from(roster.units().len()).unwrap_or(u32::MAX);
    let mut numbers: Vec<u32> = (0..units).collect();
    numbers.shuffle(&mut rand::rng());
    roster.with_numbers(numbers)
}

/// From when on the next wave may open; none where there was none before.
pub fn next_opening(waves: &[Wave]) -> Option<Date> {
    let last = waves.iter().map(|wave| wave.opens_on).max()?;
    Some(last.saturating_add(LEAST_DAYS_BETWEEN.days()))
}

fn check_calendar(waves: &[StoredWave], today: Date) -> Result<(), Refusal> {
    if let Some(open) = waves.iter().find(|wave| wave.wave.state != WaveState::Closed) {
        return Err(Refusal::WaveIsOpen(open.wave.id.clone()));
    }
    let Some(last) = waves.iter().map(|wave| wave.wave.opens_on).max() else { return Ok(()) };
    let earliest = last.saturating_add(LEAST_DAYS_BETWEEN.days());
    if today < earliest { Err(Refusal::TooSoon { last, earliest }) } else { Ok(()) }
}

/// Refuses to ask more statements in a quarter, by opening dates, than a person is asked at most.
fn check_budget(waves: &[StoredWave], form: &Form, today: Date, most: u32) -> Result<(), Refusal> {
    let quarter = Quarter::of(today);
    let of_quarter: Vec<&Wave> = of_quarter(waves, quarter).collect();
    let before = of_quarter.iter().map(|wave| wave.form.statements()).sum();
    let adds = form.statements();
    if before + adds <= most {
        return Ok(());
    }
    let ids: Vec<&str> = of_quarter.iter().map(|wave| wave.id.as_str()).collect();
    let asked = match ids.split_last() {
        None => "the waves before asked".to_owned(),
        Some((last, [])) => format!("{last} asked"),
        Some((last, others)) => format!("{} and {last} asked", others.join(", ")),
    };
    let form = form.name.clone();
    Err(Refusal::TooManyStatements { quarter, asked, before, form, adds, most })
}

/// Whom a wave that opens now asks.
pub(super) fn asked(tx: &mut Tx<'_>) -> Result<Vec<Employee>, AppError> {
    Ok(tx.people()?.into_iter().filter(|one| one.active && !one.unsubscribed).collect())
}

fn freeze(people: &[Employee], readers: &BTreeSet<EmailAddress>) -> Roster {
    let is_reader = |one: &Employee| readers.contains(&one.person.email);
    Roster::freeze(people.iter().map(|one| (&one.person.team, is_reader(one))))
}

/// The roster that a wave would freeze if it opened now.
pub(super) fn roster_now(tx: &mut Tx<'_>, now: Timestamp) -> Result<Roster, AppError> {
    Ok(freeze(&asked(tx)?, &readers(tx, now)?))
}

/// R0: who holds a reading role now, HR by grant, leads by the people list, and their deputies; these also where
/// their unit has nobody at the moment, since it may have again before their day is over.
fn readers(tx: &mut Tx<'_>, now: Timestamp) -> Result<BTreeSet<EmailAddress>, AppError> {
    let reads = |role: &str| Role::parse(role).is_some_and(Role::reads_results);
    let granted =
        tx.accounts()?.into_iter().filter(|(_, role)| reads(role)).map(|(email, _)| email);
    let active = tx.people()?.into_iter().filter(|one| one.active);
    let leads = active.filter_map(|one| one.person.manager_email);
    let deputies = in_force(tx, now)?.into_iter().map(|one| one.email);
    Ok(granted.chain(leads).chain(deputies).collect())
}

/// "November 2026"; a second wave of the month says so.
fn label(app: &App, opens: Date, waves: &[StoredWave]) -> String {
    let month = app.messages().in_locale(Locale::EN).month_year(opens);
    let taken = waves.iter().filter(|wave| wave.wave.label.starts_with(&month)).count();
    if taken == 0 { month } else { format!("{month} ({})", taken + 1) }
}

/// SHA-256 over the frozen tree, a line per unit.
pub(super) fn roster_hash(roster: &Roster) -> String {
    let mut hash = Sha256::new();
    for unit in roster.units() {
        hash.update(format!("{}\t{}\t{}\n", unit.path, unit.invited, unit.invited_counting));
    }
    hexadecimal(&hash.finalize())
}
