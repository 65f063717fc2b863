//! Whether verdicts and intervals keep what they promise, by simulation through the real engine.
//!
//!     cargo bench --features bench --bench calibration [-- ORGANISATIONS [verdicts|power|coverage]]
//!
//! Every answer goes the product's way: answer sheet, ballot, `disclosure::release` with the releases
//! before, verdict and interval as they are stored. `simulation/people.rs` has the model of people: a
//! normal feeling behind each statement, cut into five steps; a part r of its variance is the person's own
//! and stays. "Ceiling-skewed" is a mean of 4.0 with 40 % at the top for satisfaction, its mirror image for
//! frustration. In every wave 3 % of the people are new.
//!
//! 1. False verdicts: 2,000 organisations of twelve teams of 5 to 14 people in three divisions, 70 % of
//!    whom answer, ten waves, and nothing ever changes. A report is what one team, division or the
//!    organisation reads of one wave. Wrong: any of its six scales claims a change, at either look. At most
//!    5 % may be, of those that were judged by the noise from wave to wave; the waves before that noise is
//!    known are judged by the rule before, and do not count. Beside it the page that shows all units, the
//!    rule before, and the same looks without a budget.
//! 2. Power: six waves without change, then satisfaction with autonomy is lower in one team of fourteen:
//!    the share of teams whose report says so by the first, second and third wave, beside the rule before.
//!    Skewed to the ceiling less is heard, and fewer reports are wrong: many means stand at their cap, and
//!    the noise is taken for the most that the caps may hide, so that no verdict rests on one.
//! 3. Coverage: teams with exactly 5, 8 and 15 answers. The truth is the mean of the population that
//!    the people are drawn from. At least 93 % of the intervals must hold it. Beside it intervals
//!    without the extension over what the cap leaves open, and around the exact, uncapped means; the
//!    ratio is what the cap costs in width, published to exact.
//!
//! Prints tables; fails where a bar is missed. The seeds are fixed: the same figures every time.

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
use simulation::power::{self, Before, WAVES_AFTER};

const ORGANISATIONS: u64 = 2_000;
const WAVES: u64 = 10;
/// How much of a feeling stays with its person.
const STABLE: [f64; 4] = [0.0, 0.3, 0.5, 0.7];
/// The most reports that may hold a false verdict.
const MOST_WRONG: f64 = 0.05;
/// The least share of falls that must be heard within three waves at r = .5 where few means stand at their cap:
/// answers, points, share. Where many do, the noise is taken for as much as they may hide, and less is heard.
const LEAST_HEARD: [(usize, f64, f64); 2] = [(8, 0.8, 0.65), (20, 0.5, 0.75)];
/// The fewest intervals that must hold the truth.
const LEAST_HELD: f64 = 0.93;
/// The rules of a change, as `Judgement::clear` has them: the unit's report; a page of all units
/// (Benjamini-Hochberg over all looks); the rule in force until 2026-11 (Benjamini-Hochberg over the
/// wave, with the spread of single answers); the report's looks, each at 5 %.
const OF_CHANGES: [&str; 4] = ["report", "overview", "rule before", "no budget"];
/// The rules of a comparison with the organisation.
const OF_LEVELS: [&str; 4] = ["as published", "without BH", "cap ignored", "neither"];
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
    let (mut wrong, mut held, mut unheard) = (0.0, 1.0, Vec::new());
    if part("verdicts") {
        wrong = print_false_verdicts(organisations, &shapes)?;
    }
    if part("power") {
        unheard = print_power(organisations / 5 + 1, &shapes)?;
    }
    if part("coverage") {
        held = print_coverage(organisations, &shapes)?;
    }
    println!("\n{:.0} s", started.elapsed().as_secs_f64());
    ensure!(wrong <= MOST_WRONG, "{:.2} % of the reports are wrong", 100.0 * wrong);
    ensure!(held >= LEAST_HELD, "an interval holds the truth in {:.1} % only", 100.0 * held);
    ensure!(unheard.is_empty(), "too few falls are heard: {}", unheard.join("; "));
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
        "\n1. False claims, % of {organisations} organisations without any change over {WAVES} waves"
    );
    let mut worst = 0.0_f64;
    for shape in shapes {
        for (r, between) in STABLE.map(|r| (r, 0.0)).into_iter().chain([(0.5, BETWEEN)]) {
            let shape = shape.with_r(r);
            let claims = sum(for_seeds(organisations, |seed| {
                Claims::of(&Organisation::of_twelve_teams(shape, between, seed)?, WAVES)
            })?);
            let teams = if between > 0.0 { "teams differ" } else { "teams alike" };
            println!("{}, r = {r}, {teams}", shape.name);
            worst = worst.max(print_family("changes", OF_CHANGES, &claims.changes));
            // Where teams differ, a difference from the organisation is no false verdict; and r is nothing to it.
            if between == 0.0 && r > 0.6 {
                let family = &claims.against_the_organisation;
                worst = worst.max(print_family("levels", OF_LEVELS, family));
            }
        }
    }
    Ok(worst)
}

/// Returns the share of wrong reports.
fn print_family(name: &str, rules: [&str; 4], family: &Family) -> f64 {
    let [a, b, c, d] = rules;
    println!("  {name:<10} {:>38} {a:>13} {b:>11} {c:>12} {d:>10}", "");
    let rows = [
        ("measures", family.comparisons),
        ("reports", family.reports),
        ("waves of organisations", family.waves),
    ];
    for (what, wrong) in rows {
        let [a, b, c, d] = wrong.shares().map(|share| 100.0 * share);
        println!("    {what:<32} of {:>10} {a:>15.2} {b:>11.2} {c:>12.2} {d:>10.2}", wrong.of);
    }
    let [published, ..] = family.reports.shares();
    published
}

/// Returns what is heard too seldom.
fn print_power(organisations: u64, shapes: &[Shape]) -> anyhow::Result<Vec<String>> {
    println!("\n2. Falls in one team that its report claims by the 1st/2nd/3rd wave after, %");
    println!(
        "{:<16} {:>3} {:>3} {:>5} {:>14} {:>14}  detectable: this wave, last three",
        "", "r", "n", "fall", "now", "rule before"
    );
    let falls = [(0, 0.5), (0, 0.8), (0, 1.0), (1, 0.8), (2, 0.5)];
    let mut missed = Vec::new();
    for (shape, r) in shapes.iter().flat_map(|shape| STABLE.map(|r| (shape, r))) {
        let shape = shape.with_r(r);
        let befores = for_seeds(organisations, |seed| Before::new(shape, seed))?;
        for (at, fall) in falls {
            let answers = power::ANSWERS.get(at).copied().context("no such team")?;
            let (now, before, detectable) = shares_heard(&befores, &shape, at, fall)?;
            println!(
                "{:<16} {r:>3} {answers:>3} {fall:>5} {:>14} {:>14} {:>18.2} {:>8.2}",
                shape.name,
                percents(now),
                percents(before),
                detectable.0,
                detectable.1
            );
            let [.., by_third] = now;
            let is_bar = |bar: &&(usize, f64, f64)| {
                let is_row = bar.0 == answers && (bar.1 - fall).abs() < 1e-9;
                shape.name == Shape::symmetric().name && (r - 0.5).abs() < 1e-9 && is_row
            };
            if let Some((.., least)) = LEAST_HEARD.iter().find(is_bar)
                && by_third < *least
            {
                missed.push(format!("{}, n = {answers}, fall {fall}", shape.name));
            }
        }
    }
    Ok(missed)
}

fn percents(shares: [f64; WAVES_AFTER]) -> String {
    shares.map(|share| format!("{:.0}", 100.0 * share)).join("/")
}

/// By the first, second and third wave.
type Shares = [f64; WAVES_AFTER];

/// After a fall of so many points in one team: the share of organisations whose report claims it by each wave,
/// by the rule and the rule before, and the mean detectable changes.
fn shares_heard(
    befores: &[Before],
    shape: &Shape,
    at: usize,
    fall: f64,
) -> anyhow::Result<(Shares, Shares, (f64, f64))> {
    let shift = -shape.shift_for(-fall);
    let results = for_seeds(u64::try_from(befores.len())?, |seed| {
        let place = usize::try_from(seed - 1)?;
        befores.get(place).context("no such organisation")?.after(at, shift, false)
    })?;
    let (mut now, mut before, mut detectable) = ([0.0; 3], [0.0; 3], (0.0, 0.0));
    let each = 1.0 / f64::from(u32::try_from(results.len())?);
    for heard in results {
        for (sum, is_heard) in now.iter_mut().zip(heard.now) {
            *sum += each * f64::from(u8::from(is_heard));
        }
        for (sum, is_heard) in before.iter_mut().zip(heard.before) {
            *sum += each * f64::from(u8::from(is_heard));
        }
        detectable.0 += each * heard.detectable.0;
        detectable.1 += each * heard.detectable.1;
    }
    Ok((now, before, detectable))
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
