//! Plain numbers in, plain numbers out. Nothing here knows a release, an answer or a person.
//!
//! Formulas by section of the design document on statistics: 1 mean, 3 facet mean, 4 reliability, 5 change, 9 many tests.

mod change;
mod error;
mod interval;
mod mean;
mod multiplicity;
mod reliability;
mod students_t;
mod verdict;

pub use change::{Change, Open};
pub use error::StatsError;
pub use interval::Interval;
pub use mean::{GroupMean, Spread, facet_mean, mean_interval, mean_of_waves_interval, pooled_sd};
pub use multiplicity::benjamini_hochberg;
pub use reliability::{CovarianceMatrix, feldt_interval};
pub use students_t::StudentsT;
pub use verdict::{Verdict, verdict};

#[cfg(test)]
#[expect(clippy::missing_panics_doc, reason = "tests panic")]
pub mod goldens;
