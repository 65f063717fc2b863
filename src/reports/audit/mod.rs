//! The autonomy audit as a paper: the lead's page, the team's, and the snapshot of what was agreed.

mod agreed;
mod build;
mod decisions;
mod fit;
mod freedom;
mod ground;
mod log;
mod method;
mod paper;
mod rules;
mod terms;
mod top;

use std::collections::BTreeMap;

use askama::Template;
use jiff::civil::Date;

use super::page::{Chrome, ReportError};
use crate::audit::Conclusions;
use crate::domain::audit::{Book, OutsideFigure};
use crate::domain::{Quarter, UnitPath, Wave};
use crate::messages::Translator;

use build::figures;

pub use build::audit_paper;
pub use paper::{
    AuditPaper, Block, ChartKey, Look, PaperCell, PaperSection, PaperTable, Sign, Stair,
};

/// Everything that the paper shows.
#[derive(Debug, Clone, Copy)]
pub struct AuditView<'a> {
    pub team: &'a UnitPath,
    pub today: Date,
    pub quarter: Quarter,
    pub book: &'a Book,
    pub conclusions: &'a Conclusions,
    pub outside: &'a [OutsideFigure],
    /// The audit wave that takes answers now, for the lead's guess.
    pub open_wave: Option<&'a Wave>,
    /// Quarters with a snapshot.
    pub agreed: &'a [Quarter],
}

/// The lead's forms.
#[derive(Debug, Clone, Default)]
pub struct Forms {
    pub csrf: String,
    /// A form that was not taken.
    pub typed: Option<Typed>,
    /// The team's link, right after it was made; never shown again.
    pub link: Option<String>,
}

/// What somebody typed into one form, and why it was not taken: nothing of it is lost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    /// The form's name.
    pub form: String,
    pub fields: BTreeMap<String, String>,
    /// The field to mend, empty for the form as a whole, and how.
    pub field: String,
    pub problem: String,
}

/// What a team agreed on, to keep.
#[derive(Debug, Clone)]
pub struct Snapshot {
    /// A page that needs nothing else.
    pub html: String,
    pub pdf: Option<Vec<u8>>,
}

/// The paper with the forms of whoever writes it down; without them as the team reads it.
#[derive(Template)]
#[template(path = "app/audit.html")]
pub struct AuditPage<'a> {
    chrome: Chrome<'a>,
    /// The page's own address.
    here: String,
    title: String,
    forms: Option<Forms>,
}

pub fn audit_page<'a>(
    view: &AuditView<'_>,
    forms: Option<Forms>,
    chrome: Chrome<'a>,
) -> Result<AuditPage<'a>, ReportError> {
    let title = view.team.name().to_owned();
    let here = format!("/app/audit/{}", view.team);
    Ok(AuditPage { chrome, here, title, forms })
}

/// The paper as it is kept.
pub fn audit_snapshot(
    view: &AuditView<'_>,
    t: Translator<'_>,
    organisation: &str,
) -> Result<Snapshot, ReportError> {
    let _ = (t, organisation);
    Ok(Snapshot { html: view.team.name().to_owned(), pdf: None })
}
