use super::{
    Button, Choice, ChoiceOption, Control, GroupRow, Groups, Progress, Section, SetUpPage,
};
use crate::disclosure::{ExpectedResponse, Forecast, GroupForecast, Outlook};
use crate::domain::SetUpStep;
use crate::messages::Translator;
use crate::reports::page::Chrome;
use crate::reports::words::Words;

/// Forecasts for the thresholds that are offered, of one response.
#[derive(Debug, Clone)]
pub struct PrivacySources {
    pub forecasts: Vec<Forecast>,
    /// Of `forecasts`, the one that is chosen.
    pub chosen: usize,
    pub responses: Vec<ExpectedResponse>,
    pub is_fixed: bool,
}

pub fn privacy_step<'a>(
    sources: &PrivacySources,
    progress: Progress<'_>,
    chrome: Chrome<'a>,
) -> SetUpPage<'a> {
    let t = chrome.t;
    let words = Words { t, organisation: chrome.organisation };
    let title = t.get("set-up-privacy-title");
    let mut page = SetUpPage::new(SetUpStep::Privacy, title, progress, chrome);
    page.texts.push(t.get("set-up-privacy-text"));
    let chosen = sources.forecasts.get(sources.chosen);
    let option = |(at, forecast): (usize, &Forecast)| ChoiceOption {
        value: forecast.threshold.get().to_string(),
        label: t.n("set-up-privacy-answers", forecast.threshold.get()),
        hint: if forecast.teams.is_empty() { String::new() } else { sentence(forecast, t) },
        is_chosen: at == sources.chosen,
    };
    page.controls.push(Control::Choice(Choice {
        name: "k",
        legend: t.get("set-up-privacy-smallest"),
        options: sources.forecasts.iter().enumerate().map(option).collect(),
        is_fixed: sources.is_fixed,
    }));
    let response = chosen.map(|forecast| forecast.response);
    page.controls.push(Control::Choice(Choice {
        name: "expect",
        legend: t.get("set-up-privacy-expect"),
        options: sources
            .responses
            .iter()
            .map(|one| ChoiceOption {
                value: one.get().to_string(),
                label: t.say("set-up-privacy-percent").with("percent", one.get()).to_string(),
                hint: String::new(),
                is_chosen: Some(*one) == response,
            })
            .collect(),
        is_fixed: false,
    }));
    page.controls.push(Control::Tick {
        name: "council_ok",
        label: t.get("set-up-privacy-council"),
        hint: t.get("set-up-privacy-council-hint"),
    });
    page.buttons.push(Button {
        value: "forecast",
        label: t.get("set-up-privacy-again"),
        is_primary: false,
    });
    if let Some(forecast) = chosen {
        page.sections.push(of_teams(forecast, words));
    }
    let k = chosen.map_or(0, |forecast| forecast.threshold.get());
    page.sections.push(Section {
        heading: t.get("set-up-privacy-promise"),
        texts: vec![
            t.get("set-up-privacy-promise-text"),
            t.say("set-up-privacy-promise-words").with("k", k).to_string(),
        ],
        ..Section::default()
    });
    page
}

/// "Of these 22 teams 14 could be shown if 70 % answer; 3 never could."
fn sentence(forecast: &Forecast, t: Translator<'_>) -> String {
    t.say("set-up-privacy-sentence")
        .with("teams", forecast.teams.len())
        .with("could", forecast.could.len())
        .with("percent", forecast.response.get())
        .with("never", forecast.never.len())
        .to_string()
}

fn of_teams(forecast: &Forecast, words: Words<'_>) -> Section {
    let t = words.t;
    if forecast.teams.is_empty() {
        let texts = vec![t.get("set-up-privacy-nobody")];
        return Section {
            heading: t.get("set-up-privacy-teams-none"),
            texts,
            ..Section::default()
        };
    }
    let divisions = &forecast.divisions;
    let shown = divisions.iter().filter(|one| one.outlook == Outlook::Could).count();
    let could = t
        .say("set-up-privacy-could-text")
        .with("teams", forecast.could.len())
        .with("shown", shown)
        .with("divisions", divisions.len())
        .to_string();
    let counted_in = |group: &GroupForecast| {
        group.counted_in.as_ref().map_or_else(String::new, |unit| words.unit(unit))
    };
    let row = |group: &GroupForecast| GroupRow {
        name: words.unit(&group.path),
        people: group.people.to_string(),
        why: match group.outlook {
            Outlook::Could => t.get("set-up-privacy-could"),
            Outlook::Near => t.get("set-up-privacy-near"),
            Outlook::Never if group.counting < forecast.threshold.get() => {
                t.n("set-up-privacy-too-small", forecast.threshold.get())
            }
            Outlook::Never => t.get("set-up-privacy-left-over"),
        },
        counted_in: counted_in(group),
    };
    // Those that can never be shown stand first: they are what somebody asks about.
    let mut teams: Vec<&GroupForecast> = forecast.teams.iter().collect();
    teams.sort_by_key(|team| match team.outlook {
        Outlook::Never => 0,
        Outlook::Near => 1,
        Outlook::Could => 2,
    });
    Section {
        heading: t.n("set-up-privacy-teams", forecast.teams.len()),
        texts: vec![sentence(forecast, t)],
        facts: vec![
            (t.get("set-up-privacy-could"), could),
            (t.get("set-up-privacy-near"), t.n("set-up-privacy-near-text", forecast.near.len())),
            (t.get("set-up-privacy-never"), t.n("set-up-privacy-never-text", forecast.never.len())),
        ],
        hint: t.n("set-up-privacy-hint", forecast.threshold.get()),
        groups: Some(Groups {
            summary: t.n("set-up-privacy-all", forecast.teams.len()),
            rows: teams.into_iter().map(row).collect(),
        }),
        dialogue: Vec::new(),
    }
}
