use std::time::SystemTime;

use jiff::Timestamp;
use lettre::Message;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, SinglePart};

use super::invitation::address;
use super::{MailError, Sender, random_name};
use crate::domain::EmailAddress;
use crate::messages::Translator;

/// A mail that shows that mail arrives; it holds no link.
pub fn test_mail(
    sender: &Sender,
    t: Translator<'_>,
    to: &EmailAddress,
    date: Timestamp,
) -> Result<Message, MailError> {
    let text = t.say("mail-test-text").with("organisation", sender.organisation.as_str());
    let auto = HeaderName::new_from_ascii_str("Auto-Submitted");
    Message::builder()
        .from(sender.from.clone())
        .reply_to(sender.reply_to.clone())
        .to(Mailbox::new(None, address(to.as_str())?))
        .subject(t.get("mail-test-subject"))
        .date(SystemTime::from(date))
        .message_id(Some(format!("<{}@{}>", random_name(), sender.domain())))
        .raw_header(HeaderValue::new(auto, "auto-generated".to_owned()))
        .singlepart(SinglePart::plain(format!("{text}\n")))
        .map_err(MailError::Build)
}
