//! View models and files: what HR and leads read. Built from released values only.

mod audit;
mod between;
mod chart_file;
mod choose_team;
mod comments;
mod conversation;
mod distribution;
mod headline;
mod history;
mod long_run;
mod nonresponse;
mod note_form;
mod oversight;
mod overview;
mod page;
mod quarter;
mod scales;
mod statements;
mod team_report;
mod words;

#[cfg(test)]
mod bad_input_tests;
#[cfg(test)]
mod chart_tests;
#[cfg(test)]
mod guidance_tests;
#[cfg(test)]
mod page_tests;
#[cfg(test)]
mod sample;

pub use audit::{
    AuditPage, AuditPaper, AuditView, Block, ChartKey, Forms, FoundationView, Look, PaperCell,
    PaperSection, PaperTable, Sign, Snapshot, Typed, audit_page, audit_paper, audit_section,
    audit_snapshot,
};
#[cfg(feature = "pdf")]
pub use audit::{PdfError, audit_pdf};
pub use chart_file::{ChartFile, between_file, trend_file};
pub use choose_team::{ChooseTeam, choose_team};
pub use comments::{Comments, WaveComments, comments};
pub use note_form::{NoteForm, NoteMistakes};
pub use oversight::{CheckedLog, LogError, OVERSIGHT, Oversight, OversightSources, oversight};
pub use overview::{Overview, QuarterLink, overview};
pub use page::{
    APP_CSS, ChartOf, Chrome, NavLink, ReportError, Viewer, audit_href, snapshot_href,
    summary_href, team_href,
};
pub use quarter::{ExportError, QuarterExport, audits_csv, quarter};
pub use team_report::{ActionMark, TeamReport, parent_summary, team_report};

use crate::disclosure::Release;
use crate::domain::Wave;

/// A closed wave with what it has published.
#[derive(Debug, Clone)]
pub struct PublishedWave {
    pub wave: Wave,
    pub release: Release,
}
