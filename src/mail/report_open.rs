use askama::Template;
use jiff::Timestamp;
use jiff::civil::Date;
use lettre::Message;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, SinglePart};

use super::invitation::address;
use super::{MailError, Sender, one_line};
use crate::domain::{EmailAddress, Locale};
use crate::messages::{Messages, Translator};

/// That results are there to be read, for one reader of them. No figure: mail is forwarded.
#[derive(Debug, Clone)]
pub struct ReportOpen {
    pub to: EmailAddress,
    pub name: Option<String>,
    pub locale: Locale,
    /// The day on which the wave opened, which is named by its month.
    pub opens_on: Date,
    /// The groups that the reader leads; none for whoever reads all.
    pub groups: Vec<String>,
}

#[derive(Template)]
#[template(path = "mail/report_open.txt")]
struct Text<'a> {
    t: Translator<'a>,
    sender: &'a Sender,
    name: Option<&'a str>,
    month: &'a str,
    is_lead: bool,
    page: &'a str,
}

/// Plain text; `id` is what the message is called by.
pub fn report_open_mail(
    sender: &Sender,
    messages: &Messages,
    id: &str,
    open: &ReportOpen,
    date: Timestamp,
) -> Result<Message, MailError> {
    let t = messages.in_locale(open.locale);
    let name = open.name.as_deref().map(one_line).filter(|name| !name.is_empty());
    let month = t.month_year(open.opens_on);
    let groups: Vec<String> = open.groups.iter().map(|group| one_line(group)).collect();
    let subject = if groups.is_empty() {
        t.say("mail-report-subject-all").with("month", month.as_str())
    } else {
        let subject = t.say("mail-report-subject").with("month", month.as_str());
        subject.with("groups", groups.join(", "))
    };
    let text = Text {
        t,
        sender,
        name: name.as_deref(),
        month: &month,
        is_lead: !groups.is_empty(),
        page: &format!("{}/app", sender.base_url),
    };
    let text = text.render().map_err(MailError::Render)?;
    let auto = HeaderName::new_from_ascii_str("Auto-Submitted");
    sender
        .builder(id, Mailbox::new(name.clone(), address(open.to.as_str())?), date)?
        .subject(subject.to_string())
        .raw_header(HeaderValue::new(auto, "auto-generated".to_owned()))
        .singlepart(SinglePart::plain(text))
        .map_err(MailError::Build)
}
