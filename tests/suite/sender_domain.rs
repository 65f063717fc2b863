//! What the sender's domain publishes about its mail, as a name server of ours says it; and mail that is signed.

mod pages;
mod signed;

use sdt_pulse::app::{Settings, look_at_sender_domain};
use sdt_pulse::domain::{RecordFault, SenderDomain, Standing, Unseen};
use serde_json::Value;

use crate::support::name_server::{Reply, TestNameServer};
use crate::support::ports::unused_port;
use crate::support::program::Program;

const SPF: &str = "v=spf1 include:relay.example ~all";

fn settings(dns_server: &str) -> Settings {
    Settings {
        contact: "people@elm.example".to_owned(),
        mail_from: "pulse@mail.elm.example".to_owned(),
        dns_server: dns_server.to_owned(),
        ..Settings::default()
    }
}

async fn seen(server: &TestNameServer) -> SenderDomain {
    look_at_sender_domain(&settings(&server.address())).await
}

fn standings(seen: SenderDomain) -> [Standing; 3] {
    seen.records.map(|check| check.standing)
}

#[tokio::test]
async fn each_record_is_right_missing_or_wrong() {
    let server = TestNameServer::start();
    let relay = Standing::Unseen(Unseen::RelaySigns);
    assert_eq!(
        standings(seen(&server).await),
        [Standing::Missing, relay.clone(), Standing::Missing]
    );
    assert_eq!(
        server.asked().iter().filter(|name| name.starts_with("_dmarc")).collect::<Vec<_>>(),
        ["_dmarc.mail.elm.example", "_dmarc.elm.example"],
        "up to the organisation's domain"
    );
    server.texts("mail.elm.example", &["something else", SPF]);
    server.texts("_dmarc.elm.example", &["v=DMARC1; p=reject"]);
    assert_eq!(standings(seen(&server).await), [Standing::Right, relay.clone(), Standing::Right]);
    server.texts("mail.elm.example", &[SPF, "v=spf1 -all"]);
    server.texts("_dmarc.mail.elm.example", &["v=DMARC1; p=none"]);
    let several = Standing::Wrong(RecordFault::Several);
    assert_eq!(standings(seen(&server).await), [several, relay, Standing::Watched]);
}

#[tokio::test]
async fn the_address_that_mail_comes_back_to_is_asked_for_spf() {
    let server = TestNameServer::start();
    server.texts("back.example", &[SPF]);
    let settings =
        Settings { bounces_to: "b@back.example".to_owned(), ..settings(&server.address()) };
    let [spf, _, dmarc] = look_at_sender_domain(&settings).await.records;
    assert_eq!((spf.standing, spf.name.as_str()), (Standing::Right, "back.example"));
    assert_eq!(dmarc.name, "_dmarc.mail.elm.example");
}

#[tokio::test]
async fn what_no_name_server_says_cannot_be_seen_and_why() {
    let server = TestNameServer::start();
    server.say("mail.elm.example", Reply::Fails);
    server.say("_dmarc.mail.elm.example", Reply::Silence);
    let [spf, _, dmarc] = standings(seen(&server).await);
    assert!(
        matches!(&spf, Standing::Unseen(Unseen::ServerSays(words)) if words.contains("Server Failure")),
        "{spf:?}"
    );
    assert_eq!(dmarc, Standing::Unseen(Unseen::Silent));
    let nobody = format!("127.0.0.1:{}", unused_port());
    let [spf, _, dmarc] = standings(look_at_sender_domain(&settings(&nobody)).await);
    let away = |standing: &Standing| {
        matches!(standing, Standing::Unseen(Unseen::NoServer | Unseen::Silent))
    };
    assert!(away(&spf) && away(&dmarc), "{spf:?} {dmarc:?}");
}

#[test]
fn the_command_says_what_is_to_be_published() {
    let server = TestNameServer::start();
    let program = Program::new();
    program.set("dns_server = \"\"", &format!("dns_server = \"{}\"", server.address()));
    program.set("mail_from = \"\"", "mail_from = \"pulse@elm.example\"");
    server.texts("elm.example", &["v=spf1 mx +all"]);
    let said = program.done(&["mail", "domain"]).out;
    for says in [
        "The mail of elm.example:",
        "SPF    wrong: elm.example lets everybody send in its name (all)",
        "elm.example TXT \"v=spf1 mx ~all\"",
        "DKIM   cannot be seen: the mail server signs, if anybody does",
        "DMARC  missing: _dmarc.elm.example publishes none",
        "_dmarc.elm.example TXT \"v=DMARC1; p=none\"",
    ] {
        assert!(said.contains(says), "{says}: {said}");
    }
    let records = program.json(&["mail", "domain"])["records"].clone();
    let states: Vec<&Value> = records.as_array().unwrap().iter().map(|one| &one["state"]).collect();
    assert_eq!(states, ["wrong", "unseen", "missing"]);

    // Mail in a folder is delivered by somebody else: doctor asks nobody then.
    let asked = server.asked().len();
    assert!(!program.run(&["doctor"]).out.contains("sender's domain"));
    assert_eq!(server.asked().len(), asked);
    program.set("smtp_url = \"\"", "smtp_url = \"smtp://127.0.0.1:1\"");
    let doctor = program.run(&["doctor"]).out;
    assert!(doctor.contains("warning  sender's domain: SPF wrong: elm.example lets"), "{doctor}");
    assert!(doctor.contains("ok       sender's domain: DKIM unseen:"), "{doctor}");
}
