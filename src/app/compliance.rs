use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{App, AppError, oversight, users};
use crate::auth::Role;
use crate::config::Settings;
use crate::domain::{Locale, Terms, Threshold, Wave};
use crate::mail::{Security, SmtpUrl};
use crate::reports::{
    CheckedLog, ComplianceDocument, DatabaseKind, DoctorResult, Installation, Kept, LogState,
    MailWay, NewestWave, Readers, WaveRules, compliance_documents,
};
use crate::store::DatabaseFacts;

/// The documents in these languages, from what is found now. `doctor` is how its checks came out, `smtp` the
/// mail server that the settings name; none: the outbox folder.
pub fn compliance(
    app: &App,
    doctor: DoctorResult,
    smtp: Option<&SmtpUrl>,
    locales: &[Locale],
    now: Timestamp,
) -> Result<Vec<ComplianceDocument>, AppError> {
    let installation = look_at(app, doctor, smtp, now)?;
    let mut documents = Vec::new();
    for locale in locales {
        documents.extend(compliance_documents(&installation, *locale)?);
    }
    Ok(documents)
}

fn look_at(
    app: &App,
    doctor: DoctorResult,
    smtp: Option<&SmtpUrl>,
    now: Timestamp,
) -> Result<Installation, AppError> {
    let settings = app.settings();
    let sources = oversight(app)?;
    let (people, waves) =
        app.store().read(|tx| Ok::<_, AppError>((tx.people()?, tx.waves()?.len())))?;
    Ok(Installation {
        date: now.to_zoned(TimeZone::UTC).date(),
        version: env!("CARGO_PKG_VERSION"),
        is_demo: app.is_demo(),
        organisation: settings.organisation.clone(),
        contact: settings.contact.clone(),
        postal: settings.postal.clone(),
        base_url: settings.base_url.clone(),
        is_https: settings.is_https(),
        database: database(&app.store().facts()?),
        mail: smtp.map_or(MailWay::Outbox, mail),
        chat: settings.chat.name(),
        readers: readers(app, now)?,
        people: people.iter().filter(|one| one.active && !one.unsubscribed).count(),
        waves,
        rules: rules(sources.newest.as_ref().map(|(wave, _)| wave)),
        policy_log: log_state(&sources.rules),
        roster_log: log_state(&sources.changes),
        kept: kept(settings),
        statements_per_quarter: settings.statements_per_quarter,
        doctor,
    })
}

fn database(facts: &DatabaseFacts) -> DatabaseKind {
    match facts {
        DatabaseFacts::Sqlite(_) => DatabaseKind::Sqlite,
        DatabaseFacts::Postgres(facts) if facts.is_local => DatabaseKind::PostgresHere,
        DatabaseFacts::Postgres(facts) if facts.is_encrypted => DatabaseKind::PostgresEncrypted,
        DatabaseFacts::Postgres(_) => DatabaseKind::PostgresPlain,
    }
}

/// Nothing but the host is taken over: the address may hold a password.
fn mail(url: &SmtpUrl) -> MailWay {
    let is_encrypted = url.security() != Security::Plain;
    MailWay::Smtp { host: url.host().to_owned(), is_encrypted }
}

fn readers(app: &App, now: Timestamp) -> Result<Readers, AppError> {
    let (users, providers) = (users(app, now)?, &app.settings().oidc);
    let grants = || users.iter().flat_map(|one| &one.grants);
    let with = |role: Role| grants().filter(move |grant| grant.role == role.id());
    Ok(Readers {
        hr: with(Role::Hr).count(),
        observers: with(Role::Observer).count(),
        leads: users.iter().filter(|one| !one.leads.is_empty()).count(),
        deputies: users.iter().filter(|one| !one.deputy_for.is_empty()).count(),
        providers: providers.iter().map(|one| one.name.as_str()).collect::<Vec<_>>().join(", "),
        groups: providers.iter().any(|one| !one.roles.is_empty()),
    })
}

fn rules(newest: Option<&Wave>) -> WaveRules {
    let Some(wave) = newest else {
        let (threshold, terms) = (Threshold::default(), Terms::default());
        return WaveRules { wave: None, threshold, terms };
    };
    let about = NewestWave {
        id: wave.id.to_string(),
        opened_on: wave.opens_on,
        closes_on: wave.closes_on,
        form: wave.form.name.clone(),
        statements: wave.form.statements(),
        has_pack: !wave.form.packs.is_empty(),
    };
    WaveRules { wave: Some(about), threshold: wave.threshold, terms: wave.terms.clone() }
}

fn log_state<T>(log: &CheckedLog<T>) -> LogState {
    let end = log.entries.last().map(|(entry, _)| entry.sha256.clone());
    LogState {
        entries: log.entries.len(),
        end: end.unwrap_or_default(),
        holds: log.broken.is_none(),
    }
}

fn kept(settings: &Settings) -> Kept {
    let days = &settings.retention;
    Kept {
        leavers: days.leavers_days.0,
        comments: days.comments_days.0,
        books: days.books_days.0,
        outbox: days.outbox_days.0,
        backups: days.backups_days.0,
        access_log: settings.access_log_days,
    }
}
