//! Whether a release that was counted elsewhere can be the one of a wave.

use super::release::Release;
use crate::domain::{ItemId, Roster, Scale, Wave};

/// What keeps a release from being the one of a wave.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Misfit {
    #[error("it is of another wave")]
    Wave,
    #[error("its threshold is not the wave's")]
    Threshold,
    #[error("its statements are not the wave's")]
    Items,
    #[error("it does not name exactly the groups of the frozen roster")]
    Units,
    #[error("the number of people invited in {0} is not the roster's")]
    Invited(String),
    #[error("more people answered in {0} than are invited")]
    Answered(String),
    #[error("it counts {counted} answers, and {left_out} left out, of {ballots} in the ballot box")]
    Ballots { counted: u32, left_out: usize, ballots: usize },
}

impl Release {
    /// Checks what the wave, its frozen roster and the number of its ballots tell of its release.
    pub fn check_fit(
        &self,
        wave: &Wave,
        roster: &Roster,
        ballots: usize,
        left_out: usize,
    ) -> Result<(), Misfit> {
        if self.body.wave != wave.id {
            return Err(Misfit::Wave);
        }
        if self.body.k != wave.threshold {
            return Err(Misfit::Threshold);
        }
        let asked = wave.form.items.iter();
        let same = asked.clone().count() == self.body.items.len()
            && asked.zip(&self.body.items).all(|(item, asked)| {
                item.id == asked.id
                    && item.scale().map(Scale::id) == asked.scale.as_deref()
                    && item.response.high() == asked.high
                    && item.reverse == asked.reverse
            });
        let known = |id: &ItemId| wave.form.items.iter().any(|item| item.id == *id);
        let offers = |id: &ItemId| {
            let item = wave.form.items.iter().find(|item| item.id == *id);
            item.is_some_and(|item| item.response.dont_know.is_some())
        };
        let known = self.body.blocks.keys().chain(self.body.bands.keys()).all(known)
            && self.body.dont_know.keys().all(offers);
        if !same || !known {
            return Err(Misfit::Items);
        }
        let mut named: Vec<_> = self.all_units().collect();
        named.sort();
        if !named.into_iter().eq(roster.units().iter().map(|unit| &unit.path)) {
            return Err(Misfit::Units);
        }
        for shown in &self.body.units {
            let unit = roster.position(&shown.path).and_then(|at| roster.get(at));
            if unit.map(|unit| unit.invited) != Some(shown.invited) {
                return Err(Misfit::Invited(shown.path.to_string()));
            }
            if shown.n > shown.invited {
                return Err(Misfit::Answered(shown.path.to_string()));
            }
        }
        let organisation = self.body.units.iter().find(|unit| unit.path.is_organisation());
        let counted = organisation.map_or(0, |unit| unit.n);
        let all = usize::try_from(counted).unwrap_or(usize::MAX).saturating_add(left_out);
        let agrees = if organisation.is_some() { all == ballots } else { left_out <= ballots };
        if agrees { Ok(()) } else { Err(Misfit::Ballots { counted, left_out, ballots }) }
    }
}
