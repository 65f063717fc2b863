use askama::Template;
use jiff::civil::Date;

use super::wave_name;
use crate::domain::{Wave, WaveState};
use crate::messages::Translator;
use crate::reports::addresses::{MAIL, PROGRAMME, WAVE_PLAN, WAVES, wave_href};
use crate::reports::page::Chrome;

/// What the list is drawn from.
#[derive(Debug, Clone)]
pub struct WavesSources {
    /// Oldest first.
    pub waves: Vec<Wave>,
    /// From when on the next may open; none while one is open.
    pub next_from: Option<Date>,
    pub today: Date,
}

/// All waves, newest first.
#[derive(Template)]
#[template(path = "app/waves.html")]
pub struct WavesPage<'a> {
    chrome: Chrome<'a>,
    here: &'static str,
    title: String,
    finding: String,
    /// Why the next cannot open yet.
    wait: Option<String>,
    plan: Option<&'static str>,
    mail: &'static str,
    programme: &'static str,
    rows: Vec<Row>,
}

struct Row {
    name: String,
    href: String,
    state: String,
    opened: String,
    closes: String,
    form: String,
}

pub fn waves_page<'a>(sources: &WavesSources, chrome: Chrome<'a>) -> WavesPage<'a> {
    let t = chrome.t;
    let open = sources.waves.iter().find(|wave| wave.state != WaveState::Closed);
    let finding = match (open, sources.waves.last()) {
        (Some(wave), _) => open_finding(t, wave),
        (None, Some(last)) => {
            let said = t.say("waves-last").with("wave", wave_name(t, last));
            said.with("date", t.date(last.closes_on)).to_string()
        }
        (None, None) => t.get("waves-none"),
    };
    let wait = sources.next_from.filter(|from| *from > sources.today);
    WavesPage {
        here: WAVES,
        title: t.get("waves-title"),
        finding,
        wait: wait.map(|from| t.say("waves-wait").with("date", t.day(from)).to_string()),
        plan: sources.next_from.is_some().then_some(WAVE_PLAN),
        mail: MAIL,
        programme: PROGRAMME,
        rows: sources.waves.iter().rev().map(|wave| row(t, wave)).collect(),
        chrome,
    }
}

fn open_finding(t: Translator<'_>, wave: &Wave) -> String {
    let until = wave.ends_early_on.unwrap_or(wave.closes_on);
    let said = t.say("waves-open").with("wave", wave_name(t, wave));
    said.with("date", t.date(until)).to_string()
}

fn row(t: Translator<'_>, wave: &Wave) -> Row {
    Row {
        name: wave_name(t, wave),
        href: wave_href(&wave.id),
        state: state(t, wave.state),
        opened: t.day(wave.opens_on),
        closes: t.day(wave.ends_early_on.unwrap_or(wave.closes_on)),
        form: t.n("waves-statements", wave.form.statements()),
    }
}

fn state(t: Translator<'_>, state: WaveState) -> String {
    match state {
        WaveState::Open => t.get("waves-state-open"),
        WaveState::Closing | WaveState::Released => t.get("waves-state-closing"),
        WaveState::Closed => t.get("waves-state-closed"),
    }
}
