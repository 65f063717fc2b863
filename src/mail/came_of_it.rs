use askama::Template;
use jiff::Timestamp;
use lettre::Message;

use super::invitation::{ListMail, fits_a_link, list_message};
use super::{MailError, Sender, one_line};
use crate::domain::{EmailAddress, Locale, WaveId};
use crate::messages::{Messages, Translator};

/// What came of a wave, in one language: the same for everybody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CameOfItSays {
    pub subject: String,
    /// How many answered, as far as that is shown.
    pub answered: String,
    /// What the figures are of.
    pub title: String,
    /// One line a need.
    pub needs: Vec<String>,
    /// One line a step; none where no team shares one.
    pub steps: Vec<String>,
    /// What else is to be said, each a sentence.
    pub ends: Vec<String>,
}

/// The same for one person.
#[derive(Debug, Clone)]
pub struct CameOfItMail {
    pub to: EmailAddress,
    pub name: Option<String>,
    pub locale: Locale,
    pub wave: WaveId,
    /// What the unsubscribe link ends in; it says nothing to anybody but the server.
    pub unsubscribe: String,
    pub says: CameOfItSays,
}

/// What both forms of the text say.
struct Content<'a> {
    t: Translator<'a>,
    sender: &'a Sender,
    name: Option<&'a str>,
    says: &'a CameOfItSays,
    unsubscribe: &'a str,
}

#[derive(Template)]
#[template(path = "mail/came_of_it.txt")]
struct Text<'a>(&'a Content<'a>);

#[derive(Template)]
#[template(path = "mail/came_of_it.html")]
struct Html<'a>(&'a Content<'a>);

/// Plain text first, then the same as HTML; `id` is what the message is called by. Nothing tells people apart but
/// To, the name and the opaque unsubscribe link.
pub fn came_of_it_mail(
    sender: &Sender,
    messages: &Messages,
    id: &str,
    mail: &CameOfItMail,
    date: Timestamp,
) -> Result<Message, MailError> {
    if !fits_a_link(&mail.unsubscribe) {
        return Err(MailError::Unfit("unsubscribe key"));
    }
    let name = mail.name.as_deref().map(one_line).filter(|name| !name.is_empty());
    let unsubscribe = format!("{}/u/{}", sender.base_url, mail.unsubscribe);
    let (t, says) = (messages.in_locale(mail.locale), &mail.says);
    let content = Content { t, sender, name: name.as_deref(), says, unsubscribe: &unsubscribe };
    let text = Text(&content).render().map_err(MailError::Render)?;
    let html = Html(&content).render().map_err(MailError::Render)?;
    let list = ListMail {
        sender,
        id,
        to: mail.to.as_str(),
        name: name.as_deref(),
        subject: &says.subject,
        wave: &mail.wave,
        kind: "came",
        unsubscribe: &unsubscribe,
    };
    list_message(&list, date, text, html)
}

/// The plain text as it goes to somebody of no name, without whose link it is.
pub fn came_of_it_text(
    sender: &Sender,
    t: Translator<'_>,
    says: &CameOfItSays,
) -> Result<String, MailError> {
    let unsubscribe = format!("{}/u/…", sender.base_url);
    let content = Content { t, sender, name: None, says, unsubscribe: &unsubscribe };
    Text(&content).render().map_err(MailError::Render)
}
