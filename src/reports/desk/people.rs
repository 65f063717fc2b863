use askama::Template;

use jiff::Timestamp;

use crate::domain::{ImportCounts, UnitPath};
use crate::reports::addresses::{PEOPLE, PEOPLE_IMPORT, person_href};
use crate::reports::page::Chrome;
use crate::reports::words::Words;

/// Somebody on the people list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedPerson {
    /// Random, in hexadecimal digits.
    pub id: String,
    /// Their address, or the personnel number of somebody without one.
    pub known_by: String,
    pub has_address: bool,
    pub name: Option<String>,
    pub team: UnitPath,
    pub lead: Option<String>,
    /// Still here.
    pub active: bool,
    /// Asked not to be mailed.
    pub unsubscribed: bool,
}

/// What the page is drawn from.
#[derive(Debug, Clone)]
pub struct PeopleSources {
    pub people: Vec<ListedPerson>,
    pub found: usize,
    pub asked: usize,
    pub search: String,
    /// From 1 on.
    pub page: usize,
    pub has_more: bool,
    /// What this session imported a moment ago.
    pub imported: Option<(Timestamp, ImportCounts)>,
}

/// The people list: who is asked, and nothing of who answers.
#[derive(Template)]
#[template(path = "app/people.html")]
pub struct PeoplePage<'a> {
    chrome: Chrome<'a>,
    here: &'static str,
    title: String,
    finding: String,
    search: String,
    found: String,
    rows: Vec<Row>,
    earlier: Option<String>,
    later: Option<String>,
    /// Nobody is on the list, whatever is searched for.
    is_empty: bool,
    import: &'static str,
    imported: String,
}

struct Row {
    href: String,
    known_by: String,
    name: String,
    team: String,
    lead: String,
    state: String,
}

pub fn people_page(sources: PeopleSources, chrome: Chrome<'_>) -> PeoplePage<'_> {
    let t = chrome.t;
    let words = Words { t, organisation: chrome.organisation };
    let row = |one: ListedPerson| Row {
        state: match (one.active, one.unsubscribed) {
            (false, _) => t.get("desk-people-left"),
            (true, true) => t.get("desk-people-unsubscribed"),
            (true, false) if !one.has_address => t.get("desk-people-draws"),
            (true, false) => String::new(),
        },
        href: person_href(&one.id),
        known_by: one.known_by,
        name: one.name.unwrap_or_default(),
        team: words.unit(&one.team),
        lead: one.lead.unwrap_or_default(),
    };
    let href = |page: usize| {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        if !sources.search.is_empty() {
            query.append_pair("q", &sources.search);
        }
        let query = query.append_pair("page", &page.to_string()).finish();
        format!("{PEOPLE}?{query}")
    };
    let imported = sources.imported.map(|(at, counts)| {
        let says = t.say("desk-import-done").with("moment", t.moment(at)).with("new", counts.new);
        let says = says.with("changed", counts.changed).with("leaving", counts.leaving);
        says.with("same", counts.same).to_string()
    });
    PeoplePage {
        here: PEOPLE,
        import: PEOPLE_IMPORT,
        imported: imported.unwrap_or_default(),
        is_empty: sources.found == 0 && sources.search.trim().is_empty(),
        title: t.get("desk-people-title"),
        finding: t.n("desk-people-asked", sources.asked),
        found: t.n("desk-people-found", sources.found),
        earlier: (sources.page > 1).then(|| href(sources.page - 1)),
        later: sources.has_more.then(|| href(sources.page.saturating_add(1))),
        rows: sources.people.into_iter().map(row).collect(),
        search: sources.search,
        chrome,
    }
}
