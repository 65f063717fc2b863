use clap::{Args, value_parser};
use serde_json::{Value, json};

use super::data::{Data, now};
use super::output::Output;
use super::table::aligned;
use super::wave::threshold;
use crate::app::forecast;
use crate::disclosure::{self, ExpectedResponse, GroupForecast, Outlook};

/// Which teams a wave could show before anybody has answered: from the sizes of the groups alone, by the
/// rules of the release
#[derive(Args)]
pub struct Forecast {
    /// From how many answers on a group is shown: 5 or more [default: the setting k]
    #[arg(long)]
    k: Option<u32>,
    /// How many percent of those who are asked are taken to answer
    #[arg(long, default_value_t = 70, value_parser = value_parser!(u32).range(1..=100))]
    response: u32,
}

impl Forecast {
    pub fn run(self, data: &Data, output: &Output) -> anyhow::Result<()> {
        let response = ExpectedResponse::percent(self.response).unwrap_or_default();
        let app = data.app_to_look()?;
        let threshold = self.k.map_or(Ok(app.settings().k), threshold)?;
        let forecast = forecast(&app, threshold, response, now())?;
        let teams: Vec<Value> = forecast.teams.iter().map(value).collect();
        let divisions: Vec<Value> = forecast.divisions.iter().map(value).collect();
        let answer = json!({
            "k": threshold, "response_percent": self.response,
            "organisation": word(forecast.organisation), "divisions": divisions, "teams": teams,
        });
        output.answer(&answer, &text(&forecast))
    }
}

fn text(forecast: &disclosure::Forecast) -> String {
    let teams = forecast.teams.len();
    if teams == 0 {
        return "Nobody would be asked: import people first.".to_owned();
    }
    let (could, never) = (forecast.could.len(), forecast.never.len());
    let said = format!(
        "Of {teams} teams {could} could be shown if {} % answer; {never} never could.",
        forecast.response.get()
    );
    let heads = ["GROUP", "PEOPLE", "COUNT TOWARD K", "OUTLOOK", "COUNTED IN"];
    let mut lines = vec![heads.map(str::to_owned).to_vec()];
    lines.extend(forecast.divisions.iter().chain(&forecast.teams).map(|group| {
        let counted_in = group.counted_in.as_ref().map(|unit| {
            if unit.is_organisation() { "the organisation".to_owned() } else { unit.to_string() }
        });
        vec![
            group.path.to_string(),
            group.people.to_string(),
            group.counting.to_string(),
            word(group.outlook).to_owned(),
            counted_in.unwrap_or_default(),
        ]
    }));
    format!("{said}\n\n{}", aligned(&lines).trim_end())
}

fn value(group: &GroupForecast) -> Value {
    json!({
        "path": group.path, "people": group.people, "count_toward_k": group.counting,
        "outlook": word(group.outlook), "counted_in": group.counted_in,
    })
}

const fn word(outlook: Outlook) -> &'static str {
    match outlook {
        Outlook::Could => "could",
        Outlook::Near => "near",
        Outlook::Never => "never",
    }
}
