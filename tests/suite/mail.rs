//! Invitations, read back by another mail parser.

mod command;
mod read_by_python;
mod transport;

use jiff::Timestamp;
use jiff::civil::date;
use mail_parser::{MessageParser, PartType};
use sdt_pulse::domain::{Locale, Reminders, Threshold, WaveId};
use sdt_pulse::mail::{Failure, Invitation, MailError, Message, Sender};
use sdt_pulse::messages::Messages;

const TOKEN: &str = "w7.7Qm-_abcdefghijklmnopqrstuvwxyz0123456789ABC";

fn elm_street() -> Sender {
    Sender::new(
        "Elm Street Works",
        "Elm Street Works people team <pulse@mail.elmstreet.example>",
        "people@elmstreet.example",
        Some("Elm Street 1, 12345 Sampletown"),
        "https://pulse.elmstreet.example/",
    )
    .unwrap()
}

fn for_ana() -> Invitation {
    Invitation {
        id: "0123456789abcdef0123456789abcdef".to_owned(),
        to: "ana@elmstreet.example".to_owned(),
        name: Some("Ana Example".to_owned()),
        locale: Locale::EN,
        wave: WaveId::numbered(7),
        code: TOKEN.to_owned(),
        unsubscribe: "k3y-OPAQUE_1".to_owned(),
        statements: 12,
        minutes: 2,
        closes_on: date(2026, 12, 4),
        threshold: Threshold::new(5).unwrap(),
        team_invited: 9,
        team_counting: 9,
    }
}

fn message(sender: &Sender, invitation: &Invitation) -> Result<Message, MailError> {
    sdt_pulse::mail::invitation(sender, &Messages::load().unwrap(), invitation, sent_at())
}

/// An invitation as any other.
pub fn a_message() -> Message {
    message(&elm_street(), &for_ana()).unwrap()
}

fn sent_at() -> Timestamp {
    "2026-11-24T08:12:00Z".parse().unwrap()
}

fn made(sender: &Sender, invitation: &Invitation) -> Vec<u8> {
    message(sender, invitation).unwrap().formatted()
}

fn parsed(bytes: &[u8]) -> mail_parser::Message<'_> {
    MessageParser::new().parse(bytes).unwrap()
}

fn text_and_html(bytes: &[u8]) -> (String, String) {
    let mail = parsed(bytes);
    (mail.body_text(0).unwrap().into_owned(), mail.body_html(0).unwrap().into_owned())
}

/// A header as it stands in the message, unfolded.
fn header(bytes: &[u8], name: &str) -> String {
    let mail = parsed(bytes);
    mail.header_raw(name)
        .unwrap_or_else(|| panic!("no {name}"))
        .replace("\r\n", "")
        .trim()
        .to_owned()
}

#[test]
fn the_english_invitation_reads_as_designed() {
    let bytes = made(&elm_street(), &for_ana());
    let (text, _) = text_and_html(&bytes);
    let expected = "Hello Ana Example,

how has work been lately? 12 statements, about 2 minutes:

https://pulse.elmstreet.example/s#w7.7Qm-_abcdefghijklmnopqrstuvwxyz0123456789ABC

Open until Friday 4 December. Nothing is sent until you press the button on the page.

What happens to your answers
- They are stored without your name, email or this link.
- Only groups with at least 5 answers are shown. Your team has 9 people.
- A used link is marked, without a time, so that it counts once.
- This email has no tracking pixel, and links go straight to our server.

No script? Open https://pulse.elmstreet.example/s and paste: \
w7.7Qm-_abcdefghijklmnopqrstuvwxyz0123456789ABC

The link is yours alone, please do not forward it.
Questions: reply to this email.
No more pulse emails: https://pulse.elmstreet.example/u/k3y-OPAQUE_1
Elm Street Works, Elm Street 1, 12345 Sampletown";
    assert_eq!(text.replace("\r\n", "\n").trim_end(), expected);
    let mail = parsed(&bytes);
    assert_eq!(mail.subject(), Some("12 statements about your work, open until Fri 4 Dec"));
    let to = mail.to().unwrap().first().unwrap();
    assert_eq!((to.name(), to.address()), (Some("Ana Example"), Some("ana@elmstreet.example")));
}

#[test]
fn the_german_invitation_says_the_same() {
    let invitation =
        Invitation { locale: Locale::DE, team_invited: 6, team_counting: 6, ..for_ana() };
    let bytes = made(&elm_street(), &invitation);
    let (text, html) = text_and_html(&bytes);
    for body in [&text, &html] {
        for says in [
            "Hallo Ana Example,",
            "12 Aussagen, etwa 2 Minuten:",
            "Offen bis Freitag, 4. Dezember.",
            "Sie werden ohne deinen Namen, deine E-Mail-Adresse und diesen Link gespeichert.",
            "Nur Gruppen mit mindestens 5 Antworten werden gezeigt. Dein Team hat 6 Personen. Wenn",
            "Kein JavaScript? Öffne https://pulse.elmstreet.example/s und füge ein: w7.7Qm-_",
            "Keine Puls-E-Mails mehr",
        ] {
            assert!(body.contains(says), "{says:?} is missing in {body}");
        }
    }
    assert!(html.contains("<html lang=\"de\">"));
    let subject = "12 Aussagen zu deiner Arbeit, offen bis Fr., 4. Dez.";
    assert_eq!(parsed(&bytes).subject(), Some(subject));
}

fn reminder(invitation: &Invitation, reminders: Reminders) -> Vec<u8> {
    let messages = Messages::load().unwrap();
    let made =
        sdt_pulse::mail::reminder(&elm_street(), &messages, invitation, reminders, sent_at());
    made.unwrap().formatted()
}

#[test]
fn the_reminder_asks_nothing_of_who_has_answered() {
    let bytes = reminder(&for_ana(), Reminders::Everybody);
    let (text, _) = text_and_html(&bytes);
    let expected = "Hello Ana Example,

the pulse closes on Friday 4 December. If you want to take part: 12 statements, about 2 minutes. \
If you have answered already, thank you: there is nothing to do.

https://pulse.elmstreet.example/s#w7.7Qm-_abcdefghijklmnopqrstuvwxyz0123456789ABC

This mail goes to everybody who was invited, whether or not they have answered. Taking part is your \
choice, and no report names who did. This is the only reminder.
Only groups with at least 5 answers are shown. Your team has 9 people.

No script? Open https://pulse.elmstreet.example/s and paste: \
w7.7Qm-_abcdefghijklmnopqrstuvwxyz0123456789ABC

The link is yours alone, please do not forward it.
Questions: reply to this email.
No more pulse emails: https://pulse.elmstreet.example/u/k3y-OPAQUE_1
Elm Street Works, Elm Street 1, 12345 Sampletown";
    assert_eq!(text.replace("\r\n", "\n").trim_end(), expected);
    let subject = "Closes Fri 4 Dec: 12 statements about your work";
    assert_eq!(parsed(&bytes).subject(), Some(subject));
    // The headers are those of the invitation.
    for (name, value) in [
        ("List-Id", "<pulse.mail.elmstreet.example>"),
        ("List-Unsubscribe", "<https://pulse.elmstreet.example/u/k3y-OPAQUE_1>"),
        ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
        ("Auto-Submitted", "auto-generated"),
        ("Feedback-ID", "w7:remind:pulse:mail.elmstreet.example"),
    ] {
        assert_eq!(header(&bytes, name), value);
    }
}

#[test]
fn the_reminder_is_small_in_both_languages_and_says_to_whom_it_goes() {
    let longest = Invitation {
        locale: Locale::DE,
        team_invited: 6,
        team_counting: 6,
        name: Some("Anneliese-Sophie Müller-Lüdenscheidt".to_owned()),
        ..for_ana()
    };
    for (invitation, reminders, says) in [
        (for_ana(), Reminders::Everybody, "goes to everybody who was invited"),
        (for_ana(), Reminders::Unanswered, "goes only to those whose link was unused"),
        (Invitation { locale: Locale::DE, ..for_ana() }, Reminders::Everybody, "geht an alle"),
        (longest, Reminders::Unanswered, "geht nur an die, deren Link noch unbenutzt war"),
    ] {
        let bytes = reminder(&invitation, reminders);
        let (text, html) = text_and_html(&bytes);
        assert!(html.len() < 4096, "{} bytes", html.len());
        for body in [&text, &html] {
            assert!(body.contains(says), "{says:?} is missing in {body}");
        }
        for loads in ["<img", "url(", "src=", "background=", "<script", "@import", "<link"] {
            assert!(!html.contains(loads), "{loads}");
        }
        let link = format!("https://pulse.elmstreet.example/s#{TOKEN}");
        assert!(html.contains(&format!("href=\"{link}\"")));
        assert!(text.lines().any(|line| line == link), "the link has a line of its own");
    }
}

#[test]
fn the_headers_are_those_of_a_list_and_hold_nothing_of_the_person() {
    let bytes = made(&elm_street(), &for_ana());
    for (name, value) in [
        ("List-Id", "<pulse.mail.elmstreet.example>"),
        ("List-Unsubscribe", "<https://pulse.elmstreet.example/u/k3y-OPAQUE_1>"),
        ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
        ("Auto-Submitted", "auto-generated"),
        ("Feedback-ID", "w7:invite:pulse:mail.elmstreet.example"),
        ("Reply-To", "people@elmstreet.example"),
        ("From", "\"Elm Street Works people team\" <pulse@mail.elmstreet.example>"),
        ("MIME-Version", "1.0"),
    ] {
        assert_eq!(header(&bytes, name), value);
    }
    assert_eq!(parsed(&bytes).date().unwrap().to_timestamp(), sent_at().as_second());
    let mail = parsed(&bytes);
    assert!(mail.header_raw("Precedence").is_none() && mail.header_raw("User-Agent").is_none());
    // The random id of its place in the queue.
    let id = format!("<{}@mail.elmstreet.example>", for_ana().id);
    assert_eq!(header(&bytes, "Message-ID"), id);
    for (name, value) in mail.headers_raw().filter(|(name, _)| !name.eq_ignore_ascii_case("To")) {
        let value = value.to_lowercase();
        assert!(!value.contains("ana") && !value.contains("7qm"), "{name}: {value}");
    }
}

#[test]
fn text_comes_before_html_which_is_small_and_loads_nothing() {
    let longest = Invitation {
        locale: Locale::DE,
        team_invited: 6,
        team_counting: 6,
        name: Some("Anneliese-Sophie Müller-Lüdenscheidt".to_owned()),
        ..for_ana()
    };
    for invitation in [for_ana(), longest] {
        let bytes = made(&elm_street(), &invitation);
        let mail = parsed(&bytes);
        let kinds: Vec<&str> = mail
            .parts
            .iter()
            .map(|part| match &part.body {
                PartType::Multipart(_) => "multipart",
                PartType::Text(_) => "text",
                PartType::Html(_) => "html",
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(kinds, ["multipart", "text", "html"]);
        assert!(header(&bytes, "Content-Type").starts_with("multipart/alternative;"));
        let (text, html) = text_and_html(&bytes);
        assert!(html.len() < 4096, "{} bytes", html.len());
        for loads in ["<img", "url(", "src=", "background=", "<script", "@import", "<link"] {
            assert!(!html.contains(loads), "{loads}");
        }
        let link = format!("https://pulse.elmstreet.example/s#{TOKEN}");
        assert!(html.contains(&format!("href=\"{link}\"")));
        assert!(text.lines().any(|line| line == link), "the link has a line of its own");
        for name in ["color-scheme", "supported-color-schemes"] {
            assert!(html.contains(&format!("<meta name=\"{name}\" content=\"light dark\">")));
        }
        for line in bytes.split(|byte| *byte == b'\n') {
            assert!(line.len() <= 999, "RFC 5322: at most 998 characters and CR LF");
        }
    }
}

#[test]
fn names_with_umlauts_and_missing_names_are_right() {
    let sender = Sender::new(
        "Müller & Söhne <GmbH>",
        "pulse@mueller.example",
        "Lüders, Jörg <hr@mueller.example>",
        None,
        "http://localhost:8080",
    );
    // A comma in a name needs quotes; without them the address cannot be read.
    assert!(sender.unwrap_err().to_string().contains("the reply address"));
    let sender = Sender::new(
        "Müller & Söhne <GmbH>",
        "pulse@mueller.example",
        "\"Lüders, Jörg\" <hr@mueller.example>",
        None,
        "http://localhost:8080",
    )
    .unwrap();
    let invitation = Invitation {
        name: Some("Jörg Über".to_owned()),
        to: "joerg@bücher.example".to_owned(),
        ..for_ana()
    };
    let bytes = made(&sender, &invitation);
    let mail = parsed(&bytes);
    assert_eq!(mail.from().unwrap().first().unwrap().name(), Some("Müller & Söhne <GmbH>"));
    assert_eq!(mail.reply_to().unwrap().first().unwrap().name(), Some("Lüders, Jörg"));
    let to = mail.to().unwrap().first().unwrap();
    assert_eq!(to.name(), Some("Jörg Über"));
    assert_eq!(to.address(), Some("joerg@xn--bcher-kva.example"));
    assert!(bytes.is_ascii(), "any server takes it");
    let (text, html) = text_and_html(&bytes);
    assert!(text.starts_with("Hello Jörg Über,") && text.trim_end().ends_with("Söhne <GmbH>"));
    assert!(html.contains("Müller &#38; Söhne &#60;GmbH&#62;"));
    assert_eq!(header(&bytes, "List-Unsubscribe"), "<http://localhost:8080/u/k3y-OPAQUE_1>");

    let nameless = made(&sender, &Invitation { name: None, ..for_ana() });
    assert!(text_and_html(&nameless).0.starts_with("Hello,\r\n"));
    assert_eq!(parsed(&nameless).to().unwrap().first().unwrap().name(), None);
    let blank = made(&sender, &Invitation { name: Some(" \t".to_owned()), ..for_ana() });
    assert!(text_and_html(&blank).0.starts_with("Hello,\r\n"));
}

#[test]
fn a_name_cannot_bring_in_a_header_or_a_line() {
    let name = "Ana\r\nBcc: eve@evil.example\r\n\r\nhttps://evil.example\u{2028}<b>\u{0}";
    let invitation = Invitation { name: Some(name.to_owned()), ..for_ana() };
    let sender = Sender::new(
        "Elm\r\nBcc: eve@evil.example",
        "pulse@elm.example",
        "hr@elm.example",
        Some("Street 1\nX: y"),
        "https://pulse.elm.example",
    )
    .unwrap();
    let bytes = made(&sender, &invitation);
    let mail = parsed(&bytes);
    assert!(mail.bcc().is_none() && mail.header_raw("X").is_none());
    let envelope = message(&sender, &invitation).unwrap().envelope().clone();
    assert_eq!(envelope.to().len(), 1);
    let (text, html) = text_and_html(&bytes);
    let first = "Hello Ana Bcc: eve@evil.example https://evil.example <b>,";
    assert_eq!(text.lines().next(), Some(first));
    assert!(!html.contains("<b>"));
}

#[test]
fn what_does_not_fit_is_refused_for_this_message_only() {
    let refused = |invitation: Invitation| {
        let problem = message(&elm_street(), &invitation).unwrap_err();
        assert_eq!(problem.failure(), Failure::Refused);
        let text = format!("{problem} {problem:?}");
        assert!(!text.contains("ana") && !text.contains("7Qm"), "{text}");
        text
    };
    assert!(refused(Invitation { to: "ana".to_owned(), ..for_ana() }).contains("people file"));
    assert!(refused(Invitation { to: "änä@x.example".to_owned(), ..for_ana() }).contains("ASCII"));
    for code in ["w8.7Qm", "w7.", "w7", "w7.7Qm abc", "w7.7Qm\r\n", "w7.7Qm#"] {
        assert!(refused(Invitation { code: code.to_owned(), ..for_ana() }).contains("code"));
    }
    for key in ["", "a/b", "a b", "a>"] {
        let invitation = Invitation { unsubscribe: key.to_owned(), ..for_ana() };
        assert!(refused(invitation).contains("unsubscribe"));
    }
}
