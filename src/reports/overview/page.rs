//! What HR reads of all groups: a heat map in the order of the organisation, never by score.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use jiff::civil::Date;

use super::between::BetweenSection;
use crate::disclosure::PublishedWave;
use crate::disclosure::{Figure, Released, ScaleCell};
use crate::domain::{Need, Quarter, Scale, UnitPath, Wave, WaveId};
use crate::messages::{Translator, key};
use crate::reports::addresses::{OVERVIEW, team_href};
use crate::reports::headline::Headline;
use crate::reports::page::{Chrome, ReportError};
use crate::reports::words::{Label, Words, tenths, wave_name};
use crate::stats::Verdict;

/// So many groups are named in the sentence on top; the table marks all.
const MOST_NAMED: usize = 3;
/// From this mean (as printed) on a cell takes the next of the five steps.
const STEPS: [f64; 4] = [2.7, 3.2, 3.7, 4.2];

/// A quarter whose files can be downloaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuarterLink {
    pub quarter: Quarter,
    /// Its waves, oldest first: each has a certificate.
    waves: Vec<(WaveId, String)>,
    /// The last day of a wave of the quarter that has no release yet: until then its other files are not made.
    waits_until: Option<Date>,
}

impl QuarterLink {
    /// The quarters in which waves closed, newest first.
    pub fn of_waves(t: Translator<'_>, waves: &[PublishedWave]) -> Vec<Self> {
        let mut quarters: BTreeMap<Quarter, Vec<(WaveId, String)>> = BTreeMap::new();
        for PublishedWave { wave, .. } in waves {
            let of_quarter = quarters.entry(Quarter::of(wave.closes_on)).or_default();
            of_quarter.push((wave.id.clone(), wave_name(t, wave)));
        }
        let of_quarter = |(quarter, waves)| Self { quarter, waves, waits_until: None };
        quarters.into_iter().rev().map(of_quarter).collect()
    }

    /// The same where `all` the waves are known, also those without a release.
    pub fn knowing(mut self, all: &[Wave]) -> Self {
        let open = all.iter().filter(|wave| !wave.state.has_release());
        let of_quarter = open.filter(|wave| Quarter::of(wave.closes_on) == self.quarter);
        self.waits_until = of_quarter.map(Wave::last_day).max();
        self
    }

    /// The address of a closed wave's certificate.
    pub fn certificate_of(wave: &Wave) -> String {
        let quarter = Quarter::of(wave.closes_on);
        Self { quarter, waves: Vec::new(), waits_until: None }.certificate_href(&wave.id)
    }

    fn href(&self, file: &str) -> String {
        format!("/app/export/{}/{file}", self.quarter)
    }

    fn certificate_href(&self, wave: &WaveId) -> String {
        self.href(&format!("certificate-{wave}.json"))
    }
}

/// HR's page of all groups.
#[derive(Template)]
#[template(path = "app/overview.html")]
pub struct Overview<'a> {
    chrome: Chrome<'a>,
    here: String,
    title: String,
    kicker: String,
    headline: Headline,
    threshold: Option<u32>,
    needs: Vec<String>,
    groups: Vec<Group>,
    has_withheld: bool,
    /// The printed bounds of the five steps, lowest first.
    steps: Vec<Step>,
    /// `None` where at most the whole organisation is shown.
    between: Option<BetweenSection>,
    quarters: Vec<QuarterLink>,
    waves: Vec<WaveRow>,
}

/// One row of the heat map.
struct Group {
    name: String,
    href: String,
    /// 0 is the organisation; deeper than 3 is drawn as 3.
    depth: usize,
    /// "18 of 20".
    answered: Option<String>,
    cells: HeatCells,
}

enum HeatCells {
    AllWithheld,
    Each(Vec<HeatCell>),
}

enum HeatCell {
    Shown { step: usize, mean: String, versus: Option<Label> },
    Withheld,
    NotAsked,
}

struct Step {
    number: usize,
    bounds: String,
}

struct WaveRow {
    label: String,
    opened: String,
    closed: String,
    answered: Option<String>,
    shown: usize,
    withheld: usize,
}

/// The overview. `waves` are all closed waves, oldest first; the heat map shows the newest.
///
/// # Errors
/// A release whose figures cannot be computed.
pub fn overview<'a>(
    waves: &[PublishedWave],
    quarters: Vec<QuarterLink>,
    chrome: Chrome<'a>,
) -> Result<Overview<'a>, ReportError> {
    let words = Words { t: chrome.t, organisation: chrome.organisation };
    let newest = waves.last();
    let groups = newest.map_or(Ok(Vec::new()), |published| groups(words, published))?;
    let between = newest.map(|published| BetweenSection::new(words, published)).transpose()?;
    let headline = match newest {
        Some(published) => headline(words, published)?,
        None => Headline { bold: words.t.get("no-wave"), rest: words.t.get("no-wave-hint") },
    };
    Ok(Overview {
        here: OVERVIEW.to_owned(),
        title: words.t.get("overview-title"),
        kicker: newest.map(|published| words.wave(&published.wave)).unwrap_or_default(),
        headline,
        threshold: newest.map(|published| published.release.threshold().get()),
        needs: Need::ALL.into_iter().map(|need| words.need_title(need)).collect(),
        has_withheld: groups.iter().any(Group::withholds),
        groups,
        steps: steps(words),
        between: between.flatten(),
        quarters,
        waves: waves.iter().rev().map(|published| wave_row(words, published)).collect(),
        chrome,
    })
}

/// Every unit that was asked, in the order of the organisation.
fn units(published: &PublishedWave) -> BTreeSet<&UnitPath> {
    published.release.units().chain(published.release.withheld()).collect()
}

fn groups(words: Words<'_>, published: &PublishedWave) -> Result<Vec<Group>, ReportError> {
    let mut groups = Vec::new();
    for unit in units(published) {
        groups.push(Group {
            name: words.unit(unit),
            href: team_href(unit),
            depth: unit.depth().min(3),
            answered: published.release.respondents(unit).shown().map(|n| words.answered(*n)),
            cells: heat_cells(words, published, unit)?,
        });
    }
    Ok(groups)
}

fn heat_cells(
    words: Words<'_>,
    published: &PublishedWave,
    unit: &UnitPath,
) -> Result<HeatCells, ReportError> {
    let mut cells = Vec::new();
    for need in Need::ALL {
        cells.push(match published.release.scale(unit, Scale::satisfaction(need))? {
            Figure::Shown(cell) => HeatCell::Shown {
                step: step(cell.get().mean),
                mean: words.scale_mean(&cell),
                versus: versus(words, &cell),
            },
            Figure::Withheld => HeatCell::Withheld,
            Figure::NotAsked => HeatCell::NotAsked,
        });
    }
    let all_withheld = cells.iter().all(|cell| matches!(cell, HeatCell::Withheld));
    Ok(if all_withheld { HeatCells::AllWithheld } else { HeatCells::Each(cells) })
}

impl Group {
    fn withholds(&self) -> bool {
        match &self.cells {
            HeatCells::AllWithheld => true,
            HeatCells::Each(cells) => cells.iter().any(|cell| matches!(cell, HeatCell::Withheld)),
        }
    }
}

/// ▲ or ▼ where the difference from the organisation is clear, and nothing else.
fn versus(words: Words<'_>, cell: &Released<ScaleCell>) -> Option<Label> {
    let versus = cell.get().versus_organisation.as_ref()?;
    let say = words.compared(Some(versus));
    say.is_clear().then_some(say)
}

/// 1 to 5.
fn step(mean: f64) -> usize {
    1 + STEPS.iter().filter(|bound| tenths(mean) >= **bound).count()
}

fn steps(words: Words<'_>) -> Vec<Step> {
    let [first, .., last] = STEPS;
    let below = |bound: f64| bound - 0.1;
    let t = words.t;
    let lowest = t.say("number-or-less").with("number", words.number(below(first)));
    let between = STEPS.windows(2).filter_map(|pair| match pair {
        [from, to] => Some(
            t.say("report-range")
                .with("low", words.number(*from))
                .with("high", words.number(below(*to)))
                .to_string(),
        ),
        _ => None,
    });
    let highest = t.say("number-or-more").with("number", words.number(last));
    let all = [lowest.to_string()].into_iter().chain(between).chain([highest.to_string()]);
    (1..).zip(all).map(|(number, bounds)| Step { number, bounds }).collect()
}

/// A group that differs clearly: the needs on which it is higher, and those on which it is lower.
struct Differing {
    group: String,
    higher: Vec<String>,
    lower: Vec<String>,
}

/// What the sentence on top is made from.
struct Compared {
    /// Groups of which a scale could be compared with the organisation.
    groups: usize,
    differing: Vec<Differing>,
}

fn headline(words: Words<'_>, published: &PublishedWave) -> Result<Headline, ReportError> {
    let t = words.t;
    let only = |message: &str| Headline { bold: t.get(message), rest: String::new() };
    match published.release.units().count() {
        0 => return Ok(only(key("overview-nothing-shown"))),
        1 => return Ok(only(key("overview-only-organisation"))),
        _ => {}
    }
    let Compared { groups, differing } = compare(words, published)?;
    if groups == 0 {
        return Ok(only(key("overview-cannot-compare")));
    }
    let bold = if differing.is_empty() {
        t.get("overview-none-differs")
    } else if differing.len() * 2 < groups {
        t.get("overview-most-do-not-differ")
    } else {
        t.say("overview-some-differ").with("n", differing.len()).with("of", groups).to_string()
    };
    let mut rest: Vec<String> =
        differing.iter().take(MOST_NAMED).map(|one| one.sentence(words)).collect();
    if differing.len() > MOST_NAMED {
        rest.push(t.n("overview-more-differ", differing.len() - MOST_NAMED));
    }
    Ok(Headline { bold, rest: rest.join(" ") })
}

fn compare(words: Words<'_>, published: &PublishedWave) -> Result<Compared, ReportError> {
    let mut compared = Compared { groups: 0, differing: Vec::new() };
    for unit in published.release.units() {
        let mut found = Differing { group: words.unit(unit), higher: vec![], lower: vec![] };
        let mut is_compared = false;
        for need in Need::ALL {
            let figure = published.release.scale(unit, Scale::satisfaction(need))?;
            let versus = figure.shown().and_then(|cell| cell.get().versus_organisation);
            is_compared |= versus.is_some();
            match versus.map(|versus| versus.verdict) {
                Some(Verdict::ClearlyHigher) => found.higher.push(words.need(need)),
                Some(Verdict::ClearlyLower) => found.lower.push(words.need(need)),
                _ => {}
            }
        }
        compared.groups += usize::from(is_compared);
        if !(found.higher.is_empty() && found.lower.is_empty()) {
            compared.differing.push(found);
        }
    }
    Ok(compared)
}

impl Differing {
    fn sentence(&self, words: Words<'_>) -> String {
        let (group, higher, lower) =
            (&self.group, words.list(&self.higher), words.list(&self.lower));
        let t = words.t;
        let phrase = match (self.higher.is_empty(), self.lower.is_empty()) {
            (_, true) => t.say("overview-higher").with("needs", higher),
            (true, _) => t.say("overview-lower").with("needs", lower),
            (false, false) => {
                t.say("overview-higher-and-lower").with("higher", higher).with("lower", lower)
            }
        };
        phrase.with("group", group).to_string()
    }
}

fn wave_row(words: Words<'_>, published: &PublishedWave) -> WaveRow {
    let PublishedWave { wave, release } = published;
    let organisation = release.respondents(&UnitPath::organisation());
    WaveRow {
        label: words.wave(wave),
        opened: words.t.short_date(wave.opens_on),
        closed: words.t.short_date(wave.closes_on),
        answered: organisation.shown().map(|respondents| words.answered(*respondents)),
        shown: release.units().count(),
        withheld: release.withheld().len(),
    }
}
