use askama::Template;
use jiff::civil::Date;

use super::plan::rules;
use super::{Mistake, PlanTyped, month_to_type, wave_name};
use crate::domain::{Reminders, Wave};
use crate::reports::addresses::{
    WAVE_OPEN, WAVE_PLAN, WAVES, wave_close_href, wave_href, wave_remind_href,
};
use crate::reports::page::Chrome;

/// What was typed to confirm.
#[derive(Debug, Clone, Default)]
pub struct ConfirmTyped {
    pub confirm: String,
    pub reason: String,
    pub mistakes: Vec<Mistake>,
}

impl ConfirmTyped {
    fn mistake(&self, field: &str) -> Option<&str> {
        self.mistakes.iter().find(|one| one.field == field).map(|one| one.says.as_str())
    }
}

/// Before a wave opens: what cannot be undone.
#[derive(Template)]
#[template(path = "app/wave_open.html")]
pub struct OpenWavePage<'a> {
    chrome: Chrome<'a>,
    here: &'static str,
    title: String,
    back: String,
    says: String,
    rules: Vec<String>,
    month: String,
    action: &'static str,
    plan: PlanTyped,
    typed: ConfirmTyped,
}

pub fn open_wave_page<'a>(
    wave: &Wave,
    asked: usize,
    plan: PlanTyped,
    typed: ConfirmTyped,
    chrome: Chrome<'a>,
) -> OpenWavePage<'a> {
    let t = chrome.t;
    let says = t.say("waves-open-says").with("n", asked);
    OpenWavePage {
        here: WAVES,
        title: t.say("waves-open-title").with("wave", wave_name(t, wave)).to_string(),
        back: format!("{WAVE_PLAN}?{}", plan.to_query()),
        says: says.with("date", t.date(wave.closes_on)).to_string(),
        rules: rules(t, wave),
        month: month_to_type(t, wave.opens_on),
        action: WAVE_OPEN,
        plan,
        typed,
        chrome,
    }
}

/// Before a wave ends early.
#[derive(Template)]
#[template(path = "app/wave_close.html")]
pub struct EndEarlyPage<'a> {
    chrome: Chrome<'a>,
    here: &'static str,
    title: String,
    back: String,
    back_says: String,
    ends: String,
    announced: String,
    month: String,
    longest: usize,
    action: String,
    typed: ConfirmTyped,
}

/// `ends_on`: the day at whose noon it would end.
pub fn end_early_page<'a>(
    wave: &Wave,
    ends_on: Date,
    longest: usize,
    typed: ConfirmTyped,
    chrome: Chrome<'a>,
) -> EndEarlyPage<'a> {
    let t = chrome.t;
    EndEarlyPage {
        here: WAVES,
        title: t.say("waves-close-title").with("wave", wave_name(t, wave)).to_string(),
        back: wave_href(&wave.id),
        back_says: t.say("waves-back-to").with("wave", wave_name(t, wave)).to_string(),
        ends: t.date(ends_on),
        announced: t.date(wave.closes_on),
        month: month_to_type(t, wave.opens_on),
        longest,
        action: wave_close_href(&wave.id),
        typed,
        chrome,
    }
}

/// Before the one reminder goes out.
#[derive(Template)]
#[template(path = "app/wave_remind.html")]
pub struct RemindPage<'a> {
    chrome: Chrome<'a>,
    here: &'static str,
    title: String,
    back: String,
    back_says: String,
    says: String,
    action: String,
    /// Said where so few days have gone by that sending it has to be ticked.
    soon: Option<String>,
    /// Whether that was not ticked.
    is_missed: bool,
}

pub fn remind_page<'a>(
    wave: &Wave,
    today: Date,
    is_missed: bool,
    chrome: Chrome<'a>,
) -> RemindPage<'a> {
    let t = chrome.t;
    RemindPage {
        here: WAVES,
        title: t.get("waves-remind-title"),
        back: wave_href(&wave.id),
        back_says: t.say("waves-back-to").with("wave", wave_name(t, wave)).to_string(),
        says: match wave.terms.reminders {
            Reminders::Everybody => t.get("waves-rule-remind-everybody"),
            Reminders::Unanswered => t.get("waves-rule-remind-unanswered"),
        },
        action: wave_remind_href(&wave.id),
        soon: (today < wave.reminds_from()).then(|| {
            t.say("waves-remind-soon").with("date", t.day(wave.reminds_from())).to_string()
        }),
        is_missed,
        chrome,
    }
}
