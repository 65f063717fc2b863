use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use sha2::{Digest, Sha256};

use super::super::{App, AppError};
use super::{desk, open_audit_wave, write};
use crate::domain::audit::{BookEntry, Entry};
use crate::domain::{Locale, Quarter, UnitPath, hexadecimal};
use crate::reports::{AuditView, audit_snapshot};
use crate::store::AuditSnapshot;

/// The team agrees: the entry and the snapshot of what it read then are stored together, for good.
pub fn audit_agree(
    app: &App,
    team: &UnitPath,
    locale: Locale,
    now: Timestamp,
) -> Result<BookEntry, AppError> {
    let today = now.to_zoned(TimeZone::UTC).date();
    app.store().write(|tx| {
        tx.audits_lock()?;
        let mut book = tx.audit_book(team)?;
        let written = write(tx, team, &mut book, Entry::Agreed, now)?;
        let mut books = BTreeMap::new();
        for other in tx.audit_teams()? {
            let of_other = tx.audit_book(&other)?;
            books.insert(other, of_other);
        }
        let outside = tx.outside_figures_of(team)?;
        let open_wave = open_audit_wave(tx, now)?;
        let desk = desk(app, team, book, &books, outside, open_wave, now)?;
        let view = AuditView {
            team,
            today,
            quarter: desk.quarter,
            book: &desk.book,
            conclusions: &desk.conclusions,
            outside: &desk.outside,
            open_wave: None,
            agreed: &desk.agreed,
        };
        let t = app.messages().in_locale(locale);
        let snapshot = audit_snapshot(&view, t, &app.settings().organisation)?;
        let html = snapshot.html.into_bytes();
        tx.audit_snapshot_insert(&AuditSnapshot {
            team: team.clone(),
            quarter: desk.quarter,
            agreed_on: today,
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
