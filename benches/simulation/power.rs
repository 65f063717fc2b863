//! How often, and how soon, a true fall is heard.

use anyhow::Context;
use sdt_pulse::disclosure::Release;
use sdt_pulse::domain::{Need, Scale, UnitPath};
use sdt_pulse::stats::Verdict;

use super::organisation::{Organisation, TrueChange, Turnout};
use super::people::Shape;
use super::published::{Judgement, Spreads, cell, changes};

/// What changes: satisfaction with autonomy, from the wave after six without change on.
const SCALE: Scale = Scale::satisfaction(Need::Autonomy);
const WAVES_BEFORE: u64 = 6;
/// A fall is listened for in so many waves.
pub const WAVES_AFTER: usize = 3;

/// An organisation of fourteen teams whose first three have exactly 8, 12 and 20 answers per wave, of 11, 17
/// and 28 people, the others 5 to 11, with its waves before the change.
pub struct Before {
    organisation: Organisation,
    releases: Vec<(Release, Spreads)>,
}

/// How many answers the three teams have, in their order.
pub const ANSWERS: [usize; 3] = [8, 12, 20];

/// What is heard of a fall, by the rule and the rule before: by the first, second and third wave after it.
pub struct Heard {
    pub now: [bool; WAVES_AFTER],
    pub before: [bool; WAVES_AFTER],
    /// As the first report after the fall prints it: this wave's, and that of the last three waves.
    pub detectable: (f64, f64),
}

impl Before {
    pub fn new(shape: Shape, seed: u64) -> anyhow::Result<Self> {
        let mut teams: Vec<(String, usize, Turnout)> = ANSWERS
            .iter()
            .map(|answers| {
                (format!("Team of {answers}"), answers * 10 / 7, Turnout::Exactly(*answers))
            })
            .collect();
        // Enough answers everywhere, so that no small team takes one of the three out of sight.
        teams.extend((0..11).map(|at: usize| {
            let invited = 8 + at % 9;
            (format!("Team {at}"), invited, Turnout::Exactly(invited * 7 / 10))
        }));
        let organisation = Organisation::new(&teams, shape, 0.0, seed)?;
        let mut releases = Vec::new();
        for release in organisation.waves(WAVES_BEFORE)? {
            let spreads = Spreads::of(&release)?;
            releases.push((release, spreads));
        }
        Ok(Self { organisation, releases })
    }

    /// Three more waves, in which satisfaction is lower by so many feelings in the team of the `at`-th of
    /// [`ANSWERS`], or in all teams.
    pub fn after(&self, at: usize, shift: f64, everywhere: bool) -> anyhow::Result<Heard> {
        let team: &UnitPath = &self.organisation.teams.get(at).context("no such team")?.path;
        let change =
            TrueChange { team: (!everywhere).then_some(team), scale: SCALE, shift: -shift };
        let mut past: Vec<Release> =
            self.releases.iter().map(|(release, _)| release.clone()).collect();
        let mut with_spreads = self.releases.clone();
        let mut heard =
            Heard { now: [false; 3], before: [false; 3], detectable: (f64::NAN, f64::NAN) };
        let (mut now, mut before) = (false, false);
        for (after, wave) in (WAVES_BEFORE + 1..).take(WAVES_AFTER).enumerate() {
            let release = self.organisation.wave(wave, &past, Some(change))?;
            past.push(release.clone());
            let spreads = Spreads::of(&release)?;
            with_spreads.push((release, spreads));
            let (release, _) = with_spreads.last().context("no wave")?;
            let cell = cell(release, team, SCALE)?.context("the team is not shown")?;
            let change = cell.change.context("the change is not judged")?;
            if after == 0 {
                let first = change.comparison.context("no first look")?;
                let second = change.last_three.context("no second look")?;
                heard.detectable = (first.detectable, second.detectable);
            }
            now |= change.verdict() == Verdict::ClearlyLower;
            let is_it = |one: &&Judgement| one.unit == *team && one.scale == Some(SCALE);
            let judged = changes(&with_spreads)?;
            let judged = judged.iter().find(is_it).context("the change is not judged")?;
            let [.., of_rule_before, _] = judged.clear;
            before |= of_rule_before;
            if let (Some(of_now), Some(of_before)) =
                (heard.now.get_mut(after), heard.before.get_mut(after))
            {
                (*of_now, *of_before) = (now, before);
            }
        }
        Ok(heard)
    }
}
