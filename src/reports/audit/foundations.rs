//! Section 1: the foundations as three stairs.

use super::{AuditView, Block, FoundationView, PaperCell};
use crate::audit::{AuditFigure, Evidence, FigureId, Foundation, FoundationStep};
use crate::reports::words::{Words, capitalised};

pub(super) fn blocks(words: Words<'_>, view: &AuditView<'_>) -> Vec<Block> {
    let conclusions = view.conclusions;
    let stairs = (1_u8..)
        .zip(conclusions.foundations.steps)
        .map(|(number, (step, ground))| stair(words, &conclusions.evidence, number, step, ground));
    let mut blocks = vec![Block::FoundationSteps(stairs.collect())];
    if let Some((unit, evidence)) = &conclusions.around {
        let figures = [FigureId::Belonging, FigureId::Competence, FigureId::Autonomy]
            .map(|id| format!("{} {}", words.figure(id), words.seen(evidence.get(id)).text));
        let said = words.t.say("audit-around").with("parent", words.unit(unit));
        blocks.push(Block::Paragraph(said.with("figures", figures.join(" · ")).to_string()));
    }
    if let Some(first) = conclusions.foundations.first {
        let step = words.ground_step(first);
        blocks.push(Block::Finding(words.t.say("audit-first").with("step", step).to_string()));
        blocks.push(Block::Paragraph(words.t.get("audit-first-means")));
    }
    blocks
}

fn stair(
    words: Words<'_>,
    evidence: &Evidence,
    number: u8,
    step: FoundationStep,
    ground: Foundation,
) -> FoundationView {
    let figures = step.figures();
    // A step of a single figure has its name already.
    let is_named = figures.len() > 1;
    FoundationView {
        name: format!("{number}. {}", capitalised(&words.ground_step(step))),
        figures: match ground {
            // Said by the verdict, once.
            Foundation::Withheld | Foundation::NotAsked => Vec::new(),
            _ => figures.iter().map(|id| figure(words, evidence, *id, is_named)).collect(),
        },
        verdict: match ground {
            Foundation::Withheld => PaperCell::withheld(words.t.get("withheld")),
            _ => PaperCell::plain(words.ground(ground)),
        },
        is_firm: ground == Foundation::Firm,
    }
}

fn figure(words: Words<'_>, evidence: &Evidence, id: FigureId, is_named: bool) -> PaperCell {
    let seen = evidence.get(id);
    let mut cell = words.seen(seen);
    if is_named {
        cell.text = format!("{}: {}", capitalised(&words.figure(id)), cell.text);
    }
    let change = match seen {
        AuditFigure::Shown(reading) => words.change(reading.change),
        AuditFigure::Withheld | AuditFigure::NotAsked => None,
    };
    if let Some(change) = change {
        cell.text = format!("{}. {change}", cell.text);
    }
    cell
}
