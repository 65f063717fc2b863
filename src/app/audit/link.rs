use jiff::Timestamp;

use super::super::{App, AppError, Refusal};
use super::{AuditData, audit_data};
use crate::ballot_box::Token;
use crate::domain::UnitPath;
use crate::domain::audit::{AuditField, EntryRefusal, EntryRefusalReason};

/// Makes the link by which the whole team reads its current audit; links made before end.
pub fn audit_link_make(app: &App, team: &UnitPath) -> Result<String, AppError> {
    let token = Token::mint()?;
    let mac = mac(app, &token);
    app.store().write(|tx| {
        tx.audits_lock()?;
        let Some(audit) = tx.audit_book(team)?.current() else {
            let (field, why) = (AuditField::Whole, EntryRefusalReason::NoAudit);
            return Err(AppError::from(Refusal::Audit(EntryRefusal { field, why })));
        };
        Ok(tx.audit_link_replace(&mac, team, audit.quarter)?)
    })?;
    Ok(format!("{}/a#{}", app.settings().base_url, token.as_str()))
}

/// What a team's link opens; until the next audit begins.
pub fn audit_by_link(app: &App, code: &str, now: Timestamp) -> Result<Option<AuditData>, AppError> {
    let code = code.trim();
    let code = code.rsplit_once('#').map_or(code, |(_, fragment)| fragment);
    let Some(token) = Token::parse(code) else { return Ok(None) };
    let mac = mac(app, &token);
    let Some((team, quarter)) = app.store().read(|tx| tx.audit_link_find(&mac))? else {
        return Ok(None);
    };
    let data = audit_data(app, &team, now)?;
    let is_current = data.book.current().is_some_and(|audit| audit.quarter == quarter);
    Ok(is_current.then_some(data))
}

fn mac(app: &App, token: &Token) -> [u8; 32] {
    app.pepper().mac(&[b"audit1", token.as_str().as_bytes()])
}
