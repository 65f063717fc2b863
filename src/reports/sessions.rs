use askama::Template;
use jiff::Timestamp;

use super::addresses::SESSIONS;
use super::page::Chrome;

/// One place where somebody is signed in; whole minutes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenSessionLine {
    pub started_at: Timestamp,
    pub used_at: Timestamp,
    /// The one that reads the page.
    pub is_this: bool,
}

/// The page of somebody's own sessions.
#[derive(Template)]
#[template(path = "app/sessions.html")]
pub struct Sessions<'a> {
    chrome: Chrome<'a>,
    here: &'static str,
    title: String,
    lines: Vec<Line>,
}

struct Line {
    started: String,
    used: String,
    is_this: bool,
}

pub fn sessions(open: impl Iterator<Item = OpenSessionLine>, chrome: Chrome<'_>) -> Sessions<'_> {
    let t = chrome.t;
    let line = |one: OpenSessionLine| Line {
        started: t.say("sessions-started").with("moment", t.moment(one.started_at)).to_string(),
        used: t.say("sessions-used").with("moment", t.moment(one.used_at)).to_string(),
        is_this: one.is_this,
    };
    Sessions {
        here: SESSIONS,
        title: t.get("sessions-title"),
        lines: open.map(line).collect(),
        chrome,
    }
}
