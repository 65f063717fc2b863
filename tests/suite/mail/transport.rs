//! Messages to a folder, and to a mail server of our own.

use std::io::Write;
use std::sync::{Arc, Mutex};

use sdt_pulse::mail::{Failure, Invitation, MailError, Mailer, Message, SmtpUrl};

use super::{TOKEN, elm_street, for_ana, message, text_and_html};
use crate::support::smtp_sink::{Behaviour, SmtpSink};

#[tokio::test]
async fn the_outbox_holds_one_private_file_per_message() {
    let folder = tempfile::tempdir().unwrap();
    let outbox = folder.path().join("spool/outbox");
    let mailer = Mailer::outbox(outbox.clone());
    let message = message(&elm_street(), &for_ana()).unwrap();
    for _ in 0..3 {
        mailer.send(&message).await.unwrap();
    }
    let files: Vec<_> = std::fs::read_dir(&outbox).unwrap().map(|file| file.unwrap()).collect();
    assert_eq!(files.len(), 3);
    for file in files {
        let name = file.file_name().into_string().unwrap();
        let stem = name.strip_suffix(".eml").unwrap();
        assert!(stem.len() == 32 && stem.bytes().all(|b| b.is_ascii_hexdigit()), "{name}");
        assert_eq!(std::fs::read(file.path()).unwrap(), message.formatted());
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600);
            let folder = std::fs::metadata(&outbox).unwrap();
            assert_eq!(folder.permissions().mode() & 0o777, 0o700);
        }
    }
}

#[tokio::test]
async fn an_outbox_that_cannot_be_written_says_where() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    std::fs::write(&file, "in the way").unwrap();
    let mailer = Mailer::outbox(file.join("outbox"));
    let problem = mailer.send(&message(&elm_street(), &for_ana()).unwrap()).await.unwrap_err();
    assert_eq!(problem.failure(), Failure::TransportDown);
    assert!(problem.to_string().contains("file/outbox"), "{problem}");
}

/// One message to each of `person0@x.example`, `person1@x.example`, …
fn messages_to(people: usize) -> Vec<Message> {
    let to = |n| Invitation { to: format!("person{n}@x.example"), ..for_ana() };
    (0..people).map(|n| message(&elm_street(), &to(n)).unwrap()).collect()
}

fn mailer_to(sink: &SmtpSink) -> Mailer {
    Mailer::smtp(&SmtpUrl::parse(&sink.url()).unwrap())
}

#[tokio::test]
async fn fifty_messages_arrive_in_order_and_whole_over_one_connection() {
    let sink = SmtpSink::start(Behaviour::default());
    let mailer = mailer_to(&sink);
    let messages = messages_to(50);
    for message in &messages {
        mailer.send(message).await.unwrap();
    }
    let received = sink.received();
    assert_eq!((received.len(), sink.connections()), (50, 1));
    for (n, (received, sent)) in received.iter().zip(&messages).enumerate() {
        assert_eq!(received.to, [format!("person{n}@x.example")]);
        let data = received.data.strip_suffix(b"\r\n").unwrap();
        assert_eq!(data, sent.formatted());
        assert!(text_and_html(data).0.contains(TOKEN));
    }
}

#[tokio::test]
async fn a_refused_or_postponed_recipient_concerns_nobody_else() {
    let sink = SmtpSink::start(Behaviour {
        refuses: Some("person1@x.example".to_owned()),
        postpones: Some("person2@x.example".to_owned()),
        ..Behaviour::default()
    });
    let mailer = mailer_to(&sink);
    let mut outcomes = Vec::new();
    for message in messages_to(4) {
        let outcome = mailer.send(&message).await;
        if let Err(problem) = &outcome {
            // The reply quotes the address; the error does not.
            assert!(!format!("{problem:?}").contains("person"), "{problem:?}");
        }
        outcomes.push(outcome.err().map(|problem| problem.failure()));
    }
    assert_eq!(outcomes, [None, Some(Failure::Refused), Some(Failure::TryAgain), None]);
    let to: Vec<_> = sink.received().into_iter().flat_map(|received| received.to).collect();
    assert_eq!(to, ["person0@x.example", "person3@x.example"]);
    assert_eq!(sink.connections(), 1);
}

#[tokio::test]
async fn a_connection_that_the_server_closed_is_replaced() {
    let sink = SmtpSink::start(Behaviour { closes_after: Some(3), ..Behaviour::default() });
    let mailer = mailer_to(&sink);
    for message in messages_to(7) {
        mailer.send(&message).await.unwrap();
    }
    let connections: Vec<usize> =
        sink.received().iter().map(|message| message.connection).collect();
    assert_eq!(connections, [1, 1, 1, 2, 2, 2, 3]);
}

#[tokio::test]
async fn a_server_that_lets_nobody_send_is_not_the_recipients_fault() {
    let sink = SmtpSink::start(Behaviour { refuses_senders: true, ..Behaviour::default() });
    let problem = mailer_to(&sink).send(&messages_to(1)[0]).await.unwrap_err();
    assert_eq!(problem.failure(), Failure::TransportDown);
    assert!(problem.to_string().contains("sign in first"), "{problem}");
}

#[tokio::test]
async fn a_refused_text_is_reported_without_the_link_that_the_server_quotes() {
    let sink = SmtpSink::start(Behaviour { refuses_texts: true, ..Behaviour::default() });
    let problem = mailer_to(&sink).send(&messages_to(1)[0]).await.unwrap_err();
    assert_eq!(problem.failure(), Failure::Refused);
    assert!(problem.to_string().ends_with("no … here"), "{problem}");
    assert!(!format!("{problem:?}").contains("7Qm"), "{problem:?}");
}

#[tokio::test]
async fn a_server_that_is_gone_is_named_without_the_password() {
    let sink = SmtpSink::start(Behaviour::default());
    let url = SmtpUrl::parse(&format!("smtp://ana:s3cret@{}", sink.address())).unwrap();
    drop(sink);
    let problem = Mailer::smtp(&url).send(&messages_to(1)[0]).await.unwrap_err();
    assert_eq!(problem.failure(), Failure::TransportDown);
    let text = format!("{problem} {problem:?}");
    assert!(text.contains("ana:***@127.0.0.1") && !text.contains("s3cret"), "{text}");
}

#[tokio::test]
async fn a_password_is_never_said_in_plain() {
    let sink = SmtpSink::start(Behaviour::default());
    // STARTTLS is not offered; TLS from the start meets a plain server.
    for scheme in ["smtp", "smtps"] {
        let url = SmtpUrl::parse(&format!("{scheme}://ana:s3cret@{}", sink.address())).unwrap();
        let problem = Mailer::smtp(&url).send(&messages_to(1)[0]).await.unwrap_err();
        assert_eq!(problem.failure(), Failure::TransportDown);
        if scheme == "smtp" {
            assert!(matches!(problem, MailError::NoStartTls { .. }), "{problem}");
        }
    }
    let commands = sink.commands();
    assert!(commands.iter().any(|command| command.starts_with("EHLO")));
    assert!(!commands.iter().any(|command| command.contains("AUTH")), "{commands:?}");
    assert!(sink.received().is_empty());
}

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// lettre's feature "tracing" would write whole messages.
#[tokio::test]
async fn even_the_most_talkative_log_holds_no_link_and_no_address() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(move || writer.clone())
        .finish();
    // For this thread, which is the only one of this test's runtime.
    let _guard = tracing::subscriber::set_default(subscriber);
    let sink = SmtpSink::start(Behaviour::default());
    mailer_to(&sink).send(&message(&elm_street(), &for_ana()).unwrap()).await.unwrap();
    tracing::info!("the log works");
    let text = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert!(text.contains("the log works"));
    assert!(!text.contains("7Qm") && !text.contains("ana@"), "{text}");
}
