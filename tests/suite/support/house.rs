//! A whole installation for one test: database, keys, outbox, and a clock that the test sets.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use jiff::Timestamp;
use jiff::civil::{Date, date};
use mail_parser::MessageParser;
use sdt_pulse::app::{self, App, Casting, Closed, ImportRequest, Link, OpenRequest, Sheet};
use sdt_pulse::ballot_box::KeyDirectory;
use sdt_pulse::config::Settings;
use sdt_pulse::domain::{AnswerSheet, Form, ImportMode, ItemBank, Threshold, WaveId};
use sdt_pulse::mail::{MailRoute, Mailer, OutboxMail, read_outbox};
use sdt_pulse::messages::Messages;
use sdt_pulse::store::{DatabaseUrl, Store};
use sdt_pulse::web::State;
use tempfile::TempDir;

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
}

impl TestHouse {
    /// The shipped items in an organisation with the default settings.
    pub fn new(url: &DatabaseUrl) -> Self {
        Self::with(url, Settings::default(), &ItemBank::SHIPPED)
    }

    /// The waves of the house ask the first of the instruments, each given by file name and text.
    pub fn with(url: &DatabaseUrl, settings: Settings, instruments: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::create(url).unwrap();
        let keys = KeyDirectory::at(folder.path().join("keys"));
        keys.create().unwrap();
        let bank = ItemBank::parse(instruments).unwrap();
        let form = bank.instruments()[0].form.clone();
        let messages = Messages::load().unwrap();
        let settings = Settings { mail_from: settings.contact.clone(), ..settings };
        let app = App::new(store, keys, bank.clone(), messages, settings, None).unwrap();
        let clock = Arc::new(Mutex::new(FIRST_DAY.parse().unwrap()));
        Self { app, bank, form, clock, folder }
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
        let clock = Arc::clone(&self.clock);
        let outbox = self.folder.path().join("outbox");
        let mail = MailRoute::Outbox(outbox.clone());
        let clock = Arc::new(move || *clock.lock().unwrap());
        State::new(app, clock).with_mail(mail, None).with_outbox(outbox)
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
        let mailer = Mailer::outbox(outbox.clone());
        let mut fail = |error: &sdt_pulse::mail::MailError| panic!("{error}");
        app::send_invitations(&self.app, &mailer, self.now(), &mut |_, _| {}, &mut fail)
            .await
            .unwrap();
        let files = fs::read_dir(&outbox).unwrap().map(|entry| entry.unwrap().path());
        let mut codes: Vec<_> = files.map(|file| address_and_code(&file)).collect();
        codes.sort();
        codes
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
