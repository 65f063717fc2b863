//! The verbs: one use case per file, one transaction each, nothing about HTTP.
//!
//! The clock is passed in everywhere, so that a demo can live through eight months.

mod access;
mod access_log;
mod audit;
mod came_of_it;
mod carry_over;
mod cast_ballot;
mod certify;
mod chain_heads;
mod chat;
mod close_wave;
mod column_memory;
mod comments;
mod compliance;
mod context;
mod counted;
mod deputies;
mod desk;
mod end_early;
mod erase;
mod follow_link;
mod forecast;
mod health;
mod import_effects;
mod import_people;
mod languages;
mod leads;
mod lots;
mod mail_queue;
mod mailing;
mod notes;
mod notices;
mod open_wave;
mod outbox;
mod oversight;
mod packs;
mod people_list;
mod policy;
mod practice;
mod programme;
mod read_reports;
mod refusal;
mod retention;
mod roster_log;
mod sender_domain;
mod sessions;
mod set_up;
mod settings;
mod show_person;
mod sign_in_mail;
mod sign_in_oidc;
mod stop_intake;
mod tally;
mod test_mail;
mod unsubscribe;
mod uploads;
mod wave_progress;
mod worker;

pub use crate::ballot_box::{SealedSheet, Sheet, TrusteeKey};
pub use crate::chat::{ChatError, ChatFailure};
pub use crate::config::{Secret, SettingKey, Settings};
pub use crate::mail::{Dialogue, DkimKeyError, MailError, Mailer, SmtpFields, SmtpUrlError};
pub use crate::store::QueuedMail;
pub use access::{
    Access, Grant, IDLE, LONGEST, Role, Session, User, create_login_link, grant_role,
    own_login_link, revoke_one_role, revoke_role, users,
};
pub use access_log::{
    ACCESS_PAGE, AccessLog, OldRecords, access_log, log_access, old_records, purge_access_log,
    whole_access_log,
};
pub use audit::{
    AuditData, FiguresImported, audit_agree, audit_book, audit_by_link, audit_data,
    audit_data_without, audit_link_make, audit_open_wave, audit_snapshot_of, audit_write,
    import_figures,
};
pub use came_of_it::{CameOfIt, came_of_it, came_of_it_told_on, tell_what_came_of_it};
pub use carry_over::carry_over;
pub use cast_ballot::{Casting, cast_ballot};
pub use certify::{CertificateFile, certificate_of, certificates_of};
pub use chain_heads::{check_database, database_restored};
pub use chat::{
    ChatTrouble, chat_lacks, chat_trouble, chat_trouble_in, look_at_chat, send_test_chat,
};
pub use close_wave::{Closed, close_wave};
pub use column_memory::{ColumnMemory, import_columns};
pub use comments::comments;
pub use compliance::compliance;
pub use context::{App, OpenWave};
pub use counted::{CountedBox, counted_beginning, counted_box, counted_list, is_counted};
pub use deputies::{Deputyship, deputies, grant_deputy, latest_day, revoke_deputy};
pub use desk::desk;
pub use end_early::{LONGEST_REASON, end_wave_early};
pub use erase::{Erased, Purged, erase_person, erase_person_by, purge};
pub use follow_link::{Link, OpenForm, ReportReaders, follow_link, known_form};
pub use forecast::{forecast, forecasts};
pub use health::{Health, WaveHealth, WaveKeyState, health, unclosed_waves};
pub use import_effects::ImportEffects;
pub use import_people::{ImportRequest, Imported, import_people};
pub use languages::{
    FolderLanguage, LANGUAGE_DRAFTS, LANGUAGES_FOLDER, LanguageDraft, LanguageFolder,
    LanguageRefusal, Speech, add_language,
};
pub use leads::{LEADS_PAGE, LeadOf, LeadsList, leads_list};
pub use lots::{LotSheet, make_lots};
pub use mail_queue::{
    Bounces, Clock, LARGEST_BOUNCES, Listener, MailPass, MailQueue, MailReport, QueueLength,
    Reminded, Sent, WAVE_MAIL, hurry_mail, is_mail_going, is_nothing_to_mail, mail_pass,
    mail_queue, queue_lengths, read_bounces, remind, retry_mail, send_link_again,
};
pub use notes::{
    LONGEST_NOTE, MOST_NOTES, NoteError, TypedNote, note_action, note_typed, notes_of,
    withdraw_action,
};
pub use notices::check_clock;
pub use open_wave::{OpenRequest, WavePreview, next_opening, open_wave, preview_wave};
pub use outbox::{OutboxMail, outbox};
pub use oversight::oversight;
pub use packs::{PackFileError, attest_pack, forms, packs_in, read_pack};
pub use people_list::{PEOPLE_PAGE, PeopleList, people_list};
pub use policy::{attestations, policy_log, policy_of};
pub use practice::send_practice;
pub use programme::{
    DayOffRow, Paused, ProgrammeView, Trouble, add_days_off, days_off, pause_programme,
    preview_programme, programme, remove_day_off, resume_programme, run_programme, set_programme,
};
pub use read_reports::{audits_of, export_quarter, published_waves, release_of, wave_find, waves};
pub use refusal::{AppError, Refusal};
pub use retention::{Kept, keep_retention, keep_retention_if_due};
pub use roster_log::roster_log;
pub use sender_domain::{
    SeenDomain, check_sender_domain, look_at_sender_domain, make_dkim_key, seen_sender_domain,
};
pub use sessions::{
    OpenSession, Reading, SignedIn, own_sessions, read_session, sign_in, sign_in_link_holder,
    sign_out, sign_out_everywhere,
};
pub use set_up::{
    SetUpLink, SetUpState, begin_set_up, create_set_up_link, finish_set_up, is_test_mail_sent,
    note_council, note_test_mail, save_set_up_step, set_up_code_works, set_up_state, set_up_steps,
};
pub use settings::{
    ListedSetting, RouteError, change_settings, dkim_signer, is_setting_fixed, mail_route,
    refresh_settings, settings_in_force, settings_list, signed_route, smtp_fields, smtp_url,
};
pub use show_person::{PersonRecord, TextOf, person_record, show_person};
pub use sign_in_mail::{
    AskedToSignIn, Digits, MailRoute, SignInMail, ask_to_sign_in, send_sign_in_mail,
    sign_in_by_digits,
};
pub use sign_in_oidc::{
    ATTEMPT_LIFE, OIDC_BACK, OfferedProvider, OidcError, OidcReturn, OidcSignIn, TokenRefusal,
    oidc_begin, oidc_check, oidc_providers, oidc_returned, oidc_sign_in, oidc_way,
};
pub use tally::{Tallied, tally_export, tally_import, tally_open};
pub use test_mail::{MailFault, TestMailFailed, send_test_mail};
pub use unsubscribe::{unsubscribe, unsubscribe_code};
pub use uploads::{
    LARGEST_UPLOAD, UPLOAD_KEPT, Upload, forget_old_uploads, keep_upload, last_import,
    upload_applied, upload_of,
};
pub use wave_progress::{
    MailProgress, RESPONSE_HOUR, Tended, WaveProgress, tend, wave_progress, work_out_response,
};
pub use worker::{Work, work};
