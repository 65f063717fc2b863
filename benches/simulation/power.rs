//! How large a true change has to be for half the teams to get their "clearly".

use anyhow::Context;
use sdt_pulse::disclosure::Release;
use sdt_pulse::domain::{Need, Scale, UnitPath};
use sdt_pulse::stats::Verdict;

use super::organisation::{Organisation, TrueChange, Turnout};
use super::people::Shape;
use super::published::cell;

/// What changes: satisfaction with autonomy, in the wave after four without change.
const SCALE: Scale = Scale::satisfaction(Need::Autonomy);
const WAVES_BEFORE: u64 = 4;

/// An organisation of twelve teams whose first three have exactly 8, 15 and 30 answers per wave, of
/// 11, 21 and 42 people, the others 5 to 11, with its waves before the change.
pub struct Before {
    organisation: Organisation,
    releases: Vec<Release>,
}

/// How many answers the three teams have, in their order.
pub const ANSWERS: [usize; 3] = [8, 15, 30];

impl Before {
    pub fn new(shape: Shape, seed: u64) -> anyhow::Result<Self> {
        let mut teams: Vec<(String, usize, Turnout)> = ANSWERS
            .iter()
            .map(|answers| {
                (format!("Team of {answers}"), answers * 10 / 7, Turnout::Exactly(*answers))
            })
            .collect();
        // Enough answers everywhere, so that no small team takes one of the three out of sight.
        teams.extend((8..17).map(|invited| {
            (format!("Team {invited}"), invited, Turnout::Exactly(invited * 7 / 10))
        }));
        let organisation = Organisation::new(&teams, shape, 0.0, seed)?;
        let releases = organisation.waves(WAVES_BEFORE)?;
        Ok(Self { organisation, releases })
    }

    /// The next wave, in which satisfaction sinks by so many feelings in the team of the `at`-th of
    /// [`ANSWERS`], or in all teams: whether the team's report says "clearly lower", and the
    /// detectable change that it prints.
    pub fn after(&self, at: usize, shift: f64, everywhere: bool) -> anyhow::Result<(bool, f64)> {
        let team: &UnitPath = &self.organisation.teams.get(at).context("no such team")?.path;
        let change =
            TrueChange { team: (!everywhere).then_some(team), scale: SCALE, shift: -shift };
        let release = self.organisation.wave(WAVES_BEFORE + 1, &self.releases, Some(change))?;
        let cell = cell(&release, team, SCALE)?.context("the team is not shown")?;
        let comparison = cell.change.and_then(|change| change.comparison);
        let comparison = comparison.context("the change is not judged")?;
        Ok((comparison.verdict == Verdict::ClearlyLower, comparison.detectable))
    }
}
