use askama::Template;
use jiff::civil::{Date, Time};

use super::one::hours;
use crate::domain::{Locale, Wave};
use crate::reports::addresses::{WAVES, wave_href, wave_tell_href};
use crate::reports::page::Chrome;
use crate::reports::words::wave_name;

/// What everybody would be told, and how many they are.
#[derive(Debug, Clone)]
pub struct TellSources {
    pub wave: Wave,
    pub text: String,
    /// Of the text.
    pub language: Locale,
    pub seen: String,
    pub people: usize,
    /// Between which times it goes out.
    pub hours: Option<(Time, Time)>,
    /// The day on which it was sent.
    pub told_on: Option<Date>,
    pub mistake: Option<String>,
}

/// Before everybody is told what came of a wave, and after.
#[derive(Template)]
#[template(path = "app/wave_tell.html")]
pub struct TellPage<'a> {
    chrome: Chrome<'a>,
    here: &'static str,
    title: String,
    back: String,
    back_says: String,
    told: Option<String>,
    goes_to: String,
    nobody: bool,
    hours: Option<String>,
    lang: Locale,
    text: String,
    seen: String,
    action: String,
    mistake: Option<String>,
}

pub fn tell_page(sources: TellSources, chrome: Chrome<'_>) -> TellPage<'_> {
    let t = chrome.t;
    let TellSources { wave, text, language, seen, people, hours: between, told_on, mistake } =
        sources;
    TellPage {
        here: WAVES,
        title: t.say("waves-tell-title").with("wave", wave_name(t, &wave)).to_string(),
        back: wave_href(&wave.id),
        back_says: t.say("waves-back-to").with("wave", wave_name(t, &wave)).to_string(),
        told: told_on.map(|day| t.say("waves-told").with("date", t.date(day)).to_string()),
        goes_to: t.n("waves-tell-people", people),
        nobody: people == 0,
        hours: between.map(|(from, until)| hours(t, from, until)),
        lang: language,
        text,
        seen,
        action: wave_tell_href(&wave.id),
        mistake,
        chrome,
    }
}
