//! What the sender's domain publishes about its mail. A name server is asked when somebody wants to know, never by a
//! page that is only opened; what it said is kept in this process until it is asked again.

use std::path::Path;

use jiff::Timestamp;

use super::{App, dkim_signer};
use crate::config::Settings;
use crate::domain::{OwnKey, SenderDomain, Unseen};
use crate::mail::{DkimKeyError, DkimSigner, Signing, look_at_domain};

/// What was found, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenDomain {
    pub domain: SenderDomain,
    pub at: Timestamp,
}

/// Asks the name server. Nothing in it fails: what cannot be seen is said so, within a few seconds.
pub async fn look_at_sender_domain(settings: &Settings) -> SenderDomain {
    let (domain, envelope) = domains(settings);
    let signing = match dkim_signer(settings) {
        Ok(Some(signer)) => Signing::By(own_key(&signer)),
        Ok(None) => Signing::Unseen(Unseen::RelaySigns),
        Err(problem) => Signing::Unseen(Unseen::OwnKey(problem.to_string())),
    };
    look_at_domain(settings.dns_server_address(), domain, envelope, &signing).await
}

/// Asks by the settings in force, and keeps the answer for the pages. Where mail goes into a folder somebody else
/// sends it, and nobody is asked.
pub async fn check_sender_domain(app: &App, now: Timestamp) {
    if app.settings().smtp_url.is_empty() {
        return;
    }
    let domain = look_at_sender_domain(app.settings()).await;
    app.remember_sender_domain(SeenDomain { domain, at: now });
}

/// What was found last, by settings that are still in force.
pub fn seen_sender_domain(app: &App) -> Option<SeenDomain> {
    let (domain, envelope) = domains(app.settings());
    let seen = app.sender_domain()?;
    (seen.domain.domain == domain && seen.domain.envelope == envelope).then_some(seen)
}

/// A new key for the settings: where its public half is published, and the text.
///
/// # Errors
/// [`DkimKeyError`]; no file is overwritten.
pub fn make_dkim_key(
    settings: &Settings,
    selector: &str,
    file: &Path,
) -> Result<(String, String), DkimKeyError> {
    crate::mail::make_dkim_key(file)?;
    let key = own_key(&DkimSigner::read(selector, file)?);
    Ok((key.name(domains(settings).0), key.record))
}

fn own_key(signer: &DkimSigner) -> OwnKey {
    OwnKey {
        selector: signer.selector().to_owned(),
        algorithm: signer.algorithm(),
        forms: signer.public_forms(),
        record: signer.record(),
    }
}

/// Of the sender, and of the address that mail comes back to.
fn domains(settings: &Settings) -> (&str, &str) {
    let from = domain_of(&settings.mail_from);
    let back = domain_of(&settings.bounces_to);
    (from, if back.is_empty() { from } else { back })
}

fn domain_of(address: &str) -> &str {
    address.rsplit_once('@').map_or("", |(_, domain)| domain)
}
