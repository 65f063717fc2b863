//! Servers that are down, refuse, put off, hang up, stall or show a certificate of yesterday.

use std::net::TcpListener;
use std::process::Command;
use std::sync::Arc;
use std::thread;

use jiff::SignedDuration;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use sdt_pulse::app::{self, AppError, Refusal};
use sdt_pulse::domain::MailPurpose;

use super::{PEOPLE, Scene, counts, received};
use crate::support::both_databases;
use crate::support::program::{Program, in_days, people_csv};
use crate::support::smtp_sink::{Behaviour, SmtpSink};

const ONE: &str = "p3.t0@elm.example";

fn minutes(minutes: i64) -> SignedDuration {
    SignedDuration::from_mins(minutes)
}

#[test]
fn what_a_server_that_is_down_does_not_take_goes_out_when_it_is_back() {
    both_databases(|url| {
        let mut scene = Scene::new(url);
        let down = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let report = scene.pass(&format!("smtp://{down}"));
        assert!(report.down.is_some(), "{report:?}");
        assert_eq!(i64::try_from(PEOPLE).unwrap(), scene.waiting());
        let queue = app::mail_queue(&scene.house.app).unwrap();
        assert!(
            queue.put_off.iter().all(|one| one.said.contains("cannot be reached")),
            "{queue:?}"
        );
        assert!((1..=4).contains(&queue.put_off.len()), "each connection tried one: {queue:?}");
        let sink = SmtpSink::start(Behaviour::default());
        let before = counts(&scene.pass(&sink.url()), MailPurpose::Invitation).0;
        assert_eq!(before, PEOPLE - queue.put_off.len(), "the others are not to blame");
        scene.at(minutes(2));
        scene.pass(&sink.url());
        assert_eq!((scene.waiting(), sink.count()), (0, PEOPLE));
        assert!(received(&sink).values().all(|mails| *mails == 1));
    });
}

#[test]
fn a_refusal_for_good_is_a_dead_letter_with_the_servers_words_until_somebody_mends_it() {
    both_databases(|url| {
        let mut scene = Scene::new(url);
        let sink =
            SmtpSink::start(Behaviour { refuses: Some(ONE.to_owned()), ..Behaviour::default() });
        let report = scene.pass(&sink.url());
        assert_eq!(counts(&report, MailPurpose::Invitation), (PEOPLE - 1, 1));
        scene.at(minutes(600));
        assert_eq!(counts(&scene.pass(&sink.url()), MailPurpose::Invitation), (0, 0));
        let queue = app::mail_queue(&scene.house.app).unwrap();
        let [dead] = &queue.dead[..] else { panic!("{queue:?}") };
        assert_eq!(dead.to.as_str(), ONE);
        assert!(dead.said.contains("5.1.1 … no such mailbox"), "{}", dead.said);
        let unknown = app::retry_mail(&scene.house.app, Some("00"), scene.house.now());
        assert!(matches!(unknown, Err(AppError::Refused(Refusal::NoDeadLetter(_)))), "{unknown:?}");
        let id = sdt_pulse::domain::hexadecimal(&dead.job.id);
        assert_eq!(app::retry_mail(&scene.house.app, Some(&id), scene.house.now()).unwrap(), 1);
        let again = app::retry_mail(&scene.house.app, Some(&id), scene.house.now());
        assert!(again.is_err(), "it waits: {again:?}");
        let willing = SmtpSink::start(Behaviour::default());
        scene.pass(&willing.url());
        assert_eq!((scene.dead(), received(&willing).get(ONE)), (0, Some(&1)));
    });
}

#[test]
fn what_is_put_off_waits_longer_each_time_and_holds_up_nobody() {
    both_databases(|url| {
        let mut scene = Scene::new(url);
        let sink =
            SmtpSink::start(Behaviour { postpones: Some(ONE.to_owned()), ..Behaviour::default() });
        assert_eq!(counts(&scene.pass(&sink.url()), MailPurpose::Invitation), (PEOPLE - 1, 1));
        // After a minute, after five more, after a quarter of an hour, each at most a fifth later.
        for (too_soon, late_enough) in [(59, 73), (73 + 299, 73 + 361), (434 + 899, 434 + 1081)] {
            scene.at(SignedDuration::from_secs(too_soon));
            assert_eq!(counts(&scene.pass(&sink.url()), MailPurpose::Invitation), (0, 0));
            scene.at(SignedDuration::from_secs(late_enough));
            assert_eq!(counts(&scene.pass(&sink.url()), MailPurpose::Invitation), (0, 1));
        }
        let willing = SmtpSink::start(Behaviour::default());
        assert_eq!(
            app::hurry_mail(&scene.house.app, &app::WAVE_MAIL, scene.house.now()).unwrap(),
            1
        );
        assert_eq!(counts(&scene.pass(&willing.url()), MailPurpose::Invitation), (1, 0));
        assert_eq!(scene.waiting(), 0);
    });
}

#[test]
fn a_server_that_ends_connections_in_mid_queue_gets_every_mail_once() {
    both_databases(|url| {
        for behaviour in [
            Behaviour { ends_after: Some(2), ..Behaviour::default() },
            Behaviour { closes_after: Some(1), ..Behaviour::default() },
        ] {
            let folder = tempfile::tempdir().unwrap();
            let own = crate::support::postgres::Database::create();
            let url = match url.strip_prefix("sqlite:") {
                Some(_) => format!("sqlite:{}", folder.path().join("test.db").display()),
                None => own.url().to_owned(),
            };
            let scene = Scene::new(&url);
            let sink = SmtpSink::start(behaviour);
            let report = scene.pass(&sink.url());
            assert_eq!(counts(&report, MailPurpose::Invitation), (PEOPLE, 0), "{report:?}");
            assert!(received(&sink).values().all(|mails| *mails == 1));
            assert_eq!(received(&sink).len(), PEOPLE);
        }
    });
}

#[test]
fn a_server_that_lets_nobody_send_makes_no_dead_letters() {
    both_databases(|url| {
        let mut scene = Scene::new(url);
        let sink = SmtpSink::start(Behaviour { refuses_senders: true, ..Behaviour::default() });
        let report = scene.pass(&sink.url());
        assert!(report.down.is_some_and(|problem| problem.to_string().contains("this sender")));
        assert_eq!((scene.dead(), scene.waiting()), (0, i64::try_from(PEOPLE).unwrap()));
    });
}

/// The server has the text and says nothing: nobody knows whether it was taken, so it goes once more, under the
/// same id.
#[test]
fn a_stall_after_the_text_ends_and_the_mail_goes_again_by_the_same_id() {
    let program = Program::new();
    program.import(&people_csv(&[("Desk", 6)]));
    program.done(&["wave", "open", "--closes", &in_days(7)]);
    let stalling = SmtpSink::start(Behaviour { stalls_after_text: true, ..Behaviour::default() });
    let patience = ("SDT_PULSE_MAIL_PATIENCE_MS", "700");
    let ran =
        program.run_with(&["mail", "run"], &[("SDT_PULSE_SMTP_URL", &stalling.url()), patience]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.err.contains("did not answer within"), "{ran:?}");
    let willing = SmtpSink::start(Behaviour::default());
    let ran = program.run_with(&["mail", "run"], &[("SDT_PULSE_SMTP_URL", &willing.url())]);
    assert_eq!((ran.code, ran.out.as_str()), (0, "6 sent, 0 failed\n"), "{ran:?}");
    let id = |data: &[u8]| {
        let text = String::from_utf8_lossy(data).into_owned();
        text.lines().find(|line| line.starts_with("Message-ID")).unwrap().to_owned()
    };
    let of = |sink: &SmtpSink, to: &str| {
        let all = sink.received();
        all.into_iter().find(|one| one.to == [to]).map(|one| id(&one.data))
    };
    let stalled = stalling.received();
    assert!(!stalled.is_empty());
    for one in stalled {
        assert_eq!(of(&willing, &one.to[0]), Some(id(&one.data)), "{}", one.to[0]);
    }
}

#[test]
fn a_slow_server_is_waited_for() {
    both_databases(|url| {
        let mut scene = Scene::new(url);
        let thinks = std::time::Duration::from_millis(100);
        let sink = SmtpSink::start(Behaviour { thinks, ..Behaviour::default() });
        let report = scene.pass(&sink.url());
        assert_eq!(counts(&report, MailPurpose::Invitation), (PEOPLE, 0));
        assert_eq!((scene.waiting(), sink.connections()), (0, 4), "over four connections");
    });
}

#[test]
fn a_certificate_that_has_expired_sends_nothing_and_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let made = Command::new("faketime")
        .args(["2020-01-01 00:00:00", "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt"])
        .args(["ec_paramgen_curve:prime256v1", "-nodes", "-days", "30", "-subj", "/CN=localhost"])
        .args(["-addext", "subjectAltName=DNS:localhost", "-keyout", &path("key"), "-out"])
        .arg(path("certificate"))
        .output()
        .unwrap();
    assert!(made.status.success(), "{made:?}");
    let chain = CertificateDer::from_pem_file(path("certificate")).unwrap();
    let key = PrivateKeyDer::from_pem_file(path("key")).unwrap();
    let config = rustls::ServerConfig::builder()
        .with_no_client_auth()
        .with_single_cert(vec![chain], key)
        .unwrap();
    let config = Arc::new(config);
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut connection = rustls::ServerConnection::new(Arc::clone(&config)).unwrap();
            // The client hangs up once it has seen the certificate.
            let _ = connection.complete_io(&mut stream);
        }
    });
    both_databases(|url| {
        let mut scene = Scene::new(url);
        let report = scene.pass(&format!("smtps://localhost:{port}"));
        assert!(report.down.is_some(), "{report:?}");
        assert_eq!((scene.dead(), scene.waiting()), (0, i64::try_from(PEOPLE).unwrap()));
    });
}
