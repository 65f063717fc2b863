//! Section 6: how far teams differ, and their means drawn together by what chance alone would do.

use statrs::distribution::{ChiSquared, Continuous, ContinuousCDF};

use super::mean::TWO_SIDED_95;
use super::{GroupMean, Interval, Spread, StatsError, count};

/// From this many teams on.
pub const LEAST_TEAMS: usize = 5;
/// τ² has settled when it moves by no more than this share of a typical variance.
const CONVERGED: f64 = 1e-14;
/// A solution that has not settled by then is none.
const MOST_ROUNDS: usize = 10_000;
/// Enough halvings or doublings for any double.
const BISECTIONS: usize = 2_200;
/// 4 of 5 lie this many standard deviations around the mean of a normal distribution.
const FOUR_OF_FIVE: f64 = 1.28;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tau2Method {
    /// Restricted maximum likelihood.
    Reml,
    /// `DerSimonian` and Laird's moments: where the likelihood does not settle.
    DerSimonianLaird,
}

/// A team's mean drawn towards the mean of the teams.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PooledMean {
    pub mean: f64,
    pub standard_error: f64,
    /// λ = τ²/(τ² + v): the weight of the team's own mean, 0 to 1.
    pub own_weight: f64,
}

/// Teams as draws from one normal distribution.
#[derive(Debug, Clone, PartialEq)]
pub struct Pooling {
    /// Variance between teams.
    pub tau2: f64,
    pub method: Tau2Method,
    /// 95 %, by Q-profile.
    pub tau2_interval: Interval,
    /// Σw(y − μ₀)², w = 1/v.
    pub q: f64,
    /// Mean of the teams.
    pub mean: f64,
    pub standard_error: f64,
    /// In the order given.
    pub teams: Vec<PooledMean>,
}

impl Pooling {
    /// By REML, with DerSimonian-Laird as fallback.
    ///
    /// # Errors
    /// Under [`LEAST_TEAMS`] teams, one without answers, or a number that is not finite.
    pub fn of(teams: &[GroupMean], spread: Spread) -> Result<Self, StatsError> {
        let means = Means::new(teams, spread)?;
        match means.reml() {
            Some(tau2) => means.pooled(tau2, Tau2Method::Reml),
            None => means.pooled(means.der_simonian_laird(), Tau2Method::DerSimonianLaird),
        }
    }

    /// With `DerSimonian` and Laird's τ².
    ///
    /// # Errors
    /// As [`Pooling::of`].
    pub fn der_simonian_laird(teams: &[GroupMean], spread: Spread) -> Result<Self, StatsError> {
        let means = Means::new(teams, spread)?;
        means.pooled(means.der_simonian_laird(), Tau2Method::DerSimonianLaird)
    }

    /// How unevenly teams stand, in points of the scale, with its 95 % interval.
    pub fn tau(&self) -> (f64, Interval) {
        let Interval { low, high } = self.tau2_interval;
        (self.tau2.sqrt(), Interval { low: low.sqrt(), high: high.sqrt() })
    }

    /// Where 4 of 5 teams lie: μ ± 1.28τ.
    pub fn four_of_five(&self) -> Interval {
        Interval::around(self.mean, FOUR_OF_FIVE * self.tau2.sqrt())
    }
}

/// Means y with known variances v.
struct Means(Vec<(f64, f64)>);

/// μ = ΣWy/ΣW under W = 1/(v + τ²), with ΣW, ΣW² and Q(τ²) = ΣW(y − μ)².
struct Weighted {
    mean: f64,
    weights: f64,
    squares: f64,
    q: f64,
}

impl Means {
    fn new(teams: &[GroupMean], spread: Spread) -> Result<Self, StatsError> {
        if teams.len() < LEAST_TEAMS {
            return Err(StatsError::TooFewTeams { given: teams.len(), needed: LEAST_TEAMS });
        }
        let (sd, _) = spread.checked()?;
        let mean = |team: &GroupMean| Ok((team.mean, sd * sd * team.inverse_n()?));
        teams.iter().map(mean).collect::<Result<_, _>>().map(Self)
    }

    fn df(&self) -> f64 {
        count(&self.0) - 1.0
    }

    fn weighted(&self, tau2: f64) -> Weighted {
        let (mut weights, mut squares, mut sum) = (0.0, 0.0, 0.0);
        for (y, v) in &self.0 {
            let weight = 1.0 / (v + tau2);
            weights += weight;
            squares += weight * weight;
            sum += weight * y;
        }
        let mean = sum / weights;
        let q = self.0.iter().map(|(y, v)| (y - mean).powi(2) / (v + tau2)).sum();
        Weighted { mean, weights, squares, q }
    }

    /// τ² = max(0, (Q − (k − 1))/(Σw − Σw²/Σw)) (R. DerSimonian and N. Laird, Controlled Clinical Trials 7 (1986) 177).
    fn der_simonian_laird(&self) -> f64 {
        let Weighted { weights, squares, q, .. } = self.weighted(0.0);
        ((q - self.df()) / (weights - squares / weights)).max(0.0)
    }

    /// The fixed point of τ² ← max(0, ΣW²((y − μ)² − v)/ΣW² + 1/ΣW) (W. Viechtbauer, Journal of Educational and
    /// Behavioral Statistics 30 (2005) 261). `None` where it does not settle.
    fn reml(&self) -> Option<f64> {
        let typical = self.0.iter().map(|(_, v)| v).sum::<f64>() / count(&self.0);
        let mut tau2 = self.der_simonian_laird();
        for _ in 0..MOST_ROUNDS {
            let Weighted { mean, weights, squares, .. } = self.weighted(tau2);
            let excess: f64 =
                self.0.iter().map(|(y, v)| ((y - mean).powi(2) - v) / (v + tau2).powi(2)).sum();
            let next = (excess / squares + 1.0 / weights).max(0.0);
            let moved = (next - tau2).abs();
            tau2 = next;
            if moved <= CONVERGED * (tau2 + typical) {
                return Some(tau2);
            }
        }
        None
    }

    /// Where Q(τ²) = χ²(.975) and χ²(.025) on k − 1 (W. Viechtbauer, Statistics in Medicine 26 (2007) 37).
    fn q_profile(&self) -> Result<Interval, StatsError> {
        let end = |p| Ok(self.tau2_at(chi_squared_quantile(p, self.df())?));
        Ok(Interval { low: end(TWO_SIDED_95)?, high: end(1.0 - TWO_SIDED_95)? })
    }

    /// The τ² at which Q(τ²) is `target`; 0 where it begins below.
    fn tau2_at(&self, target: f64) -> f64 {
        let largest = self.0.iter().map(|(_, v)| *v).fold(0.0, f64::max);
        where_falls_to(|tau2| self.weighted(tau2).q, target, largest)
    }

    /// θ̂ = λy + (1 − λ)μ with se² = λv + (1 − λ)²/ΣW (S. W. Raudenbush and A. S. Bryk, Hierarchical Linear
    /// Models, 2002, chapter 3).
    fn pooled(&self, tau2: f64, method: Tau2Method) -> Result<Pooling, StatsError> {
        let Weighted { mean, weights, .. } = self.weighted(tau2);
        let q = self.weighted(0.0).q;
        for value in [tau2, mean, q] {
            if !value.is_finite() {
                return Err(StatsError::Value(value));
            }
        }
        let team = |(y, v): &(f64, f64)| {
            let own_weight = tau2 / (tau2 + v);
            let rest = 1.0 - own_weight;
            PooledMean {
                mean: own_weight * y + rest * mean,
                standard_error: (own_weight * v + rest * rest / weights).sqrt(),
                own_weight,
            }
        };
        Ok(Pooling {
            tau2,
            method,
            tau2_interval: self.q_profile()?,
            q,
            mean,
            standard_error: 1.0 / weights.sqrt(),
            teams: self.0.iter().map(team).collect(),
        })
    }
}

/// Where `q`, which falls as its argument grows from 0, is `target`; 0 where it begins below. `from`: above 0, some
/// argument to begin with.
pub(super) fn where_falls_to(q: impl Fn(f64) -> f64, target: f64, from: f64) -> f64 {
    let above = |at: f64| q(at) > target;
    if !above(0.0) {
        return 0.0;
    }
    let mut high = from;
    for _ in 0..BISECTIONS {
        if !above(high) {
            break;
        }
        high *= 2.0;
    }
    let mut low = 0.0;
    for _ in 0..BISECTIONS {
        let middle = f64::midpoint(low, high);
        if middle <= low || middle >= high {
            break;
        }
        if above(middle) { low = middle } else { high = middle }
    }
    f64::midpoint(low, high)
}

/// One Newton step on statrs' quantile, which is off by up to 2e-9.
pub(super) fn chi_squared_quantile(p: f64, df: f64) -> Result<f64, StatsError> {
    let law = ChiSquared::new(df).map_err(|_| StatsError::DegreesOfFreedom(df))?;
    let near = law.inverse_cdf(p);
    Ok(near - (law.cdf(near) - p) / law.pdf(near))
}

#[cfg(test)]
mod tests;
