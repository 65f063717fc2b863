//! Section 2: the share of favourable answers.

use statrs::distribution::{ContinuousCDF, Normal};

use super::mean::TWO_SIDED_95;
use super::{Interval, StatsError};

/// Wilson's 95 % interval of a share, `x` of `n`: (p + z²/2n ± z√(p(1−p)/n + z²/4n²))/(1 + z²/n)
/// (E. B. Wilson, Journal of the American Statistical Association 22 (1927) 209).
///
/// # Errors
/// No answers, or `x` above `n`.
pub fn wilson_interval(x: u32, n: u32) -> Result<Interval, StatsError> {
    if n == 0 {
        return Err(StatsError::NoAnswers);
    }
    if x > n {
        return Err(StatsError::Share { part: x, whole: n });
    }
    let (x, n) = (f64::from(x), f64::from(n));
    let z = Normal::standard().inverse_cdf(TWO_SIDED_95);
    let (p, square) = (x / n, z * z);
    let middle = p + square / (2.0 * n);
    let margin = z * (p * (1.0 - p) / n + square / (4.0 * n * n)).sqrt();
    let whole = 1.0 + square / n;
    // At p = 0 and p = 1 the interval ends there; rounding must not say otherwise.
    let low = if x > 0.0 { (middle - margin) / whole } else { 0.0 };
    let high = if x < n { (middle + margin) / whole } else { 1.0 };
    Ok(Interval { low, high })
}

/// Wilson's interval over everything that the released bands leave open: from `least` to `most` favourable of `n`.
///
/// # Errors
/// No answers, `least` above `most`, or `most` above `n`.
pub fn favourable_interval(least: u32, most: u32, n: u32) -> Result<Interval, StatsError> {
    if least > most {
        return Err(StatsError::Share { part: least, whole: most });
    }
    let (low, high) = (wilson_interval(least, n)?.low, wilson_interval(most, n)?.high);
    Ok(Interval { low, high })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::reference::{assert_close, rows};
    use super::*;

    #[test]
    fn agrees_with_python() {
        let mut checked = 0;
        for row in rows(include_str!("../../tests/reference/proportions.csv")) {
            let interval = wilson_interval(row.count("x"), row.count("n")).unwrap();
            // The reference rounds the 0 of x = 0 to 3e-17.
            if row.count("x") == 0 {
                assert!(row.number("wilson_lo") < 1e-15);
                assert_close(interval.low, 0.0, 0.0);
            } else {
                assert_close(interval.low, row.number("wilson_lo"), 1e-9);
            }
            assert_close(interval.high, row.number("wilson_hi"), 1e-9);
            checked += 1;
        }
        assert_eq!(checked, 39, "rows compared");
    }

    #[test]
    fn what_is_no_share_is_an_error() {
        assert_eq!(wilson_interval(0, 0), Err(StatsError::NoAnswers));
        assert_eq!(wilson_interval(4, 3), Err(StatsError::Share { part: 4, whole: 3 }));
        assert_eq!(favourable_interval(1, 4, 3), Err(StatsError::Share { part: 4, whole: 3 }));
        assert_eq!(favourable_interval(2, 1, 3), Err(StatsError::Share { part: 2, whole: 1 }));
    }

    proptest! {
        #[test]
        fn whatever_the_bands_leave_open_is_covered(n in 1..300_u32, a: u32, b: u32, c: u32) {
            let mut counts = [a % (n + 1), b % (n + 1), c % (n + 1)];
            counts.sort_unstable();
            let whole = favourable_interval(counts[0], counts[2], n).unwrap();
            let part = wilson_interval(counts[1], n).unwrap();
            prop_assert!(0.0 <= whole.low && whole.low <= part.low);
            prop_assert!(part.high <= whole.high && whole.high <= 1.0);
            prop_assert!(part.contains(f64::from(counts[1]) / f64::from(n)));
        }
    }
}
