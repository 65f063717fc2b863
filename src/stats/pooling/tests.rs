use proptest::prelude::*;

use super::super::reference::{Row, assert_close, rows};
use super::*;
use crate::stats::Anova;

/// A data set's teams in the file's order, their rows, and the standard deviation within.
fn teams_of(dataset: &str) -> (Vec<GroupMean>, Vec<Row>, Spread) {
    let rows: Vec<Row> = rows(include_str!("../../../tests/reference/group_means_blup.csv"))
        .into_iter()
        .filter(|row| row.text("dataset") == dataset)
        .collect();
    let teams: Vec<GroupMean> =
        rows.iter().map(|row| GroupMean { mean: row.number("mean"), n: row.count("n") }).collect();
    let within = rows[0].number("vi_pooled") * rows[0].number("n");
    (teams, rows, Spread { sd: within.sqrt(), df: 100.0 })
}

/// By the method that a row of `meta_tau2.csv` names, with the tolerance that it deserves.
fn by(method: &str, teams: &[GroupMean], spread: Spread) -> Option<(Pooling, f64)> {
    match method {
        "DL" => Some((Pooling::der_simonian_laird(teams, spread).unwrap(), 1e-9)),
        // The reference iterates.
        "REML" => Some((Pooling::of(teams, spread).unwrap(), 1e-6)),
        _ => None,
    }
}

#[test]
fn between_teams_agrees_with_r() {
    let mut checked = 0;
    for row in rows(include_str!("../../../tests/reference/meta_tau2.csv")) {
        let (teams, _, spread) = teams_of(row.text("dataset"));
        let Some((pooling, tolerance)) = by(row.text("method"), &teams, spread) else { continue };
        let (tau, _) = pooling.tau();
        for (got, column, tolerance) in [
            (pooling.q, "Q", 1e-9),
            (pooling.tau2, "tau2", tolerance),
            (tau, "tau", tolerance),
            (pooling.mean, "mu", tolerance),
            (pooling.standard_error, "se", tolerance),
        ] {
            assert_close(got, row.number(column), tolerance);
        }
        checked += 1;
    }
    assert_eq!(checked, 14, "rows compared");
}

/// The reference stops where τ² is within R's `.Machine$double.eps^0.25` of the root, so that its ends are off by
/// up to 3e-4 of their value and cannot be met to 1e-6. Ours are held to the equation that defines them.
#[test]
fn the_q_profile_solves_its_equation_and_lies_where_r_stopped() {
    let r_stops_within = f64::EPSILON.powf(0.25);
    let (mut checked, mut nearer) = (0, 0);
    for row in rows(include_str!("../../../tests/reference/meta_tau2.csv")) {
        if row.text("method") != "DL" {
            continue;
        }
        let (teams, _, spread) = teams_of(row.text("dataset"));
        let means = Means::new(&teams, spread).unwrap();
        let Interval { low, high } = means.q_profile().unwrap();
        for (end, column, p) in
            [(low, "tau2_lo95_Qprofile", 0.975), (high, "tau2_hi95_Qprofile", 0.025)]
        {
            let theirs = row.number(column);
            assert!((end - theirs).abs() <= r_stops_within, "{column}: {end}, not {theirs}");
            let target = chi_squared_quantile(p, means.df()).unwrap();
            let off = |tau2: f64| (means.weighted(tau2).q - target).abs();
            if end > 0.0 {
                assert!(off(end) <= 1e-9 * target, "{column}: {}", off(end));
                assert!(off(end) < off(theirs));
                nearer += 1;
            } else {
                assert!(means.weighted(0.0).q < target);
            }
            checked += 1;
        }
    }
    assert_eq!((checked, nearer), (14, 13), "ends compared");
}

#[test]
fn pooled_means_agree_with_r() {
    let mut checked = 0;
    for row in rows(include_str!("../../../tests/reference/anova_icc.csv")) {
        let (teams, rows, spread) = teams_of(row.text("dataset"));
        for method in ["DL", "REML"] {
            let (pooling, tolerance) = by(method, &teams, spread).unwrap();
            for (team, row) in pooling.teams.iter().zip(&rows) {
                assert_close(team.mean, row.number(&format!("blup_{method}")), tolerance);
                let expected = row.number(&format!("blup_se_{method}"));
                assert_close(team.standard_error, expected, tolerance);
            }
        }
        checked += rows.len();
    }
    assert_eq!(checked, 345, "rows compared");
}

#[test]
fn teams_that_do_not_differ_are_pooled_wholly() {
    let team = GroupMean { mean: 3.0, n: 8 };
    let pooling = Pooling::of(&[team; 6], Spread { sd: 0.8, df: 42.0 }).unwrap();
    assert_eq!((pooling.tau2, pooling.q), (0.0, 0.0));
    assert_eq!(pooling.tau2_interval, Interval { low: 0.0, high: 0.0 });
    assert_eq!(pooling.four_of_five(), Interval { low: 3.0, high: 3.0 });
    assert_close(pooling.teams[0].standard_error, 0.8 / 48.0_f64.sqrt(), 1e-12);
    assert_eq!(pooling.method, Tau2Method::Reml);
}

#[test]
fn what_cannot_be_pooled_is_an_error() {
    let spread = Spread { sd: 0.8, df: 42.0 };
    let team = |mean, n| GroupMean { mean, n };
    let refused = |teams: &[GroupMean]| Pooling::of(teams, spread).unwrap_err();
    assert_eq!(refused(&[]), StatsError::TooFewTeams { given: 0, needed: 5 });
    assert_eq!(refused(&[team(3.0, 8); 4]), StatsError::TooFewTeams { given: 4, needed: 5 });
    assert_eq!(refused(&[team(3.0, 0); 5]), StatsError::NoAnswers);
    assert!(matches!(refused(&[team(f64::NAN, 8); 5]), StatsError::Mean(_)));
    let spread = Spread { sd: 0.0, ..spread };
    assert!(Pooling::of(&[team(3.0, 8); 5], spread).is_err());
}

fn teams() -> impl Strategy<Value = Vec<GroupMean>> {
    let team = (1.0..5.0_f64, 2..40_u32).prop_map(|(mean, n)| GroupMean { mean, n });
    prop::collection::vec(team, LEAST_TEAMS..25)
}

fn near(got: f64, expected: f64, scale: f64) -> bool {
    (got - expected).abs() <= 1e-10 * scale.abs().max(1.0)
}

proptest! {
    #[test]
    fn moments_are_the_analysis_of_variance(teams in teams(), sd in 0.3..4.0_f64) {
        let spread = Spread { sd, df: 80.0 };
        let anova = Anova::of(&teams, spread).unwrap();
        let pooling = Pooling::der_simonian_laird(&teams, spread).unwrap();
        let by_anova = ((anova.between - anova.within) / anova.n0).max(0.0);
        prop_assert!(near(pooling.tau2, by_anova, anova.between), "{} {}", pooling.tau2, by_anova);
        prop_assert!(near(pooling.q, anova.df_between * anova.f(), pooling.q));
        let reliability = (pooling.q - anova.df_between) / pooling.q;
        let icc2 = anova.icc2().unwrap().unwrap().value;
        prop_assert!(near(reliability, icc2, icc2), "{} {}", reliability, icc2);
    }

    #[test]
    fn for_teams_of_one_size_moments_are_the_likelihood(
        means in prop::collection::vec(1.0..5.0_f64, LEAST_TEAMS..25), n in 2..40_u32, sd in 0.3..4.0_f64,
    ) {
        let teams: Vec<GroupMean> = means.into_iter().map(|mean| GroupMean { mean, n }).collect();
        let spread = Spread { sd, df: 80.0 };
        let (reml, moments) = (
            Pooling::of(&teams, spread).unwrap(),
            Pooling::der_simonian_laird(&teams, spread).unwrap(),
        );
        prop_assert_eq!(reml.method, Tau2Method::Reml);
        prop_assert!(near(reml.tau2, moments.tau2, moments.tau2 + sd * sd));
    }

    #[test]
    fn a_pooled_mean_lies_between_its_own_and_that_of_the_teams(teams in teams(), sd in 0.3..4.0_f64) {
        let pooling = Pooling::of(&teams, Spread { sd, df: 80.0 }).unwrap();
        prop_assert!(pooling.tau2_interval.low <= pooling.tau2_interval.high);
        for (raw, pooled) in teams.iter().zip(&pooling.teams) {
            prop_assert!(pooled.mean >= raw.mean.min(pooling.mean) - 1e-12);
            prop_assert!(pooled.mean <= raw.mean.max(pooling.mean) + 1e-12);
            prop_assert!((0.0..=1.0).contains(&pooled.own_weight));
            prop_assert!(pooled.standard_error > 0.0);
        }
    }
}
