//! Codes on paper for people without mail: as many of each group as draw one, bound to the group and to nobody.

use jiff::Timestamp;
use jiff::civil::Date;
use rand::seq::SliceRandom;

use super::access_log::append;
use super::{App, AppError, Refusal};
use crate::ballot_box::LotCode;
use crate::domain::{AccessEntry, Actor, Deed, UnitPath, WaveId, WaveState};

/// The codes of a wave, which exist here alone: the database holds nothing that they could be made from.
#[derive(Debug)]
pub struct LotSheet {
    pub wave: WaveId,
    pub opens_on: Date,
    pub closes_on: Date,
    /// Of each group where somebody draws, in a random order.
    pub groups: Vec<(UnitPath, Vec<LotCode>)>,
}

impl LotSheet {
    pub fn codes(&self) -> usize {
        self.groups.iter().map(|(_, codes)| codes.len()).sum()
    }

    /// The same to be printed, in the language of the organisation.
    ///
    /// # Errors
    /// [`AppError::Pdf`].
    #[cfg(feature = "pdf")]
    pub fn pdf(&self, app: &App) -> Result<Vec<u8>, AppError> {
        let settings = app.settings();
        let name = |unit: &UnitPath| {
            let segments: Vec<&str> = unit.segments().collect();
            if segments.is_empty() { settings.organisation.clone() } else { segments.join(" / ") }
        };
        let groups = self
            .groups
            .iter()
            .map(|(unit, codes)| (name(unit), codes.iter().map(LotCode::grouped).collect()));
        let paper = crate::reports::LotPaper {
            organisation: settings.organisation.clone(),
            address: settings.base_url.trim_end_matches('/').to_owned(),
            opens_on: self.opens_on,
            closes_on: self.closes_on,
            groups: groups.collect(),
        };
        let t = app.messages().in_locale(app.default_locale());
        crate::reports::lots_pdf(t, &paper).map_err(AppError::Pdf)
    }
}

/// Makes the codes of an open wave. Until one of them was used they may be made `again`, and those before open
/// nothing any more.
///
/// # Errors
/// [`Refusal::IntakeEnded`], [`Refusal::NoLots`], [`Refusal::TooFewLots`] where fewer draw than the threshold,
/// [`Refusal::LotsDrawn`], [`Refusal::LotsMade`] where there are codes and no word of `again`.
pub fn make_lots(
    app: &App,
    name: &str,
    again: bool,
    by: &Actor,
    now: Timestamp,
) -> Result<LotSheet, AppError> {
    app.store().write(|tx| {
        tx.waves_lock()?;
        let wave = App::wave_named(tx, name)?.wave;
        if wave.state != WaveState::Open || now >= wave.intake_ends() {
            return Err(AppError::from(Refusal::IntakeEnded(wave.id, wave.closes_on)));
        }
        let (id, roster) = (wave.id.clone(), tx.wave_roster(&wave.id)?);
        let drawing = tx.lots_by_unit(&id)?;
        let made = tx.lot_counts(&id)?.made;
        let people = drawing.values().sum();
        if people == 0 {
            return Err(Refusal::NoLots(id).into());
        }
        let k = wave.threshold.get();
        if people < u64::from(k) {
            return Err(Refusal::TooFewLots { wave: id, people, k }.into());
        }
        let (mut groups, mut macs) = (Vec::new(), Vec::new());
        for (unit, draw) in drawing {
            let mut codes = Vec::new();
            for _ in 0..draw {
                let code = LotCode::mint(unit)?;
                codes.push(code.ok_or_else(|| Refusal::TooManyUnits(id.clone()))?);
            }
            macs.extend(codes.iter().map(|code| *code.mac(app.pepper(), &id).as_bytes()));
            if let Some(leaf) = roster.get(unit) {
                groups.push((leaf.path.clone(), codes));
            }
        }
        // Rows in the order of the groups would tell which code is whose.
        macs.shuffle(&mut rand::rng());
        if !tx.lots_replace(&id, &macs)? {
            return Err(Refusal::LotsDrawn(id).into());
        }
        if made > 0 && !again {
            return Err(Refusal::LotsMade(id, made).into());
        }
        app.forget_placements();
        let mut entry = AccessEntry::new(by.clone(), Deed::CodesMade, now);
        entry.wave = Some(id.clone());
        append(tx, &entry)?;
        Ok(LotSheet { wave: id, opens_on: wave.opens_on, closes_on: wave.closes_on, groups })
    })
}
