//! The autonomy audit as a paper: the lead's page, the team's, and the snapshot of what was agreed.

mod agreed;
mod build;
mod decisions;
mod fit;
mod forms;
mod foundations;
mod freedom;
mod log;
mod method;
mod paper;
#[cfg(feature = "pdf")]
mod pdf;
mod rules;
mod terms;
mod top;

use std::collections::BTreeMap;

use askama::Template;
use jiff::civil::Date;

use super::addresses::audit_href;
use super::page::{APP_CSS, Chrome, ReportError};
use super::words::Words;
use crate::audit::Conclusions;
use crate::domain::audit::{AuditField, AuditForm};
use crate::domain::audit::{Book, OutsideFigure};
use crate::domain::{Quarter, UnitPath, Wave};
use crate::messages::Translator;

use build::figures;
use forms::{AuditForms, FieldInput};

pub use build::audit_paper;
pub use forms::audit_section;
pub use paper::{
    AuditPaper, Block, ChartKey, FoundationView, Look, PaperCell, PaperSection, PaperTable, Sign,
};
#[cfg(feature = "pdf")]
pub use pdf::audit_pdf;

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
    pub form: AuditForm,
    pub fields: BTreeMap<String, String>,
    /// The field to fix, and how.
    pub field: AuditField,
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
    paper: AuditPaper,
    forms: Option<AuditForms>,
    /// The code of a team's link, to download by it what was agreed on.
    code: Option<String>,
}

impl AuditPage<'_> {
    /// Offers the snapshot to whoever read the page by this code; nothing before the team agreed.
    #[must_use]
    pub fn with_download(self, code: &str) -> Self {
        let code = self.paper.agreed_on.map(|_| code.to_owned());
        Self { code, ..self }
    }
}

pub fn audit_page<'a>(
    view: &AuditView<'_>,
    forms: Option<Forms>,
    chrome: Chrome<'a>,
) -> Result<AuditPage<'a>, ReportError> {
    let words = Words { t: chrome.t, organisation: chrome.organisation };
    let paper = audit_paper(view, chrome.t, chrome.organisation)?;
    let title = format!("{} · {}", paper.title, paper.team);
    let forms = forms.map(|forms| AuditForms::new(words, view, forms));
    let here = audit_href(view.team);
    Ok(AuditPage { chrome, here, title, paper, forms, code: None })
}

/// The paper as it is kept: a page that needs nothing else.
#[derive(Template)]
#[template(path = "app/audit_snapshot.html")]
struct SnapshotPage<'a> {
    paper: &'a AuditPaper,
    style: &'static str,
    /// Never any: what was agreed on stays as it is.
    forms: Option<AuditForms>,
}

/// The paper as it is kept.
///
/// # Errors
/// A chart that cannot be drawn, or a page that cannot be written.
pub fn audit_snapshot(
    view: &AuditView<'_>,
    t: Translator<'_>,
    organisation: &str,
) -> Result<Snapshot, ReportError> {
    let paper = audit_paper(view, t, organisation)?;
    let html = SnapshotPage { paper: &paper, style: APP_CSS, forms: None }.render()?;
    Ok(Snapshot { html, pdf: pdf_of(&paper)? })
}

#[cfg(feature = "pdf")]
fn pdf_of(paper: &AuditPaper) -> Result<Option<Vec<u8>>, ReportError> {
    Ok(Some(audit_pdf(paper)?))
}

#[cfg(not(feature = "pdf"))]
#[expect(clippy::unnecessary_wraps, reason = "as with the feature")]
fn pdf_of(_: &AuditPaper) -> Result<Option<Vec<u8>>, ReportError> {
    Ok(None)
}

#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;
