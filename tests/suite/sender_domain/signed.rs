//! Mail that is signed by this program, checked by another one: dkimpy.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use sdt_pulse::app::look_at_sender_domain;
use sdt_pulse::domain::{RecordFault, Standing};
use sdt_pulse::mail::{DkimSigner, MailRoute, Mailer};

use super::settings;
use crate::mail::a_message;
use crate::support::name_server::{Reply, TestNameServer};
use crate::support::program::{Program, in_days, people_csv};
use crate::support::smtp_sink::{Behaviour, SmtpSink};

/// Debian's own python finds Debian's dkimpy; another one may come first in PATH.
const PYTHON: &str = "/usr/bin/python3";
const VERIFY: &str = "import dkim, sys\n\
    record = sys.argv[2].encode()\n\
    found = lambda name, timeout=5: record if name.decode() == sys.argv[1] else None\n\
    print(dkim.verify(sys.stdin.buffer.read(), dnsfunc=found))";

/// Whether another program believes the signature by the record at `name`.
fn is_believed(mail: &[u8], name: &str, record: &str) -> bool {
    let mut python = Command::new(PYTHON)
        .args(["-c", VERIFY, &format!("{name}."), record])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    python.stdin.take().unwrap().write_all(mail).unwrap();
    let said = python.wait_with_output().unwrap();
    match String::from_utf8(said.stdout).unwrap().trim() {
        "True" => true,
        "False" => false,
        other => panic!("python3-dkim says {other:?}: tests/run.sh installs it"),
    }
}

/// A key as `openssl` makes it, in a folder.
fn key(folder: &Path, arguments: &[&str]) -> PathBuf {
    let file = folder.join("key.pem");
    let (kind, rest) = arguments.split_first().unwrap();
    let made = Command::new("openssl").args([kind, "-out"]).arg(&file).args(rest).output().unwrap();
    assert!(made.status.success(), "{made:?}");
    file
}

fn changed(mail: &[u8], from: &str, to: &str) -> Vec<u8> {
    let text = String::from_utf8(mail.to_vec()).unwrap();
    assert!(text.contains(from), "{from} in {text}");
    text.replacen(from, to, 1).into_bytes()
}

#[tokio::test]
async fn another_program_believes_the_signature_and_no_changed_mail() {
    for arguments in [
        &["genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"][..],
        &["genrsa", "-traditional", "2048"],
        &["genpkey", "-algorithm", "ED25519"],
    ] {
        let folder = tempfile::tempdir().unwrap();
        let signer = DkimSigner::read("pulse1", &key(folder.path(), arguments)).unwrap();
        let record = signer.record();
        let outbox = folder.path().join("outbox");
        let way = Box::new(MailRoute::Outbox(outbox.clone()));
        let mailer = Mailer::by(&MailRoute::Signed(signer.into(), way));
        mailer.send(&a_message()).await.unwrap();
        let file = fs::read_dir(&outbox).unwrap().next().unwrap().unwrap().path();
        let mail = fs::read(file).unwrap();
        let name = "pulse1._domainkey.mail.elmstreet.example";
        let believed = |mail: &[u8]| is_believed(mail, name, &record);
        assert!(believed(&mail), "{arguments:?}: {}", String::from_utf8_lossy(&mail));
        for (from, to) in [
            ("12 statements", "13 statements"),
            ("Subject: ", "Subject: Re: "),
            ("\r\nFrom: ", "\r\nFrom: HR <hr@elm.example>\r\nFrom: "),
            ("List-Unsubscribe: <https://pulse.", "List-Unsubscribe: <https://evil."),
            ("\r\nList-Unsubscribe-Post: ", "\r\nX-List-Unsubscribe-Post: "),
            ("\r\nMessage-ID: <0", "\r\nMessage-ID: <1"),
        ] {
            assert!(!believed(&changed(&mail, from, to)), "{arguments:?}: {to}");
        }
        // What a relay may do, and adds.
        let relayed = changed(&mail, "\r\nSubject: ", "\r\nX-Relay: yes\r\nSubject:  \t");
        assert!(believed(&[b"Received: from here\r\n", relayed.as_slice()].concat()));
        let head = String::from_utf8_lossy(&mail).split("\r\n\r\n").next().unwrap().to_owned();
        assert!(head.lines().all(|line| line.len() <= 200), "{head}");
    }
}

#[test]
fn a_key_is_made_once_and_signs_what_goes_out_once_its_record_is_published() {
    let program = Program::new();
    program.set("mail_from = \"\"", "mail_from = \"pulse@elm.example\"");
    let made = program.json(&["mail", "dkim-key"]);
    let (name, record) = (made["name"].as_str().unwrap(), made["publish"].as_str().unwrap());
    assert_eq!(name, "pulse1._domainkey.elm.example");
    let again = program.run(&["mail", "dkim-key"]);
    assert!(again.code == 3 && again.err.contains("exists already"), "{again:?}");
    let other = program.run(&["mail", "dkim-key", "--selector", "a b", "--file", "b.pem"]);
    assert!(other.code == 3 && other.err.contains("dkim_selector is `a b`"), "{other:?}");
    assert!(!program.data().join("b.pem").exists());

    program.set("dkim_selector = \"\"", "dkim_selector = \"pulse1\"");
    program.set("dkim_key_file = \"\"", "dkim_key_file = \"dkim.pem\"");
    program.import(&people_csv(&[("Desk", 6)]));
    program.done(&["wave", "open", "--closes", &in_days(7)]);
    program.done(&["mail", "run"]);
    let mut mails = 0;
    for file in fs::read_dir(program.data().join("outbox")).unwrap() {
        let mail = fs::read(file.unwrap().path()).unwrap();
        assert!(is_believed(&mail, name, record));
        mails += 1;
    }
    assert_eq!(mails, 6, "the folder's mail is signed, too");
    let sink = SmtpSink::start(Behaviour::default());
    let url = [("SDT_PULSE_SMTP_URL", sink.url())];
    let url = [(url[0].0, url[0].1.as_str())];
    let sent = program.run_with(&["mail", "test", "it@elm.example"], &url);
    assert_eq!(sent.code, 0, "{sent:?}");
    assert!(is_believed(&sink.received()[0].data, name, record));
    assert!(program.run(&["doctor"]).out.contains("ok       mail's signature: signed as pulse1"));
}

#[test]
fn a_key_that_cannot_be_used_is_said_before_the_first_mail() {
    let program = Program::new();
    program.set("dkim_selector = \"\"", "dkim_selector = \"pulse1\"");
    program.set("dkim_key_file = \"\"", "dkim_key_file = \"dkim.pem\"");
    let said = |arguments: &[&str]| {
        let ran = program.run(arguments);
        assert_eq!(ran.code, 3, "{arguments:?}: {ran:?}");
        ran.err + &ran.out
    };
    for start in [&["serve", "--addr", "127.0.0.1:0"][..], &["worker", "--once"], &["doctor"]] {
        let said = said(start);
        assert!(said.contains("dkim.pem, which cannot be read"), "{said}");
        assert!(said.contains("sdt-pulse mail dkim-key"), "{said}");
    }
    fs::write(program.data().join("dkim.pem"), "no key").unwrap();
    let found = said(&["worker", "--once"]);
    assert!(found.contains("dkim.pem, which holds no key that mail can be signed with"), "{found}");
    fs::remove_file(program.data().join("dkim.pem")).unwrap();
    program.done(&["mail", "dkim-key"]);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let file = program.data().join("dkim.pem");
        fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
        let said = said(&["doctor"]);
        assert!(said.contains("is open to others than its owner (mode 0644)"), "{said}");
        assert!(said.contains("chmod 600"), "{said}");
    }
}

#[tokio::test]
async fn the_published_key_is_held_against_the_one_that_signs() {
    let (folder, server) = (tempfile::tempdir().unwrap(), TestNameServer::start());
    let file = folder.path().join("dkim.pem");
    sdt_pulse::mail::make_dkim_key(&file).unwrap();
    let record = DkimSigner::read("pulse1", &file).unwrap().record();
    let settings = sdt_pulse::app::Settings {
        dkim_selector: "pulse1".to_owned(),
        dkim_key_file: file,
        ..settings(&server.address())
    };
    let name = "pulse1._domainkey.mail.elm.example";
    let dkim = async || {
        let [_, dkim, _] = look_at_sender_domain(&settings).await.records;
        assert_eq!(dkim.name, name);
        (dkim.standing, dkim.publish)
    };
    assert_eq!(dkim().await, (Standing::Missing, Some(record.clone())));
    // Longer than one part of a text may be.
    let (first, rest) = record.split_at(200);
    server.say(name, Reply::Texts(vec![vec![first.to_owned(), rest.to_owned()]]));
    assert_eq!(dkim().await, (Standing::Right, None));
    server.texts(name, &["v=DKIM1; k=rsa; p=AAAA"]);
    assert_eq!(dkim().await, (Standing::Wrong(RecordFault::OtherKey), Some(record)));
}
