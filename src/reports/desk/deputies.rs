//! Leads and their deputies, on the page of who may read.

use askama::Template;
use jiff::civil::Date;

use super::waves::Mistake;
use crate::domain::UnitPath;
use crate::messages::{Translator, key};
use crate::reports::addresses::{ACCESS, ACCESS_DEPUTY_END};
use crate::reports::oversight::path;
use crate::reports::page::Chrome;
use crate::reports::words::Words;

/// Somebody who stands in for the lead of a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeputySeen {
    pub email: String,
    pub unit: UnitPath,
    pub granted_on: Date,
    /// The last day.
    pub until: Date,
    /// Whether anybody on the people list is in the unit.
    pub has_people: bool,
    /// How many waves counted them, whose results they do not read.
    pub hidden: usize,
}

/// One who leads a unit, or that nobody does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeadSeen {
    pub unit: UnitPath,
    pub lead: Option<String>,
    pub since: Option<Date>,
    /// Who led it last, and whether they left.
    pub before: Option<(String, bool)>,
}

/// A page of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeadsSeen {
    pub leads: Vec<LeadSeen>,
    /// How many there are on all pages.
    pub all: usize,
    /// From 1 on, and how many lines one has at most.
    pub page: usize,
    pub page_length: usize,
    pub has_more: bool,
}

/// What was typed to name a deputy, where it is shown again.
#[derive(Debug, Clone, Default)]
pub struct DeputyTyped {
    pub email: String,
    pub unit: String,
    pub until: String,
    pub mistakes: Vec<Mistake>,
}

impl DeputyTyped {
    pub fn mistake(&self, field: &str) -> Option<&str> {
        let found = self.mistakes.iter().find(|mistake| mistake.field == field);
        found.map(|mistake| mistake.says.as_str())
    }
}

pub(super) struct DeputyRow {
    pub email: String,
    pub unit: String,
    pub since: String,
    pub until: String,
    /// What they do not read.
    pub notes: Vec<String>,
    pub end: String,
}

pub(super) struct LeadRow {
    /// Nobody where it is empty.
    pub lead: String,
    pub unit: String,
    pub since: String,
    /// Where a deputy is named.
    pub name: String,
}

pub(super) struct LeadsTable {
    pub caption: String,
    pub rows: Vec<LeadRow>,
    pub earlier: Option<String>,
    pub later: Option<String>,
}

pub(super) fn deputy_rows(deputies: Vec<DeputySeen>, words: Words<'_>) -> Vec<DeputyRow> {
    let t = words.t;
    let row = |one: DeputySeen| {
        let mut notes = Vec::new();
        if one.hidden > 0 {
            notes.push(t.n("desk-deputy-hidden", one.hidden));
        }
        if !one.has_people {
            notes.push(t.get("desk-deputy-gone"));
        }
        DeputyRow {
            unit: path(words, &one.unit),
            since: t.day(one.granted_on),
            until: t.day(one.until),
            end: href(ACCESS_DEPUTY_END, &[("email", &one.email), ("unit", one.unit.as_str())]),
            email: one.email,
            notes,
        }
    };
    deputies.into_iter().map(row).collect()
}

pub(super) fn leads_table(seen: LeadsSeen, words: Words<'_>) -> LeadsTable {
    let t = words.t;
    let before = seen.page.saturating_sub(1).saturating_mul(seen.page_length);
    let caption = t.say("desk-leads-of").with("first", before.saturating_add(1));
    let last = before.saturating_add(seen.leads.len());
    let page = |page: usize| href(ACCESS, &[("page", &page.to_string())]);
    LeadsTable {
        caption: caption.with("last", last).with("n", seen.all).to_string(),
        earlier: (seen.page > 1).then(|| page(seen.page - 1)),
        later: seen.has_more.then(|| page(seen.page.saturating_add(1))),
        rows: seen.leads.into_iter().map(|one| lead_row(one, words)).collect(),
    }
}

fn lead_row(one: LeadSeen, words: Words<'_>) -> LeadRow {
    let unit = path(words, &one.unit);
    let since = one.since.map_or_else(String::new, |day| since(&one, day, words.t));
    let name = format!("{}#deputy", href(ACCESS, &[("unit", &unit)]));
    LeadRow { lead: one.lead.unwrap_or_default(), unit, since, name }
}

fn since(one: &LeadSeen, day: Date, t: Translator<'_>) -> String {
    let day = t.day(day);
    match (&one.lead, &one.before) {
        (Some(_), _) => day,
        (None, None) => t.say("desk-lead-none-since").with("day", day).to_string(),
        (None, Some((email, left))) => {
            let says = if *left { key("desk-lead-left") } else { key("desk-lead-before") };
            t.say(says).with("email", email.as_str()).with("day", day).to_string()
        }
    }
}

fn href(to: &str, query: &[(&str, &str)]) -> String {
    let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(query).finish();
    format!("{to}?{query}")
}

/// What it comes to that somebody stands in no longer, before it is done.
#[derive(Template)]
#[template(path = "app/access_deputy_end.html")]
pub struct EndDeputyPage<'a> {
    chrome: Chrome<'a>,
    here: &'static str,
    title: String,
    email: &'a str,
    unit: &'a str,
    action: &'static str,
}

pub fn end_deputy_page<'a>(
    email: &'a str,
    unit: &'a UnitPath,
    chrome: Chrome<'a>,
) -> EndDeputyPage<'a> {
    let words = Words { t: chrome.t, organisation: chrome.organisation };
    let title = chrome.t.say("desk-deputy-revoke-title").with("email", email);
    let title = title.with("unit", path(words, unit)).to_string();
    EndDeputyPage {
        here: ACCESS,
        title,
        email,
        unit: unit.as_str(),
        action: ACCESS_DEPUTY_END,
        chrome,
    }
}
