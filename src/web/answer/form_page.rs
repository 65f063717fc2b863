use askama::Template;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jiff::civil::Date;

use super::assets::SEAL_SCRIPT;
use super::frame::Frame;
use super::posted::Posted;
use super::summary::{COMMENT_ADDRESS, Spare, Summary, Why, address, spares};
use super::who_sees::{WhoSees, who_sees};
use crate::app::{OpenForm, ReportReaders};
use crate::domain::{
    Answer, AnswerSheet, ChatWay, Comment, Form, Item, Terms, Threshold, UnitPath,
};
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
    /// Where links go before they are mailed.
    pub chat: ChatWay,
    /// Whether the code was drawn from an envelope.
    pub is_lot: bool,
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
    /// Stands above all: nothing of this form is stored.
    practice: Option<String>,
    /// The wave ends before its day.
    early: Option<String>,
    asks_to_confirm: bool,
    minutes: u32,
    team: String,
    who_sees: WhoSees,
    statements: Vec<Statement<'a>>,
    comment: Option<CommentBox<'a>>,
    seal: Seal<'a>,
    spares: Vec<Spare>,
}

/// What the browser needs to seal the answers itself.
struct Seal<'a> {
    /// The hash in the script's address.
    version: &'static str,
    /// The wave's public key, in base64.
    to: String,
    wave: &'a str,
    /// Of the sheet before it is sealed, in bytes.
    size: usize,
}

struct CommentBox<'a> {
    /// As it was typed.
    text: &'a str,
    /// In characters.
    longest: usize,
    fix: Option<String>,
}

struct Statement<'a> {
    number: usize,
    id: &'a str,
    /// Where it differs from the statement before.
    frame: Option<&'a str>,
    text: &'a str,
    options: Vec<Choice<'a>>,
    /// Beside the options: never scored.
    dont_know: Option<Choice<'a>>,
    skipped: bool,
    /// What is to be fixed here.
    fix: Option<String>,
}

struct Choice<'a> {
    value: usize,
    label: &'a str,
    chosen: bool,
}

impl<'a> FormPage<'a> {
    pub fn new(frame: Frame<'a>, open: &'a OpenForm, posted: &Posted<'a>, why: Why<'_>) -> Self {
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
            chat: open.chat,
            is_lot: open.is_lot,
        };
        let summary = Summary::new(frame, why, &wave.form, posted.sheet.blanks());
        let fix = |address: &str| summary.as_ref().and_then(|summary| summary.fix(address));
        let comment = CommentBox {
            text: posted.comment,
            longest: Comment::LONGEST,
            fix: fix(COMMENT_ADDRESS),
        };
        let title = || frame.t.n("survey-title", wave.form.items.len());
        Self {
            title: summary.as_ref().map_or_else(title, |summary| summary.title.clone()),
            introduces: why == Why::Open,
            practice: open.is_practice.then(|| frame.t.get("survey-practice")),
            early: wave.ends_early_on.map(|day| {
                frame.t.say("survey-ends-early").with("date", frame.t.date(day)).to_string()
            }),
            asks_to_confirm: why == Why::Check,
            minutes: wave.form.minutes(),
            team: team_line(frame.t, asked.invited, asked.invited_counting, asked.k.get()),
            who_sees: who_sees(&asked),
            statements: statements(frame, &wave.form, &posted.sheet, fix),
            comment: wave.terms.comments.then_some(comment),
            seal: Seal {
                version: &SEAL_SCRIPT.hash,
                to: STANDARD.encode(&open.wave.stored.public_key),
                wave: wave.id.as_str(),
                size: open.sheet_size(),
            },
            spares: spares(frame, &wave.form),
            asked,
            frame,
            summary,
        }
    }
}

/// `fix`: what is to be fixed at an address.
fn statements<'a>(
    frame: Frame<'a>,
    form: &'a Form,
    sheet: &AnswerSheet,
    fix: impl Fn(&str) -> Option<String>,
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
        let dont_know = item.response.dont_know_value().zip(item.response.dont_know.as_ref());
        Statement {
            number: at + 1,
            id: item.id.as_str(),
            frame: before
                .is_none_or(|before| before.frame != item.frame)
                .then(|| item.frame.get(locale)),
            text: item.text.get(locale),
            options: (1..).zip(&item.response.options).map(choice).collect(),
            dont_know: dont_know.map(|(value, label)| Choice {
                value: usize::from(value),
                label: label.get(locale),
                chosen: answer == Some(Answer::DontKnow),
            }),
            skipped: answer == Some(Answer::Skip),
            fix: fix(&address(form, at)),
        }
    };
    form.items.iter().zip(before).enumerate().map(statement).collect()
}
