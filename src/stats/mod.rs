//! Plain numbers in, plain numbers out. Nothing here knows a release, an answer or a person.
//!
//! Formulas by section of `docs/statistics.md`: 1 mean, 2 proportion, 3 facet mean, 4 reliability,
//! 5 change and effect size, 6 pooling, 7 intraclass correlation, 8 control limits, trend and slope, 9 many tests,
//! 10 charter, 11 nonresponse, 12 noise from wave to wave.

mod change;
mod charter;
mod control_limits;
mod effect_size;
mod error;
mod interval;
mod intraclass;
mod mean;
mod multiplicity;
mod noise;
mod nonresponse;
mod open_teams;
mod pooling;
mod proportion;
mod reliability;
mod slope;
mod students_t;
mod trend;
mod verdict;

pub use change::{Change, MeanSlack, detectable_change};
pub use charter::{CharterGap, CharterVerdict, charter_verdict};
pub use control_limits::{ControlLimits, LEAST_BASELINE};
pub use effect_size::{HedgesG, hedges_correction, hedges_variance};
pub use error::StatsError;
pub use interval::Interval;
pub use intraclass::{Anova, Intraclass};
pub use mean::{GroupMean, Spread, facet_mean, mean_interval, mean_of_waves_interval, pooled_sd};
pub use multiplicity::benjamini_hochberg;
pub use noise::{Noise, WaveMean};
pub use nonresponse::{manski_bounds, mean_if_others_differ, tipping_point};
pub use open_teams::OpenTeams;
pub use pooling::{LEAST_TEAMS, PooledMean, Pooling, Tau2Method};
pub use proportion::{favourable_interval, wilson_interval};
pub use reliability::{CovarianceMatrix, feldt_interval};
pub use slope::{Slope, TheilSen, Wave};
pub use students_t::StudentsT;
pub use trend::{LEAST_WAVES, MannKendall};
pub use verdict::{REPORT_LEVEL, Verdict, verdict, verdict_among};

/// The number of items, for arithmetic.
fn count<T>(items: &[T]) -> f64 {
    items.iter().fold(0.0, |count, _| count + 1.0)
}

#[cfg(test)]
#[expect(clippy::missing_panics_doc, reason = "tests panic")]
pub mod reference;
