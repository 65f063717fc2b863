//! View models and files: what HR and leads read. Built from released values only.

mod addresses;
mod audit;
mod came_of_it;
mod chart_file;
mod compliance;
mod desk;
mod export;
mod headline;
#[cfg(feature = "pdf")]
mod lots;
mod oversight;
mod overview;
mod page;
#[cfg(feature = "pdf")]
mod pdf;
#[cfg(test)]
mod sample;
mod sessions;
mod table;
mod team;
#[cfg(test)]
mod tests;
mod words;

pub use addresses::{
    ACCESS, ACCESS_DEPUTY, ACCESS_DEPUTY_END, ACCESS_GRANT, ACCESS_LOG, ACCESS_REVOKE, ChartOf,
    MAIL, MAIL_RETRY, OVERSIGHT, OVERVIEW, PEOPLE, PEOPLE_COLUMNS, PEOPLE_IMPORT, PEOPLE_TRIAL,
    PERSON, PERSON_ERASE, PROGRAMME, PROGRAMME_DAYS_OFF, PROGRAMME_DAYS_OFF_REMOVE,
    PROGRAMME_PAUSE, PROGRAMME_RESUME, SESSIONS, SETTINGS, SETTINGS_ADDRESS, SETTINGS_CHAT,
    SETTINGS_MAIL, SETTINGS_MAIL_DOMAIN, SETTINGS_ORGANISATION, SETTINGS_PRIVACY, SETUP,
    SETUP_ADDRESS, SETUP_MAIL, SETUP_ORGANISATION, SETUP_PEOPLE, SETUP_PRIVACY, SETUP_WAVE,
    WAVE_OPEN, WAVE_PLAN, WAVE_PRACTICE, WAVES, audit_href, counted_href, snapshot_href,
    summary_href, team_href, wave_href,
};
#[cfg(feature = "pdf")]
pub use audit::audit_pdf;
pub use audit::{
    AuditPage, AuditPaper, AuditView, Block, ChartKey, Forms, FoundationView, Look, PaperCell,
    PaperSection, PaperTable, Sign, Snapshot, Typed, audit_page, audit_paper, audit_section,
    audit_snapshot,
};
pub use came_of_it::{CameOfItSources, CameOfItWords, SharedStep, came_of_it_words};
pub use chart_file::{ChartFile, between_file, trend_file};
pub use compliance::{
    ComplianceDocument, DatabaseKind, DoctorResult, Installation, Kept, KeysAndBackups, LogState,
    MailWay, MarkdownText, NewestWave, Readers, WaveRules, compliance_documents, fill_in_mark,
};
pub use desk::{
    ANSWER_AROUND, ANSWER_DIFFERENT, ANSWER_LEAVE_OUT, ANSWER_NONE, ANSWER_SAME, ANSWER_TAKE_IN,
    ANSWER_YES, AccessGrant, AccessSources, AccessTyped, AddressSources, AgainTyped, AskedIn,
    ChatSources, ChatTroubleSeen, ChoiceOfForm, ColumnsSources, ConfirmTyped, DaysOffTyped,
    DeputySeen, DeputyTyped, DeskNeed, DeskOpenWave, DeskSources, DomainSources, EraseTyped,
    GroupsThatCould, ImportTyped, LeadSeen, LeadsSeen, LimitSources, ListedMail, ListedPerson,
    MailFailure, MailQueueSources, MailSources, Mistake, NamedIn, OpenWaveSources,
    OrganisationSources, PeopleSources, PersonSources, PlanPreview, PlanSources, PlanTyped,
    PrivacySources, ProgrammeSources, ProgrammeTyped, Progress, QuestionField, ReturnedMail,
    SetUpPage, SetUpTyped, SettingSeen, SettingsSources, TellSources, TrialEffects, TrialOf,
    TrialSources, TrialTyped, WaitingOf, WaveMail, WavesSources, access_page, access_refused_page,
    address_step, chat_form, desk_page, end_deputy_page, end_early_page, erase_page,
    import_columns_page, import_page, import_trial_page, mail_queue_page, mail_step, month_to_type,
    open_wave, open_wave_page, organisation_step, people_page, people_step, person_page, plan_page,
    privacy_step, programme_limit_page, programme_page, remind_page, revoke_page, settings_href,
    settings_page, step_href, tell_page, wave_over, wave_step, waves_page,
};
pub use export::{ExportError, QuarterExport, audits_csv, quarter};
#[cfg(feature = "pdf")]
pub use lots::{LotPaper, lots_pdf};
pub use oversight::{
    AccessLogPage, AccessPage, CheckedLog, LogError, Oversight, OversightSources, access_log,
    oversight,
};
pub use overview::{Comments, Overview, QuarterLink, WaveComments, comments, overview};
pub use page::{APP_CSS, Chrome, NavLink, ReportError, Viewer};
#[cfg(feature = "pdf")]
pub use pdf::PdfError;
pub use sessions::{OpenSessionLine, Sessions, sessions};
pub use team::{
    ActionMark, Became, ChooseTeam, NoteForm, NoteMistakes, Presentation, ReportLinks, TeamReport,
    choose_team, parent_summary, report_form, team_report,
};
