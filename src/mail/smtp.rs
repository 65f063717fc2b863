use std::time::Duration;

use lettre::address::Envelope;
use lettre::transport::smtp;
use lettre::transport::smtp::authentication::Mechanism;
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt, Rset};
use lettre::transport::smtp::extension::ClientId;
use tokio::net::TcpStream;
use tokio::sync::Mutex;
use tokio::time::timeout;

use super::error::reply;
use super::{Dialogue, Failure, MailError, Security, SmtpUrl};

const CONNECT_WITHIN: Duration = Duration::from_secs(30);
/// A server may check a message for long before it replies.
const SEND_WITHIN: Duration = Duration::from_mins(2);

/// Tests of servers that stall do not wait for minutes.
fn send_within() -> Duration {
    #[cfg(feature = "faults")]
    if let Some(shorter) = crate::fault::mail_patience() {
        return shorter;
    }
    SEND_WITHIN
}

/// A message as it is sent, and from whom to whom.
#[derive(Clone, Copy)]
pub(super) struct Letter<'a> {
    pub envelope: &'a Envelope,
    pub text: &'a [u8],
}

/// One connection to a mail server, kept between messages.
pub(super) struct Smtp {
    url: SmtpUrl,
    /// Greeted, encrypted if need be, signed in, and between two messages.
    kept: Mutex<Option<AsyncSmtpConnection>>,
}

/// How far a message got before it failed.
enum Step {
    Sender,
    /// The recipient was named; no text was sent.
    Recipient,
    /// The text was on its way: the server may have taken it.
    Text,
}

impl Smtp {
    pub(super) fn new(url: SmtpUrl) -> Self {
        Self { url, kept: Mutex::new(None) }
    }

    pub(super) async fn send(&self, letter: Letter<'_>) -> Result<(), MailError> {
        let mut kept = self.kept.lock().await;
        let unheard = &mut Dialogue::default();
        if let Some(mut connection) = kept.take() {
            match self.deliver(&mut connection, letter, unheard).await {
                // A server closes an idle connection, or one that carried many messages.
                Err((MailError::Connection { .. }, Step::Sender | Step::Recipient)) => {}
                outcome => return settle(&mut kept, connection, outcome).await,
            }
        }
        let mut connection = self.connect(unheard).await?;
        let outcome = self.deliver(&mut connection, letter, unheard).await;
        settle(&mut kept, connection, outcome).await
    }

    /// Over a connection of its own.
    pub(super) async fn send_heard(
        &self,
        letter: Letter<'_>,
        dialogue: &mut Dialogue,
    ) -> Result<(), MailError> {
        let mut connection = self.connect(dialogue).await?;
        let outcome = self.deliver(&mut connection, letter, dialogue).await;
        connection.abort().await;
        outcome.map_err(|(problem, _)| problem)
    }

    async fn connect(&self, dialogue: &mut Dialogue) -> Result<AsyncSmtpConnection, MailError> {
        timeout(CONNECT_WITHIN, self.open(dialogue))
            .await
            .unwrap_or_else(|_| Err(self.late(CONNECT_WITHIN)))
    }

    async fn open(&self, dialogue: &mut Dialogue) -> Result<AsyncSmtpConnection, MailError> {
        let hello = ClientId::default();
        let security = self.url.security();
        let server = (self.url.host(), self.url.port());
        let tls = || TlsParameters::new(self.url.host().to_owned()).map_err(|e| self.broken(e));
        dialogue.note(format!("* {}:{}", server.0, server.1));
        let opened = if security == Security::Tls {
            // lettre sets no TCP_NODELAY here, and takes no stream of ours: some 20 messages a
            // second instead of some 2,000.
            AsyncSmtpConnection::connect_tokio1(server, None, &hello, Some(tls()?), None).await
        } else {
            let stream = TcpStream::connect(server).await.map_err(|e| {
                dialogue.note(format!("* {e}"));
                self.broken(e)
            })?;
            // Or the end of each text waits for the acknowledgement of its beginning, 40 ms.
            stream.set_nodelay(true).map_err(|e| self.broken(e))?;
            AsyncSmtpConnection::connect_with_transport(Box::new(stream), &hello).await
        };
        let mut connection = opened.map_err(|e| {
            dialogue.failed(&e);
            self.broken(e)
        })?;
        dialogue.said("EHLO");
        dialogue.note(format!("250 {}", connection.server_info()));
        if security == Security::StartTls {
            if !connection.can_starttls() {
                connection.abort().await;
                return Err(MailError::NoStartTls { server: self.url.to_string() });
            }
            dialogue.said("STARTTLS");
            connection.starttls(tls()?, &hello).await.map_err(|e| {
                dialogue.failed(&e);
                self.broken(e)
            })?;
            dialogue.note("* TLS");
        }
        if let Some(credentials) = self.url.credentials() {
            let mechanisms = [Mechanism::Plain, Mechanism::Login];
            dialogue.said("AUTH ••••••••");
            let outcome = dialogue.hear(connection.auth(&mechanisms, &credentials).await);
            outcome.map_err(|error| {
                if error.is_permanent() || error.is_client() {
                    MailError::SignIn { server: self.url.to_string(), reply: reply(&error) }
                } else {
                    self.broken(error)
                }
            })?;
        }
        Ok(connection)
    }

    async fn deliver(
        &self,
        connection: &mut AsyncSmtpConnection,
        letter: Letter<'_>,
        dialogue: &mut Dialogue,
    ) -> Result<(), (MailError, Step)> {
        let delivered = timeout(send_within(), converse(connection, letter, dialogue));
        let Ok(outcome) = delivered.await else {
            return Err((self.late(send_within()), Step::Text));
        };
        let Err((error, step)) = outcome else { return Ok(()) };
        let closes = error.status().is_some_and(|code| u16::from(code) == 421);
        let problem = match step {
            _ if closes || error.status().is_none() => self.broken(error),
            _ if error.is_transient() => MailError::TryAgain { reply: reply(&error) },
            // The recipient is not to blame, and the next one would fare no better.
            Step::Sender => MailError::SenderRefused { reply: reply(&error) },
            Step::Recipient | Step::Text => MailError::Refused { reply: reply(&error) },
        };
        Err((problem, step))
    }

    fn broken(&self, source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> MailError {
        MailError::Connection { server: self.url.to_string(), source: source.into() }
    }

    fn late(&self, within: Duration) -> MailError {
        MailError::TimedOut { server: self.url.to_string(), seconds: within.as_secs() }
    }
}

/// Hands one message over.
///
/// lettre's own `send` closes the connection when a recipient is refused; here it stays.
async fn converse(
    connection: &mut AsyncSmtpConnection,
    letter: Letter<'_>,
    dialogue: &mut Dialogue,
) -> Result<(), (smtp::Error, Step)> {
    let envelope = letter.envelope;
    let mail = Mail::new(envelope.from().cloned(), vec![]);
    dialogue.said(&mail);
    dialogue.hear(connection.command(mail).await).map_err(|e| (e, Step::Sender))?;
    for recipient in envelope.to() {
        let rcpt = Rcpt::new(recipient.clone(), vec![]);
        dialogue.said(&rcpt);
        dialogue.hear(connection.command(rcpt).await).map_err(|e| (e, Step::Recipient))?;
    }
    dialogue.said("DATA");
    dialogue.hear(connection.command(Data).await).map_err(|e| (e, Step::Recipient))?;
    let sent = connection.message(letter.text).await;
    dialogue.hear(sent).map_err(|e| (e, Step::Text))?;
    Ok(())
}

/// Keeps the connection for the next message, if it can carry one.
async fn settle(
    kept: &mut Option<AsyncSmtpConnection>,
    mut connection: AsyncSmtpConnection,
    outcome: Result<(), (MailError, Step)>,
) -> Result<(), MailError> {
    let Err((problem, _)) = outcome else {
        *kept = Some(connection);
        return Ok(());
    };
    if problem.failure() != Failure::TransportDown {
        // The server is to forget the message that failed. If it does not answer, a new connection
        // serves the next message.
        let forgotten = timeout(CONNECT_WITHIN, connection.command(Rset)).await;
        if matches!(forgotten, Ok(Ok(_))) {
            *kept = Some(connection);
        }
    }
    Err(problem)
}
