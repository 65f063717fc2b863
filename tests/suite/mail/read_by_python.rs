//! Each kind of mail, read by Python's `email`: its headers, its parts, and that nothing in it is broken.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use sdt_pulse::app;
use sdt_pulse::auth::Role;
use sdt_pulse::config::Settings;
use sdt_pulse::domain::{Actor, EmailAddress, ItemBank, MailPurpose};
use sdt_pulse::store::DatabaseUrl;
use serde_json::Value;

use crate::support::both_databases;
use crate::support::house::TestHouse;

const ORGANISATION: &str = "Bär & Söhne – Łódź";
const READ: &str = r#"
import email, email.policy, email.utils, json, pathlib, sys
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.eml")):
    raw = path.read_bytes()
    mail = email.message_from_bytes(raw, policy=email.policy.default)
    parts = [part for part in mail.walk() if not part.is_multipart()]
    print(json.dumps({
        "headers": [[name.lower(), str(value)] for name, value in mail.items()],
        "defects": [repr(d) for part in mail.walk() for d in part.defects]
            + [repr(d) for value in mail.values() for d in value.defects],
        "date": email.utils.parsedate_to_datetime(str(mail["date"])).isoformat(),
        "from": [a.addr_spec for a in mail["from"].addresses],
        "to": [a.addr_spec for a in mail["to"].addresses],
        "types": [part.get_content_type() for part in parts],
        "texts": [part.get_content() for part in parts],
        "longest": max(len(line) for line in raw.split(b"\r\n")),
        "bare": raw.replace(b"\r\n", b"").count(b"\n") + raw.replace(b"\r\n", b"").count(b"\r"),
    }))
"#;

fn read(folder: &std::path::Path) -> Vec<Value> {
    let ran = Command::new("python3").args(["-c", READ]).arg(folder).output().unwrap();
    assert!(ran.status.success(), "{ran:?}");
    let said = String::from_utf8(ran.stdout).unwrap();
    said.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn header<'a>(mail: &'a Value, name: &str) -> Vec<&'a str> {
    let headers = mail["headers"].as_array().unwrap().iter();
    let named = headers.filter(|one| one[0] == name);
    named.map(|one| one[1].as_str().unwrap()).collect()
}

/// A wave with every mail that it sends by itself, in two languages.
fn every_mail(url: &str) -> Vec<Value> {
    let settings = Settings { organisation: ORGANISATION.to_owned(), ..Settings::default() };
    let house = TestHouse::with(&DatabaseUrl::parse(url).unwrap(), settings, &ItemBank::SHIPPED);
    let row = |n: usize| {
        format!("p{n}@elm.example,Zoë Łuczak,Bücher,{},chef@elm.example\n", ["en", "de"][n % 2])
    };
    let rows: String = (0..6).map(row).collect();
    house.import(&format!(
        "email,name,team,locale,manager_email\n{rows}chef@elm.example,,Board,de,\n"
    ));
    let observer = EmailAddress::parse("council@elm.example").unwrap();
    app::grant_role(&house.app, &Actor::CommandLine, &observer, Role::Observer, house.now())
        .unwrap();
    house.open_wave();
    let folder = house.outbox();
    actix_web::rt::System::new().block_on(async {
        for (_, code) in house.codes().await {
            house.answer(&code, &[("COM_S1", "4")]).await;
        }
        app::remind(&house.app, true, house.now()).unwrap();
        let person = EmailAddress::parse("p1@elm.example").unwrap();
        app::send_link_again(&house.app, &person, house.now()).unwrap();
        house.mail_to(&folder, &MailPurpose::ALL).await.unwrap();
        let by = Actor::CommandLine;
        app::end_wave_early(&house.app, "w1", &by, "Umzug; \"früher\"", house.now()).unwrap();
        house.mail_to(&folder, &MailPurpose::ALL).await.unwrap();
        house.close();
        app::tell_what_came_of_it(&house.app, &by, "w1", None, house.now()).unwrap();
        house.mail_to(&folder, &MailPurpose::ALL).await.unwrap();
    });
    read(&folder)
}

#[test]
fn every_kind_of_mail_is_whole_to_another_reader() {
    both_databases(|url| {
        let mails = every_mail(url);
        let subjects: BTreeSet<&str> =
            mails.iter().flat_map(|mail| header(mail, "subject")).collect();
        assert!(subjects.len() >= 8, "both languages and each kind: {subjects:?}");
        let (mut to_those_asked, mut to_everybody) = (0, 0);
        for mail in &mails {
            assert_eq!(mail["defects"], serde_json::json!([]), "{mail}");
            assert_eq!(mail["bare"], 0, "line ends of one kind: {mail}");
            assert!(mail["longest"].as_u64().unwrap() <= 998, "{mail}");
            for name in ["from", "to", "subject", "date", "message-id", "mime-version"] {
                assert_eq!(header(mail, name).len(), 1, "{name}: {mail}");
            }
            assert_eq!(header(mail, "auto-submitted"), ["auto-generated"], "{mail}");
            assert!(mail["date"].as_str().unwrap().starts_with("2026-11-23T08:00:00"), "{mail}");
            assert_eq!(mail["to"].as_array().unwrap().len(), 1, "{mail}");
            let types: Vec<&str> =
                mail["types"].as_array().unwrap().iter().map(|one| one.as_str().unwrap()).collect();
            assert_eq!(types[0], "text/plain", "{mail}");
            let texts: Vec<&str> =
                mail["texts"].as_array().unwrap().iter().map(|one| one.as_str().unwrap()).collect();
            assert!(texts[0].contains(ORGANISATION), "{mail}");
            if texts[0].contains("1 bis 5") || texts[0].contains("1 to 5") {
                to_everybody += 1;
                assert_eq!(types, ["text/plain", "text/html"], "{mail}");
                assert_eq!(header(mail, "list-unsubscribe-post"), ["List-Unsubscribe=One-Click"]);
                let link = header(mail, "list-unsubscribe")[0].trim_matches(['<', '>']);
                assert!(link.contains("/u/"), "{mail}");
                assert!(texts.iter().all(|text| text.matches("http").count() == 1), "{mail}");
                assert!(texts.iter().all(|text| text.contains(link)), "{mail}");
            }
            if texts[0].contains("/s#w1.") {
                to_those_asked += 1;
                assert_eq!(header(mail, "list-unsubscribe-post"), ["List-Unsubscribe=One-Click"]);
                assert!(header(mail, "list-unsubscribe")[0].contains("/u/"), "{mail}");
                let link = texts[0].split_whitespace().find(|word| word.contains("/s#")).unwrap();
                for other in &texts[1..] {
                    assert!(other.contains(link), "each part has the same link: {mail}");
                }
            }
        }
        // Seven invitations, seven reminders, one link again, seven told of the end.
        assert_eq!((to_those_asked, to_everybody), (22, 7));
    });
}

#[test]
fn a_broken_mail_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let broken = "From: a@b.example\r\nTo: <a@b.example\r\nDate: Mon, 23 Nov 2026 08:00:00 +0000\r\n\
                  Content-Type: text/plain\r\n\r\nText\n";
    fs::write(folder.path().join("x.eml"), broken).unwrap();
    let read = read(folder.path());
    assert_ne!(read[0]["defects"], serde_json::json!([]));
    assert_eq!(read[0]["bare"], 1);
}
