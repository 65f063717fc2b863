//! How far teams differ on a scale: sections 6 and 7 of the statistics, computed from published cells alone.

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::cell::ScaleCell;
use super::published::four;
use super::release::{Release, ReleaseError};
use super::released::Released;
use crate::domain::{ResponseScale, Scale, UnitPath};
use crate::stats::{
    Anova, GroupMean, Interval, Intraclass, LEAST_TEAMS, MeanSlack, OpenTeams, Pooling,
};

/// Teams' means and what τ comes to are stated where at most one cell in so many is left open by the caps.
const ONE_OPEN_IN: usize = 4;

/// What can be said of the teams on one scale.
#[derive(Debug, Clone, PartialEq)]
pub enum Between {
    Compared(Released<BetweenTeams>),
    /// The caps leave more than a quarter of the teams' means open: only what holds for every value left open.
    Bounded(Released<OpenBetween>),
    NotCompared(NotCompared),
}

/// Why teams are not compared on a scale; each reason follows from what is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NotCompared {
    NotAsked,
    /// Under 30 answers in the organisation there is no spread.
    TooFewAnswers,
    TooFewTeams,
}

/// What can be said of teams of which many are known as "or more" or "or less" only.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OpenBetween {
    /// 95 %, over all values that the caps leave open.
    pub tau_interval: Interval,
    /// Whether teams may be compared, whatever those values are.
    pub differ: bool,
}

/// The lowest published units as draws from one distribution of teams.
#[derive(Debug, Clone, PartialEq)]
pub struct BetweenTeams {
    /// In the order of the organisation; five or more.
    pub teams: Vec<TeamMean>,
    /// μ, the mean of the teams, each weighted by how precisely it is known.
    pub mean: f64,
    /// τ, the standard deviation between teams without what chance adds, in points of the scale.
    pub tau: f64,
    /// 95 %, by Q-profile; over all values that the caps leave open.
    pub tau_interval: Interval,
    /// μ ± 1.28τ, within the scale.
    pub four_of_five: Interval,
    /// The share of an answer's variance that lies between teams; the low end the lowest that the caps leave open.
    pub icc1: Intraclass,
}

/// One team's mean as published, and drawn towards the mean of the teams.
#[derive(Debug, Clone, PartialEq)]
pub struct TeamMean {
    pub unit: UnitPath,
    pub mean: f64,
    pub open: MeanSlack,
    /// 95 %, as published.
    pub interval: Option<Interval>,
    pub pooled: f64,
}

impl BetweenTeams {
    /// Whether teams may be compared at all: the lower end of ICC(1) is above 0.
    pub fn differ(&self) -> bool {
        self.icc1.interval.low > 0.0
    }
}

impl Release {
    /// How far the teams differ: the lowest units that show the scale, none of which contains another.
    ///
    /// # Errors
    /// A figure of the release that cannot be computed.
    pub fn between_teams(&self, scale: Scale) -> Result<Between, ReleaseError> {
        if !self.body.items.iter().any(|asked| asked.is_of(scale)) {
            return Ok(Between::NotCompared(NotCompared::NotAsked));
        }
        let Some(spread) = self.spread(scale.id()) else {
            return Ok(Between::NotCompared(NotCompared::TooFewAnswers));
        };
        let teams = self.lowest(scale)?;
        if teams.len() < LEAST_TEAMS {
            return Ok(Between::NotCompared(NotCompared::TooFewTeams));
        }
        let figures: Vec<(GroupMean, MeanSlack)> = teams
            .iter()
            .map(|(_, cell)| (GroupMean { mean: cell.mean, n: cell.n }, cell.open))
            .collect();
        let groups: Vec<GroupMean> = figures.iter().map(|(group, _)| *group).collect();
        let over_open = OpenTeams::of(&figures, spread.into())?;
        let tau_interval = over_open.tau_interval()?;
        let anova = Anova::of(&groups, spread.into())?;
        let least = Anova { between: over_open.least_between(), ..anova }.icc1()?;
        let open = teams.iter().filter(|(_, cell)| cell.open != MeanSlack::NOTHING).count();
        if open * ONE_OPEN_IN > teams.len() {
            let differ = least.interval.low > 0.0;
            let bounded = OpenBetween { tau_interval, differ };
            return Ok(Between::Bounded(Released::new(bounded)));
        }
        let pooling = Pooling::of(&groups, spread.into())?;
        let (tau, _) = pooling.tau();
        let high = f64::from(self.highest(|asked| asked.is_of(scale)));
        let four_of_five = pooling.four_of_five().clipped(f64::from(ResponseScale::LOW), high);
        let Intraclass { value, interval } = anova.icc1()?;
        let interval = Interval { low: least.interval.low.min(interval.low), ..interval };
        let icc1 = Intraclass { value, interval };
        let team = |((unit, cell), pooled): ((&UnitPath, ScaleCell), f64)| TeamMean {
            unit: unit.clone(),
            mean: cell.mean,
            open: cell.open,
            interval: cell.interval,
            pooled,
        };
        let pooled = pooling.teams.iter().map(|pooled| pooled.mean);
        Ok(Between::Compared(Released::new(BetweenTeams {
            teams: teams.into_iter().zip(pooled).map(team).collect(),
            mean: pooling.mean,
            tau,
            tau_interval,
            four_of_five,
            icc1,
        })))
    }

    /// The units that show the scale and contain no other that does, in path order.
    pub(super) fn lowest(&self, scale: Scale) -> Result<Vec<(&UnitPath, ScaleCell)>, ReleaseError> {
        let mut lowest: Vec<(&UnitPath, ScaleCell)> = Vec::new();
        for unit in self.units() {
            if let Some(cell) = self.scale_cell(unit, scale)? {
                // A unit stands right before what it contains.
                lowest.pop_if(|(above, _)| above.contains(unit));
                lowest.push((unit, cell));
            }
        }
        Ok(lowest)
    }

    /// For `wave release --json`, by scale id.
    pub(super) fn published_between(&self) -> Result<Map<String, Value>, ReleaseError> {
        let mut scales = Map::new();
        for scale in Scale::ALL {
            let value = match self.between_teams(scale)? {
                Between::NotCompared(NotCompared::NotAsked) => continue,
                Between::NotCompared(reason) => json!({ "not_compared": reason }),
                Between::Compared(teams) => published(teams.get()),
                Between::Bounded(teams) => {
                    let OpenBetween { tau_interval, differ } = teams.get();
                    json!({ "tau_interval": published_interval(*tau_interval), "differ": differ })
                }
            };
            scales.insert(scale.id().to_owned(), value);
        }
        Ok(scales)
    }
}

fn published_interval(Interval { low, high }: Interval) -> Value {
    json!({ "low": four(low), "high": four(high) })
}

fn published(between: &BetweenTeams) -> Value {
    let team = |team: &TeamMean| json!({ "path": team.unit, "mean": four(team.mean), "pooled": four(team.pooled) });
    json!({
        "mean": four(between.mean),
        "tau": four(between.tau),
        "tau_interval": published_interval(between.tau_interval),
        "four_of_five": published_interval(between.four_of_five),
        "icc1": four(between.icc1.value),
        "icc1_interval": published_interval(between.icc1.interval),
        "differ": between.differ(),
        "teams": between.teams.iter().map(team).collect::<Vec<_>>(),
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::disclosure::sample::{Person, item, publish, wave};
    use crate::domain::Need;
    use crate::stats::reference::assert_close;

    const AUTONOMY: Scale = Scale::satisfaction(Need::Autonomy);

    /// `(team, people, about what they answer)`; everybody answers both statements.
    fn made(teams: &[(&str, u8, u8)]) -> Release {
        let day = date(2026, 1, 1);
        let wave = wave(1, day, day, ["AUT_S1", "AUT_S2"].map(item).to_vec());
        let mut people: Vec<Person> = Vec::new();
        for (team, n, level) in teams {
            people.extend((0..*n).map(|person| {
                let value = (level + person % 3).saturating_sub(1).clamp(1, 5);
                (UnitPath::from_stored((*team).to_owned()), vec![Some(value); 2])
            }));
        }
        publish(&wave, &people, &[])
    }

    fn compared(release: &Release) -> BetweenTeams {
        match release.between_teams(AUTONOMY).unwrap() {
            Between::Compared(teams) => teams.get().clone(),
            other => panic!("{other:?}"),
        }
    }

    fn reason(release: &Release) -> NotCompared {
        match release.between_teams(AUTONOMY).unwrap() {
            Between::NotCompared(reason) => reason,
            other => panic!("{other:?}"),
        }
    }

    const UNEVEN: [(&str, u8, u8); 6] = [
        ("Ops/A", 15, 2),
        ("Ops/B", 15, 4),
        ("Ops/C", 15, 3),
        ("Sales", 18, 2),
        ("West", 18, 4),
        ("Yard", 18, 3),
    ];

    #[test]
    fn uneven_teams_are_told_apart_and_only_the_lowest_units_enter() {
        let release = made(&UNEVEN);
        let between = compared(&release);
        let units: Vec<&str> = between.teams.iter().map(|team| team.unit.as_str()).collect();
        assert_eq!(units, UNEVEN.map(|(team, ..)| team), "in the order of the organisation");
        assert!(between.differ(), "{between:?}");
        assert!(between.tau > 0.5 && between.tau_interval.contains(between.tau), "{between:?}");
        for team in &between.teams {
            let cell = release.scale_cell(&team.unit, AUTONOMY).unwrap().unwrap();
            assert_eq!((team.mean, team.interval), (cell.mean, cell.interval));
            let (from_mean, from_pooled) =
                ((team.mean - between.mean).abs(), (team.pooled - between.mean).abs());
            assert!(from_pooled <= from_mean, "drawn towards the mean: {team:?}");
        }
        // By hand from what is published: equal spread, two sizes.
        let spread = release.spread(AUTONOMY.id()).unwrap();
        let groups: Vec<GroupMean> = UNEVEN
            .iter()
            .zip(&between.teams)
            .map(|((_, n, _), team)| GroupMean { mean: team.mean, n: u32::from(*n) })
            .collect();
        let tau2 = Pooling::of(&groups, spread.into()).unwrap().tau2;
        assert_close(between.tau, tau2.sqrt(), 1e-12);
        assert_close(between.four_of_five.low, between.mean - 1.28 * between.tau, 1e-12);
    }

    #[test]
    fn equal_teams_cannot_be_told_apart() {
        let between = compared(&made(&UNEVEN.map(|(team, n, _)| (team, n, 3))));
        assert!(!between.differ());
        assert!(between.tau.abs() < 1e-9 && between.tau_interval.low.abs() < 1e-9, "{between:?}");
        assert!(between.icc1.interval.high.is_finite());
    }

    #[test]
    fn what_cannot_be_compared_says_why() {
        let few = |count: usize| made(&UNEVEN[..count]);
        assert_eq!(reason(&few(4)), NotCompared::TooFewTeams);
        let small = UNEVEN.map(|(team, _, level)| (team, 2, level));
        assert_eq!(reason(&made(&small)), NotCompared::TooFewAnswers);
        // Two of six teams stand at the cap of both statements.
        let mut open = UNEVEN;
        open[1].2 = 6;
        open[4].2 = 6;
        let bounded = |release: &Release| match release.between_teams(AUTONOMY).unwrap() {
            Between::Bounded(teams) => *teams.get(),
            other => panic!("{other:?}"),
        };
        let release = made(&open);
        let found = bounded(&release);
        // Wherever the two teams stand above their caps, the others are far below.
        assert!(found.differ && found.tau_interval.low > 0.3, "{found:?}");
        assert!(found.tau_interval.high > found.tau_interval.low + 0.5, "{found:?}");
        let published = &release.published().unwrap()["between_teams"]["autonomy_satisfaction"];
        assert_eq!(published["differ"], true, "{published}");
        // All stand at the cap of both: they may be alike, and they may not.
        let all = bounded(&made(&UNEVEN.map(|(team, n, _)| (team, n, 6))));
        assert!(!all.differ && all.tau_interval.low.abs() < 1e-9, "{all:?}");
        assert!(all.tau_interval.high > 0.1 && all.tau_interval.high.is_finite(), "{all:?}");
        open[4].2 = 4;
        assert!(compared(&made(&open)).teams.len() == 6, "one of six may be open");
        let other = Scale::satisfaction(Need::Competence);
        let asked = made(&UNEVEN).between_teams(other).unwrap();
        assert_eq!(asked, Between::NotCompared(NotCompared::NotAsked));
    }

    #[test]
    fn a_withheld_team_does_not_enter_and_its_group_does_not_stand_for_it() {
        let mut teams = UNEVEN.to_vec();
        teams.extend([("Ops/D", 3, 5), ("Ops/E", 3, 1)]);
        let between = compared(&made(&teams));
        let units: Vec<&str> = between.teams.iter().map(|team| team.unit.as_str()).collect();
        assert_eq!(units, UNEVEN.map(|(team, ..)| team));
    }

    #[test]
    fn the_published_release_has_figures_or_the_reason() {
        let all = made(&UNEVEN).published().unwrap();
        let autonomy = &all["between_teams"]["autonomy_satisfaction"];
        assert_eq!(autonomy["differ"], true, "{autonomy}");
        assert_eq!(autonomy["teams"].as_array().unwrap().len(), 6);
        assert!(all["between_teams"].get("competence_satisfaction").is_none());
        let few = made(&UNEVEN[..3]).published().unwrap();
        let expected = json!({ "not_compared": "too_few_teams" });
        assert_eq!(few["between_teams"]["autonomy_satisfaction"], expected);
    }
}
