//! How far teams differ on each need, for HR: sentences, a picture where teams can be told apart, and their means as
//! answered and drawn together. In the order of the organisation, never by score.

use std::collections::BTreeMap;

use crate::charts::{ChartSvg, TeamsChart};
use crate::disclosure::PublishedWave;
use crate::disclosure::{Between, BetweenTeams, NotCompared, OpenBetween, Released};
use crate::domain::{Need, NeedState, Scale, UnitPath};
use crate::messages::key;
use crate::reports::addresses::{ChartOf, chart_href};
use crate::reports::page::ReportError;
use crate::reports::words::{Words, tenths};

/// What the overview says between teams.
pub(in crate::reports) struct BetweenSection {
    /// Where nothing can be said of any scale, why: the panels are empty then.
    pub nothing: Option<String>,
    pub panels: Vec<BetweenPanel>,
    pub numbers: Option<BetweenNumbers>,
}

/// One need.
pub(in crate::reports) struct BetweenPanel {
    pub number: u32,
    pub name: String,
    pub say: String,
    pub picture: Option<Picture>,
    /// Empty where the sentence above says all.
    pub sentence: String,
    pub frustration: String,
}

/// A chart and where its file is.
pub(in crate::reports) struct Picture {
    pub chart: ChartSvg,
    pub png: String,
}

/// The means of the teams on the scales on which they can be told apart.
pub(in crate::reports) struct BetweenNumbers {
    pub scales: Vec<String>,
    /// What part of what answers differ by lies between teams, per scale.
    pub shares: Vec<String>,
    pub rows: Vec<BetweenRow>,
}

/// One team: per scale its mean as answered and as drawn towards the mean of the teams.
pub(in crate::reports) struct BetweenRow {
    pub name: String,
    pub cells: Vec<Option<[String; 2]>>,
}

impl BetweenSection {
    /// `None` where at most the whole organisation is shown.
    pub fn new(words: Words<'_>, published: &PublishedWave) -> Result<Option<Self>, ReportError> {
        if published.release.units().count() < 2 {
            return Ok(None);
        }
        let mut found = Vec::new();
        for scale in Scale::ALL {
            found.push((scale, published.release.between_teams(scale)?));
        }
        if let Some(reason) = one_reason(&found) {
            let nothing = Some(why_not(words, reason));
            return Ok(Some(Self { nothing, panels: Vec::new(), numbers: None }));
        }
        let of = |scale: Scale| found.iter().find(|(other, _)| *other == scale);
        let mut panels = Vec::new();
        for (number, need) in (1..).zip(Need::ALL) {
            let (Some((_, met)), Some((_, frustrated))) =
                (of(Scale::satisfaction(need)), of(Scale { need, state: NeedState::Frustration }))
            else {
                continue;
            };
            panels.push(panel(words, (number, need), met, frustrated)?);
        }
        Ok(Some(Self { nothing: None, panels, numbers: numbers(words, &found) }))
    }
}

/// The picture of one need's satisfaction; `None` where there is none to draw.
pub(in crate::reports) fn between_chart(
    words: Words<'_>,
    published: &PublishedWave,
    need: Need,
) -> Result<Option<TeamsChart>, ReportError> {
    Ok(match published.release.between_teams(Scale::satisfaction(need))? {
        Between::Compared(teams) => chart(words, need, &teams),
        Between::Bounded(_) | Between::NotCompared(_) => None,
    })
}

fn chart(words: Words<'_>, need: Need, teams: &Released<BetweenTeams>) -> Option<TeamsChart> {
    let is_drawn = teams.get().differ() && teams.get().teams.len() <= TeamsChart::MOST_TEAMS;
    let title = words.t.say("between-chart").with("need", words.need_title(need)).to_string();
    is_drawn
        .then(|| TeamsChart::new(title, apart(words, teams.get()), teams, |unit| words.unit(unit)))
}

/// The reason that holds for every scale that was asked.
fn one_reason(found: &[(Scale, Between)]) -> Option<NotCompared> {
    let mut reasons = found.iter().filter_map(|(_, between)| match between {
        Between::NotCompared(NotCompared::NotAsked) => None,
        Between::NotCompared(reason) => Some(Some(*reason)),
        Between::Compared(_) | Between::Bounded(_) => Some(None),
    });
    let Some(first) = reasons.next() else { return Some(NotCompared::NotAsked) };
    reasons.all(|reason| reason == first).then_some(first)?
}

fn why_not(words: Words<'_>, reason: NotCompared) -> String {
    words.t.get(match reason {
        NotCompared::NotAsked => key("say-not-asked"),
        NotCompared::TooFewAnswers => key("between-too-few-answers"),
        NotCompared::TooFewTeams => key("between-too-few-teams"),
    })
}

fn panel(
    words: Words<'_>,
    (number, need): (u32, Need),
    met: &Between,
    frustrated: &Between,
) -> Result<BetweenPanel, ReportError> {
    let (say, sentence, drawn) = match met {
        Between::NotCompared(reason) => (why_not(words, *reason), String::new(), None),
        Between::Compared(teams) if teams.get().differ() => {
            (words.t.get("between-apart"), apart(words, teams.get()), chart(words, need, teams))
        }
        Between::Compared(teams) => (words.t.get("between-alike"), alike(words, teams.get()), None),
        Between::Bounded(teams) => {
            let differ = teams.get().differ;
            let say =
                if differ { words.t.get("between-apart") } else { words.t.get("between-alike") };
            (say, bounded(words, teams.get()), None)
        }
    };
    let picture = drawn.map(|chart| -> Result<Picture, ReportError> {
        Ok(Picture {
            chart: chart.svg(&format!("between-{}", need.id()))?,
            png: chart_href(ChartOf::Between, Scale::satisfaction(need), &UnitPath::organisation()),
        })
    });
    let frustration = match frustrated {
        Between::NotCompared(reason) => why_not(words, *reason),
        Between::Compared(teams) if teams.get().differ() => {
            format!("{} {}", words.t.get("between-apart"), apart(words, teams.get()))
        }
        Between::Bounded(teams) if teams.get().differ => {
            format!("{} {}", words.t.get("between-apart"), bounded(words, teams.get()))
        }
        Between::Compared(_) | Between::Bounded(_) => words.t.get("between-alike"),
    };
    Ok(BetweenPanel {
        number,
        name: words.need_title(need),
        say,
        picture: picture.transpose()?,
        sentence,
        frustration: words.t.say("between-frustration").with("say", frustration).to_string(),
    })
}

/// "4 of 5 teams lie within 2.9 to 3.8. A team typically lies 0.4 points …"
fn apart(words: Words<'_>, teams: &BetweenTeams) -> String {
    words
        .t
        .say("between-apart-means")
        .with("range", words.range(teams.four_of_five))
        .with("tau", words.number(teams.tau))
        .with("mean", words.number(teams.mean))
        .with("likely", words.range(teams.tau_interval))
        .to_string()
}

/// "… only as “or more” or “or less”. Over all … a team typically lies 0.2 to 0.9 points from their mean."
fn bounded(words: Words<'_>, teams: &OpenBetween) -> String {
    words.t.say("between-open").with("likely", words.range(teams.tau_interval)).to_string()
}

/// Empty where even the high end of the likely range is nothing.
fn alike(words: Words<'_>, teams: &BetweenTeams) -> String {
    if tenths(teams.tau_interval.high) <= 0.0 {
        return String::new();
    }
    let most = words.number(teams.tau_interval.high);
    words.t.say("between-alike-means").with("most", most).to_string()
}

/// As a share of a hundred.
fn percent(share: f64) -> String {
    format!("{:.0}", (share * 100.0).clamp(0.0, 100.0))
}

fn numbers(words: Words<'_>, found: &[(Scale, Between)]) -> Option<BetweenNumbers> {
    let told_apart: Vec<(Scale, &BetweenTeams)> = found
        .iter()
        .filter_map(|(scale, between)| match between {
            Between::Compared(teams) if teams.get().differ() => Some((*scale, teams.get())),
            _ => None,
        })
        .collect();
    let name = |scale: Scale| match scale.state {
        NeedState::Satisfaction => words.need_title(scale.need),
        NeedState::Frustration => words
            .t
            .say("between-scale-frustration")
            .with("need", words.need_title(scale.need))
            .to_string(),
    };
    let share = |(_, teams): &(Scale, &BetweenTeams)| {
        let icc1 = teams.icc1;
        words
            .t
            .say("between-share")
            .with("share", percent(icc1.value))
            .with("low", percent(icc1.interval.low))
            .with("high", percent(icc1.interval.high))
            .to_string()
    };
    let mut rows: BTreeMap<&UnitPath, Vec<Option<[String; 2]>>> = BTreeMap::new();
    for (_, teams) in &told_apart {
        for team in &teams.teams {
            rows.entry(&team.unit).or_default();
        }
    }
    for (_, teams) in &told_apart {
        for (unit, cells) in &mut rows {
            let team = teams.teams.iter().find(|team| team.unit == **unit);
            cells.push(team.map(|team| {
                let mean = words.mean(team.mean, team.open);
                [mean, words.number(team.pooled)]
            }));
        }
    }
    (!told_apart.is_empty()).then(|| BetweenNumbers {
        scales: told_apart.iter().map(|(scale, _)| name(*scale)).collect(),
        shares: told_apart.iter().map(share).collect(),
        rows: rows
            .into_iter()
            .map(|(unit, cells)| BetweenRow { name: words.unit(unit), cells })
            .collect(),
    })
}
