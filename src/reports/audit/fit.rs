//! Section 8: the model of each work area, and the pitfalls.

use super::{AuditView, Block, PaperCell, PaperTable, figures};
use crate::audit::{FigureId, Finding, Pitfall, Reason, Recommendation, Source};
use crate::domain::audit::WorkArea;
use crate::messages::key;
use crate::reports::words::{Words, capitalised};

pub(super) fn blocks(words: Words<'_>, view: &AuditView<'_>) -> Vec<Block> {
    let t = words.t;
    let recommended = &view.conclusions.recommendations;
    let mut blocks = Vec::new();
    if recommended.is_empty() {
        blocks.push(Block::Paragraph(t.get("audit-areas-empty")));
    } else {
        let columns = vec![
            t.get("audit-column-area"),
            t.get("audit-column-skill"),
            t.get("audit-column-complexity"),
            t.get("audit-column-today"),
            t.get("audit-column-next"),
            t.get("audit-column-why"),
        ];
        let rows = recommended.iter().map(|(area, one)| row(words, view, area, one)).collect();
        blocks.push(Block::Table(PaperTable::new(columns, rows)));
    }
    blocks.push(Block::Heading(t.get("audit-readiness")));
    blocks.push(figures(words, view, &[FigureId::Skills, FigureId::WantsSupport]));
    blocks.push(Block::Heading(t.get("audit-pitfalls")));
    let pitfalls = view.conclusions.pitfalls.iter();
    blocks.push(Block::List(
        pitfalls
            .map(|(pitfall, found)| (name(words, *pitfall), finding(words, view, found)))
            .collect(),
    ));
    blocks
}

fn row(
    words: Words<'_>,
    view: &AuditView<'_>,
    area: &WorkArea,
    one: &Recommendation,
) -> Vec<PaperCell> {
    let t = words.t;
    let next = if one.from == one.to {
        PaperCell::plain(t.say("audit-stay").with("model", words.model(one.to)).to_string())
    } else {
        PaperCell::strong(words.model(one.to))
    };
    let mut why = vec![t.get(reason(one.reason))];
    why.extend(one.figures.iter().map(|id| format!("{}.", figure(words, view, *id))));
    if one.survey_is_incomplete && one.figures.is_empty() {
        why.push(t.get("audit-rests-on-entries"));
    } else if one.survey_is_incomplete {
        why.push(t.get("audit-survey-incomplete"));
    }
    vec![
        PaperCell::plain(area.name.as_str()),
        PaperCell::plain(words.grade(area.skill)),
        PaperCell::plain(words.grade(area.complexity)),
        PaperCell::plain(words.model(one.from)),
        next,
        PaperCell::plain(why.join(" ")),
    ]
}

const fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::SkillCarriesMore => key("audit-reason-carries-more"),
        Reason::SkillCarriesLess => key("audit-reason-carries-less"),
        Reason::Fits => key("audit-reason-fits"),
        Reason::CompetenceNotFirm => key("audit-reason-competence"),
        Reason::PurposeNotFirm => key("audit-reason-purpose"),
        Reason::TeamSeesNoSkills => key("audit-reason-no-skills"),
        Reason::TeamWantsSupport => key("audit-reason-wants-support"),
    }
}

fn name(words: Words<'_>, pitfall: Pitfall) -> String {
    words.t.get(match pitfall {
        Pitfall::StructureDroppedTooFast => key("audit-pitfall-structure"),
        Pitfall::NoAccountability => key("audit-pitfall-accountability"),
        Pitfall::UnevenAcrossTeams => key("audit-pitfall-uneven"),
        Pitfall::LeadersActOtherwise => key("audit-pitfall-leaders"),
    })
}

fn finding(words: Words<'_>, view: &AuditView<'_>, finding: &Finding) -> PaperCell {
    let t = words.t;
    let with = |said: String, sources: &[Source]| {
        let sources: Vec<String> =
            sources.iter().map(|one| format!("{}.", source(words, view, one))).collect();
        format!("{said} {}", sources.join(" "))
    };
    match finding {
        Finding::Found(sources) => PaperCell::strong(with(t.get("audit-found"), sources)),
        Finding::Explained(sources) => PaperCell::plain(with(t.get("audit-explained"), sources)),
        Finding::NotFound => PaperCell::plain(t.get("audit-not-found")),
        Finding::CannotTell => PaperCell::plain(t.get("audit-pitfall-cannot-tell")),
    }
}

fn source(words: Words<'_>, view: &AuditView<'_>, source: &Source) -> String {
    let t = words.t;
    match source {
        Source::Figure(id) => figure(words, view, *id),
        Source::MovedToTheTeam(moved) => t.n("audit-source-moved", *moved),
        Source::NoFeedbackOnResults => t.get("audit-source-no-feedback"),
        Source::OverturnedWithoutReason(decision) => {
            t.say("audit-source-without-reason").with("decision", decision.as_str()).to_string()
        }
        Source::OverturnedWith(decision) => {
            t.say("audit-source-with-reason").with("decision", decision.as_str()).to_string()
        }
        Source::ReasonOnRecord(reason) => {
            t.say("audit-source-on-record").with("reason", reason.as_str()).to_string()
        }
    }
}

/// "Competence: 2.2 (1.8 to 2.6)".
fn figure(words: Words<'_>, view: &AuditView<'_>, id: FigureId) -> String {
    let seen = words.seen(view.conclusions.evidence.get(id)).text;
    format!("{}: {seen}", capitalised(&words.figure(id)))
}
