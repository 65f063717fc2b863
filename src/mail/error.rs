use std::io;
use std::path::PathBuf;

use lettre::address::AddressError;
use lettre::transport::smtp;

/// Why a message was not made or not sent.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    #[error("this is not an email address; correct it in the people file")]
    Address(#[source] AddressError),
    #[error(
        "an address with {0} cannot be reached by every mail server; correct it in the people file"
    )]
    AddressBeyondAscii(&'static str),
    #[error("the {0} cannot stand in a link")]
    Unfit(&'static str),
    #[error("the message's text could not be made")]
    Render(#[source] askama::Error),
    #[error("the message could not be put together")]
    Build(#[source] lettre::error::Error),
    #[error(
        "the message could not be signed by the key of dkim_key_file. Check it with `sdt-pulse doctor`."
    )]
    Sign,
    #[error("the mail server refused this message for good: {reply}")]
    Refused { reply: String },
    #[error("the mail server asks to try this message again later: {reply}")]
    TryAgain { reply: String },
    #[error(
        "the mail server does not let this sender send: {reply}. Check the sender's address, and \
         user and password in the SMTP address."
    )]
    SenderRefused { reply: String },
    #[error("{server} does not accept user and password: {reply}. Check both in the SMTP address.")]
    SignIn { server: String, reply: String },
    #[error(
        "{server} offers no STARTTLS, and without it mail or password could be read on the way. \
         Use smtps:// if the server takes TLS from the start, or another server."
    )]
    NoStartTls { server: String },
    #[error("{server} cannot be reached, or broke off. Check host, port, scheme and certificate.")]
    Connection { server: String, source: Box<dyn std::error::Error + Send + Sync> },
    #[error("{said}; it is tried again")]
    Chat { said: String },
    #[error("{server} did not answer within {seconds} seconds")]
    TimedOut { server: String, seconds: u64 },
    #[error("the outbox {folder} cannot be written. Check that it may be created and has space.", folder = folder.display())]
    Outbox { folder: PathBuf, source: io::Error },
}

/// No words of a server that are kept are longer, in characters.
const LONGEST_WORDS: usize = 300;

/// What a [`MailError`] means for the queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// This message will never arrive; the others are not concerned.
    Refused,
    /// This message may go through later; the others are not concerned.
    TryAgain,
    /// No message goes through now; none is to blame.
    TransportDown,
}

impl MailError {
    pub fn failure(&self) -> Failure {
        match self {
            Self::Address(_)
            | Self::AddressBeyondAscii(_)
            | Self::Unfit(_)
            | Self::Render(_)
            | Self::Build(_)
            | Self::Refused { .. } => Failure::Refused,
            Self::TryAgain { .. } | Self::Chat { .. } => Failure::TryAgain,
            Self::Sign
            | Self::SenderRefused { .. }
            | Self::SignIn { .. }
            | Self::NoStartTls { .. }
            | Self::Connection { .. }
            | Self::TimedOut { .. }
            | Self::Outbox { .. } => Failure::TransportDown,
        }
    }
}

impl MailError {
    /// What to keep beside a mail that did not go through: the server's words where it said any.
    pub fn said(&self) -> String {
        match self {
            Self::Refused { reply } | Self::TryAgain { reply } => words(reply),
            other => words(&other.to_string()),
        }
    }
}

/// What a server replied, fit for a log.
pub(super) fn reply(error: &smtp::Error) -> String {
    words(&error.to_string())
}

/// What somebody else's server said, as one line of at most 300 characters that is fit for a log: a filter may
/// quote the message's link or the person's address, and neither belongs there.
pub fn words(text: &str) -> String {
    let fit = |word: &str| {
        let is_told = !word.contains(['#', '@']) && word.len() <= 40;
        let shown = |c: char| if c.is_control() { '\u{fffd}' } else { c };
        if is_told { word.chars().map(shown).collect() } else { "…".to_owned() }
    };
    let words = text.split_whitespace().map(fit).collect::<Vec<_>>().join(" ");
    words.chars().take(LONGEST_WORDS).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_hold_no_address_no_link_and_no_end_of_lines() {
        let said = "550 5.1.1 <ana@elm.example>:\r\nno\u{7} such user; https://x/s#w1.TOKEN \tbye";
        assert_eq!(words(said), "550 5.1.1 … no\u{fffd} such user; … bye");
        assert_eq!(words(&"long ".repeat(200)).chars().count(), 300);
    }
}
