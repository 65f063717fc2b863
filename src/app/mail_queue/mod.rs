//! Mail that goes out by itself: whatever is to be mailed waits as a row of the database, and one process at a
//! time sends what is due. No token and no text is stored: both are made right before a mail is sent.

mod bounces;
mod by_chat;
mod compose;
mod enqueue;
mod lease;
mod list;
mod pass;
mod send;

use crate::domain::MailPurpose;

pub use bounces::{Bounces, LARGEST_BOUNCES, read_bounces};
pub use enqueue::{Reminded, remind, send_link_again};
pub(super) use enqueue::{enqueue_invitations, enqueue_report_open, to_address};
pub use lease::is_mail_going;
pub use list::{MailQueue, QueueLength, mail_queue, queue_lengths, retry_mail};
pub(super) use pass::mail_pass_after;
pub use pass::{Clock, Listener, MailPass, MailReport, hurry_mail, is_nothing_to_mail, mail_pass};
pub use send::Sent;

/// What goes to those who are asked, while they are.
pub const WAVE_MAIL: [MailPurpose; 4] =
    [MailPurpose::Invitation, MailPurpose::Again, MailPurpose::Reminder, MailPurpose::EndsEarly];
