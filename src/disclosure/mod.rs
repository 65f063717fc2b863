//! The release engine: what may be shown of a wave, and nothing else.
//!
//! Rules R0 to R10 of the anonymity promise live here (`docs/anonymity.md` states them). A figure
//! about people leaves this module only as a [`Released`] value, which no other module can make:
//! the threshold is a property of the types, not of discipline.
//!
//! Invariant: every published figure is a function of the multisets of answer sheets of *blocks*,
//! and every block holds at least k respondents. Nothing here knows a clock, a database or a file.

mod between;
mod body;
mod cell;
mod certificate;
mod counting;
mod engine;
mod figures;
mod fit;
mod forecast;
mod judged;
mod looks;
mod published;
mod published_wave;
mod quarterly;
mod release;
mod released;
mod rename;
mod response;
#[cfg(test)]
#[expect(clippy::missing_panics_doc, reason = "tests panic")]
pub mod sample;
mod verdicts;

pub use between::{Between, BetweenTeams, NotCompared, OpenBetween, TeamMean};
pub use cell::{ItemCell, Respondents, ScaleCell};
pub use counting::bands::{BandCell, BandCount};
pub use counting::block::SumSlack;
pub use counting::comments::CommentsShown;
pub use counting::dont_know::DontKnow;
pub use counting::family::{Candidate, choose};
pub use counting::reliability::Reliability;
pub use counting::spread::Spread;
pub use engine::release;
pub use figures::shown_comments;
pub use fit::Misfit;
pub use forecast::{ExpectedResponse, Forecast, GroupForecast, Outlook, forecast};
pub use judged::{ChangeFigure, Comparison, Earlier, Look};
pub use published_wave::PublishedWave;
pub use quarterly::{QuarterCell, Quarterly, quarter};
pub use release::{Release, ReleaseError};
pub use released::{Figure, Released, WITHHELD};
pub use response::ResponseFigure;
