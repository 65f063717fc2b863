//! From the book and its conclusions to the paper.

use super::{
    AuditPaper, AuditView, Block, PaperSection, agreed, decisions, fit, foundations, freedom, log,
    method, rules, top,
};
use crate::audit::FigureId;
use crate::domain::audit::AuditState;
use crate::messages::{Translator, key};
use crate::reports::ReportError;
use crate::reports::words::{Words, capitalised};

/// The whole paper in one language, the same for the page, the snapshot and the PDF.
pub fn audit_paper(
    view: &AuditView<'_>,
    t: Translator<'_>,
    organisation: &str,
) -> Result<AuditPaper, ReportError> {
    let words = Words { t, organisation };
    Ok(AuditPaper {
        locale: t.locale(),
        organisation: organisation.to_owned(),
        team: words.unit(view.team),
        title: t.get("audit-title"),
        kicker: top::kicker(words, view),
        headline: top::headline(words, view.conclusions),
        meta: top::meta(words, view),
        agreed_on: view.book.current().and_then(|audit| match audit.state {
            AuditState::Agreed(day) | AuditState::Closed(Some(day)) => Some(day),
            AuditState::Draft | AuditState::Discussed(_) | AuditState::Closed(None) => None,
        }),
        sections: sections(words, view)?,
        footer: t.get("audit-footer"),
    })
}

/// Anchor, heading, question and source of a section.
type Frame = (&'static str, &'static str, &'static str, &'static str);

const FRAMES: [Frame; 10] = [
    ("foundations", key("audit-foundations"), key("audit-foundations-question"), SURVEY_GROUND),
    ("freedom", key("audit-freedom"), key("audit-freedom-question"), key("audit-freedom-source")),
    ("decisions", key("audit-decisions"), key("audit-decisions-question"), ENTRIES),
    ("log", key("audit-log"), key("audit-log-question"), key("audit-log-source")),
    (
        "guardrails",
        key("audit-guardrails"),
        key("audit-guardrails-question"),
        key("audit-guardrails-source"),
    ),
    ("support", key("audit-support"), key("audit-support-question-asked"), BOTH),
    ("dependencies", key("audit-dependencies"), key("audit-dependencies-question"), ENTRIES),
    ("model", key("audit-model-title"), key("audit-model-question"), key("audit-model-source")),
    ("agreed", key("audit-agreed"), key("audit-agreed-question"), key("audit-agreed-source")),
    ("method", key("audit-method-title"), key("audit-method-question"), ""),
];

const SURVEY_GROUND: &str = key("audit-foundations-source");
const ENTRIES: &str = key("audit-entries-source");
const BOTH: &str = key("audit-both-source");

fn sections(words: Words<'_>, view: &AuditView<'_>) -> Result<Vec<PaperSection>, ReportError> {
    let bodies = [
        foundations::blocks(words, view),
        freedom::blocks(words, view)?,
        decisions::blocks(words, view),
        log::blocks(words, view),
        rules::guardrails(words, view),
        rules::support(words, view),
        rules::dependencies(words, view),
        fit::blocks(words, view),
        agreed::blocks(words, view),
        method::blocks(words, view),
    ];
    let said = |message: &str| {
        if message.is_empty() { String::new() } else { words.t.get(message) }
    };
    let section = |((number, (id, heading, question, source)), blocks)| PaperSection {
        id,
        number,
        heading: said(heading),
        question: said(question),
        blocks,
        source: said(source),
    };
    Ok((1..).zip(FRAMES).zip(bodies).map(section).collect())
}

/// One line a figure, under the statement as it was asked.
pub(super) fn figures(words: Words<'_>, view: &AuditView<'_>, ids: &[FigureId]) -> Block {
    let line = |id: &FigureId| {
        let seen = view.conclusions.evidence.get(*id);
        let asked = statement(words, view, *id);
        (asked.unwrap_or_else(|| capitalised(&words.figure(*id))), words.seen_by_the_middle(seen))
    };
    Block::List(ids.iter().map(line).collect())
}

fn statement(words: Words<'_>, view: &AuditView<'_>, id: FigureId) -> Option<String> {
    let item = id.item()?;
    let mut asked = view.conclusions.waves.iter().rev().flat_map(|wave| &wave.form.items);
    let found = asked.find(|one| one.id == item)?;
    Some(found.text.get(words.t.locale()).to_owned())
}
