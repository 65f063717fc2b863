//! A team's autonomy audit: what the lead and the team write down, and the rules for it.
//!
//! Everything is an [`Entry`] in the team's [`Book`], which only grows: a change never overwrites what
//! stood there, and a state of any day follows from the entries up to it. No figure of a survey is kept
//! here.

mod book;
mod charter;
mod check;
mod entry;
mod figures_fault;
mod figures_file;
mod forms;
mod ladder;
mod line;
mod outside;
mod people;
mod registers;

pub use book::{Audit, AuditState, Book, Kept, Moment, Move, STEPS_AT_MOST, Step, StepStanding};
pub use charter::{Charter, CharterItem, Decider, Decision, Profile};
pub use entry::{BookEntry, Entry, EntryRefusal, EntryRefusalReason};
pub use figures_fault::{CellFault, FiguresFault};
pub use figures_file::FiguresRefusal;
pub use forms::{AuditField, AuditForm, FieldKind, FormField};
pub use ladder::{DecisionDomain, Latitude};
pub use line::{Line, LineError};
pub use outside::{OutsideFigure, OutsideMeasure};
pub use people::{named_colleague, words_of_name};
pub use registers::{
    Checked, Dependency, Exception, Grade, Guardrail, LogStep, Model, Outcome, Overturned,
    Proposal, Side, StepChange, SupportAnswer, SupportQuestion, Wait, WaitUnit, WorkArea,
};
