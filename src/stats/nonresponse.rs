//! Section 11: what those who did not answer could change.

use super::{GroupMean, Interval, StatsError};

/// The mean of all `invited` if those who did not answer all stood at one end of the scale, or at the other:
/// [(nȳ + (N − n)L)/N, (nȳ + (N − n)U)/N] (C. F. Manski, American Economic Review 80 (1990) 319).
///
/// # Errors
/// No answers, more answers than invited, or a mean outside the scale.
pub fn manski_bounds(
    answered: GroupMean,
    invited: u32,
    scale: Interval,
) -> Result<Interval, StatsError> {
    let rate = response_rate(answered, invited)?;
    if !scale.contains(answered.mean) {
        return Err(StatsError::OffScale(answered.mean));
    }
    let with_others_at = |end: f64| rate * answered.mean + (1.0 - rate) * end;
    let bounds = Interval { low: with_others_at(scale.low), high: with_others_at(scale.high) };
    if !(bounds.low.is_finite() && bounds.high.is_finite()) {
        return Err(StatsError::OffScale(bounds.high));
    }
    Ok(bounds)
}

/// The mean of all `invited` if those who did not answer were `delta` points from those who did: ȳ + (1 − r)δ
/// (D. B. Rubin, Journal of the American Statistical Association 72 (1977) 538).
///
/// # Errors
/// No answers, more answers than invited, or a number that is not finite.
pub fn mean_if_others_differ(
    answered: GroupMean,
    invited: u32,
    delta: f64,
) -> Result<f64, StatsError> {
    if !delta.is_finite() {
        return Err(StatsError::Value(delta));
    }
    Ok(answered.mean + (1.0 - response_rate(answered, invited)?) * delta)
}

/// How far those who did not answer must stand from those who did for the mean of all to reach `threshold`:
/// δ* = (threshold − ȳ)/(1 − r). `None` where everybody answered: nothing is open.
///
/// # Errors
/// As [`mean_if_others_differ`].
pub fn tipping_point(
    answered: GroupMean,
    invited: u32,
    threshold: f64,
) -> Result<Option<f64>, StatsError> {
    if !threshold.is_finite() {
        return Err(StatsError::Value(threshold));
    }
    let rate = response_rate(answered, invited)?;
    Ok((answered.n < invited).then(|| (threshold - answered.mean) / (1.0 - rate)))
}

fn response_rate(answered: GroupMean, invited: u32) -> Result<f64, StatsError> {
    answered.inverse_n()?;
    if answered.n > invited {
        return Err(StatsError::Share { part: answered.n, whole: invited });
    }
    Ok(f64::from(answered.n) / f64::from(invited))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::reference::{assert_close, rows};
    use super::*;

    const SHARES: Interval = Interval { low: 0.0, high: 1.0 };

    #[test]
    fn bounds_agree_with_python() {
        let mut checked = 0;
        for row in rows(include_str!("../../tests/reference/proportions.csv")) {
            let n = row.count("n");
            let answered = GroupMean { mean: row.number("x") / f64::from(n), n };
            let bounds = manski_bounds(answered, row.count("N"), SHARES).unwrap();
            assert_close(bounds.low, row.number("manski_lo"), 1e-9);
            assert_close(bounds.high, row.number("manski_hi"), 1e-9);
            checked += 1;
        }
        assert_eq!(checked, 39, "rows compared");
    }

    #[test]
    fn where_everybody_answered_nothing_is_open() {
        let all = GroupMean { mean: 3.4, n: 8 };
        let scale = Interval { low: 1.0, high: 5.0 };
        assert_eq!(manski_bounds(all, 8, scale), Ok(Interval { low: 3.4, high: 3.4 }));
        assert_eq!(mean_if_others_differ(all, 8, -4.0), Ok(3.4));
        assert_eq!(tipping_point(all, 8, 3.0), Ok(None));
    }

    #[test]
    fn what_is_no_response_is_an_error() {
        let group = GroupMean { mean: 0.4, n: 8 };
        let over = StatsError::Share { part: 8, whole: 7 };
        assert_eq!(manski_bounds(group, 7, SHARES), Err(over));
        assert_eq!(tipping_point(group, 7, 0.5), Err(over));
        let nobody = GroupMean { n: 0, ..group };
        assert_eq!(manski_bounds(nobody, 7, SHARES), Err(StatsError::NoAnswers));
        let above = GroupMean { mean: 1.4, ..group };
        assert_eq!(manski_bounds(above, 9, SHARES), Err(StatsError::OffScale(1.4)));
        let endless = Interval { low: 0.0, high: f64::INFINITY };
        assert!(matches!(manski_bounds(group, 9, endless), Err(StatsError::OffScale(_))));
        assert!(matches!(tipping_point(group, 9, f64::NAN), Err(StatsError::Value(_))));
        assert!(matches!(mean_if_others_differ(group, 9, f64::NAN), Err(StatsError::Value(_))));
    }

    proptest! {
        #[test]
        fn at_the_tipping_point_the_mean_is_the_threshold(
            mean in 1.0..5.0_f64, n in 1..60_u32, silent in 1..60_u32, threshold in 1.0..5.0_f64,
        ) {
            let answered = GroupMean { mean, n };
            let delta = tipping_point(answered, n + silent, threshold).unwrap().unwrap();
            let there = mean_if_others_differ(answered, n + silent, delta).unwrap();
            prop_assert!((there - threshold).abs() < 1e-9);
        }
    }
}
