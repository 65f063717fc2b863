//! The release engine: what may be shown of a wave, and nothing else.
//!
//! Rules R0 to R10 of the anonymity promise live here (`ARCHITECTURE.md` states them). A figure
//! about people leaves this module only as a [`Released`] value, which no other module can make:
//! the threshold is a property of the types, not of discipline.
//!
//! Invariant: every published figure is a function of the multisets of answer sheets of *blocks*,
//! and every block holds at least k respondents. Nothing here knows a clock, a database or a file.

mod bands;
mod between;
mod block;
mod cell;
mod certificate;
mod comments;
mod dont_know;
mod engine;
mod family;
mod fit;
mod published;
mod quarterly;
mod release;
mod released;
mod reliability;
mod rename;
#[cfg(test)]
#[expect(clippy::missing_panics_doc, reason = "tests panic")]
pub mod sample;
mod spread;
mod verdicts;

pub use bands::{BandCell, BandCount};
pub use between::{Between, BetweenTeams, NotCompared, TeamMean};
pub use block::SumSlack;
pub use cell::{ChangeFigure, Comparison, ItemCell, Respondents, ScaleCell};
pub use comments::{CommentsShown, shown_comments};
pub use dont_know::DontKnow;
pub use engine::release;
pub use family::{Candidate, choose};
pub use fit::Misfit;
pub use quarterly::{QuarterCell, Quarterly, quarter};
pub use release::{Release, ReleaseError};
pub use released::{Figure, Released, WITHHELD};
pub use reliability::Reliability;
pub use spread::Spread;
