//! Messages to people, and the two ways to send them: an SMTP server, or a folder of files.
//!
//! A message carries its reader's link, so nothing here writes messages, links or addresses to a
//! log, and no error repeats them.

mod bounce;
mod came_of_it;
mod dialogue;
mod dkim;
mod ends_early;
mod error;
mod expire_outbox;
mod invitation;
mod mailer;
mod name_server;
mod notice;
mod outbox;
mod read_outbox;
mod reminder;
mod report_open;
mod sender;
mod sign_in;
mod smtp;
mod smtp_fields;
mod smtp_url;
mod test_mail;

pub use bounce::{Returned, read_returned};
pub use came_of_it::{CameOfItMail, CameOfItSays, came_of_it_mail, came_of_it_text};
pub use dialogue::Dialogue;
pub use dkim::{DkimKeyError, DkimSigner, make_dkim_key};
pub use ends_early::ends_early_mail;
pub use error::{Failure, MailError, words};
pub use expire_outbox::{outbox_files_before, outbox_files_to, remove_outbox_files};
pub use invitation::{Invitation, invitation, practice_invitation};
pub use lettre::Message;
pub use mailer::{MailRoute, Mailer};
pub use name_server::{Signing, look_at_domain};
pub use notice::notice;
pub use read_outbox::{OutboxMail, read_outbox};
pub use reminder::reminder;
pub use report_open::{ReportOpen, report_open_mail};
pub use sender::{Sender, SenderError};
pub use sign_in::{SignInMail, sign_in_mail};
pub use smtp_fields::SmtpFields;
pub use smtp_url::{Security, SmtpUrl, SmtpUrlError};
pub use test_mail::test_mail;

/// Text from outside as one line: a line break or control character becomes a space, so that it
/// can begin neither a header nor a paragraph of its own.
fn one_line(text: &str) -> String {
    let breaks = |c: char| c.is_whitespace() || c.is_control();
    text.split(breaks).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// 128 random bits in hexadecimal.
pub fn random_name() -> String {
    format!("{:032x}", rand::random::<u128>())
}
