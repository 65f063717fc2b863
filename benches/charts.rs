//! Trend charts per second on one core, as a ratio to writing down the same marks.
//!
//!     cargo bench --features bench --bench charts
//!
//! The charts of a simulated organisation after eight waves: one per team and need, with its interval,
//! the organisation's line, one withheld wave and one action. `TrendChart` draws them by plotters; the
//! other side has every mark of the finished picture as a name and its numbers, and writes them with `write!`:
//! the least that anybody could do. Both run on one thread, in turns within the same run; processor time is
//! that of the thread. The bar is 1,000 charts per second.

#[expect(dead_code, reason = "the calibration uses the rest")]
mod simulation;

use std::fmt::Write as _;
use std::fs;
use std::hint::black_box;
use std::io::Write as _;

use anyhow::{Context, ensure};
use flate2::{Compression, write::GzEncoder};
use jiff::ToSpan;
use jiff::civil::date;
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
/// Between the fifth wave and the sixth.
const ACTION: ActionMarker = ActionMarker { on: date(2026, 8, 1), number: 1 };
/// How often all charts are drawn before the other side has its turn, and how many turns each has.
const TIMES: u32 = 40;
const TURNS: usize = 9;
const BAR: f64 = 1_000.0;

/// One picture for both sides.
struct Picture {
    chart: TrendChart,
    marks: Vec<Mark>,
}

/// An element as it stands in the picture.
struct Mark {
    name: String,
    attributes: Vec<(String, Written)>,
    /// What follows it up to the next one, its end and text among it.
    rest: String,
}

/// What an attribute says.
enum Written {
    Numbers(Vec<f64>),
    Points(Vec<(f64, f64)>),
    Text(String),
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
            let mut waves = Vec::new();
            for (at, (release, label)) in releases.iter().zip(LABELS).enumerate() {
                let all = release.scale(&whole, scale)?;
                let all = all.shown().context("the organisation is withheld")?;
                let figure = release.scale(&team.path, scale)?;
                if cell(release, &team.path, scale)?.is_none() {
                    break;
                }
                let opens_on = date(2026, 3, 2).checked_add(i64::try_from(at)?.months())?;
                waves.push(TrendWave {
                    label: label.to_owned(),
                    opens_on,
                    closes_on: opens_on.checked_add(13.days())?,
                    team: match at {
                        WITHHELD => Figure::Withheld,
                        _ => figure.map(TrendPoint::of),
                    },
                    organisation: Figure::Shown(all.map(TrendPoint::of)),
                });
            }
            if waves.len() == releases.len() {
                let (title, description) = (scale.id().into(), "No clear change.".into());
                let organisation = "Organisation".to_owned();
                let actions = vec![ACTION];
                let chart = TrendChart { title, description, waves, actions, organisation };
                let marks = marks(&chart.svg("autonomy")?.to_string())?;
                pictures.push(Picture { chart, marks });
            }
        }
    }
    ensure!(!pictures.is_empty(), "no team is shown in every wave");
    Ok(pictures)
}

/// Both sides come to the same, or the ratio means nothing.
fn check(pictures: &[Picture]) -> anyhow::Result<()> {
    for picture in pictures {
        let (plotted, written) = (picture.chart.svg("autonomy")?.to_string(), by_hand(picture)?);
        ensure!(plotted == written, "these differ:\n{plotted}\n{written}");
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

/// Every element of a picture.
fn marks(svg: &str) -> anyhow::Result<Vec<Mark>> {
    let mut marks = Vec::new();
    for element in svg.split('<').skip(1) {
        let (head, rest) = element.split_once('>').context("an element without an end")?;
        let mut parts = head.split('"');
        let first = parts.next().context("an element without a name")?;
        let (name, mut key) = first.split_once(' ').unwrap_or((first, ""));
        let mut attributes = Vec::new();
        let mut tail = "";
        while let Some(value) = parts.next() {
            attributes.push((key.trim_end_matches('=').trim().to_owned(), written(value)));
            let next = parts.next().context("an attribute without its end")?;
            (key, tail) = (next, next);
        }
        marks.push(Mark { name: name.to_owned(), attributes, rest: format!("{tail}>{rest}") });
    }
    Ok(marks)
}

/// Numbers are taken as such where they are written as they would be again.
fn written(value: &str) -> Written {
    let points: Option<Vec<(f64, f64)>> = value
        .split(' ')
        .map(|pair| {
            let (x, y) = pair.split_once(',')?;
            Some((x.parse().ok()?, y.parse().ok()?))
        })
        .collect();
    if let Some(points) = points.filter(|points| pairs(points).is_ok_and(|text| text == value)) {
        return Written::Points(points);
    }
    let numbers: Option<Vec<f64>> = value.split(' ').map(|one| one.parse().ok()).collect();
    match numbers.filter(|numbers| line(numbers).is_ok_and(|text| text == value)) {
        Some(numbers) => Written::Numbers(numbers),
        None => Written::Text(value.to_owned()),
    }
}

fn pairs(points: &[(f64, f64)]) -> Result<String, std::fmt::Error> {
    let mut text = String::new();
    for (at, (x, y)) in points.iter().enumerate() {
        let space = if at == 0 { "" } else { " " };
        write!(text, "{space}{x},{y}")?;
    }
    Ok(text)
}

fn line(numbers: &[f64]) -> Result<String, std::fmt::Error> {
    let mut text = String::new();
    for (at, number) in numbers.iter().enumerate() {
        let space = if at == 0 { "" } else { " " };
        write!(text, "{space}{number}")?;
    }
    Ok(text)
}

/// The same picture, written down.
fn by_hand(picture: &Picture) -> Result<String, std::fmt::Error> {
    let mut svg = String::new();
    for Mark { name, attributes, rest } in &picture.marks {
        write!(svg, "<{name}")?;
        for (key, value) in attributes {
            match value {
                Written::Points(points) => write!(svg, " {key}=\"{}\"", pairs(points)?)?,
                Written::Numbers(numbers) => write!(svg, " {key}=\"{}\"", line(numbers)?)?,
                Written::Text(text) => write!(svg, " {key}=\"{text}\"")?,
            }
        }
        svg.push_str(rest);
    }
    Ok(svg)
}
