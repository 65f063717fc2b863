//! What a lead reads, and HR of one group: the report of a unit.

pub(super) mod advice;
pub(super) mod agreed;
pub(super) mod caption;
pub(super) mod choose_team;
pub(super) mod conversation;
pub(super) mod differing;
pub(super) mod distribution;
pub(super) mod history;
pub(super) mod long_run;
pub(super) mod nonresponse;
pub(super) mod note_form;
pub(super) mod numbers;
pub(super) mod presentation;
pub(super) mod reading;
pub(super) mod scales;
pub(super) mod statements;
pub(super) mod team_report;

pub use agreed::{ActionMark, Became};
pub use choose_team::{ChooseTeam, choose_team};
pub use history::report_form;
pub use note_form::{NoteForm, NoteMistakes};
pub use presentation::Presentation;
pub use team_report::{ReportLinks, TeamReport, parent_summary, team_report};
