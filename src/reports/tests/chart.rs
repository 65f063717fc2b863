//! The pictures of a page against its tables: what a reader sees is what a reader of the table reads.

use askama::Template;

use crate::disclosure::PublishedWave;
use crate::domain::Locale;
use crate::reports::sample::{in_locale, team, unit, waves};
use crate::reports::{QuarterLink, ReportLinks, Viewer, overview, team_report};

const ACCENT: &str = "#0B5563";
const BAND: &str = "#BFD9DC";
/// Where 1 and 5 of the scale stand in a trend chart, in units of the drawing.
const TREND: [f64; 2] = [1030.0, 220.0];
/// The same from left to right in a chart of teams.
const TEAMS: [f64; 2] = [1370.0, 3280.0];
/// Half of what is printed, and a unit of the drawing.
const TOLERANCE: f64 = 0.05 + 0.005;

fn report(path: &str, waves: &[PublishedWave]) -> String {
    in_locale(Locale::EN, |chrome| {
        let page = team_report(&unit(path), Viewer::Hr, waves, &[], ReportLinks::default(), chrome)
            .unwrap();
        page.unwrap().render().unwrap()
    })
}

/// Every text between two marks.
fn all_between<'h>(html: &'h str, from: &str, to: &str) -> Vec<&'h str> {
    html.split(from).skip(1).map(|rest| rest.split(to).next().unwrap()).collect()
}

fn attribute<'t>(tag: &'t str, name: &str) -> &'t str {
    all_between(tag, &format!(" {name}=\""), "\"")[0]
}

/// The elements of one colour in a picture.
fn elements<'s>(svg: &'s str, name: &str, fill: &str) -> Vec<&'s str> {
    let tags = all_between(svg, &format!("<{name}"), ">").into_iter();
    tags.filter(|tag| tag.contains(&format!(" fill=\"{fill}\""))).collect()
}

/// A coordinate as a mean of 1 to 5.
fn mean(coordinate: f64, [one, five]: [f64; 2]) -> f64 {
    1.0 + 4.0 * (coordinate - one) / (five - one)
}

fn trend_means(svg: &str) -> Vec<f64> {
    let circles = elements(svg, "circle", ACCENT).into_iter();
    circles.map(|tag| mean(attribute(tag, "cy").parse().unwrap(), TREND)).collect()
}

/// The ribbon's low and high ends, wave by wave.
fn trend_ranges(svg: &str) -> Vec<(f64, f64)> {
    let mut ranges = Vec::new();
    for tag in elements(svg, "polygon", BAND) {
        let points = attribute(tag, "points").split_whitespace();
        let ends: Vec<f64> = points
            .map(|point| mean(point.split_once(',').unwrap().1.parse().unwrap(), TREND))
            .collect();
        let (highs, lows) = ends.split_at(ends.len() / 2);
        ranges.extend(lows.iter().rev().copied().zip(highs.iter().copied()));
    }
    ranges
}

/// Every number of a text: "4.0 (3.7 to 4.3)".
fn numbers(text: &str) -> Vec<f64> {
    let parts = text.split(|c: char| !c.is_ascii_digit() && c != '.');
    parts.filter_map(|part| part.parse().ok()).collect()
}

fn assert_near(drawn: f64, printed: f64) {
    assert!((drawn - printed).abs() <= TOLERANCE, "drawn at {drawn}, printed as {printed}");
}

#[test]
fn the_table_holds_the_numbers_of_the_trend_charts() {
    let round = |level, answered| {
        let mut north = team("North", 20, level);
        north.answered = answered;
        vec![north, team("West", 40, [4, 4, 4]), team("Yard", 40, [3, 4, 2])]
    };
    let all = waves(&[
        round([4, 3, 2], 20),
        round([4, 4, 3], 18),
        round([3, 4, 3], 3),
        round([2, 3, 4], 16),
        round([3, 3, 5], 20),
    ]);
    let html = report("North", &all);
    let mut pictures = all_between(&html, "<svg ", "</svg>");
    pictures.retain(|svg| svg.contains("id=\"trend-"));
    assert_eq!(pictures.len(), 6);
    let tables = all_between(&html, "<table class=\"numbers\">", "</table>");
    assert_eq!(tables.len(), 2);
    for (number, svg) in pictures.into_iter().enumerate() {
        // The needs are drawn first; their numbers are folded behind those of their frustration.
        let (table, place) = (tables[1 - number / 3], number % 3);
        let rows = all_between(table.split("<tbody>").nth(1).unwrap(), "<tr>", "</tr>");
        assert_eq!(rows.len(), 5);
        let shown = rows.iter().filter(|row| !row.contains("colspan"));
        let printed: Vec<Vec<f64>> =
            shown.map(|row| numbers(all_between(row, "<td>", "</td>")[place])).collect();
        let (means, ranges) = (trend_means(svg), trend_ranges(svg));
        assert_eq!((means.len(), ranges.len(), printed.len()), (4, 4, 4), "{svg}");
        for ((drawn, (low, high)), printed) in means.iter().zip(ranges).zip(printed) {
            let [mean, from, to] = printed[..] else { panic!("{printed:?}") };
            assert_near(*drawn, mean);
            assert_near(low, from);
            assert_near(high, to);
        }
    }
}

/// Five teams and more that differ on autonomy, and on nothing else.
fn uneven() -> Vec<PublishedWave> {
    let levels = [("Ops/A", 2), ("Ops/B", 4), ("Ops/C", 3), ("Sales", 2), ("West", 4), ("Yard", 3)];
    waves(&[levels.map(|(path, level)| team(path, 16, [3, 3, level])).to_vec()])
}

#[test]
fn teams_that_differ_are_drawn_and_the_others_said_to_be_alike() {
    let all = uneven();
    let html = in_locale(Locale::EN, |chrome| {
        overview(&all, QuarterLink::of_waves(chrome.t, &all), chrome).unwrap().render().unwrap()
    });
    let section = html.split("Between teams</h2>").nth(1).unwrap();
    assert_eq!(
        section.matches("<p class=\"verdict-line\"><span>The teams cannot be told apart.").count(),
        2
    );
    assert_eq!(section.matches("<p class=\"verdict-line\"><span>The teams differ.").count(), 1);
    assert!(section.contains("4 of 5 teams lie within "), "{section}");
    assert!(!section.contains("no more than 0.0 points"), "{section}");
    let pictures = all_between(section, "<svg ", "</svg>");
    let [svg] = pictures[..] else { panic!("{} pictures", pictures.len()) };
    assert!(section.contains("href=\"/app/chart/between/autonomy_satisfaction/\""), "{section}");
    let table = all_between(section, "<table>", "</table>")[0];
    let rows = all_between(table.split("<tbody>").nth(1).unwrap(), "<tr>", "</tr>");
    let names: Vec<&str> =
        rows.iter().map(|row| all_between(row, "<th scope=\"row\">", "</th>")[0]).collect();
    assert_eq!(names[..6], ["A", "B", "C", "Sales", "West", "Yard"], "never by score");
    // Autonomy's satisfaction comes first in the table.
    let at = |fill: &str| -> Vec<f64> {
        let circles = elements(svg, "circle", fill).into_iter();
        circles.map(|tag| mean(attribute(tag, "cx").parse().unwrap(), TEAMS)).collect()
    };
    for (place, fill) in ["#FFFFFF", ACCENT].into_iter().enumerate() {
        assert_eq!(at(fill).len(), 6);
        for (drawn, row) in at(fill).into_iter().zip(&rows) {
            assert_near(
                drawn,
                numbers(all_between(row, "<td class=\"number\">", "</td>")[place])[0],
            );
        }
    }
}

#[test]
fn what_cannot_be_said_between_teams_is_said_once() {
    let said = |all: &[PublishedWave]| {
        in_locale(Locale::EN, |chrome| {
            let page = overview(all, QuarterLink::of_waves(chrome.t, all), chrome).unwrap();
            let html = page.render().unwrap();
            html.split("Between teams</h2>").nth(1).map(str::to_owned)
        })
    };
    let few = said(&waves(&[vec![team("A", 20, [3; 3]), team("B", 20, [4; 3])]])).unwrap();
    assert_eq!(few.matches("at least five teams").count(), 1, "{few}");
    assert!(!few.contains("<svg"));
    let small = said(&waves(&[vec![team("A", 8, [3; 3]), team("B", 8, [4; 3])]])).unwrap();
    assert_eq!(small.matches("fewer than 30 people").count(), 1, "{small}");
    assert_eq!(said(&waves(&[vec![team("A", 3, [3; 3])]])), None);
    assert_eq!(said(&[]), None);
}
