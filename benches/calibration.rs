//! Whether verdicts and intervals keep what they promise, by simulation through the real engine.
//!
//!     cargo bench --features bench --bench calibration [-- ORGANISATIONS [verdicts|power|coverage]]
//!
//! Every answer goes the product's way: answer sheet, ballot, `disclosure::release` with the releases
//! before, verdict and interval as they are stored. `simulation/people.rs` has the model of people: a
//! normal feeling behind each statement, cut into five steps; half its variance is the person's own and
//! stays, so that the same person's feelings in two waves correlate by r = .5. "Ceiling-skewed" is a
//! mean of 4.0 with 40 % at the top for satisfaction, its mirror image for frustration.
//!
//! 1. False verdicts: 2,000 organisations of twelve teams of 5 to 14 people in three divisions, 70 % of
//!    whom answer, eight waves, and nothing ever changes. A report is what one team, division or the
//!    organisation reads of one wave. Wrong: any of its six scales says "clearly". At most 5 % may be.
//!    Beside it what the same answers would have made of weaker rules.
//! 2. Power: four waves without change, then satisfaction with autonomy sinks in one team, or in all;
//!    the fall at which half the teams read "clearly lower".
//! 3. Coverage: teams with exactly 5, 8 and 15 answers. The truth is the mean of the population that
//!    the people are drawn from. At least 93 % of the intervals must hold it. Beside it intervals
//!    without the extension over what the cap leaves open, and around the exact, uncapped means; the
//!    ratio is what the cap costs in width, published to exact.
//!
//! Prints tables; fails where 1 or 3 misses its bar. The seeds are fixed: the same figures every time.

mod simulation;

use std::env;
use std::ops::AddAssign;
use std::time::Instant;

use anyhow::{Context, ensure};
use sdt_pulse::domain::{Need, NeedState, Scale};
use simulation::coverage::{self, Coverage, Held, Intervals};
use simulation::false_verdicts::{Claims, Family};
use simulation::for_seeds;
use simulation::organisation::{Organisation, chance, core_form};
use simulation::people::{Shape, retest};
use simulation::power::{self, Before};

const ORGANISATIONS: u64 = 2_000;
const WAVES: u64 = 8;
/// The most reports that may hold a false verdict.
const MOST_WRONG: f64 = 0.05;
/// The fewest intervals that must hold the truth.
const LEAST_HELD: f64 = 0.93;
/// Between teams that differ, in feelings: about a tenth of all variance.
const BETWEEN: f64 = 0.33;

fn main() -> anyhow::Result<()> {
    // cargo adds `--bench`.
    let given: Vec<String> = env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let organisations = given.first().map_or(Ok(ORGANISATIONS), |count| count.parse())?;
    let part = |name| given.get(1).is_none_or(|part| part == name);
    ensure!(organisations > 0, "no organisations");
    let started = Instant::now();
    let shapes = [Shape::symmetric(), Shape::ceiling()];
    print_model(&shapes)?;
    let (mut wrong, mut held) = (0.0, 1.0);
    if part("verdicts") {
        wrong = print_false_verdicts(organisations, &shapes)?;
    }
    if part("power") {
        print_power(organisations / 10 + 1, &shapes)?;
    }
    if part("coverage") {
        held = print_coverage(organisations, &shapes)?;
    }
    println!("\n{:.0} s", started.elapsed().as_secs_f64());
    ensure!(wrong <= MOST_WRONG, "{:.2} % of the reports are wrong", 100.0 * wrong);
    ensure!(held >= LEAST_HELD, "an interval holds the truth in {:.1} % only", 100.0 * held);
    Ok(())
}

/// What the model's people answer.
fn print_model(shapes: &[Shape]) -> anyhow::Result<()> {
    let form = core_form()?;
    println!(
        "\nThe model            mean  same people, next wave: r of a scale of 2 items, of 1 item"
    );
    for shape in shapes {
        let of = |state| {
            let scale = Scale { need: Need::Autonomy, state };
            retest(&form, scale, shape, 40_000, &mut chance(1, 1))
        };
        let (two, one) = (of(NeedState::Satisfaction)?, of(NeedState::Frustration)?);
        println!("{:<20} {:>5.2} {two:>49.2} {one:>11.2}", shape.name, shape.mean(0.0));
    }
    Ok(())
}

/// Returns the largest share of wrong reports.
fn print_false_verdicts(organisations: u64, shapes: &[Shape]) -> anyhow::Result<f64> {
    println!(
        "\n1. False \"clearly\", % of {organisations} organisations without any change over {WAVES} waves"
    );
    println!("{:>72} {:>10} {:>11} {:>8}", "as published", "without BH", "cap ignored", "neither");
    let mut worst = 0.0_f64;
    for shape in shapes {
        for between in [0.0, BETWEEN] {
            let claims = sum(for_seeds(organisations, |seed| {
                Claims::of(&Organisation::of_twelve_teams(*shape, between, seed)?, WAVES)
            })?);
            let teams = if between > 0.0 { "teams differ" } else { "teams alike" };
            println!("{}, {teams}", shape.name);
            worst = worst.max(print_family("changes", &claims.changes));
            // Where teams differ, a difference from the organisation is no false verdict.
            if between == 0.0 {
                let family = &claims.against_the_organisation;
                worst = worst.max(print_family("against the organisation", family));
            }
        }
    }
    Ok(worst)
}

/// Returns the share of wrong reports.
fn print_family(name: &str, family: &Family) -> f64 {
    let rows = [
        ("comparisons", family.comparisons),
        ("reports", family.reports),
        ("waves of organisations", family.waves),
    ];
    for (what, wrong) in rows {
        let [published, unadjusted, unextended, neither] =
            wrong.shares().map(|share| 100.0 * share);
        println!(
            "  {name:<25} {what:<23} of {:>8} {published:>10.2} {unadjusted:>10.2} {unextended:>11.2} \
             {neither:>8.2}",
            wrong.of
        );
    }
    let [published, ..] = family.reports.shares();
    published
}

/// The fall in points of the scale at which half the teams read "clearly lower".
fn print_power(organisations: u64, shapes: &[Shape]) -> anyhow::Result<()> {
    println!("\n2. The true fall, in points, that half the teams read as \"clearly lower\"");
    println!(
        "{:<20} {:>3}  in one team  in all teams  MDC80 as printed, and % clear at it (one team)",
        "", "n"
    );
    for shape in shapes {
        let befores = for_seeds(organisations, |seed| Before::new(*shape, seed))?;
        for (at, answers) in power::ANSWERS.into_iter().enumerate() {
            let (one, detectable) = half_power(&befores, shape, at, false)?;
            let (all, _) = half_power(&befores, shape, at, true)?;
            let (clear, _) = share_clear(&befores, shape, (at, false), detectable)?;
            println!(
                "{:<20} {answers:>3} {one:>12.2} {all:>13.2} {detectable:>17.2} {:>9.0}",
                shape.name,
                100.0 * clear
            );
        }
    }
    Ok(())
}

/// By bisection; with the mean detectable change that the reports print.
fn half_power(
    befores: &[Before],
    shape: &Shape,
    at: usize,
    everywhere: bool,
) -> anyhow::Result<(f64, f64)> {
    let (mut least, mut most, mut detectable) = (0.0, shape.mean(0.0) - 1.05, 0.0);
    for _ in 0..8 {
        let fall = f64::midpoint(least, most);
        let clear;
        (clear, detectable) = share_clear(befores, shape, (at, everywhere), fall)?;
        if clear < 0.5 { least = fall } else { most = fall }
    }
    Ok((f64::midpoint(least, most), detectable))
}

/// After a fall of so many points: the share of the teams that read "clearly lower", and the mean
/// detectable change that they read.
fn share_clear(
    befores: &[Before],
    shape: &Shape,
    (at, everywhere): (usize, bool),
    fall: f64,
) -> anyhow::Result<(f64, f64)> {
    let shift = -shape.shift_for(-fall);
    let results = for_seeds(u64::try_from(befores.len())?, |seed| {
        let place = usize::try_from(seed - 1)?;
        befores.get(place).context("no such organisation")?.after(at, shift, everywhere)
    })?;
    let (mut clear, mut detectable, mut all) = (0.0, 0.0, 0.0);
    for (is_clear, printed) in results {
        clear += f64::from(u8::from(is_clear));
        detectable += printed;
        all += 1.0;
    }
    Ok((clear / all, detectable / all))
}

/// Returns the least coverage.
fn print_coverage(organisations: u64, shapes: &[Shape]) -> anyhow::Result<f64> {
    println!("\n3. Published 95 % intervals: % that hold the truth, and what the cap costs");
    println!("{:<38} {:>8} {:>24}  mean width:", "", "standing", "held by the intervals:");
    println!(
        "{:<38} {:>8} {:>9} {:>8} {:>6} {:>9} {:>8} {:>6} {:>6}",
        "", "open", "published", "unext.", "exact", "published", "unext.", "exact", "ratio"
    );
    let mut worst = 1.0_f64;
    for shape in shapes {
        let intervals = sum(for_seeds(organisations, |seed| Intervals::of(*shape, seed))?);
        for (measure, sizes) in [("scales", intervals.scales), ("items", intervals.items)] {
            let names = coverage::ANSWERS.map(|n| format!("n = {n}"));
            let names = names.into_iter().chain(["organisation".to_owned()]);
            for (name, size) in names.zip(sizes) {
                worst = worst.min(print_intervals(shape, measure, &name, &size));
            }
        }
    }
    Ok(worst)
}

/// Returns the share of intervals that hold the truth.
fn print_intervals(shape: &Shape, measure: &str, name: &str, coverage: &Coverage) -> f64 {
    let Coverage { of, open, published, unextended, exact } = coverage;
    let held = |kind: &Held| 100.0 * kind.held / of;
    let width = |kind: &Held| kind.widths / of;
    println!(
        "{:<16} {measure:<7} {name:<13} {:>8.1} {:>9.1} {:>8.1} {:>6.1} {:>9.2} {:>8.2} {:>6.2} {:>6.2}",
        shape.name,
        100.0 * open / of,
        held(published),
        held(unextended),
        held(exact),
        width(published),
        width(unextended),
        width(exact),
        published.widths / exact.widths,
    );
    published.held / of
}

fn sum<T: AddAssign + Default>(parts: Vec<T>) -> T {
    let mut sum = T::default();
    for part in parts {
        sum += part;
    }
    sum
}
