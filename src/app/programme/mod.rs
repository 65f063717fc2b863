//! Waves that open, mail and remind by themselves.

mod days_off;
mod due;
mod hours;
mod keep;
mod run;
mod show;

pub use days_off::{DayOffRow, add_days_off, days_off, remove_day_off};
pub(super) use hours::{MailHours, ProgrammeMail};
pub use keep::{pause_programme, resume_programme, set_programme};
pub use run::run_programme;
pub(super) use show::next_of_programme;
pub use show::{Paused, ProgrammeView, Trouble, preview_programme, programme};
