//! Section 10: waves, wording, thresholds, what was withheld, figures from elsewhere, and history.

use std::collections::BTreeSet;

use super::{AuditView, Block, PaperCell, PaperTable, top};
use crate::audit::{Conclusions, Evidence};
use crate::domain::Quarter;
use crate::domain::audit::{AuditState, OutsideMeasure};
use crate::messages::key;
use crate::reports::words::Words;

pub(super) fn blocks(words: Words<'_>, view: &AuditView<'_>) -> Vec<Block> {
    let t = words.t;
    let conclusions = view.conclusions;
    let mut blocks = vec![Block::Paragraph(t.get("audit-method"))];
    if conclusions.waves.is_empty() {
        blocks.push(Block::Paragraph(t.get("audit-no-waves")));
    } else {
        blocks.push(Block::List(waves(words, conclusions)));
        blocks.push(Block::Paragraph(withheld(words, conclusions)));
        blocks.push(Block::Table(wording(words, conclusions)));
    }
    blocks.extend(outside(words, view));
    blocks.extend(history(words, view));
    blocks
}

fn waves(words: Words<'_>, conclusions: &Conclusions) -> Vec<(String, PaperCell)> {
    let t = words.t;
    let one = |wave: &crate::domain::Wave| {
        let text = t
            .say("audit-wave")
            .with("from", t.day(wave.opens_on))
            .with("to", t.day(wave.closes_on))
            .with("threshold", wave.threshold.get())
            .to_string();
        (words.wave(wave), PaperCell::plain(text))
    };
    conclusions.waves.iter().map(one).collect()
}

fn withheld(words: Words<'_>, conclusions: &Conclusions) -> String {
    let count = top::withheld(words, conclusions);
    let message = match conclusions.evidence.withheld_of_asked() {
        (0, _) => key("audit-withheld-none"),
        _ => key("audit-withheld-in-all"),
    };
    let said = words.t.say(message).with("count", count);
    said.with("withheld", words.t.get("withheld")).to_string()
}

/// Every statement of the waves, once, word for word.
fn wording(words: Words<'_>, conclusions: &Conclusions) -> PaperTable {
    let t = words.t;
    let mut known = BTreeSet::new();
    let mut rows = Vec::new();
    for item in conclusions.waves.iter().rev().flat_map(|wave| &wave.form.items) {
        if known.insert(item.id.clone()) {
            rows.push(vec![
                PaperCell::plain(item.frame.get(t.locale())),
                PaperCell::plain(item.text.get(t.locale())),
            ]);
        }
    }
    let columns = vec![t.get("audit-column-frame"), t.get("column-statement")];
    PaperTable { folded: Some(t.get("audit-wording")), ..PaperTable::new(columns, rows) }
}

/// Whether figures from elsewhere may stand beside a team's own: only where one of those is shown, so
/// that a small team is not told apart by the back door.
pub(super) fn outside_is_shown(evidence: &Evidence) -> bool {
    evidence.iter().any(|(_, seen)| seen.shown().is_some())
}

fn outside(words: Words<'_>, view: &AuditView<'_>) -> Vec<Block> {
    let t = words.t;
    if view.outside.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::Heading(t.get("audit-elsewhere"))];
    if !outside_is_shown(&view.conclusions.evidence) {
        let (_, asked) = view.conclusions.evidence.withheld_of_asked();
        let (label, cell) = match asked {
            0 => (String::new(), PaperCell::plain(t.get("audit-elsewhere-without-survey"))),
            _ => (t.get("audit-elsewhere-all"), PaperCell::withheld(t.get("withheld"))),
        };
        blocks.push(Block::List(vec![(label, cell)]));
        return blocks;
    }
    let quarters: BTreeSet<Quarter> = view.outside.iter().map(|one| one.quarter).collect();
    let has = |measure: &&OutsideMeasure| view.outside.iter().any(|one| one.measure == **measure);
    let measures: Vec<OutsideMeasure> = OutsideMeasure::ALL.iter().filter(has).copied().collect();
    let cell = |quarter: Quarter, measure: OutsideMeasure| {
        let found =
            view.outside.iter().find(|one| one.quarter == quarter && one.measure == measure);
        let value = found.map(|one| value(words, measure, one.value));
        PaperCell::plain(value.unwrap_or_default())
    };
    let rows = quarters.iter().map(|quarter| {
        let cells = measures.iter().map(|measure| cell(*quarter, *measure));
        std::iter::once(PaperCell::plain(words.quarter(*quarter))).chain(cells).collect()
    });
    let names = measures.iter().map(|measure| words.outside_measure(*measure));
    let columns = std::iter::once(t.get("audit-column-quarter")).chain(names).collect();
    blocks.push(Block::Paragraph(t.get("audit-context")));
    blocks.push(Block::Table(PaperTable::new(columns, rows.collect())));
    blocks
}

fn value(words: Words<'_>, measure: OutsideMeasure, value: f64) -> String {
    let number = words.number(value);
    match measure {
        OutsideMeasure::Turnover | OutsideMeasure::Engagement => {
            words.t.say("audit-percent").with("number", number).to_string()
        }
        OutsideMeasure::TimeToDecision => {
            words.t.say("audit-days").with("number", number).to_string()
        }
        OutsideMeasure::Experiments | OutsideMeasure::Innovation => format!("{value:.0}"),
    }
}

fn history(words: Words<'_>, view: &AuditView<'_>) -> Vec<Block> {
    let t = words.t;
    let audits = view.book.audits();
    // The current one alone is no history.
    if audits.len() < 2 {
        return Vec::new();
    }
    let rows = audits.iter().rev().map(|audit| {
        let on = |message, day| t.say(message).with("date", t.day(day)).to_string();
        let state = match audit.state {
            AuditState::Draft => t.get("audit-state-draft"),
            AuditState::Discussed(day) => on(key("audit-state-discussed"), day),
            AuditState::Agreed(day) | AuditState::Closed(Some(day)) => {
                on(key("audit-state-agreed"), day)
            }
            AuditState::Closed(None) => t.get("audit-state-closed"),
        };
        vec![
            PaperCell::plain(words.quarter(audit.quarter)),
            PaperCell::plain(state),
            PaperCell::plain(audit.steps.len().to_string()),
        ]
    });
    let columns =
        vec![t.get("audit-column-quarter"), t.get("audit-state"), t.get("audit-column-steps")];
    vec![
        Block::Heading(t.get("audit-history")),
        Block::Table(PaperTable::new(columns, rows.collect())),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audit::{AuditFigure, FigureId, Reading};

    #[test]
    fn figures_from_elsewhere_stand_beside_a_shown_figure_only() {
        let shown = AuditFigure::Shown(Reading { mean: 3.0, range: None, change: None });
        for (first, second, is_shown) in [
            (shown, shown, true),
            (shown, AuditFigure::Withheld, true),
            (AuditFigure::Withheld, AuditFigure::Withheld, false),
            (AuditFigure::Withheld, AuditFigure::NotAsked, false),
            (AuditFigure::NotAsked, AuditFigure::NotAsked, false),
        ] {
            let evidence =
                Evidence::new([(FigureId::Autonomy, first), (FigureId::Competence, second)]);
            assert_eq!(outside_is_shown(&evidence), is_shown, "{first:?} {second:?}");
        }
    }
}
