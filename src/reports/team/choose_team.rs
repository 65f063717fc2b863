//! Where a lead of several units chooses one.

use askama::Template;

use crate::domain::UnitPath;
use crate::reports::addresses::{DESK, team_href};
use crate::reports::page::Chrome;
use crate::reports::words::Words;

/// The page of links.
#[derive(Template)]
#[template(path = "app/choose_team.html")]
pub struct ChooseTeam<'a> {
    chrome: Chrome<'a>,
    here: String,
    title: String,
    teams: Vec<TeamLink>,
}

struct TeamLink {
    href: String,
    name: String,
    /// The units around it, outermost first; empty right below the organisation.
    around: String,
}

/// The units that a lead may read, in the order in which they come.
pub fn choose_team<'a>(units: &[UnitPath], chrome: Chrome<'a>) -> ChooseTeam<'a> {
    let words = Words { t: chrome.t, organisation: chrome.organisation };
    let link = |unit: &UnitPath| TeamLink {
        href: team_href(unit),
        name: words.unit(unit),
        around: words.around(unit),
    };
    ChooseTeam {
        here: DESK.to_owned(),
        title: chrome.t.get("choose-team-title"),
        teams: units.iter().map(link).collect(),
        chrome,
    }
}
