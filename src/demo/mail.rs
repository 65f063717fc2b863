//! The demo's mail: sent by the queue into a folder, and one that came back.

use std::path::Path;

use super::organisation::colleagues;
use super::{DemoError, TurnedClock};
use crate::app::{self, App, Listener, MailPass, MailRoute};
use crate::mail::outbox_files_to;

/// Sends whatever waits by this clock.
pub async fn send(app: &App, clock: &TurnedClock, outbox: &Path) -> Result<(), DemoError> {
    let pass = MailPass::new(MailRoute::Outbox(outbox.to_owned()), clock.clock());
    let mut unsent = 0;
    let listener = Listener { done: &mut || {}, failed: &mut |_| unsent += 1 };
    app::mail_pass(app, &pass, listener).await?;
    if unsent > 0 { Err(DemoError::Unsent(unsent)) } else { Ok(()) }
}

/// Has the invitation of the last on the list come back, as a mail server would say it.
pub fn return_one(app: &App, outbox: &Path) -> Result<(), DemoError> {
    let Some(to) = colleagues().into_iter().rfind(|one| one.manager_email.is_some()) else {
        return Ok(());
    };
    for file in outbox_files_to(outbox, &to.email)? {
        let mail = std::fs::read_to_string(file).map_err(DemoError::Outbox)?;
        let id = mail.lines().find(|line| line.starts_with("Message-ID:")).unwrap_or_default();
        app::read_bounces(app, report(&to.email, id).as_bytes())?;
    }
    Ok(())
}

fn report(to: &str, id: &str) -> String {
    format!(
        "From: mailer-daemon@elmstreet.example\r\nTo: people@elmstreet.example\r\n\
         Subject: Undelivered mail\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n\
         --b\r\nContent-Type: message/delivery-status\r\n\r\n\
         Reporting-MTA: dns; mx.elmstreet.example\r\n\r\n\
         Final-Recipient: rfc822; {to}\r\nAction: failed\r\nStatus: 5.1.1\r\n\
         Diagnostic-Code: smtp; 550 5.1.1 <{to}>: no such mailbox here\r\n\
         --b\r\nContent-Type: text/rfc822-headers\r\n\r\n{id}\r\n--b--\r\n"
    )
}
