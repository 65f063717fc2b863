//! The programme: waves that open, mail, remind and close by themselves, by a clock that the test turns.

mod faults;
mod pages;
mod year;

use std::fs;

use sdt_pulse::app::{self, App, Listener, MailPass, Tended};
use sdt_pulse::mail::{MailError, MailRoute, OutboxMail, read_outbox};

use crate::support::house::TestHouse;

/// Does what is due by itself, with mail into the outbox of the house.
async fn work(app: &App, house: &TestHouse) -> Tended {
    let pass = MailPass::new(MailRoute::Outbox(house.outbox()), house.clock());
    let failed = &mut |error: &MailError| panic!("{error}");
    let worked = app::work(app, &pass, Listener { done: &mut || (), failed }).await;
    worked.unwrap().expect("nobody else is at work").tended
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
