//! Sections 6 and 7 where some teams' means are open: what holds for every value that the caps leave.

use super::mean::TWO_SIDED_95;
use super::pooling::{chi_squared_quantile, where_falls_to};
use super::{GroupMean, Interval, LEAST_TEAMS, MeanSlack, Spread, StatsError, count};

/// How often a third is taken off the bracket around a minimum: to 1e-8 of it, and the minimum's value to the square
/// of that.
const ROUNDS: usize = 45;

/// Teams whose means lie anywhere in a box.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenTeams {
    teams: Vec<Open>,
    within: f64,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Open {
    low: f64,
    high: f64,
    n: f64,
}

impl OpenTeams {
    /// # Errors
    /// Under [`LEAST_TEAMS`] teams, one without answers, or a number that is not finite.
    pub fn of(teams: &[(GroupMean, MeanSlack)], spread: Spread) -> Result<Self, StatsError> {
        if teams.len() < LEAST_TEAMS {
            return Err(StatsError::TooFewTeams { given: teams.len(), needed: LEAST_TEAMS });
        }
        let (sd, _) = spread.checked()?;
        let open = |(group, open): &(GroupMean, MeanSlack)| {
            let MeanSlack { below, above } = open.checked()?;
            let n = 1.0 / group.inverse_n()?;
            Ok(Open { low: group.mean - below, high: group.mean + above, n })
        };
        let teams = teams.iter().map(open).collect::<Result<_, StatsError>>()?;
        Ok(Self { teams, within: sd * sd })
    }

    /// The 95 % interval of τ, by Q-profile, that holds that of every value left open.
    ///
    /// Its low end is the lowest of all, for the least Q over the box is found exactly: Q is convex in means and μ
    /// together. The high end takes min over μ of the largest Σw(y − μ)², which is no less than the largest Q.
    ///
    /// # Errors
    /// Degrees of freedom that have no χ².
    pub fn tau_interval(&self) -> Result<Interval, StatsError> {
        let df = count(&self.teams) - 1.0;
        let smallest = self.teams.iter().map(|team| team.n).fold(f64::INFINITY, f64::min);
        let from = self.within / smallest;
        let low = chi_squared_quantile(TWO_SIDED_95, df)?;
        let high = chi_squared_quantile(1.0 - TWO_SIDED_95, df)?;
        Ok(Interval {
            low: where_falls_to(|tau2| self.least_q(tau2), low, from).sqrt(),
            high: where_falls_to(|tau2| self.most_q(tau2), high, from).sqrt(),
        })
    }

    /// The least mean square between teams that the values left open allow.
    pub fn least_between(&self) -> f64 {
        self.least_q(0.0) * self.within / (count(&self.teams) - 1.0)
    }

    fn least_q(&self, tau2: f64) -> f64 {
        self.least_over_means(tau2, |team, mean| mean.clamp(team.low, team.high) - mean)
    }

    fn most_q(&self, tau2: f64) -> f64 {
        self.least_over_means(tau2, |team, mean| {
            f64::max((team.low - mean).abs(), (team.high - mean).abs())
        })
    }

    /// min over μ of Σw·distance², convex in μ: by thirds.
    fn least_over_means(&self, tau2: f64, distance: impl Fn(&Open, f64) -> f64) -> f64 {
        let of = |mean: f64| -> f64 {
            let part = |team: &Open| distance(team, mean).powi(2) / (self.within / team.n + tau2);
            self.teams.iter().map(part).sum()
        };
        let mut low = self.teams.iter().map(|team| team.low).fold(f64::INFINITY, f64::min);
        let mut high = self.teams.iter().map(|team| team.high).fold(f64::NEG_INFINITY, f64::max);
        for _ in 0..ROUNDS {
            let third = (high - low) / 3.0;
            if of(low + third) <= of(high - third) { high -= third } else { low += third }
        }
        of(f64::midpoint(low, high))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::reference::assert_close;
    use super::super::{Anova, Pooling};
    use super::*;

    const SPREAD: Spread = Spread { sd: 0.8, df: 80.0 };

    fn teams() -> impl Strategy<Value = Vec<(GroupMean, MeanSlack)>> {
        prop::collection::vec((2.0..4.5_f64, 5..30_u32, 0..4_u8), 5..12).prop_map(|drawn| {
            let team = |(mean, n, side): (f64, u32, u8)| {
                let slack = 4.0 / f64::from(n);
                let open = match side {
                    0 => MeanSlack { below: 0.0, above: slack },
                    1 => MeanSlack { below: slack, above: 0.0 },
                    _ => MeanSlack::NOTHING,
                };
                (GroupMean { mean, n }, open)
            };
            drawn.into_iter().map(team).collect()
        })
    }

    fn groups(teams: &[(GroupMean, MeanSlack)]) -> Vec<GroupMean> {
        teams.iter().map(|(group, _)| *group).collect()
    }

    #[test]
    fn too_few_teams_and_bad_numbers_are_errors() {
        let team = (GroupMean { mean: 3.0, n: 8 }, MeanSlack::NOTHING);
        assert!(OpenTeams::of(&[team; 4], SPREAD).is_err());
        let bad = (team.0, MeanSlack { below: f64::NAN, above: 0.0 });
        assert!(OpenTeams::of(&[bad; 5], SPREAD).is_err());
        let alike = OpenTeams::of(&[team; 5], SPREAD).unwrap();
        let interval = alike.tau_interval().unwrap();
        assert!(interval.low.abs() < 1e-12 && interval.high.abs() < 1e-12, "{interval:?}");
    }

    proptest! {
        #[test]
        fn where_nothing_is_open_it_is_the_interval_of_the_means(teams in teams()) {
            let closed: Vec<_> =
                teams.iter().map(|(group, _)| (*group, MeanSlack::NOTHING)).collect();
            let open = OpenTeams::of(&closed, SPREAD).unwrap();
            let (found, plain) =
                (open.tau_interval().unwrap(), Pooling::of(&groups(&closed), SPREAD).unwrap().tau().1);
            // τ is the root of what is solved for.
            assert_close(found.low.powi(2) + 1.0, plain.low.powi(2) + 1.0, 1e-7);
            assert_close(found.high.powi(2) + 1.0, plain.high.powi(2) + 1.0, 1e-7);
            let between = Anova::of(&groups(&closed), SPREAD).unwrap().between;
            assert_close(open.least_between() + 1.0, between + 1.0, 1e-9);
        }

        #[test]
        fn it_holds_the_interval_of_every_value_left_open(
            teams in teams(), shares in prop::collection::vec(prop_oneof![Just(0.0), Just(1.0), 0.0..=1.0_f64], 12),
        ) {
            let open = OpenTeams::of(&teams, SPREAD).unwrap();
            let known: Vec<GroupMean> = teams
                .iter()
                .zip(&shares)
                .map(|((group, open), share)| GroupMean {
                    mean: group.mean - open.below + share * (open.below + open.above),
                    ..*group
                })
                .collect();
            let (found, plain) =
                (open.tau_interval().unwrap(), Pooling::of(&known, SPREAD).unwrap().tau().1);
            prop_assert!(found.low.powi(2) <= plain.low.powi(2) + 1e-9);
            prop_assert!(found.high.powi(2) >= plain.high.powi(2) - 1e-9);
            let between = Anova::of(&known, SPREAD).unwrap().between;
            prop_assert!(open.least_between() <= between + 1e-9);
        }
    }
}
