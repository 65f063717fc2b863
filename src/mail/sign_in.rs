use std::time::SystemTime;

use askama::Template;
use jiff::Timestamp;
use lettre::Message;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};

use super::invitation::address;
use super::{MailError, Sender, one_line, random_name};
use crate::domain::{EmailAddress, Locale};
use crate::messages::{Messages, Translator};

/// What signs somebody in, and to whom it goes. No `Debug` of link and digits: they are as good as a
/// password for a quarter of an hour.
pub struct SignInMail {
    pub to: EmailAddress,
    pub name: Option<String>,
    pub locale: Locale,
    pub link: String,
    /// Six of them.
    pub digits: String,
}

impl std::fmt::Debug for SignInMail {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SignInMail").field("to", &self.to).finish_non_exhaustive()
    }
}

struct Content<'a> {
    t: Translator<'a>,
    sender: &'a Sender,
    name: Option<String>,
    link: &'a str,
    /// In two groups of three.
    digits: String,
}

#[derive(Template)]
#[template(path = "mail/sign_in.txt")]
struct Text<'a>(&'a Content<'a>);

#[derive(Template)]
#[template(path = "mail/sign_in.html")]
struct Html<'a>(&'a Content<'a>);

/// The mail with the link and the digits: plain text first, then the same as HTML.
pub fn sign_in_mail(
    sender: &Sender,
    messages: &Messages,
    mail: &SignInMail,
    date: Timestamp,
) -> Result<Message, MailError> {
    let t = messages.in_locale(mail.locale);
    let name = mail.name.as_deref().map(one_line).filter(|name| !name.is_empty());
    let (front, back) = mail.digits.split_at(mail.digits.len() / 2);
    let digits = format!("{front} {back}");
    let content = Content { t, sender, name: name.clone(), link: &mail.link, digits };
    let text = Text(&content).render().map_err(MailError::Render)?;
    let html = Html(&content).render().map_err(MailError::Render)?;
    let auto = HeaderName::new_from_ascii_str("Auto-Submitted");
    Message::builder()
        .from(sender.from.clone())
        .reply_to(sender.reply_to.clone())
        .to(Mailbox::new(name, address(mail.to.as_str())?))
        .subject(t.get("mail-sign-in-subject"))
        .date(SystemTime::from(date))
        .message_id(Some(format!("<{}@{}>", random_name(), sender.domain())))
        .raw_header(HeaderValue::new(auto, "auto-generated".to_owned()))
        .multipart(MultiPart::alternative_plain_html(text, html))
        .map_err(MailError::Build)
}
