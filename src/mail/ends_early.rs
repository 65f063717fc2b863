use askama::Template;
use jiff::Timestamp;
use lettre::Message;

use super::invitation::{Content, content, message};
use super::{Invitation, MailError, Sender, one_line};
use crate::domain::EndsEarly;
use crate::messages::Messages;

#[derive(Template)]
#[template(path = "mail/ends_early.txt")]
struct Text<'a> {
    c: &'a Content<'a>,
    says: &'a str,
    reason: &'a str,
}

#[derive(Template)]
#[template(path = "mail/ends_early.html")]
struct Html<'a> {
    c: &'a Content<'a>,
    says: &'a str,
    reason: &'a str,
}

/// That a wave ends before its day, and why, with the link anew: the same to everybody who was invited.
pub fn ends_early_mail(
    sender: &Sender,
    messages: &Messages,
    invitation: &Invitation,
    early: &EndsEarly,
    date: Timestamp,
) -> Result<Message, MailError> {
    let t = messages.in_locale(invitation.locale);
    let subject = t.say("mail-early-subject").with("date", t.short_date(early.ends_on));
    let content = content(sender, t, invitation, subject.to_string())?;
    let says = t.say("mail-early").with("ends", t.date(early.ends_on));
    let says = says.with("announced", t.date(early.closes_on)).to_string();
    let reason = one_line(&early.reason);
    let (c, says, reason) = (&content, says.as_str(), reason.as_str());
    let text = Text { c, says, reason }.render().map_err(MailError::Render)?;
    let html = Html { c, says, reason }.render().map_err(MailError::Render)?;
    message(c, "early", date, text, html)
}
