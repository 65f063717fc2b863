//! Section 4: how far the items of a scale measure one thing.

use statrs::distribution::{ContinuousCDF, FisherSnedecor};

use super::mean::TWO_SIDED_95;
use super::{Interval, StatsError};

/// The variances and covariances of a scale's items: square and symmetric.
#[derive(Debug, Clone, PartialEq)]
pub struct CovarianceMatrix {
    rows: Vec<Vec<f64>>,
}

/// Where the iteration for ω ends: no loading moves by more than this share of the largest.
const CONVERGED: f64 = 1e-13;
/// A solution that has not settled by then is none.
const MOST_ROUNDS: usize = 10_000;

impl CovarianceMatrix {
    /// Takes whole rows. `None` under two items, or where it is not square, symmetric and finite
    /// with variances of 0 or more.
    pub fn new(rows: Vec<Vec<f64>>) -> Option<Self> {
        let columns = |at: usize| rows.iter().map(move |row| row.get(at).copied());
        let symmetric =
            rows.iter().enumerate().all(|(at, row)| columns(at).eq(row.iter().copied().map(Some)));
        let square = rows.iter().all(|row| row.len() == rows.len());
        let finite = rows.iter().flatten().all(|value| value.is_finite());
        let real = rows.iter().enumerate().all(|(at, row)| row.get(at) >= Some(&0.0));
        (rows.len() >= 2 && square && symmetric && finite && real).then_some(Self { rows })
    }

    fn total(&self) -> f64 {
        self.rows.iter().flatten().sum()
    }

    fn variances(&self) -> impl Iterator<Item = f64> {
        self.rows.iter().enumerate().filter_map(|(at, row)| row.get(at).copied())
    }

    /// Cronbach's α = k/(k−1) · (1 − tr S / 1ᵀS1); below 0 where the items contradict each other.
    /// `None` where the sum of the items does not vary; 1 where a pairwise S allows more.
    pub fn alpha(&self) -> Option<f64> {
        let items = self.rows.iter().fold(0.0, |items, _| items + 1.0);
        let total = self.total();
        let alpha = items / (items - 1.0) * (1.0 - self.variances().sum::<f64>() / total);
        (total > 0.0).then_some(alpha.min(1.0))
    }

    /// Omega of one factor by unweighted least squares: `(Σλ)² / ((Σλ)² + Σ(s_ii − λ_i²))`.
    ///
    /// `None` under three items, and where no proper factor is found: loadings that do not settle,
    /// or explain more than an item varies.
    pub fn omega(&self) -> Option<f64> {
        let loadings = match self.rows.as_slice() {
            [] | [_] | [_, _] => None,
            [a, b, _] => of_three(*a.get(1)?, *a.get(2)?, *b.get(2)?),
            _ => self.by_least_squares(),
        }?;
        let mut unique = 0.0;
        for (variance, loading) in self.variances().zip(&loadings) {
            let rest = variance - loading * loading;
            if rest < 0.0 {
                return None;
            }
            unique += rest;
        }
        let common = loadings.iter().sum::<f64>().powi(2);
        let omega = common / (common + unique);
        omega.is_finite().then_some(omega)
    }

    /// The loadings that leave least of the covariances: each in turn is the regression of its
    /// item's covariances on the other loadings (Harman and Jones, Psychometrika 31 (1966) 351).
    fn by_least_squares(&self) -> Option<Vec<f64>> {
        let total = self.total();
        if total <= 0.0 {
            return None;
        }
        // The centroid: close, and on the side of positive loadings.
        let mut loadings: Vec<f64> =
            self.rows.iter().map(|row| row.iter().sum::<f64>() / total.sqrt()).collect();
        for _ in 0..MOST_ROUNDS {
            let mut moved: f64 = 0.0;
            for (at, row) in self.rows.iter().enumerate() {
                let others = || {
                    let all = row.iter().zip(&loadings).enumerate();
                    all.filter(move |(other, _)| *other != at).map(|(_, pair)| pair)
                };
                let squares: f64 = others().map(|(_, loading)| loading * loading).sum();
                let better = others().map(|(s, loading)| s * loading).sum::<f64>() / squares;
                if let Some(loading) = loadings.get_mut(at) {
                    moved = moved.max((better - *loading).abs());
                    *loading = better;
                }
            }
            let largest = loadings.iter().fold(0.0, |most: f64, loading| most.max(loading.abs()));
            if !moved.is_finite() {
                return None;
            }
            if moved <= CONVERGED * largest {
                return Some(loadings);
            }
        }
        None
    }
}

/// Three covariances determine three loadings: λ₁² = s₁₂s₁₃/s₂₃.
fn of_three(first_two: f64, outer: f64, last_two: f64) -> Option<Vec<f64>> {
    let first = (first_two * outer / last_two).sqrt();
    let loadings = vec![first, first_two / first, outer / first];
    loadings.iter().all(|loading| loading.is_finite()).then_some(loadings)
}

/// Feldt's 95 % interval of α from `n` people and `items` items: 1 − (1 − α)F at .975 and .025 of F on
/// (n − 1, (n − 1)(items − 1)).
///
/// # Errors
/// α above 1 or not finite, or too few people or items for the degrees of freedom.
pub fn feldt_interval(alpha: f64, n: f64, items: u32) -> Result<Interval, StatsError> {
    if !(alpha.is_finite() && alpha <= 1.0) {
        return Err(StatsError::Alpha(alpha));
    }
    let people = n - 1.0;
    let both = people * (f64::from(items) - 1.0);
    for df in [people, both] {
        if !(df.is_finite() && df > 0.0) {
            return Err(StatsError::DegreesOfFreedom(df));
        }
    }
    let law =
        FisherSnedecor::new(people, both).map_err(|_| StatsError::DegreesOfFreedom(people))?;
    let end = |p| 1.0 - (1.0 - alpha) * law.inverse_cdf(p);
    Ok(Interval { low: end(TWO_SIDED_95), high: end(1.0 - TWO_SIDED_95) })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::super::reference::{assert_close, rows};
    use super::*;

    /// The reference's matrices by data set, items in the file's order.
    fn matrices() -> BTreeMap<String, CovarianceMatrix> {
        let mut entries: BTreeMap<String, Vec<(String, Vec<f64>)>> = BTreeMap::new();
        for row in rows(include_str!("../../tests/reference/reliability_covariances.csv")) {
            let items = entries.entry(row.text("dataset").to_owned()).or_default();
            let item = row.text("item_a");
            if items.last().is_none_or(|(last, _)| last != item) {
                items.push((item.to_owned(), Vec::new()));
            }
            items.last_mut().unwrap().1.push(row.number("covariance"));
        }
        let matrix = |items: Vec<(String, Vec<f64>)>| {
            CovarianceMatrix::new(items.into_iter().map(|(_, row)| row).collect()).unwrap()
        };
        entries.into_iter().map(|(name, items)| (name, matrix(items))).collect()
    }

    #[test]
    fn alpha_its_interval_and_omega_agree_with_r() {
        let matrices = matrices();
        let mut checked = 0;
        for row in rows(include_str!("../../tests/reference/reliability.csv")) {
            let matrix = &matrices[row.text("dataset")];
            let items: u32 = row.text("k").parse().unwrap();
            assert_eq!(matrix.rows.len(), usize::try_from(items).unwrap());
            let alpha = matrix.alpha().unwrap();
            assert_close(alpha, row.number("alpha"), 1e-9);
            let interval = feldt_interval(alpha, row.number("n"), items).unwrap();
            assert_close(interval.low, row.number("feldt_lo95"), 1e-9);
            assert_close(interval.high, row.number("feldt_hi95"), 1e-9);
            // The reference iterates.
            assert_close(matrix.omega().unwrap(), row.number("omega_ULS"), 1e-6);
            checked += 1;
        }
        assert_eq!(checked, 3);
    }

    /// α = 0 shows the quantiles of F themselves. Expected values: mpmath with 25 digits.
    #[test]
    fn the_interval_holds_for_large_organisations() {
        for (n, items, high, low) in [
            (100.0, 3, 1.394_974_825_991_668_6, 0.702_794_770_203_271_1),
            (10_000.0, 11, 1.029_320_113_268_792_6, 0.971_174_571_926_820_2),
            (100_000.0, 3, 1.010_783_256_908_657, 0.989_312_517_285_852_2),
        ] {
            let interval = feldt_interval(0.0, n, items).unwrap();
            assert_close(1.0 - interval.low, high, 1e-11);
            assert_close(1.0 - interval.high, low, 1e-11);
        }
    }

    /// λλᵀ with the uniquenesses added on the diagonal.
    fn one_factor(loadings: &[f64], unique: &[f64]) -> CovarianceMatrix {
        let entry =
            |a: usize, b: usize| loadings[a] * loadings[b] + if a == b { unique[a] } else { 0.0 };
        let all = 0..loadings.len();
        let rows = all.clone().map(|a| all.clone().map(|b| entry(a, b)).collect());
        CovarianceMatrix::new(rows.collect()).unwrap()
    }

    #[test]
    fn what_is_no_covariance_matrix_is_refused() {
        for rows in [
            vec![],
            vec![vec![1.0]],
            vec![vec![1.0, 0.5], vec![0.4, 1.0]],
            vec![vec![1.0, 0.5], vec![0.5]],
            vec![vec![1.0, 0.5], vec![0.5, -0.1]],
            vec![vec![1.0, f64::NAN], vec![f64::NAN, 1.0]],
        ] {
            assert_eq!(CovarianceMatrix::new(rows.clone()), None, "{rows:?}");
        }
    }

    #[test]
    fn two_items_have_alpha_alone_and_no_factor_no_omega() {
        let two = CovarianceMatrix::new(vec![vec![1.0, 0.5], vec![0.5, 1.0]]).unwrap();
        assert_close(two.alpha().unwrap(), 2.0 * (1.0 - 2.0 / 3.0), 1e-12);
        assert_eq!(two.omega(), None);
        let three = |a: f64, b: f64, c: f64| {
            let rows = vec![vec![1.0, a, b], vec![a, 1.0, c], vec![b, c, 1.0]];
            CovarianceMatrix::new(rows).unwrap()
        };
        // An odd number of negative covariances, none at all, more common than an item varies.
        for matrix in [three(0.3, 0.3, -0.3), three(0.0, 0.0, 0.0), three(0.9, 0.9, 0.5)] {
            assert_eq!(matrix.omega(), None, "{matrix:?}");
        }
        // One item that is worded the other way round: the factor is there, its sum is small.
        assert_close(three(-0.3, 0.3, -0.3).omega().unwrap(), 0.3 / 2.4, 1e-12);
        let opposed = CovarianceMatrix::new(vec![vec![1.0, -1.0], vec![-1.0, 1.0]]).unwrap();
        assert_eq!(opposed.alpha(), None);
        // An item that everybody answers alike.
        let constant = CovarianceMatrix::new(vec![vec![1.0, 0.0], vec![0.0, 0.0]]).unwrap();
        assert_eq!(constant.alpha(), Some(0.0));
    }

    #[test]
    fn an_interval_without_people_is_an_error() {
        for n in [1.0, 0.0, f64::NAN, f64::INFINITY] {
            let refused = feldt_interval(0.8, n, 3).unwrap_err();
            assert!(matches!(refused, StatsError::DegreesOfFreedom(_)), "{n}");
        }
        assert!(matches!(feldt_interval(0.8, 100.0, 1), Err(StatsError::DegreesOfFreedom(_))));
        assert_eq!(feldt_interval(1.1, 100.0, 3), Err(StatsError::Alpha(1.1)));
    }

    proptest! {
        #[test]
        fn the_factor_behind_a_matrix_is_found(
            items in prop::collection::vec((0.2..1.5_f64, 0.2..1.5_f64), 3..9),
        ) {
            let (loadings, unique): (Vec<f64>, Vec<f64>) = items.into_iter().unzip();
            let common = loadings.iter().sum::<f64>().powi(2);
            let expected = common / (common + unique.iter().sum::<f64>());
            let matrix = one_factor(&loadings, &unique);
            assert_close(matrix.omega().unwrap(), expected, 1e-9);
            // α is a lower bound of ω.
            prop_assert!(matrix.alpha().unwrap() <= expected + 1e-12);
        }

        #[test]
        fn the_interval_holds_alpha_and_narrows(alpha in -1.0..0.99_f64, n in 20.0..3000.0_f64) {
            let width = |n| {
                let interval = feldt_interval(alpha, n, 3).unwrap();
                assert!(interval.contains(alpha));
                interval.high - interval.low
            };
            prop_assert!(width(n * 2.0) < width(n));
        }
    }
}
