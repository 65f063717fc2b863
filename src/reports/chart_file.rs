//! A chart of a page as a PNG file.

use super::ActionMark;
use super::addresses::ChartOf;
use super::overview::between::between_chart;
use super::page::{Chrome, ReportError};
use super::team::history::History;
use super::team::scales::{scale_title, trend_chart};
use super::words::Words;
use crate::charts::ChartSvg;
use crate::disclosure::PublishedWave;
use crate::domain::{Need, NeedState, Scale, UnitPath, Wave};

/// The longest part of a file's name that a unit's name makes.
const LONGEST: usize = 60;

/// A picture and what it is saved as.
pub struct ChartFile {
    /// ASCII letters, digits and hyphens, and `.png`.
    pub name: String,
    pub png: Vec<u8>,
}

impl ChartFile {
    fn new(parts: [&str; 2], wave: &Wave, svg: &ChartSvg) -> Result<Self, ReportError> {
        let [of, need] = parts;
        let name = format!("{}-{need}-{}.png", slug(of), wave.opens_on.strftime("%Y-%m"));
        Ok(Self { name, png: svg.png()? })
    }
}

/// The trend of one scale of a unit, as its report draws it; `actions` as there. `None` where that report draws none.
///
/// # Errors
/// As [`super::team_report`].
pub fn trend_file(
    unit: &UnitPath,
    scale: Scale,
    waves: &[PublishedWave],
    actions: &[ActionMark],
    chrome: &Chrome<'_>,
) -> Result<Option<ChartFile>, ReportError> {
    let words = Words { t: chrome.t, organisation: chrome.organisation };
    let Some(history) = History::of(unit, waves).filter(History::was_ever_shown) else {
        return Ok(None);
    };
    let markers: Vec<_> = history.actions(actions).iter().map(|(marker, _)| *marker).collect();
    let series = history.series(scale)?;
    let is_drawn = series.was_ever_asked() && series.was_ever_shown();
    let is_left_out = scale.state == NeedState::Frustration && history.is_withheld_now();
    if !is_drawn || is_left_out {
        return Ok(None);
    }
    let title = scale_title(words, scale);
    let svg = trend_chart(words, &history, &markers, &title, &series).svg("trend")?;
    ChartFile::new([&words.unit(unit), &of_file(scale)], &history.current.wave, &svg).map(Some)
}

/// One need's picture between teams, as the overview draws it. `None` where it draws none.
///
/// # Errors
/// As [`super::overview`].
pub fn between_file(
    need: Need,
    waves: &[PublishedWave],
    chrome: &Chrome<'_>,
) -> Result<Option<ChartFile>, ReportError> {
    let words = Words { t: chrome.t, organisation: chrome.organisation };
    let Some(published) = waves.last() else { return Ok(None) };
    let Some(chart) = between_chart(words, published, need)? else { return Ok(None) };
    let svg = chart.svg("between")?;
    ChartFile::new([ChartOf::Between.id(), need.id()], &published.wave, &svg).map(Some)
}

/// The part of a file's name that says what is drawn.
fn of_file(scale: Scale) -> String {
    match scale.state {
        NeedState::Satisfaction => scale.need.id().to_owned(),
        NeedState::Frustration => format!("{}-frustration", scale.need.id()),
    }
}

/// A unit's name as a part of a file's name.
fn slug(name: &str) -> String {
    let mut slug = String::new();
    for c in name.chars().flat_map(char::to_lowercase) {
        match c {
            'ä' => slug.push_str("ae"),
            'ö' => slug.push_str("oe"),
            'ü' => slug.push_str("ue"),
            'ß' => slug.push_str("ss"),
            c if c.is_ascii_alphanumeric() => slug.push(c),
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
    }
    slug.truncate(LONGEST);
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { ChartOf::Team.id().to_owned() } else { slug.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Locale;
    use crate::reports::sample::{in_locale, team, unit, waves};

    #[test]
    fn a_file_is_named_by_team_need_and_month() {
        assert_eq!(slug("Depot \"Nürnberg\" / Süd"), "depot-nuernberg-sued");
        assert_eq!(slug("Отдел"), "team");
        assert_eq!(slug(&"é".repeat(99)), "team");
        assert_eq!(slug(&"a".repeat(99)).len(), LONGEST);
    }

    #[test]
    fn the_picture_of_a_report_and_none_of_what_is_not_shown() {
        let teams = [("North", 20), ("Small", 3), ("Wee", 4), ("West", 20)];
        let all = waves(&[teams.map(|(path, n)| team(path, n, [4, 4, 3])).to_vec()]);
        in_locale(Locale::EN, |chrome| {
            let autonomy = Scale::satisfaction(Need::Autonomy);
            let file = |path: &str| trend_file(&unit(path), autonomy, &all, &[], &chrome).unwrap();
            let north = file("North").unwrap();
            assert_eq!(north.name, "north-autonomy-2026-01.png");
            // A PNG's width and height stand in bytes 16 to 23: 340 by 125 CSS pixels, twice.
            assert_eq!(north.png.get(16..24), Some([0, 0, 2, 168, 0, 0, 0, 250].as_slice()));
            assert!(file("Small").is_none() && file("Nowhere").is_none());
            assert!(between_file(Need::Autonomy, &all, &chrome).unwrap().is_none());
            assert!(between_file(Need::Autonomy, &[], &chrome).unwrap().is_none());
        });
    }
}
