//! Section 9: what the team agreed on, and what became of the steps before.

use super::{AuditView, Block, PaperCell, PaperTable};
use crate::domain::audit::{Audit, Outcome, STEPS_AT_MOST, Step};
use crate::reports::words::{Words, capitalised};

pub(super) fn blocks(words: Words<'_>, view: &AuditView<'_>) -> Vec<Block> {
    let t = words.t;
    let mut blocks = Vec::new();
    // An audit opens with what became of the last one's steps.
    if let Some(before) = view.book.before().filter(|audit| !audit.steps.is_empty()) {
        blocks.extend(review(words, &before));
        blocks.push(Block::Heading(t.get("audit-agreed-now")));
    }
    let steps = view.book.current().map(|audit| audit.steps).unwrap_or_default();
    if steps.is_empty() {
        blocks.push(Block::Paragraph(t.n("audit-steps-empty", STEPS_AT_MOST)));
    } else {
        let columns = vec![
            t.get("audit-column-step"),
            t.get("audit-column-owner"),
            t.get("audit-column-due"),
            t.get("audit-column-because"),
        ];
        let rows = steps.iter().map(|step| row(words, step)).collect();
        blocks.push(Block::Table(PaperTable::new(columns, rows)));
    }
    blocks
}

fn row(words: Words<'_>, step: &Step) -> Vec<PaperCell> {
    vec![
        PaperCell::plain(step.text.as_str()),
        PaperCell::plain(step.owner.as_str()),
        PaperCell::plain(words.t.day(step.by)),
        PaperCell::plain(step.because.as_str()),
    ]
}

fn review(words: Words<'_>, before: &Audit) -> Vec<Block> {
    let t = words.t;
    let rows = before.steps.iter().map(|step| {
        let (outcome, note) = match &step.review {
            Some((outcome, note)) => (words.outcome(*outcome), note.to_string()),
            None => (t.get("audit-not-reviewed"), String::new()),
        };
        vec![
            PaperCell::plain(step.text.as_str()),
            PaperCell::plain(step.owner.as_str()),
            PaperCell::tag(outcome),
            PaperCell::plain(note),
        ]
    });
    let columns = vec![
        t.get("audit-column-step"),
        t.get("audit-column-owner"),
        t.get("audit-column-outcome"),
        t.get("audit-column-note"),
    ];
    let quarter = words.quarter(before.quarter);
    vec![
        Block::Heading(t.say("audit-review").with("quarter", quarter).to_string()),
        Block::Paragraph(counted(words, before)),
        Block::Table(PaperTable::new(columns, rows.collect())),
    ]
}

/// "Of 3 steps 2 are done and 1 is not reviewed yet": only what there is.
fn counted(words: Words<'_>, before: &Audit) -> String {
    let t = words.t;
    let of = |wanted: Option<Outcome>| {
        let outcome = |step: &&Step| step.review.as_ref().map(|(outcome, _)| *outcome) == wanted;
        before.steps.iter().filter(outcome).count()
    };
    let parts: Vec<String> = [
        (of(Some(Outcome::Done)), t.get("audit-count-done")),
        (of(Some(Outcome::Going)), t.get("audit-count-going")),
        (of(Some(Outcome::Dropped)), t.get("audit-count-dropped")),
        (of(None), t.get("audit-not-reviewed")),
    ]
    .into_iter()
    .filter(|(n, _)| *n > 0)
    .map(|(n, outcome)| format!("{n} {outcome}"))
    .collect();
    let said = t
        .say("audit-count")
        .with("n", before.steps.len())
        .with("outcomes", words.list(&parts))
        .to_string();
    capitalised(&said)
}
