//! The programme: waves that open, mail, remind and close by themselves, by a clock that the test turns.

mod faults;
mod pages;
mod year;

use std::fs;

use jiff::Timestamp;
use sdt_pulse::app::{self, App, Sent};
use sdt_pulse::mail::{MailError, Mailer, OutboxMail, read_outbox};

use crate::support::house::TestHouse;

/// Mails what is due by itself into the outbox of the house.
async fn send_due(app: &App, house: &TestHouse, now: Timestamp) -> Sent {
    let mailer = Mailer::outbox(house.outbox());
    let mut fail = |error: &MailError| panic!("{error}");
    app::send_due(app, &mailer, now, &mut |_, _| {}, &mut fail).await.unwrap()
}

/// Takes the mails out of the outbox.
fn mails_now(house: &TestHouse) -> Vec<OutboxMail> {
    if !house.outbox().exists() {
        return Vec::new();
    }
    let mails = read_outbox(&house.outbox()).unwrap();
    if !mails.is_empty() {
        fs::remove_dir_all(house.outbox()).unwrap();
    }
    mails
}
