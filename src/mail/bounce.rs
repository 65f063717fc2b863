//! What mail servers send back: delivery status notifications (RFC 3464), one message or an mbox of them.
//! Anybody may send such a thing. All it can do is name a mail by its id, which only those know who had it.

use mail_parser::mailbox::mbox::MessageIterator;
use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders, PartType};

use super::words;

/// An id is looked for in so many places at most.
const MOST_IDS: usize = 16;
const ID: usize = 32;

/// A message that came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Returned {
    /// A report that a mail did not arrive.
    Report {
        /// What may be ids of the mail, by where reports have them.
        ids: Vec<String>,
        /// It never will; else it is tried on.
        is_final: bool,
        /// The server's words, without addresses.
        said: String,
    },
    /// Something else: an automatic reply, a report that it arrived, junk.
    Other,
}

/// Reads one message, or an mbox.
pub fn read_returned(bytes: &[u8]) -> Vec<Returned> {
    if !bytes.starts_with(b"From ") {
        return vec![read(bytes)];
    }
    // Reading bytes in memory cannot fail.
    MessageIterator::new(bytes).filter_map(Result::ok).map(|one| read(one.contents())).collect()
}

fn read(bytes: &[u8]) -> Returned {
    let Some(message) = MessageParser::new().parse(bytes) else { return Returned::Other };
    let is_status = |part: &&MessagePart<'_>| part.is_content_type("message", "delivery-status");
    let Some(status) = message.parts.iter().find(is_status) else { return Returned::Other };
    let status = String::from_utf8_lossy(status.contents());
    let Some((is_final, said)) = worst(&status) else { return Returned::Other };
    Returned::Report { ids: ids(&message), is_final, said }
}

/// What became of whichever recipient fared worst; `None`: the mail arrived, or nothing is said of it.
fn worst(status: &str) -> Option<(bool, String)> {
    let status = status.replace("\r\n", "\n");
    let told = status.split("\n\n").filter_map(|recipient| {
        let field = |name: &str| field(recipient, name);
        let code = field("status")?;
        let is_final = match (field("action")?.to_ascii_lowercase().as_str(), code.as_bytes()) {
            ("failed", [b'5', b'.', ..]) => true,
            ("failed" | "delayed", _) => false,
            _ => return None,
        };
        let said = field("diagnostic-code").unwrap_or_default();
        // "smtp; 550 5.1.1 …"
        let said = said.split_once(';').map_or(said.as_str(), |(_, said)| said);
        let says_code = said.contains(&code);
        let said = if says_code { said.to_owned() } else { format!("{code} {said}") };
        Some((is_final, words(&said)))
    });
    told.max_by_key(|(is_final, _)| *is_final)
}

/// A field's value, its further lines with it.
fn field(block: &str, name: &str) -> Option<String> {
    let mut lines = block.lines().skip_while(|line| {
        line.split_once(':').is_none_or(|(given, _)| !given.trim().eq_ignore_ascii_case(name))
    });
    let (_, first) = lines.next()?.split_once(':')?;
    let further = lines.take_while(|line| line.starts_with([' ', '\t']));
    Some(std::iter::once(first).chain(further).map(str::trim).collect::<Vec<_>>().join(" "))
}

/// From the address it came back to, and from the headers of the mail that it sends back.
fn ids(message: &Message<'_>) -> Vec<String> {
    let mut found = Vec::new();
    for header in ["To", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To"] {
        if let Some(text) = message.header_raw(header) {
            found.extend(text.split("+b.").skip(1).filter_map(beginning));
        }
    }
    for part in &message.parts {
        let id = match &part.body {
            PartType::Message(returned) => returned.header_raw("Message-ID").map(str::to_owned),
            _ if part.is_content_type("text", "rfc822-headers") => {
                field(&String::from_utf8_lossy(part.contents()), "message-id")
            }
            _ => None,
        };
        found.extend(id.as_deref().map(|id| id.trim().trim_start_matches('<')).and_then(beginning));
    }
    found.truncate(MOST_IDS);
    found
}

/// The id that a text begins with, up to its `@`.
fn beginning(text: &str) -> Option<String> {
    let (id, _) = text.split_once('@')?;
    (id.len() == ID && id.bytes().all(|c| c.is_ascii_hexdigit())).then(|| id.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: &str = "0123456789abcdef0123456789abcdef";

    fn report(to: &str, action: &str, status: &str, returned: &str) -> String {
        format!(
            "From: <>\r\nTo: {to}\r\nSubject: Undelivered\r\nMIME-Version: 1.0\r\n\
             Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n\
             --b\r\nContent-Type: text/plain\r\n\r\nIt did not arrive.\r\n\
             --b\r\nContent-Type: message/delivery-status\r\n\r\n\
             Reporting-MTA: dns; mx.elm.example\r\n\r\n\
             Final-Recipient: rfc822; ana@elm.example\r\nAction: {action}\r\nStatus: {status}\r\n\
             Diagnostic-Code: smtp; 550 5.1.1 <ana@elm.example>:\r\n  no such user\r\n\
             {returned}--b--\r\n"
        )
    }

    fn with_message(kind: &str, id: &str) -> String {
        format!(
            "--b\r\nContent-Type: {kind}\r\n\r\nFrom: p@x.example\r\nMessage-ID: <{id}@x.example>\r\n\
             Subject: 9 statements\r\n\r\nHello.\r\n"
        )
    }

    #[test]
    fn a_report_names_the_mail_by_where_it_came_back_to_or_by_what_it_sends_back() {
        let by_sender = format!("<bounces+b.{ONE}@x.example>");
        for text in [
            report(&by_sender, "failed", "5.1.1", ""),
            report("<p@x.example>", "failed", "5.1.1", &with_message("message/rfc822", ONE)),
            report("<p@x.example>", "Failed", "5.1.1", &with_message("text/rfc822-headers", ONE)),
        ] {
            let [Returned::Report { ids, is_final, said }] = &read_returned(text.as_bytes())[..]
            else {
                panic!("{text}")
            };
            assert_eq!((ids.as_slice(), *is_final), ([ONE.to_owned()].as_slice(), true), "{text}");
            assert_eq!(said, "550 5.1.1 … no such user");
        }
    }

    #[test]
    fn what_is_tried_on_is_not_final_and_what_arrived_is_no_bounce() {
        let of = |action, status| {
            read_returned(report("<p@x.example>", action, status, "").as_bytes()).remove(0)
        };
        for (action, status) in [("delayed", "4.4.1"), ("failed", "4.2.2")] {
            let Returned::Report { is_final, .. } = of(action, status) else { panic!("{action}") };
            assert!(!is_final, "{action}");
        }
        for (action, status) in [("delivered", "2.0.0"), ("relayed", "2.0.0"), ("", "5.0.0")] {
            assert_eq!(of(action, status), Returned::Other, "{action}");
        }
        let reply = "From: ana@elm.example\r\nTo: <p+b.0123456789abcdef0123456789abcdef@x.example>\r\n\
                     Subject: I am away\r\n\r\nuntil Monday\r\n";
        assert_eq!(read_returned(reply.as_bytes()), [Returned::Other]);
    }

    #[test]
    fn an_mbox_is_read_message_by_message() {
        let one = report("<p@x.example>", "failed", "5.1.1", "");
        let two = format!(
            "From a@b Thu Nov 26 08:00:00 2026\n{one}\nFrom c@d Thu Nov 26 08:00:01 2026\n{one}"
        );
        assert_eq!(read_returned(two.as_bytes()).len(), 2);
    }

    #[test]
    fn junk_and_nests_are_read_to_their_end() {
        let mut nest = report("<p@x.example>", "failed", "5.1.1", "");
        for _ in 0..300 {
            nest = format!("Content-Type: message/rfc822\r\n\r\n{nest}");
        }
        let deep = "Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n".repeat(20_000);
        for junk in ["", "\0\0\0", "From ", "From \n\n\n", nest.as_str(), deep.as_str()] {
            read_returned(junk.as_bytes());
        }
        let ids = "<p+b.0123456789abcdef0123456789abcdef@x.example>, ".repeat(100_000);
        let [Returned::Report { ids, .. }] =
            &read_returned(report(&ids, "failed", "5.1.1", "").as_bytes())[..]
        else {
            panic!("a report")
        };
        assert_eq!(ids.len(), MOST_IDS);
    }
}
