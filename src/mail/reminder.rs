use askama::Template;
use jiff::Timestamp;
use lettre::Message;

use super::invitation::{Content, content, message};
use super::{Invitation, MailError, Sender};
use crate::domain::Reminders;
use crate::messages::{Messages, key};

#[derive(Template)]
#[template(path = "mail/remind.txt")]
struct Text<'a> {
    c: &'a Content<'a>,
    goes_to: &'a str,
}

#[derive(Template)]
#[template(path = "mail/remind.html")]
struct Html<'a> {
    c: &'a Content<'a>,
    goes_to: &'a str,
}

/// The one reminder of a wave: the invitation's link anew, and to whom the reminder goes.
///
/// It says the same whether or not its reader has answered.
pub fn reminder(
    sender: &Sender,
    messages: &Messages,
    invitation: &Invitation,
    reminders: Reminders,
    date: Timestamp,
) -> Result<Message, MailError> {
    let t = messages.in_locale(invitation.locale);
    let subject = t
        .say("mail-reminder-subject")
        .with("n", invitation.statements)
        .with("date", t.short_date(invitation.closes_on));
    let content = content(sender, t, invitation, subject.to_string())?;
    let goes_to = t.get(match reminders {
        Reminders::Everybody => key("mail-reminder-everybody"),
        Reminders::Unanswered => key("mail-reminder-unanswered"),
    });
    let (c, goes_to) = (&content, goes_to.as_str());
    let text = Text { c, goes_to }.render().map_err(MailError::Render)?;
    let html = Html { c, goes_to }.render().map_err(MailError::Render)?;
    message(c, "remind", date, text, html)
}
