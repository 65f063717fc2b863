//! Section 7: does a team's figure say something about the team?

use statrs::distribution::{ContinuousCDF, FisherSnedecor};

use super::mean::TWO_SIDED_95;
use super::{GroupMean, Interval, Spread, StatsError, count};

/// The analysis of variance of teams, from their means and one standard deviation within.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Anova {
    /// Mean square between teams, MSB = `Σn(ȳ_j` − ȳ)²/(J − 1).
    pub between: f64,
    /// Mean square within teams, MSW.
    pub within: f64,
    /// J − 1.
    pub df_between: f64,
    /// The degrees of freedom behind MSW; N − J where it comes from the same answers.
    pub df_within: f64,
    /// The size of a typical team, n₀ = (N − Σn²/N)/(J − 1) (S. R. Searle, Linear Models, 1971, page 474).
    pub n0: f64,
}

/// An intraclass correlation with its 95 % interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Intraclass {
    pub value: f64,
    pub interval: Interval,
}

impl Anova {
    /// # Errors
    /// Under two teams, one without answers, teams of one person only, or a number that is not finite.
    pub fn of(teams: &[GroupMean], spread: Spread) -> Result<Self, StatsError> {
        let (sd, _) = spread.checked()?;
        if teams.len() < 2 {
            return Err(StatsError::TooFewTeams { given: teams.len(), needed: 2 });
        }
        let (mut people, mut squares, mut sum) = (0.0, 0.0, 0.0);
        for team in teams {
            team.inverse_n()?;
            let n = f64::from(team.n);
            people += n;
            squares += n * n;
            sum += n * team.mean;
        }
        let grand_mean = sum / people;
        let deviations: f64 =
            teams.iter().map(|team| f64::from(team.n) * (team.mean - grand_mean).powi(2)).sum();
        let df_between = count(teams) - 1.0;
        Self {
            between: deviations / df_between,
            within: sd * sd,
            df_between,
            df_within: spread.df,
            n0: (people - squares / people) / df_between,
        }
        .checked()
    }

    fn checked(self) -> Result<Self, StatsError> {
        // Rounding aside, n₀ is 1 only where each team has one person.
        if self.n0 <= 1.0 {
            return Err(StatsError::TeamsOfOne);
        }
        if !self.between.is_finite() {
            return Err(StatsError::Variance(self.between));
        }
        Ok(self)
    }

    /// F = MSB/MSW.
    pub fn f(&self) -> f64 {
        self.between / self.within
    }

    /// P(F or more) if no team differs.
    ///
    /// # Errors
    /// As of the intervals.
    pub fn p(&self) -> Result<f64, StatsError> {
        Ok(self.law()?.sf(self.f()))
    }

    /// The share of an answer's variance that lies between teams: ICC(1) = (MSB − MSW)/(MSB + (n₀ − 1)MSW);
    /// ends (F• − 1)/(F• + n₀ − 1) (P. E. Shrout and J. L. Fleiss, Psychological Bulletin 86 (1979) 420).
    ///
    /// Team comparisons are shown where the lower end is above 0.
    ///
    /// # Errors
    /// Degrees of freedom that are not finite and above 0.
    pub fn icc1(&self) -> Result<Intraclass, StatsError> {
        let at = |f: f64| (f - 1.0) / (f + self.n0 - 1.0);
        let (low, high) = self.ends()?;
        Ok(Intraclass { value: at(self.f()), interval: Interval { low: at(low), high: at(high) } })
    }

    /// The reliability of a team's mean: ICC(2) = (MSB − MSW)/MSB; ends 1 − 1/F• (Shrout and Fleiss).
    /// `None` where all teams have the same mean.
    ///
    /// # Errors
    /// As [`Anova::icc1`].
    pub fn icc2(&self) -> Result<Option<Intraclass>, StatsError> {
        let at = |f: f64| 1.0 - 1.0 / f;
        let (low, high) = self.ends()?;
        let found =
            Intraclass { value: at(self.f()), interval: Interval { low: at(low), high: at(high) } };
        let finite = [found.value, found.interval.low, found.interval.high];
        Ok(finite.into_iter().all(f64::is_finite).then_some(found))
    }

    /// `F_L` = F/F(.975) and `F_U` = F/F(.025).
    fn ends(&self) -> Result<(f64, f64), StatsError> {
        let law = self.law()?;
        let f = self.f();
        Ok((f / law.inverse_cdf(TWO_SIDED_95), f / law.inverse_cdf(1.0 - TWO_SIDED_95)))
    }

    fn law(&self) -> Result<FisherSnedecor, StatsError> {
        for df in [self.df_between, self.df_within] {
            if !(df.is_finite() && df > 0.0) {
                return Err(StatsError::DegreesOfFreedom(df));
            }
        }
        FisherSnedecor::new(self.df_between, self.df_within)
            .map_err(|_| StatsError::DegreesOfFreedom(self.df_within))
    }
}

#[cfg(test)]
mod tests {
    use super::super::reference::{Row, assert_close, rows};
    use super::*;

    fn from_mean_squares(row: &Row) -> Anova {
        Anova {
            between: row.number("MSB"),
            within: row.number("MSW"),
            df_between: row.number("J") - 1.0,
            df_within: row.number("N") - row.number("J"),
            n0: row.number("n0"),
        }
    }

    #[test]
    fn agrees_with_r() {
        let mut checked = 0;
        for row in rows(include_str!("../../tests/reference/anova_icc.csv")) {
            let anova = from_mean_squares(&row);
            let (icc1, icc2) = (anova.icc1().unwrap(), anova.icc2().unwrap().unwrap());
            for (got, column) in [
                (anova.df_between, "df_b"),
                (anova.df_within, "df_w"),
                (anova.f(), "F"),
                (anova.p().unwrap(), "p"),
                (icc1.value, "ICC1_n0"),
                (icc1.interval.low, "ICC1_lo95"),
                (icc1.interval.high, "ICC1_hi95"),
                (icc2.value, "ICC2_multilevel"),
                (icc2.interval.low, "ICC2_lo95"),
                (icc2.interval.high, "ICC2_hi95"),
            ] {
                assert_close(got, row.number(column), 1e-9);
            }
            checked += 1;
        }
        assert_eq!(checked, 7, "rows compared");
    }

    #[test]
    fn from_team_means_as_from_people() {
        let teams = rows(include_str!("../../tests/reference/group_means_blup.csv"));
        let mut checked = 0;
        for row in rows(include_str!("../../tests/reference/anova_icc.csv")) {
            let teams: Vec<GroupMean> = teams
                .iter()
                .filter(|team| team.text("dataset") == row.text("dataset"))
                .map(|team| GroupMean { mean: team.number("mean"), n: team.count("n") })
                .collect();
            let spread = Spread { sd: row.number("MSW").sqrt(), df: row.number("df_w") };
            let anova = Anova::of(&teams, spread).unwrap();
            assert_close(anova.between, row.number("MSB"), 1e-9);
            assert_close(anova.n0, row.number("n0"), 1e-9);
            assert_close(anova.df_between, row.number("df_b"), 1e-12);
            checked += 1;
        }
        assert_eq!(checked, 7, "rows compared");
    }

    #[test]
    fn teams_that_do_not_differ_have_no_reliability_of_their_mean() {
        let team = GroupMean { mean: 3.0, n: 8 };
        let anova = Anova::of(&[team; 6], Spread { sd: 0.8, df: 42.0 }).unwrap();
        assert_eq!(anova.icc2(), Ok(None));
        assert_close(anova.icc1().unwrap().value, -1.0 / 7.0, 1e-12);
        assert_close(anova.p().unwrap(), 1.0, 1e-12);
    }

    #[test]
    fn what_cannot_be_compared_is_an_error() {
        let spread = Spread { sd: 0.8, df: 42.0 };
        let team = |n| GroupMean { mean: 3.0, n };
        let refused = |teams: &[GroupMean]| Anova::of(teams, spread).unwrap_err();
        assert_eq!(refused(&[team(8)]), StatsError::TooFewTeams { given: 1, needed: 2 });
        assert_eq!(refused(&[team(8), team(0)]), StatsError::NoAnswers);
        assert_eq!(refused(&[team(1), team(1), team(1)]), StatsError::TeamsOfOne);
    }
}
