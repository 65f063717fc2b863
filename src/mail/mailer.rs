use std::path::PathBuf;
use std::sync::Arc;

use lettre::Message;

use super::outbox::Outbox;
use super::smtp::{Letter, Smtp};
use super::{Dialogue, DkimSigner, MailError, SmtpUrl};

/// Where mail goes.
#[derive(Clone)]
pub enum MailRoute {
    /// Into files in a folder, which hold the links of the people they are for: for a trial.
    Outbox(PathBuf),
    Smtp(SmtpUrl),
    /// By another way, each message signed first.
    Signed(Arc<DkimSigner>, Box<Self>),
}

/// Sends messages, one after the other.
pub struct Mailer {
    transport: Transport,
    signer: Option<Arc<DkimSigner>>,
}

enum Transport {
    Outbox(Outbox),
    Smtp(Box<Smtp>),
}

impl Mailer {
    pub fn by(route: &MailRoute) -> Self {
        match route {
            MailRoute::Outbox(folder) => Self::outbox(folder.clone()),
            MailRoute::Smtp(url) => Self::smtp(url),
            MailRoute::Signed(signer, way) => {
                Self { signer: Some(Arc::clone(signer)), ..Self::by(way) }
            }
        }
    }

    /// Writes each message to a file in `folder` instead of sending it.
    pub fn outbox(folder: PathBuf) -> Self {
        Self { transport: Transport::Outbox(Outbox::new(folder)), signer: None }
    }

    /// Sends through a server, over one connection that is opened at the first message and kept.
    pub fn smtp(url: &SmtpUrl) -> Self {
        Self { transport: Transport::Smtp(Box::new(Smtp::new(url.clone()))), signer: None }
    }

    /// Sends one message over a connection of its own, and keeps what was said.
    pub async fn send_heard(
        &self,
        message: &Message,
        dialogue: &mut Dialogue,
    ) -> Result<(), MailError> {
        let text = self.text(message)?;
        match &self.transport {
            Transport::Outbox(outbox) => outbox.write(text).await,
            Transport::Smtp(smtp) => {
                smtp.send_heard(Letter { envelope: message.envelope(), text: &text }, dialogue)
                    .await
            }
        }
    }

    /// Returns when the message is written, or when the server has taken it.
    ///
    /// [`MailError::failure`] says what an error means for the other messages. Sending again after
    /// [`super::Failure::TransportDown`] may deliver twice, if the connection broke right after
    /// the text; the Message-ID is then the same.
    pub async fn send(&self, message: &Message) -> Result<(), MailError> {
        let text = self.text(message)?;
        match &self.transport {
            Transport::Outbox(outbox) => outbox.write(text).await,
            Transport::Smtp(smtp) => {
                smtp.send(Letter { envelope: message.envelope(), text: &text }).await
            }
        }
    }

    /// The message as it is sent.
    fn text(&self, message: &Message) -> Result<Vec<u8>, MailError> {
        match &self.signer {
            Some(signer) => signer.sign(message),
            None => Ok(message.formatted()),
        }
    }
}
