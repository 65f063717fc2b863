//! Student's t distribution, by the continued fraction of the incomplete beta function (W. H. Press and others,
//! Numerical Recipes, 2007, 6.4): written anew here, so that the check shares no formula with the engine.

/// P(|T| > t) with so many degrees of freedom.
pub fn two_sided(t: f64, df: f64) -> f64 {
    if t == 0.0 {
        return 1.0;
    }
    incomplete_beta(df / 2.0, 0.5, df / (df + t * t))
}

/// The t that |T| exceeds with this probability, by bisection.
pub fn critical(probability: f64, df: f64) -> f64 {
    let (mut low, mut high) = (0.0, 1e6);
    for _ in 0..100 {
        let middle = f64::midpoint(low, high);
        if two_sided(middle, df) > probability { low = middle } else { high = middle }
    }
    f64::midpoint(low, high)
}

fn incomplete_beta(a: f64, b: f64, x: f64) -> f64 {
    let front =
        (log_gamma(a + b) - log_gamma(a) - log_gamma(b) + a * x.ln() + b * (1.0 - x).ln()).exp();
    if x <= 0.0 {
        0.0
    } else if x >= 1.0 {
        1.0
    } else if x < (a + 1.0) / (a + b + 2.0) {
        front * fraction(a, b, x) / a
    } else {
        1.0 - front * fraction(b, a, 1.0 - x) / b
    }
}

/// By Lentz's method.
fn fraction(a: f64, b: f64, x: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let away = |value: f64| if value.abs() < TINY { TINY } else { value };
    let mut upper = 1.0;
    let mut lower = 1.0 / away(1.0 - (a + b) * x / (a + 1.0));
    let mut product = lower;
    for step in 1..10_000 {
        let step = f64::from(step);
        let even = step * (b - step) * x / ((a + 2.0 * step - 1.0) * (a + 2.0 * step));
        lower = 1.0 / away(1.0 + even * lower);
        upper = away(1.0 + even / upper);
        product *= lower * upper;
        let odd = -(a + step) * (a + b + step) * x / ((a + 2.0 * step) * (a + 2.0 * step + 1.0));
        lower = 1.0 / away(1.0 + odd * lower);
        upper = away(1.0 + odd / upper);
        product *= lower * upper;
        if (lower * upper - 1.0).abs() < 1e-15 {
            break;
        }
    }
    product
}

/// ln Γ, by Stirling's series once the argument is large.
fn log_gamma(x: f64) -> f64 {
    let (mut x, mut shift) = (x, 0.0);
    while x < 15.0 {
        shift -= x.ln();
        x += 1.0;
    }
    let inverse = 1.0 / (x * x);
    let series =
        (1.0 / 12.0 - inverse * (1.0 / 360.0 - inverse * (1.0 / 1260.0 - inverse / 1680.0))) / x;
    shift + (x - 0.5) * x.ln() - x + 0.5 * std::f64::consts::TAU.ln() + series
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_in_the_tables() {
        // scipy.stats.t: 2·sf(t, df) and ppf(1 − p/2, df).
        for (t, df, p) in [
            (2.0, 20.0, 0.059_265_535_446_570_504),
            (4.5, 65.0, 2.879_064_740_409_706e-5),
            (0.3, 7.0, 0.772_890_050_402_134_3),
            (3.0, 5000.0, 0.002_713_109_024_285_789),
        ] {
            assert!((two_sided(t, df) / p - 1.0).abs() < 1e-9, "{t} {df}: {}", two_sided(t, df));
            assert!((critical(p, df) - t).abs() < 1e-8);
        }
        assert!((two_sided(0.0, 30.0) - 1.0).abs() < 1e-15);
    }
}
