//! Section 3: who decides what, and what moved.

use super::{AuditView, Block, PaperCell, PaperTable};
use crate::domain::audit::{CharterItem, Decider, Latitude};
use crate::reports::words::Words;

pub(super) fn blocks(words: Words<'_>, view: &AuditView<'_>) -> Vec<Block> {
    let t = words.t;
    let charter = view.book.charter(view.today);
    if charter.is_empty() {
        return vec![Block::Paragraph(t.get("audit-charter-empty"))];
    }
    let mut rows: Vec<Vec<PaperCell>> =
        charter.items().map(|item| row(words, view, item)).collect();
    rows.push(vec![
        PaperCell::plain(t.get("audit-not-listed")),
        PaperCell::tag(words.place(&Decider::Ladder(Latitude::TEAM))),
        PaperCell::plain(""),
        PaperCell::plain(""),
        PaperCell::plain(t.get("audit-not-listed-why")),
    ]);
    let columns = vec![
        t.get("audit-column-decision"),
        t.get("audit-column-who-decides"),
        t.get("audit-column-since"),
        t.get("audit-column-before"),
        t.get("audit-column-why"),
    ];
    let mut blocks = vec![Block::Table(PaperTable::new(columns, rows))];
    blocks.extend(moves(words, view));
    blocks
}

fn row(words: Words<'_>, view: &AuditView<'_>, item: &CharterItem) -> Vec<PaperCell> {
    let place = words.place(&item.place);
    let moved_away = view.conclusions.moves.iter().any(|one| {
        one.area == item.area && one.decision == item.decision && one.is_away_from_the_team()
    });
    let before = item.before.as_ref().map(|place| words.place(place)).unwrap_or_default();
    vec![
        PaperCell::plain(words.charter_item(item)),
        if moved_away { PaperCell::moved(place) } else { PaperCell::tag(place) },
        PaperCell::plain(words.t.day(item.since)),
        PaperCell::plain(before),
        PaperCell::plain(item.reason.as_str()),
    ]
}

/// What moved since the audit before; nothing is said where there was none.
fn moves(words: Words<'_>, view: &AuditView<'_>) -> Vec<Block> {
    let t = words.t;
    if view.book.since() == 0 {
        return Vec::new();
    }
    if view.conclusions.moves.is_empty() {
        return vec![Block::Paragraph(t.get("audit-nothing-moved"))];
    }
    let moved = view.conclusions.moves.iter().map(|one| {
        let what = t
            .say("audit-move")
            .with("from", words.place(&one.from))
            .with("to", words.place(&one.to))
            .with("date", t.day(one.on))
            .with("reason", one.reason.as_str())
            .to_string();
        let cell = if one.is_away_from_the_team() {
            PaperCell::strong(what)
        } else {
            PaperCell::plain(what)
        };
        (words.decision(one.area.as_ref(), &one.decision), cell)
    });
    vec![Block::Heading(t.get("audit-moved")), Block::List(moved.collect())]
}
