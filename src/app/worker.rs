use super::mail_queue::mail_pass_after;
use super::{App, AppError, Listener, MailPass, MailReport, Tended, tend};

/// What the worker did.
#[derive(Debug)]
pub struct Work {
    pub tended: Tended,
    pub mail: MailReport,
}

/// Does whatever is due by the clock, once, whichever process comes first: the day's figure of an open wave, the
/// end of one whose time has come, what the programme opens, and the mail. `None`: another process is at it.
pub async fn work(
    app: &App,
    pass: &MailPass,
    listener: Listener<'_>,
) -> Result<Option<Work>, AppError> {
    let (its_app, now) = (app.clone(), (pass.clock)());
    // A wave that cannot be closed or opened is no reason to mail nobody.
    let done = mail_pass_after(app, pass, move || tend(&its_app, now), listener).await?;
    done.map(|(tended, mail)| Ok(Work { tended: tended?, mail })).transpose()
}
