use askama::Template;
use jiff::civil::Date;

use super::frame::Frame;
use super::who_sees::{Part, who_sees};
use crate::app::{OpenForm, ReportReaders};
use crate::domain::{Answer, AnswerSheet, Form, Item, Terms, Threshold, UnitPath};
use crate::messages::team_line;

/// What the form's page tells about the wave and the reader's place in it.
pub(super) struct Asked<'a> {
    pub frame: Frame<'a>,
    pub code: &'a str,
    pub closes_on: Date,
    pub k: Threshold,
    pub terms: &'a Terms,
    /// The hash of the wave's entry in the policy log.
    pub policy_hash: Option<&'a str>,
    pub report_readers: Option<ReportReaders>,
    pub unit: &'a UnitPath,
    pub invited: u32,
    pub invited_counting: u32,
    pub reader: bool,
}

/// Why the form is shown, or shown again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why<'a> {
    Open,
    /// Some statements have no answer: to be confirmed.
    Check,
    /// No statement has an answer.
    Empty,
    /// A field is no answer to a statement of this form.
    Unread,
    /// A fault of ours, with its reference in the log.
    NotStored(&'a str),
}

/// The form, with what was chosen so far.
#[derive(Template)]
#[template(path = "survey/form.html")]
pub(super) struct FormPage<'a> {
    asked: Asked<'a>,
    frame: Frame<'a>,
    title: String,
    summary: Option<Summary>,
    /// Nothing went wrong and nothing is to be checked: the page introduces itself.
    introduces: bool,
    asks_to_confirm: bool,
    seconds: u32,
    team: String,
    who_sees: Vec<Part>,
    statements: Vec<Statement<'a>>,
}

/// What stands above the form when it is shown again.
struct Summary {
    heading: String,
    /// The address that the heading leads to, where there is only one to go to.
    mend_at: Option<String>,
    text: String,
    /// The address of a statement's first option, and the words that stand there too.
    links: Vec<(String, String)>,
}

struct Statement<'a> {
    number: usize,
    id: &'a str,
    /// Where it differs from the statement before.
    frame: Option<&'a str>,
    text: &'a str,
    options: Vec<Choice<'a>>,
    skipped: bool,
    /// What is to be mended here.
    mend: Option<String>,
}

struct Choice<'a> {
    value: usize,
    label: &'a str,
    chosen: bool,
}

impl<'a> FormPage<'a> {
    pub fn new(frame: Frame<'a>, open: &'a OpenForm, sheet: &AnswerSheet, why: Why<'_>) -> Self {
        let wave = &open.wave.stored.wave;
        let asked = Asked {
            frame,
            code: &open.code,
            closes_on: wave.closes_on,
            k: wave.threshold,
            terms: &wave.terms,
            policy_hash: open.wave.stored.policy_hash.as_deref(),
            report_readers: open.report_readers,
            unit: &open.unit,
            invited: open.invited,
            invited_counting: open.invited_counting,
            reader: open.reader,
        };
        let statements = statements(frame, &wave.form, sheet, why);
        let summary = summary(frame, why, &statements);
        let count = statements.len();
        Self {
            title: title(frame, why, summary.as_ref(), count),
            introduces: why == Why::Open,
            asks_to_confirm: why == Why::Check,
            seconds: wave.form.seconds(),
            team: team_line(frame.t, asked.invited, asked.invited_counting, asked.k.get()),
            who_sees: who_sees(&asked),
            asked,
            frame,
            summary,
            statements,
        }
    }
}

fn statements<'a>(
    frame: Frame<'a>,
    form: &'a Form,
    sheet: &AnswerSheet,
    why: Why<'_>,
) -> Vec<Statement<'a>> {
    let locale = frame.t.locale();
    let before = std::iter::once(None).chain(form.items.iter().map(Some));
    let statement = |(at, (item, before)): (usize, (&'a Item, Option<&Item>))| {
        let answer = sheet.get(at);
        let choice = |(value, label): (usize, &'a crate::domain::Translated)| Choice {
            value,
            label: label.get(locale),
            chosen: matches!(answer, Some(Answer::Value(chosen)) if usize::from(chosen) == value),
        };
        Statement {
            number: at + 1,
            id: item.id.as_str(),
            frame: before
                .is_none_or(|before| before.frame != item.frame)
                .then(|| item.frame.get(locale)),
            text: item.text.get(locale),
            options: (1..).zip(&item.response.options).map(choice).collect(),
            skipped: answer == Some(Answer::Skip),
            mend: mend(frame, why, at, answer),
        }
    };
    form.items.iter().zip(before).enumerate().map(statement).collect()
}

/// What the statement at a place lacks.
fn mend(frame: Frame<'_>, why: Why<'_>, at: usize, answer: Option<Answer>) -> Option<String> {
    match why {
        Why::Check if answer.is_none() => Some(frame.t.n("survey-choose", at + 1)),
        Why::Empty if at == 0 => Some(frame.t.get("survey-empty")),
        _ => None,
    }
}

fn summary(frame: Frame<'_>, why: Why<'_>, statements: &[Statement<'_>]) -> Option<Summary> {
    let t = frame.t;
    let link = |statement: &Statement<'_>| {
        let address = format!("#{}-1", statement.id);
        statement.mend.clone().map(|mend| (address, mend))
    };
    let mut links: Vec<(String, String)> = statements.iter().filter_map(link).collect();
    let (heading, text) = match why {
        Why::Open => return None,
        Why::Check => (t.n("survey-blank", links.len()), t.get("survey-blank-text")),
        Why::Empty => (t.get("survey-empty"), t.get("survey-empty-text")),
        Why::Unread => (t.get("survey-unread"), t.get("survey-unread-text")),
        Why::NotStored(reference) => {
            let text = t.say("survey-not-stored-text").with("contact", frame.contact);
            (t.get("survey-not-stored"), text.with("reference", reference).to_string())
        }
    };
    // The words at the first statement are the heading's own.
    let mend_at = if why == Why::Empty { links.pop().map(|(address, _)| address) } else { None };
    Some(Summary { heading, mend_at, text, links })
}

fn title(frame: Frame<'_>, why: Why<'_>, summary: Option<&Summary>, count: usize) -> String {
    let t = frame.t;
    match summary {
        None => t.n("survey-title", count),
        Some(Summary { heading, .. }) if why == Why::Check => {
            t.say("survey-title-check").with("title", heading).to_string()
        }
        Some(Summary { heading, .. }) => {
            t.say("survey-title-error").with("title", heading).to_string()
        }
    }
}
