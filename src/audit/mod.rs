//! What an autonomy audit concludes: pure rules over released figures and what the team wrote down.
//!
//! Invariant: a conclusion names the figures that it rests on, and each of them is shown. A withheld
//! figure carries no number in here, so that no rule can lean on one.

mod conclude;
mod evidence;
mod figures;
mod foundations;
mod gaps;
mod headline;
mod model;
mod pitfalls;
mod waiting;

#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;

pub use conclude::{AuditError, Basis, Conclusions, Shares, conclude};
pub use evidence::{AuditFigure, Evidence, FigureId, MIDDLE, Reading, Side};
pub use figures::{evidence, practice_of_teams};
pub use foundations::{Foundation, FoundationStep, Foundations, foundations};
pub use gaps::{DomainGap, GapVerdict, GuessBeside, Practice, TeamPractice, gaps, guess_beside};
pub use headline::{Headline, HeadlinePart, RegisterCounts, headline};
pub use model::{Reason, Recommendation, fitting_model, recommend};
pub use pitfalls::{Finding, Pitfall, PitfallEntries, Source, pitfalls};
pub use waiting::{Waiting, waiting};
