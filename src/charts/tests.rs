//! Each chart against a committed picture in `tests/pictures/charts`: light, which is also what is printed and
//! downloaded, and dark. `SDT_PULSE_RENEW_PICTURES=1 cargo test --lib charts::tests` makes them anew.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use jiff::civil::date;
use resvg::tiny_skia::{Color, Pixmap};

use super::teams::tests::uneven;
use super::theme::SENTINELS;
use super::trend::tests::{chart, shown};
use super::{ActionMarker, ChartSvg, FreedomChart, FreedomRow, TrendChart, TrendPoint};
use crate::audit::{AuditFigure, Reading};
use crate::disclosure::Figure;
use crate::domain::audit::Latitude;
use crate::stats::Interval;

const RENEW: &str = "SDT_PULSE_RENEW_PICTURES";
const CSS: &str = include_str!("../../reports/app/app.css");
/// Most that a channel may differ: rounding on another processor.
const CHANNEL_BOUND: u8 = 8;

/// The variables of one `:root` block of the stylesheet.
fn variables(block: &str) -> BTreeMap<&str, &str> {
    let block = block.split('}').next().unwrap();
    let declarations = block.split(';').filter_map(|one| one.split_once(':'));
    declarations.map(|(name, value)| (name.trim(), value.trim())).collect()
}

/// What the page's stylesheet makes of the sentinel colours in the dark.
fn dark() -> (String, Color) {
    let block = CSS.split("prefers-color-scheme: dark").nth(1).unwrap();
    let variables = variables(block.split(":root {").nth(1).unwrap());
    let rules = SENTINELS.iter().flat_map(|sentinel| {
        let (hex, color) = (sentinel.hex(), variables[sentinel.variable]);
        ["fill", "stroke"].map(|name| format!("[{name}=\"{hex}\"]{{{name}:{color}}}"))
    });
    let surface = u32::from_str_radix(&variables["--surface"][1..], 16).unwrap();
    let [_, red, green, blue] = surface.to_be_bytes();
    (rules.collect(), Color::from_rgba8(red, green, blue, 255))
}

fn charts() -> Vec<(&'static str, ChartSvg)> {
    let plain = TrendPoint::made_up(3.6, None);
    let mut trend = chart([
        shown(3.2),
        shown(3.4),
        shown(3.1),
        Figure::Withheld,
        shown(3.5),
        Figure::NotAsked,
        shown(4.1),
        shown(4.3),
    ]);
    trend.actions = [
        (date(2026, 6, 25), 1),
        (date(2026, 8, 21), 2),
        (date(2026, 8, 21), 3),
        (date(2026, 10, 28), 4),
    ]
    .map(|(on, number)| ActionMarker { on, number })
    .to_vec();
    for (wave, label) in
        trend.waves.iter_mut().zip(["Mar", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt"])
    {
        wave.label = label.to_owned();
    }
    let withheld = chart([Figure::Withheld; 3]);
    let lone = chart([plain]);
    let draw = |chart: &TrendChart| chart.svg("trend").unwrap();
    vec![
        ("trend", draw(&trend)),
        ("trend-withheld", draw(&withheld)),
        ("trend-first-wave", draw(&lone)),
        ("teams", uneven().svg("teams").unwrap()),
        ("freedom", freedom().svg("freedom").unwrap()),
    ]
}

/// A row of every kind: all signs, one beside another, withheld, and not asked.
fn freedom() -> FreedomChart {
    let seen = |mean: f64| {
        let range = Some(Interval { low: mean - 0.4, high: mean + 0.4 });
        AuditFigure::Shown(Reading { mean, range, change: None })
    };
    let rows = [
        ("Methods", seen(4.2), seen(3.8), Some(4), Some(4)),
        ("Schedule", seen(2.4), seen(4.0), Some(4), Some(5)),
        ("Tools", AuditFigure::Withheld, AuditFigure::Withheld, None, Some(3)),
        ("Budget", AuditFigure::NotAsked, AuditFigure::NotAsked, None, None),
    ];
    let row = |(label, practice, desired, guess, granted): (&str, _, _, Option<u8>, Option<u8>)| {
        let [guess, granted] = [guess, granted].map(|level| level.and_then(Latitude::new));
        FreedomRow { label: label.to_owned(), practice, desired, guess, granted }
    };
    FreedomChart {
        title: "Freedom profile".to_owned(),
        description: "Less say over the schedule than the charter grants.".to_owned(),
        ends: ["decided elsewhere".to_owned(), "the team decides".to_owned()],
        rows: rows.into_iter().map(row).collect(),
    }
}

/// The most that any channel differs by; `None` where the sizes do.
fn apart(a: &Pixmap, b: &Pixmap) -> Option<u8> {
    let same_size = (a.width(), a.height()) == (b.width(), b.height());
    let channels = a.data().iter().zip(b.data());
    same_size.then(|| channels.map(|(a, b)| a.abs_diff(*b)).max().unwrap_or(0))
}

#[test]
fn charts_look_as_they_did() {
    let (dark_rules, dark_ground) = dark();
    for (name, svg) in charts() {
        let light = Pixmap::decode_png(&svg.png().unwrap()).unwrap();
        let dark = svg.rasterised(Some(dark_rules.clone()), dark_ground).unwrap();
        for (theme, pixmap) in [("light", light), ("dark", dark)] {
            let path = Path::new(env!("CARGO_MANIFEST_DIR"))
                .join(format!("tests/pictures/charts/{name}-{theme}.png"));
            if std::env::var_os(RENEW).is_some() {
                pixmap.save_png(&path).unwrap();
                continue;
            }
            let expected = fs::read(&path)
                .unwrap_or_else(|error| panic!("{}: {error}; {RENEW}=1 makes it", path.display()));
            let apart = apart(&pixmap, &Pixmap::decode_png(&expected).unwrap());
            assert!(
                apart.is_some_and(|apart| apart <= CHANNEL_BOUND),
                "{} has changed ({apart:?} of 255); if this is meant: {RENEW}=1",
                path.display()
            );
        }
    }
}

#[test]
fn a_changed_chart_is_seen() {
    let picture =
        |chart: &TrendChart| chart.svg("a").unwrap().rasterised(None, Color::WHITE).unwrap();
    let before = chart([shown(3.2), shown(3.4)]);
    assert_eq!(apart(&picture(&before), &picture(&before)), Some(0));
    let moved = chart([shown(3.2), shown(3.41)]);
    assert!(apart(&picture(&before), &picture(&moved)) > Some(CHANNEL_BOUND));
    let mut said = before.clone();
    said.waves[1].label = "May".to_owned();
    assert!(apart(&picture(&before), &picture(&said)) > Some(CHANNEL_BOUND), "the font draws");
}

/// Printed charts keep the light colours: the dark ones are for screens alone.
#[test]
fn the_stylesheet_is_dark_on_screens_only() {
    assert_eq!(CSS.matches("prefers-color-scheme").count(), 1);
    assert!(CSS.contains("@media screen and (prefers-color-scheme: dark)"));
    let light = variables(CSS.split(":root {").nth(1).unwrap());
    for sentinel in SENTINELS {
        assert_eq!(light[sentinel.variable], sentinel.hex(), "a chart without a stylesheet");
    }
}

/// At most 4 KB of a page's transfer each.
#[test]
fn every_chart_is_small_once_compressed() {
    use std::io::Write;
    let two_years = chart([shown(3.2), Figure::Withheld].into_iter().cycle().take(24));
    let mut all = charts();
    all.push(("two years", two_years.svg("trend").unwrap()));
    for (name, svg) in all {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
        encoder.write_all(svg.as_str().as_bytes()).unwrap();
        let size = encoder.finish().unwrap().len();
        println!("{name}: {} bytes, {size} compressed", svg.as_str().len());
        assert!(size <= 4096, "{name}: {size}");
    }
}
