use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use sdt_pulse::stats::{
    Anova, Change, CharterGap, ControlLimits, CovarianceMatrix, GroupMean, HedgesG, Interval,
    MannKendall, MeanSlack, Pooling, Slope, Spread, StudentsT, TheilSen, Wave, benjamini_hochberg,
    feldt_interval, manski_bounds, mean_if_others_differ, mean_interval, tipping_point,
    wilson_interval,
};
use serde_json::json;

use super::Case;

const CLOSE: f64 = 1e-9;
/// Least squares by matrices and τ² by root search round more.
const SEARCHED: f64 = 1e-7;

/// `each` cases of every kind, the same in every run.
pub fn random(each: u64) -> Vec<Case> {
    let kinds: [fn(&mut StdRng) -> Case; 13] = [
        students_t,
        of_a_mean,
        wilson,
        reliability,
        change,
        pooling,
        intraclass,
        control_limits,
        mann_kendall,
        slopes,
        many_tests,
        charter,
        nonresponse,
    ];
    let all = (0_u64..).zip(kinds).flat_map(|(kind, case)| {
        (0..each).map(move |number| case(&mut StdRng::seed_from_u64(kind << 32 | number)))
    });
    all.collect()
}

/// The sum of three uniform numbers: smooth, bounded, mean 3, standard deviation about `sd`.
fn answer(chance: &mut StdRng, sd: f64) -> f64 {
    let sum: f64 = (0..3).map(|_| chance.random_range(-1.0..1.0)).sum();
    3.0 + sd * sum
}

fn answers(chance: &mut StdRng, n: u32) -> Vec<f64> {
    (0..n).map(|_| answer(chance, 0.8)).collect()
}

fn size(values: &[f64]) -> u32 {
    u32::try_from(values.len()).unwrap()
}

fn group(values: &[f64]) -> GroupMean {
    let n = size(values);
    GroupMean { mean: values.iter().sum::<f64>() / f64::from(n), n }
}

/// What all groups' answers vary by within them.
fn spread_within(groups: &[&[f64]]) -> Spread {
    let (mut squares, mut df) = (0.0, 0.0);
    for values in groups {
        let mean = group(values).mean;
        squares += values.iter().map(|value| (value - mean).powi(2)).sum::<f64>();
        df += f64::from(size(values)) - 1.0;
    }
    Spread { sd: (squares / df).sqrt(), df }
}

fn students_t(chance: &mut StdRng) -> Case {
    let df = 10.0_f64.powf(chance.random_range(0.0..5.0));
    let (p, x) = (chance.random_range(0.001..0.999), chance.random_range(-6.0..6.0));
    let t = StudentsT::new(df).unwrap();
    let ours = vec![t.quantile(p).unwrap(), t.cdf(x).unwrap(), t.sf(x).unwrap()];
    let given = json!({ "df": df, "p": p, "x": x });
    Case { of: "students_t", given, ours, tolerance: CLOSE }
}

fn of_a_mean(chance: &mut StdRng) -> Case {
    let n = chance.random_range(3..60);
    let answers = answers(chance, n);
    let Interval { low, high } =
        mean_interval(group(&answers), spread_within(&[&answers])).unwrap();
    let given = json!({ "answers": answers });
    Case { of: "mean_interval", given, ours: vec![low, high], tolerance: CLOSE }
}

fn wilson(chance: &mut StdRng) -> Case {
    let n = chance.random_range(1..400);
    let x = chance.random_range(0..=n);
    let Interval { low, high } = wilson_interval(x, n).unwrap();
    Case { of: "wilson", given: json!({ "x": x, "n": n }), ours: vec![low, high], tolerance: CLOSE }
}

fn reliability(chance: &mut StdRng) -> Case {
    let (n, k) = (chance.random_range(20..150), chance.random_range(2..8));
    let person = |chance: &mut StdRng| -> Vec<f64> {
        let common = answer(chance, 0.7);
        (0..k).map(|_| common + answer(chance, 0.6)).collect()
    };
    let people: Vec<Vec<f64>> = (0..n).map(|_| person(chance)).collect();
    let item = |k: usize| -> Vec<f64> { people.iter().map(|person| person[k]).collect() };
    let items: Vec<Vec<f64>> = (0..k).map(item).collect();
    let covariance = |a: &Vec<f64>, b: &Vec<f64>| {
        let (mean_a, mean_b) = (group(a).mean, group(b).mean);
        let products = a.iter().zip(b).map(|(x, y)| (x - mean_a) * (y - mean_b));
        products.sum::<f64>() / (f64::from(n) - 1.0)
    };
    let row = |a| items.iter().map(|b| covariance(a, b)).collect();
    let alpha = CovarianceMatrix::new(items.iter().map(row).collect()).unwrap().alpha().unwrap();
    let interval = feldt_interval(alpha, f64::from(n), u32::try_from(k).unwrap()).unwrap();
    let ours = vec![alpha, interval.low, interval.high];
    Case { of: "reliability", given: json!({ "answers": people }), ours, tolerance: CLOSE }
}

fn change(chance: &mut StdRng) -> Case {
    let (n, m) = (chance.random_range(3..40), chance.random_range(3..40));
    let (earlier, later) = (answers(chance, n), answers(chance, m));
    let spread = spread_within(&[&earlier, &later]);
    let (before, after) = (group(&earlier), group(&later));
    let difference = Change::since(&[before], after, spread, MeanSlack::NOTHING).unwrap();
    let effect = HedgesG::of(before, after, spread).unwrap();
    let Interval { low, high } = difference.interval;
    let ours = vec![
        difference.delta,
        low,
        high,
        difference.p,
        difference.detectable,
        effect.g,
        effect.variance,
    ];
    let given = json!({ "earlier": earlier, "later": later });
    Case { of: "change", given, ours, tolerance: CLOSE }
}

fn pooling(chance: &mut StdRng) -> Case {
    let between = chance.random_range(0.0..0.6);
    let team = |chance: &mut StdRng| GroupMean {
        mean: answer(chance, between) + answer(chance, 0.2),
        n: chance.random_range(4..40),
    };
    let count = chance.random_range(5..30);
    let teams: Vec<GroupMean> = (0..count).map(|_| team(chance)).collect();
    let sd = chance.random_range(0.4..1.2);
    let spread = Spread { sd, df: 100.0 };
    let pooled = Pooling::of(&teams, spread).unwrap();
    let moments = Pooling::der_simonian_laird(&teams, spread).unwrap().tau2;
    let Interval { low, high } = pooled.tau2_interval;
    let mut ours =
        vec![pooled.q, moments, pooled.tau2, low, high, pooled.mean, pooled.standard_error];
    ours.extend(pooled.teams.iter().map(|team| team.mean));
    ours.extend(pooled.teams.iter().map(|team| team.standard_error));
    let means: Vec<f64> = teams.iter().map(|team| team.mean).collect();
    let sizes: Vec<u32> = teams.iter().map(|team| team.n).collect();
    let given = json!({ "means": means, "sizes": sizes, "sd": sd });
    Case { of: "pooling", given, ours, tolerance: SEARCHED }
}

fn intraclass(chance: &mut StdRng) -> Case {
    let count = chance.random_range(2..20);
    let team = |chance: &mut StdRng| -> Vec<f64> {
        let (level, n) = (answer(chance, 0.3), chance.random_range(2..25));
        answers(chance, n).into_iter().map(|value| value + level).collect()
    };
    let teams: Vec<Vec<f64>> = (0..count).map(|_| team(chance)).collect();
    let within: Vec<&[f64]> = teams.iter().map(Vec::as_slice).collect();
    let means: Vec<GroupMean> = within.iter().copied().map(group).collect();
    let anova = Anova::of(&means, spread_within(&within)).unwrap();
    let mut ours = vec![anova.f(), anova.p().unwrap(), anova.n0];
    for icc in [anova.icc1().unwrap(), anova.icc2().unwrap().unwrap()] {
        ours.extend([icc.value, icc.interval.low, icc.interval.high]);
    }
    Case { of: "intraclass", given: json!({ "teams": teams }), ours, tolerance: CLOSE }
}

/// Waves with ties in half of the cases.
fn series(chance: &mut StdRng, least: u32) -> Vec<f64> {
    let n = chance.random_range(least..20);
    let values = answers(chance, n);
    if chance.random_range(0..2) == 0 {
        return values;
    }
    values.into_iter().map(|value| (value * 4.0).round() / 4.0).collect()
}

fn control_limits(chance: &mut StdRng) -> Case {
    let series = series(chance, 8);
    let Interval { low, high } = ControlLimits::of(&series).unwrap().limits;
    let given = json!({ "series": series });
    Case { of: "control_limits", given, ours: vec![low, high], tolerance: CLOSE }
}

fn mann_kendall(chance: &mut StdRng) -> Case {
    let series = series(chance, 6);
    let test = MannKendall::of(&series).unwrap();
    let ours = vec![test.s, test.variance, test.p];
    Case { of: "mann_kendall", given: json!({ "series": series }), ours, tolerance: CLOSE }
}

fn slopes(chance: &mut StdRng) -> Case {
    let series = series(chance, 6);
    let mut now = 0.0;
    let mut waves = Vec::new();
    for value in &series {
        now += f64::from(chance.random_range(1..4_u32));
        waves.push((Wave { at: now, value: *value }, chance.random_range(0.05..1.0)));
    }
    let places: Vec<Wave> = waves.iter().map(|(wave, _)| *wave).collect();
    let (robust, line) = (TheilSen::of(&places).unwrap(), Slope::weighted(&waves).unwrap());
    let ours = vec![
        robust.slope,
        robust.interval.low,
        robust.interval.high,
        line.slope,
        line.standard_error,
        line.interval.low,
        line.interval.high,
        line.p,
    ];
    let at: Vec<f64> = places.iter().map(|wave| wave.at).collect();
    let variances: Vec<f64> = waves.iter().map(|(_, variance)| *variance).collect();
    let given = json!({ "at": at, "series": series, "variances": variances });
    Case { of: "slopes", given, ours, tolerance: CLOSE }
}

fn many_tests(chance: &mut StdRng) -> Case {
    let family = chance.random_range(1..60);
    let p: Vec<f64> = (0..family).map(|_| chance.random_range(0.0..1.0_f64).powi(2)).collect();
    let ours = benjamini_hochberg(&p);
    Case { of: "benjamini_hochberg", given: json!({ "p": p }), ours, tolerance: CLOSE }
}

fn charter(chance: &mut StdRng) -> Case {
    let (n, level) = (chance.random_range(3..60), chance.random_range(1..=5_u32));
    let answers = answers(chance, n);
    let (practice, spread) = (group(&answers), spread_within(&[&answers]));
    let gap = CharterGap::of(practice, f64::from(level), spread, MeanSlack::NOTHING).unwrap();
    let given = json!({ "answers": answers, "level": level });
    Case { of: "charter", given, ours: vec![gap.gap, gap.p, gap.p_beyond], tolerance: CLOSE }
}

fn nonresponse(chance: &mut StdRng) -> Case {
    let (n, silent) = (chance.random_range(1..40), chance.random_range(1..40));
    let answers = answers(chance, n);
    let (answered, invited) = (group(&answers), n + silent);
    let (delta, threshold) = (chance.random_range(-2.0..2.0), chance.random_range(1.0..5.0));
    let scale = Interval { low: 0.0, high: 6.0 };
    let bounds = manski_bounds(answered, invited, scale).unwrap();
    let ours = vec![
        bounds.low,
        bounds.high,
        mean_if_others_differ(answered, invited, delta).unwrap(),
        tipping_point(answered, invited, threshold).unwrap().unwrap(),
    ];
    let given = json!({
        "answers": answers, "silent": silent, "low": scale.low, "high": scale.high,
        "delta": delta, "threshold": threshold,
    });
    Case { of: "nonresponse", given, ours, tolerance: CLOSE }
}
