//! How far a scale's items measure one thing, for the whole organisation only (R4).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::spread::{Sample, Spread};
use crate::domain::{Form, Item, Scale};
use crate::stats::{self, CovarianceMatrix, Interval, StatsError};

/// From how many respondents who count a reliability is computed, and from how many who answered
/// both of any two items.
const LEAST_RESPONDENTS: u32 = 100;
const LEAST_PAIR: u32 = 50;

/// The reliability of one scale within the shown groups: rounded, so that no single answer follows
/// from it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Reliability {
    /// How many items the scale has.
    pub items: u32,
    /// The harmonic mean of how many people answered both of two items, rounded.
    pub n: u32,
    /// Cronbach's α, to two decimals.
    pub alpha: f64,
    /// ω of one factor, to two decimals; absent under three items, and where there is no proper factor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub omega: Option<f64>,
}

impl Reliability {
    /// Feldt's 95 % interval of the rounded α.
    ///
    /// # Errors
    /// A stored α or n that no close has made.
    pub fn interval(&self) -> Result<Interval, StatsError> {
        stats::feldt_interval(self.alpha, f64::from(self.n), self.items)
    }
}

/// One per scale whose items are all shown for the whole organisation.
pub fn reliabilities(
    form: &Form,
    sample: &Sample<'_>,
    spreads: &BTreeMap<String, Spread>,
    is_shown: impl Fn(&Item) -> bool,
) -> BTreeMap<String, Reliability> {
    if sample.respondents() < LEAST_RESPONDENTS {
        return BTreeMap::new();
    }
    let of_scale = |scale: Scale| {
        let items: Vec<(usize, &Item)> =
            form.items.iter().enumerate().filter(|(_, item)| item.scale() == Some(scale)).collect();
        let scored: Vec<&Item> = items.iter().map(|(_, item)| *item).collect();
        // Where the published spread is at its floor there may be none: what is absent then tells no
        // more than the floor does.
        let varies = spreads.get(scale.id()).is_some_and(|spread| spread.is_above_floor(&scored));
        let shown = varies && scored.iter().all(|item| is_shown(item));
        let reliability = shown.then(|| of_items(sample, &items)).flatten()?;
        Some((scale.id().to_owned(), reliability))
    };
    Scale::ALL.into_iter().filter_map(of_scale).collect()
}

fn of_items(sample: &Sample<'_>, items: &[(usize, &Item)]) -> Option<Reliability> {
    let mut rows = Vec::with_capacity(items.len());
    let (mut pairs, mut inverses) = (Vec::new(), 0.0);
    for (at, a) in items.iter().enumerate() {
        let mut row = Vec::with_capacity(items.len());
        for (other, b) in items.iter().enumerate() {
            let pair = sample.covariance(*a, *b)?;
            if pair.n < LEAST_PAIR {
                return None;
            }
            if at < other {
                pairs.push(pair.n);
                inverses += 1.0 / f64::from(pair.n);
            }
            row.push(pair.value);
        }
        rows.push(row);
    }
    let matrix = CovarianceMatrix::new(rows)?;
    let items = u32::try_from(items.len()).ok()?;
    let harmonic = f64::from(u32::try_from(pairs.len()).ok()?) / inverses;
    if harmonic < f64::from(LEAST_RESPONDENTS) {
        return None;
    }
    Some(Reliability {
        items,
        n: nearest_within(harmonic, &pairs)?,
        alpha: hundredths(matrix.alpha()?),
        omega: matrix.omega().map(hundredths),
    })
}

fn hundredths(value: f64) -> f64 {
    // Adding zero turns -0.0 into 0.0.
    (value * 100.0).round() / 100.0 + 0.0
}

/// The whole number nearest to a mean of these.
fn nearest_within(mean: f64, counts: &[u32]) -> Option<u32> {
    let distance = |count: &u32| (f64::from(*count) - mean).abs();
    let range = *counts.iter().min()?..=*counts.iter().max()?;
    range.min_by(|a, b| distance(a).total_cmp(&distance(b)))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::disclosure::sample::{Person, item, publish, wave};
    use crate::disclosure::{Figure, Release};
    use crate::domain::Need;
    use crate::domain::UnitPath;
    use crate::stats::reference::assert_close;

    const AUTONOMY: Scale = Scale::satisfaction(Need::Autonomy);
    const ITEMS: [&str; 4] = ["AUT_S1", "AUT_S2", "AUT_S3", "AUT_F1"];

    /// Teams of 20; the three statements of satisfaction share a lean, and the first `skipping`
    /// people leave out the first of them.
    fn made(people: u8, items: &[&str], skipping: u8) -> Release {
        let day = date(2026, 1, 1);
        let wave = wave(1, day, day, items.iter().map(|id| item(id)).collect());
        let person = |number: u8| -> Person {
            let team = UnitPath::parse(&format!("T{}", number / 20)).unwrap();
            let value = |at: u8| 2 + number % 3 + u8::from((number / 3 + at).is_multiple_of(4));
            let values =
                (0..).zip(items).map(|(at, _)| (at > 0 || number >= skipping).then(|| value(at)));
            (team, values.collect())
        };
        publish(&wave, &(0..people).map(person).collect::<Vec<_>>(), &[])
    }

    fn of(release: &Release) -> Option<Reliability> {
        release.reliability(AUTONOMY).shown().map(|shown| *shown.get())
    }

    /// The pooled within-team covariances, the long way round.
    fn matrix_by_hand(people: u8) -> Vec<Vec<f64>> {
        let value = |number: u8, at: u8| {
            f64::from(2 + number % 3 + u8::from((number / 3 + at).is_multiple_of(4)))
        };
        let teams = people / 20;
        let products = |a: u8, b: u8| -> f64 {
            let of_team = |team: u8| -> f64 {
                let members = || team * 20..team * 20 + 20;
                let mean = |at| members().map(|one| value(one, at)).sum::<f64>() / 20.0;
                let (mean_a, mean_b) = (mean(a), mean(b));
                members().map(|one| (value(one, a) - mean_a) * (value(one, b) - mean_b)).sum()
            };
            (0..teams).map(of_team).sum()
        };
        let df = f64::from(people - teams);
        (0..3).map(|a| (0..3).map(|b| products(a, b) / df).collect()).collect()
    }

    #[test]
    fn alpha_and_omega_are_of_the_pooled_covariances_within_teams() {
        let found = of(&made(120, &ITEMS, 0)).unwrap();
        let s = matrix_by_hand(120);
        let total: f64 = s.iter().flatten().sum();
        let alpha = 1.5 * (1.0 - (s[0][0] + s[1][1] + s[2][2]) / total);
        let first = (s[0][1] * s[0][2] / s[1][2]).sqrt();
        let loadings = [first, s[0][1] / first, s[0][2] / first];
        let common = loadings.iter().sum::<f64>().powi(2);
        let unique: f64 = (0..3).map(|at| s[at][at] - loadings[at] * loadings[at]).sum();
        assert_eq!((found.items, found.n), (3, 120));
        assert_close(found.alpha, (alpha * 100.0).round() / 100.0, 1e-12);
        assert_close(
            found.omega.unwrap(),
            (common / (common + unique) * 100.0).round() / 100.0,
            1e-12,
        );
        assert!(found.interval().unwrap().contains(found.alpha));
    }

    #[test]
    fn two_items_have_alpha_alone_and_one_has_nothing() {
        let release = made(120, &["AUT_S1", "AUT_S2", "AUT_F1"], 0);
        let found = of(&release).unwrap();
        assert_eq!((found.items, found.omega), (2, None));
        let frustration = Scale { state: crate::domain::NeedState::Frustration, ..AUTONOMY };
        assert_eq!(release.reliability(frustration), Figure::NotAsked);
        let published = release.published().unwrap();
        let expected = serde_json::json!({
            "autonomy_satisfaction": { "n": 120, "alpha": found.alpha },
        });
        assert_eq!(published["reliability"], expected);
    }

    #[test]
    fn it_takes_a_hundred_who_count_and_fifty_to_every_pair() {
        assert!(of(&made(100, &ITEMS, 0)).is_some());
        let few = made(99, &ITEMS, 0);
        assert_eq!(few.reliability(AUTONOMY), Figure::Withheld);
        assert_eq!(few.published().unwrap()["reliability"], serde_json::json!({}));
        assert!(!few.to_stored().unwrap().0.contains("reliability"));
        // 60 of 180 did not answer the first statement: pairs of 120, 120 and 180 people.
        assert_eq!(of(&made(180, &ITEMS, 60)).map(|found| found.n), Some(135));
        // 90, 90 and 180: 108. Then 80, 80 and 180: 98, and pairs of 40 whatever the mean.
        assert_eq!(of(&made(180, &ITEMS, 90)).map(|found| found.n), Some(108));
        assert_eq!(of(&made(180, &ITEMS, 100)), None);
        assert_eq!(of(&made(240, &ITEMS, 200)), None);
    }
}
