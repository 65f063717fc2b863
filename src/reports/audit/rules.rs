//! Sections 5 to 7: guardrails, support, and whom the team depends on.

use super::{AuditView, Block, PaperCell, PaperTable, figures};
use crate::audit::FigureId;
use crate::domain::audit::{Exception, Guardrail};
use crate::messages::key;
use crate::reports::words::Words;

/// Whether a rule belongs to a group.
type Belongs = fn(&Guardrail) -> bool;

/// Section 5.
pub(super) fn guardrails(words: Words<'_>, view: &AuditView<'_>) -> Vec<Block> {
    let t = words.t;
    let all = view.book.guardrails();
    if all.is_empty() {
        return vec![Block::Paragraph(t.get("audit-guardrails-empty"))];
    }
    let mut blocks = Vec::new();
    let groups: [(&str, Belongs); 3] = [
        (key("audit-written-known"), |rule| rule.written && rule.known),
        (key("audit-written-not-known"), |rule| rule.written && !rule.known),
        (key("audit-not-written"), |rule| !rule.written),
    ];
    for (heading, belongs) in groups {
        let of_group = |exception: &Exception| -> Vec<(String, PaperCell)> {
            all.iter()
                .filter(|kept| belongs(kept.item) && kept.item.exception == *exception)
                .map(|kept| {
                    (words.exception(*exception), PaperCell::plain(kept.item.rule.as_str()))
                })
                .collect()
        };
        let rules: Vec<_> = Exception::ALL.iter().flat_map(of_group).collect();
        if !rules.is_empty() {
            blocks.push(Block::Heading(t.get(heading)));
            blocks.push(Block::List(rules));
        }
    }
    blocks
}

/// Section 6.
pub(super) fn support(words: Words<'_>, view: &AuditView<'_>) -> Vec<Block> {
    let t = words.t;
    let mut blocks = vec![figures(
        words,
        view,
        &[
            FigureId::InformationInTime,
            FigureId::ReasonsExplained,
            FigureId::HelpWhenAsked,
            FigureId::Accountability,
            FigureId::KnownDecisions,
        ],
    )];
    let checks = view.book.checks();
    if checks.is_empty() {
        blocks.push(Block::Paragraph(t.get("audit-checks-empty")));
        return blocks;
    }
    let rows = checks.iter().map(|kept| {
        let note = kept.item.note.as_ref().map(ToString::to_string).unwrap_or_default();
        vec![
            PaperCell::plain(words.support_question(kept.item.question)),
            PaperCell::plain(words.support_answer(kept.item.answer)),
            PaperCell::plain(note),
        ]
    });
    let columns = vec![
        t.get("audit-column-question"),
        t.get("audit-column-answer"),
        t.get("audit-column-note"),
    ];
    blocks.push(Block::Heading(t.get("audit-checklist")));
    blocks.push(Block::Table(PaperTable::new(columns, rows.collect())));
    blocks
}

/// Section 7.
pub(super) fn dependencies(words: Words<'_>, view: &AuditView<'_>) -> Vec<Block> {
    let t = words.t;
    let mut blocks = vec![Block::Paragraph(t.get("audit-not-independence"))];
    let who = view.book.dependencies();
    let depends = who.iter().map(|kept| {
        (kept.item.who.to_string(), PaperCell::plain(words.dependency(kept.item.needs)))
    });
    let work = view.book.routines();
    let routines =
        work.iter().map(|kept| (t.get("audit-routine"), PaperCell::plain(kept.item.as_str())));
    let kept_values = view.book.values();
    let values = kept_values.iter().map(|(_, keep, cost)| {
        let cost = t.say("audit-value-cost").with("cost", cost.as_str()).to_string();
        (keep.to_string(), PaperCell::plain(cost))
    });
    let lists: [(String, Vec<(String, PaperCell)>); 3] = [
        (t.get("audit-who-depends"), depends.collect()),
        (t.get("audit-routines"), routines.collect()),
        (t.get("audit-values"), values.collect()),
    ];
    if lists.iter().all(|(_, list)| list.is_empty()) {
        blocks.push(Block::Paragraph(t.get("audit-dependencies-empty")));
    }
    for (heading, list) in lists.into_iter().filter(|(_, list)| !list.is_empty()) {
        blocks.push(Block::Heading(heading));
        blocks.push(Block::List(list));
    }
    blocks
}
