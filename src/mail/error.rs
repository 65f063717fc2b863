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
    #[error("{server} did not answer within {seconds} seconds")]
    TimedOut { server: String, seconds: u64 },
    #[error("the outbox {folder} cannot be written. Check that it may be created and has space.", folder = folder.display())]
    Outbox { folder: PathBuf, source: io::Error },
}

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
            Self::TryAgain { .. } => Failure::TryAgain,
            Self::SenderRefused { .. }
            | Self::SignIn { .. }
            | Self::NoStartTls { .. }
            | Self::Connection { .. }
            | Self::TimedOut { .. }
            | Self::Outbox { .. } => Failure::TransportDown,
        }
    }
}

/// What a server replied, fit for a log: a filter may quote the message's link or the person's
/// address in its reply, and neither belongs there.
pub(super) fn reply(error: &smtp::Error) -> String {
    let text = error.to_string();
    let fit = |word: &str| {
        if word.contains(['#', '@']) || word.len() > 40 {
            "…".to_owned()
        } else {
            word.to_owned()
        }
    };
    text.split_whitespace().map(fit).collect::<Vec<_>>().join(" ")
}
