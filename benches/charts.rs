//! Trend charts per second on one core, as a ratio to a hand-written SVG of the same marks.
//!
//!     cargo bench --features bench --bench charts
//!
//! The charts of a simulated organisation after eight waves: one per team and need, with its interval,
//! the organisation's line, one withheld wave and one action. `TrendChart` draws them by plotters; the
//! other side writes the same marks with `format!` and knows nothing but this one picture. Both run on
//! one thread, in turns within the same run; processor time is that of the thread. The bar is 1,000
//! charts per second.

#[expect(dead_code, reason = "the calibration uses the rest")]
mod simulation;

use std::fmt::Write as _;
use std::fs;
use std::hint::black_box;
use std::io::Write as _;

use anyhow::{Context, ensure};
use flate2::{Compression, write::GzEncoder};
use sdt_pulse::charts::{ActionMarker, TrendChart, TrendPoint, TrendWave};
use sdt_pulse::disclosure::Figure;
use sdt_pulse::domain::{Need, Scale, UnitPath};
use simulation::organisation::Organisation;
use simulation::people::Shape;
use simulation::published::cell;

const WAVES: u64 = 8;
const LABELS: [&str; 8] = ["Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct"];
/// The place of the wave that the pictures show as withheld.
const WITHHELD: usize = 3;
const ACTION: ActionMarker = ActionMarker { after: 5, number: 1 };
/// How often all charts are drawn before the other side has its turn, and how many turns each has.
const TIMES: u32 = 40;
const TURNS: usize = 9;
const BAR: f64 = 1_000.0;

/// One picture for both sides.
struct Picture {
    chart: TrendChart,
    figures: Vec<Column>,
}

/// One wave of it: the team's mean and interval, `None` where withheld, and the organisation's mean.
struct Column {
    team: Option<(f64, f64, f64)>,
    organisation: f64,
}

fn main() -> anyhow::Result<()> {
    let pictures = pictures()?;
    check(&pictures)?;
    let (mut plotted, mut written) = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        plotted
            .push(per_second(&pictures, |picture| Ok(picture.chart.svg("autonomy")?.to_string()))?);
        written.push(per_second(&pictures, |picture| Ok(by_hand(picture)?))?);
    }
    let (fast, faster) = (median(&mut plotted)?, median(&mut written)?);
    println!("\n{} charts of {WAVES} waves, median of {TURNS} turns, one thread", pictures.len());
    println!("{:<24} {:>12} {:>10} {:>12}", "", "per second", "bytes", "bytes, gzip");
    let picture = pictures.first().context("no pictures")?;
    let svgs = [picture.chart.svg("autonomy")?.to_string(), by_hand(picture)?];
    for ((name, rate), svg) in [("TrendChart", fast), ("by hand", faster)].into_iter().zip(&svgs) {
        println!("{name:<24} {rate:>12.0} {:>10} {:>12}", svg.len(), gzip(svg)?.len());
    }
    println!("by hand is {:.1} times as fast", faster / fast);
    ensure!(fast >= BAR, "{fast:.0} charts per second are fewer than {BAR}");
    Ok(())
}

/// The charts of every team that all waves show.
fn pictures() -> anyhow::Result<Vec<Picture>> {
    let organisation = Organisation::of_twelve_teams(Shape::ceiling(), 0.3, 1)?;
    let releases = organisation.waves(WAVES)?;
    let whole = UnitPath::organisation();
    let mut pictures = Vec::new();
    for team in &organisation.teams {
        for scale in Need::ALL.map(Scale::satisfaction) {
            let (mut waves, mut figures) = (Vec::new(), Vec::new());
            for (at, (release, label)) in releases.iter().zip(LABELS).enumerate() {
                let all = release.scale(&whole, scale)?;
                let all = all.shown().context("the organisation is withheld")?;
                let figure = release.scale(&team.path, scale)?;
                let Some(shown) = cell(release, &team.path, scale)? else { break };
                let interval = shown.interval.context("no interval")?;
                let withheld = at == WITHHELD;
                waves.push(TrendWave {
                    label: label.to_owned(),
                    team: if withheld { Figure::Withheld } else { figure.map(TrendPoint::of) },
                    organisation: Figure::Shown(all.map(TrendPoint::of)),
                });
                figures.push(Column {
                    team: (!withheld).then_some((shown.mean, interval.low, interval.high)),
                    organisation: all.get().mean,
                });
            }
            if waves.len() == releases.len() {
                let (title, description) = (scale.id().into(), "No clear change.".into());
                let chart = TrendChart { title, description, waves, actions: vec![ACTION] };
                pictures.push(Picture { chart, figures });
            }
        }
    }
    ensure!(!pictures.is_empty(), "no team is shown in every wave");
    Ok(pictures)
}

/// Both sides draw the same marks, or the ratio means nothing.
fn check(pictures: &[Picture]) -> anyhow::Result<()> {
    for picture in pictures {
        let (plotted, written) = (picture.chart.svg("autonomy")?.to_string(), by_hand(picture)?);
        for mark in ["<path", "<polyline", "<polygon", "<circle", "<text", "<title", "M"] {
            let count = |svg: &str| svg.matches(mark).count();
            ensure!(count(&plotted) == count(&written), "{mark} differs:\n{plotted}\n{written}");
        }
    }
    Ok(())
}

/// Charts per second of this thread's processor time.
fn per_second(
    pictures: &[Picture],
    draw: impl Fn(&Picture) -> anyhow::Result<String>,
) -> anyhow::Result<f64> {
    let (started, mut drawn) = (processor_seconds()?, 0.0);
    for _ in 0..TIMES {
        for picture in pictures {
            black_box(draw(black_box(picture))?);
            drawn += 1.0;
        }
    }
    Ok(drawn / (processor_seconds()? - started))
}

/// What this thread has used so far, from `/proc`: Linux only.
fn processor_seconds() -> anyhow::Result<f64> {
    let text = fs::read_to_string("/proc/thread-self/schedstat")?;
    let nanoseconds: f64 = text.split(' ').next().context("no figures")?.parse()?;
    Ok(nanoseconds / 1e9)
}

fn median(rates: &mut [f64]) -> anyhow::Result<f64> {
    rates.sort_by(f64::total_cmp);
    rates.get(rates.len() / 2).copied().context("no turns")
}

fn gzip(svg: &str) -> anyhow::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(svg.as_bytes())?;
    Ok(encoder.finish()?)
}

/// The x of a shown wave, with the team's mean and interval.
type Shown = (f64, (f64, f64, f64));

/// The same picture, written down.
fn by_hand(picture: &Picture) -> Result<String, std::fmt::Error> {
    let columns = &picture.figures;
    let count = columns.iter().fold(0.0, |count, _| count + 1.0);
    let x = |waves: f64| 280.0 + 3020.0 * waves / count;
    let y = |value: f64| 2000.0 - 435.0 * (value - 1.0);
    let middles = || (0_u32..).map(|at| x(f64::from(at) + 0.5));
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 3400 2300\" role=\"img\" \
         aria-labelledby=\"autonomy-title autonomy-desc\" font-family=\"sans-serif\" font-size=\"130\" \
         stroke-linejoin=\"round\"><title id=\"autonomy-title\">{}</title>\
         <desc id=\"autonomy-desc\">{}</desc>",
        picture.chart.title, picture.chart.description
    );
    let half = 1510.0 / count;
    for (middle, column) in middles().zip(columns) {
        if column.team.is_some() {
            continue;
        }
        let (left, right) = (middle - half, middle + half);
        svg.push_str("<path fill=\"none\" stroke=\"#70756F\" stroke-width=\"8\" d=\"");
        let mut sum = ((left + 260.0) / 85.0).floor() * 85.0 + 85.0;
        while sum < right + 2000.0 {
            let (from, to) = (left.max(sum - 2000.0), right.min(sum - 260.0));
            write!(svg, "M{from:.0},{:.0} {to:.0},{:.0}", sum - from, sum - to)?;
            sum += 85.0;
        }
        svg.push_str("\"/>");
    }
    let organisation: Vec<(f64, f64)> =
        middles().zip(columns).map(|(x, column)| (x, y(column.organisation))).collect();
    line(&mut svg, "#FFFFFF", "stroke-width=\"70\"", &organisation)?;
    for step in [1.0, 2.0, 3.0, 4.0, 5.0] {
        let at = y(step);
        line(&mut svg, "#D5D1C4", "stroke-width=\"10\"", &[(280.0, at), (3300.0, at)])?;
        text(&mut svg, "#4B535A", "text-anchor=\"end\"", (200.0, at + 8.0), &step.to_string())?;
    }
    let runs: Vec<Vec<Shown>> = columns
        .iter()
        .zip(middles())
        .collect::<Vec<_>>()
        .split(|(column, _)| column.team.is_none())
        .map(|run| run.iter().filter_map(|(column, x)| Some((*x, column.team?))).collect())
        .collect();
    for run in &runs {
        let highs = run.iter().map(|(x, (_, _, high))| (*x, y(*high)));
        let lows = run.iter().rev().map(|(x, (_, low, _))| (*x, y(*low)));
        svg.push_str("<polygon fill=\"#BFD9DC\" points=\"");
        points(&mut svg, highs.chain(lows))?;
        svg.push_str("\"/>");
    }
    let dashed = "stroke-dasharray=\"50 40\" stroke-width=\"15\"";
    line(&mut svg, "#6B6F73", dashed, &organisation)?;
    for run in &runs {
        let means: Vec<(f64, f64)> = run.iter().map(|(x, (mean, ..))| (*x, y(*mean))).collect();
        for (x, y) in &means {
            write!(svg, "<circle cx=\"{x:.0}\" cy=\"{y:.0}\" r=\"35\" fill=\"#0B5563\"/>")?;
        }
        line(&mut svg, "#0B5563", "stroke-width=\"25\"", &means)?;
    }
    for (x, wave) in middles().zip(&picture.chart.waves) {
        text(&mut svg, "#4B535A", "text-anchor=\"middle\"", (x, 2165.0), &wave.label)?;
    }
    for action in &picture.chart.actions {
        let at = x(f64::from(u32::try_from(action.after).unwrap_or(u32::MAX)));
        let leader = [(at, 120.0), (at, 210.0), (at, 260.0), (at, 2000.0)];
        line(&mut svg, "#1C2126", "stroke-dasharray=\"20 30\" stroke-width=\"10\"", &leader)?;
        write!(svg, "<circle cx=\"{at:.0}\" cy=\"120\" r=\"90\" fill=\"#1C2126\"/>")?;
        let bold = "text-anchor=\"middle\" font-size=\"105\" font-weight=\"bold\"";
        text(&mut svg, "#FBFAF6", bold, (at, 126.0), &action.number.to_string())?;
    }
    svg.push_str("</svg>");
    Ok(svg)
}

fn points(
    svg: &mut String,
    points: impl Iterator<Item = (f64, f64)>,
) -> Result<(), std::fmt::Error> {
    for (at, (x, y)) in points.enumerate() {
        let space = if at == 0 { "" } else { " " };
        write!(svg, "{space}{x:.0},{y:.0}")?;
    }
    Ok(())
}

fn line(
    svg: &mut String,
    colour: &str,
    look: &str,
    through: &[(f64, f64)],
) -> Result<(), std::fmt::Error> {
    write!(svg, "<polyline fill=\"none\" stroke=\"{colour}\" {look} points=\"")?;
    points(svg, through.iter().copied())?;
    svg.push_str("\"/>");
    Ok(())
}

fn text(
    svg: &mut String,
    colour: &str,
    look: &str,
    (x, y): (f64, f64),
    words: &str,
) -> Result<(), std::fmt::Error> {
    let place = format!("x=\"{x:.0}\" y=\"{y:.0}\" dy=\"0.5ex\"");
    write!(svg, "<text {place} {look} fill=\"{colour}\">{words}</text>")
}
