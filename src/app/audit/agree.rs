use jiff::Timestamp;
use sha2::{Digest, Sha256};

use super::super::{App, AppError};
use super::{AuditData, conclude_audit, read, write};
use crate::domain::audit::{BookEntry, Entry};
use crate::domain::{Locale, Quarter, UnitPath, hexadecimal};
use crate::reports::audit_snapshot;
use crate::store::AuditSnapshot;

/// The team agrees: the entry and the snapshot of what it read then are stored together, for good.
pub fn audit_agree(
    app: &App,
    team: &UnitPath,
    locale: Locale,
    now: Timestamp,
) -> Result<BookEntry, AppError> {
    app.store().write(|tx| {
        tx.audits_lock()?;
        let mut book = tx.audit_book(team)?;
        let written = write(tx, team, &mut book, Entry::Agreed, now)?;
        let read = read(tx, team, now)?;
        // What was agreed on is kept without what is open at the moment.
        let data = AuditData {
            open_wave: None,
            ..conclude_audit(app, team, book, read, &|_| false, now)?
        };
        let t = app.messages().in_locale(app.locale_for(locale, &data.forms()));
        let snapshot = audit_snapshot(&data.view(), t, &app.settings().organisation)?;
        let html = snapshot.html.into_bytes();
        tx.audit_snapshot_insert(&AuditSnapshot {
            team: team.clone(),
            quarter: data.quarter,
            agreed_on: data.today,
            sha256: hexadecimal(&Sha256::digest(&html)),
            html,
            pdf: snapshot.pdf,
        })?;
        Ok(written)
    })
}

/// What a team agreed on in a quarter.
pub fn audit_snapshot_of(
    app: &App,
    team: &UnitPath,
    quarter: Quarter,
) -> Result<Option<AuditSnapshot>, AppError> {
    Ok(app.store().read(|tx| tx.audit_snapshot_find(team, quarter))?)
}
