//! The mail queue against real SMTP peers that misbehave, processes that die, and clocks that jump.

mod bounces;
mod chat;
mod chat_commands;
mod kills;
mod peers;
mod workers;

use std::collections::BTreeMap;

use jiff::civil::date;
use jiff::{SignedDuration, Timestamp};
use sdt_pulse::app::{self, App, AppError, Listener, MailPass, MailReport, OpenRequest};
use sdt_pulse::config::Settings;
use sdt_pulse::domain::{ItemBank, MailPurpose, Reminders, Threshold, WaveId};
use sdt_pulse::mail::{MailRoute, SmtpUrl};
use sdt_pulse::store::DatabaseUrl;
use tokio::runtime::Runtime;

use crate::support::house::TestHouse;
use crate::support::program::people_csv;
use crate::support::smtp_sink::SmtpSink;
use crate::support::sql::Sql;

const PEOPLE: usize = 12;
const BEGINS: &str = "2026-11-23T08:00:00Z";

/// An open wave whose invitations wait.
struct Scene {
    house: TestHouse,
    sql: Sql,
    runtime: Runtime,
    wave: WaveId,
}

impl Scene {
    fn new(url: &str) -> Self {
        Self::with(url, Settings::default(), Reminders::Everybody)
    }

    fn with(url: &str, settings: Settings, reminders: Reminders) -> Self {
        let house =
            TestHouse::with(&DatabaseUrl::parse(url).unwrap(), settings, &ItemBank::SHIPPED);
        house.import(&people_csv(&[("Desk", PEOPLE)]));
        let form = house.form().name.clone();
        let (closes_on, threshold) = (date(2026, 12, 4), Threshold::default());
        let request = OpenRequest { reminders, ..OpenRequest::new(form, closes_on, threshold) };
        let wave = app::open_wave(&house.app, &request, house.now()).unwrap();
        Self { house, sql: Sql::open(url), runtime: Runtime::new().unwrap(), wave }
    }

    /// So long after the wave opened.
    fn at(&self, later: SignedDuration) {
        let begins: Timestamp = BEGINS.parse().unwrap();
        self.house.set_clock(&begins.checked_add(later).unwrap().to_string());
    }

    fn pass(&self, url: &str) -> MailReport {
        self.pass_of(&self.house.app, url).unwrap().unwrap()
    }

    fn pass_of(&self, app: &App, url: &str) -> Result<Option<MailReport>, AppError> {
        let route = MailRoute::Smtp(SmtpUrl::parse(url).unwrap());
        let pass = MailPass::new(route, self.house.clock());
        let listener = Listener { done: &mut || {}, failed: &mut |_| {} };
        self.runtime.block_on(app::mail_pass(app, &pass, listener))
    }

    fn waiting(&mut self) -> i64 {
        self.sql.count("mail_job", "state = 'waiting'")
    }

    fn dead(&mut self) -> i64 {
        self.sql.count("mail_job", "state = 'dead'")
    }
}

/// How many mails of a purpose went out, and how many did not.
fn counts(report: &MailReport, purpose: MailPurpose) -> (usize, usize) {
    let sent = report.of(&[purpose]);
    (sent.sent, sent.failed)
}

/// How many mails each address got.
fn received(sink: &SmtpSink) -> BTreeMap<String, usize> {
    let mut mails = BTreeMap::new();
    for to in sink.received().into_iter().flat_map(|one| one.to) {
        *mails.entry(to).or_insert(0) += 1;
    }
    mails
}
