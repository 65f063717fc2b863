use jiff::Timestamp;

use super::{App, AppError, MailRoute, Refusal};
use crate::config::Settings;
use crate::domain::{EmailAddress, Locale};
use crate::mail::{Dialogue, MailError, Mailer, Sender, test_mail};

/// What went wrong, as far as the error tells; the plain reading of it is the page's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailFault {
    /// User name or password.
    SignIn,
    /// No such host, or nothing that answers.
    NothingAnswers,
    /// The certificate is for another name.
    OtherName,
    /// The certificate is not believed, or TLS failed otherwise.
    Encryption,
    /// It offers no STARTTLS.
    NoStartTls,
    Sender,
    Recipient,
    /// It wants the message later.
    Later,
    Folder,
    Other,
}

/// A test mail that did not go out.
#[derive(Debug)]
pub struct TestMailFailed {
    pub fault: MailFault,
    /// Said on the command line, and to the log.
    pub error: MailError,
    pub dialogue: Dialogue,
}

/// Sends one mail to one address by these settings, which need not be the ones in force, and keeps what
/// the server said.
pub async fn send_test_mail(
    app: &App,
    settings: &Settings,
    route: &MailRoute,
    to: &EmailAddress,
    locale: Locale,
    now: Timestamp,
) -> Result<Result<Dialogue, TestMailFailed>, AppError> {
    let postal = (!settings.postal.is_empty()).then_some(settings.postal.as_str());
    let sender = Sender::new(
        &settings.organisation,
        &settings.mail_from,
        &settings.contact,
        postal,
        &settings.base_url,
    )
    .map_err(Refusal::Sender)?;
    let message = test_mail(&sender, app.messages().in_locale(locale), to, now)?;
    let mut dialogue = Dialogue::default();
    Ok(match Mailer::by(route).send_heard(&message, &mut dialogue).await {
        Ok(()) => Ok(dialogue),
        Err(error) => Err(TestMailFailed { fault: fault(&error), error, dialogue }),
    })
}

fn fault(error: &MailError) -> MailFault {
    match error {
        MailError::SignIn { .. } => MailFault::SignIn,
        MailError::NoStartTls { .. } => MailFault::NoStartTls,
        MailError::SenderRefused { .. } => MailFault::Sender,
        MailError::Refused { .. } => MailFault::Recipient,
        MailError::TryAgain { .. } => MailFault::Later,
        MailError::TimedOut { .. } => MailFault::NothingAnswers,
        MailError::Outbox { .. } => MailFault::Folder,
        MailError::Connection { source, .. } => {
            let first: &(dyn std::error::Error + 'static) = source.as_ref();
            let causes: Vec<String> = std::iter::successors(Some(first), |error| error.source())
                .map(|one| one.to_string())
                .collect();
            let says = |sign: &str| causes.iter().any(|cause| cause.contains(sign));
            if says("not valid for name") || says("NotValidForName") {
                MailFault::OtherName
            } else if says("certificate") || says("tls") || says("Tls") {
                MailFault::Encryption
            } else if says("refused") || says("lookup") || says("unreachable") || says("timed out")
            {
                MailFault::NothingAnswers
            } else {
                MailFault::Other
            }
        }
        _ => MailFault::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_error_tells_is_read() {
        let broken = |text: &str| MailError::Connection {
            server: "smtp://x".to_owned(),
            source: Box::<dyn std::error::Error + Send + Sync>::from(text.to_owned()),
        };
        for (text, read) in [
            ("Connection refused (os error 111)", MailFault::NothingAnswers),
            ("failed to lookup address information", MailFault::NothingAnswers),
            (
                "invalid peer certificate: certificate not valid for name \"a\"",
                MailFault::OtherName,
            ),
            ("invalid peer certificate: UnknownIssuer", MailFault::Encryption),
            ("unexpected end of file", MailFault::Other),
        ] {
            assert_eq!(fault(&broken(text)), read, "{text}");
        }
        let sign_in = MailError::SignIn { server: "x".to_owned(), reply: "535".to_owned() };
        assert_eq!(fault(&sign_in), MailFault::SignIn);
    }
}
