//! What HR works with: who may read, and, step by step, whatever the command line does, too.

mod access;
mod people;
mod waves;

pub use access::{
    AccessGrant, AccessSources, AccessTyped, access_page, access_refused_page, revoke_page,
};
pub use people::{ListedPerson, PeopleSources, people_page};
pub use waves::{
    AgainTyped, ChoiceOfForm, ConfirmTyped, GroupsThatCould, MailRun, Mistake, OpenWaveSources,
    PlanPreview, PlanSources, PlanTyped, WavesSources, end_early_page, month_to_type, open_wave,
    open_wave_page, plan_page, remind_page, wave_over, waves_page,
};
