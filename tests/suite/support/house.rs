//! A whole installation for one test: database, keys, outbox, and a clock that the test sets.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use actix_web::dev::ServiceResponse;
use actix_web::test::TestRequest;
use jiff::Timestamp;
use jiff::civil::{Date, date};
use mail_parser::MessageParser;
use sdt_pulse::app::{
    self, App, AppError, Casting, Clock, Closed, ImportRequest, Link, Listener, MailPass,
    MailReport, OpenRequest, Sheet, Speech,
};
use sdt_pulse::ballot_box::KeyDirectory;
use sdt_pulse::config::Settings;
use sdt_pulse::domain::{AnswerSheet, Form, ImportMode, ItemBank, MailPurpose, Threshold, WaveId};
use sdt_pulse::mail::{MailRoute, OutboxMail, read_outbox};
use sdt_pulse::messages::Messages;
use sdt_pulse::store::{DatabaseUrl, Store};
use sdt_pulse::web::State;
use tempfile::TempDir;

use super::pages::Pages;

/// The day on which a house begins.
const FIRST_DAY: &str = "2026-11-23T08:00:00Z";
/// The date that [`TestHouse::open_wave`] announces as the last one.
pub const CLOSES_ON: Date = date(2026, 12, 4);

/// An installation; its keys and its mail go with the value, the database stays its maker's.
pub struct TestHouse {
    pub app: App,
    bank: ItemBank,
    form: Form,
    clock: Arc<Mutex<Timestamp>>,
    folder: TempDir,
    pages: Pages,
}

impl TestHouse {
    /// The shipped items in an organisation with the default settings.
    pub fn new(url: &DatabaseUrl) -> Self {
        Self::with(url, Settings::default(), &ItemBank::SHIPPED)
    }

    /// The waves of the house ask the first of the instruments, each given by file name and text.
    pub fn with(url: &DatabaseUrl, settings: Settings, instruments: &[(&str, &str)]) -> Self {
        let bank = ItemBank::parse(instruments).unwrap();
        Self::speaking(url, settings, Speech::shipped(bank, Messages::load().unwrap()))
    }

    /// The same in other languages.
    pub fn speaking(url: &DatabaseUrl, settings: Settings, speech: Speech) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::create(url).unwrap();
        let keys = KeyDirectory::at(folder.path().join("keys"));
        keys.create().unwrap();
        let bank = speech.bank.clone();
        let form = bank.instruments()[0].form.clone();
        let settings = Settings { mail_from: settings.contact.clone(), ..settings };
        let app = App::speaking(store, keys, speech, settings, None).unwrap();
        let clock = Arc::new(Mutex::new(FIRST_DAY.parse().unwrap()));
        Self { app, bank, form, clock, folder, pages: Pages::default() }
    }

    /// What a process that begins now works with: nothing remembered.
    pub fn restarted(&self, store: Store) -> App {
        let keys = KeyDirectory::at(self.keys());
        let (settings, messages) = (self.app.settings().clone(), Messages::load().unwrap());
        App::new(store, keys, self.bank.clone(), messages, settings, None).unwrap()
    }

    /// For the pages: the same installation on the same clock.
    pub fn state(&self) -> State {
        self.state_of(self.app.clone())
    }

    pub fn state_of(&self, app: App) -> State {
        let outbox = self.folder.path().join("outbox");
        let mail = MailRoute::Outbox(outbox.clone());
        State::new(app, self.clock()).with_mail(mail).with_outbox(outbox)
    }

    /// What a server of this installation answers.
    pub async fn answer_to(&self, request: TestRequest) -> ServiceResponse {
        self.pages.answer(|| self.state(), request).await
    }

    pub fn now(&self) -> Timestamp {
        *self.clock.lock().unwrap()
    }

    pub fn outbox(&self) -> PathBuf {
        self.folder.path().join("outbox")
    }

    /// The mails that went out.
    pub fn mails(&self) -> Vec<OutboxMail> {
        read_outbox(&self.folder.path().join("outbox")).unwrap()
    }

    pub fn set_clock(&self, now: &str) {
        *self.clock.lock().unwrap() = now.parse().unwrap();
    }

    pub fn form(&self) -> &Form {
        &self.form
    }

    pub fn keys(&self) -> PathBuf {
        self.folder.path().join("keys")
    }

    /// Imports a people file as the whole list of people.
    pub fn import(&self, csv: &str) {
        let mut request = ImportRequest::of(ImportMode::Full);
        request.many_may_leave = true;
        request.answers.teams_renamed = true;
        app::import_people(&self.app, csv.as_bytes(), &request, self.now()).unwrap();
    }

    pub fn open_wave(&self) -> WaveId {
        self.open_wave_with(Threshold::LEAST, CLOSES_ON)
    }

    pub fn open_wave_with(&self, k: u32, closes_on: Date) -> WaveId {
        let threshold = Threshold::new(k).unwrap();
        self.open(&OpenRequest::new(self.form.name.clone(), closes_on, threshold))
    }

    /// Opens a wave on other terms than the usual.
    pub fn open_on_terms(&self, terms: impl FnOnce(&mut OpenRequest)) -> WaveId {
        let form = self.form.name.clone();
        let mut request = OpenRequest::new(form, CLOSES_ON, Threshold::default());
        terms(&mut request);
        self.open(&request)
    }

    fn open(&self, request: &OpenRequest) -> WaveId {
        app::open_wave(&self.app, request, self.now()).unwrap()
    }

    /// Mails whoever was not mailed yet, and reads every invitation there is: the address and the
    /// code in its link, by address.
    pub async fn codes(&self) -> Vec<(String, String)> {
        let outbox = self.folder.path().join("outbox");
        self.mail_to(&outbox, &[MailPurpose::Invitation]).await.unwrap().unwrap();
        let files = fs::read_dir(&outbox).unwrap().map(|entry| entry.unwrap().path());
        let mut codes: Vec<_> = files.map(|file| address_and_code(&file)).collect();
        codes.sort();
        codes
    }

    /// A pass over what waits of these purposes, into a folder; nothing may fail.
    pub async fn mail_to(
        &self,
        outbox: &Path,
        only: &[MailPurpose],
    ) -> Result<Option<MailReport>, AppError> {
        let failed = &mut |error: &sdt_pulse::mail::MailError| panic!("{error}");
        let pass = MailPass::new(MailRoute::Outbox(outbox.to_owned()), self.clock()).only(only);
        app::mail_pass(&self.app, &pass, Listener { done: &mut || {}, failed }).await
    }

    /// Has a mail of the outbox come back for good. False: there is none yet.
    pub fn returns_a_mail(&self) -> bool {
        let Ok(files) = fs::read_dir(self.folder.path().join("outbox")) else { return false };
        let mails = files.map(|one| one.unwrap().path());
        let mut mails = mails.filter(|path| path.extension().is_some_and(|ending| ending == "eml"));
        // What was sent to try things out is not in the queue.
        mails.any(|file| {
            let mail = fs::read_to_string(file).unwrap();
            let header = |name: &str| mail.lines().find(|line| line.starts_with(name)).unwrap();
            let report = bounce(header("To: "), "failed", "5.1.1", header("Message-ID: "));
            app::read_bounces(&self.app, report.as_bytes()).unwrap().dead == 1
        })
    }

    /// The clock that the test sets.
    pub fn clock(&self) -> Clock {
        let clock = Arc::clone(&self.clock);
        Arc::new(move || *clock.lock().unwrap())
    }

    /// Casts a sheet past the pages, with a code as somebody sends it.
    pub async fn cast(&self, code: &str, sheet: Sheet) -> Casting {
        let open = match app::known_form(&self.app, code) {
            Some(open) => open,
            None => match app::follow_link(&self.app, code, self.now()).unwrap() {
                Link::Open(open) => *open,
                Link::AlreadySent => return Casting::AlreadySent,
                Link::Closed { .. } => return Casting::Closed,
                Link::Unknown => return Casting::Unknown,
            },
        };
        app::cast_ballot(&self.app, &open, sheet, self.now()).await.unwrap()
    }

    /// Casts past the pages; every item that is not named stays blank.
    pub async fn answer(&self, code: &str, answers: &[(&str, &str)]) -> Casting {
        let sheet = AnswerSheet::parse(&self.form, answers.iter().copied()).unwrap();
        self.cast(code, Sheet::Plain(sheet.content(&self.form, None))).await
    }

    /// Closes the wave that is open, without waiting for its end.
    pub fn close(&self) -> Closed {
        let waves = app::waves(&self.app).unwrap();
        let open = waves.iter().find(|wave| !wave.state.has_release()).expect("no wave is open");
        app::close_wave(&self.app, open.id.as_str(), self.now()).unwrap()
    }
}

fn address_and_code(eml: &Path) -> (String, String) {
    let bytes = fs::read(eml).unwrap();
    let message = MessageParser::default().parse(&bytes).unwrap();
    let to = message.to().and_then(|to| to.first()).and_then(|to| to.address()).unwrap();
    let text = message.body_text(0).unwrap();
    let (_, code) = text.split_once("/s#").expect("no link in the mail");
    (to.to_owned(), code.split_whitespace().next().unwrap().to_owned())
}

/// What a mail server sends back, with these headers of the mail.
pub fn bounce(to: &str, action: &str, status: &str, message_id: &str) -> String {
    format!(
        "From: mailer-daemon@mx.example\r\n{to}\r\nSubject: Undelivered\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n\
         --b\r\nContent-Type: message/delivery-status\r\n\r\n\
         Reporting-MTA: dns; mx.example\r\n\r\n\
         Final-Recipient: rfc822; somebody@elm.example\r\nAction: {action}\r\nStatus: {status}\r\n\
         Diagnostic-Code: smtp; 550 <somebody@elm.example> no such mailbox\r\n\
         --b\r\nContent-Type: text/rfc822-headers\r\n\r\n{message_id}\r\n--b--\r\n"
    )
}

#[test]
fn a_house_lives_through_a_wave_on_both_databases() {
    super::both_databases(|url| {
        let house = TestHouse::new(&DatabaseUrl::parse(url).unwrap());
        let people =
            ["a", "b", "c", "d", "e", "f"].map(|name| format!("{name}@elm.example,Team\n"));
        house.import(&format!("email,team\n{}", people.concat()));
        let wave = house.open_wave();
        actix_web::rt::System::new().block_on(async {
            let codes = house.codes().await;
            assert_eq!(codes.len(), 6);
            assert_eq!(house.codes().await, codes, "nobody is mailed twice");
            for (_, code) in &codes {
                assert!(code.starts_with(&format!("{wave}.")));
                let cast = house.answer(code, &[("COM_S1", "4"), ("REL_S2", "skip")]).await;
                assert!(matches!(cast, Casting::Stored(_)));
            }
        });
        let closed = house.close();
        assert_eq!((closed.wave, closed.left_out), (wave, 0));
        // Whole organisation and team; the team is everybody.
        assert_eq!((closed.shown, closed.withheld), (2, 0));
    });
}
