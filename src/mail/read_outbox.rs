use std::path::Path;
use std::{fs, io};

use mail_parser::MessageParser;

use super::MailError;

/// A message in an outbox, as its reader's mail program shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutboxMail {
    /// The address.
    pub to: String,
    pub subject: String,
    /// The plain text.
    pub text: String,
    /// The personal link; empty in a mail without one.
    pub link: String,
}

/// Reads every message of an outbox folder, by address.
pub fn read_outbox(folder: &Path) -> Result<Vec<OutboxMail>, MailError> {
    let problem = |source: io::Error| MailError::Outbox { folder: folder.to_owned(), source };
    let mut mails = Vec::new();
    for entry in fs::read_dir(folder).map_err(problem)? {
        let path = entry.map_err(problem)?.path();
        if path.extension().is_some_and(|ending| ending == "eml") {
            mails.extend(read(&fs::read(&path).map_err(problem)?));
        }
    }
    mails.sort_by(|a, b| a.to.cmp(&b.to));
    Ok(mails)
}

/// Whom a message is to; `None` for what is no message.
pub(super) fn addressee(bytes: &[u8]) -> Option<String> {
    let message = MessageParser::default().parse(bytes)?;
    Some(message.to()?.first()?.address()?.to_owned())
}

fn read(bytes: &[u8]) -> Option<OutboxMail> {
    let message = MessageParser::default().parse(bytes)?;
    let to = message.to()?.first()?.address()?.to_owned();
    let text = message.body_text(0)?.into_owned();
    let link = text.lines().find(|line| line.contains("/s#")).unwrap_or_default().trim().to_owned();
    Some(OutboxMail { to, subject: message.subject()?.to_owned(), text, link })
}
