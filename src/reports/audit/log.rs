//! Section 4: steps of procedure, overturned decisions, and waiting.

use super::{AuditView, Block, PaperCell, PaperTable, figures};
use crate::audit::FigureId;
use crate::domain::audit::{Kept, LogStep, StepChange};
use crate::messages::key;
use crate::reports::words::Words;

pub(super) fn blocks(words: Words<'_>, view: &AuditView<'_>) -> Vec<Block> {
    let t = words.t;
    let mut blocks = Vec::new();
    let log = view.book.log();
    if log.is_empty() {
        blocks.push(Block::Paragraph(t.get("audit-log-empty")));
    } else {
        let since = view.book.since();
        let columns = vec![
            t.get("audit-column-step"),
            t.get("audit-column-since"),
            t.get("audit-column-by"),
            t.get("audit-column-wait"),
            t.get("audit-column-protects"),
            t.get("audit-column-proposal"),
        ];
        let rows = log.iter().map(|kept| row(words, kept, since)).collect();
        blocks.push(Block::Table(PaperTable::new(columns, rows)));
    }
    let waiting = words.waiting(view.conclusions.waiting);
    if !waiting.is_empty() {
        blocks.push(Block::Finding(waiting));
    }
    blocks.extend(overturned(words, view));
    blocks.push(Block::Heading(t.get("audit-permission")));
    blocks.push(figures(words, view, &[FigureId::WaitedForApproval, FigureId::AskedPermission]));
    blocks
}

fn row(words: Words<'_>, kept: &Kept<'_, LogStep>, since: u64) -> Vec<PaperCell> {
    let t = words.t;
    let LogStep { step, change, since: day, by, wait, protects, proposal } = kept.item;
    let is_new = kept.number > since;
    let message = match (change, is_new) {
        (StepChange::Came, true) => key("audit-step-came-new"),
        (StepChange::Came, false) => key("audit-step-came"),
        (StepChange::Went, _) => key("audit-step-went"),
    };
    let when = t.say(message).with("date", t.day(day)).to_string();
    let protects =
        protects.as_ref().map_or_else(|| t.get("audit-nobody-could-say"), ToString::to_string);
    vec![
        PaperCell::plain(step.as_str()),
        if is_new { PaperCell::strong(when) } else { PaperCell::plain(when) },
        PaperCell::plain(by.as_str()),
        PaperCell::plain(words.wait(*wait)),
        PaperCell::plain(protects),
        PaperCell::plain(words.proposal(*proposal)),
    ]
}

fn overturned(words: Words<'_>, view: &AuditView<'_>) -> Vec<Block> {
    let t = words.t;
    let all = view.book.overturned();
    if all.is_empty() {
        return Vec::new();
    }
    let rows = all.iter().map(|kept| {
        let reason = &kept.item.reason;
        vec![
            PaperCell::plain(kept.item.decision.as_str()),
            PaperCell::plain(t.day(kept.item.since)),
            PaperCell::plain(kept.item.by.as_str()),
            PaperCell::plain(
                reason.as_ref().map_or_else(|| t.get("audit-no-reason"), ToString::to_string),
            ),
        ]
    });
    let columns = vec![
        t.get("audit-column-decision"),
        t.get("audit-column-since"),
        t.get("audit-column-by"),
        t.get("audit-column-why"),
    ];
    vec![
        Block::Heading(t.get("audit-overturned")),
        Block::Table(PaperTable::new(columns, rows.collect())),
    ]
}
