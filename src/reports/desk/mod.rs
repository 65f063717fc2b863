//! What HR works with: who may read, and, step by step, whatever the command line does, too.

mod access;
mod deputies;
mod import;
mod import_columns;
mod import_faults;
mod import_questions;
mod import_trial;
mod mail;
mod now;
mod people;
mod person;
mod programme;
mod sender_domain;
mod set_up;
mod settings;
mod waves;

pub use access::{
    AccessGrant, AccessSources, AccessTyped, access_page, access_refused_page, revoke_page,
};
pub use deputies::{DeputySeen, DeputyTyped, LeadSeen, LeadsSeen, end_deputy_page};
pub use import::{ImportTyped, import_page};
pub use import_columns::{ANSWER_AROUND, ANSWER_NONE, ColumnsSources, import_columns_page};
pub use import_questions::{
    ANSWER_DIFFERENT, ANSWER_LEAVE_OUT, ANSWER_SAME, ANSWER_TAKE_IN, ANSWER_YES, QuestionField,
};
pub use import_trial::{TrialEffects, TrialOf, TrialSources, TrialTyped, import_trial_page};
pub use mail::{ChatTroubleSeen, ListedMail, MailQueueSources, WaitingOf, mail_queue_page};
pub use now::{DeskNeed, DeskOpenWave, DeskSources, desk_page};
pub use people::{ListedPerson, PeopleSources, people_page};
pub use person::{AskedIn, EraseTyped, NamedIn, PersonSources, erase_page, person_page};
pub use programme::{
    DaysOffTyped, LimitSources, ProgrammeSources, ProgrammeTyped, programme_limit_page,
    programme_page,
};
pub use sender_domain::DomainSources;
pub use set_up::{
    AddressSources, ChatSources, MailFailure, MailSources, OrganisationSources, PrivacySources,
    Progress, SetUpPage, Typed as SetUpTyped, address_step, chat_form, mail_step,
    organisation_step, people_step, privacy_step, settings_href, step_href, wave_step,
};
pub use settings::{SettingSeen, SettingsSources, settings_page};
pub use waves::{
    AgainTyped, ChoiceOfForm, ConfirmTyped, GroupsThatCould, Mistake, OpenWaveSources, PlanPreview,
    PlanSources, PlanTyped, ReturnedMail, TellSources, WaveMail, WavesSources, end_early_page,
    month_to_type, open_wave, open_wave_page, plan_page, remind_page, tell_page, wave_over,
    waves_page,
};
