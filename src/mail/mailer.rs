use std::path::PathBuf;

use lettre::Message;

use super::outbox::Outbox;
use super::smtp::Smtp;
use super::{Dialogue, MailError, SmtpUrl};

/// Where mail goes.
#[derive(Clone)]
pub enum MailRoute {
    /// Into files in a folder, which hold the links of the people they are for: for a trial.
    Outbox(PathBuf),
    Smtp(SmtpUrl),
}

/// Sends messages, one after the other.
pub struct Mailer(Transport);

enum Transport {
    Outbox(Outbox),
    Smtp(Box<Smtp>),
}

impl Mailer {
    pub fn by(route: &MailRoute) -> Self {
        match route {
            MailRoute::Outbox(folder) => Self::outbox(folder.clone()),
            MailRoute::Smtp(url) => Self::smtp(url),
        }
    }

    /// Writes each message to a file in `folder` instead of sending it.
    pub fn outbox(folder: PathBuf) -> Self {
        Self(Transport::Outbox(Outbox::new(folder)))
    }

    /// Sends through a server, over one connection that is opened at the first message and kept.
    pub fn smtp(url: &SmtpUrl) -> Self {
        Self(Transport::Smtp(Box::new(Smtp::new(url.clone()))))
    }

    /// Sends one message over a connection of its own, and keeps what was said.
    pub async fn send_heard(
        &self,
        message: &Message,
        dialogue: &mut Dialogue,
    ) -> Result<(), MailError> {
        match &self.0 {
            Transport::Outbox(outbox) => outbox.write(message).await,
            Transport::Smtp(smtp) => smtp.send_heard(message, dialogue).await,
        }
    }

    /// Returns when the message is written, or when the server has taken it.
    ///
    /// [`MailError::failure`] says what an error means for the other messages. Sending again after
    /// [`super::Failure::TransportDown`] may deliver twice, if the connection broke right after
    /// the text; the Message-ID is then the same.
    pub async fn send(&self, message: &Message) -> Result<(), MailError> {
        match &self.0 {
            Transport::Outbox(outbox) => outbox.write(message).await,
            Transport::Smtp(smtp) => smtp.send(message).await,
        }
    }
}
