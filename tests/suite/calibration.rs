//! A small run of `benches/calibration.rs`: the harness works, and can find what it looks for.

#[path = "../../benches/simulation/mod.rs"]
mod simulation;

use sdt_pulse::domain::{Need, Scale};
use simulation::coverage::Intervals;
use simulation::false_verdicts::Claims;
use simulation::for_seeds;
use simulation::organisation::{Organisation, chance, core_form};
use simulation::people::{Shape, retest};
use simulation::power::Before;

#[test]
fn few_reports_claim_a_change_that_is_none_and_weaker_rules_claim_many() {
    let shape = Shape::symmetric().with_r(0.3);
    let of_seed = |seed| Claims::of(&Organisation::of_twelve_teams(shape, 0.0, seed)?, 7);
    let mut claims = Claims::default();
    for one in for_seeds(20, of_seed).unwrap() {
        claims += one;
    }
    for family in [claims.changes, claims.against_the_organisation] {
        assert!(family.reports.of > 500, "{}", family.reports.of);
        let [published, second, third, weakest] = family.reports.shares();
        assert!(published <= 0.05, "{published}");
        assert!(second <= weakest && third <= weakest && published <= weakest);
        // One in twenty per comparison, six or more on a report: the harness finds what is wrong.
        assert!(weakest > 0.05, "{weakest}");
    }
    // Over a whole wave those hold that allow for a whole wave.
    let [_, of_overview, ..] = claims.changes.waves.shares();
    let [of_levels, ..] = claims.against_the_organisation.waves.shares();
    assert!(of_overview <= 0.15 && of_levels <= 0.15, "{of_overview} {of_levels}");
}

/// Where most means stand at their cap, no verdict rests on one.
#[test]
fn caps_make_no_change_clear() {
    let shape = Shape::ceiling().with_r(0.7);
    let mut claims = Claims::default();
    for seed in 1..=6 {
        let organisation = Organisation::of_twelve_teams(shape, 0.0, seed).unwrap();
        claims += Claims::of(&organisation, 7).unwrap();
    }
    let [published, ..] = claims.changes.reports.shares();
    assert!(claims.changes.reports.of > 100 && published <= 0.02, "{published}");
}

#[test]
fn a_large_true_change_is_found_and_none_is_not() {
    let before = Before::new(Shape::symmetric(), 1).unwrap();
    let heard = before.after(2, 1.6, false).unwrap();
    assert!(heard.now[0] && (0.2..1.2).contains(&heard.detectable.0), "{:?}", heard.detectable);
    assert!(!before.after(2, 0.0, false).unwrap().now[2]);
    assert!(before.after(0, 1.6, true).unwrap().now[2], "a change in all teams");
    // Six before: the last three waves against four, as this wave is against four.
    assert!(heard.detectable.1 < heard.detectable.0);
}

#[test]
fn a_fall_is_heard_more_often_than_by_the_rule_before() {
    let (mut now, mut before) = (0, 0);
    for seed in 1..=6 {
        let organisation = Before::new(Shape::symmetric(), seed).unwrap();
        let heard = organisation.after(0, -Shape::symmetric().shift_for(-0.8), false).unwrap();
        now += u32::from(heard.now[2]);
        before += u32::from(heard.before[2]);
    }
    assert!(now > before, "{now} and {before} of 6");
}

#[test]
fn most_intervals_hold_the_truth() {
    for shape in [Shape::symmetric(), Shape::ceiling()] {
        let mut sum = Intervals::default();
        for one in for_seeds(20, |seed| Intervals::of(shape, seed)).unwrap() {
            sum += one;
        }
        for of_size in sum.scales.into_iter().chain(sum.items) {
            let held = of_size.published.held / of_size.of;
            assert!((0.85..=1.0).contains(&held), "{}: {held}", shape.name);
            assert!(of_size.unextended.held <= of_size.published.held);
            assert!(of_size.unextended.widths <= of_size.published.widths);
            assert!(of_size.exact.widths > 0.0 && of_size.exact.held > 0.8 * of_size.of);
            assert!(of_size.open <= of_size.of);
        }
    }
}

#[test]
fn the_model_means_what_it_says() {
    let (form, symmetric) = (core_form().unwrap(), Shape::symmetric());
    assert!((symmetric.mean(0.0) - 3.0).abs() < 1e-9);
    assert!((symmetric.mean(symmetric.shift_for(0.7)) - 3.7).abs() < 1e-6);
    let scale = Scale::satisfaction(Need::Autonomy);
    let r = retest(&form, scale, &symmetric, 20_000, &mut chance(1, 1)).unwrap();
    assert!((0.45..0.6).contains(&r), "{r}");
}
