//! What HR's desk shows: nothing of it tells who has answered.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::mail_queue::mail_queue;
use super::programme::{ProgrammeView, programme};
use super::wave_progress::{WaveProgress, wave_progress};
use super::{App, AppError};
use crate::domain::{AccessEntry, Deed, KeyHolder, Quarter, UnitPath, Wave, WaveState};
use crate::reports::{DeskNeed, DeskOpenWave, DeskSources};
use crate::store::Employee;

/// A people list this old, in days, is asked for anew …
const OLD: i32 = 45;
/// … when a wave opens within so many days.
const SOON: i32 = 14;

/// The wave that takes answers, what somebody can do something about, and what is next.
pub fn desk(app: &App, now: Timestamp) -> Result<DeskSources, AppError> {
    let today = now.to_zoned(TimeZone::UTC).date();
    let (waves, people, imports, exports) = app.store().read(|tx| {
        let waves: Vec<Wave> = tx.waves()?.into_iter().map(|stored| stored.wave).collect();
        let imports = tx.access_entries_of_deed(Deed::PeopleImported)?;
        Ok::<_, AppError>((waves, tx.people()?, imports, tx.access_entries_of_deed(Deed::Export)?))
    })?;
    let ProgrammeView { next, is_set, paused, trouble, statements_most, .. } = programme(app, now)?;
    let next = if is_set && paused.is_none() { next } else { Vec::new() };
    let list_age = imports.first().map(|newest| days_since(newest, today));
    let mut needs = Vec::new();
    needs.extend(trouble.filter(|_| paused.is_none()).map(|one| DeskNeed::NotOpened {
        planned_on: one.planned_on,
        obstacle: one.obstacle,
        is_over: one.is_over,
    }));
    let came_back = mail_queue(app)?.dead.len();
    needs.extend((came_back > 0).then_some(DeskNeed::CameBack(came_back)));
    let running = waves.iter().find(|wave| wave.state != WaveState::Closed);
    needs.extend(running.and_then(|wave| trustee_counts(wave, now)));
    needs.extend(of_people(&people));
    needs.extend(to_export(&waves, &exports, today).map(DeskNeed::Export));
    let is_soon = next.first().is_some_and(|wave| (wave.opens_on - today).get_days() <= SOON);
    needs.extend(list_age.filter(|days| is_soon && *days >= OLD).map(DeskNeed::OldList));
    let open = running.map(|wave| open_wave(app, wave, now)).transpose()?;
    let is_paused = paused.is_some();
    Ok(DeskSources { today, open, needs, next, statements_most, is_set, is_paused, list_age })
}

fn days_since(entry: &AccessEntry, today: Date) -> i32 {
    (today - entry.at.to_zoned(TimeZone::UTC).date()).get_days()
}

fn open_wave(app: &App, wave: &Wave, now: Timestamp) -> Result<DeskOpenWave, AppError> {
    let WaveProgress { wave, mail, response, .. } = wave_progress(app, wave.id.as_str(), now)?;
    Ok(DeskOpenWave {
        invited: mail.invited,
        sent: mail.sent,
        waiting: mail.waiting,
        reminded: mail.reminded,
        response,
        is_over: wave.state != WaveState::Open || now >= wave.intake_ends(),
        wave,
    })
}

fn trustee_counts(wave: &Wave, now: Timestamp) -> Option<DeskNeed> {
    let KeyHolder::Trustee(holder) = &wave.terms.key else { return None };
    let is_over = wave.state != WaveState::Open || now >= wave.intake_ends();
    let (wave, holder) = (wave.clone(), holder.clone());
    is_over.then_some(DeskNeed::TrusteeCounts { wave, holder })
}

/// Groups whose lead has left, and people in no group.
fn of_people(people: &[Employee]) -> Vec<DeskNeed> {
    let here: BTreeSet<&str> =
        people.iter().filter(|one| one.active).map(|one| one.person.email.as_str()).collect();
    let active = || people.iter().filter(|one| one.active && !one.unsubscribed);
    let mut leads: BTreeMap<&UnitPath, Vec<bool>> = BTreeMap::new();
    for one in active() {
        if let Some(lead) = &one.person.manager_email {
            leads.entry(&one.person.team).or_default().push(!here.contains(lead.as_str()));
        }
    }
    let without: Vec<UnitPath> = leads
        .into_iter()
        .filter(|(_, have_left)| have_left.iter().all(|left| *left))
        .map(|(team, _)| team.clone())
        .collect();
    let nowhere = active().filter(|one| one.person.team == UnitPath::organisation()).count();
    let left = (!without.is_empty()).then_some(DeskNeed::LeadLeft(without));
    let nowhere = (nowhere > 0).then_some(DeskNeed::NoGroup(nowhere));
    left.into_iter().chain(nowhere).collect()
}

/// The quarter before this one, where it has closed waves and nobody exported a file of it.
fn to_export(waves: &[Wave], exports: &[AccessEntry], today: Date) -> Option<Quarter> {
    let quarter = Quarter::of(today).before();
    let mut of_quarter = waves.iter().filter(|wave| Quarter::of(wave.closes_on) == quarter);
    let first = of_quarter.next()?;
    let all_closed =
        std::iter::once(first).chain(of_quarter).all(|wave| wave.state == WaveState::Closed);
    let name = quarter.to_string();
    let is_exported = exports.iter().any(|entry| entry.subject.starts_with(&name));
    (all_closed && !is_exported).then_some(quarter)
}
