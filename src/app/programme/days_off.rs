use jiff::Timestamp;

use crate::app::access_log::append;
use crate::app::{App, AppError, Refusal};
use crate::ballot_box::random;
use crate::domain::programme::DayOff;
use crate::domain::{AccessEntry, Actor, Deed, hexadecimal};
use crate::store::Tx;

/// So many entries at most.
const MOST: usize = 500;

/// A stored day off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayOffRow {
    /// Random, in hexadecimal digits.
    pub id: String,
    pub day: DayOff,
}

/// First one first.
pub fn days_off(app: &App) -> Result<Vec<DayOffRow>, AppError> {
    app.store().read(read)
}

pub(super) fn read(tx: &mut Tx<'_>) -> Result<Vec<DayOffRow>, AppError> {
    let row = |(id, day): ([u8; 16], DayOff)| DayOffRow { id: hexadecimal(&id), day };
    Ok(tx.days_off()?.into_iter().map(row).collect())
}

/// Adds them, all or none; what is there already is not added again. Returns how many are new.
///
/// # Errors
/// [`Refusal::TooManyDaysOff`].
pub fn add_days_off(
    app: &App,
    by: &Actor,
    new: &[DayOff],
    now: Timestamp,
) -> Result<usize, AppError> {
    app.store().write(|tx| {
        tx.waves_lock()?;
        let mut known: Vec<DayOff> = tx.days_off()?.into_iter().map(|(_, day)| day).collect();
        let mut added = 0;
        for day in new {
            if known.contains(day) {
                continue;
            }
            if known.len() >= MOST {
                return Err(Refusal::TooManyDaysOff(MOST).into());
            }
            tx.day_off_insert(&random()?, day)?;
            append(tx, &AccessEntry::new(by.clone(), Deed::DaysOff, now).of(&said('+', day)))?;
            known.push(day.clone());
            added += 1;
        }
        Ok(added)
    })
}

/// # Errors
/// [`Refusal::NoDayOff`].
pub fn remove_day_off(app: &App, by: &Actor, id: &str, now: Timestamp) -> Result<(), AppError> {
    app.store().write(|tx| {
        tx.waves_lock()?;
        let of_id = tx.days_off()?.into_iter().find(|(known, _)| hexadecimal(known) == id);
        let (known, day) = of_id.ok_or_else(|| Refusal::NoDayOff(id.to_owned()))?;
        tx.day_off_remove(&known)?;
        append(tx, &AccessEntry::new(by.clone(), Deed::DaysOff, now).of(&said('−', &day)))
    })
}

/// As the access log has it, in no language.
fn said(sign: char, DayOff { from, to, label }: &DayOff) -> String {
    if from == to {
        format!("{sign} {from} {label}")
    } else {
        format!("{sign} {from}/{to} {label}")
    }
}
