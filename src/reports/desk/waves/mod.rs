//! Waves in the browser: the list, the plan of the next one, one that takes answers, and one that is over.

mod confirm;
mod list;
mod one;
mod plan;
mod tell;

use jiff::civil::Date;

use crate::messages::Translator;
use crate::reports::words::wave_name;

pub use confirm::{ConfirmTyped, end_early_page, open_wave_page, remind_page};
pub use list::{WavesSources, waves_page};
pub use one::{AgainTyped, OpenWaveSources, ReturnedMail, WaveMail, open_wave, wave_over};
pub(super) use one::{closes, reminder, response};
pub use plan::{ChoiceOfForm, GroupsThatCould, PlanPreview, PlanSources, PlanTyped, plan_page};
pub use tell::{TellSources, tell_page};

/// A mistake, and the field that it is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// The id of the field; empty where it is of the whole page.
    pub field: &'static str,
    pub says: String,
}

/// The month that somebody types to confirm what cannot be undone.
pub fn month_to_type(t: Translator<'_>, opens_on: Date) -> String {
    t.n("month-name", opens_on.month())
}
